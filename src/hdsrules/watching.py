"""`watch`: what expires or changes for cases within a time to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from attrs import frozen

from .ahead import occasions
from .case import Case
from .days import as_day, later
from .errors import ArgumentError
from .i18n import Language, words
from .reports.names import Names
from .reports.notices import notice_text

__all__ = ["Notice", "watch"]


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


def watch(
    cases: Mapping[str, Case] | Sequence[Case],
    within: timedelta | str = "180d",
    *,
    start: date | str | None = None,
    readings: Mapping[str, str] | None = None,
    lang: str = "en",
) -> tuple[Notice, ...]:
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
    if lang not in set(Language):
        raise ArgumentError(f"there is no language {lang}: choose {' or '.join(Language)}")
    first = date.today() if start is None else as_day(start)
    last = later(first, within)
    notices: list[Notice] = []
    for key, case in _keyed(cases).items():
        names = Names(case, words(lang))
        for it in occasions(case, first, last, readings):
            ref = None if it.milestone is None else it.milestone.ref
            notices.append(Notice(it.day, key, it.party, it.kind, notice_text(names, it), ref))
    return tuple(sorted(notices, key=lambda it: (it.date, it.case, it.party, it.kind, it.ref)))


def _keyed(cases: Mapping[str, Case] | Sequence[Case]) -> Mapping[str, Case]:
    if isinstance(cases, Mapping):
        return cases
    shared = Counter(case.title for case in cases)
    return {
        case.title if case.title and shared[case.title] == 1 else str(place): case
        for place, case in enumerate(cases)
    }
