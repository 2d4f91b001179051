"""What the sheets of a questionnaire and their columns are called, and what they ask for.

In English; the catalogue has the French. A key of a column is `Class.field`, or the name of a
column that says where a row belongs.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..i18n import mark

__all__ = ["ASIDE", "COLUMNS", "SHEETS"]

SHEETS: Mapping[str, tuple[str, str]] = {
    "case": (mark("Case"), mark("What this is about, and on which day the law is applied.")),
    "parties": (
        mark("Parties"),
        mark(
            "Everyone who plays a part, one on each row: care providers, maker, hosts, support. "
            "The other sheets name them as they are called here."
        ),
    ),
    "data": (mark("Data"), mark("The sets of data, one on each row, as “patient records”.")),
    "systems": (
        mark("Systems"),
        mark("The services or information systems that hold the data, one on each row."),
    ),
    "operations": (
        mark("Operations"),
        mark(
            "Who does what, one row for each layer of a system and each party that takes part in "
            "it. Where nobody operates a layer, write (nobody)."
        ),
    ),
    "remote_access": (
        mark("Remote access"),
        mark("Who reaches the data from another country, for support for instance; none: no row."),
    ),
    "certificates": (
        mark("Certificates"),
        mark("Certificates, approvals and qualifications, one on each row; none: no row."),
    ),
    "contracts": (
        mark("Contracts"),
        mark("Who provides hosting for whom by contract, one contract on each row; none: no row."),
    ),
    "devices": (
        mark("Devices"),
        mark("Medical devices that are, or use, the software; none: no row."),
    ),
    "groups": (
        mark("Hospital groups"),
        mark("Territorial hospital groups in which one member hosts for the others."),
    ),
    "readings": (
        mark("Readings"),
        mark("How contested questions of the law are read, where not by default."),
    ),
}
"""Sheet → its title, and what it holds."""

COLUMNS: Mapping[str, tuple[str, str]] = {
    "ref": (
        mark("Reference"),
        mark("A short name for case documents. Leave it as it is; on a new row, leave it empty."),
    ),
    "system": (
        mark("System"),
        mark("The system it is about, as on the sheet Systems; empty if there is one alone."),
    ),
    "layer": (mark("Layer"), mark("Which of the six layers of the system.")),
    "question": (mark("Question"), mark("The contested question.")),
    "reading": (mark("Reading"), mark("The reading that is taken.")),
    "Case.title": (mark("Title"), mark("What the case is about, in a few words.")),
    "Case.as_of": (
        mark("Day of the law"),
        mark("The day on which the law is applied."),
    ),
    "Party.name": (mark("Name"), mark("What it is called; each party has a name of its own.")),
    "Party.kind": (mark("Kind"), mark("An organisation, a practitioner or a patient.")),
    "Party.country": (mark("Country of the seat"), mark("Where it is established.")),
    "Party.subject_to_laws_of": (
        mark("Foreign laws"),
        mark(
            "Countries whose law could compel it to give access to the data, through a parent "
            "company for instance; (none) if there is none. Several: with semicolons between them."
        ),
    ),
    "Party.adequate_under": (
        mark("Adequacy conditions"),
        mark(
            "Conditions that it meets of adequacy decisions that hold for some recipients alone. "
            "Several: with semicolons between them."
        ),
    ),
    "Data.name": (mark("Name"), mark("What the set of data is called.")),
    "Data.about_health": (
        mark("About health"),
        mark("Whether the data tell something of a person's health, past, present or to come."),
    ),
    "Data.identifiability": (
        mark("Link to a person"),
        mark(
            "Identified; pseudonymised: only someone with more information can tell who it is; "
            "anonymised: nobody can."
        ),
    ),
    "Data.collected_for": (
        mark("Collected for"),
        mark("On which occasions the data were collected. Several: with semicolons between them."),
    ),
    "Data.originator": (
        mark("At the origin"),
        mark("Who produced or collected the data first: the clinic that treats, or a patient."),
    ),
    "Data.controller": (
        mark("Controller"),
        mark("Who decides why and how the data are processed; not needed for a patient's own."),
    ),
    "Data.medium": (mark("Medium"), mark("Whether the data are digital or on paper.")),
    "System.name": (mark("Name"), mark("What the system is called.")),
    "System.holds": (
        mark("Data held"),
        mark("Which sets of data it holds, as on the sheet Data. Several: with semicolons."),
    ),
    "System.archiving": (
        mark("Archiving service"),
        mark("Whether it is an electronic archiving service."),
    ),
    "System.layers": (
        mark("Its layers"),
        mark(
            "Where its layers are described: on the sheet Operations; or they are not known, or "
            "it has none."
        ),
    ),
    "Operation.operator": (
        mark("Operator"),
        mark("Who provides this layer and keeps it in working order; (nobody) if there is none."),
    ),
    "Operation.on_behalf_of": (
        mark("For whom"),
        mark(
            "The operator's direct customer for this, or the operator itself if it works on its "
            "own account. Several: with semicolons between them."
        ),
    ),
    "Operation.country": (
        mark("Country"),
        mark("Where it is done; for a layer that keeps data, where the data lie."),
    ),
    "Operation.stores_data": (
        mark("Keeps data"),
        mark("Whether data are kept there."),
    ),
    "Operation.supervised_by": (
        mark("Supervised by"),
        mark("The host under whose security policy and supervision it works as a sub-processor."),
    ),
    "Operation.entrusted_for": (
        mark("Technical task alone"),
        mark(
            "If the data are entrusted for such a technical task alone, which. Several: with "
            "semicolons between them."
        ),
    ),
    "Operation.short_period": (
        mark("Short period"),
        mark("Whether the data are entrusted for that task for a short period only."),
    ),
    "Administration.inherent": (
        mark("Inherent administration"),
        mark(
            "For administration: whether it is solely an inseparable part of the other layers that "
            "the operator provides."
        ),
    ),
    "Backup.externalised": (
        mark("Separate backup"),
        mark(
            "For backup: whether it is a service of its own, rather than a part of the other "
            "layers that the operator provides."
        ),
    ),
    "Administration.tasks": (
        mark("Tasks"),
        mark(
            "For administration: what the operator does. Say yes or no to each; while one is open, "
            "none of them counts: the tasks are not known."
        ),
    ),
    "RemoteAccess.party": (mark("Party"), mark("Who reaches the data.")),
    "RemoteAccess.country": (mark("From"), mark("The country from which the data are reached.")),
    "RemoteAccess.basis": (
        mark("Basis"),
        mark("An adequacy decision, appropriate safeguards or nothing."),
    ),
    "RemoteAccess.informed": (mark("Customer told"), mark("Whether the customer was told of it.")),
    "Certificate.holder": (mark("Holder"), mark("Who holds it.")),
    "Certificate.scheme": (mark("Title"), mark("What it is a certificate of.")),
    "Certificate.edition": (
        mark("Edition"),
        mark("The version of the framework or standard, as 2.0 for HDS or 2022 for ISO/IEC 27001."),
    ),
    "Certificate.activities": (
        mark("Activities"),
        mark(
            "For HDS: the activities named on it. Say yes or no to each, or leave them all open: "
            "not known."
        ),
    ),
    "Certificate.applied": (
        mark("Applied for"),
        mark("The day of the application."),
    ),
    "Certificate.issued": (mark("Issued"), mark("Its first day.")),
    "Certificate.expires": (
        mark("Last valid day"),
        mark("Its last valid day; empty for HDS: three years after the day of issue, less a day."),
    ),
    "Certificate.status": (mark("Status"), mark("Whether it stands.")),
    "Certificate.status_since": (
        mark("Status since"),
        mark("For one suspended or withdrawn: since when."),
    ),
    "Certificate.body": (mark("Issued by"), mark("The body that issued it.")),
    "Certificate.body_accredited": (
        mark("Accredited body"),
        mark("Whether that body is accredited to issue it."),
    ),
    "Certificate.last_surveillance": (
        mark("Last surveillance audit"),
        mark("The day of the last surveillance audit."),
    ),
    "Certificate.systems": (
        mark("Limited to"),
        mark("The systems that it is limited to. Several: with semicolons."),
    ),
    "Contract.provider": (mark("Provider"), mark("Who provides.")),
    "Contract.customer": (mark("Customer"), mark("Who is served.")),
    "Contract.systems": (
        mark("Systems"),
        mark("The systems it is about. Several: with semicolons between them."),
    ),
    "Contract.signed": (mark("Signed"), mark("The day on which it was signed.")),
    "Contract.ends": (mark("Last day"), mark("Its last day.")),
    "Contract.clauses": (
        mark("Clauses"),
        mark(
            "Which of the compulsory clauses it holds. Say yes or no to each, or leave them all "
            "open: not known."
        ),
    ),
    "Device.name": (mark("Name"), mark("What the device is called.")),
    "Device.manufacturer": (mark("Manufacturer"), mark("Who places it on the market.")),
    "Device.regulation": (mark("Regulation"), mark("The regulation that it falls under.")),
    "Device.device_class": (mark("Risk class"), mark("Its class under that regulation.")),
    "Device.system": (mark("System"), mark("The system that runs it.")),
    "Device.delivery": (mark("Delivery"), mark("How users get its software.")),
    "Group.kind": (mark("Kind"), mark("What kind of group it is.")),
    "Group.host": (mark("Host"), mark("The party that hosts for the members.")),
    "Group.members": (mark("Members"), mark("The members. Several: with semicolons.")),
    "Group.convention_delegates_hosting": (
        mark("Hosting delegated"),
        mark("Whether the convention of the group delegates hosting to the host."),
    ),
    "Group.joint_controller_agreement": (
        mark("Joint controllers"),
        mark("Whether all members signed an agreement of joint controllers (GDPR, art. 26)."),
    ),
    "Group.security_measures": (
        mark("Security measures"),
        mark("Whether measures of security and confidentiality are in place."),
    ),
    "Group.legal_person": (
        mark("Legal person"),
        mark("Whether the group is a legal person of its own."),
    ),
}
"""Column → its title, and what it asks for in plain words."""

ASIDE: Mapping[str, str] = {
    "start": mark("Start here"),
    "help": mark("Help"),
    "terms": mark("Terms"),
    "questions": mark("Questions"),
    "lists": "_lists",
    "sheets": "_sheets",
}
"""What stands in a questionnaire beside its sheets, and is not read with them."""
