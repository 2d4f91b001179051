"""The rules, the texts and the days that matter, as a terminal lists them."""

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
from ..rulesets.texts import ALL_TEXTS
from ..turns import Turn
from .changes import event_line
from .labels import confidence_label
from .names import Names
from .proofs import law_title
from .text import lines

__all__ = ["below", "events_text", "rules_text", "texts_text", "turns_text"]


def rules_text(rules: Iterable[Rule], language: str) -> RenderableType:
    """Return rules as a list: id, days in force, confidence, sentence, texts, readings."""
    _ = words(language)
    return Group(*(part for rule in rules for part in _rule(_, rule)))


def _rule(_: Words, rule: Rule) -> Iterator[RenderableType]:
    head = Text(rule.id, style="bold")
    yield head.append(
        f"  {_days(_, rule.in_force)}  [{rule.confidence.value}]", style="not bold dim"
    )
    yield below(_(rule.title))
    for citation in rule.citations:
        item = f", {_(citation.item)}" if citation.item else ""
        yield below(f"{law_title(citation.text, _.language)}{item}", "blue")
    for question, readings in rule.readings.items():
        yield below(f"{question} = {', '.join(readings)}", "yellow")
    yield Text()


def texts_text(texts: Iterable[Law], language: str) -> RenderableType:
    """Return texts as a list: title, then each version with its days, link and confidence."""
    _ = words(language)
    return Group(*(part for text in texts for part in _text(_, text)))


def _text(_: Words, law: Law) -> Iterator[RenderableType]:
    yield Text(law_title(law, _.language), style="bold")
    yield below(_("{key}, checked on {day}", key=law.key, day=law.checked_on.isoformat()), "dim")
    for version in law.versions:
        origin = f" · {_(version.origin)}" if version.origin else ""
        confidence = confidence_label(_, version.confidence.value)
        yield below(f"– {_days(_, version.validity)}{origin} · {confidence}")
        if version.identifier is not None and version.identifier != version.url:
            yield below(version.identifier, indent=4)
        if version.url is not None:
            yield below(version.url, f"blue link {version.url}", 4)
    yield Text()


def turns_text(turns: Iterable[Turn], language: str) -> RenderableType:
    """Return the days on which the law changes as a list: rules that start and end, and texts."""
    _ = words(language)
    return Group(*(part for turn in turns for part in _turn(_, turn)))


def _turn(_: Words, turn: Turn) -> Iterator[RenderableType]:
    head = Text(turn.date.isoformat(), style="bold")
    yield head.append(f"  [{turn.confidence.value}]", style="not bold dim")
    for key in turn.texts:
        yield below(law_title(ALL_TEXTS[key], _.language), "blue")
    if turn.starts:
        yield below(_("start: {rules}", rules=", ".join(turn.starts)))
    if turn.ends:
        yield below(_("end: {rules}", rules=", ".join(turn.ends)))
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


def below(text: str, style: str = "", indent: int = 2) -> RenderableType:
    """Return a text that stands below another, set in."""
    return Padding(Text(text, style=style, overflow="fold"), (0, 0, 0, indent))
