"""What the signs of a picture mean."""

from __future__ import annotations

from collections.abc import Sequence

from .canvas import LEADING, MARGIN, WIDTH, Canvas, Wording, text_room
from .palette import Ink, Look, Sign

__all__ = ["draw_legend"]

_BETWEEN = 18


def draw_legend(
    canvas: Canvas,
    y: float,
    entries: Sequence[tuple[Sign, Look, str]],
    arrows: Sequence[tuple[str, str]] = (),
) -> float:
    """Draw what signs and arrows mean, side by side as far as they fit; return where it ends.

    Args:
        canvas: Where to draw.
        y: Where it begins.
        entries: Each sign, its look, and what it means.
        arrows: How each kind of arrow is broken, and what it means.
    """
    canvas.line(f"M{MARGIN} {y:.1f}H{WIDTH - MARGIN}", Ink.RULE)
    x, y = float(MARGIN), y + 8
    for sign, look, text in entries:
        said = Wording(
            text, 9.5, sign=sign, ink=look.line if sign is not Sign.OUTSIDE else Ink.SOFT
        )
        wide = text_room(text, said)
        if x > MARGIN and x + wide > WIDTH - MARGIN:
            x, y = float(MARGIN), y + 18
        canvas.lines((x, y), WIDTH, (said,))
        x += wide + _BETWEEN
    for dash, text in arrows:
        said = Wording(text, 9.5)
        wide = 27 + text_room(text, said)
        if x + wide > WIDTH - MARGIN:
            x, y = float(MARGIN), y + 18
        middle = y + 9.5 * LEADING / 2
        canvas.line(f"M{x:.1f} {middle:.1f}h16", Ink.TEXT, 1.4, dash)
        canvas.area(f"M{x + 21:.1f} {middle:.1f}l-7-4v8z", Ink.TEXT)
        canvas.lines((x + 27, y), WIDTH, (said,))
        x += wide + _BETWEEN
    return y + 18
