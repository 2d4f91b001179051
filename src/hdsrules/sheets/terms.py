"""What the cells of a questionnaire say in a language, and what they mean in either."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache

from ..countries import COUNTRIES, MEANT, OTHER_NAMES
from ..i18n import Language, Words, mark, words
from ..interview.forms import FAMILIES
from ..lists import country_names
from ..reports.labels import label, start
from .model import LAYERS_KNOWN, LayersKnown

__all__ = [
    "NO",
    "NOBODY",
    "NONE",
    "OPEN",
    "UNKNOWN",
    "YES",
    "country_label",
    "country_meant",
    "flag_meant",
    "form",
    "is_said",
    "is_unknown",
    "word_label",
    "word_meant",
]

OPEN = "?"
"""What stands in a cell that is asked, until it is answered."""

YES = mark("yes")
NO = mark("no")
UNKNOWN = mark("unknown")
NONE = mark("(none)")
NOBODY = mark("(nobody)")

_UNKNOWN = frozenset({"", OPEN, "-", "–", "—", "n/a", "unknown", "inconnu", "inconnue"})
_YES = frozenset({"yes", "oui", "true", "vrai", "x", "✓", "✔", "1"})
_NO = frozenset({"no", "non", "false", "faux", "0"})
_APOSTROPHES = str.maketrans("\u2019\u2018\u02bc", "'''")


def form(text: str) -> str:
    """Return a text in the form in which cells are compared: no accents, capitals, odd spaces."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    marked = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", marked).strip()


def is_unknown(text: str) -> bool:
    """Return whether a cell says that nobody knows."""
    return form(text) in _UNKNOWN


def is_said(text: str, word: str) -> bool:
    """Return whether a cell says a word, in either language."""
    return form(text) in {form(words(language)(word)) for language in Language}


def flag_meant(text: str) -> bool | None:
    """Return what a cell says for yes or no; `None` if it is neither."""
    said = form(text)
    return True if said in _YES else False if said in _NO else None


def word_label(_: Words, word: StrEnum) -> str:
    """Return what a word of a vocabulary is called in a cell."""
    if isinstance(word, LayersKnown):
        return start(_(LAYERS_KNOWN[word]))
    return start(label(_, FAMILIES[type(word)], word.value))


def word_meant(vocabulary: type[StrEnum], text: str) -> StrEnum | None:
    """Return the word that a cell says: its label in either language, or the word itself."""
    return _meanings(vocabulary).get(form(text))


@cache
def _meanings(vocabulary: type[StrEnum]) -> Mapping[str, StrEnum]:
    return {
        form(said): word
        for word in vocabulary
        for said in (word.value, *(word_label(words(language), word) for language in Language))
    }


def country_label(_: Words, code: str) -> str:
    """Return what a country is called in a cell."""
    return country_names()[code][_.language]


def country_meant(text: str) -> str | None:
    """Return the code of the country that a cell names, in either language or by its code."""
    return _countries().get(_spelled(text))


@cache
def _countries() -> Mapping[str, str]:
    codes: Iterable[tuple[str, str]] = [
        *((said, code) for code, names in country_names().items() for said in names.values()),
        *((said, meant) for said, meant in MEANT.items() if len(meant) == 2),  # noqa: PLR2004 (a code)
        *OTHER_NAMES.items(),
        *((code, code) for code in COUNTRIES),
    ]
    return {_spelled(said): code for said, code in codes}


def _spelled(country: str) -> str:
    """Return the name of a country in the form in which names are compared: without hyphens."""
    return re.sub(r"[-'.()\s]+", " ", form(country)).strip()
