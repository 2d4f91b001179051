"""What every page has."""

from __future__ import annotations

from ...case import Case
from ...i18n import Words
from ..names import clean
from ..page import Line, Page, Section

__all__ = ["case_title", "page_of"]


def case_title(_: Words, case: Case) -> str:
    """Return what a case is called."""
    return clean(case.title or "") or _("Health-data hosting")


def page_of(
    _: Words,
    title: str,
    said: tuple[str, Line],
    answers: tuple[Line, ...] = (),
    sections: tuple[Section, ...] = (),
) -> Page:
    """Return a page, without the sections that have nothing to tell.

    Args:
        _: The language.
        title: What it is about.
        said: What was asked, and the answer.
        answers: The answer in more words.
        sections: The rest.
    """
    return Page(
        language=_.language,
        title=title,
        subtitle=said[0],
        summary=said[1],
        answers=answers,
        sections=tuple(section for section in sections if not section.empty),
        notice=_("This is decision support, not legal advice."),
    )
