"""The JSON Schema (draft 2020-12) of case documents, drawn from the classes of a case.

It accepts what is loaded and refuses what is not, but for what a schema cannot say: that a ref
names something described, that a day exists (validators that check `format` do see it) and comes
after another, that customers stand in no circle, that a device's class is one of its regulation,
that nobody supervises or contracts with itself, that two items of a list are the same once defaults
are filled in, that no key is written twice, and that `1.0` is not the number `1`.
"""

from __future__ import annotations

import re
from inspect import getdoc

from ..case import Case, Certificate
from ..countries import COUNTRIES
from ..editions import NUMBERED
from ..faults import ROOT
from ..i18n import Words, words
from ..operations import operation_class
from ..readings import QUESTIONS
from ..shapes import (
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
from .parsed import VERSION

__all__ = ["case_schema"]

_Schema = dict[str, object]

_DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_ATTRIBUTE = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)
_REPLACED = {"`None`": "`null`", "`device_class`": "`class`"}


def case_schema(language: str = "en") -> dict[str, object]:
    """Return the JSON Schema of case documents of format version 1.

    Args:
        language: The language of the descriptions, `en` or `fr`.

    Raises:
        ValueError: If it is another one.
    """
    _ = words(language)
    definitions: dict[str, _Schema] = {
        "country": {"title": "Country code (ISO 3166-1 alpha-2)", "enum": sorted(COUNTRIES)},
        "day": {"title": "Day", "type": "string", "format": "date", "pattern": _DAY},
        "ref": {"title": "Ref", "type": "string", "pattern": f"^{SLUG}$"},
    }
    case = _object(Case, definitions)
    version = {"title": "Format version", "type": "integer", "const": VERSION}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:hdsrules:case:{VERSION}",
        **case,
        "properties": {"hdsrules": version, **_properties(Case, definitions)},
        "required": ["hdsrules"],
        "$defs": dict(sorted(definitions.items())),
    }
    return {key: _told(value, key, _) for key, value in schema.items()}


def _told(schema: object, key: str, words: Words) -> object:
    """Return what a schema holds under a key, the descriptions in a language."""
    if isinstance(schema, dict):
        return {name: _told(value, name, words) for name, value in schema.items()}
    if isinstance(schema, list):
        return [_told(each, "", words) for each in schema]
    return words(schema) if key == "description" and isinstance(schema, str) else schema


def _object(kind: type, definitions: dict[str, _Schema]) -> _Schema:
    """Return the schema of a class, and add those of the classes it holds."""
    return {
        "title": kind.__name__,
        "description": (getdoc(kind) or "").partition("\n")[0],
        "type": "object",
        "properties": _properties(kind, definitions),
        "required": [each.key for each in fields_of(kind) if each.required],
        "additionalProperties": False,
        **({"allOf": _editions()} if kind is Certificate else {}),
    }


def _editions() -> list[_Schema]:
    """Return the schemas of the editions that are written as numbers."""
    return [
        {
            "if": {"properties": {"scheme": {"const": str(scheme)}}, "required": ["scheme"]},
            "then": {"properties": {"edition": {"pattern": f"^({numbered.pattern})$"}}},
        }
        for scheme, numbered in NUMBERED.items()
    ]


def _properties(kind: type, definitions: dict[str, _Schema]) -> _Schema:
    """Return the schemas of the keys of a class."""
    about = _documented(kind)
    return {each.key: _property(each, about, definitions) for each in fields_of(kind)}


def _documented(kind: type) -> dict[str, str]:
    """Return what the docstrings of a class and its bases say about each attribute."""
    about: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        for name, text in _ATTRIBUTE.findall(getdoc(each) or ""):
            about[name] = " ".join(text.split())
    return about


def _property(each: Field, about: dict[str, str], definitions: dict[str, _Schema]) -> _Schema:
    """Return the schema of one key."""
    description = about[each.name]
    for word, replacement in _REPLACED.items():
        description = description.replace(word, replacement)
    schema = _value(each.shape, definitions)
    found: _Schema = {"title": each.key.replace("_", " ").capitalize(), "description": description}
    if isinstance(each.default, str | bool):
        found["default"] = each.default
    return {**found, **(schema if each.required else _or_null(schema))}


def _or_null(schema: _Schema) -> _Schema:
    """Return a schema that takes `null` as well."""
    return {"anyOf": [schema, {"type": "null"}]}


def _value(shape: Shape, definitions: dict[str, _Schema]) -> _Schema:  # noqa: PLR0911 (one for each shape)
    """Return the schema of what a shape holds."""
    match shape:
        case Text():
            return {"type": "string"}
        case Flag():
            return {"type": "boolean"}
        case Day():
            return {"$ref": "#/$defs/day"}
        case Country():
            return {"$ref": "#/$defs/country"}
        case Named(table):
            return {"$ref": "#/$defs/ref", "$comment": f"names an object of {ROOT}.{table}"}
        case Word(words):
            return {"enum": [str(word) for word in words]}
        case Many(item, lone):
            return _list(_value(item, definitions), lone=lone)
        case Thing(kind):
            return _defined(kind, definitions)
    return _map(shape, definitions)


def _list(item: _Schema, *, lone: bool) -> _Schema:
    """Return the schema of a list, or of one item alone."""
    many: _Schema = {"type": "array", "items": item, "uniqueItems": True}
    return {"oneOf": [item, {**many, "minItems": 1}]} if lone else many


def _defined(kind: type, definitions: dict[str, _Schema]) -> _Schema:
    """Return a reference to the schema of a class, defined once."""
    name = kind.__name__.lower()
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _object(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _map(shape: Table, definitions: dict[str, _Schema]) -> _Schema:
    """Return the schema of a map."""
    closed: _Schema = {"type": "object", "additionalProperties": False}
    if shape.words is not None:
        layers = {
            str(word): _or_null(_list(_defined(operation_class(word), definitions), lone=False))
            for word in shape.words
        }
        return {**closed, "properties": layers}
    if isinstance(shape.item, Thing):
        item = _defined(shape.item.kind, definitions)
        optional = not any(each.required for each in fields_of(shape.item.kind))
        return {
            "type": "object",
            "propertyNames": {"$ref": "#/$defs/ref"},
            "additionalProperties": _or_null(item) if optional else item,
        }
    readings = {
        key: {"description": question.about, "enum": [*question.readings, None]}
        for key, question in QUESTIONS.items()
    }
    return {**closed, "properties": readings}
