"""How the facts that a document gives read, in sentences."""

from __future__ import annotations

from .fact import Fact, field_types
from .facts import (
    ApplicationAdministration,
    Backup,
    Certificate,
    CertificateActivity,
    CertificateSystem,
    Collection,
    Contract,
    Control,
    Data,
    DataCentre,
    Device,
    Entrustment,
    Hardware,
    Holding,
    HospitalGroup,
    Mandate,
    Member,
    Operation,
    Origin,
    Party,
    Platform,
    Supervision,
    System,
    TaskDone,
    Today,
    UndisclosedPrincipal,
    Virtual,
)

__all__ = ["TEMPLATES", "phrase"]

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
}
"""A sentence for each kind of given fact."""

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
    Entrustment: ("short_period", "for a short period", "for longer than a short period"),
}
"""For some kinds, what is added according to a field that is true or false."""


def phrase(fact: Fact) -> str:
    """Return a given fact as a sentence."""
    kind = type(fact)
    sentence = TEMPLATES[kind].format(**{name: getattr(fact, name) for name in field_types(kind)})
    if kind in QUALIFIED:
        name, if_true, if_false = QUALIFIED[kind]
        sentence += f", {if_true if getattr(fact, name) else if_false}"
    return sentence
