"""`hdsrules report`: a verdict as a document to print, to send and to keep."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ..i18n import words
from .assess import assessed
from .console import show, working, write
from .language import spoken
from .options import CaseArgument, LanguageOption, OnOption, OutputOption, ReadingOption

__all__ = ["report"]

_ = words(spoken())


class DocumentFormat(StrEnum):
    """How a report is written."""

    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    MARKDOWN = "markdown"


_FormatOption = Annotated[
    DocumentFormat | None,
    typer.Option(
        "--format",
        help=_(
            "How to write it; else what the suffix of the file tells (.html, .docx, .pdf, .md), "
            "else Markdown. docx and pdf need hdsrules[report] and a file."
        ),
        show_default=False,
    ),
]


def report(  # noqa: PLR0913, PLR0917 (an option is a parameter)
    case: CaseArgument,
    on: OnOption = None,
    reading: ReadingOption = None,
    form: _FormatOption = None,
    lang: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """Write the whole report: verdict, pictures, what to do, proofs, limits."""
    from ..reports.documents import report_document  # noqa: PLC0415 (heavy: when first needed)
    from ..reports.standing import standing  # noqa: PLC0415 (the same)

    language = lang or spoken()
    chosen = _chosen(form, output)
    result = assessed(case, on, reading, language=language)
    with working(words(language)("Looking further…")):
        document = report_document(result, chosen, language)
    if output is None and isinstance(document, str):
        show(document, None)
    elif output is not None:
        write(output, document)
    raise typer.Exit(standing(result).value)


def _chosen(form: DocumentFormat | None, output: Path | None) -> str:
    """Return the format asked for, or told by the suffix of the file.

    Raises:
        typer.BadParameter: If the format needs a file, and there is none.
        ArgumentError: If the suffix tells no format.
    """
    from ..reports.documents import BINARY, document_format  # noqa: PLC0415 (with the rest)

    if output is None:
        chosen = DocumentFormat.MARKDOWN if form is None else form
        if chosen in BINARY:
            message = _("{format} is no text: name a file with --output", format=chosen.value)
            raise typer.BadParameter(message, param_hint="--format")
        return chosen
    return document_format(output) if form is None else form
