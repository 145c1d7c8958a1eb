A second-year science teacher has heard that he should have a learning network. He begins with
nobody, near, and goes outwards: his school, his district, his region, the world, and the shop
round the corner.

@ 2026-09-01T17:00

$ pln explain "three characteristics" --format md
# three characteristics
.
What makes a good network: information is shared, connections are cultivated beyond the content of a course, and different views are heard. \`pln stats\` has a panel for each.
.
## Sources
.
- Building a Professional Learning Network

$ pln today
! Nothing is due today.

$ pln stats --format plain
Your network in use
Wed 4 Mar 2026 to Tue 1 Sep 2026 (26 weeks)
Information sharing
Nothing was logged in this time; `pln log` notes it in one line.
Cultivating connections
No talk with anybody was logged in this time.
Sharing diverse perspectives
No topic was logged in this time.

$ pln gaps --format plain
What your network is missing · Tue 1 Sep 2026
No active connections; 23 not judged.
That is too few to judge: mapping a network begins with 5 connections (eCampusOntario, Mapping your PLN; gaps.min_connections). Begin with somebody near:
      Once you know, `pln add contact NAME --scope school` notes it.
Do    pln gaps D1.2 --step "name a colleague to ask"

Why he wants one: he writes it down once, and reads it again in February.

$ pln me --name "Yusuf Brandt" --role teacher --subject science --grade 7 --school "Harbour School" --district "Northport" --tz America/New_York --why "I am the only one who teaches science to the sevenths, and I do not want to find out everything alone." --weekly-minutes 60
! changed your profile; undo: pln undo

$ pln add topic "lab reports" --stance learning --priority 1 --review "1 feb"
qsp4
! added qsp4 lab reports; undo: pln undo

$ pln add topic simulations --stance learning --priority 2
sjwj
! added sjwj simulations; undo: pln undo

The nearest first: a colleague of the same building, and the technology coach, who knows which
groups there are.

$ pln add contact "Cora Lind" --role colleague --scope school --grade 7 --subject maths --topic "lab reports" --cadence 2w --closeness close
fd9p
! added fd9p Cora Lind; undo: pln undo

$ pln add contact "Hugo Vane" --role tech-coach --scope district --topic simulations --email hugo@northport.example --cadence monthly
vjb3
! added vjb3 Hugo Vane; undo: pln undo

$ pln ask "Which groups are there for science teachers?" --to "Hugo Vane" --kind recommendation
zs33
! question 1: asked Hugo Vane; next: pln ask answered 1 TEXT --by NAME; undo: pln undo

@ 2026-09-02T09:10

$ pln ask answered 1 "The science teachers of the district meet on first Tuesdays; and there is a public group for labs" --by Hugo --helped
! question 1: Hugo Vane gave the first answer after 16 hours; next: pln ask resolved 1 --outcome TEXT; undo: pln undo

$ pln add community "Northport science teachers" --kind meetup --scope district --participation join --meets "1st tue 16:00 60m" --topic "lab reports"
! pln: --kind 'meetup' is not one of organisation, facebook-group, ning, forum, group-chat, mailing-list, discord, subreddit, hashtag, conference, edcamp, teachmeet, plc, community, class, circle
? 2

$ pln add community "Northport science teachers" --kind community --scope district --participation join --meets "1st tue 16:00 60m" --topic "lab reports"
r382
! added r382 Northport science teachers; undo: pln undo
! meets 1st tue 16:00 America/New_York 60m · next Tue 6 Oct 16:00 (America/New_York)

$ pln add community "Labs without smoke" --kind facebok-group --scope national --visibility public --participation follow
! pln: --kind 'facebok-group' is not one of organisation, facebook-group, ning, forum, group-chat, mailing-list, discord, subreddit, hashtag, conference, edcamp, teachmeet, plc, community, class, circle; did you mean facebook-group?
? 2

$ pln add community "Labs without smoke" --kind facebook-group --scope national --visibility public --participation follow --topic "lab reports,simulations" --goal "ask one question a month" --first-step "answer somebody's question" --first-step-on "1 oct"
kjaz
! added kjaz Labs without smoke; undo: pln undo

$ pln ask resolved 1 --outcome "I joined two groups"
! question 1: solved; tell Hugo Vane what came of it by Wed 9 Sep 2026: pln ask reported 1 TEXT; undo: pln undo
! to begin a message: pln draft report-back zs33

$ pln ask reported 1 "Joined both, thank you"
! question 1: reported back to Hugo Vane, with thanks; its story: pln ask story 1; undo: pln undo

$ pln gaps
What your network is missing · Wed 2 Sep 2026
4 active connections; 24 not judged.
That is too few to judge: mapping a network begins with 5 connections (eCampusOntario, Mapping your PLN; gaps.min_connections). Begin with somebody near:
      Counted: Cora Lind, Hugo Vane.
      Once you know, `pln add contact NAME --scope school` notes it.
Do    pln gaps D1.2 --step "name a colleague to ask"

@ 2026-10-01T16:30

$ pln today --format table
Thu 1 Oct 2026 · 2 things, about 15 minutes
.
People
!! Cora Lind  not talked yet, every 2w · fd9p
   pln log talked with Cora Lind
.
Plans
   Labs without smoke: answer somebody's question  due today · kjaz
   pln done kjaz
.
`pln snooze kjaz 1w` puts one off, `pln pause 2w` everything.

He answers before he asks.

$ pln log answered a question in "Labs without smoke" about lab reports: what to grade first
logged auuu · Thu 1 Oct 2026 (today) · Labs without smoke · answered (gave) · lab reports · undo: pln undo

$ pln undo
! took back `pln log answered a question in "Labs without smoke" about lab reports: what to grade first` (added 1 interaction); `pln redo`

$ pln log answered a question in Labs without smoke about lab reports: what to grade first 10m
logged tecs · Thu 1 Oct 2026 (today) · Labs without smoke · answered (gave) · lab reports · 10m · undo: pln undo

$ pln done "Labs without smoke"
! done with Labs without smoke: answer somebody's question; `pln edit kjaz --first-step TEXT` plans the next
! undo: pln undo

$ pln log fri lunch with Cora about lab reports 20m
logged ezhx · Fri 25 Sep 2026 · Cora Lind · met (both ways) · lab reports · 20m · in person · next check-in Fri 9 Oct 2026 · undo: pln undo

$ pln log asked Hugo about simulations via email
logged jtt4 · Thu 1 Oct 2026 (today) · Hugo Vane · asked (got) · simulations · email · next check-in Sat 31 Oct 2026 · undo: pln undo

@ 2026-10-06T17:15

$ pln log met with Northport science teachers about lab reports 60m
logged n3wg · Tue 6 Oct 2026 (today) · Northport science teachers · met (both ways) · lab reports · 1h · undo: pln undo

$ pln add contact "Greta Olsen" --role colleague --scope district --org "Quay School" --grade 7 --subject science --topic "lab reports,simulations" --community "Northport science teachers" --how-met "first Tuesday"
zmb4
! added zmb4 Greta Olsen; undo: pln undo

$ pln add contact "Imre Toth" --role mentor --scope region --topic simulations --agreement mixed --how-met "first Tuesday"
pu7s
! added pu7s Imre Toth; undo: pln undo

$ pln log Greta shared a template for lab reports via email
logged kmq4 · Tue 6 Oct 2026 (today) · Greta Olsen · shared material (got) · email · undo: pln undo

$ pln value Greta "Her template halved my grading" --outcome connected --cycle applied
kkzp
! noted kkzp Her template halved my grading; undo: pln undo

From a conference in the region, from the network of the world, and from outside of school.

$ pln add event "Regional science day" --kind conference --on 2026-11-07 --mode in-person --place "Port Ellis" --topic simulations
w274
! added w274 Regional science day; undo: pln undo

$ pln event register "science day"
! Regional science day: registered; next: pln event prep w274; undo: pln undo

$ pln event prep "science day"
Regional science day
w274  7 Nov · Port Ellis · in person · registered
Whom to meet
Greta Olsen  on simulations, you never met in person · in touch today
  ask about simulations: what works, what does not?
Hugo Vane  on simulations, you never met in person · in touch 5 days ago
  ask about simulations: what works, what does not?
Imre Toth  on simulations
  ask about simulations: what works, what does not?
Before you go
- say hello before: pln draft hello w274 --to "Greta Olsen"
- afterwards: pln event debrief w274

@ 2026-11-07T18:00

$ pln event debrief "science day" "met: Imre Toth, Noor Haddad" "talk: A pond in a browser - Noor Haddad: predict first, then run it" "follow-up: tell Noor how the pond went by 1 dec" "changed: predict before you run"
! Regional science day: 2 people met, 1 of them new, 1 talk, 1 follow-up; undo: pln undo

$ pln edit Noor --role subject-expert --scope global --country Jordan --topic simulations --agreement often-disagree
n6fv
! changed n6fv Noor Haddad; undo: pln undo

$ pln add contact "Wanda Brook" --role business --sector outside --scope district --org "Brook's boatyard" --how-met "my neighbour" --note "She repairs the pump of the school pond."
hkjz
! added hkjz Wanda Brook; undo: pln undo

$ pln add opportunity "A class visits the boatyard" --kind student-experience --from "Wanda Brook" --due "15 apr"
kftw
! added kftw A class visits the boatyard; undo: pln undo

$ pln log thu talked with Wanda about hulls and density 30m
logged ba6w · Thu 5 Nov 2026 · Wanda Brook · met (both ways) · 30m · undo: pln undo

@ 2026-11-16T16:00

$ pln skim --minutes 5
! Nothing to skim: you follow no feed yet. Try `pln follow URL` or `pln import FILE`.

$ pln add source "The slow lab" --url https://slowlab.example --kind blog --cadence weekly --scope global --topic "lab reports" --author "A lab teacher in Wellington"
ace5
! added ace5 The slow lab; undo: pln undo

$ pln ask "How do you keep thirty students predicting before they click?" --to Noor --to Imre --topic simulations
mz6z
! question 2: asked Noor Haddad and Imre Toth; next: pln ask answered 2 TEXT --by NAME; undo: pln undo

@ 2026-11-17T07:40

$ pln ask answered 2 "Cover the run button with a sticky note." --by Imre --helped
! question 2: Imre Toth gave the first answer after 15 hours; next: pln ask resolved 2 --outcome TEXT; undo: pln undo

$ pln ask answered 2 "I let them bet, with buttons." --by Noor
! question 2: Noor Haddad answered after 15 hours; next: pln ask resolved 2 --outcome TEXT; undo: pln undo

$ pln ask resolved 2 --outcome "sticky notes; 26 of 30 wrote a prediction" --helped Imre --helped Noor
! question 2: solved; tell Imre Toth and Noor Haddad what came of it by Tue 24 Nov 2026: pln ask reported 2 TEXT; undo: pln undo
! to begin a message: pln draft report-back mz6z

$ pln ask reported 2 "Sticky notes it is; I sent both a photo"
! question 2: reported back to Imre Toth and Noor Haddad, with thanks; its story: pln ask story 2; undo: pln undo

$ pln log read "The slow lab" with the sevenths +lab-reports --used-in-class
logged q29p · Tue 17 Nov 2026 (today) · The slow lab · read (got) · lab reports · undo: pln undo

$ pln done "tell Noor"
! kept: tell Noor how the pond went
! undo: pln undo

Two of his people have never met. It is a gift to introduce them.

$ pln draft introduce Greta Noor --about simulations
Subject: Greta, meet Noor
.
Hello Greta, hello Noor,
.
Greta, this is Noor Haddad. Noor, this is Greta Olsen, who teaches science and grade 7 at Quay School. You both care about simulations, so I thought you should know each other.
.
I leave the rest to you.
.
Yusuf Brandt

$ pln log introduced Greta to Noor via email +simulations
logged u5ap · Tue 17 Nov 2026 (today) · Greta Olsen, Noor Haddad · introduced (gave) · simulations · email · undo: pln undo

@ 2026-12-01T17:10

$ pln log met with Northport science teachers about simulations 60m
logged nxv5 · Tue 1 Dec 2026 (today) · Northport science teachers · met (both ways) · simulations · 1h · undo: pln undo

$ pln log showed Greta and Cora the pond in a browser +simulations 20m
logged npkw · Tue 1 Dec 2026 (today) · Greta Olsen, Cora Lind · gave · simulations · 20m · next check-in Tue 15 Dec 2026 · undo: pln undo

$ pln log chat with Cora, she sees the bets as gambling --changed-my-mind
logged brx9 · Tue 1 Dec 2026 (today) · Cora Lind · met (both ways) · next check-in Tue 15 Dec 2026 · undo: pln undo

$ pln stats --snapshot
! kept the numbers of Tue 1 Dec 2026; later: pln diff last; undo: pln undo

@ 2027-02-01T16:00

$ pln today --format table
Mon 1 Feb 2027 · 4 things, about 20 minutes
.
People
!! Cora Lind  last time 2 months ago, every 2w · fd9p
   pln log talked with Cora Lind
!! Hugo Vane  last time 4 months ago, every month · vjb3
   pln log talked with Hugo Vane
.
To look at
!! look at The slow lab  last time 2 months ago, every week · ace5
   pln done ace5
.
Plans
   look at lab reports again  due today · qsp4
   pln done qsp4
.
`pln snooze qsp4 1w` puts one off, `pln pause 2w` everything.

$ pln pause "15 feb" "21 feb"
! nothing is due from Mon 15 Feb 2027 to Sun 21 Feb 2027, 7 days; undo: pln undo

$ pln list contacts
fd9p	Cora Lind	school	lab reports	2 months ago	
zmb4	Greta Olsen	Quay School	lab reports, simulations	2 months ago	
vjb3	Hugo Vane	district	simulations	4 months ago	
pu7s	Imre Toth	region	simulations	2 months ago	
n6fv	Noor Haddad	global	simulations	2 months ago	
hkjz	Wanda Brook	Brook's boatyard		2 months ago	

$ pln diff last
Since Tue 1 Dec 2026
Went quiet (2)
vjb3	Hugo Vane	contact	last 1 Oct 2026
kjaz	Labs without smoke	community	last 1 Oct 2026
Numbers
share of giving	44%	46%
interactions of give and take	18	11
minutes logged	200	110
share that is not overdue	33%	0%

In February he is asked, in the same course, which of the three his network has.

$ pln stats --since 2026-09-01 --format table
Your network in use
Tue 1 Sep 2026 to Mon 1 Feb 2027 (22 weeks)
.
Information sharing
20 interactions on 10 days, 3 hours in all.
.
Days on which something was logged
           Sep     Oct     Nov       Dec     Jan     Feb
    Mon    · · · · · · · · · · ▪ · · · · · · · · · · ·
    Tue  ▪ · · · · ■ · · · · · █ · █ · · · · · · · ·
    Wed  ■ · · · · · · · · · · · · · · · · · · · · ·
    Thu  · · · · ■ · · · · ▪ · · · · · · · · · · · ·
    Fri  · · · ▪ · · · · · · · · · · · · · · · · · ·
    Sat  · · · · · · · · · ■ · · · · · · · · · · · ·
    Sun  · · · · · · · · · · · · · · · · · · · · · ·
         · nothing   ▪ 1   ■ 2   █ 3 to 5
.
Give and take by month
month     gave                         received
Sep 2026   1.5     ████  ██████             2.5
Oct 2026   1.5     ████  ██████             2.5
Nov 2026     3  ███████  ████████████         5
Dec 2026     2    █████  ██                   1
Jan 2027     0                                0
Feb 2027     0                                0
.
Ways of learning
                 times  
read                 1  ██
watch or listen      0  
attend               1  ██
converse            16  ████████████████████████
share                1  ██
make together        0  
teach                0  
.
What for
                times  
get help            6  ██████████████████
give help           1  ███
pass things on      1  ███
hear of things      3  █████████
work together       0  
stay in touch       8  ████████████████████████
.
By what means
           times  
email          3  ████████████████████████
in person      2  ████████████████
event          1  ████████
.
Cultivating connections
You were in touch with 6 people and 2 groups. 2 questions asked, 2 answered, 2
solved, 2 of them by your network. The first answer came within 15 hours
(median).
.
Who joined and who left, by month
month     people  sources  groups
Sep 2026       2                2
Oct 2026       2                 
Nov 2026       2        1        
Dec 2026                         
Jan 2027                         
Feb 2027                         
.
Sharing diverse perspectives
You talked about 2 topics. 2 people in your network see things differently; you
engaged with 2. 2 things changed your mind. 1 thing came into your classroom.
.
People you were in touch with, by scope
          times  
school        1  ████████
district      3  ████████████████████████
region        1  ████████
global        1  ████████
.
By sector
           times  
outside        1  █████
not noted      5  ████████████████████████

$ pln stats --since 2026-09-01 --why --format md
# Your network in use
.
Tue 1 Sep 2026 to Mon 1 Feb 2027 (22 weeks)
.
## Information sharing
.
20 interactions on 10 days, 3 hours in all.
.
### Days on which something was logged
.
```
       Sep     Oct     Nov       Dec     Jan     Feb
