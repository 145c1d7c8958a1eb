Messages that are begun for her: she fills the gaps, and sends them herself.

@ 2026-10-07T09:00

$ pln draft reconnect "Ana Diaz"
! pln: no contact answers to 'Ana Diaz'; `pln add contact "Ana Diaz"` adds it
? 3

$ pln me --name "Kim Vale"
! changed your profile; undo: pln undo

$ pln add event "Spring EdCamp" --kind edcamp --on 2026-03-14 --place Leeds --status attended --topic rubrics
qsp4
! added qsp4 Spring EdCamp; undo: pln undo

$ pln add contact "Ana Diaz" --email ana@hill.example --org "Hill School" --subject maths --grade 5 --topic rubrics --met-at "Spring EdCamp" --agreement often-disagree --note "her son is ill"
fd9p
! added fd9p Ana Diaz; undo: pln undo

$ pln add contact "Ben O'Neil" --topic rubrics,robotics
vjb3
! added vjb3 Ben O'Neil; undo: pln undo

$ pln draft reconnect Ana
Subject: rubrics: how do you do it now?
.
Hello Ana,
.
It has been a while since Spring EdCamp. I am working on rubrics and thought of you, because you know about it. How do you go about it now?
.
There is no hurry.
.
Kim Vale

$ pln draft thank Ana
Subject: Thank you
.
Hello Ana,
.
[A while ago] you helped me with [what I asked you]. Thank you: [what it changed for you or your class].
.
Kim Vale

$ pln log 3 oct Ana Diaz advised me on rubrics +rubrics 20m
logged b7v4 · Sat 3 Oct 2026 · Ana Diaz · advised (got) · rubrics · 20m · undo: pln undo

$ pln draft thank Ana --log
Subject: Thank you
.
Hello Ana,
.
On 3 Oct you helped me with rubrics. Thank you: [what it changed for you or your class].
.
Kim Vale
! logged raks; undo: pln undo

$ pln draft report-back Ana --outcome "18 of 24 used the rubric on their own"
Subject: What came of it: rubrics
.
Hello Ana,
.
On 3 Oct you helped me with rubrics. I tried it with [your class], and this is what came of it: 18 of 24 used the rubric on their own.
.
Thank you for your time.
.
Kim Vale

$ pln draft report-back Ana --mailto
mailto:ana@hill.example?subject=What%20came%20of%20it%3A%20rubrics&body=Hello%20Ana%2C%0D%0A%0D%0AOn%203%20Oct%20you%20helped%20me%20with%20rubrics.%20I%20tried%20it%20with%20%5Byour%20class%5D%2C%20and%20this%20is%20what%20came%20of%20it%3A%20%5Bwhat%20happened%5D.%0D%0A%0D%0AThank%20you%20for%20your%20time.%0D%0A%0D%0AKim%20Vale

$ pln draft keep-up robotics --to Ben
Subject: How do you keep up with robotics?
.
Hello Ben,
.
How do you keep up with robotics? Is there one blog, one person or one group that you would not want to miss?
.
I will gladly tell you what I find.
.
Kim Vale

$ pln draft hello "Spring EdCamp" --to Ben
Subject: Spring EdCamp: will you be there too?
.
Hello Ben,
.
I shall be at Spring EdCamp (14 Mar 2026, Leeds). If you are there too, would you have ten minutes for a coffee? I would like to hear about robotics and rubrics.
.
Kim Vale
! Spring EdCamp was on 14 Mar 2026

$ pln draft introduce Ana Ben --log
Subject: Ana, meet Ben
.
Hello Ana, hello Ben,
.
Ana, this is Ben O'Neil. Ben, this is Ana Diaz, who teaches maths and grade 5 at Hill School. You both care about rubrics, so I thought you should know each other.
.
I leave the rest to you.
.
Kim Vale
! logged r382; undo: pln undo

$ pln draft introduce Ana Diaz
! pln: 'Ana' and 'Diaz' are both Ana Diaz; name two people
? 2

$ pln draft thank Zoe
! pln: no contact answers to 'Zoe'; `pln add contact Zoe` adds it
? 3

$ pln list interactions
r382	2026-10-07	Ana Diaz, Ben O'Neil	introduced Ana Diaz and Ben O'Neil	
raks	2026-10-07	Ana Diaz	thanked Ana Diaz	
b7v4	2026-10-03	Ana Diaz	3 oct Ana Diaz advised me on rubrics +rubrics 20m	rubrics
