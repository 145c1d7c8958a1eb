"""How to follow a person whose handles were just written down."""

from collections.abc import Iterable

from plncli.cli.invocation import Invocation
from plncli.cli.output import note
from plncli.model import Handle


def offer(invocation: Invocation, name: str, handles: Iterable[str]) -> None:
    """Say how to follow each of the handles on whose platform people have feeds.

    ``handles`` are as they were typed: +HANDLE is one that was added, -HANDLE one that was
    taken away.
    """
    from plncli.errors import UsageError
    from plncli.feeds.following.sites import lead
    from plncli.handles import parse_handle
    from plncli.shellwords import command

    for text in handles:
        if not text.strip() or text.startswith("-"):
            continue
        what = typed(parse_handle(text.removeprefix("+")))
        try:
            is_refused = lead(what).refusal is not None
        except UsageError:
            continue  # a handle of a platform that no rule knows
        if not is_refused:
            note(
                invocation, f"to follow what they publish: {command('follow', what, '--by', name)}"
            )


def typed(handle: Handle) -> str:
    """Return a handle as people write it."""
    from plncli.handles import format_handle

    if handle.platform == "mastodon" and "@" in handle.handle:
        return f"@{handle.handle}"
    return handle.handle if handle.platform == "web" else format_handle(handle)
