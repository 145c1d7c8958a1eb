A school librarian takes part in a workshop on learning networks. The lesson has three parts:
look at what you have, find what is missing, write a post about it and hand it in.

@ 2026-10-05T19:00

$ pln me --name "Della Hart" --role librarian --school "Cedar School" --district "Lakeshore" --country US --tz America/New_York --expertise "picture books" --why "A school has one librarian." --organised-in "a start page in the browser"
! changed your profile; undo: pln undo

First an empty sheet, to think with; then what there is, box by box.

$ pln organizer --blank --lines 1 --box local-colleagues --format md
# PLN organizer
.
## Local colleagues
.
At whose door do you knock, and who knocks at yours?
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| ---- | ------------- | ---------- | ----------- | ----------------- | ------------------ |
|   |   |   |   |   |   |
.
## What is missing
.
| what | who will I ask | first step | by |
| --- | --- | --- | --- |
|   |   |   |   |
|   |   |   |   |
|   |   |   |   |

$ pln add contact "Marge Ito" --role librarian --org "Elm School" --scope district --topic "reading lists" --closeness core --rely --cadence 2w --how-met "a course in the nineties"
qsp4
! added qsp4 Marge Ito; undo: pln undo

$ pln add contact "Piet Sommer" --role colleague --grade 5 --scope school --topic "research projects" --rely --cadence weekly
fd9p
! added fd9p Piet Sommer; undo: pln undo

$ pln add contact "Alice Bram" --role leader --scope school --how-met "she hired me"
zs33
! added zs33 Alice Bram; undo: pln undo

$ pln add contact "Rosalind Keen" --role librarian --scope national --handle mastodon:rosalind@books.example --topic "graphic novels" --met-online 2025-03-08
b7v4
! added b7v4 Rosalind Keen; undo: pln undo
! to follow what they publish: pln follow @rosalind@books.example --by "Rosalind Keen"

$ pln add contact "Jun Abe" --role mentor --scope region --topic "library makerspace" --email jun@region.example --knows "Marge Ito"
r382
! added r382 Jun Abe; undo: pln undo

$ pln add source "Shelf talk" --url https://shelftalk.example --kind blog --topic "reading lists" --cadence weekly --rely --value "what to order next"
wzqr
! added wzqr Shelf talk; undo: pln undo

$ pln add source "A quiet row" --url https://quietrow.example --kind blog --topic "graphic novels" --cadence weekly
u2b9
! added u2b9 A quiet row; undo: pln undo

$ pln add source "Library week" --url https://libraryweek.example --kind news --cadence weekly --essential
auuu
! added auuu Library week; undo: pln undo

$ pln add source "Stacks and facts" --kind journal --cadence monthly --cost 45 --topic "research projects"
tecs
! added tecs Stacks and facts; undo: pln undo

$ pln add source "Ten minutes of stories" --url https://tenminutes.example --kind podcat
! pln: --kind 'podcat' is not one of blog, news, website, newsletter, podcast, video, journal, book, tutorial, course, tool, bookmark-collection, hashtag-feed, social-account, other; did you mean podcast?
? 2

$ pln add source "Ten minutes of stories" --url https://tenminutes.example --kind podcast --topic "picture books" --cadence weekly
ezhx
! added ezhx Ten minutes of stories; undo: pln undo

$ pln add community "Lakeshore librarians" --kind mailing-list --scope district --participation contribute --topic "reading lists"
n3wg
! added n3wg Lakeshore librarians; undo: pln undo

$ pln add community "State School Library Association" --kind organisation --scope region --offer "webinars, journal, conference" --dues 60 --renews "31 mar" --participation join
zmb4
! added zmb4 State School Library Association; undo: pln undo

$ pln add community "#storychat" --kind hashtag --hashtag storychat --scope global --participation watch --topic "graphic novels" --goal "say something once a month" --first-step "introduce myself" --first-step-on "14 oct"
pu7s
! added pu7s #storychat; undo: pln undo

