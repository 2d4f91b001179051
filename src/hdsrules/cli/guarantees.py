"""`hdsrules guarantees`: the table of guarantees that a host publishes."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..i18n import Language, words
from . import completion
from .assess import assessed
from .console import show, show_data, tell
from .language import spoken
from .options import CaseArgument, LanguageOption, OnOption, OutputOption, ReadingOption

if TYPE_CHECKING:
    from ..assessment import Assessment

__all__ = ["guarantees"]

_ = words(spoken())


class TableFormat(StrEnum):
    """How a table of guarantees is written."""

    TEXT = "text"
    HTML = "html"
    CSV = "csv"
    MARKDOWN = "markdown"
    JSON = "json"


_HostArgument = Annotated[
    str,
    typer.Argument(metavar="HOST", help=_("The host's ref."), autocompletion=completion.parties),
]
_FormatOption = Annotated[
    TableFormat,
    typer.Option("--format", help=_("How to write it; csv: the table alone, for spreadsheets.")),
]


def guarantees(  # noqa: PLR0913, PLR0917 (an option is a parameter)
    case: CaseArgument,
    host: _HostArgument,
    on: OnOption = None,
    reading: ReadingOption = None,
    form: _FormatOption = TableFormat.TEXT,
    lang: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """Write the table of guarantees that a host publishes, and which statement it publishes."""
    from ..results import Answer  # noqa: PLC0415 (with the rest)

    language = lang or spoken()
    result = assessed(case, on, reading, language=language)
    table = result.guarantees_table(host)
    if table.concerned is Answer.NO and form is TableFormat.CSV:
        from ..reports.guarantees.page import guarantees_page  # noqa: PLC0415 (when needed)

        tell(guarantees_page(result, host, language).summary.text)
        return
    _write(result, host, form, language, output)
    unsure = table.concerned is not Answer.NO and (table.open or table.possible)
    raise typer.Exit(3 if unsure else 0)


def _write(
    result: Assessment, host: str, form: TableFormat, language: Language, output: Path | None
) -> None:
    from ..reports.guarantees import writers  # noqa: PLC0415 (heavy: when first needed)

    match form:
        case TableFormat.JSON:
            show_data(writers.guarantees_data(result, host), output)
        case TableFormat.HTML:
            from ..reports.guarantees.html import guarantees_html  # noqa: PLC0415 (as above)

            show(guarantees_html(result, host, language), output)
        case TableFormat.CSV:
            show(writers.guarantees_csv(result, host, language), output)
        case TableFormat.MARKDOWN:
            show(writers.guarantees_markdown(result, host, language), output)
        case _:
            show(writers.guarantees_text(result, host, language), output)
