"""The value that a cell of a questionnaire holds, whatever a spreadsheet has made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from attrs import frozen

from ..conversions import to_day
from ..faults import code, did_you_mean, shown
from ..grounding import EDITIONS
from ..i18n import Language, words
from ..said import Said, said
from ..shapes import Country, Day, Flag, Named, Shape, Word
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
from .wording import SHEETS

__all__ = ["EPOCH", "BadCellError", "Meaning", "Raw"]

Raw = str | bool | int | float | date | datetime | time | None
"""What a cell of a workbook or of a CSV file holds."""

_EDITIONS = {float(edition): edition for known in EDITIONS.values() for edition in known}
"""The number for which a spreadsheet may take an edition → the edition."""

_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_LOCAL_DAY = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})")
_LAST_MONTH = 12
EPOCH = date(1899, 12, 30)
"""The day from which most spreadsheets count days."""

_FIRST_COUNTED, _LAST_COUNTED = 36_526, 73_050
"""The numbers by which spreadsheets count the days of 2000 to 2099."""
_DAY_FORM = "2026-05-16"


class BadCellError(Exception):
    """A cell that says nothing that can stand there.

    Attributes:
        message: What is wrong.
        remedy: What to do.
    """

    def __init__(self, message: Said, remedy: Said) -> None:
        """Keep both."""
        self.message = message
        self.remedy = remedy
        super().__init__(message, remedy)


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
        if column.word is not None:
            return self._one(Flag(), raw)
        if column.several and isinstance(raw, str):
            return self._list(column.item, raw)
        value = self._one(column.item, raw)
        return [value] if column.several and value is not None else value

    def _list(self, shape: Shape, text: str) -> list[object] | None:
        """Return the items that a cell lists."""
        if is_said(text, NONE):
            return []
        try:
            whole = self._one(shape, text)
        except BadCellError:
            return self._parts(shape, text)
        return None if whole is None else [whole]

    def _parts(self, shape: Shape, text: str) -> list[object]:
        """Return the items of a cell, between semicolons or in lines; or between commas."""
        parts = [part for part in re.split(r"[;\n]", text) if part.strip()]
        if len(parts) > 1:
            return [self._one(shape, part) for part in parts]
        try:
            return [self._one(shape, part) for part in text.split(",")]
        except BadCellError:
            return [self._one(shape, part) for part in parts]

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
                return _day(raw, self.language, self.epoch)
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
            said("choose yes, no or unknown from the list"),
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


def _day(raw: Raw, language: Language, epoch: date) -> str | None:
    """Return the day that a cell holds, as ISO 8601 writes it."""
    if isinstance(raw, datetime):
        if raw.time() != time():
            raise BadCellError(
                said("this is {found}, not a day", found=shown(raw)),
                said("write the day alone, as {day}", day=raw.date().isoformat()),
            )
        return raw.date().isoformat()
    if isinstance(raw, date):
        return raw.isoformat()
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _counted_day(raw, epoch)
    text = str(raw).strip()
    if is_unknown(text):
        return None
    day = _written_day(text, language)
    if day is None:
        raise BadCellError(
            said("{text} is not a day", text=code(text)), said("write it as {day}", day=_DAY_FORM)
        )
    return day.isoformat()


def _written_day(text: str, language: Language) -> date | None:
    """Return the day that a text writes: as ISO 8601, or day, month and year."""
    if _ISO_DAY.fullmatch(text):
        return to_day(text[:10])
    parts = _LOCAL_DAY.fullmatch(text)
    if parts is None:
        return None
    day, month, year = (int(part) for part in parts.groups())
    if language is Language.ENGLISH and day != month and max(day, month) <= _LAST_MONTH:
        raise BadCellError(
            said("{text} can be two days", text=code(text)),
            said("write it as {day}", day=_DAY_FORM),
        )
    if month > _LAST_MONTH and language is Language.ENGLISH:
        day, month = month, day
    return to_day(f"{year:04}-{month:02}-{day:02}")


def _counted_day(number: float, epoch: date) -> str:
    """Return the day that a spreadsheet counts by a number."""
    if not (float(number).is_integer() and _FIRST_COUNTED <= number <= _LAST_COUNTED):
        raise BadCellError(
            said("{found} is not a day", found=shown(number)),
            said("write it as {day}", day=_DAY_FORM),
        )
    return (epoch + timedelta(days=int(number))).isoformat()
