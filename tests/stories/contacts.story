People come, move, turn out to be one, fall silent, and are forgotten.

@ 2026-03-01T09:00

$ pln me --name "Kim Vale"
! changed your profile; undo: pln undo

$ pln add contact "Ana Diaz" --handle x:anad --email ana@hill.example --org "Hill School" --topic rubrics
qsp4
! added qsp4 Ana Diaz; undo: pln undo

$ pln add source "Ana on X" --url https://x.com/anad --by "Ana Diaz"
fd9p
! added fd9p Ana on X; undo: pln undo

A teacher at the next school has a robotics club.

$ pln add contact "Cleo Park" --wanted "her robotics club" --first-step "write to her about the fair" --first-step-on "14 mar" --knows "Ana Diaz"
vjb3
! added vjb3 Cleo Park; undo: pln undo

$ pln list contacts --status wanted
vjb3	Cleo Park		her robotics club	write to her about the fair	2026-03-14

$ pln log emailed Cleo Park about the fair
logged zs33 · Sun 1 Mar 2026 (today) · Cleo Park · gave · email · Cleo Park was wanted and is active now · first step taken? pln done vjb3 · undo: pln undo

$ pln list contacts --status wanted
! no contacts are like that; `pln list contacts` has all

@ 2026-03-20T18:00

$ pln log coffee with Cleo Park 45m
logged b7v4 · Fri 20 Mar 2026 (today) · Cleo Park · met (both ways) · 45m · in person · Cleo Park: now in person too, online since Mar 2026 · undo: pln undo

$ pln show "Cleo Park"
Cleo Park
vjb3  contact · added 2 weeks ago
met online	2026-03-01
met in person	2026-03-20
status	active
first step	write to her about the fair
first step on	2026-03-14
knows	Ana Diaz
wanted why  her robotics club
Interactions
b7v4	today	coffee with Cleo Park 45m
zs33	2 weeks ago	emailed Cleo Park about the fair

$ pln show "Ana Diaz"
Ana Diaz
qsp4  contact · added 2 weeks ago
organisation	Hill School
status	active
topics	rubrics
handles	email: ana@hill.example, x: anad
Sources
fd9p	Ana on X	blog
Known by
vjb3	Cleo Park

Ana leaves for another network.

$ pln move Ana x mastodon:ana@school.example
! Ana Diaz moved from x:anad to mastodon:ana@school.example; undo: pln undo
! fd9p Ana on X lies at the old place; when it is over there: pln edit fd9p --status archived
! the new place: pln follow @ana@school.example --by "Ana Diaz"

$ pln show anad
Ana Diaz
qsp4  contact · added 2 weeks ago
organisation	Hill School
status	active
topics	rubrics
handles	email: ana@hill.example, mastodon: ana@school.example
former handles	x: anad (until Mar 2026)
Sources
fd9p	Ana on X	blog
Known by
vjb3	Cleo Park

$ pln add community "#edchat" --platform x --hashtag "#edchat"
raks
! added raks #edchat; undo: pln undo

$ pln move "#edchat" x bluesky
! #edchat moved from x to bluesky; undo: pln undo

$ pln show "#edchat"
#edchat
raks  community · added today
platform	bluesky
status	active
Former places
x		20 Mar 2026

$ pln move me x:kimv mastodon:kim@school.example
! you moved from x:kimv to mastodon:kim@school.example; undo: pln undo

$ pln move Ana facebook x:ana
! pln: Ana Diaz has no handle facebook; `pln show qsp4` has them
? 3

An import brought her a second time, and two people of nearly one name.

$ pln add contact "A. Diaz" --email ana.d@home.example --org "Vale School" --phone "+44 20 1234567" --topic reading
wzqr
! added wzqr A. Diaz; undo: pln undo

$ pln log lunch with "A. Diaz" about reading
logged auuu · Fri 20 Mar 2026 (today) · A. Diaz · met (both ways) · reading · in person · undo: pln undo

$ pln add contact "Cleo Parks"
tecs
! added tecs Cleo Parks; undo: pln undo

$ pln merge
What may be there twice
Perhaps (2)
  contact: Ana Diaz and A. Diaz  initials of the same name
    pln merge qsp4 wzqr
  contact: Cleo Park and Cleo Parks  close spelling
    pln merge vjb3 tecs
If two are not one: pln merge --different vjb3 tecs

$ pln merge --different "Cleo Park" "Cleo Parks"
! vjb3 Cleo Park and tecs Cleo Parks are two; undo: pln undo

$ pln merge "Ana Diaz" "A. Diaz" --dry-run
! wzqr A. Diaz becomes part of qsp4 Ana Diaz (contact)
!   comes along: 2 handles, 1 interaction, 1 topic
!   takes over: met in person
!   name stays Ana Diaz; A. Diaz goes into the note
!   organisation stays Hill School; Vale School goes into the note

$ pln merge "Ana Diaz" "A. Diaz"
! wzqr A. Diaz becomes part of qsp4 Ana Diaz (contact)
!   comes along: 2 handles, 1 interaction, 1 topic
!   takes over: met in person
!   name stays Ana Diaz; A. Diaz goes into the note
!   organisation stays Hill School; Vale School goes into the note
! pln: wzqr and qsp4 would become one and there is nobody to ask; repeat it with --yes
? 5

