"""Bytes of terminals to keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.tui.keys import Key, split

WHOLE = [
    (b"j", ["j"]),
    (b"jk", ["j", "k"]),
    (b" ", ["space"]),
    ("é漢👩".encode(), ["é", "漢", "👩"]),
    (b"\r", ["enter"]),
    (b"\n", ["enter"]),
    (b"\x7f\x08", ["backspace", "backspace"]),
    (b"\x03\x04\x0c\x15\x17\x1a", ["ctrl-c", "ctrl-d", "ctrl-l", "ctrl-u", "ctrl-w", "ctrl-z"]),
    (b"\x01\x05", ["home", "end"]),
    (b"\x02", ["unknown"]),
    (b"\x1b[A\x1bOA\x1b[1;5A", ["up", "up", "up"]),
    (b"\x1b[B\x1b[C\x1b[D", ["down", "right", "left"]),
    (b"\x1b[H\x1b[F\x1b[1~\x1b[4~\x1b[7~\x1b[8~", ["home", "end", "home", "end", "home", "end"]),
    (b"\x1b[5~\x1b[6~\x1b[3~\x1b[6;2~", ["pgup", "pgdn", "delete", "pgdn"]),
    (b"\x1b[Z\x1bOM", ["shift-tab", "enter"]),
    (b"\x1b[15~\x1b[?1;2c\x1b[M", ["unknown", "unknown", "enter"]),
    (b"\x1bq", ["esc", "q"]),
    (b"\x1b\x1b[A", ["esc", "up"]),
    (b"\xff\xfej", ["j"]),
    (b"\xc3jj", ["j", "j"]),
    (b"\x1b[200~two\nlines\x1b[201~j", ["paste", "j"]),
    (b"\x1b[200~never ends\x03", ["ctrl-c"]),
]


@pytest.mark.parametrize(("data", "names"), WHOLE)
def test_whole_keys(data: bytes, names: list[str]) -> None:
    keys, rest = split(data, final=False)
    assert ([key.name for key in keys], rest) == (names, b"")


HALVES = [
    (b"\x1b", ["esc"]),
    (b"\x1b[", ["unknown"]),
    (b"\x1bO", ["unknown"]),
    (b"\x1b[1;5", ["unknown"]),
    (b"\x1b[20", ["unknown"]),
    ("漢".encode()[:2], []),
    ("é".encode()[:1], []),
]


@pytest.mark.parametrize(("data", "names"), HALVES)
def test_half_a_key_waits_until_nothing_follows(data: bytes, names: list[str]) -> None:
    assert split(data, final=False) == ([], data)
    keys, rest = split(data, final=True)
    assert ([key.name for key in keys], rest) == (names, b"")


def test_a_paste_is_one_key_with_its_text() -> None:
    half = b"\x1b[200~caf\xc3\xa9\nq"
    assert split(half, final=True) == ([], half)
    assert split(half + b"\x1b[201~", final=False) == ([Key("paste", "café\nq")], b"")


def test_characters_type_themselves() -> None:
    assert split(b"a ", final=False) == ([Key("a", "a"), Key("space", " ")], b"")


def test_a_sequence_without_end_is_none() -> None:
    keys, _ = split(b"\x1b[" + b"1" * 40, final=False)
    assert keys[:2] == [Key("esc"), Key("[", "[")]


@given(st.binary(max_size=60))
def test_nothing_stays_but_a_paste_and_cutting_changes_no_text(data: bytes) -> None:
    _, rest = split(data, final=True)
    assert rest == b"" or rest.startswith(b"\x1b[200~")


@given(st.lists(st.sampled_from([data for data, _ in WHOLE[:16]]), max_size=6), st.integers(0, 40))
def test_keys_may_come_in_two(parts: list[bytes], cut: int) -> None:
    data = b"".join(parts)
    whole, _ = split(data, final=False)
    first, rest = split(data[:cut], final=False)
    second, _ = split(rest + data[cut:], final=False)
    assert first + second == whole
