What the network is worth: whom she relies on, what is good, what came of it.

@ 2026-03-01T09:00

$ pln add contact "Ana Diaz" --rely --topic rubrics --quality "tries it in her own class before she says so"
qsp4
! added qsp4 Ana Diaz; undo: pln undo

$ pln add source "Chalk and Talk" --url https://chalk.example --kind book --adoption want --essential
fd9p
! added fd9p Chalk and Talk; undo: pln undo

$ pln add community "Library Association" --kind organisation --offer "webinars, journal" --offer conference --dues 60 --rely
vjb3
! added vjb3 Library Association; undo: pln undo

What is relied upon, what is essential, who is vetted.

$ pln list contacts --where is:rely
qsp4	Ana Diaz		rubrics	never	

$ pln list communities --where "is:rely offers:journal"
vjb3	Library Association	organisation		never	

$ pln list sources --where "is:essential adoption:want"
fd9p	Chalk and Talk	book			

$ pln edit "Chalk and Talk" --adoption reading
fd9p
! changed fd9p Chalk and Talk; undo: pln undo

$ pln list sources --where adoption:reading
fd9p	Chalk and Talk	book			

$ pln list contacts --where is:vetted
qsp4	Ana Diaz		rubrics	never	

$ pln show "Ana Diaz"
Ana Diaz
qsp4  contact · added today
status	active
rely	yes
topics	rubrics
quality  tries it in her own class before she says so

$ pln show "Library Association"
Library Association
vjb3  community, organisation · added today
dues	60
offers	webinars, journal, conference
status	active
rely	yes

What it was worth.

$ pln value "Ana Diaz" her rubric saved me a week --outcome empowered --cycle applied
zs33
! noted zs33 her rubric saved me a week; undo: pln undo

$ pln value "Library Association" "the webinar changed how I cite" --outcome learner --on "27 feb"
b7v4
! noted b7v4 the webinar changed how I cite; undo: pln undo

$ pln value Nobody x
! pln: no record answers to 'Nobody'; `pln list contacts`, or another kind, shows what is there
? 3

$ pln value "Ana Diaz" x --outcome rich
! pln: --outcome 'rich' is not one of aware, connected, empowered, model, confident, community, learner
? 2

$ pln list values
zs33	2026-03-01	Ana Diaz	her rubric saved me a week	applied	empowered
b7v4	2026-02-27	Library Association	the webinar changed how I cite		learner

$ pln log yesterday Ana Diaz commented on my post about rubrics
logged raks · Sat 28 Feb 2026 (yesterday) · Ana Diaz · commented (got) · rubrics · comment · undo: pln undo

$ pln log read Chalk and Talk --changed-my-mind --led-to "a talk at the staff day"
logged r382 · Sun 1 Mar 2026 (today) · Chalk and Talk · read (got) · undo: pln undo

$ pln list interactions --where "act:commented direction:received"
raks	2026-02-28	Ana Diaz	yesterday Ana Diaz commented on my post about rubrics	rubrics

$ pln list interactions --where is:changed-my-mind
r382	2026-03-01	Chalk and Talk	read Chalk and Talk	

$ pln list interactions --where is:led-to
r382	2026-03-01	Chalk and Talk	read Chalk and Talk	

$ pln edit "Ana Diaz" --led-to "we wrote a unit together"
qsp4
! changed qsp4 Ana Diaz; undo: pln undo

$ pln list contacts --where is:led-to
qsp4	Ana Diaz		rubrics	yesterday	

Doors that open.

$ pln add opportunity "A class in Oslo looks for pen pals" --kind class-exchange --from "Ana Diaz" --due "1 apr"
kjaz
! added kjaz A class in Oslo looks for pen pals; undo: pln undo

$ pln add opportunity "Speak at the spring meeting" --kind invitation --from "Library Association"
wzqr
! added wzqr Speak at the spring meeting; undo: pln undo

$ pln list opportunities
kjaz	A class in Oslo looks for pen pals	class exchange	Ana Diaz	2026-04-01	open
wzqr	Speak at the spring meeting	invitation	Library Association		open

$ pln edit "pen pals" --status taken
kjaz
! changed kjaz A class in Oslo looks for pen pals; undo: pln undo

$ pln list opportunities --status open
wzqr	Speak at the spring meeting	invitation	Library Association		open

$ pln list opportunities --kind class-exchange
kjaz	A class in Oslo looks for pen pals	class exchange	Ana Diaz	2026-04-01	taken

$ pln show "pen pals"
A class in Oslo looks for pen pals
kjaz  opportunity, class exchange · added today
status	taken
due	2026-04-01
about	Ana Diaz

$ pln show "Ana Diaz"
Ana Diaz
qsp4  contact · added today
met online	2026-02-28
status	active
rely	yes
topics	rubrics
quality  tries it in her own class before she says so
led to  we wrote a unit together
Interactions
raks	yesterday	yesterday Ana Diaz commented on my post about rubrics
Values
zs33	today	her rubric saved me a week	applied, empowered
Opportunities
kjaz	A class in Oslo looks for pen pals	class exchange	taken

$ pln remove "pen pals"
! removed kjaz A class in Oslo looks for pen pals (opportunity)
! undo: pln undo

$ pln undo
! took back `pln remove "pen pals"` (removed 1 opportunity); `pln redo`

$ pln list contacts --where is:nice
! pln: is: at character 1 does not take 'nice'; it takes unseen, seen, opened, saved, noted, muted, close, quiet, dormant, rely, essential, vetted, led-to, used-in-class, changed-my-mind
? 2
