"""What parties, systems, activities and days are called in a report."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from attrs import frozen

from ..case import Case, Data, Device, Party, System
from ..facts.vocabulary import Activity
from ..i18n import Words, mark
from ..lists import country_names
from ..results import Gap, Requirement
from .labels import label
from .page import Cell

__all__ = ["Names", "clean", "day_text"]

_SPACES = frozenset({"Cc", "Zl", "Zp"})
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)


def clean(text: str) -> str:
    """Return a text on one line, without what steers a terminal or turns the reading direction."""
    spaced = (" " if unicodedata.category(c) in _SPACES else c for c in text)
    return " ".join(filter(None, _DIRECTION.sub("", "".join(spaced)).split(" ")))


def day_text(_: Words, day: date) -> str:
    """Return a day as it is written out."""
    first = _(mark("1")) if day.day == 1 else str(day.day)
    return f"{first} {_(_MONTHS[day.month - 1])} {day.year}"


@frozen
class Names:
    """What things are called.

    Attributes:
        case: The case.
        words: The language.
    """

    case: Case
    words: Words

    @classmethod
    def of_both(cls, one: Case, other: Case, words: Words) -> Names:
        """Return what the things of two cases are called; both names where they differ."""

        def merged(table: str) -> dict[str, str | None]:
            names: dict[str, str | None] = {}
            for case in (one, other):
                for ref, thing in getattr(case, table).items():
                    known, name = names.get(ref), thing.name
                    both = known and name and clean(known) != clean(name)
                    names[ref] = f"{known} / {name}" if both else known or name
            return names

        return cls(
            Case(
                parties={ref: Party(name=name) for ref, name in merged("parties").items()},
                data={ref: Data(name=name) for ref, name in merged("data").items()},
                systems={ref: System(name=name) for ref, name in merged("systems").items()},
                devices={ref: Device(name=name) for ref, name in merged("devices").items()},
            ),
            words,
        )

    @cached_property
    def _shared(self) -> Counter[str]:
        return Counter(clean(party.name or "") for party in self.case.parties.values())

    def party(self, ref: str) -> str:
        """Return what a party is called within a sentence: its name, with its ref in doubt."""
        name = clean(self.case.parties[ref].name or "")
        if not name:
            return ref
        return (
            name if self._shared[name] == 1 and name not in self.case.parties else f"{name} ({ref})"
        )

    def system(self, ref: str) -> str:
        """Return what a system is called."""
        return clean(self.case.systems[ref].name or "") or ref

    def data(self, ref: str) -> str:
        """Return what a set of data is called."""
        return clean(self.case.data[ref].name or "") or ref

    def device(self, ref: str) -> str:
        """Return what a device is called."""
        return clean(self.case.devices[ref].name or "") or ref

    def country(self, code: str) -> str:
        """Return what a country is called."""
        named = country_names().get(code)
        return code if named is None else named[self.words.language]

    def party_cell(self, ref: str) -> Cell:
        """Return a party's name, and its ref where they differ."""
        name = clean(self.case.parties[ref].name or "")
        return Cell((name, f"({ref})") if name and name != ref else (ref,))

    def activities(self, activities: Iterable[str]) -> str:
        """Return activities within a sentence, with their numbers."""
        numbered = self.numbered(activities)
        kind = self.words.plural("activity", "activities", len(numbered))
        return f"{kind} {self.listed(numbered)}"

    def numbered(self, activities: Iterable[str]) -> tuple[str, ...]:
        """Return each activity as its number and its name, in the order of the code."""
        chosen = {Activity(activity) for activity in activities}
        return tuple(
            f"{activity.number} ({label(self.words, 'activity', activity)})"
            for activity in Activity
            if activity in chosen
        )

    def listed(self, items: Sequence[str]) -> str:
        """Return items as a list within a sentence."""
        if len(items) < 2:  # noqa: PLR2004 (with two there is an *and*)
            return "".join(items)
        return self.words("{items} and {last}", items=", ".join(items[:-1]), last=items[-1])

    def day(self, day: date) -> str:
        """Return a day as it is written out."""
        return day_text(self.words, day)

    def requirement(self, item: Requirement) -> str:
        """Return a title that must be held, with its editions."""
        return self.title(item.scheme, item.editions)

    def title(self, scheme: str, editions: Sequence[str]) -> str:
        """Return a title with the editions that count."""
        title = label(self.words, "scheme", scheme)
        if not editions:
            return title
        word = self.words.plural("edition", "editions", len(editions))
        choice = (
            self.words("{items} or {last}", items=", ".join(editions[:-1]), last=editions[-1])
            if editions[1:]
            else editions[0]
        )
        return f"{title}, {word} {choice}"

    def gap(self, gap: Gap) -> str:
        """Return what is lacking."""
        scheme, kind = label(self.words, "scheme", gap.scheme), label(self.words, "gap", gap.kind)
        text = self.words("{scheme}: {kind}", scheme=scheme, kind=kind)
        return f"{text} ({self.numbers(gap.activities)})" if gap.activities else text

    def numbers(self, activities: Iterable[str]) -> str:
        """Return activities by their numbers alone, named elsewhere in the report."""
        chosen = {Activity(activity).number for activity in activities}
        kind = self.words.plural("activity", "activities", len(chosen))
        return f"{kind} {self.listed([str(number) for number in sorted(chosen)])}"
