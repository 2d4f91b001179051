"""`hdsrules compare`: what differs between two documents, days or readings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

import typer

from ..i18n import words
from .console import show, show_data, working
from .inputs import cases_of, day_of, readings_of
from .language import spoken
from .options import (
    CaseArgument,
    DataFormat,
    DataFormatOption,
    LanguageOption,
    OutputOption,
    ReadingOption,
)

__all__ = ["compare"]

_ = words(spoken())

_OtherArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="OTHER",
        help=_("Another case document; left out: the same on another day, or read otherwise."),
        show_default=False,
    ),
]
_DaysOption = Annotated[
    list[str] | None,
    typer.Option(
        "--on",
        metavar="DATE",
        help=_(
            "The day on which the law is applied, as 2026-11-23; given twice: one for each side."
        ),
    ),
]

SIDES = 2


def compare(  # noqa: PLR0913, PLR0917 (an option is a parameter)
    case: CaseArgument,
    other: _OtherArgument = None,
    on: _DaysOption = None,
    reading: ReadingOption = None,
    form: DataFormatOption = DataFormat.TEXT,
    lang: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """Say what differs between two verdicts, and because of which rules."""
    from ..assessment import assess  # noqa: PLC0415 (heavy: when first needed)
    from ..comparison import compare as differences_between  # noqa: PLC0415 (as above)

    language = lang or spoken()
    days, readings = _days(on), readings_of(reading)
    sources = (case, case if other is None else other)
    chosen = _readings(other, days, readings)
    with working(words(language)("Assessing…")):
        cases = cases_of(sources)
        one, two = (
            assess(cases[source], day, readings=each, explore=False)
            for source, day, each in zip(sources, days, chosen, strict=True)
        )
        differences = differences_between(one, two)
    if form is DataFormat.JSON:
        show_data([difference.to_dict() for difference in differences], output)
    else:
        from ..reports.differences import differences_text  # noqa: PLC0415 (only for this format)

        show(differences_text((one, two), sources, differences, language), output)
    raise typer.Exit(1 if differences else 0)


def _days(on: list[str] | None) -> tuple[date | None, date | None]:
    """Return the day of each side.

    Raises:
        typer.BadParameter: If there are more than two, or one is none.
    """
    given = [day_of(text) for text in on or ()]
    if len(given) > SIDES:
        message = _("two verdicts are compared: give one day for both, or one for each")
        raise typer.BadParameter(message, param_hint="--on")
    return (given[0], given[-1]) if given else (None, None)


def _readings(
    other: str | None, days: tuple[date | None, date | None], readings: Mapping[str, str]
) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the readings of each side: those asked for are what is compared where nothing else is.

    Raises:
        typer.BadParameter: If nothing is left to compare.
    """
    if other is not None or days[0] != days[1]:
        return readings, readings
    if not readings:
        message = _("nothing to compare with: give another case, two days (--on), or a --reading")
        raise typer.BadParameter(message, param_hint="OTHER")
    return {}, readings
