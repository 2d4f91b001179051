"""The first sheet of a workbook, which says what is asked, and the last two, which explain it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from ..assessment import Assessment
from ..i18n import Language, Words, mark
from ..lists import glossary
from ..reports.labels import start
from ..reports.names import Names, clean
from ..reports.questions import articles, open_question_text, reasons
from . import styles
from .explanation import choices_of, help_of, introduction, law_of
from .layout import Layout
from .styles import put

__all__ = ["put_help", "put_start", "put_terms"]

_START = (6, 62, 22, 46, 46)
_HELP = (22, 26, 58, 46, 46)
_OF_QUESTIONS = (mark("No."), mark("Question"), mark("Cell"), mark("Why"), mark("Law"))
_OF_SHEETS = (mark("No."), mark("Sheet"), mark("What it holds"), None, None)
_OF_HELP = (mark("Sheet"), mark("Column"), mark("What to say"), mark("Choices"), mark("Law"))
_OF_TERMS = (mark("Term"), None, mark("What it means"), None, mark("Source"))

_TERMS = (
    *("hosting", "host", "customer", "originator", "controller", "personal-health-data"),
    *("pseudonymisation", "anonymisation", "care", "electronic-archiving"),
    *("data-centre", "hardware", "virtual-infrastructure", "platform", "administration", "backup"),
    *("externalised-backup", "on-behalf-of", "supervision", "sub-processor"),
    *("access-rights", "access-traces", "prior-validation"),
    *("data-entry", "formatting", "materialisation", "dematerialisation"),
    *("remote-access", "adequacy-decision", "appropriate-safeguards", "extra-european-law"),
    *("certificate", "certification-body", "accreditation", "surveillance-audit"),
    *("health-ministry-approval", "culture-approval", "isms", "secnumcloud"),
    *("hosting-contract", "compulsory-clause", "medical-device", "manufacturer", "ght"),
)
"""The terms of the glossary that the help explains."""


def put_start(
    sheet: Worksheet,
    pages: Sequence[Layout],
    result: Assessment | None,
    where: Mapping[str, str],
    words: Words,
) -> None:
    """Fill the first sheet.

    Args:
        sheet: The sheet.
        pages: The sheets that follow.
        result: The verdict whose open questions are asked; `None`: the questionnaire is empty.
        where: Path of an open question → sheet and cell of its answer.
        words: The language.
    """
    _ = words
    title = _("Questionnaire on the hosting of health data (HDS)")
    put(sheet, 1, 1, title, font=styles.TITLE, alignment=styles.AHEAD)
    row = 2
    if result is not None and result.case.title:
        put(sheet, row, 1, clean(result.case.title), font=styles.BODY, alignment=styles.AHEAD)
        row += 1
    for text in introduction(result, words):
        _paragraph(sheet, row, text)
        row += 1
    row += 1
    if result is None:
        _heads(sheet, row, _OF_SHEETS, words)
        for number, page in enumerate(pages, start=1):
            name = _(page.sheet.title)
            _line(sheet, row + number, (str(number), name, _(page.sheet.about), None, None), _START)
            _link(sheet, row + number, 2, f"{quote_sheetname(name)}!A1")
    elif result.open_questions:
        _heads(sheet, row, _OF_QUESTIONS, words)
        names = Names(result.case, words)
        for number, question in enumerate(result.open_questions, start=1):
            law = articles(names, result.citations(question.path))
            place = where[question.path]
            texts = (
                str(number),
                open_question_text(names, question),
                place.replace("'", ""),
                "\n".join(reasons(names, question)),
                "\n".join(law),
            )
            _line(sheet, row + number, texts, _START)
            _link(sheet, row + number, 3, place)
    styles.widths(sheet, _START)
    styles.printable(sheet, None, title)
    sheet.protection.sheet = True


def put_help(sheet: Worksheet, pages: Sequence[Layout], words: Words) -> None:
    """Fill the sheet that explains every column.

    Args:
        sheet: The sheet.
        pages: The sheets of the questionnaire.
        words: The language.
    """
    _ = words
    put(sheet, 1, 1, _("Help"), font=styles.TITLE, alignment=styles.AHEAD)
    _paragraph(
        sheet,
        2,
        _(
            "What each column asks for, and the articles by which its answer is judged. "
            "Decision support, not legal advice."
        ),
    )
    _heads(sheet, 4, _OF_HELP, words)
    columns = [(page, column) for page in pages for column in page.sheet.columns]
    for row, (page, column) in enumerate(columns, start=5):
        law = "\n".join(law_of(column, words))
        texts = (_(page.sheet.title), _(column.title), help_of(column, words))
        _line(sheet, row, (*texts, choices_of(column, words), law), _HELP)
    styles.widths(sheet, _HELP)
    styles.printable(sheet, "4:4", _("Help"))
    sheet.freeze_panes = "A5"
    sheet.protection.sheet = True


def put_terms(sheet: Worksheet, words: Words) -> None:
    """Fill the sheet that explains the terms of the field.

    Args:
        sheet: The sheet.
        words: The language.
    """
    _ = words
    put(sheet, 1, 1, _("Terms"), font=styles.TITLE, alignment=styles.AHEAD)
    _paragraph(sheet, 2, _("What the words of this questionnaire mean, and where that is from."))
    _heads(sheet, 4, _OF_TERMS, words)
    french = words.language is Language.FRENCH
    terms = (term for term in glossary().terms if term.key in _TERMS)
    for row, term in enumerate(terms, start=5):
        name, meaning = (term.fr, term.definition_fr) if french else (term.en, term.definition_en)
        source = (term.source_fr if french else term.source_en) or ""
        _line(sheet, row, (start(name), None, meaning, None, source), _HELP)
    styles.widths(sheet, _HELP)
    styles.printable(sheet, "4:4", _("Terms"))
    sheet.freeze_panes = "A5"
    sheet.protection.sheet = True


def _paragraph(sheet: Worksheet, row: int, text: str) -> None:
    """Put a paragraph across the sheet."""
    put(sheet, row, 1, text, font=styles.LEAD)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_START))
    styles.fit(sheet, row, [(text, sum(_START))])


def _heads(sheet: Worksheet, row: int, heads: Sequence[str | None], words: Words) -> None:
    """Put the titles of a table."""
    for place, head in enumerate(heads, start=1):
        text = None if head is None else words(head)
        put(sheet, row, place, text, font=styles.HEADER, fill="header").border = styles.edged()
    _merge(sheet, row, heads)


def _line(sheet: Worksheet, row: int, texts: Sequence[str | None], widths: Sequence[float]) -> None:
    """Put a line of texts; `None` stands where the one before goes on."""
    for place, text in enumerate(texts, start=1):
        put(sheet, row, place, text or None).border = styles.edged()
    spans = _merge(sheet, row, texts)
    styles.fit(sheet, row, [(texts[a] or "", sum(widths[a:b])) for a, b in spans])


def _merge(sheet: Worksheet, row: int, texts: Sequence[str | None]) -> list[tuple[int, int]]:
    """Merge each cell with those in which it goes on, and return where each begins and ends."""
    starts = [place for place, text in enumerate(texts) if text is not None]
    spans = list(zip(starts, [*starts[1:], len(texts)], strict=True))
    for first, end in spans:
        if end - first > 1:
            sheet.merge_cells(start_row=row, end_row=row, start_column=first + 1, end_column=end)
    return spans


def _link(sheet: Worksheet, row: int, column: int, place: str) -> None:
    """Make a cell lead to a place in the workbook."""
    cell = sheet.cell(row, column)
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
    cell.font = styles.LINK
