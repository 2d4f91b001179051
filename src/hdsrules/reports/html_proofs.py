"""Proofs in HTML: steps that unfold, each told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from ..i18n import Words
from .page import Chapter, Reference, Step

__all__ = ["proofs_html", "step_html"]


def proofs_html(chapters: Iterable[Chapter], words: Words) -> Iterator[str]:
    """Yield proofs, party by party.

    Args:
        chapters: The proofs.
        words: The language.
    """
    for chapter in chapters:
        yield f"<h3>{escape(chapter.title)}</h3>"
        for proved in chapter.proofs:
            title = escape(proved.title)
            yield f'<details class="proof"><summary><strong>{title}</strong></summary>'
            yield from step_html(proved.step, words)
            yield "</details>"


def step_html(step: Step, _: Words, prefix: str = "") -> Iterator[str]:
    """Yield a step of a proof and all below it.

    Args:
        step: The step.
        _: The language.
        prefix: What ids begin with, where several proofs stand on one page.
    """
    statement = escape(step.text)
    for remark in step.remarks:
        statement += f' <span class="small">{escape(remark)}</span>'
    if step.again:
        above = escape(_("proved above, step {number}", number=step.number))
        yield f'<div>{statement} <a href="#{prefix}step-{step.number}">{above}</a></div>'
    elif step.number is None:
        yield f"<div>{statement} <code>{escape(step.place)}</code></div>"
        yield from _below(step, _, prefix)
    else:
        number = f'<span class="number">{step.number}</span>'
        yield f'<details id="{prefix}step-{step.number}" open>'
        yield f"<summary>{number} {statement}</summary>"
        yield f'<div class="small">{_rule(step)}</div>'
        yield from _below(step, _, prefix)
        yield "</details>"


def _below(step: Step, _: Words, prefix: str) -> Iterator[str]:
    if not step.below and not step.missing:
        return
    yield "<ul>"
    for below in step.below:
        yield "<li>"
        yield from step_html(below, _, prefix)
        yield "</li>"
    yield from (f'<li class="small">{escape(missing)}</li>' for missing in step.missing)
    yield "</ul>"


def _rule(step: Step) -> str:
    return "<br>".join(
        [
            f"<code>{step.rule}</code> {escape(step.title)}",
            *([escape(step.reading)] if step.reading else []),
            "; ".join(map(_reference, step.references)),
            escape(step.confidence),
            *map(escape, step.readings),
        ]
    )


def _reference(reference: Reference) -> str:
    text = escape(reference.text)
    return text if reference.url is None else f'<a href="{escape(reference.url)}">{text}</a>'
