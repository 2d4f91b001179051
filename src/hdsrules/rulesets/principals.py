"""For whom data can be hosted: those at their origin, and the patient."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, one_of, same
from ..engine.ruleset import Ruleset
from ..facts import (
    Control,
    Link,
    Operation,
    Origin,
    OwnStorage,
    Party,
    Principal,
    RegulatedData,
    StoresElsewhere,
    UndisclosedPrincipal,
)
from ..facts.vocabulary import PartyKind
from ..law import Confidence
from . import texts
from .eras import APPROVAL_ERA, CERTIFICATE_ERA, EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("principals")

NOT_A_PATIENT = one_of(PartyKind.ORGANISATION, PartyKind.PRACTITIONER)


@RULES.rule(
    "HDS-BEH-1",
    cites=[texts.CSP_L1111_8.item("I"), texts.CSP_R1111_8_8.item("I, 1°")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-BEH-1",
    cites=[texts.CSP_L1111_8],
    in_force=APPROVAL_ERA,
    confidence=Confidence.SINGLE,
)
def originator_is_principal(
    regulated: RegulatedData,
    origin: Annotated[Origin, having(data=same("regulated.data"))],
    party: Annotated[Party, having(ref=same("origin.party"), kind=NOT_A_PATIENT)],
) -> Principal:
    """Data are hosted on behalf of those at the origin of their production or collection.

    Because:
        {origin.party} is at the origin of {regulated.data}.
    """
    return Principal(regulated.system, regulated.data, origin.party)


@RULES.rule(
    "HDS-BEH-2",
    cites=[texts.CSP_L1111_8.item("I"), texts.CSP_R1111_8_8.item("I, 2°")],
    in_force=CERTIFICATE_ERA,
    readings={"patient-side": "hosting"},
    confidence=Confidence.PRIMARY,
)
@RULES.rule(
    "HDS-BEH-2",
    cites=[texts.CSP_L1111_8],
    in_force=APPROVAL_ERA,
    readings={"patient-side": "hosting"},
    confidence=Confidence.SINGLE,
)
def patient_is_principal(
    regulated: RegulatedData,
    patient: Annotated[Party, having(kind=PartyKind.PATIENT)],
) -> Principal:
    """Data that the patient entrusts are hosted on behalf of the patient.

    Reading:
        Contested for apps whose publisher is the controller for purposes of its own.

    Because:
        {patient.ref} is a patient.
    """
    return Principal(regulated.system, regulated.data, patient.ref)


@RULES.rule(
    "HDS-BEH-3",
    cites=[texts.CSP_L1111_8.item("I"), texts.CSP_R1111_8_8.item("I, 1°")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.CONFIRMED,
)
@RULES.rule(
    "HDS-BEH-3",
    cites=[texts.CSP_L1111_8],
    in_force=APPROVAL_ERA,
    confidence=Confidence.KNOWLEDGE,
)
def controller_collects_from_patient(
    regulated: RegulatedData,
    control: Annotated[Control, having(data=same("regulated.data"))],
    origin: Annotated[Origin, having(data=same("regulated.data"))],
    patient: Annotated[Party, having(ref=same("origin.party"), kind=PartyKind.PATIENT)],
) -> Principal:
    """A controller that collects data from the patient is at the origin of their collection.

    Because:
        {control.party}, the controller, collects {regulated.data} from {patient.ref}, a patient.
    """
    return Principal(regulated.system, regulated.data, control.party)


@RULES.rule(
    "HDS-BEH-4",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    readings={"origin": "any-holder"},
    confidence=Confidence.DISPUTED,
)
def holder_is_principal(
    regulated: RegulatedData,
    control: Annotated[Control, having(data=same("regulated.data"))],
) -> Principal:
    """Any controller that holds data born in care is one on whose behalf they are hosted.

    Reading:
        The wide reading; the agencies hold that insurers, and research outside care, are not at the
        origin of care data.

    Because:
        {control.party} is the controller of {regulated.data}, born in care.
    """
    return Principal(regulated.system, regulated.data, control.party)


@RULES.rule(
    "HDS-BEH-5",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.KNOWLEDGE,
    unless=[
        no(Link, system=same("regulated.system"), provider=same("undisclosed.party")),
        no(Origin, data=same("regulated.data"), party=same("undisclosed.party")),
        no(Control, data=same("regulated.data"), party=same("undisclosed.party")),
        no(Party, ref=same("undisclosed.party"), kind=PartyKind.PATIENT),
    ],
)
def undisclosed_principal(
    regulated: RegulatedData,
    undisclosed: Annotated[UndisclosedPrincipal, having(system=same("regulated.system"))],
) -> Principal:
    """Who is neither at the origin of the data nor their controller may act for one who is.

    Because:
        {undisclosed.party} acts in {undisclosed.system} for somebody the document does not name.
    """
    return Principal(regulated.system, regulated.data, undisclosed.party)


@RULES.rule(
    "HDS-LINK-4",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    unless=[no(OwnStorage, operation=same("storage.ref"), party=same("own.party"))],
)
def others_store_too(
    own: OwnStorage,
    storage: Annotated[Operation, having(system=same("own.system"), stores_data=True)],
) -> StoresElsewhere:
    """A party does not run every storing layer itself where another runs one.

    Because:
        {storage.operator} runs a layer that stores data of {own.system}, beside {own.party}'s own.
    """
    return StoresElsewhere(own.system, own.party)
