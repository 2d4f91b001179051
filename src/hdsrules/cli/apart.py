"""What a command writes is none of what it reads, or the case would be lost."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import typer

from ..i18n import words
from .inputs import STDIN
from .language import spoken

__all__ = ["INPUTS", "check_apart"]

INPUTS = ("case", "other", "cases", "file")
"""The parameters of commands that name what is read."""

_TABLE = ".csv"


def check_apart(output: Path, sources: Iterable[str]) -> None:
    """Refuse an output that is one of the inputs, under whatever name; a folder is its tables.

    Args:
        output: Where the answer goes.
        sources: What is read: files, folders, or `-` for standard input.

    Raises:
        typer.BadParameter: If it is one of them.
    """
    target = _status(output)
    for source in sources:
        held = [found for place in _places(source) if (found := _status(place)) is not None]
        same = target is not None and any(os.path.samestat(target, each) for each in held)
        if same or _would_join(output, source):
            _ = words(spoken())
            message = _("{path} is what is read, and would be lost: name another", path=output)
            raise typer.BadParameter(message, param_hint="--output")


def _places(source: str) -> Iterator[str | Path | int]:
    """Iterate over what a source holds: itself, and the tables of a folder."""
    if source == STDIN:
        if sys.stdin is not None:
            yield 0
        return
    yield source
    if os.path.isdir(source):  # noqa: PTH112 (the path may hold a null)
        yield from (each for each in Path(source).iterdir() if _is_table(each))


def _would_join(output: Path, source: str) -> bool:
    """Return whether an output would be read as a table of a folder from now on."""
    if source == STDIN or not os.path.isdir(source):  # noqa: PTH112 (the path may hold a null)
        return False
    folder = Path(os.path.realpath(output)).parent
    return folder == Path(os.path.realpath(source)) and _is_table(output)


def _is_table(path: Path) -> bool:
    return path.suffix.lower() == _TABLE


def _status(place: str | Path | int) -> os.stat_result | None:
    """Return what is known of a file or a folder; `None`: it is neither, as a terminal."""
    try:
        found = os.stat(place)  # noqa: PTH116 (a descriptor, or a path with a null)
    except (OSError, ValueError):
        return None
    return found if stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode) else None
