"""From what is typed at a question to an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..interview import DIFFERS, Answer, Form, Kind, Question
from ..lists import country_names
from ..reports.names import Names, clean
from ..reports.questions import choices, note
from ..said import said
from ..sheets.bad_cell import BadCellError
from ..sheets.typed_days import EPOCH, day_in

__all__ = [
    "BACK",
    "DIFFERENT",
    "MORE",
    "NEW",
    "NONE",
    "QUIT",
    "UNKNOWN",
    "BadAnswerError",
    "answer",
]

MORE, UNKNOWN, BACK, QUIT, NONE, DIFFERENT, NEW = "?", "-", "<", "q", "0", "=", "+"
"""What can be typed beside answers; `NEW` stands before the name of a party to add."""

_YES = frozenset({"1", "y", "yes", "o", "oui", "true", "vrai"})
_NO = frozenset({"2", "n", "no", "non", "false", "faux"})
_PAIR = ">"
_BETWEEN = re.compile(r"[,;]|\s(?:and|et)\s")


class BadAnswerError(ValueError):
    """What was typed is no answer; the message says what is."""


def answer(typed: str, question: Question, names: Names) -> Answer:
    """Return the answer that was typed.

    Args:
        typed: What was typed, no sign of those beside answers but `NONE` and `DIFFERENT`.
        question: The question.
        names: What things are called, and in which language.

    Raises:
        BadAnswerError: If it is none.
    """
    if typed == DIFFERENT and question.joint:
        return DIFFERS
    form = question.form
    if form.several:
        if typed == NONE and not form.filled:
            return []
        parts = [part.strip() for part in typed.split(",") if part.strip()]
        found = [each for part in parts for each in _spread(part, form)]
        items = [_one(part, form, names) for part in found]
        if form.alone and len(items) > 1:
            raise BadAnswerError(names.words("Type one of them alone."))
        return items if form.repeats else list(dict.fromkeys(items))
    if form.kind is Kind.CHOICE:
        _refuse_several(typed, question, names)
    return _one(typed, form, names)


def _refuse_several(typed: str, question: Question, names: Names) -> None:
    """Refuse several of the choices where one is wanted; what is called so is one.

    Raises:
        BadAnswerError: If each part is a choice.
    """
    form, parts = question.form, [part for part in _BETWEEN.split(typed) if part.strip()]
    if len(parts) < 2 or typed.casefold() in {c.casefold() for c in choices(names, form)}:  # noqa: PLR2004 (several)
        return
    for part in parts:
        _choice(part.strip(), form, names)
    raise BadAnswerError(note(names, question) or names.words("Type one of them alone."))


def _spread(part: str, form: Form) -> list[str]:
    """Return the numbers that a range of them, as `1-4`, stands for."""
    first, dash, last = part.partition("-")
    if dash and first.strip().isdecimal() and last.strip().isdecimal() and form.options:
        return [str(number) for number in range(int(first), min(int(last), len(form.options)) + 1)]
    return [part]


def _one(typed: str, form: Form, names: Names) -> Answer:
    read: Mapping[Kind, Callable[[], Answer]] = {
        Kind.FLAG: lambda: _flag(typed, names),
        Kind.DAY: lambda: _day(typed, names),
        Kind.COUNTRY: lambda: _country(typed, names),
        Kind.CHOICE: lambda: _choice(typed, form, names),
        Kind.PAIRS: lambda: _pair(typed, form, names),
        Kind.NAMES: lambda: typed,
        Kind.TEXT: lambda: _suggested(typed, form),
    }
    return read[form.kind]()


def _flag(typed: str, names: Names) -> bool:
    if typed.casefold() in _YES | _NO:
        return typed.casefold() in _YES
    raise BadAnswerError(names.words("Type 1 for yes or 2 for no."))


def _day(typed: str, names: Names) -> str:
    try:
        day = day_in(typed, names.words.language, EPOCH)
    except BadCellError as error:
        told = said("{message}: {remedy}", message=error.message, remedy=error.remedy)
        raise BadAnswerError(told.told(names.words)) from None
    if day is None:
        text = names.words("Type an answer, {sign} if you do not know it.", sign=UNKNOWN)
        raise BadAnswerError(text)
    return day


def _country(typed: str, names: Names) -> str:
    wanted = typed.casefold()
    for code, named in country_names().items():
        if wanted in {code.casefold(), *(name.casefold() for name in named.values())}:
            return code
    raise BadAnswerError(
        names.words("There is no country “{text}”: type its two letters, as FR.", text=clean(typed))
    )


def _choice(typed: str, form: Form, names: Names) -> str:
    labels = choices(names, form)
    if typed.isdecimal() and 0 < int(typed) <= len(labels):
        return form.options[int(typed) - 1].value
    wanted = typed.casefold()
    for option, told in zip(form.options, labels, strict=True):
        if wanted in {option.value.casefold(), told.casefold()}:
            return option.value
    raise BadAnswerError(
        names.words(
            "“{text}” is none of these: type a number from 1 to {last}.",
            text=clean(typed),
            last=len(labels),
        )
    )


def _pair(typed: str, form: Form, names: Names) -> str:
    if _PAIR not in typed and not form.options:
        raise BadAnswerError(names.words("Type them as: provider > customer."))
    if _PAIR not in typed:
        return _choice(typed, form, names)
    found = []
    for name in typed.split(_PAIR, 1):
        wanted = name.strip().casefold()
        refs = [
            ref
            for ref in names.case.parties
            if wanted in {ref.casefold(), names.party(ref).casefold()}
        ]
        if not refs:
            text = names.words("There is no party “{text}”.", text=clean(name))
            raise BadAnswerError(text)
        found.append(refs[0])
    return f" {_PAIR} ".join(found)


def _suggested(typed: str, form: Form) -> str:
    if typed.isdecimal() and 0 < int(typed) <= len(form.options):
        return form.options[int(typed) - 1].value
    return typed
