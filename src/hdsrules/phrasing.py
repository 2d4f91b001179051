"""How the facts that a document gives read, in sentences."""

from __future__ import annotations

from .fact import Fact, field_types
from .facts import (
    Access,
    ApplicationAdministration,
    Backup,
    Certificate,
    CertificateActivity,
    CertificateSystem,
    Collection,
    Contract,
    ContractClause,
    Control,
    Country,
    Data,
    DataCentre,
    Device,
    Entrustment,
    Established,
    Hardware,
    Holding,
    HospitalGroup,
    Location,
    Mandate,
    MeetsCondition,
    Member,
    Operation,
    Origin,
    Party,
    Platform,
    SubjectToLaw,
    Supervision,
    Surveillance,
    System,
    TaskDone,
    Term,
    Today,
    UndisclosedPrincipal,
    UntitledAtSigning,
    Virtual,
)

__all__ = ["QUALIFIED", "TEMPLATES", "UNNAMED", "fact_doc", "phrase"]

TEMPLATES: dict[type[Fact], str] = {
    Today: "the law is applied on {day}",
    Party: "{ref} is of the kind {kind}",
    Data: "{ref} is {identifiability}, on a {medium} medium",
    Collection: "{data} was collected on the occasion of {purpose}",
    Origin: "{party} is at the origin of {data}",
    Control: "{party} is the controller of {data}",
    Holding: "{system} holds {data}",
    System: "{ref} is a system",
    Operation: "{operator} operates a layer of {system}",
    DataCentre: "{operator} runs the data centre of {system}",
    Hardware: "{operator} runs the hardware of {system}",
    Virtual: "{operator} runs the virtual infrastructure of {system}",
    Platform: "{operator} runs the platform of {system}",
    ApplicationAdministration: "{operator} administers the application of {system}",
    Backup: "{operator} backs up the data of {system}",
    Mandate: "{operator} operates a layer of {system} on behalf of {customer}",
    Supervision: "the operator works under the policy and supervision of {supervisor}",
    Entrustment: "the data are entrusted for {purpose} alone",
    TaskDone: "the operator does {task}",
    Contract: "by {ref}, {provider} serves {customer} for {system}",
    Certificate: "{holder} holds {ref} ({scheme} {edition}), {status}, {issued} to {expires}",
    CertificateActivity: "{certificate} names the activity {activity}",
    CertificateSystem: "{certificate} covers {system}",
    HospitalGroup: "{host} hosts for the group {ref}",
    Member: "{party} is a member of {group}",
    Device: "{ref} is a medical device",
    UndisclosedPrincipal: "{party} acts in {system} for somebody not named",
    Country: "the country {code} is named",
    Location: "the data of this layer lie in {country}",
    Access: "{party} reaches the data of {system} from {country}, on the basis {basis}",
    Established: "{party} is established in {country}",
    SubjectToLaw: "the law of {country} can compel {party} to give access",
    MeetsCondition: "{party} meets the condition {condition}",
    Term: "{contract} was signed on {signed}",
    ContractClause: "{contract} holds the clause {clause}",
    UntitledAtSigning: "{party} lacked the title {scheme} for {system} when {contract} was made",
    Surveillance: "the last surveillance audit of {certificate} was on {day}",
}
"""A sentence for each kind of given fact."""

UNNAMED = {"_somebody": "somebody not named", "_elsewhere": "a country that is not named"}
"""How what the document does not name reads."""

QUALIFIED: dict[type[Fact], tuple[str, str, str]] = {
    Data: ("about_health", "about health", "not about health"),
    System: ("archiving", "an electronic archiving service", "no archiving service"),
    Operation: ("stores_data", "which stores data", "which stores none"),
    ApplicationAdministration: (
        "inherent",
        "inherent to its other layers",
        "not inherent to other layers",
    ),
    Backup: ("externalised", "a service of its own", "inherent to its other layers"),
    Access: ("informed", "of which the customer was told", "of which the customer was not told"),
    Entrustment: ("short_period", "for a short period", "for longer than a short period"),
}
"""For some kinds, what is added according to a field that is true or false."""


def fact_doc(kind: type[Fact]) -> str:
    """Return what a kind of fact says, in a sentence."""
    return (kind.__doc__ or kind.__name__).partition("\n")[0]


def phrase(fact: Fact) -> str:
    """Return a given fact as a sentence."""
    kind = type(fact)
    values = {name: getattr(fact, name) for name in field_types(kind)}
    sentence = TEMPLATES[kind].format(
        **{name: UNNAMED.get(str(value), value) for name, value in values.items()}
    )
    if kind in QUALIFIED:
        name, if_true, if_false = QUALIFIED[kind]
        sentence += f", {if_true if getattr(fact, name) else if_false}"
    return sentence
