"""Where answers go: the terminal, a pipe or a file; and the sign that work is going on."""

from __future__ import annotations

import errno
import io
import json
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import fill
from threading import Timer
from typing import TYPE_CHECKING, cast

import typer

from ..i18n import Words, words
from ..said import told
from ..system import reason_said
from ..whole import write_whole
from .encoding import PLAIN
from .language import spoken
from .window import columns

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["leave_output", "show", "show_data", "tell", "working", "write"]

_PATIENCE = 0.4
_SHOWN = "\n\u00a0\u202f"
"""What is not printable, and shown."""


def tell(message: str) -> None:
    """Write a message on standard error, without what steers a terminal."""
    safe = "".join(c if c.isprintable() or c in _SHOWN else "\ufffd" for c in message)
    if sys.stderr is None:
        return
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors=PLAIN)
    lines = safe.split("\n")
    if sys.stderr.isatty():
        lines = [_wrapped(line) for line in lines]
    print("\n".join(lines), file=sys.stderr)


def _wrapped(line: str) -> str:
    """Return a line broken between words for the window, what follows below its beginning."""
    indent = line[: len(line) - len(line.lstrip(" "))]
    return fill(
        line,
        columns(),
        subsequent_indent=f"{indent}  " if indent else "",
        break_long_words=False,
        break_on_hyphens=False,
    )


def show(content: RenderableType | str, output: Path | None) -> None:
    """Write an answer to a file, or on standard output.

    Args:
        content: What is laid out for the width of the terminal, or a text as it stands.
        output: The file, if one.

    Raises:
        typer.BadParameter: If it cannot be written.
    """
    if output is not None:
        from ..reports.plain import plain  # noqa: PLC0415 (heavy: when first needed)

        write(output, content if isinstance(content, str) else plain(content))
        return
    if sys.stdout is None:
        raise _unwritable(OSError(errno.EBADF, os.strerror(errno.EBADF)))
    try:
        if isinstance(content, str):
            _print_text(content)
        else:
            _print_laid_out(content)
        sys.stdout.flush()
    except OSError as error:
        leave_output()
        if not isinstance(error, BrokenPipeError):  # else the reader has seen enough
            raise _unwritable(error) from None


def leave_output() -> None:
    """Let what standard output still has to write go nowhere: it cannot be written."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _unwritable(error: OSError, path: Path | None = None) -> typer.BadParameter:
    """Return the error for an answer that cannot be written."""
    _ = words(spoken())
    reason = told(reason_said(error), _)
    if path is None:
        message = _("standard output cannot be written: {reason}", reason=reason)
        return typer.BadParameter(message)
    message = _("{path} cannot be written: {reason}", path=path, reason=reason)
    return typer.BadParameter(message, param_hint="--output")


def show_data(data: object, output: Path | None = None) -> None:
    """Write plain data as JSON to a file, or on standard output."""
    show(json.dumps(data, ensure_ascii=False, indent=2) + "\n", output)


def _print_text(content: str) -> None:
    """Write a document: it is UTF-8, whatever the terminal's own encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode())


def _print_laid_out(content: RenderableType) -> None:
    from rich.console import Console  # noqa: PLC0415 (heavy: when first needed)

    from ..reports.plain import plain  # noqa: PLC0415 (as above)

    cast(io.TextIOWrapper, sys.stdout).reconfigure(errors=PLAIN)
    console = Console(highlight=False, emoji=False, markup=False)
    if sys.stdout.isatty() or (console.is_terminal and not console.no_color):
        console.print(content)
    else:
        sys.stdout.write(plain(content, console.width))


def write(path: Path, content: str | bytes) -> None:
    """Write a file, whole or not at all.

    Raises:
        typer.BadParameter: If it cannot be written.
    """
    try:
        write_whole(path, content)
    except OSError as error:
        raise _unwritable(error, path) from None


@contextmanager
def working(message: str) -> Iterator[None]:
    """Show that work goes on, on a terminal, once it takes a moment; and tell warnings plainly."""
    with warnings.catch_warnings(record=True) as caught, _spinner(message):
        warnings.simplefilter("always", RuntimeWarning)
        yield
    _ = words(spoken())
    for warning in caught:
        tell(_("warning: {message}", message=_warned(warning.message, _)))


def _warned(warning: Warning | str, words: Words) -> str:
    """Return a warning in a language."""
    message = warning.args[0] if isinstance(warning, Warning) and warning.args else warning
    return str(told(message, words))


@contextmanager
def _spinner(message: str) -> Iterator[None]:
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415 (heavy: when first needed)

    status = Console(stderr=True, markup=False).status(message, spinner_style="none")
    timer = Timer(_PATIENCE, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()
