"""The registry of what is encoded: no rule, text, item or requirement is in neither list."""

from __future__ import annotations

from collections import Counter

import pytest

from hdsrules.covered import BEYOND, REGISTRY, Entry
from hdsrules.engine.rule import Rule
from hdsrules.facts.clauses import Clause
from hdsrules.lists import adequacy_decisions, clause_texts, requirements
from hdsrules.rulesets import RULEBOOK
from hdsrules.rulesets.texts import ALL_TEXTS, CSP_R1111_9, CSP_R1111_11, FRAMEWORK_V2

PLACES = Counter((entry.text.key, entry.item) for entry in REGISTRY)


@pytest.mark.parametrize("rule", list(RULEBOOK), ids=lambda rule: f"{rule.id} {rule.in_force}")
def test_every_item_that_a_rule_cites_is_registered(rule: Rule) -> None:
    """A rule cannot rest on an item that the registry does not know."""
    assert {(citation.text.key, citation.item) for citation in rule.citations} <= set(PLACES)


@pytest.mark.parametrize("key", ALL_TEXTS)
def test_every_text_is_registered(key: str) -> None:
    """No text stands in the library without a word on what became of it."""
    assert any(entry.text.key == key for entry in REGISTRY)


@pytest.mark.parametrize("entry", REGISTRY, ids=lambda entry: f"{entry.text.key} {entry.item}")
def test_no_hole_goes_unexplained(entry: Entry) -> None:
    """What no rule encodes says why; all say what they are about, in whole sentences."""
    assert entry.rules or entry.left_out
    for sentence in filter(None, (entry.about, entry.left_out)):
        assert sentence == " ".join(sentence.split())
        assert sentence[0].isupper()
    assert not entry.left_out or entry.left_out.endswith(".")


def test_nothing_is_registered_twice() -> None:
    """An item has one entry."""
    assert [place for place, count in PLACES.items() if count > 1] == []


def test_the_six_activities_are_encoded() -> None:
    """Each item of CSP R.1111-9 has its rules."""
    for number in range(1, 7):
        (entry,) = (e for e in REGISTRY if e.text is CSP_R1111_9 and e.item == f"{number}°")
        assert any(rule.startswith("HDS-ACT-") for rule in entry.rules)


def test_every_clause_is_encoded() -> None:
    """Each of the fourteen items of CSP R.1111-11, I, has its rule, and so have the additions."""
    items = {entry.item: entry.rules for entry in REGISTRY if entry.text is CSP_R1111_11}
    for clause in clause_texts().values():
        item = "I, additions of 2026" if clause.item is None else f"I, {clause.item}°"
        assert items[item]
    assert [clause.slug for clause in clause_texts().values()] == list(Clause)


def test_every_requirement_is_encoded() -> None:
    """Each of the thirty-one requirements of the framework v2.0 has its rule."""
    items = {entry.item: entry.rules for entry in REGISTRY if entry.text is FRAMEWORK_V2}
    assert len(requirements()) == 31
    for number, key in enumerate(requirements(), 1):
        assert f"HDS-EXI-{number}" in items[key]


def test_every_adequacy_decision_of_use_is_encoded() -> None:
    """Each decision that can matter to hosting is a rule in force as long as it is."""
    rules = {rule.id: rule for rule in RULEBOOK}
    of_use = [decision for decision in adequacy_decisions() if decision.rule is not None]
    assert len(of_use) == 20
    for decision in of_use:
        rule = rules[f"HDS-ADEQ-{decision.rule}"]
        end = rule.in_force.end
        assert decision.interval.end == (None if end is None else end.isoformat())


def test_what_stands_outside_says_why() -> None:
    """Laws that were looked at and left out have a reason each."""
    assert BEYOND
    assert all(law.title and law.left_out.endswith(".") for law in BEYOND)
