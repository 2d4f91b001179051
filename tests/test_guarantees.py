"""The framework v2.0: its requirements, the table of guarantees, what is published; and its limits.

What the verdict must not depend on is shown too: a device changes no hosting, a label that is
missing is no fault, and no finding is about technique.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from attrs import evolve

import hdsrules
from hdsrules.assessment import Assessment, assess
from hdsrules.case import Case, Certificate, Device
from hdsrules.facts.vocabulary import Activity, Regulation, Scheme
from hdsrules.lists import requirements
from hdsrules.reports.finding_labels import FINDING_LABELS
from hdsrules.results import Actor, Answer, Certified, ForeignAccess, Severity
from tests.generator import LAST_DAY, dice, random_case, random_day
from tests.scenarios.documents import changed
from tests.scenarios.trials import base

TODAY = "2026-11-23"
IN_TRANSITION = "2025-06-02"
FIRST_DAY = "2024-11-16"
DAY = timedelta(days=1)

DATED = {"issued": "2024-11-16", "expires": "2027-11-15", "body_accredited": True}
THEIRS = {"holder": "sub", "scheme": "hds", "edition": "2.0", "activities": ["hardware"], **DATED}
ISMS = {"holder": "sub", "scheme": "iso-27001", "edition": "2022", **DATED}
LABEL = {"holder": "host", "scheme": "secnumcloud", "edition": "3.2", "systems": ["app"], **DATED}
FROM_CH = {"party": "host", "country": "CH", "basis": "adequacy", "informed": True}
FROM_US = {"party": "host", "country": "US", "basis": "appropriate-safeguards", "informed": True}
SUPERVISED = {"systems.app.layers.hardware[0].supervised_by": "host"}

STATEMENTS = {"publish-statement-a", "publish-statement-b", "publish-guarantees-table"}
PARTS_OF_STATEMENTS = {"statement-a", "statement-b", "guarantees-table"}
OF_FRAMEWORK = {"HDS-SOV-14", "HDS-SOV-15", "HDS-SOV-16"}
ON_CONDITION = {"EXI 06", "EXI 14", "EXI 28", "EXI 29", "EXI 30"}
"""The requirements that apply under a condition as a whole."""


def verdict(changes: Mapping[str, object] | None = None, day: str = TODAY) -> Assessment:
    """Return the verdict on the host, its sub-processor and their neighbours, with changes."""
    case = changed(base("sovereign"), changes or {})
    return assess(case, day, evaluator="portable", explore=False)


def row(result: Assessment, party: str, host: str = "host") -> Actor:
    """Return the row of a party in the table of a host."""
    (found,) = [actor for actor in result.parties[host].guarantees if actor.party == party]
    return found


def parts(result: Assessment, requirement: str, party: str = "host") -> Mapping[str, str]:
    """Return the parts of a requirement that apply to a party, each with its condition."""
    (found,) = [
        item
        for item in result.parties[party].framework_requirements
        if item.requirement == requirement
    ]
    return found.parts


def applying(result: Assessment, party: str) -> list[str]:
    """Return the requirements that apply to a party."""
    return [item.requirement for item in result.parties[party].framework_requirements]


def binding(result: Assessment, party: str) -> set[bool]:
    """Return whether the requirements that apply to a party bind it."""
    return {item.binding for item in result.parties[party].framework_requirements}


def duties(result: Assessment, party: str = "host") -> set[str]:
    """Return the duties of a party."""
    return {duty.kind for duty in result.parties[party].obligations}


def drawn(count: int, first: int, *, since: date | None = None) -> Iterator[tuple[Case, date]]:
    """Yield random cases, each with the day to ask for."""
    for seed in range(first, first + count):
        rng = dice(seed)
        day = random_day(rng)
        if since is not None:
            day = since + DAY * rng.randrange((LAST_DAY - since).days)
        yield random_case(rng, day), day


# The table of guarantees (chapter 8).


def test_the_host_comes_first_then_whoever_serves_it_at_any_depth() -> None:
    """A host's table has a row for itself and one for each actor it relies on, through others."""
    changes: dict[str, object] = {
        "systems.app.layers.data-centre": [
            {"operator": "agency", "on_behalf_of": "sub", "country": "FR"}
        ]
    }
    rows = [(actor.party, actor.role) for actor in verdict(changes).parties["host"].guarantees]
    assert rows == [("host", "host"), ("agency", "sub-processor"), ("sub", "sub-processor")]
    assert [actor.party for actor in verdict(changes).parties["sub"].guarantees] == [
        "sub",
        "agency",
    ]


