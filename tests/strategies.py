"""Hypothesis strategies for whole cases, valid by construction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from hypothesis import strategies as st

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
    Delivery,
    DeviceClass,
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
from hdsrules.operations import operation_class
from hdsrules.readings import QUESTIONS

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

PARTIES = ("clinic", "maker", "cloud", "host", "patient", "insurer", "3com", "no")
"""Refs of parties, among them those that YAML could take for something else."""

COUNTRIES = ("FR", "DE", "NO", "US", "CH", "IN")

DEVICE_CLASSES = {
    Regulation.MDR: (DeviceClass.I, DeviceClass.IIA, DeviceClass.IIB, DeviceClass.III),
    Regulation.IVDR: (DeviceClass.A, DeviceClass.B, DeviceClass.C, DeviceClass.D),
}

days = st.dates(date(2006, 1, 5), date(2030, 12, 31))
"""Days on which a law is encoded."""

texts = st.text(st.characters(codec="utf-8"), max_size=8)
"""Short texts of any characters that UTF-8 can write."""

flags = st.booleans()
countries = st.sampled_from(COUNTRIES)


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Draw from a strategy, or `None`: not known."""
    return st.none() | strategy


def some(items: Sequence[T], at_most: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    """Draw different items, in any order."""
    if not items:
        return st.just(())
    return st.lists(st.sampled_from(items), unique=True, max_size=at_most).map(tuple)


def words(vocabulary: type[E], at_most: int = 3) -> st.SearchStrategy[tuple[E, ...]]:
    """Draw different words of a vocabulary."""
    return some(tuple(vocabulary), at_most)


def one(items: Sequence[T]) -> st.SearchStrategy[T | None]:
    """Draw an item, or `None`; always `None` where there is none to draw."""
    return maybe(st.sampled_from(items)) if items else st.none()


def increasing(count: int) -> st.SearchStrategy[list[date | None]]:
    """Draw days each not before the one before it, any of them unknown."""

    def hide(drawn: tuple[list[date], list[bool]]) -> list[date | None]:
        found, known = drawn
        return [day if shown else None for day, shown in zip(sorted(found), known, strict=True)]

    size: dict[str, Any] = {"min_size": count, "max_size": count}
    return st.tuples(st.lists(days, **size), st.lists(flags, **size)).map(hide)


def parties() -> st.SearchStrategy[Party]:
    """Draw parties."""
    return st.builds(
        Party,
        name=maybe(texts),
        kind=st.sampled_from(PartyKind),
        country=maybe(countries),
        subject_to_laws_of=some(COUNTRIES, 2),
    )


def data(refs: Sequence[str]) -> st.SearchStrategy[Data]:
    """Draw sets of data whose parties are among `refs`."""
    return st.builds(
        Data,
        name=maybe(texts),
        about_health=maybe(flags),
        identifiability=maybe(st.sampled_from(Identifiability)),
        collected_for=maybe(words(Purpose)),
        originator=one(refs),
        controller=one(refs),
        medium=st.sampled_from(Medium),
    )


@st.composite
def operations(draw: st.DrawFn, layer: LayerName, chain: Sequence[str]) -> Operation:
    """Draw an operation of a layer; whoever operates acts for later parties of the chain alone."""
    position = draw(st.integers(0, len(chain) - 1))
    others = [ref for ref in chain if ref != chain[position]]
    customers = draw(maybe(some(chain[position:], 2)))
    common: dict[str, Any] = {
        "operator": chain[position],
        "on_behalf_of": customers or None,
        "country": draw(maybe(countries)),
        "stores_data": draw(maybe(flags)),
        "supervised_by": draw(one(others)),
        "entrusted_for": draw(words(ShortTask, 2)),
        "short_period": draw(maybe(flags)),
    }
    kind = operation_class(layer)
    if kind is Administration:
        common |= {"tasks": draw(maybe(words(Task, 4))), "inherent": draw(flags)}
    elif kind is Backup:
        common["externalised"] = draw(maybe(flags))
    return kind(**common)


@st.composite
def systems(draw: st.DrawFn, refs: Sequence[str], held: Sequence[str]) -> System:
    """Draw systems whose parties and data are among those given, without circles of customers."""
    chain = draw(st.permutations(refs))
    layers = {
        layer: draw(maybe(st.lists(operations(layer, chain), max_size=2, unique=True).map(tuple)))
        for layer in draw(words(LayerName, 4))
    }
    access = st.builds(
        RemoteAccess,
        party=st.sampled_from(refs),
        country=maybe(countries),
        basis=maybe(st.sampled_from(TransferBasis)),
        informed=maybe(flags),
    )
    return System(
        name=draw(maybe(texts)),
        holds=draw(maybe(some(held))),
        archiving=draw(flags),
        layers=draw(maybe(st.just(layers))),
        remote_access=draw(st.lists(access, max_size=2, unique=True)),
    )


@st.composite
def certificates(draw: st.DrawFn, refs: Sequence[str], run: Sequence[str]) -> Certificate:
    """Draw certificates held by one of `refs`, limited to some of the systems `run`, or not."""
    applied, issued, expires = draw(increasing(3))
    scheme = draw(st.sampled_from(Scheme))
    editions = {Scheme.HDS: ["1.0", "1.1", "2", "2.0"], Scheme.SECNUMCLOUD: ["3.1", "3.2", "3.2.a"]}
    return Certificate(
        holder=draw(st.sampled_from(refs)),
        scheme=scheme,
        edition=draw(maybe(st.sampled_from(editions.get(scheme, ["2.0", "2013", "2022"])))),
        activities=draw(maybe(words(Activity, 6))),
        applied=applied,
        issued=issued,
        expires=expires,
        status=draw(st.sampled_from(Status)),
        body=draw(maybe(texts)),
        body_accredited=draw(maybe(flags)),
        last_surveillance=draw(maybe(days)),
        systems=draw(maybe(some(run))),
    )


@st.composite
def contracts(draw: st.DrawFn, refs: Sequence[str], run: Sequence[str]) -> Contract:
    """Draw contracts between two of `refs`."""
    provider, customer = draw(st.permutations(refs))[:2]
    signed, ends = draw(increasing(2))
    return Contract(
        provider=provider,
        customer=customer,
        systems=draw(maybe(some(run))),
        signed=signed,
        ends=ends,
        clauses=draw(maybe(words(Clause, 5))),
    )


@st.composite
def devices(draw: st.DrawFn, refs: Sequence[str], run: Sequence[str]) -> Device:
    """Draw devices of a class that their regulation knows."""
    regulation = draw(maybe(st.sampled_from(Regulation)))
    classes = tuple(DeviceClass) if regulation is None else DEVICE_CLASSES[regulation]
    return Device(
        name=draw(maybe(texts)),
        manufacturer=draw(one(refs)),
        regulation=regulation,
        device_class=draw(one(classes)),
        system=draw(one(run)),
        delivery=draw(maybe(st.sampled_from(Delivery))),
    )


def groups(refs: Sequence[str]) -> st.SearchStrategy[Group]:
    """Draw groups of some of `refs`."""
    return st.builds(
        Group,
        host=one(refs),
        members=maybe(some(refs, 4)),
        convention_delegates_hosting=maybe(flags),
        joint_controller_agreement=maybe(flags),
        security_measures=maybe(flags),
        legal_person=maybe(flags),
    )


def readings() -> st.SearchStrategy[dict[str, str]]:
    """Draw a choice of readings for some questions."""
    return st.fixed_dictionaries(
        {},
        optional={key: st.sampled_from(each.readings) for key, each in QUESTIONS.items()},
    )


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw valid cases: unknowns, chains without circles, and objects of every kind."""
    refs = draw(st.lists(st.sampled_from(PARTIES), min_size=2, max_size=4, unique=True))
    held = draw(some(("records", "scans"), 2))
    run = draw(some(("app", "archive"), 2))
    return Case(
        title=draw(maybe(texts)),
        as_of=draw(maybe(days)),
        readings=draw(readings()),
        parties={ref: draw(parties()) for ref in refs},
        data={ref: draw(data(refs)) for ref in held},
        systems={ref: draw(systems(refs, held)) for ref in run},
        certificates={ref: draw(certificates(refs, run)) for ref in draw(some(("c-1", "c-2"), 2))},
        contracts={ref: draw(contracts(refs, run)) for ref in draw(some(("hosting", "2026"), 2))},
        devices={ref: draw(devices(refs, run)) for ref in draw(some(("dose",), 1))},
        groups={ref: draw(groups(refs)) for ref in draw(some(("ght",), 1))},
    )
