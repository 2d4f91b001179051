"""The public API: its names, its answers to bad arguments."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest

import hdsrules
from hdsrules import errors

CASE = hdsrules.load(Path(__file__).parent.parent / "examples" / "saas-medical-device.yaml")


def test_the_public_names_are_these() -> None:
    """A name is public because it stands in this list."""
    assert sorted(hdsrules.__all__) == [
        "Answer",
        "Assessment",
        "Case",
        "Comparison",
        "Proof",
        "Timeline",
        "__version__",
        "assess",
        "calendar",
        "case_schema",
        "compare",
        "dump",
        "dumps",
        "errors",
        "import_guarantees",
        "load",
        "loads",
        "questionnaire",
        "repair",
        "timeline",
        "watch",
        "write_report",
    ]
    assert dir(hdsrules) == sorted(hdsrules.__all__)
    assert all(getattr(hdsrules, name) is not None for name in hdsrules.__all__)


def test_there_is_no_other_name() -> None:
    """A name that does not exist is an AttributeError, as anywhere."""
    with pytest.raises(AttributeError, match="no attribute 'asses'"):
        hdsrules.asses  # noqa: B018


def test_every_error_is_one_of_ours() -> None:
    """Whoever catches HdsRulesError catches every error raised on purpose."""
    for name in errors.__all__:
        kind = getattr(errors, name)
        assert kind is errors.Fault or issubclass(kind, errors.HdsRulesError)


@pytest.mark.parametrize("day", ["tomorrow", "2026-13-01", "23/11/2026", datetime(2026, 11, 23)])  # noqa: DTZ001
def test_a_day_that_is_none_is_refused(day: str | date) -> None:
    """The error says how a day is written, or that a time is too much."""
    with pytest.raises(errors.ArgumentError, match=r"2026-11-23"):
        hdsrules.assess(CASE, day)


def test_a_day_before_the_law_names_the_first_that_works() -> None:
    """Nothing is answered before 2006-01-05; on that day something is."""
    with pytest.raises(errors.NotInForceError, match="2006-01-05") as raised:
        hdsrules.assess(CASE, "2006-01-04")
    assert raised.value.first == date(2006, 1, 5)
    assert hdsrules.assess(CASE, raised.value.first).as_of == date(2006, 1, 5)


def test_a_question_that_does_not_exist_is_refused() -> None:
    """The error lists the questions, or the readings of the question."""
    with pytest.raises(errors.ReadingError, match="activity-5, "):
        hdsrules.assess(CASE, readings={"activity-7": "literal"})
    with pytest.raises(errors.ReadingError, match="literal, any-task, framework-v2"):
        hdsrules.assess(CASE, readings={"activity-5": "liberal"})


def test_an_evaluator_that_does_not_exist_is_refused() -> None:
    """The error lists the evaluators."""
    with pytest.raises(errors.ArgumentError, match="durable, portable or both"):
        hdsrules.assess(CASE, evaluator="clips")  # type: ignore[arg-type]


def test_a_reading_that_the_case_does_not_raise_has_no_effect() -> None:
    """Archiving is no question here: the verdict is the same under both readings."""
    result = hdsrules.assess(CASE)
    other = hdsrules.assess(CASE, readings={"archiving": "certificate-only"})
    assert other.parties == result.parties
    assert other.divergences == result.divergences


def test_why_names_what_can_be_asked() -> None:
    """A conclusion that the verdict does not hold is an error that lists those that it does."""
    result = hdsrules.assess(CASE)
    with pytest.raises(errors.UnknownConclusionError, match="cloud, maker"):
        result.why("nobody")
    with pytest.raises(errors.UnknownConclusionError, match="administration"):
        result.why("maker", "backup")
    with pytest.raises(errors.UnknownConclusionError, match="open questions"):
        hdsrules.assess(hdsrules.loads("{hdsrules: 1, parties: {a: {}}, systems: {s: {}}}")).why(
            "a"
        )


def test_a_proof_goes_down_to_the_lines_of_the_document() -> None:
    """The proof of activity 5 ends at the lines that say who administers, and for whom."""
    proof = hdsrules.assess(CASE).why("maker", "administration")
    assert proof.rule is not None
    assert proof.rule.id == "HDS-ACT-5"
    assert [citation.text.key for citation in proof.citations] == ["csp-r1111-9"]
    given = {path: step.lines for step in proof.steps() for path in step.paths}
    path = "$.systems.app.layers.application-administration[0]"
    assert given[path] == (CASE.lines[path],)
    assert f"{path}.on_behalf_of" in given


def test_the_verdict_is_json_that_is_the_same_each_time() -> None:
    """The same question gives the same bytes, and they are JSON."""
    one, other = (hdsrules.assess(CASE, "2026-11-23").to_json() for _ in range(2))
    assert one == other
    assert json.loads(one)["hdsrules"] == 1


def test_a_verdict_without_other_readings_is_the_same_verdict() -> None:
    """Leaving out the other readings changes the divergences alone."""
    full = hdsrules.assess(CASE)
    main = hdsrules.assess(CASE, explore=False)
    assert main.divergences == ()
    assert main.parties == full.parties
    assert main.open_questions == full.open_questions
