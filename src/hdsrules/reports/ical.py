"""What expires or changes within a time to come, as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from hashlib import sha256
from typing import TYPE_CHECKING

from ..errors import MissingExtraError
from ..i18n import Language, words
from .labels import start
from .names import clean
from .notices import kind_label

if TYPE_CHECKING:
    from icalendar import Event

    from ..watching import Notice

__all__ = ["to_ical"]


def to_ical(notices: Iterable[Notice], first: date, language: str) -> str:
    """Return notices as an iCalendar file: an event of a whole day for each.

    The same notices give the same bytes, and an event keeps its UID from one day to the next.

    Args:
        notices: The notices.
        first: The first day looked at: the time stamp of each event.
        language: `en` or `fr`.

    Raises:
        MissingExtraError: If the library `icalendar` is not installed.
    """
    try:
        from icalendar import Calendar  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtraError("icalendar", "calendar") from error
    calendar = Calendar()
    calendar.add("prodid", f"-//hdsrules//watch//{language.upper()}")
    calendar.add("version", "2.0")
    for notice in notices:
        calendar.add_component(_event(notice, first, Language(language)))
    return str(calendar.to_ical(), "utf-8")


def _event(notice: Notice, first: date, language: Language) -> Event:
    from icalendar import Event  # noqa: PLC0415 (an extra)

    _ = words(language)
    who = [clean(notice.case), *([notice.party] if notice.party else [])]
    kind = start(kind_label(_, notice.kind))
    event = Event()
    event.add("uid", _uid(notice))
    event.add("dtstamp", datetime.combine(first, time(), UTC))
    event.add("dtstart", notice.date)
    event.add("summary", _("{head}: {body}", head=kind, body=", ".join(who)))
    event.add("description", notice.text)
    event.add("categories", [notice.kind])
    event.add("transp", "TRANSPARENT")
    return event


def _uid(notice: Notice) -> str:
    parts = (notice.case, notice.party, notice.kind, notice.ref, notice.date.isoformat())
    key = "\n".join(part or "" for part in parts)
    return f"{sha256(key.encode()).hexdigest()[:32]}@hdsrules"
