"""Many assessments in one process: the rate, and whether memory stays flat.

Random cases go through `assess` with the C engine, readings and unknowns explored. Exit status 1 if
resident memory grew by 10 MB or more after the warm-up.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from hdsrules.assessment import assess
from tests.generator import dice, random_case, random_day

WARM_UP = 2_000
MOST_GROWTH = 10.0
MEGABYTE = 1 << 20


def resident() -> float:
    """Return the resident memory of this process, in megabytes, less what it could give back."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of glibc alone
        if trim is not None:
            trim(0)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def main() -> int:
    """Run the assessments and print what they took; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_Raw)
    parser.add_argument("--assessments", type=int, default=200_000, help="how many to run")
    parser.add_argument("--seed", type=int, default=0, help="the seed of the first case")
    options = parser.parse_args()
    first = warm = resident()
    print(f"start: {first:.1f} MB")
    start = time.perf_counter()
    every = max(1, options.assessments // 20)
    for number in range(1, options.assessments + 1):
        rng = dice(options.seed + number)
        day = random_day(rng)
        assess(random_case(rng, day), day)
        if number == WARM_UP:
            warm = resident()
            print(f"after a warm-up of {number:,}: {warm:.1f} MB")
        if number % every == 0:
            rate = number / (time.perf_counter() - start)
            print(f"{number:,}: {rate:,.0f} assessments/s, {resident():.1f} MB", flush=True)
    last = resident()
    print(f"end: {last:.1f} MB; {last - warm:+.1f} MB since the warm-up")
    if last - warm >= MOST_GROWTH:
        print(f"memory grows: {MOST_GROWTH:.0f} MB or more", file=sys.stderr)
        return 1
    return 0


class _Raw(argparse.RawDescriptionHelpFormatter):
    """Keeps the paragraphs of the description."""


if __name__ == "__main__":
    sys.exit(main())
