"""`watch`: what expires or changes for cases within a time to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from attrs import frozen

from .ahead import Occasion, occasions
from .case import Case
from .days import as_day, later
from .display import language_of
from .frames import Grid
from .i18n import words
from .reports.names import Names
from .reports.notices import notice_text
from .series import Series

__all__ = ["Notice", "Notices", "watch"]


@frozen
class Notice:
    """Something that happens on a day to come.

    Attributes:
        date: The day: the first of what begins or changes, the last of what ends.
        case: The key of the case.
        party: The party concerned.
        kind: What happens, as `certificate-expires` or `verdict-changes`.
        text: The same in a sentence.
        ref: The certificate or the contract, if it is about one.
    """

    date: date
    case: str
    party: str | None
    kind: str
    text: str
    ref: str | None = None

    def to_dict(self) -> dict[str, object]:
        """Return the notice as plain data."""
        return {
            "date": self.date.isoformat(),
            "case": self.case,
            "party": self.party,
            "kind": self.kind,
            "text": self.text,
        }


@frozen(eq=False, repr=False)
class Notices(Series[Notice]):
    """What expires or changes, by day, case, party and kind.

    Attributes:
        items: The notices.
        first: The first day looked at.
        last: The last.
        cases: Key → case.
    """

    first: date
    last: date
    cases: Mapping[str, Case]
    _occasions: tuple[tuple[str, Occasion], ...]

    def in_language(self, lang: str) -> Notices:
        """Return the same notices, their texts in a language.

        Args:
            lang: `en` or `fr`.

        Raises:
            ArgumentError: If there is no such language.
        """
        return _told(self.first, self.last, self.cases, self._occasions, lang)

    def grids(self) -> Mapping[str, Grid]:
        """Return the one table: `notices`, a row for each."""
        columns = {"date": date, "days_left": int}
        texts = ("case", "party", "kind", "text", "ref")
        rows = tuple(
            (
                *(it.date, (it.date - self.first).days),
                *(it.case, it.party, it.kind, it.text, it.ref),
            )
            for it in self
        )
        return {"notices": Grid({**columns, **dict.fromkeys(texts, str)}, rows)}

    def __repr__(self) -> str:
        """Return on one line what it is."""
        span = f"from {self.first.isoformat()} to {self.last.isoformat()}"
        return f"<Notices {span}: {len(self)}>"


def watch(
    cases: Mapping[str, Case] | Sequence[Case],
    within: timedelta | str = "180d",
    *,
    start: date | str | None = None,
    readings: Mapping[str, str] | None = None,
    lang: str = "en",
) -> Notices:
    """Return what expires or changes for cases.

    Args:
        cases: Key → case; or cases alone, whose keys are their titles, or their places from 0 on
            where a title is missing or shared.
        within: How far to look: `180d`, `6w`, `12m`, `2y`, `P180D`, or a time. Both the first day
            and the last are looked at.
        start: The first day (ISO date); default: today.
        readings: Contested question → reading, over those of each case.
        lang: The language of the texts, `en` or `fr`.

    Returns:
        The notices by day, case, party and kind.

    Raises:
        ArgumentError: If the day, the time or the language cannot be used.
        NotInForceError: If the first day is before the first law encoded.
        ReadingError: If a question or a reading does not exist.
    """
    language_of(lang)
    first = date.today() if start is None else as_day(start)
    last = later(first, within)
    keyed = _keyed(cases)
    found = tuple(
        (key, it) for key, case in keyed.items() for it in occasions(case, first, last, readings)
    )
    return _told(first, last, keyed, found, lang)


def _told(
    first: date,
    last: date,
    cases: Mapping[str, Case],
    found: tuple[tuple[str, Occasion], ...],
    lang: str,
) -> Notices:
    """Return what happens as notices in a language, in order."""
    _ = words(language_of(lang))
    names = {key: Names(case, _) for key, case in cases.items()}
    notices = [
        Notice(
            it.day,
            key,
            it.party,
            it.kind,
            notice_text(names[key], it),
            None if it.milestone is None else it.milestone.ref,
        )
        for key, it in found
    ]
    notices.sort(key=lambda it: (it.date, it.case, it.party, it.kind, it.ref))
    return Notices(tuple(notices), first, last, cases, found)


def _keyed(cases: Mapping[str, Case] | Sequence[Case]) -> Mapping[str, Case]:
    if isinstance(cases, Mapping):
        return cases
    shared = Counter(case.title for case in cases)
    return {
        case.title if case.title and shared[case.title] == 1 else str(place): case
        for place, case in enumerate(cases)
    }
