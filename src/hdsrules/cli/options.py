"""The arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ..i18n import Language, words
from . import completion
from .language import spoken

__all__ = [
    "AbsentArgument",
    "CaseArgument",
    "ConclusionArgument",
    "DataFormat",
    "DataFormatOption",
    "LanguageOption",
    "OnOption",
    "OutputOption",
    "PartyArgument",
    "ReadingOption",
    "SystemOption",
]

_ = words(spoken())


class DataFormat(StrEnum):
    """How a command answers: for people, or for programs."""

    TEXT = "text"
    JSON = "json"


CaseArgument = Annotated[
    str,
    typer.Argument(
        metavar="CASE",
        help=_(
            "A case document in YAML, JSON or TOML, or a questionnaire that was filled in; - for "
            "standard input (YAML or JSON)."
        ),
        show_default=False,
    ),
]
PartyArgument = Annotated[
    str,
    typer.Argument(metavar="PARTY", help=_("The party's ref."), autocompletion=completion.parties),
]
ConclusionArgument = Annotated[
    str,
    typer.Argument(
        metavar="CONCLUSION",
        autocompletion=completion.conclusions,
        help=_("hosting, or any slug of the party's verdict, as administration or missing."),
    ),
]
AbsentArgument = Annotated[
    str,
    typer.Argument(
        metavar="CONCLUSION",
        autocompletion=completion.others,
        help=_("hosting, or any slug of the party's verdict, as administration or missing."),
    ),
]
SystemOption = Annotated[
    str | None,
    typer.Option(
        "--system",
        metavar="REF",
        help=_("Only with regard to this system."),
        autocompletion=completion.systems,
    ),
]
OnOption = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DATE",
        help=_("The day on which the law is applied, as 2026-11-23; else the case's, else today."),
    ),
]
ReadingOption = Annotated[
    list[str] | None,
    typer.Option(
        "--reading",
        metavar="QUESTION=READING",
        autocompletion=completion.readings,
        help=_("The reading of a contested question (see hdsrules readings); may be repeated."),
    ),
]
LanguageOption = Annotated[
    Language | None,
    typer.Option("--lang", help=_("The language; else the locale's."), show_default=False),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help=_("Write to a file, whole or not at all, instead of standard output."),
    ),
]
DataFormatOption = Annotated[DataFormat, typer.Option("--format", help=_("How to answer."))]
