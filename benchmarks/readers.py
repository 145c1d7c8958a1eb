"""Feed readers that pull the same feeds: pln, newsboat and sfeed, each in a folder of its own."""

import json
import shutil
import sqlite3
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.measure import CannotMeasureError
from benchmarks.process import PLN, environment, run
from benchmarks.year import NOW, identity
from plncli.store.append import insert
from plncli.store.connection import open_store
from plncli.store.journal import operation

PARTLY = 6
"""The exit code of a pull in which some feeds failed."""


class Reader(ABC):
    """A feed reader that is set up to follow some feeds."""

    package = ""
    """The Debian package that has it, when it is not pln itself."""

    def __init__(self, folder: Path, urls: Sequence[str]) -> None:
        folder.mkdir(parents=True)
        self.folder = folder
        self.urls = urls
        self.environment = environment(folder)
        self.follow(urls)

    @abstractmethod
    def follow(self, urls: Sequence[str]) -> None:
        """Write the configuration of the reader."""

    @property
    @abstractmethod
    def words(self) -> tuple[str, ...]:
        """The command that pulls all feeds, due or not."""

    @abstractmethod
    def stored(self) -> int:
        """Return how many entries it has, whole with their bodies."""

    def pull(self) -> str:
        """Pull all feeds and return what was printed.

        Raises:
            CannotMeasureError: the reader is not installed, or it failed.
        """
        if self.package and shutil.which(self.words[0]) is None:
            raise CannotMeasureError(
                f"{self.words[0]} is missing: install the Debian package {self.package}"
            )
        return run(self.words, self.environment)


class Pln(Reader):
    """pln, with leave to fetch from loopback."""

    words = (*PLN, "pull", "--force", "--format", "json")

    def follow(self, urls: Sequence[str]) -> None:
        """Make a store with a source for each address."""
        self.environment["PLN_FEEDS_ALLOW_PRIVATE"] = "1"
        with (
            open_store(self.folder / "pln.db") as connection,
            operation(connection, "pln import urls.opml", NOW),
        ):
            for number, url in enumerate(urls):
                values = {"title": url, "feed_url": url, "created_at": NOW, "updated_at": NOW}
                insert(connection, "source", {"id": identity(number), **values})
                insert(connection, "feed", {"source_id": identity(number)})

    def pull(self) -> str:
        """Pull all feeds; a feed that failed is a failure of the run."""
        output = super().pull()
        report = _report(output)
        if report["failed"]:
            errors = [one["error"]["message"] for one in report["sources"] if one["error"]]
            raise CannotMeasureError(f"{report['failed']} feeds failed, such as: {errors[0]}")
        return output

    def outcomes(self, home: Path) -> Counter[str]:
        """Pull into the store in ``home`` and count outcomes: a status, or a failure's code."""
        given = self.environment | {"PLN_HOME": str(home)}
        output = run(self.words, given, codes=(0, PARTLY))
        return Counter(
            one["error"]["code"] if one["error"] else one["status"]
            for one in _report(output)["sources"]
        )

    def stored(self) -> int:
        """Return the number of entries whose HTML is there."""
        return _counted(
            self.folder / "pln.db",
            "SELECT count(*) FROM entry e JOIN content c ON c.entry_key = e.key WHERE c.html <> ''",
        )


class Newsboat(Reader):
    """newsboat with eight reload threads and its own cache."""

    package = "newsboat"

    @property
    def words(self) -> tuple[str, ...]:
        """A reload without the screen."""
        places = {"-u": "urls", "-C": "config", "-c": "cache.db"}
        named = [word for flag, name in places.items() for word in (flag, str(self.folder / name))]
        return ("newsboat", *named, "-x", "reload")

    def follow(self, urls: Sequence[str]) -> None:
        """Write the list of addresses and the configuration."""
        (self.folder / "urls").write_text("".join(f"{url}\n" for url in urls), "ascii")
        (self.folder / "config").write_text("reload-threads 8\nmax-items 0\n", "ascii")

    def stored(self) -> int:
        """Return the number of items with content in the cache."""
        return _counted(
            self.folder / "cache.db", "SELECT count(*) FROM rss_item WHERE content <> ''"
        )


class Sfeed(Reader):
    """sfeed_update with eight jobs; it fetches with curl."""

    package = "sfeed"

    @property
    def words(self) -> tuple[str, ...]:
        """An update with the configuration in this folder."""
        return ("sfeed_update", str(self.folder / "sfeedrc"))

    def follow(self, urls: Sequence[str]) -> None:
        """Write the configuration, a shell script."""
        feeds = "\n".join(f'  feed "feed{number}" "{url}"' for number, url in enumerate(urls))
        (self.folder / "sfeedrc").write_text(
            f'maxjobs=8\nsfeedpath="{self.folder}/feeds"\nfeeds() {{\n{feeds}\n}}\n', "ascii"
        )

    def stored(self) -> int:
        """Return the number of lines with content in the files of the feeds."""
        return sum(
            bool(line.split("\t")[3])
            for path in (self.folder / "feeds").iterdir()
            for line in path.read_text("utf-8").splitlines()
        )


def _report(output: str) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(output[output.index("{") : output.rindex("}") + 1])
    return report


def _counted(store: Path, query: str) -> int:
    with closing(sqlite3.connect(store)) as connection:
        (number,) = connection.execute(query).fetchone()
    return int(number)