def test_who_works_beside_a_host_is_not_in_its_table() -> None:
    """A host of the same customer that does not serve the host has no row in its table."""
    beside = {"systems.app.layers.hardware[0].on_behalf_of": "clinic"}
    assert [actor.party for actor in verdict(beside).parties["host"].guarantees] == ["host"]
    assert [actor.party for actor in verdict().parties["host"].guarantees] == ["host", "sub"]


def test_who_may_serve_the_host_for_all_that_is_known_is_not_in_its_table() -> None:
    """Where nobody says for whom an actor works, the table does not name it, and the question is.

    A row states that the host relies on the actor: that must hold whatever is unknown.
    """
    unknown: dict[str, object] = {"systems.app.layers.hardware[0].on_behalf_of": None}
    result = verdict(unknown)
    assert [actor.party for actor in result.parties["host"].guarantees] == ["host"]
    asked = {
        question.path
        for question in result.open_questions
        for item in question.would_change
        if (item.party, item.field) == ("host", "guarantees")
    }
    assert "$.systems.app.layers.hardware[0].on_behalf_of" in asked


def test_who_serves_a_host_under_a_contract_alone_has_a_row_without_activities() -> None:
    """An actor that the host relies on is named though it performs no hosting activity."""
    contract = {"provider": "agency", "customer": "host", "systems": ["app"], "clauses": []}
    result = verdict({"contracts.repairs": contract | {"signed": "2024-12-02"}})
    assert row(result, "agency") == Actor(
        party="agency",
        role="sub-processor",
        certified=Certified.NO,
        secnumcloud=False,
        activities=(),
        accesses=(),
        exposures=(),
    )


@pytest.mark.parametrize(
    ("changes", "certified"),
    [
        ({"certificates.theirs": THEIRS}, Certified.YES),
        ({}, Certified.NO),
        ({"certificates.theirs": THEIRS | {"status": "suspended"}}, Certified.NO),
        ({"certificates.theirs": THEIRS | {"expires": "2026-11-22"}}, Certified.NO),
        ({"certificates.theirs": THEIRS | {"activities": ["platform"]}}, Certified.NO),
        ({"certificates.theirs": THEIRS | {"systems": ["site"]}}, Certified.NO),
        ({"certificates.theirs": ISMS}, Certified.NO),
        # The certificate of its ISMS is a title of its own.
        (
            {"certificates.theirs": THEIRS, "certificates.isms": ISMS | {"status": "suspended"}},
            Certified.YES,
        ),
        ({"certificates.theirs": THEIRS | {"body_accredited": None}}, Certified.UNDETERMINED),
        (SUPERVISED, Certified.EXEMPT),
        (SUPERVISED | {"certificates.cert.status": "suspended"}, Certified.NO),
    ],
)
def test_a_row_tells_whether_its_actor_holds_the_certificate(
    changes: dict[str, object], certified: Certified
) -> None:
    """Certified is who lacks nothing of the certificate it needs; exempt, who needs none."""
    assert row(verdict(changes), "sub").certified is certified


def test_a_host_that_lacks_the_certificate_for_one_activity_is_not_certified() -> None:
    """The host's own row says no as soon as one activity is left uncovered."""
    more = {
        "systems.app.layers.virtual": [
            {"operator": "host", "on_behalf_of": "clinic", "country": "FR"}
        ]
    }
    assert row(verdict(), "host").certified is Certified.YES
    assert row(verdict(more), "host").certified is Certified.NO
    assert row(verdict(), "other", host="other").certified is Certified.NO


