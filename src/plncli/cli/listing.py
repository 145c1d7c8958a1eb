"""`pln list`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format, read_code, read_query, split
from plncli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plncli.cli.invocation import Invocation
    from plncli.feeds.keeping.moves import Move
    from plncli.reports.listing import Asked

CODES = ("kind", "scope", "sphere", "sector", "status", "agreement", "pace")


def command(
    ctx: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="contacts, sources, communities, events, topics, interactions, sessions, entries,"
            " saved, mutes, moves and more.",
            autocompletion=completion.list_kinds,
        ),
    ],
    topic: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TOPIC", help="Only with this topic.", autocompletion=completion.topics
        ),
    ] = None,
    of_kind: Annotated[
        str | None, typer.Option("--kind", metavar="CODE", help="Only of this kind, such as blog.")
    ] = None,
    scope: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Only school, district, region, national or global."),
    ] = None,
    sphere: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only professional, social or both.")
    ] = None,
    sector: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only education or outside.")
    ] = None,
    status: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only wanted, active, paused and so on.")
    ] = None,
    agreement: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Only mostly, mixed, often-disagree or unknown."),
    ] = None,
    pace: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="Only close, daily, weekly or rarely: asked every 1, 3, 12 or 24 hours.",
        ),
    ] = None,
    wanted: Annotated[bool, typer.Option("--wanted", help="Short for --status wanted.")] = False,
    circle: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Only of this circle or community.",
            autocompletion=completion.names("community"),
        ),
    ] = None,
    quiet_for: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="Only without contact for so long, such as 90d."),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only from this day on.")
    ] = None,
    where: Annotated[
        str | None,
        typer.Option(
            metavar="QUERY",
            help='Only what matches: words, "phrases", from:, topic:, newer:, is: and so on.',
            autocompletion=completion.queries,
        ),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(metavar="COLUMN", help="By name, last, added, updated, kind, date or status."),
    ] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="How many at most.")] = None,
    form: Format = None,
) -> None:
    """List records of one kind.

    A QUERY is looked for in all of their text; `docs/how-to/find.md` has the prefixes.
    Put it in quotes of the shell: --where 'from:Ana (rubrics OR "exit ticket") newer:1w'.
    """
    from plncli.cli.output import emit, note
    from plncli.reports import listing

    invocation = invocation_of(ctx)
    plural = plural_of(kind)
    if plural == "contacts" and (status or "").lower() == "dormant":
        status, where = None, f"({where}) is:dormant" if where else "is:dormant"
    given = dict(
        zip(
            CODES,
            (of_kind, scope, sphere, sector, "wanted" if wanted else status, agreement, pace),
            strict=True,
        )
    )
    filters = listing.Filters(
        topics=tuple(split(topic or ())),
        codes=tuple(
            (column, _code(plural, column, value)) for column, value in given.items() if value
        ),
        quiet_before=quiet_for and listing.day_before(invocation.today, _days(quiet_for)),
        since=since and invocation.day(since).isoformat(),
        sort=sort and read_code("--sort", sort, listing.SORTS),
        limit=limit,
        where=None if where is None else _asked(invocation, plural, where),
    )
    with invocation.reading() as connection:
        if circle:
            from plncli.cli.resolve import resolve
            from plncli.store import lookup

            found = resolve(invocation, connection, circle, ("community",))
            filters = filters._replace(members=lookup.members(connection, found.id))
        report = listing.build(
            connection, plural, filters, invocation.today, whole=form in ("json", "jsonl")
        )
    if report.records or form in ("json", "csv"):
        emit(invocation, report, form)
    if not report.records:
        note(invocation, _nothing(plural, narrowed=filters != listing.Filters()))
    if plural == "moves":
        _tell_moves(invocation, report.records)


def plural_of(kind: str) -> str:
    """Return what can be listed, named in the singular or plural, whatever the case.

    Raises:
        UsageError: there is no such list.
    """
    wanted = kind.strip().lower()
    for plural in completion.LIST_KINDS:
        if wanted in (plural, plural.removesuffix("s"), plural.removesuffix("ies") + "y"):
            return plural
    from plncli.cli.add import MEANT

    if meant := MEANT.get(wanted) or MEANT.get(wanted.removesuffix("s")):
        raise UsageError(f"no list of {kind!r}", f"did you mean `pln list {plural_of(meant)}`?")
    raise UsageError(f"no list of {kind!r}", f"use one of {', '.join(completion.LIST_KINDS)}")


def _code(plural: str, column: str, value: str) -> str:
    from plncli import model

    own = {
        ("kind", "sources"): model.SOURCE_KINDS,
        ("kind", "communities"): model.COMMUNITY_KINDS,
        ("kind", "events"): model.EVENT_KINDS,
        ("status", "events"): model.EVENT_STATUSES,
        ("status", "topics"): model.TOPIC_STATUSES,
        ("status", "sessions"): model.SESSION_STATUSES,
        ("kind", "promises"): model.PROMISE_KINDS,
        ("kind", "questions"): model.QUESTION_KINDS,
        ("kind", "opportunities"): model.OPPORTUNITY_KINDS,
        ("status", "opportunities"): model.OPPORTUNITY_STATUSES,
        ("status", "reflections"): model.REFLECTION_STATUSES,
    }
    shared = {
        "scope": model.SCOPES,
        "sphere": model.SPHERES,
        "sector": model.SECTORS,
        "status": model.STATUSES,
        "agreement": model.AGREEMENTS,
        "pace": model.PACES,
    }
    fields = {
        "contacts": model.Contact._fields,
        "sources": model.Source._fields,
        "communities": model.Community._fields,
    }.get(plural, ())
    codes = own.get((column, plural)) or (shared.get(column) if column in fields else None)
    if codes is None:
        raise UsageError(f"a list of {plural} has no --{column}")
    return read_code(f"--{column}", value, codes)


def _asked(invocation: "Invocation", plural: str, text: str) -> "Asked":
    from plncli.query.fields import PLURALS
    from plncli.reports.listing import Asked

    kind = {"saved": "entry"} | {many: one for one, many in PLURALS.items()}
    if plural not in kind:
        raise UsageError(f"a list of {plural} has no --where")
    query = read_query(invocation, text, kind[plural])
    return Asked(query, kind[plural], invocation.now, invocation.settings)


def _days(text: str) -> int:
    from plncli.cadence import parse_cadence

    return parse_cadence(text)


def _nothing(plural: str, *, narrowed: bool) -> str:
    if narrowed:
        return f"no {plural} are like that; `pln list {plural}` has all"
    if plural == "moves":
        return "no feed was led to another address yet"
    hint = {
        "contacts": "pln add contact NAME",
        "sources": "pln follow URL",
        "communities": "pln add community NAME",
        "events": "pln add event NAME",
        "topics": "pln add topic NAME",
        "interactions": "pln log coffee with NAME",
        "entries": "pln pull",
        "saved": "pln save N",
        "mutes": "pln mute WORD",
        "sessions": "pln chat attended NAME",
        "cycles": "pln plc new NAME --outcome TEXT",
        "activities": "pln hours add TITLE 6h",
        "licences": "pln hours licence add NAME --preset CODE --from DATE",
        "accounts": "pln add account PLATFORM:HANDLE",
        "promises": "pln promise TEXT",
        "questions": "pln ask QUESTION",
        "values": "pln value NAME TEXT",
        "opportunities": "pln add opportunity TEXT",
        "reflections": "pln reflect -o FILE",
        "plans": "pln gaps --plan",
    }[plural]
    return f"nothing to list; `{hint}` begins it"


def _tell_moves(invocation: "Invocation", moves: "Iterable[Move]") -> None:
    """Say how the first move that waits is taken now."""
    from plncli.cli.output import note
    from plncli.redaction import redact_url
    from plncli.shellwords import command as command_line

    waiting = next((move for move in moves if move.state == "seen"), None)
    if waiting is None:
        return
    if waiting.twin:
        said = f"{waiting.twin} follows the new address of {waiting.id} already"
        note(invocation, f"{said}; `pln remove {waiting.id}` keeps one of them")
        return
    shown = redact_url(waiting.to_url)
    take = command_line("edit", waiting.id, "--feed", shown if shown == waiting.to_url else "URL")
    note(invocation, f"a pull takes an address that it was led to for a week; `{take}` does now")
