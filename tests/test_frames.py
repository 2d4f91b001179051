"""Answers as tables: their rows say what the verdict says, in each of the three libraries."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import hdsrules
from hdsrules import Answer, Assessment
from hdsrules.errors import ArgumentError
from hdsrules.facts.vocabulary import Activity
from hdsrules.frames import Grid, Tabular, Value
from hdsrules.verdict import finding_to_dict, party_to_dict
from tests.generator import dice, random_case, random_day
from tests.reports.sample import everything

EXAMPLES = {
    path.stem: hdsrules.load(path)
    for path in sorted((Path(__file__).parent.parent / "examples").glob("*.yaml"))
}
SAAS = EXAMPLES["saas-medical-device"]
EMPTY = hdsrules.loads("hdsrules: 1")
DAY = "2026-11-23"
POLARS = {
    str: pl.String(),
    int: pl.Int64(),
    float: pl.Float64(),
    bool: pl.Boolean(),
    date: pl.Date(),
}
ARROW = {
    **{str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()},
    date: pa.date32(),
}
PANDAS = {int: "int64", float: "float64", bool: "bool", date: "datetime64[us]"}

COLUMNS = {
    "activities": [
        *("as_of", "party", "party_name", "system", "system_name", "hosting", "activity"),
        *("number", "performed", "required", "gap"),
    ],
    "parties": [
        *("as_of", "party", "party_name", "hosting", "not_hosting_because", "activities"),
        *("host_types", "no_certificate_because", "required", "gaps", "obligations"),
    ],
    "certifications": [
        *("as_of", "party", "party_name", "scheme", "editions", "activities", "state", "because"),
    ],
    "gaps": ["as_of", "party", "party_name", "scheme", "kind", "activities", "because"],
    "obligations": ["as_of", "party", "party_name", "kind", "because"],
    "findings": [
        *("as_of", "party", "party_name", "kind", "severity", "system", "contract", "clauses"),
        "because",
    ],
    "divergences": ["as_of", "question", "reading", "party", "party_name", "field", "from", "to"],
    "open_questions": ["as_of", "rank", "path", "party", "party_name", "field"],
}
"""The columns of the tables of a verdict, which are public."""


@cache
def answers() -> Mapping[str, Tabular]:
    """Return one answer of each kind, and verdicts on every example."""
    results = {name: hdsrules.assess(case, DAY) for name, case in EXAMPLES.items()}
    after = hdsrules.assess(SAAS, "2028-03-10", explore=False)
    saas = results["saas-medical-device"]
    return {
        **results,
        "empty": hdsrules.assess(EMPTY, DAY),
        "everything": everything(),
        "timeline": hdsrules.timeline(SAAS, "2026-01-01", "2029-01-01"),
        "no timeline": hdsrules.timeline(EMPTY, "2026-01-01", "2029-01-01"),
        "comparison": hdsrules.compare(saas, after),
        "no comparison": hdsrules.compare(saas, saas),
        "calendar": hdsrules.calendar(),
        "no calendar": hdsrules.calendar("2006-01-06", "2006-01-07"),
        "notices": hdsrules.watch([SAAS], "2y", start=DAY),
        "no notices": hdsrules.watch([EMPTY], "2y", start=DAY),
        "repairs": hdsrules.repair(SAAS, DAY),
        "no repairs": hdsrules.repair(EMPTY, DAY),
    }


def tables() -> Iterator[tuple[Tabular, str, Grid]]:
    """Iterate over every table of every answer."""
    for answer in answers().values():
        for name, grid in answer.grids().items():
            yield answer, name, grid


def words(text: Value) -> list[str]:
    """Return the words of a text that may not be there, sorted."""
    return sorted(str(text or "").split())


def test_the_columns_of_a_verdict_are_these() -> None:
    """Their names and their order are public, and every table names its columns alike."""
    for answer in answers().values():
        if isinstance(answer, Assessment):
            assert {name: [*grid.columns] for name, grid in answer.grids().items()} == COLUMNS


def test_polars_holds_the_rows() -> None:
    """Each value, and the type of each column, those of an empty table too."""
    for answer, name, grid in tables():
        frame = answer.to_polars(name)
        assert frame.rows(named=True) == answer.rows(name)
        assert dict(frame.schema) == {key: POLARS[kind] for key, kind in grid.columns.items()}


def test_arrow_holds_the_rows() -> None:
    """Each value, and the type of each column, those of an empty table too."""
    for answer, name, grid in tables():
        table = answer.to_arrow(name)
        assert table.to_pylist() == answer.rows(name)
        assert dict(zip(table.column_names, table.schema.types, strict=True)) == {
            key: ARROW[kind] for key, kind in grid.columns.items()
        }


def test_pandas_holds_the_rows() -> None:
    """Each value, a day as a time stamp and no text as missing; and the type of each column."""
    for answer, name, grid in tables():
        frame = answer.to_pandas(name)
        assert list(frame.columns) == list(grid.columns)
        for key, kind in grid.columns.items():
            expected = [row[key] for row in answer.rows(name)]
            column = frame[key]
            if kind is str:
                told = [None if pd.isna(value) else value for value in column]
                assert column.empty or pd.api.types.is_string_dtype(column.dropna().dtype)
            else:
                told = [value.date() for value in column] if kind is date else column.tolist()
                assert str(column.dtype) == PANDAS[kind]
            assert told == expected


def test_without_a_name_the_first_table_is_meant() -> None:
    """That of activities; and of an answer with one table, the one."""
    result = answers()["saas-medical-device"]
    assert result.rows() == result.rows("activities")
    assert result.to_polars().equals(result.to_polars("activities"))
    timeline = answers()["timeline"]
    assert timeline.rows() == timeline.rows("changes") != []


def test_a_table_that_there_is_not_is_refused() -> None:
    """The error lists those that there are."""
    with pytest.raises(ArgumentError, match=r"parties.*open_questions"):
        answers()["saas-medical-device"].to_pandas("hosts")
    with pytest.raises(ArgumentError, match="changes"):
        answers()["timeline"].rows("activities")


@pytest.mark.parametrize(
    ("library", "command"),
    [
        ("narwhals", "pip install 'hdsrules[df]'"),
        ("polars", "pip install 'hdsrules[df]' polars"),
    ],
)
def test_a_library_that_is_missing_is_named(library: str, command: str) -> None:
    """With the command that installs it; the rows need none."""
    code = f"""
