"""How far hosted data reach: stored where, reached from where, exposed to whose law."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import (
    Access,
    Certificate,
    CertificateSystem,
    Defect,
    Entrusted,
    Established,
    HostsDigital,
    InStorageArea,
    Location,
    OpenTerritory,
    OutsideAccess,
    Qualified,
    RegulatedData,
    StoredInDoubt,
    StoredOutside,
    SubjectToLaw,
    SubOperation,
    SubProcessor,
)
from ..facts.vocabulary import Medium, Scheme
from ..law import Confidence, between
from . import texts
from .absences import FROM_OUTSIDE, NOT_ITS_OWN
from .eras import SINCE_V2_PUBLISHED

__all__ = ["RULES"]

RULES = Ruleset("reach")

BEFORE_V2 = between("2018-05-25", "2024-05-16")
OUTSIDE = [
    no(InStorageArea, country=same("location.country")),
    no(OpenTerritory, country=same("location.country")),
]


@RULES.rule(
    "HDS-REACH-1",
    cites=[texts.FRAMEWORK_V2.item("EXI 28")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
    unless=OUTSIDE,
)
def stores_outside(
    location: Location,
    hosting: Annotated[
        Entrusted, having(operation=same("location.operation"), medium=Medium.DIGITAL)
    ],
    host: Annotated[
        HostsDigital, having(party=same("hosting.provider"), system=same("hosting.system"))
    ],
) -> StoredOutside:
    """Hosted data that lie in a country outside the Union and the Area are stored outside.

    Reading:
        Whatever activity the storage belongs to, a backup inherent to other layers included. What
        counts as storing, the document says: caches and logs are a matter of reading.

    Because:
        {hosting.provider} stores data of {hosting.system} in {location.country}, outside the \
European Union and the European Economic Area.
    """
    return StoredOutside(location.operation, host.system, host.party, location.country)


@RULES.rule(
    "HDS-REACH-2",
    cites=[texts.FRAMEWORK_V2.item("EXI 28")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.DISPUTED,
)
def stores_where_it_is_open(
    location: Location,
    territory: Annotated[OpenTerritory, having(country=same("location.country"))],
    hosting: Annotated[
        Entrusted, having(operation=same("location.operation"), medium=Medium.DIGITAL)
    ],
    host: Annotated[
        HostsDigital, having(party=same("hosting.provider"), system=same("hosting.system"))
    ],
) -> StoredInDoubt:
    """Of data that lie in some overseas territories it is open whether they are stored in Europe.

    Because:
        {hosting.provider} stores data of {hosting.system} in {territory.country}.
    """
    return StoredInDoubt(location.operation, host.system, host.party, location.country)


@RULES.rule(
    "HDS-REACH-17",
    cites=[texts.FRAMEWORK_V2.item("EXI 28")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
    unless=OUTSIDE,
)
def sub_processor_stores_outside(
    location: Location,
    sub: Annotated[SubOperation, having(operation=same("location.operation"))],
) -> StoredOutside:
    """What a host's sub-processor stores outside is stored outside, whether it hosts or not.

    Because:
        {sub.party}, a sub-processor of {sub.host}, stores data of {sub.system} in \
{location.country}, outside the European Union and the European Economic Area.
    """
    return StoredOutside(location.operation, sub.system, sub.party, location.country)


@RULES.rule(
    "HDS-REACH-20",
    cites=[texts.FRAMEWORK_V2.item("EXI 28")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.DISPUTED,
)
def sub_processor_stores_where_it_is_open(
    location: Location,
    territory: Annotated[OpenTerritory, having(country=same("location.country"))],
    sub: Annotated[SubOperation, having(operation=same("location.operation"))],
) -> StoredInDoubt:
    """It is as open of what a host's sub-processor stores there, whether it hosts or not.

    Because:
        {sub.party}, a sub-processor of {sub.host}, stores data of {sub.system} in \
{territory.country}.
    """
    return StoredInDoubt(location.operation, sub.system, sub.party, location.country)


@RULES.rule(
    "HDS-REACH-3",
    cites=[texts.FRAMEWORK_V2.item("EXI 29"), texts.GDPR.item("art. 44")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
    unless=FROM_OUTSIDE,
)
@RULES.rule(
    "HDS-REACH-3",
    cites=[texts.GDPR.item("art. 44")],
    in_force=BEFORE_V2,
    confidence=Confidence.DISPUTED,
    unless=FROM_OUTSIDE,
)
def host_reaches_from_outside(
    access: Access,
    host: Annotated[HostsDigital, having(party=same("access.party"), system=same("access.system"))],
) -> OutsideAccess:
    """A host that reaches the data from a third country transfers them there.

    Reading:
        Whether its own staff abroad is a recipient is open under the GDPR alone; requirement 29 of
        the framework v2.0 takes any access from there.

    Because:
        {host.party} reaches the data of {access.system} from {access.country}, a third country.
    """
    return OutsideAccess(access.ref, access.system, host.party, access.party, access.country)


@RULES.rule(
    "HDS-REACH-4",
    cites=[texts.FRAMEWORK_V2.item("EXI 29"), texts.GDPR.item("art. 44")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
    unless=[*FROM_OUTSIDE, *NOT_ITS_OWN],
)
@RULES.rule(
    "HDS-REACH-4",
    cites=[texts.GDPR.item("art. 44")],
    in_force=BEFORE_V2,
    confidence=Confidence.CONFIRMED,
    unless=[*FROM_OUTSIDE, *NOT_ITS_OWN],
)
def sub_processor_reaches_from_outside(
    access: Access,
    sub: Annotated[SubProcessor, having(party=same("access.party"), system=same("access.system"))],
    regulated: Annotated[RegulatedData, having(system=same("access.system"))],
) -> OutsideAccess:
    """A host answers for its sub-processor that reaches the data from a third country.

    Reading:
        Not for one whose data all of them are, which reaches what is its own.

    Because:
        {sub.party}, a sub-processor of {sub.host}, reaches {regulated.data}, held in \
{access.system}, from {access.country}, a third country.
    """
    return OutsideAccess(access.ref, access.system, sub.host, access.party, access.country)


@RULES.rule(
    "HDS-REACH-9",
    cites=[texts.FRAMEWORK_V2.item("EXI 30")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.KNOWLEDGE,
)
def is_subject_to_law_of_seat(established: Established) -> SubjectToLaw:
    """A party is subject to the law of the country in which it is established.

    Because:
        {established.party} is established in {established.country}.
    """
    return SubjectToLaw(established.party, established.country)


@RULES.rule(
    "HDS-REACH-10",
    cites=[texts.SECNUMCLOUD, texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
    unless=[no(Defect, certificate=same("certificate.ref"))],
)
def is_qualified(
    certificate: Annotated[Certificate, having(scheme=Scheme.SECNUMCLOUD, edition="3.2")],
    covered: Annotated[CertificateSystem, having(certificate=same("certificate.ref"))],
) -> Qualified:
    """A SecNumCloud 3.2 qualification that counts on the day covers its systems.

    Because:
        {certificate.holder} holds {certificate.ref}, a SecNumCloud 3.2 qualification, for \
{covered.system}.
    """
    return Qualified(certificate.holder, covered.system)