@pytest.mark.parametrize(
    ("label", "qualified"),
    [
        (LABEL, True),
        (LABEL | {"edition": "3.2.a"}, True),
        (LABEL | {"edition": "3.1"}, False),
        (LABEL | {"status": "suspended"}, False),
        (LABEL | {"expires": "2026-11-22"}, False),
        (LABEL | {"systems": ["site"]}, False),
        (LABEL | {"holder": "sub"}, False),
    ],
)
def test_a_row_tells_whether_its_actor_is_qualified(
    label: dict[str, object], qualified: bool
) -> None:
    """A qualification SecNumCloud 3.2 counts if it stands on the day for what is hosted."""
    assert row(verdict({"certificates.label": label}), "host").secnumcloud is qualified


def test_a_host_is_qualified_only_if_it_is_for_all_its_systems() -> None:
    """A host that is qualified for one of its two systems has no qualification to show."""
    two: dict[str, object] = {
        "systems.site.layers.virtual": [
            {"operator": "host", "on_behalf_of": "clinic", "country": "FR"}
        ]
    }
    one_of_them = verdict(two | {"certificates.label": LABEL})
    both = verdict(two | {"certificates.label": LABEL | {"systems": ["app", "site"]}})
    assert not row(one_of_them, "host").secnumcloud
    assert row(both, "host").secnumcloud


def test_a_row_names_the_activities_performed_for_the_host_in_the_order_of_the_code() -> None:
    """What a sub-processor does for others is not in the host's table; in its own, all of it is."""
    result = verdict(
        {
            "systems.app.layers.data-centre": [
                {"operator": "sub", "on_behalf_of": "host", "country": "FR"}
            ],
            "systems.site.layers.virtual": [
                {"operator": "sub", "on_behalf_of": "clinic", "country": "FR"}
            ],
        }
    )
    assert row(result, "sub").activities == (Activity.PHYSICAL_SITES, Activity.HARDWARE)
    assert row(result, "host").activities == (Activity.PLATFORM,)
    assert row(result, "sub", host="sub").activities == (
        Activity.PHYSICAL_SITES,
        Activity.HARDWARE,
        Activity.VIRTUAL_INFRASTRUCTURE,
    )


@pytest.mark.parametrize(
    ("access", "told"),
    [
        ([FROM_CH], [("CH", True)]),
        ([FROM_US], [("US", False)]),
        ([FROM_US, FROM_CH], [("CH", True), ("US", False)]),
        ([FROM_US | {"basis": "none"}], [("US", False)]),
        ([FROM_US | {"country": "DE"}], []),
        ([FROM_US | {"party": "clinic"}], []),
        ([], []),
    ],
)
def test_a_row_tells_from_which_countries_its_actor_reaches_the_data(
    access: list[dict[str, object]], told: list[tuple[str, bool]]
) -> None:
    """Accesses from outside the European Economic Area are told, with whether adequacy covers."""
    result = verdict({"systems.app.remote_access": access})
    assert row(result, "host").accesses == tuple(ForeignAccess(*item) for item in told)
    assert row(result, "sub").accesses == ()


def test_an_access_stands_in_the_row_of_who_reaches_the_data() -> None:
    """The sub-processor's access is told in its own row of the host's table."""
    result = verdict({"systems.app.remote_access": [FROM_US | {"party": "sub"}]})
    assert row(result, "sub").accesses == (ForeignAccess("US", False),)
    assert row(result, "host").accesses == ()


@pytest.mark.parametrize(
    ("country", "day", "adequate"),
    [
        ("GB", TODAY, True),
        ("GB", "2031-12-27", True),
        ("GB", "2031-12-28", False),
        ("BR", "2026-01-27", False),
    ],
)
def test_adequacy_is_that_of_the_day(country: str, day: str, adequate: bool) -> None:
    """A decision counts while it is in force, and for all only if it sets no condition."""
    result = verdict({"systems.app.remote_access": [FROM_US | {"country": country}]}, day)
    assert row(result, "host").accesses == (ForeignAccess(country, adequate),)


