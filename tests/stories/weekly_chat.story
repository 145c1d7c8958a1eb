A teacher in Utah finds two weekly chats on Bluesky, one announced in New York and one in
London, and a third that is fixed in UTC. The clocks change in London on 25 October, in
New York a week later, and nobody has to count.

@ 2026-10-20T09:00
$ pln me --name "Rosa Winter" --tz America/Denver
! changed your profile; undo: pln undo

$ pln add community "#TLSkyChat" --platform bluesky --hashtag tlskychat --meets "wed 8pm et 1h" --participation join
qsp4
! added qsp4 #TLSkyChat; undo: pln undo
! meets weekly wed 20:00 America/New_York 60m · next Wed 21 Oct 18:00 (America/Denver)

$ pln add community "#LTHEchat" --hashtag lthechat --meets "weekly wed 20:00 Lundon 60m"
! pln: 'Lundon' in 'weekly wed 20:00 Lundon 60m' is not understood; did you mean Europe/London?
? 2

$ pln add community "#LTHEchat" --hashtag lthechat --meets "weekly wed 20:00 London 60m except 16 dec to 8 jan"
sjwj
! added sjwj #LTHEchat; undo: pln undo
! meets weekly wed 20:00 Europe/London 60m except 2026-12-16..2027-01-08 · next Wed 21 Oct 13:00 (America/Denver)

$ pln add community "#whatisschool" --meets "thu 18:00 EST"
! pln: EST is the time of half a year; write America/New_York, which follows the clocks there, or UTC-5
? 2

$ pln add community "#whatisschool" --hashtag whatisschool --meets "thu 23:00 UTC"
fd9p
! added fd9p #whatisschool; undo: pln undo
! meets weekly thu 23:00 UTC · next Thu 22 Oct 17:00 (America/Denver)

Two weeks, the London one an hour later at home from the 28th on, as London has changed its
clocks and Denver has not; a week later all is as before. What is fixed in UTC moves when
the clock at home does.

$ pln chat next --days 18
sjwj	Wed 21 Oct 13:00	#LTHEchat	60m	Wed 20:00 London	
qsp4	Wed 21 Oct 18:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
fd9p	Thu 22 Oct 17:00	#whatisschool		Thu 23:00 UTC	
sjwj	Wed 28 Oct 14:00	#LTHEchat	60m	Wed 20:00 London	
qsp4	Wed 28 Oct 18:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
fd9p	Thu 29 Oct 17:00	#whatisschool		Thu 23:00 UTC	
sjwj	Wed 4 Nov 13:00	#LTHEchat	60m	Wed 20:00 London	
qsp4	Wed 4 Nov 18:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
fd9p	Thu 5 Nov 16:00	#whatisschool		Thu 23:00 UTC	
! your time is America/Denver

She moves to Lisbon for a year, and then looks from Sydney. The chats stay where they are.

$ pln me --tz Europe/Lisbon
! changed your profile; undo: pln undo

$ pln chat next --days 16
sjwj	Wed 21 Oct 20:00	#LTHEchat	60m		
qsp4	Thu 22 Oct 01:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
fd9p	Fri 23 Oct 00:00	#whatisschool		Thu 23:00 UTC	
sjwj	Wed 28 Oct 20:00	#LTHEchat	60m		
qsp4	Thu 29 Oct 00:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
fd9p	Thu 29 Oct 23:00	#whatisschool			
sjwj	Wed 4 Nov 20:00	#LTHEchat	60m		
qsp4	Thu 5 Nov 01:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
! your time is Europe/Lisbon

$ pln me --tz Australia/Sydney
! changed your profile; undo: pln undo

$ pln chat next --days 16
sjwj	Thu 22 Oct 06:00	#LTHEchat	60m	Wed 20:00 London	
qsp4	Thu 22 Oct 11:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
fd9p	Fri 23 Oct 10:00	#whatisschool		Thu 23:00 UTC	
sjwj	Thu 29 Oct 07:00	#LTHEchat	60m	Wed 20:00 London	
qsp4	Thu 29 Oct 11:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
fd9p	Fri 30 Oct 10:00	#whatisschool		Thu 23:00 UTC	
sjwj	Thu 5 Nov 07:00	#LTHEchat	60m	Wed 20:00 London	
qsp4	Thu 5 Nov 12:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
! your time is Australia/Sydney

Back home.

$ pln me --tz America/Denver --available "wed 16:00-21:00, weekends"
! changed your profile; undo: pln undo

$ pln chat next --days 3 --fits
qsp4	Wed 21 Oct 18:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
! your time is America/Denver

@ 2026-10-22T08:00
She was there, met somebody, and took something from it. It is a Thursday in UTC.

$ pln add contact "Ana Diaz" --handle "bluesky:ana.example"
vjb3
! added vjb3 Ana Diaz; undo: pln undo
! to follow what they publish: pln follow bluesky:ana.example --by "Ana Diaz"

$ pln chat attended "#TLSkyChat" --with ana --about "shelving" --takeaways "Let classes choose the labels"
! attended b7v4 #TLSkyChat, Wed 21 Oct 2026 18:00 · with Ana Diaz · logged zs33; undo: pln undo

