"""`Case`: the situation that a user describes.

One class for each kind of object of a case document. `None` is *unknown*, never *no*; what can be
listed and is left out is *none*. Dates are `datetime.date`; a `country` is an ISO 3166-1 alpha-2
code. Lists, plain maps, words and days as texts are taken and kept as what the annotations say.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import field, frozen

from .conversions import as_refs, as_tuple, exact
from .display import Displayed
from .facts.clauses import Clause
from .facts.vocabulary import (
    Activity,
    AdequacyCondition,
    Delivery,
    DeviceClass,
    GroupKind,
    Identifiability,
    Medium,
    PartyKind,
    Purpose,
    Regulation,
    Scheme,
    Status,
)
from .operations import Administration, Backup, Operation, RemoteAccess, System
from .refs import Refs
from .shapes import CountryCode, PartyRef, SystemRef

__all__ = [
    "Administration",
    "Backup",
    "Case",
    "Certificate",
    "Contract",
    "Data",
    "Device",
    "Group",
    "Operation",
    "Party",
    "RemoteAccess",
    "System",
]


def _readings(readings: object) -> object:
    """Return readings as texts, those that are named by a day too."""
    if not isinstance(readings, Mapping):
        return as_refs(readings)
    return Refs(
        {
            question: reading.isoformat() if type(reading) is date else reading
            for question, reading in readings.items()
        }
    )


@frozen(kw_only=True, field_transformer=exact)
class Party:
    """Someone who plays a part: an organisation, a practitioner or a patient.

    Attributes:
        name: What to call it; the ref where left out.
        kind: What it is.
        country: Where it is established.
        subject_to_laws_of: Countries whose law could compel it to give access to the data.
        adequate_under: The conditions that it meets of adequacy decisions that hold for some
            recipients alone, as `dpf-certified`.
    """

    name: str | None = None
    kind: PartyKind = PartyKind.ORGANISATION
    country: CountryCode | None = None
    subject_to_laws_of: tuple[CountryCode, ...] = field(default=(), converter=as_tuple)
    adequate_under: tuple[AdequacyCondition, ...] = field(default=(), converter=as_tuple)


@frozen(kw_only=True, field_transformer=exact)
class Data:
    """A set of data of one nature.

    Attributes:
        name: What to call it.
        about_health: Whether the data concern health (GDPR, art. 4(15)).
        identifiability: Whether they can be linked to a person.
        collected_for: The activities on the occasion of which they were collected.
        originator: The party at the origin of their production or collection; may be a patient.
        controller: The party that decides on purposes and means (GDPR, art. 4(7)).
        medium: What they are kept on.
    """

    name: str | None = None
    about_health: bool | None = None
    identifiability: Identifiability | None = None
    collected_for: tuple[Purpose, ...] | None = field(default=None, converter=as_tuple)
    originator: PartyRef | None = None
    controller: PartyRef | None = None
    medium: Medium = Medium.DIGITAL


@frozen(kw_only=True, field_transformer=exact)
class Certificate:
    """A certificate, an approval or a qualification.

    Attributes:
        holder: Who holds it.
        scheme: What it is.
        edition: The edition of the standard or framework, as `2.0` or `2022`.
        activities: For the scheme `hds`, the activities named on it.
        applied: Day of the application; `None`: the day of issue.
        issued: First day.
        expires: Last valid day; `None`: three years less a day after `issued` for `hds`.
        status: Whether it stands.
        status_since: For one suspended or withdrawn, since when.
        body: Who issued it.
        body_accredited: Whether that body is accredited.
        last_surveillance: Day of the last surveillance audit.
        systems: The systems it is limited to; `None`: not limited.
    """

    holder: PartyRef
    scheme: Scheme
    edition: str | None = None
    activities: tuple[Activity, ...] | None = field(default=None, converter=as_tuple)
    applied: date | None = None
    issued: date | None = None
    expires: date | None = None
    status: Status = Status.VALID
    status_since: date | None = None
    body: str | None = None
    body_accredited: bool | None = None
    last_surveillance: date | None = None
    systems: tuple[SystemRef, ...] | None = field(default=None, converter=as_tuple)


@frozen(kw_only=True, field_transformer=exact)
class Contract:
    """A hosting contract, or one that passes hosting on.

    Attributes:
        provider: Who provides.
        customer: Who is served.
        systems: The systems it is about; `None`: not known.
        signed: First day.
        ends: Last day; `None`: it runs on.
        clauses: The clauses it holds (CSP R.1111-11); `None`: not known.
    """

    provider: PartyRef
    customer: PartyRef
    systems: tuple[SystemRef, ...] | None = field(default=None, converter=as_tuple)
    signed: date | None = None
    ends: date | None = None
    clauses: tuple[Clause, ...] | None = field(default=None, converter=as_tuple)


@frozen(kw_only=True, field_transformer=exact)
class Device:
    """A medical device that is software, or runs on software.

    Attributes:
        name: What to call it.
        manufacturer: Who places it on the market.
        regulation: The regulation it falls under.
        device_class: Its risk class; `class` in documents.
        system: The system that runs it.
        delivery: How users get its software.
    """

    name: str | None = None
    manufacturer: PartyRef | None = None
    regulation: Regulation | None = None
    device_class: DeviceClass | None = field(default=None, metadata={"key": "class"})
    system: SystemRef | None = None
    delivery: Delivery | None = None


@frozen(kw_only=True, field_transformer=exact)
class Group:
    """A group of parties: a territorial hospital group (GHT).

    Attributes:
        kind: What it is.
        host: The party that hosts for the members.
        members: The members.
        convention_delegates_hosting: Whether the convention delegates hosting to the host.
        joint_controller_agreement: Whether all members signed an agreement of GDPR art. 26.
        security_measures: Whether security and confidentiality measures are in place.
        legal_person: Whether the group is a legal person of its own.
    """

    kind: GroupKind = GroupKind.GHT
    host: PartyRef | None = None
    members: tuple[PartyRef, ...] | None = field(default=None, converter=as_tuple)
    convention_delegates_hosting: bool | None = None
    joint_controller_agreement: bool | None = None
    security_measures: bool | None = None
    legal_person: bool | None = None


@frozen(kw_only=True, field_transformer=exact)
class Case(Displayed):
    """A situation: parties, data, systems, and who does what for whom.

    Compares by value, whatever the order of the maps. The document it came from is not part of
    the comparison; `lines` keeps where each of its paths stood.

    Attributes:
        title: Free text.
        as_of: The day on which the law is applied; `None`: today.
        readings: Contested question → chosen reading.
        parties: Ref → `Party`.
        data: Ref → `Data`.
        systems: Ref → `System`.
        certificates: Ref → `Certificate`.
        contracts: Ref → `Contract`.
        devices: Ref → `Device`.
        groups: Ref → `Group`.
        lines: Path → line of the YAML document.

    Raises:
        CaseError: With every fault: dangling references, dates in the wrong order, cycles.
    """

    title: str | None = None
    as_of: date | None = None
    readings: Refs[str, str] = field(factory=Refs, converter=_readings)
    parties: Refs[str, Party] = field(factory=Refs, converter=as_refs)
    data: Refs[str, Data] = field(factory=Refs, converter=as_refs)
    systems: Refs[str, System] = field(factory=Refs, converter=as_refs)
    certificates: Refs[str, Certificate] = field(factory=Refs, converter=as_refs)
    contracts: Refs[str, Contract] = field(factory=Refs, converter=as_refs)
    devices: Refs[str, Device] = field(factory=Refs, converter=as_refs)
    groups: Refs[str, Group] = field(factory=Refs, converter=as_refs)
    lines: Refs[str, int] = field(factory=Refs, converter=as_refs, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Check what one object alone cannot show."""
        from .checks import check_case  # noqa: PLC0415 (checks knows Case)

        check_case(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the case document: format version 1, unknowns and defaults left out."""
        from .formats.document import to_document  # noqa: PLC0415 (formats knows Case)

        return to_document(self)

    def unknowns(self) -> tuple[str, ...]:
        """Return the paths of all that the case leaves open, sorted, whether or not it matters."""
        from .unknowns import unknown_paths  # noqa: PLC0415 (unknowns knows Case)

        return unknown_paths(self)
