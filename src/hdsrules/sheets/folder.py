"""A questionnaire as a folder of CSV files, one for each sheet."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

from attrs import evolve

from ..assessment import Assessment
from ..case import Case
from ..errors import CaseError, Fault
from ..faults import ROOT, code
from ..formats.parsed import MAX_BYTES, broken, too_large
from ..i18n import Language, Words
from ..reports.formulas import shielded, unshielded
from ..reports.names import Names
from ..reports.questions import articles, open_question_text
from ..said import Said, said
from ..system import reason_said
from .explanation import choices_of, help_of, law_of
from .grid import Cell, Grid, is_aside, page_of
from .layout import Layout, layouts
from .model import sheets
from .reading import case_from
from .terms import is_unknown

__all__ = ["case_in_folder", "file_name", "files"]

_SUFFIX = ".csv"
_DELIMITERS = {Language.ENGLISH: ",", Language.FRENCH: ";"}
_READ = (";", ",", "\t")
"""The delimiters that are read."""

_LIKE_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_DELIMITER_TOLD = re.compile("sep=.?")
_MOST_ROWS = 5_000

_NO_CSV = {
    "unexpected end": said("a quotation mark is never closed"),
    "field limit": said("a cell is too long"),
}
"""What the reader of CSV says → what is wrong."""

_AFTER_QUOTES = said("a text goes on after the quotation mark that closes it")


def files(case: Case | None, result: Assessment, words: Words) -> Iterator[tuple[str, str]]:
    """Iterate over the files of a questionnaire: name, content.

    Args:
        case: What is known; `None`: nothing.
        result: The verdict on it, whose open questions are asked.
        words: The language.
    """
    asked = [] if case is None else [question.path for question in result.open_questions]
    pages = list(layouts(case, asked, words, spread=False))
    for page in pages:
        titles = [words(column.title) for column in page.columns]
        rows = [[_text(cell.value) for cell in row] for row in page.rows]
        yield file_name(page.sheet.key), _written([titles, *rows], words)
    if case is not None:
        yield file_name("questions"), _written(_questions(result, pages, words), words)
    yield file_name("help"), _written(_help(pages, words), words)


def file_name(key: str) -> str:
    """Return the name of the file of a sheet."""
    return key.replace("_", "-") + _SUFFIX


def _text(value: str | date | None) -> str:
    """Return what a file holds for a cell."""
    return value.isoformat() if isinstance(value, date) else value or ""


def _written(rows: Iterable[Sequence[str]], words: Words) -> str:
    """Return rows as a CSV file that Excel opens in the language, without formulas."""
    text = StringIO()
    writer = csv.writer(text, delimiter=_DELIMITERS[words.language])
    writer.writerows([shielded(cell) for cell in row] for row in rows)
    return "\ufeff" + text.getvalue()


def _questions(
    result: Assessment, pages: Sequence[Layout], words: Words
) -> Iterator[tuple[str, ...]]:
    """Iterate over the open questions, each with the file, the line and the column it is of."""
    _, names = words, Names(result.case, words)
    yield (_("Question"), _("File"), _("Line"), _("Column"), _("Law"))
    where: dict[str, tuple[str, str, str]] = {}
    for page in pages:
        for line, row in enumerate(page.rows, start=2):
            for column, cell in zip(page.columns, row, strict=True):
                if cell.path is not None:
                    told = (file_name(page.sheet.key), str(line), _(column.title))
                    where.setdefault(cell.path, told)
    for question in result.open_questions:
        law = "; ".join(articles(names, result.citations(question.path)))
        yield (open_question_text(names, question), *where[question.path], law)


def _help(pages: Sequence[Layout], words: Words) -> Iterator[tuple[str, ...]]:
    """Iterate over the columns, each with what it asks for."""
    _ = words
    yield (_("File"), _("Column"), _("What to say"), _("Choices"), _("Law"))
    for page in pages:
        for column in page.columns:
            law = "; ".join(law_of(column, words))
            choices = choices_of(column, words)
            told = help_of(column, words)
            yield (file_name(page.sheet.key), _(column.title), told, choices, law)


def case_in_folder(path: str) -> Case:
    """Return the case that the CSV files of a folder describe; a file that is not there is empty.

    Args:
        path: The folder.

    Raises:
        CaseError: With every fault, each at its line and column.
    """
    try:
        found = sorted(each for each in Path(path).iterdir() if each.suffix.lower() == _SUFFIX)
    except OSError as error:
        message = said("the folder cannot be read: {reason}", reason=reason_said(error))
        raise broken(message, said("check its name and rights")) from None
    if not found:
        message = said("this is a folder without CSV files")
        raise broken(message, said("name a case document, or a folder with parties.csv"))
    faults: list[Fault] = []
    grids = [_grid(each, faults) for each in found if not is_aside(each.stem)]
    return case_from(_in_order(grids), path, faults)


def _in_order(grids: Sequence[Grid]) -> list[Grid]:
    """Return the files in the order of the sheets of a questionnaire."""
    order = {sheet.key: place for place, sheet in enumerate(sheets())}
    pages = [page_of(grid) for grid in grids]
    keys = [len(order) if isinstance(page, Fault) else order[page.sheet.key] for page in pages]
    return [grid for _, grid in sorted(zip(keys, grids, strict=True), key=lambda pair: pair[0])]


def _grid(path: Path, faults: list[Fault]) -> Grid:
    """Return the cells of a file, by the delimiter with which most of its titles are known."""
    try:
        text = _content(path)
        delimiter = max(_READ, key=lambda each: _known_titles(path, text, each))
        rows = _cells(text, delimiter, path.name)
    except CaseError as error:
        faults.extend(evolve(each, place=each.place or path.name) for each in error.faults)
        return Grid(path.stem, path.name, ())
    return Grid(path.stem, path.name, [[_bare(cell, faults) for cell in row] for row in rows])


def _known_titles(path: Path, text: str, delimiter: str) -> int:
    """Return how many titles of columns the first row holds, if a delimiter splits it; else -1."""
    try:
        _line, first = next(_rows(text, delimiter, path.name), (1, []))
    except CaseError:
        return -1
    page = page_of(Grid(path.stem, path.name, [[Cell(each, path.name) for each in first]]))
    return 0 if isinstance(page, Fault) else page.known


def _content(path: Path) -> str:
    """Return what a file holds."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        message = said("the file cannot be read: {reason}", reason=reason_said(error))
        raise broken(message, said("check its name and rights")) from None
    if len(content) > MAX_BYTES:
        raise too_large()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = said("the file is not in UTF-8")
        raise broken(message, said("save it as “CSV UTF-8”")) from None
    before, null, _after = text.partition("\0")
    if null:
        raise _no_csv(path.name, before.count("\n") + 1, said("a null character stands in it"))
    return text


