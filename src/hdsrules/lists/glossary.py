"""The terms of the field in French and in English, as the glossary lists them."""

from __future__ import annotations

from attrs import frozen

from ..law import Confidence

__all__ = ["Glossary", "Term", "TermGroup"]


@frozen
class TermGroup:
    """A group of terms.

    Attributes:
        key: Its word.
        fr: Its heading, in French.
        en: The same in English.
    """

    key: str
    fr: str
    en: str


@frozen
class Term:
    """A term of the field.

    Attributes:
        key: Its word.
        group: The group it belongs to.
        fr: The term in French.
        en: The same in English.
        short_fr: What it is shortened to in French, if it is.
        short_en: The same in English.
        definition_fr: What it means, in our words, in French.
        definition_en: The same in English.
        source_fr: Where that sense is from, as cited in French; `None`: general knowledge.
        source_en: The same in English.
        confidence: How well sense and source are established.
    """

    key: str
    group: str
    fr: str
    en: str
    short_fr: str | None
    short_en: str | None
    definition_fr: str
    definition_en: str
    source_fr: str | None
    source_en: str | None
    confidence: Confidence


@frozen
class Glossary:
    """The glossary.

    Attributes:
        groups: The groups, in the order of the law.
        terms: The terms, group by group.
    """

    groups: tuple[TermGroup, ...]
    terms: tuple[Term, ...]
