"""Contracts looked back on: what the host lacked on the day on which each was signed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

import hdsrules
from hdsrules.engine.proof import Proof
from hdsrules.errors import UnknownConclusionError
from hdsrules.facts.clauses import Clause
from hdsrules.readings import QUESTIONS
from hdsrules.results import Affected
from tests.scenarios.documents import changed
from tests.scenarios.trials import base

TODAY = "2026-11-23"
VOIDABLE = "contract-voidable"
UNCERTIFIED = "uncertified-host"

# In `contracts`, the cloud serves the maker by `hosting`, and the maker the clinic by `service`.
# The cloud was approved until 31 May 2019, and is certified since 1 March 2025.
SIGNED, CERTIFIED = date(2025, 2, 28), date(2025, 3, 1)
UNTITLED = {"contracts.hosting.signed": SIGNED.isoformat()}

Told = tuple[str, str, str, str | None]

OF_HOSTING: list[Told] = [
    (VOIDABLE, "cloud", "warning", "hosting"),
    (VOIDABLE, "maker", "warning", "hosting"),
    (UNCERTIFIED, "maker", "warning", "hosting"),
]
"""What follows of a contract that was signed without the title, once it is held."""


def verdict(
    changes: Mapping[str, object],
    day: str = TODAY,
    document: str = "contracts",
    readings: Mapping[str, str] | None = None,
) -> hdsrules.Assessment:
    """Return the verdict on a base document with changes; both evaluators agree on it."""
    return hdsrules.assess(
        changed(base(document), changes), day, readings=readings, evaluator="both"
    )


def told(result: hdsrules.Assessment, kinds: Iterable[str] = (VOIDABLE, UNCERTIFIED)) -> list[Told]:
    """Return the findings of some kinds: kind, party, severity and contract."""
    return [
        (found.kind, found.party, str(found.severity), found.contract)
        for found in result.findings
        if found.kind in kinds
    ]


def asked(result: hdsrules.Assessment) -> dict[str, tuple[Affected, ...]]:
    """Return the open questions: path → what the answer could change."""
    return {question.path: question.would_change for question in result.open_questions}


def rules_of(proof: Proof, day: date) -> set[str]:
    """Return the ids of the rules that a proof applies as they were on a day."""
    return {step.rule.id for step in proof.steps() if step.rule is not None and step.day == day}


def assert_law_of_its_day(proof: Proof) -> None:
    """Check that each step applies a rule, and cites texts, that were in force on its own day."""
    for step in proof.steps():
        assert step.rule is None or step.day in step.rule.in_force
        for citation in step.citations:
            assert citation.text.on(step.day) is not None


def test_a_title_obtained_after_signing_does_not_mend_the_contract() -> None:
    """A contract signed on the eve of the certificate is voidable for both, and warns one."""
    result = verdict(UNTITLED)
    assert result.gaps == ()
    assert told(result) == OF_HOSTING


def test_a_title_held_on_the_day_of_signing_is_enough() -> None:
    """A contract signed on the first day of the certificate leaves nothing to say."""
    result = verdict({"contracts.hosting.signed": CERTIFIED.isoformat()})
    assert told(result) == []
    with pytest.raises(UnknownConclusionError, match=VOIDABLE):
        result.why("maker", VOIDABLE)


@pytest.mark.parametrize(
    ("party", "conclusion"),
    [("cloud", VOIDABLE), ("maker", VOIDABLE), ("maker", UNCERTIFIED)],
)
def test_what_was_lacking_is_proved_by_the_law_of_the_day_of_signing(
    party: str, conclusion: str
) -> None:
    """The proof goes from the day asked for to the day of signing, each under its own law."""
    proof = verdict(UNTITLED).why(party, conclusion, "app")
    today = date.fromisoformat(TODAY)
    assert {step.day for step in proof.steps()} == {today, SIGNED}
    assert "HDS-CTR-31" in rules_of(proof, today)
    assert {"HDS-GAP-8", "HDS-TITLE-1", "HDS-ACT-4"} <= rules_of(proof, SIGNED)
    assert_law_of_its_day(proof)
    bridge = next(
        step for step in proof.steps() if {below.day for below in step.premises} == {SIGNED}
    )
    assert bridge.rule is None
    assert bridge.paths == ("$.contracts.hosting.signed",)
    assert bridge.statement == "cloud lacked the title hds for app when hosting was made"


def test_a_proof_names_the_day_of_each_step_in_json() -> None:
    """In the verdict's JSON, each step says on which day the law was applied."""
    document: Any = json.loads(verdict(UNTITLED).to_json())
    proofs = document["proofs"]
    waiting = [proofs["parties"]["maker"][VOIDABLE]]
    days: set[str] = set()
    while waiting:
        step = proofs["steps"][waiting.pop()]
        waiting += step.get("premises", [])
        if "rule" in step:
            days.add(step["day"])
    assert days == {TODAY, SIGNED.isoformat()}


