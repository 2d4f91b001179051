"""Every rule of law: what it concludes, why, and where it stops."""

from __future__ import annotations

from functools import cache

import pytest

from hdsrules.engine.rule import Rule
from hdsrules.rulesets import RULEBOOK
from tests.scenarios.expectations import held
from tests.scenarios.trials import Trial, trials


@pytest.mark.parametrize("trial", trials(), ids=lambda trial: trial.name)
def test_rule_concludes_what_its_scenario_says(trial: Trial) -> None:
    """A rule concludes just what its scenario says, and the verdict follows."""
    assert trial.differences(trial.situation.assess("both")) == []


@pytest.mark.parametrize("rule_id", sorted({rule.id for rule in RULEBOOK}))
def test_every_rule_has_an_example_and_a_limit(rule_id: str) -> None:
    """No rule goes without a scenario in which it holds and one in which it does not."""
    told = {trial.holds for trial in trials() if trial.rule == rule_id}
    assert told == {True, False}


@pytest.mark.parametrize("rule", list(RULEBOOK), ids=lambda rule: f"{rule.id} {rule.in_force}")
def test_every_version_of_a_rule_has_an_example(rule: Rule) -> None:
    """No version of a rule goes without a scenario on a day on which it is law."""
    assert rule in _shown()


@cache
def _shown() -> frozenset[Rule]:
    """Return the versions of rules that the scenarios of their own id show."""
    return frozenset(
        derivation.rule
        for trial in trials()
        for _, derivation in held(trial.situation.assess())
        if derivation.rule.id == trial.rule
    )
