A licence period in Texas: caps that bite, what is planned, what has no proof.

@ 2026-06-30T18:00

$ pln hours
! no hours yet; `pln hours add yesterday webinar on rubrics 1h`

$ pln hours add last sat edcamp Lakeside 6h +assessment 4h +ell 2h
! added qsp4 · Sat 27 Jun 2026 · edcamp Lakeside · edcamp · 6h · assessment 4h, ell 2h · undo: pln undo

$ pln hours
Hours
by year  2026 6:00
2026-06-27	edcamp Lakeside	edcamp	6:00	none	
! to see what counts: pln hours licence add NAME --preset CODE --from DATE

What the agency asks for is data with a day and a source.

$ pln hours presets
New York CTLE
ny-ctle  100 hours in 5 years · as of 2026-10-01
- 20 hours for each year of practice, if not all of the period
- approved sponsors only
- language acquisition, 15 %: at least 15 hours
- language acquisition, 50 % (ESOL, bilingual): at least 50 hours
- evidence is kept for 8 years after the period
- what is over does not go on into the next period
Sources differ on how long evidence is kept (3 or 8 years): keep it for the longer.
source  New York State Education Department, as quoted by uft.org, nysut.org and nysata.org; classroomwalkthroughs.com (in proportion to the years of practice)
Pennsylvania Act 48
pa-act48  180 hours in 5 years · as of 2026-10-01
- a credit is 30 hours
- what is over does not go on into the next period
source  Act 48 of 1999, as listed by pfthw.com and connectinglink.com
Texas CPE
tx-cpe  150 hours in 5 years · as of 2026-10-01
- leader: 200 hours
- librarian: 200 hours
- counsellor: 200 hours
- independent study, 20 %: at most 30 hours
- presenting, 10 %: at most 15 hours
- mentoring, 30 %: at most 45 hours
- a semester hour is 15 hours
- what is over does not go on into the next period
At least 80 % is to be tied to the certificate, and some topics are asked for by law; both are yours to look after.
source  19 TAC 232.15 (regulations.justia.com); Texas Education Agency, CPE page

$ pln hours licence add "Texas Standard" --preset texas --from 2023-09-01
! pln: there is no preset 'texas'; use one of ny-ctle, pa-act48, tx-cpe
? 3

$ pln hours licence add "Texas Standard" --preset tx-cpe --from 2023-09-01 --role pilot
! pln: Texas CPE has no rule for the role 'pilot'; it has counsellor, leader, librarian
? 2

$ pln hours licence add "Texas Standard" --preset tx-cpe --from 2023-09-01 --practised 3
! pln: Texas CPE asks for the same hours whatever the years of practice; leave --practised out, or give --hours N
? 2

$ pln hours licence add "Texas Standard" --preset tx-cpe --from 2023-09-01 --number 1234567
! added sjwj · Texas Standard · Fri 1 Sep 2023 to Thu 31 Aug 2028 · 150 hours · undo: pln undo

Three years are written down; Texas counts a semester hour as fifteen.

$ pln hours add 2023-10-14 presenting at the district day 10h --provider "Lakeside ISD"
! added fd9p · Sat 14 Oct 2023 · presenting at the district day · presenting · 10h · undo: pln undo

$ pln hours add 2024-04-20 workshop on rubrics 25h +assessment 20h --origin mandated --status submitted
! added vjb3 · Sat 20 Apr 2024 · workshop on rubrics · workshop · 25h · assessment 20h · submitted · undo: pln undo

$ pln hours add 2024-09-01 course on reading 1 semester hour --origin self-chosen --reflection "Listen first."
! added zs33 · Sun 1 Sep 2024 · course on reading · course · 15h (1 semester hour of 15h) · undo: pln undo

$ pln hours add 2025-02-08 presenting to the region 6h30
! added b7v4 · Sat 8 Feb 2025 · presenting to the region · presenting · 6h30 · undo: pln undo

$ pln hours add 2025-07-01 reading about feedback 34h
! added raks · Tue 1 Jul 2025 · reading about feedback · independent · 34h · undo: pln undo

