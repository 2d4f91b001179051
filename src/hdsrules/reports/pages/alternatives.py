"""What else a verdict could be, as pages."""

from __future__ import annotations

from ...alternatives import Divergences, OpenQuestions
from ...comparison import Comparison
from ...i18n import Words, words
from ..changes import divergence_line
from ..content import question_line
from ..differences import difference_lines, sides
from ..names import Names
from ..page import Line, Page, Tone
from ..questions import open_question_text
from .common import case_title, page_of

__all__ = [
    "comparison_names",
    "comparison_page",
    "comparison_sides",
    "divergences_page",
    "open_questions_page",
]


def divergences_page(divergences: Divergences, language: str) -> Page:
    """Return what other readings of the law would change."""
    _ = words(language)
    names = Names(divergences.case, _)
    if divergences:
        text = _.plural(
            "{number} other reading would change the verdict.",
            "{number} other readings would change the verdict.",
            len(divergences),
        )
    elif divergences.tried:
        text = _("No other reading would change the verdict.")
    else:
        text = _("Other readings were not tried.")
    day = names.day(divergences.as_of)
    return page_of(
        _,
        case_title(_, divergences.case),
        (_("Other readings of the law, on {day}", day=day), Line(text)),
        tuple(divergence_line(names, item) for item in divergences),
    )


def open_questions_page(questions: OpenQuestions, language: str) -> Page:
    """Return the unknown inputs that could change a verdict."""
    _ = words(language)
    names = Names(questions.case, _)
    text = (
        _.plural(
            "{number} thing that is not known could change the verdict.",
            "{number} things that are not known could change the verdict.",
            len(questions),
        )
        if questions
        else _("Nothing that is not known could change the verdict.")
    )
    return page_of(
        _,
        case_title(_, questions.case),
        (_("Open questions, on {day}", day=names.day(questions.as_of)), Line(text)),
        tuple(
            Line(
                open_question_text(names, question),
                (question.path, *question_line(names, question).details),
                Tone.DOUBT,
            )
            for question in questions
        ),
    )


def comparison_page(comparison: Comparison, language: str) -> Page:
    """Return what differs between two results."""
    names = comparison_names(comparison, language)
    _ = names.words
    parties = len({difference.change.party for difference in comparison})
    summary = (
        _.plural(
            "The verdict on {number} party differs.",
            "The verdicts on {number} parties differ.",
            parties,
        )
        if parties
        else _("Nothing differs.")
    )
    return page_of(
        _,
        " / ".join(dict.fromkeys(_titles(_, comparison))),
        (" → ".join(comparison_sides(comparison, language)), Line(summary)),
        difference_lines(names, comparison),
    )


def comparison_names(comparison: Comparison, language: str) -> Names:
    """Return what the things of both cases are called."""
    return Names.of_both(comparison.a.case, comparison.b.case, words(language))


def comparison_sides(comparison: Comparison, language: str) -> tuple[str, str]:
    """Return what each of two results is called."""
    names = comparison_names(comparison, language)
    results = (comparison.a, comparison.b)
    told = sides(names, results, _titles(names.words, comparison))
    return told or (names.words("The first"), names.words("the second"))


def _titles(_: Words, comparison: Comparison) -> tuple[str, str]:
    before, after = (case_title(_, result.case) for result in (comparison.a, comparison.b))
    return before, after
