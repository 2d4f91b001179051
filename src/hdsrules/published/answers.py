"""Yes or no: an answer counts where all that a cell says beside it is known to change nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum

from .plain import plain

__all__ = ["Subject", "answer", "begins_with_no", "is_bare", "is_hedged"]


class Subject(Enum):
    """What an answer is about."""

    CERTIFICATE = "certificate"
    QUALIFICATION = "qualification"
    ACCESS = "access"
    EXPOSURE = "exposure"


_YES = re.compile(r"(?:oui|yes|vrai|true)\b")
_NO = re.compile(r"(?:non|no|aucune?|none|neant|faux|false)\b")
_TICKS = frozenset("\u2713\u2714\u2705")
_CROSSES = frozenset("\u2717\u2718\u274c")


def _set(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


_LINKS = _set(
    "a aux d de des du l la le les un une et ou par en hors depuis the of to any by from an or and",
    "outside under in aucun aucune no non",
)
_PLACES = _set(
    "pays country countries tiers third espace economique economic european europeen europeenne",
    "eee eea ue eu union area extra non donnees data sante health caractere personnel personal",
)
_DENIED: Mapping[Subject, frozenset[str]] = {
    Subject.CERTIFICATE: _set("certifie certifiee certified certificat certificate certification"),
    Subject.QUALIFICATION: _set("qualifie qualifiee qualified qualification"),
    Subject.ACCESS: _set("acces access accesses transfert transferts transfer transfers"),
    Subject.EXPOSURE: _set(
        "risque risques risk risks exposition exposure soumis subject legislation legislations",
        "loi lois law laws",
    ),
}
"""What a no denies: beside it stand one of these words and none but those of `_BESIDE`."""

_BESIDE: Mapping[Subject, frozenset[str]] = {
    Subject.CERTIFICATE: _LINKS | {"hds"},
    Subject.QUALIFICATION: _LINKS | {"secnumcloud", "3", "2"},
    Subject.ACCESS: _LINKS | _PLACES,
    Subject.EXPOSURE: _LINKS
    | _PLACES
    | _DENIED[Subject.ACCESS]
    | _set(
        "impose imposee imposes imposed autorise unauthorised unauthorized etranger etrangere",
        "etrangeres foreign europeennes extraterritoriale extraterritoriales extraterritorial",
        "violation breach droit",
    ),
}
_CONFIRMED: Mapping[Subject, re.Pattern[str]] = {
    Subject.CERTIFICATE: re.compile(
        r"(?:certifiee?|certified)?(?: ?hds)?"
        r"|(?:certificat|certificate)(?: hds)?(?: (?:n|no|numero|number))?"
        r"(?: [a-z]{0,9}\d[a-z0-9]{0,19}){0,4}"
        r"|(?:hds )?(?:version )?v?(?:1 1|2 0)"
    ),
    Subject.QUALIFICATION: re.compile(
        r"(?:qualifiee?|qualified)?(?: ?secnumcloud)?(?: ?v?3 2)?"
        r"|(?:aucun risque|no risk)(?: (?:d acces|of(?: unauthori[sz]ed)? access))?"
        r"(?: non autorise)?(?: aux donnees)?"
        r"(?: (?:vise par l exigence|under requirement)(?: n)? 30(?: du referentiel hds)?)?"
    ),
    Subject.ACCESS: re.compile(""),
    Subject.EXPOSURE: re.compile(""),
}
"""What may stand beside a yes."""

_HEDGES = re.compile(
    r"\b(?:autres?|others?|etc|notamment|including|divers\w*|various|sauf|hors|except\w*|excluding"
    r"|pas|not|no|non|aucune?|sans|without|jamais|never|ni|nor|jusqu|until|ou|or)\b"
)
_OUTSIDE = re.compile(
    r"\b(?:hors|outside|non) (?:de )?(?:l |the )?"
    r"(?:ue|eu|eee|eea|union europeenne|european union|espace economique europeen)\b"
)


def answer(text: str, subject: Subject) -> bool | None:
    """Return whether a cell says yes or no; `None`: neither, or more than is understood.

    Args:
        text: The cell.
        subject: What is asked.
    """
    words = plain(text)
    marks = set(text)
    if not words:
        if marks & _TICKS:
            return None if marks & _CROSSES else True
        return False if marks & _CROSSES else None
    yes, no = _YES.match(words), _NO.match(words)
    if yes and not marks & _CROSSES:
        return True if _CONFIRMED[subject].fullmatch(words[yes.end() :].strip()) else None
    if no and not marks & _TICKS:
        beside = frozenset(words[no.end() :].split())
        denied = _DENIED[subject]
        return False if not beside or (beside & denied and beside <= _allowed(subject)) else None
    return None


def begins_with_no(words: str) -> bool:
    """Return whether words begin with a no, whatever follows."""
    return _NO.match(words) is not None


def is_bare(text: str) -> bool | None:
    """Return whether a yes stands alone; `None`: a cell does not begin with a yes."""
    words = plain(text)
    if not words:
        return True if set(text) & _TICKS and not set(text) & _CROSSES else None
    found = _YES.match(words)
    return None if found is None else not words[found.end() :].strip()


def is_hedged(words: str, known: Iterable[re.Pattern[str]]) -> bool:
    """Return whether words say that there is more, or less, than what is named.

    Args:
        words: The words.
        known: What among them says something else, and is understood.
    """
    for pattern in (*known, _OUTSIDE):
        words = pattern.sub(" ", words)
    return _HEDGES.search(words) is not None


def _allowed(subject: Subject) -> frozenset[str]:
    return _DENIED[subject] | _BESIDE[subject]
