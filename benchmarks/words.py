"""Made-up prose about teaching, the same for the same seed."""

from random import Random

FIRST_NAMES = (
    "Abena", "Adaeze", "Alma", "Amir", "Anouk", "Arno", "Beatriz", "Bjarne", "Camila", "Dagny",
    "Dov", "Edda", "Elif", "Emeka", "Farida", "Fen", "Gustav", "Halina", "Ines", "Ivo", "Jarek",
    "Joaquin", "Kaisa", "Kofi", "Lale", "Leilani", "Lubna", "Maren", "Mirela", "Niamh", "Noor",
    "Oluwa", "Oskar", "Paloma", "Quim", "Rafi", "Ruta", "Saoirse", "Sefa", "Tamsin",
)  # fmt: skip
FAMILY_NAMES = (
    "Abernost", "Belcourtin", "Cazadori", "Dunmaray", "Eskelund", "Farrowgate", "Grevillon",
    "Hathermoor", "Ilvesdal", "Jankovar", "Kettlewick", "Lindqvara", "Marchbanq", "Nettlefold",
    "Okonjara", "Pennyroyd", "Quillander", "Rosmarinho", "Stavenholt", "Thistlemay", "Umbertide",
    "Valkendorp", "Winterbourn", "Xanthos", "Yarrowby", "Zeligmann",
)  # fmt: skip
TOPICS = (
    "rubrics", "formative assessment", "project-based learning", "robotics", "phonics",
    "restorative practice", "open textbooks", "differentiation", "maker education", "algebra",
    "student blogging", "lab safety", "inquiry", "bilingual classrooms", "school gardens",
    "data literacy", "debate", "oral history", "peer feedback", "classroom routines",
    "primary sources", "reading aloud", "portfolios", "coding clubs", "field trips",
    "co-teaching", "accessibility", "homework", "drama", "statistics",
)  # fmt: skip
_WHO = (
    "our third-graders", "a colleague from Zürich", "the robotics club", "two student teachers",
    "the librarian", "a mentor of mine", "the whole department", "Year 9", "my exit tickets",
    "the parents' evening", "a visiting poet", "the science fair team",
)  # fmt: skip
_DID = (
    "tried", "rebuilt", "argued about", "showed me", "wrote down", "put aside", "came back to",
    "shared", "drew", "tested", "translated", "took apart",
)  # fmt: skip
_WHAT = (
    "a four-level rubric for lab reports", "the café “menu” of homework choices",
    "an unfinished sentence on the board", "their own questions before mine",
    "a map of who asks whom for help", "the old unit on ratios", "a checklist of three lines",
    "cheap sensors and a lot of tape", "the story behind a wrong answer", "a rota for feedback",
    "what the data did not say", "the first draft & the last one",
)  # fmt: skip
_WHEN = (
    "before the bell", "on a rainy Tuesday", "for 15 minutes", "after the break",
    "without any slides", "in pairs", "a week later", "— and it worked", "since September",
    "until somebody laughed", "with mixed results", "in half the time",
)  # fmt: skip


def sentence(random: Random) -> str:
    """Return one sentence of plain text; it may hold an ampersand and letters beyond ASCII."""
    words = " ".join(random.choice(part) for part in (_WHO, _DID, _WHAT, _WHEN))
    return words[0].upper() + words[1:] + "."


def headline(random: Random) -> str:
    """Return a title of five to ten words."""
    return f"{random.choice(TOPICS).capitalize()}: {random.choice(_WHAT)} {random.choice(_WHEN)}"


def person(number: int) -> str:
    """Return the name of a made-up person, another one for each of the first thousand."""
    first, family = number % len(FIRST_NAMES), number // len(FIRST_NAMES) + number
    return f"{FIRST_NAMES[first]} {FAMILY_NAMES[family % len(FAMILY_NAMES)]}"
