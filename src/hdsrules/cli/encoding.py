"""What a terminal shows whose encoding lacks a character: the nearest one that it has."""

from __future__ import annotations

import codecs
import unicodedata

__all__ = ["PLAIN"]

PLAIN = "hdsrules.plain"
"""The name under which streams find this way of encoding."""

_NEAREST = {
    **dict.fromkeys("\u00a0\u202f", " "),
    **dict.fromkeys("\u2018’", "'"),
    **dict.fromkeys("“”«»", '"'),
    **dict.fromkeys("–—‑·─", "-"),
    **{"…": ".", "→": ">", "│": "|", "✓": "+", "✗": "x", "œ": "o", "Œ": "O", "æ": "a"},
}
"""One character for each, so that columns stay where they are."""


def _plainly(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for characters that cannot be encoded.

    Raises:
        UnicodeError: If something else is wrong.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(character: str) -> str:
    base = _NEAREST.get(character) or unicodedata.normalize("NFKD", character)[0]
    return base if base.isascii() else "?"


codecs.register_error(PLAIN, _plainly)
