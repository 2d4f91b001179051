"""Whether the titles are held that a part in a layer needs, as a verdict tells it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cached_property
from types import MappingProxyType

from attrs import frozen

from ...assessment import Assessment
from ...fact import Fact
from ...facts import ExemptBySupervision, Gap, HostsPaper, NeedsTitle, PerformsActivity
from ...facts.vocabulary import Activity, GapKind, LayerName, Scheme
from ...results import Answer

__all__ = ["ACTIVITIES", "Coverage", "Part", "State"]

ACTIVITIES = MappingProxyType(dict(zip(LayerName, Activity, strict=True)))
"""Layer → the activity of whoever operates it for another."""


class State(Enum):
    """How a part in a layer stands."""

    COVERED = "covered"
    GAP = "gap"
    UNDETERMINED = "undetermined"
    EXEMPT = "exempt"
    NOT_NEEDED = "not-needed"
    OUTSIDE = "outside"


@frozen
class Part:
    """How a party's part in a layer of a system stands.

    Attributes:
        state: How it stands.
        lacking: For a gap, which titles are lacking, and what is wrong.
        performed: Whether it is a hosting activity for sure; `None`: undetermined.
    """

    state: State
    lacking: tuple[tuple[Scheme, GapKind], ...] = ()
    performed: bool | None = True


@frozen(eq=False)
class Coverage:
    """What a verdict says of the parts that parties take in layers.

    Attributes:
        result: The verdict.
    """

    result: Assessment

    @cached_property
    def _facts(self) -> Mapping[Fact, bool]:
        """What is concluded in some case that is not known → whether surely by one rule."""
        found: dict[Fact, bool] = {}
        for facts in self.result.conclusions_by_rule.values():
            for fact, sure in facts.items():
                found[fact] = sure or found.get(fact, False)
        return found

    @cached_property
    def _gaps(self) -> Mapping[Gap, bool]:
        """What is lacking in some case that is not known → whether surely."""
        return {it: sure for it, sure in self.result.faults.items() if isinstance(it, Gap)}

    @cached_property
    def _needed(self) -> Mapping[NeedsTitle, bool]:
        return {it: sure for it, sure in self._facts.items() if isinstance(it, NeedsTitle)}

    @cached_property
    def _performed(self) -> frozenset[tuple[str, str, Activity]]:
        """The activities that are performed in some case: party, system, activity."""
        return frozenset(
            (it.party, it.system, it.activity)
            for it in self._facts
            if isinstance(it, PerformsActivity)
        )

    def may_perform(self, system: str, layer: LayerName, party: str) -> bool:
        """Return whether a party performs the activity of a layer, or could."""
        return (party, system, ACTIVITIES[layer]) in self._performed

    def schemes(self, system: str, party: str) -> frozenset[Scheme]:
        """Return the kinds of titles that a party needs for a system, or could."""
        return frozenset(
            it.scheme for it in self._needed if (it.party, it.system) == (party, system)
        )

    def part(self, system: str, layer: LayerName, party: str) -> Part:
        """Return how a party's part in a layer stands."""
        activity = ACTIVITIES[layer]
        on_paper = layer is LayerName.DATA_CENTRE and self._on_paper(system, party)
        sure = activity in self.result.parties[party].by_system[system].activities
        asked: list[Activity | None] = [
            *([activity] if self.may_perform(system, layer, party) else []),
            *([None] if on_paper else []),
        ]
        if not asked:
            return Part(State.OUTSIDE, performed=False)
        hosts = self.result.parties[party].by_system[system].hosting is Answer.YES
        if not sure and not (on_paper and hosts):
            return Part(State.UNDETERMINED, performed=None)
        parts = [self._title(system, party, each) for each in asked]
        lacking = tuple(dict.fromkeys(it for part in parts for it in part.lacking))
        states = {part.state for part in parts}
        return Part(next(state for state in _WEIGHT if state in states), lacking)

    def _on_paper(self, system: str, party: str) -> bool:
        """Return whether a party keeps paper in a system, or could."""
        return any(
            isinstance(it, HostsPaper) and (it.party, it.system) == (party, system)
            for it in self._facts
        )

    def _title(self, system: str, party: str, activity: Activity | None) -> Part:
        """Return how the titles stand that a party needs for an activity, or for paper."""
        gaps = [gap for gap in self._gaps if (gap.party, gap.activity) == (party, activity)]
        lacking = []
        for told in self.result.parties[party].gaps:
            if (activity in told.activities) if activity else not told.activities:
                alike = [it for it in gaps if (it.scheme, it.kind) == (told.scheme, told.kind)]
                where = [it for it in alike if self._gaps[it]] or alike
                if any(it.system == system for it in where):
                    lacking.append((told.scheme, told.kind))
        if lacking:
            return Part(State.GAP, tuple(lacking))
        if any(gap.system == system for gap in gaps):
            return Part(State.UNDETERMINED)
        return Part(self._need(system, party, activity))

    def _need(self, system: str, party: str, activity: Activity | None) -> State:
        """Return how a part stands of which nothing is lacking."""
        verdict = self.result.parties[party]
        needed = [
            (sure, it.scheme)
            for it, sure in self._needed.items()
            if (it.party, it.system, it.activity) == (party, system, activity)
        ]
        told = {item.scheme for item in verdict.required_certifications}
        if any(sure or scheme in told for sure, scheme in needed):
            return State.COVERED
        if needed:
            return State.UNDETERMINED
        return State.EXEMPT if self._exempt(system, party, activity) else State.NOT_NEEDED

    def _exempt(self, system: str, party: str, activity: Activity | None) -> bool:
        """Return whether an activity is a certified host's sub-processing."""
        exempt = {it.operation for it in self._facts if isinstance(it, ExemptBySupervision)}
        return any(
            it.operation in exempt
            for it in self._facts
            if isinstance(it, PerformsActivity)
            and (it.party, it.system, it.activity) == (party, system, activity)
        )


_WEIGHT = (
    *(State.GAP, State.UNDETERMINED, State.COVERED),
    *(State.EXEMPT, State.NOT_NEEDED, State.OUTSIDE),
)
"""The states, the weightiest first."""
