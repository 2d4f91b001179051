"""Reading questionnaires that were filled in: workbooks, and folders of CSV files."""

from __future__ import annotations

import os
from collections.abc import Callable

from ..case import Case
from ..said import said
from .parsed import broken

__all__ = ["WORKBOOK", "case_in_questionnaire", "is_questionnaire"]

WORKBOOK = ".xlsx"
"""The suffix of workbooks."""

_OTHERS = frozenset({".xls", ".xlsb", ".xlsm", ".xltm", ".xltx", ".ods", ".fods"})
_TABLE = ".csv"


def is_questionnaire(path: str) -> bool:
    """Return whether a path is that of a questionnaire, or of what must become one."""
    return os.path.isdir(path) or _suffix(path) in {WORKBOOK, _TABLE, *_OTHERS}  # noqa: PTH112 (the path may hold a null)


def case_in_questionnaire(path: str, content: Callable[[str], bytes]) -> Case:
    """Return the case that a questionnaire describes.

    Args:
        path: The workbook, or the folder.
        content: Reads a file.

    Raises:
        CaseError: With every fault, each at its cell; or if it cannot be read.
        MissingExtraError: If a library that reads workbooks is not installed.
    """
    suffix = _suffix(path)
    if os.path.isdir(path):  # noqa: PTH112 (the path may hold a null)
        from ..sheets.folder import case_in_folder  # noqa: PLC0415 (sheets know the formats)

        return case_in_folder(path)
    if suffix == WORKBOOK:
        from ..sheets.spreadsheet import case_in  # noqa: PLC0415 (sheets know the formats)

        return case_in(content(path), path)
    if suffix == _TABLE:
        message = said("a questionnaire in CSV is a folder of files, and this is one of them")
        raise broken(message, said("name the folder"))
    message = said("workbooks of the kind `{suffix}` are not read", suffix=suffix)
    raise broken(message, said("save it as an Excel workbook, .xlsx, without a password"))


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 (the path may hold a null)
