"""What the readers of all formats share: their result, the limits, and the faults of syntax."""

from __future__ import annotations

from collections.abc import Mapping
from numbers import Number

from attrs import field, frozen

from ..errors import CaseError, Fault
from ..faults import ROOT, code
from ..said import Said, said

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_NODES",
    "VERSION",
    "Numeral",
    "Parsed",
    "broken",
    "number",
    "too_deep",
    "too_large",
    "twice",
]

VERSION = 1
"""The format version of the case documents that are read and written."""

MAX_BYTES = 5_000_000
"""The largest document that is read."""

MAX_DEPTH = 32
"""The deepest nesting of maps and lists that is read."""

MAX_NODES = 50_000
"""The most values that a YAML document may hold once its aliases are written out."""

_MAX_DIGITS = 18


@frozen
class Numeral(Number):
    """A number as it is written; no key of a case document holds one but `hdsrules`.

    Attributes:
        text: How it is written.
    """

    text: str

    def __str__(self) -> str:
        """Return the number as it is written."""
        return self.text


@frozen
class Parsed:
    """The plain data of a document.

    Attributes:
        data: Maps, lists and scalars.
        lines: Path → line, counted from 1, where the format tells.
        faults: What is wrong with the document but does not keep it from being read.
    """

    data: object
    lines: Mapping[str, int] = field(factory=dict)
    faults: tuple[Fault, ...] = ()


def number(text: str) -> int | Numeral:
    """Return a whole number of reasonable length as such, any other number as it is written."""
    return int(text) if len(text) <= _MAX_DIGITS else Numeral(text)


def broken(message: Said, remedy: Said, line: int | None = None) -> CaseError:
    """Return the error for a document of which nothing can be read."""
    return CaseError([Fault(ROOT, message, remedy, line)])


def too_deep(line: int | None = None) -> CaseError:
    """Return the error for a document that is nested too deeply."""
    return broken(
        said("the document is nested more than {number} levels deep", number=MAX_DEPTH),
        said("a case needs fewer than ten levels: remove the others"),
        line,
    )


def too_large() -> CaseError:
    """Return the error for a document that is too large."""
    return broken(
        said("the document is larger than {number} MB", number=MAX_BYTES // 1_000_000),
        said("describe one case in each document"),
    )


def twice(path: str, key: str, first: int | None = None, line: int | None = None) -> Fault:
    """Return the fault of a key that stands twice in one map."""
    message = said("the key {key} is given twice", key=code(key))
    if first is not None:
        message = said(
            "the key {key} is given twice, first on line {line}", key=code(key), line=first
        )
    return Fault(path, message, said("keep one of the two"), line)
