"""The reader's own records in a made store: people, sources, communities, a year's log."""

import sqlite3
from datetime import timedelta
from random import Random

from benchmarks import words
from benchmarks.year import DAYS, NOW, TODAY, identity, moment
from plncli import model
from plncli.store.append import insert

_PLATFORMS = ("email", "mastodon", "bluesky")
_SOURCE_KINDS = ("blog", "blog", "blog", "news", "podcast", "newsletter")
_PACES = ("close", "daily", "daily", "daily", "weekly", "rarely")


class Writer:
    """Writes records with ids of their own into an open operation."""

    def __init__(self, connection: sqlite3.Connection, random: Random) -> None:
        self._connection = connection
        self._random = random
        self._number = 0
        self._topics = [self._topic(name, place) for place, name in enumerate(words.TOPICS)]

    def contacts(self, count: int) -> list[str]:
        """Write contacts, each with a handle, and return their ids."""
        ids = [self._contact(number) for number in range(count)]
        handles = [
            (contact_id, self._random.choice(_PLATFORMS), f"person{number}@school.example")
            for number, contact_id in enumerate(ids)
        ]
        self._connection.executemany(
            "INSERT INTO handle (contact_id, platform, handle) VALUES (?, ?, ?)", handles
        )
        return ids

    def sources(self, count: int, contacts: list[str]) -> list[str]:
        """Write sources with feeds, every third by a contact, and return their ids."""
        ids = [self._source(number, contacts) for number in range(count)]
        self._connection.executemany(
            "INSERT INTO feed (source_id, etag, checked_at, next_at) VALUES (?, ?, ?, ?)",
            [(source_id, f'"{source_id}"', NOW, "2026-10-07T09:00:00Z") for source_id in ids],
        )
        return ids

    def communities(self, count: int, contacts: list[str]) -> list[str]:
        """Write communities, each with five contacts in it, and return their ids."""
        ids = [self._community(number) for number in range(count)]
        members = [
            (community_id, contact_id)
            for community_id in ids
            for contact_id in self._random.sample(contacts, min(5, len(contacts)))
        ]
        self._connection.executemany(
            "INSERT INTO membership (community_id, record_id) VALUES (?, ?)", members
        )
        return ids

    def events(self, count: int) -> None:
        """Write events of the year and of the months to come."""
        for number in range(count):
            self._event(number)

    def interactions(self, count: int, contacts: list[str], communities: list[str]) -> None:
        """Write interactions with one or two contacts, every fifth also with a community."""
        for number in range(count):
            interaction_id = self._interaction()
            who = self._random.sample(contacts, self._random.randint(1, 2))
            if number % 5 == 0:
                who.append(self._random.choice(communities))
            self._connection.executemany(
                "INSERT INTO participant VALUES (?, ?)", [(interaction_id, one) for one in who]
            )

    def _add(self, table: str, **values: object) -> str:
        record_id = identity(self._number)
        self._number += 1
        made = {"created_at": moment(0), "updated_at": moment(0)}
        insert(self._connection, table, {"id": record_id, **values, **made})
        return record_id

    def _tagged(self, record_id: str) -> str:
        topics = self._random.sample(self._topics, self._random.randint(0, 3))
        self._connection.executemany(
            "INSERT INTO record_topic VALUES (?, ?)", [(record_id, topic) for topic in topics]
        )
        return record_id

    def _topic(self, name: str, place: int) -> str:
        stance = self._random.choice(model.STANCES)
        return self._add("topic", name=name, stance=stance, priority=1 + place % 3)

    def _contact(self, number: int) -> str:
        contact_id = self._add(
            "contact",
            name=words.person(number),
            roles=f'["{self._random.choice(model.ROLES)}"]',
            organisation=f"School {number % 9}",
            scope=self._random.choice(model.SCOPES),
            sector="outside" if number % 7 == 0 else "education",
            closeness=self._random.choice(model.CLOSENESS),
            agreement="often_disagree" if number % 25 == 7 else "unknown",
            cadence_days=self._random.choice((7, 14, 28, None)),
            note=words.sentence(self._random),
        )
        return self._tagged(contact_id)

    def _source(self, number: int, contacts: list[str]) -> str:
        source_id = self._add(
            "source",
            title=f"{self._random.choice(words.TOPICS).capitalize()} weekly {number}",
            kind=self._random.choice(_SOURCE_KINDS),
            url=f"https://source{number}.example/",
            feed_url=f"https://source{number}.example/feed.xml",
            contact_id=self._random.choice(contacts) if number % 3 == 0 else None,
            scope=self._random.choice(model.SCOPES),
            pace=self._random.choice(_PACES),
        )
        return self._tagged(source_id)

    def _community(self, number: int) -> str:
        community_id = self._add(
            "community",
            name=f"{self._random.choice(words.TOPICS).capitalize()} circle {number}",
            kind=self._random.choice(model.COMMUNITY_KINDS),
            hashtag=f"#made{number}chat",
            scope=self._random.choice(model.SCOPES),
            participation=self._random.choice(model.PARTICIPATIONS),
        )
        return self._tagged(community_id)

    def _event(self, number: int) -> str:
        starts = TODAY + timedelta(days=self._random.randint(-300, 90))
        event_id = self._add(
            "event",
            name=f"{self._random.choice(words.TOPICS).capitalize()} day {number}",
            kind=self._random.choice(model.EVENT_KINDS),
            starts=starts.isoformat(),
            status="attended" if starts < TODAY else "registered",
        )
        return self._tagged(event_id)

    def _interaction(self) -> str:
        day = TODAY - timedelta(days=self._random.randrange(DAYS))
        interaction_id = self._add(
            "interaction",
            date=day.isoformat(),
            text=words.sentence(self._random),
            act=self._random.choice(model.ACTS),
            direction=self._random.choice(model.DIRECTIONS),
            medium=self._random.choice(model.MEDIA),
            minutes=self._random.choice((10, 20, 45, None)),
        )
        return self._tagged(interaction_id)
