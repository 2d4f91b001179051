"""`Assessment` → Markdown (GitHub flavour), the texts of the case escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..assessment import Assessment
from ..i18n import Words, words
from .content import report
from .page import Cell, Chapter, Line, Page, Picture, Proofs, Section, Step, Table

__all__ = ["escaped", "linked", "page_markdown", "table_lines", "to_markdown"]

_DEEPEST = 7
_DEEPER = "→ "
"""How deep lists nest, for some readers of Markdown drop what lies deeper; how that is told."""

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$@])")
_LEADING = re.compile(r"^(\d+)([.)])|^([-+=])")
_LINKED = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")


def to_markdown(result: Assessment, language: str, *, more: bool = False) -> str:
    """Return the verdict of an assessment in Markdown, without its proofs.

    Args:
        result: The assessment.
        language: `en` or `fr`.
        more: Whether to tell as well what to do, what lies ahead, and what would make others hosts.
    """
    return page_markdown(report(result, language, more=more))


def page_markdown(page: Page) -> str:
    """Return a report in Markdown; a picture is told in words.

    Args:
        page: The report.
    """
    parts = [
        f"# {escaped(page.title)}",
        escaped(page.subtitle),
        *(["\n".join(_facts(page.facts, words(page.language)))] if page.facts else []),
        f"**{page.summary.tone.value} {escaped(page.summary.text)}**",
        *(["\n".join(_list(page.answers))] if page.answers else []),
        *(part for section in page.sections for part in _section(section, words(page.language))),
        f"*{escaped(page.notice)}*",
    ]
    return "\n\n".join(parts) + "\n"


def _facts(facts: tuple[Line, ...], _: Words) -> Iterator[str]:
    for fact in facts:
        told = _("{head}: {body}", head=fact.text, body=_("; ").join(fact.details))
        yield f"- {escaped(told)}"


def _section(section: Section, _: Words) -> Iterator[str]:
    yield f"## {escaped(section.title)}"
    if section.lead:
        yield escaped(section.lead)
    match section.body:
        case Table() as table:
            yield "\n".join(table_lines(table))
        case Picture() as picture:
            yield escaped(picture.description)
        case Proofs(chapters):
            yield from _proofs(chapters, _)
        case lines:
            yield "\n".join(_list(lines))


def escaped(text: str) -> str:
    """Return a text of which nothing is taken for markup."""
    escaped = _SPECIAL.sub(r"\\\1", text)
    escaped = _LINKED.sub(r"\1\\\2", escaped)
    return _LEADING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", escaped)


def _list(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        sign = "" if line.tone.value == "·" else f"{line.tone.value} "
        yield f"- {sign}{linked(line.text, line.url)}"
        yield from (f"  - {escaped(detail)}" for detail in line.details)


def linked(text: str, url: str | None) -> str:
    """Return a text as a link, where there is somewhere to lead to."""
    return escaped(text) if url is None else f"[{escaped(text)}](<{url}>)"


def table_lines(table: Table) -> Iterator[str]:
    """Yield a table, line by line."""
    yield _row(escaped(title) for title in table.header)
    yield _row("---" for _ in table.header)
    for row in table.rows:
        yield _row(_cell(cell) for cell in row)


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(escaped(line) for line in cell.lines)


def _proofs(chapters: tuple[Chapter, ...], _: Words) -> Iterator[str]:
    for chapter in chapters:
        if chapter.title:
            yield f"### {escaped(chapter.title)}"
        for proved in chapter.proofs:
            if proved.title:
                yield f"#### {escaped(proved.title)}"
            yield "\n".join(
                line for depth, step in proved.step.walk() for line in _step(step, depth, _)
            )


def _step(step: Step, depth: int, _: Words) -> Iterator[str]:
    """Yield a step as an item of a list; what had to be absent, as items below it."""
    margin, deeper = "  " * min(depth, _DEEPEST), _DEEPER * (depth - _DEEPEST)
    remarks = "".join(f" *{escaped(remark)}*" for remark in step.remarks)
    said = f"{deeper}{escaped(step.text)}{remarks}"
    if step.again:
        above = _("proved above, step {number}", number=step.number)
        yield f"{margin}- {said} *{escaped(above)}*"
    elif step.number is None:
        yield f"{margin}- {said} ({escaped(step.place)})" if step.place else f"{margin}- {said}"
    else:
        told = [
            f"**{step.number}** {said}",
            f"{step.rule} · {escaped(step.title)}",
            *([escaped(step.reading)] if step.reading else []),
            "; ".join(linked(it.text, it.url) for it in step.references),
            escaped(step.confidence),
            *map(escaped, step.readings),
        ]
        yield f"{margin}- {'<br>'.join(told)}"
        yield from (f"{margin}  - *{escaped(missing)}*" for missing in step.missing)
