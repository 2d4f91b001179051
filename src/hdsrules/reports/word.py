"""A report as a Word document: real headings and tables, A4, pictures told in words as well."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime, time
from itertools import count

from attrs import define, field
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from ..i18n import Words, words
from .columns import shares
from .page import Chapter, Line, Picture, Proofs, Report, Section, Step, Table, Tone
from .slices import slices
from .typesetting import png_of
from .word_parts import (
    add_bookmark,
    add_field,
    add_link,
    alike,
    plain,
    repeat_header,
    set_columns,
    set_language,
    shade,
)
from .word_styles import CODE, DENSE, DETAIL, NOTE, SIGNED, STEP, TONES, WIDTH, set_styles

__all__ = ["to_docx"]

_TALLEST = 1.2
"""How high a piece of a picture is at most that fits on a page, for one as wide as 1."""

_INDENT, _DEEPEST = 4, 14
"""How far in a step lies for each step above it, in millimetres, and from where on no further."""

_RUNNING = 60
_MANY = 7
"""From how many columns on a table is set in smaller letters."""
_GROUND = "F4F6F8"


def to_docx(page: Report) -> bytes:
    """Return a report as a Word document.

    Args:
        page: The report.

    Raises:
        MissingExtraError: If the library `typst`, which draws its pictures, is not installed.
    """
    document = Document()
    set_styles(document)
    set_language(document, page.language.value)
    _describe(document, page)
    writing = _Writing(document, words(page.language))
    writing.title_page(page)
    writing.heading(f"1. {words(page.language)('Answer')}", "answer")
    writing.lines(page.answers)
    for number, section in enumerate(page.sections, start=2):
        writing.section(section, number)
    written = io.BytesIO()
    document.save(written)
    return alike(written.getvalue())


def _describe(document: WordDocument, page: Report) -> None:
    """Write the properties of a document, and what stands on each of its pages."""
    properties, day = document.core_properties, datetime.combine(page.day, time(), UTC)
    properties.title, properties.subject = plain(page.title)[:255], plain(page.subtitle)
    properties.author = properties.last_modified_by = "hdsrules"
    properties.created = properties.modified = day
    properties.comments = properties.keywords = ""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm((210 - WIDTH) / 2)
    section.top_margin, section.bottom_margin = Mm(24), Mm(20)
    section.different_first_page_header_footer = True
    header = section.header.paragraphs[0]
    running = page.title if len(page.title) <= _RUNNING else f"{page.title[:_RUNNING]}…"
    header.add_run(plain(f"{running}\t{page.subtitle}"))
    for footer in (section.footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.add_run("\t")
        add_field(paragraph, "PAGE")
        paragraph.add_run(" / ")
        add_field(paragraph, "NUMPAGES")


@define
class _Writing:
    """A document under way.

    Attributes:
        document: The document.
        words: The language.
    """

    document: WordDocument
    words: Words
    _numbers: count[int] = field(factory=lambda: count(1))

    def title_page(self, page: Report) -> None:
        """Write what was asked, the answer in a line, and the contents."""
        _ = self.words
        self.document.add_paragraph(plain(page.title), "Title")
        self.document.add_paragraph(plain(page.subtitle), "Subtitle")
        summary = self.document.add_paragraph()
        shade(summary, _GROUND)
        run = summary.add_run(plain(f"{page.summary.tone.value} {page.summary.text}"))
        run.bold, run.font.size = True, Pt(13)
        run.font.color.rgb = TONES[page.summary.tone]
        facts = self.document.add_table(0, 2)
        for fact in page.facts:
            name, told = facts.add_row().cells
            name.paragraphs[0].add_run(plain(fact.text))
            told.paragraphs[0].add_run(plain("\n".join(fact.details)))
        set_columns(facts, (1, 2), WIDTH)
        self.document.add_paragraph(plain(page.notice), NOTE)
        self.document.add_paragraph(_("Contents"), "TOC Heading")
        heads = [("answer", _("Answer")), *((each.key, each.title) for each in page.sections)]
        for number, (key, title) in enumerate(heads, start=1):
            entry = self.document.add_paragraph()
            entry.paragraph_format.space_after = Pt(2)
            add_link(entry, f"{number}. {title}", anchor=f"part-{key}")
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def heading(self, text: str, key: str) -> None:
        """Write the heading of a section."""
        heading = self.document.add_heading(plain(text), 1)
        add_bookmark(heading, f"part-{key}", next(self._numbers))

    def section(self, section: Section, number: int) -> None:
        """Write a section."""
        self.heading(f"{number}. {section.title}", section.key)
        if section.lead:
            lead = self.document.add_paragraph(plain(section.lead), NOTE)
            lead.paragraph_format.keep_with_next = True
        match section.body:
            case Table() as table:
                self.table(table)
            case Picture() as picture:
                self.picture(picture)
            case Proofs(chapters):
                self.proofs(chapters)
            case lines:
                self.lines(lines)

    def lines(self, lines: Iterable[Line]) -> None:
        """Write lines, each behind its sign, with what belongs to it below."""
        for line in lines:
            paragraph = self.document.add_paragraph(style=SIGNED)
            sign = paragraph.add_run(f"{line.tone.value}\t")
            sign.bold, sign.font.color.rgb = True, TONES[line.tone]
            if line.url is None:
                paragraph.add_run(plain(line.text))
            else:
                add_link(paragraph, line.text, url=line.url)
            for detail in line.details:
                self.document.add_paragraph(plain(detail), "List Bullet 2")

    def table(self, table: Table) -> None:
        """Write a table; its header stands at the head of each page."""
        made = self.document.add_table(1, len(table.header))
        letters = DETAIL if len(table.header) < _MANY else DENSE
        repeat_header(made.rows[0])
        for cell, title in zip(made.rows[0].cells, table.header, strict=True):
            cell.paragraphs[0].style = letters
            cell.paragraphs[0].add_run(plain(title)).bold = True
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        for row in table.rows:
            for place, (cell, told) in enumerate(zip(made.add_row().cells, row, strict=True)):
                paragraph = cell.paragraphs[0]
                paragraph.style = letters
                style = CODE if told.code else None
                run = paragraph.add_run(plain("\n".join(told.lines)), style)
                run.bold = place == 0 or None
                if told.tone is not Tone.PLAIN:
                    run.font.color.rgb = TONES[told.tone]
        set_columns(made, shares(table), WIDTH)

    def picture(self, picture: Picture) -> None:
        """Write a picture, in as many pieces as it takes."""
        for place, piece in enumerate(slices(picture, _TALLEST)):
            shape = self.document.add_picture(io.BytesIO(png_of(piece)), width=Mm(WIDTH))
            self.document.paragraphs[-1].paragraph_format.keep_with_next = True
            properties = shape._inline.docPr
            told = picture.title if place else f"{picture.title}. {picture.description}"
            properties.set("descr", plain(told).strip())
        self.document.add_paragraph(plain(picture.caption), NOTE)

    def proofs(self, chapters: Iterable[Chapter]) -> None:
        """Write proofs, party by party."""
        for chapter in chapters:
            self.document.add_heading(plain(chapter.title), 2)
            for proved in chapter.proofs:
                self.document.add_heading(plain(proved.title), 3)
                for depth, step in proved.step.walk():
                    self.step(step, depth)

    def step(self, step: Step, depth: int) -> None:
        """Write a step, as far in as it lies deep."""
        said = self._indented(STEP, depth)
        if step.number is not None:
            said.add_run(f"{step.number}  ").bold = True
        said.add_run(plain(" ".join((step.text, *step.remarks))))
        if step.again:
            said.add_run(" ")
            above = self.words("proved above, step {number}", number=step.number)
            add_link(said, above, anchor=f"step-{step.number}")
        elif step.number is None:
            said.add_run(" ")
            said.add_run(plain(step.place), CODE)
        else:
            add_bookmark(said, f"step-{step.number}", next(self._numbers))
            self._rule(step, depth)

    def _rule(self, step: Step, depth: int) -> None:
        """Write by which rule a step is concluded, and on which articles."""
        told = self._indented(DETAIL, depth)
        told.add_run(step.rule, CODE)
        told.add_run(plain(f"  {step.title}\n"))
        if step.reading:
            told.add_run(plain(f"{step.reading}\n"))
        for place, reference in enumerate(step.references):
            told.add_run("; " if place else "")
            if reference.url is None:
                told.add_run(plain(reference.text))
            else:
                add_link(told, reference.text, url=reference.url)
        rest = (step.confidence, *step.readings, *step.missing)
        told.add_run(plain("".join(f"\n{each}" for each in rest)))

    def _indented(self, style: str, depth: int) -> Paragraph:
        paragraph = self.document.add_paragraph(style=style)
        paragraph.paragraph_format.left_indent = Mm(_INDENT * min(depth, _DEEPEST) + 2)
        return paragraph
