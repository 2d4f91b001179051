"""The colours of pictures, on light and dark grounds, and the states that they stand for.

A colour never stands alone: each state has its sign, its outline and its word as well.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

__all__ = ["FONT", "Ink", "Look", "Sign", "style"]

FONT = "system-ui, 'Segoe UI', 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif"


class Ink(Enum):
    """A colour by what it is for: on a light ground, and on a dark one."""

    TEXT = ("#1b1f24", "#e6e8eb")
    SOFT = ("#4b545d", "#b0b8c0")
    PAPER = ("#ffffff", "#14171a")
    WASH = ("#f4f6f8", "#1e2327")
    RULE = ("#b9c1c9", "#4a535c")
    LINK = ("#0b4a9e", "#8ab4f8")
    GOOD = ("#116329", "#6fdd8b")
    GOOD_WASH = ("#e6f4ea", "#15301f")
    BAD = ("#a11a14", "#ff8a80")
    BAD_WASH = ("#fbe3e0", "#421b18")
    DOUBT = ("#7a4d00", "#f0c060")
    DOUBT_WASH = ("#fdf1d7", "#372b10")
    EXEMPT_WASH = ("#e4edf9", "#182a41")

    @property
    def light(self) -> str:
        """The colour on a light ground, and on paper."""
        return self.value[0]

    @property
    def dark(self) -> str:
        """The colour on a dark ground."""
        return self.value[1]

    @property
    def slug(self) -> str:
        """The name of the colour in class names."""
        return self.name.lower().replace("_", "-")


class Sign(Enum):
    """A sign before a word; the value is how it is written in a text."""

    NONE = ""
    COVERED = "✓"
    GAP = "✗"
    DOUBT = "?"
    EXEMPT = "○"
    OUTSIDE = "–"
    NEW = "+"
    GONE = "\N{MINUS SIGN}"


@frozen
class Look:
    """What a box looks like.

    Attributes:
        fill: Its ground.
        line: Its outline, and the colour of its sign.
        width: How thick its outline is.
        dash: How its outline is broken, if it is.
    """

    fill: Ink
    line: Ink
    width: float = 1
    dash: str = ""


def style() -> str:
    """Return the style sheet: the colours of dark screens; those of light ones are attributes.

    Its class names begin alike in every picture, and mean the same in each.
    """
    rules = "".join(
        f".hdsp-f-{ink.slug}{{fill:{ink.value[1]}}}.hdsp-s-{ink.slug}{{stroke:{ink.value[1]}}}"
        for ink in Ink
    )
    return f"@media screen and (prefers-color-scheme:dark){{{rules}}}"
