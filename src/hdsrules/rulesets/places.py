"""Which countries belong to the Union or the European Economic Area, by the dated list of them."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, one_of
from ..engine.ruleset import Ruleset
from ..facts import Country, InStorageArea, OpenTerritory
from ..law import Confidence, between, since
from ..lists import Interval, territories
from . import texts
from .eras import EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("places")

BEFORE = EVER_SINCE_2006.start.isoformat()


def _of(start: str, end: str | None = None) -> tuple[str, ...]:
    """Return the codes whose last stay in the area began on a day, or before 2006, and its end."""
    return tuple(
        code
        for code, territory in territories().items()
        if territory.storage_area and _clipped(territory.storage_area[-1]) == (start, end)
    )


def _clipped(stay: Interval) -> tuple[str, str | None]:
    return max(stay.start, BEFORE), stay.end


UNCERTAIN = tuple(c for c, territory in territories().items() if territory.status == "uncertain")


@RULES.rule(
    "HDS-AREA-1",
    cites=[texts.EU_TREATIES, texts.EEA_AGREEMENT],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.KNOWLEDGE,
)
def belongs_since_before_2006(
    country: Annotated[Country, having(code=one_of(*_of(BEFORE)))],
) -> InStorageArea:
    """The States that were members before 2006, with their outermost regions, are still members.

    Because:
        {country.code} belongs to the European Union or to the European Economic Area.
    """
    return InStorageArea(country.code)


@RULES.rule(
    "HDS-AREA-2",
    cites=[texts.EU_TREATIES, texts.EEA_AGREEMENT],
    in_force=since("2007-01-01"),
    confidence=Confidence.SINGLE,
)
def belongs_since_2007(
    country: Annotated[Country, having(code=one_of(*_of("2007-01-01")))],
) -> InStorageArea:
    """Bulgaria and Romania joined the Union in 2007.

    Because:
        {country.code} has belonged to the European Union since 2007-01-01.
    """
    return InStorageArea(country.code)


@RULES.rule(
    "HDS-AREA-3",
    cites=[texts.EU_TREATIES, texts.EEA_AGREEMENT],
    in_force=since("2013-07-01"),
    confidence=Confidence.CONFIRMED,
)
def belongs_since_2013(
    country: Annotated[Country, having(code=one_of(*_of("2013-07-01")))],
) -> InStorageArea:
    """Croatia joined the Union in 2013.

    Because:
        {country.code} has belonged to the European Union since 2013-07-01.
    """
    return InStorageArea(country.code)


@RULES.rule(
    "HDS-AREA-4",
    cites=[texts.UK_WITHDRAWAL],
    in_force=between("2020-02-01", "2021-01-01"),
    confidence=Confidence.CONFIRMED,
)
@RULES.rule(
    "HDS-AREA-4",
    cites=[texts.EU_TREATIES],
    in_force=between("2006-01-05", "2020-02-01"),
    confidence=Confidence.CONFIRMED,
)
def belonged_until_2020(
    country: Annotated[Country, having(code=one_of(*_of(BEFORE, "2021-01-01")))],
) -> InStorageArea:
    """The United Kingdom, and Gibraltar with it, counted until the end of its transition.

    Reading:
        It left on 31 January 2020; the law of the Union went on applying there until 31 December.

    Because:
        the law of the European Union applied in {country.code} until 2020-12-31.
    """
    return InStorageArea(country.code)


@RULES.rule(
    "HDS-AREA-6",
    cites=[texts.EU_TREATIES],
    in_force=since("2014-01-01"),
    confidence=Confidence.KNOWLEDGE,
)
def belongs_since_2014(
    country: Annotated[Country, having(code=one_of(*_of("2014-01-01")))],
) -> InStorageArea:
    """Mayotte became an outermost region of the Union in 2014.

    Because:
        {country.code} has been part of the European Union since 2014-01-01.
    """
    return InStorageArea(country.code)


@RULES.rule(
    "HDS-AREA-5",
    cites=[texts.EU_TREATIES, texts.EEA_AGREEMENT],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.DISPUTED,
)
def standing_is_open(
    country: Annotated[Country, having(code=one_of(*UNCERTAIN))],
) -> OpenTerritory:
    """Of some territories of member States it is open whether they count as the States' own.

    Reading:
        Overseas countries and territories of France are associated with the Union and no part of
        it; Svalbard is left out of the agreement on the European Economic Area, Jan Mayen is not.

    Because:
        whether {country.code} counts as territory of a member State is open.
    """
    return OpenTerritory(country.code)
