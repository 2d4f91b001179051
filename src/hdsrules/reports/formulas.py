"""Texts in CSV that no spreadsheet takes for formulas, whichever delimiter it splits them at."""

from __future__ import annotations

import re

__all__ = ["shielded", "unshielded"]

_SHIELD = "'"
"""What stands before a text that a spreadsheet would take for a formula."""

_START = r"(?:\A|[;,\t\r\n])[\s\"]*"
"""Where a cell may begin: for a spreadsheet that splits at another delimiter, within a text too."""

_FORMULA = r"'*[=+\-@\uff1d\uff0b\uff0d\uff20]"
_BARE = re.compile(rf"({_START})({_FORMULA})")
_SHIELDED = re.compile(rf"({_START}){_SHIELD}({_FORMULA})")


def shielded(text: str) -> str:
    """Return a text with an apostrophe wherever a formula could begin."""
    return _BARE.sub(rf"\1{_SHIELD}\2", text)


def unshielded(text: str) -> str:
    """Return a text without the apostrophes that `shielded` puts into it."""
    return _SHIELDED.sub(r"\1\2", text)
