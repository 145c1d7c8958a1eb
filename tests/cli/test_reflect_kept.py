"""What becomes of a reflection: kept, published, handed in, listed, changed, taken back."""

import json
from pathlib import Path

import pytest

from ..conftest import Pln


@pytest.fixture
def draft(pln: Pln, tmp_path: Path) -> Path:
    pln("add", "contact", "Ana Featherstone")
    path = tmp_path / "draft.md"
    assert pln("reflect", "--for", "PLN 101", "-o", str(path)).code == 0
    return path


def listed(pln: Pln) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(pln("list", "reflections", "--format", "json").out)
    return found


def test_a_draft_that_is_written_is_kept(pln: Pln, draft: Path) -> None:
    (kept,) = listed(pln)
    assert {key: kept[key] for key in ("title", "day", "since", "course", "path", "status")} == {
        "title": "My professional learning network",
        "day": "2026-10-07",
        "since": "2025-10-07",
        "course": "PLN 101",
        "path": str(draft),
        "status": "draft",
    }


def test_a_draft_on_the_screen_is_not_kept(pln: Pln) -> None:
    pln("reflect")
    assert listed(pln) == []
    assert pln("list", "reflections").err == ("nothing to list; `pln reflect -o FILE` begins it\n")


def test_a_file_that_is_written_again_is_one_draft(pln: Pln, draft: Path) -> None:
    pln("reflect", "--since", "2026-09-01", "--title", "Again", "-o", str(draft), "--force")
    (kept,) = listed(pln)
    assert (kept["title"], kept["since"], kept["course"]) == ("Again", "2026-09-01", None)


def test_a_file_that_is_refused_leaves_no_record(pln: Pln, draft: Path) -> None:
    assert pln("reflect", "-o", str(draft)).code == 5
    assert len(listed(pln)) == 1


def test_undo_takes_back_record_and_snapshot_whole(pln: Pln, draft: Path) -> None:
    assert pln("undo").code == 0
    assert listed(pln) == []
    assert draft.exists()


def test_published_and_handed_in(pln: Pln, draft: Path) -> None:
    (kept,) = listed(pln)
    result = pln("reflect", "published", "https://blog.example/pln", "--on", "2026-10-06")
    assert result == (0, "", f"published {kept['id']} on 2026-10-06; undo: pln undo\n")
    result = pln("reflect", "submitted", "Endorsement", "office")
    said = f"handed in {kept['id']} to Endorsement office on 2026-10-07; undo: pln undo\n"
    assert result == (0, "", said)
    (kept,) = listed(pln)
    names = ("status", "url", "published_on", "submitted_to", "submitted_on")
    assert [kept[name] for name in names] == [
        "submitted", "https://blog.example/pln", "2026-10-06", "Endorsement office", "2026-10-07",
    ]  # fmt: skip
    pln("undo")
    (kept,) = listed(pln)
    assert [kept[name] for name in names] == [
        "published", "https://blog.example/pln", "2026-10-06", None, None,
    ]  # fmt: skip


def test_published_and_handed_in_at_once(pln: Pln, draft: Path) -> None:
    result = pln("reflect", "published", "https://blog.example/p", "--submitted-to", "Mr Quill")
    assert result.err.endswith("on 2026-10-07, handed in to Mr Quill; undo: pln undo\n")
    (kept,) = listed(pln)
    assert (kept["status"], kept["submitted_to"]) == ("submitted", "Mr Quill")


def test_the_one_that_is_meant(pln: Pln, draft: Path, tmp_path: Path) -> None:
    pln("reflect", "--title", "Second", "-o", str(tmp_path / "second.md"))
    pln("reflect", "published", "https://blog.example/p", "--reflection", "My professional")
    assert {each["title"]: each["status"] for each in listed(pln)} == {
        "Second": "draft",
        "My professional learning network": "published",
    }
    assert pln("reflect", "submitted", "office", "--reflection", "Third").code == 3


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("published", "blog"), 2,
         "pln: 'blog' is no address; it begins with https:// or http://\n"),
        (("published", "https://blog.example"), 3,
         "pln: no reflection waits; `pln reflect -o FILE` writes one\n"),
        (("submitted", "office"), 3,
         "pln: no reflection waits; `pln reflect -o FILE` writes one\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_one_line(
    pln: Pln, words: tuple[str, ...], code: int, message: str
) -> None:
    assert pln("reflect", *words) == (code, "", message)


def test_shown_edited_and_removed_as_any_record(pln: Pln, draft: Path) -> None:
    (kept,) = listed(pln)
    page = pln("show", str(kept["id"])).out
    assert "course\tPLN 101\n" in page
    assert pln("edit", str(kept["id"]), "--note", "shorter next time").code == 0
    assert "note  shorter next time" in pln("show", str(kept["id"])).out
    assert pln("list", "reflections", "--status", "published").out == ""
    assert pln("remove", str(kept["id"]), "--yes").code == 0
    assert listed(pln) == []
