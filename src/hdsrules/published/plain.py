"""Texts in the form in which they are compared: small letters, no accents, no punctuation."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["plain", "unaccented"]

_OTHER = re.compile(r"[^a-z0-9]+")
_FOOTNOTE = re.compile(r"\(\d{1,2}\)|\[\^?\d{1,2}\]|[\u00b9\u00b2\u00b3\u2070-\u2079*\u2020\u2021]")


def unaccented(text: str) -> str:
    """Return a text in small letters without accents and without marks of footnotes."""
    spread = unicodedata.normalize("NFKD", _FOOTNOTE.sub(" ", text))
    bare = "".join(c for c in spread if not unicodedata.combining(c))
    return bare.casefold().replace("\u2019", "'")


def plain(text: str) -> str:
    """Return the words of a text, each in small letters and without accents."""
    return _OTHER.sub(" ", unaccented(text)).strip()
