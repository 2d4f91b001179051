"""The calendar of the law, and the timeline of a case: exact, day by day."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

import hdsrules
from hdsrules.chronology import Event
from hdsrules.cli.entry import BAD_INPUT, run
from hdsrules.errors import ArgumentError, NotInForceError
from hdsrules.exploration import changes_between, values_of
from hdsrules.rulesets import RULEBOOK
from tests.generator import random_case

EXAMPLES = Path(__file__).parent.parent / "examples"
SAAS = hdsrules.load(EXAMPLES / "saas-medical-device.yaml")


def every_day(case: hdsrules.Case, first: date, last: date) -> dict[date, list[str]]:
    """Return the changes of each day, found by assessing every single one."""
    found: dict[date, list[str]] = {}
    before = hdsrules.assess(case, first, evaluator="portable", explore=False)
    day = first + timedelta(days=1)
    while day < last:
        after = hdsrules.assess(case, day, evaluator="portable", explore=False)
        changes = changes_between(
            values_of(before.parties, before.findings), values_of(after.parties, after.findings)
        )
        told = [f"{change.party}.{change.field}: {change.after}" for change in changes]
        if told:
            found[day] = told
        before = after
        day += timedelta(days=1)
    return found


def told(events: Sequence[Event]) -> dict[date, list[str]]:
    """Return the changes of each day of a timeline."""
    return {
        event.date: [f"{change.party}.{change.field}: {change.after}" for change in event.changes]
        for event in events
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    ("example", "year"),
    [
        *((path.stem, 2026) for path in sorted(EXAMPLES.glob("*.yaml"))),
        *(("saas-medical-device", year) for year in (2018, 2020, 2024, 2025, 2027)),
    ],
)
def test_a_timeline_is_that_of_every_single_day(example: str, year: int) -> None:
    """No day on which the verdict on an example changes is left out, and none is made up."""
    case = hdsrules.load(EXAMPLES / f"{example}.yaml")
    first, last = date(year, 1, 1), date(year + 1, 1, 2)
    assert told(hdsrules.timeline(case, first, last)) == every_day(case, first, last)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
def test_a_timeline_of_a_random_case_is_that_of_every_single_day(seed: int) -> None:
    """The same of random cases, with unknown days and certificates of every kind."""
    dice = Random(seed)  # noqa: S311 (seeded, to be repeatable)
    year = dice.choice([2018, 2020, 2021, 2024, 2026, 2027])
    first, last = date(year, 1, 1), date(year + 1, 1, 2)
    case = random_case(dice, first + timedelta(days=180))
    events = hdsrules.timeline(case, first, last)
    assert told(events) == every_day(case, first, last)
    assert all(event.causes for event in events)


def test_a_timeline_names_its_causes() -> None:
    """A text that changes and a certificate that ends are told apart."""
    events = {event.date: event for event in hdsrules.timeline(SAAS, "2024-01-01", "2029-01-01")}
    v1_ends = events[date(2026, 5, 17)]
    assert [(cause.kind, cause.ref) for cause in v1_ends.causes] == [
        ("text", "framework-v1"),
        ("text", "framework-v2"),
    ]
    expired = events[date(2028, 3, 10)]
    assert [(cause.kind, cause.ref) for cause in expired.causes] == [
        ("certificate", "cloud-hds-2025")
    ]
    assert [(change.party, change.field) for change in expired.changes] == [
        ("cloud", "findings"),
        ("cloud", "gaps"),
        ("cloud", "guarantees"),
        ("maker", "findings"),
        ("maker", "framework_requirements"),
        ("maker", "guarantees"),
        ("maker", "obligations"),
    ]
    removal_dropped = events[date(2024, 5, 16)]
    assert [(change.party, change.field) for change in removal_dropped.changes] == [
        ("maker", "findings")
    ]
    assert "faq-ministry-2019" in {cause.ref for cause in removal_dropped.causes}


def test_a_timeline_leaves_out_its_last_day() -> None:
    """The span is half-open: a change on the last day is the next span's."""
    assert not hdsrules.timeline(SAAS, "2028-01-01", "2028-03-10")
    assert len(hdsrules.timeline(SAAS, "2028-01-01", "2028-03-11")) == 1
    assert not hdsrules.timeline(SAAS, "2028-03-10", "2028-12-31")


def test_the_calendar_holds_every_bound_of_every_rule() -> None:
    """Each first day of a rule, and each first day after it, is a turn that names the rule."""
    turns = {turn.date: turn for turn in hdsrules.calendar()}
    for rule in RULEBOOK:
        assert rule.id in turns[rule.in_force.start].starts
        if rule.in_force.end is not None:
            assert rule.id in turns[rule.in_force.end].ends
    assert list(turns) == sorted(turns)
    assert min(turns) == date(2006, 1, 5)


def test_the_calendar_can_be_cut() -> None:
    """From a day on, and until before another."""
    days = [turn.date for turn in hdsrules.calendar("2018-04-01", "2018-06-29")]
    assert days == [date(2018, 4, 1), date(2018, 5, 25)]
    with pytest.raises(ArgumentError, match="2026-11-23"):
        hdsrules.calendar("spring")


def test_a_timeline_before_the_law_is_refused() -> None:
    """As for a verdict, the error names the first day that works."""
    with pytest.raises(NotInForceError, match="2006-01-05"):
        hdsrules.timeline(SAAS, "2000-01-01", "2010-01-01")


def test_the_commands_answer_in_text_and_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    """`timeline` and `calendar` give the same days in both, in French where asked."""
    path = str(EXAMPLES / "saas-medical-device.yaml")
    span = ["--from", "2026-01-01", "--to", "2029-01-01"]
    assert run(["timeline", path, *span, "--format", "json"]) == 0
    events = json.loads(capsys.readouterr().out)
    assert [event["date"] for event in events] == [
        *("2026-05-17", "2026-09-26", "2027-02-01", "2028-03-10")
    ]
    assert events[-1]["causes"] == [{"kind": "certificate", "ref": "cloud-hds-2025"}]
    assert run(["timeline", path, *span, "--lang", "fr"]) == 0
    assert "17 mai 2026" in capsys.readouterr().out
    assert run(["timeline", path, "--from", "2028-03-10", "--to", "2028-03-12"]) == 0
    assert "does not change after 10 March 2028" in capsys.readouterr().out
    assert run(["calendar", *span, "--format", "json"]) == 0
    assert [turn["date"] for turn in json.loads(capsys.readouterr().out)] == [
        *("2026-01-27", "2026-03-27", "2026-05-17", "2026-09-26")
    ]
    assert run(["calendar", *span]) == 0
    assert "start: HDS-ACT-7" in capsys.readouterr().out


def test_the_commands_refuse_a_day_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    """The option is named."""
    assert run(["calendar", "--to", "soon"]) == BAD_INPUT
    assert "--to" in capsys.readouterr().err
