"""`questionnaire`: writes what is not known of a case as sheets to fill in."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from ..assessment import Assessment, assess
from ..case import Case
from ..errors import ArgumentError, MissingExtraError
from ..i18n import Language, Words, words
from ..results import OpenQuestion
from ..said import said
from ..whole import write_whole
from .model import sheets

__all__ = ["questionnaire"]

_WORKBOOK = ".xlsx"


def questionnaire(
    case: Case | None,
    path: str | os.PathLike[str],
    language: str = "en",
    *,
    on: date | str | None = None,
    readings: Mapping[str, str] | None = None,
) -> Sequence[OpenQuestion]:
    """Write a questionnaire in which what is known of a case is filled in, over one that is there.

    `load` reads it back once it is filled in.

    Args:
        case: What is known; `None`: nothing, and everything is asked.
        path: A workbook in `.xlsx`; or a folder, for a CSV file for each sheet.
        language: `en` or `fr`.
        on: The day on which the law is applied; default: the case's, else today.
        readings: Contested question → reading, over those of the case.

    Returns:
        The open questions that it asks, the most decisive first; none where the case is `None`.

    Raises:
        ArgumentError: If the path is neither of the two, or a text is too long for a cell.
        MissingExtraError: If the library that writes workbooks is not installed.
        OSError: If it cannot be written.
        ValueError: If the language is another one.
    """
    chosen = words(Language(language))
    result = assess(case or Case(), on, readings=readings, explore=False)
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix == _WORKBOOK:
        write_whole(target, _workbook(case, result, chosen))
    elif suffix and not target.is_dir():
        raise ArgumentError(
            said("{path} is neither a workbook in .xlsx nor a folder", path=str(target))
        )
    else:
        from .folder import file_name, files  # noqa: PLC0415 (only for this format)

        target.mkdir(parents=True, exist_ok=True)
        kept = dict(files(case, result, chosen))
        for name, content in kept.items():
            write_whole(target / name, content)
        for name in {file_name(sheet.key) for sheet in sheets()} - {*kept}:
            (target / name).unlink(missing_ok=True)
    return () if case is None else result.open_questions


def _workbook(case: Case | None, result: Assessment, chosen: Words) -> bytes:
    """Return the workbook, where the library that writes it is installed."""
    try:
        from .workbook import workbook  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtraError("openpyxl", "xlsx") from error
    return workbook(case, result, chosen)
