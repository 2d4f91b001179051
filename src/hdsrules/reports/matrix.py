"""The table of parties and activities: who performs what, and whether its titles are held."""

from __future__ import annotations

from attrs import evolve

from ..assessment import Assessment
from ..facts.vocabulary import Activity, LayerName
from ..grounding.places import stores
from ..i18n import Words
from ..operations import operations_of
from .headline import breach_count, outlawed, outside
from .labels import label, start
from .names import Names
from .page import Cell, Table, Tone
from .pictures.coverage import ACTIVITIES, Coverage, Part, State

__all__ = ["matrix"]

_STATES = {
    State.GAP: ("✗", Tone.BAD),
    State.UNDETERMINED: ("?", Tone.DOUBT),
    State.COVERED: ("✓", Tone.GOOD),
    State.EXEMPT: ("○", Tone.PLAIN),
    State.NOT_NEEDED: ("○", Tone.PLAIN),
    State.OUTSIDE: ("–", Tone.PLAIN),
}
"""The states, the weightiest first: their signs, and how they stand out."""


def matrix(names: Names, result: Assessment) -> Table:
    """Return how each party stands with regard to each activity, whatever the system.

    Args:
        names: What things are called, and in which language.
        result: The assessment.
    """
    _ = names.words
    coverage = Coverage(result)
    return Table(
        (_("Party"), *(f"{it.number}. {start(label(_, 'activity', it))}" for it in Activity)),
        tuple(
            (
                _party(names, result, ref),
                *(
                    _stored(names, result, ref, layer, _cell(_, _parts(coverage, ref, layer)))
                    for layer in LayerName
                ),
            )
            for ref in result.parties
        ),
    )


def _parts(coverage: Coverage, party: str, layer: LayerName) -> list[Part]:
    """Return how a party's part in a layer stands, in each system in which it is an activity."""
    return [
        part
        for system, verdict in coverage.result.parties[party].by_system.items()
        if ACTIVITIES[layer] in verdict.activities or coverage.may_perform(system, layer, party)
        for part in (coverage.part(system, layer, party),)
    ]


def _cell(_: Words, parts: list[Part]) -> Cell:
    """Return the weightiest state, and what is lacking."""
    found = {part.state for part in parts}
    state = next((each for each in _STATES if each in found), State.OUTSIDE)
    sign, tone = _STATES[state]
    words = {
        State.GAP: _("gap"),
        State.UNDETERMINED: _("undetermined"),
        State.COVERED: _("covered"),
        State.EXEMPT: _("exempt"),
        State.NOT_NEEDED: _("no title needed"),
    }
    kinds = {label(_, "gap", kind): None for part in parts for _scheme, kind in part.lacking}
    return Cell((f"{sign}\u00a0{words[state]}" if state in words else sign, *kinds), tone)


def _party(names: Names, result: Assessment, ref: str) -> Cell:
    """Return a party, and how many breaches concern it."""
    cell, count = names.party_cell(ref), breach_count(names, result, ref)
    return evolve(cell, lines=(*cell.lines, f"✗\u00a0{count}"), tone=Tone.BAD) if count else cell


def _stored(names: Names, result: Assessment, ref: str, layer: LayerName, cell: Cell) -> Cell:
    """Return how a party stands, with where it stores data outside the area.

    Of a party with a breach nothing is told as good.
    """
    _ = names.words
    if cell.tone is Tone.GOOD and breach_count(names, result, ref):
        text = cell.lines[0].removeprefix(f"{Tone.GOOD.value}\u00a0")
        cell = Cell((text, *cell.lines[1:]))
    abroad = {
        (operation.country, outlawed(result, ref, system)): None
        for system, described in result.case.systems.items()
        for name, _place, operation in operations_of(described)
        if name is layer and operation.operator == ref and stores(layer, operation)
        if operation.country in outside(result, ref, system)
    }
    told = [
        f"{Tone.BAD.value}\u00a0{text}" if breached else text
        for country, breached in abroad
        for text in (_("data stored in {country}", country=names.country(country or "")),)
    ]
    tone = Tone.BAD if any(breached for _country, breached in abroad) else cell.tone
    return Cell((*cell.lines, *told), tone)
