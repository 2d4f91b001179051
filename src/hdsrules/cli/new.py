"""`hdsrules new`: a case document to start from."""

from __future__ import annotations

import os
from importlib.resources import files
from typing import Annotated

import typer

from ..i18n import words
from .console import show, tell
from .language import spoken
from .options import LanguageOption, OutputOption
from .shell import typed

__all__ = ["new"]

_ = words(spoken())

_COMMAND = "hdsrules assess case.yaml"
"""What the skeleton says to run."""


def new(
    output: OutputOption = None,
    lang: LanguageOption = None,
    force: Annotated[
        bool, typer.Option("--force", help=_("Replace the file if it exists."))
    ] = False,
) -> None:
    """Write a commented case document to start from."""
    language = lang or spoken()
    _ = words(language)
    skeleton = files(__package__).joinpath(f"skeleton.{language.value}.yaml").read_text("utf-8")
    if output is not None and os.path.lexists(output) and not force:
        message = _("{path} exists: name another file, or add --force", path=output)
        raise typer.BadParameter(message, param_hint="--output")
    if output is not None and output.name.isprintable():
        skeleton = skeleton.replace(_COMMAND, f"hdsrules assess {typed(output.name)}")
    show(skeleton, output)
    if output is not None:
        tell(_("Written. Next: hdsrules assess {path}", path=typed(output)))
