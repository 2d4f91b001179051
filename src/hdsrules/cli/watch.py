"""`hdsrules watch`: what expires or changes for cases within a time to come."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ..i18n import words
from .console import show, show_data, working
from .inputs import cases_of, day_of, readings_of
from .language import spoken
from .options import LanguageOption, OutputOption, ReadingOption

if TYPE_CHECKING:
    pass

__all__ = ["watch"]

_ = words(spoken())


class NoticeFormat(StrEnum):
    """How notices are written."""

    TEXT = "text"
    JSON = "json"
    ICS = "ics"


_CasesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="CASE...",
        help=_(
            "Case documents in YAML, JSON or TOML, or questionnaires that were filled in; - for "
            "standard input (YAML or JSON)."
        ),
        show_default=False,
    ),
]
_WithinOption = Annotated[
    str,
    typer.Option(
        "--within",
        metavar="TIME",
        help=_("How far to look, as 180d, 6w, 12m, 2y or P180D; the last day included."),
    ),
]
_FromOption = Annotated[
    str | None,
    typer.Option("--from", metavar="DATE", help=_("The first day, as 2026-11-23; else today.")),
]
_FormatOption = Annotated[
    NoticeFormat,
    typer.Option(
        "--format", help=_("How to answer; ics: a file for calendars (needs hdsrules[calendar]).")
    ),
]


def watch(  # noqa: PLR0913, PLR0917 (an option is a parameter)
    cases: _CasesArgument,
    within: _WithinOption = "180d",
    start: _FromOption = None,
    reading: ReadingOption = None,
    form: _FormatOption = NoticeFormat.TEXT,
    lang: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """List what expires or changes for cases, with the days left."""
    from ..days import later  # noqa: PLC0415 (with the rest)
    from ..watching import watch as notices_of  # noqa: PLC0415 (heavy: when first needed)

    language = lang or spoken()
    first = day_of(start, "--from") or date.today()
    last = later(first, within)
    readings = readings_of(reading)
    with working(words(language)("Assessing…")):
        described = cases_of(cases)
        notices = notices_of(described, within, start=first, readings=readings, lang=language)
    if form is NoticeFormat.TEXT:
        from ..reports.notice_list import notices_text  # noqa: PLC0415 (only for this format)

        several = len(described) > 1
        show(notices_text(notices, (first, last), language, of_several=several), output)
    elif form is NoticeFormat.JSON:
        show_data([notice.to_dict() for notice in notices], output)
    else:
        from ..reports.ical import to_ical  # noqa: PLC0415 (only for this format)

        show(to_ical(notices, first, language), output)
    raise typer.Exit(1 if notices else 0)
