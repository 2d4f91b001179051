"""Running a command: from arguments to an exit status.

0: no gap and no breach · 1: a gap or a breach · 2: unusable input or arguments · 3: nothing found
but something undetermined · 4: a fault of ours · 130: interrupted.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from .. import __version__
from ..errors import (
    ArgumentError,
    CaseError,
    HdsRulesError,
    MissingExtraError,
    NotInForceError,
    UnknownConclusionError,
)
from ..i18n import words
from ..system import reason_said
from .language import language_of, speaking, spoken

__all__ = ["BAD_INPUT", "INTERRUPTED", "OUR_FAULT", "main", "run"]

BAD_INPUT = 2
"""The exit status for input or arguments that cannot be used."""

OUR_FAULT = 4
"""The exit status for a fault of ours."""

INTERRUPTED = 130
"""The exit status where the user stops a command."""

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
    with speaking(language_of(arguments)):
        try:
            return _called(arguments)
        except KeyboardInterrupt:
            return INTERRUPTED
        except _INPUT_ERRORS as error:
            _tell(error.told(spoken()))
            return BAD_INPUT
        except OSError as error:
            _tell_refusal(error)
            return BAD_INPUT
        except Exception as error:
            if os.environ.get(_DEBUG):
                traceback.print_exc()
            _tell_fault(error)
            return OUR_FAULT


def _called(arguments: Sequence[str]) -> int:
    import typer  # noqa: PLC0415 (after its language is known)

    from .app import app  # noqa: PLC0415 (as above)
    from .completion import replied  # noqa: PLC0415 (as above)
    from .usage import UsageError, complaint  # noqa: PLC0415 (as above)

    def call() -> object:
        return app(args=list(arguments), prog_name="hdsrules", standalone_mode=False)

    try:
        left = replied(call, arguments)
    except UsageError as error:
        _tell(complaint(error))
        return BAD_INPUT
    except typer.Abort:
        return INTERRUPTED
    except SystemExit as exit_:
        left = exit_.code
    return left if isinstance(left, int) else 0


def _tell(message: str) -> None:
    from .console import tell  # noqa: PLC0415 (after its language is known)

    tell(message)


def _tell_refusal(error: OSError) -> None:
    """Tell on standard error what the system refuses."""
    from .console import leave_output  # noqa: PLC0415 (after its language is known)

    _ = words(spoken())
    if sys.stdout is not None:
        leave_output()
    reason = reason_said(error).told(_)
    if error.filename is not None:
        reason = _("{head}: {body}", head=error.filename, body=reason)
    _tell(_("the system refuses: {reason}", reason=reason))


def _tell_fault(error: Exception) -> None:
    """Tell on standard error of a fault of ours."""
    _ = words(spoken())
    told = error.told(spoken()) if isinstance(error, HdsRulesError) else str(error)
    _tell(_("hdsrules failed: {kind}: {error}", kind=type(error).__name__, error=told))
    _tell(
        _(
            "This is a fault of hdsrules {version}, not of your case. Please report it with "
            "the command and, if you can, the case; {variable}=1 shows where it happened.",
            version=__version__,
            variable=_DEBUG,
        )
    )
