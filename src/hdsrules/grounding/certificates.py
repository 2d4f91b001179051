"""Certificates and devices as facts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta
from functools import partial

from ..case import Case
from ..case import Certificate as CertificateEntry
from ..days import days_on
from ..engine.worlds import ALWAYS, Condition
from ..facts import Certificate, CertificateActivity, CertificateSystem, Device, Surveillance
from ..facts.vocabulary import Activity, Regulation, Scheme, Status
from .ground import Ground
from .unit import Unit

__all__ = ["counted_edition", "last_day", "last_valid_day", "units_of_certificates"]

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
    Scheme.SECNUMCLOUD: ("3.1", "3.2"),
}


def counted_edition(scheme: Scheme, edition: str) -> str:
    """Return the edition that a certificate's edition counts as.

    An HDS edition `2.x` counts as 2.0 until the law says more. EN ISO/IEC 27001:2017 is the text of
    2013, NF ISO/IEC 27001:2023 that of 2022. A letter behind SecNumCloud 3.2 does not count.
    """
    if scheme is Scheme.HDS and edition.split(".", maxsplit=1)[0] == "2":
        return "2.0"
    if scheme is Scheme.ISO_27001:
        return {"2017": "2013", "2023": "2022"}.get(edition, edition)
    if scheme is Scheme.SECNUMCLOUD and edition.startswith("3.2."):
        return "3.2"
    return edition


def last_valid_day(issued: date) -> date:
    """Return the last valid day of an HDS certificate: three years less a day after its issue.

    It runs for ever where the calendar ends before it.
    """
    if issued.year + YEARS > MAXYEAR:
        return date.max
    try:
        return issued.replace(year=issued.year + YEARS) - timedelta(days=1)
    except ValueError:  # 29 February
        return date(issued.year + YEARS, 2, 28)


def units_of_certificates(case: Case) -> Iterator[Unit]:
    """Iterate over the certificates and the devices of a case."""
    parties, systems = tuple(case.parties), tuple(case.systems)
    for ref, entry in case.certificates.items():
        path = f"$.certificates.{ref}"
        yield Unit(path, (entry, systems), partial(_give_entry, ref=ref))
    for ref, device in case.devices.items():
        yield Unit(f"$.devices.{ref}", (device, parties), partial(_give_device, ref=ref))


def _give_entry(ground: Ground, ref: str) -> None:
    """Give a certificate: what it is, what it names, what it covers."""
    entry, path = ground.case.certificates[ref], f"$.certificates.{ref}"
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
    if entry.last_surveillance is not None:
        fact = Surveillance(ref, entry.last_surveillance)
        ground.give(fact, f"{path}.last_surveillance")


def _give_device(ground: Ground, ref: str) -> None:
    """Give a device, its maker and its regulation."""
    device, path = ground.case.devices[ref], f"$.devices.{ref}"
    makers = ground.case.parties if device.manufacturer is not None else ground.anybody
    for maker, c1 in ground.options(device.manufacturer, f"{path}.manufacturer", makers):
        for regulation, c2 in ground.options(device.regulation, f"{path}.regulation", Regulation):
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
                    for status, c5 in _statuses(ground, entry, path):
                        ground.give(
                            Certificate(
                                ref,
                                entry.holder,
                                entry.scheme,
                                counted,
                                entry.applied or issued,
                                issued,
                                expires,
                                status,
                                accredited,
                            ),
                            path,
                            both(both(both(c1, c2), both(c3, c4)), c5),
                        )


def _statuses(ground: Ground, entry: CertificateEntry, path: str) -> list[tuple[Status, Condition]]:
    """Return whether a certificate stood on the day.

    What the document says of it holds on the day asked for. On an earlier day that the verdict
    looks back to, it held only if it had begun by then.
    """
    asked = ground.days[0]
    if entry.status is Status.VALID:
        return [(Status.VALID, ALWAYS)]
    if entry.status_since is not None:
        begun = entry.status_since <= ground.day
        return [(entry.status if begun else Status.VALID, ALWAYS)]
    if ground.day == asked:
        return [(entry.status, ALWAYS)]
    days = sorted(ground.days)
    since = ground.worlds.variable(f"{path}.status_since", days)
    begun_by = [day for day in days if day <= ground.day]
    condition = ground.worlds.among(since, begun_by)
    return [(entry.status, condition), (Status.VALID, ground.worlds.negation(condition))]


def last_day(entry: CertificateEntry, issued: date | None) -> date | None:
    """Return the last valid day of a certificate, or `None` where it is not known."""
    if entry.expires is None and issued is not None and entry.scheme is Scheme.HDS:
        return last_valid_day(issued)
    return entry.expires


def _first_days(ground: Ground, entry: CertificateEntry) -> list[date]:
    """Return days of issue that stand for all: on each side of every day the law looks at."""
    eve = timedelta(days=1)
    days = {SWITCH - eve, SWITCH}
    days |= {start for v2 in V2_DAYS for start in (v2 - eve, v2)}
    for day in ground.days:
        days |= {day, days_on(day, 1)}
        if day.year > YEARS:
            days.add(days_on(day.replace(year=day.year - YEARS, day=min(day.day, 28)), -1))
    return sorted(
        first
        for first in days
        if (entry.applied is None or first >= entry.applied)
        and (entry.expires is None or first <= entry.expires)
    ) or [entry.expires or entry.applied or ground.days[0]]


def _last_days(ground: Ground) -> list[date]:
    """Return last days that stand for all: each day, its eve, and one before 2020's extension."""
    eves = [days_on(day, -1) for day in ground.days]
    days = {BEFORE_EXTENSION, *ground.days, *eves}
    return sorted(last for last in days if last <= max(ground.days))
