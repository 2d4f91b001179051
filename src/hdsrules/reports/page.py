"""What a report is made of, whatever lays it out: lines, tables, pictures, proofs and sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from html import unescape

from attrs import frozen

from ..i18n import Language

__all__ = [
    "Cell",
    "Chapter",
    "Line",
    "Page",
    "Picture",
    "Pointer",
    "Proofs",
    "Proved",
    "Reference",
    "Report",
    "Section",
    "Step",
    "Table",
    "Tone",
]

_DESCRIPTION = re.compile(r"<desc[^>]*>([^<]*)</desc>")


class Tone(Enum):
    """How a line stands out: a sign, so that nobody depends on a colour."""

    PLAIN = "·"
    GOOD = "✓"
    BAD = "✗"
    DOUBT = "?"


@frozen
class Pointer:
    """The end of a text, that leads to another section of the report.

    Attributes:
        text: The words.
        section: The key of the section.
    """

    text: str
    section: str


@frozen
class Line:
    """A sentence, and what belongs to it.

    Attributes:
        text: The sentence.
        details: Further sentences, below it.
        tone: How it stands out.
        url: Where what it names can be read, if somewhere.
        pointer: How the sentence ends, if that leads to another section.
    """

    text: str
    details: tuple[str, ...] = ()
    tone: Tone = Tone.PLAIN
    url: str | None = None
    pointer: Pointer | None = None


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

    @property
    def description(self) -> str:
        """What it shows, in sentences, for whoever does not see it."""
        found = _DESCRIPTION.search(self.svg)
        return unescape(found[1]).strip() if found else ""


@frozen
class Reference:
    """A text of the law, or an item of one.

    Attributes:
        text: How it is cited.
        url: Where it can be read, if somewhere.
    """

    text: str
    url: str | None


@frozen
class Step:
    """A step of a proof: what is concluded, or what the document says.

    Attributes:
        text: What it says, in a sentence.
        remarks: Notes on the sentence: the law of which day, one of which cases.
        number: Of what is concluded, its number in the report.
        again: Whether the step of that number was shown before; nothing more is told then.
        rule: The id of the rule that concludes it.
        title: What the rule says.
        reading: Under which reading the rule is taken.
        references: The texts that the rule rests on.
        confidence: The confidence of this step and of all below.
        readings: The contested questions on the way, each with how it was read.
        place: Of what the document says, where it stands.
        missing: What had to be absent, in sentences.
        below: What the step rests on.
    """

    text: str
    remarks: tuple[str, ...] = ()
    number: int | None = None
    again: bool = False
    rule: str = ""
    title: str = ""
    reading: str = ""
    references: tuple[Reference, ...] = ()
    confidence: str = ""
    readings: tuple[str, ...] = ()
    place: str = ""
    missing: tuple[str, ...] = ()
    below: tuple[Step, ...] = ()

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Step]]:
        """Iterate over this step and all below it, top down, each with its depth."""
        yield depth, self
        for step in self.below:
            yield from step.walk(depth + 1)


@frozen
class Proved:
    """A conclusion and its proof.

    Attributes:
        title: The conclusion.
        step: The step that concludes it.
    """

    title: str
    step: Step


@frozen
class Chapter:
    """The proofs of what is concluded of one party.

    Attributes:
        title: The party.
        proofs: The proofs.
    """

    title: str
    proofs: tuple[Proved, ...]


@frozen
class Proofs:
    """The proofs of an assessment.

    Attributes:
        chapters: The proofs, party by party.
    """

    chapters: tuple[Chapter, ...]


@frozen
class Section:
    """A part of a report.

    Attributes:
        key: A short name, for links.
        title: Its heading.
        body: A table, a picture, lines, or proofs.
        lead: What to know before reading it.
    """

    key: str
    title: str
    body: Table | Picture | Proofs | tuple[Line, ...]
    lead: str = ""

    @property
    def empty(self) -> bool:
        """Whether it has nothing to tell."""
        match self.body:
            case Table(rows=parts) | Proofs(chapters=parts):
                return not parts
            case Picture():
                return False
            case lines:
                return not lines


@frozen
class Page:
    """An answer in words: the answer first.

    Attributes:
        language: The language of its texts.
        title: The title of the case.
        subtitle: What was asked, and for which day.
        summary: The answer in one line.
        answers: What each party is.
        sections: The rest.
        notice: What it is not.
        facts: What was asked of whom, under which law: each by its name, with what it is.
    """

    language: Language
    title: str
    subtitle: str
    summary: Line
    answers: tuple[Line, ...]
    sections: tuple[Section, ...]
    notice: str
    facts: tuple[Line, ...] = ()


@frozen(kw_only=True)
class Report(Page):
    """A report on a verdict.

    Attributes:
        day: The day on which the law is applied.
    """

    day: date
