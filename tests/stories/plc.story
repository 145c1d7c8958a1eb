A third-grade team looks into keyboarding. The first cycle changes nothing, and that is a
result: the second one begins with the question that it left.

@ 2026-09-07T16:00

$ pln add contact "Rosa Lind" --role colleague --grade 3 --scope school
qsp4
! added qsp4 Rosa Lind; undo: pln undo

$ pln add contact "Tom Okafor" --role colleague --grade 3 --scope school
sjwj
! added sjwj Tom Okafor; undo: pln undo

$ pln plc new "Third-grade keyboarding"
! pln: a PLC begins with what its students will gain; --outcome "All write a paragraph on the keyboard in ten minutes"
? 2

$ pln plc new "Third-grade keyboarding" --outcome "All write a paragraph on the keyboard in ten minutes" --grade 3 --focus keyboarding --baseline "9 of 24 can" --goal "18 of 24" --member "Rosa Lind:lead" --member Tom --meets "every 2 weeks mon 15:30 Europe/Berlin 45m"
! began vjb3 Third-grade keyboarding, cycle 1; next: pln plc step fd9p evidence …; undo: pln undo

$ pln plc invitation keyboarding
# Would you join us? Third-grade keyboarding
.
I would like to work with you on one question for grade 3: keyboarding.
.
**What our students should gain:** All write a paragraph on the keyboard in ten minutes
.
**Where they are now:** 9 of 24 can
.
We look at what they can do, try something, look again, and keep what works. Five short steps; nobody prepares alone.
.
- When: every 2 weeks mon 15:30 Europe/Berlin 45m from 2026-09-07
- Already in: Rosa Lind, Tom Okafor
.
Is there a day that suits you?
.
\[your name\]

$ pln plc step keyboarding evidence
Gather evidence
  What should our students be able to do at the end?
  What can they do now, and how do we know?

$ pln plc step keyboarding evidence "A timed paragraph" --evidence "9 of 24 in ten minutes" --done --minutes 45m
! done: gather evidence; now at step 2 of 5: choose strategies; undo: pln undo

$ pln plc step keyboarding strategies "Ten minutes more at the keyboard every day" --owner Rosa --due "21 sep" --done
! done: choose strategies; now at step 3 of 5: try them; undo: pln undo

$ pln plc commit keyboarding Tom ten minutes before lunch
! Third-grade keyboarding: Tom Okafor takes on ten minutes before lunch; undo: pln undo

$ pln plc commit keyboarding me a game of home keys on Fridays
! Third-grade keyboarding: you take on a game of home keys on Fridays; undo: pln undo

@ 2026-09-21T15:00

$ pln plc agenda keyboarding
# Third-grade keyboarding: agenda
.
21 Sep 2026 · every 2 weeks mon 15:30 Europe/Berlin 45m from 2026-09-07 · Rosa Lind, Tom Okafor
.
**For our students:** All write a paragraph on the keyboard in ten minutes
.
## What we have
.
Choose strategies: Ten minutes more at the keyboard every day
.
## How it went
.
- Tom Okafor: ten minutes before lunch
- I: a game of home keys on Fridays
.
## Now: try them
.
- What did each of us try, and how often?
- What got in the way?
.
## Until next time
.
- Who does what, until when?
- When do we meet again?
.
<!-- Keep it short: one step a meeting is enough. -->

$ pln plc step keyboarding implement "Four weeks, both classes" --due "19 oct"
! noted: try them; now at step 3 of 5: try them; undo: pln undo

$ pln plc list
vjb3	Third-grade keyboarding	1	All write a paragraph on the keyboard in ten minutes	at step 3 of 5: try them	19 Oct

@ 2026-10-19T16:00

$ pln plc step keyboarding implement --done
! done: try them; now at step 4 of 5: look at what changed; undo: pln undo

$ pln plc step keyboarding analyse "The same paragraph again" --evidence "10 of 24 in ten minutes" --done
! done: look at what changed; now at step 5 of 5: carry it on; undo: pln undo

