A computer teacher takes a course for an endorsement and is asked how her learning network is
coming along. She never built one on purpose; it turns out that she has three.

@ 2026-09-14T19:30

$ pln explain PLN --format md
# PLN
.
The people, sources, communities and events that you learn from and that learn from you. It is yours: you choose who and what belongs to it, and it changes as you do. Researchers describe it as people, spaces and tools that uphold continuous learning and growth.
.
See also: PLC, people, spaces and tools, personal or professional.
.
## Sources
.
- Krutka, Carpenter & Trust 2017, Enriching Professional Learning Networks, TechTrends 61
- Trust, Krutka & Carpenter 2016, Together we are better, Computers & Education 102

$ pln me --name "Mara Quist" --role teacher --subject computing --grade 1-6 --school "Willow School" --district "Sandhill" --tz America/Denver --expertise "block coding" --passion robotics --value "everybody builds" --word personal --definition "People I can learn with, and pass things on to, that change as I do."
! changed your profile; undo: pln undo

The first network: those who teach computing in the other schools of the district.

$ pln add community "Sandhill computer teachers" --kind group-chat --scope district --participation contribute --visibility closed --meets "quarterly" --topic "block coding,keyboarding"
qsp4
! added qsp4 Sandhill computer teachers; undo: pln undo
! meets quarterly · no day follows from that; with a day it would: weekly wed 20:00, or 2nd thu 19:00

$ pln add community "Sandhill computer teachers" --kind group-chat --scope district --participation contribute --visibility closed --topic "block coding,keyboarding"
! pln: Sandhill computer teachers is a community already (qsp4); `pln edit qsp4`, or repeat it with --duplicate
? 4

$ pln add contact "Joan Petrel" --role colleague --scope district --org "Birch School" --email joan@birch.example --community "Sandhill computer teachers" --topic "block coding" --how-met "collaboration meeting"
zs33
! added zs33 Joan Petrel; undo: pln undo

$ pln add contact "Ravi Sand" --role colleague --scope district --org "Creek School" --community "Sandhill computer teachers" --topic keyboarding --how-met "collaboration meeting"
b7v4
! added b7v4 Ravi Sand; undo: pln undo

$ pln add event "Autumn meeting of the computer teachers" --kind meetup --on 2026-10-21 --at 15:30 --mode in-person --place "Birch School" --topic "block coding"
raks
! added raks Autumn meeting of the computer teachers; undo: pln undo

The second: the robot team that she coaches after school.

$ pln add community "Robot league coaches" --kind circle --scope region --topic robotics
r382
! added r382 Robot league coaches; undo: pln undo

$ pln add contact "Tess Aldana" --role mentor --scope region --sector outside --community "Robot league coaches" --topic robotics --phone "+1 555 0100" --how-met "a league meeting"
wzqr
! added wzqr Tess Aldana; undo: pln undo

$ pln add contact "Otto Brand" --role colleague --scope region --communty "Robot league coaches"
! pln: no option --communty; did you mean --community or --country? See `pln add contact --help`
? 2

$ pln add contact "Otto Brand" --role colleague --scope region --community "Robot league coaches" --topic robotics --email otto@league.example --how-met "a league meeting"
u2b9
! added u2b9 Otto Brand; undo: pln undo

$ pln add source "League rules" --url https://league.example/rules --kind website --scope national --topic robotics --community "Robot league coaches" --essential
auuu
! added auuu League rules; undo: pln undo

$ pln add source "Robot league on Facebook" --url https://fb.example/robots --kind other --topic robotics --community "Robot league coaches"
tecs
! added tecs Robot league on Facebook; undo: pln undo

The third: the teachers of her own school, whose classes she has once a week.

$ pln add community "Willow School staff" --kind circle --scope school
ezhx
! added ezhx Willow School staff; undo: pln undo

$ pln add contact "Bea Lorne" --role colleague --grade 3 --scope school --community "Willow School staff" --topic keyboarding
jtt4
! added jtt4 Bea Lorne; undo: pln undo

$ pln add contact "Saul Whit" --role colleague --grade 3 --scope school --community "Willow School staff" --topic keyboarding
n3wg
! added n3wg Saul Whit; undo: pln undo

And those whom she would like to have in it, among them one with whom she differs.

$ pln add contact "Dr Edda Noor" --role author --scope global --topic "screen time" --agreement often-disagree --wanted "thinks that children begin with computers too early" --first-step "read her book to the end"
zmb4
! added zmb4 Dr Edda Noor; undo: pln undo

