"""What holds of every verdict, whatever the case: checked on random cases from fixed seeds."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import evolve

import hdsrules
from hdsrules.assessment import Assessment, assess
from hdsrules.case import Case, Certificate, Party
from hdsrules.facts.vocabulary import (
    Activity,
    Identifiability,
    PartyKind,
    Purpose,
    Scheme,
    Status,
)
from hdsrules.formats import loads
from hdsrules.readings import QUESTIONS, resolve_readings
from hdsrules.results import Answer
from hdsrules.rulesets import RULEBOOK
from hdsrules.verdict import field_values
from tests.generator import dice, random_case, random_day

pytestmark = pytest.mark.slow

CHUNKS = range(20)
"""Each test runs once for each chunk, so that the work spreads over processes."""

Document = dict[str, Any]
Fields = Mapping[tuple[str, str], object]


def questions(chunk: int, count: int, doubt: float | None = None) -> Iterator[tuple[Case, date]]:
    """Yield the cases of a chunk, each with the day to ask for."""
    for number in range(count):
        rng = dice(chunk * 10_000 + number)
        day = random_day(rng)
        yield random_case(rng, day, doubt=doubt), day


def from_document(document: Document) -> Case:
    """Return the case of a document."""
    return loads(json.dumps(document), format="json")


def plain(result: Assessment) -> Document:
    """Return a verdict as plain data."""
    return result.to_dict()


def fields_of(result: Assessment) -> Fields:
    """Return (party, field) → value, for all that a verdict says."""
    return {
        (party, name): value
        for party, verdict in result.parties.items()
        for name, value in field_values(
            verdict, [finding for finding in result.findings if finding.party == party]
        ).items()
    }


def told(changed: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Drop `by_system` of a party of whom another field tells the change."""
    others = {party for party, name in changed if name != "by_system"}
    return {(party, name) for party, name in changed if name != "by_system" or party not in others}


def differing(one: Fields, other: Fields) -> set[tuple[str, str]]:
    """Return where two verdicts differ, as divergences and open questions tell it."""
    return told({place for place in one if one[place] != other[place]})


