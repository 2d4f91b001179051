"""How wide a text is, and where it is broken: estimated, since no font is at hand.

The widths are those of the widest of the usual sans-serif fonts, so that a text that fits by them
fits in the others too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from types import MappingProxyType

__all__ = ["text_width", "wrap"]

_BY_WIDTH = {
    280: "'ijl",
    300: "IJ",
    320: " ,.’·\u00a0",
    340: "/:;\\|",
    360: "f",
    380: "-",
    400: "()[]t",
    420: "!r",
    460: '"',
    500: "*_`–°§",
    520: "“”",
    540: "?sz",
    560: "Lc",
    580: "Fk",
    600: "vxy•",
    620: "PTYaeo«»ø",
    640: "$0123456789ESbdghnpqu{}€ß",
    660: "K",
    700: "ABCRVXZ",
    740: "U",
    760: "HN",
    780: "&DG",
    800: "OQØ",
    820: "w",
    840: "#+<=>^~→←≥≤±×÷",
    880: "M",
    960: "%",
    980: "mÆ",
    1000: "@W—…æ©®",
    1040: "œ",
    1080: "Œ",
}
_WIDTHS = MappingProxyType({c: width for width, chars in _BY_WIDTH.items() for c in chars})
_OTHER = 800
_FULL = 1100
_BREAKS = re.compile(r"[^\s/\-_.,;:@&=?]*[/\-_.,;:@&=?]*|\s+")
"""Where a word that is wider than the line is broken first: behind punctuation."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is at most.

    Args:
        text: The text, on one line.
        size: The size of the font.
        bold: Whether it is bold.
    """
    widths = map(_width, text)
    return sum(width * 1.06 + 45 if bold and width else width for width in widths) * size / 1000


def _width(char: str) -> int:
    """Return how wide a character is, in thousandths of the size of the font."""
    known = _WIDTHS.get(char)
    if known is not None:
        return known
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    base = unicodedata.normalize("NFD", char)[0]
    if base != char:
        return _WIDTHS.get(base, _OTHER)
    wide = unicodedata.east_asian_width(char) in "WF" or ord(char) >= 0x1F000  # noqa: PLR2004 (pictographs)
    return _FULL if wide else _OTHER


def wrap(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return a text in lines that fit, broken between words, or within one that is too wide.

    Args:
        text: The text.
        room: How wide a line may be.
        size: The size of the font.
        bold: Whether it is bold.
    """
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _parts(word, room, size, bold=bold)
        lines += whole
    return (*lines, line) if line or not lines else tuple(lines)


def _parts(word: str, room: float, size: float, *, bold: bool) -> Iterator[str]:
    """Yield the parts of a word that fit: all but the last fill their lines."""
    part = ""
    for piece in _BREAKS.findall(word):
        if text_width(part + piece, size, bold=bold) <= room:
            part += piece
            continue
        if part:
            yield part
        part = ""
        for char in piece:
            if part and text_width(part + char, size, bold=bold) > room:
                yield part
                part = ""
            part += char
    yield part
