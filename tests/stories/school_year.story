A school year of a computer teacher: three networks that were there already, a vibrant group
of people to share with and to learn from, and what came of it.

@ 2026-08-24T19:00

$ pln me --name "Nell Varga" --role teacher --subject computing --grade 3-6 --school "Alder School" --district "Three Valleys" --tz America/Denver --expertise robotics --why "Nobody else at my school teaches computing."
! changed your profile; undo: pln undo

$ pln add community "Valley computer teachers" --kind group-chat --scope district --participation join --meets "3rd wed 15:30 60m"
qsp4
! added qsp4 Valley computer teachers; undo: pln undo
! meets 3rd wed 15:30 America/Denver 60m · next Wed 16 Sep 15:30 (America/Denver)

$ pln add community "Robotics coaches" --kind circle
sjwj
! added sjwj Robotics coaches; undo: pln undo

$ pln add contact "Ida Marsh" --role tech-coach --scope district --topic robotics --community "Valley computer teachers,Robotics coaches" --cadence "every 4w, at most 8w"
fd9p
! added fd9p Ida Marsh; undo: pln undo

$ pln add contact "Pete Okoro" --role colleague --scope school --grade 3 --topic keyboarding
zs33
! added zs33 Pete Okoro; undo: pln undo

$ pln add contact "Ines Duarte" --role author --topic "game design" --wanted "her book on making games with children"
raks
! added raks Ines Duarte; undo: pln undo

$ pln add source "Making Games" --kind book --by Ines --adoption want
kjaz
! added kjaz Making Games; undo: pln undo

$ pln add topic "game design" --stance learning --priority 1
! pln: game design is a topic already (r382); `pln edit r382`
? 4

$ pln edit "game design" --stance learning --priority 1
r382
! changed r382 game design; undo: pln undo

$ pln log mon Ida Marsh answered my questions about sensors +robotics 20m via phone
logged u2b9 · Mon 24 Aug 2026 (today) · Ida Marsh · answered (got) · robotics · 20m · phone · next check-in Mon 21 Sep 2026 · undo: pln undo

@ 2026-09-28T16:00

$ pln today --format table
Mon 28 Sep 2026 · 1 thing, about 5 minutes
.
People
!  Ida Marsh  last time 5 weeks ago, every 4w · fd9p
   pln log talked with Ida Marsh
.
`pln snooze fd9p 1w` puts one off, `pln pause 2w` everything.

$ pln log coffee with Ida about the tournament +robotics 30m
logged auuu · Mon 28 Sep 2026 (today) · Ida Marsh · met (both ways) · robotics · 30m · in person · next check-in Mon 26 Oct 2026 · undo: pln undo

$ pln ask "Which sensors survive a year of third graders?" --to Ida --kind recommendation
tecs
! question 1: asked Ida Marsh; next: pln ask answered 1 TEXT --by NAME; undo: pln undo

@ 2026-09-29T08:00

$ pln ask answered 1 "The colour ones, with tape on the cable" --by Ida --helped
! question 1: Ida Marsh gave the first answer after 16 hours; next: pln ask resolved 1 --outcome TEXT; undo: pln undo

$ pln ask resolved 1 --outcome "none broken by November"
! question 1: solved; tell Ida Marsh what came of it by Tue 6 Oct 2026: pln ask reported 1 TEXT; undo: pln undo
! to begin a message: pln draft report-back tecs

@ 2026-10-07T16:00

$ pln today --format table
Wed 7 Oct 2026 · 1 thing, about 5 minutes
.
Promises
!  report back: Which sensors survive a year of third graders? (Ida Marsh)
   since Tue 6 Oct · n3wg
   pln ask reported tecs
.
`pln snooze n3wg 1w` puts one off, `pln pause 2w` everything.

$ pln ask reported 1 "Not one broke. Thank you!"
! question 1: reported back to Ida Marsh, with thanks; its story: pln ask story 1; undo: pln undo

$ pln add event "State technology conference" --kind conference --on 2027-03-05 --mode in-person --place Provo --topic "game design"
pu7s
! added pu7s State technology conference; undo: pln undo

@ 2027-03-05T18:00

$ pln event debrief State "met: Ines Duarte" "talk: Games that teach - Ines Duarte: let them change the rules" "hours: 6h technology=6h" "follow-up: tell Ines how the games went by 1 may" "changed: start from a game they know"
! State technology conference: 1 person met, 1 talk, hours, 1 follow-up; undo: pln undo