def unordered(value: object) -> object:
    """Return plain data with all lists sorted."""
    if isinstance(value, dict):
        return {key: unordered(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted(map(unordered, value), key=lambda item: json.dumps(item, sort_keys=True))
    return value


def without(document: Document, *keys: str) -> Document:
    """Return plain data without some of its keys."""
    return {key: value for key, value in document.items() if key not in keys}


@pytest.mark.parametrize("chunk", CHUNKS)
def test_the_two_evaluators_agree(chunk: int) -> None:
    """On every case and date, both evaluators find the same matches and the same bytes."""
    for case, day in questions(chunk, 100):
        checked = assess(case, day, evaluator="both")
        durable, portable = (
            assess(case, day, evaluator=name).to_json() for name in ("durable", "portable")
        )
        assert durable == portable == checked.to_json()


@pytest.mark.parametrize("chunk", CHUNKS)
def test_renaming_parties_renames_the_verdict_and_changes_nothing_else(chunk: int) -> None:
    """A ref is a name: another name in its place gives the same verdict under that name."""
    for case, day in questions(chunk, 20):
        names = {ref: f"q{'yxwvut'[place]}-{ref[2:]}" for place, ref in enumerate(case.parties)}

        before = assess(case, day).to_json()
        after = plain(assess(from_document(_renamed(json.dumps(case.to_dict()), names)), day))
        expected = _renamed(before, names)
        assert unordered(without(after, "proofs")) == unordered(without(expected, "proofs"))
        assert _roots(after).keys() == _roots(expected).keys()


def _renamed(text: str, names: Mapping[str, str]) -> Document:
    document: Document = json.loads(
        re.sub("|".join(map(re.escape, names)), lambda found: names[found[0]], text)
    )
    return document


@pytest.mark.parametrize("chunk", CHUNKS)
def test_order_in_the_document_means_nothing(chunk: int) -> None:
    """Shuffling lists and maps changes no value; only paths tell where things stand."""
    for case, day in questions(chunk, 20):
        rng = dice(chunk)

        def shuffled(value: object, rng: Random = rng) -> object:
            if isinstance(value, dict):
                items = rng.sample(list(value.items()), len(value))
                return {key: shuffled(item) for key, item in items}
            if isinstance(value, list):
                return [shuffled(item) for item in rng.sample(value, len(value))]
            return value

        other = shuffled(case.to_dict())
        assert isinstance(other, dict)
        before, after = (plain(assess(each, day)) for each in (case, from_document(other)))
        apart = ("proofs", "open_questions")
        assert without(after, *apart) == without(before, *apart)
        assert _effects(after) == _effects(before)
        assert _roots(after) == _roots(before)


def _effects(verdict: Document) -> object:
    return unordered([question["would_change"] for question in verdict["open_questions"]])


def _roots(verdict: Document) -> dict[tuple[str, str], tuple[object, object]]:
    """Return (party, conclusion) → what its proof ends with: the rule, and how sure it is."""
    steps = verdict["proofs"]["steps"]
    return {
        (party, name): (steps[root].get("rule"), steps[root].get("confidence"))
        for party, proofs in verdict["proofs"]["parties"].items()
        for name, root in proofs.items()
    }


@pytest.mark.parametrize("chunk", CHUNKS)
def test_unrelated_parties_change_nothing(chunk: int) -> None:
    """Parties that nothing names leave every word about the others as it was."""
    for case, day in questions(chunk, 20, doubt=0.0):
        more = {**case.parties, "stranger": Party(), "zz-stranger": Party(country="US")}
        before, after = (plain(assess(each, day)) for each in (case, evolve(case, parties=more)))
        parties = after["parties"]
        strangers = [parties.pop(ref) for ref in ("stranger", "zz-stranger")]
        assert all(entry["hosting"] == "no" for entry in strangers)
        assert without(after, "proofs") == without(before, "proofs")


@pytest.mark.parametrize("chunk", CHUNKS)
def test_a_valid_certificate_never_adds_a_gap(chunk: int) -> None:
    """A certificate that counts in every respect closes gaps, or changes none."""
    for case, day in questions(chunk, 20):
        result = assess(case, day, explore=False)
        before = _gaps(result)
        titles = [
            item
            for verdict in result.parties.values()
            for item in verdict.required_certifications
            if item.scheme is Scheme.HDS
        ]
        if any(not title.editions for title in titles):
            continue  # required, but no edition of the framework counts yet
        edition = max((title.editions[-1] for title in titles), default="2.0")
        for holder in case.parties:
            valid = Certificate(
                holder=holder,
                scheme=Scheme.HDS,
                edition=edition,
                activities=tuple(Activity),
                issued=day,
                expires=day + timedelta(days=1),
                body_accredited=True,
            )
            more = evolve(case, certificates={**case.certificates, "valid": valid})
            assert _gaps(assess(more, day, explore=False)) <= before


def _gaps(result: Assessment) -> set[tuple[object, ...]]:
    return {
        (gap.party, gap.kind, gap.scheme, activity)
        for gap in result.gaps
        for activity in gap.activities or (None,)
    }


@pytest.mark.parametrize("chunk", CHUNKS)
def test_divergences_are_what_another_reading_would_say(chunk: int) -> None:
    """What each other reading changes is what assessing under it says, field by field."""
    for case, day in questions(chunk, 12):
        result = assess(case, day)
        main = fields_of(result)
        told_of = {
            (item.question, item.reading): {
                (change.party, change.field): (change.before, change.after)
                for change in item.changes
            }
            for item in result.divergences
        }
        expected = {}
        for key, question in QUESTIONS.items():
            for reading in question.readings:
                if reading == result.readings[key]:
                    continue
                there = fields_of(assess(case, day, readings={key: reading}, explore=False))
                changes = {place: (main[place], there[place]) for place in differing(main, there)}
                if changes:
                    expected[key, reading] = changes
        assert told_of == expected


@pytest.mark.parametrize("chunk", CHUNKS)
def test_exploring_changes_no_verdict(chunk: int) -> None:
    """The verdict under the chosen readings is the same whether others are tried or not."""
    for case, day in questions(chunk, 25):
        rng = dice(chunk)
        readings = {
            key: rng.choice(question.readings)
            for key, question in QUESTIONS.items()
            if rng.random() < 0.3
        }
        wide, narrow = (
            assess(case, day, readings=readings, explore=explore) for explore in (True, False)
        )
        assert wide.readings == resolve_readings(readings, day)
        assert without(wide.to_dict(), "divergences") == without(narrow.to_dict(), "divergences")


@pytest.mark.parametrize("chunk", CHUNKS)
def test_every_conclusion_has_a_proof_whose_citations_are_in_force(chunk: int) -> None:
    """Of known cases everything said is proved, by rules and texts that are law on the day."""
    for case, day in questions(chunk, 25, doubt=0.0):
        if not _is_known(case):
            continue
        result = assess(case, day)
        assert result.open_questions == ()
        for party, verdict in result.parties.items():
            said = {
                *map(str, verdict.not_hosting_because),
                *map(str, verdict.activities),
                *map(str, verdict.host_types),
                *verdict.no_certificate_because,
                *(str(item.scheme) for item in verdict.required_certifications),
                *(str(gap.kind) for gap in verdict.gaps),
                *(duty.kind for duty in verdict.obligations),
                *(finding.kind for finding in result.findings if finding.party == party),
            }
            if verdict.hosting is not Answer.UNDETERMINED:
                said.add("hosting")
            for conclusion in said:
                _check_proof(result, party, conclusion, day)


def _is_known(case: Case) -> bool:
    """Return whether a case leaves nothing unknown: no last day, no end of a chain, no basis."""
    if any(
        certificate.expires is None or certificate.status is not Status.VALID
        for certificate in case.certificates.values()
    ):
        return False
    for ref, system in case.systems.items():
        operations = [
            operation for layer in (system.layers or {}).values() for operation in layer or ()
        ]
        if any(operation.country in {"US", "IN"} for operation in operations):
            return False  # done from there, on a basis that is not told
        customers = {each for operation in operations for each in operation.on_behalf_of or ()}
        acting = {
            operation.operator
            for operation in operations
            if operation.on_behalf_of != (operation.operator,)
        }
        contracts = [each for each in case.contracts.values() if ref in (each.systems or ())]
        customers |= {contract.customer for contract in contracts}
        acting |= {contract.provider for contract in contracts}
        for end in customers - acting:
            if case.parties[end].kind is PartyKind.PATIENT:
                continue
            for data in system.holds or ():
                if end not in {case.data[data].originator, case.data[data].controller}:
                    return False
    return True


def _check_proof(result: Assessment, party: str, conclusion: str, day: date) -> None:
    for step in result.why(party, conclusion).steps():
        if step.rule is None:
            assert step.paths
            continue
        assert step.day <= day
        assert step.day in step.rule.in_force
        assert step.citations
        assert all(citation.text.on(step.day) is not None for citation in step.citations)
        for question, readings in step.rule.readings.items():
            assert step.day < day or result.readings[question] in readings


@pytest.mark.parametrize("chunk", CHUNKS)
def test_every_proof_given_stands_on_law_in_force(chunk: int) -> None:
    """Also where inputs are unknown, no proof cites a text that was not law on the day."""
    for case, day in questions(chunk, 10, doubt=0.15):
        result = assess(case, day)
        for party, conclusion in _roots(plain(result)):
            _check_proof(result, party, conclusion, day)


VALUES: Mapping[str, Sequence[object]] = {
    "about_health": (True, False),
    "identifiability": tuple(map(str, Identifiability)),
    "collected_for": tuple([str(purpose)] for purpose in Purpose),
    "externalised": (True, False),
    "short_period": (True, False),
    "body_accredited": (True, False),
}
"""Keys of a document whose every value can be tried."""


def _openable(document: Document) -> list[tuple[str, Document, str]]:
    """Return each place that can be made unknown: its path, the object and the key."""
    places = [
        (f"$.{table}.{ref}.{key}", entry, key)
        for table in ("data", "certificates")
        for ref, entry in document.get(table, {}).items()
        for key in VALUES
        if key in entry
    ]
    for ref, system in document.get("systems", {}).items():
        for layer, operations in system.get("layers", {}).items():
            for number, entry in enumerate(operations):
                path = f"$.systems.{ref}.layers.{layer}[{number}]"
                places += [(f"{path}.{key}", entry, key) for key in VALUES if key in entry]
    return places


@pytest.mark.parametrize("unknowns", [1, 2, 3])
@pytest.mark.parametrize("chunk", CHUNKS)
def test_open_questions_are_real_and_complete(chunk: int, unknowns: int) -> None:
    """The open questions are those inputs whose value, given into the document, changes a field.

    Every combination of values is given; an input is open exactly if, beside some values of the
    others, two of its values give different verdicts, and it changes the fields that differ.
    """
    for number, (case, day) in enumerate(questions(chunk, 15 // unknowns, doubt=0.0)):
        rng = dice(chunk * 100 + number)
        document = case.to_dict()
        places = _openable(document)
        opened = rng.sample(places, min(unknowns, len(places)))
        for _, entry, key in opened:
            entry[key] = None
        result = assess(from_document(document), day)
        worlds = {}
        choices = [range(len(VALUES[key])) for _, _, key in opened]
        for world in itertools.product(*choices):
            for (_, entry, key), place in zip(opened, world, strict=True):
                entry[key] = VALUES[key][place]
            worlds[world] = assess(from_document(document), day, explore=False)
        if any(sub.open_questions for sub in worlds.values()):
            continue  # something else is unknown too, and values alone do not tell
        values = {world: fields_of(sub) for world, sub in worlds.items()}
        expected = {
            path: changed
            for place, (path, _, _) in enumerate(opened)
            if (changed := _changed_by(place, values))
        }
        found = {
            question.path: {(item.party, item.field) for item in question.would_change}
            for question in result.open_questions
        }
        assert found == expected
        for party, verdict in result.parties.items():
            answers = {sub.parties[party].hosting for sub in worlds.values()}
            assert verdict.hosting is (answers.pop() if len(answers) == 1 else Answer.UNDETERMINED)


def _changed_by(place: int, values: Mapping[tuple[int, ...], Fields]) -> set[tuple[str, str]]:
    changed: set[tuple[str, str]] = set()
    for world, fields in values.items():
        first = (*world[:place], 0, *world[place + 1 :])
        changed |= {at for at in fields if fields[at] != values[first][at]}
    return told(changed)


@pytest.mark.parametrize("chunk", CHUNKS)
def test_an_unknown_customer_is_asked_for_where_it_matters(chunk: int) -> None:
    """Where naming one party or another as the customer changes a field, the question is open."""
    for number, (case, day) in enumerate(questions(chunk, 10, doubt=0.0)):
        document = case.to_dict()
        operations = [
            (f"$.systems.{ref}.layers.{layer}[{index}].on_behalf_of", entry)
            for ref, system in document["systems"].items()
            for layer, entries in system["layers"].items()
            for index, entry in enumerate(entries)
        ]
        path, entry = dice(number).choice(operations)
        entry["on_behalf_of"] = None
        found = {
            question.path: {(item.party, item.field) for item in question.would_change}
            for question in assess(from_document(document), day).open_questions
        }
        verdicts = []
        for party in case.parties:
            entry["on_behalf_of"] = party
            try:
                named = from_document(document)
            except hdsrules.errors.CaseError:  # a circle of customers
                continue
            verdicts.append(assess(named, day, explore=False))
        values = [fields_of(each) for each in verdicts]
        changed = {at for one in values for at in one if one[at] != values[0][at]}
        known = found.get(path, set())
        parties = {party for party, _ in known}
        assert {(party, name) for party, name in changed if name != "by_system"} <= known
        assert {party for party, _ in changed} <= parties


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    """The JSON of a verdict is the same under every seed of Python's hashes."""
    outputs = [_digest(seed) for seed in ("0", "1", "4242")]
    assert len(set(outputs)) == 1
    assert len(outputs[0]) == 64


def _digest(seed: str) -> str:
    root = Path(__file__).parents[1]
    script = (
        "import hashlib\n"
        "from tests.test_properties import questions\n"
        "from hdsrules.assessment import assess\n"
        "texts = [assess(case, day).to_json() for case, day in questions(77, 60)]\n"
        "print(hashlib.sha256(''.join(texts).encode()).hexdigest())\n"
    )
    source = Path(hdsrules.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=root,
        env={
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join((str(root), str(source))),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_random_cases_reach_most_of_the_law() -> None:
    """The cases these properties are checked on reach more than half of all rules."""
    fired = {
        step.get("rule")
        for case, day in questions(0, 150)
        for step in plain(assess(case, day))["proofs"]["steps"].values()
    }
    assert len(fired) > len({rule.id for rule in RULEBOOK}) / 2