$ pln plc close keyboarding
! pln: a cycle closes with its result; --result "12 of 24, as before" --verdict no-change
? 2

$ pln plc next keyboarding
! pln: Third-grade keyboarding, cycle 1 is still open; `pln plc close "Third-grade keyboarding" --result TEXT --verdict CODE`
? 4

$ pln plc step keyboarding apply "More time alone does not help" --done
! done: carry it on; now ready to close with its result; undo: pln undo

$ pln plc close keyboarding --result "10 of 24 can" --verdict no-change --carry "Does it help to learn the home row first?"
! closed vjb3 Third-grade keyboarding, cycle 1; next: pln plc next fd9p; undo: pln undo

$ pln plc step keyboarding evidence --done
! pln: Third-grade keyboarding, cycle 1 is closed; `pln plc next "Third-grade keyboarding"` opens the next one
? 4

$ pln plc next keyboarding
! began b7v4 Third-grade keyboarding, cycle 2 from: Does it help to learn the home row first?; undo: pln undo

$ pln plc show keyboarding
Third-grade keyboarding
fd9p  3 members, you among them · every 2 weeks mon 15:30 Europe/Berlin 45m from 2026-09-07 · organise
with  Rosa Lind (lead), Tom Okafor
Cycle 2
b7v4  at step 1 of 5: gather evidence
for our students  All write a paragraph on the keyboard in ten minutes
grade  3
focus  Does it help to learn the home row first?
where we begin  10 of 24 can
goal  18 of 24
now   Gather evidence
-     Choose strategies
-     Try them
-     Look at what changed
-     Carry it on
Cycle 1
vjb3  closed: no change
for our students  All write a paragraph on the keyboard in ten minutes
grade  3
focus  keyboarding
where we begin  9 of 24 can
goal  18 of 24
result  10 of 24 can
next question  Does it help to learn the home row first?
done  Gather evidence · 7 Sep
      A timed paragraph · 9 of 24 in ten minutes
done  Choose strategies · 7 Sep · Rosa Lind
      Ten minutes more at the keyboard every day
done  Try them · today
      Four weeks, both classes
done  Look at what changed · today
      The same paragraph again · 10 of 24 in ten minutes
done  Carry it on · today
      More time alone does not help
Tom Okafor  ten minutes before lunch
you  a game of home keys on Fridays

$ pln plc report keyboarding --cycle 1
# Third-grade keyboarding: cycle 1
.
7 Sep 2026 to 19 Oct 2026 · Rosa Lind, Tom Okafor, and I
.
**For our students:** All write a paragraph on the keyboard in ten minutes
.
## Before and after
.
- **Where we began:** 9 of 24 can
- **Our goal:** 18 of 24
- **What came of it:** 10 of 24 can (no change)
.
## What we did
.
| step | what | owner | done | evidence |
| -------------------- | ------------------------------------------ | --------- | ---------- | ----------------------- |
| Gather evidence | A timed paragraph |  | 2026-09-07 | 9 of 24 in ten minutes |
| Choose strategies | Ten minutes more at the keyboard every day | Rosa Lind | 2026-09-07 |  |
| Try them | Four weeks, both classes |  | 2026-10-19 |  |
| Look at what changed | The same paragraph again |  | 2026-10-19 | 10 of 24 in ten minutes |
| Carry it on | More time alone does not help |  | 2026-10-19 |  |
.
## Who took on what
.
- Tom Okafor: ten minutes before lunch
- I: a game of home keys on Fridays
.
## What we ask next
.
Does it help to learn the home row first?

$ pln plc report keyboarding --cycle 3
! pln: Third-grade keyboarding has no cycle 3; `pln plc show fd9p`
? 3

$ pln undo
! took back `pln plc next keyboarding` (added 1 cycle); `pln redo`

$ pln plc list
vjb3	Third-grade keyboarding	1	All write a paragraph on the keyboard in ten minutes	closed: no change	
