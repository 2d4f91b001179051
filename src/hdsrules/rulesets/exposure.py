"""Which hosts are exposed to the law of a country without adequacy, and which transfer data."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import (
    Adequate,
    AdequateFor,
    Exposed,
    HostsDigital,
    InStorageArea,
    OpenTerritory,
    OutsideAccess,
    Principal,
    Qualified,
    StoredInDoubt,
    StoredOutside,
    SubjectToLaw,
    SubOperation,
    SubProcessor,
    Transfers,
)
from ..law import Confidence
from . import texts
from .eras import SINCE_V2_PUBLISHED

__all__ = ["RULES"]

RULES = Ruleset("exposure")

WITHOUT_ADEQUACY = [
    no(InStorageArea, country=same("law.country")),
    no(OpenTerritory, country=same("law.country")),
    no(Adequate, country=same("law.country")),
    no(AdequateFor, party=same("law.party"), country=same("law.country")),
]


@RULES.rule(
    "HDS-REACH-12",
    cites=[texts.FRAMEWORK_V2.item("EXI 30")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
    unless=[
        *WITHOUT_ADEQUACY,
        no(Qualified, party=same("law.party"), system=same("host.system")),
    ],
)
def host_is_exposed(
    law: SubjectToLaw,
    host: Annotated[HostsDigital, having(party=same("law.party"))],
) -> Exposed:
    """A host subject to the law of a country without adequacy is exposed to it.

    Reading:
        Adequacy that holds for some recipients alone lifts the exposure of those alone; a
        SecNumCloud 3.2 qualification declares that there is none.

    Because:
        {host.party}, which hosts in {host.system}, is subject to the law of {law.country}, a \
country without adequacy.
    """
    return Exposed(host.system, host.party, law.party, law.country)


@RULES.rule(
    "HDS-REACH-13",
    cites=[texts.FRAMEWORK_V2.item("EXI 30")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
    unless=[
        *WITHOUT_ADEQUACY,
        no(Qualified, party=same("law.party"), system=same("sub.system")),
        no(Qualified, party=same("sub.host"), system=same("sub.system")),
        no(Principal, system=same("sub.system"), party=same("sub.party")),
    ],
)
def is_exposed_through_sub_processor(
    law: SubjectToLaw,
    sub: Annotated[SubProcessor, having(party=same("law.party"))],
) -> Exposed:
    """A host is exposed through a sub-processor that is subject to such a law.

    Reading:
        Not through one at the origin of the data; and a qualification of the host answers for those
        it relies on.

    Because:
        {sub.party}, a sub-processor of {sub.host} in {sub.system}, is subject to the law of \
{law.country}, a country without adequacy.
    """
    return Exposed(sub.system, sub.host, law.party, law.country)


@RULES.rule(
    "HDS-REACH-14",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
)
def access_is_a_transfer(access: OutsideAccess) -> Transfers:
    """Access from a third country is a transfer, whether that country is adequate or not.

    Because:
        {access.party} reaches the data of {access.system} from {access.country}.
    """
    return Transfers(access.host, access.system)


@RULES.rule(
    "HDS-REACH-15",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
)
def storage_is_a_transfer(
    stored: StoredOutside,
    host: Annotated[HostsDigital, having(party=same("stored.party"), system=same("stored.system"))],
) -> Transfers:
    """Storage outside the European Economic Area is a transfer.

    Because:
        {host.party} stores data of {stored.system} in {stored.country}.
    """
    return Transfers(stored.party, stored.system)


@RULES.rule(
    "HDS-REACH-16",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
)
def storage_of_sub_processor_is_a_transfer(
    stored: StoredOutside,
    sub: Annotated[SubOperation, having(operation=same("stored.operation"))],
) -> Transfers:
    """Storage by a sub-processor outside the European Economic Area is the host's transfer.

    Because:
        {stored.party}, a sub-processor of {sub.host}, stores data of {stored.system} in \
{stored.country}.
    """
    return Transfers(sub.host, sub.system)


@RULES.rule(
    "HDS-REACH-18",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.DISPUTED,
)
def storage_in_doubt_is_a_transfer(
    stored: StoredInDoubt,
    host: Annotated[HostsDigital, having(party=same("stored.party"), system=same("stored.system"))],
) -> Transfers:
    """For what is published, storage in a territory whose standing is open counts as a transfer.

    Reading:
        The prudent side: the table is published rather than a statement that may be wrong.

    Because:
        {host.party} stores data of {stored.system} in {stored.country}, whose standing is open.
    """
    return Transfers(stored.party, stored.system)


@RULES.rule(
    "HDS-REACH-19",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.DISPUTED,
)
def storage_in_doubt_of_sub_processor_is_a_transfer(
    stored: StoredInDoubt,
    sub: Annotated[SubOperation, having(operation=same("stored.operation"))],
) -> Transfers:
    """So does that of a sub-processor, for its host.

    Because:
        {stored.party}, a sub-processor of {sub.host}, stores data of {stored.system} in \
{stored.country}, whose standing is open.
    """
    return Transfers(sub.host, sub.system)
