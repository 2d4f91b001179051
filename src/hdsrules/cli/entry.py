"""Running a command: from arguments to an exit status.

0: no gap and no breach · 1: a gap or a breach · 2: unusable input or arguments · 3: nothing found
but something undetermined · 4: a fault of ours.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from gettext import bindtextdomain, textdomain

from .. import __version__
from ..errors import (
    ArgumentError,
    CaseError,
    MissingExtraError,
    NotInForceError,
    UnknownConclusionError,
)
from ..i18n import DOMAIN, LOCALE, locale_language, words

__all__ = ["BAD_INPUT", "OUR_FAULT", "main", "run"]

BAD_INPUT = 2
"""The exit status for input or arguments that cannot be used."""

OUR_FAULT = 4
"""The exit status for a fault of ours."""

_DEBUG = "HDSRULES_DEBUG"
_INPUT_ERRORS = (
    *(ArgumentError, CaseError, MissingExtraError, NotInForceError, UnknownConclusionError),
)


def main() -> None:
    """Run the command that the process was called with, and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit status.

    Args:
        arguments: What follows the program's name.
    """
    _ = words(locale_language())
    try:
        return _called(arguments)
    except _INPUT_ERRORS as error:
        _tell(str(error))
        return BAD_INPUT
    except Exception as error:
        if os.environ.get(_DEBUG):
            traceback.print_exc()
        _tell(_("hdsrules failed: {kind}: {error}", kind=type(error).__name__, error=error))
        _tell(
            _(
                "This is a fault of hdsrules {version}, not of your case. Please report it with "
                "the command and, if you can, the case; {variable}=1 shows where it happened.",
                version=__version__,
                variable=_DEBUG,
            )
        )
        return OUR_FAULT


def _called(arguments: Sequence[str]) -> int:
    bindtextdomain(DOMAIN, str(LOCALE))  # the words of typer itself, as "Options", are in it too
    textdomain(DOMAIN)
    from .app import app  # noqa: PLC0415 (after its language is known)

    status: object = 0
    try:
        app(args=list(arguments), prog_name="hdsrules")
    except SystemExit as left:
        status = left.code
    return status if isinstance(status, int) else 0


def _tell(message: str) -> None:
    """Write a message on standard error, without what steers a terminal."""
    safe = "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in message)
    print(safe, file=sys.stderr)
