"""Who operates which layer of each system, for whom, and with which certificate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from ...assessment import Assessment
from ...facts.vocabulary import LayerName
from ..labels import start
from ..names import Names, clean
from ..page import Picture
from .arrows import BY_CONTRACT, Row, draw_arrows, lanes_height
from .canvas import MARGIN, WIDTH, Canvas, Card, Wording, spoken
from .chain import Arrow, arrows, concerned, in_order
from .coverage import Coverage, Part, State
from .legend import draw_legend
from .palette import Ink, Look, Sign
from .parts import LOOKS, SIGNS, Parts, data_line

__all__ = ["responsibility"]

_LAYER = 120
_GAP = 6
_BETWEEN = 10
_WIDEST = 280
_COLUMNS = 5
_PAGE = 960
"""How high a table is at most that is never cut: it fits on an A4 page."""
_HEAD = Look(Ink.PAPER, Ink.TEXT, 1.2)
_ROW = Look(Ink.WASH, Ink.WASH)
_UNKNOWN = LOOKS[State.UNDETERMINED]


def responsibility(names: Names, result: Assessment) -> Picture:
    """Return the picture of who does what for whom, and with which certificate.

    Each system is a table: a column for each party that it concerns, a row for each layer from the
    ground up, arrows above from whoever acts to whom it acts for. With many parties the columns go
    on below.

    Args:
        names: What things are called, and in which language.
        result: The assessment.
    """
    _ = names.words
    title = _("Who operates what, for whom, and with which certificate")
    caption = _(
        "Each column is a party, each row a layer of the system, the data centre at the bottom. "
        "An arrow leads from whoever acts to the party that it acts for. A box says whether every "
        "certificate or approval that the activity needs is held."
    )
    drawing = _Drawing(names, Coverage(result))
    drawing.head(title)
    for ref in sorted(result.case.systems):
        drawing.system(ref)
    drawing.others()
    drawing.legend()
    return drawing.canvas.picture(title, caption, drawing.told, drawing.y + MARGIN, _.language)


@define
class _Drawing:
    """A picture under way.

    Attributes:
        names: What things are called.
        coverage: How the parts stand.
        canvas: What is drawn so far.
        y: Where it goes on.
        told: What it shows, in sentences.
    """

    names: Names
    coverage: Coverage
    canvas: Canvas = field(init=False, factory=Canvas)
    y: float = field(init=False, default=MARGIN)
    told: list[str] = field(init=False, factory=list)

    def head(self, title: str) -> None:
        """Write what the picture shows, of which case, on which day."""
        result, _ = self.coverage.result, self.names.words
        case = clean(result.case.title or "")
        day = _("on {day}", day=self.names.day(result.as_of))
        below = f"{case}, {day}" if case else start(day)
        said = Wording(title, 16, bold=True), Wording(below, 11, ink=Ink.SOFT)
        self.told.append(f"{below}.")
        self.y = self.canvas.lines((MARGIN, self.y), WIDTH - 2 * MARGIN, said)

    def system(self, ref: str) -> None:
        """Draw a system: its name, its data, and a table for each few of its parties."""
        _ = self.names.words
        parts = Parts(self.names, self.coverage, ref)
        name = _("System: {system}", system=self.names.system(ref))
        data = data_line(self.names, parts.system)
        self.told += [f"{name}.", f"{data}."]
        self.y += 22
        self.canvas.breaks.append(self.y - 10)
        self.canvas.line(f"M{MARGIN} {self.y - 8:.1f}H{WIDTH - MARGIN}", Ink.RULE)
        said = [Wording(name, 13, bold=True), Wording(data, 10.5, ink=Ink.SOFT)]
        if parts.system.layers is None:
            unknown = _("Its layers are not known")
            self.told.append(f"? {unknown}.")
            said.append(Wording(unknown, bold=True, ink=Ink.DOUBT, sign=Sign.DOUBT))
        self.y = self.canvas.lines((MARGIN, self.y), WIDTH - 2 * MARGIN, said)
        links = arrows(self.coverage.result.case, ref)
        columns = in_order(self._columns(parts), links)
        for band in _bands(columns):
            self._band(parts, band, links)
            self.canvas.breaks.append(self.y + 4)

    def _columns(self, parts: Parts) -> dict[str, None]:
        """Return the parties of a system: whom it concerns, and who might operate in it."""
        maybe = (
            party
            for party in self.coverage.result.parties
            if any(parts.part(layer, party) for layer in LayerName)
        )
        return {**concerned(self.coverage.result.case, parts.ref), **dict.fromkeys(maybe)}

    def _band(self, parts: Parts, parties: Sequence[str], links: tuple[Arrow, ...]) -> None:
        """Draw a table of some parties."""
        room = WIDTH - 2 * MARGIN - _LAYER
        width = min(room / len(parties) - _GAP, _WIDEST)
        left = {ref: MARGIN + _LAYER + _GAP + n * (width + _GAP) for n, ref in enumerate(parties)}
        here = tuple(it for it in links if it.provider in left and it.customer in left)
        top = self.y
        self.y += 10 + lanes_height(here, parties)
        heads = {ref: Card(width, parts.party(ref), _HEAD) for ref in parties}
        height = max(card.height for card in heads.values())
        draw_arrows(self.canvas, here, Row(left, width, self.y))
        for ref, card in heads.items():
            card.draw(self.canvas, (left[ref], self.y), height)
            self.told.append(f"{spoken(card.said)}.")
        self.y += height + _BETWEEN
        between = []
        for layer in reversed(_rows(parts)):
            between.append(self.y - _BETWEEN / 2)
            self._row(parts, layer, left, width)
        if self.y - top > _PAGE:
            self.canvas.breaks += between

    def _row(self, parts: Parts, layer: LayerName, left: dict[str, float], width: float) -> None:
        """Draw a layer: its name, and the part that each party takes in it."""
        _ = self.names.words
        name = parts.layer(layer)
        head = Card(_LAYER, name, _ROW)
        found = {ref: part for ref in left if (part := parts.part(layer, ref))}
        cards = {
            ref: Card(width, parts.cell(layer, ref, part), LOOKS[part.state])
            for ref, part in found.items()
        }
        across = tuple(self._across(parts, layer, found, WIDTH - 2 * MARGIN - _LAYER - _GAP))
        height = max(card.height for card in (head, *cards.values(), *across))
        self.canvas.box((MARGIN, self.y - 3), (WIDTH - 2 * MARGIN, height + 6), _ROW)
        head.draw(self.canvas, (MARGIN, self.y), height)
        where = spoken(name)
        for ref, card in cards.items():
            card.draw(self.canvas, (left[ref], self.y), height)
            self.told.append(
                _(
                    "{head}: {body}",
                    head=where,
                    body=f"{self.names.party(ref)}: {spoken(card.said)}.",
                )
            )
        for card in across:
            card.draw(self.canvas, (MARGIN + _LAYER + _GAP, self.y), height)
            self.told.append(_("{head}: {body}", head=where, body=f"{spoken(card.said)}."))
        self.y += height + _BETWEEN

    def _across(
        self, parts: Parts, layer: LayerName, found: dict[str, Part], width: float
    ) -> Iterator[Card]:
        """Yield what is said of a layer in which nobody of the table takes a part."""
        _ = self.names.words
        if found:
            return
        if parts.unknown(layer):
            said = Wording(_("Operator not known"), bold=True, ink=Ink.DOUBT, sign=Sign.DOUBT)
            yield Card(width, (said,), _UNKNOWN)
        elif not parts.described(layer):
            yield Card(width, (Wording(_("Not described"), ink=Ink.SOFT),), _ROW)

    def others(self) -> None:
        """Name the parties that no system concerns."""
        _ = self.names.words
        case = self.coverage.result.case
        shown = {
            ref
            for system in case.systems
            for ref in self._columns(Parts(self.names, self.coverage, system))
        }
        others = [self.names.party(ref) for ref in case.parties if ref not in shown]
        if others:
            text = _("Without a part in any system: {parties}", parties=", ".join(others))
            self.told.append(f"{text}.")
            self.y += 14
            said = Wording(text, ink=Ink.SOFT)
            self.y = self.canvas.lines((MARGIN, self.y), WIDTH - 2 * MARGIN, (said,))

    def legend(self) -> None:
        """Say what the signs mean."""
        _ = self.names.words
        self.y = draw_legend(
            self.canvas,
            self.y + 16,
            [
                (SIGNS[state], LOOKS[state], text)
                for state, text in (
                    (State.COVERED, _("covered: every title that the activity needs is held")),
                    (State.GAP, _("gap: a title that the activity needs is lacking")),
                    (State.UNDETERMINED, _("undetermined: it depends on what is not known")),
                    (State.EXEMPT, _("exempt: under a certified host's supervision")),
                    (State.OUTSIDE, _("no hosting activity")),
                )
            ],
            (("", _("acts for")), (BY_CONTRACT, _("acts for, by contract alone"))),
        )


def _rows(parts: Parts) -> tuple[LayerName, ...]:
    """Return the layers to show: all six, but of paper those alone that are described."""
    if not parts.on_paper:
        return tuple(LayerName)
    return tuple(layer for layer in LayerName if parts.described(layer))


def _bands(parties: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the parties of each table: as few tables as can be, alike in size."""
    count = -(-len(parties) // _COLUMNS)
    for number in range(count):
        first, last = (len(parties) * n // count for n in (number, number + 1))
        yield parties[first:last]
