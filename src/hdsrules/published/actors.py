"""The actors of a published table: what each row says of them, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from attrs import define, evolve, field, frozen

from ..errors import TableError
from ..facts.vocabulary import Activity
from ..i18n import mark
from ..refs import free
from ..reports.names import clean
from ..results import Certified
from ..said import said
from .activities import activities
from .cells import ForeignEntry, Reading, Remark, accesses, certified, exposures, qualified, role
from .headings import NAME, Found
from .plain import plain

__all__ = ["Actor", "Note", "Spot", "Told", "actors_in"]

T = TypeVar("T")

_MOST = 500
_LONGEST_REF = 40


@frozen
class Spot:
    """Where a cell stands, and what it says.

    Attributes:
        row: Its row, the first below the headings being 1.
        column: Its column, the first being 1.
        heading: The heading of that column.
        text: The cell, on one line.
    """

    row: int
    column: int
    heading: str
    text: str


@frozen
class Note:
    """Something to be said of a cell.

    Attributes:
        spot: Which.
        message: What, in English.
        unread: Whether the cell, or part of it, was not understood.
    """

    spot: Spot
    message: str
    unread: bool


@frozen
class Told(Generic[T]):
    """What the rows on an actor say in one column.

    Attributes:
        value: What; `None`: they do not say.
        spots: Where.
        remarks: What is to be said of it.
    """

    value: T | None = None
    spots: tuple[Spot, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def open(self) -> bool:
        """Whether they leave something open."""
        return self.value is None or any(remark.opens for remark in self.remarks)


@define
class Actor:
    """An actor of a table.

    Attributes:
        ref: Its ref in the draft.
        name: What it is called.
        spots: Where its name stands.
        role: `host` or `sub-processor`.
        certified: Whether it is HDS certified.
        secnumcloud: Whether it is SecNumCloud 3.2 qualified.
        activities: The activities it performs.
        accesses: Its accesses from third countries.
        exposures: The countries whose law can compel it.
    """

    ref: str
    name: str
    spots: tuple[Spot, ...]
    role: Told[str] = field(factory=Told)
    certified: Told[Certified] = field(factory=Told)
    secnumcloud: Told[bool] = field(factory=Told)
    activities: Told[tuple[Activity, ...]] = field(factory=Told)
    accesses: Told[tuple[ForeignEntry, ...]] = field(factory=Told)
    exposures: Told[tuple[str, ...]] = field(factory=Told)


def actors_in(table: Found, taken: Iterable[str]) -> tuple[list[Actor], list[Note]]:
    """Return the actors of a table in the order of their rows, and what is to be said of cells.

    Args:
        table: The table.
        taken: Refs that no actor may have.

    Raises:
        TableError: If there is none, or there are too many.
    """
    reader = _Reader(table, set(taken))
    for place, row in enumerate(table.rows, start=1):
        if any(row):
            reader.read(place, row)
    if not reader.actors:
        raise TableError(said("the table has headings, but no row below them"))
    if len(reader.actors) > _MOST:
        raise TableError(said("the table has more than {number} actors", number=_MOST))
    return list(reader.actors.values()), reader.notes


class _Reader:
    """A table under way: the actors and the notes so far."""

    def __init__(self, table: Found, taken: set[str]) -> None:
        """Start with no actor."""
        self.table = table
        self.taken = taken
        self.actors: dict[str, Actor] = {}
        self.notes: list[Note] = []

    def read(self, place: int, row: Sequence[str]) -> None:
        """Read a row."""
        filled = [index for index, text in enumerate(row) if text]
        if len(filled) == 1 or (len(row) > 1 and len(set(row)) == 1):
            (index, *_) = filled
            heading = self.table.headings[index] if index < self.table.width else ""
            spot = Spot(place, index + 1, clean(heading), clean(row[index]))
            self.notes.append(Note(spot, mark("the row is no actor"), unread=True))
            return
        actor = self._actor(place, row)
        actor.role = self._scalar(actor.role, place, row, "role", role)
        actor.certified = self._scalar(actor.certified, place, row, "hds-certified", certified)
        actor.secnumcloud = self._scalar(actor.secnumcloud, place, row, "secnumcloud", qualified)
        actor.activities = self._list(actor.activities, place, row, "activities", activities)
        column = "third-country-access"
        actor.accesses = self._list(actor.accesses, place, row, column, accesses)
        column = "third-country-exposure"
        actor.exposures = self._list(actor.exposures, place, row, column, exposures)
        for index in range(self.table.width, len(row)):
            if row[index]:
                spot = Spot(place, index + 1, "", clean(row[index]))
                self.notes.append(Note(spot, mark("the cell has no heading"), unread=True))

    def _actor(self, place: int, row: Sequence[str]) -> Actor:
        spot = self._spot(place, row, NAME)
        key = plain(spot.text) or spot.text or f"\n{place}"
        known = self.actors.get(key)
        if known is not None:
            known.spots += (spot,)
            return known
        if not spot.text:
            self.notes.append(Note(spot, Remark.BLANK.value, unread=True))
        ref = free(_ref(spot.text) or f"actor-{place}", self.taken)
        self.taken.add(ref)
        actor = self.actors[key] = Actor(ref, spot.text, (spot,))
        return actor

    def _scalar(
        self,
        known: Told[T],
        place: int,
        row: Sequence[str],
        column: str,
        read: Callable[[str], Reading[T]],
    ) -> Told[T]:
        told = self._told(place, row, column, read)
        spots, remarks = known.spots + told.spots, known.remarks + told.remarks
        differ = known.value is not None and told.value not in {None, known.value}
        if differ:
            self.notes.append(Note(told.spots[0], Remark.CONFLICT.value, unread=True))
        if differ or Remark.CONFLICT in remarks:
            return Told(None, spots, (*remarks, Remark.CONFLICT))
        if Remark.UNREAD in remarks:
            return Told(None, spots, remarks)
        return Told(told.value if known.value is None else known.value, spots, remarks)

    def _list(
        self,
        known: Told[tuple[T, ...]],
        place: int,
        row: Sequence[str],
        column: str,
        read: Callable[[str], Reading[tuple[T, ...]]],
    ) -> Told[tuple[T, ...]]:
        told = self._told(place, row, column, read)
        if known.value is None or told.value is None:
            value = told.value if known.value is None else known.value
        else:
            value = tuple(dict.fromkeys(known.value + told.value))
        return Told(value, known.spots + told.spots, known.remarks + told.remarks)

    def _told(
        self, place: int, row: Sequence[str], column: str, read: Callable[[str], Reading[T]]
    ) -> Told[T]:
        if column not in self.table.columns:
            return Told()
        spot = self._spot(place, row, column)
        index = self.table.columns[column]
        reading = read(row[index] if index < len(row) else "")
        for remark in reading.remarks:
            about = spot if remark is not Remark.IN_PART else evolve(spot, text=clean(reading.rest))
            self.notes.append(Note(about, remark.value, remark.unread))
        return Told(reading.value, (spot,), reading.remarks)

    def _spot(self, place: int, row: Sequence[str], column: str) -> Spot:
        index = self.table.columns[column]
        text = clean(row[index]) if index < len(row) else ""
        return Spot(place, index + 1, clean(self.table.heading(column)), text)


def _ref(name: str) -> str:
    """Return a ref made of a name, or nothing."""
    return re.sub(r"\s+", "-", plain(name))[:_LONGEST_REF].strip("-")
