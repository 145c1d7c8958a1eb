"""Sharing diverse perspectives: from how far away voices come, and what they changed."""

import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

from plncli.counted import counted
from plncli.doc import Block, Heading, paragraph
from plncli.model import SCOPES, SECTORS
from plncli.plots import COLUMNS, Marks
from plncli.reports.stats.panel import Period, bars
from plncli.store import stats
from plncli.store.reflecting.moments import voices_apart

LANGUAGES = 6
"""How many languages are shown."""
_WORDS = {"unknown": "not noted"}


class Perspectives(NamedTuple):
    """The numbers of the panel.

    Attributes:
        scopes: people whom one was in touch with, by scope; ``sectors`` by sector.
        apart: people who see things differently, ``engaged`` those one engaged with.
        languages: active sources by language, on the last day.
    """

    scopes: Mapping[str, int]
    sectors: Mapping[str, int]
    topics: int
    apart: int
    engaged: int
    changed_my_mind: int
    used_in_class: int
    languages: Mapping[str, int]

    def data(self) -> dict[str, object]:
        """Return the numbers."""
        return {
            **self._asdict(),
            "scopes": dict(self.scopes),
            "sectors": dict(self.sectors),
            "languages": dict(self.languages),
        }

    def layout(self, marks: Marks, width: int = COLUMNS) -> list[Block]:
        """Return the panel, without what nothing is known of."""
        blocks: list[Block] = [
            Heading("Sharing diverse perspectives", 2),
            paragraph(" ".join(self._summary())),
        ]
        for title, counts in (
            ("People you were in touch with, by scope", self.scopes),
            ("By sector", self.sectors),
            ("Sources by language, now", self.languages if len(self.languages) > 1 else {}),
        ):
            if any(counts.values()):
                shown = {_WORDS.get(code, code): count for code, count in counts.items()}
                blocks += [Heading(title, 3), bars("", shown, marks, width)]
        return blocks

    def _summary(self) -> list[str]:
        parts = [f"You talked about {counted(self.topics, 'topic')}."]
        if not self.topics:
            parts = ["No topic was logged in this time."]
        if self.apart:
            those = (
                "1 person in your network sees"
                if self.apart == 1
                else (f"{self.apart} people in your network see")
            )
            parts.append(f"{those} things differently; you engaged with {self.engaged}.")
        if self.changed_my_mind:
            parts.append(f"{counted(self.changed_my_mind, 'thing')} changed your mind.")
        if self.used_in_class:
            parts.append(f"{counted(self.used_in_class, 'thing')} came into your classroom.")
        return parts


def build(
    connection: sqlite3.Connection, touched: stats.Touched, period: Period, details: stats.Details
) -> Perspectives:
    """Count what speaks for different views within a period."""
    apart, engaged = voices_apart(connection, *period.days)
    return Perspectives(
        _named(touched.scopes, SCOPES),
        _named(touched.sectors, SECTORS),
        touched.topics,
        apart,
        engaged,
        details.changed_my_mind,
        details.used_in_class,
        _spoken(stats.languages(connection)),
    )


def _named(counts: Mapping[str | None, int], codes: tuple[str, ...]) -> dict[str, int]:
    """Return counts by code, in the order of the codes, and those that are unknown."""
    known = {code: counts[code] for code in codes if counts.get(code)}
    return {**known, **({"unknown": counts[None]} if counts.get(None) else {})}


def _spoken(counts: Mapping[str | None, int]) -> dict[str, int]:
    """Return the most frequent languages, the others as one."""
    known = {language: count for language, count in counts.items() if language}
    shown = dict(list(known.items())[:LANGUAGES])
    others = sum(known.values()) - sum(shown.values())
    return {**shown, **({"others": others} if others else {})}
