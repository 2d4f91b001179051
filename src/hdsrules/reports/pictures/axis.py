"""An axis of days: where a day stands, and which are written below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

__all__ = ["Axis"]

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)
"""How many months may lie between two days that are written."""

_ROOM = 48
"""How far apart two of them stand at least."""


@frozen
class Axis:
    """An axis of days.

    Attributes:
        start: The first day.
        end: The first day left out.
        left: Where it begins.
        right: Where it ends.
    """

    start: date
    end: date
    left: float
    right: float

    def at(self, day: date) -> float:
        """Return where a day begins; one outside stands at the end that it lies beyond."""
        part = (day - self.start).days / max((self.end - self.start).days, 1)
        return self.left + (self.right - self.left) * min(max(part, 0), 1)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Iterate over the days that are written: where, and how; months, or years alone."""
        step = next((step for step in _STEPS if self._apart(step) >= _ROOM), _STEPS[-1])
        month = self.start.year * 12 + self.start.month - 1
        if self.start.day > 1:
            month += 1
        month += -month % step
        while (day := _first_of(month)) is not None and day < self.end:
            yield self.at(day), day.strftime("%Y" if step >= 12 else "%Y-%m").zfill(4)  # noqa: PLR2004 (a year)
            month += step

    def _apart(self, months: int) -> float:
        return (self.right - self.left) * months * 30.4 / max((self.end - self.start).days, 1)

    @staticmethod
    def rows(places: Iterable[float], apart: float) -> list[int]:
        """Return in which row each mark stands, so that those of a row are so far apart."""
        last: list[float] = []
        rows = []
        for place in places:
            row = next((n for n, x in enumerate(last) if place - x >= apart), len(last))
            last[row : row + 1] = [place]
            rows.append(row)
        return rows


def _first_of(month: int) -> date | None:
    """Return the first day of a month, counted from the year 0; `None`: beyond all days."""
    year = month // 12
    return date(year, month % 12 + 1, 1) if year <= date.max.year else None
