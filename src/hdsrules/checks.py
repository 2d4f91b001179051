"""The checks of a case: every value on its own, then what one value means beside another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from .case import Case, Certificate, Contract, Device, Operation, System
from .editions import NUMBERED
from .errors import CaseError, Fault
from .facts.vocabulary import DeviceClass, Regulation, Scheme, Status
from .faults import ROOT, child, code, did_you_mean, item, listed, use_one_of
from .readings import QUESTIONS
from .said import said
from .shapes import fields_of
from .values import Values

__all__ = ["check_case"]

_CLASSES = {
    Regulation.MDR: (DeviceClass.I, DeviceClass.IIA, DeviceClass.IIB, DeviceClass.III),
    Regulation.IVDR: (DeviceClass.A, DeviceClass.B, DeviceClass.C, DeviceClass.D),
}
"""The risk classes of each regulation."""

_LONGEST_CIRCLE = 6
"""How many parties of a circle a message names."""


def check_case(case: Case) -> None:
    """Check a case as a whole.

    Args:
        case: The case.

    Raises:
        CaseError: With every fault.
    """
    tables = {each.name: getattr(case, each.name) for each in fields_of(Case)}
    values = Values(tables)
    values.check_object(case, ROOT)
    faults = [*values.faults, *_beside_one_another(case)]
    if faults:
        raise CaseError(dict.fromkeys(faults))


def _beside_one_another(case: Case) -> Iterator[Fault]:
    """Yield the faults of what one value means beside another."""
    yield from _readings(case.readings)
    for path, system in _each(case.systems, "systems"):
        if isinstance(system, System):
            yield from _system(system, path)
    for path, certificate in _each(case.certificates, "certificates"):
        if isinstance(certificate, Certificate):
            yield from _certificate(certificate, path)
    for path, contract in _each(case.contracts, "contracts"):
        if isinstance(contract, Contract):
            yield from _contract(contract, path)
    for path, device in _each(case.devices, "devices"):
        if isinstance(device, Device):
            yield from _device(device, path)


def _each(objects: object, table: str) -> Iterator[tuple[str, object]]:
    """Yield the path and the object of each entry of a map of the case."""
    if isinstance(objects, Mapping):
        for ref, thing in objects.items():
            yield child(child(ROOT, table), ref), thing


def _readings(readings: object) -> Iterator[Fault]:
    """Yield the faults of questions and readings that do not exist."""
    if not isinstance(readings, Mapping):
        return
    for key, reading in readings.items():
        path = child(child(ROOT, "readings"), key)
        question = QUESTIONS.get(key) if isinstance(key, str) else None
        if question is None:
            remedy = did_you_mean(key, QUESTIONS, use_one_of(QUESTIONS))
            yield Fault(path, said("{key} is not a contested question", key=code(key)), remedy)
        elif isinstance(reading, str) and reading not in question.readings:
            yield Fault(
                path,
                said("{reading} is not a reading of `{key}`", reading=code(reading), key=key),
                did_you_mean(reading, question.readings, use_one_of(question.readings)),
            )


def _certificate(certificate: Certificate, path: str) -> Iterator[Fault]:
    """Yield the faults of a certificate's edition and of its days."""
    yield from _edition(certificate.scheme, certificate.edition, path)
    yield from _order(path, "applied", certificate.applied, "issued", certificate.issued)
    yield from _order(path, "issued", certificate.issued, "expires", certificate.expires)
    yield from _order(path, "issued", certificate.issued, "status_since", certificate.status_since)
    if certificate.status_since is not None and certificate.status is Status.VALID:
        yield Fault(
            child(path, "status_since"),
            said("a certificate that is valid has no `status_since`"),
            said("give `status`, suspended or withdrawn, or remove `status_since`"),
        )


def _edition(scheme: object, edition: object, path: str) -> Iterator[Fault]:
    """Yield a fault if an edition is none of its scheme."""
    numbered = NUMBERED.get(scheme) if isinstance(scheme, Scheme) else None
    if numbered is not None and isinstance(edition, str) and not numbered.admits(edition):
        yield Fault(
            child(path, "edition"),
            said("{edition} is not an edition of `{scheme}`", edition=code(edition), scheme=scheme),
            numbered.remedy(edition),
        )


