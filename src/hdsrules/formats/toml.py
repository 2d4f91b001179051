"""TOML documents."""

from __future__ import annotations

import re
import tomllib

from ..said import said
from .parsed import MAX_DEPTH, Numeral, Parsed, broken, too_deep
from .syntax import problem_said

__all__ = ["read"]

_LINE = re.compile(r"\(at line ([0-9]+), column [0-9]+\)")
_STRINGS_AND_COMMENTS = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+(?:"""|\Z)'
    r"|'''(?:[^']|'(?!''))*+(?:'''|\Z)"
    r'|"(?:[^"\\\n]|\\.)*+"?'
    r"|'[^'\n]*+'?"
    r"|#[^\n]*",
    re.DOTALL,
)
_DOTTED = re.compile(rf"(?:[\w-]++\s*+\.\s*+){{{MAX_DEPTH}}}")


def read(text: str) -> Parsed:
    """Return the plain data of a TOML document.

    Raises:
        CaseError: If it is not TOML, or nested too deeply.
    """
    if _DOTTED.search(_STRINGS_AND_COMMENTS.sub("s", text)):
        raise too_deep()
    try:
        data = tomllib.loads(text, parse_float=Numeral)
    except ValueError as error:
        line = _LINE.search(str(error))
        problem = problem_said(_LINE.sub("", str(error)).strip())
        raise broken(
            said("this is not TOML: {problem}", problem=problem),
            said("correct the syntax"),
            int(line[1]) if line else None,
        ) from None
    except RecursionError:
        raise too_deep() from None
    _check_depth(data, 1)
    return Parsed(data)


def _check_depth(value: object, depth: int) -> None:
    """Refuse nesting that is too deep."""
    if not isinstance(value, dict | list):
        return
    if depth > MAX_DEPTH:
        raise too_deep()
    for inner in value.values() if isinstance(value, dict) else value:
        _check_depth(inner, depth + 1)
