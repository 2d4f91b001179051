"""Arrows above a row of boxes: each on a height of its own, none along another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from .canvas import Canvas
from .chain import Arrow
from .palette import Ink

__all__ = ["BY_CONTRACT", "Row", "draw_arrows", "lanes_height"]

BY_CONTRACT = "3 3"
"""How the line of an arrow is broken that a contract alone tells of."""

_LANE = 10
_HEAD = 5


@frozen
class Row:
    """A row of boxes.

    Attributes:
        left: The left edge of each party's box, in their order.
        width: How wide a box is.
        top: The upper edge of the boxes.
    """

    left: Mapping[str, float]
    width: float
    top: float


def lanes_height(links: tuple[Arrow, ...], parties: Sequence[str]) -> float:
    """Return how much room arrows need above the boxes of parties."""
    lanes = _lanes(links, parties)
    return (max(lanes.values()) + 1) * _LANE + 8 if lanes else 0


def draw_arrows(canvas: Canvas, links: tuple[Arrow, ...], row: Row) -> None:
    """Draw arrows above a row of boxes, from whoever acts to whom it acts for."""
    lanes, ports = _lanes(links, tuple(row.left)), _ports(links, tuple(row.left))
    for link in links:
        start, end = (
            row.left[party] + row.width * ports[link, party]
            for party in (link.provider, link.customer)
        )
        y = row.top - 8 - (lanes[link] + 0.5) * _LANE
        dash = BY_CONTRACT if link.by_contract else ""
        canvas.open("arrow")
        canvas.line(
            f"M{start:.1f} {row.top - 1:.1f}V{y:.1f}H{end:.1f}V{row.top - _HEAD:.1f}",
            Ink.TEXT,
            1.4,
            dash,
        )
        canvas.area(
            f"M{end:.1f} {row.top - 0.5:.1f}l-{_HEAD - 1}-{_HEAD + 2}h{2 * _HEAD - 2}z", Ink.TEXT
        )
        canvas.close()


def _lanes(links: tuple[Arrow, ...], parties: Sequence[str]) -> dict[Arrow, int]:
    """Return how high each arrow runs: the shortest lowest, none over the span of another."""
    place = {party: number for number, party in enumerate(parties)}
    spans = {link: sorted((place[link.provider], place[link.customer])) for link in links}
    lanes: dict[Arrow, int] = {}
    for link in sorted(links, key=lambda it: (spans[it][1] - spans[it][0], spans[it], it)):
        first, last = spans[link]
        taken = {
            lane
            for other, lane in lanes.items()
            if spans[other][0] <= last and first <= spans[other][1]
            if not (spans[other][1] == first or spans[other][0] == last) or _same_side(link, other)
        }
        lanes[link] = min(lane for lane in range(len(lanes) + 1) if lane not in taken)
    return lanes


def _same_side(link: Arrow, other: Arrow) -> bool:
    """Return whether two arrows that meet at a box could run over one another there."""
    return link.provider == other.provider or link.customer == other.customer


def _ports(links: tuple[Arrow, ...], parties: Sequence[str]) -> dict[tuple[Arrow, str], float]:
    """Return where each arrow meets its boxes, as a part of their width."""
    place = {party: number for number, party in enumerate(parties)}
    ports: dict[tuple[Arrow, str], float] = {}
    for party in parties:
        own = [link for link in links if party in {link.provider, link.customer}]

        def other_end(link: Arrow, party: str = party) -> tuple[int, Arrow]:
            other = link.customer if link.provider == party else link.provider
            return place[other], link

        for number, link in enumerate(sorted(own, key=other_end), start=1):
            ports[link, party] = number / (len(own) + 1)
    return ports
