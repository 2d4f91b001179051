"""The tables of a report on the framework v2.0: its requirements, and the guarantees of hosts."""

from __future__ import annotations

from collections.abc import Iterator

from ..assessment import Assessment
from ..i18n import Language
from ..lists import Requirement, conditions, requirements
from ..results import Actor, FrameworkRequirement
from .labels import label, start
from .names import Names
from .page import Cell, Table

__all__ = ["guarantees", "requirements_table"]


def requirements_table(names: Names, result: Assessment) -> Table:
    """Return the requirements that concern hosts, each with whom it concerns."""
    _ = names.words
    concerned: dict[str, list[tuple[str, FrameworkRequirement]]] = {}
    for ref, verdict in result.parties.items():
        for item in verdict.framework_requirements:
            concerned.setdefault(item.requirement, []).append((ref, item))
    return Table(
        (_("Requirement"), _("What it asks"), _("Of whom")),
        tuple(
            (
                Cell((key,)),
                Cell(tuple(_asked(names, requirements()[key], concerned[key]))),
                Cell(tuple(_whom(names, ref, item) for ref, item in concerned[key])),
            )
            for key in sorted(concerned)
        ),
    )


def _asked(
    names: Names, requirement: Requirement, concerned: list[tuple[str, FrameworkRequirement]]
) -> Iterator[str]:
    """Yield what a requirement asks, when, and the parts of it that depend on something."""
    french = names.words.language is Language.FRENCH
    title = requirement.title_fr if french else requirement.title_en
    waits = {when: None for _, item in concerned for when in item.when}
    told = "; ".join(conditions()[when][names.words.language] for when in waits)
    yield f"{title} ({told})" if told else title
    parts = {part.key: part for part in requirement.parts}
    dependent = {
        key: when
        for _, item in concerned
        for key, when in item.parts.items()
        if when not in requirement.conditions[:1]
    }
    for key, when in dependent.items():
        part = parts[key]
        asks = part.asks_fr if french else part.asks_en
        yield f"– {asks} ({conditions()[when][names.words.language]})"


def _whom(names: Names, ref: str, item: FrameworkRequirement) -> str:
    _ = names.words
    party = names.party(ref)
    return party if item.binding else _("{party}, at its next certification", party=party)


def guarantees(names: Names, result: Assessment) -> Table:
    """Return the table of guarantees of each host: itself, and each actor that it relies on."""
    _ = names.words
    header = (
        *(_("Host"), _("Actor"), _("Role"), _("HDS certified"), _("SecNumCloud 3.2")),
        *(_("Activities"), _("Access from third countries"), _("Foreign laws")),
    )
    return Table(
        header,
        tuple(
            (Cell((names.party(ref),)), *_row(names, actor))
            for ref, verdict in result.parties.items()
            for actor in verdict.guarantees
        ),
    )


def _row(names: Names, actor: Actor) -> Iterator[Cell]:
    _ = names.words
    yield Cell((names.party(actor.party),))
    yield Cell((start(label(_, "role", actor.role)),))
    yield Cell((label(_, "certified", actor.certified),))
    yield Cell((label(_, "answer", "yes" if actor.secnumcloud else "no"),))
    yield Cell((", ".join(str(activity.number) for activity in actor.activities) or "–",))
    yield Cell(
        tuple(
            _("{country} (adequate)", country=names.country(access.country))
            if access.adequate
            else _("{country} (not adequate)", country=names.country(access.country))
            for access in actor.accesses
        )
        or (_("none"),)
    )
    yield Cell(tuple(names.country(code) for code in actor.exposures) or (_("none"),))
