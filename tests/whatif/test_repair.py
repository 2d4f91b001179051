"""Repair: sets of actions after which nothing is wrong, none of which could be smaller."""

from __future__ import annotations

import json
import warnings
from collections.abc import Sequence
from datetime import date
from itertools import combinations, product
from pathlib import Path

import pytest

import hdsrules
from hdsrules import Case
from hdsrules.derivation import derive
from hdsrules.edits import edited
from hdsrules.engine.portable import PortableEvaluator
from hdsrules.engine.worlds import ALWAYS, NEVER
from hdsrules.errors import ArgumentError, CaseError
from hdsrules.facts import ContractNote, Gap, MissingClause, Note
from hdsrules.whatif.actions import Action, ActionKind
from hdsrules.whatif.repair import Repair, repair
from hdsrules.whatif.repair import _choices as choices_of
from tests.whatif.small import small_cases
from tests.whatif.truth import untruths

EXAMPLES = sorted(Path("examples").glob("*.yaml"))
DAY = date(2026, 11, 25)


def wrong(case: Case, day: date) -> set[tuple[str, str]]:
    """Return the gaps and the breaches of a case, read off the plain data of its verdict."""
    result = hdsrules.assess(case, day).to_dict()
    gaps = {
        (party, gap["kind"])
        for party, entry in result["parties"].items()  # type: ignore[attr-defined]
        for gap in entry["gaps"]
    }
    findings: list[dict[str, str]] = result["findings"]  # type: ignore[assignment]
    return gaps | {(f["party"], f["kind"]) for f in findings if f["severity"] == "breach"}


def check(case: Case, day: date, found: Sequence[Repair]) -> None:
    """Check that each repair mends the case, that none holds another, and their order."""
    sets = [frozenset(action.path for action in each.actions) for each in found]
    assert len({frozenset(each.actions) for each in found}) == len(found)
    for one, other in combinations(found, 2):
        assert not set(one.actions) < set(other.actions)
    assert [each.cost for each in found] == sorted(each.cost for each in found)
    for each, paths in zip(found, sets, strict=True):
        assert each.cost == len(each.actions) >= len(paths)
        edits = [edit for action in each.actions for edit in action.edits]
        assert edited(case, edits) == each.case
        assert not wrong(each.case, day)
        assert not [*untruths(case, each.actions, each.case)]
        assert each.case.data == case.data
        assert each.case.parties == case.parties
        assert {ref: system.holds for ref, system in each.case.systems.items()} == {
            ref: system.holds for ref, system in case.systems.items()
        }


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_repair_of_an_example_is_confirmed(path: Path) -> None:
    """Each example has a repair; one where nothing is wrong has the empty one alone."""
    case = hdsrules.load(path)
    found = repair(case, DAY)
    assert found
    assert bool(found[0].actions) == bool(wrong(case, DAY))
    check(case, DAY, found)


def test_the_maker_obtains_a_certificate_or_lets_another_operate() -> None:
    """The founding case, as its article has it."""
    found = repair(hdsrules.load("examples/saas-medical-device.yaml"), DAY)
    first, second = found[:2]
    assert [(a.kind, a.party, a.words) for a in first.actions] == [
        (ActionKind.OBTAIN_CERTIFICATE, "maker", ("administration",))
    ]
    assert [(a.kind, a.party, a.other) for a in second.actions] == [
        (ActionKind.CHANGE_OPERATOR, "maker", "clinic")
    ]
    kinds = [sorted(str(action.kind) for action in each.actions) for each in found]
    assert ["change-operator", "extend-certificate"] in kinds


def test_costs_decide_which_comes_first() -> None:
    """Where a certificate is dear, another operator comes first; costs are added up."""
    case = hdsrules.load("examples/saas-medical-device.yaml")
    found = repair(case, DAY, costs={"obtain-certificate": 20, "change-operator": 2.5})
    assert [each.cost for each in found[:2]] == [2.5, 3.5]
    assert found[0].actions[0].kind is ActionKind.CHANGE_OPERATOR
    assert found[0].to_dict()["cost"] == 2.5
    assert repair(case, DAY, limit=1)[0].to_dict()["cost"] == 1


def test_a_bad_cost_is_refused() -> None:
    """A kind that there is not, or a cost that is none."""
    case = hdsrules.load("examples/saas-medical-device.yaml")
    with pytest.raises(ArgumentError, match="there is no action bribe"):
        repair(case, DAY, costs={"bribe": 1})
    for cost in (0, -1, float("inf"), float("nan")):
        with pytest.raises(ArgumentError, match="must be a number above 0"):
            repair(case, DAY, costs={"add-clauses": cost})


def test_a_repair_as_plain_data() -> None:
    """Cost, actions with kind, path and text, and the whole document after them."""
    case = hdsrules.load("examples/saas-medical-device.yaml")
    first = repair(case, DAY, limit=1)[0]
    told = json.loads(json.dumps(first.to_dict()))
    assert list(told) == ["cost", "actions", "case", "undetermined"]
    assert [set(action) for action in told["actions"]] == [{"kind", "path", "text"}]
    assert told["actions"][0]["path"] == "$.certificates.hds-maker"
    assert hdsrules.loads(json.dumps(told["case"]), format="json") == first.case
    french = first.to_dict("fr")["actions"][0]["text"]
    assert french != told["actions"][0]["text"]
    assert "certificat" in french.lower()


