"""`Assessment` → what a terminal shows."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from ..assessment import Assessment
from .content import report
from .page import Cell, Line, Page, Section, Table, Tone

__all__ = ["lines", "page_text", "to_text"]

_STYLES = {Tone.PLAIN: "", Tone.GOOD: "green", Tone.BAD: "bold red", Tone.DOUBT: "yellow"}
_ENDLESS = 10_000


def to_text(result: Assessment, language: str, *, more: bool = False) -> RenderableType:
    """Return what a terminal shows of an assessment.

    Args:
        result: The assessment.
        language: `en` or `fr`.
        more: Whether to tell as well what to do, what lies ahead, and what would make others hosts.
    """
    return page_text(report(result, language, more=more))


def page_text(page: Page) -> RenderableType:
    """Return what a terminal shows of a report.

    Args:
        page: The report.
    """
    return Group(
        Text(page.title, style="bold"),
        Text(page.subtitle, style="dim"),
        Text(),
        Text(f"{page.summary.tone.value} {page.summary.text}", style=_STYLES[page.summary.tone]),
        *((Text(), lines(page.answers)) if page.answers else ()),
        *(part for section in page.sections for part in _section(section)),
        Text(),
        Text(page.notice, style="italic"),
    )


def _section(section: Section) -> Iterator[RenderableType]:
    """Yield a section of lines or a table; a terminal shows no pictures, and proofs one by one."""
    body = section.body
    if isinstance(body, (Table, tuple)):
        yield Text()
        yield Text(section.title, style="bold underline")
        yield _Fitting(body) if isinstance(body, Table) else lines(body)


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


@frozen
class _Fitting:
    """A table; where the window is too narrow for its longest words, its rows one by one.

    Attributes:
        table: The table.
    """

    table: Table

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        """Yield the table as it fits."""
        grid = _grid(self.table)
        needed = Measurement.get(console, options.update(max_width=_ENDLESS), grid).minimum
        yield grid if needed <= options.max_width else Group(*_rows(self.table))


def _rows(table: Table) -> Iterator[RenderableType]:
    """Yield each row: its first cell, and below it the others behind their titles."""
    for place, row in enumerate(table.rows):
        if place:
            yield Text()
        yield _cell(row[0])
        for title, cell in zip(table.header[1:], row[1:], strict=True):
            if cell.lines:
                yield Padding(Text(title, style="dim"), (0, 0, 0, 2))
                yield Padding(_cell(cell), (0, 0, 0, 4))


def _grid(table: Table) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for title in table.header:
        grid.add_column(Text(title), overflow="fold", vertical="top")
    for row in table.rows:
        grid.add_row(*(_cell(cell) for cell in row))
    return grid


def _cell(cell: Cell) -> Text:
    return Text("\n".join(cell.lines), style=_STYLES[cell.tone])
