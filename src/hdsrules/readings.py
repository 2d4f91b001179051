"""The contested questions of the law and the readings that each admits.

The first reading of a question is its default: the one that the highest authority supports, or,
where none has spoken, the prudent one. The default of `chain` differs by date: before version 2 of
the framework it is `every-link`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from attrs import frozen

from .errors import ReadingError
from .said import said

__all__ = ["QUESTIONS", "Question", "resolve_readings"]


@frozen
class Question:
    """A question on which serious readers of the law differ.

    Attributes:
        key: Its slug.
        readings: The readings it admits, the default first.
        about: What it is about.
    """

    key: str
    readings: tuple[str, ...]
    about: str


_ALL = (
    Question(
        "activity-5",
        ("literal", "any-task", "framework-v2"),
        "Who performs activity 5: whoever administers the application for another, whoever does "
        "any one of the framework's four tasks, or only whoever does all four.",
    ),
    Question(
        "activity-5-beside-others",
        ("certified", "not-certified"),
        "Whether, where activity 5 takes all four tasks, a host of activities 1 to 4 that also "
        "does them needs activity 5 on its certificate.",
    ),
    Question(
        "chain",
        ("supervised-exempt", "every-link"),
        "Whether a sub-processor that works under the policy and supervision of a certified host "
        "needs a certificate of its own.",
    ),
    Question(
        "origin",
        ("care-actors", "any-holder"),
        "Whether anyone who holds data collected for care can entrust them to a host, or only "
        "those who take part in the care.",
    ),
    Question(
        "patient-side",
        ("hosting", "own-purposes"),
        "Whether the publisher of an application that patients fill hosts the data for them or "
        "decides on their use for itself.",
    ),
    Question(
        "hospital-group",
        ("exempt-if-conditions", "never-exempt"),
        "Whether a hospital that keeps the data of the other members of its group needs a "
        "certificate.",
    ),
    Question(
        "archiving-transition",
        ("certificate", "approval-only"),
        "What an electronic archiving service needed between 2024-05-23 and 2025-06-30.",
    ),
    Question(
        "archiving",
        ("certificate-and-approval", "certificate-only"),
        "What an electronic archiving service needs from 2025-07-01 on.",
    ),
    Question(
        "short-period",
        ("strict", "purpose"),
        "Whether data entrusted for a technical task alone must also be held for a short period "
        "to fall outside hosting.",
    ),
    Question(
        "remote-maintenance",
        ("administration", "not-hosting"),
        "Whether administering the application is activity 5 when the customer runs every storing "
        "layer itself.",
    ),
    Question(
        "contract-clauses-2026",
        ("2026-09-26", "2026-03-27"),
        "The day from which contracts must hold the clauses added in 2026.",
    ),
    Question(
        "v2-start",
        ("2024-11-16", "2024-11-17"),
        "The first day of version 2 of the framework.",
    ),
)

QUESTIONS: Mapping[str, Question] = MappingProxyType({question.key: question for question in _ALL})
"""Every contested question by its slug."""


def resolve_readings(asked: Mapping[str, str], day: date) -> dict[str, str]:
    """Return the reading of every question: the one asked for, else the default of the day.

    Raises:
        ReadingError: If a question or a reading does not exist.
    """
    for question, reading in asked.items():
        if question not in QUESTIONS:
            known = ", ".join(sorted(QUESTIONS))
            raise ReadingError(
                said(
                    "there is no question {question}; choose among {known}",
                    question=question,
                    known=known,
                )
            )
        if reading not in QUESTIONS[question].readings:
            known = ", ".join(QUESTIONS[question].readings)
            raise ReadingError(
                said(
                    "{question} has no reading {reading}; choose among {known}",
                    question=question,
                    reading=reading,
                    known=known,
                )
            )
    chosen = {key: question.readings[0] for key, question in QUESTIONS.items()} | dict(asked)
    if "chain" not in asked and day < date.fromisoformat(chosen["v2-start"]):
        chosen["chain"] = "every-link"
    return chosen
