"""A question that is put only if some edits, tried on the document, change the verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from ..case import Case
from ..edits import Edit, edited
from .forms import Answer, Form, Kind, Option, Question

__all__ = ["ABROAD", "Probe", "Trial", "nothing", "which"]

ABROAD = "US"
"""A country of neither the Union nor full adequacy."""

Trial = tuple[Edit, ...]


@frozen(eq=False)
class Probe:
    """A question, and what would have to change the verdict for it to be put.

    Attributes:
        question: The question.
        trials: Edits, each of which might be what the answer says.
        parts: The questions to put instead where one answer does not fit all.
    """

    question: Question
    trials: tuple[Trial, ...]
    parts: tuple[Probe, ...] = ()


def which(  # noqa: PLR0913, PLR0917 (all that a question among several things needs)
    topic: str,
    among: Sequence[Option],
    trials: Iterable[Trial],
    edits: Callable[[Case, str], Iterable[Edit]],
    about: dict[str, tuple[str, ...]] | None = None,
    follow: Callable[[Answer], tuple[str, ...]] = lambda _: (),
) -> Probe:
    """Return the question which of several things are otherwise than is usual."""

    def fill(case: Case, answer: Answer) -> Case:
        return edited(case, [edit for chosen in answer for edit in edits(case, chosen)])

    named = tuple(ref for refs in (about or {}).values() for ref in refs)
    question = Question(
        key=" ".join([topic, *named]),
        topic=topic,
        form=Form(Kind.CHOICE, tuple(among), several=True),
        about=about or {},
        fill=fill,
        follow=follow,
    )
    return Probe(question, tuple(trials))


def nothing(_: Case, __: str) -> Trial:
    """Return no edit: what is chosen is asked about next."""
    return ()
