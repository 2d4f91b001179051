"""The table of guarantees as one HTML page: no script, nothing loaded, ready for a web site."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from ...assessment import Assessment
from ...i18n import Language, words
from ..html import lines_html, table_html
from ..page import Line, Tone
from .page import GuaranteesPage, Source, Statement, guarantees_page

__all__ = ["guarantees_html"]

_WIDTHS = """
@media screen { th, td { min-width: 6.5rem; } thead th:nth-child(n + 5) { min-width: 12rem; } }
"""
"""What keeps long headings from growing taller than a small screen."""


def guarantees_html(result: Assessment, host: str, language: str) -> str:
    """Return the page that a host publishes.

    Args:
        result: The assessment.
        host: The host's ref.
        language: `en` or `fr`.

    Raises:
        UnknownConclusionError: If there is no such party.
    """
    page = guarantees_page(result, host, language)
    return "\n".join(_page(page, words(language).language)) + "\n"


def _page(page: GuaranteesPage, language: Language) -> Iterator[str]:
    _ = words(language)
    style = files("hdsrules.reports").joinpath("style.css").read_text("utf-8")
    title = escape(page.title)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language.value}">'
    yield '<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{title}</title>\n<style>\n{style}{_WIDTHS}</style>\n</head>\n<body>"
    yield f'<header>\n<h1 id="title">{title}</h1>'
    yield f'<p class="subtitle">{escape(page.subtitle)}</p>\n</header>'
    yield f'<main>\n<p class="summary{_doubt(page.summary.tone)}">{escape(page.summary.text)}</p>'
    yield from (_statement(each) for each in page.statements)
    if page.remark:
        yield f"<p>{escape(page.remark)}</p>"
    if page.table is not None:
        yield from table_html(page.table, "title")
    if page.missing:
        yield from _section(_("To be completed"), "missing", page.missing)
    if page.grounds:
        yield from _section(_("How this was decided"), "grounds", page.grounds)
    if page.sources:
        yield from _sources(_("Texts"), page.sources)
    yield f'</main>\n<footer>\n<p class="notice">{escape(page.notice)}</p>\n</footer>'
    yield "</body>\n</html>"


def _doubt(tone: Tone) -> str:
    return " doubt" if tone is Tone.DOUBT else ""


def _statement(each: Statement) -> str:
    doubt = "" if each.certain else ' class="doubt"'
    parts = [f"<p{doubt}>{escape(each.text)}</p>"]
    if each.prescribed is not None:
        parts.append(f'<blockquote lang="fr"><p>{escape(each.prescribed)}</p></blockquote>')
    if each.translation is not None:
        parts.append(f'<p class="small" lang="en">{escape(each.translation)}</p>')
    basis = [*map(_linked, each.sources), *(f"<code>{rule}</code>" for rule in each.rules)]
    return "\n".join([*parts, f'<p class="small">{"; ".join(basis)}</p>'])


def _section(title: str, key: str, lines: tuple[Line, ...]) -> Iterator[str]:
    yield f'<section aria-labelledby="{key}">\n<h2 id="{key}">{escape(title)}</h2>'
    yield from lines_html(lines)
    yield "</section>"


def _sources(title: str, sources: tuple[Source, ...]) -> Iterator[str]:
    yield '<section aria-labelledby="texts" class="texts">'
    yield f'<h2 id="texts">{escape(title)}</h2>\n<ul>'
    yield from (f"<li>{_linked(source)}</li>" for source in sources)
    yield "</ul>\n</section>"


def _linked(source: Source) -> str:
    title = escape(source.title)
    return title if source.url is None else f'<a href="{escape(source.url)}">{title}</a>'
