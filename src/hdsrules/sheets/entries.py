"""From a row of a sheet to an entry of a case document, with every fault at its cell."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define

from ..errors import Fault
from ..faults import child, item
from ..i18n import Words, words
from ..said import Said, joined, said
from .bad_cell import BadCellError
from .grid import Cell, Line
from .meaning import Meaning
from .model import Column, Sheet
from .terms import word_label

__all__ = ["Entries"]

_OPEN_AS_A_WHOLE = frozenset({"tasks"})
"""The lists that are not known while one of their words is not; of the others every word is read on
a paper, and what was read there must not be lost."""


@define
class Entries:
    """What reads rows.

    Attributes:
        meaning: What cells mean.
        places: Path → place, of all that was read.
        faults: Where to note what is wrong.
    """

    meaning: Meaning
    places: dict[str, Said | str]
    faults: list[Fault]

    def refuse(self, path: str, cell: Cell, message: Said, remedy: Said) -> None:
        """Note a fault at a cell."""
        self.faults.append(Fault(path, message, remedy, place=cell.place))

    def entry(self, line: Line, sheet: Sheet, path: str) -> dict[str, object]:
        """Return the fields of an entry that a row fills in, its name and its layers aside."""
        found: dict[str, object] = {}
        for column in sheet.columns:
            if column.field in {None, "name", "layers"}:
                continue
            value = self.value(line, column, child(path, column.key))
            if value is not None:
                found[column.key] = value
            elif column.needed:
                self.missing(line, column, child(path, column.key))
        return found

    def value(self, line: Line, column: Column, path: str) -> object:
        """Return what a row says in a column, or in the columns over which it is spread."""
        cell, spread = line.cell(column.key), line.spread(column.key)
        if spread:
            return self._chosen(spread, cell, column, path)
        return None if cell is None else self.read(cell, column, path)

    def read(self, cell: Cell, column: Column, path: str) -> object:
        """Return what a cell says, and note where it stands, and what is wrong with it."""
        self.places[path] = cell.place
        try:
            return self.meaning.value(column, cell.raw)
        except BadCellError as error:
            self.refuse(path, cell, error.message, error.remedy)
            return None

    def peek(self, line: Line, column: Column) -> object:
        """Return what a row says in a column; nothing, if that is faulty."""
        cell = line.cell(column.key)
        try:
            return None if cell is None else self.meaning.value(column, cell.raw)
        except BadCellError:
            return None

    def code(self, line: Line, key: str) -> str:
        """Return the slug with which a cell begins, before a colon and what it is called."""
        cell = line.cell(key)
        said_so = "" if cell is None or cell.is_empty else str(cell.raw)
        return said_so.partition(":")[0].strip()

    def _chosen(
        self, spread: dict[Column, Cell], ordered: Cell | None, column: Column, path: str
    ) -> list[object] | None:
        """Return the words that are answered with yes; `None` if the list is not known.

        Where the same words stand in the cell of the whole list, they keep its order.
        """
        answers = {each.word: self.read(cell, each, path) for each, cell in spread.items()}
        self.places[path] = next(iter(spread.values())).place
        if all(answer is None for answer in answers.values()):
            return None
        if not self._is_whole(spread, column, path):
            return None
        chosen: list[object] = [str(word) for word, answer in answers.items() if answer]
        if ordered is not None and not ordered.is_empty:
            told = self.read(ordered, column, path)
            if isinstance(told, list) and sorted(map(str, told)) == sorted(map(str, chosen)):
                chosen = told
        by_word = {str(each.word): cell.place for each, cell in spread.items()}
        for place, word in enumerate(chosen):
            self.places[item(path, place)] = by_word[str(word)]
        return chosen

    def _is_whole(self, spread: Mapping[Column, Cell], column: Column, path: str) -> bool:
        """Return whether each word of a list is answered, and note where that is needed."""
        cells = {each: spread.get(each) for each in column.spread()}
        left = {each: cell for each, cell in cells.items() if cell is None or cell.is_empty}
        if left and column.key not in _OPEN_AS_A_WHOLE:
            _ = words(self.meaning.language)
            where = [_label(_, each) if cell is None else cell.place for each, cell in left.items()]
            self.refuse(
                path,
                next(filter(None, left.values()), next(iter(spread.values()))),
                said("{list}: some words are answered, and others are not", list=_(column.title)),
                said(
                    "answer yes or no in {cells}; or leave the whole list open",
                    cells=joined(where, ", "),
                ),
            )
        return not left

    def missing(self, line: Line, column: Column, path: str) -> None:
        """Note that a cell that is needed is empty, unless it is faulty already."""
        cell = line.cell(column.key) or line.first
        if any(fault.place == cell.place for fault in self.faults):
            return
        title = words(self.meaning.language)(column.title)
        message = said("{column} is missing", column=title)
        self.refuse(path, cell, message, said("fill in the cell, or empty the row"))


def _label(_: Words, column: Column) -> str:
    """Return what the word of a column is called."""
    return _(column.title) if column.word is None else word_label(_, column.word)
