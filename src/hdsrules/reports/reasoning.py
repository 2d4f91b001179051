"""The proofs of an assessment as a report lays them out, each step told once; the texts cited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from attrs import evolve

from ..assessment import Assessment
from ..engine.proof import Proof
from ..engine.rule import Rule
from ..facts.clauses import Clause
from ..i18n import Language, Words
from ..law import Citation, Text, Version
from ..lists import requirements
from ..results import Answer
from ..rulesets.texts import courts
from .labels import conclusion_label, confidence_label, label, reading_label, start
from .names import Names
from .page import Chapter, Line, Proofs, Proved, Reference, Step
from .proofs import by_cases, law_title, on_its_day, place
from .remarks import rules_of
from .sentences import missing_sentence, sentence

__all__ = ["cited_texts", "proof_step", "reasoning"]

DECISIONS = frozenset(getattr(courts, name) for name in courts.__all__)
"""The decisions of courts, which are of a day, not in force."""

SECONDARY = re.compile(r"the link leads to|through one account")
"""What the origin of a wording says where its link leads to an account of it."""


def reasoning(names: Names, result: Assessment) -> Proofs:
    """Return the proof of each conclusion, party by party.

    A conclusion that holds in every case, but on grounds that differ, has none.

    Args:
        names: What things are called, and in which language.
        result: The assessment.
    """
    telling = _Telling(names)
    chapters = []
    for ref, proofs in _proofs(result).items():
        proved = tuple(
            Proved(
                start(_title(names.words, result, ref, conclusion)),
                telling.step(proof, proof.day),
            )
            for conclusion, proof in proofs
        )
        if proved:
            chapters.append(Chapter(names.party(ref), proved))
    return Proofs(tuple(chapters))


def proof_step(names: Names, proof: Proof) -> Step:
    """Return one proof.

    Args:
        names: What things are called, and in which language.
        proof: The proof.
    """
    return _Telling(names).step(proof, proof.day)


def cited_texts(names: Names, result: Assessment) -> tuple[Line, ...]:
    """Return the texts that the proofs cite, and those behind what is told without a proof.

    Each has its address where one is known.

    Args:
        names: What things are called, and in which language.
        result: The assessment.
    """
    steps = [step for told in _proofs(result).values() for _, it in told for step in it.steps()]
    behind = [(citation.text, step.day) for step in steps for citation in step.citations]
    behind += [
        (citation.text, result.as_of)
        for party in result.parties
        for _, ids in _told_of(result, party)
        for rule in rules_of(result, ids)
        for citation in rule.citations
    ]
    cited: dict[tuple[Text, Version | None], date] = {}
    for text, day in behind:
        wording = (text, text.on(day))
        cited[wording] = max(day, cited.get(wording, day))
    return tuple(
        _source(names, *wording, day)
        for wording, day in sorted(cited.items(), key=lambda item: (item[0][0].key, item[1]))
    )


def _proofs(result: Assessment) -> dict[str, list[tuple[str, Proof]]]:
    """Return of each party the proof of each conclusion, then by each rule named without one."""
    proved = {
        ref: [(word, proofs[word]) for word in _in_order(result, ref, proofs)]
        for ref, proofs in result.proofs.items()
    }
    for ref in result.parties:
        steps = {step for told in proved.values() for _, proof in told for step in proof.steps()}
        used = {step.rule.id for step in steps if step.rule is not None}
        others = [
            (word, proof)
            for word, ids in _told_of(result, ref)
            for rule in ids
            if rule not in used
            for proof in (_by_rule(result, ref, rule),)
            if proof is not None
        ]
        proved.setdefault(ref, []).extend({it.rule: (word, it) for word, it in others}.values())
    return proved


def _told_of(result: Assessment, ref: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what a verdict tells of a party with the rules behind it, and these rules."""
    verdict = result.parties[ref]
    yield from ((it.scheme, it.because) for it in verdict.required_certifications)
    yield from ((it.kind, it.because) for it in verdict.gaps)
    yield from ((it.kind, it.because) for it in verdict.obligations)
    yield from ((it.kind, it.because) for it in result.findings if it.party == ref)


