"""The form of the table of guarantees (framework v2.0, chapter 8): columns, values, statements."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

__all__ = ["Column", "GuaranteesForm", "StatementText", "Value"]


@frozen
class Value:
    """A value that the form offers for a cell.

    Attributes:
        key: Its word.
        fr: As the framework has it, in French.
        en: The same in English, in our words.
        country_required: Whether the countries are named beside it.
    """

    key: str
    fr: str
    en: str
    country_required: bool = False


@frozen
class Column:
    """A column of the table.

    Attributes:
        key: Its word.
        heading_fr: Its heading, as the framework has it.
        heading_en: The same in English, as a host publishes it.
        values: The values it offers; `None`: none, what is written there is free.
        exi: The requirement that it answers, if one.
    """

    key: str
    heading_fr: str
    heading_en: str
    values: tuple[Value, ...] | None
    exi: str = ""

    def value(self, key: str) -> Value:
        """Return one of its values by its word."""
        return next(value for value in self.values or () if value.key == key)


@frozen
class StatementText:
    """One of the three things that requirement 31 has a host publish.

    Attributes:
        key: `a`, `b`, or `c` for the table.
        obligation: The duty that goes with it.
        condition: When it is the one to publish, a condition of the requirements.
        prescribed_fr: Its words, as the framework prescribes them; `None` for the table.
        translation_en: The same in English, in our words.
    """

    key: str
    obligation: str
    condition: str
    prescribed_fr: str | None
    translation_en: str | None


@frozen
class GuaranteesForm:
    """What the framework prescribes of what hosts publish.

    Attributes:
        columns: The seven columns, in their order.
        statements: The three statements.
        headings_note: Where headings and values come from.
    """

    columns: tuple[Column, ...]
    statements: tuple[StatementText, ...]
    headings_note: str

    @property
    def by_key(self) -> Mapping[str, Column]:
        """The columns by their words, in their order."""
        return MappingProxyType({column.key: column for column in self.columns})

    def statement(self, key: str) -> StatementText:
        """Return a statement by its word."""
        return next(each for each in self.statements if each.key == key)