$ pln hours add 2026-07-15 summer course 20h --status planned
! added r382 · Wed 15 Jul 2026 · summer course · course · 20h · planned · undo: pln undo

Slips change nothing.

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

$ pln edit edcamp --minutes 2h
! pln: its parts take 6h; divide it anew first: pln hours split qsp4 PART=4h
? 2

Sixteen and a half hours of presenting, of which fifteen may count; and reading counts as
independent study.

$ pln hours
Texas Standard
sjwj  1 Sep 2023 to 31 Aug 2028 · day 1,034 of 1,827 · Texas CPE, as of 2026-10-01
91:00 of 150:00  60 % · ahead of an even pace by 6:07 · needs 2:14 a month
- independent study, 20 %: 34:00 of at most 30:00  4:00 over
- presenting, 10 %: 16:30 of at most 15:00  1:30 over
- mentoring, 30 %: 0:00 of at most 45:00  fine
by year  2023/24 35:00 · 2024/25 50:00 · 2025/26 6:00
by category  assessment 24:00 · ell 2:00 · no category 65:00
by origin  mandated 25:00 · self-chosen 15:00 · not said 51:00
not counted  1:30 over the cap: presenting, 10 % · 4:00 over the cap: independent study, 20 % · 20:00 planned
evidence  0 of 6 activities; none yet for presenting at the district day (fd9p), workshop on rubrics (vjb3), course on reading (zs33), presenting to the region (b7v4), reading about feedback (raks) and 1 more
learnt  1 reflection

$ pln hours explain "presenting to"
presenting to the region
8 Feb 2025 · presenting · 6h30 · done
Texas Standard	5h		counted · within presenting, 10 %
Texas Standard	1h30		over the cap: presenting, 10 %

$ pln hours explain "reading about"
reading about feedback
1 Jul 2025 · independent · 34h · done
Texas Standard	30h		counted · within independent study, 20 %
Texas Standard	4h		over the cap: independent study, 20 %

$ pln hours explain summer
summer course
15 Jul 2026 · course · 20h · planned
Texas Standard	20h		planned

$ pln hours explain edcamp
edcamp Lakeside
27 Jun 2026 · edcamp · 6h · done
Texas Standard	4h	assessment	counted
Texas Standard	2h	ell	counted

$ pln hours submitted edcamp "course on reading"
! submitted: edcamp Lakeside, course on reading; undo: pln undo

$ pln hours split edcamp assessment=3h ell=3h
! qsp4 edcamp Lakeside: assessment 3h, ell 3h; undo: pln undo

$ pln hours audit
qsp4	2026-06-27	edcamp Lakeside		no evidence
raks	2025-07-01	reading about feedback		no evidence
b7v4	2025-02-08	presenting to the region		no evidence
zs33	2024-09-01	course on reading		no evidence
vjb3	2024-04-20	workshop on rubrics		no evidence
fd9p	2023-10-14	presenting at the district day		no evidence
! no evidence yet

For the office: the log as a sheet, and as a page to be signed.

$ pln hours --format csv
licence,date,until,title,kind,provider,provider_number,minutes,counted,not_counted_because,categories,status,origin,evidence,id
Texas Standard,2023-10-14,,presenting at the district day,presenting,Lakeside ISD,,600,600,,,done,,0,fd9p
Texas Standard,2024-04-20,,workshop on rubrics,workshop,,,1500,1500,,assessment=1200,submitted,mandated,0,vjb3
Texas Standard,2024-09-01,,course on reading,course,,,900,900,,,submitted,self_chosen,0,zs33
Texas Standard,2025-02-08,,presenting to the region,presenting,,,390,300,"over the cap: presenting, 10 %",,done,,0,b7v4
Texas Standard,2025-07-01,,reading about feedback,independent,,,2040,1800,"over the cap: independent study, 20 %",,done,,0,raks
Texas Standard,2026-06-27,,edcamp Lakeside,edcamp,,,360,360,,assessment=180; ell=180,submitted,,0,qsp4
Texas Standard,2026-07-15,,summer course,course,,,1200,0,planned,,planned,,0,r382

