"""Drawing: shapes and texts in SVG, and boxes of text that grow with what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from html import escape

from attrs import define, field, frozen

from ...i18n import Language
from ..names import clean
from ..page import Picture
from .palette import FONT, Ink, Look, Sign, style
from .widths import text_width, wrap

__all__ = ["LEADING", "MARGIN", "WIDTH", "Canvas", "Card", "Wording", "spoken", "text_room"]

WIDTH = 720
"""How wide every picture is: at this width, the smallest letters are legible on A4 paper."""

MARGIN = 12
LEADING = 1.32
"""The height of a line, in sizes of its font."""

_PADDING = 5
_SIGN_ROOM = 17
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SIGNS = {
    Sign.COVERED: "M-3.6 .4L-1.1 3L3.6-3",
    Sign.GAP: "M-3-3L3 3M3-3L-3 3",
    Sign.DOUBT: "M-2.4-1.9A2.4 2.3 0 1 1 .9 .1Q0 .6 0 1.6M0 3.7V4",
    Sign.EXEMPT: "M4 0A4 4 0 1 1-4 0A4 4 0 1 1 4 0Z",
    Sign.OUTSIDE: "M-3.6 0H3.6",
    Sign.NEW: "M-3.6 0H3.6M0-3.6V3.6",
    Sign.GONE: "M-3.6 0H3.6",
}


@frozen
class Wording:
    """A text in a box.

    Attributes:
        text: The text.
        size: The size of its font.
        bold: Whether it is bold.
        ink: Its colour.
        sign: The sign before it.
    """

    text: str
    size: float = 10.5
    bold: bool = False
    ink: Ink = Ink.TEXT
    sign: Sign = Sign.NONE


@define
class Canvas:
    """A picture under way.

    Attributes:
        breaks: Heights at which it can be cut without cutting anything that belongs together.
    """

    breaks: list[float] = field(factory=list)
    _parts: list[str] = field(factory=list)

    def box(self, at: tuple[float, float], size: tuple[float, float], look: Look) -> None:
        """Draw a box."""
        (x, y), (width, height) = at, size
        dash = f' stroke-dasharray="{look.dash}"' if look.dash else ""
        self._parts.append(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" rx="3"'
            f"{_colours(look.fill, look.line)}"
            f' stroke-width="{_n(look.width)}"{dash}/>'
        )

    def disc(self, at: tuple[float, float], radius: float, look: Look) -> None:
        """Draw a disc around a point."""
        self._parts.append(
            f'<circle cx="{_n(at[0])}" cy="{_n(at[1])}" r="{_n(radius)}"'
            f'{_colours(look.fill, look.line)} stroke-width="{_n(look.width)}"/>'
        )

    def line(self, path: str, ink: Ink, width: float = 1.0, dash: str = "") -> None:
        """Draw a line along a path."""
        broken = f' stroke-dasharray="{dash}"' if dash else ""
        self._parts.append(
            f'<path d="{path}"{_colours(None, ink)} stroke-width="{_n(width)}"{broken}'
            ' stroke-linecap="round" stroke-linejoin="round"/>'
        )

    def area(self, path: str, ink: Ink) -> None:
        """Fill what a path encloses."""
        self._parts.append(f'<path d="{path}"{_colours(ink, None)}/>')

    def text(
        self, at: tuple[float, float], text: str, said: Wording | None = None, anchor: str = "start"
    ) -> None:
        """Write one line; `at` is where its base line starts, or has its middle or its end."""
        said = said or Wording(text)
        weight = ' font-weight="700"' if said.bold else ""
        where = f' text-anchor="{anchor}"' if anchor != "start" else ""
        self._parts.append(
            f'<text x="{_n(at[0])}" y="{_n(at[1])}" font-size="{_n(said.size)}"{weight}{where}'
            f"{_colours(said.ink, None)}>{_escaped(text)}</text>"
        )

    def sign(self, at: tuple[float, float], sign: Sign, ink: Ink) -> None:
        """Draw a sign around a point: white on a dark disc for a gap, else in a ring."""
        x, y = at
        where = f'transform="translate({_n(x)} {_n(y)})" stroke-linecap="round"'
        if sign is Sign.GAP:
            self._parts.append(
                f'<g {where}><circle r="6.5"{_colours(ink, None)}/>'
                f'<path d="{_SIGNS[sign]}"{_colours(None, Ink.PAPER)} stroke-width="1.9"/></g>'
            )
            return
        dash = ' stroke-dasharray="2 2.1"' if sign is Sign.DOUBT else ""
        bare = sign in {Sign.EXEMPT, Sign.OUTSIDE, Sign.NEW, Sign.GONE}
        ring = "" if bare else f'<circle r="6.3" stroke-width="1"{dash}/>'
        self._parts.append(
            f"<g {where}{_colours(None, ink)}>{ring}"
            f'<path d="{_SIGNS[sign]}" stroke-width="1.7"/></g>'
        )

    def lines(self, at: tuple[float, float], room: float, said: Iterable[Wording]) -> float:
        """Write texts below each other, each broken into lines that fit; return where they end."""
        x, y = at
        for each in said:
            inset = _inset(each)
            if each.sign is not Sign.NONE:
                self.sign((x + 6.5, y + each.size * LEADING / 2), each.sign, each.ink)
            for line in wrap(each.text, room - inset, each.size, bold=each.bold):
                y += each.size * LEADING
                self.text((x + inset, y - each.size * 0.3), line, each)
        return y

    def open(self, kind: str) -> None:
        """Begin a group of shapes that belong together."""
        self._parts.append(f'<g class="hdsp-{kind}">')

    def close(self) -> None:
        """End the group begun last."""
        self._parts.append("</g>")

    def picture(
        self, title: str, caption: str, told: Sequence[str], height: float, language: Language
    ) -> Picture:
        """Return the picture.

        Args:
            title: What it shows, in one sentence.
            caption: How to read it.
            told: What it shows, in sentences, for whoever does not see it.
            height: How high it is.
            language: The language of its texts.
        """
        described = _escaped(" ".join(told))
        body = "".join(self._parts)
        key = sha256(f"{title}\n{described}\n{body}".encode()).hexdigest()[:12]
        breaks = " ".join(_n(each) for each in self.breaks)
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{_n(height)}"'
            f' viewBox="0 0 {WIDTH} {_n(height)}" role="img" lang="{language.value}"'
            f' xml:lang="{language.value}" aria-labelledby="hdsp-t-{key}"'
            f' aria-describedby="hdsp-d-{key}" data-breaks="{breaks}"'
            f' font-family="{FONT}"><title id="hdsp-t-{key}">{_escaped(title)}</title>'
            f'<desc id="hdsp-d-{key}">{described}</desc><style>{style()}</style>'
            f'<rect width="{WIDTH}" height="{_n(height)}"{_colours(Ink.PAPER, None)}/>'
            f"{body}</svg>"
        )
        return Picture(svg, title, caption)


@frozen
class Card:
    """A box of text.

    Attributes:
        width: How wide it is.
        said: What it says.
        look: What it looks like.
    """

    width: float
    said: tuple[Wording, ...]
    look: Look

    @property
    def height(self) -> float:
        """How high it is at least."""
        lines = sum(len(self._wrapped(each)) * each.size * LEADING for each in self.said)
        return lines + 2 * _PADDING

    def draw(self, canvas: Canvas, at: tuple[float, float], height: float = 0) -> None:
        """Draw it, as high as asked for, its text at the top."""
        x, y = at
        canvas.open("card")
        canvas.box(at, (self.width, max(height, self.height)), self.look)
        canvas.lines((x + _PADDING, y + _PADDING), self.width - 2 * _PADDING, self.said)
        canvas.close()

    def _wrapped(self, said: Wording) -> tuple[str, ...]:
        room = self.width - 2 * _PADDING - _inset(said)
        return wrap(said.text, room, said.size, bold=said.bold)


def spoken(said: Iterable[Wording]) -> str:
    """Return what a box says on one line, signs included."""
    return ", ".join(f"{each.sign.value} {each.text}".strip() for each in said)


def text_room(text: str, said: Wording) -> float:
    """Return how wide a line is, with the sign before it."""
    return text_width(text, said.size, bold=said.bold) + _inset(said)


def _inset(said: Wording) -> float:
    return 0 if said.sign is Sign.NONE else _SIGN_ROOM


def _colours(fill: Ink | None, line: Ink | None) -> str:
    """Return the attributes of a fill and an outline: on a light ground, and by class on a dark."""
    classes = [
        *([f"hdsp-f-{fill.slug}"] if fill else []),
        *([f"hdsp-s-{line.slug}"] if line else []),
    ]
    fills = fill.light if fill else "none"
    lines = f' stroke="{line.light}"' if line else ""
    return f' class="{" ".join(classes)}" fill="{fills}"{lines}'


def _escaped(text: str) -> str:
    """Return a text as character data: on one line, without what XML cannot hold."""
    return escape(_UNWRITABLE.sub("", clean(text)))


def _n(number: float) -> str:
    """Return a number as it is written, to a tenth."""
    return f"{number:.1f}".removesuffix(".0")
