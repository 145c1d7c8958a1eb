"""How a contact is reached, now and before."""

from typing import NamedTuple


class Handle(NamedTuple):
    """A way to reach a contact: a handle on a platform, an e-mail address or a telephone."""

    platform: str
    handle: str


class FormerHandle(NamedTuple):
    """A handle that a contact has left; ``until`` is the ISO day."""

    platform: str
    handle: str
    until: str
