"""`pln add source`."""

from typing import Annotated
from urllib.parse import urlsplit

import typer

from plncli.cli.fieldoptions import takes
from plncli.cli.fields import FIELDS
from plncli.cli.options import Duplicate, Format
from plncli.errors import UsageError


@takes(FIELDS["source"])
def command(
    ctx: typer.Context,
    title_or_url: Annotated[
        str, typer.Argument(metavar="TITLE|URL", help="Title, or the address of its page.")
    ],
    duplicate: Duplicate = False,
    form: Format = None,
    **given: object,
) -> None:
    """Add something to read, watch or listen to."""
    from plncli.cli.add.adding import add

    named = {name: value for name, value in named_by(title_or_url).items() if not given[name]}
    add(ctx, "source", {**given, **named}, duplicate=duplicate, form=form)


def named_by(title_or_url: str) -> dict[str, str]:
    """Return the title that the argument says; for an address the address and its host.

    Raises:
        UsageError: it begins as an address and is none.
    """
    if not title_or_url.lower().startswith(("http://", "https://")):
        return {"title": title_or_url}
    try:
        host = urlsplit(title_or_url).netloc.rpartition("@")[2]
    except ValueError:
        host = ""
    if not host:
        hint = "write it as https://www.example.org/page"
        raise UsageError(f"{title_or_url!r} is no address", hint)
    return {"title": host.removeprefix("www."), "url": title_or_url}
