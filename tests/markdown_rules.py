"""The common rules of Markdown linters, so far as our own pages can break them."""

import re

_HEADING = re.compile(r"(#{1,6})(\s*)(.*)")


def violations(text: str) -> list[str]:
    """Return what linters would say: the rule (of markdownlint) and the line, from 1."""
    lines = _body(text.split("\n"))
    found = [] if text.endswith("\n") and not text.endswith("\n\n") else ["MD047 at the end"]
    level, fenced = 1, False
    for number, line in enumerate(lines, 1):
        before = lines[number - 2] if number > 1 else ""
        after = lines[number] if number < len(lines) else ""

        def says(rule: str, number: int = number) -> None:
            found.append(f"{rule} at {number}")

        if line.startswith("```"):
            if (not fenced and before) or (fenced and after):
                says("MD031")
            fenced = not fenced
        if fenced:
            continue
        if line != line.rstrip():
            says("MD009")
        if "\t" in line:
            says("MD010")
        if not line and not before and 1 < number < len(lines):
            says("MD012")
        if heading := _HEADING.fullmatch(line):
            marks, space, title = heading.groups()
            if len(marks) > level + 1:
                says("MD001")
            level = len(marks)
            if space != " ":
                says("MD018")
            if before or after:
                says("MD022")
            if title.endswith((".", ",", ";", ":", "!")):
                says("MD026")
        if line.startswith("- ") and before and not before.startswith(("- ", "  ")):
            says("MD032")
        if line.startswith("| ") and before and not before.startswith("| "):
            says("MD058")
        if re.search(r"(?<![<(])https?://(?![^ ]*[>)])", line):
            says("MD034")
    return found


def _body(lines: list[str]) -> list[str]:
    """The lines without the front matter, which is no Markdown."""
    if lines[0] != "---":
        return lines
    end = lines.index("---", 1)
    return lines[end + 1 :]
