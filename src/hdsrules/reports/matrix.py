"""The table of parties and activities: who performs what, and whether its titles are held."""

from __future__ import annotations

from ..assessment import Assessment
from ..facts.vocabulary import Activity, LayerName
from ..i18n import Words
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
                names.party_cell(ref),
                *(_cell(_, _parts(coverage, ref, layer)) for layer in LayerName),
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
