"""`compare`: every field that differs, none that does not, and the rules behind each."""

from __future__ import annotations

import io
import itertools
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

import hdsrules
from hdsrules import Assessment
from hdsrules.comparison import Comparison, Difference
from hdsrules.i18n import Language
from hdsrules.readings import QUESTIONS
from hdsrules.reports.differences import differences_text
from hdsrules.rulesets import RULEBOOK
from tests.generator import dice, random_case, random_day

EXAMPLES = {
    path.stem: hdsrules.load(path)
    for path in sorted((Path(__file__).parent.parent / "examples").glob("*.yaml"))
}
SAAS = EXAMPLES["saas-medical-device"]
DAYS = ("2016-06-01", "2019-01-01", "2024-12-01", "2026-05-16", "2026-05-17", "2026-11-25")


def substance(value: Any) -> Any:  # noqa: ANN401 (JSON)
    """Return a part of a verdict without the rules that it names."""
    if isinstance(value, dict):
        return {key: substance(item) for key, item in value.items() if key != "because"}
    return [substance(item) for item in value] if isinstance(value, list) else value


def told(result: Assessment) -> dict[str, dict[str, Any]]:
    """Return what the JSON verdict says of each party, by field."""
    verdict: dict[str, Any] = result.to_dict()
    return {
        party: {
            **substance(entry),
            "findings": substance([it for it in verdict["findings"] if it["party"] == party]),
        }
        for party, entry in verdict["parties"].items()
    }


def expected(a: Assessment, b: Assessment) -> list[tuple[str, str, Any, Any]]:
    """Return what differs between two verdicts, read off their JSON field by field."""
    one, other = told(a), told(b)
    found = []
    for party in sorted(one.keys() | other.keys()):
        old, new = one.get(party, {}), other.get(party, {})
        names = sorted(name for name in old | new if old.get(name) != new.get(name))
        if names != ["by_system"]:
            names = [name for name in names if name != "by_system"]
        found += [(party, name, old.get(name), new.get(name)) for name in names]
    return found


def check(a: Assessment, b: Assessment) -> Comparison:
    """Compare two results, check all that holds of any two, and return the differences."""
    differences = hdsrules.compare(a, b)
    changes = [difference.change for difference in differences]
    rows = [(it.party, it.field, it.before, it.after) for it in changes]
    assert rows == expected(a, b)
    back = hdsrules.compare(b, a)
    assert [(it.change.after, it.change.before, it.because) for it in back] == [
        (it.change.before, it.change.after, it.because) for it in differences
    ]
    one, other = a.conclusions_by_rule, b.conclusions_by_rule
    differing = {rule for rule in {*one, *other} if one.get(rule) != other.get(rule)}
    for difference in differences:
        assert set(difference.because) <= differing
        assert bool(difference.because) == bool(differing)
        assert list(difference.because) == sorted(set(difference.because))
    return differences


def rendered(a: Assessment, b: Assessment, differences: Sequence[Difference], language: str) -> str:
    """Return what a terminal shows of the differences."""
    console = Console(file=io.StringIO(), width=100)
    with console.capture() as captured:
        console.print(differences_text((a, b), ("a", "b"), differences, language))
    return captured.get()


def random_pairs(seed: int, count: int) -> Iterator[tuple[Assessment, Assessment]]:
    """Iterate over pairs of results: two cases, two days of one, or two readings of one."""
    rng = dice(seed)
    for kind, _ in zip(itertools.cycle(("case", "day", "reading")), range(count), strict=False):
        day = random_day(rng)
        case = random_case(rng, day)
        other, then, readings = case, day, {}
        if kind == "case":
            other = random_case(rng, day)
        elif kind == "day":
            then = random_day(rng)
        else:
            readings = {key: rng.choice(each.readings) for key, each in QUESTIONS.items()}
        yield (
            hdsrules.assess(case, day, explore=rng.random() < 0.5),
            hdsrules.assess(other, then, readings=readings, explore=rng.random() < 0.5),
        )


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_on_two_days_differ_as_their_verdicts_do(name: str) -> None:
    """From each of some days to the next, and nothing from a day to itself."""
    results = [hdsrules.assess(EXAMPLES[name], day, explore=False) for day in DAYS]
    for one, other in itertools.pairwise(results):
        check(one, other)
    assert all(hdsrules.compare(result, result) == () for result in results)


