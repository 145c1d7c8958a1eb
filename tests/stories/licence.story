A licence period in Texas: caps that bite, what is planned, what has no proof.

@ 2026-06-30T18:00

$ pln hours
! no hours yet; `pln hours add yesterday webinar on rubrics 1h`

$ pln hours add last sat edcamp Lakeside 6h +assessment 4h +ell 2h
! added qsp4 · Sat 27 Jun 2026 · edcamp Lakeside · edcamp · 6h · assessment 4h, ell 2h · undo: pln undo

$ pln hours
Hours
by year  2026 6:00
2026-06-27	edcamp Lakeside	edcamp	6:00		0
! to see what counts: pln hours licence NAME --preset CODE --from DATE

$ pln hours presets
ny-ctle  New York CTLE, 100:00 in 5 years, as of 2026-10-01
    approved sponsors only
    language acquisition, 15 %
    language acquisition, 50 % (ESOL, bilingual)
    Sources differ on how long proofs are kept (3 or 8 years): keep them for the longer.
    source: New York State Education Department, as quoted by uft.org, nysut.org and nysata.org
pa-act48  Pennsylvania Act 48, 180:00 in 5 years, as of 2026-10-01
    source: Act 48 of 1999, as listed by pfthw.com and connectinglink.com
tx-cpe  Texas CPE, 150:00 in 5 years, as of 2026-10-01
    independent study, 20 %
    presenting, 10 %
    mentoring, 30 %
    At least 80 % is to be tied to the certificate, and some topics are asked for by law; both are yours to look after.
    source: 19 TAC 232.15 (regulations.justia.com)
    source: Texas Education Agency, CPE page

$ pln hours licence "Texas Standard" --preset texas --from 2023-09-01
! pln: there is no preset 'texas'; use one of ny-ctle, pa-act48, tx-cpe
? 3

$ pln hours licence "Texas Standard" --preset tx-cpe --from 2023-09-01 --role pilot
! pln: Texas CPE has no rule for the role 'pilot'; it has counsellor, leader, librarian
? 2

$ pln hours licence "Texas Standard" --preset tx-cpe --from 2023-09-01 --number 1234567
! added sjwj · Texas Standard · Fri 1 Sep 2023 to Thu 31 Aug 2028 · undo: pln undo

$ pln hours add 2023-10-14 presenting at the district day 10h --kind presenting --provider "Lakeside ISD"
! added fd9p · Sat 14 Oct 2023 · presenting at the district day · presenting · 10h · undo: pln undo

$ pln hours add 2024-04-20 workshop on rubrics 40h +assessment 30h --origin mandated --status submitted
! added vjb3 · Sat 20 Apr 2024 · workshop on rubrics · workshop · 40h · assessment 30h · submitted · undo: pln undo

$ pln hours add 2025-02-08 presenting to the region 6h30 --kind presenting
! added zs33 · Sat 8 Feb 2025 · presenting to the region · presenting · 6h30 · undo: pln undo

$ pln hours add 2025-07-01 reading about feedback 34h
! added b7v4 · Tue 1 Jul 2025 · reading about feedback · independent · 34h · undo: pln undo

$ pln hours add 2026-07-15 summer course 20h --status planned
! added raks · Wed 15 Jul 2026 · summer course · course · 20h · planned · undo: pln undo

$ pln hours add yesterday webinar
! pln: it says no time; write how long it took: 6h, 45m, 1h30
? 2

$ pln hours add yesterday 1h
! pln: it says no title; pln hours add yesterday webinar on rubrics 1h
? 2

$ pln hours add yesterday webinar 1h +assessment 2h
! pln: its parts are more than the whole; write 6h +assessment 4h +ell 2h
? 2

$ pln hours add yesterday webinar 1h --evidence nowhere.pdf
! pln: there is no file nowhere.pdf; check its name
? 3

$ pln hours
Texas Standard
sjwj  1 Sep 2023 to 31 Aug 2028 · day 1,034 of 1,827 · Texas CPE, as of 2026-10-01
91:00 of 150:00  60 % · 6:07 ahead of an even pace · 2:14 a month from now on
- independent study, 20 %: 34:00 of at most 30:00  4:00 over
- presenting, 10 %: 16:30 of at most 15:00  1:30 over
- mentoring, 30 %: 0:00 of at most 45:00  fine
by year  year 1 50:00 · year 2 35:00 · year 3 6:00
by category  assessment 34:00 · ell 2:00 · no category 55:00
not counted  1:30 over the cap: presenting, 10 % · 4:00 over the cap: independent study, 20 % · 20:00 planned
proofs  0 of 5 activities; none yet for fd9p presenting at the district day, vjb3 workshop on rubrics, zs33 presenting to the region, b7v4 reading about feedback, qsp4 edcamp Lakeside

