"""The reflection: facts with their windows, nobody named, nothing private."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plncli.config import Settings
from plncli.errors import UsageError
from plncli.model import Community, Contact, Handle, Interaction, Link, Profile, Source
from plncli.network import Network
from plncli.reports import reflection
from plncli.reports.reflection.naming import naming

TODAY = date(2026, 10, 7)
STAMP = "2026-01-05T08:00:00Z"


def record(made: Any, /, **given: Any) -> Any:
    """A record with the given fields, the others empty."""
    lists = {
        "roles", "subjects", "grades", "functions", "authors", "offers", "topics", "handles",
        "communities", "members", "knows", "participants",
    }  # fmt: skip
    flags = {"rely", "essential", "used_in_class", "changed_my_mind"}
    empty = {
        name: () if name in lists else False if name in flags else None for name in made._fields
    }
    defaults = {"status": "active", "created_at": STAMP, "updated_at": STAMP}
    return made(**{**empty, **{k: v for k, v in defaults.items() if k in made._fields}, **given})


def contact(identity: str, name: str, **given: Any) -> Any:
    return record(
        Contact, id=identity, name=name, kind="contact", **{"agreement": "unknown", **given}
    )


ANA = contact(
    "aaaa", "Ana Featherstone", roles=("librarian",), scope="school", topics=("rubrics",),
    how_met="staff room", handles=(Handle("mastodon", "@ana@example.social"),), cadence_days=28,
    last_interaction="2026-09-30", value_note="Ana read my plan first", agreement="often_disagree",
    note="is moving house",
)  # fmt: skip
BEN = contact("bbbb", "Ben Inkpen", roles=("librarian",), scope="school", met_online="2026-02",
              met_in_person="2026-06-01", how_met="staff room")  # fmt: skip
KID = contact("cccc", "Cleo Younger", roles=("student",), scope="school")
GROUP = record(
    Community, id="dddd", name="Fictional Library Union", kind="organisation",
    offers=("webinars",), hashtag="#flu", topics=("reading",),
)  # fmt: skip
BLOG = record(
    Source, id="eeee", title="Ana Featherstone's shelf", kind="blog", pace="weekly",
    feed_url="https://shelf.example/f", rely=True, topics=("reading",), organised_in="a wiki",
)  # fmt: skip


def talk(identity: str, day: str, direction: str, *links: Any) -> Any:
    return record(
        Interaction, id=identity, date=day, text=f"talked {day}", kind="interaction",
        direction=direction,
        participants=tuple(Link(link.id, link.kind, link.name) for link in links),
    )  # fmt: skip


NETWORK = Network(
    profile=Profile(
        name="Robin", word="professional", why="to keep up", definition="My own.",
        values=("care",), organised_in="a notebook",
    ),
    contacts=(ANA, BEN, KID),
    sources=(BLOG,),
    communities=(GROUP,),
    interactions=(
        talk("ffff", "2026-09-30", "received", ANA, KID),
        talk("gggg", "2026-08-01", "gave", ANA),
        talk("hhhh", "2025-01-01", "mutual", BEN),
    ),
    touched={"aaaa": "2026-09-30", "bbbb": "2026-09-01", "dddd": "2026-09-01"},
    checked={"eeee": "2026-10-01"},
)  # fmt: skip


def draft(**options: Any) -> str:
    return reflection.build(NETWORK, TODAY, Settings(), **options).markdown()


def test_the_whole_draft() -> None:
    expected = Path(__file__).parent / "expected" / "reflection.md"
    assert draft(skip=("missing",)) == expected.read_text("utf-8")


def test_nobody_is_named_and_nothing_private_is_printed() -> None:
    text = draft()
    for secret in ("Ana", "Featherstone", "Ben", "Cleo", "Younger", "disagree", "moving house"):
        assert secret not in text
    assert "a librarian at my school (1)" in text


def test_names_in_the_users_own_words_are_hidden_too() -> None:
    group = GROUP._replace(name="Friends of Ben Inkpen", offers=("lunch with Ana",))
    profile = NETWORK.profile._replace(why="since Cleo asked", organised_in="Ben's shelf")
    text = reflection.build(
        NETWORK._replace(profile=profile, communities=(group,)), TODAY, Settings()
    ).markdown()
    assert "Why I have one: since a student asked" in text
    assert "Friends of a librarian at my school (2): lunch with a librarian at my" in text
    for name in ("Ana", "Ben", "Cleo"):
        assert name not in text


def test_names_on_request_but_never_a_students() -> None:
    text = draft(names=True)
    assert "Ana Featherstone" in text
    assert "Cleo" not in text
    assert "disagree" not in text
    assert "moving house" not in text


def test_one_interaction_less_is_seen() -> None:
    fewer = NETWORK._replace(interactions=NETWORK.interactions[1:])
    text = reflection.build(fewer, TODAY, Settings(), only=("connections",)).markdown()
    assert "received never" in text
    assert "received once" in draft(only=("connections",))


def test_the_period_bounds_what_is_counted() -> None:
    assert "gave never, received once" in draft(only=("connections",), since=date(2026, 9, 1))


def test_the_gaps_of_the_day_are_what_is_missing() -> None:
    few = draft(only=("missing",))
    assert "Too little is noted yet to say what is missing." in few
    fresh = [contact(f"x{n}yz", f"Person {n}", created_at="2026-10-01T08:00:00Z") for n in range(5)]
    more = NETWORK._replace(contacts=(*NETWORK.contacts, *fresh))
    text = reflection.build(more, TODAY, Settings(), only=("missing",)).markdown()
    assert text.count("- **") == 3
    assert "My first step, and by when:" in text


@pytest.mark.parametrize("option", ["only", "skip"])
def test_an_unknown_section_is_refused(option: str) -> None:
    with pytest.raises(UsageError) as caught:
        draft(**{option: ("dreams",)})
    assert str(caught.value) == (
        "no section 'dreams'; there are network, connections, solving, resources, maintaining,"
        " missing"
    )


def test_a_period_that_lies_ahead_is_refused() -> None:
    with pytest.raises(UsageError, match="cannot look ahead"):
        draft(since=date(2027, 1, 1))


def test_an_empty_network_still_gives_a_draft() -> None:
    text = reflection.build(Network(), TODAY, Settings()).markdown()
    assert text.startswith('---\ntitle: "My professional learning network"\n')
    assert "No interaction is logged from 2025-10-07 to 2026-10-07." in text
    assert "No source is marked as relied on, and none was looked at." in text


def test_the_course_stands_in_the_front_matter_whatever_it_contains() -> None:
    assert 'course: "PLN \\"101\\" \\\\ x"\n' in draft(course='PLN "101" \\ x')


def test_sections_as_data() -> None:
    data = reflection.build(NETWORK, TODAY, Settings(), only=("resources",)).data()
    assert isinstance(data, dict)
    assert (data["date"], data["since"], data["status"]) == ("2026-10-07", "2025-10-07", "draft")
    assert [section["name"] for section in data["sections"]] == ["resources"]


def test_first_names_handles_and_full_names_are_hidden_in_free_text() -> None:
    called = naming([ANA, BEN], names=False)
    assert called.hidden("Ana, @ana@example.social and Ben Inkpen; Anaconda, Bent") == (
        "a librarian at my school (1), a librarian at my school (1)"
        " and a librarian at my school (2); Anaconda, Bent"
    )
