"""Countries named in a text, in either language, in the order in which they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from ..countries import COUNTRIES, MEANT, OTHER_NAMES
from ..lists import country_names
from .plain import plain, unaccented

__all__ = ["Mention", "countries_in"]

_CODES = re.compile(
    r"(?:^|[:(\u2013\u2014]|\s-)\s*((?:[A-Z]{2})(?:\s*[,/]\s*[A-Z]{2})*)\s*[.)]?\s*$", re.MULTILINE
)


@frozen
class Mention:
    """A country that a text names.

    Attributes:
        code: ISO 3166-1 alpha-2.
        start: Where its name begins in the text without accents.
        end: Where it ends.
    """

    code: str
    start: int
    end: int


@cache
def _names() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return a pattern for all names, the longest first, and name → code."""
    known = {
        plain(name): code for code, names in country_names().items() for name in names.values()
    }
    known |= OTHER_NAMES
    longest_first = sorted(known, key=len, reverse=True)
    choice = "|".join(r"[^a-z0-9]+".join(name.split()) for name in longest_first)
    return re.compile(rf"(?<![a-z0-9])(?:{choice})(?![a-z0-9])"), known


def countries_in(text: str) -> list[Mention]:
    """Return the countries that a text names, by name or, standing apart, by code."""
    pattern, known = _names()
    bare = unaccented(text)
    found = [Mention(known[plain(match[0])], *match.span()) for match in pattern.finditer(bare)]
    return found or _codes(text)


def _codes(text: str) -> list[Mention]:
    found: list[Mention] = []
    for listed in _CODES.finditer(text):
        codes = [MEANT.get(code, code) for code in re.findall("[A-Z]{2}", listed[1])]
        if codes != ["NO"] and all(code in COUNTRIES for code in codes):
            found += [Mention(code, *listed.span(1)) for code in codes]
    return found
