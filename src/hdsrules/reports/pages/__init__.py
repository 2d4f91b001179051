"""Answers as pages, in words: each says what was asked, then the answer, then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...alternatives import Divergences, OpenQuestions
from ...assessment import Assessment
from ...case import Case
from ...chronology import Timeline
from ...comparison import Comparison
from ...engine.proof import Proof
from ...turns import Calendar
from ...watching import Notices
from ...whatif.repairs import Repairs
from ...whatif.whynot import WhyNot
from ..content import report
from .alternatives import comparison_page, divergences_page, open_questions_page
from .case import case_page
from .changes import repairs_page, why_not_page
from .days import calendar_page, notices_page, timeline_page
from .proofs import proof_page

if TYPE_CHECKING:
    from ...display import Displayed
    from ..page import Page

__all__ = ["page"]


def page(answer: Displayed, language: str) -> Page:  # noqa: PLR0911 (one for each kind)
    """Return an answer as a page.

    Args:
        answer: The answer.
        language: `en` or `fr`.
    """
    match answer:
        case Assessment():
            return report(answer, language)
        case Proof():
            return proof_page(answer, language)
        case Divergences():
            return divergences_page(answer, language)
        case OpenQuestions():
            return open_questions_page(answer, language)
        case Timeline():
            return timeline_page(answer, language)
        case Comparison():
            return comparison_page(answer, language)
        case Calendar():
            return calendar_page(answer, language)
        case Notices():
            return notices_page(answer, language)
        case Repairs():
            return repairs_page(answer, language)
        case WhyNot():
            return why_not_page(answer, language)
        case Case():
            return case_page(answer, language)
        case _:
            raise TypeError(f"{type(answer).__name__} is not shown")
