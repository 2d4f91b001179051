"""The rules, the texts and the contested questions, as a terminal lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ..case import Case
from ..chronology import Event
from ..engine.rule import Rule
from ..i18n import Words, words
from ..law import Text as Law
from ..law import Validity
from ..readings import Question
from ..rulesets.texts import ALL_TEXTS
from ..turns import Turn
from .changes import event_line
from .labels import confidence_label, label, start
from .names import Names
from .proofs import law_title
from .text import lines

__all__ = ["events_text", "readings_text", "rules_text", "texts_text", "turns_text"]


def rules_text(rules: Iterable[Rule], language: str) -> RenderableType:
    """Return rules as a list: id, days in force, confidence, sentence, texts, readings."""
    _ = words(language)
    return Group(*(part for rule in rules for part in _rule(_, rule)))


def _rule(_: Words, rule: Rule) -> Iterator[RenderableType]:
    head = Text(rule.id, style="bold")
    yield head.append(
        f"  {_days(_, rule.in_force)}  [{rule.confidence.value}]", style="not bold dim"
    )
    yield _below(_(rule.title))
    for citation in rule.citations:
        item = f", {citation.item}" if citation.item else ""
        yield _below(f"{law_title(citation.text, _.language)}{item}", "blue")
    for question, readings in rule.readings.items():
        yield _below(f"{question} = {', '.join(readings)}", "yellow")
    yield Text()


def texts_text(texts: Iterable[Law], language: str) -> RenderableType:
    """Return texts as a list: title, then each version with its days, link and confidence."""
    _ = words(language)
    return Group(*(part for text in texts for part in _text(_, text)))


def _text(_: Words, law: Law) -> Iterator[RenderableType]:
    yield Text(law_title(law, _.language), style="bold")
    yield _below(_("{key}, checked on {day}", key=law.key, day=law.checked_on.isoformat()), "dim")
    for version in law.versions:
        origin = f" · {version.origin}" if version.origin else ""
        confidence = confidence_label(_, version.confidence.value)
        yield _below(f"– {_days(_, version.validity)}{origin} · {confidence}")
        if version.identifier is not None and version.identifier != version.url:
            yield _below(version.identifier, indent=4)
        if version.url is not None:
            yield _below(version.url, f"blue link {version.url}", 4)
    yield Text()


def readings_text(questions: Iterable[Question], language: str) -> RenderableType:
    """Return contested questions as a list, each with its readings, the default first."""
    _ = words(language)
    return Group(*(part for question in questions for part in _question(_, question)))


def _question(_: Words, question: Question) -> Iterator[RenderableType]:
    yield Text(question.key, style="bold")
    yield _below(_(question.about))
    for reading in question.readings:
        text = Text(reading, style="yellow")
        text.append(f"  {start(label(_, question.key, reading))}", style="default")
        if reading == question.readings[0]:
            text.append("  ").append(_("(default)"), style="dim")
        yield Padding(text, (0, 0, 0, 4))
    yield Text()


def turns_text(turns: Iterable[Turn], language: str) -> RenderableType:
    """Return the days on which the law changes as a list: rules that start and end, and texts."""
    _ = words(language)
    return Group(*(part for turn in turns for part in _turn(_, turn)))


def _turn(_: Words, turn: Turn) -> Iterator[RenderableType]:
    head = Text(turn.date.isoformat(), style="bold")
    yield head.append(f"  [{turn.confidence.value}]", style="not bold dim")
    for key in turn.texts:
        yield _below(law_title(ALL_TEXTS[key], _.language), "blue")
    if turn.starts:
        yield _below(_("start: {rules}", rules=", ".join(turn.starts)))
    if turn.ends:
        yield _below(_("end: {rules}", rules=", ".join(turn.ends)))
    yield Text()


def events_text(case: Case, events: Sequence[Event], first: date, language: str) -> RenderableType:
    """Return the days on which the verdict on a case changes as a list."""
    _ = words(language)
    names = Names(case, _)
    if not events:
        return Text(_("The verdict does not change after {day}.", day=names.day(first)))
    return lines(tuple(event_line(names, event) for event in events))


def _days(_: Words, validity: Validity) -> str:
    first = validity.start.isoformat()
    if validity.end is None:
        return _("since {first}", first=first)
    return _("from {first} until before {end}", first=first, end=validity.end.isoformat())


def _below(text: str, style: str = "", indent: int = 2) -> RenderableType:
    return Padding(Text(text, style=style, overflow="fold"), (0, 0, 0, indent))
