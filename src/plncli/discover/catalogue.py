"""The bundled catalogue: chats, feeds, journals, organisations, events and groups of teachers.

Facts that others reported, none of them verified: each record says where it is known
from and as of when. It ranks nothing and calls nobody anything. One record a line:
JSON, since reading as much TOML costs four times as many instructions.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from plncli.discover.offer import Offer
from plncli.gaps.boxes import COMMUNITY_BOXES, EVENT_BOXES, SOURCE_BOXES

_BOXES = {"source": SOURCE_BOXES, "community": COMMUNITY_BOXES, "event": EVENT_BOXES}


@cache
def catalogue() -> tuple[Offer, ...]:
    """Return all that the catalogue has, historic chats among it, in its own order."""
    text = files("plncli.data").joinpath("catalogue.jsonl").read_text("utf-8")
    return tuple(_offer(json.loads(line)) for line in text.splitlines())


def _offer(record: dict[str, Any]) -> Offer:
    """Return a record as an offer, in the box of its kind."""
    lists = {name: tuple(record[name]) for name in ("topics", "evidence")}
    return Offer(**{**record, **lists, "box": _BOXES[record["record"]][record["kind"]]})
