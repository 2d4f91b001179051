"""The interview: which question comes next, and what an answer does to the document.

Nothing here knows a terminal, or the words of a question: `reports.questions` has those.
"""

from __future__ import annotations

from .forms import DIFFERS, Answer, Form, Kind, Option, Question
from .interview import Interview

__all__ = ["DIFFERS", "Answer", "Form", "Interview", "Kind", "Option", "Question"]
