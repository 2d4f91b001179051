"""The tables of Markdown and of CSV, as text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from html import unescape

from .raw import RawTable, squeezed, without_notes

__all__ = ["csv_tables", "has_markdown_table", "markdown_tables"]

_RULER = re.compile(r"\|?:?-+:?(?:\|:?-+:?)+\|?|\|:?-+:?\|")
_BAR = re.compile(r"(?<!\\)\|")
_MARKUP = re.compile(
    r"\\(?P<kept>[!-/:-@\[-`{-~])|(?P<line><br\s*/?>)|\[\^[^\[\]\s]{1,20}\]|\[(?P<text>[^\[\]]*)\]\([^()\s]*\)"
    r"|</?[a-zA-Z][^<>]*>|\*+|`+|__"
)
_DELIMITERS = (";", ",", "\t")
_SAFE = re.compile(r"^'(?=[=+\-@])")


def markdown_tables(text: str) -> list[RawTable]:
    """Return the tables of a Markdown document, as text."""
    lines = text.splitlines()
    return [
        RawTable((_cells(lines[place - 1]), *_below(lines, place + 1)))
        for place, line in enumerate(lines)
        if place and _is_ruler(line) and "|" in lines[place - 1]
    ]


def has_markdown_table(text: str) -> bool:
    """Return whether a text holds a table in Markdown."""
    return any(_is_ruler(line) for line in text.splitlines())


def _is_ruler(line: str) -> bool:
    """Return whether a line stands between the header of a table and its rows."""
    return _RULER.fullmatch("".join(line.split())) is not None


def _below(lines: list[str], first: int) -> Iterator[tuple[str, ...]]:
    for line in lines[first:]:
        if "|" not in line:
            return
        yield _cells(line)


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return tuple(squeezed(_unmarked(cell)) for cell in _BAR.split(inner))


def _unmarked(cell: str) -> str:
    """Return a cell without its markup."""

    def plain(found: re.Match[str]) -> str:
        if found["line"]:
            return "\n"
        return found["kept"] or found["text"] or ""

    return unescape(_MARKUP.sub(plain, without_notes(cell)))


def csv_tables(text: str) -> list[RawTable]:
    """Return what a CSV document holds, for each sign that may stand between its cells."""
    return [table for sign in _DELIMITERS if (table := _separated(text, sign)) is not None]


def _separated(text: str, delimiter: str) -> RawTable | None:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return None
    return RawTable(
        tuple(tuple(squeezed(_SAFE.sub("", cell)) for cell in row) for row in rows if any(row))
    )