$ pln hours --format md
# Texas Standard
.
sjwj  1 Sep 2023 to 31 Aug 2028 · day 1,034 of 1,827 · Texas CPE, as of 2026-10-01
.
**91:00 of 150:00**  60 % · ahead of an even pace by 6:07 · needs 2:14 a month
.
- independent study, 20 %: 34:00 of at most 30:00  4:00 over
- presenting, 10 %: 16:30 of at most 15:00  1:30 over
- mentoring, 30 %: 0:00 of at most 45:00  fine
.
by year  2023/24 35:00 · 2024/25 50:00 · 2025/26 6:00
.
by category  assessment 23:00 · ell 3:00 · no category 65:00
.
by origin  mandated 25:00 · self-chosen 15:00 · not said 51:00
.
not counted  1:30 over the cap: presenting, 10 % · 4:00 over the cap: independent study, 20 % · 20:00 planned
.
evidence  0 of 6 activities; none yet for presenting at the district day (fd9p), workshop on rubrics (vjb3), course on reading (zs33), presenting to the region (b7v4), reading about feedback (raks) and 1 more
.
learnt  1 reflection
.
## Log
.
| date | title | provider | kind | time | counted | categories | status | evidence |
| ---------- | ------------------------------ | ------------ | ----------- | -----: | -------: | --------------------- | --------- | --------: |
| 2023-10-14 | presenting at the district day | Lakeside ISD | presenting | 10:00 | 10:00 |  | done | none |
| 2024-04-20 | workshop on rubrics |  | workshop | 25:00 | 25:00 | assessment 20h | submitted | none |
| 2024-09-01 | course on reading |  | course | 15:00 | 15:00 |  | submitted | none |
| 2025-02-08 | presenting to the region |  | presenting | 6:30 | 5:00 |  | done | none |
| 2025-07-01 | reading about feedback |  | independent | 34:00 | 30:00 |  | done | none |
| 2026-06-27 | edcamp Lakeside |  | edcamp | 6:00 | 6:00 | assessment 3h, ell 3h | submitted | none |
| 2026-07-15 | summer course |  | course | 20:00 | 0:00 |  | planned |  |
.
Signed: ……………………………………………………   Date: …………………………
.
Verified by: ……………………………………………………   Date: …………………………

As records they can be listed, shown, changed and removed.

$ pln list licences
sjwj	Texas Standard	tx-cpe	2023-09-01	2028-08-31

$ pln list activities
r382	2026-07-15	summer course	course	20h		planned
qsp4	2026-06-27	edcamp Lakeside	edcamp	6h	assessment 3h, ell 3h	submitted
raks	2025-07-01	reading about feedback	independent	34h		
b7v4	2025-02-08	presenting to the region	presenting	6h30		
zs33	2024-09-01	course on reading	course	15h		submitted
vjb3	2024-04-20	workshop on rubrics	workshop	25h	assessment 20h	submitted
fd9p	2023-10-14	presenting at the district day	presenting	10h		

$ pln show edcamp
edcamp Lakeside
qsp4  activity, edcamp · added today
on	2026-06-27
time	6h
status	submitted
Splits
assessment	3h
ell	3h

$ pln undo
! took back `pln hours split edcamp assessment=3h ell=3h` (added 2 activity splits, removed 2 activity splits); `pln redo`

$ pln remove "Texas Standard"
! removed sjwj Texas Standard (licence)
! undo: pln undo

$ pln hours
Hours
by year  2023 10:00 · 2024 40:00 · 2025 40:30 · 2026 6:00
2023-10-14	presenting at the district day	presenting	10:00	none	
2024-04-20	workshop on rubrics	workshop	25:00	none	submitted
2024-09-01	course on reading	course	15:00	none	submitted
2025-02-08	presenting to the region	presenting	6:30	none	
2025-07-01	reading about feedback	independent	34:00	none	
2026-06-27	edcamp Lakeside	edcamp	6:00	none	submitted
2026-07-15	summer course	course	20:00		planned
! to see what counts: pln hours licence add NAME --preset CODE --from DATE
