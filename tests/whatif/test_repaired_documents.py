"""What documents say after the actions of a repair: of each party, what is true of it then."""

from __future__ import annotations

from datetime import date

import pytest

import hdsrules
from hdsrules import Case
from hdsrules.operations import Administration, Backup, Operation
from hdsrules.whatif.action import ActionKind
from hdsrules.whatif.repair import Repair, repair
from hdsrules.whatif.takeover import Service, takeover
from tests.whatif.truth import untruths

DAY = date(2026, 11, 23)

CHAIN = """
hdsrules: 1
parties: {clinic: {country: FR}, editor: {country: FR}, cloud: {country: FR}}
data: {d: {about_health: true, identifiability: identified, collected_for: [care],
  originator: clinic, controller: clinic}}
systems:
  s:
    holds: [d]
    layers:
      platform: [{operator: cloud, on_behalf_of: editor, country: FR}]
      application-administration:
      - {operator: editor, on_behalf_of: clinic, country: FR, tasks: [access-rights]}
"""
"""A cloud that serves an editor that serves a clinic."""

PATIENT = """
hdsrules: 1
parties: {pat: {kind: patient, country: FR}, app: {country: IE}, cloud: {country: IE}}
data: {d: {about_health: true, identifiability: identified, collected_for: [prevention],
  originator: pat}}
systems:
  s:
    holds: [d]
    layers:
      platform: [{operator: cloud, on_behalf_of: app, country: IE}]
      application-administration: [{operator: app, on_behalf_of: pat, country: IE}]
"""
"""An application for patients, on a cloud."""

WITH_BACKUP = CHAIN.replace(
    "      application-administration:",
    "      backup: [{operator: cloud, on_behalf_of: editor, country: FR, externalised: true}]\n"
    "      application-administration:",
)
WITH_BACKUP += """
certificates: {k: {holder: cloud, scheme: hds, edition: '2.0', activities: [platform],
  issued: 2025-01-01, body_accredited: true}}
"""
"""A cloud whose backup is a service of its own, which its certificate does not cover."""


def repairs(text: str) -> list[Repair]:
    """Return the repairs of a case, each of whose documents tells nothing that is not so."""
    case = hdsrules.loads(text, "yaml")
    found = list(repair(case, DAY))
    assert found
    for each in found:
        assert not [*untruths(case, each.actions, each.case)]
    return found


def operations(case: Case, layer: str) -> tuple[Operation, ...]:
    """Return the operations of a layer of the system `s`."""
    layers = case.systems["s"].layers
    assert layers is not None
    return {str(name): held for name, held in layers.items()}[layer] or ()


def kinds(each: Repair) -> set[ActionKind]:
    """Return the kinds of the actions of a repair."""
    return {action.kind for action in each.actions}


@pytest.mark.parametrize(
    ("text", "operator", "customer"),
    [(CHAIN, "editor", "clinic"), (PATIENT, "app", "pat")],
    ids=["clinic", "patient"],
)
def test_who_takes_over_from_its_supplier_serves_its_own_customer(
    text: str, operator: str, customer: str
) -> None:
    """It runs the platform for its customer then, and needs the certificate for it."""
    (own,) = [
        each
        for each in repairs(text)
        if [(a.party, a.other) for a in each.actions if a.kind is ActionKind.CHANGE_OPERATOR]
        == [("cloud", operator)]
    ]
    (platform,) = operations(own.case, "platform")
    assert (platform.operator, platform.on_behalf_of) == (operator, (customer,))
    titles = [a for a in own.actions if a.kind is ActionKind.OBTAIN_CERTIFICATE]
    assert [(a.party, a.words) for a in titles] == [(operator, ("platform", "administration"))]
    result = hdsrules.assess(own.case, DAY)
    assert result.parties[operator].hosting is hdsrules.Answer.YES


def test_who_takes_over_what_is_done_for_its_data_does_it_on_its_own_account() -> None:
    """The clinic, two links away, takes over both layers: nobody hosts."""
    first = repairs(CHAIN)[0]
    assert [(a.party, a.other) for a in first.actions] == [
        ("cloud", "clinic"),
        ("editor", "clinic"),
    ]
    for layer in ("platform", "application-administration"):
        (operation,) = operations(first.case, layer)
        assert (operation.operator, operation.on_behalf_of) == ("clinic", ("clinic",))


def test_a_link_that_is_lost_is_told_by_a_contract() -> None:
    """Where the cloud goes on to serve the editor, it stays known whom the editor acts for."""
    left = [
        each
        for each in repairs(CHAIN)
        if not any(
            operation.operator == "editor"
            for layer in ("platform", "application-administration")
            for operation in operations(each.case, layer)
        )
        and operations(each.case, "platform")[0].on_behalf_of == ("editor",)
    ]
    assert left
    for each in left:
        signed = {(c.provider, c.customer) for c in each.case.contracts.values()}
        assert ("editor", "clinic") in signed


def test_who_supervises_does_something_itself() -> None:
    """Nobody obtains a certificate for no activity, to supervise alone."""
    supervised = [r for r in repairs(CHAIN) if ActionKind.PUT_UNDER_SUPERVISION in kinds(r)]
    assert supervised
    for each in supervised:
        (administration,) = operations(each.case, "application-administration")
        assert administration.operator == "editor"
        assert all(a.words for a in each.actions if a.kind is ActionKind.OBTAIN_CERTIFICATE)


def test_a_backup_becomes_a_part_of_what_its_operator_keeps() -> None:
    """It is offered beside the platform, and not once another has taken that over."""
    integrated = [r for r in repairs(WITH_BACKUP) if ActionKind.INTEGRATE_BACKUP in kinds(r)]
    assert integrated
    for each in integrated:
        assert operations(each.case, "platform")[0].operator == "cloud"
        assert operations(each.case, "backup")[0].operator == "cloud"


