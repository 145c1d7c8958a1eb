"""What a filled sheet changes: rows beside the records that they mean, in; changes out.

A row means the record with its id, else the one of its name in its box: a
spreadsheet makes a date of the id ``mar7``. With an id an empty cell takes a value
away; without one it says nothing, so that a workshop's sheet can name people who
are known already.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from plncli.duplicates import bare_address
from plncli.formats.organizer import COLUMNS, Filled
from plncli.gaps.boxes import BOX_NAMES
from plncli.model import BOXES
from plncli.names import fold
from plncli.organizer.cells import FIELDS, ProblemError, read_cell
from plncli.organizer.new import New, named, new_record
from plncli.organizer.pages import page_of
from plncli.organizer.sheet import box_of_kind, boxes_of, row
from plncli.shellwords import command
from plncli.store.organizer import Kept
from plncli.text import clean_text

_BOX = {fold(name): box for box, name in BOX_NAMES.items()} | {fold(box): box for box in BOXES}


class Change(NamedTuple):
    """A record of which the sheet says something else: the columns, and the cells in words."""

    line: int
    kept: Kept
    values: Mapping[str, object]
    said: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of the record."""
        return self.kept.name


class Wrong(NamedTuple):
    """What a row says that cannot be kept."""

    line: int
    name: str
    message: str


class Filling(NamedTuple):
    """All that a sheet comes to, in the order of its lines."""

    changes: tuple[Change, ...]
    new: tuple[New, ...]
    wrong: tuple[Wrong, ...]
    same: int


def compare(filled: Sequence[Filled], kept: Iterable[Kept]) -> Filling:
    """Return what a sheet changes of the records that are there, and what it adds."""
    here = _Here(kept)
    changes: list[Change] = []
    new: list[New] = []
    wrong: list[Wrong] = []
    lines: dict[str, int] = {}
    same = 0
    box = ""
    for each in filled:
        name = each.cells["name"]
        box = each.cells["box"] or box
        try:
            code = _read_box(box)
            record = here.meant(each, code)
            key = record.id if record else f"{code} {page_of(name) or fold(name)}"
            first = lines.setdefault(key, each.line)
            if first != each.line:
                raise ProblemError(f"it stands in line {first} already")
            if record is None:
                made, problems = here.added(each, code)
                new.append(made)
            else:
                values, said, problems = _changed(each, code, record)
                if values:
                    changes.append(Change(each.line, record, values, said))
                same += not values
        except ProblemError as problem:
            wrong.append(Wrong(each.line, name, str(problem)))
            continue
        wrong += [Wrong(each.line, name, problem) for problem in problems]
    return Filling(tuple(changes), tuple(new), tuple(wrong), same)


class _Here:
    """The records that are there, by id, by name and by page."""

    def __init__(self, kept: Iterable[Kept]) -> None:
        self.by_id = {each.id: each for each in kept}
        self.by_name: dict[str, list[Kept]] = {}
        self.by_page: dict[str, list[Kept]] = {}
        self.new_names: set[tuple[str, str]] = set()
        for each in self.by_id.values():
            self.by_name.setdefault(fold(each.name), []).append(each)
            if each.url:
                self.by_page.setdefault(bare_address(each.url), []).append(each)

    def meant(self, filled: Filled, box: str) -> Kept | None:
        """Return the record that a row means, None for a new one."""
        name, identity = filled.cells["name"], _id_of(filled)
        if "\n" in name:
            raise ProblemError("a name of several lines; is a quotation mark left open?")
        if identity in self.by_id:
            return self._with_id(identity, name)
        if not name:
            raise ProblemError("it has no name")
        page = page_of(name)
        same = self.by_page.get(page or "") or self.by_name.get(fold(name), [])
        found = [each for each in same if box in boxes_of(each)]
        if len(found) > 1:
            raise ProblemError(f"{len(found)} are called that; the column id tells which is meant")
        if identity and not found:
            raise ProblemError(f"nothing has the id {identity}")
        return found[0] if found else None

    def added(self, filled: Filled, box: str) -> tuple[New, list[str]]:
        """Return the record that a row adds, and what of the row cannot be kept."""
        new, problems = new_record(filled, box)
        if new.page and self._is_taken(new):
            new = named(new, new.page)
        if twin := self._twin(new):
            raise ProblemError(f"it stands in {BOX_NAMES[boxes_of(twin)[0]]} already ({twin.id})")
        self.new_names.add((new.table, fold(new.name)))
        return new, problems

    def _is_taken(self, new: New) -> bool:
        """Whether the name of a new record is that of another of its kind."""
        return (new.table, fold(new.name)) in self.new_names or any(
            each.table == new.table for each in self.by_name.get(fold(new.name), [])
        )

    def _twin(self, new: New) -> Kept | None:
        """Return the record of the kind and page or name of a new one, in whichever box."""
        here = [*self.by_page.get(new.page or "", []), *self.by_name.get(fold(new.name), [])]
        return next((each for each in here if each.table == new.table), None)

    def _with_id(self, identity: str, name: str) -> Kept:
        kept = self.by_id[identity]
        if fold(name) != fold(kept.name):
            rename = command("edit", kept.id, _naming(kept), name or "NAME")
            raise ProblemError(f"{kept.id} is {kept.name}; another name is given with {rename}")
        return kept


def _id_of(filled: Filled) -> str:
    return filled.cells.get("id", "").lower()


def _naming(kept: Kept) -> str:
    return "--title" if kept.table == "source" else "--name"


def _read_box(text: str) -> str:
    box = _BOX.get(fold(text)) or _BOX.get(fold(text).replace(" ", "_"))
    if box is None:
        raise ProblemError(f"{text!r} is no box; they are {', '.join(BOX_NAMES.values())}")
    return box


def _changed(
    filled: Filled, box: str, kept: Kept
) -> tuple[dict[str, object], tuple[str, ...], list[str]]:
    """Return the columns of a record that a row changes, what it says, and what cannot be."""
    shown = row(kept)
    by_id = _id_of(filled) == kept.id
    values: dict[str, object] = {}
    said: list[str] = []
    problems: list[str] = []
    if filled.cells["box"] and box not in boxes_of(kept):
        try:
            values |= _into(box, kept)
            said.append(f"box: {BOX_NAMES[shown.box]} → {BOX_NAMES[box]}")
        except ProblemError as problem:
            problems.append(str(problem))
    for field, text in filled.cells.items():
        if field in ("box", "name", "kind", "id"):
            continue
        if not _says(text, getattr(shown, field), may_empty=by_id):
            continue
        try:
            read = read_cell(kept.table, field, text, has_feed=kept.pace is not None)
        except ProblemError as problem:
            problems.append(str(problem))
            continue
        if any(getattr(kept, FIELDS[column]) != value for column, value in read.items()):
            values |= read
            said.append(f"{COLUMNS[field]}: {getattr(shown, field) or '–'} → {text or '–'}")
    return values, tuple(said), problems


def _says(text: str, shown: str, *, may_empty: bool) -> bool:
    """Whether a cell says something else than the sheet shows."""
    return text != clean_text(shown).strip() and (bool(text) or may_empty)


def _into(box: str, kept: Kept) -> dict[str, object]:
    if kept.table == "contact":
        if box == "local_colleagues":
            raise ProblemError(
                "this box is for people of your school or district:"
                f" {command('edit', kept.id, '--scope', 'school')}"
            )
        raise ProblemError("the box of a person follows from where one meets: scope and handles")
    return {"box": None if box == box_of_kind(kept) else box}
