"""Why not: the conditions that failed, and changes that are confirmed by assessing them."""

from __future__ import annotations

import json
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

import hdsrules
from hdsrules import Assessment, Case
from hdsrules.edits import edited
from hdsrules.engine.template import Taken, bind, template
from hdsrules.errors import CaseError, UnknownConclusionError
from hdsrules.fact import Fact, field_types
from hdsrules.facts.vocabulary import Activity, GapKind, HostType, Reason, Scheme
from hdsrules.rulesets import RULEBOOK
from hdsrules.whatif.inputs import inputs
from hdsrules.whatif.target import target
from hdsrules.whatif.unknowns import Unknowns
from hdsrules.whatif.whynot import WhyNot
from tests.generator import dice
from tests.whatif.small import small_cases

EXAMPLES = sorted(Path("examples").glob("*.yaml"))
DAY = date(2026, 11, 25)
WORDS = ("hosting", *Activity, *HostType, *Reason, *Scheme, *GapKind, "missing-clause")


def told(case: Case, day: date, party: str, word: str) -> bool:
    """Return whether the verdict on a case says a word, read off its plain data."""
    result = hdsrules.assess(case, day).to_dict()
    entry = result["parties"][party]  # type: ignore[index]
    if word == "hosting":
        return bool(entry["hosting"] == "yes")
    findings = [f for f in result["findings"] if f["party"] == party]  # type: ignore[attr-defined]
    return word in {
        *entry["activities"],
        *entry["host_types"],
        *entry["not_hosting_because"],
        *entry["no_certificate_because"],
        *(each["scheme"] for each in entry["required_certifications"]),
        *(each["kind"] for each in entry["gaps"]),
        *(each["kind"] for each in entry["obligations"]),
        *(each["kind"] for each in findings),
        *(clause for each in findings for clause in each.get("clauses", ())),
        *(each["requirement"] for each in entry["framework_requirements"]),
    }


def check(case: Case, day: date, party: str, word: str, answer: WhyNot) -> int:
    """Check every change of an answer; return how many there are."""
    for near in answer.nearest:
        assert 1 <= len(near.changes) <= 2
        assert edited(case, near.changes) == near.case
        assert told(near.case, day, party, word), near.changes
    sizes = {len(near.changes) for near in answer.nearest}
    assert len(sizes) <= 1
    for failure in answer.rules:
        assert failure.failed
        for failed in failure.failed:
            assert failed.condition
            assert failed.looked_at
    return len(answer.nearest)


def unsaid(result: Assessment, party: str) -> list[str]:
    """Return the words that a verdict does not say of a party."""
    return [str(word) for word in WORDS if not result.says(party, str(word))]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.slow
def test_every_change_of_an_example_is_confirmed(path: Path) -> None:
    """Of each party, some words that are not said: each change makes the verdict say them."""
    case = hdsrules.load(path)
    result = hdsrules.assess(case, DAY)
    found = 0
    for number, party in enumerate(case.parties):
        for word in unsaid(result, party)[number::13]:
            found += check(case, DAY, party, word, result.why_not(party, word, limit=4))
    assert found > 0


@pytest.mark.parametrize("part", range(4))
@pytest.mark.slow
def test_every_change_of_random_cases_is_confirmed(part: int, random_cases: int) -> None:
    """Many cases in four parts, most of them very small, a word of each."""
    found = 0
    few = random_cases // 5
    cases = chain(small_cases(few), small_cases(random_cases - few, few=2))
    for number, (case, day) in enumerate(cases):
        if number % 4 != part:
            continue
        result = hdsrules.assess(case, day, explore=False)
        rng = dice(number)
        party = rng.choice(sorted(case.parties))
        word = rng.choice(["hosting", *unsaid(result, party)[:14]])
        if not result.says(party, word):
            found += check(case, day, party, word, result.why_not(party, word, limit=2))
    assert found >= random_cases // 25


def test_a_change_of_one_input_is_found_wherever_there_is_one() -> None:
    """Every edit of the reference case is tried alone; where two are named, none was enough."""
    case = hdsrules.load("examples/saas-medical-device.yaml")
    result = hdsrules.assess(case, DAY)
    edits = [*inputs(case, DAY, frozenset(Fact.__subclasses__()))]
    verdicts = []
    for edit in edits[::3]:
        try:
            verdicts.append((edit, hdsrules.assess(edited(case, [edit]), DAY, explore=False)))
        except CaseError:
            continue
    assert len(verdicts) > 100
    for party, word in (("cloud", "missing"), ("cloud", "hds"), ("maker", "own-data")):
        if result.says(party, word):
            continue
        enough = {edit for edit, verdict in verdicts if verdict.says(party, word)}
        answer = result.why_not(party, word, limit=1000)
        paths = {change.path for near in answer.nearest for change in near.changes}
        assert {edit.path for edit in enough} <= paths
        assert all(len(near.changes) == 1 for near in answer.nearest) or not enough


def test_two_inputs_are_changed_where_one_is_not_enough() -> None:
    """The clinic provides nothing: it lacks a clause only as the provider of a bare contract."""
    case = hdsrules.load("examples/saas-medical-device.yaml")
    answer = hdsrules.assess(case, DAY).why_not("clinic", "missing-clause")
    assert {len(near.changes) for near in answer.nearest} == {2}
    assert check(case, DAY, "clinic", "missing-clause", answer) > 0


