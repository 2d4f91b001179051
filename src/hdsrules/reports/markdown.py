"""`Assessment` → Markdown (GitHub flavour), the texts of the case escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..assessment import Assessment
from .content import report
from .page import Cell, Line, Table

__all__ = ["to_markdown"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$@])")
_LEADING = re.compile(r"^(\d+)([.)])|^([-+=])")
_LINKED = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")


def to_markdown(result: Assessment, language: str, *, more: bool = False) -> str:
    """Return the report of an assessment in Markdown.

    Args:
        result: The assessment.
        language: `en` or `fr`.
        more: Whether to tell as well what to do, what lies ahead, and what would make others hosts.
    """
    page = report(result, language, more=more)
    parts = [
        f"# {_escaped(page.title)}",
        _escaped(page.subtitle),
        f"**{page.summary.tone.value} {_escaped(page.summary.text)}**",
        "\n".join(_list(page.answers)),
    ]
    for section in page.sections:
        body = _table(section.body) if isinstance(section.body, Table) else _list(section.body)
        parts += [f"## {_escaped(section.title)}", "\n".join(body)]
    parts.append(f"*{_escaped(page.notice)}*")
    return "\n\n".join(parts) + "\n"


def _escaped(text: str) -> str:
    """Return a text of which nothing is taken for markup."""
    escaped = _SPECIAL.sub(r"\\\1", text)
    escaped = _LINKED.sub(r"\1\\\2", escaped)
    return _LEADING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", escaped)


def _list(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        sign = "" if line.tone.value == "·" else f"{line.tone.value} "
        yield f"- {sign}{_escaped(line.text)}"
        yield from (f"  - {_escaped(detail)}" for detail in line.details)


def _table(table: Table) -> Iterator[str]:
    yield _row(_escaped(title) for title in table.header)
    yield _row("---" for _ in table.header)
    for row in table.rows:
        yield _row(_cell(cell) for cell in row)


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(_escaped(line) for line in cell.lines)
