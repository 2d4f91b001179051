"""`Assessment` → what a terminal shows."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from ..assessment import Assessment
from .content import report
from .page import Cell, Line, Section, Table, Tone

__all__ = ["lines", "to_text"]

_STYLES = {Tone.PLAIN: "", Tone.GOOD: "green", Tone.BAD: "bold red", Tone.DOUBT: "yellow"}


def to_text(result: Assessment, language: str, *, more: bool = False) -> RenderableType:
    """Return what a terminal shows of an assessment.

    Args:
        result: The assessment.
        language: `en` or `fr`.
        more: Whether to tell as well what to do, what lies ahead, and what would make others hosts.
    """
    page = report(result, language, more=more)
    return Group(
        Text(page.title, style="bold"),
        Text(page.subtitle, style="dim"),
        Text(),
        Text(f"{page.summary.tone.value} {page.summary.text}", style=_STYLES[page.summary.tone]),
        Text(),
        lines(page.answers),
        *(part for section in page.sections for part in _section(section)),
        Text(),
        Text(page.notice, style="italic"),
    )


def _section(section: Section) -> Iterator[RenderableType]:
    yield Text()
    yield Text(section.title, style="bold underline")
    yield _grid(section.body) if isinstance(section.body, Table) else lines(section.body)


def lines(items: tuple[Line, ...]) -> RenderableType:
    """Return lines, each behind its sign."""
    grid = Grid.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    for item in items:
        style = _STYLES[item.tone]
        grid.add_row(Text(item.tone.value, style=style), Text(item.text))
        for detail in item.details:
            grid.add_row(Text(), Padding(Text(detail), (0, 0, 0, 2)))
    return grid


def _grid(table: Table) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for title in table.header:
        grid.add_column(Text(title), overflow="fold", vertical="top")
    for row in table.rows:
        grid.add_row(*(_cell(cell) for cell in row))
    return grid


def _cell(cell: Cell) -> Text:
    return Text("\n".join(cell.lines), style=_STYLES[cell.tone])