def test_adequacy_on_condition_covers_the_recipients_that_meet_it() -> None:
    """Access from the United States is adequate for an adherent of the Data Privacy Framework."""
    access: dict[str, object] = {"systems.app.remote_access": [FROM_US]}
    adherent = verdict(access | {"parties.host.adequate_under": ["dpf-certified"]})
    assert row(adherent, "host").accesses == (ForeignAccess("US", True),)
    assert row(verdict(access), "host").accesses == (ForeignAccess("US", False),)


def test_what_is_not_known_is_not_told_but_asked() -> None:
    """An access from a country not known is no access from outside, and is an open question."""
    unknown = {key: value for key, value in FROM_US.items() if key != "country"}
    result = verdict({"systems.app.remote_access": [unknown]})
    assert row(result, "host").accesses == ()
    (question,) = [
        item
        for item in result.open_questions
        if item.path == "$.systems.app.remote_access[0].country"
    ]
    assert ("host", "guarantees") in {(item.party, item.field) for item in question.would_change}


@pytest.mark.parametrize(
    ("changes", "exposed"),
    [
        ({}, ()),
        ({"parties.host.subject_to_laws_of": ["US", "IN"]}, ("IN", "US")),
        ({"parties.host.country": "US"}, ("US",)),
        ({"parties.host.subject_to_laws_of": ["DE", "CH"]}, ()),
        (
            {
                "parties.host.subject_to_laws_of": ["US"],
                "parties.host.adequate_under": ["dpf-certified"],
            },
            (),
        ),
        ({"systems.app.remote_access": [FROM_US]}, ()),
    ],
)
def test_a_row_tells_whose_law_can_compel_its_actor(
    changes: dict[str, object], exposed: tuple[str, ...]
) -> None:
    """Exposure is to the law of a country without adequacy; reaching the data from it is none."""
    result = verdict(changes)
    assert row(result, "host").exposures == exposed
    assert row(result, "sub").exposures == ()


def test_a_sub_processor_is_exposed_in_its_own_row() -> None:
    """What a sub-processor is exposed to stands in its row of the host's table."""
    result = verdict({"parties.sub.subject_to_laws_of": ["US"]})
    assert row(result, "sub").exposures == ("US",)
    assert row(result, "host").exposures == ()


def test_who_needs_no_certificate_under_the_framework_has_no_table() -> None:
    """Customers, bystanders, hosts of paper and supervised sub-processors present no table."""
    result = verdict(
        SUPERVISED
        | {
            "parties.keeper": {},
            "data.boxes": {
                "about_health": True,
                "identifiability": "identified",
                "collected_for": ["care"],
                "originator": "clinic",
                "controller": "clinic",
                "medium": "paper",
            },
            "systems.room": {
                "holds": ["boxes"],
                "layers": {"data-centre": [{"operator": "keeper", "on_behalf_of": "clinic"}]},
            },
        }
    )
    assert result.parties["keeper"].hosting is Answer.YES
    with_table = {ref for ref, party in result.parties.items() if party.guarantees}
    assert with_table == {"host", "other", "maker"}
    with_requirements = {ref for ref, party in result.parties.items() if applying(result, ref)}
    assert with_requirements == with_table


def test_tables_and_requirements_begin_with_the_framework() -> None:
    """There is no table, and no requirement, before the framework v2.0 applies."""
    first = date.fromisoformat(FIRST_DAY)
    eve, day = verdict(day=(first - DAY).isoformat()), verdict(day=FIRST_DAY)
    for party in ("host", "sub", "other", "maker"):
        assert eve.parties[party].hosting is Answer.YES
        assert eve.parties[party].guarantees == ()
        assert applying(eve, party) == []
        assert day.parties[party].guarantees[0].party == party
        assert applying(day, party)


# The thirty-one requirements.