$ pln add event "Library edcamp" --kind edcamp --on 2026-11-14 --place "Lakeshore" --mode in-person --topic "library makerspace"
kmq4
! added kmq4 Library edcamp; undo: pln undo

$ pln add topic "library makerspace" --stance learning --priority 1
! pln: library makerspace is a topic already (kjaz); `pln edit kjaz`
? 4

$ pln edit "library makerspace" --stance learning --priority 1
kjaz
! changed kjaz library makerspace; undo: pln undo

$ pln edit "State School" --value "two webinars a year that I use" --gives "a talk, once"
zmb4
! changed zmb4 State School Library Association; undo: pln undo

How good is it so far? She writes down, once, what she lives through anyway.

$ pln log fri asked Piet about the research projects of the fifth grade 15m
logged w274 · Fri 2 Oct 2026 · Piet Sommer · asked (got) · research projects · 15m · next check-in Mon 12 Oct 2026 · undo: pln undo

$ pln log yesterday Marge sent a reading list via email +reading-lists
logged n6fv · Sun 4 Oct 2026 (yesterday) · Marge Ito · shared resource (got) · reading lists · email · next check-in Mon 19 Oct 2026 · undo: pln undo

$ pln log wrote Rosalind about graphic novels for the fourth grade
logged pe2d · Mon 5 Oct 2026 (today) · Rosalind Keen · gave · graphic novels · undo: pln undo

$ pln log read "Shelf talk" 10m
logged f2rr · Mon 5 Oct 2026 (today) · Shelf talk · read (got) · 10m · undo: pln undo

$ pln log read "Library week" 5m +fake-news
logged qgqr · Mon 5 Oct 2026 (today) · Library week · read (got) · fake-news · 5m · undo: pln undo

No, that was about something else.

$ pln undo
! took back `pln log read "Library week" 5m +fake-news` (added 1 interaction, added 1 topic); `pln redo`

$ pln log read "Library week" 5m about reading lists
logged kftw · Mon 5 Oct 2026 (today) · Library week · read (got) · reading lists · 5m · undo: pln undo

$ pln organizer --rely
Blogs & websites	Shelf talk	(blog)	what to order next		weekly		blog	wzqr
Local colleagues	Marge Ito	a course in the nineties			every 2 weeks		contact	qsp4
Local colleagues	Piet Sommer				weekly		contact	fd9p

$ pln gaps
What your network is missing · Mon 5 Oct 2026
13 active connections; 3 missing, 11 thin, 8 fine, 5 not judged.
GAP   Topic: library makerspace
      1 person to ask, no places to go, nothing logged yet.
      To ask: Jun Abe.
      `pln discover --topic "library makerspace"` may know some.
Why   For whatever you want to learn two questions want an answer: who do you ask, and where do you go? (PLNs: Professional growth through networks)
Rule  Nobody to ask or nowhere to go is a gap; one person only, or priority 1 untouched for 60 days, is thin: our defaults (gaps.priority_stale_days). pln explain D6
Do    pln gaps D6:kjaz --step "find something to read about it"
GAP   Topic: picture books
      No people to ask, 1 place to go, nothing logged yet.
      To go to: Ten minutes of stories.
Why   For whatever you want to learn two questions want an answer: who do you ask, and where do you go? (PLNs: Professional growth through networks)
Rule  Nobody to ask or nowhere to go is a gap; one person only, or priority 1 untouched for 60 days, is thin: our defaults (gaps.priority_stale_days). pln explain D6
Do    pln log asked @Alice Bram about picture books
GAP   Reach
      A channel is noted for 2 of 5 people active in 90 days, 50% of them on mastodon only; you rely on 1 without one.
      No channel noted, and not of your school: 1 person.
      Once you know, `pln edit qsp4 --email ADDRESS` notes it.
