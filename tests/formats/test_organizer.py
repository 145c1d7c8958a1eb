"""The organizer sheet as spreadsheets write it."""

from pathlib import Path

import pytest

from plncli.errors import UsageError
from plncli.formats import looks_like
from plncli.formats.organizer import Filled, FilledSheet, is_sheet, read, write

EMPTY = {
    "how": "", "get": "", "give": "", "check": "", "intention": "", "kind": "", "id": "",
}  # fmt: skip
HEADER = "box,name,what I give"
ROW = FilledSheet((Filled(2, {"box": "Other", "name": "Žofie", "give": "a; b"}),), ())


def test_what_is_written() -> None:
    rows = [("Other", "Ana, Dias", "=1", "'=1", "a\nb", "-5", "'so", "contact", "ab\x1b[31m12")]
    assert write(rows) == (
        "box,name,how connected,what I get,what I give,how often I check,keep / drop / more,"
        "kind,id\r\n"
        "Other,\"Ana, Dias\",'=1,''=1,\"a\nb\",'-5,'so,contact,ab12\r\n"
    )


def test_what_is_written_is_read() -> None:
    cells = ("Other", "@ana", "=1", "'=1", "a\nb", "-5", "'so", "contact", "")
    (row,) = read(write([cells]).encode(), "s.csv").rows
    assert tuple(row.cells.values()) == cells


@pytest.mark.parametrize(
    "data",
    [
        f"{HEADER}\nOther,Žofie,a; b\n".encode(),
        f"{HEADER}\r\nOther,Žofie,a; b\r\n".encode("utf-8-sig"),
        f"{HEADER}\rOther,Žofie,a; b".encode(),
        'box;name;what I give\r\nOther;Žofie;"a; b"\r\n'.encode("utf-8-sig"),
        "box\tname\twhat I give\r\nOther\tŽofie\ta; b\r\n".encode("utf-16"),
        "box|name|what I give\nOther|Žofie|a; b\n".encode("utf-16-be", "strict"),
        '"BOX","Name","What I give"\n"Other","Žofie","a; b"\n'.encode(),
        " box , name , what I give\n Other , Žofie , a; b \n".encode(),
        "box,name,what I give\nOther,Žofie,a; b\n,,\nBlogs & websites,,\n".encode(),
    ],
    ids=["plain", "bom", "mac", "semicolons", "tabs", "utf-16", "quoted", "spaces", "empty rows"],
)
def test_what_spreadsheets_make_of_it(data: bytes) -> None:
    if data.startswith(b"\0b"):
        data = b"\xfe\xff" + data
    assert read(data, "s.csv") == ROW


def test_windows_without_unicode() -> None:
    (row,) = read("box;name;what I give\r\nOther;Zoë;ça\r\n".encode("cp1252"), "s.csv").rows
    assert row.cells == {"box": "Other", "name": "Zoë", "give": "ça"}


def test_lines_are_those_of_the_file() -> None:
    text = 'sep=;\nMy sheet\n\nbox;name;what I give;mood\nOther;"A\nB";x;\nOther;C\n'
    assert read(text.encode(), "s.csv") == FilledSheet(
        (
            Filled(5, {"box": "Other", "name": "A\nB", "give": "x"}),
            Filled(7, {"box": "Other", "name": "C"}),
        ),
        ("mood",),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("box,name,what I give", True),
        ("Name;Box;How often I check;keep/drop/more", True),
        ("box,name,kind", False),
        ("name,what I give", False),
        ("", False),
        ("x\n" * 10 + HEADER, False),
    ],
)
def test_what_is_a_sheet(text: str, said: bool) -> None:
    assert is_sheet(text) is said
    assert (looks_like(text.encode()) == "organizer") is said


def test_other_tables_are_none() -> None:
    with pytest.raises(UsageError, match=r"s\.csv has no header of an organizer sheet"):
        read(b"a,b\n1,2\n", "s.csv")


def test_a_quotation_mark_that_never_ends() -> None:
    data = f'{HEADER}\nOther,"{"x" * 200_000}\n'.encode()
    with pytest.raises(UsageError, match=r"s\.csv cannot be read as a table: field larger"):
        read(data, "s.csv")


def test_too_large() -> None:
    with pytest.raises(UsageError, match=r"s\.csv is too large for a sheet"):
        read(b"x" * 10_000_001, "s.csv")


def test_real_tables_are_no_sheets(corpora: Path) -> None:
    files = sorted((corpora / "csv-spectrum").rglob("*.csv"))
    assert files
    assert [path.name for path in files if looks_like(path.read_bytes()) == "organizer"] == []
