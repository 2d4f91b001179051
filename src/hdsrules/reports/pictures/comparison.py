"""What differs between two results: party by party, from what to what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from ...comparison import Difference
from ...results import Change
from ..changes import field_order, told_changes, value_texts
from ..labels import label, start
from ..names import Names, clean
from ..page import Picture
from .canvas import MARGIN, WIDTH, Canvas, Card, Wording, spoken
from .palette import Ink, Look, Sign

__all__ = ["comparison"]

_LABEL = 170
_ARROW = 34
_SIDE = (WIDTH - 2 * MARGIN - _LABEL - _ARROW - 6) / 2
_LEFT = MARGIN + _LABEL + 6
_RIGHT = _LEFT + _SIDE + _ARROW
_FIELD = Look(Ink.PAPER, Ink.PAPER)
_BEFORE = Look(Ink.WASH, Ink.SOFT, 1, "4 3")
_AFTER = Look(Ink.EXEMPT_WASH, Ink.LINK, 1.6)


def comparison(names: Names, differences: Sequence[Difference], sides: tuple[str, str]) -> Picture:
    """Return the picture of what differs between two results.

    Args:
        names: What the things of both cases are called (`Names.of_both`), in which language.
        differences: What differs (`hdsrules.compare`).
        sides: What each result is called: its document, its day or its readings.
    """
    _ = names.words
    title = _("What differs between two verdicts")
    caption = _(
        "For each party, what differs: on the left as it is in the first verdict, on the right as "
        "it is in the second. A minus marks what is gone, a plus what is new."
    )
    drawing = _Drawing(names)
    drawing.head(title, sides)
    for party in sorted({difference.change.party for difference in differences}):
        own = [difference for difference in differences if difference.change.party == party]
        drawing.party(party, own)
    if not differences:
        drawing.note(_("Nothing differs."))
    return drawing.canvas.picture(title, caption, drawing.told, drawing.y + MARGIN, _.language)


@define
class _Drawing:
    """A picture under way.

    Attributes:
        names: What things are called.
        canvas: What is drawn so far.
        y: Where it goes on.
        told: What it shows, in sentences.
    """

    names: Names
    canvas: Canvas = field(init=False, factory=Canvas)
    y: float = field(init=False, default=MARGIN)
    told: list[str] = field(init=False, factory=list)

    def head(self, title: str, sides: tuple[str, str]) -> None:
        """Write what the picture shows, and what each side is."""
        said = (Wording(title, 16, bold=True),)
        self.y = self.canvas.lines((MARGIN, self.y), WIDTH - 2 * MARGIN, said) + 10
        cards = [
            Card(_SIDE, (Wording(clean(side), 11, bold=True),), Look(Ink.PAPER, Ink.TEXT, 1.2))
            for side in sides
        ]
        self.told.append(f"{' → '.join(map(clean, sides))}.")
        self._pair(cards)

    def party(self, party: str, differences: Sequence[Difference]) -> None:
        """Draw what differs for a party."""
        _ = self.names.words
        name = self.names.party(party)
        self.told.append(f"{name}.")
        self.canvas.breaks.append(self.y)
        self.canvas.line(f"M{MARGIN} {self.y + 4:.1f}H{WIDTH - MARGIN}", Ink.RULE)
        said = (Wording(name, 13, bold=True),)
        self.y = self.canvas.lines((MARGIN, self.y + 8), WIDTH - 2 * MARGIN, said) + 4
        if all(it.change.after is None for it in differences):
            self.note(_("Only in the first"))
        elif all(it.change.before is None for it in differences):
            self.note(_("Only in the second"))
        else:
            changes = [it.change for it in differences]
            shown = {name for name, _text in told_changes(self.names, changes)}
            for it in sorted(differences, key=lambda it: field_order(it.change.field)):
                if it.change.field in shown:
                    self._field(it)

    def note(self, text: str) -> None:
        """Write a remark."""
        self.told.append(text)
        said = (Wording(text, ink=Ink.SOFT),)
        self.y = self.canvas.lines((MARGIN, self.y), WIDTH - 2 * MARGIN, said) + 4

    def _field(self, difference: Difference) -> None:
        """Draw a field that differs: from what, to what, because of which rules."""
        _ = self.names.words
        change = difference.change
        rules = ", ".join(difference.because)
        name = Wording(start(label(_, "field", change.field)), bold=True)
        because = [Wording(_("Because of {rules}", rules=rules), 9, ink=Ink.SOFT)] if rules else []
        head = Card(_LABEL, (name, *because), _FIELD)
        before, after = (tuple(self._side(change, last=last)) for last in (False, True))
        cards = [Card(_SIDE, before, _BEFORE), Card(_SIDE, after, _AFTER)]
        head.draw(self.canvas, (MARGIN, self.y))
        self.told.append(
            _("{head}: {body}", head=name.text, body=f"{spoken(before)} → {spoken(after)}.")
        )
        self._pair(cards, head.height)

    def _side(self, change: Change, *, last: bool) -> Iterator[Wording]:
        """Yield what one side says of a field: what it alone has, and how much both have."""
        _ = self.names.words
        old, new = (
            value_texts(self.names, change.field, value) for value in (change.before, change.after)
        )
        own, other = (new, old) if last else (old, new)
        alone = [item for item in own if item not in other]
        for item in alone:
            yield Wording(item, sign=Sign.NEW if last else Sign.GONE)
        same = len(own) - len(alone)
        if same:
            yield Wording(
                _.plural("{number} unchanged", "{number} unchanged", same), 9.5, ink=Ink.SOFT
            )
        if not own:
            yield Wording(_("nothing"), ink=Ink.SOFT)

    def _pair(self, cards: Sequence[Card], least: float = 0) -> None:
        """Draw two boxes with an arrow from one to the other."""
        height = max(least, *(card.height for card in cards))
        for card, x in zip(cards, (_LEFT, _RIGHT), strict=True):
            card.draw(self.canvas, (x, self.y))
        x, y = _LEFT + _SIDE + 6, self.y + 12
        self.canvas.line(f"M{x:.1f} {y:.1f}h{_ARROW - 18}", Ink.TEXT, 1.6)
        self.canvas.area(f"M{x + _ARROW - 11:.1f} {y:.1f}l-7-4.5v9z", Ink.TEXT)
        self.y += height + 8
        self.canvas.breaks.append(self.y - 4)
