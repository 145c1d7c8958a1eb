A class learns to have a network of its own. Its rules are stricter.

@ 2026-09-14T10:00

$ pln --network class init
! pln: pln init asks questions, and nobody is here to answer; use `pln me --name …`, `pln add contact "Ana Diaz"`, `pln add source TITLE`
? 2

$ pln --network class init --as-class
Be professional: write as you would speak in the classroom with the door open.
Be thoughtful: read it again before you send it, and think of who will read it.
It stays: what was written online can be found again, even after it was deleted.
Keep people safe: first names or codes only, no addresses, no faces, no schools.
! this is a class's network now; undo: pln undo

$ pln --network class norms
Be professional: write as you would speak in the classroom with the door open.
Be thoughtful: read it again before you send it, and think of who will read it.
It stays: what was written online can be found again, even after it was deleted.
Keep people safe: first names or codes only, no addresses, no faces, no schools.

$ pln norms
Be professional: write as you would speak in the classroom with the door open.
Be thoughtful: read it again before you send it, and think of who will read it.
It stays: what was written online can be found again, even after it was deleted.

$ pln --network class add contact "Mia Keller"
! pln: a class's network holds first names or codes, not 'Mia Keller'; write Mia, or give a grown-up's --role
? 5

$ pln --network class add contact Mia
sjwj
! added sjwj Mia; undo: pln undo

$ pln --network class add contact Leo --email leo@school.example
! pln: a class's network holds no way to reach Leo; leave it out, or give a grown-up's --role
? 5

$ pln --network class add contact S07
vjb3
! added vjb3 S07; undo: pln undo

$ pln --network class edit Mia --handle x:mia
! pln: a class's network holds no way to reach Mia; leave it out, or give a grown-up's --role
? 5

$ pln --network class add contact "Ines Duarte" --role subject-expert --email ines@river.example
zs33
! added zs33 Ines Duarte; undo: pln undo

$ pln --network class edit Ines --role student
! pln: a class's network holds first names or codes, not 'Ines Duarte'; write Ines, or give a grown-up's --role
? 5

$ pln --network class add source "River watch"
! pln: a class's source says what it is good for in class; `pln add source TITLE --feed URL --value "shows how rivers form"`
? 5

$ pln --network class add source "River watch" --value "we count birds and compare"
raks
! added raks River watch; undo: pln undo

$ pln --network class log Mia asked Ines about otters
logged r382 · Mon 14 Sep 2026 (today) · Mia, Ines Duarte · asked (gave) · undo: pln undo

$ pln --network class log "call Mia at 030 1234567"
! pln: a class's network holds no way to reach people: '030 1234567'; leave it out
? 5

$ pln --network class reflect -o class.md
! pln: this network is a class's, and nothing leaves it unasked; look at it first, then repeat the command with --class
? 5

$ pln --network class export saved
! pln: nothing saved is like that; `pln list saved` shows what there is
? 3

$ pln --network class draft thank Ines
! pln: this network is a class's, and nothing leaves it unasked; look at it first, then repeat the command with --class
? 5

$ pln --network class draft thank Ines --class
Subject: Thank you
.
Hello Ines,
.
[A while ago] you helped me with [what I asked you]. Thank you: [what it changed for you or your class].
.
[your name]

$ pln --network class reflect -o class.md --class
! wrote class.md (912 words of facts and prompts; the rest is yours)
! when others can read it: pln reflect published URL

$ pln --network class list contacts
zs33	Ines Duarte			today	
sjwj	Mia			today	
vjb3	S07			never	

$ pln list contacts
! nothing to list; `pln add contact NAME` begins it
