"""A questionnaire as an Excel workbook."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from attrs import frozen
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from ..assessment import Assessment
from ..case import Case
from ..errors import ArgumentError
from ..facts.vocabulary import LayerName
from ..i18n import Language, Words
from ..reports.names import Names
from ..reports.questions import open_question_text
from ..results import OpenQuestion
from ..said import said
from ..shapes import Country, Day, Flag, Many, Named
from . import styles
from .choices import Lists
from .explanation import help_of, law_of
from .guide import put_help, put_start, put_terms
from .layout import Filled, Layout, layouts
from .model import LAYER, REF, Column
from .styles import put
from .terms import OPEN, word_label
from .texts import LONGEST
from .wording import ASIDE

__all__ = ["FIRST_ROW", "workbook"]

_HEADER_ROW = 4
FIRST_ROW = _HEADER_ROW + 1
"""The row of the first entry."""

_SPARE = {"case": 0, "parties": 10, "operations": 10, "readings": 2, "groups": 2}
_SPARE_ELSE = 6
_FROZEN = {"operations": 3, "remote_access": 2, "case": 0, "readings": 0}
_HEADER, _HIGH_HEADER = 44, 128
_GROUP, _GAP = 14, 6
_OWN_LAYERS = {
    **dict.fromkeys(("tasks", "inherent"), LayerName.APPLICATION_ADMINISTRATION),
    "externalised": LayerName.BACKUP,
}
"""The columns that one layer alone can fill in."""

_COMMENT_WIDTH, _COMMENT_LINE, _COMMENT_CHARACTERS = 340, 18, 46


def workbook(case: Case | None, result: Assessment, words: Words) -> bytes:
    """Return a questionnaire as a workbook.

    Args:
        case: What is known; `None`: nothing.
        result: The verdict on it, whose open questions are asked.
        words: The language.
    """
    book = Workbook()
    start = book.worksheets[0]
    start.title = words(ASIDE["start"])
    asked = {} if case is None else {each.path: each for each in result.open_questions}
    pages = list(layouts(case, asked, words, spread=True))
    last = {page.sheet.key: _last_row(page) for page in pages}
    lists = Lists.of(pages, last, FIRST_ROW, words)
    questions = _Questions(Names(result.case, words), asked, {})
    for page in pages:
        sheet = book.create_sheet(words(page.sheet.title))
        _Table(sheet, page, last[page.sheet.key], words, fresh=case is None).put(lists, questions)
    put_start(start, pages, None if case is None else result, questions.places, words)
    put_help(book.create_sheet(words(ASIDE["help"])), pages, words)
    put_terms(book.create_sheet(words(ASIDE["terms"])), words)
    lists.put(book.create_sheet(ASIDE["lists"]))
    _put_keys(book.create_sheet(ASIDE["sheets"]), pages)
    book.properties.title, book.properties.creator = start.cell(1, 1).value, "hdsrules"
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _last_row(page: Layout) -> int:
    """Return the last row that can be filled in."""
    spare = _SPARE.get(page.sheet.key, _SPARE_ELSE)
    return FIRST_ROW + max(1, len(page.rows) + spare) - 1


def _put_keys(sheet: Worksheet, pages: Sequence[Layout]) -> None:
    """List the sheets, so that one that was removed is missed."""
    for page in pages:
        sheet.append([page.sheet.key])
    sheet.sheet_state = "veryHidden"


@frozen
class _Questions:
    """The open questions, and where they are answered.

    Attributes:
        names: What things are called.
        asked: Path → open question.
        places: Path → sheet and cell of its answer.
    """

    names: Names
    asked: dict[str, OpenQuestion]
    places: dict[str, str]

    def text(self, path: str) -> str:
        """Return what a question asks."""
        return open_question_text(self.names, self.asked[path])


@frozen
class _Table:
    """One sheet to fill in.

    Attributes:
        sheet: The sheet.
        page: What is written on it.
        last: Its last row.
        words: The language.
        fresh: Whether nothing is known yet, so that every cell can be filled in.
    """

    sheet: Worksheet
    page: Layout
    last: int
    words: Words
    fresh: bool

    def put(self, lists: Lists, questions: _Questions) -> None:
        """Fill the sheet."""
        self._put_titles()
        for row in range(FIRST_ROW, self.last + 1):
            cells = self._cells(row)
            for place, (column, filled) in enumerate(
                zip(self.page.columns, cells, strict=True), start=1
            ):
                self._put_cell(row, place, column, filled)
        for place, column in enumerate(self.page.columns, start=1):
            self._put_validation(place, column, lists)
        self._ask(questions)
        self._put_rules()
        self._lay_out()

    def _cells(self, row: int) -> Sequence[Filled | None]:
        """Return what stands in a row; nothing where whoever fills it in is free to write."""
        nothing: list[Filled | None] = [None] * len(self.page.columns)
        held = self.page.rows[row - FIRST_ROW : row - FIRST_ROW + 1]
        if not held:
            return nothing
        known = any(cell.value is not None and cell.path is None for cell in held[0])
        return [cell if known or cell.path is not None else None for cell in held[0]]

    def _put_titles(self) -> None:
        """Put the title, what the sheet holds, and the titles of the columns."""
        _, sheet, columns = self.words, self.sheet, self.page.columns
        put(sheet, 1, 1, _(self.page.sheet.title), font=styles.TITLE, alignment=styles.AHEAD)
        put(sheet, 2, 1, _(self.page.sheet.about), font=styles.LEAD, alignment=styles.AHEAD)
        for place, column in enumerate(columns, start=1):
            first = column.word and columns[place - 2].key != column.key
            if first:
                self._put_group(place, column)
            title = word_label(_, column.word) if column.word else _(column.title)
            text = f"{title} *" if column.needed or column.field == "name" else title
            turn = styles.UPWARD if column.word else styles.PLACED
            cell = put(
                sheet, _HEADER_ROW, place, text, font=styles.HEADER, alignment=turn, fill="header"
            )
            cell.border = styles.edged()
            cell.comment = self._comment("\n".join((help_of(column, _), *law_of(column, _))))

    def _put_group(self, place: int, column: Column) -> None:
        """Put the title of a list above the columns over which it is spread."""
        sheet, count = self.sheet, len(list(column.spread()))
        text = self.words("{list}: yes or no to each", list=self.words(column.title))
        put(sheet, _HEADER_ROW - 1, place, text, font=styles.GROUP, fill="group")
        sheet.merge_cells(
            start_row=_HEADER_ROW - 1,
            end_row=_HEADER_ROW - 1,
            start_column=place,
            end_column=place + count - 1,
        )

    def _comment(self, text: str) -> Comment:
        lines = sum(-(-max(1, len(line)) // _COMMENT_CHARACTERS) for line in text.split("\n"))
        return Comment(text, "hdsrules", height=_COMMENT_LINE * (lines + 1), width=_COMMENT_WIDTH)

    def _put_cell(self, row: int, place: int, column: Column, filled: Filled | None) -> None:
        """Put a cell: what is known, a question mark, or a place to write."""
        asked = filled is not None and filled.path is not None
        if filled is not None and isinstance(filled.value, str) and len(filled.value) > LONGEST:
            raise ArgumentError(said("a text of the case is longer than a cell can hold: use CSV"))
        free = filled is None or asked or (self.fresh and column.key != LAYER)
        cell = put(
            self.sheet,
            row,
            place,
            None if filled is None else filled.value,
            font=styles.QUIET if column.key == REF else styles.NORMAL,
            alignment=styles.CENTRED if column.word else styles.WRAPPED,
            fill="new" if free else "known",
        )
        cell.border = styles.edged(asked=asked)
        cell.protection = styles.UNLOCKED if free else styles.LOCKED
        is_day = isinstance(column.shape, Day)
        cell.number_format = self._day_format if is_day else "@"

    @property
    def _day_format(self) -> str:
        return "dd/mm/yyyy" if self.words.language is Language.FRENCH else "yyyy-mm-dd"

    def _put_validation(self, place: int, column: Column, lists: Lists) -> None:
        letter = get_column_letter(place)
        checks = lists.validation(column)
        checks.add(f"{letter}{FIRST_ROW}:{letter}{self.last}")
        self.sheet.add_data_validation(checks)

    def _ask(self, questions: _Questions) -> None:
        """Put each question beside the cells that answer it."""
        sheet = quote_sheetname(self.sheet.title)
        for row, cells in enumerate(self.page.rows, start=FIRST_ROW):
            told: set[str] = set()
            for place, filled in enumerate(cells, start=1):
                if filled.path is None or filled.path in told:
                    continue
                told.add(filled.path)
                cell = self.sheet.cell(row, place)
                questions.places.setdefault(filled.path, f"{sheet}!{cell.coordinate}")
                cell.comment = self._comment(questions.text(filled.path))

    def _put_rules(self) -> None:
        """Mark what still shows a question mark, and what a layer cannot say."""
        sheet, columns = self.sheet, self.page.columns
        top, end = f"A{FIRST_ROW}", f"{get_column_letter(len(columns))}{self.last}"
        sheet.conditional_formatting.add(f"{top}:{end}", styles.rule(f'{top}="{OPEN}"'))
        layer = next((n for n, c in enumerate(columns, start=1) if c.key == LAYER), None)
        if layer is None:
            return
        for place, column in enumerate(columns, start=1):
            if (own := _OWN_LAYERS.get(column.key)) is not None:
                said = f"${get_column_letter(layer)}{FIRST_ROW}"
                formula = f'AND({said}<>"",{said}<>"{word_label(self.words, own)}")'
                letter = get_column_letter(place)
                area = f"{letter}{FIRST_ROW}:{letter}{self.last}"
                sheet.conditional_formatting.add(area, styles.rule(formula, unfit=True))

    def _lay_out(self) -> None:
        """Set widths and heights, what stays in sight, and what is printed."""
        sheet, columns = self.sheet, self.page.columns
        styles.widths(sheet, map(_width, columns))
        for place, column in enumerate(columns, start=1):
            sheet.column_dimensions[get_column_letter(place)].hidden = column in self.page.hidden
        upward = any(column.word for column in columns)
        sheet.row_dimensions[_HEADER_ROW].height = _HIGH_HEADER if upward else _HEADER
        sheet.row_dimensions[_HEADER_ROW - 1].height = _GROUP if upward else _GAP
        for row, cells in enumerate(self.page.rows, start=FIRST_ROW):
            texts = (str(cell.value or "") for cell in cells)
            styles.fit(sheet, row, zip(texts, map(_width, columns), strict=True))
        kept = _FROZEN.get(self.page.sheet.key, 1)
        sheet.freeze_panes = f"{get_column_letter(kept + 1)}{FIRST_ROW}"
        sheet.protection.sheet = True
        sheet.protection.formatColumns = sheet.protection.formatRows = False
        styles.printable(sheet, f"1:{_HEADER_ROW}", sheet.title)


def _width(column: Column) -> float:
    """Return how wide a column is."""
    if column.word is not None:
        return 6
    match column.shape:
        case Day():
            return 12
        case Flag():
            return 13
        case Country():
            return 15
        case Many() | Named():
            return 18
        case _:
            return 36 if column.field in {"name", "title"} else 16
