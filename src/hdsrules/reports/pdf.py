"""A report as PDF: A4, tagged for readers of screens (PDF/UA-1), every link and picture in it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from ..i18n import Words, words
from .columns import shares
from .page import Cell, Chapter, Line, Picture, Proofs, Report, Section, Step, Table
from .slices import slices
from .typesetting import pdf_of

__all__ = ["to_pdf"]

Data = Mapping[str, object]

_TALLEST = 1.22
"""How high a piece of a picture is at most that fits on a page, for one as wide as 1."""

_RUNNING = 80
"""How much of the title stands at the head of each page."""

_LONG = 700
"""How long a text may be that is kept on one page."""


def to_pdf(page: Report) -> bytes:
    """Return a report as PDF.

    Args:
        page: The report.

    Raises:
        MissingExtraError: If the library `typst` is not installed.
    """
    template = files(__package__).joinpath("report.typ").read_bytes()
    return pdf_of(template, _report(page), page.day)


def _report(page: Report) -> Data:
    _ = words(page.language)
    running = page.title if len(page.title) <= _RUNNING else f"{page.title[:_RUNNING]}…"
    return {
        "language": page.language.value,
        "day": [page.day.year, page.day.month, page.day.day],
        "title": page.title,
        "running": running,
        "subtitle": page.subtitle,
        "summary": _line(page.summary),
        "facts": [_line(fact) for fact in page.facts],
        "answer": _("Answer"),
        "contents": _("Contents"),
        "answers": [_line(line) for line in page.answers],
        "sections": [_section(section, _) for section in page.sections],
        "notice": page.notice,
    }


def _section(section: Section, _: Words) -> Data:
    kind: str
    body: object
    match section.body:
        case Table() as table:
            kind, body = "table", _table(table)
        case Picture() as picture:
            kind, body = "picture", _picture(picture)
        case Proofs(chapters):
            kind, body = "proofs", [_chapter(chapter, _) for chapter in chapters]
        case lines:
            kind, body = "lines", [_line(line) for line in lines]
    return {"title": section.title, "lead": section.lead, "kind": kind, "body": body}


def _line(line: Line) -> Data:
    return {
        "sign": line.tone.value,
        "tone": line.tone.name.lower(),
        "text": line.text,
        "details": line.details,
        "url": line.url,
    }


def _table(table: Table) -> Data:
    return {
        "columns": len(table.header),
        "widths": shares(table),
        "header": table.header,
        "rows": [[_cell(cell) for cell in row] for row in table.rows],
    }


def _cell(cell: Cell) -> Data:
    return {
        "lines": cell.lines,
        "tone": cell.tone.name.lower(),
        "code": cell.code,
        "long": sum(map(len, cell.lines)) > _LONG,
    }


def _picture(picture: Picture) -> Data:
    alt = f"{picture.title}. {picture.description}".strip()
    return {"pieces": slices(picture, _TALLEST), "alt": alt, "caption": picture.caption}


def _chapter(chapter: Chapter, _: Words) -> Data:
    return {
        "title": chapter.title,
        "proofs": [
            {
                "title": proved.title,
                "steps": [_step(step, depth, _) for depth, step in proved.step.walk()],
            }
            for proved in chapter.proofs
        ],
    }


def _step(step: Step, depth: int, _: Words) -> Data:
    return {
        "depth": depth,
        "number": None if step.number is None else str(step.number),
        "again": step.again,
        "above": _("proved above, step {number}", number=step.number) if step.again else "",
        "text": step.text,
        "remarks": step.remarks,
        "rule": step.rule,
        "title": step.title,
        "reading": step.reading,
        "references": [{"text": it.text, "url": it.url} for it in step.references],
        "confidence": step.confidence,
        "readings": step.readings,
        "missing": step.missing,
        "place": step.place,
        "long": len(step.text) + len(step.place) > _LONG,
    }
