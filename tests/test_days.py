"""Days as arguments, and the days at the end of the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import hdsrules
from hdsrules.days import days_on, years_on
from hdsrules.errors import ArgumentError
from hdsrules.grounding import last_valid_day
from hdsrules.reports.complete import complete_report
from hdsrules.rulesets.guards import anniversary

DEVICE = Path(__file__).parents[1] / "examples" / "saas-medical-device.yaml"
TEXT = DEVICE.read_text("utf-8")
CASE = hdsrules.loads(TEXT)
LAST = date.max
NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(9998, 12, 31), 1, LAST),
        (date(9999, 1, 1), 1, LAST),
        (date(3, 1, 1), -3, date.min),
    ],
)
def test_another_year_lies_within_the_calendar(day: date, years: int, expected: date) -> None:
    """Of 29 February, the 28th; beyond the calendar, its end."""
    assert years_on(day, years) == expected


def test_days_lie_within_the_calendar() -> None:
    """Beyond it, its end or its beginning."""
    assert days_on(date(2026, 12, 31), 1) == date(2027, 1, 1)
    assert (days_on(LAST, 1), days_on(date.min, -1)) == (LAST, date.min)
    assert anniversary(date(9999, 6, 1)) == LAST


@pytest.mark.parametrize(
    ("issued", "last"),
    [
        (date(2024, 2, 29), date(2027, 2, 28)),
        (date(9996, 12, 31), date(9999, 12, 30)),
        (date(9997, 1, 1), LAST),
        (date(9997, 6, 1), LAST),
    ],
)
def test_a_certificate_beyond_the_calendar_runs_for_ever(issued: date, last: date) -> None:
    """Its term of three years ends with the calendar."""
    assert last_valid_day(issued) == last


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ("as_of: 2026-11-23", "as_of: 9999-12-31"),
        ("issued: 2025-03-10", "issued: 9997-06-01"),
        ("issued: 2025-03-10", "issued: 2025-03-10\n    last_surveillance: 9999-12-31"),
        ("issued: 2025-03-10", "issued: null\n    applied: 9999-12-31"),
        ("issued: 2025-03-10", "issued: null\n    expires: 0001-01-01"),
    ],
)
def test_documents_may_name_the_ends_of_the_calendar(known: str, told: str) -> None:
    """They are assessed as others, and their timeline ends."""
    assert known in TEXT
    case = hdsrules.loads(TEXT.replace(known, told))
    result = hdsrules.assess(case, explore=False)
    assert result.parties["maker"].hosting is hdsrules.Answer.YES
    assert hdsrules.timeline(case, "9998-06-01", LAST).end == LAST


def test_a_report_on_the_last_day_looks_as_far_as_the_calendar_goes() -> None:
    """Its pictures and what lies ahead are those of the days that there are."""
    page = complete_report(hdsrules.assess(CASE, LAST, explore=False), "en")
    shown = {section.key for section in page.sections if not section.empty}
    assert "timeline" in shown


@pytest.mark.parametrize("given", [20250101, "", 0, False, b"2025-01-01", "x", NOON])
@pytest.mark.parametrize(
    "call",
    [
        lambda day: hdsrules.assess(CASE, day),
        lambda day: hdsrules.timeline(CASE, day, "2027-01-01"),
        lambda day: hdsrules.timeline(CASE, "2026-01-01", day),
        hdsrules.calendar,
        lambda day: hdsrules.calendar(end=day),
        lambda day: hdsrules.watch([CASE], start=day),
        lambda day: hdsrules.repair(CASE, day),
    ],
)
def test_what_is_no_day_is_refused(call: Callable[[object], object], given: object) -> None:
    """With what is accepted, in English and in French."""
    with pytest.raises(ArgumentError, match="2026-11-23") as caught:
        call(given)
    assert "2026-11-23" in caught.value.told("fr")


@pytest.mark.parametrize("given", [180, "", 1.5, None, b"180d", "soon"])
def test_what_is_no_span_of_time_is_refused(given: object) -> None:
    """With what is accepted."""
    with pytest.raises(ArgumentError, match="180d"):
        hdsrules.watch([CASE], given, start="2026-11-23")  # type: ignore[arg-type]


def test_an_empty_format_of_reports_is_none(tmp_path: Path) -> None:
    """It is not what the suffix tells."""
    result = hdsrules.assess(CASE, "2026-11-23", explore=False)
    with pytest.raises(ArgumentError, match="no format"):
        hdsrules.write_report(result, tmp_path / "report.html", format="")


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    """One without a day is empty."""
    with pytest.raises(ArgumentError, match="is before the start, 2026-01-01"):
        hdsrules.timeline(CASE, "2026-01-01", "2025-01-01")
    with pytest.raises(ArgumentError, match="is before the start, 2026-01-01"):
        hdsrules.calendar("2026-01-01", "2025-01-01")
    assert len(hdsrules.timeline(CASE, "2026-05-17", "2026-05-17")) == 0
    assert len(hdsrules.calendar("2026-05-17", "2026-05-17")) == 0
