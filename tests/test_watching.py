"""`watch`: what expires or changes, exactly, against every single day of small windows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

import hdsrules
from hdsrules import Case
from hdsrules.days import later
from hdsrules.errors import ArgumentError, NotInForceError, ReadingError
from hdsrules.watching import Notices
from tests.generator import dice, random_case, random_day

EXAMPLES = {
    path.stem: hdsrules.load(path)
    for path in sorted((Path(__file__).parent.parent / "examples").glob("*.yaml"))
}
SAAS = EXAMPLES["saas-medical-device"]
A_DAY = timedelta(days=1)


def verdict(case: Case, day: date) -> dict[str, Any]:
    """Return what a verdict says of each party on a day, without the rules behind it."""

    def substance(value: Any) -> Any:  # noqa: ANN401 (JSON)
        if isinstance(value, dict):
            return {key: substance(item) for key, item in value.items() if key != "because"}
        return [substance(item) for item in value] if isinstance(value, list) else value

    result = hdsrules.assess(case, day, evaluator="portable", explore=False).to_dict()
    parties, findings = substance(result["parties"]), substance(result["findings"])
    return {
        party: [entry, [it for it in findings if it["party"] == party]]
        for party, entry in parties.items()
    }


def turning_days(case: Case, first: date, last: date) -> set[tuple[date, str]]:
    """Return each day on which the verdict on a party changes, by assessing every single one."""
    found = set()
    before = verdict(case, first - A_DAY)
    for number in range((last - first).days + 1):
        after = verdict(case, first + number * A_DAY)
        found |= {
            (first + number * A_DAY, party) for party in after if after[party] != before[party]
        }
        before = after
    return found


def named_days(case: Case) -> Iterator[tuple[date, str, str]]:
    """Iterate over the days that a document names, with what and the party; but for audits."""
    document = case.to_dict()
    for it in document.get("certificates", {}).values():
        holder, status = it["holder"], it.get("status", "valid")
        issued, expires, since = (
            date.fromisoformat(it[key]) if it.get(key) else None
            for key in ("issued", "expires", "status_since")
        )
        if expires is None and issued is not None and it["scheme"] == "hds":
            expires = later(issued, "3y") - A_DAY
        if since is not None:
            yield since, holder, f"certificate-{status}"
        gone = (since or date.min) if status == "withdrawn" else date.max
        for day, kind in ((issued, "begins"), (expires, "expires")):
            if day is not None and day < gone:
                yield day, holder, f"certificate-{kind}"
    for it in document.get("contracts", {}).values():
        for key, kind in (("signed", "begins"), ("ends", "ends")):
            if it.get(key):
                yield date.fromisoformat(it[key]), it["provider"], f"contract-{kind}"


def check(case: Case, first: date, days: int) -> Notices:
    """Watch a case, check all that holds of any case, and return the notices."""
    last = first + days * A_DAY
    notices = hdsrules.watch({"it": case}, timedelta(days=days), start=first)
    assert all(first <= it.date <= last and it.case == "it" and it.text for it in notices)
    keys = [(it.date, it.party, it.kind) for it in notices]
    assert keys == sorted(keys)
    changes = {(it.date, it.party) for it in notices if it.kind == "verdict-changes"}
    assert changes == turning_days(case, first, last)
    assert len(changes) == sum(it.kind == "verdict-changes" for it in notices)
    told = sorted(
        (it.date, it.party, it.kind)
        for it in notices
        if it.kind not in {"verdict-changes", "surveillance-due"}
    )
    assert told == sorted(named for named in named_days(case) if first <= named[0] <= last)
    for it in notices:
        if it.kind == "surveillance-due":
            found = hdsrules.assess(case, it.date + A_DAY, explore=False).findings
            assert (it.party, "surveillance-overdue") in {(each.party, each.kind) for each in found}
        if it.kind in {"certificate-expires", "contract-ends", "surveillance-due"}:
            quiet = not turning_days(case, it.date + A_DAY, it.date + A_DAY)
            assert ("The verdict stays the same the day after." in it.text) == quiet
    return notices


def interesting(rng: Random, case: Case) -> date:
    """Return a day shortly before one that a document names."""
    days = sorted({day for day, _, _ in named_days(case) if date(2006, 2, 1) < day})
    return (rng.choice(days) if days else random_day(rng)) - timedelta(days=rng.randint(0, 5))


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_are_watched_day_by_day(name: str) -> None:
    """Around each day that an example names, and around each last change of the law."""
    case = EXAMPLES[name]
    own = {day for day, _, _ in named_days(case)}
    assert all(check(case, day - A_DAY, 2) for day in sorted(own))
    for day in (date(2026, 5, 16), date(2026, 9, 26)):
        check(case, day - A_DAY, 2)


@pytest.mark.parametrize("seed", range(8))
def test_a_random_case_is_watched_day_by_day(seed: int) -> None:
    """The same of random cases, with unknown days and certificates of every kind."""
    rng = dice(seed)
    case = random_case(rng, random_day(rng))
    check(case, max(interesting(rng, case), date(2006, 1, 6)), 7)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 140))
def test_many_random_cases_are_watched_day_by_day(seed: int) -> None:
    """The same of more."""
    rng = dice(seed)
    case = random_case(rng, random_day(rng))
    check(case, max(interesting(rng, case), date(2006, 1, 6)), 5)


def test_a_certificate_expires_and_the_verdict_changes() -> None:
    """The last day says what follows; the day after names who is concerned and why."""
    notices = hdsrules.watch([SAAS], "7d", start="2028-03-05")
    assert [(str(it.date), it.party, it.kind) for it in notices] == [
        ("2028-03-09", "cloud", "certificate-expires"),
        ("2028-03-10", "cloud", "verdict-changes"),
        ("2028-03-10", "maker", "verdict-changes"),
    ]
    last, cloud, maker = (notice.text for notice in notices)
    assert last.startswith(
        "HDS certificate, edition 2.0 (activities 1, 2, 3, 4 and 6), cloud-hds-2025, held by Nuage "
        "Santé: last valid day. From 10 March 2028 on, Nuage Santé: what it lacks: in addition "
        "“HDS certificate: expired (activities 1, 2, 3, 4 and 6)”"
    )
    assert last.endswith("the verdict changes for Cardia Software.")
    assert cloud.endswith("Because: the certificate cloud-hds-2025 has expired.")
    assert "a host without the required certificate is used" in maker


def test_what_follows_is_told_also_beyond_the_window() -> None:
    """A certificate whose last day is the last of the window: the change is told, not listed."""
    notices = hdsrules.watch([SAAS], "0d", start="2028-03-09")
    assert [it.kind for it in notices] == ["certificate-expires"]
    assert "From 10 March 2028 on" in notices[0].text
    assert not hdsrules.watch([SAAS], "0d", start="2028-03-08")


def test_a_change_on_the_first_day_is_told() -> None:
    """What changes from the eve to the first day is new on it; what expired before is not."""
    notices = hdsrules.watch([SAAS], "0d", start="2028-03-10")
    assert {it.kind for it in notices} == {"verdict-changes"}
    assert not hdsrules.watch([SAAS], "5d", start="2028-03-11")


def test_a_change_of_law_is_told_with_its_texts() -> None:
    """The end of the first edition changes what two parties must hold."""
    notices = hdsrules.watch([SAAS], "10d", start="2026-05-10")
    assert [(str(it.date), it.party) for it in notices] == [
        ("2026-05-17", "cloud"),
        ("2026-05-17", "maker"),
    ]
    assert all("HDS certification framework" in it.text for it in notices)


AUDITED = """
hdsrules: 1
parties: {cloud: {name: Nuage}, clinic: {}}
certificates:
  hds:
    holder: cloud
    scheme: hds
    edition: "2.0"
    activities: [backup]
    issued: 2025-03-10
    body_accredited: true
    last_surveillance: 2026-02-28
