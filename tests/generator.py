"""Random cases from a seed: quick, valid by construction, and rich in chains and unknowns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from random import Random
from typing import TypeVar

from hdsrules.case import (
    Administration,
    Backup,
    Case,
    Certificate,
    Contract,
    Data,
    Device,
    Group,
    Operation,
    Party,
    RemoteAccess,
    System,
)
from hdsrules.facts.clauses import Clause
from hdsrules.facts.vocabulary import (
    Activity,
    AdequacyCondition,
    Identifiability,
    LayerName,
    Medium,
    PartyKind,
    Purpose,
    Regulation,
    Scheme,
    ShortTask,
    Status,
    Task,
    TransferBasis,
)

__all__ = ["FIRST_DAY", "LAST_DAY", "dice", "random_case", "random_day"]

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

FIRST_DAY = date(2006, 1, 5)
LAST_DAY = date(2027, 12, 31)

PARTIES = ("p-clinic", "p-maker", "p-cloud", "p-patient", "p-host", "p-hall")
COUNTRIES = ("FR", "FR", "DE", "CH", "GB", "US", "IN", "NC")
TURNING_DAYS = tuple(
    date.fromisoformat(day)
    for day in (
        "2006-01-05",
        "2016-01-28",
        "2018-04-01",
        "2019-04-02",
        "2024-05-23",
        "2024-11-16",
        "2024-11-17",
        "2025-07-01",
        "2026-03-27",
        "2026-05-16",
        "2026-09-26",
    )
)
"""Days on which the law, or the reading of it, changes."""


def dice(seed: int) -> Random:
    """Return the source of all chance of one test: the same seed gives the same cases."""
    return Random(seed)  # noqa: S311 (cases, not secrets)


def random_day(rng: Random) -> date:
    """Draw a day on which law is encoded; one in three stands beside a change of law."""
    if rng.random() < 1 / 3:
        day = rng.choice(TURNING_DAYS) + timedelta(days=rng.randint(-1, 1))
        return max(day, FIRST_DAY)
    return FIRST_DAY + timedelta(days=rng.randrange((LAST_DAY - FIRST_DAY).days + 1))


def random_case(rng: Random, day: date, *, doubt: float | None = None) -> Case:
    """Draw a case.

    Args:
        rng: What all chance comes from: the same state gives the same case.
        day: The day on which it is going to be assessed; most certificates are of those years.
        doubt: How likely an input that may be unknown is; drawn too where left out.
    """
    if doubt is None:
        doubt = rng.choice((0.0, 0.05, 0.15))
    return _Draw(rng, day, doubt).case()


class _Draw:
    """One case under way."""

    def __init__(self, rng: Random, day: date, doubt: float) -> None:
        self.rng = rng
        self.day = day
        self.doubt = doubt
        self.refs = rng.sample(PARTIES, rng.choice((1, 2, 3, 3, 4, 4, 5, 6)))
        self.source = self.refs[0]
        self.held = ["records", "scans", "files"][: rng.randint(1, 3)]
        self.run = ["app", "vault"][: rng.randint(1, 2)]

    def case(self) -> Case:
        """Draw the case."""
        rng = self.rng
        return Case(
            title=f"case {rng.randrange(10**6)}",
            parties={ref: self.party(ref) for ref in self.refs},
            data={ref: self.data() for ref in self.held},
            systems={ref: self.system() for ref in self.run},
            certificates={f"c-{n}": self.certificate() for n in range(rng.randint(0, 4))},
            contracts=(
                {f"k-{n}": self.contract() for n in range(rng.randint(0, 3))}
                if len(self.refs) > 1
                else {}
            ),
            groups={"ght": self.group()} if rng.random() < 0.15 else {},
            devices={"d-pump": self.device()} if rng.random() < 0.2 else {},
        )

    def likely(self, chance: float) -> bool:
        return self.rng.random() < chance

    def known(self, value: T) -> T | None:
        return None if self.likely(self.doubt) else value

    def flag(self, chance: float = 0.5) -> bool | None:
        return self.known(self.likely(chance))

    def some(self, items: Iterable[T], at_least: int = 0, at_most: int = 3) -> tuple[T, ...]:
        pool = list(items)
        size = min(len(pool), self.rng.randint(at_least, at_most))
        return tuple(self.rng.sample(pool, size))

    def words(self, vocabulary: type[E], at_least: int = 0, at_most: int = 3) -> tuple[E, ...]:
        return self.some(vocabulary, at_least, at_most)

    def party(self, ref: str) -> Party:
        kind = PartyKind.PATIENT if ref == "p-patient" else PartyKind.ORGANISATION
        if self.likely(0.15):
            kind = self.rng.choice(list(PartyKind))
        return Party(
            kind=kind,
            country=self.known(self.rng.choice(COUNTRIES)),
            subject_to_laws_of=self.some(COUNTRIES[1:], 1, 2) if self.likely(0.2) else (),
            adequate_under=self.words(AdequacyCondition, 1) if self.likely(0.2) else (),
        )

    def data(self) -> Data:
        purposes = (Purpose.CARE,) if self.likely(0.6) else self.words(Purpose, 1)
        level = self.rng.choice((Identifiability.IDENTIFIED,) * 4 + tuple(Identifiability))
        return Data(
            about_health=self.flag(0.95),
            identifiability=self.known(level),
            collected_for=self.known(purposes),
            originator=self.known(self.holder()),
            controller=self.known(self.holder()),
            medium=Medium.PAPER if self.likely(0.12) else Medium.DIGITAL,
        )

    def holder(self) -> str:
        """Draw who is at the origin of data, or decides on them: mostly the same party."""
        return self.source if self.likely(0.75) else self.rng.choice(self.refs)

    def system(self) -> System:
        chain = self.rng.sample(self.refs, len(self.refs))
        if self.likely(0.75):
            chain.remove(self.source)
            chain.append(self.source)
        names = self.rng.sample(list(LayerName), self.rng.randint(2, len(LayerName)))
        layers = {
            name: (
                None
                if self.likely(self.doubt / 4)
                else tuple(
                    dict.fromkeys(self.operation(name, chain) for _ in range(1 + self.likely(0.2)))
                )
            )
            for name in LayerName
            if name in names
        }
        access = tuple(dict.fromkeys(self.access() for _ in range(self.rng.choice((0, 0, 1, 2)))))
        return System(
            holds=None if self.likely(self.doubt / 2) else self.some(self.held, 1),
            archiving=self.likely(0.15),
            layers=None if self.likely(self.doubt / 4) else layers,
            remote_access=access,
        )

    def operation(self, layer: LayerName, chain: Sequence[str]) -> Operation:
        """Draw an operation: whoever operates acts for later parties of the chain alone."""
        place = self.rng.randrange(max(1, len(chain) - 1))
        customers = self.some(chain[place + 1 :], 1, 2) or (chain[place],)
        if self.likely(0.1):
            customers = (chain[place],)
        supervisor: str | None = customers[0] if self.likely(0.7) else self.rng.choice(self.refs)
        if supervisor == chain[place] or self.likely(0.7):
            supervisor = None
        operator = chain[place]
        on_behalf_of = self.known(customers)
        country = self.known(self.rng.choice(COUNTRIES))
        stores_data = self.rng.choice((None, None, None, True, False))
        entrusted_for = self.words(ShortTask, 1, 2) if self.likely(0.15) else ()
        short_period = self.flag()
        if layer is LayerName.APPLICATION_ADMINISTRATION:
            return Administration(
                operator=operator,
                on_behalf_of=on_behalf_of,
                country=country,
                stores_data=stores_data,
                supervised_by=supervisor,
                entrusted_for=entrusted_for,
                short_period=short_period,
                tasks=self.known(tuple(Task) if self.likely(0.3) else self.words(Task, 0, 5)),
                inherent=self.likely(0.15),
            )
        if layer is LayerName.BACKUP:
            return Backup(
                operator=operator,
                on_behalf_of=on_behalf_of,
                country=country,
                stores_data=stores_data,
                supervised_by=supervisor,
                entrusted_for=entrusted_for,
                short_period=short_period,
                externalised=self.flag(),
            )
        return Operation(
            operator=operator,
            on_behalf_of=on_behalf_of,
            country=country,
            stores_data=stores_data,
            supervised_by=supervisor,
            entrusted_for=entrusted_for,
            short_period=short_period,
        )

    def access(self) -> RemoteAccess:
        return RemoteAccess(
            party=self.rng.choice(self.refs),
            country=self.known(self.rng.choice(COUNTRIES)),
            basis=self.known(self.rng.choice(list(TransferBasis))),
            informed=self.flag(),
        )

    def certificate(self) -> Certificate:
        scheme = Scheme.HDS if self.likely(0.6) else self.rng.choice(list(Scheme))
        editions = {
            Scheme.HDS: ("1.1", "2.0", "2.0", "2.1"),
            Scheme.SECNUMCLOUD: ("3.1", "3.2", "3.2.a"),
        }.get(scheme, ("2013", "2017", "2022"))
        issued = random_day(self.rng)
        if self.likely(0.7):
            issued = self.day - timedelta(days=self.rng.randrange(-100, 1200))
        days = timedelta(days=self.rng.choice((200, 1095, 3000)))
        activities = tuple(Activity) if self.likely(0.5) else self.words(Activity, 1, 5)
        dated = not self.likely(self.doubt)
        status = self.rng.choice((Status.VALID, Status.VALID, Status.VALID, *Status))
        since = issued + timedelta(days=self.rng.randrange(300)) if self.likely(0.5) else None
        return Certificate(
            holder=self.rng.choice(self.refs),
            scheme=scheme,
            edition=self.known(self.rng.choice(editions)),
            activities=self.known(activities) if scheme is Scheme.HDS else None,
            applied=issued - timedelta(days=90) if dated and self.likely(0.3) else None,
            issued=issued if dated else None,
            expires=issued + days if self.likely(0.6) else None,
            status=status,
            status_since=since if dated and status is not Status.VALID else None,
            body_accredited=self.flag(0.85),
            last_surveillance=(
                issued + timedelta(days=self.rng.randrange(700)) if self.likely(0.3) else None
            ),
            systems=self.some(self.run, 0, 2) if self.likely(0.3) else None,
        )

    def contract(self) -> Contract:
        provider, customer = self.rng.sample(self.refs, 2)
        signed = random_day(self.rng)
        ends = signed + timedelta(days=self.rng.randrange(4000))
        return Contract(
            provider=provider,
            customer=customer,
            systems=self.known(self.some(self.run, 1, 2)),
            signed=self.known(signed),
            ends=ends if self.likely(0.5) else None,
            clauses=self.known(self.words(Clause, 0, len(Clause))),
        )

    def device(self) -> Device:
        return Device(
            manufacturer=self.known(self.rng.choice(self.refs)),
            regulation=self.known(Regulation.MDR if self.likely(0.7) else Regulation.IVDR),
            system=self.rng.choice((None, *self.run)),
        )

    def group(self) -> Group:
        return Group(
            host=self.known(self.rng.choice(self.refs)),
            members=self.known(self.some(self.refs, 0, len(self.refs))),
            convention_delegates_hosting=self.flag(0.8),
            joint_controller_agreement=self.flag(0.8),
            security_measures=self.flag(0.8),
            legal_person=self.flag(0.3),
        )
