"""Whether a text or a name has what a query looks for; case and accents do not matter.

What is looked for comes with a `*` at its end where the last word may go on.
"""

from plncli.mentions import folded, mentions, tag_key
from plncli.names import fold, fold_key


def plain(text: str) -> str:
    """Return ``text`` in lower case without accents, every other character as it is."""
    if text.isascii():
        return text.lower()
    from unicodedata import combining, normalize

    return "".join(sign for sign in normalize("NFD", text.lower()) if not combining(sign))


def has_words(text: str | None, wanted: str) -> bool:
    """Whether ``text`` has these words, whole and side by side, as a mute looks for them."""
    words = " ".join(folded(wanted.removesuffix("*")).split())
    return bool(text and words) and mentions(
        folded(text or ""), words, goes_on=wanted.endswith("*")
    )


def has_name(name: str | None, wanted: str) -> bool:
    """Whether these are words of ``name``, punctuation apart: `o'brien` is `O’Brien`."""
    words = fold(wanted.removesuffix("*"))
    return bool(words and name) and mentions(fold(name or ""), words, goes_on=wanted.endswith("*"))


def has_handle(handle: str | None, wanted: str) -> bool:
    """Whether ``handle`` is this one, with or without its platform and its `@`."""
    key = fold_key(wanted)
    return bool(handle and key) and key in (
        fold_key(handle or ""),
        fold_key((handle or "").partition(":")[2]),
    )


def has_tag(name: str | None, wanted: str) -> bool:
    """Whether a topic or category is this one: `#OpenEd`, `open-ed` and `Open Ed` are."""
    tag, key = tag_key(name or ""), tag_key(wanted.removesuffix("*"))
    return bool(key) and (tag.startswith(key) if wanted[-1:] == "*" else tag == key)


def has_part(address: str | None, wanted: str) -> bool:
    """Whether ``wanted`` is a part of an address."""
    return wanted.removesuffix("*").lower() in (address or "").lower()
