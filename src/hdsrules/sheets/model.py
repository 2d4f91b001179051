"""The sheets of a questionnaire and their columns, made from the classes of a case.

Each map of a case is a sheet, and so are the operations and the remote accesses of all systems. A
column holds a field; or it tells where a row belongs. One list can be spread over several columns,
one for each word, which are answered with yes or no.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

from attrs import evolve, frozen

from ..case import Case, Certificate, Contract, Data, Device, Group, Party
from ..facts.vocabulary import LayerName
from ..i18n import mark
from ..operations import Administration, Backup, Operation, RemoteAccess, System
from ..shapes import Field, Many, Named, Shape, Text, Word, fields_of
from .defaults import EMPTY
from .wording import COLUMNS, SHEETS

__all__ = [
    "LAYER",
    "NAMED",
    "REF",
    "SYSTEM",
    "Column",
    "LayersKnown",
    "Sheet",
    "sheet_of",
    "sheets",
]

REF = "ref"
SYSTEM = "system"
LAYER = "layer"
NAMED = ("parties", "data", "systems")
"""The maps of a case whose entries others name."""


class LayersKnown(StrEnum):
    """What a row of the sheet of systems says of the layers."""

    DESCRIBED = "described"
    UNKNOWN = "unknown"
    NONE = "none"


LAYERS_KNOWN: Mapping[str, str] = {
    LayersKnown.DESCRIBED: mark("described on the sheet Operations"),
    LayersKnown.UNKNOWN: mark("not known yet"),
    LayersKnown.NONE: mark("no layer at all"),
}
"""What each of its words is called."""


@frozen
class Column:
    """A column.

    Attributes:
        key: The key of its field in documents, or what it tells of a row.
        topic: What it asks, as `Class.field`: the key of its wording and of its sources.
        shape: What a cell holds.
        needed: Whether a row cannot do without it.
        default: What an empty cell means, where not that it is unknown.
        nullable: Whether an empty cell can mean that it is unknown.
        word: The word of the list that it is about, if the list is spread.
    """

    key: str
    topic: str
    shape: Shape
    needed: bool = False
    default: object = None
    nullable: bool = True
    word: StrEnum | None = None

    @property
    def field(self) -> str | None:
        """The name of its field in Python; `None` if it tells where a row belongs."""
        return self.topic.partition(".")[2] or None

    @property
    def title(self) -> str:
        """What it is called, in English."""
        return COLUMNS[self.topic][0]

    @property
    def help(self) -> str:
        """What it asks for, in English."""
        return COLUMNS[self.topic][1]

    @property
    def empty(self) -> str | None:
        """What an empty cell means, in English; `None`: that it is not known."""
        return EMPTY.get(self.topic)

    @property
    def several(self) -> bool:
        """Whether a cell holds a list."""
        return isinstance(self.shape, Many) and self.word is None

    @property
    def item(self) -> Shape:
        """What a cell holds, or each item of its list."""
        return self.shape.item if isinstance(self.shape, Many) else self.shape

    def spread(self) -> Iterator[Column]:
        """Iterate over the columns that this one becomes where each word has its own."""
        if isinstance(self.shape, Many) and isinstance(self.shape.item, Word):
            for word in self.shape.item.words:
                yield evolve(self, word=word)


@frozen
class Sheet:
    """A sheet.

    Attributes:
        key: Its key: that of a map of the case, `case`, `operations` or `remote_access`.
        columns: Its columns, none of them spread.
        shown: The keys of the lists that a workbook spreads.
    """

    key: str
    columns: tuple[Column, ...]
    shown: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What it is called, in English."""
        return SHEETS[self.key][0]

    @property
    def about(self) -> str:
        """What it holds, in English."""
        return SHEETS[self.key][1]

    def column(self, key: str) -> Column:
        """Return the column of a key."""
        return next(column for column in self.columns if column.key == key)


def sheet_of(key: str) -> Sheet:
    """Return a sheet by its key."""
    return next(sheet for sheet in sheets() if sheet.key == key)


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return every sheet, in order."""
    ref = Column(REF, "ref", Text())
    system = Column(SYSTEM, "system", Named("systems"))
    layer = Column(LAYER, "layer", Word(LayerName), needed=True)
    known = Column("layers", "System.layers", Word(LayersKnown))
    parts = _operations()
    return (
        Sheet("case", tuple(_of(Case, "title", "as_of"))),
        Sheet("parties", (*_of(Party), ref)),
        Sheet("data", (*_of(Data), ref)),
        Sheet("systems", (*_of(System, "name", "holds", "archiving"), known, ref)),
        Sheet("operations", (system, layer, *parts), ("tasks",)),
        Sheet("remote_access", (system, *_of(RemoteAccess))),
        Sheet("certificates", (*_of(Certificate), ref), ("activities",)),
        Sheet("contracts", (*_of(Contract), ref), ("clauses",)),
        Sheet("devices", (*_of(Device), ref)),
        Sheet("groups", (*_of(Group), ref)),
        Sheet(
            "readings",
            (
                Column("question", "question", Text(), needed=True),
                Column("reading", "reading", Text(), needed=True),
            ),
        ),
    )


def _operations() -> Iterator[Column]:
    """Iterate over the columns of operations, then over those of two layers alone."""
    yield from _of(Operation)
    common = {each.key for each in fields_of(Operation)}
    own = (column for kind in (Administration, Backup) for column in _of(kind))
    yield from (column for column in own if column.key not in common)


def _of(kind: type, *keys: str) -> Iterator[Column]:
    """Iterate over the columns of a class: those of some keys, or of all."""
    for each in fields_of(kind):
        if not keys or each.key in keys:
            yield _column(kind, each)


def _column(kind: type, each: Field) -> Column:
    declaring = next(
        base for base in reversed(kind.__mro__) if f"{base.__name__}.{each.name}" in COLUMNS
    )
    return Column(
        key=each.key,
        topic=f"{declaring.__name__}.{each.name}",
        shape=each.shape,
        needed=each.required,
        default=each.default,
        nullable=each.nullable,
    )