def _by_rule(result: Assessment, ref: str, rule: str) -> Proof | None:
    """Return how a rule concludes something of a party."""
    facts = result.conclusions_by_rule.get(rule, {})
    proofs = (
        result.proof_of(fact, rule)
        for fact in facts
        if ref in {getattr(fact, "party", None), getattr(fact, "provider", None)}
    )
    return next(filter(None, proofs), None)


def _in_order(result: Assessment, ref: str, proofs: Mapping[str, Proof]) -> Iterator[str]:
    """Iterate over the conclusions that are proved, in the order in which a report tells them."""
    verdict = result.parties[ref]
    told: list[str] = [
        "hosting",
        *verdict.not_hosting_because,
        *verdict.activities,
        *verdict.host_types,
        *verdict.no_certificate_because,
        *(item.scheme for item in verdict.required_certifications),
        *(gap.kind for gap in verdict.gaps),
        *(item.kind for item in verdict.obligations),
        *(item.kind for item in result.findings if item.party == ref),
        *(clause for item in result.findings if item.party == ref for clause in item.clauses),
    ]
    yield from (word for word in dict.fromkeys([*told, *sorted(proofs)]) if word in proofs)


def _title(_: Words, result: Assessment, ref: str, conclusion: str) -> str:
    if conclusion == "hosting":
        hosts = result.parties[ref].hosting is Answer.YES
        return _("it hosts health data") if hosts else _("it does not host health data")
    if conclusion in set(Clause):
        return _("{head}: {body}", head=_("missing clause"), body=label(_, "clause", conclusion))
    if conclusion in requirements():
        asked = requirements()[conclusion]
        title = asked.title_fr if _.language is Language.FRENCH else asked.title_en
        return _("{head}: {body}", head=conclusion, body=title)
    return conclusion_label(_, conclusion)


def _source(names: Names, text: Text, version: Version | None, day: date) -> Line:
    _ = names.words
    if text not in DECISIONS:
        details = [_("wording in force on {day}", day=names.day(day))]
    elif version is not None:
        details = [_("decision of {day}", day=names.day(version.validity.start))]
    else:
        details = []
    if version is not None:
        details.append(confidence_label(_, version.confidence.value))
    details.append(_("checked on {day}", day=names.day(text.checked_on)))
    if version is not None and SECONDARY.search(version.origin):
        details.append(_("the link leads to what another tells of it, not to the text itself"))
    url = None if version is None else version.url
    if url is None:
        details.append(_("no address of this wording is known"))
    return Line(law_title(text, _.language), (_("; ").join(details),), url=url)


class _Telling:
    """Proofs under way: the numbers of the steps told so far."""

    def __init__(self, names: Names) -> None:
        """Start with nothing told."""
        self.names = names
        self.numbers: dict[Proof, int] = {}

    def step(self, proof: Proof, day: date) -> Step:
        """Return a step and all below it; of one told before, its number alone.

        Args:
            proof: The step.
            day: The day of the step that rests on it.
        """
        _ = self.names.words
        text = sentence(self.names, proof)
        remarks = tuple(filter(None, (on_its_day(self.names, proof, day), by_cases(_, proof))))
        if proof.rule is None:
            return Step(text, remarks, place=place(_, proof), below=self._below(proof))
        if proof in self.numbers:
            return Step(text, remarks, number=self.numbers[proof], again=True)
        number = self.numbers[proof] = len(self.numbers) + 1
        return self._concluded(proof, proof.rule, Step(text, remarks, number))

    def _concluded(self, proof: Proof, rule: Rule, step: Step) -> Step:
        _ = self.names.words
        return evolve(
            step,
            rule=rule.id,
            title=_(rule.title),
            reading=_(rule.reading) if rule.reading else "",
            references=tuple(_reference(_, citation, proof.day) for citation in proof.citations),
            confidence=confidence_label(_, proof.confidence or rule.confidence),
            readings=tuple(reading_label(_, *reading) for reading in proof.readings.items()),
            missing=tuple(missing_sentence(self.names, it) for it in proof.missing),
            below=self._below(proof),
        )

    def _below(self, proof: Proof) -> tuple[Step, ...]:
        return tuple(self.step(premise, proof.day) for premise in proof.premises)


def _reference(_: Words, citation: Citation, day: date) -> Reference:
    version = citation.text.on(day)
    title = law_title(citation.text, _.language)
    text = f"{title}, {_(citation.item)}" if citation.item else title
    return Reference(text, None if version is None else version.url)