def test_an_entry_whose_ref_begins_with_that_of_another_is_an_input_of_its_own() -> None:
    """A host with two certificates lacks one only once both are gone, whatever they are called."""
    case = hdsrules.loads(
        """
hdsrules: 1
parties: {clinic: {}, cloud: {country: FR}}
data: {records: {about_health: true, identifiability: identified, collected_for: [care],
  originator: clinic, controller: clinic}}
systems: {app: {holds: [records], layers: {hardware: [
  {operator: cloud, on_behalf_of: clinic, country: FR}]}}}
certificates:
  hds: {holder: cloud, scheme: hds, edition: "2.0", activities: [hardware],
    issued: 2025-01-01, body_accredited: true}
  hds-2: {holder: cloud, scheme: hds, edition: "2.0", activities: [hardware],
    issued: 2025-01-02, body_accredited: true}
""",
        "yaml",
    )
    answer = hdsrules.assess(case, DAY).why_not("cloud", "withdrawn", limit=100)
    pairs = [{change.path for change in near.changes} for near in answer.nearest]
    assert {"$.certificates.hds.status", "$.certificates.hds-2.status"} in pairs
    assert {"$.certificates.hds", "$.certificates.hds-2.status"} in pairs


def test_the_rules_are_told_down_to_what_is_given() -> None:
    """The reference case: why the maker does not back up, and why the clinic does not host."""
    result = hdsrules.assess(hdsrules.load("examples/saas-medical-device.yaml"), DAY)
    backup = result.why_not("maker", "backup", limit=0)
    own = {failure.rule.id: failure for failure in backup.rules}
    assert "HDS-ACT-6" in own
    assert own["HDS-ACT-6"].needed_for is None
    hosting = result.why_not("clinic", "hosting", limit=0)
    chain = {failure.rule.id: failure.needed_for for failure in hosting.rules}
    assert chain["HDS-HOST-2"] is None
    needed = chain["HDS-HOST-1"]
    assert needed is not None
    assert needed.concludes is not None
    mandates = [f for f in hosting.rules if f.rule.id == "HDS-BEH-8"]
    assert [failed.looked_at for failed in mandates[0].failed] == ["nothing"]
    assert "operator clinic" in mandates[0].failed[0].condition
    readings = [failed for f in hosting.rules for failed in f.failed if failed.question]
    assert {failed.question for failed in readings} == {"activity-5"}
    assert json.loads(json.dumps(hosting.to_dict()))["nearest"] == []


def test_what_is_said_or_never_said_is_refused() -> None:
    """One asks why not of what could be said and is not."""
    result = hdsrules.assess(hdsrules.load("examples/saas-medical-device.yaml"), DAY)
    with pytest.raises(UnknownConclusionError, match="ask why, not why not"):
        result.why_not("maker", "hosting")
    with pytest.raises(UnknownConclusionError, match="did you mean hosting"):
        result.why_not("maker", "hostin")
    with pytest.raises(UnknownConclusionError, match="no party nobody"):
        result.why_not("nobody", "hosting")
    with pytest.raises(UnknownConclusionError, match="no system"):
        result.why_not("maker", "backup", "nowhere")


def test_what_is_undetermined_is_told_with_what_is_not_known() -> None:
    """A condition that may hold names the inputs on which it turns."""
    case = hdsrules.loads(
        """
hdsrules: 1
parties: {clinic: {}, cloud: {}}
data: {records: {about_health: true, identifiability: identified, collected_for: [care],
  originator: clinic, controller: clinic}}
systems: {app: {holds: [records], layers: {backup: [{operator: cloud, on_behalf_of: clinic}]}}}
""",
        "yaml",
    )
    answer = hdsrules.assess(case, DAY).why_not("cloud", "hosting")
    unknown = {path for failure in answer.rules for f in failure.failed for path in f.paths}
    path = "$.systems.app.layers.backup[0].externalised"
    assert unknown == {path}
    assert path in {change.path for near in answer.nearest for change in near.changes}


def test_every_rule_has_a_template_that_tells_its_conclusions() -> None:
    """What a rule is told to conclude, before it matches anything, is what it concludes."""
    for rule in RULEBOOK:
        values = template(rule)
        assert set(values) == set(field_types(rule.concludes))
        for value in values.values():
            if isinstance(value, Taken):
                assert value.field in field_types(rule.patterns[value.place].kind)
    case = hdsrules.load("examples/saas-medical-device.yaml")
    knowledge = hdsrules.assess(case, DAY)._view.conclusions.knowledge
    for fact, ways in knowledge.derivations.items():
        wanted = {name: getattr(fact, name) for name in field_types(type(fact))}
        for way in ways:
            bound = bind(way.rule, wanted)
            assert bound is not None
            for place, values in bound.items():
                for name, value in values.items():
                    assert getattr(way.facts[place], name) == value


@pytest.mark.parametrize("word", ["hosting", "administration", "own-data", "missing", "EXI 01"])
def test_each_family_of_words_has_its_facts(word: str) -> None:
    """A word is looked for in the facts that say it."""
    assert target("maker", word).wanted


def test_what_may_have_been_missed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where conditions are only approximated, a warning says so; what is named is confirmed."""
    monkeypatch.setattr(Unknowns.__init__, "__defaults__", (1,))
    case = hdsrules.loads(
        """
hdsrules: 1
parties: {clinic: {}, cloud: {}}
data: {records: {}}
systems: {app: {holds: [records], layers: {backup: [{operator: cloud}]}}}
""",
        "yaml",
    )
    with pytest.warns(RuntimeWarning, match="may have been missed"):
        answer = hdsrules.assess(case, DAY).why_not("cloud", "hosting")
    check(case, DAY, "cloud", "hosting", answer)