def faults(case: Case, day: date) -> dict[tuple[object, ...], bool]:
    """Return what may be wrong with a case by itself, each with whether it is for sure."""
    _, knowledge, _ = derive(case, day, dict(case.readings), PortableEvaluator(), explore=False)
    return {
        (fact, owner): condition == ALWAYS
        for fact, condition in knowledge.conditions.items()
        if isinstance(fact, Gap | Note | ContractNote | MissingClause)
        and condition != NEVER
        and getattr(fact, "severity", "breach") == "breach"
        for owner in [getattr(fact, "party", None) or getattr(fact, "provider", None)]
        if owner in case.parties
    }


def smallest(case: Case, day: date, size: int) -> bool:
    """Return whether some set of fewer than `size` actions, of all there are, is enough."""
    before = faults(case, day)
    open_before = {fault for fault, surely in before.items() if not surely}
    editions = hdsrules.assess(case, day, explore=False).accepted_editions
    offered = choices_of(case, day, dict(case.readings), editions)
    return any(
        mends(case, day, taken, open_before)
        for count in range(size)
        for chosen in combinations(offered, count)
        for taken in product(*chosen)
    )


def mends(
    case: Case, day: date, taken: tuple[Action, ...], open_before: set[tuple[object, ...]]
) -> bool:
    """Return whether nothing is wrong after some actions, and nothing new may be."""
    try:
        after = edited(case, [edit for action in taken for edit in action.edits])
    except (CaseError, LookupError):
        return False
    if any(untruths(case, taken, after)):
        return False
    left = faults(after, day)
    return not any(left.values()) and set(left) <= open_before


def brute(count: int, most: int) -> int:
    """Check repairs of small known cases against every smaller set; return how many were."""
    checked = 0
    for case, day in small_cases(count, doubt=0):
        found = repair(case, day, limit=1)
        if found and 0 < len(found[0].actions) <= most:
            assert not smallest(case, day, len(found[0].actions)), (case, day)
            checked += 1
    return checked


def test_no_set_of_actions_is_smaller_than_the_first() -> None:
    """Every smaller set of a few small cases is tried."""
    assert brute(40, 2) > 5


@pytest.mark.slow
def test_no_set_of_actions_is_smaller_than_the_first_of_many() -> None:
    """So it is of many, with up to three actions."""
    assert brute(80, 3) > 15


@pytest.mark.parametrize("part", range(2))
@pytest.mark.slow
def test_every_repair_of_random_cases_is_confirmed(part: int, random_cases: int) -> None:
    """Many small cases on any day, in two parts."""
    mended = 0
    for number, (case, day) in enumerate(small_cases(random_cases)):
        if number % 2 != part:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # some are too large for every action
            found = repair(case, day, limit=3)
        check(case, day, found)
        assert bool(found and not found[0].actions) == (not wrong(case, day))
        mended += bool(found and found[0].actions)
    assert mended > random_cases // 10


def test_paper_is_mended_by_its_own_title() -> None:
    """A host of paper obtains the approval of the ministry of culture."""
    case = hdsrules.loads(
        """
hdsrules: 1
parties: {clinic: {}, cloud: {country: FR}}
data: {records: {about_health: true, identifiability: identified, collected_for: [care],
  originator: clinic, controller: clinic, medium: paper}}
systems: {app: {holds: [records], layers: {data-centre: [
  {operator: cloud, on_behalf_of: clinic, country: FR}]}}}
""",
        "yaml",
    )
    found = repair(case, DAY)
    check(case, DAY, found)
    assert {action.kind for each in found for action in each.actions} >= {
        ActionKind.OBTAIN_CERTIFICATE
    }


OPEN = """
hdsrules: 1
parties: {clinic: {}, cloud: {country: FR}}
data: {records: {about_health: true, identifiability: identified, collected_for: [care],
  originator: clinic, controller: clinic}}
systems: {app: {holds: [records], layers: {backup: [
  {operator: cloud, on_behalf_of: clinic, country: FR}]}}}
"""
"""Whether the backup is a service of its own is not known: the cloud may lack a certificate."""


def test_what_is_undetermined_is_not_told_to_need_nothing() -> None:
    """No gap is sure, but one is possible: the empty set says so."""
    case = hdsrules.loads(OPEN, "yaml")
    (found,) = repair(case, DAY)
    assert (found.actions, found.undetermined) == ((), True)
    known = hdsrules.loads(OPEN.replace("country: FR}]", "country: FR, externalised: false}]"))
    assert not repair(known, DAY)[0].undetermined


def test_a_title_that_is_obtained_covers_what_may_be_needed() -> None:
    """With hardware the gap is sure; a certificate without backup would leave a new one open."""
    case = hdsrules.loads(
        OPEN.replace(
            "layers: {",
            "layers: {hardware: [{operator: cloud, on_behalf_of: clinic, country: FR}], ",
        ),
        "yaml",
    )
    for each in repair(case, DAY):
        open_before = {fault for fault, sure in hdsrules.assess(case, DAY).faults.items()}
        left = hdsrules.assess(each.case, DAY).faults
        assert not any(left.values())
        assert set(left) <= open_before
        assert each.undetermined == bool(left)


def test_a_case_too_large_for_every_action_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some actions are left out, with a warning; what is found is confirmed all the same."""
    monkeypatch.setattr("hdsrules.whatif.choices.NODES", 600)
    case = hdsrules.load("examples/saas-medical-device.yaml")
    with pytest.warns(RuntimeWarning, match="very large: change-operator"):
        found = repair(case, DAY)
    check(case, DAY, found)
    kinds = {action.kind for each in found for action in each.actions}
    assert ActionKind.CHANGE_OPERATOR not in kinds