"""


def kinds(text: str, start: str, within: str = "400d") -> list[tuple[str, str]]:
    """Return the days and kinds of the notices of a document in YAML."""
    notices = hdsrules.watch([hdsrules.loads(text)], within, start=start)
    return [(str(it.date), it.kind) for it in notices]


def test_an_audit_is_due_a_year_after_the_last() -> None:
    """On that day it is not overdue yet; the day after, the verdict says so."""
    assert kinds(AUDITED, "2026-11-25") == [
        ("2027-02-28", "surveillance-due"),
        ("2027-03-01", "verdict-changes"),
    ]
    text = hdsrules.watch([hdsrules.loads(AUDITED)], start="2026-11-25")[-1].text
    assert "the last surveillance audit of the certificate hds is more than a year old" in text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("last_surveillance: 2026-02-28", "last_surveillance: 2027-03-10"),
        ("    last_surveillance: 2026-02-28\n", ""),
        ("issued: 2025-03-10", "expires: 2027-02-01"),
        ("issued: 2025-03-10", "issued: null"),
        ("scheme: hds", "scheme: iso-27001"),
        ("body_accredited: true", "body_accredited: false"),
        ("body_accredited: true", "status: withdrawn"),
        ("body_accredited: true", "status: suspended"),
        ('edition: "2.0"', 'edition: "1.1"'),
    ],
)
def test_no_audit_is_due_where_none_would_be_overdue(old: str, new: str) -> None:
    """Done, unknown, or on a certificate that does not count: nothing is made up."""
    changed = AUDITED.replace(old, new)
    assert changed != AUDITED
    told = kinds(changed, "2026-11-25", "200d")
    assert "surveillance-due" not in {kind for _, kind in told}


@pytest.mark.parametrize("status", ["suspended", "withdrawn"])
def test_a_certificate_that_is_going_to_fall(status: str) -> None:
    """The day from which it is suspended or withdrawn is told; what is withdrawn never expires."""
    text = AUDITED.replace(
        "last_surveillance: 2026-02-28", f"status: {status}\n    status_since: 2027-01-15"
    )
    told = kinds(text, "2026-11-25", "3y")
    assert ("2027-01-15", f"certificate-{status}") in told
    assert (("2028-03-09", "certificate-expires") in told) == (status == "suspended")


def test_what_is_not_known_is_not_made_up() -> None:
    """A certificate without days is not told of."""
    assert (
        kinds(
            "hdsrules: 1\nparties: {a: {}}\ncertificates: {c: {holder: a, scheme: hds}}",
            "2026-11-25",
            "20y",
        )
        == []
    )


def test_contracts_name_both_sides() -> None:
    """The provider is the party; the text names the customer too."""
    text = (
        "hdsrules: 1\nparties: {a: {name: Alpha}, b: {name: Beta}}\ncontracts: "
        "{k: {provider: a, customer: b, signed: 2026-12-01, ends: 2027-01-31}}"
    )
    begins, ends = hdsrules.watch({"x": hdsrules.loads(text)}, start="2026-11-25")
    assert (begins.kind, begins.party, ends.kind, ends.party) == (
        *("contract-begins", "a", "contract-ends", "a"),
    )
    assert begins.text == "Contract k between Alpha and Beta: first day."
    assert ends.text.startswith("Contract k between Alpha and Beta: last day. The verdict stays")


def test_a_notice_as_plain_data() -> None:
    """The keys are those of the documentation, in JSON."""
    notice = hdsrules.watch({"cases/a.yaml": SAAS}, start="2026-11-25")[0]
    assert json.loads(json.dumps(notice.to_dict())) == {
        "date": "2027-01-31",
        "case": "cases/a.yaml",
        "party": "maker",
        "kind": "certificate-expires",
        "text": notice.text,
    }


def keys(cases: Sequence[Case]) -> list[str]:
    """Return the keys that cases without any get."""
    return sorted({it.case for it in hdsrules.watch(cases, start="2026-11-25")})


def test_cases_without_keys_go_by_their_titles() -> None:
    """A title that is missing or shared gives way to the place."""
    assert SAAS.title is not None
    assert keys([SAAS]) == [SAAS.title]
    assert keys([SAAS, SAAS]) == ["0", "1"]
    assert keys([EXAMPLES["hospital-group"], hdsrules.loads(AUDITED)]) == ["1"]


def test_texts_speak_french() -> None:
    """On demand; the kinds stay slugs."""
    notices = hdsrules.watch([SAAS], "7d", start="2028-03-05", lang="fr")
    assert notices[0].kind == "certificate-expires"
    assert "dernier jour de validité. À compter du 10 mars 2028, Nuage Santé" in notices[0].text
    assert notices[1].text.endswith("le certificat cloud-hds-2025 a expiré.")


def test_readings_count() -> None:
    """Under another reading, the maker is no host: what its cloud lacks does not concern it."""
    told = hdsrules.watch([SAAS], "7d", start="2028-03-05", readings={"activity-5": "framework-v2"})
    plain = hdsrules.watch([SAAS], "7d", start="2028-03-05")
    assert [it.text for it in told] != [it.text for it in plain]


@pytest.mark.parametrize(
    ("span", "end"),
    [
        ("180d", "2024-07-29"),
        ("0d", "2024-01-31"),
        ("6W", "2024-03-13"),
        ("1m", "2024-02-29"),
        ("13m", "2025-02-28"),
        ("2y", "2026-01-31"),
        ("P180D", "2024-07-29"),
        ("p2w", "2024-02-14"),
        ("P1Y1M1D", "2025-03-01"),
        (" 1d ", "2024-02-01"),
        (timedelta(days=1, hours=5), "2024-02-01"),
    ],
)
def test_a_span_leads_to_a_day(span: str | timedelta, end: str) -> None:
    """Months and years are those of the calendar."""
    assert later(date(2024, 1, 31), span) == date.fromisoformat(end)


@pytest.mark.parametrize(
    "span",
    [
        *("", "d", "180", "-5d", "5.5d", "PT5H", "P", "P5", "soon", "\u0661d"),
        *("9999y", "999999y", "9999999d", "3000000d"),
    ],
)
def test_what_is_no_span_is_refused(span: str) -> None:
    """The error says how one is written, or that it leads too far."""
    with pytest.raises(ArgumentError, match=r"180d|beyond the calendar"):
        hdsrules.watch([SAAS], span, start="2026-11-25")
    with pytest.raises(ArgumentError, match="backwards"):
        hdsrules.watch([SAAS], timedelta(days=-1), start="2026-11-25")


def test_other_arguments_that_cannot_be_used() -> None:
    """A day, a reading, a language, a time before the law."""
    with pytest.raises(ArgumentError, match="2026-11-23"):
        hdsrules.watch([SAAS], start="soon")
    with pytest.raises(ArgumentError, match="en or fr"):
        hdsrules.watch([SAAS], start="2026-11-25", lang="de")
    with pytest.raises(ReadingError, match="activity-5"):
        hdsrules.watch([SAAS], start="2026-11-25", readings={"activity-5": "lax"})
    with pytest.raises(NotInForceError, match="2006-01-05"):
        hdsrules.watch([SAAS], start="2006-01-04")


def test_the_bounds_of_the_calendar() -> None:
    """The first day of the law has no eve; a window may end with the calendar."""
    assert hdsrules.watch([SAAS], "1d", start="2006-01-05") == ()
    assert hdsrules.watch([SAAS], "0d", start="9990-12-31") == ()
    forever = hdsrules.loads(
        "hdsrules: 1\nparties: {a: {}, b: {}}\ncontracts: "
        "{k: {provider: a, customer: b, signed: 2026-12-01, ends: 9999-12-31}}"
    )
    assert [it.kind for it in hdsrules.watch([forever], start="2026-11-25")] == ["contract-begins"]
    assert hdsrules.timeline(forever, "2026-01-01", "2027-01-01") == ()