@pytest.mark.parametrize(
    ("changes", "party", "missing"),
    [
        ({}, "host", {"EXI 14", "EXI 29", "EXI 30"}),
        ({}, "sub", {"EXI 06", "EXI 14", "EXI 29", "EXI 30"}),
        ({}, "maker", ON_CONDITION),
        ({"systems.app.layers.hardware": []}, "host", {"EXI 06", "EXI 14", "EXI 29", "EXI 30"}),
        ({"certificates.theirs": THEIRS}, "host", {"EXI 29", "EXI 30"}),
        ({"systems.app.remote_access": [FROM_CH]}, "host", {"EXI 14", "EXI 30"}),
        ({"parties.sub.subject_to_laws_of": ["US"]}, "host", {"EXI 14", "EXI 29"}),
        (
            {
                "certificates.theirs": THEIRS,
                "systems.app.remote_access": [FROM_CH],
                "parties.sub.subject_to_laws_of": ["US"],
            },
            "host",
            set(),
        ),
    ],
)
def test_all_requirements_apply_but_those_whose_condition_is_not_met(
    changes: dict[str, object], party: str, missing: set[str]
) -> None:
    """Of thirty-one requirements, five apply on a condition and the others to every host."""
    known = [f"EXI {number:02}" for number in range(1, 32)]
    assert list(requirements()) == known
    expected = [requirement for requirement in known if requirement not in missing]
    assert applying(verdict(changes), party) == expected


def test_storage_by_a_sub_processor_is_enough() -> None:
    """Requirement 28 applies to a host that stores nothing if its sub-processor stores."""
    nothing = {"systems.app.layers.platform[0].stores_data": False}
    nobody = nothing | {"systems.app.layers.hardware[0].stores_data": False}
    assert "EXI 28" in applying(verdict(nothing), "host")
    assert "EXI 28" not in applying(verdict(nobody), "host")


UNDER_FIRST = {"certificates.cert.edition": "1.1", "certificates.cert.applied": "2024-11-15"}


@pytest.mark.parametrize("day", [FIRST_DAY, IN_TRANSITION, "2026-05-16"])
def test_the_requirements_await_whoever_is_not_certified_under_the_framework(day: str) -> None:
    """In the transition, they bind a host certified under v2.0 and await the others."""
    assert binding(verdict(day=day), "host") == {True}
    assert binding(verdict(day=day), "other") == {False}
    assert binding(verdict(UNDER_FIRST, day), "host") == {False}
    assert binding(verdict({"certificates.cert.status": "withdrawn"}, day), "host") == {False}


@pytest.mark.parametrize("day", ["2026-05-17", TODAY])
def test_the_requirements_bind_all_since_the_end_of_the_transition(day: str) -> None:
    """From 17 May 2026 on, they bind whoever needs the certificate, whatever it holds."""
    for changes in ({}, UNDER_FIRST, {"certificates.cert.status": "withdrawn"}):
        result = verdict(changes, day)
        assert all(binding(result, party) == {True} for party in ("host", "sub", "other", "maker"))


def test_a_certificate_under_2_1_counts_as_one_under_2_0() -> None:
    """An edition 2.1 of the framework is taken as 2.0: it covers, and it binds."""

    def substance(edition: str) -> object:
        result = verdict({"certificates.cert.edition": edition}, IN_TRANSITION)
        return [result.parties, result.findings]

    assert substance("2.1") == substance("2.0")
    assert substance("1.1") != substance("2.0")
    result = verdict({"certificates.cert.edition": "2.1"}, IN_TRANSITION)
    assert result.parties["host"].gaps == ()
    assert binding(result, "host") == {True}
    assert "french-support" in duties(result)


def test_parts_on_request_keep_their_condition() -> None:
    """A part that applies when somebody asks is named with that condition, not left out."""
    result = verdict()
    assert parts(result, "EXI 11") == {
        "contact-list": "every-host",
        "hand-over": "on-authority-request",
    }
    assert parts(result, "EXI 15") == {
        "audit-of-dedicated-resources": "if-dedicated-resources",
        "synthesis-for-shared-resources": "on-customer-request",
        "access-traces": "if-dedicated-resources",
        "certification-audit-report": "every-host",
    }
    assert parts(result, "EXI 24") == {
        "duties-on-change": "every-host",
        "prior-consent": "if-host-changes-degrade",
    }


