"""Saying that a new topic may be one that is there already."""

import sqlite3
from collections.abc import Iterable

from plncli.cli.invocation import Invocation
from plncli.cli.output import note
from plncli.duplicates import topic_key
from plncli.shellwords import command
from plncli.store import read


def tell(invocation: Invocation, connection: sqlite3.Connection, added: Iterable[str]) -> None:
    """Name the first new topic whose name is nearly that of another, and how to make them one.

    Args:
        added: the ids of the new topics.
    """
    topics = {each.id: each for each in read.names(connection, ("topic",))}
    new = [topics.pop(identity) for identity in added if identity in topics]
    known = {topic_key(each.name): each for each in topics.values()}
    for each in new:
        same = known.setdefault(topic_key(each.name), each)
        if same is not each:
            merge = command("merge", same.id, each.id)
            note(invocation, f"{each.name} may be the topic {same.name}; to make them one: {merge}")
            return
