"""Every way in which one input of a case could be otherwise.

What a document says can be said otherwise; what it leaves out can be said. Nothing known is made
unknown, and no party, no data and no system comes to be: those are what the case is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import permutations, product

from ..case import Case
from ..case import Certificate as CertificateEntry
from ..days import days_on
from ..edits import Edit
from ..fact import Fact
from ..facts import (
    Certificate,
    CertificateActivity,
    CertificateSystem,
    Contract,
    ContractClause,
    Country,
    Device,
    Established,
    HospitalGroup,
    MeetsCondition,
    Member,
    Party,
    SubjectToLaw,
    Surveillance,
    Term,
    UntitledAtSigning,
)
from ..facts.vocabulary import (
    Activity,
    Delivery,
    FrameworkTask,
    LayerName,
    Regulation,
    Scheme,
    TransferBasis,
)
from ..formats.document import to_plain
from ..grounding import EDITIONS
from ..operations import System, operation_class, operations_of
from ..shapes import Country as CountryShape
from ..shapes import Day, Field, Flag, Many, Named, Shape, Word, fields_of
from .entries import certificate, contract, newest_edition, path_of_new

__all__ = ["inputs"]

COUNTRIES = ("FR", "CH", "US", "IN")
"""Countries of each standing: in the Union, adequate, adequate in part, and neither."""

APPLICATIONS = (
    *(date(2018, 3, 31), date(2018, 4, 1)),
    *(date(2024, 11, day) for day in (15, 16, 17)),
)
SIGNATURES = (
    *(date(2026, 3, day) for day in (26, 27)),
    *(date(2026, 9, day) for day in (25, 26)),
)
TURNS = {"applied": APPLICATIONS, "issued": APPLICATIONS, "signed": SIGNATURES}
"""Field → days on each side of those by which the law tells its values apart; all fields are told
apart by the day on which the law is applied."""

NONE_IF_LEFT_OUT = frozenset({"supervised_by"})
"""What can be taken away: left out, it means none."""


GIVEN: dict[str, frozenset[type[Fact]]] = {
    "parties": frozenset({Party, Country, Established, SubjectToLaw, MeetsCondition}),
    "contracts": frozenset({Contract, Term, ContractClause, UntitledAtSigning}),
    "certificates": frozenset({Certificate, CertificateActivity, CertificateSystem, Surveillance}),
    "devices": frozenset({Device}),
    "groups": frozenset({HospitalGroup, Member}),
}
"""The kinds of facts that the entries of some maps of a document give."""


def inputs(case: Case, day: date, kinds: frozenset[type[Fact]]) -> Iterator[Edit]:
    """Iterate over the edits that make one input of a case another.

    Args:
        case: The case.
        day: The day on which the law is applied; days that are put in lie about it, and about the
            days on which the law changes.
        kinds: Kinds of facts; the entries that give none of them are left alone.
    """
    left = {f"$.{name}" for name, given in GIVEN.items() if not given & kinds}
    for edit in _inputs(case, day):
        if edit.path[: edit.path.index(".", 2)] not in left:
            yield edit


def _inputs(case: Case, day: date) -> Iterator[Edit]:
    for path, thing in _things(case):
        for field in fields_of(type(thing)):
            for value in _others(case, day, field, thing):
                yield Edit(f"{path}.{field.key}", value)
    for path in _entries(case):
        yield Edit(path, None)
    yield from _additions(case, day)


def _things(case: Case) -> Iterator[tuple[str, object]]:
    """Iterate over the objects of a case, each with its path."""
    for table in fields_of(Case):
        if table.name == "readings":
            continue
        things = getattr(case, table.name)
        if isinstance(things, Mapping):
            for ref, thing in things.items():
                yield f"$.{table.key}.{ref}", thing
    for ref, system in case.systems.items():
        for place, access in enumerate(system.remote_access):
            yield f"$.systems.{ref}.remote_access[{place}]", access
        for layer, place, operation in operations_of(system):
            yield f"$.systems.{ref}.layers.{layer}[{place}]", operation


def _entries(case: Case) -> Iterator[str]:
    """Iterate over the paths of what can be taken away whole."""
    for path, thing in _things(case):
        if not path.startswith(("$.parties.", "$.data.")) and not isinstance(thing, System):
            yield path


def _others(case: Case, day: date, field: Field, thing: object) -> Iterator[object]:
    """Iterate over the other values that a field can take, as plain data."""
    now = getattr(thing, field.name)
    known = None if now is None or now == () else to_plain(now)
    if known is not None and field.name in NONE_IF_LEFT_OUT:
        yield None
    if isinstance(thing, CertificateEntry) and field.name == "edition":
        values: Iterable[object] = EDITIONS.get(thing.scheme, ())
    else:
        values = [
            *_values(case, day, field.shape, now),
            *(turn.isoformat() for turn in TURNS.get(field.name, ()) if turn < day),
        ]
    for value in values:
        if value not in (known, to_plain(now)):
            yield value


def _values(case: Case, day: date, shape: Shape, now: object) -> Iterable[object]:
    """Return the values that a field can take; those of a list differ in one item, or in all."""
    if isinstance(shape, Many):
        return _lists(shape, _choices(case, day, shape.item), to_plain(now) if now else [])
    return _choices(case, day, shape)


def _lists(shape: Many, choices: Iterable[object], now: object) -> Iterator[list[object]]:
    members = now if isinstance(now, list) else []
    every = list(choices)
    if shape.lone:
        yield from ([choice] for choice in every)
    else:
        yield []
        yield every
    for choice in every:
        if choice in members:
            yield [member for member in members if member != choice]
        else:
            yield [*members, choice]


def _choices(case: Case, day: date, shape: Shape) -> list[object]:
    """Return the values of one item."""
    match shape:
        case Flag():
            return [True, False]
        case Word(words=words):
            return [str(word) for word in words]
        case Named(table=table):
            return list(getattr(case, table))
        case CountryShape():
            return list(COUNTRIES)
        case Day():
            return [days_on(day, by).isoformat() for by in (-366, -1, 0, 1)]
        case _:
            return []


def _additions(case: Case, day: date) -> Iterator[Edit]:
    """Iterate over the entries that could be added, each told in full."""
    yield from _more_operations(case)
    for ref in case.systems:
        place = len(case.systems[ref].remote_access)
        for party, country in product(case.parties, COUNTRIES):
            access = {"party": party, "country": country, "basis": str(TransferBasis.NONE)}
            path = f"$.systems.{ref}.remote_access[{place}]"
            yield Edit(path, access | {"informed": False})
    for holder, scheme in product(case.parties, Scheme):
        entry = certificate(holder, scheme, day, newest_edition(scheme), list(map(str, Activity)))
        yield Edit(path_of_new(case.certificates, "certificates", f"{scheme}-{holder}"), entry)
    for provider, customer in permutations(case.parties, 2):
        path = path_of_new(case.contracts, "contracts", f"{provider}-{customer}")
        yield Edit(path, contract(provider, customer, list(case.systems), day))
    for maker, system in product(case.parties, case.systems):
        path = path_of_new(case.devices, "devices", f"device-of-{maker}")
        for regulation in Regulation:
            device = {"manufacturer": maker, "regulation": str(regulation), "system": system}
            yield Edit(path, device | {"delivery": str(Delivery.SAAS)})
    for host in case.parties:
        group = {"host": host, "members": [party for party in case.parties if party != host]}
        conditions = ("convention_delegates_hosting", "joint_controller_agreement")
        met = dict.fromkeys((*conditions, "security_measures"), True) | {"legal_person": False}
        yield Edit(path_of_new(case.groups, "groups", f"group-of-{host}"), group | met)


def _more_operations(case: Case) -> Iterator[Edit]:
    for ref, system in case.systems.items():
        for layer in LayerName:
            told = None if system.layers is None else system.layers.get(layer)
            path = f"$.systems.{ref}.layers.{layer}"
            for operator, customer in product(case.parties, repeat=2):
                entry: dict[str, object] = {
                    "operator": operator,
                    "on_behalf_of": customer,
                    "country": "FR",
                }
                keys = {field.key for field in fields_of(operation_class(layer))}
                if "tasks" in keys:
                    entry["tasks"] = [str(task) for task in FrameworkTask]
                if "externalised" in keys:
                    entry["externalised"] = True
                if told:
                    yield Edit(f"{path}[{len(told)}]", entry)
                else:
                    yield Edit(path, [entry])
