"""Which concluded facts stand behind a word of the verdict, and their proofs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .conclusions import Key, Table, View
from .engine.proof import Proof, Prover, cost
from .engine.worlds import ALWAYS
from .errors import UnknownConclusionError
from .fact import Fact
from .results import Answer, PartyVerdict
from .said import Said, said

__all__ = ["all_proofs", "find_proof", "no_party", "says"]


def find_proof(  # noqa: PLR0913, PLR0917 (what is asked, and of what)
    parties: Mapping[str, PartyVerdict],
    view: View,
    prover: Prover,
    party: str,
    conclusion: str,
    system: str | None,
) -> Proof:
    """Return the proof of a conclusion about a party.

    Raises:
        UnknownConclusionError: If there is no such party, or no such conclusion is sure.
    """
    verdict = _verdict(parties, party, system)
    facts = [
        fact
        for name, fact in _provable(view, party, verdict, system)
        if name == conclusion and (system is None or getattr(fact, "system", system) == system)
    ]
    proof = _best(prover, facts)
    if proof is None:
        cases = [fact for name, fact in _cases(view, party, verdict, system) if name == conclusion]
        proof = _best_case(prover, cases)
    if proof is None:
        asked = verdict if system is None else verdict.by_system[system]
        if conclusion == "hosting" and asked.hosting is Answer.UNDETERMINED:
            raise UnknownConclusionError(
                said(
                    "whether {party} hosts is undetermined: answer the open questions first",
                    party=party,
                )
            )
        known = ", ".join(sorted({name for name, _ in _provable(view, party, verdict, system)}))
        raise UnknownConclusionError(
            said(
                "the verdict does not say {conclusion} of {party}; it says {known}",
                conclusion=conclusion,
                party=party,
                known=known or said("nothing sure"),
            )
        )
    return proof


def says(
    parties: Mapping[str, PartyVerdict], view: View, party: str, word: str, system: str | None
) -> bool:
    """Return whether a verdict says a word of a party for sure; `hosting`: that it hosts.

    Raises:
        UnknownConclusionError: If there is no such party or system.
    """
    verdict = _verdict(parties, party, system)
    if word == "hosting":
        asked = verdict if system is None else verdict.by_system[system]
        return asked.hosting is Answer.YES
    said = (*_provable(view, party, verdict, system), *_cases(view, party, verdict, system))
    return any(name == word for name, _ in said)


def _verdict(parties: Mapping[str, PartyVerdict], party: str, system: str | None) -> PartyVerdict:
    if party not in parties:
        raise UnknownConclusionError(no_party(party, parties))
    verdict = parties[party]
    if system is not None and system not in verdict.by_system:
        known = ", ".join(verdict.by_system) or said("none")
        raise UnknownConclusionError(
            said(
                "there is no system {system}; the document has {known}", system=system, known=known
            )
        )
    return verdict


def no_party(party: str, parties: Iterable[str]) -> Said:
    """Return what is wrong with a party that there is not, with those that there are."""
    known = ", ".join(sorted(parties)) or said("none")
    return said("there is no party {party}; choose among {known}", party=party, known=known)


def all_proofs(
    parties: Mapping[str, PartyVerdict], view: View, prover: Prover
) -> dict[str, dict[str, Proof]]:
    """Return the proof of every conclusion about every party."""
    result: dict[str, dict[str, Proof]] = {}
    for party in sorted(parties):
        facts: dict[str, list[Fact]] = {}
        for name, fact in _provable(view, party, parties[party]):
            facts.setdefault(name, []).append(fact)
        proofs = {name: _best(prover, facts[name]) for name in sorted(facts)}
        cases: dict[str, list[Fact]] = {}
        for name, fact in _cases(view, party, parties[party], None):
            cases.setdefault(name, []).append(fact)
        for name in sorted(cases):
            if proofs.get(name) is None:
                proofs[name] = _best_case(prover, cases[name])
        result[party] = {name: proof for name, proof in proofs.items() if proof is not None}
    return result


def _best(prover: Prover, facts: list[Fact]) -> Proof | None:
    proofs = [proof for fact in facts if (proof := prover.prove(fact)) is not None]
    return min(proofs, key=cost) if proofs else None


def _best_case(prover: Prover, facts: list[Fact]) -> Proof | None:
    proofs = [proof for fact in facts if (proof := prover.prove_case(fact)) is not None]
    return min(proofs, key=cost) if proofs else None


def _cases(
    view: View, party: str, verdict: PartyVerdict, system: str | None
) -> Iterator[tuple[str, Fact]]:
    """Iterate over the reasons why a party does not host where one always holds, but none for sure.

    Each is given under `hosting` and under its own word.
    """
    outside = view.conclusions.outside
    systems = [""] if not verdict.by_system else list(verdict.by_system)
    for each in systems if system is None else [system]:
        asked = verdict.by_system.get(each, verdict)
        if asked.hosting is not Answer.NO or view.certain(outside, party, each):
            continue
        for key in view.possible(outside, party, each):
            for fact in outside.facts[key]:
                yield "hosting", fact
                yield str(key[2]), fact


def _provable(
    view: View, party: str, verdict: PartyVerdict, system: str | None = None
) -> Iterator[tuple[str, Fact]]:
    """Iterate over the words that can be proved of a party, each with a fact behind it.

    With regard to a system, whether the party hosts is asked of that system alone.
    """
    c = view.conclusions

    def each(table: Table, place: int) -> Iterator[tuple[str, Fact]]:
        for key in table.under(party):
            for fact in _sure(view, table, key):
                yield str(key[place]), fact

    asked = verdict if system is None else verdict.by_system[system]
    if asked.hosting is Answer.YES:
        for key in c.hosts.under(party):
            for fact in _sure(view, c.hosts, key):
                yield "hosting", fact
    elif asked.hosting is Answer.NO:
        for name, fact in each(c.outside, 2):
            yield "hosting", fact
            yield name, fact
    yield from each(c.activities, 2)
    yield from each(c.types, 1)
    yield from each(c.exempt, 1)
    yield from each(c.needs, 1)
    yield from each(c.gaps, 1)
    yield from each(c.duties, 1)
    yield from each(c.notes, 1)
    for key in c.clauses.under(party):
        for fact in _sure(view, c.clauses, key):
            yield "missing-clause", fact
            yield str(key[4]), fact
    yield from each(c.requirements, 1)


def _sure(view: View, table: Table, key: Key) -> list[Fact]:
    conditions = view.conclusions.knowledge.conditions
    return [fact for fact in table.facts.get(key, ()) if view.restrict(conditions[fact]) == ALWAYS]
