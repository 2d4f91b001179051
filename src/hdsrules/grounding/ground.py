"""`Ground`: the facts that a case gives, each with where it stands and the worlds it holds in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from attrs import define, field

from ..case import Case
from ..engine.worlds import ALWAYS, Condition, Worlds
from ..fact import Fact
from ..facts import Party
from ..facts.vocabulary import PartyKind

__all__ = ["SOMEBODY", "Ground"]

T = TypeVar("T")

SOMEBODY = "_somebody"
"""A party that the document does not name; no ref of a document begins with an underscore."""


@define
class Ground:
    """The facts given by a case on a day.

    Attributes:
        case: The case.
        day: The day on which the law is applied.
        worlds: The unknowns.
        days: Every day on which the law is applied to the case for one verdict, the day asked for
            first: one unknown has the same values on each.
        facts: Fact → the condition under which it is given.
        sources: Fact → the paths of the document that give it.
    """

    case: Case
    day: date
    worlds: Worlds
    days: tuple[date, ...]
    facts: dict[Fact, Condition] = field(factory=dict)
    sources: dict[Fact, tuple[str, ...]] = field(factory=dict)

    @property
    def anybody(self) -> tuple[str, ...]:
        """Every party of the case, and somebody whom it does not name."""
        somebody = Party(SOMEBODY, PartyKind.ORGANISATION)
        if somebody not in self.facts:
            self.give(somebody, "$.parties")
        return (*self.case.parties, SOMEBODY)

    def give(self, fact: Fact, path: str, condition: Condition = ALWAYS) -> None:
        """Add a fact that stands at `path` and holds under `condition`."""
        known = self.facts.get(fact)
        if known is None:
            self.facts[fact] = condition
            self.sources[fact] = (path,)
        else:
            self.facts[fact] = self.worlds.either(known, condition)
            if path not in self.sources[fact]:
                self.sources[fact] += (path,)

    def options(
        self, value: T | None, path: str, choices: Iterable[T], part: str = ""
    ) -> Iterator[tuple[T, Condition]]:
        """Return the value where it is known, else each choice with the condition that it is so."""
        if value is not None:
            yield value, ALWAYS
            return
        values = tuple(choices)
        unknown = self.worlds.variable(path, values, part)
        for choice in values:
            yield choice, self.worlds.among(unknown, [choice])

    def maybe(self, path: str, part: str) -> Condition:
        """Return the condition that a part of an unknown list is in it."""
        return self.worlds.among(self.worlds.variable(path, (False, True), part), [True])
