"""How a fault of a case is located and worded: paths, values as they are shown, nearest names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from itertools import islice
from numbers import Number

from .i18n import mark
from .said import Said, said

__all__ = [
    "ROOT",
    "ancestors",
    "child",
    "code",
    "did_you_mean",
    "item",
    "listed",
    "nearest",
    "shown",
    "use_one_of",
    "written",
]

ROOT = "$"
"""The path of the whole document."""

_PLAIN_KEY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_STEP = re.compile(r'\.[A-Za-z0-9_-]+|\[[0-9]+\]|\["(?:[^"\\]|\\.)*"\]')
_LONGEST = 60
_FARTHEST = 8
_MOST_COMPARED = 200


def child(path: str, key: object) -> str:
    """Return the path of what stands under `key`; a key that is not a plain name is quoted."""
    name = str(key)
    if _PLAIN_KEY.fullmatch(name):
        return f"{path}.{name}"
    return f"{path}[{json.dumps(name, ensure_ascii=not name.isprintable())}]"


def item(path: str, index: int) -> str:
    """Return the path of an item of the list at `path`."""
    return f"{path}[{index}]"


def ancestors(path: str) -> list[str]:
    """Return `path` and what it lies in, from the nearest to the whole document."""
    found = [ROOT]
    for step in _STEP.finditer(path, len(ROOT)):
        found.append(path[: step.end()])
    return found[::-1]


def shown(value: object) -> Said:
    """Return a value as a message names it, cut short where it is long."""
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (type(None), mark("nothing (`null`)")),
        (str, mark("the text `{text}`")),
        (datetime, mark("the date and time `{text}`")),
        (date, mark("the date `{text}`")),
        (bool, "`{text}`"),
        (Number, mark("the number {text}")),
        (Mapping, mark("a map")),
        ((list, tuple), mark("a list")),
    )
    for kind, message in kinds:
        if isinstance(value, kind):
            return Said(message, {"text": written(value)})
    return said("a Python `{kind}`", kind=type(value).__name__)


def code(value: object) -> Said:
    """Return a value as code, cut short where it is long."""
    return Said("`{text}`", {"text": written(value)})


def written(value: object) -> str:
    """Return a scalar as a document writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and value.bit_length() > 4 * _LONGEST:
        return said("of many digits")
    return _short(str(value))


def listed(names: Iterable[str]) -> str:
    """Return names one after the other, each as code."""
    return ", ".join(f"`{name}`" for name in names)


def nearest(name: object, names: Iterable[str]) -> str | None:
    """Return the one of `names` that is written most like `name`, if any is near."""
    meant = _form(str(name)[:_LONGEST])
    alike = (known for known in names if abs(len(str(known)) - len(meant)) <= _FARTHEST)
    by_form = {_form(str(known)): str(known) for known in islice(alike, _MOST_COMPARED)}
    near = get_close_matches(meant, by_form, n=1)
    return by_form[near[0]] if near else None


def did_you_mean(name: object, names: Iterable[str], otherwise: Said) -> Said:
    """Return the question for the nearest of `names`, or what to say where none is near."""
    near = nearest(name, names)
    return otherwise if near is None else said("did you mean `{near}`?", near=near)


def use_one_of(names: Iterable[str]) -> Said:
    """Return what to do where only a few names can stand."""
    return said("use one of {names}", names=listed(names))


def _form(name: str) -> str:
    """Return a name in the form in which names are compared."""
    return name.strip().lower().replace("_", "-").replace(" ", "-")


def _short(text: str) -> str:
    """Return a text on one line, cut short where it is long."""
    visible = "".join(c if c.isprintable() else " " for c in text)
    return visible if len(visible) <= _LONGEST else visible[: _LONGEST - 1] + "…"
