A first day: one person, one talk.

@ 2026-09-01T08:00

$ pln add contact "Ana Diaz" --topic rubrics
qsp4
! added qsp4 Ana Diaz; undo: pln undo

$ pln log asked @Ana about rubrics 20m
logged fd9p · Tue 1 Sep 2026 (today) · Ana Diaz · asked (got) · rubrics · 20m · undo: pln undo

$ pln undo
! took back `pln log asked @Ana about rubrics 20m` (added 1 interaction); `pln redo`

$ pln show nobody
! pln: no record answers to 'nobody'; `pln list contacts`, or another kind, shows what is there
? 3
