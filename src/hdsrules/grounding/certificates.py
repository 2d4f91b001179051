"""Certificates and devices as facts."""

from __future__ import annotations

from datetime import date, timedelta

from ..case import Certificate as CertificateEntry
from ..facts import Certificate, CertificateActivity, CertificateSystem, Device
from ..facts.vocabulary import Activity, Regulation, Scheme
from .ground import Ground

__all__ = ["counted_edition", "ground_certificates", "ground_devices", "last_day", "last_valid_day"]

YEARS = 3
"""How long an HDS certificate runs."""

SWITCH = date(2018, 4, 1)
V2_DAYS = (date(2024, 11, 16), date(2024, 11, 17))
"""Days by which the law tells applications apart."""

BEFORE_EXTENSION = date(2020, 3, 11)
"""The last day of term that the extension of approvals of 2020 leaves as it is."""

EDITIONS = {
    Scheme.HDS: ("1.1", "2.0"),
    Scheme.ISO_27001: ("2013", "2022"),
}


def counted_edition(scheme: Scheme, edition: str) -> str:
    """Return the edition that a certificate's edition counts as.

    An HDS edition `2.x` counts as 2.0 until the law says more. EN ISO/IEC 27001:2017 is the text of
    2013, NF ISO/IEC 27001:2023 that of 2022.
    """
    if scheme is Scheme.HDS and edition.split(".", maxsplit=1)[0] == "2":
        return "2.0"
    if scheme is Scheme.ISO_27001:
        return {"2017": "2013", "2023": "2022"}.get(edition, edition)
    return edition


def last_valid_day(issued: date) -> date:
    """Return the last valid day of an HDS certificate: three years less a day after its issue."""
    try:
        return issued.replace(year=issued.year + YEARS) - timedelta(days=1)
    except ValueError:  # 29 February
        return date(issued.year + YEARS, 2, 28)


def ground_certificates(ground: Ground) -> None:
    """Give every certificate: what it is, what it names, what it covers."""
    for ref, entry in ground.case.certificates.items():
        path = f"$.certificates.{ref}"
        _give_certificate(ground, ref, entry, path)
        if entry.scheme is Scheme.HDS and entry.activities is None:
            for activity in Activity:
                condition = ground.maybe(f"{path}.activities", activity)
                ground.give(CertificateActivity(ref, activity), f"{path}.activities", condition)
        for place, activity in enumerate(entry.activities or ()):
            ground.give(CertificateActivity(ref, activity), f"{path}.activities[{place}]")
        systems = ground.case.systems if entry.systems is None else entry.systems
        for system in systems:
            where = path if entry.systems is None else f"{path}.systems"
            ground.give(CertificateSystem(ref, system), where)


def ground_devices(ground: Ground) -> None:
    """Give every device, its maker and its regulation."""
    for ref, device in ground.case.devices.items():
        path = f"$.devices.{ref}"
        makers = ground.case.parties if device.manufacturer is not None else ground.anybody
        for maker, c1 in ground.options(device.manufacturer, f"{path}.manufacturer", makers):
            for regulation, c2 in ground.options(
                device.regulation, f"{path}.regulation", Regulation
            ):
                fact = Device(
                    ref, maker, regulation, device.device_class, device.system, device.delivery
                )
                ground.give(fact, path, ground.worlds.both(c1, c2))


def _give_certificate(ground: Ground, ref: str, entry: CertificateEntry, path: str) -> None:
    both = ground.worlds.both
    edition = None if entry.edition is None else counted_edition(entry.scheme, entry.edition)
    for counted, c1 in ground.options(
        edition, f"{path}.edition", EDITIONS.get(entry.scheme, ("",))
    ):
        for accredited, c2 in ground.options(
            entry.body_accredited, f"{path}.body_accredited", (True, False)
        ):
            for issued, c3 in ground.options(
                entry.issued, f"{path}.issued", _first_days(ground, entry)
            ):
                for expires, c4 in ground.options(
                    last_day(entry, issued), f"{path}.expires", _last_days(ground)
                ):
                    ground.give(
                        Certificate(
                            ref,
                            entry.holder,
                            entry.scheme,
                            counted,
                            entry.applied or issued,
                            issued,
                            expires,
                            entry.status,
                            accredited,
                        ),
                        path,
                        both(both(c1, c2), both(c3, c4)),
                    )


def last_day(entry: CertificateEntry, issued: date | None) -> date | None:
    """Return the last valid day of a certificate, or `None` where it is not known."""
    if entry.expires is None and issued is not None and entry.scheme is Scheme.HDS:
        return last_valid_day(issued)
    return entry.expires


def _first_days(ground: Ground, entry: CertificateEntry) -> list[date]:
    """Return days of issue that stand for all: on each side of every day the law looks at."""
    day = ground.day
    eve = timedelta(days=1)
    days = {day, day + eve, SWITCH - eve, SWITCH}
    days |= {start for v2 in V2_DAYS for start in (v2 - eve, v2)}
    if day.year > YEARS:
        days.add(day.replace(year=day.year - YEARS, day=min(day.day, 28)) - eve)
    return sorted(
        first
        for first in days
        if (entry.applied is None or first >= entry.applied)
        and (entry.expires is None or first <= entry.expires)
    ) or [entry.expires or entry.applied or day]


def _last_days(ground: Ground) -> list[date]:
    """Return last days that stand for all: the day, its eve, and one before 2020's extension."""
    days = {ground.day, ground.day - timedelta(days=1), BEFORE_EXTENSION}
    return sorted(last for last in days if last <= ground.day)
