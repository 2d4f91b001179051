"""The picture of who answers for what in the first example, for the front pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hdsrules
from hdsrules.i18n import words
from hdsrules.reports.names import Names
from hdsrules.reports.pictures import responsibility

__all__ = ["picture"]

_EXAMPLE = Path(__file__).parents[2] / "examples" / "saas-medical-device.yaml"


def picture() -> Iterator[str]:
    """Yield the picture of the example, in English."""
    result = hdsrules.assess(hdsrules.load(_EXAMPLE), "2026-11-23")
    yield responsibility(Names(result.case, words("en")), result).svg.rstrip("\n")
