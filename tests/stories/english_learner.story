A second-grade teacher has a new child in class who speaks little English yet. Somebody has
been there before; the question is who, and where, and today.

@ 2026-11-02T12:05

$ pln me --name "Emil Stone" --role teacher --grade 2 --school "Hill School" --district "Fairwater" --tz Europe/London --available "thu 20:00-22:00"
! changed your profile; undo: pln undo

$ pln add contact "Prue Lang" --role colleague --scope school --grade 2 --topic reading --email prue@hill.example
qsp4
! added qsp4 Prue Lang; undo: pln undo

$ pln add contact "Samira Aziz" --role subject-expert --scope district --topic "English learners" --email samira@fairwater.example --how-met "staff day"
fd9p
! added fd9p Samira Aziz; undo: pln undo

$ pln add contact "Gil Abreu" --role former-teacher --topic "Portuguese" --sphere both --phone "+44 20 7946 0000"
zs33
! added zs33 Gil Abreu; undo: pln undo

$ pln add contact "Dita Marek" --role friend --scope global --country Portugal --sphere both --topic "children's books"
raks
! added raks Dita Marek; undo: pln undo

$ pln add community "#newcomers" --kind hashtag --hashtag newcomers --scope global --topic "English learners" --meets "weekly thu 20:30 Europe/London 60m" --participation watch
kjaz
! added kjaz #newcomers; undo: pln undo
! meets weekly thu 20:30 Europe/London 60m · next Thu 5 Nov 20:30 (Europe/London)

$ pln add source "Two languages, one child" --kind book --topic "English learners" --adoption want
wzqr
! added wzqr Two languages, one child; undo: pln undo

$ pln add source "Picture words" --url https://picturewords.example --kind website --topic "English learner"
u2b9
! English learner may be the topic English learners; to make them one: pln merge vjb3 auuu
! added u2b9 Picture words; undo: pln undo

Two words for one thing: the second was a slip.

$ pln list topics
r382	children's books	learning	2	
auuu	English learner	learning	2	
vjb3	English learners	learning	2	
b7v4	Portuguese	learning	2	
sjwj	reading	learning	2	

$ pln merge "English learners" "English learner"
! auuu English learner becomes part of vjb3 English learners (topic)
!   comes along: 1 record with the topic
!   name stays English learners; English learner goes into the note
! pln: auuu and vjb3 would become one and there is nobody to ask; repeat it with --yes
? 5

The lesson is in an hour. Who do you ask? Where do you go?

$ pln find English learners
contacts	fd9p	Samira Aziz	topic English learners; in your district
communities	kjaz	#newcomers	hashtag; topic English learners
sources	u2b9	Picture words	website; topic English learner
sources	wzqr	Two languages, one child	book; topic English learners
topics	auuu	English learner	learning
topics	vjb3	English learners	learning

$ pln find "english lerners"
! Nothing and nobody for “english lerners” in your network. Did you mean English learners or English learner? `pln add contact NAME --topic TOPIC` says who knows it, `pln follow URL` where it is.

$ pln find "silent period"
! Nothing and nobody for “silent period” in your network. `pln add contact NAME --topic TOPIC` says who knows it, `pln follow URL` where it is.

$ pln ask "What do I do tomorrow with a child who speaks twenty words of English?" --topic "English learners"
tecs
! question 1: noted; next: pln ask again 1 --to NAME; undo: pln undo
! Samira Aziz may know (topic English learners; in your district): pln ask again 1 --to "Samira Aziz"

$ pln ask again 1 --to Samira --where "#newcomers"
! question 1: asked Samira Aziz and #newcomers; undo: pln undo

$ pln log messaged Gil about Portuguese: what is good morning
logged jtt4 · Mon 2 Nov 2026 (today) · Gil Abreu · gave · Portuguese · message · undo: pln undo

@ 2026-11-02T15:40

$ pln ask answered 1 "Seat her beside a patient talker; let her point, draw and nod. Speaking can wait." --by Samra --helped
! pln: no contact or community answers to 'Samra'; did you mean fd9p Samira Aziz?
? 3

$ pln ask answered 1 "Seat her beside a patient talker; let her point, draw and nod. Speaking can wait." --by Samira --helped
! question 1: Samira Aziz gave the first answer after 3 hours; next: pln ask resolved 1 --outcome TEXT; undo: pln undo

