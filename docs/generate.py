"""Write the reference pages from the program itself; with --check, say whether they are stale."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plncli import config
from plncli.cli.commands import COMMANDS, Command
from plncli.cli.lazy import load
from plncli.cli.root import build
from plncli.query.fields import FIELDS, KINDS, PLURALS, Field, spoken

REFERENCE = Path(__file__).parent / "reference"


def main() -> int:
    """Write or check every page and return the exit code."""
    pages = {
        "commands.md": commands_page(),
        "query.md": query_page(),
        "settings.md": settings_page(),
    }
    stale = [name for name, text in pages.items() if _read(REFERENCE / name) != text]
    if "--check" in sys.argv[1:]:
        for name in stale:
            print(f"docs/reference/{name} is stale: run `make docs`", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        (REFERENCE / name).write_text(pages[name], "utf-8")
        print(f"wrote docs/reference/{name}")
    return 0


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def commands_page() -> str:
    """Return the page of all commands, in the order and the panels of `pln --help`."""
    lines = [
        "# Commands",
        "",
        "Made from `pln --help`. Every command takes the global options, before or after its name.",
        "",
        "## Global options",
        "",
        *_options(build()),
    ]
    panel = None
    for row in COMMANDS:
        if row.panel != panel:
            panel = row.panel
            lines += ["", f"## {panel}"]
        lines += _command(row, "pln")
    return "\n".join(lines) + "\n"


def _command(row: Command, path: str) -> Iterator[str]:
    command = load(row)
    name = f"{path} {row.name}"
    if hasattr(command, "rows"):
        yield from ("", f"### {name}", "", row.help)
        for inner in command.rows:
            if not inner.hidden:
                yield from _command(inner, name)
        return
    arguments = [
        param.make_metavar(None) for param in command.params if param.param_type_name == "argument"
    ]
    usage = " ".join([name, *arguments, "[OPTIONS]"])
    yield from ("", f"### {name}", "", f"    {usage}", "")
    yield from (line.strip() for line in (command.help or "").strip().splitlines())
    yield from ("", *_options(command))


def _options(command: Any) -> Iterator[str]:
    for param in command.params:
        if param.param_type_name != "option" or getattr(param, "hidden", False):
            continue
        names = ", ".join(f"`{name}`" for name in (*param.opts, *param.secondary_opts))
        metavar = "" if param.is_flag else f" `{param.metavar or param.type.name.upper()}`"
        yield f"- {names}{metavar}: {param.help or ''}".rstrip(": ")


def settings_page() -> str:
    """Return the page of all settings."""
    lines = [
        "# Settings",
        "",
        "One optional TOML file; `pln config path` says where. Order: flag, environment, file,",
        "default.",
        "",
        "| key | default | environment | what |",
        "| --- | --- | --- | --- |",
    ]
    for field, default in config.Settings._field_defaults.items():
        key = config.key_of(field)
        shown = str(default).lower() if isinstance(default, bool) else default
        lines.append(f"| `{key}` | `{shown}` | `PLN_{field.upper()}` | {config.HELP[key]} |")
    return "\n".join(lines) + "\n"


def query_page() -> str:
    """Return the page of the prefixes of queries, and the values that they take."""
    lines = [
        "# Prefixes of queries",
        "",
        "What may stand before the colon in `find`, `list --where`, `skim --filter` and `mute`;",
        "[find.md](../how-to/find.md) says how to put a query together.",
        "",
        "| prefix | also | what it asks for | of | example |",
        "| --- | --- | --- | --- | --- |",
    ]
    for field in FIELDS:
        also = ", ".join(f"`{alias}:`" for alias in field.aliases)
        example = f"`{field.example}`"
        lines.append(f"| `{field.name}:` | {also} | {field.help} | {_kinds(field)} | {example} |")
    lines += ["", "## Values", "", "Hyphens, underscores and the first letters will do.", ""]
    for field in FIELDS:
        groups: dict[tuple[str, ...], list[str]] = {}
        for kind, codes in field.values.items():
            groups.setdefault(codes, []).append(PLURALS[kind])
        for codes, kinds in groups.items():
            if codes:
                known = ", ".join(f"`{spoken(code)}`" for code in codes)
                lines.append(f"- `{field.name}:` of {', '.join(kinds)}: {known}")
    return "\n".join(lines) + "\n"


def _kinds(field: Field) -> str:
    every = len(field.values) == len(KINDS)
    return "everything" if every else ", ".join(PLURALS[kind] for kind in field.values)


if __name__ == "__main__":
    sys.exit(main())
