"""The checks of each value of a case on its own: its type, its word, whom or what it names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from numbers import Number

from attrs import define, field

from .countries import COUNTRIES, MEANT
from .errors import Fault
from .faults import child, code, did_you_mean, item, listed, shown, written
from .operations import operation_class
from .shapes import (
    SLUG,
    Country,
    Day,
    Field,
    Flag,
    Many,
    Named,
    Shape,
    Table,
    Text,
    Thing,
    Word,
    fields_of,
)

__all__ = ["NOUNS", "Values", "wanted"]

NOUNS = {
    "Party": "a party",
    "Data": "a set of data",
    "System": "a system",
    "Operation": "an operation",
    "Administration": "an operation",
    "Backup": "an operation",
    "RemoteAccess": "a remote access",
    "Certificate": "a certificate",
    "Contract": "a contract",
    "Device": "a device",
    "Group": "a group",
    "parties": "a party",
    "data": "a set of data",
    "systems": "a system",
}
"""What messages call a class, or an object of a map."""

_REF_FORM = "use small letters, digits and hyphens, beginning with a letter or a digit"
_SLUG = re.compile(SLUG)
_DAY_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def wanted(shape: Shape) -> str:  # noqa: PLR0911 (one for each shape)
    """Return what a field of this shape holds, as a message says it."""
    simple = {Text: "text", Flag: "`true` or `false`", Day: "a day, as `2026-05-16`"}
    match shape:
        case Country():
            return "a country code of two capital letters, as `FR`"
        case Word(words):
            return f"one of {listed(words)}"
        case Named(table):
            return f"the ref of {NOUNS[table]}"
        case Many(inner, lone=True):
            return f"{wanted(inner)}, or a list of them"
        case Many(Thing(kind)):
            return f"a list, each item {NOUNS[kind.__name__]}"
        case Many(inner):
            return f"a list, each item {wanted(inner)}"
        case Thing(kind):
            return f"{NOUNS[kind.__name__]}, a map of its keys"
        case Table():
            return "a map"
    return simple[type(shape)]


@define
class Values:
    """A walk through the values of a case that notes every fault.

    Attributes:
        tables: The maps of the case, by name.
        faults: What was found.
    """

    tables: Mapping[str, object]
    faults: list[Fault] = field(factory=list)

    def add(self, path: str, message: str, remedy: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(path, message, remedy))

    def check_object(self, thing: object, path: str) -> None:
        """Check every field of an object."""
        for each in fields_of(type(thing)):
            value = getattr(thing, each.name)
            if value is not None:
                self.check(value, each.shape, child(path, each.key))
            elif not each.nullable:
                self._missing(each, path)

    def check(self, value: object, shape: Shape, path: str) -> None:
        """Check one value against what its place holds."""
        match shape:
            case Text() if isinstance(value, str):
                self._encodable(value, path)
            case Flag() if isinstance(value, bool):
                pass
            case Day() if isinstance(value, date) and not isinstance(value, datetime):
                pass
            case Country() if isinstance(value, str):
                self._country(value, path)
            case Word(words) if isinstance(value, words):
                pass
            case Named(table) if isinstance(value, str):
                self._named(value, table, path)
            case Many() if isinstance(value, tuple):
                self._items(value, shape, path)
            case Thing(kind) if isinstance(value, kind):
                self.check_object(value, path)
            case Table() if isinstance(value, Mapping):
                self._entries(value, shape, path)
            case _:
                self.add(path, *_wrong(value, shape))

    def _missing(self, each: Field, path: str) -> None:
        """Note a required value that is not there."""
        self.add(
            child(path, each.key),
            f"`{each.key}` is missing",
            f"add `{each.key}`: {wanted(each.shape)}",
        )

    def _encodable(self, text: str, path: str) -> None:
        """Note a text that UTF-8 cannot write."""
        if any("\ud800" <= c <= "\udfff" for c in text):
            self.add(path, "the text holds half a character", "write the text again in UTF-8")

    def _country(self, text: str, path: str) -> None:
        """Note a text that is no country code."""
        if text in COUNTRIES:
            return
        if text in MEANT:
            meant = MEANT[text]
            self.add(path, f"`{text}` is not an ISO 3166-1 code", f"write `{meant}`")
        elif text.upper() in COUNTRIES:
            self.add(path, f"`{text}` is not in capitals", f"write `{text.upper()}`")
        else:
            self.add(
                path,
                f"{shown(text)} is not a country code",
                "write the two capital letters of ISO 3166-1, as `FR`",
            )

    def _named(self, ref: str, table: str, path: str) -> None:
        """Note a ref that names nothing."""
        known = self.tables[table]
        if not isinstance(known, Mapping) or ref in known:
            return
        if not _SLUG.fullmatch(ref):
            self.add(path, f"{code(ref)} cannot be a ref", did_you_mean(ref, known, _REF_FORM))
            return
        noun = NOUNS[table].partition(" ")[2]
        self.add(
            path,
            f"no {noun} {code(ref)} is described",
            did_you_mean(ref, known, f"describe it under `{table}`, or name one that is there"),
        )

    def _items(self, items: tuple[object, ...], shape: Many, path: str) -> None:
        """Check the items of a list."""
        if shape.lone and not items:
            self.add(
                path,
                "the list is empty",
                "name a customer; leave the key out if it is not known; name the operator itself "
                "if it acts on its own account",
            )
        seen: list[object] = []
        hashed: set[object] = set()
        for index, value in enumerate(items):
            place = item(path, index)
            if _among(value, seen, hashed):
                what = code(value) if isinstance(value, str) else "the same item"
                self.add(place, f"{what} is listed twice", "remove one of the two")
            else:
                self.check(value, shape.item, place)

    def _entries(self, entries: Mapping[object, object], shape: Table, path: str) -> None:
        """Check the keys and values of a map."""
        for key, value in entries.items():
            place = child(path, key)
            if shape.words is not None:
                self._known_key(key, shape.words, place)
            elif isinstance(shape.item, Thing):
                self._slug(key, place)
            if value is None and shape.nullable:
                continue
            self.check(value, shape.item, place)
            if shape.words is not None and isinstance(value, tuple):
                self._layer(key, value, place)

    def _known_key(self, key: object, words: type[StrEnum], path: str) -> None:
        """Note a key that is no layer."""
        if not isinstance(key, words):
            remedy = did_you_mean(key, words, f"use one of {listed(words)}")
            self.add(path, f"{code(key)} is not a layer", remedy)

    def _slug(self, key: object, path: str) -> None:
        """Note a key that cannot be a ref."""
        if not isinstance(key, str) or not _SLUG.fullmatch(key):
            self.add(path, f"{code(key)} cannot be a ref", _REF_FORM)

    def _layer(self, layer: object, operations: tuple[object, ...], path: str) -> None:
        """Note what an operation says that only another layer can."""
        kind = operation_class(layer)
        own = {each.name for each in fields_of(kind)}
        for index, operation in enumerate(operations):
            if type(operation) is kind or type(operation).__name__ not in NOUNS:
                continue
            for each in fields_of(type(operation)):
                if each.name not in own and getattr(operation, each.name) != each.default:
                    self.add(
                        child(item(path, index), each.key),
                        f"`{each.key}` does not belong to the layer `{layer}`",
                        "remove it",
                    )


def _among(value: object, seen: list[object], hashed: set[object]) -> bool:
    """Return whether a value came before, and remember it."""
    try:
        if value in hashed:
            return True
        hashed.add(value)
    except TypeError:  # it holds what cannot be hashed, and is faulty for that
        if value in seen:
            return True
        seen.append(value)
    return False


def _wrong(  # noqa: PLR0911 (one for each shape)
    value: object, shape: Shape
) -> tuple[str, str]:
    """Return what is wrong with a value of the wrong type, and what to do."""
    message = f"must be {_in_short(shape)}, not {shown(value)}"
    match shape:
        case Word(words) if isinstance(value, str):
            return (
                f"{code(value)} is not known here",
                did_you_mean(value, words, f"use one of {listed(words)}"),
            )
        case Word(words) if words.__name__ == "Activity" and isinstance(value, int):
            return (
                f"an activity cannot be given by its number, {written(value)}: published sources "
                "swap the numbers 3 and 4",
                f"use one of {listed(words)}",
            )
        case Day() if isinstance(value, str) and _DAY_FORM.fullmatch(value):
            return f"there is no day `{value}`", "write a day that exists, as `2026-05-16`"
        case Day() if isinstance(value, datetime):
            return message, f"write the day alone: `{value.date().isoformat()}`"
        case Flag() if isinstance(value, str):
            form = value.strip().lower()
            answer = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(form, form)
            if answer in {"true", "false"}:
                return message, f"write `{answer}`, without quotes"
        case Text() | Named() | Country() if isinstance(value, Number | date):
            return message, f'write it in quotes: `"{written(value)}"`'
        case Many() if isinstance(value, str):
            return message, f"write `[{written(value)}]`"
    return message, f"write {wanted(shape)}"


def _in_short(shape: Shape) -> str:
    """Return what a field of this shape holds, without naming every word."""
    match shape:
        case Word():
            return "a word"
        case Many(lone=False):
            return "a list"
    return wanted(shape)
