"""Conditions on unknowns, compared with truth tables."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from math import prod

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from hdsrules.engine.worlds import ALWAYS, NEVER, Condition, Effort, Worlds

SIZES = (2, 3, 2, 4)
"""How many values each unknown has."""

TABLE = list(itertools.product(*(range(size) for size in SIZES)))
"""Every world: the place of the value of each unknown."""


@frozen
class Formula:
    """A formula on the unknowns: how to build its condition, and the worlds in which it holds."""

    build: Callable[[Worlds], Condition]
    table: frozenset[tuple[int, ...]]


def _atom(index: int, values: frozenset[int]) -> Formula:
    def build(worlds: Worlds) -> Condition:
        return worlds.among(worlds.variable(f"$.{index}", range(SIZES[index])), values)

    return Formula(build, frozenset(world for world in TABLE if world[index] in values))


def _both(one: Formula, other: Formula) -> Formula:
    return Formula(
        lambda worlds: worlds.both(one.build(worlds), other.build(worlds)), one.table & other.table
    )


def _either(one: Formula, other: Formula) -> Formula:
    return Formula(
        lambda worlds: worlds.either(one.build(worlds), other.build(worlds)),
        one.table | other.table,
    )


def _negation(one: Formula) -> Formula:
    return Formula(lambda worlds: worlds.negation(one.build(worlds)), frozenset(TABLE) - one.table)


atoms = st.integers(0, len(SIZES) - 1).flatmap(
    lambda index: st.builds(_atom, st.just(index), st.frozensets(st.integers(0, SIZES[index] - 1)))
)
formulas = st.recursive(
    atoms,
    lambda inner: (
        st.builds(_both, inner, inner)
        | st.builds(_either, inner, inner)
        | st.builds(_negation, inner)
    ),
    max_leaves=12,
)
choices = st.dictionaries(st.integers(0, len(SIZES) - 1), st.integers(0, 1))


def new_worlds() -> Worlds:
    """Return worlds with every unknown, in order."""
    worlds = Worlds()
    for index, size in enumerate(SIZES):
        worlds.variable(f"$.{index}", range(size))
    return worlds


def table_of(worlds: Worlds, condition: Condition) -> frozenset[tuple[int, ...]]:
    """Return the worlds in which a condition holds, by settling every unknown."""
    found = set()
    for world in TABLE:
        left = worlds.restrict(condition, dict(enumerate(world)))
        assert left in {ALWAYS, NEVER}
        if left == ALWAYS:
            found.add(world)
    return frozenset(found)


@given(formulas)
def test_a_condition_holds_in_the_worlds_of_its_truth_table(formula: Formula) -> None:
    """And, or and not mean what truth tables say."""
    worlds = new_worlds()
    assert table_of(worlds, formula.build(worlds)) == formula.table


@given(formulas, formulas)
def test_two_conditions_are_equal_exactly_if_their_tables_are(one: Formula, other: Formula) -> None:
    """Each condition has one form."""
    worlds = new_worlds()
    assert (one.build(worlds) == other.build(worlds)) == (one.table == other.table)


@given(formulas)
def test_what_holds_everywhere_or_nowhere_is_a_constant(formula: Formula) -> None:
    """A tautology is `ALWAYS`, a contradiction is `NEVER`, and nothing else is."""
    worlds = new_worlds()
    condition = formula.build(worlds)
    assert (condition == ALWAYS) == (len(formula.table) == prod(SIZES))
    assert (condition == NEVER) == (not formula.table)


@given(formulas)
def test_a_condition_depends_on_exactly_the_unknowns_that_tip_it(formula: Formula) -> None:
    """An unknown is in the support exactly if two of its values differ somewhere."""
    worlds = new_worlds()
    support = {variable.index for variable in worlds.support(formula.build(worlds))}
    tipping = {
        index
        for index, size in enumerate(SIZES)
        for world in TABLE
        for value in range(size)
        if (world in formula.table)
        != ((*world[:index], value, *world[index + 1 :]) in formula.table)
    }
    assert support == tipping


@given(formulas, choices)
def test_settling_unknowns_leaves_the_rest_of_the_table(
    formula: Formula, chosen: Mapping[int, int]
) -> None:
    """What is left of a condition is the table seen from the values settled."""
    worlds = new_worlds()
    left = worlds.restrict(formula.build(worlds), chosen)
    seen = {
        world
        for world in TABLE
        if tuple(chosen.get(index, value) for index, value in enumerate(world)) in formula.table
    }
    assert table_of(worlds, left) == seen
    assert not {variable.index for variable in worlds.support(left)} & set(chosen)


@given(formulas, st.sets(st.integers(0, len(SIZES) - 1), min_size=1))
def test_how_often_knowing_unknowns_settles_a_condition(formula: Formula, known: set[int]) -> None:
    """It is the share of their values beside which no other unknown tips the table."""
    worlds = new_worlds()
    share = worlds.settled_share(formula.build(worlds), frozenset(known), Effort(10_000))
    seen: dict[tuple[int, ...], set[bool]] = {}
    for world in TABLE:
        at = tuple(world[index] for index in sorted(known))
        seen.setdefault(at, set()).add(world in formula.table)
    expected = sum(len(values) == 1 for values in seen.values()) / len(seen)
    assert share == pytest.approx(expected)
    least = worlds.settled_share(formula.build(worlds), frozenset(known), Effort(2))
    assert least <= share + 1e-9


@given(st.lists(formulas, max_size=4))
def test_any_of_is_the_union(several: list[Formula]) -> None:
    """At least one holds exactly in the union of the tables; of none, nowhere."""
    worlds = new_worlds()
    found = worlds.any_of(formula.build(worlds) for formula in several)
    assert table_of(worlds, found) == frozenset[tuple[int, ...]]().union(
        *(formula.table for formula in several)
    )


@given(formulas, formulas, st.integers(2, 12))
def test_beyond_the_limit_nothing_becomes_certain_that_is_not(
    one: Formula, other: Formula, limit: int
) -> None:
    """An approximated condition is a constant only if the exact one is the same constant."""
    exact, small = new_worlds(), Worlds(limit)
    for index, size in enumerate(SIZES):
        small.variable(f"$.{index}", range(size))
    both = _both(one, other)
    found, truth = both.build(small), both.build(exact)
    assert found not in {ALWAYS, NEVER} or found == truth
    if small.exact:
        assert table_of(small, found) == both.table


def test_one_path_and_part_is_one_unknown() -> None:
    """Asking again for an unknown gives the same one; another part of it is another."""
    worlds = Worlds()
    first = worlds.variable("$.a", (True, False))
    assert worlds.variable("$.a", (True, False)) is first
    assert worlds.variable("$.a", (True, False), "part") is not first
    assert [variable.index for variable in worlds.variables.values()] == [0, 1]
