A music teacher has read a wiki page about learning networks: why one builds them, the stages
that people go through, and three tips. She tries them on herself, over a year.

@ 2026-08-31T18:00

$ pln me --name "Noemi Falk" --role teacher --subject music --school "Bridge School" --tz Europe/Berlin --passion choirs --why "My classroom should have windows."
! changed your profile; undo: pln undo

$ pln explain stages --format md
# stages
.
Five states that people pass through when they build a network: immersion, evaluation, know it all, perspective, balance. Not everybody goes through all, one may be in several, and many go round. They are no levels. \`pln stage\` shows what your log speaks for; your own word wins.
.
See also: immersion, evaluation, know it all, perspective stage, balance.
.
## Sources
.
- Utecht 2008, Stages of PLN Adoption, thethinkingstick.com

$ pln explain imersion
! pln: no term 'imersion'; did you mean immersion?
? 3

$ pln stage
Where you are · Mon 31 Aug 2026
You have not said yet where you see yourself. If it is balance: pln stage set balance
.
Not enough data: nothing is noted in 60 days. From 10 things and 28 days on the log has something to say.
.
The stages: Jeff Utecht, Stages of PLN Adoption, 2008. One can be in several at once, and they are no levels; which signs count is our default.

The first tip: one name everywhere.

$ pln add account x:noemif --since 2013-05-01 --email-label school --sphere social
qsp4
! added qsp4 x:noemif; undo: pln undo

$ pln add account @noemi.falk@music.example --email-label home --sphere professional
sjwj
! added sjwj mastodon:noemi.falk@music.example; undo: pln undo

$ pln add account bluesky:choirnoemi.bsky.social --email-label school --sphere professional
fd9p
! added fd9p bluesky:choirnoemi.bsky.social; undo: pln undo

$ pln me --check
Each of your accounts has another name: bluesky:choirnoemi.bsky.social, mastodon:noemi.falk@music.example, x:noemif; one name is easier to find.
  pln list accounts
Your accounts hang on 2 addresses: school (1), home (1).
  pln edit ACCOUNT --email-label LABEL
2 accounts would go with your job: bluesky:choirnoemi.bsky.social, x:noemif; an address of your own keeps what is yours.
  pln edit ACCOUNT --email-label LABEL

$ pln edit choirnoemi --username noemifalk.bsky.social --email-label home
fd9p
! changed fd9p bluesky:noemifalk.bsky.social; undo: pln undo

$ pln edit x:noemif --status left --until 2026-08-31
qsp4
! changed qsp4 x:noemif; undo: pln undo

$ pln me --check
! your accounts hang together

The second and the third: it is a conversation, and slow is fine.

$ pln add contact "Lotte Brun" --role colleague --scope school --topic choirs --cadence 3w
vjb3
! added vjb3 Lotte Brun; undo: pln undo

$ pln add contact "Tariq Nasser" --role colleague --scope global --country Egypt --topic "world rhythms" --handle mastodon:tariq@drums.example --met-online 2026-08-12
b7v4
! added b7v4 Tariq Nasser; undo: pln undo
! to follow what they publish: pln follow @tariq@drums.example --by "Tariq Nasser"

$ pln add contact "Vera Holm" --role author --scope global --topic choirs --handle x:veraholm
r382
! added r382 Vera Holm; undo: pln undo

$ pln add contact "Oskar Pell" --role mentor --scope region --topic "music technology" --email oskar@pell.example
kjaz
! added kjaz Oskar Pell; undo: pln undo

$ pln me --check
You left x, and reach Vera Holm nowhere else.
  pln edit "Vera Holm" --email ADDRESS

$ pln move Vera --from x --to mastodon:vera@choirs.example
! pln: no option --from; did you mean --on? See `pln move --help`
? 2

$ pln move Vera x mastodon:vera@choirs.example
! Vera Holm moved from x:veraholm to mastodon:vera@choirs.example; undo: pln undo

$ pln me --check
! your accounts hang together

$ pln edit "world rhythms" --stance learning --priority 1
raks
! changed raks world rhythms; undo: pln undo

$ pln log asked Tariq about world rhythms: which drum first? 15m
logged u2b9 · Mon 31 Aug 2026 (today) · Tariq Nasser · asked (got) · world rhythms · 15m · undo: pln undo

$ pln log co-planned the spring concert with Lotte +choirs 40m
logged auuu · Mon 31 Aug 2026 (today) · Lotte Brun · co created (both ways) · choirs · 40m · next check-in Mon 21 Sep 2026 · undo: pln undo

In October she joins everything at once.

@ 2026-10-12T22:30

$ pln add community "#musiced" --kind hashtag --hashtag musiced --scope global --participation join
tecs
! added tecs #musiced; undo: pln undo

$ pln add community "Choir leaders" --kind forum --scope national --participation join --topic choirs
ezhx
! added ezhx Choir leaders; undo: pln undo

$ pln add community "Rhythm exchange" --kind ning --scope global --participation join --topic "world rhythms"
jtt4
! added jtt4 Rhythm exchange; undo: pln undo

$ pln add source "Every bar counts" --url https://bars.example --kind blog --topic choirs --cadence daily
n3wg
! added n3wg Every bar counts; undo: pln undo

$ pln add source "Loops and beats" --url https://loops.example --kind podcast --topic "music technology" --cadence daily
zmb4
! added zmb4 Loops and beats; undo: pln undo

$ pln add source "Sing it back" --url https://sing.example --kind video --topic choirs --cadence daily
pu7s
! added pu7s Sing it back; undo: pln undo

$ pln log read "Every bar counts" 45m
logged kmq4 · Mon 12 Oct 2026 (today) · Every bar counts · read (got) · 45m · undo: pln undo

$ pln stage
Where you are · Mon 12 Oct 2026
You have not said yet where you see yourself. If it is balance: pln stage set balance
Immersion: 2 of 3 signs in the last 60 days
You join and follow whatever you find, and the number of people and ideas grows fast.
no	6 added in 30 days	8 or more
yes	0 left while 10 joined	fewer than 10%
yes	0 of 10 marked: relied on, or to keep, drop, do more	fewer than 10%
?	too little is known of what was given and received	giving below 25%
Balance: 2 of 3 signs in the last 60 days
You learn when you need to, leave the rest to your network, and live besides.
?	minutes that you want to spend are not set: pln me --weekly-minutes	0.5 to 1.2 times what is wanted, in 3 of 4 weeks
no	0 questions solved by your network	one or more
?	too little is known of what was given and received	giving from 25% to 85%
yes	75% of what has a rhythm is not overdue	70% or more
yes	longest break in 30 days: 29 days	some quiet days
.
The others: Evaluation 0 of 3 signs, Know it all 0 of 3 signs, Perspective 1 of 1 sign. pln stage --all
One thing to try
Look through what you have, and mark the few that you would miss: pln edit, with --rely.
  pln organizer
.
The stages: Jeff Utecht, Stages of PLN Adoption, 2008. One can be in several at once, and they are no levels; which signs count is our default.

$ pln me --weekly-minutes 60
! changed your profile; undo: pln undo

$ pln stage set immersion evaluaton
! pln: STAGE 'evaluaton' is not one of immersion, evaluation, know-it-all, perspective, balance; did you mean evaluation?
? 2

$ pln stage set immersion evaluation --note "Everything is interesting, and I sleep too little."
! noted: Immersion, Evaluation; undo: pln undo

$ pln explain "know it all"
know it all
Trying to read everything, at the cost of sleep and weekends. It is a warning and no progress: one of ten things is enough, and the rest comes round again. `pln pause` helps.
See also: stages, overload.
Sources
- Utecht 2008
- Warlick 2009, on scanning

Five weeks of evenings.

@ 2026-11-03T23:10

$ pln log watched "Sing it back" 90m
logged kkzp · Tue 3 Nov 2026 (today) · Sing it back · watched (got) · 1h30 · undo: pln undo

@ 2026-11-10T23:10

$ pln log asked Tariq about world rhythms 45m, until one in the morning
logged w274 · Tue 10 Nov 2026 (today) · Tariq Nasser · asked (got) · world rhythms · 45m · undo: pln undo

@ 2026-11-17T23:10

$ pln log chat with #musiced 90m
logged n6fv · Tue 17 Nov 2026 (today) · #musiced · met (both ways) · 1h30 · undo: pln undo

@ 2026-11-19T23:10

$ pln log read "Every bar counts" 60m
logged pe2d · Thu 19 Nov 2026 (today) · Every bar counts · read (got) · 1h · undo: pln undo

@ 2026-11-20T21:00

$ pln today --format table
Fri 20 Nov 2026 · 4 things, about 20 minutes
.
People
!! Lotte Brun  last time 2 months ago, every 3w · vjb3
   pln log talked with Lotte Brun
.
To look at
!! look at Loops and beats  not looked at yet, every day · zmb4
   pln done zmb4
!! look at Sing it back  last time 2 weeks ago, every day · pu7s
   pln done pu7s
!  look at Every bar counts  last time yesterday, every day · n3wg
   pln done n3wg
.
`pln snooze n3wg 1w` puts one off, `pln pause 2w` everything.

$ pln stage
Where you are · Fri 20 Nov 2026
You said on 12 Oct 2026: Immersion, Evaluation.
Everything is interesting, and I sleep too little.
Immersion: 2 of 3 signs in the last 60 days
You join and follow whatever you find, and the number of people and ideas grows fast.
no	0 added in 30 days	8 or more
yes	0 left while 6 joined	fewer than 10%
yes	0 of 10 marked: relied on, or to keep, drop, do more	fewer than 10%
?	too little is known of what was given and received	giving below 25%
.
The others: Evaluation 1 of 3 signs, Know it all 0 of 4 signs, Perspective 1 of 3 signs, Balance 1 of 4 signs. pln stage --all
One thing to try
Look through what you have, and mark the few that you would miss: pln edit, with --rely.
  pln organizer
.
The stages: Jeff Utecht, Stages of PLN Adoption, 2008. One can be in several at once, and they are no levels; which signs count is our default.

$ pln stage set know-it-all
! noted: Know it all; undo: pln undo

She looks at what each of them gives her, and lets go.

$ pln edit "Loops and beats" --intention drop --status archived
zmb4
! changed zmb4 Loops and beats; undo: pln undo

$ pln remove "Rhythm exchange"
! removed jtt4 Rhythm exchange (community)
! undo: pln undo

$ pln undo
! took back `pln remove "Rhythm exchange"` (removed 1 community); `pln redo`

$ pln edit "Rhythm exchange" --participation watch
jtt4
! changed jtt4 Rhythm exchange; undo: pln undo

$ pln edit "Every bar counts" --cadence weekly
n3wg
! changed n3wg Every bar counts; undo: pln undo

$ pln edit "Sing it back" --cadence monthly
pu7s
! changed pu7s Sing it back; undo: pln undo

A holiday in the mountains, without a network of any kind.

$ pln pause "20 dec" "6 jan"
! nothing is due from Sun 20 Dec 2026 to Wed 6 Jan 2027, 18 days; undo: pln undo

@ 2026-12-27T10:00

$ pln today
! You are away until Wed 6 Jan 2027: nothing is due. `pln pause --end` when you are back.

@ 2027-01-08T17:00

$ pln stage set perspective --note "Eighteen days away, and nobody missed anything."
! noted: Perspective; undo: pln undo

$ pln log Tariq sent three rhythms via email +world-rhythms
logged f2rr · Fri 8 Jan 2027 (today) · Tariq Nasser · shared resource (got) · world rhythms · email · undo: pln undo

$ pln log used the rhythms in class +world-rhythms --used-in-class
logged qgqr · Fri 8 Jan 2027 (today) · world rhythms · undo: pln undo

$ pln log gave Tariq a recording of the children via email
logged hkjz · Fri 8 Jan 2027 (today) · Tariq Nasser · gave · email · undo: pln undo

$ pln add opportunity "Two classes drum together" --kind class-exchange --from Tariq --due "1 may"
kftw
! added kftw Two classes drum together; undo: pln undo

$ pln ask "Which free program slows a song without changing its pitch?" --to Oskar --topic "music technology"
ba6w
! question 1: asked Oskar Pell; next: pln ask answered 1 TEXT --by NAME; undo: pln undo

@ 2027-01-09T09:00

$ pln ask answered 1 "Any audio editor does; look for tempo, not speed." --by Oskar --helped
! question 1: Oskar Pell gave the first answer after 16 hours; next: pln ask resolved 1 --outcome TEXT; undo: pln undo

$ pln ask resolved 1 --outcome "the children practise at half tempo"
! question 1: solved; tell Oskar Pell what came of it by Sat 16 Jan 2027: pln ask reported 1 TEXT; undo: pln undo
! to begin a message: pln draft report-back ba6w

$ pln ask reported 1 "Half tempo it is. Thank you!"
! question 1: reported back to Oskar Pell, with thanks; its story: pln ask story 1; undo: pln undo

@ 2027-03-09T16:00

$ pln log asked Tariq about world rhythms: how to end 10m
logged cnr6 · Tue 9 Mar 2027 (today) · Tariq Nasser · asked (got) · world rhythms · 10m · undo: pln undo

@ 2027-03-16T16:00

$ pln log read "Every bar counts" 20m
logged tw8x · Tue 16 Mar 2027 (today) · Every bar counts · read (got) · 20m · undo: pln undo

@ 2027-03-18T16:00

$ pln log talked with Lotte about choirs 30m
logged sp5d · Thu 18 Mar 2027 (today) · Lotte Brun · met (both ways) · choirs · 30m · next check-in Thu 8 Apr 2027 · undo: pln undo

@ 2027-03-25T16:00

$ pln log answered a question in "Choir leaders" about choirs 15m
logged gfyd · Thu 25 Mar 2027 (today) · Choir leaders · answered (gave) · choirs · 15m · undo: pln undo

@ 2027-04-01T16:00

$ pln log coffee with Lotte 20m
logged q29p · Thu 1 Apr 2027 (today) · Lotte Brun · met (both ways) · 20m · in person · next check-in Thu 22 Apr 2027 · undo: pln undo

@ 2027-04-07T16:00

$ pln log gave Lotte the half-tempo trick +music-technology 10m
logged u5ap · Wed 7 Apr 2027 (today) · Lotte Brun · shared tip (gave) · music technology · 10m · next check-in Wed 28 Apr 2027 · undo: pln undo

@ 2027-04-14T16:00

$ pln log read "Every bar counts" 20m
logged nxv5 · Wed 14 Apr 2027 (today) · Every bar counts · read (got) · 20m · undo: pln undo

@ 2027-04-20T16:00

$ pln log co-created a drum score with Tariq +world-rhythms 60m
logged npkw · Tue 20 Apr 2027 (today) · Tariq Nasser · co created (both ways) · world rhythms · 1h · undo: pln undo

@ 2027-04-27T16:00

$ pln log thanked Vera for her book on choirs via email
logged brx9 · Tue 27 Apr 2027 (today) · Vera Holm · thanked (gave) · choirs · email · undo: pln undo

@ 2027-04-29T16:00

$ pln log read "Sing it back" 25m
logged hk7b · Thu 29 Apr 2027 (today) · Sing it back · read (got) · 25m · undo: pln undo

@ 2027-05-03T18:00

$ pln edit "two classes" --status taken
kftw
! changed kftw Two classes drum together; undo: pln undo

$ pln stage set balance --note "I ask when I need it."
! noted: Balance; undo: pln undo

$ pln stage set balance --topic "world rhythms"
! noted with world rhythms: Balance; undo: pln undo

$ pln stats --why --format plain
Your network in use
Tue 3 Nov 2026 to Mon 3 May 2027 (26 weeks)
Information sharing
20 interactions on 16 days, 8 hours in all.
Days on which something was logged
     Nov       Dec     Jan     Feb     Mar       Apr     May
Mon    · · · · · · · · · · · · · · · · · · · · · · · · · ·
Tue  ▪ ▪ ▪ · · · · · · · · · · · · · · · ▪ ▪ · · · · ▪ ▪
Wed  · · · · · · · · · · · · · · · · · · · · · · ▪ ▪ · ·
Thu  · · ▪ · · · · · · · · · · · · · · · · ▪ ▪ ▪ · · · ▪
Fri  · · · · · · · · · █ · · · · · · · · · · · · · · · ·
Sat  · · · · · · · · · █ · · · · · · · · · · · · · · · ·
Sun  · · · · · · · · · · · · · · · · · · · · · · · · · ·
     · nothing   ▪ 1   █ 2 to 4
Give and take by month
Nov 2026	0.5	██	██████	1.5
Dec 2026	0			0
Jan 2027	2	████████	████████████	3
Feb 2027	0			0
Mar 2027	1.5	██████	██████	1.5
Apr 2027	3	████████████	████	1
May 2027	0			0
Ways of learning
read	4	██████████
watch or listen	1	██
attend	0	
converse	10	████████████████████████
share	2	█████
make together	1	██
teach	0	
What for
get help	4	████████████████
give help	1	████
pass things on	1	████
hear of things	6	████████████████████████
work together	1	████
stay in touch	5	████████████████████
By what means
email	3	████████████████████████
in person	1	████████
Cultivating connections
You were in touch with 4 people and 2 groups. 1 question asked, 1 answered, 1 solved, 1 of them by your network. The first answer came within 16 hours (median).
Who joined and who left, by month
Nov 2026				1
Dec 2026				
Jan 2027				
Feb 2027				
Mar 2027				
Apr 2027				
May 2027				
Sharing diverse perspectives
You talked about 3 topics. 1 thing came into your classroom.
People you were in touch with, by scope
school	1	████████████
region	1	████████████
global	2	████████████████████████
By sector
not noted	4	████████████████████████
What it is good for
Seven reasons to have a network, and what you noted for each.
More aware: new ideas, research and people come my way
- 5 things read, watched or heard
In charge: I direct my own professional growth
- 1 question of mine solved
A model: my students see how one learns from others
- 1 thing used in class
- 1 opportunity for my students
Confident: what I know is of use to others
- 1 answer or piece of advice given
Part of a community: we make and learn things together
- 1 thing made together
Not noted in this time: connected, a learner; `pln value NAME TEXT --outcome …` notes it.

The artefact: where she is, in all and with the one thing that she set out to learn.

$ pln stage --topic "world rhythms" --format md
# Where you are with world rhythms · Mon 3 May 2027
.
You said on 3 May 2027: **Balance**.
.
Not enough data: 2 things noted in 60 days, in a log 245 days old. From 10 things and 28 days on the log has something to say.
.
## One thing to try
.
When the next question comes up, ask one person before you search. Your questions so far:
.
**pln ask list**
.
The stages: Jeff Utecht, Stages of PLN Adoption, 2008. One can be in several at once, and they are no levels; which signs count is our default.

$ pln stage --all --format md
# Where you are · Mon 3 May 2027
.
You said on 3 May 2027: **Balance**.
.
*I ask when I need it.*
.
In the log of the last 60 days no stage stands out.
.
**Immersion** (1 of 2 signs)
.
| there | sign | counts as one when |
| ----- | --------------------------------------------------- | ------------------ |
| no | 0 added in 30 days | 8 or more |
| ? | 0 left while 0 joined | fewer than 10% |
| yes | 0 of 9 marked: relied on, or to keep, drop, do more | fewer than 10% |
| ? | too little is known of what was given and received | giving below 25% |
.
**Evaluation** (0 of 1 sign)
.
| there | sign | counts as one when |
| ----- | ----------------------------------------------------- | ------------------------------- |
| no | 0 left, 0 notes of what something was worth, 0 marked | 3 or more in all |
| ? | 0 looked at, 0 added | looked at 25% of what was added |
| ? | 0 added in 30 days, 0 in the 30 before | fewer than before |
.
**Know it all** (0 of 4 signs)
.
| there | sign | counts as one when |
| ----- | ----------------------------------------------------- | ---------------------------------------------- |
| no | 10, 20, 60, 25 minutes in the last 4 weeks, 60 wanted | over 1.5 times what is wanted, in 2 of 4 weeks |
| no | 0 feeds | more than 30 (Warlick 2009) |
| no | 1, 1, 1, 2 days with something in the last 4 weeks | 6 or more every week |
| no | longest break in 30 days: 6 days | no break of 2 days |
.
**Perspective** (1 of 3 signs)
.
| there | sign | counts as one when |
| ----- | ----------------------------------------------------- | ------------------------------------ |
| yes | longest break in 30 days: 6 days | a pause, or 3 days without anything |
| no | 42 minutes a week lately, 16 in the four weeks before | half or less |
| no | 0 busy weeks before that | 2 or more after which it became less |
.
**Balance** (1 of 4 signs)
.
| there | sign | counts as one when |
| ----- | ----------------------------------------------------- | ------------------------------------------------ |
| no | 10, 20, 60, 25 minutes in the last 4 weeks, 60 wanted | 0.5 to 1.2 times what is wanted, in 3 of 4 weeks |
| no | 0 questions solved by your network | one or more |
| ? | too little is known of what was given and received | giving from 25% to 85% |
| no | 33% of what has a rhythm is not overdue | 70% or more |
| yes | longest break in 30 days: 6 days | some quiet days |
.
## One thing to try
.
When the next question comes up, ask one person before you search. Your questions so far:
.
**pln ask list**
.
The stages: Jeff Utecht, Stages of PLN Adoption, 2008. One can be in several at once, and they are no levels; which signs count is our default.
