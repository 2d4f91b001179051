"""What the cells of a published table say, in the variants that hosts write; never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Generic, TypeVar

from attrs import frozen

from ..facts.vocabulary import TransferBasis
from ..i18n import mark
from ..results import Certified
from .answers import Subject, answer, begins_with_no, is_bare, is_hedged
from .countries import Mention, countries_in
from .plain import plain, unaccented

__all__ = [
    "ForeignEntry",
    "Reading",
    "Remark",
    "accesses",
    "blank",
    "certified",
    "exposures",
    "qualified",
    "role",
    "told",
]

T = TypeVar("T")


class Remark(Enum):
    """What is to be said of a cell beside its value."""

    BLANK = mark("the cell is blank")
    OPEN = mark("the cell says that it is to be completed")
    UNREAD = mark("the cell was not understood")
    IN_PART = mark("part of the cell was not understood")
    NUMBERS_ALONE = mark(
        "3 or 4 stands without the other, by its number alone: taken by the order of the code, but "
        "some published sources swap the two"
    )
    NUMBER_DIFFERS = mark("a number is not that of the activity named beside it")
    CONFLICT = mark("two rows on the same actor differ: left unknown")
    NO_COUNTRY = mark("the country is not named")
    NO_LAW = mark("it says yes, but not the law of which country")

    @property
    def unread(self) -> bool:
        """Whether a cell, or part of it, could not be taken over."""
        return self in {Remark.UNREAD, Remark.IN_PART, Remark.CONFLICT, Remark.NO_LAW}

    @property
    def opens(self) -> bool:
        """Whether there may be more than what was understood."""
        return self.unread or self is Remark.OPEN


@frozen
class Reading(Generic[T]):
    """What a cell says.

    Attributes:
        value: Its value; `None`: it does not tell.
        remarks: What is to be said of it.
        rest: What was not understood of it.
    """

    value: T | None
    remarks: tuple[Remark, ...] = ()
    rest: str = ""


@frozen
class ForeignEntry:
    """An access from a third country that a cell names.

    Attributes:
        country: From where; `None`: it does not say.
        basis: What it rests on; `None`: it does not say.
    """

    country: str | None
    basis: TransferBasis | None


_OPEN = re.compile(r"\[\s*(?:à compléter|to be completed)[^\[\]]*\]", re.IGNORECASE)
_EXEMPT = re.compile(
    r"(?:exempt|dispens)\w*(?: (?:de|of|from|la|l|the|certification|hds|sous|under|controle|control"
    r"|politique|policy|supervision|et|and|hebergeur|host))*"
)
_SUB = re.compile(r"\bsous traitant|\bsub ?processor|\bsub ?contractor|\bprocessor\b")
_HOST = re.compile(r"\bhebergeur\b|\bhost\b")
_OF_HOST = re.compile(r"\b(?:de l|of the|du|d un|of a|to the) (?:hebergeur|host)\b")
_UNCOVERED = re.compile(
    r"\b(?:non|pas|not) (?:couverte?s?|covered|adequate?s?|adequats?)\b|\binadequate?s?\b"
    r"|\b(?:sans|without|no|hors) (?:une |a |any )?(?:decision d )?(?:adequation|adequacy)\b"
)
_COVERED = re.compile(
    r"\bcouverte?s?\b|\bcovered\b|\badequats?\b|\badequate\b|\badequation\b|\badequacy\b"
)
_SAFEGUARDS = re.compile(
    r"\barticle 46\b|\bart 46\b|\bclauses contractuelles types\b|\bstandard contractual clauses\b"
    r"|\bsccs?\b|\bcct\b|\bgaranties appropriees\b|\bappropriate safeguards\b"
)


def role(text: str) -> Reading[str]:
    """Read whether an actor is the host or a sub-processor."""
    said, open_ = told(text)
    if open_ or not said:
        return blank(text)
    words = plain(said)
    sub = bool(_SUB.search(words))
    host = bool(_HOST.search(_OF_HOST.sub(" ", words)))
    if sub == host:
        return _unread(text)
    return Reading("sub-processor" if sub else "host")


def certified(text: str) -> Reading[Certified]:
    """Read whether an actor is certified, not certified, or exempt."""
    said, open_ = told(text)
    if open_ or not said:
        return blank(text)
    if _EXEMPT.fullmatch(plain(said)):
        return Reading(Certified.EXEMPT)
    held = answer(said, Subject.CERTIFICATE)
    if held is None:
        return _unread(text)
    return Reading(Certified.YES if held else Certified.NO)


def qualified(text: str) -> Reading[bool]:
    """Read whether an actor is qualified SecNumCloud 3.2."""
    said, open_ = told(text)
    if open_ or not said:
        return blank(text)
    held = answer(said, Subject.QUALIFICATION)
    return _unread(text) if held is None else Reading(held)


def accesses(text: str) -> Reading[tuple[ForeignEntry, ...]]:
    """Read the accesses from third countries, and what they rest on."""
    said, open_ = told(text)
    named = tuple(dict.fromkeys(_named(said)))
    if named:
        return _of_named(named, said, open_)
    if open_ or not said:
        return blank(text)
    bare = is_bare(said)
    if bare is not None:
        part = () if bare else (Remark.IN_PART,)
        return Reading((ForeignEntry(None, None),), (Remark.NO_COUNTRY, *part), text)
    return _unread(text) if answer(said, Subject.ACCESS) is None else Reading(())


def exposures(text: str) -> Reading[tuple[str, ...]]:
    """Read the countries whose law can compel access."""
    said, open_ = told(text)
    named = tuple(dict.fromkeys(mention.code for mention in countries_in(said)))
    if named:
        return _of_named(named, said, open_)
    if open_ or not said:
        return blank(text)
    if is_bare(said) is not None:
        return Reading(None, (Remark.NO_LAW,), text)
    return _unread(text) if answer(said, Subject.EXPOSURE) is None else Reading(())


def told(text: str) -> tuple[str, tuple[Remark, ...]]:
    """Return what a cell tells beside that it is to be completed, and whether it says that."""
    said = _OPEN.sub(" ", text).strip()
    return said, () if said == text.strip() else (Remark.OPEN,)


def blank(text: str) -> Reading[T]:
    """Return what a cell says that tells nothing."""
    return Reading(None, (Remark.OPEN if text.strip() else Remark.BLANK,))


def _unread(text: str) -> Reading[T]:
    return Reading(None, (Remark.UNREAD,), text)


def _named(text: str) -> Iterator[ForeignEntry]:
    """Yield the countries that a text names, each with what it says of adequacy near it."""
    said: TransferBasis | None = None
    for part in re.split(r"[\n;]", text):
        mentions = countries_in(part)
        bare = unaccented(part)
        apart = [_behind(bare, mention) for mention in mentions]
        general = bare
        for each in filter(None, apart):
            general = general.replace(f"({each})", " ")
        said = _basis(general, said)
        for mention, each in zip(mentions, apart, strict=True):
            yield ForeignEntry(mention.code, _basis(each, said))


def _behind(bare: str, mention: Mention) -> str:
    """Return what stands in brackets right behind a country."""
    found = re.match(r"\s*\(([^()]*)\)", bare[mention.end :])
    return found[1] if found else ""


def _basis(text: str, otherwise: TransferBasis | None) -> TransferBasis | None:
    """Return what a text says that access rests on."""
    words = plain(text)
    if _SAFEGUARDS.search(words):
        return TransferBasis.APPROPRIATE_SAFEGUARDS
    if _UNCOVERED.search(words):
        return None
    return TransferBasis.ADEQUACY if _COVERED.search(words) else otherwise


def _of_named(
    named: tuple[T, ...], text: str, remarks: tuple[Remark, ...]
) -> Reading[tuple[T, ...]]:
    """Return what a text says that names countries: nothing sure, where it begins with a no."""
    words = plain(text)
    if begins_with_no(words) and not _UNCOVERED.match(words):
        return _unread(text)
    bare = unaccented(text)
    for mention in reversed(countries_in(text)):
        bare = f"{bare[: mention.start]} {bare[mention.end :]}"
    if is_hedged(plain(bare), [_UNCOVERED]):
        return Reading(named, (*remarks, Remark.IN_PART), text)
    return Reading(named, remarks)
