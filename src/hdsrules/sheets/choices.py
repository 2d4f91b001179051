"""The drop-down lists of a workbook, and what Excel checks and says while a cell is filled in."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from attrs import frozen
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ..grounding import EDITIONS
from ..i18n import Words
from ..lists import country_names
from ..readings import QUESTIONS
from ..reports.labels import label
from ..shapes import Country, Day, Flag, Named, Word
from .explanation import help_of
from .layout import Layout
from .model import Column
from .styles import put
from .terms import NO, UNKNOWN, YES, country_label, word_label
from .wording import ASIDE

__all__ = ["Lists"]

_FIRST_DAY = "DATE(1990,1,1)"
_LONGEST_TITLE, _LONGEST_HELP = 32, 255

_FLAG, _CHOSEN, _COUNTRIES, _EDITIONS, _QUESTIONS = "flag", "chosen", "country", "edition", "asked"


@frozen
class Lists:
    """The lists that cells are chosen from.

    Attributes:
        words: The language.
        choices: Key of a list → what can be chosen.
        named: Map of the case → the cells that hold what its entries are called, as a formula.
    """

    words: Words
    choices: Mapping[object, Sequence[str]]
    named: Mapping[str, str]

    @classmethod
    def of(
        cls, pages: Sequence[Layout], last: Mapping[str, int], first: int, words: Words
    ) -> Lists:
        """Return the lists of a workbook.

        Args:
            pages: Its sheets.
            last: Key of a sheet → its last row.
            first: The first row of each sheet.
            words: The language.
        """
        columns = [column for page in pages for column in page.columns]
        choices: dict[object, Sequence[str]] = {
            _FLAG: [words(YES), words(NO), words(UNKNOWN)],
            _CHOSEN: [words(YES), words(NO)],
            _COUNTRIES: _countries(words),
            _EDITIONS: sorted({edition for known in EDITIONS.values() for edition in known}),
            _QUESTIONS: [f"{key}: {label(words, 'question', key)}" for key in QUESTIONS],
        }
        for column in columns:
            if isinstance(column.item, Word) and column.word is None:
                choices[column.item.words] = [word_label(words, w) for w in column.item.words]
        named = {
            page.sheet.key: _named(words(page.sheet.title), first, last[page.sheet.key])
            for page in pages
        }
        return cls(words, choices, named)

    def put(self, sheet: Worksheet) -> None:
        """Write the lists on a sheet of their own, which is hidden."""
        for place, choices in enumerate(self.choices.values(), start=1):
            for row, choice in enumerate(choices, start=1):
                put(sheet, row, place, choice)
        sheet.sheet_state = "hidden"

    def validation(self, column: Column) -> DataValidation:
        """Return what Excel offers, checks and says in the cells of a column.

        What it cannot know, a party that is yet to be named for instance, it lets pass: the cells
        are read with care in any case.
        """
        _ = self.words
        made = self._checks(column)
        title = word_label(_, column.word) if column.word else _(column.title)
        made.promptTitle, made.prompt = title[:_LONGEST_TITLE], help_of(column, _)[:_LONGEST_HELP]
        made.showInputMessage, made.allowBlank = True, True
        made.errorTitle = title[:_LONGEST_TITLE]
        made.error = _("Choose from the list.")
        if isinstance(column.shape, Day):
            made.error = _("Write a day, as 2026-05-16.")
        return made

    def _checks(self, column: Column) -> DataValidation:
        if isinstance(column.shape, Day):
            return DataValidation("date", "greaterThan", _FIRST_DAY, showErrorMessage=True)
        source = self._source(column)
        if source is None:
            return DataValidation()
        closed = not column.several and isinstance(column.item, Flag | Word)
        return DataValidation("list", formula1=source, showErrorMessage=closed)

    def _source(self, column: Column) -> str | None:
        """Return what is chosen from in a column, as a formula; `None`: it is free."""
        match column.item:
            case _ if column.word is not None:
                return self._range(_CHOSEN)
            case Named(table):
                return self.named[table]
            case Word(vocabulary):
                return self._range(vocabulary)
            case Flag():
                return self._range(_FLAG if column.empty is None else _CHOSEN)
            case Country():
                return self._range(_COUNTRIES)
        by_key = {"edition": _EDITIONS, "question": _QUESTIONS}
        return self._range(by_key[column.key]) if column.key in by_key else None

    def _range(self, key: object) -> str:
        place = list(self.choices).index(key)
        letter, last = get_column_letter(place + 1), len(self.choices[key])
        return f"{quote_sheetname(ASIDE['lists'])}!${letter}$1:${letter}${last}"


def _named(title: str, first: int, last: int) -> str:
    """Return the cells of the first column that are filled, as a formula."""
    top = f"{quote_sheetname(title)}!$A${first}"
    every = f"{top}:$A${last}"
    return f"OFFSET({top},0,0,MAX(1,COUNTA({every})),1)"


def _countries(words: Words) -> list[str]:
    """Return the countries by their names, France first."""
    names = sorted((country_label(words, code) for code in country_names()), key=_sorted_as)
    france = country_label(words, "FR")
    return [france, *(name for name in names if name != france)]


def _sorted_as(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c))
