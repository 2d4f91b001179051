"""Contested questions and open points: who holds what, on which texts."""

from __future__ import annotations

import pytest

from hdsrules.law import Confidence
from hdsrules.positions import OPEN_POINTS, POSITIONS, Position
from hdsrules.readings import QUESTIONS
from hdsrules.rulesets import RULEBOOK
from hdsrules.rulesets.texts import ALL_TEXTS

ALL = [
    *((f"{key} {reading}", p) for key, told in POSITIONS.items() for reading, p in told.items()),
    *((key, position) for key, point in OPEN_POINTS.items() for position in point.positions),
]


def test_every_reading_has_its_position() -> None:
    """Each reading of each question says who holds it, in the order of the readings."""
    assert {key: tuple(told) for key, told in POSITIONS.items()} == {
        key: question.readings for key, question in QUESTIONS.items()
    }


@pytest.mark.parametrize("position", [each for _, each in ALL], ids=[name for name, _ in ALL])
def test_every_position_is_argued_and_sourced(position: Position) -> None:
    """Who holds it, why, and on which texts of the library."""
    assert position.holders
    assert position.argument.endswith(".")
    assert position.sources
    assert all(text in ALL_TEXTS.values() for text in position.sources)
    assert position.confidence in Confidence


def test_every_question_decides_some_rule() -> None:
    """A question that no rule asks would be none."""
    asked = {question for rule in RULEBOOK for question in rule.readings}
    assert asked == set(QUESTIONS)


def test_open_points_are_no_questions() -> None:
    """An open point says how it is settled, and no reading can be chosen for it."""
    assert not set(OPEN_POINTS) & set(QUESTIONS)
    assert all(point.handled.endswith(".") for point in OPEN_POINTS.values())
