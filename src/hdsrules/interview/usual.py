"""What a document takes for usual where it does not say otherwise: is it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from ..case import Case
from ..edits import Edit, edited
from ..facts.vocabulary import Medium, PartyKind, ShortTask, Status
from ..grounding.places import stores
from ..operations import Administration, Operation
from .forms import Form, Kind, Question, options
from .places import operations
from .probe import Probe, Trial, nothing, which

__all__ = [
    "archiving",
    "entrustment",
    "kinds",
    "statuses",
    "supervision",
    "unusual_parts",
    "which_on_paper",
]


def which_on_paper(case: Case) -> Probe:
    """Return the question which data are kept on paper."""
    digital = [ref for ref, data in case.data.items() if data.medium is Medium.DIGITAL]

    def edits(_: Case, ref: str) -> Trial:
        return (Edit(f"$.data.{ref}.medium", Medium.PAPER.value),)

    trials = [edits(case, ref) for ref in digital]
    return which("which.paper", options(digital, "data"), trials, edits)


def kinds(case: Case) -> Iterator[Probe]:
    """Iterate over the questions which parties are no organisations."""
    usual = [ref for ref, party in case.parties.items() if party.kind is PartyKind.ORGANISATION]
    for kind in (PartyKind.PATIENT, PartyKind.PRACTITIONER):

        def edits(_: Case, ref: str, kind: PartyKind = kind) -> Trial:
            return (Edit(f"$.parties.{ref}.kind", kind.value),)

        trials = [edits(case, ref) for ref in usual]
        yield which(f"which.{kind}", options(usual, "parties"), trials, edits)


def _operators(case: Case) -> Iterator[tuple[str, str, list[tuple[str, Operation]]]]:
    """Iterate over the operators of each system, with their operations and the paths of those."""
    for system in case.systems:
        found: dict[str, list[tuple[str, Operation]]] = {}
        for path, _, operation in operations(case, system):
            found.setdefault(operation.operator, []).append((path, operation))
        for operator, parts in found.items():
            yield system, operator, parts


def supervision(case: Case) -> Iterator[Probe]:
    """Iterate over the questions under whose supervision each operator works."""
    for system, operator, parts in _operators(case):
        paths = [path for path, operation in parts if operation.supervised_by is None]
        others = [party for party in case.parties if party != operator]
        form = Form(Kind.CHOICE, options(others, "parties"), several=True, alone=True)
        about = {"system": (system,), "operator": (operator,)}
        trials = [[party] for party in others]
        if paths:
            yield _of_parts("supervised_by", form, about, paths, trials)


def entrustment(case: Case) -> Iterator[Probe]:
    """Iterate over the questions whether data are entrusted for a technical task alone."""
    found: dict[str, list[str]] = {}
    for _, operator, parts in _operators(case):
        paths = [path for path, operation in parts if not operation.entrusted_for]
        found.setdefault(operator, []).extend(paths)
    form = Form(Kind.CHOICE, options(ShortTask, "short_task"), several=True)
    for operator, paths in found.items():
        if paths:
            about = {"operator": (operator,)}
            yield _of_parts("entrusted_for", form, about, paths, [[ShortTask.ENTRY.value]])


def _of_parts(
    key: str,
    form: Form,
    about: Mapping[str, tuple[str, ...]],
    paths: Sequence[str],
    trials: Sequence[list[str]],
) -> Probe:
    """Return a question about the parts of one operator, and the same about each by itself."""

    def edits(answer: Sequence[str]) -> Trial:
        to = answer[0] if form.alone else list(answer)
        return tuple(Edit(f"{path}.{key}", to) for path in paths)

    question = Question(
        key=" ".join([key, *(ref for refs in about.values() for ref in refs)])
        if len(paths) > 1
        else f"{paths[0]}.{key}",
        topic=f"Operation.{key}",
        form=form,
        about={**about, "layer": tuple(str(Edit(path, None).steps[3]) for path in paths)},
        fill=lambda now, answer: edited(now, edits(answer)) if answer else now,
        paths=tuple(f"{path}.{key}" for path in paths),
    )
    alone = [_of_parts(key, form, about, [path], trials) for path in paths if len(paths) > 1]
    return Probe(question, tuple(edits(trial) for trial in trials), tuple(alone))


def unusual_parts(case: Case) -> Iterator[Probe]:
    """Iterate over the questions which operations store otherwise than usual, or are inherent."""
    for system in case.systems:
        parts = list(operations(case, system))
        silent = [part for part in parts if part[2].stores_data is None]
        kinds = {
            "which.stores-nothing": ("stores_data", False, [p for p in silent if _stores(p)]),
            "which.stores": ("stores_data", True, [p for p in silent if not _stores(p)]),
            "which.inherent": (
                "inherent",
                True,
                [p for p in parts if isinstance(p[2], Administration) and not p[2].inherent],
            ),
        }
        for topic, (key, value, among) in kinds.items():

            def edits(_: Case, path: str, key: str = key, value: object = value) -> Trial:
                return (Edit(f"{path}.{key}", value),)

            trials = [edits(case, path) for path, _, _ in among]
            choice = options([path for path, _, _ in among], "operation")
            yield which(topic, choice, trials, edits, {"system": (system,)})


def _stores(part: tuple[str, object, object]) -> bool:
    _, layer, operation = part
    return stores(layer, operation)  # type: ignore[arg-type]  # a layer and its operation


def archiving(case: Case) -> Probe:
    """Return the question which systems are archiving services."""
    others = [ref for ref, system in case.systems.items() if not system.archiving]

    def edits(_: Case, ref: str) -> Trial:
        return (Edit(f"$.systems.{ref}.archiving", True),)

    trials = [edits(case, ref) for ref in others]
    return which("which.archiving", options(others, "systems"), trials, edits)


def statuses(case: Case, day: date) -> Iterator[Probe]:
    """Iterate over what may have happened to certificates and contracts since they began."""
    valid = [ref for ref, entry in case.certificates.items() if entry.status is Status.VALID]
    trials: list[Trial] = [
        (Edit(f"$.certificates.{ref}.status", Status.WITHDRAWN.value),) for ref in valid
    ]
    yield which(
        "which.fallen",
        options(valid, "certificates"),
        trials,
        nothing,
        follow=lambda chosen: tuple(f"$.certificates.{ref}.status" for ref in chosen),
    )
    limits: list[Trial] = [
        (Edit(f"$.certificates.{ref}.systems", [system]),)
        for ref in valid
        for system in case.systems
        if case.certificates[ref].systems is None and len(case.systems) > 1
    ]
    unlimited = [ref for ref in valid if case.certificates[ref].systems is None]
    yield which(
        "which.limited",
        options(unlimited, "certificates"),
        limits,
        nothing,
        follow=lambda chosen: tuple(f"$.certificates.{ref}.systems" for ref in chosen),
    )
    running = [ref for ref, entry in case.contracts.items() if entry.ends is None]
    over = (day - timedelta(days=1)).isoformat()
    yield which(
        "which.ended",
        options(running, "contracts"),
        [(Edit(f"$.contracts.{ref}.ends", over),) for ref in running],
        nothing,
        follow=lambda chosen: tuple(f"$.contracts.{ref}.ends" for ref in chosen),
    )
