"""The day that a cell of a questionnaire holds, whatever a spreadsheet has made of it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from ..conversions import to_day
from ..faults import code, shown
from ..i18n import Language
from ..said import said
from .bad_cell import BadCellError
from .terms import is_unknown

__all__ = ["EPOCH", "FIRST_TOLD", "Raw", "day_in"]

Raw = str | bool | int | float | date | datetime | time | None
"""What a cell of a workbook or of a CSV file holds."""

_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_LOCAL_DAY = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})")
_LAST_MONTH = 12
EPOCH = date(1899, 12, 30)
"""The day from which most spreadsheets count days."""

_LAST_YEAR = 2199
"""The last number of a day that is taken for a year."""

FIRST_TOLD = EPOCH + timedelta(days=_LAST_YEAR + 1)
"""The first day that is not taken for a year, as spreadsheets count."""

_FIRST_COUNTED, _LAST_COUNTED = 36_526, 73_050
"""The numbers by which spreadsheets count the days of 2000 to 2099."""
_DAY_FORM = "2026-05-16"


def day_in(raw: Raw, language: Language, epoch: date) -> str | None:
    """Return the day that a cell holds, as ISO 8601 writes it; `None`: it is not known.

    Args:
        raw: What the cell holds.
        language: The language of the questionnaire, which orders day and month.
        epoch: The day from which days are counted, where they are numbers.

    Raises:
        BadCellError: If it is no day.
    """
    if isinstance(raw, date):
        _refuse_year(raw, epoch)
    if isinstance(raw, datetime):
        if raw.time() != time():
            raise BadCellError(
                said("this is {found}, not a day", found=shown(raw)),
                said("write the day alone, as {day}", day=raw.date().isoformat()),
            )
        return raw.date().isoformat()
    if isinstance(raw, date):
        return raw.isoformat()
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _counted_day(raw, epoch)
    text = str(raw).strip()
    if is_unknown(text):
        return None
    day = _written_day(text, language)
    if day is None:
        raise BadCellError(
            said("{text} is not a day", text=code(text)), said("write it as {day}", day=_DAY_FORM)
        )
    return day.isoformat()


def _written_day(text: str, language: Language) -> date | None:
    """Return the day that a text writes: as ISO 8601, or day, month and year."""
    if _ISO_DAY.fullmatch(text):
        return to_day(text[:10])
    parts = _LOCAL_DAY.fullmatch(text)
    if parts is None:
        return None
    day, month, year = (int(part) for part in parts.groups())
    if language is Language.ENGLISH and day != month and max(day, month) <= _LAST_MONTH:
        raise BadCellError(
            said("{text} can be two days", text=code(text)),
            said("write it as {day}", day=_DAY_FORM),
        )
    if month > _LAST_MONTH and language is Language.ENGLISH:
        day, month = month, day
    return to_day(f"{year:04}-{month:02}-{day:02}")


def _refuse_year(raw: date, epoch: date) -> None:
    """Refuse a year that was typed into a cell of days, which a spreadsheet counts from its first.

    Raises:
        BadCellError: If it is one, or another number too small to be a day.
    """
    number = (date(raw.year, raw.month, raw.day) - epoch).days
    if number <= _LAST_YEAR:
        raise BadCellError(
            said("{found} is not a day", found=code(number)),
            said("write a day, not a year, as {day}", day=_DAY_FORM),
        )


def _counted_day(number: float, epoch: date) -> str:
    """Return the day that a spreadsheet counts by a number."""
    if not (float(number).is_integer() and _FIRST_COUNTED <= number <= _LAST_COUNTED):
        raise BadCellError(
            said("{found} is not a day", found=shown(number)),
            said("write a day, not a year, as {day}", day=_DAY_FORM),
        )
    return (epoch + timedelta(days=int(number))).isoformat()
