"""Certificates, contracts and verdicts over time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import define, evolve, field

from ...assessment import Assessment
from ...chronology import Event
from ..causes import causes_text
from ..labels import start as begun
from ..names import Names, clean
from ..page import Picture
from .axis import Axis
from .canvas import LEADING, MARGIN, WIDTH, Canvas, Card, Wording, spoken, text_room
from .coverage import State
from .history import check_day, spans
from .lanes import Bar, Lane, certificate_lane, contract_lane, party_lane, state_word
from .legend import draw_legend
from .palette import Ink, Look, Sign
from .parts import LOOKS, SIGNS

__all__ = ["timeline"]

_LABEL = 186
_LEFT = MARGIN + _LABEL + 8
_BAR = 20
_MARK = 15
_BLANK = Look(Ink.PAPER, Ink.PAPER)


def timeline(
    names: Names, result: Assessment, events: Sequence[Event], start: date, end: date
) -> Picture:
    """Return the picture of certificates, contracts and verdicts over time.

    What each party is on another day is told from the verdict on one day and from what changes on
    each day between (`hdsrules.timeline(case, start, end)`): nothing is assessed again.

    Args:
        names: What things are called, and in which language.
        result: The verdict on a day of the period; that day is marked.
        events: The days of the period on which the verdict changes, under the same readings.
        start: The first day.
        end: The first day left out.

    Raises:
        ArgumentError: If the day of the verdict is not of the period.
    """
    check_day(result, start, end)
    _ = names.words
    title = _("Certificates, contracts and verdict over time")
    caption = _(
        "From left to right, time. Numbers mark the days on which the verdict changes, each told "
        "below; the thick line is the day of the verdict. A bar says how long a certificate runs, "
        "not whether it counts. A host with no gap found may still lack something that the case "
        "leaves open."
    )
    axis = Axis(start, end, _LEFT, WIDTH - MARGIN)
    drawing = _Drawing(names, axis)
    drawing.head(title, result)
    ordered = sorted(events, key=lambda event: event.date)
    drawing.scale(result.as_of, [event.date for event in ordered])
    case = result.case
    parties = [
        party_lane(names, ref, tuple(spans(result, ordered, ref, start, end)))
        for ref in sorted(case.parties)
    ]
    certificates = [
        certificate_lane(names, ref, case.certificates[ref], axis)
        for ref in sorted(case.certificates)
    ]
    contracts = [
        contract_lane(names, ref, case.contracts[ref], axis) for ref in sorted(case.contracts)
    ]
    groups = (
        (_("Parties"), parties),
        (_("Certificates"), certificates),
        (_("Contracts"), contracts),
    )
    drawing.body([(heading, lanes) for heading, lanes in groups if lanes], ordered)
    drawing.line()
    drawing.events(ordered)
    drawing.legend()
    return drawing.canvas.picture(title, caption, drawing.told, drawing.y + MARGIN, _.language)


@define
class _Drawing:
    """A picture under way.

    Attributes:
        names: What things are called.
        axis: Where the days are.
        canvas: What is drawn so far.
        y: Where it goes on.
        top: Where the axis begins.
        today: Where the day of the verdict is.
        marks: Where the mark of each day of change is.
        told: What it shows, in sentences.
    """

    names: Names
    axis: Axis
    canvas: Canvas = field(init=False, factory=Canvas)
    y: float = field(init=False, default=MARGIN)
    top: float = field(init=False, default=MARGIN)
    today: float = field(init=False, default=MARGIN)
    marks: list[tuple[float, float]] = field(init=False, factory=list)
    told: list[str] = field(init=False, factory=list)

    def head(self, title: str, result: Assessment) -> None:
        """Write what the picture shows, of which case."""
        case = clean(result.case.title or "")
        said = [Wording(title, 16, bold=True), *([Wording(case, 11, ink=Ink.SOFT)] if case else [])]
        self.told += [f"{each.text}." for each in said[1:]]
        self.y = self.canvas.lines((MARGIN, self.y), WIDTH - 2 * MARGIN, said) + 12

    def scale(self, today: date, days: Sequence[date]) -> None:
        """Write the axis: the day of the verdict, the marks of changes, then months or years."""
        self._flag(today)
        self.top = self.y
        self.y += 12
        for x, text in self.axis.ticks():
            said = Wording(text, 9.5, ink=Ink.SOFT)
            furthest = WIDTH - MARGIN - text_room(text, said)
            self.canvas.text((min(x + 3, furthest), self.y), text, said)
        self.y += 5
        places = [self.axis.at(day) for day in days]
        rows = self.axis.rows(places, _MARK)
        self.marks = [(x, self.y + 8 + row * _MARK) for x, row in zip(places, rows, strict=True)]
        self.y += (max(rows, default=-1) + 1) * _MARK + 4

    def _flag(self, today: date) -> None:
        _ = self.names.words
        text = begun(_("on {day}", day=self.names.day(today)))
        self.told.append(_("Verdict: {day}.", day=text))
        said = Wording(text, 10.5, bold=True)
        half = text_room(text, said) / 2
        x = min(max(self.axis.at(today), _LEFT + half), WIDTH - MARGIN - half)
        self.today = self.axis.at(today)
        self.y += 10.5 * LEADING
        self.canvas.text((x, self.y - 4), text, said, "middle")

    def _mark(self, at: tuple[float, float], number: int) -> None:
        text = str(number)
        self.canvas.disc(at, 7, Look(Ink.WASH, Ink.TEXT, 0.8))
        self.canvas.text((at[0], at[1] + 3), text, Wording(text, 8.5, bold=True), "middle")

    def body(self, groups: Sequence[tuple[str, Sequence[Lane]]], events: Sequence[Event]) -> None:
        """Draw the lanes, above lines for the years and for the days of change."""
        heights = [sum(map(_height, lanes)) + 26 for _heading, lanes in groups]
        bottom = self.y + sum(heights)
        for x, _text in self.axis.ticks():
            self.canvas.line(f"M{x:.1f} {self.top + 3:.1f}V{bottom:.1f}", Ink.RULE, 0.6)
        for event, (x, y) in zip(events, self.marks, strict=True):
            dash = "" if any(cause.kind == "text" for cause in event.causes) else "1 3"
            self.canvas.line(f"M{x:.1f} {y:.1f}V{bottom:.1f}", Ink.SOFT, 1, dash)
        for heading, lanes in groups:
            self.told.append(f"{heading}.")
            said = (Wording(heading, 12, bold=True),)
            self.y = self.canvas.lines((MARGIN, self.y + 6), _LABEL, said) + 4
            for lane in lanes:
                self._lane(lane)

    def _lane(self, lane: Lane) -> None:
        height = _height(lane)
        Card(_LABEL, lane.said, _BLANK).draw(self.canvas, (MARGIN, self.y + 1))
        told = []
        for bar in lane.bars:
            if bar.first < self.axis.end and self.axis.start < bar.end:
                self._bar(bar, self.y + 4)
                told.append(self._told(bar))
        self.told.append(f"{spoken(lane.said)}: {'; '.join(told) or '–'}.")
        self.y += height
        self.canvas.line(f"M{MARGIN} {self.y - 1:.1f}H{WIDTH - MARGIN}", Ink.RULE, 0.5)
        self.canvas.breaks.append(self.y)

    def _told(self, bar: Bar) -> str:
        _ = self.names.words
        sign = bar.said.sign.value
        word = f"{sign} {bar.said.text}".strip()
        if bar.first <= self.axis.start and self.axis.end <= bar.end:
            return word
        if bar.first <= self.axis.start:
            return _("{what} until before {end}", what=word, end=self.names.day(bar.end))
        if self.axis.end <= bar.end:
            return _("{what} from {first}", what=word, first=self.names.day(bar.first))
        return _(
            "{what} from {first} until before {end}",
            what=word,
            first=self.names.day(bar.first),
            end=self.names.day(bar.end),
        )

    def _bar(self, bar: Bar, y: float) -> None:
        """Draw a stretch of days: with its word, its sign alone, or neither, as there is room."""
        left, right = self.axis.at(bar.first), self.axis.at(bar.end)
        width = max(right - left, 1.5)
        narrow = width < _MARK + 2
        gap = bar.said.sign is Sign.GAP
        look = evolve(bar.look, fill=bar.look.line, dash="") if narrow and gap else bar.look
        self.canvas.open("bar")
        self.canvas.box((left, y), (width, _BAR), look)
        self.canvas.close()
        room = text_room(bar.said.text, bar.said)
        crossed = left < self.today < left + room + 8
        x = self.today + 6 if crossed else left + 5
        if x + room + 5 <= right:
            self.canvas.lines((x, y + 3.5), width, (bar.said,))
        elif not narrow and bar.said.sign is not Sign.NONE:
            middle = left + width / 2
            places = (middle, self.today + _MARK, self.today - _MARK)
            inside = (x for x in places if left + 9 <= x <= right - 9)
            x = next((x for x in inside if abs(x - self.today) > _MARK / 2), middle)
            self.canvas.sign((x, y + _BAR / 2), bar.said.sign, bar.said.ink)

    def line(self) -> None:
        """Draw the line of the day of the verdict over all lanes, and the marks over it."""
        self.canvas.line(f"M{self.today:.1f} {self.top:.1f}V{self.y:.1f}", Ink.TEXT, 2)
        for number, at in enumerate(self.marks, start=1):
            self._mark(at, number)

    def events(self, events: Sequence[Event]) -> None:
        """Tell each day on which the verdict changes: why, and for whom."""
        _ = self.names.words
        self.y += 12
        heading = _("The verdict changes") if events else _("The verdict does not change")
        self.told.append(f"{heading}.")
        self.y = self.canvas.lines((MARGIN, self.y), WIDTH, (Wording(heading, 12, bold=True),)) + 4
        for number, event in enumerate(events, start=1):
            parties = sorted({change.party for change in event.changes})
            listed = self.names.listed([self.names.party(ref) for ref in parties])
            head = f"{self.names.day(event.date)} – {listed}"
            causes = begun(causes_text(self.names, event))
            self._mark((MARGIN + 8, self.y + 8), number)
            said = Wording(head, bold=True), Wording(causes, 9.5, ink=Ink.SOFT)
            self.y = self.canvas.lines((MARGIN + 24, self.y), WIDTH - 2 * MARGIN - 24, said) + 5
            self.canvas.breaks.append(self.y - 2)
            self.told.append(f"{number}. {head}: {causes}.")

    def legend(self) -> None:
        """Say what the signs mean."""
        states = State.COVERED, State.GAP, State.UNDETERMINED, State.EXEMPT, State.OUTSIDE
        entries = [(SIGNS[it], LOOKS[it], state_word(self.names, it)) for it in states]
        self.y = draw_legend(self.canvas, self.y + 8, entries)


def _height(lane: Lane) -> float:
    return max(Card(_LABEL, lane.said, _BLANK).height, _BAR + 8) + 4
