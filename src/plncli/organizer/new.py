"""What a row of a filled sheet adds to the network, by its box."""

from collections.abc import Mapping
from typing import NamedTuple

from plncli.formats.organizer import Filled
from plncli.gaps.boxes import BOX_NAMES
from plncli.handles import parse_handle
from plncli.model import COMMUNITY_KINDS, SOURCE_KINDS, Handle
from plncli.organizer.cells import ProblemError, read_cell
from plncli.organizer.pages import page_of, title_of
from plncli.organizer.sheet import box_of_kind, row
from plncli.store.organizer import Kept

_ADDED = {
    "blogs_websites": ("source", "website"),
    "local_colleagues": ("contact", "contact"),
    "social_networks": ("source", "social_account"),
    "professional_orgs": ("community", "organisation"),
    "conferences_edcamps": ("community", "conference"),
    "online_learning": ("source", "course"),
    "communities": ("community", "community"),
    "books_journals": ("source", "book"),
    "other": ("contact", "contact"),
}
"""What a new row becomes in each box (our default)."""
_WORDS = ("blog", "newsletter", "podcast", "video", "journal", "edcamp", "teachmeet")
"""Kinds that a name may say: a `Podcast on reading` is a podcast, if the box has podcasts."""


class New(NamedTuple):
    """A record that a sheet adds; ``page`` is what its address comes to, where it has one."""

    line: int
    box: str
    table: str
    name: str
    values: Mapping[str, object]
    handles: tuple[Handle, ...] = ()
    page: str | None = None


def new_record(filled: Filled, box: str) -> tuple[New, list[str]]:
    """Return the record that a row adds, and what of the row cannot be kept.

    Raises:
        ProblemError: what the row names cannot be added at all.
    """
    name = filled.cells["name"]
    page = page_of(name)
    handle = _handle(name) if box == "social_networks" else None
    table, kind = _kind(filled, box, page) if handle is None else ("contact", "contact")
    values: dict[str, object] = {}
    if page is not None:
        if table == "contact":
            raise ProblemError("a person needs a name in place of an address")
        values["url"] = name
        name = title_of(name, page, box)
    if handle:
        name = handle.handle
    if table == "contact":
        values |= {"scope": "school"} if box == "local_colleagues" else {}
    else:
        values["kind"] = kind
        if box_of_kind(Kept(table, "", name, kind, "")) != box:
            values["box"] = box
    shown = row(
        Kept(table, "", name, kind, "active", platforms=handle.platform if handle else None)
    )
    problems = []
    for field in ("how", "get", "give", "check", "intention"):
        text = filled.cells.get(field, "")
        if text in ("", getattr(shown, field)):
            continue
        try:
            values |= read_cell(table, field, text)
        except ProblemError as problem:
            problems.append(str(problem))
    handles = (handle,) if handle else ()
    new = New(filled.line, BOX_NAMES[box], table, "", values, handles, page)
    return named(new, name), problems


def named(new: New, name: str) -> New:
    """Return a new record by another name."""
    column = "title" if new.table == "source" else "name"
    return new._replace(name=name, values={**new.values, column: name})


def _kind(filled: Filled, box: str, page: str | None) -> tuple[str, str]:
    """Return the table and the kind of a new record: as its row says, else by its box."""
    said = filled.cells.get("kind", "").lower().replace(" ", "_")
    if said == "contact":
        return "contact", said
    for table, kinds in (("source", SOURCE_KINDS), ("community", COMMUNITY_KINDS)):
        if said in kinds:
            return table, said
    name = filled.cells["name"].lower()
    if box == "social_networks" and name.startswith("#"):
        return "community", "hashtag"
    table, kind = ("source", "website") if page and box == "other" else _ADDED[box]
    if table != "contact":
        for word in _WORDS:
            kept = word in (SOURCE_KINDS if table == "source" else COMMUNITY_KINDS)
            if kept and word in name and box_of_kind(Kept(table, "", name, word, "")) == box:
                return table, word
    return table, kind


def _handle(name: str) -> Handle | None:
    """Return the handle that a name is: `@ana@school.example`."""
    if not name.startswith("@") or name.count("@") != 2 or " " in name:
        return None
    return parse_handle(name)
