"""`Assessment` → one HTML file: no script, nothing loaded, for the screen and for A4 paper."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from ..assessment import Assessment
from ..i18n import Language, words
from .content import report
from .html_proofs import proofs_html
from .page import Cell, Line, Report, Section, Table, Tone

__all__ = ["to_html"]

_CLASSES = {Tone.PLAIN: "", Tone.GOOD: "good", Tone.BAD: "bad", Tone.DOUBT: "doubt"}


def to_html(result: Assessment, language: str, *, more: bool = False) -> str:
    """Return the report of an assessment as one HTML file, its proofs included.

    Args:
        result: The assessment.
        language: `en` or `fr`.
        more: Whether to tell as well what to do, what lies ahead, and what would make others hosts.
    """
    return (
        "\n".join(_page(report(result, language, more=more), result, words(language).language))
        + "\n"
    )


def _page(page: Report, result: Assessment, language: Language) -> Iterator[str]:
    style = files(__package__).joinpath("style.css").read_text("utf-8")
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language.value}">'
    yield '<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{escape(page.title)}</title>\n<style>\n{style}</style>\n</head>\n<body>"
    yield f"<header>\n<h1>{escape(page.title)}</h1>"
    yield f'<p class="subtitle">{escape(page.subtitle)}</p>\n</header>\n<main>'
    yield _summary(page.summary)
    yield from _lines(page.answers)
    for section in page.sections:
        yield from _section(section)
    yield from proofs_html(result, language)
    yield f'</main>\n<footer>\n<p class="notice">{escape(page.notice)}</p>\n</footer>'
    yield "</body>\n</html>"


def _summary(line: Line) -> str:
    text = f"{_sign(line.tone)} {escape(line.text)}"
    return f'<p class="summary {_CLASSES[line.tone]}">{text}</p>'


def _sign(tone: Tone) -> str:
    """Return the sign of a tone; readers of screens hear the sentence alone."""
    return f'<span class="sign {_CLASSES[tone]}" aria-hidden="true">{tone.value}</span>'


def _section(section: Section) -> Iterator[str]:
    yield f'<section aria-labelledby="{section.key}">'
    yield f'<h2 id="{section.key}">{escape(section.title)}</h2>'
    body = section.body
    yield from _table(body, section.key) if isinstance(body, Table) else _lines(body)
    yield "</section>"


def _lines(lines: tuple[Line, ...]) -> Iterator[str]:
    yield '<ul class="lines">'
    for line in lines:
        details = "".join(f"<li>{escape(detail)}</li>" for detail in line.details)
        below = f"<ul>{details}</ul>" if details else ""
        yield f"<li>{_sign(line.tone)}<div>{escape(line.text)}{below}</div></li>"
    yield "</ul>"


def _table(table: Table, name: str) -> Iterator[str]:
    yield f'<div class="wide">\n<table aria-labelledby="{name}">'
    titles = "".join(f'<th scope="col">{escape(title)}</th>' for title in table.header)
    yield f"<thead><tr>{titles}</tr></thead>\n<tbody>"
    for first, *others in table.rows:
        cells = "".join(f"<td{_class(cell)}>{_cell(cell)}</td>" for cell in others)
        yield f'<tr><th scope="row">{_cell(first)}</th>{cells}</tr>'
    yield "</tbody>\n</table>\n</div>"


def _class(cell: Cell) -> str:
    return "" if cell.tone is Tone.PLAIN else f' class="{_CLASSES[cell.tone]}"'


def _cell(cell: Cell) -> str:
    lines = (f"<code>{escape(line)}</code>" if cell.code else escape(line) for line in cell.lines)
    return "<br>".join(lines)
