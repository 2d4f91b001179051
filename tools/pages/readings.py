"""The contested questions, and the points that no reading decides."""

from __future__ import annotations

from collections.abc import Iterator

from hdsrules.positions import OPEN_POINTS, POSITIONS, Position
from hdsrules.readings import QUESTIONS

from .markup import linked, page, sentence

__all__ = ["readings"]


def readings() -> Iterator[str]:
    """Yield the page of contested questions."""
    yield from page(
        "Contested questions",
        "Serious readers of the law differ on these points. A verdict is given under one reading",
        "of each question, the first unless another is chosen, and tells under `divergences` what",
        "the others would change. `hdsrules readings` prints the same, in French too.",
    )
    for key, question in QUESTIONS.items():
        yield ""
        yield f"## `{key}`"
        yield ""
        yield question.about
        for place, reading in enumerate(question.readings):
            yield ""
            yield f"### `{reading}`{' (default)' if place == 0 else ''}"
            yield ""
            yield from _position(POSITIONS[key][reading])
    yield ""
    yield "## Open points"
    yield ""
    yield "On these no reading decides; the document, or a rule, settles them as said."
    for key, point in OPEN_POINTS.items():
        yield ""
        yield f"### `{key}`"
        yield ""
        yield point.about
        for position in point.positions:
            yield ""
            yield from _position(position)
        yield ""
        yield f"**Here:** {point.handled}"


def _position(position: Position) -> Iterator[str]:
    yield f"**{sentence(position.holders)}.** {position.argument}"
    yield ""
    sources = ", ".join(map(linked, position.sources))
    yield f"Confidence: {position.confidence.value}. Texts: {sources}."
