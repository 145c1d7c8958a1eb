"""How to follow a person whose handles were just written down."""

from collections.abc import Iterable

from plncli.cli.invocation import Invocation
from plncli.cli.output import note


def offer(invocation: Invocation, name: str, handles: Iterable[str]) -> None:
    """Say how to follow each of the handles on whose platform people have feeds."""
    from plncli.errors import UsageError
    from plncli.feeds.sites import lead
    from plncli.handles import format_handle, parse_handle
    from plncli.shellwords import command

    for text in handles:
        handle = parse_handle(text)
        is_account = handle.platform == "mastodon" and "@" in handle.handle
        what = f"@{handle.handle}" if is_account else format_handle(handle)
        what = handle.handle if handle.platform == "web" else what
        try:
            where = lead(what)
        except UsageError:
            continue  # a handle of a platform that no rule knows
        if not where.refusal:
            typed = command("follow", what, "--by", name)
            note(invocation, f"to follow what they publish: {typed}")
