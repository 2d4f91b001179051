"""The value that a cell of a questionnaire holds, whatever a spreadsheet has made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from enum import StrEnum

from attrs import frozen

from ..faults import code, did_you_mean, shown
from ..grounding import EDITIONS
from ..i18n import Language, words
from ..said import Said, said
from ..shapes import Country, Day, Flag, Named, Shape, Word
from .bad_cell import BadCellError
from .model import Column
from .terms import (
    NONE,
    country_meant,
    flag_meant,
    form,
    is_said,
    is_unknown,
    word_label,
    word_meant,
)
from .texts import text_in
from .typed_days import EPOCH, Raw, day_in
from .wording import SHEETS

__all__ = ["Meaning"]

_EDITIONS = {float(edition): edition for known in EDITIONS.values() for edition in known}
"""The number for which a spreadsheet may take an edition → the edition."""

_WITH_A_COMMA = re.compile(r"\s*\d+,\d+\s*")
_NOTHING = frozenset({"none", "aucun", "aucune", "neant", "no", "non"})
"""What a list says that has nothing in it, beside what its help says."""

_NORWAY = "NO"


@frozen
class Meaning:
    """What cells mean in one questionnaire.

    Attributes:
        refs: Map of the case → the form of what something is called → its ref.
        titles: Map of the case → what its entries are called.
        language: The language in which the questionnaire is written.
        epoch: The day from which days are counted, where they are numbers.
    """

    refs: Mapping[str, Mapping[str, str]]
    titles: Mapping[str, Iterable[str]]
    language: Language
    epoch: date = EPOCH

    def value(self, column: Column, raw: Raw) -> object:
        """Return the value that a cell holds, as plain data; `None`: it says nothing.

        Raises:
            BadCellError: If it holds nothing that can be there.
        """
        if raw is None or (isinstance(raw, str) and not raw.strip()):
            return None
        if column.empty is not None and isinstance(raw, str) and is_unknown(raw):
            raise BadCellError(
                said(
                    "{column} cannot stay open: an empty cell means {meaning}",
                    column=words(self.language)(column.title),
                    meaning=Said(column.empty),
                ),
                said("find out, and answer; empty the cell only if it is so"),
            )
        if column.word is not None:
            return self._one(Flag(), raw)
        if column.key == "edition" and isinstance(raw, str) and _WITH_A_COMMA.fullmatch(raw):
            return raw.strip().replace(",", ".")
        if column.several and isinstance(raw, str):
            return self._list(column.item, raw)
        value = self._one(column.item, raw)
        return [value] if column.several and value is not None else value

    def _list(self, shape: Shape, text: str) -> list[object] | None:
        """Return the items that a cell lists."""
        if self._says_none(shape, text):
            return []
        try:
            whole = self._one(shape, text)
        except BadCellError:
            return self._parts(shape, text)
        return None if whole is None else [whole]

    def _says_none(self, shape: Shape, text: str) -> bool:
        """Return whether a cell says that there is nothing in a list."""
        if isinstance(shape, Country) and text.strip() == _NORWAY:
            raise BadCellError(
                said("{text} can be a country, or no", text=code(text)),
                said("write the country by its name, or `(none)`"),
            )
        known = self.refs[shape.table] if isinstance(shape, Named) else ()
        return is_said(text, NONE) or (form(text) in _NOTHING and form(text) not in known)

    def _parts(self, shape: Shape, text: str) -> list[object]:
        """Return the items of a cell, between semicolons or in lines; or between commas."""
        parts = [part for part in re.split(r"[;\n]", text) if part.strip()]
        if len(parts) > 1:
            return self._items(shape, parts)
        try:
            return self._items(shape, [part for part in text.split(",") if part.strip()])
        except BadCellError:
            return self._items(shape, parts)

    def _items(self, shape: Shape, parts: Iterable[str]) -> list[object]:
        """Return the items of a list, none of which is unknown."""
        items = [self._one(shape, part) for part in parts]
        if None in items:
            raise BadCellError(
                said("a part of the list is unknown"), said("find out, and complete the list")
            )
        return items

    def _one(self, shape: Shape, raw: Raw) -> object:
        """Return the one value that a cell holds."""
        match shape:
            case Word(vocabulary):
                return self._word(vocabulary, raw)
            case Named(table):
                return self._named(table, raw)
            case Country():
                return _country(raw)
            case Flag():
                return _flag(raw)
            case Day():
                return day_in(raw, self.language, self.epoch)
            case _:
                return _text(raw)

    def _named(self, table: str, raw: Raw) -> str | None:
        """Return the ref of what a cell names."""
        text = str(raw)
        known = self.refs[table]
        if form(text) in known or is_unknown(text):
            return known.get(form(text))
        sheet = words(self.language)(SHEETS[table][0])
        otherwise = said("write it as it is called there, or add it there")
        raise BadCellError(
            said("nothing on the sheet {sheet} is called {text}", sheet=sheet, text=code(text)),
            did_you_mean(text, self.titles[table], otherwise),
        )

    def _word(self, vocabulary: type[StrEnum], raw: Raw) -> str | None:
        """Return the word that a cell says."""
        text = str(raw)
        word = word_meant(vocabulary, text)
        if word is not None or is_unknown(text):
            return None if word is None else word.value
        labels = [word_label(words(self.language), each) for each in vocabulary]
        raise BadCellError(
            said("{text} is not one of the choices", text=code(text)),
            did_you_mean(text, labels, said("choose from the list")),
        )


def _text(raw: Raw) -> str | None:
    """Return the text that a cell holds; a number that is an edition, as the edition is written."""
    if raw is None or isinstance(raw, str):
        return None if raw is None or is_unknown(raw) else text_in(raw)
    if isinstance(raw, bool | date | time):
        raise BadCellError(
            said("{found} stands where a text is needed", found=shown(raw)),
            said("write it as a text: give the cell the format “text” first"),
        )
    if raw in _EDITIONS:
        return _EDITIONS[float(raw)]
    return str(int(raw)) if float(raw).is_integer() else repr(raw)


def _flag(raw: Raw) -> bool | None:
    """Return whether a cell says yes or no."""
    if isinstance(raw, bool):
        return raw
    text = str(raw)
    meant = flag_meant(text)
    if meant is None and not is_unknown(text):
        raise BadCellError(
            said("{text} is neither yes nor no", text=code(raw)),
            said("choose from the list"),
        )
    return meant


def _country(raw: Raw) -> str | None:
    """Return the code of the country that a cell names."""
    text = str(raw)
    code_meant = country_meant(text)
    if code_meant is None and not is_unknown(text):
        raise BadCellError(
            said("{text} is not a country", text=code(raw)),
            said("choose it from the list, or write its code of two letters, as `FR`"),
        )
    return code_meant
