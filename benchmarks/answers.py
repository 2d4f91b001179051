"""One run, side by side: an assessment, and each answer that rests on many of them.

Every figure is a median of one run on one machine, given with its ratio to an assessment with
divergences and open questions.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import hdsrules
from hdsrules.interview import Interview

ROOT = Path(__file__).parent.parent
DAY = "2026-11-25"
TIMES = 7


def median_of(work: Callable[[], object]) -> float:
    """Return the median time of some runs, in seconds, after one that is not counted."""
    work()
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken)


def main() -> None:
    """Measure, and print a table."""
    case = hdsrules.load(ROOT / "examples" / "saas-medical-device.yaml")
    partly = hdsrules.loads(
        hdsrules.dumps(case, "yaml").replace("externalised: true", "externalised: null"), "yaml"
    )
    result = hdsrules.assess(case, DAY)
    after = hdsrules.assess(case, "2028-03-10")
    rows: tuple[tuple[str, Callable[[], object]], ...] = (
        ("assess", lambda: hdsrules.assess(case, DAY)),
        ("why_not, the rules alone", lambda: result.why_not("clinic", "hosting", limit=0)),
        ("why_not, one input is enough", lambda: result.why_not("maker", "own-data")),
        ("why_not, no two are: hosting", lambda: result.why_not("clinic", "hosting")),
        ("why_not, two are: a clause", lambda: result.why_not("clinic", "missing-clause")),
        ("compare", lambda: hdsrules.compare(result, after)),
        ("repair", lambda: hdsrules.repair(case, DAY)),
        ("watch, 180 days", lambda: hdsrules.watch([case], "180d", start=DAY)),
        ("ask: the next open question", lambda: Interview(partly, DAY).question),
        ("ask, thorough: the first question", lambda: Interview(case, DAY, thorough=True).question),
    )
    base = 0.0
    sys.stdout.write(f"{'':40}{'median ms':>12}{'× assess':>12}\n")
    for name, work in rows:
        taken = median_of(work)
        base = base or taken
        sys.stdout.write(f"{name:40}{taken * 1000:12.1f}{taken / base:12.1f}\n")


if __name__ == "__main__":
    main()
