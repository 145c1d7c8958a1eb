A month of keeping in touch: whose turn it is, by which rule, and what keeps it away.

@ 2026-09-01T08:00

$ pln add contact "Ana Diaz" --cadence "every 4w, at most 6w"
qsp4
! added qsp4 Ana Diaz; undo: pln undo

$ pln add community "Maths circle" --kind circle --cadence 2w
sjwj
! added sjwj Maths circle; undo: pln undo

$ pln add contact "Ben Li" --community "Maths circle"
fd9p
! added fd9p Ben Li; undo: pln undo

$ pln add topic rubrics --cadence 3w
vjb3
! added vjb3 rubrics; undo: pln undo

$ pln add contact "Cleo Ray" --topic rubrics
zs33
! added zs33 Cleo Ray; undo: pln undo

$ pln add contact "Dev Rao" --closeness core
b7v4
! added b7v4 Dev Rao; undo: pln undo

$ pln add contact "Eva Sand" --wanted "writes about exit tickets"
raks
! added raks Eva Sand; undo: pln undo

$ pln today
! Nothing is due today.

She talks with two of them.

$ pln log coffee with Ana about rubrics 20m
logged r382 · Tue 1 Sep 2026 (today) · Ana Diaz · met (both ways) · rubrics · 20m · in person · next check-in Tue 29 Sep 2026 · undo: pln undo

$ pln promise thank Ana for the rubric
kjaz
! promised kjaz to Ana Diaz: due Thu 3 Sep 2026; undo: pln undo

@ 2026-09-03T08:00

$ pln today
kjaz	thank	thank Ana for the rubric	2026-09-03	0	3	pln log thanked Ana Diaz

$ pln log thanked Ana for the rubric
logged wzqr · Thu 3 Sep 2026 (today) · Ana Diaz · thanked (gave) · kept: thank Ana for the rubric · next check-in Thu 1 Oct 2026 · undo: pln undo

A week is over: the closest one is due first, by closeness alone.

@ 2026-09-08T08:00

$ pln today --format md
# Tue 8 Sep 2026 · 1 thing, about 5 minutes
.
## People
.
!  **Dev Rao**  not talked yet, every week (closeness core) · b7v4
.
   pln log talked with Dev Rao
.
\`pln snooze b7v4 1w\` puts one off, \`pln pause 2w\` everything.

$ pln show dev
Dev Rao
b7v4  contact · added 7 days ago
closeness	core
status	active
Rhythm
8 Sep 2026	today	every 1w, at most 2w	closeness core

$ pln log -5d call with Dev
logged u2b9 · Thu 3 Sep 2026 · Dev Rao · met (both ways) · phone · next check-in Thu 10 Sep 2026 · undo: pln undo

Five days ago is a call all the same: he is due a week after it.

$ pln today
! Nothing is due today.

@ 2026-09-10T08:00

$ pln today
b7v4	check_in	Dev Rao	2026-09-10	0	5	pln log talked with Dev Rao

$ pln snooze dev 1w
! b7v4 Dev Rao is not due before Thu 17 Sep 2026; undo: pln undo

$ pln today
! Nothing is due today.

Somebody was forgotten: an older talk changes nothing.

@ 2026-09-16T08:00

$ pln today
fd9p	check_in	Ben Li	2026-09-15	1	5	pln log talked with Ben Li

$ pln log -20d chat with Ben
logged auuu · Thu 27 Aug 2026 · Ben Li · met (both ways) · next check-in Tue 15 Sep 2026 · undo: pln undo

$ pln today
fd9p	check_in	Ben Li	2026-09-15	1	5	pln log talked with Ben Li

Ten days away: nothing is due, and nothing piles up.

$ pln pause tomorrow 26 sep
! nothing is due from Thu 17 Sep 2026 to Sat 26 Sep 2026, 10 days; undo: pln undo

@ 2026-09-20T08:00

$ pln today
! You are away until Sat 26 Sep 2026: nothing is due. `pln pause --end` when you are back.

$ pln today --quiet

@ 2026-09-27T08:00

$ pln today
fd9p	check_in	Ben Li	2026-09-15	2	5	pln log talked with Ben Li
b7v4	check_in	Dev Rao	2026-09-27	0	5	pln log talked with Dev Rao

$ pln pause
17 Sep 2026	26 Sep 2026	past

$ pln show ana
Ana Diaz
qsp4  contact · added 3 weeks ago
met in person	2026-09-01
cadence	every 4w, at most 6w
status	active
Interactions
wzqr	3 weeks ago	thanked Ana for the rubric
r382	3 weeks ago	coffee with Ana about rubrics 20m
Rhythm
11 Oct 2026	in 2 weeks	every 4w, at most 6w	its own cadence

$ pln log wrote Ben and Dev via email --promise "send Ben the slides" --by friday
logged tecs · Sun 27 Sep 2026 (today) · Ben Li, Dev Rao · gave · email · promised ezhx by Fri 2 Oct 2026 · next check-in Sun 4 Oct 2026 · undo: pln undo

$ pln today
! Nothing is due today.

$ pln today --quiet

@ 2026-10-03T08:00

$ pln today --minutes 5
ezhx	follow_up	send Ben the slides	2026-10-02	1	5	pln done ezhx

$ pln today --quiet
? 1

$ pln done slides
! kept: send Ben the slides
! undo: pln undo

$ pln today --all
zs33	check_in	Cleo Ray	2026-10-02	1	5	pln log talked with Cleo Ray

$ pln undo
! took back `pln done slides` (changed 1 promise); `pln redo`