$ pln merge "Ana Diaz" "A. Diaz" --yes
qsp4
! wzqr A. Diaz becomes part of qsp4 Ana Diaz (contact)
!   comes along: 2 handles, 1 interaction, 1 topic
!   takes over: met in person
!   name stays Ana Diaz; A. Diaz goes into the note
!   organisation stays Hill School; Vale School goes into the note
! merged into qsp4 Ana Diaz; undo: pln undo

$ pln show "Ana Diaz"
Ana Diaz
qsp4  contact · added 2 weeks ago
organisation	Hill School
met in person	2026-03-20
status	active
topics	reading, rubrics
handles	email: ana@hill.example, mastodon: ana@school.example, email: ana.d@home.example, phone: +44 20 1234567
former handles	x: anad (until Mar 2026)
note  Merged with A. Diaz (organisation Vale School)
Interactions
auuu	today	lunch with A. Diaz about reading
Sources
fd9p	Ana on X	blog
Known by
vjb3	Cleo Park

$ pln merge
! nothing seems to be there twice

$ pln undo
! took back `pln merge "Ana Diaz" "A. Diaz" --yes` (changed 1 contact, changed 2 handles, removed 1 contact); `pln redo`

$ pln list contacts
wzqr	A. Diaz	Vale School	reading	today	
qsp4	Ana Diaz	Hill School	rubrics	never	
vjb3	Cleo Park			today	
tecs	Cleo Parks			never	

$ pln redo
! did `pln merge "Ana Diaz" "A. Diaz" --yes` again (changed 1 contact, changed 2 handles, removed 1 contact)

$ pln merge "Ana Diaz" Ana
! pln: 'Ana Diaz' and 'Ana' are one record: qsp4 Ana Diaz; `pln list contacts` has the ids
? 2

$ pln merge "Ana Diaz"
! pln: nothing to merge into 'Ana Diaz'; write pln merge KEEP OTHER
? 2

A year and more goes by.

@ 2027-06-01T09:00

$ pln list contacts --status dormant
qsp4	Ana Diaz	Hill School	reading, rubrics	1 year ago	
vjb3	Cleo Park			1 year ago	

$ pln list contacts --where "is:dormant topic:rubrics"
qsp4	Ana Diaz	Hill School	reading, rubrics	1 year ago	

$ pln show "Cleo Park"
Cleo Park
vjb3  contact · added 1 year ago
dormant: last in touch 1 year ago
met online	2026-03-01
met in person	2026-03-20
status	active
first step	write to her about the fair
first step on	2026-03-14
knows	Ana Diaz
wanted why  her robotics club
Interactions
b7v4	1 year ago	coffee with Cleo Park 45m
zs33	1 year ago	emailed Cleo Park about the fair

Ana asks to be forgotten.

$ pln log dinner with Ana Diaz and Cleo Park
logged ezhx · Tue 1 Jun 2027 (today) · Ana Diaz, Cleo Park · met (both ways) · in person · undo: pln undo

$ pln forget Ana Diaz --dry-run
! qsp4 Ana Diaz is forgotten for good
!   with it go: 1 tie of who knows whom, 5 handles, 1 interaction, 3 topics
!   stays, without the name: 1 interaction with others
!   stays, as nobody's: source fd9p Ana on X; to be rid of it, before: pln remove fd9p
!   named in interaction ezhx, text: dinner with Ana Diaz and Cleo Park
!   these texts stay as they are; --words writes A. D. there

$ pln forget Ana Diaz
! qsp4 Ana Diaz is forgotten for good
!   with it go: 1 tie of who knows whom, 5 handles, 1 interaction, 3 topics
!   stays, without the name: 1 interaction with others
!   stays, as nobody's: source fd9p Ana on X; to be rid of it, before: pln remove fd9p
!   named in interaction ezhx, text: dinner with Ana Diaz and Cleo Park
!   these texts stay as they are; --words writes A. D. there
! pln: Ana Diaz would be forgotten for good and there is nobody to ask; repeat it with --yes
? 5

$ pln forget Ana Diaz --words --yes
! qsp4 Ana Diaz is forgotten for good
!   with it go: 1 tie of who knows whom, 5 handles, 1 interaction, 3 topics
!   stays, without the name: 1 interaction with others
!   stays, as nobody's: source fd9p Ana on X; to be rid of it, before: pln remove fd9p
!   named in interaction ezhx, text: dinner with Ana Diaz and Cleo Park
!   these texts say A. D. afterwards
! A. D. is forgotten; this cannot be undone

$ pln show Ana Diaz
! pln: no record answers to 'Ana Diaz'; `pln list contacts`, or another kind, shows what is there
? 3

$ pln list interactions
ezhx	2027-06-01	Cleo Park	dinner with A. D. and Cleo Park	
b7v4	2026-03-20	Cleo Park	coffee with Cleo Park 45m	
zs33	2026-03-01	Cleo Park	emailed Cleo Park about the fair	

$ pln undo
! took back `pln … (about somebody who was forgotten)` (added 1 interaction); `pln redo`
