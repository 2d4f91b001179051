"""From what is typed at a question to an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from ..i18n import mark
from ..interview import DIFFERS, Answer, Form, Kind, Question
from ..lists import country_names
from ..reports.names import Names
from ..reports.questions import choices

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
    return _one(typed, form, names)


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
        day = date.fromisoformat(typed)
    except ValueError:
        day = None
    if day is None or day.isoformat() != typed:
        text = names.words(
            mark("{text!r} is no day of the calendar: write it as 2026-11-23"), text=typed
        )
        raise BadAnswerError(text)
    return typed


def _country(typed: str, names: Names) -> str:
    wanted = typed.casefold()
    for code, named in country_names().items():
        if wanted in {code.casefold(), *(name.casefold() for name in named.values())}:
            return code
    raise BadAnswerError(
        names.words("There is no country {text!r}: type its two letters, as FR.", text=typed)
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
            "{text!r} is none of these: type a number from 1 to {last}.",
            text=typed,
            last=len(labels),
        )
    )


def _pair(typed: str, form: Form, names: Names) -> str:
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
            text = names.words("There is no party {text!r}.", text=name.strip())
            raise BadAnswerError(text)
        found.append(refs[0])
    return f" {_PAIR} ".join(found)


def _suggested(typed: str, form: Form) -> str:
    if typed.isdecimal() and 0 < int(typed) <= len(form.options):
        return form.options[int(typed) - 1].value
    return typed
