"""What hosts lacked on the days on which contracts were signed: the law of those days, applied.

A contract is void if the title was missing when it was made. So the rules, up to the gaps, are run
for each such day as well, on the same unknowns and readings; what was lacking then is given to the
day asked for as facts, and proved by the law of that day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from attrs import field, frozen

from .case import Case
from .engine.chaining import Knowledge
from .engine.proof import Proof, Prover, cost
from .engine.worlds import NEVER, Worlds
from .fact import Fact
from .facts import Gap, UntitledAtSigning
from .facts.vocabulary import Scheme
from .grounding import Ground, ground
from .rulesets import RULEBOOK

__all__ = [
    "LAST_STRATUM",
    "Signing",
    "give_unknown_days",
    "lacking",
    "look_back",
    "signing_days",
]

LAST_STRATUM = "gaps"
"""The stratum that says what is lacking."""

TITLES = frozenset({Scheme.HDS, Scheme.HEALTH_MINISTRY_APPROVAL, Scheme.CULTURE_APPROVAL})


@frozen(eq=False)
class Signing:
    """The law applied to a case on a day on which a contract was signed.

    Attributes:
        ground: The facts of that day.
        knowledge: What followed from them.
        lacking: Fact given to the day asked for → the gaps of that day that stand behind it.
    """

    ground: Ground
    knowledge: Knowledge[Worlds]
    lacking: dict[UntitledAtSigning, list[Gap]] = field(factory=dict)

    def proof(self, fact: Fact, prover: Prover) -> Proof | None:
        """Return the best proof of what was lacking, by the law of that day."""
        gaps = self.lacking.get(fact, []) if isinstance(fact, UntitledAtSigning) else []
        proofs = [proof for gap in gaps if (proof := prover.prove(gap)) is not None]
        proofs = proofs or [proof for gap in gaps if (proof := prover.prove_case(gap)) is not None]
        return min(proofs, key=cost) if proofs else None


def signing_days(case: Case, day: date) -> tuple[date, ...]:
    """Return the days, since the law is encoded and up to `day`, on which contracts were signed."""
    return tuple(
        sorted(
            {
                contract.signed
                for contract in case.contracts.values()
                if contract.signed is not None
                and RULEBOOK.first_day <= contract.signed <= day
                and (contract.ends is None or day <= contract.ends)
            }
        )
    )


def look_back(
    given: Ground, worlds: Worlds, run: Callable[[Ground], Knowledge[Worlds]]
) -> tuple[Signing, ...]:
    """Give a day's facts what was lacking when contracts were signed.

    Args:
        given: The facts of the day asked for, completed here.
        worlds: The unknowns.
        run: What runs the rules, up to the gaps, on the facts of another day.
    """
    case = given.case
    signings: list[Signing] = []
    for day in signing_days(case, given.day):
        there = ground(case, day, worlds, given.days)
        signing = Signing(there, run(there))
        for fact, gap in lacking(case, day, signing.knowledge.of(Gap)):
            condition = signing.knowledge.conditions[gap]
            if condition != NEVER:
                given.give(fact, f"$.contracts.{fact.contract}.signed", condition)
                signing.lacking.setdefault(fact, []).append(gap)
        signings.append(signing)
    give_unknown_days(given)
    return tuple(signings)


def lacking(case: Case, day: date, gaps: Iterable[Fact]) -> Iterator[tuple[UntitledAtSigning, Gap]]:
    """Iterate over what was lacking when contracts were signed, each with a gap behind it.

    Args:
        case: The case.
        day: A day on which contracts were signed.
        gaps: The gaps on that day, by its law.
    """
    contracts = [ref for ref, contract in case.contracts.items() if contract.signed == day]
    for gap in gaps:
        if isinstance(gap, Gap) and gap.scheme in TITLES and not _came_later(case, gap, day):
            for ref in contracts:
                yield UntitledAtSigning(ref, gap.system, gap.party, gap.scheme), gap


def _came_later(case: Case, gap: Gap, day: date) -> bool:
    """Return whether a party provides a system only by contracts that were signed after a day."""
    provided = [c for c in case.contracts.values() if c.provider == gap.party]
    perhaps = [c for c in provided if c.systems is None or gap.system in c.systems]
    surely = [c for c in perhaps if c.systems is not None]
    return bool(surely) and all(c.signed is not None and c.signed > day for c in perhaps)


def give_unknown_days(given: Ground) -> None:
    """Give, of a contract signed on a day not known, that a title may have been missing then."""
    for ref, contract in given.case.contracts.items():
        if contract.signed is not None:
            continue
        path = f"$.contracts.{ref}.signed"
        for system in given.case.systems:
            for party in given.case.parties:
                condition = given.maybe(path, f"{system}/{party}")
                given.give(UntitledAtSigning(ref, system, party, Scheme.HDS), path, condition)
