"""What differs between two results, as a terminal shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from ..assessment import Assessment
from ..comparison import Difference, Side
from ..i18n import words
from .changes import told_changes
from .labels import label, start
from .names import Names, clean
from .page import Line
from .text import lines

__all__ = ["difference_lines", "differences_text", "sides"]


def differences_text(
    results: tuple[Assessment, Assessment],
    sources: tuple[str, str],
    differences: Sequence[Difference],
    language: str,
) -> RenderableType:
    """Return what differs between two results: which they are, then party by party.

    Args:
        results: The two results.
        sources: The document that each is of.
        differences: What differs.
        language: `en` or `fr`.
    """
    names = Names.of_both(results[0].case, results[1].case, words(language))
    head = Text(_head(names, results, sources), style="bold")
    if not differences:
        return Group(head, Text(names.words("Nothing differs.")))
    return Group(head, Text(), lines(difference_lines(names, differences)))


def difference_lines(names: Names, differences: Sequence[Difference]) -> tuple[Line, ...]:
    """Return what differs between two results, party by party.

    Args:
        names: What the things of both cases are called, and in which language.
        differences: What differs.
    """
    parties = sorted({difference.change.party for difference in differences})
    return tuple(_line(names, it, differences) for it in parties)


def sides(
    names: Names, results: tuple[Side, Side], sources: tuple[str, str]
) -> tuple[str, str] | None:
    """Return what tells two results apart: document, day, readings; `None`: nothing does.

    Args:
        names: What the things of both cases are called, and in which language.
        results: What the two results are of.
        sources: The document that each is of.
    """
    one, other = results
    parts: list[tuple[str, str]] = []
    if sources[0] != sources[1]:
        parts.append((clean(sources[0]), clean(sources[1])))
    if one.as_of != other.as_of:
        parts.append((_on(names, one), _on(names, other)))
    if not parts:
        differing = [key for key in one.readings if one.readings[key] != other.readings[key]]
        parts.extend((_read(names, one, key), _read(names, other, key)) for key in differing)
    if not parts:
        return None
    before, after = (", ".join(side) for side in zip(*parts, strict=True))
    return (start(before) if sources[0] == sources[1] else before), after


def _head(names: Names, results: tuple[Assessment, Assessment], sources: tuple[str, str]) -> str:
    """Return which two results."""
    one, other = map(Side.of, results)
    return " → ".join(sides(names, (one, other), sources) or (clean(sources[0]),))


def _on(names: Names, result: Side) -> str:
    return names.words("on {day}", day=names.day(result.as_of))


def _read(names: Names, result: Side, key: str) -> str:
    reading = result.readings[key]
    return names.words(
        "{reading} ({key}={value})",
        reading=label(names.words, key, reading),
        key=key,
        value=reading,
    )


def _line(names: Names, party: str, differences: Sequence[Difference]) -> Line:
    """Return what differs for a party."""
    own = [difference for difference in differences if difference.change.party == party]
    if all(difference.change.after is None for difference in own):
        return Line(names.words("{party}: only in the first", party=names.party(party)))
    if all(difference.change.before is None for difference in own):
        return Line(names.words("{party}: only in the second", party=names.party(party)))
    return Line(names.party(party), tuple(_details(names, own)))


def _details(names: Names, differences: Sequence[Difference]) -> Iterator[str]:
    """Iterate over what differs, each with the rules behind it."""
    _ = names.words
    because = {difference.change.field: difference.because for difference in differences}
    for field, text in told_changes(names, [difference.change for difference in differences]):
        rules = ", ".join(because[field])
        yield _("{change} (because of {rules})", change=text, rules=rules) if rules else text
