A thorny problem, from the first time it is asked to the report back. A fifth-grade teacher
asks two people and a chat; the answers help, and half a year later they are found again.

@ 2026-09-07T12:10

$ pln add contact "Ana Diaz" --role colleague --grade 5 --scope school --topic reading
qsp4
! added qsp4 Ana Diaz; undo: pln undo

$ pln add contact "Ben Cole" --role librarian --topic reading
fd9p
! added fd9p Ben Cole; undo: pln undo

$ pln add contact "Cem Kaya" --role mentor --topic reading --scope district
vjb3
! added vjb3 Cem Kaya; undo: pln undo

$ pln add community "#edchat" --kind hashtag --hashtag edchat
zs33
! added zs33 #edchat; undo: pln undo

$ pln log yesterday asked @Cem about reports
logged b7v4 · Sun 6 Sep 2026 (yesterday) · Cem Kaya · asked (got) · undo: pln undo

Nobody asked it before. Cem was asked something only yesterday, so others are named.

$ pln ask "How do I keep a reading circle of nine awake?" --kind thorny --topic reading
raks
! question 1: noted; next: pln ask again 1 --to NAME; undo: pln undo
! Ana Diaz may know (topic reading; in your school): pln ask again 1 --to "Ana Diaz"
! Ben Cole may know (topic reading): pln ask again 1 --to "Ben Cole"

$ pln ask again 1 --to "Ana Diaz" --to Ben --where edchat
! question 1: asked Ana Diaz, Ben Cole and #edchat; undo: pln undo

$ pln ask list
1	raks	How do I keep a reading circle of nine awake?	asked	Ana Diaz, Ben Cole, #edchat	0		pln ask answered 1 TEXT --by NAME

@ 2026-09-07T15:20

$ pln ask answered 1 "Give everybody a role: one asks, one draws, one sums up." --by Ana
! question 1: Ana Diaz gave the first answer after 3 hours; next: pln ask resolved 1 --outcome TEXT; undo: pln undo

@ 2026-09-08T12:30

$ pln ask answered 1 "Two circles of four and five." --by Ben --helped
! question 1: Ben Cole answered after 1 day; next: pln ask resolved 1 --outcome TEXT; undo: pln undo

$ pln ask list --format md
# 1 question, 1 open
.
1. **How do I keep a reading circle of nine awake?**  raks
.
thorny · asked Ana Diaz, Ben Cole and #edchat yesterday
.
Ana Diaz after 3 hours: *Give everybody a role: one asks, one draws, one sums up.*
.
Ben Cole after 1 day: *Two circles of four and five.*
.
pln ask resolved 1 --outcome TEXT

@ 2026-09-14T16:00

$ pln ask resolved 1 --outcome "Two circles with roles: all nine had spoken by the bell." --helped Ana
! question 1: solved; tell Ana Diaz and Ben Cole what came of it by Mon 21 Sep 2026: pln ask reported 1 TEXT; undo: pln undo
! to begin a message: pln draft report-back raks

$ pln today
! Nothing is due today.

$ pln ask answered 1
! pln: `pln ask answered` needs TEXT...: what the answer was; see `pln ask answered --help`
? 2

@ 2026-09-21T07:30

$ pln today
u2b9	report_back	report back: How do I keep a reading circle of nine awake? (Ana Diaz)	2026-09-21	0	5	pln ask reported raks
auuu	report_back	report back: How do I keep a reading circle of nine awake? (Ben Cole)	2026-09-21	0	5	pln ask reported raks

$ pln draft report-back raks
Subject: What came of it: my question “How do I keep a reading circle of nine awake?”
.
Hello Ana,
.
On 7 Sep you helped me with my question “How do I keep a reading circle of nine awake?”. I tried it with [your class], and this is what came of it: Two circles with roles: all nine had spoken by the bell.
.
Thank you for your time.
.
[your name]
.
---
.
Subject: What came of it: my question “How do I keep a reading circle of nine awake?”
.
Hello Ben,
.
On 7 Sep you helped me with my question “How do I keep a reading circle of nine awake?”. I tried it with [your class], and this is what came of it: Two circles with roles: all nine had spoken by the bell.
.
Thank you for your time.
.
[your name]