def test_a_backup_that_is_all_that_a_party_does_is_no_part_of_other_layers() -> None:
    """Without another layer of its operator, making it one is no action."""
    alone = WITH_BACKUP.replace(
        "platform: [{operator: cloud, on_behalf_of: editor, country: FR}]\n", "platform: []\n"
    )
    for each in repairs(alone):
        assert ActionKind.INTEGRATE_BACKUP not in kinds(each)


TWO = (
    CHAIN
    + """
  t:
    holds: [d]
    layers: {platform: [{operator: clinic, on_behalf_of: clinic, country: FR}]}
"""
)
"""Beside the chain, a system that the clinic runs itself."""


def test_a_contract_is_about_the_systems_in_which_its_provider_serves() -> None:
    """The other system, in which others might come to serve the clinic, stays out of it."""
    signed = [
        (action, each.case.contracts[action.entry])
        for each in repairs(TWO)
        for action in each.actions
        if action.kind is ActionKind.SIGN_CONTRACT
    ]
    assert signed
    assert {action.systems for action, _ in signed} == {("s",)}
    assert {contract.systems for _, contract in signed} == {("s",)}


def test_a_contract_is_about_what_is_taken_over_too() -> None:
    """A cloud with every certificate takes over the work on two systems: one contract for both."""
    system = """{holds: [d], layers: {
      platform: [{operator: clinic, on_behalf_of: clinic, country: FR}],
      application-administration: [{operator: editor, on_behalf_of: clinic, country: FR}]}}"""
    held = f"""{CHAIN[: CHAIN.index("systems:")]}
systems: {{s: {system}, t: {system}}}
certificates: {{k: {{holder: cloud, scheme: hds, edition: '2.0', issued: 2025-01-01,
  activities: [administration], body_accredited: true}}}}
"""
    by_cloud = [
        action
        for each in repairs(held)
        if {a.other for a in each.actions if a.kind is ActionKind.CHANGE_OPERATOR} == {"cloud"}
        for action in each.actions
        if action.kind is ActionKind.SIGN_CONTRACT and action.party == "cloud"
    ]
    assert ("s", "t") in {action.systems for action in by_cloud}


def test_a_contract_to_come_does_not_count_as_signed() -> None:
    """One that is signed after the day is no contract on it: another can be signed."""
    future = CHAIN + (
        "contracts: {k: {provider: editor, customer: clinic, systems: [s], signed: 2027-01-01,\n"
        "  clauses: []}}\n"
    )
    signing = [
        action
        for each in repairs(future)
        for action in each.actions
        if action.kind is ActionKind.SIGN_CONTRACT
    ]
    assert ("editor", "clinic") in {(action.party, action.other) for action in signing}


def test_a_certificate_that_is_renewed_is_audited_by_an_accredited_body() -> None:
    """The body that was not accredited is not named on it, nor is an audit before it."""
    held = CHAIN + (
        "certificates: {k: {holder: editor, scheme: hds, edition: '1.1', body: Nobody,\n"
        "  activities: [platform, administration], issued: 2024-01-01, body_accredited: false,\n"
        "  last_surveillance: 2025-01-01}}\n"
    )
    renewed = [r for r in repairs(held) if ActionKind.RENEW_CERTIFICATE in kinds(r)]
    assert renewed
    for each in renewed:
        entry = each.case.certificates["k"]
        assert (entry.body, entry.body_accredited) == (None, True)
        assert (entry.edition, entry.issued, entry.last_surveillance) == ("2.0", DAY, DAY)


SERVICE = Service(
    frozenset({"north", "south"}),
    {
        "cloud": frozenset({"host"}),
        "host": frozenset({"editor"}),
        "editor": frozenset({"north", "south"}),
        "south": frozenset({"south"}),
        "lone": frozenset(),
    },
)
"""A cloud serves a host, that an editor, that two clinics whose data are held."""


@pytest.mark.parametrize(
    ("customers", "operator", "served"),
    [
        (["host"], "host", ("editor",)),
        (["host"], "editor", ("north", "south")),
        (["host"], "north", ("north", "south")),
        (["north"], "south", ("north",)),
        (["north", "south"], "south", ("north", "south")),
        (["editor"], "cloud", ("editor",)),
        (["editor"], "lone", ("editor",)),
        (["lone"], "lone", None),
    ],
)
def test_whom_a_new_operator_serves(
    customers: list[str], operator: str, served: tuple[str, ...] | None
) -> None:
    """Its own customers, if it was served; those who were served, if it was not."""
    assert SERVICE.passed_on(customers, operator) == served


def test_what_does_not_pass_with_an_operation() -> None:
    """Supervision does not, nor that it is a part of a service to others."""
    supervised = Operation(operator="cloud", on_behalf_of=("editor",), supervised_by="host")
    after = takeover(SERVICE, supervised, "lone")
    assert after is not None
    assert (after.operator, after.on_behalf_of, after.supervised_by) == ("lone", ("editor",), None)
    inherent = Administration(operator="editor", on_behalf_of=("north",), inherent=True)
    own = takeover(SERVICE, inherent, "north")
    assert isinstance(own, Administration)
    assert (own.on_behalf_of, own.inherent) == (("north",), False)
    backup = Backup(operator="editor", on_behalf_of=("north",), externalised=False)
    owned, served = takeover(SERVICE, backup, "north"), takeover(SERVICE, backup, "cloud")
    assert isinstance(owned, Backup)
    assert isinstance(served, Backup)
    assert (owned.externalised, served.externalised) == (True, False)
    unknown = takeover(SERVICE, Operation(operator="cloud"), "lone")
    assert unknown is not None
    assert unknown.on_behalf_of is None
