"""How each answer shows itself: as text, Markdown, a piece of HTML, or a picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from ..assessment import Assessment
from ..chronology import Timeline
from ..comparison import Comparison
from ..engine.proof import Proof
from ..i18n import Words, words
from ..whatif.whynot import WhyNot
from . import pictures
from .fragment import fragment
from .markdown import page_markdown
from .matrix import matrix
from .names import Names
from .page import Page, Picture, Section
from .pages import page
from .pages.alternatives import comparison_names, comparison_sides
from .pages.proofs import case_of_proof
from .plain import plain
from .proofs import proof_text
from .text import page_text
from .whynot import why_not_text

if TYPE_CHECKING:
    from ..display import Displayed

__all__ = ["html", "markdown", "svg", "text"]

_SHORT = frozenset({"titles", "findings", "divergences"})
"""The sections of a report on a verdict that are shown in a notebook as they are."""

_FOLDED = frozenset({"divergences", "picture", "rules", "turns"})
"""The sections that unfold when they are asked for."""


def text(answer: Displayed, language: str) -> str:
    """Return an answer as plain text.

    Args:
        answer: The answer.
        language: `en` or `fr`.
    """
    match answer:
        case Proof():
            content = proof_text(case_of_proof(answer), answer, language)
        case WhyNot():
            content = why_not_text(answer.case, answer, language)
        case _:
            content = page_text(page(answer, language))
    return plain(content).rstrip("\n")


def markdown(answer: Displayed, language: str) -> str:
    """Return an answer as Markdown.

    Args:
        answer: The answer.
        language: `en` or `fr`.
    """
    return page_markdown(page(answer, language))


def html(answer: Displayed, language: str) -> str:
    """Return an answer as a piece of HTML, its picture included.

    Args:
        answer: The answer.
        language: `en` or `fr`.
    """
    _ = words(language)
    told = page(answer, language)
    sections, folded = told.sections, _FOLDED
    if isinstance(answer, Assessment):
        sections = tuple(_short(answer, told, _))
    drawn = _picture(answer, language)
    if drawn is not None:
        picture = Section("picture", _("Picture"), drawn)
        if isinstance(answer, Timeline):
            sections, folded = (picture, *sections), folded - {picture.key}
        else:
            sections = (*sections, picture)
    return fragment(evolve(told, sections=sections), folded)


def _short(result: Assessment, told: Page, _: Words) -> Iterator[Section]:
    """Yield the sections on a verdict that are shown in a notebook."""
    activities = matrix(Names(result.case, _), result)
    if activities.rows:
        yield Section("activities", _("Activities"), activities)
    for section in told.sections:
        if section.key == "questions":
            yield evolve(section, body=page(result.open_questions, _.language).answers)
        elif section.key in _SHORT:
            yield section


def svg(answer: Displayed, language: str) -> str:
    """Return the picture of an answer; an empty one where there is nothing to draw.

    Args:
        answer: The answer.
        language: `en` or `fr`.
    """
    drawn = _picture(answer, language)
    return "" if drawn is None else drawn.svg


def _picture(answer: Displayed, language: str) -> Picture | None:
    match answer:
        case Assessment() if answer.case.systems:
            return pictures.responsibility(Names(answer.case, words(language)), answer)
        case Proof():
            return pictures.proof(Names(case_of_proof(answer), words(language)), answer)
        case Timeline() if answer.start < answer.end:
            names = Names(answer.case, words(language))
            return pictures.timeline(names, answer.verdict(), answer, answer.start, answer.end)
        case Comparison() if answer:
            names, sides = comparison_names(answer, language), comparison_sides(answer, language)
            return pictures.comparison(names, answer, sides)
        case _:
            return None