Mon    · · · · · · · · · · ▪ · · · · · · · · · · ·
Tue  ▪ · · · · ■ · · · · · █ · █ · · · · · · · ·
Wed  ■ · · · · · · · · · · · · · · · · · · · · ·
Thu  · · · · ■ · · · · ▪ · · · · · · · · · · · ·
Fri  · · · ▪ · · · · · · · · · · · · · · · · · ·
Sat  · · · · · · · · · ■ · · · · · · · · · · · ·
Sun  · · · · · · · · · · · · · · · · · · · · · ·
     · nothing   ▪ 1   ■ 2   █ 3 to 5
```
.
### Give and take by month
.
| month | gave |  |  | received |
| --- | ---: | ---: | --- | ---: |
| Sep 2026 | 1.5 | ████ | ██████ | 2.5 |
| Oct 2026 | 1.5 | ████ | ██████ | 2.5 |
| Nov 2026 | 3 | ███████ | ████████████ | 5 |
| Dec 2026 | 2 | █████ | ██ | 1 |
| Jan 2027 | 0 |  |  | 0 |
| Feb 2027 | 0 |  |  | 0 |
.
### Ways of learning
.
|  | times |  |
| --- | ---: | --- |
| read | 1 | ██ |
| watch or listen | 0 |  |
| attend | 1 | ██ |
| converse | 16 | ████████████████████████ |
| share | 1 | ██ |
| make together | 0 |  |
| teach | 0 |  |
.
### What for
.
|  | times |  |
| --- | ---: | --- |
| get help | 6 | ██████████████████ |
| give help | 1 | ███ |
| pass things on | 1 | ███ |
| hear of things | 3 | █████████ |
| work together | 0 |  |
| stay in touch | 8 | ████████████████████████ |
.
### By what means
.
|  | times |  |
| --- | ---: | --- |
| email | 3 | ████████████████████████ |
| in person | 2 | ████████████████ |
| event | 1 | ████████ |
.
## Cultivating connections
.
You were in touch with 6 people and 2 groups. 2 questions asked, 2 answered, 2 solved, 2 of them by your network. The first answer came within 15 hours (median).
.
### Who joined and who left, by month
.
| month | people | sources | groups | left |
| --- | ---: | ---: | ---: | ---: |
| Sep 2026 | 2 |  | 2 |  |
| Oct 2026 | 2 |  |  |  |
| Nov 2026 | 2 | 1 |  |  |
| Dec 2026 |  |  |  |  |
| Jan 2027 |  |  |  |  |
| Feb 2027 |  |  |  |  |
.
## Sharing diverse perspectives
.
You talked about 2 topics. 2 people in your network see things differently; you engaged with 2. 2 things changed your mind. 1 thing came into your classroom.
.
### People you were in touch with, by scope
.
|  | times |  |
| --- | ---: | --- |
| school | 1 | ████████ |
| district | 3 | ████████████████████████ |
| region | 1 | ████████ |
| global | 1 | ████████ |
.
### By sector
.
|  | times |  |
| --- | ---: | --- |
| outside | 1 | █████ |
| not noted | 5 | ████████████████████████ |
.
## What it is good for
.
Seven reasons to have a network, and what you noted for each.
.
**More aware**: new ideas, research and people come my way
.
- 1 thing read, watched or heard
.
**Connected**: I know people with the same questions
.
- 6 new people in touch
- 1 introduction
- “Her template halved my grading”
.
**In charge**: I direct my own professional growth
.
- 2 questions of mine solved
.
**A model**: my students see how one learns from others
.
- 1 thing used in class
- 1 opportunity for my students
.
**Confident**: what I know is of use to others
.
- 1 answer or piece of advice given
.
**A learner**: I change what I think and do
.
- 2 changes of mind
.
Not noted in this time: part of a community; \`pln value NAME TEXT --outcome …\` notes it.
