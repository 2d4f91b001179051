"""What the lanes of a timeline say, and the bars in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from ...case import Certificate, Contract
from ...facts.vocabulary import Status
from ...grounding import last_day
from ..labels import label, start
from ..names import Names, clean
from .axis import Axis
from .canvas import Wording
from .coverage import State
from .history import Span
from .palette import Ink, Look, Sign
from .parts import LOOKS, SIGNS

__all__ = ["Bar", "Lane", "certificate_lane", "contract_lane", "party_lane", "state_word"]

_A_DAY = timedelta(days=1)
_VALID = Look(Ink.EXEMPT_WASH, Ink.LINK)
_STOPPED = Look(Ink.PAPER, Ink.BAD, 1.4, "2 2")
_UNKNOWN = LOOKS[State.UNDETERMINED]


@frozen
class Bar:
    """A stretch of days in a lane.

    Attributes:
        first: The first day.
        end: The first day left out.
        said: What stands in it, if there is room.
        look: What it looks like.
    """

    first: date
    end: date
    said: Wording
    look: Look


@frozen
class Lane:
    """A line of a timeline.

    Attributes:
        said: What it is about.
        bars: What lies in it.
    """

    said: tuple[Wording, ...]
    bars: tuple[Bar, ...]


def state_word(names: Names, state: State) -> str:
    """Return what a party is, in a few words."""
    _ = names.words
    return {
        State.COVERED: _("host, no gap found"),
        State.GAP: _("host with a gap"),
        State.UNDETERMINED: _("host or not: undetermined"),
        State.EXEMPT: _("host, exempt"),
        State.OUTSIDE: _("no host"),
    }[state]


def party_lane(names: Names, party: str, spans: tuple[Span, ...]) -> Lane:
    """Return the lane of what a party is over time."""
    bars = tuple(
        Bar(
            span.first,
            span.end,
            Wording(
                state_word(names, span.state),
                9.5,
                bold=span.state is State.GAP,
                ink=Ink.SOFT if span.state is State.OUTSIDE else LOOKS[span.state].line,
                sign=SIGNS[span.state],
            ),
            LOOKS[span.state],
        )
        for span in spans
    )
    return Lane((Wording(names.party(party), bold=True),), bars)


def certificate_lane(names: Names, ref: str, certificate: Certificate, axis: Axis) -> Lane:
    """Return the lane of a certificate.

    Args:
        names: What things are called.
        ref: Its ref.
        certificate: The certificate.
        axis: The days shown.
    """
    _ = names.words
    editions = [] if certificate.edition is None else [clean(certificate.edition)]
    title = start(names.title(certificate.scheme, editions))
    if certificate.activities:
        title = f"{title} ({names.numbers(certificate.activities)})"
    last = last_day(certificate, certificate.issued)
    told = [_days(names, certificate.issued, last, _("end not known"))]
    if certificate.status is not Status.VALID:
        status = label(_, "status", certificate.status)
        since = certificate.status_since
        if since is not None:
            status = _("{status} since {day}", status=status, day=names.day(since))
        told.append(start(status))
    said = (
        Wording(names.party(certificate.holder), bold=True),
        Wording(title, 9.5),
        *(Wording(each, 9, ink=Ink.SOFT) for each in told),
        Wording(clean(ref), 9, ink=Ink.SOFT),
    )
    return Lane(said, tuple(_certificate_bars(names, certificate, last, axis)))


def _certificate_bars(
    names: Names, certificate: Certificate, last: date | None, axis: Axis
) -> Iterator[Bar]:
    _ = names.words
    if certificate.issued is None:
        yield _unknown(names, axis)
        return
    end = _end(last, axis)
    turn = end
    if certificate.status is not Status.VALID:
        turn = min(max(certificate.status_since or certificate.issued, certificate.issued), end)
    valid = Wording(_("running"), 9.5, ink=Ink.LINK)
    stopped = Wording(
        label(_, "status", certificate.status), 9.5, bold=True, ink=Ink.BAD, sign=Sign.GAP
    )
    if certificate.issued < turn:
        look = _VALID if last is not None else Look(Ink.EXEMPT_WASH, Ink.LINK, 1, "5 3")
        yield Bar(certificate.issued, turn, valid, look)
    if turn < end:
        yield Bar(turn, end, stopped, _STOPPED)


def contract_lane(names: Names, ref: str, contract: Contract, axis: Axis) -> Lane:
    """Return the lane of a contract.

    Args:
        names: What things are called.
        ref: Its ref.
        contract: The contract.
        axis: The days shown.
    """
    _ = names.words
    said = (
        Wording(names.party(contract.provider), bold=True),
        Wording(_("for {party}", party=names.party(contract.customer)), 9.5),
        Wording(_days(names, contract.signed, contract.ends, _("no end")), 9, ink=Ink.SOFT),
        Wording(clean(ref), 9, ink=Ink.SOFT),
    )
    if contract.signed is None:
        return Lane(said, (_unknown(names, axis),))
    end = _end(contract.ends, axis)
    word = Wording(_("in force"), 9.5, ink=Ink.LINK)
    return Lane(said, (Bar(contract.signed, end, word, _VALID),) if contract.signed < end else ())


def _end(last: date | None, axis: Axis) -> date:
    """Return the first day after the last; the end of the days shown, where none is known."""
    return axis.end if last is None or last == date.max else last + _A_DAY


def _unknown(names: Names, axis: Axis) -> Bar:
    text = names.words("first day not known")
    return Bar(axis.start, axis.end, Wording(text, 9.5, ink=Ink.DOUBT, sign=Sign.DOUBT), _UNKNOWN)


def _days(names: Names, first: date | None, last: date | None, endless: str) -> str:
    _ = names.words
    begins = _("first day not known") if first is None else names.day(first)
    return f"{begins} – {endless if last is None else names.day(last)}"