$ pln show "#TLSkyChat"
#TLSkyChat
qsp4  community · added 2 days ago
platform	bluesky
hashtag	tlskychat
participation	join
meets	weekly wed 20:00 America/New_York 60m
status	active
Interactions
zs33	yesterday	attended #TLSkyChat: shelving
Meetings
Wed 28 Oct 18:00	Wed 20:00 New York
Wed 4 Nov 18:00	Wed 20:00 New York
Wed 11 Nov 18:00	Wed 20:00 New York
Sessions
b7v4	21 Oct 2026 18:00	attended	Ana Diaz	Let classes choose the labels

@ 2026-11-19T08:00
Four weeks of reports to write. Three meetings are asked for, not four.

$ pln chat missed
#TLSkyChat
Wed 18 Nov 18:00
- Bluesky  https://bsky.app/search?q=%23tlskychat%20since:2026-11-19%20until:2026-11-20
Wed 11 Nov 18:00
- Bluesky  https://bsky.app/search?q=%23tlskychat%20since:2026-11-12%20until:2026-11-13
Wed 4 Nov 18:00
- Bluesky  https://bsky.app/search?q=%23tlskychat%20since:2026-11-05%20until:2026-11-06
pln chat caught-up "#TLSkyChat" "2026-11-18 18:00"
! `pln chat skipped NAME all` lets them rest

$ pln chat caught-up "#TLSkyChat" "18 nov" --takeaways "Barcodes on the front"
! caught up #TLSkyChat, Wed 18 Nov 2026 18:00; undo: pln undo

$ pln chat skipped "#TLSkyChat" all
! skipped #TLSkyChat, 2 meetings; undo: pln undo

$ pln chat missed
! nothing was missed

$ pln chat history "#TLSkyChat"
#TLSkyChat
weekly wed 20:00 America/New_York 60m · active · verified 4 weeks ago · attended 1, caught up 1, skipped 2
raks	18 Nov 2026 18:00	caught up		Barcodes on the front
r382	11 Nov 2026 18:00	skipped		
kjaz	4 Nov 2026 18:00	skipped		
b7v4	21 Oct 2026 18:00	attended	Ana Diaz	Let classes choose the labels

Term ends. Nothing of the break is missed afterwards.

@ 2026-12-15T08:00
$ pln chat pause "#TLSkyChat" 20 dec 6 jan
! #TLSkyChat takes a break from Sun 20 Dec 2026 to Wed 6 Jan 2027; undo: pln undo

$ pln chat list
sjwj	#LTHEchat	weekly wed 20:00 Europe/London 60m except 2026-12-16..2027-01-08		not yet	
qsp4	#TLSkyChat	weekly wed 20:00 America/New_York 60m	join	7 weeks ago	
fd9p	#whatisschool	weekly thu 23:00 UTC		not yet	

@ 2027-01-08T08:00
$ pln chat missed
#TLSkyChat
Wed 16 Dec 18:00
- Bluesky  https://bsky.app/search?q=%23tlskychat%20since:2026-12-17%20until:2026-12-18
Wed 9 Dec 18:00
- Bluesky  https://bsky.app/search?q=%23tlskychat%20since:2026-12-10%20until:2026-12-11
Wed 2 Dec 18:00
- Bluesky  https://bsky.app/search?q=%23tlskychat%20since:2026-12-03%20until:2026-12-04
pln chat caught-up "#TLSkyChat" "2026-12-16 18:00"
! `pln chat skipped NAME all` lets them rest

$ pln chat next "#TLSkyChat"
qsp4	Wed 13 Jan 18:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
qsp4	Wed 20 Jan 18:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
qsp4	Wed 27 Jan 18:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
! your time is America/Denver

The second change: New York and Denver on 14 March, London on the 28th.

@ 2027-03-09T08:00
$ pln chat next --days 25
sjwj	Wed 10 Mar 13:00	#LTHEchat	60m	Wed 20:00 London	
qsp4	Wed 10 Mar 18:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
fd9p	Thu 11 Mar 16:00	#whatisschool		Thu 23:00 UTC	
sjwj	Wed 17 Mar 14:00	#LTHEchat	60m	Wed 20:00 London	
qsp4	Wed 17 Mar 18:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
fd9p	Thu 18 Mar 17:00	#whatisschool		Thu 23:00 UTC	
sjwj	Wed 24 Mar 14:00	#LTHEchat	60m	Wed 20:00 London	
qsp4	Wed 24 Mar 18:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
fd9p	Thu 25 Mar 17:00	#whatisschool		Thu 23:00 UTC	
sjwj	Wed 31 Mar 13:00	#LTHEchat	60m	Wed 20:00 London	
qsp4	Wed 31 Mar 18:00	#TLSkyChat	60m	Wed 20:00 New York	bluesky
fd9p	Thu 1 Apr 17:00	#whatisschool		Thu 23:00 UTC	
! your time is America/Denver

She notes a slip, and takes it back.

$ pln chat attended "#LTHEchat" yesterday
! pln: #LTHEchat does not meet on Mon 8 Mar 2027; add the time if it did
? 3

$ pln chat attended "#LTHEchat" 3 mar
! attended u2b9 #LTHEchat, Wed 3 Mar 2027 13:00 · logged wzqr; undo: pln undo

$ pln undo
! took back `pln chat attended "#LTHEchat" 3 mar` (added 1 interaction, added 1 session); `pln redo`

$ pln chat backchannel "#TLSkyChat"
Backchannel: #TLSkyChat
- Be professional: write as you would speak in the classroom with the door open.
- Be thoughtful: read it again before you send it, and think of who will read it.
- It stays: what was written online can be found again, even after it was deleted.
#tlskychat · bluesky