Why   To have somebody's address somewhere is not enough to follow them (My Professional Learning Network), and when educators left Twitter, whole chats went quiet (Tech & Learning, Are Educators Leaving Twitter?).
Rule  Nobody relied on should be without a channel, your own school apart; more than 60% on one platform only, or 80% met in one way, is thin: our defaults (gaps.one_platform, gaps.met_alike). pln explain D12
Do    pln gaps D12 --step "ask somebody for an address"
.
24 more: pln gaps --all

$ pln gaps --all
What your network is missing · Mon 5 Oct 2026
13 active connections; 3 missing, 11 thin, 8 fine, 5 not judged.
GAP   Topic: library makerspace
      1 person to ask, no places to go, nothing logged yet.
Do    pln gaps D6:kjaz --step "find something to read about it"
GAP   Topic: picture books
      No people to ask, 1 place to go, nothing logged yet.
Do    pln log asked @Alice Bram about picture books
GAP   Reach
      A channel is noted for 2 of 5 people active in 90 days, 50% of them on mastodon only; you rely on 1 without one.
Do    pln gaps D12 --step "ask somebody for an address"
THIN  Blogs & websites
      3 blogs or websites looked at or added in 90 days.
Do    pln discover --box blogs-websites
THIN  Social networks
      1 person with a handle on a social network active in 90 days, among 5 active people.
Do    pln discover --box social-networks
THIN  Professional organisations
      1 current membership, regional.
Do    pln discover --box professional-orgs
THIN  Conferences & edcamps
      No events attended in 365 days, 1 planned in the next 183.
Do    pln edit kmq4 --status registered
THIN  Online learning
      1 podcast, tutorial, course or webinar used, added or booked in 90 days.
Do    pln discover --box online-learning
THIN  Communities & groups
      1 group joined, no word of yours in it in 90 days.
Do    pln log answered a question in @Lakeshore librarians
THIN  Books & journals
      1 book or journal being read, looked at or added in 90 days.
Do    pln discover --box books-journals
THIN  Topic: graphic novels
      1 person to ask, 2 places to go, logged today.
Do    pln log asked @Alice Bram about graphic novels
THIN  Topic: reading lists
      1 person to ask, 2 places to go, logged today.
Do    pln log asked @Alice Bram about reading lists
THIN  Topic: research projects
      1 person to ask, 1 place to go, last logged 3 days ago.
Do    pln log asked @Alice Bram about research projects
THIN  Cost
      105 a year for 2, none free; not noted for 6 others.
Do    pln gaps D10 --step "note what comes of what I pay for"
NOT JUDGED  Functions and connectors
      What you turn to people for is not noted, among 5 people active in 90 days.
Do    pln edit qsp4 --function +sounding-board
NOT JUDGED  Perspective
      How far you agree is noted for none of 5.
Do    pln gaps D4 --step "note how far I agree with my people"
NOT JUDGED  Give and take
      33% of 3 interactions in 90 days were giving.
Do    pln log thanked @Marge Ito for the help
OK    Local colleagues
      3 people of your school or district active in 90 days, among 5 active people.
OK    Scope
      3 people in your school or district and 2 beyond, active in 90 days: E-I -0.20, IQV 0.900.
OK    People and things
      5 people, 5 things and 3 spaces active in 90 days.
OK    Dormant ties
      Of 3 people: all in touch; 2 people never logged.
OK    Schedule
      5 of 5 sources with a rhythm.
OK    Overload
      No feeds, 8 minutes a week.
OK    Worth
      What came of it is noted for 2 of 7 records that you rely on, pay for or take part in; how far it went is not said.
NOT JUDGED  Sphere and identity
      No account of your own is noted.
Do    pln explain D14
OK    Shape
      5 people, 1 tie among them: effective size 4.6, 92% of all.
NOT JUDGED  PLC and hours
      No learning community (PLC) and no licence is noted.
Do    pln explain PLC

One problem, put to the network.

@ 2026-10-07T12:00