def test_what_was_lacking_in_one_way_or_another_is_proved_case_by_case() -> None:
    """A certificate withdrawn before signing was missing or withdrawn: it was lacking for sure."""
    result = verdict(
        {
            "contracts.hosting.signed": "2025-06-02",
            "certificates.cloud-then": None,
            "certificates.cloud-now.activities": None,
            "certificates.cloud-now.status": "withdrawn",
            "certificates.cloud-now.status_since": "2025-06-01",
        }
    )
    assert (VOIDABLE, "cloud", "warning", "hosting") in told(result)
    proof = result.why("cloud", VOIDABLE, "app")
    assert not proof.by_cases
    cases = {step.rule.id for step in proof.steps() if step.rule is not None and step.by_cases}
    assert cases & {"HDS-GAP-1", "HDS-GAP-8"}
    assert_law_of_its_day(proof)


def test_a_contract_rests_on_the_title_and_not_on_the_isms_behind_it() -> None:
    """An ISMS certificate that did not count on the day of signing voids nothing."""
    isms = {
        "holder": "cloud",
        "scheme": "iso-27001",
        "edition": "2022",
        "issued": "2025-01-01",
        "expires": "2027-12-31",
        "status": "suspended",
        "status_since": "2025-02-01",
    }
    changes = {"contracts.hosting.signed": "2025-06-02", "certificates.isms": isms}
    result = verdict(changes, "2025-06-02")
    assert {(gap.party, gap.scheme, gap.kind) for gap in result.gaps} == {
        ("cloud", "iso-27001", "suspended")
    }
    assert told(result) == []
    assert told(verdict(changes)) == []


def test_a_contract_of_before_the_switch_rests_on_the_approval() -> None:
    """Under a running approval of the health ministry, a contract of 2017 is sound."""
    held = {"contracts.hosting.signed": "2017-06-01", "contracts.service.signed": "2018-03-31"}
    assert told(verdict(held)) == []
    ended = held | {"certificates.cloud-then.expires": "2018-03-30"}
    assert told(verdict(ended)) == [
        (VOIDABLE, "clinic", "warning", "service"),
        (VOIDABLE, "maker", "warning", "service"),
        (UNCERTIFIED, "clinic", "warning", "service"),
    ]


def test_a_contract_of_before_the_switch_without_approval_is_proved_by_the_old_law() -> None:
    """What was lacking in 2017 is the approval, not the certificate of which no law spoke yet."""
    result = verdict({"certificates.cloud-then.issued": "2017-06-02"})
    assert told(result) == OF_HOSTING
    proof = result.why("cloud", VOIDABLE, "app")
    then = rules_of(proof, date(2017, 6, 1))
    assert {"HDS-TITLE-2", "HDS-GAP-4"} <= then
    assert not then & {"HDS-TITLE-1", "HDS-GAP-2"}
    assert_law_of_its_day(proof)
    lacked = "cloud lacked the title health-ministry-approval for app when hosting was made"
    assert lacked in {step.statement for step in proof.steps()}