$ pln list contacts
fd9p	Ida Marsh	district	robotics	4 months ago	
raks	Ines Duarte		game design	today	
zs33	Pete Okoro	school	keyboarding	never	

@ 2027-04-30T16:00

$ pln edit "Making Games" --adoption read --led-to "an invitation to co-teach in Provo"
kjaz
! changed kjaz Making Games; undo: pln undo

$ pln value "Ida Marsh" "She made me try it in class first" --outcome confident
pe2d
! noted pe2d She made me try it in class first; undo: pln undo

$ pln today --format table
Fri 30 Apr 2027 · 1 thing, about 5 minutes
.
People
!! Ida Marsh  last time 6 months ago, every 4w · fd9p
   pln log talked with Ida Marsh
.
`pln snooze fd9p 1w` puts one off, `pln pause 2w` everything.

$ pln done "tell Ines"
! kept: tell Ines how the games went
! undo: pln undo

$ pln pause "1 jun" "15 aug"
! nothing is due from Tue 1 Jun 2027 to Sun 15 Aug 2027, 76 days; undo: pln undo

@ 2027-05-28T16:00

$ pln hours
Hours
by year  2027 6:00
2027-03-05	State technology conference	conference	6:00	none	
! to see what counts: pln hours licence add NAME --preset CODE --from DATE

$ pln gaps
What your network is missing · Fri 28 May 2027
1 active connection; 25 not judged.
That is too few to judge: mapping a network begins with 5 connections (eCampusOntario, Mapping your PLN; gaps.min_connections). Begin with somebody near:
      Scope not noted: Ines Duarte.
      Once you know, `pln edit raks --scope SCOPE` notes it.
Do    pln gaps D1.2 --step "note who works at my school"

$ pln find game design --format plain
contacts	raks	Ines Duarte	topic game design; you talked of it on 5 Mar
interactions	kmq4	met at State technology conference	met; topic game design
interactions	kkzp	attended State technology conference; start from a game they know	attended; topic game design
events	pu7s	State technology conference	conference; topic game design
topics	r382	game design	learning

$ pln reflect --only connections --only solving
---
title: "My professional learning network"
date: 2027-05-28
period: 2026-05-28 to 2027-05-28
status: draft
---
.
## My network in action
.
<!-- Tell of a problem that you solved, or of something that you learned, with the help of your network. Who helped, and what would you have done without them? -->
.
- 1 question asked, 2026-05-28 to 2027-05-28; 1 solved, 1 of them with the help of others; as a rule the first answer came after 16 hours
.
**Which sensors survive a year of third graders?** On 28 September 2026 I asked a tech coach in my district. A tech coach in my district answered after 16 hours: “The colour ones, with tape on the cable.” What came of it: none broken by November. I reported back to a tech coach in my district.
.
## Connections
.
<!-- With which people, groups and organisations are you most connected? How did you connect with them? What do they bring to your practice? How do you give back? Nobody needs to be named. -->
.
Most often in touch, 2026-05-28 to 2027-05-28:
.
| With | Times | Last | Gave | Received | Both | About |
| --- | ---: | --- | ---: | ---: | ---: | --- |
| A tech coach in my district | 5 | 2026-10-07 | 1 | 3 | 1 | robotics |
| An author in my network | 1 | 2027-03-05 | 0 | 0 | 1 | game design |
.
- Give and take with everybody, 2026-05-28 to 2027-05-28: gave once, received 4 times, both ways twice
- How I met the people whom I was in touch with, 2026-05-28 to 2027-05-28: not noted (1), State technology conference (1)
.
What they bring, and what I give back:
.
- A tech coach in my district – what I get: She made me try it in class first

@ 2027-07-01T10:00

$ pln today --format table
You are away until Sun 15 Aug 2027: nothing is due. `pln pause --end` when you
are back.

@ 2027-08-16T08:00

$ pln today --format table
Mon 16 Aug 2027 · 1 thing, about 5 minutes
.
People
!! Ida Marsh  last time 10 months ago, every 4w · fd9p
   pln log talked with Ida Marsh
.
`pln snooze fd9p 1w` puts one off, `pln pause 2w` everything.
