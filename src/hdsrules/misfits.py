"""What is wrong with a value of the wrong type, and what its place holds instead."""

from __future__ import annotations

import re
from datetime import date, datetime
from numbers import Number

from .faults import code, did_you_mean, listed, shown, use_one_of, written
from .said import Said, said
from .shapes import Country, Day, Flag, Many, Named, Shape, Table, Text, Thing, Word

__all__ = ["NOUNS", "wanted", "wrong"]

NOUNS = {
    "Party": said("a party"),
    "Data": said("a set of data"),
    "System": said("a system"),
    "Operation": said("an operation"),
    "Administration": said("an operation"),
    "Backup": said("an operation"),
    "RemoteAccess": said("a remote access"),
    "Certificate": said("a certificate"),
    "Contract": said("a contract"),
    "Device": said("a device"),
    "Group": said("a group"),
    "parties": said("a party"),
    "data": said("a set of data"),
    "systems": said("a system"),
}
"""What messages call a class, or an object of a map."""

_DAY_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def wanted(shape: Shape) -> Said:  # noqa: PLR0911 (one for each shape)
    """Return what a field of this shape holds, as a message says it."""
    simple = {
        Text: said("text"),
        Flag: said("`true` or `false`"),
        Day: said("a day, as `2026-05-16`"),
    }
    match shape:
        case Country():
            return said("a country code of two capital letters, as `FR`")
        case Word(words):
            return said("one of {names}", names=listed(words))
        case Named(table):
            return said("the ref of {thing}", thing=NOUNS[table])
        case Many(inner, lone=True):
            return said("{thing}, or a list of them", thing=wanted(inner))
        case Many(Thing(kind)):
            return said("a list, each item {thing}", thing=NOUNS[kind.__name__])
        case Many(inner):
            return said("a list, each item {thing}", thing=wanted(inner))
        case Thing(kind):
            return said("{thing}, a map of its keys", thing=NOUNS[kind.__name__])
        case Table():
            return said("a map")
    return simple[type(shape)]


def wrong(  # noqa: PLR0911 (one for each shape)
    value: object, shape: Shape
) -> tuple[Said, Said]:
    """Return what is wrong with a value of the wrong type, and what to do."""
    message = said("must be {wanted}, not {found}", wanted=_in_short(shape), found=shown(value))
    match shape:
        case Word(words) if isinstance(value, str):
            return (
                said("{word} is not known here", word=code(value)),
                did_you_mean(value, words, use_one_of(words)),
            )
        case Word(words) if words.__name__ == "Activity" and isinstance(value, int):
            return (
                said(
                    "an activity cannot be given by its number, {number}: published sources swap "
                    "the numbers 3 and 4",
                    number=written(value),
                ),
                use_one_of(words),
            )
        case Day() if isinstance(value, str) and _DAY_FORM.fullmatch(value):
            return (
                said("there is no day `{day}`", day=value),
                said("write a day that exists, as `2026-05-16`"),
            )
        case Day() if isinstance(value, datetime):
            return message, said("write the day alone: `{day}`", day=value.date().isoformat())
        case Flag() if isinstance(value, str):
            form = value.strip().lower()
            answer = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(form, form)
            if answer in {"true", "false"}:
                return message, said("write `{text}`, without quotes", text=answer)
        case Text() | Named() | Country() if isinstance(value, Number | date):
            return message, said('write it in quotes: `"{text}"`', text=written(value))
        case Many() if isinstance(value, str):
            return message, said("write `{text}`", text=f"[{written(value)}]")
    return message, said("write {thing}", thing=wanted(shape))


def _in_short(shape: Shape) -> Said:
    """Return what a field of this shape holds, without naming every word."""
    match shape:
        case Word():
            return said("a word")
        case Many(lone=False):
            return said("a list")
    return wanted(shape)