UNAPPROVED = (UNCERTIFIED, "clinic", "breach", None)
"""Of each of two systems: nobody is approved there yet."""


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-03-31", OF_HOSTING[:2]),
        ("2018-04-01", OF_HOSTING),
        ("2012-09-25", [UNAPPROVED, UNAPPROVED]),
        ("2012-09-26", [*OF_HOSTING[:2], UNAPPROVED, UNAPPROVED]),
    ],
)
def test_the_day_asked_for_decides_what_follows(day: str, expected: list[Told]) -> None:
    """What was lacking is settled by the day of signing; what follows of it, by the day asked."""
    assert told(verdict({"contracts.hosting.signed": "2012-03-01"}, day)) == expected


@pytest.mark.parametrize("status", ["withdrawn", "suspended"])
@pytest.mark.parametrize(
    ("since", "lacking"),
    [("2025-06-01", True), ("2025-06-02", True), ("2025-06-03", False), ("2026-11-23", False)],
)
def test_a_certificate_counts_until_the_eve_of_its_withdrawal(
    status: str, since: str, lacking: bool
) -> None:
    """A contract signed on the day of the withdrawal, or later, was made without the title."""
    result = verdict(
        {
            "contracts.hosting.signed": "2025-06-02",
            "certificates.cloud-now.status": status,
            "certificates.cloud-now.status_since": since,
        }
    )
    assert told(result, [VOIDABLE]) == (OF_HOSTING[:2] if lacking else [])
    assert {gap.kind for gap in result.gaps} >= {status}
    assert asked(result) == {}


@pytest.mark.parametrize("status", ["withdrawn", "suspended"])
@pytest.mark.parametrize("others", [(), ("service", "storage", "former")])
def test_since_when_a_certificate_is_withdrawn_is_asked_if_it_matters(
    others: tuple[str, ...], status: str
) -> None:
    """Without the day of the withdrawal, a contract is neither voidable for sure nor sound."""
    alone: dict[str, object] = {f"contracts.{other}": None for other in others}
    result = verdict(
        {"contracts.hosting.signed": "2025-06-02", "certificates.cloud-now.status": status} | alone
    )
    assert told(result, [VOIDABLE]) == []
    assert asked(result) == {
        "$.certificates.cloud-now.status_since": (
            Affected("cloud", "findings"),
            Affected("maker", "findings"),
        )
    }
    # It is withdrawn on the day asked for, whenever that began.
    assert (UNCERTIFIED, "maker", "breach", None) in told(result)


@pytest.mark.parametrize(
    ("hosting", "lacking"),
    [
        ({"signed": "2017-06-01"}, False),
        ({"signed": SIGNED.isoformat()}, True),
        ({"signed": "2025-06-02", "ends": "2026-11-22"}, False),
    ],
)
def test_since_when_a_certificate_is_withdrawn_is_not_asked_where_it_does_not_matter(
    hosting: dict[str, str], lacking: bool
) -> None:
    """A contract older than the certificate, or one that has ended, does not hang on that day."""
    result = verdict(
        {f"contracts.hosting.{key}": day for key, day in hosting.items()}
        | {"certificates.cloud-now.status": "withdrawn"}
    )
    assert told(result, [VOIDABLE]) == (OF_HOSTING[:2] if lacking else [])
    assert asked(result) == {}


def test_a_certificate_withdrawn_later_counts_on_the_day() -> None:
    """Until the eve of its withdrawal a certificate counts, though the document knows of it."""
    withdrawn = {
        "certificates.cloud-now.status": "withdrawn",
        "certificates.cloud-now.status_since": "2026-11-24",
    }
    assert verdict(withdrawn).gaps == ()
    assert {gap.kind for gap in verdict(withdrawn, "2026-11-24").gaps} >= {"withdrawn"}


def test_a_day_of_signing_that_is_not_known_is_asked() -> None:
    """Without the day of signing nothing is sure; the day settles it on either side."""
    path = "$.contracts.hosting.signed"
    result = verdict({"contracts.hosting.signed": None})
    assert told(result) == []
    assert asked(result) == {path: (Affected("cloud", "findings"), Affected("maker", "findings"))}
    for signed, expected in ((SIGNED, OF_HOSTING), (CERTIFIED, [])):
        settled = verdict({"contracts.hosting.signed": signed.isoformat()})
        assert told(settled) == expected
        assert asked(settled) == {}