$ pln ask "How do I begin a makerspace with an empty corner and 200 dollars?" --kind thorny --topic "library makerspace" --to "Jun Abe" --where storychat
ba6w
! question 1: asked Jun Abe and #storychat; next: pln ask answered 1 TEXT --by NAME; undo: pln undo
! nobody else comes to mind; who might know somebody? pln add contact NAME --topic "library makerspace"

@ 2026-10-08T07:30

$ pln ask answered 1 "Cardboard first. Tools when somebody asks for one." --by Jun --helped
! question 1: Jun Abe gave the first answer after 19 hours; next: pln ask resolved 1 --outcome TEXT; undo: pln undo

@ 2026-10-12T09:00

$ pln ask resolved 1 --outcome "a cardboard corner; eleven children on the first day"
! question 1: solved; tell Jun Abe what came of it by Mon 19 Oct 2026: pln ask reported 1 TEXT; undo: pln undo
! to begin a message: pln draft report-back ba6w

$ pln ask reported 1 "Eleven on the first day; I sent a picture of the crane"
! question 1: reported back to Jun Abe, with thanks; its story: pln ask story 1; undo: pln undo

$ pln value "Jun Abe" "His answer took three lines and saved 200 dollars" --outcome empowered --cycle realized
cnr6
! noted cnr6 His answer took three lines and saved 200 dollars; undo: pln undo

$ pln log answered a question from Lakeshore librarians about reading lists 10m
logged tw8x · Mon 12 Oct 2026 (today) · Lakeshore librarians · answered (gave) · reading lists · 10m · undo: pln undo

$ pln log shared the list of picture books with Lakeshore librarians
logged sp5d · Mon 12 Oct 2026 (today) · Lakeshore librarians · shared resource (gave) · undo: pln undo

What is missing, and what could fill it.

$ pln discover --box online-learning --limit 3
What could join your network · Mon 12 Oct 2026
What fits an open topic or a gap comes first. Others reported it; nothing of it is verified: look before you rely on it.
edWeb webinars · webinar · reported as active
Fits  Online learning: you have little of it yet; free
From  home.edweb.net: free, with a certificate of hours. Without a date, not verified.
Add   pln add event "edWeb webinars" --kind webinar --url https://home.edweb.net/ --status wanted
The Cult of Pedagogy Podcast · podcast · reported as active
Fits  Online learning: you have little of it yet
From  on 1 public list of feeds. Without a date, not verified.
Add   pln follow https://rss.libsyn.com/shows/46945/destinations/157023.xml --kind podcast
Truth for Teachers · podcast · reported as active
Fits  Online learning: you have little of it yet
From  its site; no feed was found on public lists. Without a date, not verified.
Add   pln add source "Truth for Teachers" --kind podcast --url https://truthforteachers.com/
.
1 more: add --limit 4, or narrow it by --topic or --box

$ pln discover --box professional-orgs --limit 3
What could join your network · Mon 12 Oct 2026
What fits an open topic or a gap comes first. Others reported it; nothing of it is verified: look before you rely on it.
AASL · organisation · reported as active
Says  "American Association of School Librarians"
Fits  about library, near library makerspace, an open topic of yours; Professional organisations: you have little of it yet
From  Thing x: Personal Learning Networks; njasl.org: national affiliations. Without a date, not verified.
Add   pln add community AASL --kind organisation --url https://www.ala.org/aasl --scope national --status wanted
ILA · organisation · reported as active
Says  "International Literacy Association"
Fits  about reading, near reading lists, an open topic of yours; Professional organisations: you have little of it yet
From  lumenlearning, SUNY: a list of national organisations, after one of 2019. As of 2019, not verified.
Add   pln add community ILA --kind organisation --url https://www.literacyworldwide.org/ --scope global --status wanted
NCTE · organisation · reported as active
Says  "National Council of Teachers of English"
Fits  about reading, near reading lists, an open topic of yours; Professional organisations: you have little of it yet
From  lumenlearning, SUNY: a list of national organisations, after one of 2019; Liberty University: organisations for its candidates, by field; a textbook's table of teacher organisations (issuu). As of 2019, not verified.
Add   pln add community NCTE --kind organisation --url https://ncte.org/ --scope national --status wanted
.
24 more: add --limit 27, or narrow it by --topic or --box

