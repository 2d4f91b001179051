"""What a Word document is made of, where python-docx has no words for it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.styles.style import ParagraphStyle
    from docx.table import Table, _Row
    from docx.text.paragraph import Paragraph

__all__ = [
    "LINK",
    "add_bookmark",
    "add_field",
    "add_link",
    "add_link_style",
    "alike",
    "plain",
    "repeat_header",
    "rule_of",
    "set_columns",
    "set_language",
    "shade",
]

LINK = "Hyperlink"
"""The style of links."""

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INK, _RULE = RGBColor(0x0B, 0x4A, 0x9E), "B9C1C9"
_LOCALES = {"en": "en-GB", "fr": "fr-FR"}
_AFTER_MARGINS = ("w:tblLook", "w:tblCaption", "w:tblDescription")
_AFTER_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", *_AFTER_MARGINS)
_AFTER_LINES = (
    *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing"),
    *("w:jc", "w:textAlignment", "w:outlineLvl", "w:rPr"),
)
"""What comes after margins and borders of tables, and lines of paragraphs; Word minds."""

_WHOLE = 1500
"""Up to how many letters a row is kept on one page."""

_GUTTER = "80"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def plain(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _UNWRITABLE.sub("", text)


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def add_link_style(document: Document) -> None:
    """Give a document the style of links."""
    style = document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = _INK
    style.font.underline = True


def add_link(paragraph: Paragraph, text: str, *, url: str = "", anchor: str = "") -> None:
    """Add a link to an address, or to a bookmark of the document.

    Args:
        paragraph: Where.
        text: What it says.
        url: The address, if it leads to one.
        anchor: The bookmark, else.
    """
    link = _element("hyperlink", history="1")
    if url:
        part = paragraph.part
        link.set(qn("r:id"), part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    else:
        link.set(qn("w:anchor"), anchor)
    link.append(paragraph.add_run(plain(text), LINK)._r)
    paragraph._p.append(link)


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Make a paragraph something that links can lead to.

    Args:
        paragraph: The paragraph.
        name: What the bookmark is called.
        number: A number that no other bookmark has.
    """
    paragraph._p.append(_element("bookmarkStart", id=str(number), name=name))
    paragraph._p.append(_element("bookmarkEnd", id=str(number)))


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """Add a field, as `PAGE` or `NUMPAGES`."""
    field = _element("fldSimple", instr=instruction)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


def repeat_header(row: _Row) -> None:
    """Repeat a row at the head of each page that its table goes on to."""
    row._tr.get_or_add_trPr().append(_element("tblHeader"))


def set_columns(table: Table, shares: Sequence[int], width: float) -> None:
    """Lay out a table: the widths of its columns, lines between its rows, short rows not cut.

    Args:
        table: The table.
        shares: The share of each column.
        width: How wide the table is.
    """
    table.autofit = False
    widths = [Mm(width * share / sum(shares)) for share in shares]
    for column, each in zip(table.columns, widths, strict=True):
        column.width = each
    for row in table.rows:
        if sum(len(cell.text) for cell in row.cells) < _WHOLE:
            row._tr.get_or_add_trPr().append(_element("cantSplit"))
        for cell, each in zip(row.cells, widths, strict=True):
            cell.width = each
    borders = _element("tblBorders")
    for side in ("bottom", "insideH"):
        borders.append(_element(side, val="single", sz="4", space="0", color=_RULE))
    margins = _element("tblCellMar")
    margins.append(_element("left", w="0", type="dxa"))
    margins.append(_element("right", w=_GUTTER, type="dxa"))
    table._tbl.tblPr.insert_element_before(borders, *_AFTER_BORDERS)
    table._tbl.tblPr.insert_element_before(margins, *_AFTER_MARGINS)


def rule_of(style: ParagraphStyle, side: str, *, size: int, space: int) -> None:
    """Draw a line along a side of each paragraph of a style, in eighths of a point."""
    border = _element("pBdr")
    border.append(_element(side, val="single", sz=str(size), space=str(space), color=_RULE))
    style.element.get_or_add_pPr().insert_element_before(border, *_AFTER_LINES)


def shade(paragraph: Paragraph, fill: str) -> None:
    """Lay a ground below a paragraph."""
    ground = _element("shd", val="clear", color="auto", fill=fill)
    paragraph._p.get_or_add_pPr().insert_element_before(ground, *_AFTER_LINES[1:])


def set_language(document: Document, language: str) -> None:
    """Tell the language of a document, for readers of screens and for spelling."""
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), _LOCALES[language])
    document.core_properties.language = _LOCALES[language]


def alike(content: bytes) -> bytes:
    """Return a document without the time at which it was packed."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as given,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, given.read(name))
    return packed.getvalue()
