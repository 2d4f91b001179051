"""`hdsrules questionnaire`: what is not known of a case, as sheets to fill in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from ..i18n import Words, words
from ..said import told
from ..system import reason_said
from .console import tell, working
from .inputs import case_of, day_of, readings_of
from .language import spoken
from .options import LanguageOption, OnOption, ReadingOption
from .shell import typed

__all__ = ["questionnaire"]

_ = words(spoken())

_CaseArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="CASE",
        help=_("A case document, or a questionnaire; left out: the questionnaire is empty."),
        show_default=False,
    ),
]
_OutputOption = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar="PATH",
        help=_(
            "A workbook in .xlsx (needs hdsrules[xlsx]); or a folder, for CSV files, one a sheet."
        ),
    ),
]


def questionnaire(  # noqa: PLR0913, PLR0917 (an option is a parameter)
    output: _OutputOption,
    case: _CaseArgument = None,
    on: OnOption = None,
    reading: ReadingOption = None,
    lang: LanguageOption = None,
    force: Annotated[
        bool,
        typer.Option(
            "--force", help=_("Replace the questionnaire if it exists, or add it to the folder.")
        ),
    ] = False,
) -> None:
    """Write a questionnaire that asks only what can change the verdict."""
    from ..sheets.questionnaire import questionnaire as write  # noqa: PLC0415 (heavy: when needed)

    language = lang or spoken()
    _ = words(language)
    day, readings = day_of(on), readings_of(reading)
    _check_free(output, _, force=force)
    with working(_("Assessing…")):
        known = None if case is None else case_of(case)
        try:
            asked = write(known, output, language, on=day, readings=readings)
        except OSError as error:
            reason = told(reason_said(error), _)
            message = _("{path} cannot be written: {reason}", path=output, reason=reason)
            raise typer.BadParameter(message, param_hint="--output") from None
    if known is None:
        tell(_("The questionnaire is empty: everything is asked."))
    else:
        tell(
            _.plural(
                "{number} question remains open.", "{number} questions remain open.", len(asked)
            )
        )
    tell(_("Written to {path}. Once it is filled in: hdsrules assess {path}", path=typed(output)))


def _check_free(output: Path, _: Words, *, force: bool) -> None:
    """Refuse to replace what may hold answers.

    Raises:
        typer.BadParameter: If there is something already.
    """
    if force:
        return
    if output.is_dir():
        message = _("{path} is not empty: name another folder, or add --force", path=output)
        holds = any(output.iterdir())
    else:
        message = _("{path} exists: name another file, or add --force", path=output)
        holds = os.path.lexists(output)
    if holds:
        raise typer.BadParameter(message, param_hint="--output")