$ pln ask reported 1 "Told them over coffee; both want to see it."
! question 1: reported back to Ana Diaz and Ben Cole, with thanks; its story: pln ask story 1; undo: pln undo

$ pln today
! Nothing is due today.

$ pln ask list
! No question is open. All of them: pln ask list --all

$ pln show --kind question circle --format md
# How do I keep a reading circle of nine awake?
.
raks  question, thorny · added 2 weeks ago
.
| field | value |
| --- | --- |
| number | 1 |
| resolved on | 2026-09-14 |
| reported on | 2026-09-21 |
| topics | reading |
.
outcome  Two circles with roles: all nine had spoken by the bell.
.
## Course
.
| when | what | who | words |
| ----------- | ------------------------------ | --------------------------- | -------------------------------------------------------- |
| 2 weeks ago | asked | Ana Diaz, Ben Cole, #edchat |  |
| 2 weeks ago | answered after 3 hours, helped | Ana Diaz | Give everybody a role: one asks, one draws, one sums up. |
| 13 days ago | answered after 1 day, helped | Ben Cole | Two circles of four and five. |
| today | reported back | Ana Diaz, Ben Cole | Told them over coffee; both want to see it. |

$ pln ask story 1
**How do I keep a reading circle of nine awake?** On 7 September 2026 I asked Ana Diaz, Ben Cole and #edchat. Ana Diaz answered after 3 hours: “Give everybody a role: one asks, one draws, one sums up.” Ben Cole answered after 1 day: “Two circles of four and five.” What came of it: Two circles with roles: all nine had spoken by the bell. I reported back to Ana Diaz and Ben Cole.

@ 2027-03-02T10:00

The same question comes up again, in other words.

$ pln ask "Nine children in a reading circle, half asleep?"
ezhx
! you asked this on 7 Sep 2026: How do I keep a reading circle of nine awake? (question 1, solved)
!   Ana Diaz answered: Give everybody a role: one asks, one draws, one sums up.
!   Ben Cole answered: Two circles of four and five.
!   what came of it: Two circles with roles: all nine had spoken by the bell.
! question 2: noted; next: pln ask again 2 --to NAME; undo: pln undo
! Ana Diaz may know (topic reading; you thanked them for it on 21 Sep 2026; answered you about it on 7 Sep 2026, in 3 hours; in your school): pln ask again 2 --to "Ana Diaz"
! Ben Cole may know (topic reading; you thanked them for it on 21 Sep 2026; answered you about it on 8 Sep 2026, in 1 day): pln ask again 2 --to "Ben Cole"
! Cem Kaya may know (topic reading; in your district): pln ask again 2 --to "Cem Kaya"

$ pln ask given-up 2
! question 2: let go; pln ask reopened 2 takes it up; undo: pln undo

$ pln ask list --all
2	ezhx	Nine children in a reading circle, half asleep?	given up		0		
1	raks	How do I keep a reading circle of nine awake?	reported	Ana Diaz, Ben Cole, #edchat	2	190	

$ pln find reading circle --format md
# reading circle · 2 people, 0 places, 2 lines of your own
.
## Who do you ask?
.
**Ana Diaz**  qsp4
.
you thanked them for it on 21 Sep 2026; answered you about it on 7 Sep 2026, in 3 hours; in your school
.
in touch 5 months ago
.
pln log asked "@Ana Diaz" about reading circle
.
**Ben Cole**  fd9p
.
you thanked them for it on 21 Sep 2026; answered you about it on 8 Sep 2026, in 1 day
.
in touch 5 months ago
.
pln log asked "@Ben Cole" about reading circle
.
## Where do you go?
.
Nine children in a reading circle, half asleep?  ezhx
.
you asked it today
.
no answer yet
.
How do I keep a reading circle of nine awake?  raks
.
you asked it 5 months ago
.
Ana Diaz answered: Give everybody a role: one asks, one draws, one sums up.
.
Ben Cole answered: Two circles of four and five.

$ pln undo
! took back `pln ask given-up 2` (changed 1 question); `pln redo`
