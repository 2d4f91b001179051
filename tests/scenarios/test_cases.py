"""Cases that an authority, a court, a lawyer or a host answered in public, against the library."""

from __future__ import annotations

import pytest
from attrs import frozen

from tests.scenarios.documents import HERE, Situation, case_files, plain, structure

CASES = case_files()

ALL_IDS = (HERE / "ids.txt").read_text(encoding="utf-8").split()
"""The cases that were collected, before any of them was tried."""


@frozen
class LeftOut:
    """A case that is not tried, and why."""

    id: str
    title: str
    source: str
    why: str


LEFT_OUT = structure(plain(HERE / "left_out.yaml"), tuple[LeftOut, ...])


@pytest.mark.parametrize("told", CASES.values(), ids=lambda told: told.name)
def test_verdict_is_the_answer_given(told: Situation) -> None:
    """A case is answered as its source answers it, and alike by both evaluators."""
    assert told.differences(told.assess("both")) == []


def test_every_case_collected_is_tried_or_left_out_with_a_reason() -> None:
    """No case is dropped silently, and fewer than ten are left out."""
    assert sorted([*CASES, *(item.id for item in LEFT_OUT)]) == sorted(ALL_IDS)
    assert len(LEFT_OUT) < 10
    assert all(item.why for item in LEFT_OUT)