$ pln discover --topic "graphic novels" --limit 3
What could join your network · Mon 12 Oct 2026
Nothing that you do not have fits this. Another word, or fewer options, may find some.

She takes the line as it stands, and gives it a first step.

$ pln add community AASL --kind organisation --url https://www.ala.org/aasl --scope national --status wanted --first-step "look at what they offer" --first-step-on "19 oct"
gfyd
! added gfyd AASL; undo: pln undo

$ pln gaps --plan --by "26 oct" --ask Marge
q29p
! planned q29p (Topic: library makerspace), asking Marge Ito: by Mon 26 Oct 2026; undo: pln undo

That is not what she would do; she says it in her own words.

$ pln undo
! took back `pln gaps --plan --by "26 oct" --ask Marge` (added 1 plan); `pln redo`

$ pln gaps "library makerspace" --plan --by "26 oct" --ask Marge --step "ask Marge where makers of small libraries meet"
u5ap
! planned u5ap (Topic: library makerspace), asking Marge Ito: by Mon 26 Oct 2026; undo: pln undo

@ 2026-10-14T20:00

$ pln today --format table
Wed 14 Oct 2026 · 4 things, about 20 minutes
.
People
!  Piet Sommer  last time 12 days ago, every week · fd9p
   pln log talked with Piet Sommer
.
To look at
!  look at Shelf talk  last time 9 days ago, every week · wzqr
   pln done wzqr
!  look at A quiet row  not looked at yet, every week · u2b9
   pln done u2b9
!  look at Library week  last time 9 days ago, every week · auuu
   pln done auuu
.
3 more can wait: `pln today --all`. `pln snooze auuu 1w` puts one off, `pln
pause 2w` everything.

$ pln log introduced myself in #storychat
logged nxv5 · Wed 14 Oct 2026 (today) · #storychat · undo: pln undo

$ pln done "#storychat"
! done with #storychat: introduce myself; `pln edit pu7s --first-step TEXT` plans the next
! undo: pln undo

@ 2026-11-14T17:00

$ pln event debrief "Library edcamp" "met: Jun Abe, Fay Lindqvist" "talk: A box a week - Fay Lindqvist: one material, no plan" "hours: 4h" "follow-up: send Fay the picture of the crane by fri"
! Library edcamp: 2 people met, 1 of them new, 1 talk, hours, 1 follow-up; undo: pln undo

$ pln edit Fay --role librarian --scope region --topic "library makerspace"
npkw
! changed npkw Fay Lindqvist; undo: pln undo

@ 2026-11-16T19:30

$ pln log sent Fay the picture of the crane via email
logged tz6x · Mon 16 Nov 2026 (today) · Fay Lindqvist · shared resource (gave) · email · undo: pln undo

$ pln done "send Fay"
! kept: send Fay the picture of the crane
! undo: pln undo

$ pln hours
Hours
by year  2026 4:00
2026-11-14	Library edcamp	edcamp	4:00	none	
! to see what counts: pln hours licence add NAME --preset CODE --from DATE

