"""Running the command line as a process of its own, as users do."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

__all__ = ["CLEAR", "SKELETON", "environment", "hdsrules"]

SKELETON = (Path(__file__).parents[2] / "src" / "hdsrules" / "cli" / "skeleton.en.yaml").read_text(
    "utf-8"
)
"""A case with one gap: the maker holds no certificate."""

CLEAR = SKELETON.replace(
    "activities: [physical-sites,", "activities: [administration, physical-sites,"
)
CLEAR = CLEAR.replace(
    "contracts:\n",
    """  maker-hds:
    holder: maker
    scheme: hds
    edition: "2.0"
    activities: [administration]
    issued: 2026-01-15
    body_accredited: true
contracts:
""",
    1,
)
"""The same case, the maker certified: no gap."""


def environment(**variables: str) -> Mapping[str, str]:
    """Return an environment in English, without what steers colours, and with `variables`."""
    steering = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LANGUAGE", "HDSRULES_DEBUG", "TERM"}
    kept = {name: value for name, value in os.environ.items() if name not in steering}
    return kept | {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color"} | variables


def hdsrules(
    *arguments: str | Path,
    stdin: str | bytes = "",
    cwd: Path | None = None,
    variables: Mapping[str, str] | None = None,
    **more: str,
) -> subprocess.CompletedProcess[str]:
    """Run `hdsrules` and return its exit status and what it said."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "hdsrules", *map(str, arguments)],
        input=given,
        capture_output=True,
        check=False,
        cwd=cwd,
        env=environment(**(variables or {}), **more),
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )
