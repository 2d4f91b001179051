"""The terms of the field, as a terminal lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import combining, normalize

from rich.console import Group, RenderableType
from rich.text import Text

from ..i18n import Language, Words, words
from ..lists.glossary import Term
from .labels import confidence_label
from .lists import below

__all__ = ["glossary_text", "terms_with"]


def terms_with(word: str, terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return the terms that hold a word, in French or in English, whatever case and accents."""
    wanted = _plain(word)
    return tuple(
        term
        for term in terms
        if any(
            wanted in _plain(name)
            for name in (term.key, term.fr, term.en, term.short_fr, term.short_en)
            if name is not None
        )
    )


def glossary_text(terms: Iterable[Term], language: str) -> RenderableType:
    """Return terms as a list: the term, the same in the other language, its sense, its source."""
    _ = words(language)
    return Group(*(part for term in terms for part in _term(_, term)))


def _term(_: Words, term: Term) -> Iterator[RenderableType]:
    french = (_named(term.fr, term.short_fr), term.definition_fr, term.source_fr)
    english = (_named(term.en, term.short_en), term.definition_en, term.source_en)
    own, other = (french, english) if _.language is Language.FRENCH else (english, french)
    name, sense, source = own
    yield Text(name, style="bold").append(f" · {other[0]}", style="not bold dim")
    yield below(sense)
    confidence = confidence_label(_, term.confidence.value)
    yield below(confidence if source is None else f"{source} · {confidence}", "blue")
    yield Text()


def _named(term: str, short: str | None) -> str:
    return term if short is None or short == term else f"{term} ({short})"


def _plain(text: str) -> str:
    decomposed = normalize("NFD", text.casefold().replace("\u2019", "'"))
    return "".join(c for c in decomposed if not combining(c))
