"""Days as pages: those on which a verdict changes, the law changes, or something happens."""

from __future__ import annotations

from ...chronology import Timeline
from ...i18n import words
from ...rulesets.texts import ALL_TEXTS
from ...turns import Calendar
from ...watching import Notices
from ..changes import event_line
from ..labels import confidence_label, start
from ..names import Names, clean, day_text
from ..notices import kind_label
from ..page import Cell, Line, Page, Section, Table
from ..proofs import law_title
from .common import case_title, page_of

__all__ = ["calendar_page", "notices_page", "timeline_page"]


def timeline_page(timeline: Timeline, language: str) -> Page:
    """Return the days on which a verdict changes."""
    _ = words(language)
    names = Names(timeline.case, _)
    span = {"first": names.day(timeline.start), "last": names.day(timeline.end)}
    summary = (
        _.plural(
            "The verdict changes on {number} day.",
            "The verdict changes on {number} days.",
            len(timeline),
        )
        if timeline
        else _("The verdict does not change.")
    )
    return page_of(
        _,
        case_title(_, timeline.case),
        (_("From {first} until before {last}", **span), Line(summary)),
        sections=(
            Section(
                "changes",
                _("When the verdict changes"),
                tuple(event_line(names, event) for event in timeline),
            ),
        ),
    )


def calendar_page(calendar: Calendar, language: str) -> Page:
    """Return the days on which the law changes."""
    _ = words(language)
    summary = _.plural(
        "The law changes on {number} day.", "The law changes on {number} days.", len(calendar)
    )
    header = (*(_("Day"), _("Texts"), _("Rules that start"), _("Rules that end"), _("Confidence")),)
    rows = tuple(
        (
            Cell((turn.date.isoformat(),), code=True),
            Cell(tuple(law_title(ALL_TEXTS[key], _.language) for key in turn.texts)),
            Cell(turn.starts, code=True),
            Cell(turn.ends, code=True),
            Cell((confidence_label(_, turn.confidence.value),)),
        )
        for turn in calendar
    )
    return page_of(
        _,
        _("French health-data hosting law (HDS)"),
        (_("From {first} on", first=day_text(_, calendar.start)), Line(summary)),
        sections=(Section("turns", _("Days on which the law changes"), Table(header, rows)),),
    )


def notices_page(notices: Notices, language: str) -> Page:
    """Return what expires or changes."""
    _ = words(language)
    days = {"first": day_text(_, notices.first), "last": day_text(_, notices.last)}
    several = len(notices.cases) > 1
    summary = (
        _.plural(
            "{number} thing expires or changes.",
            "{number} things expire or change.",
            len(notices),
        )
        if notices
        else _("Nothing expires or changes.")
    )
    header = (_("Day"), _("Days left"), *((_("Case"),) if several else ()), _("What"))
    rows = tuple(
        (
            Cell((it.date.isoformat(),), code=True),
            Cell((str((it.date - notices.first).days),)),
            *((Cell((clean(it.case),)),) if several else ()),
            Cell((start(kind_label(_, it.kind)), it.text)),
        )
        for it in notices.in_language(language)
    )
    titles = [case_title(_, case) for case in notices.cases.values()]
    return page_of(
        _,
        _("What lies ahead") if several or not titles else titles[0],
        (_("From {first} to {last}", **days), Line(summary)),
        sections=(Section("notices", _("What expires or changes"), Table(header, rows)),),
    )