def test_a_day_of_signing_is_not_asked_of_a_contract_that_has_ended() -> None:
    """Nothing hangs on when a contract was signed once it has ended, nor before 2012."""
    unknown = {"contracts.hosting.signed": None}
    assert asked(verdict(unknown | {"contracts.hosting.ends": "2026-11-22"})) == {}
    assert set(asked(verdict(unknown | {"contracts.hosting.ends": TODAY}))) == {
        "$.contracts.hosting.signed"
    }
    assert asked(verdict(unknown, "2012-09-25")) == {}
    assert set(asked(verdict(unknown, "2012-09-26"))) == {"$.contracts.hosting.signed"}


@pytest.mark.parametrize(
    ("ends", "expected"), [("2026-11-22", []), (TODAY, OF_HOSTING), ("2026-11-24", OF_HOSTING)]
)
def test_a_contract_that_has_ended_is_not_looked_back_on(ends: str, expected: list[Told]) -> None:
    """A contract is looked back on until its last day."""
    assert told(verdict(UNTITLED | {"contracts.hosting.ends": ends})) == expected


def test_a_contract_is_looked_at_from_the_day_on_which_it_is_signed() -> None:
    """A contract that will be signed without the title is not voidable yet; that day it is."""
    expired = {
        "contracts.hosting.signed": "2026-06-02",
        "certificates.cloud-now.expires": "2026-06-01",
    }
    assert told(verdict(expired, "2026-06-01"), [VOIDABLE]) == []
    assert told(verdict(expired, "2026-06-02")) == [
        *OF_HOSTING[:2],
        (UNCERTIFIED, "clinic", "breach", None),
        (UNCERTIFIED, "maker", "breach", None),
    ]


def test_every_contract_of_the_chain_is_voidable() -> None:
    """Where the sub-processor lacked its title, so is the contract of the one that relies on it."""
    day = {"contracts.hosting.signed": "2025-02-27", "contracts.service.signed": "2025-02-28"}
    titled = {"certificates.maker-now.issued": "2025-02-01"}
    result = verdict(day | titled)
    assert told(result) == [
        (VOIDABLE, "clinic", "warning", "service"),
        (VOIDABLE, "cloud", "warning", "hosting"),
        (VOIDABLE, "maker", "warning", "hosting"),
        (VOIDABLE, "maker", "warning", "service"),
        (UNCERTIFIED, "clinic", "warning", "service"),
        (UNCERTIFIED, "maker", "warning", "hosting"),
    ]
    proof = result.why("clinic", VOIDABLE)
    assert "HDS-CTR-32" in rules_of(proof, date.fromisoformat(TODAY))
    assert {step.day for step in proof.steps()} == {date.fromisoformat(TODAY), SIGNED}
    assert_law_of_its_day(proof)
    # The maker's own contract stands where the cloud was certified by the day on which it signed.
    later = day | titled | {"contracts.service.signed": CERTIFIED.isoformat()}
    assert told(verdict(later)) == OF_HOSTING


@pytest.mark.parametrize(
    ("signed", "readings", "voidable"),
    [
        ("2024-11-15", {}, True),
        ("2024-11-16", {}, False),
        ("2024-11-15", {"chain": "supervised-exempt"}, False),
        ("2024-11-16", {"chain": "every-link"}, True),
        ("2024-11-16", {"v2-start": "2024-11-17"}, True),
        ("2024-11-17", {"v2-start": "2024-11-17"}, False),
    ],
)
def test_whether_every_link_needs_a_title_is_read_as_on_the_day_of_signing(
    signed: str, readings: dict[str, str], voidable: bool
) -> None:
    """A supervised sub-processor is exempt since the framework v2.0, or as the reading has it."""
    result = verdict(
        {
            "certificates.before": {
                "holder": "host",
                "scheme": "hds",
                "edition": "1.1",
                "activities": ["platform"],
                "issued": "2022-01-01",
                "body_accredited": True,
            },
            "contracts.work": {
                "provider": "sub",
                "customer": "host",
                "systems": ["app"],
                "signed": signed,
            },
        },
        document="supervised",
        readings=readings,
    )
    expected = [(VOIDABLE, party, "warning", "work") for party in ("host", "sub")]
    assert told(result, [VOIDABLE]) == (expected if voidable else [])


