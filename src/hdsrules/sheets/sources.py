"""The law behind the columns of a questionnaire."""

from __future__ import annotations

from collections.abc import Mapping

from ..law import Citation
from ..rulesets import texts

__all__ = ["SOURCES"]

_TITLE = (texts.CSP_L1111_8.item("II"), texts.CSP_R1111_10.item("I"))
_PLACES = (texts.FRAMEWORK_V2.item("EXI 28"), texts.CSP_L1111_8.citation)
_TECHNICAL = (texts.CSP_R1111_8_8.item("I, last paragraph"),)
_GROUP = (texts.FAQ_ANS_GHT.citation,)
_DEVICE = (texts.MDR.citation, texts.IVDR.citation)

SOURCES: Mapping[str, tuple[Citation, ...]] = {
    "layer": (texts.CSP_R1111_9.citation,),
    "Party.subject_to_laws_of": (
        texts.FRAMEWORK_V2.item("EXI 30"),
        texts.CSP_R1111_11.item("I, additions of 2026"),
    ),
    "Party.adequate_under": (texts.GDPR.item("art. 45"),),
    "Data.about_health": (texts.GDPR.item("art. 4(15)"), texts.CSP_L1111_8.item("I")),
    "Data.identifiability": (texts.GDPR.item("art. 4(5)"), texts.GDPR.item("recital 26")),
    "Data.collected_for": (texts.CSP_L1111_8.item("I"),),
    "Data.originator": (texts.CSP_R1111_8_8.item("I"),),
    "Data.controller": (texts.CSP_R1111_8_8.item("I, 1°"),),
    "Data.medium": (texts.CSP_L1111_8.item("II"),),
    "System.archiving": (texts.CSP_L1111_8.citation, texts.SREN_32.citation),
    "System.layers": (texts.CSP_R1111_9.citation,),
    "Operation.operator": (texts.CSP_R1111_9.citation,),
    "Operation.on_behalf_of": (texts.CSP_R1111_8_8.item("I"),),
    "Operation.country": _PLACES,
    "Operation.supervised_by": (texts.FRAMEWORK_V2.item("2.1.1"),),
    "Operation.entrusted_for": _TECHNICAL,
    "Operation.short_period": _TECHNICAL,
    "Administration.inherent": (texts.FRAMEWORK_V2.item("2.1.2"),),
    "Administration.tasks": (texts.CSP_R1111_9.item("5°"), texts.FRAMEWORK_V2.item("2.1.2")),
    "Backup.externalised": (texts.CSP_R1111_9.item("6°"),),
    "RemoteAccess.party": (texts.FRAMEWORK_V2.item("EXI 29"),),
    "RemoteAccess.country": (texts.GDPR.item("art. 44"),),
    "RemoteAccess.basis": (texts.GDPR.item("art. 45"), texts.GDPR.item("art. 46")),
    "RemoteAccess.informed": (texts.FRAMEWORK_V2.item("EXI 29"),),
    "Certificate.scheme": _TITLE,
    "Certificate.edition": (texts.FRAMEWORK_V1.citation, texts.FRAMEWORK_V2.citation),
    "Certificate.activities": (texts.CSP_R1111_9.citation,),
    "Certificate.expires": (texts.ACCREDITATION_RULES.citation,),
    "Certificate.body_accredited": (texts.CSP_R1111_10.item("II"),),
    "Certificate.last_surveillance": (texts.ACCREDITATION_RULES.citation,),
    "Contract.provider": (texts.CSP_L1111_8.item("III"),),
    "Contract.clauses": (texts.CSP_R1111_11.item("I"),),
    "Device.regulation": _DEVICE,
    "Device.device_class": _DEVICE,
    "Group.host": _GROUP,
    "Group.joint_controller_agreement": _GROUP,
    "Group.convention_delegates_hosting": _GROUP,
    "Group.security_measures": _GROUP,
    "Group.legal_person": (texts.LAW_2023_GHT.citation,),
}
"""Column → the articles that its answer is judged by; a column of plain fact has none."""
