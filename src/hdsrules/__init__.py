"""French health-data hosting law (HDS) as code.

Describe who does what for whom, and get, for any date since 2006, a sourced verdict: who hosts,
which activities, which certifications, what is missing, and why::

    import hdsrules

    case = hdsrules.load("case.yaml")
    result = hdsrules.assess(case, on="2026-11-23")
    result.parties["maker"].hosting
    result.why("maker", "administration")

Not legal advice.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import errors
    from .assessment import Assessment, assess
    from .case import Case
    from .chronology import Timeline, timeline
    from .comparison import Comparison, compare
    from .engine.proof import Proof
    from .formats import case_schema, dump, dumps, load, loads
    from .published import import_guarantees
    from .reports.documents import write_report
    from .results import Answer
    from .sheets.questionnaire import questionnaire
    from .turns import calendar
    from .watching import watch
    from .whatif.repair import repair

__all__ = [
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

__version__ = "0.1.0"

_HOMES = {
    "Answer": ".results",
    "Assessment": ".assessment",
    "Case": ".case",
    "Comparison": ".comparison",
    "Proof": ".engine.proof",
    "Timeline": ".chronology",
    "assess": ".assessment",
    "calendar": ".turns",
    "case_schema": ".formats",
    "compare": ".comparison",
    "dump": ".formats",
    "dumps": ".formats",
    "import_guarantees": ".published",
    "load": ".formats",
    "loads": ".formats",
    "questionnaire": ".sheets.questionnaire",
    "repair": ".whatif.repair",
    "timeline": ".chronology",
    "watch": ".watching",
    "write_report": ".reports.documents",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `import hdsrules` stays light."""
    if name == "errors":
        return import_module(".errors", __name__)
    if name in _HOMES:
        return getattr(import_module(_HOMES[name], __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
