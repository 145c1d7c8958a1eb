"""What a class's network may hold."""

import pytest

from plncli.classroom import check_text, checked
from plncli.errors import RefusedError
from plncli.model import Handle


@pytest.mark.parametrize("name", ["Mia", "S07", "Anne-Marie", "D’Arcy", "José", "小明"])
def test_first_names_and_codes(name: str) -> None:
    assert checked("contact", {"name": name}, None)["roles"] == ["student"]


@pytest.mark.parametrize("name", ["Mia Keller", "mia@school.example", "", "M. K.", "@mia"])
def test_no_more_than_a_first_name(name: str) -> None:
    with pytest.raises(RefusedError):
        checked("contact", {"name": name}, None)


def test_a_grown_up_is_kept_as_anywhere() -> None:
    kept = checked(
        "contact",
        {"name": "Ines Duarte", "roles": ["author"]},
        [Handle("email", "ines@river.example")],
    )
    assert kept == {"name": "Ines Duarte", "roles": ["author"]}


@pytest.mark.parametrize(
    "text",
    ["write to mia@mail.example", "call 030 1234567", "+49 (30) 123-45-67", "0301234567 after six"],
)
def test_no_way_to_reach_anybody(text: str) -> None:
    with pytest.raises(RefusedError):
        check_text(text)


@pytest.mark.parametrize(
    "text", ["12 of 24 can", "2026-10-07", "page 123", "see https://a.example/1234567", "5 @ 8"]
)
def test_what_is_no_way_to_reach_anybody(text: str) -> None:
    check_text(text)