import sys
sys.modules[{library!r}] = None
import hdsrules
turns = hdsrules.calendar("2026-01-01")
assert turns.rows()
try:
    turns.to_polars()
except hdsrules.errors.MissingExtraError as error:
    assert (error.library, error.extra) == ({library!r}, "df")
    print(error)
"""
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    ).stdout
    assert told.strip().endswith(command)


def check_verdict(result: Assessment) -> None:
    """Check each table of a verdict against the verdict as plain data."""
    parties = {ref: party_to_dict(verdict) for ref, verdict in result.parties.items()}
    rows = {name: result.rows(name) for name in COLUMNS}
    for name in COLUMNS:
        assert all(row["as_of"] == result.as_of for row in rows[name])
        for row in rows[name]:
            party = str(row["party"])
            assert row["party_name"] == result.case.parties[party].name or party
    for row in rows["parties"]:
        told = parties[str(row["party"])]
        assert row["hosting"] == told["hosting"]
        for key in ("not_hosting_because", "activities", "host_types", "no_certificate_because"):
            assert words(row[key]) == sorted(told[key])  # type: ignore[call-overload]  # a JSON list
    assert [row["party"] for row in rows["parties"]] == list(result.parties)
    for name, key in (("gaps", "gaps"), ("obligations", "obligations")):
        for ref, told in parties.items():
            assert [
                {"kind": row["kind"], "because": words(row["because"])}
                for row in rows[name]
                if row["party"] == ref
            ] == [{"kind": it["kind"], "because": sorted(it["because"])} for it in told[key]]  # type: ignore[attr-defined]  # a JSON list
    for row, finding in zip(rows["findings"], result.findings, strict=True):
        told = finding_to_dict(finding)
        keys = ("party", "kind", "severity", "system", "contract")
        assert {key: row[key] for key in keys} == {key: told.get(key) for key in keys}
        assert words(row["clauses"]) == sorted(finding.clauses)
    assert {
        (row["path"], row["party"], row["field"], row["rank"]) for row in rows["open_questions"]
    } == {
        (question.path, it.party, it.field, question.rank)
        for question in result.open_questions
        for it in question.would_change
    }
    check_activities(result, rows["activities"])


def check_activities(result: Assessment, rows: list[dict[str, Value]]) -> None:
    """Check the table of activities: complete, and saying what the verdict says."""
    keys = [(row["party"], row["system"], row["activity"]) for row in rows]
    assert keys == [
        (party, system, activity)
        for party, verdict in result.parties.items()
        for system in verdict.by_system
        for activity in Activity
    ]
    for row in rows:
        party, system = str(row["party"]), str(row["system"])
        activity = Activity(str(row["activity"]))
        verdict = result.parties[party]
        part = verdict.by_system[system]
        assert row["hosting"] == part.hosting
        assert (row["performed"] == "yes") == (activity in part.activities)
        if row["performed"] == "undetermined":
            assert result.open_questions
        needed = {it for item in verdict.required_certifications for it in item.activities}
        assert not row["required"] or activity in needed
        lacking = {f"{it.scheme}:{it.kind}" for it in verdict.gaps if activity in it.activities}
        assert set(words(row["gap"])) <= lacking
    for ref, verdict in result.parties.items():
        for gap in verdict.gaps:
            for activity in gap.activities:
                assert any(
                    row["party"] == ref
                    and row["activity"] == activity
                    and f"{gap.scheme}:{gap.kind}" in words(row["gap"])
                    for row in rows
                )


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_tables_say_what_the_verdict_says(name: str) -> None:
    """On each example, on days under each wording of the law."""
    for day in ("2016-06-01", "2023-06-01", "2024-12-01", DAY):
        check_verdict(hdsrules.assess(EXAMPLES[name], day))


def test_the_tables_of_random_verdicts_say_what_they_say() -> None:
    """Of cases with unknowns and of every kind."""
    rng = dice(5)
    undetermined = 0
    for _ in range(25):
        day = random_day(rng)
        result = hdsrules.assess(random_case(rng, day), day, explore=False)
        check_verdict(result)
        undetermined += any(row["performed"] == "undetermined" for row in result.rows())
    assert undetermined > 3


def test_a_state_of_a_title_is_one_of_three() -> None:
    """Held, lacking, or undetermined."""
    rows = answers()["saas-medical-device"].rows("certifications")
    assert [(row["party"], row["state"]) for row in rows] == [
        ("cloud", "held"),
        ("maker", "lacking"),
    ]
    told = answers()["everything"].rows("certifications")
    assert {row["state"] for row in told} == {"lacking", "undetermined"}


def test_divergences_and_open_questions_are_tables_of_their_own() -> None:
    """The same as those of the verdict."""
    for answer in answers().values():
        if isinstance(answer, Assessment):
            assert answer.divergences.rows() == answer.rows("divergences")
            assert answer.open_questions.rows() == answer.rows("open_questions")


def test_the_rows_of_a_timeline_are_its_changes() -> None:
    """A row for each day, party and field, with the causes of the day."""
    timeline = hdsrules.timeline(SAAS, "2026-01-01", "2029-01-01")
    assert [(row["date"], row["party"], row["field"]) for row in timeline.rows()] == [
        (event.date, change.party, change.field) for event in timeline for change in event.changes
    ]
    last = timeline.rows()[-1]
    assert last["causes"] == "certificate:cloud-hds-2025"
    assert last["party_name"] == "Cardia Software"


def test_the_rows_of_a_comparison_are_its_differences() -> None:
    """What is no text stands as JSON."""
    result = hdsrules.assess(SAAS, DAY, explore=False)
    other = hdsrules.assess(SAAS, DAY, readings={"activity-5": "framework-v2"}, explore=False)
    comparison = hdsrules.compare(result, other)
    rows = {str(row["field"]): row for row in comparison.rows() if row["party"] == "maker"}
    assert (rows["hosting"]["from"], rows["hosting"]["to"]) == (Answer.YES, Answer.NO)
    assert (rows["activities"]["from"], rows["activities"]["to"]) == ('["administration"]', "[]")
    assert [words(row["because"]) for row in comparison.rows()] == [
        list(it.because) for it in comparison
    ]


def test_the_rows_of_notices_count_the_days_left() -> None:
    """From the first day looked at."""
    notices = hdsrules.watch([SAAS], "2y", start=DAY)
    assert [(row["date"], row["days_left"], row["ref"]) for row in notices.rows()] == [
        (it.date, (it.date - date(2026, 11, 23)).days, it.ref) for it in notices
    ]
