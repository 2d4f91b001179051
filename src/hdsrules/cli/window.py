"""How wide the window is in which we are read, even where standard output goes elsewhere."""

from __future__ import annotations

import os

__all__ = ["columns"]

_USUAL = 80
_VARIABLE = "COLUMNS"


def columns() -> int:
    """Return how many columns there are: those that are asked for, else those of the terminal."""
    asked = os.environ.get(_VARIABLE, "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    for stream in (1, 2, 0):
        try:
            return os.get_terminal_size(stream).columns or _USUAL
        except OSError:
            continue
    return _USUAL
