"""Texts in cells: written so that each comes back as it was, and what things are called there.

A text that a cell cannot hold as it is, with control characters or spaces around it for instance,
is written as a JSON string, in its quotes. A name that does not tell its bearer from all others is
followed by the ref in brackets, as `Imagerie (site-2)`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from attrs import frozen

from ..case import Case
from .model import NAMED
from .terms import NOBODY, NONE, form, is_said, is_unknown

__all__ = ["LONGEST", "SEPARATOR", "Titles", "name_in", "text_in", "written"]

LONGEST = 32_000
"""How many characters a cell may hold."""

SEPARATOR = ";"
"""What stands between the items of a list in one cell."""

_QUOTES = ('"', "'")
_SPREADSHEET_ESCAPE = re.compile(r"x(?=[0-9A-Fa-f]{4}_)")
"""Where a spreadsheet, or what reads one, takes a text for an escaped character."""


def written(text: str) -> str:
    """Return a text as a cell holds it: as it is, or as a JSON string."""
    return text if _is_plain(text) else _literal(text)


def text_in(cell: str) -> str:
    """Return the text that a cell holds."""
    inner = _unquoted(cell)
    return cell.strip() if inner is None else inner


def _is_plain(text: str) -> bool:
    """Return whether a cell can hold a text as it is."""
    return (
        text == text.strip()
        and not is_unknown(text)
        and not text.startswith(_QUOTES)
        and all(c.isprintable() or unicodedata.category(c) == "Zs" for c in text)
        and not _SPREADSHEET_ESCAPE.search(text)
    )


def _literal(text: str) -> str:
    """Return a text as a JSON string of visible characters that no reader splits or unescapes."""
    quoted = json.dumps(text, ensure_ascii=not text.isprintable())
    return _SPREADSHEET_ESCAPE.sub(r"\\u0078", quoted.replace(SEPARATOR, r"\u003b"))


def _unquoted(cell: str) -> str | None:
    """Return what a JSON string in a cell says; `None` if there is none."""
    stripped = cell.strip()
    if len(stripped) < 2 or not stripped.startswith('"') or not stripped.endswith('"'):  # noqa: PLR2004 (its quotes)
        return None
    try:
        found = json.loads(stripped)
    except ValueError:
        return None
    return found if isinstance(found, str) else None


def name_in(cell: str, ref: str) -> str | None:
    """Return the name that a cell gives to what has a ref; `None`: it has none but its ref."""
    told = cell.strip()
    short = told.removesuffix(f" ({ref})")
    if short == ref and short == told:
        return None
    return text_in(short)


def _candidates(ref: str, name: str | None) -> tuple[str, ...]:
    """Return what something can be called, the plainest first; each tells its name."""
    if name is None:
        return (ref,)
    literal = _literal(name)
    said = (name, f"{name} ({ref})") if _is_plain(name) and SEPARATOR not in name else ()
    both = (*said, literal, f"{literal} ({ref})")
    return tuple(each for each in both if name_in(each, ref) == name and not _is_reserved(each))


def _is_reserved(title: str) -> bool:
    """Return whether a title says that there is nothing, or nobody."""
    return is_said(title, NONE) or is_said(title, NOBODY)


@frozen
class Titles:
    """What the parties, the sets of data and the systems of a case are called in cells.

    Attributes:
        titles: Map of the case → ref → title, each title different from all others of its map.
    """

    titles: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, case: Case) -> Titles:
        """Return the titles of a case."""
        return cls({table: _titles(getattr(case, table)) for table in (*NAMED, "devices")})

    def title(self, table: str, ref: str) -> str:
        """Return what something is called."""
        return self.titles[table][ref]


def _titles(things: Mapping[str, object]) -> dict[str, str]:
    """Return the titles of the entries of one map."""
    candidates = {
        ref: _candidates(ref, getattr(thing, "name", None)) for ref, thing in things.items()
    }
    plainest = Counter(form(titles[0]) for titles in candidates.values())
    found: dict[str, str] = {}
    for ref, titles in candidates.items():
        taken = {form(other) for other in (*things, *found.values()) if other != ref}
        taken |= {said for said, count in plainest.items() if count > (said == form(titles[0]))}
        found[ref] = next((title for title in titles if form(title) not in taken), ref)
    return found
