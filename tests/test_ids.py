"""Ids: what they are made of, and that they are not numbers."""

import pytest

from plncli import ids


def test_the_alphabet_has_no_look_alikes() -> None:
    assert len(set(ids.ALPHABET)) == len(ids.ALPHABET) == 31
    assert not set("ilo01") & set(ids.ALPHABET)
    assert ids.ALPHABET[: ids.LETTERS].isalpha()


@pytest.mark.parametrize("length", [ids.RECORD_LENGTH, ids.ENTRY_LENGTH])
def test_ids_have_the_length_asked_for_and_begin_with_a_letter(length: int) -> None:
    made = [ids.new_id(length) for _ in range(2000)]
    assert {len(identity) for identity in made} == {length}
    assert all(set(identity) <= set(ids.ALPHABET) and identity[0].isalpha() for identity in made)
    assert len(set(made)) > 1900
