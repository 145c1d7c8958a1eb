"""What is said on how to follow a person whose handles were just written down."""

import pytest

from tests.conftest import Pln

TO_FOLLOW = "to follow what they publish: pln follow"


@pytest.mark.parametrize(
    ("handle", "what"),
    [
        ("mastodon:@maria@example.social", "@maria@example.social"),
        ("@maria@example.social", "@maria@example.social"),
        ("https://example.social/@maria", "@maria@example.social"),
        ("bluesky:maria.example", "bluesky:maria.example"),
        ("https://github.com/maria", "github:maria"),
        ("https://maria.example/notes?all", '"https://maria.example/notes?all"'),
    ],
)
def test_a_handle_is_offered_with_the_command_that_follows_it(
    pln: Pln, handle: str, what: str
) -> None:
    added = pln("add", "contact", "Maria Montessori", "--handle", handle)
    record = added.out.strip()
    assert added.err == (
        f"added {record} Maria Montessori; undo: pln undo\n"
        f'{TO_FOLLOW} {what} --by "Maria Montessori"\n'
    )


@pytest.mark.parametrize("handle", ["x:maria", "linkedin:maria", "ring:maria", "mastodon:maria"])
def test_a_platform_without_feeds_is_not_offered(pln: Pln, handle: str) -> None:
    added = pln("add", "contact", "Maria Montessori", "--handle", handle)
    assert added.err == f"added {added.out.strip()} Maria Montessori; undo: pln undo\n"


def test_quiet_is_quiet(pln: Pln) -> None:
    assert pln("--quiet", "add", "contact", "Maria", "--handle", "github:maria").err == ""


def test_handles_that_are_added_later_are_offered_and_those_taken_away_are_not(pln: Pln) -> None:
    record = pln("add", "contact", "Maria Montessori", "--handle", "github:maria").out.strip()
    changed = pln(
        "edit", record, "--name", "Maria", "--handle", "+bluesky:maria.example",
        "--handle", "-github:maria",
    )  # fmt: skip
    assert changed.err == (
        f"changed {record} Maria; undo: pln undo\n{TO_FOLLOW} bluesky:maria.example --by Maria\n"
    )
    assert pln("edit", record, "--handle", "").err == f"changed {record} Maria; undo: pln undo\n"
