"""What is wrong with a command as it is typed: found by typer, told in the user's language."""

from __future__ import annotations

from typing import cast

import typer

from ..i18n import mark, words
from ..said import Said, recognised
from .borrowed import COMPLAINTS, REWORDED
from .language import spoken

__all__ = ["UsageError", "complaint"]

UsageError = cast("type[typer.BadParameter]", typer.BadParameter.__mro__[1])
"""The base of what typer raises where a command cannot be used."""

_PYDANTIC = "Value error, "

_NAMES = {"name", "names", "other"}
"""What stands for names of commands, arguments and options in what typer says."""


def complaint(error: typer.BadParameter) -> str:
    """Return what is wrong with a command, how it is used, and where to read more."""
    _ = words(spoken())
    text = error.format_message().replace(_PYDANTIC, "")
    lines = [_(mark("Error: {message}"), message=_plain(recognised(text, COMPLAINTS)).told(_))]
    if error.ctx is not None:
        path = error.ctx.command_path
        lines = [error.ctx.get_usage(), _("Help: {command}", command=f"{path} --help"), "", *lines]
    return "\n".join(lines)


def _plain(complaint: Said) -> Said:
    """Return what typer says in our words, the names of options without quotes, as in ours."""
    values = {
        name: value.replace("'", "")
        if name in _NAMES and isinstance(value, str)
        else _plain(value)
        if isinstance(value, Said)
        else value
        for name, value in complaint.values.items()
    }
    return Said(REWORDED.get(complaint.message, complaint.message), values)
