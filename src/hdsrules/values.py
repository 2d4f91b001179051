"""The checks of each value of a case on its own: its type, its word, whom or what it names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from attrs import define, field

from .countries import COUNTRIES, MEANT
from .errors import Fault
from .faults import child, code, did_you_mean, item, shown, use_one_of
from .i18n import mark
from .misfits import NOUNS, wanted, wrong
from .operations import operation_class
from .said import Said, said
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

__all__ = ["Values"]

_NOT_DESCRIBED = {
    "parties": mark("no party {ref} is described"),
    "data": mark("no set of data {ref} is described"),
    "systems": mark("no system {ref} is described"),
}
_REF_FORM = said("use small letters, digits and hyphens, beginning with a letter or a digit")
_SLUG = re.compile(SLUG)


@define
class Values:
    """A walk through the values of a case that notes every fault.

    Attributes:
        tables: The maps of the case, by name.
        faults: What was found.
    """

    tables: Mapping[str, object]
    faults: list[Fault] = field(factory=list)

    def add(self, path: str, message: Said, remedy: Said) -> None:
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
                self.add(path, *wrong(value, shape))

    def _missing(self, each: Field, path: str) -> None:
        """Note a required value that is not there."""
        self.add(
            child(path, each.key),
            said("`{key}` is missing", key=each.key),
            said("add `{key}`: {thing}", key=each.key, thing=wanted(each.shape)),
        )

    def _encodable(self, text: str, path: str) -> None:
        """Note a text that UTF-8 cannot write."""
        if any("\ud800" <= c <= "\udfff" for c in text):
            self.add(
                path, said("the text holds half a character"), said("write the text again in UTF-8")
            )

    def _country(self, text: str, path: str) -> None:
        """Note a text that is no country code."""
        if text in COUNTRIES:
            return
        if text in MEANT:
            message = said("`{text}` is not an ISO 3166-1 code", text=text)
            self.add(path, message, said("write `{text}`", text=MEANT[text]))
        elif text.upper() in COUNTRIES:
            message = said("`{text}` is not in capitals", text=text)
            self.add(path, message, said("write `{text}`", text=text.upper()))
        else:
            self.add(
                path,
                said("{text} is not a country code", text=shown(text)),
                said("write the two capital letters of ISO 3166-1, as `FR`"),
            )

    def _named(self, ref: str, table: str, path: str) -> None:
        """Note a ref that names nothing."""
        known = self.tables[table]
        if not isinstance(known, Mapping) or ref in known:
            return
        if not _SLUG.fullmatch(ref):
            self.add(path, _no_ref(ref), did_you_mean(ref, known, _REF_FORM))
            return
        remedy = said("describe it under `{table}`, or name one that is there", table=table)
        self.add(
            path,
            Said(_NOT_DESCRIBED[table], {"ref": code(ref)}),
            did_you_mean(ref, known, remedy),
        )

    def _items(self, items: tuple[object, ...], shape: Many, path: str) -> None:
        """Check the items of a list."""
        if shape.lone and not items:
            self.add(
                path,
                said("the list is empty"),
                said(
                    "name a customer; leave the key out if it is not known; name the operator "
                    "itself if it acts on its own account"
                ),
            )
        seen: list[object] = []
        hashed: set[object] = set()
        for index, value in enumerate(items):
            place = item(path, index)
            if _among(value, seen, hashed):
                what = code(value) if isinstance(value, str) else said("the same item")
                message = said("{thing} is listed twice", thing=what)
                self.add(place, message, said("remove one of the two"))
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
            remedy = did_you_mean(key, words, use_one_of(words))
            self.add(path, said("{key} is not a layer", key=code(key)), remedy)

    def _slug(self, key: object, path: str) -> None:
        """Note a key that cannot be a ref."""
        if not isinstance(key, str) or not _SLUG.fullmatch(key):
            self.add(path, _no_ref(key), _REF_FORM)

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
                        said(
                            "`{key}` does not belong to the layer `{layer}`",
                            key=each.key,
                            layer=layer,
                        ),
                        said("remove it"),
                    )


def _no_ref(value: object) -> Said:
    """Return what is wrong with a ref that cannot be one."""
    return said("{ref} cannot be a ref", ref=code(value))


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
