"""The text inside the elements of a feed (RFC 4287, 3.1, text constructs; RSS guesses)."""

from html import escape
from xml.etree.ElementTree import Element

from plncli.feeds.parsing.markup import looks_like_html, text_as_markup

HTML_TYPES = frozenset(("html", "text/html", "xhtml", "application/xhtml+xml"))
_TEXT_TYPES = frozenset(("", "text", "plain", "text/plain"))
_XML_TYPES = frozenset(("xhtml", "application/xhtml+xml", "text/xml", "application/xml"))
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
_DEEPEST_MARKUP = 200


class StrictRefusalError(Exception):
    """The document is left to the tolerant parser; the message says why."""


def own_text(element: Element) -> str:
    """Return the element's text without that of its children."""
    text = element.text or ""
    if len(element):
        text += "".join(child.tail or "" for child in element)
    return text.strip()


def local_name(element: Element) -> str:
    """Return the element's name in lower case, without its namespace."""
    return element.tag.rpartition("}")[2].lower()


def text_construct(element: Element, atom: bool) -> tuple[str, bool]:
    """Return the text of a title and whether it is markup.

    Raises StrictRefusalError for a type that is not text.
    """
    kind = _kind(element)
    if len(element):
        return inner_markup(element), True
    text = element.text or ""
    if kind in _TEXT_TYPES:
        return text, not atom and looks_like_html(text)
    if kind not in HTML_TYPES:
        raise StrictRefusalError(f"a title of type {kind}")
    return text, True


def markup_of(element: Element, default: str, atom: bool) -> str:
    """Return the text of an element as markup, nothing when its type is not text.

    ``default`` is the type of an element that names none. Raises
    StrictRefusalError for base64.
    """
    kind = _kind(element) or default
    if len(element):
        return inner_markup(element)
    text = (element.text or "").strip()
    if kind in _TEXT_TYPES:
        return text if not atom and looks_like_html(text) else text_as_markup(text)
    return text if kind in HTML_TYPES or kind in _XML_TYPES or kind.startswith("text/") else ""


def _kind(element: Element) -> str:
    if element.get("mode") == "base64":
        raise StrictRefusalError("base64")
    return element.get("type", "").lower()


def inner_markup(element: Element) -> str:
    """Return the children of an element as markup, without a single div around them."""
    parts: list[str] = []
    if len(element) == 1 and local_name(element[0]) == "div" and not own_text(element):
        element = element[0]
    _write_children(element, parts, 0)
    return "".join(parts).strip()


def _write_children(element: Element, parts: list[str], depth: int) -> None:
    if depth > _DEEPEST_MARKUP:
        parts.append(escape("".join(element.itertext()), quote=False))
        return
    parts.append(escape(element.text or "", quote=False))
    for child in element:
        name = local_name(child)
        attributes = "".join(
            f' {key}="{escape(value)}"' for key, value in child.items() if "}" not in key
        )
        if name in _VOID:
            parts.append(f"<{name}{attributes} />")
        else:
            parts.append(f"<{name}{attributes}>")
            _write_children(child, parts, depth + 1)
            parts.append(f"</{name}>")
        parts.append(escape(child.tail or "", quote=False))