def _contract(contract: Contract, path: str) -> Iterator[Fault]:
    """Yield the faults of a contract's days and sides."""
    yield from _order(path, "signed", contract.signed, "ends", contract.ends)
    if contract.provider and contract.provider == contract.customer:
        yield Fault(
            child(path, "customer"),
            said("{party} is on both sides of the contract", party=code(contract.customer)),
            said("name another customer, or remove the contract"),
        )


def _order(path: str, first: str, start: object, then: str, end: object) -> Iterator[Fault]:
    """Yield a fault if a day is before the one it cannot be before."""
    if type(start) is date and type(end) is date and end < start:
        yield Fault(
            child(path, then),
            said(
                "`{then}`, {end}, is before `{first}`, {start}",
                then=then,
                end=end.isoformat(),
                first=first,
                start=start.isoformat(),
            ),
            said("correct one of the two days"),
        )


def _device(device: Device, path: str) -> Iterator[Fault]:
    """Yield a fault if a device's class is none of its regulation."""
    if not isinstance(device.regulation, Regulation):
        return
    classes = _CLASSES[device.regulation]
    if isinstance(device.device_class, DeviceClass) and device.device_class not in classes:
        yield Fault(
            child(path, "class"),
            said(
                "`{name}` is not a class of the regulation `{regulation}`",
                name=device.device_class,
                regulation=device.regulation,
            ),
            said("use one of {names}, or correct `regulation`", names=listed(classes)),
        )


def _system(system: System, path: str) -> Iterator[Fault]:
    """Yield the faults of who works for whom in a system."""
    operations = list(_operations(system, child(path, "layers")))
    for place, operation in operations:
        if operation.operator and operation.supervised_by == operation.operator:
            yield Fault(
                child(place, "supervised_by"),
                said("{party} would supervise itself", party=code(operation.operator)),
                said("name the party whose policy it follows, or leave the key out"),
            )
    yield from _circles(operations)


def _operations(system: System, path: str) -> Iterator[tuple[str, Operation]]:
    """Yield the path and the operation of each part taken in a system."""
    if not isinstance(system.layers, Mapping):
        return
    for layer, operations in system.layers.items():
        for index, operation in enumerate(operations if isinstance(operations, tuple) else ()):
            if isinstance(operation, Operation):
                yield item(child(path, layer), index), operation


def _circles(operations: Iterable[tuple[str, Operation]]) -> Iterator[Fault]:
    """Yield a fault for each `on_behalf_of` that closes a circle of customers."""
    edges: dict[str, dict[str, str]] = {}
    for path, operation in operations:
        customers = operation.on_behalf_of
        for index, customer in enumerate(customers if isinstance(customers, tuple) else ()):
            if _is_text(operation.operator) and _is_text(customer):
                place = item(child(path, "on_behalf_of"), index)
                edges.setdefault(operation.operator, {}).setdefault(customer, place)
    done: set[str] = set()
    for start in edges:
        if start not in done:
            yield from _circles_from(start, edges, done)


def _is_text(value: object) -> bool:
    """Return whether a value is a text, whatever its annotation says."""
    return isinstance(value, str)


def _circles_from(
    start: str, edges: Mapping[str, Mapping[str, str]], done: set[str]
) -> Iterator[Fault]:
    """Yield the circles found by following the customers of a party."""
    line = {start: None}
    waiting = [iter(edges[start].items())]
    while line:
        customer, path = next(waiting[-1], (None, ""))
        if customer is None:
            done.add(line.popitem()[0])
            waiting.pop()
        elif customer in line:
            circle = list(line)[list(line).index(customer) :]
            if len(circle) > 1:  # alone, it is on its own account
                yield _circle(circle, path)
        elif customer not in done:
            line[customer] = None
            waiting.append(iter(edges.get(customer, {}).items()))


def _circle(circle: list[str], path: str) -> Fault:
    """Return the fault of a circle of customers."""
    names = circle if len(circle) <= _LONGEST_CIRCLE else [*circle[: _LONGEST_CIRCLE - 1], "…"]
    chain = " → ".join(f"`{name}`" for name in [*names, circle[0]])
    return Fault(
        path,
        said("the parties act for one another in a circle: {chain}", chain=chain),
        said("say who the last customer is, and remove what leads back from it"),
    )
