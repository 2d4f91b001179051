"""The tables of a verdict: what it says of parties, activities, titles, duties and findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from .facts import Gap, PerformsActivity
from .facts.vocabulary import Activity, Scheme
from .frames import Grid, Value, spaced

if TYPE_CHECKING:
    from .assessment import Assessment

__all__ = ["verdict_grids"]

_PARTY = ("party", "party_name")
_TEXTS: Mapping[str, tuple[str, ...]] = {
    "parties": (
        *(*_PARTY, "hosting", "not_hosting_because", "activities", "host_types"),
        *("no_certificate_because", "required", "gaps", "obligations"),
    ),
    "certifications": (*_PARTY, "scheme", "editions", "activities", "state", "because"),
    "gaps": (*_PARTY, "scheme", "kind", "activities", "because"),
    "obligations": (*_PARTY, "kind", "because"),
    "findings": (*_PARTY, "kind", "severity", "system", "contract", "clauses", "because"),
}
"""The columns of the tables that hold texts alone, behind the day."""

_DAY = {"as_of": date}
_COLUMNS: Mapping[str, Mapping[str, type[str | int | bool | date]]] = {
    "activities": {
        **_DAY,
        **dict.fromkeys((*_PARTY, "system", "system_name", "hosting", "activity"), str),
        **{"number": int, "performed": str, "required": bool, "gap": str},
    },
    **{name: {**_DAY, **dict.fromkeys(columns, str)} for name, columns in _TEXTS.items()},
}
"""The columns of each table, and the kinds of their values."""


def verdict_grids(result: Assessment) -> Mapping[str, Grid]:
    """Return the tables of a verdict by name.

    `activities`, the first, has a row for each party, system and activity; the others have a row
    for each thing that they are named for, of `divergences` for each field that would change, of
    `open_questions` for each field that could. Each row begins with the day.
    """
    tables = _Tables(result)
    rows = {
        "activities": tables.activities(),
        "parties": tables.parties(),
        "certifications": tables.certifications(),
        "gaps": tables.gaps(),
        "obligations": tables.obligations(),
        "findings": tables.findings(),
    }
    own = {
        name: Grid(columns, tuple((result.as_of, *row) for row in rows[name]))
        for name, columns in _COLUMNS.items()
    }
    return {**own, **result.divergences.grids(), **result.open_questions.grids()}


@frozen(eq=False)
class _Tables:
    """The rows of the tables of a verdict, each without the day."""

    result: Assessment

    def activities(self) -> Iterator[tuple[Value, ...]]:
        """Yield each party, system and activity: performed or not, required, and what is lacking.

        `performed` is `undetermined` where an unknown input decides. `gap` names the title and
        what is wrong, as `hds:missing`.
        """
        told = self.result.conclusions_by_rule.values()
        possible = {
            (fact.party, fact.system, fact.activity)
            for facts in told
            for fact in facts
            if isinstance(fact, PerformsActivity)
        }
        lacking = {
            (fact.party, fact.system, fact.activity, fact.scheme, fact.kind)
            for fact in self.result.faults
            if isinstance(fact, Gap)
        }
        for ref, verdict in self.result.parties.items():
            required = {
                activity
                for item in verdict.required_certifications
                if item.scheme is Scheme.HDS
                for activity in item.activities
            }
            for system, part in verdict.by_system.items():
                name = self.result.case.systems[system].name or system
                for activity in Activity:
                    here = (ref, system, activity)
                    sure = activity in part.activities
                    open_ = here in possible
                    gaps = (
                        f"{gap.scheme}:{gap.kind}"
                        for gap in verdict.gaps
                        if activity in gap.activities and (*here, gap.scheme, gap.kind) in lacking
                    )
                    yield (
                        *self._party(ref),
                        *(system, name, part.hosting.value, activity.value, activity.number),
                        "yes" if sure else "undetermined" if open_ else "no",
                        activity in required and (sure or open_),
                        spaced(gaps),
                    )

    def parties(self) -> Iterator[tuple[Value, ...]]:
        """Yield each party: whether it hosts, why not, and what it needs, lacks and owes."""
        for ref, verdict in self.result.parties.items():
            yield (
                *self._party(ref),
                verdict.hosting.value,
                spaced(verdict.not_hosting_because),
                spaced(verdict.activities),
                spaced(verdict.host_types),
                spaced(verdict.no_certificate_because),
                spaced(item.scheme for item in verdict.required_certifications),
                spaced(f"{gap.scheme}:{gap.kind}" for gap in verdict.gaps),
                spaced(item.kind for item in verdict.obligations),
            )

    def certifications(self) -> Iterator[tuple[Value, ...]]:
        """Yield each title that a party must hold, and whether it is held."""
        for ref, verdict in self.result.parties.items():
            lacking = {gap.scheme for gap in verdict.gaps}
            unsure = self.result.open_questions.about(ref, "gaps")
            held = "undetermined" if unsure else "held"
            for item in verdict.required_certifications:
                yield (
                    *self._party(ref),
                    item.scheme.value,
                    spaced(item.editions),
                    spaced(item.activities),
                    "lacking" if item.scheme in lacking else held,
                    spaced(item.because),
                )

    def gaps(self) -> Iterator[tuple[Value, ...]]:
        """Yield what parties lack."""
        for gap in self.result.gaps:
            activities, because = spaced(gap.activities), spaced(gap.because)
            yield *self._party(gap.party), gap.scheme.value, gap.kind.value, activities, because

    def obligations(self) -> Iterator[tuple[Value, ...]]:
        """Yield what parties owe."""
        for ref, verdict in self.result.parties.items():
            for item in verdict.obligations:
                yield *self._party(ref), item.kind, spaced(item.because)

    def findings(self) -> Iterator[tuple[Value, ...]]:
        """Yield what was found."""
        for item in self.result.findings:
            yield (
                *self._party(item.party),
                *(item.kind, item.severity.value, item.system, item.contract),
                *(spaced(item.clauses), spaced(item.because)),
            )

    def _party(self, ref: str) -> tuple[str, str]:
        return ref, self.result.case.parties[ref].name or ref