$ pln add source "Later Is Soon Enough" --kind book --by Edda --adoption want --topic "screen time"
kmq4
! added kmq4 Later Is Soon Enough; undo: pln undo

$ pln list communities
r382	Robot league coaches	circle	robotics	never	
qsp4	Sandhill computer teachers	group chat	block coding, keyboarding	never	
ezhx	Willow School staff	circle		never	

$ pln organizer --circle "Robot league coaches" --format md
# PLN organizer · Mon 14 Sep 2026
.
## Blogs & websites
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| ------------ | ------------- | ---------- | ----------- | ----------------- | ------------------ |
| League rules | (website) |  |  |  |  |
.
## Other
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| ------------------------ | ---------------- | ---------- | ----------- | ----------------- | ------------------ |
| Otto Brand | a league meeting |  |  |  |  |
| Robot league on Facebook | (other) |  |  |  |  |
| Tess Aldana | a league meeting |  |  |  |  |
.
## What is missing
.
Too little is noted to judge; \`pln gaps\` says how to begin.

@ 2026-09-16T12:15

$ pln log mon called Tess, she explained how to plan a season +robotics 25m via phone
logged kkzp · Mon 14 Sep 2026 · Tess Aldana · met (both ways) · robotics · 25m · phone · undo: pln undo

$ pln log emailed Otto about the table for the robots +robotics
logged w274 · Wed 16 Sep 2026 (today) · Otto Brand · gave · robotics · email · undo: pln undo

$ pln log tue @Bea and @Saul had an idea at lunch: ten minutes of typing before maths +keyboarding 15m
logged n6fv · Tue 15 Sep 2026 (yesterday) · Bea Lorne, Saul Whit · keyboarding · 15m · undo: pln undo

$ pln log gave my cards to Joan and Ravi +block-coding
logged pe2d · Wed 16 Sep 2026 (today) · Joan Petrel, Ravi Sand · gave · block coding · undo: pln undo

No, she only showed them; they wanted them in writing later.

$ pln undo
! took back `pln log gave my cards to Joan and Ravi +block-coding` (added 1 interaction); `pln redo`

$ pln log showed my cards to Joan and Ravi +block-coding
logged f2rr · Wed 16 Sep 2026 (today) · Joan Petrel, Ravi Sand · gave · block coding · undo: pln undo

A team makes a community of practice of it. What is the difference?

$ pln explain PLC --format md
# PLC
.
A group of colleagues, mostly of one school, who work in cycles: gather evidence of what students learn, choose strategies, carry them out, look at what changed, and begin again. A PLN is a person's own and open to the world; a PLC is a team's, with one goal for its students. \`pln plc\` keeps its cycles; \`pln gaps\` tells of steps that are late, cycles without a result, and hours behind their pace.
.
See also: PLN, cycle of inquiry.
.
## Sources
.
- DuFour et al., Learning by Doing (the definition as schools quote it)
- Solution Tree, the four questions of a PLC

$ pln plc new "Third grade types" --outcome "Every third-grader types a paragraph without looking down" --grade 3 --focus keyboarding --baseline "6 of 51 do" --goal "30 of 51" --member "Bea Lorne" --member Saul --meets "every 2 weeks wed 15:15 America/Denver 30m"
! began hkjz Third grade types, cycle 1; next: pln plc step qgqr evidence …; undo: pln undo

$ pln plc invitation "third grade"
# Would you join us? Third grade types
.
I would like to work with you on one question for grade 3: keyboarding.
.
**What our students should gain:** Every third-grader types a paragraph without looking down
.
**Where they are now:** 6 of 51 do
.
We look at what they can do, try something, look again, and keep what works. Five short steps; nobody prepares alone.
.
- When: every 2 weeks wed 15:15 America/Denver 30m from 2026-09-16
- Already in: Bea Lorne, Saul Whit
.
Is there a day that suits you?
.
Mara Quist

$ pln plc step "third grade" evidence "A paragraph with a cloth over the hands" --evidence "6 of 51" --done
! done: gather evidence; now at step 2 of 5: choose strategies; undo: pln undo

$ pln plc step "third grade" strategies "Ten minutes before maths, home row first" --owner Bea --done
! done: choose strategies; now at step 3 of 5: try them; undo: pln undo

$ pln plc commit "third grade" Saul ten minutes before maths, four days a week
! Third grade types: Saul Whit takes on ten minutes before maths, four days a week; undo: pln undo

$ pln plc commit "third grade" me a new home row game every Monday
! Third grade types: you take on a new home row game every Monday; undo: pln undo

@ 2026-09-30T15:30

$ pln ask "Which gear ratio climbs the ramp?" --to "Tess Aldana" --topic robotics
kftw
! question 1: asked Tess Aldana; next: pln ask answered 1 TEXT --by NAME; undo: pln undo

$ pln today
qgqr	session	Third grade types 15:15	2026-09-30	0	0	pln chat backchannel "Third grade types"

@ 2026-10-01T08:00

$ pln ask answered 1 "One to three, and wide wheels" --by Tess --helped
! question 1: Tess Aldana gave the first answer after 16 hours; next: pln ask resolved 1 --outcome TEXT; undo: pln undo

$ pln ask resolved 1 --outcome "it climbs, slowly"
! question 1: solved; tell Tess Aldana what came of it by Thu 8 Oct 2026: pln ask reported 1 TEXT; undo: pln undo
! to begin a message: pln draft report-back kftw

$ pln ask reported 1 "It climbs. The children cheered."
! question 1: reported back to Tess Aldana, with thanks; its story: pln ask story 1; undo: pln undo

$ pln edit "Tess Aldana" --handle mastodon:tess@robots.example --led-to "an invitation to her club, where students teach"
wzqr
! changed wzqr Tess Aldana; undo: pln undo
! to follow what they publish: pln follow @tess@robots.example --by "Tess Aldana"

@ 2026-10-21T19:00

$ pln event debrief Autumn "met: Joan Petrel, Ravi Sand, Lin Okada" "talk: Cards before screens - Joan Petrel: unplugged first" "follow-up: send Lin the typing games by fri"
! Autumn meeting of the computer teachers: 3 people met, 1 of them new, 1 talk, 1 follow-up; undo: pln undo

$ pln edit Lin --role colleague --scope district --community +"Sandhill computer teachers"
dz33
! changed dz33 Lin Okada; undo: pln undo

$ pln today --format table
Nothing is due today.

@ 2026-10-23T16:00

$ pln log gave Lin the typing games via email +keyboarding
logged gfyd · Fri 23 Oct 2026 (today) · Lin Okada · gave · keyboarding · email · undo: pln undo

$ pln done "send Lin"
! kept: send Lin the typing games
! undo: pln undo

@ 2026-11-18T16:00

$ pln plc step "third grade" implement "Seven weeks, both classes" --done
! done: try them; now at step 4 of 5: look at what changed; undo: pln undo

$ pln plc step "third grade" analyse "The cloth again" --evidence "27 of 51" --done
! done: look at what changed; now at step 5 of 5: carry it on; undo: pln undo

$ pln plc step "third grade" apply "Home row first works; the second grade could begin with it" --done
! done: carry it on; now ready to close with its result; undo: pln undo

$ pln plc close "third grade" --result "27 of 51" --verdict improved --carry "Can second grade begin with the home row?"
! pln: --verdict 'improved' is not one of better, mixed, no-change, worse
? 2

$ pln plc close "third grade" --result "27 of 51" --verdict better --carry "Can second grade begin with the home row?"
! closed hkjz Third grade types, cycle 1; next: pln plc next qgqr; undo: pln undo

$ pln edit "Later Is Soon Enough" --adoption read
kmq4
! changed kmq4 Later Is Soon Enough; undo: pln undo

$ pln log read "Later Is Soon Enough" +screen-time --changed-my-mind
logged q29p · Wed 18 Nov 2026 (today) · Later Is Soon Enough · read (got) · screen time · undo: pln undo

@ 2026-12-02T20:00

$ pln gaps
What your network is missing · Wed 2 Dec 2026
12 active connections; 5 missing, 4 thin, 11 fine, 6 not judged.
GAP   Professional organisations
      No current memberships.
Why   Local, regional and national organisations each bring other people and other chances to learn (Thing x: Personal Learning Networks).
Rule  Of the levels local, regional and national 2 are enough: our default (gaps.orgs_ok). pln explain D1.4
Do    pln discover --box professional-orgs
GAP   Online learning
      No podcasts, tutorials, courses or webinars used, added or booked in 90 days.
Why   A webinar or a podcast is learning that fits a free half hour (Thing x: Personal Learning Networks).
Rule  2 are enough: our default (gaps.online_ok). pln explain D1.6
Do    pln discover --box online-learning
GAP   Topic: screen time
      No people to ask, 1 place to go, last logged 14 days ago.
      To go to: Later Is Soon Enough.
Why   For whatever you want to learn two questions want an answer: who do you ask, and where do you go? (PLNs: Professional growth through networks)
Rule  Nobody to ask or nowhere to go is a gap; one person only, or priority 1 untouched for 60 days, is thin: our defaults (gaps.priority_stale_days). pln explain D6
Do    pln log asked @Bea Lorne about screen time
.
23 more: pln gaps --all

$ pln plc report "third grade"
# Third grade types: cycle 1
.
16 Sep 2026 to 18 Nov 2026 · Bea Lorne, Saul Whit, and I
.
**For our students:** Every third-grader types a paragraph without looking down
.
## Before and after
.
- **Where we began:** 6 of 51 do
- **Our goal:** 30 of 51
- **What came of it:** 27 of 51 (better)
.
## What we did
.
| step | what | owner | done | evidence |
| -------------------- | ---------------------------------------------------------- | --------- | ---------- | -------- |
| Gather evidence | A paragraph with a cloth over the hands |  | 2026-09-16 | 6 of 51 |
| Choose strategies | Ten minutes before maths, home row first | Bea Lorne | 2026-09-16 |  |
| Try them | Seven weeks, both classes |  | 2026-11-18 |  |
| Look at what changed | The cloth again |  | 2026-11-18 | 27 of 51 |
| Carry it on | Home row first works; the second grade could begin with it |  | 2026-11-18 |  |
.
## Who took on what
.
- Saul Whit: ten minutes before maths, four days a week
- I: a new home row game every Monday
.
## What we ask next
.
Can second grade begin with the home row?

The assignment: a post on what such a network is, and how her own is coming along.

$ pln stats --snapshot
! kept the numbers of Wed 2 Dec 2026; later: pln diff last; undo: pln undo

$ pln map --format table
My learning network
from near to far  who and what
school            ●● 2  Bea Lorne, Saul Whit
district          ●●● 3  ■ 1  Joan Petrel, Lin Okada, Ravi Sand
region            ●● 2  Otto Brand, Tess Aldana
national          ▲ 1  League rules
global            ● 1  Dr Edda Noor
not noted         ■ 1  ▲▲ 2  Third grade types, Later Is Soon Enough, Robot
                  league on Facebook
.
● person, ■ community, ▲ source. The picture: pln map -o map.html

$ pln reflect --for "Endorsement course, week 6" --skip stage --skip students
---
title: "My personal learning network"
date: 2026-12-02
period: 2025-12-02 to 2026-12-02
course: "Endorsement course, week 6"
status: draft
---
.
## My network now
.
<!-- What is a learning network to you, in your own words or in a definition that you like? Why do you have one? Does this picture surprise you? -->
.
- A learning network is: People I can learn with, and pass things on to, that change as I do.
- What I value: everybody builds
- What I am passionate about: robotics
- What others can ask me about: block coding
- 7 people (7 active in the last 90 days), 3 sources (3 active), 2 communities (2 active)
- Of the people who are active, 5 in my school and district, 2 outside
.
Its parts: who and what was active in the last 90 days, and events attended in the last 365:
.
| Part of my network | Active |
| --- | ---: |
| Blogs & websites | 1 |
| Local colleagues | 5 |
| Social networks | 1 |
| Professional organisations | 0 |
| Conferences & edcamps | 1 |
| Online learning | 0 |
| Communities & groups | 2 |
| Books & journals | 1 |
| Other | 2 |
.
## My network in action
.
<!-- Tell of a problem that you solved, or of something that you learned, with the help of your network. Who helped, and what would you have done without them? -->
.
- 1 question asked, 2025-12-02 to 2026-12-02; 1 solved, 1 of them with the help of others; as a rule the first answer came after 16 hours
.
**Which gear ratio climbs the ramp?** On 30 September 2026 I asked a mentor in my region. A mentor in my region answered after 16 hours: “One to three, and wide wheels.” What came of it: it climbs, slowly. I reported back to a mentor in my region.
.
## Connections
.
<!-- With which people, groups and organisations are you most connected? How did you connect with them? What do they bring to your practice? How do you give back? Nobody needs to be named. -->
.
Most often in touch, 2025-12-02 to 2026-12-02:
.
| With | Times | Last | Gave | Received | Both | About |
| -------------------------------- | -----: | ---------- | ----: | --------: | ----: | ------------ |
| A mentor in my region | 4 | 2026-10-01 | 1 | 2 | 1 | robotics |
| A colleague in my district | 2 | 2026-10-23 | 1 | 0 | 1 | block coding |
| Another colleague in my district | 2 | 2026-10-21 | 1 | 0 | 1 | keyboarding |
| A third colleague in my district | 2 | 2026-10-21 | 1 | 0 | 1 | block coding |
| A colleague in my region | 1 | 2026-09-16 | 1 | 0 | 0 | robotics |
.
- Give and take with everybody, 2025-12-02 to 2026-12-02: gave 4 times, received 3 times, both ways twice
- How I met the people whom I was in touch with, 2025-12-02 to 2026-12-02: not noted (2), a league meeting (2), collaboration meeting (2), Autumn meeting of the computer teachers (1)
.
## Resources
.
<!-- Which blogs, sites, journals, hashtags, groups and organisations do you go to for ideas and for help? Which would you miss? -->
.
Sources that I looked at in the last 90 days (none is marked as relied on):
.
| Source | Kind | How often | About |
| --- | --- | --- | --- |
| Later Is Soon Enough | book | now and then | screen time |
.
## Maintaining my network
.
<!-- How do you organise your resources so that you find them again? Do you have a schedule for looking at them? Do you check in regularly with colleagues, here and online? -->
.
- Feeds that I follow: 0
- Sources that I looked at, 2025-12-02 to 2026-12-02: 1 of 3
- Nobody has a rhythm for checking in yet
.
## What is missing, and what is next
.
<!-- Which community would you like to be more active in, and how will you begin? Which topic do you need to keep up with? Whom could you ask how they keep up? Choose one step, and a day for it; `pln gaps` gives the reason of each gap and a command to begin with. -->
.
The nearest gaps on 2026-12-02:
.
- **Professional organisations**: no current memberships
- **Online learning**: no podcasts, tutorials, courses or webinars used, added or booked in 90 days
- **Topic: screen time**: no people to ask, 1 place to go, last logged 14 days ago
.
My first step, and by when:
.
## Other perspectives
.
<!-- Who in your network thinks differently from you, and how do you listen to them? What did somebody say that you did not agree with at first? Describe the thought; the person can stay unnamed. -->
.
- People in my network who see some things differently: 1; met or read, 2025-12-02 to 2026-12-02: 1
- People from outside education, in touch 2025-12-02 to 2026-12-02: 1
.
What changed my mind, 2025-12-02 to 2026-12-02:
.
- 18 Nov 2026: read Later Is Soon Enough +screen-time
.
## Chats and events
.
<!-- Which chat or event was worth your time, and what did you take from it into your work? Whom did you meet there? Which one will you go to next? -->
.
1 event attended, 2025-12-02 to 2026-12-02:
.
- Autumn meeting of the computer teachers (meetup, 21 Oct 2026): unplugged first
.
## My professional learning community
.
<!-- With which colleagues do you work in cycles, for the same students? What do you want them to learn, how will you know, and what do you change when they do not? How does that group feed your wider network, and the other way round? -->
.
**Third grade types, cycle 1**, begun on 16 Sep 2026, closed on 18 Nov 2026:
.
- What our students should be able to do: Every third-grader types a paragraph without looking down
- Where we began: 6 of 51 do
- Our goal: 30 of 51
- What came of it: 27 of 51
- What we carry on: Can second grade begin with the home row?
- Where it stands: closed: better
.
## What has changed
.
<!-- Compare with a year ago, or with the last time you wrote this. What do you do now that you did not do then? Has your network made you more aware, better connected, more confident, more of a learner? Say how you know. -->
.
From 2025-12-02 to 2026-12-02, 7 people, 3 sources and 2 communities joined my network.
.
What the log shows of it, 2025-12-02 to 2026-12-02:
.
- **More aware**: new ideas, research and people come my way – 1 thing read, watched or heard
- **Connected**: I know people with the same questions – 7 new people in touch
- **In charge**: I direct my own professional growth – 1 question of mine solved
- **A learner**: I change what I think and do – 1 change of mind
.
## References
.
<!-- Add what you quoted, with its address. If somebody counts hours, say how long writing this took: `pln hours add` keeps it. -->
.
Nothing about this is noted, 2025-12-02 to 2026-12-02.
