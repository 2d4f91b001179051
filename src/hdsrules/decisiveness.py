"""Open questions: how much of a verdict an answer would settle, and which articles ask it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import fsum

from .engine.chaining import Derivation, Knowledge
from .engine.worlds import Condition, Effort, Worlds
from .fact import Fact
from .grounding import Ground
from .law import Citation

__all__ = ["citations_behind", "ranked"]

WEIGHT = {"hosting": 0, "required_certifications": 1, "gaps": 1}
"""The fields of a verdict that weigh most: whether a party hosts, then its titles and gaps."""

LEAST = 2
"""The place of all other fields."""

DIGITS = 9

MOST_EFFORT = 100_000
"""How many nodes are looked at for one ranking: where very much is unknown, not all are."""


def ranked(
    worlds: Worlds, conditions: Iterable[tuple[str, Condition]], asking: Mapping[str, set[int]]
) -> list[str]:
    """Return the paths of open questions, the most decisive first.

    An answer settles a part of the verdict if, with it, the part no longer depends on anything
    unknown. All answers count as equally likely; what settles more of whether parties host comes
    first, then of their titles and gaps, then of the rest. Where as much is settled, what more
    parts depend on comes first; then the paths decide.

    Args:
        worlds: The unknowns.
        conditions: The fields of the verdict, each with a condition that it depends on.
        asking: The paths, each with the indexes of its unknowns.
    """
    parts: dict[tuple[int, Condition], int] = {}
    for name, condition in conditions:
        key = (WEIGHT.get(name, LEAST), condition)
        parts[key] = parts.get(key, 0) + 1
    if len(asking) < 2:  # noqa: PLR2004 (one question needs no order)
        return list(asking)
    touching: dict[int, list[tuple[int, Condition]]] = {}
    for part in parts:
        for variable in worlds.support(part[1]):
            touching.setdefault(variable.index, []).append(part)
    found = {}
    for path, known in asking.items():
        touched = {part: parts[part] for index in sorted(known) for part in touching[index]}
        effort = Effort(MOST_EFFORT // len(asking))
        found[path] = _decisiveness(worlds, touched, frozenset(known), effort)
    return sorted(asking, key=lambda path: (*found[path], path))


def _decisiveness(
    worlds: Worlds,
    touched: Mapping[tuple[int, Condition], int],
    known: frozenset[int],
    effort: Effort,
) -> tuple[float, ...]:
    """Return how much an answer settles, and then how much depends on it, most first."""
    settled: list[list[float]] = [[], [], []]
    depending = [0, 0, 0]
    for (weight, condition), count in touched.items():
        settled[weight].append(count * worlds.settled_share(condition, known, effort))
        depending[weight] += count
    return (*(-round(fsum(shares), DIGITS) for shares in settled), *(-count for count in depending))


def citations_behind(
    path: str,
    runs: Sequence[tuple[Knowledge[Worlds], Ground]],
    restrict: Callable[[Condition], Condition],
) -> tuple[Citation, ...]:
    """Return what the rules cite that match a fact which an unknown input decides, each once.

    Args:
        path: The path of the input.
        runs: What follows of the case, on the day asked for and on earlier days.
        restrict: Returns what is left of a condition under the chosen readings.
    """
    found: dict[Citation, None] = {}
    for knowledge, given in runs:
        worlds = knowledge.worlds
        unsure = {
            fact
            for fact, condition in given.facts.items()
            if any(variable.path == path for variable in worlds.support(condition))
        }
        for ways in knowledge.derivations.values():
            for way in ways:
                looked_at = {*way.facts, *_absent(knowledge, way)}
                if unsure & looked_at and any(
                    variable.path == path
                    for variable in worlds.support(restrict(knowledge.holds(way)))
                ):
                    found.update(dict.fromkeys(way.rule.citations))
    return tuple(found)


def _absent(knowledge: Knowledge[Worlds], way: Derivation) -> Iterator[Fact]:
    """Iterate over the facts that a derivation needs to be absent."""
    for absence in way.rule.absences:
        yield from knowledge.present(absence, way.facts)