$ pln ask answered 1 "Bom dia! And her name is said with a soft j." --by Dita
! question 1: Dita Marek answered after 3 hours; next: pln ask resolved 1 --outcome TEXT; undo: pln undo

$ pln undo
! took back `pln ask answered 1 'Bom dia! And her name is said with a soft j.' --by Dita` (added 1 interaction, added 1 question step); `pln redo`

$ pln ask answered 1 "Bom dia! And her name is said with a soft j." --by Gil --helped
! question 1: Gil Abreu answered after 3 hours; next: pln ask resolved 1 --outcome TEXT; undo: pln undo

$ pln ask list --format md
# 1 question, 1 open
.
1. **What do I do tomorrow with a child who speaks twenty words of English?**  tecs
.
asked Samira Aziz and #newcomers today
.
Samira Aziz after 3 hours: *Seat her beside a patient talker; let her point, draw and nod. Speaking can wait.*
.
Gil Abreu after 3 hours: *Bom dia! And her name is said with a soft j.*
.
pln ask resolved 1 --outcome TEXT

@ 2026-11-05T20:20

$ pln today --format table
Thu 5 Nov 2026 · 1 thing
.
Today
   #newcomers 20:30  60 minutes · kjaz
   pln chat backchannel "#newcomers"
.
`pln snooze kjaz 1w` puts one off, `pln pause 2w` everything.

$ pln chat next
kjaz	Thu 5 Nov 20:30	#newcomers	60m		
! your time is Europe/London

@ 2026-11-05T21:40

$ pln log asked in #newcomers how long the silent weeks last +"English learners"
logged kmq4 · Thu 5 Nov 2026 (today) · #newcomers · asked (got) · English learners · undo: pln undo

$ pln ask answered 1 "Half a year of listening is nothing unusual." --by newcomers
! question 1: #newcomers answered after 3 days; next: pln ask resolved 1 --outcome TEXT; undo: pln undo

$ pln log read "Two languages, one child" 30m +english-learners
logged w274 · Thu 5 Nov 2026 (today) · Two languages, one child · read (got) · English learners · 30m · undo: pln undo

$ pln edit "Two languages" --adoption reading
wzqr
! changed wzqr Two languages, one child; undo: pln undo

@ 2026-11-16T16:00

$ pln ask resolved 1 --outcome "She pointed for a week; on Friday she read the weather out" --helped Samira --helped Gil
! question 1: solved; tell Samira Aziz and Gil Abreu what came of it by Mon 23 Nov 2026: pln ask reported 1 TEXT; undo: pln undo
! to begin a message: pln draft report-back tecs

$ pln today
! Nothing is due today.

@ 2026-11-20T16:10

$ pln draft report-back 1
Subject: What came of it: my question “What do I do tomorrow with a child who speaks twenty words of English?”
.
Hello Samira,
.
On 2 Nov you helped me with my question “What do I do tomorrow with a child who speaks twenty words of English?”. I tried it with [your class], and this is what came of it: She pointed for a week; on Friday she read the weather out.
.
Thank you for your time.
.
Emil Stone
.
---
.
Subject: What came of it: my question “What do I do tomorrow with a child who speaks twenty words of English?”
.
Hello Gil,
.
On 2 Nov you helped me with my question “What do I do tomorrow with a child who speaks twenty words of English?”. I tried it with [your class], and this is what came of it: She pointed for a week; on Friday she read the weather out.
.
Thank you for your time.
.
Emil Stone

$ pln ask reported 1 "Told both; Samira wants to come and see"
! question 1: reported back to Samira Aziz and Gil Abreu, with thanks; its story: pln ask story 1; undo: pln undo

$ pln value Samira "I stopped asking her to speak" --outcome learner --cycle reframing
qgqr
! noted qgqr I stopped asking her to speak; undo: pln undo

$ pln log used pointing cards in class +english-learners --used-in-class --changed-my-mind
logged hkjz · Fri 20 Nov 2026 (today) · English learners · undo: pln undo

The other way round: somebody asks him, and the answer is there.

@ 2027-02-08T12:30

$ pln find "twenty words"
contacts	fd9p	Samira Aziz	you thanked them for it on 20 Nov 2026; answered you about it on 2 Nov 2026, in 3 hours; in your district
contacts	zs33	Gil Abreu	you thanked them for it on 20 Nov 2026; answered you about it on 2 Nov 2026, in 3 hours
questions	tecs	What do I do tomorrow with a child who speaks twenty words of English?	Samira Aziz answered: Seat her beside a patient talker; let her point, draw and nod. Speaking can wait.; Gil Abreu answered: Bom dia! And her name is said with a soft j.

