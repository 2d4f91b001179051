"""The hosting activities that a cell names: by their words, else by their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..facts.vocabulary import Activity
from .cells import Reading, Remark, blank, told
from .plain import plain, unaccented

__all__ = ["activities"]

_ARTICLE = re.compile(r"\b[rl]\.?\s*1111-[\d-]+|\b(?:art|article)\b")
_ITEM = re.compile(r"(?<![\w.])(?=[1-6]\s*(?:(?:\u00b0|o\b|[.):(\u2013-])\s*[a-z(]|\s[a-z]{3,}))")
"""Where an item of a list begins: a number, and words behind it."""

_RANGE = re.compile(r"(?<!\d)([1-6])\s*(?:a|au|to|through|-|\u2013|\u2014)\s*([1-6])(?!\d)")
_NUMBER = re.compile(r"(?<![\d.])[1-6](?!\d)")
_ALL = re.compile(r"^(?:toutes|all|les six|the six)\b")
_NONE = re.compile(r"^(?:aucune?|none|neant|no|non applicable|not applicable|sans objet|n a)\b")
_WORDS: Mapping[Activity, re.Pattern[str]] = {
    Activity.PHYSICAL_SITES: re.compile(r"\bsites?\b|\bdata ?cent(?:er|re)s?\b"),
    Activity.BACKUP: re.compile(r"\bsauvegarde|\bback(?:ing)? ?ups?\b|\barchiv"),
    Activity.VIRTUAL_INFRASTRUCTURE: re.compile(r"\bvirtu"),
    Activity.PLATFORM: re.compile(r"\bplate ?formes?\b|\bplatforms?\b"),
    Activity.ADMINISTRATION: re.compile(
        r"\badministration\b|\bexploitation\b|\boperation\b|\bmanagement and operation\b"
    ),
    Activity.HARDWARE: re.compile(r"\binfrastructures? materielles?\b|\bmateriel\b|\bhardware\b"),
}
"""Activity → its words."""
_HOUSING = re.compile(r"\bsites?\b.*\b(?:permettant|heberg\w*|hosting|to host|housing)\b")
_FILLING = re.compile(
    r"\b(?:activites?|activity|activities|n|no|o|a|et|and|hds|numeros?|de|of|the|les|l|d)\b"
)
_DASHES = frozenset("-\u2013\u2014")
_DOUBTFUL = frozenset({3, 4})


def activities(text: str) -> Reading[tuple[Activity, ...]]:
    """Read the activities that a cell names.

    Where the numbers 3 or 4 stand alone, one without the other, they are those of the code, with a
    remark: some published sources swap them.
    """
    said, open_ = told(text)
    if not said:
        return blank(text)
    words = plain(said)
    if _NONE.search(words) or said in _DASHES:
        return Reading((), open_)
    if _ALL.search(words):
        return Reading(tuple(Activity), open_)
    found: set[Activity] = set()
    alone: set[int] = set()
    remarks: dict[Remark, None] = dict.fromkeys(open_)
    rest: list[str] = []
    for part in _parts(_ARTICLE.sub(" ", unaccented(said))):
        numbers = set(_numbers(part))
        named = _named(part, numbers)
        found |= named
        if named and numbers and not any(activity.number in numbers for activity in named):
            remarks[Remark.NUMBER_DIFFERS] = None
        if not named:
            alone |= numbers
            if _left(part):
                rest.append(part)
    found |= {activity for activity in Activity if activity.number in alone}
    if len(alone & _DOUBTFUL) == 1:
        remarks[Remark.NUMBERS_ALONE] = None
    if not found:
        return Reading(None, (Remark.UNREAD,), text)
    if rest:
        remarks[Remark.IN_PART] = None
    ordered = tuple(activity for activity in Activity if activity in found)
    return Reading(ordered, tuple(remarks), "; ".join(rest))


def _parts(text: str) -> Iterator[str]:
    """Yield the items of a list, whatever stands between them."""
    for line in re.split(r"[\n;,]", text):
        yield from (part.strip() for part in _ITEM.split(line) if part.strip())


def _named(part: str, numbers: Iterable[int]) -> set[Activity]:
    """Return the activities whose words stand in a part; of several, the one of its number."""
    words = plain(part)
    found = {activity for activity, pattern in _WORDS.items() if pattern.search(words)}
    if _HOUSING.search(words):  # the sites of the code are those that house the hardware
        found.discard(Activity.HARDWARE)
    of_number = {activity for activity in found if activity.number in numbers}
    return of_number if len(found) > 1 and of_number else found


def _numbers(part: str) -> Iterator[int]:
    for first, last in _RANGE.findall(part):
        yield from range(int(first), int(last) + 1)
    yield from map(int, _NUMBER.findall(part))


def _left(part: str) -> str:
    """Return what a part says beside numbers and words that mean nothing by themselves."""
    return _FILLING.sub(" ", plain(_NUMBER.sub(" ", _RANGE.sub(" ", part)))).strip()
