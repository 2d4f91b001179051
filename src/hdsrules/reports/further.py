"""What a report can tell beyond the verdict: what to do, what lies ahead, what would change."""

from __future__ import annotations

from collections.abc import Iterator

from ..assessment import Assessment
from ..results import Answer
from ..watching import watch
from ..whatif.repair import repair
from .actions import action_texts, open_text
from .names import Names
from .page import Line, Section, Tone
from .whynot import change_text

__all__ = ["further"]

REPAIRS = 3
CHANGES = 3
WITHIN = "180d"


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
        Section("nearest", _("What would make it a host"), tuple(_nearest(names, result))),
    )


def _repairs(names: Names, result: Assessment) -> Iterator[Line]:
    _ = names.words
    found = repair(result.case, result.as_of, readings=result.asked, limit=REPAIRS)
    for place, each in enumerate(found):
        if each.actions:
            head = _("Or:") if place else _("This is enough to leave no gap and no breach:")
            yield Line(head, tuple(action_texts(each, _.language)))
    if any(each.undetermined for each in found):
        yield Line(open_text(_), tone=Tone.DOUBT)
    if not found:
        yield Line(_("No set of the actions that are known leaves no gap and no breach."))


def _ahead(names: Names, result: Assessment) -> Iterator[Line]:
    case, day, lang = [result.case], result.as_of, names.words.language
    for notice in watch(case, WITHIN, start=day, readings=result.asked, lang=lang):
        yield Line(names.day(notice.date), (notice.text,))


def _nearest(names: Names, result: Assessment) -> Iterator[Line]:
    _ = names.words
    for party, verdict in result.parties.items():
        if verdict.hosting is Answer.NO:
            answer = result.why_not(party, limit=CHANGES)
            if answer.nearest:
                head = _("{party} would host health data if:", party=names.party(party))
                changes = tuple(
                    _("; ").join(change_text(names, change) for change in near.changes)
                    for near in answer.nearest
                )
                yield Line(head, changes)
