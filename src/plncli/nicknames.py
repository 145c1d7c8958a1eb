"""Short forms of given names, so that Bob Lee is suggested to be Robert Lee.

A selection of forms that are common in English-speaking schools, gathered by us; a form may
belong to several names. It only ever suggests.
"""

_FORMS = (
    "abigail abby gail", "albert al bert", "alexander alex sandy xander", "alexandra alex sandra",
    "alice ali", "alison ali", "andrew andy drew", "anthony tony", "antonio tony toni",
    "barbara barb barbie", "benjamin ben benny", "bernard bernie", "bradley brad",
    "cameron cam", "catherine cathy cate kate katie cat", "charles charlie chuck",
    "charlotte charlie lottie", "christina chris chrissy tina", "christine chris chrissy tina",
    "christopher chris kit topher", "cynthia cindy", "daniel dan danny", "david dave davy",
    "deborah deb debbie", "donald don donnie", "dorothy dot dottie dolly", "douglas doug",
    "edward ed eddie ted ned", "eleanor ellie nell nora", "elizabeth liz lizzie beth betty eliza",
    "emily em emmy", "eugene gene", "francisco paco pancho", "francis frank", "franklin frank",
    "frederick fred freddie", "gabriel gabe", "gerald gerry jerry", "gregory greg",
    "guadalupe lupe", "harold harry hal", "helen nell", "henry hank harry", "isabella bella izzy",
    "ignacio nacho", "jacob jake", "jacqueline jackie", "james jim jimmy jamie",
    "jeffrey jeff", "jennifer jen jenny", "jessica jess jessie", "jesus chuy", "john jack johnny",
    "jonathan jon jonny", "jose pepe", "joseph joe joey", "joshua josh", "judith judy",
    "katherine kathy kate katie kat kay", "kathleen kathy kate", "kenneth ken kenny",
    "kimberly kim", "lawrence larry", "leonard len leo", "luis lucho", "magdalena lena magda",
    "margaret maggie meg peg peggy greta rita", "martha marty", "matthew matt",
    "maximilian max", "melissa mel missy", "michael mike mick micky", "michelle shelly",
    "nancy nan", "natalie nat", "nathan nate", "nathaniel nate nat", "nicholas nick nico",
    "nicole nicky", "olivia liv livvy", "oliver ollie", "pamela pam", "patricia pat patty trish",
    "patrick pat paddy", "peter pete", "philip phil", "priscilla cilla", "rachel rae",
    "raymond ray", "rebecca becca becky", "richard rich rick dick ricky", "robert rob bob bobby",
    "roberta bobbie", "ronald ron ronnie", "rosemary rose rosie", "samantha sam", "samuel sam",
    "sarah sally", "sebastian seb bas", "sophia sophie", "stephanie steph", "stephen steve",
    "steven steve", "susan sue susie", "suzanne sue", "terence terry", "theodore ted theo teddy",
    "theresa terry tess", "thomas tom tommy", "timothy tim", "victoria vicky tori",
    "vincent vince vinny", "virginia ginny", "walter walt", "william bill will billy liam",
    "yolanda yoli", "zachary zach",
)  # fmt: skip


def same_given_name(one: str, two: str) -> bool:
    """Whether two folded given names may be forms of one, and are not the same."""
    return one != two and any({one, two} <= set(forms.split()) for forms in _FORMS)
