"""The contested questions and the open points of the law: for a terminal, and as plain data."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ..i18n import Words, words
from ..positions import OPEN_POINTS, POSITIONS, OpenPoint, Position
from ..readings import QUESTIONS, Question
from .labels import confidence_label, label, start
from .lists import below
from .proofs import law_title

__all__ = ["open_points_data", "open_points_text", "readings_data", "readings_text"]


def readings_data(language: str) -> list[dict[str, object]]:
    """Return the contested questions as plain data.

    Args:
        language: `en` or `fr`.
    """
    _ = words(language)
    return [
        {
            "question": key,
            "about": _(question.about),
            "default": question.readings[0],
            "readings": {reading: label(_, key, reading) for reading in question.readings},
            "positions": {
                reading: _position_data(_, position) for reading, position in POSITIONS[key].items()
            },
        }
        for key, question in QUESTIONS.items()
    ]


def open_points_data(language: str) -> list[dict[str, object]]:
    """Return the open points as plain data.

    Args:
        language: `en` or `fr`.
    """
    _ = words(language)
    return [
        {
            "point": key,
            "about": _(point.about),
            "positions": [_position_data(_, position) for position in point.positions],
            "settled": _(point.handled),
        }
        for key, point in OPEN_POINTS.items()
    ]


def _position_data(_: Words, position: Position) -> dict[str, object]:
    return {
        "held_by": _(position.holders),
        "because": _(position.argument),
        "texts": [text.key for text in position.sources],
        "confidence": position.confidence.value,
    }


def readings_text(language: str) -> RenderableType:
    """Return the contested questions as a terminal lists them.

    Args:
        language: `en` or `fr`.
    """
    _ = words(language)
    return Group(*(part for question in QUESTIONS.values() for part in _question(_, question)))


def open_points_text(language: str) -> RenderableType:
    """Return the open points as a terminal lists them.

    Args:
        language: `en` or `fr`.
    """
    _ = words(language)
    return Group(*(part for point in OPEN_POINTS.values() for part in _open_point(_, point)))


def _question(_: Words, question: Question) -> Iterator[RenderableType]:
    yield Text(question.key, style="bold")
    yield below(_(question.about))
    for reading in question.readings:
        text = Text(reading, style="yellow")
        text.append(f"  {start(label(_, question.key, reading))}", style="default")
        if reading == question.readings[0]:
            text.append("  ").append(_("(default)"), style="dim")
        yield Padding(text, (0, 0, 0, 4))
        yield from _position(_, POSITIONS[question.key][reading])
    yield Text()


def _open_point(_: Words, point: OpenPoint) -> Iterator[RenderableType]:
    yield Text(point.key, style="bold")
    yield below(_(point.about))
    for position in point.positions:
        yield from _position(_, position)
    yield below(_("Here: {settled}", settled=_(point.handled)), indent=4)
    yield Text()


def _position(_: Words, position: Position) -> Iterator[RenderableType]:
    head = _("{head}: {body}", head=start(_(position.holders)), body=_(position.argument))
    yield below(head, indent=6)
    sources = "; ".join(law_title(text, _.language) for text in position.sources)
    yield below(sources, "blue", 8)
    yield below(confidence_label(_, position.confidence.value), "dim", 8)
