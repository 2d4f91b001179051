"""Options of the tests, and what they mean."""

from __future__ import annotations

import pytest

pytest_plugins = ["tests.browser"]

RANDOM_CASES = 50


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let whoever has the time try more random cases."""
    parser.addoption(
        "--random-cases",
        type=int,
        default=RANDOM_CASES,
        help=f"how many random cases each answer is confirmed on (default {RANDOM_CASES})",
    )


@pytest.fixture
def random_cases(request: pytest.FixtureRequest) -> int:
    """Return how many random cases each answer is confirmed on."""
    return int(request.config.getoption("--random-cases"))
