"""The hosting activities that a cell names: by their words, else by their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from ..facts.vocabulary import Activity
from .cells import Reading, Remark, blank, told
from .plain import plain, unaccented

__all__ = ["activities"]

_ARTICLE = re.compile(r"\b(?:articles? |art\.? )?[rl]\.? ?1111-\d+(?:-\d+)*|\b(?:art|article)\b")
_NUMERO = re.compile(r"\bno(?=[1-6]\b)")
_AFTER = r"\s*(?:\u00b0|o\b)?\s*"
"""What may stand behind a number: the sign of an ordinal."""

_RANGE = re.compile(
    rf"(?<![\w.])([1-6]){_AFTER}(?:\b(?:a|au|to|through)\b|[-\u2013\u2014]) *"
    r"([1-6])(?:o\b|(?![\w.]*\w)\u00b0?)"
)
_ROW = re.compile(r"(?<![\w.])[1-6](?: ?[-\u2013\u2014/] ?[1-6]){2,}(?![\w.])")
_DASH = re.compile(r"[-\u2013\u2014/]")
_ITEM = re.compile(r"(?<![\w.])(?=[1-6]\s*(?:(?:\u00b0|o\b|[.):(\u2013-])\s*[a-z(]|\s[a-z]{3,}))")
"""Where an item of a list begins: a number, and words behind it."""

_NUMBER = re.compile(r"(?<![\w.])([1-6])(?:o\b|(?!\w|\.\d))")
_LEADING = re.compile(rf"(?:activites? |activity |n ?\u00b0|\W)*(?:{_NUMBER.pattern})")
_NEXT = re.compile(r"[;,\n]|(?=\d)")
_EXCLUSION = re.compile(
    r"\b(?:sauf|hors|excepte[es]*|except(?:ing)?|excluding|without|sans|a l'exception de|not|pas)\b"
)
_NO_WORDS = re.compile(r"\b(?:non|no|aucune?|none|neant|jamais|never|ni|nor|neither)\b(?! ?\d)")
_WHOLE = (
    r"(?: (?:de|d|des|of|the|les|six|6|1 a 6|1 to 6|activites?|activity|activities|hebergement"
    r"|hosting|hds))*"
)
_ALL = re.compile(rf"(?:toutes|all|les six|the six){_WHOLE}")
_NONE = re.compile(rf"(?:aucune?|none|neant|non|no){_WHOLE}")
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
    r"\b(?:activites?|activity|activities|n|no|o|a|et|and|hds|numeros?|de|du|of|the|les|la|l|d|csp)\b"
)
_DASHES = frozenset("-\u2013\u2014")
_DOUBTFUL = frozenset({3, 4})


@frozen
class _List:
    """What a list of activities says.

    Attributes:
        found: The activities.
        alone: The numbers that stand without words.
        rest: The items without numbers that were not understood.
        differs: Whether a number is not that of the words beside it.
    """

    found: frozenset[Activity]
    alone: frozenset[int] = frozenset()
    rest: tuple[str, ...] = ()
    differs: bool = False


def activities(text: str) -> Reading[tuple[Activity, ...]]:
    """Read the activities that a cell names, without those that it excepts.

    Where the numbers 3 or 4 stand alone, one without the other, they are those of the code, with a
    remark: some published sources swap them. A cell with digits beside words of no activity is not
    understood: a digit may be that of a site, or of a level of support.
    """
    said, open_ = told(text)
    if not said:
        return blank(text)
    if said in _DASHES or _NONE.fullmatch(plain(said)):
        return Reading((), open_)
    bare = _NUMERO.sub(" ", _ARTICLE.sub(" ", unaccented(said)))
    base, excepted = _split(bare)
    listed = None if base is None else _listed(base)
    less = _listed(excepted) if excepted else _List(frozenset())
    if listed is None or less is None or less.rest or (excepted and not less.found):
        return Reading(None, (Remark.UNREAD,), text)
    found = listed.found - less.found
    if not found:
        return Reading(None, (Remark.UNREAD,), text)
    remarks: dict[Remark, None] = dict.fromkeys(open_)
    if listed.differs or less.differs:
        remarks[Remark.NUMBER_DIFFERS] = None
    doubtful = _DOUBTFUL & {activity.number for activity in found}
    if (len(doubtful) == 1 and doubtful & listed.alone) or len(_DOUBTFUL & less.alone) == 1:
        remarks[Remark.NUMBERS_ALONE] = None
    if listed.rest:
        remarks[Remark.IN_PART] = None
    ordered = tuple(activity for activity in Activity if activity in found)
    return Reading(ordered, tuple(remarks), "; ".join(listed.rest))


def _split(bare: str) -> tuple[str | None, str]:
    """Return a text without its exception, and that; nothing, if what it excepts is unclear."""
    match list(_EXCLUSION.finditer(bare)):
        case []:
            return bare, ""
        case [word]:
            before, after = bare[: word.start()], bare[word.end() :]
        case _:
            return None, ""
    if before.rstrip().endswith("("):
        inner, closed, behind = after.partition(")")
        return (before.rstrip()[:-1] + behind, inner) if closed else (None, "")
    return (None, "") if re.search(r"[;\n]", after) else (before, after)


def _listed(bare: str) -> _List | None:
    """Return what a list says; nothing, if it holds digits that are no activities, or denies."""
    if _ALL.fullmatch(plain(bare)):
        return _List(frozenset(Activity), frozenset(range(1, 7)))
    if _NO_WORDS.search(bare):
        return None
    spread = _spread(_ROW.sub(lambda row: _DASH.sub(",", row[0]), bare))
    if spread is None:
        return None
    found: set[Activity] = set()
    alone: set[int] = set()
    rest: list[str] = []
    differs = False
    for part in _parts(spread):
        numbers = set(map(int, _NUMBER.findall(part)))
        named = _named(part, numbers)
        if named and (_LEADING.match(part) or not re.search(r"\d", part)):
            found |= named
            differs |= bool(numbers) and not any(each.number in numbers for each in named)
        elif (named or _left(part)) and re.search(r"\d", part):
            return None
        elif numbers:
            alone |= numbers
        elif _left(part):
            rest.append(part)
    found |= {activity for activity in Activity if activity.number in alone}
    return _List(frozenset(found), frozenset(alone), tuple(rest), differs)


def _spread(text: str) -> str | None:
    """Return a text with each range as a list; nothing, if words follow one or it runs down."""
    parts: list[str] = []
    place = 0
    for found in _RANGE.finditer(text):
        first, last = int(found[1]), int(found[2])
        behind = _NEXT.split(text[found.end() :], maxsplit=1)[0]
        if first >= last or _left(behind):
            return None
        parts += [text[place : found.start()], ",".join(map(str, range(first, last + 1))), ","]
        place = found.end()
    return "".join([*parts, text[place:]])


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


def _left(part: str) -> str:
    """Return what a part says beside numbers and words that mean nothing by themselves."""
    return _FILLING.sub(" ", plain(_NUMBER.sub(" ", part))).strip()