$ pln hours explain "presenting to"
presenting to the region
8 Feb 2025 · presenting · 6h30 · done
Texas Standard	5h		counted
Texas Standard	1h30		over the cap: presenting, 10 %

$ pln hours explain "reading about"
reading about feedback
1 Jul 2025 · independent · 34h · done
Texas Standard	30h		counted
Texas Standard	4h		over the cap: independent study, 20 %

$ pln hours explain summer
summer course
15 Jul 2026 · course · 20h · planned
Texas Standard	20h		planned

$ pln hours submitted edcamp
! submitted: edcamp Lakeside; undo: pln undo

$ pln hours audit
! no proofs yet

$ pln hours --format csv
licence,date,until,title,kind,provider,provider_number,minutes,counted,not_counted_because,categories,status,origin,proofs,id
Texas Standard,2023-10-14,,presenting at the district day,presenting,Lakeside ISD,,600,600,,,done,,0,fd9p
Texas Standard,2024-04-20,,workshop on rubrics,workshop,,,2400,2400,,assessment=1800,submitted,mandated,0,vjb3
Texas Standard,2025-02-08,,presenting to the region,presenting,,,390,300,"over the cap: presenting, 10 %",,done,,0,zs33
Texas Standard,2025-07-01,,reading about feedback,independent,,,2040,1800,"over the cap: independent study, 20 %",,done,,0,b7v4
Texas Standard,2026-06-27,,edcamp Lakeside,edcamp,,,360,360,,assessment=240; ell=120,submitted,,0,qsp4
Texas Standard,2026-07-15,,summer course,course,,,1200,0,planned,,planned,,0,raks

$ pln hours --format md
# Texas Standard
.
sjwj  1 Sep 2023 to 31 Aug 2028 · day 1,034 of 1,827 · Texas CPE, as of 2026-10-01
.
**91:00 of 150:00**  60 % · 6:07 ahead of an even pace · 2:14 a month from now on
.
- independent study, 20 %: 34:00 of at most 30:00  4:00 over
- presenting, 10 %: 16:30 of at most 15:00  1:30 over
- mentoring, 30 %: 0:00 of at most 45:00  fine
.
by year  year 1 50:00 · year 2 35:00 · year 3 6:00
.
by category  assessment 34:00 · ell 2:00 · no category 55:00
.
not counted  1:30 over the cap: presenting, 10 % · 4:00 over the cap: independent study, 20 % · 20:00 planned
.
proofs  0 of 5 activities; none yet for fd9p presenting at the district day, vjb3 workshop on rubrics, zs33 presenting to the region, b7v4 reading about feedback, qsp4 edcamp Lakeside
.
## Log
.
| date | title | kind | time | counted | proofs |
| --- | --- | --- | ---: | ---: | ---: |
| 2023-10-14 | presenting at the district day | presenting | 10:00 | 10:00 | 0 |
| 2024-04-20 | workshop on rubrics | workshop | 40:00 | 40:00 | 0 |
| 2025-02-08 | presenting to the region | presenting | 6:30 | 5:00 | 0 |
| 2025-07-01 | reading about feedback | independent | 34:00 | 30:00 | 0 |
| 2026-06-27 | edcamp Lakeside | edcamp | 6:00 | 6:00 | 0 |
| 2026-07-15 | summer course | course | 20:00 | 0:00 | 0 |
.
Signed: ……………………………………………………   Date: …………………………

$ pln list activities
raks	2026-07-15	summer course	course	20h		planned
qsp4	2026-06-27	edcamp Lakeside	edcamp	6h	assessment 4h, ell 2h	submitted
b7v4	2025-07-01	reading about feedback	independent	34h		
zs33	2025-02-08	presenting to the region	presenting	6h30		
vjb3	2024-04-20	workshop on rubrics	workshop	40h	assessment 30h	submitted
fd9p	2023-10-14	presenting at the district day	presenting	10h		

$ pln show edcamp
edcamp Lakeside
qsp4  activity, edcamp · added today
on	2026-06-27
minutes	360
status	submitted
Splits
assessment	4h
ell	2h

$ pln undo
! took back `pln hours submitted edcamp` (changed 1 activity); `pln redo`

$ pln remove "Texas Standard"
! removed sjwj Texas Standard (licence)
! undo: pln undo

$ pln hours
Hours
by year  2023 10:00 · 2024 40:00 · 2025 40:30 · 2026 6:00
2023-10-14	presenting at the district day	presenting	10:00		0
2024-04-20	workshop on rubrics	workshop	40:00		0
2025-02-08	presenting to the region	presenting	6:30		0
2025-07-01	reading about feedback	independent	34:00		0
2026-06-27	edcamp Lakeside	edcamp	6:00		0
2026-07-15	summer course	course	20:00		0
! to see what counts: pln hours licence NAME --preset CODE --from DATE
