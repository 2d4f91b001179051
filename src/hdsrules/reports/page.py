"""What a report is made of, whatever lays it out: lines, tables and sections."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

__all__ = ["Cell", "Line", "Picture", "Report", "Section", "Table", "Tone"]


class Tone(Enum):
    """How a line stands out: a sign, so that nobody depends on a colour."""

    PLAIN = "·"
    GOOD = "✓"
    BAD = "✗"
    DOUBT = "?"


@frozen
class Line:
    """A sentence, and what belongs to it.

    Attributes:
        text: The sentence.
        details: Further sentences, below it.
        tone: How it stands out.
    """

    text: str
    details: tuple[str, ...] = ()
    tone: Tone = Tone.PLAIN


@frozen
class Cell:
    """A cell of a table.

    Attributes:
        lines: Its lines.
        tone: How it stands out.
        code: Whether its lines are identifiers, which are not broken.
    """

    lines: tuple[str, ...]
    tone: Tone = Tone.PLAIN
    code: bool = False


@frozen
class Table:
    """A table; the first cell of each row says what the row is about.

    Attributes:
        header: The title of each column.
        rows: The cells, row by row.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@frozen
class Picture:
    """A picture of what a report tells in words elsewhere.

    Attributes:
        svg: The picture: an SVG document that loads nothing.
        title: What it shows, in one sentence: its name for whoever does not see it.
        caption: How to read it.
    """

    svg: str
    title: str
    caption: str


@frozen
class Section:
    """A part of a report.

    Attributes:
        key: A short name, for links.
        title: Its heading.
        body: A table, a picture, or lines.
    """

    key: str
    title: str
    body: Table | Picture | tuple[Line, ...]


@frozen
class Report:
    """A report: the answer first.

    Attributes:
        title: The title of the case.
        subtitle: What was asked, and for which day.
        summary: The answer in one line.
        answers: What each party is.
        sections: The rest.
        notice: What a report is not.
    """

    title: str
    subtitle: str
    summary: Line
    answers: tuple[Line, ...]
    sections: tuple[Section, ...]
    notice: str
