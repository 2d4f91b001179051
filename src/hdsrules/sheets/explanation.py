"""What a questionnaire says of itself: how it is filled in, what is chosen from, which law asks."""

from __future__ import annotations

from collections.abc import Iterator

from ..assessment import Assessment
from ..case import Case
from ..i18n import Words
from ..reports.names import Names
from ..reports.questions import articles
from ..shapes import Flag, Word
from .model import Column
from .sources import SOURCES
from .terms import NO, UNKNOWN, YES, word_label

__all__ = ["choices_of", "help_of", "introduction", "law_of"]


def law_of(column: Column, words: Words) -> tuple[str, ...]:
    """Return the articles behind a column, in a language."""
    return articles(Names(Case(), words), SOURCES.get(column.topic, ()))


def help_of(column: Column, words: Words) -> str:
    """Return what a column asks for, and what an empty cell means, if not that it is unknown."""
    _ = words
    if column.empty is None:
        return _(column.help)
    return f"{_(column.help)} {_('Empty: {meaning}.', meaning=_(column.empty))}"


def introduction(result: Assessment | None, words: Words) -> Iterator[str]:
    """Iterate over what whoever fills in a questionnaire must know.

    Args:
        result: The verdict whose open questions are asked; `None`: the questionnaire is empty.
        words: The language.
    """
    _ = words
    if result is None:
        yield _(
            "Fill in the sheets from left to right: the other sheets name the parties, the data "
            "and the systems as the first ones call them. A column with * is needed. What you do "
            "not know, leave empty: it counts as unknown, never as no, unless the help of its "
            "column says what an empty cell means."
        )
    else:
        names, number = Names(result.case, words), len(result.open_questions)
        day = names.day(result.as_of)
        if number:
            asked = _.plural("{number} question is open", "{number} questions are open", number)
            yield _(
                "{asked}: the answers can change the verdict on {day}. All the rest is known, or "
                "changes nothing.",
                asked=asked,
                day=day,
            )
            yield _(
                "Answer in the cells that show a ? on yellow, in a thick frame: choose from the "
                "list, or type. Leave the ? where you do not know; the activities of a certificate "
                "and the clauses of a contract are all answered, or all left open."
            )
        else:
            yield _("Nothing is asked: no answer could change the verdict on {day}.", day=day)
        yield _(
            "Grey cells are locked: what they say is known, or does not matter. White rows below "
            "are for what is missing: another party, a certificate, a contract."
        )
    yield _(
        "Save the workbook as .xlsx and send it back. It takes no formulas, no macros and no links "
        "to other workbooks. Help stands on the last sheet, and in the corner of each title."
    )


def choices_of(column: Column, words: Words) -> str:
    """Return what can be chosen in a column, if that is a short list."""
    match column.item:
        case Word(vocabulary):
            choices = [word_label(words, word) for word in vocabulary]
        case Flag():
            answers = (YES, NO, UNKNOWN) if column.empty is None else (YES, NO)
            choices = [words(word) for word in answers]
        case _:
            choices = []
    return " · ".join(choices)
