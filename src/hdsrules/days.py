"""Days as arguments."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

from .errors import ArgumentError
from .said import said

__all__ = ["as_day", "days_on", "later", "span_of", "years_on"]

_SHORT = re.compile(r"([0-9]{1,6})([dwmy])", re.IGNORECASE)
_ISO = re.compile(
    r"P(?=.)(?:([0-9]{1,6})Y)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})W)?(?:([0-9]{1,6})D)?",
    re.IGNORECASE,
)
_MONTHS = 12


def as_day(day: date | str) -> date:
    """Return a day given as a date, or as text in the ISO form.

    Raises:
        ArgumentError: If it is no day, or has a time.
    """
    if isinstance(day, str):
        try:
            return date.fromisoformat(day)
        except ValueError as error:
            message = said("{day!r} is no day: write it as 2026-11-23", day=day)
            raise ArgumentError(message) from error
    if not isinstance(day, date):
        message = said(
            "{day!r} is no day: give a datetime.date, or a text as '2026-11-23'", day=day
        )
        raise ArgumentError(message)
    if isinstance(day, datetime):
        raise ArgumentError(
            said("{day} is a day with a time: give the day alone, as 2026-11-23", day=day)
        )
    return day


def span_of(start: date, end: date) -> tuple[date, date]:
    """Return the first day looked at and the first one left out.

    Raises:
        ArgumentError: If the end is before the start.
    """
    if end < start:
        raise ArgumentError(
            said(
                "the end, {end}, is before the start, {start}: name a later one",
                end=end.isoformat(),
                start=start.isoformat(),
            )
        )
    return start, end


def days_on(day: date, days: int) -> date:
    """Return the day that lies a number of days from another, as far as the calendar goes."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def years_on(day: date, years: int) -> date:
    """Return the same day of another year, as far as the calendar goes; of 29 February: 28."""
    year = day.year + years
    if not MINYEAR <= year <= MAXYEAR:
        return date.max if years > 0 else date.min
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def later(day: date, span: timedelta | str) -> date:
    """Return the day that lies a span after another.

    Args:
        day: The first day.
        span: A time, or as text `180d`, `6w`, `12m`, `2y` or, in the ISO form, `P1Y6M`. Months and
            years are those of the calendar: a month after 31 January is the last of February.

    Raises:
        ArgumentError: If it is no span, or leads backwards or beyond the calendar.
    """
    months, days = (0, span) if isinstance(span, timedelta) else _parts(span)
    try:
        year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
        last = monthrange(year, month + 1)[1]
        end = date(year, month + 1, min(day.day, last)) + days
    except (OverflowError, ValueError) as error:
        message = said("{span} after {day} lies beyond the calendar", span=span, day=day)
        raise ArgumentError(message) from error
    if end < day:
        raise ArgumentError(said("{span} leads backwards: give a span as 180d", span=span))
    return end


def _parts(span: str) -> tuple[int, timedelta]:
    """Return a span written as text: its months, and the rest."""
    if not isinstance(span, str):
        message = said(
            "{span!r} is no span of time: give a timedelta, or a text as '180d'", span=span
        )
        raise ArgumentError(message)
    if match := _SHORT.fullmatch(span.strip()):
        years, months, weeks, days = (
            int(match[1]) if unit == match[2].lower() else 0 for unit in "ymwd"
        )
    elif match := _ISO.fullmatch(span.strip()):
        years, months, weeks, days = (int(number or 0) for number in match.groups())
    else:
        raise ArgumentError(
            said("{span!r} is no span of time: write it as 180d, 6w, 12m, 2y or P180D", span=span)
        )
    return years * _MONTHS + months, timedelta(weeks=weeks, days=days)