$ pln log Prue asked me about English learners, I gave her the pointing cards
logged kftw · Mon 8 Feb 2027 (today) · Prue Lang · asked (gave) · English learners · undo: pln undo

$ pln log gave advice to Prue about English learners 10m
logged ba6w · Mon 8 Feb 2027 (today) · Prue Lang · advised (gave) · English learners · 10m · undo: pln undo

$ pln ask "A child who speaks hardly any English: what do I do tomorrow?" --topic "English learners"
ace5
! you asked this on 2 Nov 2026: What do I do tomorrow with a child who speaks twenty words of English? (question 1, solved)
!   Samira Aziz answered: Seat her beside a patient talker; let her point, draw and nod. Speaking can wait.
!   Gil Abreu answered: Bom dia! And her name is said with a soft j.
!   what came of it: She pointed for a week; on Friday she read the weather out
! question 2: noted; next: pln ask again 2 --to NAME; undo: pln undo
! Samira Aziz may know (topic English learners; you thanked them for it on 20 Nov 2026; answered you about it on 2 Nov 2026, in 3 hours; in your district): pln ask again 2 --to "Samira Aziz"
! Prue Lang may know (you told them about it today; asked you about it today; grade 2, as you; in your school): pln ask again 2 --to "Prue Lang"
! Gil Abreu may know (you thanked them for it on 20 Nov 2026; answered you about it on 2 Nov 2026, in 3 hours): pln ask again 2 --to "Gil Abreu"

$ pln undo
! took back `pln ask "A child who speaks hardly any English: what do I do tomorrow?" --topic "English learners"` (added 1 question); `pln redo`

$ pln list questions
tecs	1	What do I do tomorrow with a child who speaks twenty words of English?	English learners	reported back 2 months ago

The artefact: what was asked, who helped, what came of it.

$ pln show --kind question twenty --format md
# What do I do tomorrow with a child who speaks twenty words of English?
.
tecs  question · added 3 months ago
.
| field | value |
| --- | --- |
| number | 1 |
| resolved on | 2026-11-16 |
| reported on | 2026-11-20 |
| topics | English learners |
.
outcome  She pointed for a week; on Friday she read the weather out
.
## Course
.
| when | what | who | words |
| ------------ | ------------------------------ | ----------------------- | --------------------------------------------------------------------------------- |
| 3 months ago | asked | Samira Aziz, #newcomers |  |
| 3 months ago | answered after 3 hours, helped | Samira Aziz | Seat her beside a patient talker; let her point, draw and nod. Speaking can wait. |
| 3 months ago | answered after 3 hours, helped | Gil Abreu | Bom dia! And her name is said with a soft j. |
| 3 months ago | answered after 3 days | #newcomers | Half a year of listening is nothing unusual. |
| 2 months ago | reported back | Samira Aziz, Gil Abreu | Told both; Samira wants to come and see |

$ pln ask story 1
**What do I do tomorrow with a child who speaks twenty words of English?** On 2 November 2026 I asked Samira Aziz and #newcomers. Samira Aziz answered after 3 hours: “Seat her beside a patient talker; let her point, draw and nod. Speaking can wait.” Gil Abreu answered after 3 hours: “Bom dia! And her name is said with a soft j.” What came of it: She pointed for a week; on Friday she read the weather out. I reported back to Samira Aziz and Gil Abreu.

$ pln reflect --only solving --names
---
title: "My professional learning network"
date: 2027-02-08
period: 2026-02-08 to 2027-02-08
status: draft
---
.
## My network in action
.
<!-- Tell of a problem that you solved, or of something that you learned, with the help of your network. Who helped, and what would you have done without them? -->
.
- 1 question asked, 2026-02-08 to 2027-02-08; 1 solved, 1 of them with the help of others; as a rule the first answer came after 3 hours
.
**What do I do tomorrow with a child who speaks twenty words of English?** On 2 November 2026 I asked Samira Aziz and #newcomers. Samira Aziz answered after 3 hours: “Seat her beside a patient talker; let her point, draw and nod. Speaking can wait.” Gil Abreu answered after 3 hours: “Bom dia! And her name is said with a soft j.” What came of it: She pointed for a week; on Friday she read the weather out. I reported back to Samira Aziz and Gil Abreu.
