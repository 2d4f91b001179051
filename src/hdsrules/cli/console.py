"""Where answers go: the terminal, a pipe or a file; and the sign that work is going on."""

from __future__ import annotations

import io
import json
import os
import secrets
import shutil
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, cast

import typer

from ..i18n import locale_language, words

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["show", "show_data", "tell", "working", "write"]

_WIDTH = 100
_PATIENCE = 0.4


def tell(message: str) -> None:
    """Write a message on standard error."""
    print(message, file=sys.stderr)


def show(content: RenderableType | str, output: Path | None) -> None:
    """Write an answer to a file, or on standard output.

    Args:
        content: What is laid out for the width of the terminal, or a text as it stands.
        output: The file, if one.
    """
    if output is not None:
        write(output, content if isinstance(content, str) else _plain(content))
        return
    try:
        if isinstance(content, str):
            _print_text(content)
        else:
            _print_laid_out(content)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())


def show_data(data: object, output: Path | None = None) -> None:
    """Write plain data as JSON to a file, or on standard output."""
    show(json.dumps(data, ensure_ascii=False, indent=2) + "\n", output)


def _print_text(content: str) -> None:
    """Write a document: it is UTF-8, whatever the terminal's own encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode())


def _print_laid_out(content: RenderableType) -> None:
    from rich.console import Console  # noqa: PLC0415 (heavy: when first needed)

    cast(io.TextIOWrapper, sys.stdout).reconfigure(errors="replace")
    if sys.stdout.isatty():
        Console(highlight=False, emoji=False, markup=False).print(content)
    else:
        sys.stdout.write(_plain(content, Console().width))


def _plain(content: RenderableType, width: int = _WIDTH) -> str:
    """Return what is laid out as plain text, without spaces at the end of a line."""
    from rich.console import Console  # noqa: PLC0415 (heavy: when first needed)

    text = io.StringIO()
    console = Console(
        file=text,
        width=width,
        color_system=None,
        force_terminal=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.print(content)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def write(path: Path, content: str) -> None:
    """Write a file, whole or not at all: beside it first, then in its place.

    Raises:
        typer.BadParameter: If it cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_text(content, "utf-8")  # a device or a pipe is never replaced
            return
        _replace(target, content)
    except OSError as error:
        _ = words(locale_language())
        reason = error.strerror or str(error)
        message = _("{path} cannot be written: {reason}", path=path, reason=reason)
        raise typer.BadParameter(message, param_hint="--output") from None


def _replace(target: Path, content: str) -> None:
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def working(message: str) -> Iterator[None]:
    """Show that work goes on, on a terminal, once it takes a moment; and tell warnings plainly."""
    with warnings.catch_warnings(record=True) as caught, _spinner(message):
        warnings.simplefilter("always", RuntimeWarning)
        yield
    _ = words(locale_language())
    for warning in caught:
        tell(_("warning: {message}", message=str(warning.message)))


@contextmanager
def _spinner(message: str) -> Iterator[None]:
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415 (heavy: when first needed)

    status = Console(stderr=True, markup=False).status(message)
    timer = Timer(_PATIENCE, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()