def _rows(text: str, delimiter: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Iterate over the rows of a text, each with its line; empty rows are left out.

    Raises:
        CaseError: If it is not CSV, at the line where the row begins that is not.
    """
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            if any(row) and not _DELIMITER_TOLD.fullmatch(delimiter.join(row)):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        reasons = (reason for said_so, reason in _NO_CSV.items() if said_so in str(error))
        raise _no_csv(name, line, next(reasons, _AFTER_QUOTES)) from None


def _no_csv(name: str, line: int, reason: Said) -> CaseError:
    """Return the error of a file that is not CSV."""
    place = said("{file}, line {line}", file=name, line=line)
    message = said("this is not CSV: {reason}", reason=reason)
    return CaseError([Fault(ROOT, message, said("save it again as “CSV UTF-8”"), place=place)])


def _cells(text: str, delimiter: str, name: str) -> list[tuple[Cell, ...]]:
    """Return the cells of a text."""
    rows = [
        tuple(Cell(each, _place(name, line, number)) for number, each in enumerate(row, start=1))
        for line, row in _rows(text, delimiter, name)
    ]
    if len(rows) > _MOST_ROWS:
        message = said("the sheet has more than {number} rows", number=_MOST_ROWS)
        raise broken(message, said("describe one case in each questionnaire"))
    return rows


def _place(name: str, line: int, column: int) -> Said:
    return said("{file}, line {line}, column {column}", file=name, line=line, column=column)


def _bare(cell: Cell, faults: list[Fault]) -> Cell:
    """Return a cell without what shields it, and note one that a spreadsheet would calculate."""
    text = str(cell.raw)
    if text.startswith(_LIKE_FORMULAS) and not is_unknown(text):
        message = said("{text} begins as a formula does", text=code(text))
        remedy = said("write an apostrophe before it, or the answer itself")
        faults.append(Fault(ROOT, message, remedy, place=cell.place))
        return evolve(cell, raw=None)
    return evolve(cell, raw=unshielded(text))