@pytest.mark.parametrize(
    ("requirement", "part", "changes", "otherwise"),
    [
        (
            "EXI 10",
            ("sub-processors-staff", "if-sub-processors"),
            {},
            {"systems.app.layers.hardware": []},
        ),
        (
            "EXI 12",
            ("sub-processors-certificates", "if-certified-sub-processors"),
            {"certificates.theirs": THEIRS},
            {"certificates.theirs": THEIRS | {"status": "suspended"}},
        ),
        (
            "EXI 29",
            ("inform-customer", "if-access-without-adequacy"),
            {"systems.app.remote_access": [FROM_US]},
            {"systems.app.remote_access": [FROM_CH]},
        ),
    ],
)
def test_parts_on_a_condition_that_a_document_tells_follow_it(
    requirement: str,
    part: tuple[str, str],
    changes: dict[str, object],
    otherwise: dict[str, object],
) -> None:
    """A part whose condition the document can tell is there if it is met, and only then."""
    assert part in parts(verdict(changes), requirement).items()
    assert part[0] not in parts(verdict(otherwise), requirement)
    assert parts(verdict(otherwise), requirement)


# What is published (requirement 31).


def of_one_system(*, qualified: bool, transfers: bool, exposed: bool) -> dict[str, object]:
    """Return the changes that make the host, alone in its one system, what is asked."""
    changes: dict[str, object] = {"systems.app.layers.hardware": []}
    if qualified:
        changes["certificates.label"] = LABEL
    if transfers:
        changes["systems.app.remote_access"] = [FROM_CH]
    if exposed:
        changes["parties.host.subject_to_laws_of"] = ["US"]
    return changes


def published(*, qualified: bool, transfers: bool, exposed: bool) -> str:
    """Return what requirement 31 has the host of one system publish."""
    if qualified:
        return "statement-a"
    return "guarantees-table" if transfers or exposed else "statement-b"


STATES = list(product((True, False), repeat=3))


@pytest.mark.parametrize("day", [FIRST_DAY, IN_TRANSITION, "2026-09-25", TODAY])
@pytest.mark.parametrize(("qualified", "transfers", "exposed"), STATES)
def test_the_framework_has_a_host_publish_one_of_three(
    qualified: bool, transfers: bool, exposed: bool, day: str
) -> None:
    """For one system, the three statements exclude each other, and one of them always applies."""
    state = {"qualified": qualified, "transfers": transfers, "exposed": exposed}
    found = {
        duty.kind
        for duty in verdict(of_one_system(**state), day).parties["host"].obligations
        if duty.kind in STATEMENTS and OF_FRAMEWORK.intersection(duty.because)
    }
    assert found == {f"publish-{published(**state)}"}


@pytest.mark.parametrize("day", [FIRST_DAY, IN_TRANSITION, "2026-09-25"])
@pytest.mark.parametrize(("qualified", "transfers", "exposed"), STATES)
def test_of_requirement_31_the_part_that_applies_is_the_statement_published(
    qualified: bool, transfers: bool, exposed: bool, day: str
) -> None:
    """Besides the page itself, requirement 31 has one part for each host."""
    state = {"qualified": qualified, "transfers": transfers, "exposed": exposed}
    found = parts(verdict(of_one_system(**state), day), "EXI 31")
    assert PARTS_OF_STATEMENTS & set(found) == {published(**state)}
    assert "dedicated-page" in found


@pytest.mark.parametrize(("qualified", "transfers", "exposed"), STATES)
def test_the_map_of_the_decree_is_no_part_of_requirement_31(
    qualified: bool, transfers: bool, exposed: bool
) -> None:
    """A qualified host with transfers keeps to statement A, also since the decree of 2026."""
    state = {"qualified": qualified, "transfers": transfers, "exposed": exposed}
    result = verdict(of_one_system(**state))
    assert PARTS_OF_STATEMENTS & set(parts(result, "EXI 31")) == {published(**state)}


