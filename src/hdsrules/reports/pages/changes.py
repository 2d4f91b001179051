"""What to change in a case, as pages: to leave nothing wrong, or to have a word said."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import Words, words
from ...whatif.repairs import Repairs
from ...whatif.whynot import WhyNot
from ..actions import action_texts, open_text
from ..names import Names
from ..page import Line, Page, Section, Tone
from ..whynot import change_text, failure_lines
from .common import case_title, page_of

__all__ = ["repairs_page", "why_not_page"]


def repairs_page(repairs: Repairs, language: str) -> Page:
    """Return the smallest sets of actions."""
    _ = words(language)
    return page_of(
        _,
        case_title(_, repairs.case),
        (_("What to do"), _enough(_, repairs)),
        tuple(_repair_lines(_, repairs, language)),
    )


def _enough(_: Words, repairs: Repairs) -> Line:
    if not repairs:
        text = _("No set of the actions that are known leaves no gap and no breach.")
        return Line(text, tone=Tone.BAD)
    if repairs[0].actions:
        return Line(_("Each of these is enough: after it no gap and no breach is left."))
    if repairs[0].undetermined:
        return Line(_("No gap and no breach is sure. {more}", more=open_text(_)), tone=Tone.DOUBT)
    return Line(_("There is no gap and no breach: nothing to repair."), tone=Tone.GOOD)


def _repair_lines(_: Words, repairs: Repairs, language: str) -> Iterator[Line]:
    for number, repair in enumerate(repairs, start=1):
        if repair.actions:
            head = _("{number}. Cost {cost}", number=number, cost=f"{repair.cost:g}")
            yield Line(head, tuple(action_texts(repair, language)))
    if any(repair.actions and repair.undetermined for repair in repairs):
        yield Line(open_text(_), tone=Tone.DOUBT)


def why_not_page(answer: WhyNot, language: str) -> Page:
    """Return why a verdict does not say a word."""
    _ = words(language)
    names = Names(answer.case, _)
    party = answer.party if answer.party not in answer.case.parties else names.party(answer.party)
    asked = _("{party}: {word}", party=party, word=answer.conclusion)
    nearest = tuple(
        Line(_("; ").join(change_text(names, change) for change in near.changes))
        for near in answer.nearest
    )
    none = _("None of the changes of one or two inputs that were tried brings it about.")
    title = _("The smallest changes that would bring it about")
    return page_of(
        _,
        case_title(_, answer.case),
        (_("Why not?"), Line(_("Not concluded: {what}", what=asked))),
        sections=(
            *((Section("nearest", title, nearest or (Line(none),)),) if answer.sought else ()),
            Section("rules", _("What each rule lacked"), failure_lines(names, answer)),
        ),
    )
