"""The table of guarantees in the words of the framework: headings, values, and what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...guarantees_table import Access, TableRow
from ...i18n import Language
from ...lists import guarantees_table
from ...results import Answer, Certified
from ..names import Names
from ..page import Cell, Table, Tone

__all__ = ["form_table", "heading", "offered"]


def form_table(names: Names, rows: Iterable[TableRow]) -> Table:
    """Return the table as it is published: seven columns, a row for each actor.

    Args:
        names: What things are called, and in which language.
        rows: The rows.
    """
    language = names.words.language
    return Table(
        tuple(heading(column, language) for column in guarantees_table().by_key),
        tuple(tuple(_row(names, row)) for row in rows),
    )


def heading(column: str, language: str) -> str:
    """Return the heading of a column, as it is published."""
    found = guarantees_table().by_key[column]
    return found.heading_fr if language == Language.FRENCH else found.heading_en


def offered(column: str, value: str, language: str) -> str:
    """Return a value that the form offers, as it is published."""
    found = guarantees_table().by_key[column].value(value)
    return found.fr if language == Language.FRENCH else found.en


def _row(names: Names, row: TableRow) -> Iterator[Cell]:
    language = names.words.language
    yield Cell((names.party(row.party),))
    yield Cell((offered("role", row.role, language),))
    yield _cell(names, row, "hds-certified", _certified(row, language))
    yield _cell(names, row, "secnumcloud", _secnumcloud(row, language))
    yield _cell(names, row, "activities", names.numbered(row.activities))
    yield _cell(names, row, "third-country-access", tuple(_accesses(names, row.accesses)))
    yield _cell(names, row, "third-country-exposure", _exposures(names, row.exposures))


def _cell(names: Names, row: TableRow, column: str, lines: tuple[str, ...]) -> Cell:
    """Return a cell; where something in it is open, it says so, after what is sure."""
    _ = names.words
    if column in row.open:
        return Cell((*lines, _("[to be completed]")), Tone.DOUBT)
    if not lines and column == "activities":
        return Cell((_("none of the six"),))
    return Cell(lines or (offered(column, "no", _.language),))


def _certified(row: TableRow, language: str) -> tuple[str, ...]:
    if row.certified is Certified.UNDETERMINED:
        return ()
    return (offered("hds-certified", row.certified, language),)


def _secnumcloud(row: TableRow, language: str) -> tuple[str, ...]:
    if row.secnumcloud is Answer.UNDETERMINED:
        return ()
    return (offered("secnumcloud", row.secnumcloud, language),)


def _accesses(names: Names, accesses: Iterable[Access]) -> Iterator[str]:
    _ = names.words
    by_kind: dict[bool | None, list[str]] = {}
    for access in accesses:
        by_kind.setdefault(access.adequate, []).append(names.country(access.country))
    for adequate, countries in by_kind.items():
        if adequate is None:
            yield _(
                "{countries} [to be completed: covered by an adequacy decision or not]",
                countries=", ".join(countries),
            )
        else:
            kind = "yes-adequate" if adequate else "yes-not-adequate"
            value = offered("third-country-access", kind, _.language)
            yield _("{head}: {body}", head=value, body=", ".join(countries))


def _exposures(names: Names, countries: Iterable[str]) -> tuple[str, ...]:
    _ = names.words
    named = ", ".join(names.country(country) for country in countries)
    if not named:
        return ()
    value = offered("third-country-exposure", "yes", _.language)
    return (_("{head}: {body}", head=value, body=named),)