def test_a_finding_of_a_contract_names_it() -> None:
    """In JSON a finding has the contract that it is about, and only such a finding has one."""
    document: Any = json.loads(verdict(UNTITLED | {"certificates.maker-now": None}).to_json())
    found = [(item["kind"], item.get("contract")) for item in document["findings"]]
    assert found == [
        (VOIDABLE, "hosting"),
        (VOIDABLE, "hosting"),
        ("penal-exposure", None),
        (UNCERTIFIED, None),
        (UNCERTIFIED, "hosting"),
    ]
    assert all("clauses" not in item for item in document["findings"])


def test_missing_clauses_are_named_in_the_order_of_the_article() -> None:
    """A finding on clauses lists them as R.1111-11 does, however the contract is ordered."""
    held = ["extra-european-laws", "restitution", "access-control", "certificate-scope"]
    document: Any = json.loads(verdict({"contracts.hosting.clauses": held}).to_json())
    found = [item for item in document["findings"] if item["kind"] == "missing-clause"]
    assert [(item["contract"], item["severity"], item["clauses"]) for item in found] == [
        (
            "hosting",
            "breach",
            [
                "service-description",
                "hosting-locations",
                "data-subject-rights",
                "customer-contact",
                "service-levels",
                "subcontracting",
                "changes",
                "host-failure",
                "purpose-limitation",
                "end-of-service",
                "destruction",
            ],
        ),
        ("hosting", "warning", ["third-country-transfers"]),
    ]


def test_clauses_that_are_not_known_are_asked() -> None:
    """Of a contract whose clauses nobody told, none is missing for sure, and none is there."""
    result = verdict({"contracts.hosting.clauses": None})
    assert told(result, ["missing-clause"]) == []
    assert asked(result) == {"$.contracts.hosting.clauses": (Affected("cloud", "findings"),)}
    none = verdict({"contracts.hosting.clauses": []})
    assert [item[1:] for item in told(none, ["missing-clause"])] == [
        ("cloud", "breach", "hosting"),
        ("cloud", "warning", "hosting"),
    ]
    assert asked(none) == {}
    assert asked(verdict({"contracts.hosting.clauses": None}, "2018-03-31")) == {}


@pytest.mark.parametrize("reading", QUESTIONS["contract-clauses-2026"].readings)
@pytest.mark.parametrize("signed", ["2017-06-01", TODAY])
def test_a_contract_with_all_the_clauses_lacks_none(reading: str, signed: str) -> None:
    """The sixteen clauses are all that a contract must hold; without any one it lacks that one."""
    changes = {
        "contracts.hosting.signed": signed,
        "contracts.hosting.clauses": list(Clause),
        "parties.cloud.subject_to_laws_of": ["US"],
    }
    readings = {"contract-clauses-2026": reading}
    assert told(verdict(changes, readings=readings), ["missing-clause"]) == []
    for clause in Clause:
        others = [str(item) for item in Clause if item is not clause]
        result = verdict(changes | {"contracts.hosting.clauses": others}, readings=readings)
        lacking = [found for found in result.findings if found.kind == "missing-clause"]
        assert [found.clauses for found in lacking] == [(clause,)]


def test_a_contract_older_than_the_law_is_not_looked_back_on() -> None:
    """No law on hosting is encoded before 5 January 2006: a contract signed then is left alone."""
    first = date(2006, 1, 5)
    eve = (first - timedelta(days=1)).isoformat()
    assert told(verdict({"contracts.hosting.signed": eve})) == []
    assert asked(verdict({"contracts.hosting.signed": eve})) == {}
    assert told(verdict({"contracts.hosting.signed": first.isoformat()})) == OF_HOSTING
