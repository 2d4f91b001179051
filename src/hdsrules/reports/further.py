"""What a report can tell beyond the verdict: what to do, what lies ahead, what would change."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import date, timedelta

from ..ahead import occasions
from ..assessment import Assessment
from ..milestones import LAST_DAYS
from ..whatif.repair import repair
from .actions import action_texts
from .names import Names
from .nearby import nearby
from .notices import notice_text
from .page import Line, Pointer, Section, Tone

__all__ = ["further"]

REPAIRS = 3
WITHIN = timedelta(days=180)


def further(names: Names, result: Assessment) -> tuple[Section, ...]:
    """Return what to do, what lies ahead, and what would make others hosts.

    Args:
        names: What things are called, and in which language.
        result: The assessment.
    """
    _ = names.words
    return (
        Section("repairs", _("What to do"), tuple(_repairs(names, result))),
        Section("ahead", _("What lies ahead, within 180 days"), tuple(_ahead(names, result))),
        Section("nearest", _("What would make it a host"), tuple(nearby(names, result))),
    )


def _repairs(names: Names, result: Assessment) -> Iterator[Line]:
    _ = names.words
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", RuntimeWarning)
        found = repair(result.case, result.as_of, readings=result.asked, limit=REPAIRS)
    for place, each in enumerate(found):
        if each.actions:
            head = _("Or:") if place else _("This is enough to leave no gap and no breach:")
            yield Line(head, tuple(action_texts(each, _.language)))
    if any(each.undetermined for each in found):
        yield _open(names, mended=any(each.actions for each in found))
    if told:
        text = _("The case is very large: not every kind of action was looked at.")
        yield Line(text, tone=Tone.DOUBT)
    if not found:
        yield Line(_("No set of the actions that are known leaves no gap and no breach."))


def _open(names: Names, *, mended: bool) -> Line:
    """Return that the open questions come first: before any repair, or beside those found."""
    _ = names.words
    pointer = Pointer(_("See “{section}”.", section=_("Open questions")), "questions")
    text = (
        _("But something that the case leaves open may be a gap or a breach.")
        if mended
        else _(
            "Nothing is to be repaired as far as the case is known; what it leaves open may be a "
            "gap or a breach."
        )
    )
    return Line(f"{text} {pointer.text}", tone=Tone.DOUBT, pointer=pointer)


def _ahead(names: Names, result: Assessment) -> Iterator[Line]:
    """Yield what lies ahead, day by day; a change that a last day tells is not told again."""
    first = result.as_of
    last = first + min(WITHIN, date.max - first)
    found = list(occasions(result.case, first, last, result.asked))
    told = {
        (it.event.date, it.party)
        for it in found
        if it.milestone is not None and it.milestone.kind in LAST_DAYS and it.event is not None
    }
    days: dict[date, list[str]] = {}
    for it in sorted(found, key=lambda it: (it.day, it.party, it.kind)):
        if it.milestone is not None or (it.day, it.party) not in told:
            days.setdefault(it.day, []).append(notice_text(names, it))
    yield from (Line(names.day(day), tuple(texts)) for day, texts in days.items())
