"""YAML 1.2 documents: plain data alone, each path with its line.

Scalars follow the core schema of YAML 1.2, so that `NO` and `yes` are texts; a day is a text too.
Keys are texts as they are written. Tags are refused, merge keys (`<<`) are written out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, field

from ..errors import Fault
from ..faults import ROOT, child, item
from ..said import Said, said
from .nodes import Mapping, Node, Scalar, Sequence, compose, too_many
from .parsed import MAX_DEPTH, MAX_NODES, Numeral, Parsed, number, too_deep, twice

__all__ = ["core", "flow", "read", "write"]

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTH = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_WHOLE = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(
    r"0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)


def read(text: str) -> Parsed:
    """Return the plain data of a YAML document.

    Raises:
        CaseError: If it is not YAML, or beyond a limit.
    """
    root = compose(text)
    if root is None:
        return Parsed(None)
    reading = _Reading()
    data = reading.plain(root, ROOT, 0, root.line)
    return Parsed(data, reading.lines, tuple(reading.faults))


def core(text: str) -> object:
    """Return what a plain scalar stands for in the core schema of YAML 1.2."""
    if text in _NULL:
        return None
    if text in _TRUTH:
        return _TRUTH[text]
    if _WHOLE.fullmatch(text):
        return number(text)
    return Numeral(text) if _NUMBER.fullmatch(text) else text


@define
class _Reading:
    """The walk from nodes to plain data."""

    lines: dict[str, int] = field(factory=dict)
    faults: list[Fault] = field(factory=list)
    count: int = 0

    def plain(self, node: Node, path: str, depth: int, line: int) -> object:
        """Return the plain data of a node, and note the line of its path."""
        self._count(node, depth)
        self.lines[path] = line
        if node.tag is not None:
            self._refuse(
                path,
                said("the tag `{tag}` is not allowed", tag=_short(node.tag)),
                said("remove it: a case holds plain texts, lists and maps alone"),
                node.line,
            )
        if isinstance(node, Scalar):
            return core(node.text) if node.plain and node.tag is None else node.text
        if isinstance(node, Sequence):
            return [
                self.plain(inner, item(path, index), depth + 1, inner.line)
                for index, inner in enumerate(node.items)
            ]
        return {
            key: self.plain(value, child(path, key), depth + 1, line)
            for key, value, line in self._pairs(node, path, depth)
        }

    def _count(self, node: Node, depth: int) -> None:
        """Count a node, and refuse it beyond a limit."""
        self.count += 1
        if self.count > MAX_NODES:
            raise too_many(node.line)
        if depth > MAX_DEPTH:
            raise too_deep(node.line)

    def _refuse(self, path: str, message: Said, remedy: Said, line: int) -> None:
        """Note a fault."""
        self.faults.append(Fault(path, message, remedy, line))

    def _pairs(self, node: Node, path: str, depth: int) -> list[tuple[str, Node, int]]:
        """Return the keys of a map, those it merges included, its own first."""
        found: dict[str, tuple[Node, int]] = {}
        merged: list[Node] = []
        for key, value in node.pairs if isinstance(node, Mapping) else ():
            if not isinstance(key, Scalar):
                message = said("a key is a list or a map")
                self._refuse(path, message, said("write a plain name"), key.line)
            elif key.plain and key.text == "<<":
                merged.append(value)
            elif key.text in found:
                first = found[key.text][1]
                self.faults.append(twice(child(path, key.text), key.text, first, key.line))
            else:
                found[key.text] = (value, key.line)
        for value in merged:
            for key_text, inner, line in self._merged(value, path, depth + 1):
                found.setdefault(key_text, (inner, line))
        return [(key, value, line) for key, (value, line) in found.items()]

    def _merged(self, value: Node, path: str, depth: int) -> Iterator[tuple[str, Node, int]]:
        """Yield the keys that a merge key brings."""
        self._count(value, depth)
        if isinstance(value, Mapping):
            yield from self._pairs(value, path, depth)
        elif isinstance(value, Sequence):
            for inner in value.items:
                yield from self._merged(inner, path, depth + 1)
        else:
            self._refuse(
                child(path, "<<"),
                said("`<<` merges no map"),
                said("write `<<: *name`, or the keys"),
                value.line,
            )


def _short(tag: str) -> str:
    """Return a tag as it is usually written."""
    return tag.replace("tag:yaml.org,2002:", "!!")[:60]


_PLAIN = re.compile(r"[A-Za-z0-9À-ÿ(][A-Za-z0-9À-ÿ ()/.'+_-]*")
_RESERVED = re.compile(r"(?:y|n|yes|no|on|off|true|false|null)", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write(document: object) -> str:
    """Return a document as YAML, quoted so that readers of YAML 1.1 understand it alike."""
    return "\n".join(_block(document, "")) + "\n"


def _block(value: object, indent: str) -> Iterator[str]:
    """Yield the lines of a value, those of a list or a map that holds something indented."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _entry(f"{indent}{_scalar(key)}:", inner, f"{indent}  ")
    elif isinstance(value, list) and value:
        for inner in value:
            first, *others = _block(inner, f"{indent}  ")
            yield f"{indent}- {first.lstrip()}"
            yield from others
    else:
        yield f"{indent}{flow(value)}"


def _entry(start: str, value: object, indent: str) -> Iterator[str]:
    """Yield the lines of a key and its value."""
    nested = isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(inner, dict | list) for inner in value)
    )
    if value and nested:
        yield start
        yield from _block(value, indent)
    else:
        yield f"{start} {flow(value)}"


def flow(value: object) -> str:
    """Return a value as a document holds it on one line."""
    if isinstance(value, list):
        return f"[{', '.join(flow(inner) for inner in value)}]"
    return "{}" if isinstance(value, dict) else _scalar(value)


def _scalar(value: object) -> str:
    """Return a scalar, in quotes where it needs them."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    if isinstance(value, int) or _DAY.fullmatch(text):
        return text
    plain = _PLAIN.fullmatch(text) and not text.endswith(" ")
    if plain and not _RESERVED.fullmatch(text) and not text[0].isdigit():
        return text
    return f'"{"".join(_escaped(c) for c in text)}"'


def _escaped(character: str) -> str:
    """Return a character as it stands between double quotes."""
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 (the plane)