def test_since_the_decree_every_host_with_transfers_publishes_in_the_form_that_there_is() -> None:
    """Until a map has a form of its own, requirement 31 gives it: a qualified host's statement."""
    qualified = of_one_system(qualified=True, transfers=True, exposed=False)
    other = of_one_system(qualified=False, transfers=True, exposed=False)
    for day in ("2026-09-25", "2026-09-26"):
        assert duties(verdict(qualified, day)) & STATEMENTS == {"publish-statement-a"}
        assert duties(verdict(other, day)) & STATEMENTS == {"publish-guarantees-table"}


def test_a_host_of_several_systems_may_owe_several_statements() -> None:
    """The statements are about what is hosted: each system has its own."""
    other = [{"operator": "host", "on_behalf_of": "clinic", "country": "FR"}]
    changes: dict[str, object] = {
        "certificates.label": LABEL,
        "systems.site.layers.virtual": other,
        "systems.vault": {"holds": ["letters"], "layers": {"platform": other}},
        "systems.vault.remote_access": [FROM_CH],
    }
    assert duties(verdict(changes, "2026-09-25")) & STATEMENTS == STATEMENTS


def test_a_finding_gives_all_its_grounds() -> None:
    """Where the regulation, the framework and the decree forbid the same, all three are named."""
    result = verdict({"systems.app.remote_access": [FROM_US | {"basis": "none"}]})
    (finding,) = [
        item
        for item in result.findings
        if (item.party, item.kind) == ("host", "access-without-safeguards")
    ]
    assert finding.because == ("HDS-SOV-5", "HDS-SOV-6", "HDS-SOV-7", "HDS-SOV-8")
    (penal,) = [
        item for item in result.findings if (item.party, item.kind) == ("sub", "penal-exposure")
    ]
    assert penal.because == ("HDS-PEN-1", "HDS-PEN-2")


# What does not depend on what.


def hosting_of(result: Assessment) -> Mapping[str, object]:
    """Return, for each party, all that is about hosting and titles."""
    return {
        ref: (
            party.hosting,
            party.not_hosting_because,
            party.activities,
            party.host_types,
            party.by_system,
            party.required_certifications,
            party.no_certificate_because,
            party.gaps,
        )
        for ref, party in result.parties.items()
    }


def devices_of(case: Case, regulations: Iterable[Regulation]) -> dict[str, Device]:
    """Return a device of each of some regulations for each party, run by some system."""
    first = next(iter(case.systems))
    return {
        f"d-{party}-{regulation}": Device(manufacturer=party, regulation=regulation, system=first)
        for party in case.parties
        for regulation in regulations
    }


def of_devices(result: Assessment, kinds: Iterable[str]) -> set[tuple[str, str]]:
    """Return who has which of some duties."""
    return {
        (ref, kind)
        for ref, party in result.parties.items()
        for duty in party.obligations
        if (kind := duty.kind) in kinds
    }


@pytest.mark.parametrize("chunk", range(4))
def test_a_medical_device_makes_nobody_a_host(chunk: int) -> None:
    """Hosting, activities, titles and gaps are the same with and without medical devices."""
    touched = 0
    for case, day in drawn(40, 90_000 + 100 * chunk):
        none, all_of_them = (
            assess(evolve(case, devices=devices), day, evaluator="portable", explore=False)
            for devices in ({}, devices_of(case, Regulation))
        )
        assert hosting_of(none) == hosting_of(all_of_them)
        touched += duties_of_all(none) != duties_of_all(all_of_them)
    assert touched


def duties_of_all(result: Assessment) -> Mapping[str, set[str]]:
    """Return, for each party, its duties."""
    return {ref: duties(result, ref) for ref in result.parties}


