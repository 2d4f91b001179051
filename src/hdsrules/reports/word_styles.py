"""The styles of a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from .page import Tone
from .word_parts import add_link_style, rule_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

__all__ = ["CODE", "DENSE", "DETAIL", "NOTE", "SIGNED", "STEP", "TONES", "WIDTH", "set_styles"]

CODE, DENSE, DETAIL = "Code", "Dense", "Detail"
"""Identifiers; the cells of broad tables; what is told in small letters."""

NOTE, SIGNED, STEP = "Note", "Signed", "Step"
"""Remarks; lines behind a sign; steps of proofs."""

TONES = {
    Tone.PLAIN: RGBColor(0, 0, 0),
    Tone.GOOD: RGBColor(0x11, 0x63, 0x29),
    Tone.BAD: RGBColor(0xA1, 0x1A, 0x14),
    Tone.DOUBT: RGBColor(0x7A, 0x4D, 0x00),
}
"""The colours of words that stand out; a sign or a word says the same."""

WIDTH = 170
"""How wide the text is, in millimetres."""

_FONT, _FIXED = "Arial", "Courier New"
_SOFT, _INK = RGBColor(0x4B, 0x54, 0x5D), RGBColor(0x1B, 0x1F, 0x24)


def set_styles(document: Document) -> None:
    """Give a document its styles."""
    add_link_style(document)
    headings = (("Title", 26.0), ("Subtitle", 12.0), ("TOC Heading", 14.0), ("Heading 1", 15.0))
    for name, size in (*headings, ("Heading 2", 12.5), ("Heading 3", 11.0)):
        _letters(_style(document, name), size, _SOFT if name == "Subtitle" else _INK)
    for name in ("Heading 2", "Heading 3"):
        _style(document, name).paragraph_format.space_before = Pt(10)
        _style(document, name).paragraph_format.space_after = Pt(3)
    heading = _style(document, "Heading 1")
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(20), Pt(7)
    rule_of(heading, "bottom", size=8, space=3)
    for name, size, colour in (
        ("Normal", 10.0, _INK),
        ("Header", 8.0, _SOFT),
        ("Footer", 8.0, _SOFT),
        ("List Bullet 2", 10.0, _SOFT),
    ):
        _letters(_style(document, name), size, colour)
    for name in ("Header", "Footer"):
        stops = _style(document, name).paragraph_format.tab_stops
        stops.clear_all()
        stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    _style(document, "Normal").paragraph_format.space_after = Pt(5)
    _style(document, "List Bullet 2").paragraph_format.space_after = Pt(2)
    _own_styles(document)


def _own_styles(document: Document) -> None:
    for name, size, colour in (
        (DENSE, 8.0, _INK),
        (DETAIL, 9.0, _INK),
        (NOTE, 10.0, _SOFT),
        (SIGNED, 10.0, _INK),
        (STEP, 10.0, _INK),
    ):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        _letters(style, size, colour)
        style.paragraph_format.space_after = Pt(2)
    signed = _style(document, SIGNED).paragraph_format
    signed.left_indent, signed.first_line_indent = Mm(6), Mm(-6)
    signed.tab_stops.add_tab_stop(Mm(6))
    signed.space_before = Pt(4)
    for name in (STEP, DETAIL):
        _style(document, name).paragraph_format.widow_control = True
    rule_of(_style(document, STEP), "left", size=6, space=4)
    _style(document, STEP).paragraph_format.space_before = Pt(3)
    _style(document, STEP).paragraph_format.space_after = Pt(0)
    code = document.styles.add_style(CODE, WD_STYLE_TYPE.CHARACTER)
    code.font.name, code.font.size = _FIXED, Pt(8.5)


def _style(document: Document, name: str) -> ParagraphStyle:
    style: ParagraphStyle = document.styles[name]
    return style


def _letters(style: ParagraphStyle, size: float, colour: RGBColor) -> None:
    """Set the font of a style, and not that of the theme."""
    style.font.name, style.font.size = _FONT, Pt(size)
    style.font.color.rgb = colour
    style.font.italic = False
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
