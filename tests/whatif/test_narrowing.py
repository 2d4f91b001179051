"""What certificates name after a repair: the activities that are needed, and no others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import hdsrules
from hdsrules import Case
from hdsrules.edits import Edit, edited
from hdsrules.facts.vocabulary import Activity, Scheme
from hdsrules.whatif.repair import Repair, repair

DAY = "2026-11-25"

CHAIN = """
hdsrules: 1
parties: {clinic: {country: FR}, maker: {country: FR}, cloud: {country: FR}, site: {country: FR}}
data:
  records: {about_health: true, identifiability: identified, collected_for: [care],
    originator: clinic, controller: clinic}
systems:
  app:
    holds: [records]
    layers:
      data-centre: [{operator: site, on_behalf_of: cloud, country: FR}]
      hardware: [{operator: cloud, on_behalf_of: maker, country: FR}]
      virtual: [{operator: cloud, on_behalf_of: maker, country: FR}]
      platform: [{operator: cloud, on_behalf_of: maker, country: FR}]
      application-administration:
        - {operator: maker, on_behalf_of: clinic, country: FR, tasks: [access-rights]}
      backup: []
contracts:
  agreed: {provider: site, customer: cloud, systems: [app], signed: 2026-01-01}
"""
"""A clinic, its maker, the cloud of that, and the data centre of the cloud; no clauses are told."""

CASES = {
    "chain": CHAIN,
    "open backup": CHAIN.replace(
        "backup: []", "backup: [{operator: cloud, on_behalf_of: maker, country: FR}]"
    ),
    "unknown origin": CHAIN.replace("originator: clinic, ", "originator: maker, "),
}


def new_activities(before: Case, found: Repair) -> Iterator[tuple[str, tuple[Activity, ...]]]:
    """Iterate over the HDS certificates that a repair adds, each with the activities it names."""
    for ref, certificate in found.case.certificates.items():
        if ref not in before.certificates and certificate.scheme is Scheme.HDS:
            yield ref, certificate.activities or ()


def is_sound(case: Case, before: Case) -> bool:
    """Return whether nothing is wrong for sure, and nothing may be that was not open before."""
    open_before = {fault for fault, sure in hdsrules.assess(before, DAY).faults.items() if not sure}
    left = hdsrules.assess(case, DAY, explore=False).faults
    return not any(left.values()) and set(left) <= open_before


@pytest.mark.parametrize("name", CASES)
def test_no_activity_could_be_left_out(name: str) -> None:
    """Without any one of the activities that a certificate is to name, something is wrong."""
    case = hdsrules.loads(CASES[name])
    found = repair(case, DAY, limit=6)
    checked = 0
    for each in found:
        for ref, activities in new_activities(case, each):
            for activity in activities:
                fewer = [str(other) for other in activities if other is not activity]
                less = edited(each.case, [Edit(f"$.certificates.{ref}.activities", fewer)])
                assert not is_sound(less, case), (ref, activity)
                checked += 1
    assert checked or not any(each.actions for each in found)


def test_each_of_a_chain_names_its_own_activities() -> None:
    """Where each of the three obtains a certificate, each is for what that one does."""
    wanted = {
        "maker": {"administration"},
        "cloud": {"hardware", "virtual-infrastructure", "platform"},
        "site": {"physical-sites"},
    }
    case = hdsrules.loads(CHAIN)
    for each in repair(case, DAY, costs={"change-operator": 50, "put-under-supervision": 50}):
        told = {action.party: {*action.words} for action in each.actions if action.scheme == "hds"}
        if not any(action.kind == "change-operator" for action in each.actions):
            assert told == {party: wanted[party] for party in told}
            assert {"maker", "cloud"} <= {*told}


def test_what_is_open_of_one_makes_no_other_name_all() -> None:
    """A backup of the cloud that may be a service of its own matters to the cloud alone."""
    case = hdsrules.loads(CASES["open backup"])
    costs = {"change-operator": 50, "put-under-supervision": 50}
    own = {Activity.HARDWARE, Activity.VIRTUAL_INFRASTRUCTURE, Activity.PLATFORM}
    named = [
        (each.case.certificates[ref].holder, {*activities})
        for each in repair(case, DAY, costs=costs)
        if each.cost < 50
        for ref, activities in new_activities(case, each)
    ]
    assert {holder for holder, _ in named} == {"maker", "cloud", "site"}
    for holder, activities in named:
        if holder == "cloud":
            assert own <= activities <= own | {Activity.BACKUP}
        else:
            assert len(activities) == 1
