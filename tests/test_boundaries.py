"""The days on which the law flips: their eve, the day, the day after; and rules through time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from attrs import field, frozen

import hdsrules
from hdsrules.engine.rule import Rule
from hdsrules.errors import NotInForceError
from hdsrules.readings import QUESTIONS
from hdsrules.rulesets import RULEBOOK
from tests.scenarios.documents import HERE, Situation, case_files, changed, plain, structure
from tests.scenarios.expectations import Expected, held
from tests.scenarios.trials import base

FIRST_DAY = date(2006, 1, 5)
DAY = timedelta(days=1)

WORDING = {date(2019, 4, 2)}
"""Days on which the texts behind a rule change and its answer does not."""


@frozen
class State:
    """What holds on one side of a day.

    Attributes:
        expect: What is expected of the parties.
        rules: Ids of rules that conclude something.
        idle: Ids of rules that conclude nothing.
    """

    expect: tuple[Expected, ...] = ()
    rules: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()


@frozen
class Boundary:
    """A day on which an answer flips.

    Attributes:
        first: The first day of the new state.
        about: What happens.
        base: The base document.
        before: What holds until the eve.
        since: What holds from the day on.
        set: Changes to the base document.
        readings: Contested question → chosen reading.
    """

    first: str
    about: str
    base: str
    before: State
    since: State
    set: dict[str, object] = field(factory=dict)
    readings: dict[str, str] = field(factory=dict)


BOUNDARIES = tuple(
    boundary
    for path in sorted((HERE / "boundaries").glob("*.yaml"))
    for boundary in structure(plain(path), tuple[Boundary, ...])
)


def _sides() -> Iterator[object]:
    for boundary in BOUNDARIES:
        first = date.fromisoformat(boundary.first)
        for day, state in (
            (first - DAY, boundary.before),
            (first, boundary.since),
            (first + DAY, boundary.since),
        ):
            yield pytest.param(boundary, day, state, id=f"{day}: {boundary.about}")


@pytest.mark.parametrize(("boundary", "day", "state"), list(_sides()))
def test_answer_flips_on_the_day(boundary: Boundary, day: date, state: State) -> None:
    """A text applies from its first day on, neither a day early nor a day late."""
    case = changed(base(boundary.base), boundary.set)
    situation = Situation(
        boundary.about, case, day.isoformat(), boundary.readings, expect=state.expect
    )
    result = situation.assess("both")
    assert situation.differences(result) == []
    concluding = {derivation.rule.id for _, derivation in held(result)}
    assert concluding >= set(state.rules)
    assert concluding.isdisjoint(state.idle)


def test_every_day_that_a_rule_uses_is_tried() -> None:
    """No rule begins or ends on a day that is not among those tried here."""
    used = {rule.in_force.start for rule in RULEBOOK}
    used |= {rule.in_force.end for rule in RULEBOOK if rule.in_force.end is not None}
    tried = {date.fromisoformat(boundary.first) for boundary in BOUNDARIES}
    assert used <= tried | WORDING | {FIRST_DAY}


def test_no_law_is_encoded_before_the_first_decree() -> None:
    """The law on hosting is encoded from 5 January 2006 on; an earlier day is refused."""
    case = changed(base("saas"), {})
    with pytest.raises(NotInForceError, match=r"2006-01-05"):
        hdsrules.assess(case, FIRST_DAY - DAY, evaluator="portable")
    for day in (FIRST_DAY, FIRST_DAY + DAY):
        result = hdsrules.assess(case, day, evaluator="both")
        assert [need.because for need in result.parties["cloud"].required_certifications] == [
            ("HDS-TITLE-2",)
        ]


@pytest.mark.parametrize(
    ("day", "purpose", "rule_id", "texts"),
    [
        ("2018-05-24", "care", "HDS-DATA-1", {"law-78-17"}),
        ("2018-05-25", "care", "HDS-DATA-1", {"gdpr"}),
        ("2018-05-26", "care", "HDS-DATA-1", {"gdpr"}),
        ("2019-04-01", "occupational-health", "HDS-CTX-2", {"csp-l1111-8"}),
        ("2019-04-02", "occupational-health", "HDS-CTX-2", {"csp-l1111-8", "faq-ministry-2019"}),
        ("2019-04-03", "occupational-health", "HDS-CTX-2", {"csp-l1111-8", "faq-ministry-2019"}),
    ],
)
def test_a_proof_cites_what_is_in_force(
    day: str, purpose: str, rule_id: str, texts: set[str]
) -> None:
    """The answer stays where the texts behind it change, and its proof cites those of the day."""
    case = changed(base("saas"), {"data.records.collected_for": [purpose]})
    steps = hdsrules.assess(case, day, evaluator="both").why("cloud", system="app").steps()
    cited = [
        {citation.text.key for citation in step.citations}
        for step in steps
        if step.rule is not None and step.rule.id == rule_id
    ]
    assert cited
    assert all(keys == texts for keys in cited)


@pytest.mark.parametrize("rule_id", sorted({rule.id for rule in RULEBOOK}))
def test_versions_of_a_rule_follow_each_other(rule_id: str) -> None:
    """Under any one reading, the versions of a rule neither overlap nor leave a gap."""
    versions = [rule for rule in RULEBOOK if rule.id == rule_id]
    questions = sorted({question for rule in versions for question in rule.readings})
    for readings in product(*(QUESTIONS[question].readings for question in questions)):
        chosen = dict(zip(questions, readings, strict=True))
        in_turn = sorted(
            (rule for rule in versions if _is_law(rule, chosen)),
            key=lambda rule: rule.in_force.start,
        )
        for earlier, later in pairwise(in_turn):
            assert earlier.in_force.end == later.in_force.start, f"{rule_id} under {chosen}"


def _is_law(rule: Rule, chosen: dict[str, str]) -> bool:
    return all(chosen[question] in values for question, values in rule.readings.items())


@pytest.mark.parametrize("day", sorted({rule.in_force.start for rule in RULEBOOK}))
def test_every_case_is_answered_alike_on_the_day_a_rule_starts(day: date) -> None:
    """On each first day of a rule, both evaluators answer every case alike."""
    for situation in case_files().values():
        hdsrules.assess(situation.case, day, evaluator="both", explore=False)
