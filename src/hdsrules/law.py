"""Texts of law in time: articles, their dated versions, and citations of them.

A text is its dated versions: `Text` holds them, `Citation` names an item of a text, and
`Validity` is a half-open interval of days. Links are derived from identifiers here, so that no
rule ever types one.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from attrs import frozen

from .errors import RuleDefinitionError
from .said import said

__all__ = ["Citation", "Confidence", "Publisher", "Text", "Validity", "Version", "between", "since"]


class Confidence(StrEnum):
    """How well a statement of law is established.

    The weakest mark on the way to a conclusion is the confidence of that conclusion.
    """

    PRIMARY = "P"
    """The text itself was read."""
    CONFIRMED = "C2"
    """Confirmed by two independent sources or more."""
    SINGLE = "C1"
    """Rests on one source alone."""
    KNOWLEDGE = "K"
    """General knowledge of the field, not verified against a source."""
    DISPUTED = "?"
    """Sources conflict: never more than a reading or a note."""

    @property
    def rank(self) -> int:
        """Order of weakness: 0 is the strongest."""
        return list(Confidence).index(self)


@frozen
class Validity:
    """Days on which something is in force: `start` included, `end` excluded.

    Attributes:
        start: The first day.
        end: The first day no longer in force; `None` while it is open.
    """

    start: date
    end: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an interval that holds no day."""
        if self.end is not None and self.end <= self.start:
            raise RuleDefinitionError(
                said(
                    "no day lies between {start} and {end}: give an end after the start",
                    start=self.start,
                    end=self.end,
                )
            )

    def __contains__(self, day: date) -> bool:
        """Return whether `day` is in force."""
        return self.start <= day and (self.end is None or day < self.end)

    def __str__(self) -> str:
        """Return the interval in words, its last day included."""
        if self.end is None:
            return f"since {self.start.isoformat()}"
        return f"{self.start.isoformat()} to {(self.end - timedelta(days=1)).isoformat()}"

    def covers(self, other: Validity) -> bool:
        """Return whether every day of `other` is a day of this interval."""
        if other.start < self.start:
            return False
        return self.end is None or (other.end is not None and other.end <= self.end)

    def meets(self, other: Validity) -> bool:
        """Return whether a day belongs to both intervals."""
        return (self.end is None or other.start < self.end) and (
            other.end is None or self.start < other.end
        )


def since(start: str) -> Validity:
    """Return the open interval that begins on `start` (ISO date)."""
    return Validity(date.fromisoformat(start))


def between(start: str, end: str) -> Validity:
    """Return the interval from `start` (included) to `end` (excluded), ISO dates."""
    return Validity(date.fromisoformat(start), date.fromisoformat(end))


class Publisher(StrEnum):
    """Who publishes a text, and so how its link is made from its identifier."""

    LEGIFRANCE_ARTICLE = "https://www.legifrance.gouv.fr/codes/article_lc/{}"
    LEGIFRANCE_TEXT = "https://www.legifrance.gouv.fr/jorf/id/{}"
    EUR_LEX = "https://eur-lex.europa.eu/eli/{}"
    WEB = "{}"


@frozen
class Version:
    """A text as it stood for some time.

    Attributes:
        validity: The days on which this wording was in force.
        confidence: How well wording and dates are established.
        identifier: The publisher's identifier of this wording, or the page's address; `None` where
            no identifier is known.
        publisher: Who publishes it.
        origin: The act that brought this wording, in short.
    """

    validity: Validity
    confidence: Confidence
    identifier: str | None = None
    publisher: Publisher = Publisher.WEB
    origin: str = ""

    @property
    def url(self) -> str | None:
        """The link to this wording, made from its identifier."""
        return None if self.identifier is None else self.publisher.value.format(self.identifier)


@frozen
class Text:
    """A text of law, of doctrine or a judgment, as its dated versions.

    Attributes:
        key: A short stable name, as `csp-r1111-9`.
        title: What it is called, in French, the language of the source.
        title_en: The same in English.
        summary: What it settles, in our words.
        versions: Its wordings, in order of time, without overlap.
        checked_on: The last day a person checked it against its source.
    """

    key: str
    title: str
    title_en: str
    summary: str
    versions: tuple[Version, ...]
    checked_on: date

    def __attrs_post_init__(self) -> None:
        """Refuse a text without a version, or with versions that overlap or are out of order."""
        if not self.versions:
            raise RuleDefinitionError(
                said(
                    "text {key} has no version: give at least one, with its validity", key=self.key
                )
            )
        for earlier, later in zip(self.versions, self.versions[1:], strict=False):
            if earlier.validity.end is None or later.validity.start < earlier.validity.end:
                raise RuleDefinitionError(
                    said(
                        "text {key}: versions {earlier} and {later} overlap",
                        key=self.key,
                        earlier=earlier.validity,
                        later=later.validity,
                    )
                )

    @property
    def citation(self) -> Citation:
        """A citation of the whole text."""
        return Citation(self)

    def item(self, item: str) -> Citation:
        """Return a citation of one of its items, as `5°` or `II`."""
        return Citation(self, item)

    def on(self, day: date) -> Version | None:
        """Return the wording in force on `day`, or `None`."""
        return next((version for version in self.versions if day in version.validity), None)

    def to_dict(self, day: date) -> dict[str, str | None]:
        """Return the text as it stood on `day`: key, title, link, confidence, day checked."""
        version = self.on(day)
        return {
            "text": self.key,
            "title": self.title,
            "url": None if version is None else version.url,
            "confidence": None if version is None else version.confidence.value,
            "checked_on": self.checked_on.isoformat(),
        }

    def covers(self, validity: Validity) -> bool:
        """Return whether some wording is in force on each day of `validity`."""
        day: date | None = validity.start
        for version in self.versions:
            if day is None or day not in version.validity:
                continue
            if version.validity.covers(Validity(day, validity.end)):
                return True
            day = version.validity.end
        return False


@frozen
class Citation:
    """A reference to a text, or to one of its items.

    Attributes:
        text: The text cited.
        item: The item, as `5°` or `II`; empty for the whole text.
    """

    text: Text
    item: str = ""

    def __str__(self) -> str:
        """Return the citation as lawyers write it."""
        return f"{self.text.title}, {self.item}" if self.item else self.text.title
