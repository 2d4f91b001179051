"""Whole reports as documents: HTML, Word, PDF and Markdown."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType

from ..assessment import Assessment
from ..display import language_of
from ..errors import ArgumentError, MissingExtraError
from ..faults import listed
from ..said import said
from ..whole import write_whole
from .complete import complete_report
from .html import page_html
from .markdown import page_markdown
from .page import Report

__all__ = [
    "BINARY",
    "FORMATS",
    "SUFFIXES",
    "document_format",
    "laid_out",
    "report_document",
    "write_report",
]

FORMATS = ("html", "docx", "pdf", "markdown")
"""The formats of reports."""

BINARY = frozenset({"docx", "pdf"})
"""Those that are no text."""

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".html": "html",
        ".htm": "html",
        ".docx": "docx",
        ".pdf": "pdf",
        ".md": "markdown",
        ".markdown": "markdown",
    }
)
"""Suffix of a file → format."""


def write_report(
    result: Assessment,
    path: str | os.PathLike[str],
    lang: str | None = None,
    *,
    format: str | None = None,
) -> None:
    """Write the whole report of an assessment to a file, whole or not at all.

    Args:
        result: The assessment.
        path: The file; if it is there, it is replaced.
        lang: `en` or `fr`; default: the locale's.
        format: `html`, `docx`, `pdf` or `markdown`; default: what the suffix of the file tells.

    Raises:
        ArgumentError: If there is no such language or format.
        MissingExtraError: If a library that Word or PDF needs is not installed.
        OSError: If the file cannot be written.
    """
    chosen = document_format(path) if format is None else format
    write_whole(path, report_document(result, chosen, lang))


def document_format(path: str | os.PathLike[str]) -> str:
    """Return the format that the suffix of a file tells.

    Args:
        path: The file.

    Raises:
        ArgumentError: If it tells none.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix not in SUFFIXES:
        raise ArgumentError(
            said(
                "{path} does not tell a format of reports: name it with one of {suffixes}",
                path=os.fspath(path),
                suffixes=listed(SUFFIXES),
            )
        )
    return SUFFIXES[suffix]


def report_document(result: Assessment, format: str, lang: str | None = None) -> str | bytes:
    """Return the whole report of an assessment as a document.

    Args:
        result: The assessment.
        format: `html`, `docx`, `pdf` or `markdown`.
        lang: `en` or `fr`; default: the locale's.

    Returns:
        A text, for HTML and Markdown; else bytes.

    Raises:
        ArgumentError: If there is no such language or format.
        MissingExtraError: If a library that Word or PDF needs is not installed.
    """
    if format not in FORMATS:
        raise ArgumentError(
            said(
                "there is no format {format} of reports; choose among {known}",
                format=format,
                known=listed(FORMATS),
            )
        )
    return laid_out(complete_report(result, language_of(lang)), format)


def laid_out(page: Report, format: str) -> str | bytes:
    """Return a report as a document.

    Args:
        page: The report.
        format: One of `FORMATS`.

    Raises:
        MissingExtraError: If a library that Word or PDF needs is not installed.
    """
    match format:
        case "html":
            return page_html(page)
        case "markdown":
            return page_markdown(page)
        case "pdf":
            from .pdf import to_pdf  # noqa: PLC0415 (an extra)

            return to_pdf(page)
        case _:
            try:
                from .word import to_docx  # noqa: PLC0415 (an extra)
            except ImportError as error:
                raise MissingExtraError("python-docx", "report") from error
            return to_docx(page)
