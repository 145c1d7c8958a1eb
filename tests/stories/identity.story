Who she is online: her accounts, whether they hang together, and a move that keeps history.

@ 2026-10-07T09:00

$ pln me --check
! no account of yours is noted; `pln add account PLATFORM:HANDLE`

$ pln add account x:kimvale --since 2012-03-01 --status left --until 2025-01-10
qsp4
! added qsp4 x:kimvale; undo: pln undo

$ pln add account https://school.social/@Kim.Vale --email-label home --sphere professional
sjwj
! added sjwj mastodon:Kim.Vale@school.social; undo: pln undo

$ pln add account @kim.vale@school.social
! pln: mastodon:kim.vale@school.social is an account already (sjwj); `pln edit sjwj`
? 4

$ pln add account bluesky:kv-robots.bsky.social --email-label "school address" --sphere professional --status back
vjb3
! added vjb3 bluesky:kv-robots.bsky.social; undo: pln undo

$ pln add account nothing
! pln: 'nothing' is no handle; write PLATFORM:HANDLE, @user@host or the address of a profile
? 2

$ pln add contact Ana --handle x:ana
zs33
! added zs33 Ana; undo: pln undo

$ pln add contact Ben --handle x:ben --email ben@hill.example
b7v4
! added b7v4 Ben; undo: pln undo

$ pln add contact Cleo --handle x:cleo
raks
! added raks Cleo; undo: pln undo

$ pln add contact Dora --handle x:dora
r382
! added r382 Dora; undo: pln undo

$ pln add contact Emil --handle mastodon:emil@school.social
kjaz
! added kjaz Emil; undo: pln undo
! to follow what they publish: pln follow @emil@school.social --by Emil

$ pln me --name "Kim Vale"
! changed your profile; undo: pln undo

$ pln me --check
Each of your accounts has another name: bluesky:kv-robots.bsky.social, mastodon:Kim.Vale@school.social; one name is easier to find.
  pln list accounts
Your accounts hang on 2 addresses: school address (1), home (1).
  pln edit ACCOUNT --email-label LABEL
1 account would go with your job: bluesky:kv-robots.bsky.social; an address of your own keeps what is yours.
  pln edit ACCOUNT --email-label LABEL
3 of 5 people you reach on x only; ask the closest for another way.
  pln edit Ana --email ADDRESS
You left x, and reach Ana, Cleo, Dora nowhere else.
  pln edit Ana --email ADDRESS

$ pln edit kv-robots --username kimvale.bsky.social --email-label home
vjb3
! changed vjb3 bluesky:kimvale.bsky.social; undo: pln undo

$ pln edit Ana --email ana@hill.example
zs33
! changed zs33 Ana; undo: pln undo

$ pln me --check --format json
[
  {"name": "left_behind", "text": "you left x, and reach Cleo, Dora nowhere else", "next": "pln edit Cleo --email ADDRESS"}
]

$ pln me
Kim Vale
word	professional
Accounts
vjb3	bluesky:kimvale.bsky.social	professional	home	back	
sjwj	mastodon:Kim.Vale@school.social	professional	home		
qsp4	x:kimvale			left	

$ pln list accounts
vjb3	bluesky:kimvale.bsky.social	professional	home	back	
sjwj	mastodon:Kim.Vale@school.social	professional	home		
qsp4	x:kimvale			left	

$ pln remove x:kimvale
! removed qsp4 x:kimvale (account)
! undo: pln undo

$ pln undo
! took back `pln remove x:kimvale` (removed 1 account); `pln redo`
