"""What the makers of medical devices owe beside hosting, and what hosting adds to it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import Certificate, Defect, Device, Duty, NeedsTitle, Note
from ..facts.vocabulary import Regulation, Scheme
from ..law import Confidence, since
from . import texts

__all__ = ["RULES"]

RULES = Ruleset("devices")

MDR_DEVICE = having(regulation=Regulation.MDR)
IVDR_DEVICE = having(regulation=Regulation.IVDR)
QUALITY_CERTIFICATE = having(holder=same("device.manufacturer"), scheme=Scheme.ISO_13485)
NEEDS_CERTIFICATE = having(party=same("device.manufacturer"), scheme=Scheme.HDS)
COUNTS = no(Defect, certificate=same("certificate.ref"))


def of_the_edition_of_2016(day: date, certificate: Certificate) -> bool:
    """The certificate is not known to be against another edition than that of 2016."""
    return not certificate.edition or certificate.edition.startswith("2016")


def _about(device: Device, kind: str, system: str | None) -> Note:
    return Note(kind, device.manufacturer, system or "", "note")


@RULES.rule(
    "HDS-SAMD-1",
    cites=[texts.MDR.item("art. 10(9)")],
    in_force=since("2021-05-26"),
    confidence=Confidence.KNOWLEDGE,
)
def keeps_quality_management_under_mdr(
    device: Annotated[Device, having(regulation=Regulation.MDR)],
) -> Duty:
    """The maker of a medical device keeps a quality management system, whether it hosts or not.

    Reading:
        ISO 13485 gives a presumption of conformity, since January 2022. It covers how the software
        is made; where the maker also hosts, an ISMS under ISO/IEC 27001 covers how it is run.

    Because:
        {device.manufacturer} is the maker of {device.ref}, a medical device.
    """
    return Duty(device.manufacturer, "medical-device-quality-management")


@RULES.rule(
    "HDS-SAMD-2",
    cites=[texts.IVDR.item("art. 10(8)")],
    in_force=since("2022-05-26"),
    confidence=Confidence.KNOWLEDGE,
)
def keeps_quality_management_under_ivdr(
    device: Annotated[Device, having(regulation=Regulation.IVDR)],
) -> Duty:
    """The maker of a diagnostic device keeps a quality management system, whether it hosts or not.

    Because:
        {device.manufacturer} is the maker of {device.ref}, an in vitro diagnostic device.
    """
    return Duty(device.manufacturer, "medical-device-quality-management")


@RULES.rule(
    "HDS-SAMD-3",
    cites=[texts.MDR.item("annex I, 17.2"), texts.IEC_81001_5_1],
    in_force=since("2022-01-01"),
    confidence=Confidence.SINGLE,
)
def secures_life_cycle_under_mdr(
    device: Annotated[Device, having(regulation=Regulation.MDR)],
) -> Duty:
    """The software of a medical device is made and kept secure by the state of the art.

    Reading:
        EN IEC 81001-5-1 is the state of the art; it gives no presumption of conformity yet.

    Because:
        {device.manufacturer} is the maker of {device.ref}, a medical device.
    """
    return Duty(device.manufacturer, "security-lifecycle")


@RULES.rule(
    "HDS-SAMD-4",
    cites=[texts.IVDR.item("annex I, 16.2"), texts.IEC_81001_5_1],
    in_force=since("2022-05-26"),
    confidence=Confidence.SINGLE,
)
def secures_life_cycle_under_ivdr(
    device: Annotated[Device, having(regulation=Regulation.IVDR)],
) -> Duty:
    """The software of a diagnostic device is made and kept secure by the state of the art.

    Because:
        {device.manufacturer} is the maker of {device.ref}, an in vitro diagnostic device.
    """
    return Duty(device.manufacturer, "security-lifecycle")


@RULES.rule(
    "HDS-SAMD-5",
    cites=[texts.DECISION_2022_6, texts.MDR.item("art. 8")],
    in_force=since("2022-01-05"),
    confidence=Confidence.CONFIRMED,
    when=[of_the_edition_of_2016],
    unless=[COUNTS],
)
def quality_system_is_presumed_under_mdr(
    device: Annotated[Device, MDR_DEVICE],
    certificate: Annotated[Certificate, QUALITY_CERTIFICATE],
) -> Note:
    """A certified ISO 13485 system is presumed to be what the regulation asks for.

    Reading:
        EN ISO 13485:2016 with its amendment A11:2021 is a harmonised standard since January 2022;
        the presumption goes as far as its annex ZA does.

    Because:
        {certificate.holder}, the maker of {device.ref}, holds {certificate.ref} (ISO 13485).
    """
    return _about(device, "quality-system-presumed", device.system)


@RULES.rule(
    "HDS-SAMD-6",
    cites=[texts.DECISION_2022_15, texts.IVDR.item("art. 8")],
    in_force=since("2022-05-26"),
    confidence=Confidence.PRIMARY,
    when=[of_the_edition_of_2016],
    unless=[COUNTS],
)
def quality_system_is_presumed_under_ivdr(
    device: Annotated[Device, IVDR_DEVICE],
    certificate: Annotated[Certificate, QUALITY_CERTIFICATE],
) -> Note:
    """The same presumption for in vitro diagnostics.

    Because:
        {certificate.holder}, the maker of {device.ref}, holds {certificate.ref} (ISO 13485).
    """
    return _about(device, "quality-system-presumed", device.system)


@RULES.rule(
    "HDS-SAMD-7",
    cites=[texts.MDR.item("art. 10(9)"), texts.ACCREDITATION_RULES],
    in_force=since("2021-05-26"),
    confidence=Confidence.KNOWLEDGE,
)
def needs_both_systems_under_mdr(
    device: Annotated[Device, MDR_DEVICE],
    need: Annotated[NeedsTitle, NEEDS_CERTIFICATE],
) -> Note:
    """A device maker that hosts keeps two management systems, and neither stands for the other.

    Reading:
        Quality management covers how the software is designed and developed; information security
        management (ISO/IEC 27001) covers how it is deployed and operated.

    Because:
        {need.party} makes {device.ref}, a medical device, and hosts in {need.system}.
    """
    return _about(device, "two-management-systems", need.system)


@RULES.rule(
    "HDS-SAMD-8",
    cites=[texts.IVDR.item("art. 10(8)"), texts.ACCREDITATION_RULES],
    in_force=since("2022-05-26"),
    confidence=Confidence.KNOWLEDGE,
)
def needs_both_systems_under_ivdr(
    device: Annotated[Device, IVDR_DEVICE],
    need: Annotated[NeedsTitle, NEEDS_CERTIFICATE],
) -> Note:
    """So does the maker of an in vitro diagnostic device.

    Because:
        {need.party} makes {device.ref}, an in vitro diagnostic device, and hosts in {need.system}.
    """
    return _about(device, "two-management-systems", need.system)


@RULES.rule(
    "HDS-GDPR-3",
    cites=[texts.GDPR.item("art. 42"), texts.CSP_R1111_10.item("I")],
    in_force=since("2018-05-25"),
    confidence=Confidence.KNOWLEDGE,
)
def certificate_is_none_of_gdpr(
    device: Device, need: Annotated[NeedsTitle, NEEDS_CERTIFICATE]
) -> Note:
    """The HDS certificate rests on the public health code: it is no certification of the GDPR.

    Reading:
        Hosting is processing of personal data, and article 42 invites States to set up
        certifications; the effects that the regulation gives to those are not given to this one.

    Because:
        {need.party} needs the certificate for the activity {need.activity}.
    """
    return _about(device, "no-gdpr-certification", need.system)
