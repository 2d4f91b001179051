"""`repair`: the smallest sets of actions after which a case has no gap and no breach."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from ..assessment import Assessment, assess
from ..case import Case
from ..engine.chaining import Knowledge
from ..engine.ruleset import Rulebook
from ..engine.worlds import ALWAYS, NEVER, Condition, Worlds
from ..fact import Fact
from ..facts import ContractNote, Gap, Mandate, MissingClause, Note
from ..results import Severity
from ..rulesets import RULEBOOK
from . import REPAIRS
from .actions import (
    Action,
    ActionKind,
    Editions,
    actions,
    needs_one_action,
    obtaining,
    signing,
)
from .cheapest import Cheapest
from .choices import Choices
from .narrowing import confirmed
from .prices import prices_of
from .repairs import Repair, Repairs

__all__ = ["Repair", "repair"]

TRIED = 200
"""How many sets are tried at most; that one fails is rare: its edits must not go together."""

LEFT_OUT = (
    frozenset({ActionKind.CHANGE_OPERATOR}),
    frozenset({ActionKind.CHANGE_OPERATOR, ActionKind.PUT_UNDER_SUPERVISION}),
)
"""What is left out of the search, step by step, where a case is too large for all of it."""

FAULTS: tuple[type[Fact], ...] = (Gap, Note, ContractNote, MissingClause)
"""The kinds of facts that say what is wrong; of the last three, those that are a breach."""


def repair(
    case: Case,
    on: date | str | None = None,
    *,
    readings: Mapping[str, str] | None = None,
    costs: Mapping[str, float] | None = None,
    limit: int = REPAIRS,
) -> Repairs:
    """Return the smallest sets of actions after which a case has no gap and no breach.

    A set is smallest if no part of it is enough. Each is confirmed by assessing the changed
    document: no gap and no breach is sure, and none is possible but those that were open before;
    where some are, `undetermined` says so.

    Args:
        case: The case.
        on: The day on which the law is applied (ISO date); default: the case's, else today.
        readings: Contested question → reading, over those of the case.
        costs: Kind of action (`ActionKind`) → what one costs, above 0; default: 1 each.
        limit: How many sets at most.

    Returns:
        The sets, cheapest first; the empty one where nothing is wrong for sure; none where no set
        of these actions is enough.

    Raises:
        ArgumentError: If the day, a kind of action or a cost cannot be used.
        NotInForceError: If the day is before the first law encoded.
        ReadingError: If a question or a reading does not exist.
    """
    asked = {**case.readings, **(readings or {})}
    before = assess(case, on, readings=asked, explore=False)
    prices = prices_of(costs or {})
    if not any(before.faults.values()):
        return Repairs((Repair(0, (), case, undetermined=bool(before.faults)),), case)
    found: list[Repair] = []
    for taken in _sets(before, asked, prices):
        mended = confirmed(before, asked, taken)
        if mended is not None:
            done, after = mended
            cost = sum(prices[action.kind] for action in done)
            found.append(Repair(cost, done, after.case, undetermined=bool(after.faults)))
        if len(found) == limit:
            break
    return Repairs(tuple(found), case)


def _sets(
    before: Assessment, asked: Mapping[str, str], prices: Mapping[str, float]
) -> Iterator[tuple[Action, ...]]:
    """Iterate over the sets of actions that are enough, as the diagrams have it, cheapest first."""
    choices, good = _searched(before, asked)
    cheapest = Cheapest(choices.worlds, choices.costs(prices))
    smaller: list[dict[int, Action]] = []
    for place, (_cost, ways) in enumerate(cheapest.ways(good)):
        if place == TRIED:
            return
        taken = {index: choices.choices[index][at - 1] for index, at in sorted(ways.items())}
        if not any(_is_part(less, taken) for less in smaller):
            smaller.append(taken)
            yield tuple(taken.values())


def _is_part(less: Mapping[int, Action], more: Mapping[int, Action]) -> bool:
    """Return whether a set is part of another; a contract may be about more systems in that."""
    for place, action in less.items():
        other = more.get(place)
        if other is None or (other != action and not {*action.systems} < {*other.systems}):
            return False
    return True


def _searched(before: Assessment, asked: Mapping[str, str]) -> tuple[Choices, Condition]:
    """Return what can be done, and after which of it nothing is wrong.

    Where the diagrams grow too large, those actions that the most turns on are left out, and a
    warning says so.
    """
    case, day = before.case, before.as_of
    offered = _choices(case, day, asked, before.accepted_editions)
    choices = Choices(case, day, asked, offered)
    good = _good(choices)
    left_out: frozenset[ActionKind] = frozenset()
    for kinds in LEFT_OUT:
        if choices.worlds.exact:
            break
        left_out = kinds
        kept = [choice for choice in offered if choice[0].kind not in left_out]
        choices = Choices(case, day, asked, kept)
        good = _good(choices)
    if len(choices.choices) < len(offered):
        told = " and ".join(sorted(left_out))
        message = f"the case is very large: {told} left out of the search for repairs"
        warnings.warn(message, RuntimeWarning, stacklevel=4)
    return choices, good


def _good(choices: Choices) -> Condition:
    """Return after which actions nothing is wrong."""
    knowledge = choices.knowledge(_rulebook())
    worlds = choices.worlds
    cheapest = Cheapest(worlds, choices.costs({}))
    wrong = worlds.either(choices.impossible, choices.conflicts())
    for condition in _faults(choices.case, knowledge):
        wrong = worlds.either(wrong, _wrong(cheapest, condition))
    return worlds.negation(cheapest.possibly(wrong))


def _choices(
    case: Case, day: date, asked: Mapping[str, str], editions: Editions
) -> list[tuple[Action, ...]]:
    """Return all that can be done, those choices first that many parts of a verdict turn on.

    Titles are obtained, and contracts signed, where they may be lacking after what else is done.
    """
    there = [choice for choice in actions(case, day, editions) if choice]
    choices = Choices(case, day, asked, there)
    knowledge = choices.knowledge(_rulebook())
    possible = [fact for fact, condition in knowledge.conditions.items() if condition != NEVER]
    titles = {
        (fact.party, fact.scheme)
        for fact in possible
        if isinstance(fact, Gap)
        and fact.party in case.parties
        and not needs_one_action(case, day, editions, fact.party, fact.scheme)
    }
    return [
        *((obtaining(case, day, editions, *each),) for each in sorted(titles)),
        *_contracts(choices, knowledge),
        *there,
    ]


def _contracts(choices: Choices, knowledge: Knowledge[Worlds]) -> Iterator[tuple[Action, ...]]:
    """Iterate over the contracts that can be signed.

    Each is about those systems in which the provider serves the customer, or may serve it; others
    are about one, too, in which it would after what else is done, or about all of these.
    """
    case = choices.case
    now: dict[tuple[str, str], set[str]] = {}
    then: dict[tuple[str, str], set[str]] = {}
    nothing = {variable.index: 0 for variable in choices.variables}
    for fact, condition in knowledge.conditions.items():
        if not isinstance(fact, Mandate) or fact.operator == fact.customer:
            continue
        pair = (fact.operator, fact.customer)
        if {*pair} <= set(case.parties) and condition != NEVER:
            then.setdefault(pair, set()).add(fact.system)
            if choices.worlds.restrict(condition, nothing) != NEVER:
                now.setdefault(pair, set()).add(fact.system)
    for pair, systems in sorted(then.items()):
        agreed = any(
            (contract.provider, contract.customer) == pair
            and contract.ends is None
            and (contract.signed is None or contract.signed <= choices.day)
            and systems <= {*(contract.systems or ())}
            for contract in case.contracts.values()
        )
        if not agreed:
            served = now.get(pair, set())
            about = [served, *(served | {system} for system in sorted(systems - served)), systems]
            yield tuple(
                signing(case, choices.day, *pair, each)
                for place, each in enumerate(about)
                if each and each not in about[:place]
            )


@cache
def _rulebook() -> Rulebook:
    """Return the rules that lead to what is wrong."""
    return RULEBOOK.towards(FAULTS)


def _faults(case: Case, knowledge: Knowledge[Worlds]) -> Iterator[Condition]:
    """Iterate over the conditions under which something is wrong, each of one fault."""
    for kind in FAULTS:
        for fact in knowledge.of(kind):
            owner = getattr(fact, "provider" if kind is MissingClause else "party")
            severity = getattr(fact, "severity", Severity.BREACH)
            if severity == Severity.BREACH and owner in case.parties:
                yield knowledge.conditions[fact]


def _wrong(cheapest: Cheapest, condition: Condition) -> Condition:
    """Return after which actions a fault is there.

    What was open before may be open after; what was sure, and what was impossible, must be
    impossible.
    """
    before = cheapest.worlds.restrict(condition, dict.fromkeys(cheapest.costs, 0))
    decide = cheapest.possibly if before in {ALWAYS, NEVER} else cheapest.surely
    return decide(condition)
