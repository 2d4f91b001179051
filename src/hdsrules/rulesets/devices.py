"""Stratum 24: duties of the makers of medical devices, beside hosting."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having
from ..engine.ruleset import Ruleset
from ..facts import Device, Duty
from ..facts.vocabulary import Regulation
from ..law import Confidence, since
from . import texts

__all__ = ["RULES"]

RULES = Ruleset("devices")


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
    return Duty(str(device.manufacturer), "medical-device-quality-management")


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
    return Duty(str(device.manufacturer), "medical-device-quality-management")


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
    return Duty(str(device.manufacturer), "security-lifecycle")


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
    return Duty(str(device.manufacturer), "security-lifecycle")
