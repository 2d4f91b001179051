"""The dialogue of an interview: a question is printed, a line is read, until all is said."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ..case import Case
from ..errors import CaseError
from ..i18n import Words
from ..interview import Interview, Kind, Question
from ..reports.names import Names
from ..reports.questions import articles, choices, note, question_text, reasons
from ..said import said
from .console import show
from .typed import (
    BACK,
    DIFFERENT,
    MORE,
    NEW,
    NONE,
    QUIT,
    UNKNOWN,
    BadAnswerError,
    answer,
)
from .wrapped import Wrapped

__all__ = ["Dialogue"]

_PROMPT = "> "
_FEW = 2
"""How many reasons and articles stand under a question; all are told on `?`."""


class Dialogue:
    """An interview that is held line by line.

    Where standard input is no terminal, the lines come from there: it can be driven by a script.
    """

    def __init__(self, interview: Interview, words: Words, keep: Callable[[Case], None]) -> None:
        """Begin.

        Args:
            interview: The interview.
            words: The language.
            keep: Takes the case after each answer.
        """
        self._interview = interview
        self._words = words
        self._keep = keep

    def hold(self) -> bool:
        """Put question after question, and return whether the interview came to its end."""
        shown: Question | None = None
        self._introduce()
        while (question := self._interview.question) is not None:
            if question is not shown:
                show(self._page(question), None)
                shown = question
            try:
                typed = self._line()
            except (EOFError, KeyboardInterrupt):
                show(Text(), None)
                return False
            if typed.casefold() == QUIT:
                return False
            self._take(typed, question)
        return True

    def _take(self, typed: str, question: Question) -> None:
        """Do what was typed."""
        _ = self._words
        match typed:
            case "":
                self._say(_("Type an answer, {sign} if you do not know it.", sign=UNKNOWN))
            case _ if typed == MORE:
                show(self._explanation(question), None)
            case _ if typed == UNKNOWN:
                self._interview.skip()
            case _ if typed == BACK:
                if self._interview.back():
                    self._keep(self._interview.case)
                else:
                    self._say(_("This is the first question."))
            case _:
                self._answer(typed, question)

    def _answer(self, typed: str, question: Question) -> None:
        """Take an answer, or say why it is none."""
        if question.form.options and any(o.family == "parties" for o in question.form.options):
            typed = self._with_new_parties(typed)
            question = self._interview.question or question
        before = self._interview.case
        try:
            self._interview.answer(answer(typed, question, self._names))
        except BadAnswerError as error:
            self._say(str(error))
        except CaseError as error:
            self._say(self._words("This cannot be:"))
            for fault in error.faults:
                told = said("{message}; {remedy}", message=fault.message, remedy=fault.remedy)
                self._say(told.told(self._words))
        if self._interview.case is not before:
            self._keep(self._interview.case)

    def _with_new_parties(self, typed: str) -> str:
        """Add the parties that are typed as new, and return the line with their refs."""
        parts = [part.strip() for part in typed.split(",")]
        return ", ".join(
            self._interview.add_party(part.removeprefix(NEW).strip())
            if part.startswith(NEW) and part != NEW
            else part
            for part in parts
        )

    @property
    def _names(self) -> Names:
        return Names(self._interview.case, self._words)

    def _line(self) -> str:
        print(_PROMPT, end="", flush=True)
        line = "" if sys.stdin is None else sys.stdin.readline()
        if not line:
            raise EOFError
        return line.strip()

    def _say(self, text: str) -> None:
        show(Wrapped(text, "yellow"), None)

    def _introduce(self) -> None:
        _ = self._words
        show(
            Wrapped(
                _(
                    "Only what can change the verdict is asked. Type an answer, or: {more} for "
                    "more on a question, {unknown} if you do not know, {back} to go back, {quit} "
                    "to stop. What was answered is kept.",
                    more=MORE,
                    unknown=UNKNOWN,
                    back=BACK,
                    quit=QUIT,
                ),
                "dim",
            ),
            None,
        )

    def _page(self, question: Question) -> RenderableType:
        return Group(*self._parts(question))

    def _parts(self, question: Question) -> Iterator[RenderableType]:
        _, names = self._words, self._names
        yield Text()
        number = self._interview.asked + 1
        yield Wrapped(f"{number}. {question_text(names, question)}", "bold")
        if question.open is not None:
            for reason in reasons(names, question.open)[:_FEW]:
                yield _below(reason, "dim")
            cited = articles(names, self._interview.result.citations(question.open.path))
            yield from (_below(article, "blue") for article in cited[:_FEW])
        for place, told in enumerate(self._choices(question), start=1):
            yield _below(f"{place:>2}  {told}")
        yield _below(self._how(question), "italic dim")

    def _choices(self, question: Question) -> tuple[str, ...]:
        if question.form.kind is Kind.FLAG:
            return (self._words("yes"), self._words("no"))
        return choices(self._names, question.form)

    def _how(self, question: Question) -> str:
        """Return how the question is answered."""
        _, form = self._words, question.form
        told = {
            Kind.FLAG: _("a number"),
            Kind.DAY: _("a day, as 2026-11-23"),
            Kind.NAMES: _("names, with commas between them"),
            Kind.TEXT: _("a text, or a number of the list") if form.options else _("a text"),
            Kind.COUNTRY: _("a country, as FR"),
            Kind.CHOICE: _("a number of the list"),
            Kind.PAIRS: _("numbers of the list, or provider > customer")
            if form.options
            else _("provider > customer, as they are called"),
        }[form.kind]
        parts = [told]
        if form.several and form.kind is Kind.CHOICE and not form.alone:
            parts = [_("numbers of the list, as 1, 3 or 1-3")]
        if form.several and not form.filled:
            parts.append(_("{sign} for none", sign=NONE))
        if any(option.family == "parties" for option in form.options):
            parts.append(_("{sign}NAME for a party not yet named", sign=NEW))
        if question.joint:
            parts.append(_("{sign} if it is not the same for all", sign=DIFFERENT))
        return _("; ").join(parts)

    def _explanation(self, question: Question) -> RenderableType:
        return Group(*self._whole(question))

    def _whole(self, question: Question) -> Iterator[RenderableType]:
        """Iterate over all that is to say of a question."""
        _, names = self._words, self._names
        if question.open is None:
            text = _("It is asked because an answer can change the verdict, or raise a question.")
            yield _below(text)
        else:
            yield from (_below(reason) for reason in reasons(names, question.open, whole=True))
            cited = self._interview.result.citations(question.open.path)
            yield from (_below(article, "blue") for article in articles(names, cited))
        if (more := note(names, question)) is not None:
            yield _below(more)
        for path in question.paths:
            yield _below(_("In the document: {path}", path=path), "cyan")
        yield _below(self._how(question), "italic dim")


def _below(text: str, style: str = "") -> RenderableType:
    return Padding(Wrapped(text, style), (0, 0, 0, 3))
