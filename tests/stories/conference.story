A conference, from the wish to what came of it.

@ 2026-09-20T18:00

$ pln me --name "Kim Vale" --role teacher --tz Europe/London
! changed your profile; undo: pln undo

$ pln add contact "Ana Diaz" --topic rubrics --email ana@hill.example
qsp4
! added qsp4 Ana Diaz; undo: pln undo

$ pln add contact "Ben Ode" --topic robotics --met-online 2025-11-03
fd9p
! added fd9p Ben Ode; undo: pln undo

$ pln add contact "Cleo Marsh" --wanted "writes about feedback without grades"
zs33
! added zs33 Cleo Marsh; undo: pln undo

$ pln add event "Northern TeachMeet" --kind teachmeet --on 2026-10-10 --place Leeds --mode in-person --hashtag "#tmnorth" --topic rubrics
b7v4
! added b7v4 Northern TeachMeet; undo: pln undo

$ pln event prep Northern
Northern TeachMeet
b7v4  10 Oct · Leeds · in person · #tmnorth · wanted
Whom to meet
Cleo Marsh  you want to get to know each other
  ask what they came for
Ana Diaz  on rubrics
  ask about rubrics: what works, what does not?
Ben Ode  you never met in person
  say hello in person at last
Before you go
- register: pln event register b7v4
- say hello before: pln draft hello b7v4 --to "Cleo Marsh"
- afterwards: pln event debrief b7v4

$ pln event register Northern
! Northern TeachMeet: registered; next: pln event prep b7v4; undo: pln undo

$ pln event meet Northern "Cleo Marsh" --line "Your post on marking codes: what did parents say?"
! Northern TeachMeet: to meet Cleo Marsh; undo: pln undo

$ pln event meet Northern Zoe
! pln: no contact answers to 'Zoe'; `pln add contact Zoe` adds it
? 3

$ pln log promised Ana my rubric
logged raks · Sun 20 Sep 2026 (today) · undo: pln undo

@ 2026-10-09T20:00

$ pln event prep "#tmnorth"
Northern TeachMeet
b7v4  10 Oct · Leeds · in person · #tmnorth · registered
Whom to meet
Cleo Marsh  you want to get to know each other
  Your post on marking codes: what did parents say?
Ana Diaz  on rubrics
  ask about rubrics: what works, what does not?
Ben Ode  you never met in person
  say hello in person at last
Before you go
- say hello before: pln draft hello b7v4 --to "Cleo Marsh"
- afterwards: pln event debrief b7v4

$ pln draft hello Northern --to Cleo
Subject: Northern TeachMeet: will you be there too?
.
Hello Cleo,
.
I shall be at Northern TeachMeet (10 Oct 2026, Leeds). If you are there too, would you have ten minutes for a coffee? I would like to hear about rubrics.
.
Kim Vale

@ 2026-10-10T19:00

$ pln event debrief Northern
! pln: nothing to note; `pln event debrief b7v4 'met: Ana, Ben'`
? 2

$ pln event debrief Northern "met: Cleo Marsh, Dov Klein" "lunch: soup"
! pln: line 2: 'lunch: soup' says nothing that a debrief has; begin it with met:, talk:, resource:, hours:, follow-up:, changed:
? 2

$ pln event debrief Northern "hours: 3h assessment=4h"
! pln: line 1: the parts of '3h assessment=4h' are more than the whole; 6h assessment=4h
? 2

$ pln event debrief Northern "follow-up: send the slides to Cleo by 3/4"
! pln: line 1: 3/4 can be 3 Apr or 4 Mar; write 2027-04-03 or 2027-03-04, or set date_order to dmy or mdy
? 2

$ pln event debrief Northern "met: Cleo Marsh, Dov Klein and Ben Ode" "talk: Marking codes - Cleo Marsh: five codes are enough" "talk: Robots in the library" "resource: https://codes.example/marking" "resource: Embedded Formative Assessment" "hours: 3h assessment=2h" "follow-up: send the slides to Cleo by fri" "follow-up: try the codes in class" "changed: codes instead of grades in drafts"
! Northern TeachMeet: 3 people met, 1 of them new, 2 talks, 2 resources, hours, 2 follow-ups; undo: pln undo

$ pln show Northern
Northern TeachMeet
b7v4  event, teachmeet · added 2 weeks ago
on	2026-10-10
mode	in person
place	Leeds
hashtag	#tmnorth
status	attended
topics	rubrics
Interactions
wzqr	today	attended Northern TeachMeet; codes instead of grades in drafts
kjaz	today	met at Northern TeachMeet
People
zs33	Cleo Marsh	today	Your post on marking codes: what did parents say?
r382	Dov Klein	today	
fd9p	Ben Ode	today	
Talks
Marking codes	Cleo Marsh	five codes are enough
Robots in the library		
Resources
u2b9	codes.example
auuu	Embedded Formative Assessment
Promises
ezhx	send the slides to Cleo	due 16 Oct
jtt4	try the codes in class	due 17 Oct
Hours
3h

$ pln list contacts
qsp4	Ana Diaz		rubrics	never	
fd9p	Ben Ode		robotics	today	
zs33	Cleo Marsh			today	
r382	Dov Klein		rubrics	today	

$ pln show Cleo
Cleo Marsh
zs33  contact · added 2 weeks ago
met at	Northern TeachMeet
met in person	2026-10-10
status	active
wanted why  writes about feedback without grades
Interactions
kjaz	today	met at Northern TeachMeet
Promises
ezhx	due in 6 days	send the slides to Cleo

$ pln list promises
ezhx	send the slides to Cleo	Cleo Marsh	follow up	due 2026-10-16
jtt4	try the codes in class		follow up	due 2026-10-17

$ pln list interactions
wzqr	2026-10-10	Northern TeachMeet	attended Northern TeachMeet; codes instead of grades in drafts	rubrics
kjaz	2026-10-10	Cleo Marsh, Dov Klein, Ben Ode, Northern TeachMeet	met at Northern TeachMeet	rubrics
raks	2026-09-20		promised Ana my rubric	

$ pln undo
! took back `pln event debrief Northern "met: Cleo Marsh, Dov Klein and Ben Ode" "talk: Marking codes - Cleo Marsh: five codes are enough" "talk: Robots in the library" "resource: https://codes.example/marking" "resource: Embedded Formative Assessment" "hours: 3h assessment=2h" "follow-up: send the slides to Cleo by fri" "follow-up: try the codes in class" "changed: codes instead of grades in drafts"` (added 1 activity, added 1 activity split, added 1 contact, added 2 event contacts, added 2 event sources, added 2 event talks, added 2 interactions, added 2 promises, added 2 sources, changed 3 contacts, changed 1 event, changed 1 event contact); `pln redo`

$ pln list contacts
qsp4	Ana Diaz		rubrics	never	
fd9p	Ben Ode		robotics	never	
zs33	Cleo Marsh			never	wanted

$ pln redo
! did `pln event debrief Northern "met: Cleo Marsh, Dov Klein and Ben Ode" "talk: Marking codes - Cleo Marsh: five codes are enough" "talk: Robots in the library" "resource: https://codes.example/marking" "resource: Embedded Formative Assessment" "hours: 3h assessment=2h" "follow-up: send the slides to Cleo by fri" "follow-up: try the codes in class" "changed: codes instead of grades in drafts"` again (added 1 activity, added 1 activity split, added 1 contact, added 2 event contacts, added 2 event sources, added 2 event talks, added 2 interactions, added 2 promises, added 2 sources, changed 3 contacts, changed 1 event, changed 1 event contact)

$ pln event missed Northern
! Northern TeachMeet: missed; undo: pln undo
