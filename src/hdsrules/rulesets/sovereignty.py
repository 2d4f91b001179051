"""Storage outside Europe."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, same
from ..engine.ruleset import Ruleset
from ..facts import (
    BoundByV2,
    HostsDigital,
    Note,
    StoredInDoubt,
    StoredOutside,
    SubOperation,
)
from ..law import Confidence
from . import texts
from .eras import FROM_DECREE, FROM_V2

__all__ = ["RULES"]

RULES = Ruleset("sovereignty")

STORED_BY_BOUND = having(party=same("bound.party"))
THERE = having(party=same("stored.party"), system=same("stored.system"))


@RULES.rule(
    "HDS-SOV-1",
    cites=[texts.FRAMEWORK_V2.item("EXI 28")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def bound_host_stores_outside(
    bound: BoundByV2,
    stored: Annotated[StoredOutside, STORED_BY_BOUND],
    host: Annotated[HostsDigital, THERE],
) -> Note:
    """Under the framework v2.0, health data are stored in the European Economic Area alone.

    Reading:
        Before it, a host that states the places of hosting in its contract may store anywhere.

    Because:
        {bound.party}, bound by the framework v2.0, stores data of {stored.system} in \
{stored.country}.
    """
    return Note("storage-outside-eea", bound.party, stored.system, "breach")


@RULES.rule(
    "HDS-SOV-2",
    cites=[texts.CSP_R1111_9_1],
    in_force=FROM_DECREE,
    confidence=Confidence.CONFIRMED,
)
def host_stores_outside(
    stored: StoredOutside,
    host: Annotated[HostsDigital, THERE],
) -> Note:
    """Since September 2026 the code has health data stored in the Union or the Area alone.

    Reading:
        Whatever the certificate. No rule of transition for data already stored elsewhere was seen.

    Because:
        {host.party} stores data of {stored.system} in {stored.country}.
    """
    return Note("storage-outside-eea", stored.party, stored.system, "breach")


@RULES.rule(
    "HDS-SOV-3",
    cites=[texts.FRAMEWORK_V2.item("EXI 28")],
    in_force=FROM_V2,
    confidence=Confidence.PRIMARY,
)
def sub_processor_stores_outside(
    bound: BoundByV2,
    sub: Annotated[SubOperation, having(host=same("bound.party"))],
    stored: Annotated[StoredOutside, having(operation=same("sub.operation"))],
) -> Note:
    """Under the framework v2.0, a host's sub-processors store in the Area alone, too.

    Because:
        {sub.party}, a sub-processor of {bound.party}, stores data of {stored.system} in \
{stored.country}.
    """
    return Note("storage-outside-eea", bound.party, stored.system, "breach")


@RULES.rule(
    "HDS-SOV-4",
    cites=[texts.FRAMEWORK_V2.item("EXI 28")],
    in_force=FROM_V2,
    confidence=Confidence.DISPUTED,
)
def bound_host_stores_where_it_is_open(
    bound: BoundByV2,
    stored: Annotated[StoredInDoubt, STORED_BY_BOUND],
    host: Annotated[HostsDigital, THERE],
) -> Note:
    """Storage in a territory whose standing is open may be storage outside the Area.

    Because:
        {bound.party} stores data of {stored.system} in {stored.country}, whose standing is open.
    """
    return Note("storage-outside-eea", bound.party, stored.system, "warning")


@RULES.rule(
    "HDS-SOV-18",
    cites=[texts.FRAMEWORK_V2.item("EXI 28")],
    in_force=FROM_V2,
    confidence=Confidence.DISPUTED,
)
def sub_processor_stores_where_it_is_open(
    bound: BoundByV2,
    sub: Annotated[SubOperation, having(host=same("bound.party"))],
    stored: Annotated[StoredInDoubt, having(operation=same("sub.operation"))],
) -> Note:
    """So may that of a sub-processor, for its host.

    Because:
        {sub.party}, a sub-processor of {bound.party}, stores data of {stored.system} in \
{stored.country}, whose standing is open.
    """
    return Note("storage-outside-eea", bound.party, stored.system, "warning")


@RULES.rule(
    "HDS-SOV-19",
    cites=[texts.CSP_R1111_9_1],
    in_force=FROM_DECREE,
    confidence=Confidence.DISPUTED,
)
def host_stores_where_it_is_open(
    stored: StoredInDoubt,
    host: Annotated[HostsDigital, THERE],
) -> Note:
    """Since September 2026 the same doubt stands for every host.

    Because:
        {host.party} stores data of {stored.system} in {stored.country}, whose standing is open.
    """
    return Note("storage-outside-eea", stored.party, stored.system, "warning")


@RULES.rule(
    "HDS-SOV-20",
    cites=[texts.CSP_R1111_9_1],
    in_force=FROM_DECREE,
    confidence=Confidence.CONFIRMED,
)
def host_has_data_stored_outside(
    sub: SubOperation, stored: Annotated[StoredOutside, having(operation=same("sub.operation"))]
) -> Note:
    """A host answers, by the code too, for what its sub-processors store.

    Because:
        {sub.party}, a sub-processor of {sub.host}, stores data of {stored.system} in \
{stored.country}.
    """
    return Note("storage-outside-eea", sub.host, stored.system, "breach")


@RULES.rule(
    "HDS-SOV-21",
    cites=[texts.CSP_R1111_9_1],
    in_force=FROM_DECREE,
    confidence=Confidence.DISPUTED,
)
def host_has_data_stored_where_it_is_open(
    sub: SubOperation, stored: Annotated[StoredInDoubt, having(operation=same("sub.operation"))]
) -> Note:
    """Where the standing of the territory is open, so is that.

    Because:
        {sub.party}, a sub-processor of {sub.host}, stores data of {stored.system} in \
{stored.country}, whose standing is open.
    """
    return Note("storage-outside-eea", sub.host, stored.system, "warning")