def test_examples_differ_from_one_another_as_their_verdicts_do() -> None:
    """Each two examples, whose parties are partly the same."""
    results = [hdsrules.assess(case, "2026-11-25", explore=False) for case in EXAMPLES.values()]
    for one, other in itertools.combinations(results, 2):
        assert check(one, other)


def test_random_results_differ_as_their_verdicts_do() -> None:
    """Two cases, two days, two readings: with unknowns and of every kind; and told in words."""
    count = 0
    for one, other in random_pairs(1, 50):
        differences = check(one, other)
        count += len(differences)
        for language in Language:
            text = rendered(one, other, differences, language)
            assert all(difference.change.party in text for difference in differences)
    assert count > 100


@pytest.mark.slow
def test_many_random_results_differ_as_their_verdicts_do(random_cases: int) -> None:
    """The same of many."""
    pairs = random_pairs(2, random_cases)
    assert sum(len(check(one, other)) for one, other in pairs) > 2 * random_cases


def test_other_readings_do_not_count_as_conclusions() -> None:
    """What rules conclude under readings that were not chosen is no difference."""
    for case in EXAMPLES.values():
        full = hdsrules.assess(case, "2026-11-25")
        main = hdsrules.assess(case, "2026-11-25", explore=False)
        assert full.conclusions_by_rule == main.conclusions_by_rule
        assert hdsrules.compare(full, main) == ()


def test_a_case_is_compared_with_an_edited_one() -> None:
    """The maker certified: it lacks nothing more, because of the rules on that certificate."""
    document = SAAS.to_dict()
    document["certificates"]["maker-hds"] = {
        **document["certificates"]["cloud-hds-2025"],
        "holder": "maker",
        "activities": ["administration"],
    }
    certified = hdsrules.loads(json.dumps(document), "json")
    before, after = (hdsrules.assess(case, "2026-11-25") for case in (SAAS, certified))
    by_field = {(it.change.party, it.change.field): it for it in check(before, after)}
    gaps = by_field["maker", "gaps"]
    assert (gaps.change.before, gaps.change.after) == (
        [{"kind": "missing", "scheme": "hds", "activities": ["administration"]}],
        [],
    )
    assert "HDS-GAP-1" in gaps.because


def test_because_reaches_down_to_what_changed() -> None:
    """The last day of an edition, and that of a certificate, are behind what they bring about."""

    def behind(*sides: Assessment) -> dict[tuple[str, str], set[str]]:
        found = hdsrules.compare(*sides)
        return {(it.change.party, it.change.field): set(it.because) for it in found}

    edition = behind(hdsrules.assess(SAAS, "2026-05-16"), hdsrules.assess(SAAS, "2026-05-17"))
    assert edition["maker", "required_certifications"] == {"HDS-EDITION-1"}
    expiry = behind(hdsrules.assess(SAAS, "2028-03-09"), hdsrules.assess(SAAS, "2028-03-10"))
    assert "HDS-CERT-1" in expiry["cloud", "gaps"] & expiry["maker", "findings"]
    read = behind(
        hdsrules.assess(SAAS, "2026-11-25"),
        hdsrules.assess(SAAS, "2026-11-25", readings={"activity-5": "framework-v2"}),
    )
    assert read["maker", "hosting"] == {"HDS-ACT-5", "HDS-HOST-2", "HDS-OUT-7"}
    assert read["maker", "activities"] == {"HDS-ACT-5"}


def test_a_difference_as_plain_data() -> None:
    """The keys are those of the documentation; the rules are known ones."""
    first = hdsrules.compare(
        hdsrules.assess(SAAS, "2026-05-16"), hdsrules.assess(SAAS, "2026-05-17")
    )[0]
    assert first.to_dict() == {
        "party": "cloud",
        "field": "required_certifications",
        "from": first.change.before,
        "to": first.change.after,
        "because": ["HDS-EDITION-1"],
    }
    assert set(first.because) <= {rule.id for rule in RULEBOOK}


def test_a_party_of_one_case_alone_is_told_with_null() -> None:
    """Every field of it has no value on the side that has no such party."""
    more = hdsrules.loads(
        hdsrules.dumps(SAAS).replace("parties:\n", "parties:\n  newcomer: {name: Newcomer}\n", 1)
    )
    differences = check(hdsrules.assess(SAAS, "2026-11-25"), hdsrules.assess(more, "2026-11-25"))
    assert {it.change.party for it in differences} == {"newcomer"}
    assert all(it.change.before is None for it in differences)
    assert {it.change.field for it in differences} >= {"hosting", "gaps", "findings"}
