"""What expires or changes within a time to come, as a terminal shows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ..i18n import words
from ..watching import Notice
from .labels import start
from .names import clean, day_text
from .notices import kind_label

__all__ = ["notices_text"]


def notices_text(
    notices: Sequence[Notice], span: tuple[date, date], language: str, *, of_several: bool
) -> RenderableType:
    """Return notices as a table by date, with the days left.

    Args:
        notices: The notices, in order.
        span: The first day looked at, from which the days left count, and the last.
        language: `en` or `fr`.
        of_several: Whether several cases were looked at, so that each notice names its own.
    """
    _ = words(language)
    days = {"first": day_text(_, span[0]), "last": day_text(_, span[1])}
    if not notices:
        return Text(_("Nothing expires or changes from {first} to {last}.", **days))
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    grid.add_column(Text(start(_("date"))), no_wrap=True)
    grid.add_column(Text(start(_("days left"))), justify="right")
    grid.add_column(Text(start(_("what"))), overflow="fold")
    for notice in notices:
        what = Text(start(kind_label(_, notice.kind)), style="bold")
        if of_several:
            what.append(f" · {clean(notice.case)}", style="not bold dim")
        grid.add_row(
            Text(notice.date.isoformat()),
            Text(str((notice.date - span[0]).days)),
            what.append(f"\n{notice.text}", style="not bold"),
        )
    head = Text(_("From {first} to {last}", **days), style="bold")
    return Group(head, Text(), grid)
