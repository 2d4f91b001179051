"""`hdsrules calendar` and `timeline`: when the law changes, and when a verdict does."""

from __future__ import annotations

from typing import Annotated

import typer

from ..i18n import words
from .console import show, show_data, working
from .inputs import case_of, day_of, readings_of
from .language import spoken
from .options import (
    CaseArgument,
    DataFormat,
    DataFormatOption,
    LanguageOption,
    OutputOption,
    ReadingOption,
)

__all__ = ["calendar", "timeline"]

_ = words(spoken())

FromOption = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="DATE", help=_("The first day, as 2026-11-23; else 2006-01-05.")
    ),
]
_EndOption = Annotated[
    str | None,
    typer.Option(
        "--to", metavar="DATE", help=_("The first day left out, as 2027-11-23; else there is none.")
    ),
]
_ToOption = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="DATE",
        help=_(
            "The first day left out, as 2027-11-23; else 1 January, three years after this one, or "
            "after the year of --from if it is to come."
        ),
    ),
]

FIRST_DAY = "2006-01-05"
YEARS_AHEAD = 3


def calendar(
    start: FromOption = None,
    end: _EndOption = None,
    form: DataFormatOption = DataFormat.TEXT,
    lang: LanguageOption = None,
) -> None:
    """List the days on which the law changes."""
    from ..turns import calendar as days_of_the_law  # noqa: PLC0415 (heavy: when first needed)

    turns = days_of_the_law(day_of(start, "--from"), day_of(end, "--to"))
    if form is DataFormat.JSON:
        show_data([turn.to_dict() for turn in turns])
    else:
        from ..reports.lists import turns_text  # noqa: PLC0415 (only for this format)

        show(turns_text(turns, lang or spoken()), None)


def timeline(  # noqa: PLR0913, PLR0917 (an option is a parameter)
    case: CaseArgument,
    start: FromOption = None,
    end: _ToOption = None,
    reading: ReadingOption = None,
    form: DataFormatOption = DataFormat.TEXT,
    lang: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """List the days on which the verdict on a case changes."""
    from datetime import date  # noqa: PLC0415 (with the rest)

    from ..chronology import timeline as days_of_the_case  # noqa: PLC0415 (heavy)
    from ..days import years_on  # noqa: PLC0415 (with the rest)

    language = lang or spoken()
    first = day_of(start, "--from") or date.fromisoformat(FIRST_DAY)
    last = day_of(end, "--to") or years_on(
        max(date.today(), first).replace(month=1, day=1), YEARS_AHEAD
    )
    described = case_of(case)
    with working(words(language)("Assessing…")):
        events = days_of_the_case(described, first, last, readings=readings_of(reading))
    if form is DataFormat.JSON:
        show_data([event.to_dict() for event in events], output)
    else:
        from ..reports.lists import events_text  # noqa: PLC0415 (only for this format)

        show(events_text(described, events, first, language), output)
