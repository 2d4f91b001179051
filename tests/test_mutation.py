"""No condition of a rule is idle: with any one dropped or turned round, some scenario fails."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hdsrules.engine.rule import Rule
from hdsrules.errors import HdsRulesError
from hdsrules.rulesets import RULEBOOK
from tests.mutants import mutants
from tests.scenarios.documents import Situation, case_files
from tests.scenarios.trials import Trial, trials

ONE_SCHEME = "no scheme but the HDS certificate has an edition 2.0"
AS_A_WHOLE = "an approval counts, or does not, for all that is done in a system"
FROM_DECREE = "from 26 September 2026 on, both readings say the same"
EVERY_HOST = "whoever meets another condition of the requirements meets that of every host too"
ON_CONDITION = (6, 14, 28, 29, 30)

EQUIVALENT = {
    "HDS-EDITION-2 (since 2024-11-17, 2024-11-17): reading v2-start dropped": (
        "from 17 November 2024 on, both dates say the same"
    ),
    "HDS-BEH-5 (since 2006-01-05): undisclosed.system dropped": (
        "whom a party acts for is as unknown in one system as in any other"
    ),
    "HDS-EXCL-4 (since 2018-04-01, not-hosting): no StoresElsewhere: party dropped": (
        "where others store beside anyone with storage of its own, they do beside the customer"
    ),
    "HDS-HOST-1 (since 2006-01-05): regulated.system dropped": (
        "the medium goes with the data, and they are regulated in every system that holds them"
    ),
    "HDS-ACT-11 (2018-04-01 to 2024-11-16, framework-v2): no AcceptedEdition: scheme dropped": (
        ONE_SCHEME
    ),
    "HDS-ACT-12 (since 2024-11-16, framework-v2, certified): framework.scheme dropped": ONE_SCHEME,
    "HDS-ACT-13 (since 2024-11-16, framework-v2, not-certified): framework.scheme dropped": (
        ONE_SCHEME
    ),
    "HDS-SUB-1 (since 2024-11-16, supervised-exempt): framework.scheme dropped": ONE_SCHEME,
    "HDS-CERT-7 (since 2018-04-01): no AcceptedEdition: scheme dropped": (
        "an edition of the HDS certificate, 1.x or 2.x, is accepted for no other scheme"
    ),
    "HDS-GAP-4 (since 2006-01-05): no Covered: activity dropped": AS_A_WHOLE,
    "HDS-GAP-7 (since 2006-01-05): no Covered: activity dropped": AS_A_WHOLE,
    "HDS-GAP-7 (since 2006-01-05): no Defective: activity dropped": AS_A_WHOLE,
    "HDS-GAP-1 (since 2006-01-05): no Covered: activity dropped": (
        "a certificate that counts for a system and does not name an activity is no missing title: "
        "it is limited, unless another is defective; and an approval covers all"
    ),
    "HDS-SOV-11 (since 2026-09-26, 2026-09-26): reading contract-clauses-2026 dropped": FROM_DECREE,
    "HDS-SOV-17 (since 2026-09-26, 2026-09-26): reading contract-clauses-2026 dropped": FROM_DECREE,
    "HDS-V2-4 (since 2024-11-16): framework.scheme dropped": ONE_SCHEME,
    **{
        f"HDS-EXI-{number} (since 2024-11-16): circumstance.condition dropped": EVERY_HOST
        for number in range(1, 32)
        if number not in ON_CONDITION
    },
}
"""Changes that no case can tell from the law, each with the reason."""


@pytest.mark.slow
@pytest.mark.parametrize("rule", list(RULEBOOK), ids=lambda rule: f"{rule.id} {rule.in_force}")
def test_every_condition_counts(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each condition of a rule decides some scenario, save those that follow from the others."""
    survivors = []
    for mutant in mutants(rule):
        monkeypatch.setattr("hdsrules.derivation.RULEBOOK", mutant.rulebook(RULEBOOK))
        known = mutant.name in EQUIVALENT
        if any(_fails(scenario) for scenario in _of_rule(rule)) or (
            not known and any(_fails(scenario) for scenario in _others(rule))
        ):
            assert not known, f"{mutant.name} is told from the law: strike it off the list"
        elif not known:
            survivors.append(mutant.name)
    assert survivors == []


def test_every_change_excused_is_one() -> None:
    """What is excused is a change that can be made, and no two changes share a name."""
    names = [mutant.name for rule in RULEBOOK for mutant in mutants(rule)]
    assert len(names) == len(set(names))
    assert set(EQUIVALENT) <= set(names)


def _of_rule(rule: Rule) -> Iterator[Trial]:
    return (trial for trial in trials() if trial.rule == rule.id)


def _others(rule: Rule) -> Iterator[Trial | Situation]:
    yield from (trial for trial in trials() if trial.rule != rule.id)
    yield from case_files().values()


def _fails(scenario: Trial | Situation) -> bool:
    situation = scenario.situation if isinstance(scenario, Trial) else scenario
    try:
        return bool(scenario.differences(situation.assess()))
    except HdsRulesError:
        return True
