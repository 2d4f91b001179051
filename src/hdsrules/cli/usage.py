"""What is wrong with a command as it is typed: found by typer, told in the user's language."""

from __future__ import annotations

from typing import cast

import typer

from ..i18n import mark, words
from ..said import recognised
from .borrowed import COMPLAINTS
from .language import spoken

__all__ = ["UsageError", "complaint"]

UsageError = cast("type[typer.BadParameter]", typer.BadParameter.__mro__[1])
"""The base of what typer raises where a command cannot be used."""

_PYDANTIC = "Value error, "


def complaint(error: typer.BadParameter) -> str:
    """Return what is wrong with a command, how it is used, and where to read more."""
    _ = words(spoken())
    text = error.format_message().replace(_PYDANTIC, "")
    lines = [_(mark("Error: {message}"), message=recognised(text, COMPLAINTS).told(_))]
    if error.ctx is not None:
        path = error.ctx.command_path
        lines = [error.ctx.get_usage(), _("Help: {command}", command=f"{path} --help"), "", *lines]
    return "\n".join(lines)
