"""What would make others hosts, in sentences, as far as it can be looked for."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping

from ..assessment import Assessment
from ..edits import Edit
from ..operations import Operation
from ..results import Answer
from ..whatif.hosting import hosting_changes, operation_at, plausible_changes
from .labels import label, start
from .names import Names, clean
from .page import Line, Tone

__all__ = ["nearby"]

_CHANGES = 3
_LARGEST = 2_000
"""Of how many changes, of all parties together, the effect is looked for at most."""


def nearby(names: Names, result: Assessment) -> Iterator[Line]:
    """Yield, of each party that does not host, the smallest plausible changes after which it does.

    Args:
        names: What things are called, and in which language.
        result: The assessment.
    """
    _ = names.words
    plausible = {
        party: plausible_changes(result, party)
        for party, verdict in result.parties.items()
        if verdict.hosting is Answer.NO
    }
    if sum(map(len, plausible.values())) > _LARGEST:
        yield Line(_("This was not looked for: the case is too large."))
        return
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", RuntimeWarning)
        for party, changes in plausible.items():
            found = hosting_changes(result, party, changes, _CHANGES) if changes else ()
            if found:
                head = _("{party} would host health data if:", party=names.party(party))
                yield Line(head, tuple(_sentence(names, near.changes) for near in found))
    if told:
        text = _("Very much is unknown: a change that would do may have been missed.")
        yield Line(text, tone=Tone.DOUBT)


def _sentence(names: Names, changes: Iterable[Edit]) -> str:
    return start(clean(names.words("; ").join(_changed(names, change) for change in changes)))


def _changed(names: Names, change: Edit) -> str:
    """Return a plausible change as a sentence."""
    _ = names.words
    if change.path.startswith("$.groups."):
        host = names.case.groups[str(change.steps[1])].host
        if host is None:
            return _("the members are no longer a group")
        return _("{party} no longer hosts for the members of its group", party=names.party(host))
    match change.steps:
        case (_table, str(ref), _layers, str(layer), int(place), str(field)):
            where = {"system": names.system(ref), "layer": label(_, "layer", layer)}
            return _otherwise(
                names, operation_at(names.case, ref, layer, place), field, change.to, where
            )
        case (_table, ref, _layers, layer, *_place):
            entry = change.to[0] if isinstance(change.to, list) else change.to
            if isinstance(entry, dict):
                return _(
                    "{party} takes on, for {customer}, in {system}: {layer}",
                    party=names.party(str(entry["operator"])),
                    customer=names.party(str(entry["on_behalf_of"])),
                    system=names.system(str(ref)),
                    layer=label(_, "layer", str(layer)),
                )
    raise AssertionError(change.path)


def _otherwise(
    names: Names, now: Operation, field: str, to: object, where: Mapping[str, str]
) -> str:
    """Return that an operation is performed otherwise, as a sentence."""
    _ = names.words
    party = names.party(now.operator)
    match field:
        case "operator":
            return _(
                "{other} takes over from {party}, in {system}: {layer}",
                other=names.party(str(to)),
                party=party,
                **where,
            )
        case "on_behalf_of":
            return _(
                "{party} does this for {customer}, in {system}: {layer}",
                party=party,
                customer=names.listed([names.party(str(it)) for it in _items(to)]),
                **where,
            )
        case "tasks":
            had = {*map(str, getattr(now, "tasks", None) or ())}
            more = [label(_, "task", str(it)) for it in _items(to) if it not in had]
            return _(
                "{party} does as well, in {system}: {tasks}",
                party=party,
                system=where["system"],
                tasks=names.listed(more),
            )
        case "supervised_by":
            return _(
                "{party} no longer works under the security policy and the supervision of "
                "another, in {system}: {layer}",
                party=party,
                **where,
            )
        case _:
            return _(
                "{party} makes the backup of {system} a service of its own",
                party=party,
                system=where["system"],
            )


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
