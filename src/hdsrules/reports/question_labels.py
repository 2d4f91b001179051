"""How each question of an interview is put, in English; the catalogue has the French.

A key is `Class.field`, or the name of a question among several things.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..i18n import mark

__all__ = ["LISTS", "NOTES", "QUESTIONS"]

QUESTIONS: Mapping[str, str] = {
    "Case.title": mark("What is this case about?"),
    "Case.as_of": mark("On which day is the law to be applied?"),
    "Case.readings": mark("Which readings of contested questions are to be taken?"),
    "Case.systems": mark("What is the service, or the information system, called?"),
    "Case.parties": mark(
        "Who takes part: whose patients the data are about, who provides the service, on whose "
        "machines it runs, who reaches the data?"
    ),
    "Case.data": mark("Which sets of data does it hold, as “patient records”?"),
    "Case.certificates": mark(
        "Which certificates, approvals or qualifications does {party} hold, or has it held? Name "
        "one twice if there are two of it."
    ),
    "Case.contracts": mark(
        "Which contracts are there besides those described, and who provides for whom?"
    ),
    "Case.groups": mark(
        "Which of these hosts for the other members of a territorial hospital group (GHT)?"
    ),
    "Case.devices": mark("Which of these makes a medical device that is, or uses, this software?"),
    "Party.name": mark("What is {party} called?"),
    "Party.kind": mark("What is {party}: an organisation, a practitioner or a patient?"),
    "Party.country": mark("In which country is the seat of {party}?"),
    "Party.subject_to_laws_of": mark(
        "Which countries have a law that could compel {party} to give access to the data?"
    ),
    "Party.adequate_under": mark(
        "Which of these conditions of adequacy decisions does {party} meet?"
    ),
    "Data.name": mark("What is the set of data {data} called?"),
    "Data.about_health": mark("Do these data concern the health of persons: {data}?"),
    "Data.identifiability": mark("Can these data be linked to a person: {data}?"),
    "Data.collected_for": mark("On which occasions were these data collected: {data}?"),
    "Data.originator": mark("Who produced or collected these data first: {data}?"),
    "Data.controller": mark(
        "Who decides why and how these data are processed (the controller of the GDPR): {data}?"
    ),
    "Data.medium": mark("What are these data kept on: {data}?"),
    "System.name": mark("What is the system {system} called?"),
    "System.holds": mark("Which data does {system} hold?"),
    "System.archiving": mark("Is {system} an electronic archiving service?"),
    "System.layers": mark("Who operates the layers of {system}?"),
    "System.layers.data-centre": mark(
        "Who provides and maintains the building where the machines, or the paper, of {system} "
        "are (data centre)?"
    ),
    "System.layers.hardware": mark(
        "Who provides and maintains the machines on which {system} runs (hardware)?"
    ),
    "System.layers.virtual": mark(
        "Who provides and maintains the virtual machines, networks or storage of {system} "
        "(virtual infrastructure)?"
    ),
    "System.layers.platform": mark(
        "Who provides and maintains the platform that carries the application of {system}: "
        "operating systems, databases, containers?"
    ),
    "System.layers.application-administration": mark(
        "Who administers and operates the application of {system}: deploys it, configures it, "
        "manages access?"
    ),
    "System.layers.backup": mark("Who makes the backups of {system}?"),
    "System.remote_access": mark(
        "Who reaches the data of {system} from another country, to support it for instance?"
    ),
    "Operation.operator": mark("Who operates this layer of {system}: {layer}?"),
    "Operation.on_behalf_of": mark(
        "Who is the direct customer of {operator} for this: {layer}? Name {operator} itself if it "
        "works on its own account."
    ),
    "Operation.country": mark("In which country does {operator} do this: {layer}?"),
    "Operation.stores_data": mark("Does {operator} keep data there: {layer}?"),
    "Operation.supervised_by": mark(
        "Under whose security policy and supervision does {operator} work as a sub-processor for "
        "this: {layer}?"
    ),
    "Operation.entrusted_for": mark(
        "Are the data entrusted to {operator} for one of these technical tasks alone: {layer}?"
    ),
    "Operation.short_period": mark(
        "Are the data entrusted to {operator} for a short period only: {layer}?"
    ),
    "Administration.tasks": mark(
        "What does {operator} do when it administers the application of {system}?"
    ),
    "Administration.inherent": mark(
        "Does {operator} administer the application of {system} solely as an inseparable part of "
        "the other layers that it provides?"
    ),
    "Backup.externalised": mark(
        "Is the backup of {system} by {operator} a backup service of its own, rather than a part "
        "of the other layers that {operator} provides?"
    ),
    "RemoteAccess.party": mark("Who reaches the data of {system} from another country?"),
    "RemoteAccess.country": mark("From which country does {party} reach the data of {system}?"),
    "RemoteAccess.basis": mark(
        "On what does the access of {party} to the data of {system} rest (GDPR, chapter V)?"
    ),
    "RemoteAccess.informed": mark(
        "Was the customer told that {party} reaches the data of {system} from another country?"
    ),
    "Certificate.holder": mark("Who holds this: {certificate}?"),
    "Certificate.scheme": mark("What is this a certificate of: {certificate}?"),
    "Certificate.edition": mark("Of which edition or version is this: {certificate}?"),
    "Certificate.activities": mark("Which activities are named on this: {certificate}?"),
    "Certificate.applied": mark("On which day was this applied for: {certificate}?"),
    "Certificate.issued": mark("On which day was this issued: {certificate}?"),
    "Certificate.expires": mark("What is the last valid day of this: {certificate}?"),
    "Certificate.status": mark("What has become of this: {certificate}?"),
    "Certificate.status_since": mark("Since when is this suspended or withdrawn: {certificate}?"),
    "Certificate.body": mark("Who issued this: {certificate}?"),
    "Certificate.body_accredited": mark(
        "Was the body that issued this accredited to do so: {certificate}?"
    ),
    "Certificate.last_surveillance": mark(
        "On which day was the last surveillance audit for this: {certificate}?"
    ),
    "Certificate.systems": mark("To which systems is this limited: {certificate}?"),
    "Contract.provider": mark("Who provides under this: {contract}?"),
    "Contract.customer": mark("Who is served under this: {contract}?"),
    "Contract.systems": mark("Which systems is this about: {contract}?"),
    "Contract.signed": mark("On which day was this signed: {contract}?"),
    "Contract.ends": mark("What is the last day of this: {contract}?"),
    "Contract.clauses": mark("Which of these clauses does this hold: {contract}?"),
    "Device.name": mark("What is the device {device} called?"),
    "Device.manufacturer": mark("Who places this device on the market: {device}?"),
    "Device.regulation": mark("Which regulation does this device fall under: {device}?"),
    "Device.device_class": mark("Of which risk class is this device: {device}?"),
    "Device.system": mark("Which system runs this device: {device}?"),
    "Device.delivery": mark("How do users get the software of this device: {device}?"),
    "Group.kind": mark("What kind of group is {group}?"),
    "Group.host": mark("Who hosts for the members of the group {group}?"),
    "Group.members": mark("Who are the members of the group {group}?"),
    "Group.convention_delegates_hosting": mark(
        "Does the convention of the group {group} delegate hosting to the party that hosts?"
    ),
    "Group.joint_controller_agreement": mark(
        "Have all members of the group {group} signed an agreement of joint controllers (GDPR, "
        "art. 26)?"
    ),
    "Group.security_measures": mark(
        "Has the group {group} measures of security and confidentiality in place?"
    ),
    "Group.legal_person": mark("Is the group {group} a legal person of its own?"),
    "which.other-certificates": mark(
        "Which certificates, approvals or qualifications of other kinds than those described does "
        "{party} hold, or has it held?"
    ),
    "which.other-access": mark(
        "Who else reaches the data of {system} from another country, besides those described?"
    ),
    "which.paper": mark("Which of these data are kept on paper?"),
    "which.patient": mark("Which of these are patients?"),
    "which.practitioner": mark("Which of these are practitioners, rather than organisations?"),
    "which.foreign-laws": mark(
        "Which of these could be compelled by the law of a country outside the European Economic "
        "Area to give access to the data, through a parent company for instance?"
    ),
    "which.archiving": mark("Which of these are electronic archiving services?"),
    "which.stores-nothing": mark("Which of these parts of {system} keep no data at all?"),
    "which.stores": mark("Which of these parts of {system} keep data?"),
    "which.inherent": mark(
        "Which of these are done solely as an inseparable part of the other layers that the same "
        "party provides?"
    ),
    "which.fallen": mark("Which of these are suspended or withdrawn?"),
    "which.limited": mark("Which of these are limited to some of the systems?"),
    "which.ended": mark("Which of these end, or have ended, on a day that is known?"),
}

NOTES: Mapping[str, str] = {
    "Data.originator": mark(
        "A set of data has one originator. Where there are several, describe a set of data for "
        "each: go back to the sets with <, or add them to the document."
    ),
}
"""What to know before answering some of the questions."""

LISTS: Mapping[str, str] = {
    "Case.certificates": mark("certificates"),
    "which.other-certificates": mark("certificates of other kinds"),
    "Case.contracts": mark("contracts"),
    "Case.groups": mark("hospital groups"),
    "Case.devices": mark("medical devices"),
    "System.remote_access": mark("access from other countries"),
    "which.other-access": mark("access from other countries"),
    "which.foreign-laws": mark("laws of other countries that compel access"),
    "Operation.supervised_by": mark("supervision of sub-processors"),
    "Operation.entrusted_for": mark("data entrusted for a technical task alone"),
}
"""What can be listed, by the question that asks for it; a document that lists none says so."""
