"""Questions that are worded already, to be asked about any topic."""

from typing import NamedTuple


class Wording(NamedTuple):
    """The kind of a question, and its text with ``{topic}`` in it."""

    kind: str
    text: str


WORDINGS = {
    "keep_up": Wording(
        "keep_up",
        "How do you keep up with {topic}? Is there one blog, one person or one group that you"
        " would not want to miss?",
    ),
}
"""Asking the members of one's network how they keep up is an exercise of its own."""
