"""One who knows a whole document and answers from it, question by question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve

from hdsrules.case import Case
from hdsrules.edits import Edit
from hdsrules.facts.vocabulary import LayerName, Medium, PartyKind, Status
from hdsrules.formats.document import to_document, to_plain
from hdsrules.interview import DIFFERS, Interview, Question
from hdsrules.interview.asking import slug
from hdsrules.interview.places import place_of

__all__ = ["SILENCE", "answer_of", "interviewed", "leaves", "named_alike"]

SILENCE = object()
"""What one says who does not know."""


def named_alike(case: Case) -> Case:
    """Return a case with the refs that an interview gives to what has no name."""
    contracts: dict[str, Any] = {}
    for contract in case.contracts.values():
        contracts[slug(f"{contract.provider}-{contract.customer}", contracts)] = contract
    certificates: dict[str, Any] = {}
    for certificate in case.certificates.values():
        certificates[slug(f"{certificate.holder}-{certificate.scheme}", certificates)] = certificate
    devices: dict[str, Any] = {}
    for device in case.devices.values():
        devices[slug(f"{device.manufacturer}-device", devices)] = device
    groups: dict[str, Any] = {}
    for group in case.groups.values():
        groups[slug("ght", groups)] = group
    return evolve(
        case,
        contracts=contracts,
        certificates=certificates,
        devices=devices,
        groups=groups,
        lines={},
    )


def leaves(document: object) -> int:
    """Return how many fields of a document hold a value: a list of words is one."""
    if isinstance(document, Mapping):
        return sum(leaves(value) for value in document.values())
    if isinstance(document, list) and any(isinstance(each, Mapping) for each in document):
        return sum(leaves(value) for value in document)
    return 1


def interviewed(interview: Interview, full: Case) -> Interview:
    """Return an interview, held to its end with one who knows the full document."""
    while (question := interview.question) is not None:
        answer = answer_of(question, full, interview.case)
        if answer is SILENCE:
            interview.skip()
        else:
            interview.answer(answer)
    return interview


def answer_of(question: Question, full: Case, case: Case) -> Any:  # noqa: ANN401 (plain data)
    """Return what the full document answers to a question."""
    if question.topic in _SPECIAL:
        return _SPECIAL[question.topic](question, full, case)
    if question.topic.startswith("System.layers."):
        (system,), (layer,) = question.about["system"], question.about["layer"]
        layers = full.systems[system].layers
        if layers is None or layers.get(LayerName(layer), ()) is None:
            return SILENCE
        return [each.operator for each in layers.get(LayerName(layer)) or ()]
    try:
        values = [_value(full, path) for path in question.paths]
    except LookupError:  # an access that the document tells of, but does not list
        return SILENCE
    if any(value != values[0] for value in values):
        return DIFFERS
    return SILENCE if values[0] is None else values[0]


def _value(full: Case, path: str) -> object:
    place = place_of(full, path)
    return to_plain(getattr(place.thing, place.field.name))


def _chosen(holds: Callable[[Case, str], bool]) -> Callable[[Question, Case, Case], list[str]]:
    """Return the answer that names those of the options of which something holds."""
    return lambda question, full, _: [
        option.value for option in question.form.options if holds(full, option.value)
    ]


def _contracts(_: Question, full: Case, case: Case) -> list[str]:
    return [
        f"{contract.provider} > {contract.customer}"
        for ref, contract in full.contracts.items()
        if ref not in case.contracts
    ]


def _schemes(question: Question, full: Case, case: Case) -> list[str]:
    (party,) = question.about["party"]
    return [
        certificate.scheme.value
        for ref, certificate in full.certificates.items()
        if certificate.holder == party and ref not in case.certificates
    ]


def _accesses(question: Question, full: Case, case: Case) -> list[str]:
    (system,) = question.about["system"]
    known = [access.party for access in case.systems[system].remote_access]
    found = [access.party for access in full.systems[system].remote_access]
    for party in known:
        if party in found:
            found.remove(party)
    return found


def _of_access(question: Question, full: Case, case: Case) -> Any:  # noqa: ANN401 (plain data)
    """Return what the full document says of the access, wherever it lists that."""
    (path,) = question.paths
    (party,) = question.about["party"]
    _, system, _, number, key = Edit(path, None).steps
    before = case.systems[str(system)].remote_access[: int(number)]
    earlier = sum(access.party == party for access in before)
    found = [each for each in full.systems[str(system)].remote_access if each.party == party]
    value = to_plain(getattr(found[earlier], str(key))) if earlier < len(found) else None
    return SILENCE if value is None else value


def _of_parts(question: Question, full: Case, _: Case) -> Any:  # noqa: ANN401 (plain data)
    values = [_value(full, path) for path in question.paths]
    if any(value != values[0] for value in values):
        return DIFFERS
    return values[0] if isinstance(values[0], list) else [value for value in values[:1] if value]


def _operation(full: Case, path: str) -> Any:  # noqa: ANN401 (of any layer)
    return place_of(full, f"{path}.operator").thing


_SPECIAL: Mapping[str, Callable[[Question, Case, Case], Any]] = {
    "Case.systems": lambda _, full, __: list(full.systems),
    "Case.parties": lambda _, full, __: list(full.parties),
    "Case.data": lambda _, full, __: list(full.data),
    "Case.certificates": _schemes,
    "Case.contracts": _contracts,
    "Case.groups": lambda _, full, __: [g.host for g in full.groups.values() if g.host],
    "Case.devices": lambda _, full, __: [
        d.manufacturer for d in full.devices.values() if d.manufacturer
    ],
    "System.remote_access": _accesses,
    "which.other-access": _accesses,
    "which.other-certificates": _schemes,
    **{f"RemoteAccess.{key}": _of_access for key in ("country", "basis", "informed")},
    "Operation.supervised_by": _of_parts,
    "Operation.entrusted_for": _of_parts,
    "which.paper": _chosen(lambda full, ref: full.data[ref].medium is Medium.PAPER),
    "which.patient": _chosen(lambda full, ref: full.parties[ref].kind is PartyKind.PATIENT),
    "which.practitioner": _chosen(
        lambda full, ref: full.parties[ref].kind is PartyKind.PRACTITIONER
    ),
    "which.foreign-laws": _chosen(lambda full, ref: bool(full.parties[ref].subject_to_laws_of)),
    "which.archiving": _chosen(lambda full, ref: full.systems[ref].archiving),
    "which.stores-nothing": _chosen(lambda full, path: _operation(full, path).stores_data is False),
    "which.stores": _chosen(lambda full, path: _operation(full, path).stores_data is True),
    "which.inherent": _chosen(lambda full, path: _operation(full, path).inherent),
    "which.fallen": _chosen(lambda full, ref: full.certificates[ref].status is not Status.VALID),
    "which.limited": _chosen(lambda full, ref: full.certificates[ref].systems is not None),
    "which.ended": _chosen(lambda full, ref: full.contracts[ref].ends is not None),
}


def fields(case: Case) -> int:
    """Return how many fields of a case hold a value."""
    return leaves(to_document(case))
