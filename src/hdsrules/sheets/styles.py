"""How the cells of a workbook look. Nothing is told by a colour alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import ceil

from openpyxl.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins, PrintOptions
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

__all__ = [
    "AHEAD",
    "BODY",
    "CENTRED",
    "GROUP",
    "HEADER",
    "KNOWN",
    "LEAD",
    "LINK",
    "LOCKED",
    "NORMAL",
    "PLACED",
    "QUIET",
    "TITLE",
    "UNLOCKED",
    "UPWARD",
    "WRAPPED",
    "edged",
    "filled",
    "fit",
    "printable",
    "put",
    "rule",
    "widths",
]

_INK = "1F2A44"
_GREY = "5B6472"
_NAME = "Arial"

TITLE = Font(name=_NAME, size=16, bold=True, color=_INK)
LEAD = Font(name=_NAME, size=10, color=_GREY)
NORMAL = Font(name=_NAME, size=10, color="000000")
BODY = Font(name=_NAME, size=10, bold=True, color=_INK)
HEADER = Font(name=_NAME, size=10, bold=True, color="FFFFFF")
GROUP = Font(name=_NAME, size=9, italic=True, color=_INK)
QUIET = Font(name=_NAME, size=9, color=_GREY)
LINK = Font(name=_NAME, size=10, underline="single", color="0B4F9E")

KNOWN = "ECEEF1"
"""The fill of what is known, and of what is not asked."""

_FILLS = {"header": _INK, "group": "D9E2F1", "known": KNOWN, "new": "FFFFFF"}

_LINE, _AROUND = 12.8, 4
_PER_WIDTH = 1.2
"""How many characters stand in a unit of width, on the average of longer texts."""

_LIKE_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula begins so."""

WRAPPED = Alignment(wrap_text=True, vertical="top")
AHEAD = Alignment(vertical="center")
PLACED = Alignment(wrap_text=True, vertical="center", horizontal="center")
UPWARD = Alignment(wrap_text=True, vertical="bottom", horizontal="center", text_rotation=90)
CENTRED = Alignment(vertical="top", horizontal="center")
LOCKED = Protection(locked=True)
UNLOCKED = Protection(locked=False)


def put(  # noqa: PLR0913 (what is put, where, and how it looks)
    sheet: Worksheet,
    row: int,
    column: int,
    value: str | date | None,
    *,
    font: Font = NORMAL,
    alignment: Alignment = WRAPPED,
    fill: str | None = None,
) -> Cell:
    """Put a value into a cell; no text becomes a formula.

    Args:
        sheet: The sheet.
        row: The row, from 1.
        column: The column, from 1.
        value: The text or the day.
        font: Its font.
        alignment: How it stands.
        fill: Its kind, for `filled`.
    """
    cell: Cell = sheet[f"{get_column_letter(column)}{row}"]
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_LIKE_FORMULAS)
    cell.font, cell.alignment = font, alignment
    if fill is not None:
        cell.fill = filled(fill)
    return cell


def filled(kind: str) -> PatternFill:
    """Return the fill of a kind of cell: `header`, `group`, `known` or `new`."""
    return PatternFill("solid", start_color=_FILLS[kind])


def edged(*, asked: bool = False) -> Border:
    """Return the border of a cell: thick and orange around what is asked."""
    side = Side("medium", color="B45309") if asked else Side("thin", color="B8BEC8")
    return Border(left=side, right=side, top=side, bottom=side)


_ASKED = DifferentialStyle(
    font=Font(bold=True, color="7C2D12"), fill=PatternFill("solid", bgColor="FFE699")
)

_UNFIT = PatternFill("lightUp", fgColor="9AA1AC", bgColor=KNOWN)


def rule(formula: str, *, unfit: bool = False) -> Rule:
    """Return a rule of conditional formatting: of what is asked, or of what cannot be said there.

    Args:
        formula: When it holds, for the first cell of its range.
        unfit: Whether it marks what cannot be said there.
    """
    look = DifferentialStyle(fill=_UNFIT) if unfit else _ASKED
    return Rule(type="expression", formula=[formula], dxf=look, stopIfTrue=True)


def widths(sheet: Worksheet, of_columns: Iterable[float]) -> None:
    """Set how wide the columns are, from the first on."""
    for place, width in enumerate(of_columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width


def fit(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]]) -> None:
    """Make a row as high as its texts need, each beside the width that it has.

    Spreadsheets do so by themselves only once a cell is edited.
    """
    lines = [
        sum(max(1, ceil(len(part) / width / _PER_WIDTH)) for part in text.split("\n"))
        for text, width in texts
    ]
    sheet.row_dimensions[row].height = _LINE * max(lines, default=1) + _AROUND


def printable(sheet: Worksheet, titles: str | None, footer: str) -> None:
    """Lay a sheet out for A4, across: all columns on one page, the titles on each.

    Args:
        sheet: The sheet.
        titles: The rows that are on each page, as `1:4`.
        footer: What stands below, beside the numbers of the pages.
    """
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.7, footer=0.3)
    sheet.print_options = PrintOptions(horizontalCentered=True)
    sheet.print_title_rows = titles
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart(footer.replace("&", "&&")), right=_HeaderFooterPart("&P / &N")
    )
    sheet.sheet_view.showGridLines = False
