"""The interview in a real terminal, with one who knows a whole document at the keyboard."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pexpect

import hdsrules
from hdsrules.case import Case
from hdsrules.interview import DIFFERS, Interview, Kind, Question
from tests.cli.command import environment
from tests.interview.interviewee import SILENCE, answer_of

__all__ = ["hold", "typed"]


def typed(question: Question, answer: object) -> str:
    """Return what is typed to give an answer: numbers where there is a list."""
    if answer is SILENCE:
        return "-"
    if answer is DIFFERS:
        return "="
    if question.form.kind is Kind.FLAG:
        return "1" if answer else "2"
    if isinstance(answer, list):
        return ", ".join(_one(question, each) for each in answer) or "0"
    return _one(question, answer)


def _one(question: Question, answer: object) -> str:
    values = [option.value for option in question.form.options]
    if answer in values:
        return str(values.index(str(answer)) + 1)
    return str(answer)


def hold(full: Case, day: date, target: Path, case: Path | None = None) -> tuple[int, int | None]:
    """Hold an interview in a terminal, and return how many answers were typed, and the exit status.

    A second interview, without a terminal, follows question by question: it knows what to answer.
    """
    follower = Interview(None if case is None else hdsrules.load(case), day)
    arguments = ["-m", "hdsrules", "ask", *([] if case is None else [str(case)])]
    process = pexpect.spawn(
        sys.executable,
        [*arguments, "--on", day.isoformat(), "-o", str(target)],
        encoding="utf-8",
        env={**environment()},
        timeout=120,
        echo=False,
    )
    process.setwinsize(50, 120)
    while (question := follower.question) is not None:
        process.expect_exact("\r\n> ")
        assert f"{follower.asked + 1}. " in process.before
        answer = answer_of(question, full, follower.case)
        process.sendline(typed(question, answer))
        if answer is SILENCE:
            follower.skip()
        else:
            follower.answer(answer)
    process.expect(pexpect.EOF)
    process.close()
    return follower.asked, process.exitstatus
