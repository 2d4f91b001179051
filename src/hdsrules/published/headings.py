"""Which column of a table is which: headings in French and English, in full or shortened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from .plain import plain
from .raw import RawTable

__all__ = ["Found", "best_tables", "column_of"]

NAME = "corporate-name"

_TELLING = frozenset(
    {"hds-certified", "secnumcloud", "third-country-access", "third-country-exposure"}
)
"""The columns that no other table has."""

_PATTERNS: Mapping[str, re.Pattern[str]] = {
    "third-country-exposure": re.compile(
        r"\bimposee?s?\b|\bimposed\b|\bsoumise?s?\b|\bsubject to\b|\bnon autorises?\b"
        r"|\bunauthori[sz]ed\b|\blegislations?\b|\blois?\b|\blaws?\b|\bdroit (?:extra|d un pays)\b"
        r"|\bextra ?territorial|\bexposure\b|\bexposition\b|\brisques? d acces\b|\brisk of access\b"
    ),
    "third-country-access": re.compile(r"\bacces\b|\baccess\b|\btransferts?\b|\btransfers?\b"),
    "secnumcloud": re.compile(r"\bsecnumcloud\b|\bsnc\b"),
    "hds-certified": re.compile(r"\bcert\w*\b.*\bhds\b|\bhds\b.*\bcert\w*"),
    "role": re.compile(r"\brole\b"),
    "activities": re.compile(r"\bactivit"),
    NAME: re.compile(
        r"\braison sociale\b|\b(?:business|corporate|company) name\b|\bdenomination\b"
        r"|\b(?:acteur|actor|societe|company|nom|name)\b"
    ),
}
"""Column → what its heading holds; the first that fits counts."""

_REQUIREMENTS = re.compile(r"\b(?:exigences?|requirements?|exi) ?(?:n |no |n o )?(29|30)\b")
_BY_REQUIREMENT = {"29": "third-country-access", "30": "third-country-exposure"}
_BOTH = re.compile(r"\b29 (?:et|and|ou|or) (?:\w+ )?30\b")

_FIRST_ROWS = 5
_FEWEST = 4


@frozen
class Found:
    """A table whose headings are those of a table of guarantees.

    Attributes:
        raw: The table.
        header: The place of the row of headings, the last where they stand in several.
        headings: The headings, column by column.
        columns: Column → its place.
        unused: The headings of no such column, or of one that is there before, by their places.
    """

    raw: RawTable
    header: int
    headings: Sequence[str]
    columns: Mapping[str, int]
    unused: Mapping[int, str]

    @property
    def rows(self) -> Sequence[tuple[str, ...]]:
        """The rows below the headings."""
        return self.raw.rows[self.header + 1 :]

    @property
    def width(self) -> int:
        """How many headings there are."""
        return len(self.headings)

    def heading(self, column: str) -> str:
        """Return the heading of a column as it stands there, on one line."""
        return " ".join(self.headings[self.columns[column]].split())


def column_of(heading: str) -> str | None:
    """Return which column a heading is that of, if of one.

    The number of a requirement tells more than words do.
    """
    words = plain(heading)
    named = set(_REQUIREMENTS.findall(words))
    if len(named) > 1 or _BOTH.search(words):
        return None
    if named:
        return _BY_REQUIREMENT[named.pop()]
    return next((key for key, pattern in _PATTERNS.items() if pattern.search(words)), None)


def best_tables(tables: Iterable[RawTable]) -> list[Found]:
    """Return the tables of guarantees among tables, in their order.

    Where one reading of a document finds more columns than another, the one with the most counts.
    """
    found = [each for table in tables if (each := _found(table)) is not None]
    most = max((len(each.columns) for each in found), default=0)
    return [each for each in found if len(each.columns) == most]


def _found(table: RawTable) -> Found | None:
    candidates = [_matched(table, place) for place in range(min(_FIRST_ROWS, len(table.rows)))]
    fitting = [each for each in candidates if _fits(each.columns)]
    return max(fitting, key=lambda each: len(each.columns), default=None)


def _fits(columns: Mapping[str, int]) -> bool:
    return NAME in columns and len(columns) >= _FEWEST and bool(_TELLING & set(columns))


def _matched(table: RawTable, place: int) -> Found:
    columns: dict[str, int] = {}
    unused: dict[int, str] = {}
    headings = _headings(table, place)
    for index, heading in enumerate(headings):
        key = column_of(heading)
        if key is None or key in columns:
            unused[index] = heading
        else:
            columns[key] = index
    return Found(table, place, headings, columns, unused)


def _headings(table: RawTable, place: int) -> Sequence[str]:
    """Return the headings of a row; where one is blank, that of a column further up."""
    above, own = table.rows[:place], table.rows[place]
    known: dict[int, str] = {}
    for row in above:
        known |= {index: text for index, text in enumerate(row) if column_of(text) is not None}
    width = max((index + 1 for index in known), default=0)
    width = max(width, len(own))
    return [
        own[index] if index < len(own) and own[index] else known.get(index, "")
        for index in range(width)
    ]