$ pln organizer --format md
# PLN organizer · Mon 16 Nov 2026
.
## Blogs & websites
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| ------------ | ------------- | ------------------ | ----------- | ----------------- | ------------------ |
| A quiet row | (blog) |  |  | weekly |  |
| Library week | (news) |  |  | weekly |  |
| Shelf talk | (blog) | what to order next |  | weekly |  |
.
## Local colleagues
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| ----------- | ------------------------ | ---------- | ----------- | ----------------- | ------------------ |
| Alice Bram | she hired me |  |  |  |  |
| Marge Ito | a course in the nineties |  |  | every 2 weeks |  |
| Piet Sommer |  |  |  | weekly |  |
.
## Social networks
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| ------------- | ------------- | ---------- | ----------- | ----------------- | ------------------ |
| #storychat | watch |  |  |  |  |
| Rosalind Keen | (mastodon) |  |  |  |  |
.
## Professional organisations
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| -------------------------------- | ------------- | ------------------------------ | ------------ | ----------------- | ------------------ |
| AASL | (wanted) |  |  |  |  |
| State School Library Association | join | two webinars a year that I use | a talk, once |  |  |
.
## Conferences & edcamps
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| -------------- | --------------------------- | ---------- | ----------- | ----------------- | ------------------ |
| Library edcamp | (attended, Sat 14 Nov 2026) |  |  |  |  |
.
## Online learning
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| ---------------------- | ------------- | ---------- | ----------- | ----------------- | ------------------ |
| Ten minutes of stories | (podcast) |  |  | weekly |  |
.
## Communities & groups
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| -------------------- | ------------- | ---------- | ----------- | ----------------- | ------------------ |
| Lakeshore librarians | contribute |  |  |  |  |
.
## Books & journals
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| ---------------- | ------------- | ---------- | ----------- | ----------------- | ------------------ |
| Stacks and facts | (journal) |  |  | monthly |  |
.
## Other
.
| name | how connected | what I get | what I give | how often I check | keep / drop / more |
| ------------- | ----------------------- | --------------------------------------------------- | ----------- | ----------------- | ------------------ |
| Fay Lindqvist | (met at Library edcamp) |  |  |  |  |
| Jun Abe | (met at Library edcamp) | (His answer took three lines and saved 200 dollars) |  |  |  |
.
## What is missing
.
| what | who will I ask | first step | by |
| ---------------------------------------------------------------------------------------------------------------------- | -------------- | ---------------------------------------------- | ---------- |
| Topic: library makerspace: 2 people to ask, no places to go, last logged 2 days ago | Marge Ito | ask Marge where makers of small libraries meet | 2026-10-26 |
| Topic: picture books: no people to ask, 1 place to go, nothing logged yet |  |  |  |
| Reach: a channel is noted for 2 of 6 people active in 90 days, 50% of them on mastodon only; you rely on 1 without one |  |  |  |
| Blogs & websites: 3 blogs or websites looked at or added in 90 days |  |  |  |

The post. She names nobody; the draft does so by itself.

@ 2026-11-18T20:00

