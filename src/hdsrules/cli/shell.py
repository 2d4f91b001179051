"""Paths in the commands that a user is told to run."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

__all__ = ["typed"]


def typed(path: str | Path) -> str:
    """Return a path as it is typed in a shell: quoted where it must be, and never an option."""
    text = os.fspath(path)
    return shlex.quote(f"./{text}" if text.startswith("-") else text)
