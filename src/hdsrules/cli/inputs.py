"""From what the user typed to what the library takes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import typer

from ..i18n import words
from ..said import joined, said
from .language import spoken

if TYPE_CHECKING:
    from ..case import Case

__all__ = ["STDIN", "case_of", "cases_of", "day_of", "readings_of", "standard_bytes"]

STDIN = "-"
"""What stands for standard input in the place of a file."""


def day_of(text: str | None, option: str = "--on") -> date | None:
    """Return a day written as 2026-11-23.

    Raises:
        typer.BadParameter: If it is no such day.
    """
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        _ = words(spoken())
        message = _("{text!r} is no day of the calendar: write it as 2026-11-23", text=text)
        raise typer.BadParameter(message, param_hint=option)
    return day


def readings_of(pairs: Iterable[str] | None) -> dict[str, str]:
    """Return question → reading, from texts `question=reading`.

    Raises:
        typer.BadParameter: If a text is no such pair, or a question is read in two ways.
    """
    _ = words(spoken())
    chosen: dict[str, str] = {}
    for pair in pairs or ():
        question, equals, reading = (part.strip() for part in pair.partition("="))
        if not (question and equals and reading):
            message = _("{pair!r} is no reading: write it as activity-5=literal", pair=pair)
            raise typer.BadParameter(message, param_hint="--reading")
        if chosen.setdefault(question, reading) != reading:
            message = _("{question} is given two readings: keep one", question=question)
            raise typer.BadParameter(message, param_hint="--reading")
    return chosen


def case_of(source: str) -> Case:
    """Return the case that a file or standard input describes.

    Args:
        source: A path, or `-` for standard input: JSON, else YAML.

    Raises:
        CaseError: With every fault of the document.
    """
    from ..formats import load, loads  # noqa: PLC0415 (heavy: when first needed)

    if source != STDIN:
        return load(source)
    text = _standard_input()
    return loads(text, "json" if _is_json(text) else "yaml", source=said("standard input"))


def cases_of(sources: Iterable[str]) -> dict[str, Case]:
    """Return the cases that files or standard input describe, each by its source.

    Args:
        sources: Paths, or `-` for standard input; one named twice is read once.

    Raises:
        CaseError: With every fault of the document, where one cannot be used.
        ArgumentError: With every fault of each, where several cannot be used.
    """
    from ..errors import ArgumentError, CaseError  # noqa: PLC0415 (with the rest)

    cases: dict[str, Case] = {}
    errors: list[CaseError] = []
    for source in dict.fromkeys(sources):
        try:
            cases[source] = case_of(source)
        except CaseError as error:
            errors.append(error)
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise ArgumentError(joined((error.message for error in errors), "\n"))
    return cases


def _is_json(text: str) -> bool:
    """Return whether a text is JSON: one in braces may be YAML too."""
    if not text.lstrip("\ufeff \t\r\n").startswith("{"):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def standard_bytes(most: int) -> bytes:
    """Return what comes from standard input, up to a number of bytes; nothing if it is closed."""
    return b"" if sys.stdin is None else sys.stdin.buffer.read(most)


def _standard_input() -> str:
    from ..errors import CaseError, Fault  # noqa: PLC0415 (with the rest)
    from ..formats.parsed import MAX_BYTES  # noqa: PLC0415 (with the rest)

    content = standard_bytes(MAX_BYTES + 1)
    try:
        return content.decode("utf-8", errors="strict" if len(content) <= MAX_BYTES else "replace")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        fault = Fault("$", said("the document is not in UTF-8"), said("save it in UTF-8"), line)
        raise CaseError([fault], said("standard input")) from None