$ pln reflect --for "Cool tools, the lesson on networks" --only network --only solving --only connections --only resources --only maintaining --only missing
---
title: "My professional learning network"
date: 2026-11-18
period: 2025-11-18 to 2026-11-18
course: "Cool tools, the lesson on networks"
status: draft
---
.
## My network now
.
<!-- What is a learning network to you, in your own words or in a definition that you like? Why do you have one? Does this picture surprise you? -->
.
- Why I have one: A school has one librarian.
- What others can ask me about: picture books
- 6 people (6 active in the last 90 days), 5 sources (5 active), 3 communities (3 active)
- Of the people who are active, 3 in my school and district, 3 outside
.
Its parts: who and what was active in the last 90 days, and events attended in the last 365:
.
| Part of my network | Active |
| --- | ---: |
| Blogs & websites | 3 |
| Local colleagues | 3 |
| Social networks | 2 |
| Professional organisations | 1 |
| Conferences & edcamps | 1 |
| Online learning | 1 |
| Communities & groups | 1 |
| Books & journals | 1 |
| Other | 2 |
.
## My network in action
.
<!-- Tell of a problem that you solved, or of something that you learned, with the help of your network. Who helped, and what would you have done without them? -->
.
- 1 question asked, 2025-11-18 to 2026-11-18; 1 solved, 1 of them with the help of others; as a rule the first answer came after 19 hours
.
**How do I begin a makerspace with an empty corner and 200 dollars?** On 7 October 2026 I asked a mentor in my region and #storychat. A mentor in my region answered after 19 hours: “Cardboard first. Tools when somebody asks for one.” What came of it: a cardboard corner; eleven children on the first day. I reported back to a mentor in my region.
.
## Connections
.
<!-- With which people, groups and organisations are you most connected? How did you connect with them? What do they bring to your practice? How do you give back? Nobody needs to be named. -->
.
Most often in touch, 2025-11-18 to 2026-11-18:
.
| With | Times | Last | Gave | Received | Both | About |
| ----------------------------------- | -----: | ---------- | ----: | --------: | ----: | ------------------ |
| A mentor in my region | 4 | 2026-11-14 | 1 | 2 | 1 | library makerspace |
| A librarian in my region | 2 | 2026-11-16 | 1 | 0 | 1 | library makerspace |
| #storychat | 2 | 2026-10-14 | 0 | 1 | 0 | graphic novels |
| Lakeshore librarians | 2 | 2026-10-12 | 2 | 0 | 0 | reading lists |
| A librarian elsewhere in my country | 1 | 2026-10-05 | 1 | 0 | 0 | graphic novels |
.
- Give and take with everybody, 2025-11-18 to 2026-11-18: gave 5 times, received 5 times, both ways once
- How I met the people whom I was in touch with, 2025-11-18 to 2026-11-18: not noted (2), Library edcamp (2), a course in the nineties (1)
.
What they bring, and what I give back:
.
- A mentor in my region – what I get: His answer took three lines and saved 200 dollars
.
## Resources
.
<!-- Which blogs, sites, journals, hashtags, groups and organisations do you go to for ideas and for help? Which would you miss? -->
.
Sources that I rely on, as of 2026-11-18:
.
| Source | Kind | How often | About |
| --- | --- | --- | --- |
| Shelf talk | blog | weekly | reading lists |
.
- Journals: Stacks and facts
- Hashtags: #storychat
- Organisations: State School Library Association (webinars, journal, conference)
.
## Maintaining my network
.
<!-- How do you organise your resources so that you find them again? Do you have a schedule for looking at them? Do you check in regularly with colleagues, here and online? -->
.
- My resources are kept in: a start page in the browser
- Feeds that I follow: 0
- Sources that I looked at, 2025-11-18 to 2026-11-18: 2 of 5
- 2 people with a rhythm for checking in (every 2 weeks: 1, weekly: 1)
.
## What is missing, and what is next
.
<!-- Which community would you like to be more active in, and how will you begin? Which topic do you need to keep up with? Whom could you ask how they keep up? Choose one step, and a day for it; `pln gaps` gives the reason of each gap and a command to begin with. -->
.
The nearest gaps on 2026-11-18:
.
- **Topic: library makerspace**: 2 people to ask, no places to go, last logged 4 days ago
- **Topic: picture books**: no people to ask, 1 place to go, nothing logged yet
- **Reach**: a channel is noted for 2 of 6 people active in 90 days, 50% of them on mastodon only; you rely on 1 without one
.
The first steps that I chose, as of 2026-11-18:
.
- ask a librarian in my district where makers of small libraries meet, by 26 Oct 2026

She keeps it in a file, writes her sentences between the facts, and puts it on her blog.

$ pln reflect --for "Cool tools, the lesson on networks" --only network --only solving --only connections --only resources --only maintaining --only missing -o post.md
! wrote post.md (881 words of facts and prompts; the rest is yours)
! when others can read it: pln reflect published URL

@ 2026-11-20T21:00

$ pln reflect published https://dellahart.example/my-network --submitted-to "Workshop classroom"
! published kber on 2026-11-20, handed in to Workshop classroom; undo: pln undo

$ pln diff last
Since Wed 18 Nov 2026
Nobody joined or left, woke or went quiet.
Numbers
The same as on 18 Nov 2026.
