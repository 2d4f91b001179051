"""`Assessment` → one HTML file: no script, nothing loaded, for the screen and for A4 paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from importlib.resources import files
from types import MappingProxyType

from ..assessment import Assessment
from ..i18n import words
from .complete import complete_report
from .html_proofs import proofs_html
from .page import Cell, Line, Picture, Proofs, Report, Section, Table, Tone
from .slices import slices

__all__ = ["lines_html", "page_html", "summary_html", "table_html", "to_html"]

_CLASSES = {Tone.PLAIN: "", Tone.GOOD: "good", Tone.BAD: "bad", Tone.DOUBT: "doubt"}
_TALLEST = 1.3
"""How high a piece of a picture is at most that fits on a page, for one as wide as 1."""

_LONGEST = 90
"""How much of a title stands at the head of each printed page."""


def to_html(result: Assessment, language: str, *, more: bool = False) -> str:
    """Return the report of an assessment as one HTML file, its proofs included.

    Args:
        result: The assessment.
        language: `en` or `fr`.
        more: Whether to tell as well what to do and what lies ahead.
    """
    return page_html(complete_report(result, language, more=more))


def page_html(page: Report) -> str:
    """Return a report as one HTML file.

    Args:
        page: The report.
    """
    return "\n".join(_page(page)) + "\n"


def _page(page: Report) -> Iterator[str]:
    _ = words(page.language)
    style = files(__package__).joinpath("style.css").read_text("utf-8")
    yield "<!DOCTYPE html>"
    yield f'<html lang="{page.language.value}">'
    yield '<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{escape(page.title)}</title>\n<style>\n{style}{_running(page)}</style>\n</head>"
    yield f'<body>\n<a class="skip" href="#answer">{escape(_("Skip to the answer"))}</a>'
    yield f"<header>\n<h1>{escape(page.title)}</h1>"
    yield f'<p class="subtitle">{escape(page.subtitle)}</p>'
    yield summary_html(page.summary)
    yield from _facts(page.facts)
    yield f'<p class="notice">{escape(page.notice)}</p>\n</header>'
    yield from _contents(page)
    yield '<main class="numbered">\n<section aria-labelledby="answer">'
    yield f'<h2 id="answer">{escape(_("Answer"))}</h2>'
    yield from lines_html(page.answers)
    yield "</section>"
    for section in page.sections:
        yield from _section(section, page)
    yield f'</main>\n<footer>\n<p class="notice">{escape(page.notice)}</p>\n</footer>'
    yield "</body>\n</html>"


def _running(page: Report) -> str:
    """Return the rules that put the title and the number on each printed page."""
    title = page.title if len(page.title) <= _LONGEST else f"{page.title[:_LONGEST]}…"
    return (
        f"@page {{ @top-left {{ content: {_quoted(title)} }}"
        f" @top-right {{ content: {_quoted(page.subtitle)} }} }}\n"
    )


def _quoted(text: str) -> str:
    """Return a text as a string of CSS, of which nothing can be taken for more than text."""
    inner = re.sub(r"[^\w .,:’–-]", lambda found: f"\\{ord(found[0]):x} ", text)
    return f'"{inner}"'


def _facts(facts: tuple[Line, ...]) -> Iterator[str]:
    yield '<dl class="facts">'
    for fact in facts:
        told = "".join(f"<dd>{escape(detail)}</dd>" for detail in fact.details)
        yield f"<div><dt>{escape(fact.text)}</dt>{told}</div>"
    yield "</dl>"


def _contents(page: Report) -> Iterator[str]:
    _ = words(page.language)
    heads = [("answer", _("Answer")), *((each.key, each.title) for each in page.sections)]
    yield f'<nav aria-labelledby="contents">\n<h2 id="contents">{escape(_("Contents"))}</h2>\n<ol>'
    yield from (f'<li><a href="#{key}">{escape(title)}</a></li>' for key, title in heads)
    yield "</ol>\n</nav>"


def summary_html(line: Line) -> str:
    """Return the answer in one line."""
    text = f"{_sign(line.tone)} {_linked(line)}"
    return f'<p class="summary {_CLASSES[line.tone]}">{text}</p>'


def _sign(tone: Tone) -> str:
    """Return the sign of a tone; readers of screens hear the sentence alone."""
    return f'<span class="sign {_CLASSES[tone]}" aria-hidden="true">{tone.value}</span>'


def _section(section: Section, page: Report) -> Iterator[str]:
    yield f'<section aria-labelledby="{section.key}" class="{section.key}">'
    yield f'<h2 id="{section.key}">{escape(section.title)}</h2>'
    if section.lead:
        yield f'<p class="lead">{escape(section.lead)}</p>'
    match section.body:
        case Table() as table:
            yield from table_html(table, section.key, _steps(page))
        case Picture() as picture:
            yield from _picture(picture)
        case Proofs(chapters):
            yield from proofs_html(chapters, words(page.language))
        case lines:
            yield from lines_html(lines)
    yield "</section>"


def lines_html(lines: tuple[Line, ...]) -> Iterator[str]:
    """Yield lines, each behind its sign."""
    yield '<ul class="lines">'
    for line in lines:
        details = "".join(f"<li>{escape(detail)}</li>" for detail in line.details)
        below = f"<ul>{details}</ul>" if details else ""
        yield f"<li>{_sign(line.tone)}<div>{_linked(line)}{below}</div></li>"
    yield "</ul>"


def _linked(line: Line) -> str:
    if line.pointer is not None:
        link = f'<a href="#{line.pointer.section}">{escape(line.pointer.text)}</a>'
        return escape(line.text.removesuffix(line.pointer.text)) + link
    text = escape(line.text)
    return text if line.url is None else f'<a href="{escape(line.url)}">{text}</a>'


def _picture(picture: Picture) -> Iterator[str]:
    yield '<figure>\n<div class="wide" role="group" tabindex="0"'
    yield f' aria-label="{escape(picture.title)}">'
    yield from slices(picture, _TALLEST)
    yield f"</div>\n<figcaption>{escape(picture.caption)}</figcaption>\n</figure>"


def _steps(page: Report) -> dict[str, int]:
    """Return for each rule the first step of the proofs that it concludes."""
    found: dict[str, int] = {}
    for section in page.sections:
        for chapter in section.body.chapters if isinstance(section.body, Proofs) else ():
            for proved in chapter.proofs:
                for _depth, step in proved.step.walk():
                    if step.number is not None and not step.again:
                        found.setdefault(step.rule, step.number)
    return found


def table_html(
    table: Table, name: str, steps: Mapping[str, int] = MappingProxyType({})
) -> Iterator[str]:
    """Yield a table.

    Args:
        table: The table.
        name: The id of what names it.
        steps: The rules that link to a step of the proofs → the number of the step.
    """
    yield f'<div class="wide" role="group" tabindex="0" aria-labelledby="{name}">'
    yield f'<table aria-labelledby="{name}">'
    titles = "".join(f'<th scope="col">{escape(title)}</th>' for title in table.header)
    yield f"<thead><tr>{titles}</tr></thead>\n<tbody>"
    for first, *others in table.rows:
        cells = "".join(f"<td{_class(cell)}>{_cell(cell, steps)}</td>" for cell in others)
        yield f'<tr><th scope="row">{_cell(first, steps)}</th>{cells}</tr>'
    yield "</tbody>\n</table>\n</div>"


def _class(cell: Cell) -> str:
    return "" if cell.tone is Tone.PLAIN else f' class="{_CLASSES[cell.tone]}"'


def _cell(cell: Cell, steps: Mapping[str, int]) -> str:
    return "<br>".join(_code(line, steps) if cell.code else escape(line) for line in cell.lines)


def _code(line: str, steps: Mapping[str, int]) -> str:
    code = f"<code>{escape(line)}</code>"
    return f'<a href="#step-{steps[line]}">{code}</a>' if line in steps else code
