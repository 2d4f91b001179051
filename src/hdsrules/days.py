"""Days as arguments."""

from __future__ import annotations

from datetime import date, datetime

from .errors import ArgumentError

__all__ = ["as_day"]


def as_day(day: date | str) -> date:
    """Return a day given as a date, or as text in the ISO form.

    Raises:
        ArgumentError: If it is no day, or has a time.
    """
    if isinstance(day, str):
        try:
            return date.fromisoformat(day)
        except ValueError as error:
            raise ArgumentError(f"{day} is no day: write it as 2026-11-23") from error
    if isinstance(day, datetime):
        raise ArgumentError(f"{day} is a day with a time: give the day alone, as 2026-11-23")
    return day
