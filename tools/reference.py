"""Write the reference pages that come from the library itself.

Run from the root of the project:

    python -m tools.reference            # writes the pages
    python -m tools.reference --check    # fails if one is not what would be written
"""

from __future__ import annotations

import sys
from pathlib import Path

from tools.pages import PAGES

__all__ = ["main"]

FOLDER = Path(__file__).parents[1] / "docs" / "reference"


def main(arguments: list[str]) -> int:
    """Write or check every page; return the exit status."""
    stale = []
    for name, page in PAGES.items():
        path, text = FOLDER / name, "\n".join(page()) + "\n"
        if "--check" not in arguments:
            path.write_text(text, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != text:
            stale.append(name)
    for name in stale:
        sys.stderr.write(f"{name} is not up to date: run python -m tools.reference\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
