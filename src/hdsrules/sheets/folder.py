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
from ..reports.names import Names
from ..reports.questions import articles, open_question_text
from ..said import Said, said
from ..system import reason_said
from .explanation import choices_of, law_of
from .grid import Cell, Grid, is_aside, page_of
from .layout import Layout, layouts
from .model import sheets
from .reading import case_from
from .terms import is_unknown

__all__ = ["case_in_folder", "file_name", "files"]

_SUFFIX = ".csv"
_DELIMITERS = {Language.ENGLISH: ",", Language.FRENCH: ";"}
_LIKE_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_SHIELD = "'"
"""What stands before a text that a spreadsheet would take for a formula."""

_DELIMITER_TOLD = re.compile("sep=.?")
_MOST_ROWS = 5_000


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
        rows = [[_shielded(cell.value) for cell in row] for row in page.rows]
        yield file_name(page.sheet.key), _written([titles, *rows], words)
    if case is not None:
        yield file_name("questions"), _written(_questions(result, pages, words), words)
    yield file_name("help"), _written(_help(pages, words), words)


def file_name(key: str) -> str:
    """Return the name of the file of a sheet."""
    return key.replace("_", "-") + _SUFFIX


def _shielded(value: str | date | None) -> str:
    """Return what a file holds for a cell: no text that a spreadsheet takes for a formula."""
    text = value.isoformat() if isinstance(value, date) else value or ""
    return _SHIELD + text if text.startswith(_LIKE_FORMULAS) else text


def _written(rows: Iterable[Sequence[str]], words: Words) -> str:
    """Return rows as a CSV file that Excel opens in the language."""
    text = StringIO()
    csv.writer(text, delimiter=_DELIMITERS[words.language]).writerows(rows)
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
        yield (_shielded(open_question_text(names, question)), *where[question.path], law)


def _help(pages: Sequence[Layout], words: Words) -> Iterator[tuple[str, ...]]:
    """Iterate over the columns, each with what it asks for."""
    _ = words
    yield (_("File"), _("Column"), _("What to say"), _("Choices"), _("Law"))
    for page in pages:
        for column in page.columns:
            law = "; ".join(law_of(column, words))
            choices = choices_of(column, words)
            yield (file_name(page.sheet.key), _(column.title), _(column.help), choices, law)


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
        text = _text(path)
        read = [_cells(text, delimiter, path.name) for delimiter in (";", ",", "\t")]
    except CaseError as error:
        faults.extend(evolve(fault, place=path.name) for fault in error.faults)
        return Grid(path.stem, path.name, ())
    grids = [Grid(path.stem, path.name, rows) for rows in read]
    grid = max(grids, key=_known_titles)
    shielded = [[_unshielded(cell, faults) for cell in row] for row in grid.rows]
    return evolve(grid, rows=shielded)


def _known_titles(grid: Grid) -> int:
    """Return how many titles of columns the first row holds."""
    page = page_of(evolve(grid, rows=grid.rows[:1]))
    return 0 if isinstance(page, Fault) else page.known


def _text(path: Path) -> str:
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
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = said("the file is not in UTF-8")
        raise broken(message, said("save it as “CSV UTF-8”")) from None


def _cells(text: str, delimiter: str, name: str) -> list[tuple[Cell, ...]]:
    """Return the cells of a text; empty lines are left out."""
    rows = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for row in reader:
            cells = tuple(Cell(each, _place(name, line, n)) for n, each in enumerate(row, start=1))
            line = reader.line_num + 1
            if any(row) and not _DELIMITER_TOLD.fullmatch(delimiter.join(row)):
                rows.append(cells)
    except csv.Error as error:
        message = said("this is not CSV: {reason}", reason=str(error))
        raise broken(message, said("save it again as “CSV UTF-8”")) from None
    if len(rows) > _MOST_ROWS:
        message = said("the sheet has more than {number} rows", number=_MOST_ROWS)
        raise broken(message, said("describe one case in each questionnaire"))
    return rows


def _place(name: str, line: int, column: int) -> Said:
    return said("{file}, line {line}, column {column}", file=name, line=line, column=column)


def _unshielded(cell: Cell, faults: list[Fault]) -> Cell:
    """Return a cell without what shields it, and note one that a spreadsheet would calculate."""
    text = str(cell.raw)
    if text.startswith(_SHIELD) and text[1:].startswith(_LIKE_FORMULAS):
        return evolve(cell, raw=text[1:])
    if text.startswith(_LIKE_FORMULAS) and not is_unknown(text):
        message = said("{text} begins as a formula does", text=code(text))
        remedy = said("write an apostrophe before it, or the answer itself")
        faults.append(Fault(ROOT, message, remedy, place=cell.place))
        return evolve(cell, raw=None)
    return cell
