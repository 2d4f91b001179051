"""`Page` → a piece of HTML for a page that is not ours, such as a notebook.

Nothing outside of it changes its looks: its style sheet names it in every rule, and its ids are its
own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from ..i18n import words
from .html import lines_html, summary_html, table_html
from .html_proofs import step_html
from .page import Page, Picture, Proofs, Section, Table
from .pictures.palette import Ink

__all__ = ["fragment"]


def fragment(page: Page, folded: frozenset[str] = frozenset()) -> str:
    """Return a page as a piece of HTML.

    Args:
        page: The page.
        folded: The keys of the sections that unfold when they are asked for.
    """
    return "\n".join(_fragment(page, folded)) + "\n"


def _fragment(page: Page, folded: frozenset[str]) -> Iterator[str]:
    key = f"hdsrules-{sha256(repr(page).encode()).hexdigest()[:12]}-"
    yield f'<div class="hdsrules" lang="{page.language.value}">\n<style>{_style()}</style>'
    yield f'<p class="title">{escape(page.title)}</p>'
    yield f'<p class="subtitle">{escape(page.subtitle)}</p>'
    yield summary_html(page.summary)
    if page.answers:
        yield from lines_html(page.answers)
    for section in page.sections:
        name = f"{key}{section.key}"
        closed = section.key in folded
        title = _counted(section) if closed else section.title
        yield f'<details class="part"{"" if closed else " open"}>'
        yield f'<summary id="{name}">{escape(title)}</summary>'
        yield from _body(page, section, key)
        yield "</details>"
    yield f'<p class="notice">{escape(page.notice)}</p>\n</div>'


def _counted(section: Section) -> str:
    """Return the title of a section, with how much it holds."""
    match section.body:
        case Table(rows=told):
            return f"{section.title} ({len(told)})"
        case Picture() | Proofs():
            return section.title
        case told:
            return f"{section.title} ({len(told)})"


def _body(page: Page, section: Section, key: str) -> Iterator[str]:
    match section.body:
        case Table() as table:
            yield from table_html(table, f"{key}{section.key}")
        case Picture() as picture:
            yield f"<figure>{picture.svg}"
            yield f"<figcaption>{escape(picture.caption)}</figcaption></figure>"
        case Proofs(chapters):
            for chapter in chapters:
                for proved in chapter.proofs:
                    yield from step_html(proved.step, words(page.language), key)
        case lines:
            yield from lines_html(lines)


@cache
def _style() -> str:
    """Return the style sheet, pictures included: their ground is that of the page around."""
    inks = "".join(
        f".hdsrules.hdsrules .hdsp-{place}-{ink.slug} {{ "
        f"{attribute}: light-dark({ink.light}, {ink.dark}); }}\n"
        for ink in Ink
        for place, attribute in (("f", "fill"), ("s", "stroke"))
    )
    return files(__package__).joinpath("fragment.css").read_text("utf-8") + inks
