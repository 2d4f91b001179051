"""The lines of a commented draft: what each rests on, and what is asked, at its end."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field, frozen

from ..formats.yaml import flow
from ..i18n import Words
from .actors import Spot

__all__ = ["DraftLines", "Mark"]

_LONGEST = 60
_LONGEST_HEADING = 40
_SHOWN = "\u00a0\u202f"
"""What is not printable, and shown."""


@frozen
class Mark:
    """Something that a draft says of one of its lines.

    Attributes:
        path: The path of the line in the document.
        text: What.
    """

    path: str
    text: str


@define
class DraftLines:
    """A draft under way.

    Attributes:
        words: The language of its comments.
        lines: Its lines.
        inferred: What was inferred.
        questions: What the table does not say.
        demanded: Those of the questions that are to be answered before the draft is a case.
    """

    words: Words
    lines: list[str] = field(factory=list)
    inferred: list[Mark] = field(factory=list)
    questions: list[Mark] = field(factory=list)
    demanded: list[Mark] = field(factory=list)

    def plain(self, text: str) -> None:
        """Add a line of no fact: the name of a map, or a comment."""
        self.lines.append(text)

    def infer(self, start: str, value: object, path: str, why: str) -> None:
        """Add a fact, and why it was inferred.

        Args:
            start: The line up to its value.
            value: The value.
            path: Its path.
            why: Why.
        """
        self.inferred.append(Mark(path, why))
        self._add(f"{start} {flow(value)}", self.words("inferred: {why}", why=why))

    def ask(self, start: str, path: str, question: str) -> None:
        """Add what is not known, as a question.

        Args:
            start: The line up to its value; a comment, where there is none.
            path: Its path.
            question: The question.
        """
        text = self._asked(path, question)
        indent = start[: len(start) - len(start.lstrip())]
        if start.strip():
            self._add(f"{start} null", text)
        else:
            self.lines.append(f"{indent}# {_printable(text)}")

    def demand(self, start: str, value: object, path: str, question: str) -> None:
        """Add what is not known and cannot be left open, as a question beside a placeholder.

        Args:
            start: The line up to its value.
            value: What stands there until then.
            path: Its path.
            question: The question.
        """
        self._add(f"{start} {flow(value)}", self._asked(path, question))
        self.demanded.append(self.questions[-1])

    def told(self, spots: Iterable[Spot]) -> str:
        """Return where something was read, with what stands there."""
        return "; ".join(
            self.words(
                "“{text}”, from column {column} ({heading}), row {row}",
                text=_cut(spot.text, _LONGEST),
                column=spot.column,
                heading=_cut(spot.heading, _LONGEST_HEADING),
                row=spot.row,
            )
            for spot in spots
        )

    def _asked(self, path: str, question: str) -> str:
        self.questions.append(Mark(path, question))
        return self.words("question: {question}", question=question)

    def _add(self, line: str, comment: str) -> None:
        self.lines.append(f"{line}  # {_printable(comment)}")

    def text(self) -> str:
        """Return the document."""
        return "\n".join(self.lines) + "\n"


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _printable(text: str) -> str:
    """Return a text on one line that ends no comment."""
    return "".join(c if c.isprintable() or c in _SHOWN else " " for c in text)