@pytest.mark.parametrize("chunk", range(4))
def test_hosting_makes_nobody_a_maker_of_devices(chunk: int) -> None:
    """The duties of a device's maker are the same whether anybody hosts or nobody does."""
    kinds = ("medical-device-quality-management", "security-lifecycle")
    hosts = makers = 0
    regulations = list(Regulation)
    for case, day in drawn(40, 91_000 + 100 * chunk, since=date(2022, 5, 26)):
        devices = devices_of(case, [regulations[chunk % 2]])
        held = evolve(case, devices=devices)
        empty = evolve(
            held, systems={ref: evolve(each, holds=()) for ref, each in case.systems.items()}
        )
        some, nobody = (
            assess(each, day, evaluator="portable", explore=False) for each in (held, empty)
        )
        assert {party.hosting for party in nobody.parties.values()} == {Answer.NO}
        assert of_devices(some, kinds) == of_devices(nobody, kinds)
        hosts += any(party.hosting is Answer.YES for party in some.parties.values())
        makers += len(of_devices(nobody, kinds))
    assert hosts
    assert makers


@pytest.mark.parametrize("chunk", range(4))
def test_no_qualification_is_no_fault(chunk: int) -> None:
    """A host without SecNumCloud lacks no title and breaks no rule for want of it.

    Only what it must tell differs: with the qualification there is no exposure to disclose.
    """
    published_otherwise = 0
    since = date.fromisoformat(FIRST_DAY)
    for case, day in drawn(40, 92_000 + 100 * chunk, since=since):
        others = {
            ref: certificate
            for ref, certificate in case.certificates.items()
            if certificate.scheme is not Scheme.SECNUMCLOUD
        }
        labels = {f"label-{ref}": qualification(ref) for ref in case.parties}
        without, qualified = (
            assess(evolve(case, certificates=held), day, evaluator="portable", explore=False)
            for held in (others, others | labels)
        )
        assert hosting_of(without) == hosting_of(qualified)
        undisclosed = {each for each in breaches(without) if each[0] == "exposure-not-disclosed"}
        assert set(breaches(without)) - undisclosed == set(breaches(qualified))
        for result in (without, qualified):
            named = {gap.scheme for gap in result.gaps} | {
                need.scheme
                for party in result.parties.values()
                for need in party.required_certifications
            }
            assert Scheme.SECNUMCLOUD not in named
        published_otherwise += duties_of_all(without) != duties_of_all(qualified)
    assert published_otherwise


def qualification(holder: str) -> Certificate:
    """Return a SecNumCloud 3.2 qualification that counts on every day of the tests."""
    return Certificate(
        holder=holder,
        scheme=Scheme.SECNUMCLOUD,
        edition="3.2",
        issued=date(2020, 1, 1),
        expires=LAST_DAY,
        body_accredited=True,
    )


def breaches(result: Assessment) -> list[tuple[str, str, str | None]]:
    """Return the breaches found."""
    return [
        (item.kind, item.party, item.system)
        for item in result.findings
        if item.severity is Severity.BREACH
    ]


TECHNIQUE = (
    *("crypt", "cipher", "hash", "password", "authentic", "firewall", "antivirus", "malware"),
    *("patch", "vulnerab", "pentest", "log", "redundan", "monitor", "tls"),
)
"""Words of technical measures: on those, the law on hosting has no rule of its own."""


def speaks_of_technique(text: str) -> bool:
    """Return whether a text speaks of a technical measure."""
    return any(word in text.lower() for word in TECHNIQUE)


def test_no_finding_is_about_technique() -> None:
    """Encryption and the like are measures of risk treatment: their absence is never found."""
    kinds = set(FINDING_LABELS["finding"])
    found = {
        finding.kind
        for case, day in drawn(60, 93_000)
        for finding in assess(case, day, evaluator="portable", explore=False).findings
    }
    assert found
    assert found <= kinds
    assert not {kind for kind in kinds if speaks_of_technique(kind)}
    assert speaks_of_technique("unencrypted-data")


def test_a_document_does_not_ask_about_technique() -> None:
    """No key of a document is about a technical measure: no rule could look at it."""

    def keys(schema: Any) -> Iterator[str]:  # noqa: ANN401 (what JSON holds)
        if isinstance(schema, dict):
            yield from schema.get("properties", {})
            for value in schema.values():
                yield from keys(value)
        elif isinstance(schema, list):
            for value in schema:
                yield from keys(value)

    asked = set(keys(hdsrules.case_schema()))
    assert "identifiability" in asked
    assert not {key for key in asked if speaks_of_technique(key)}
