"""Pictures cut into pieces that fit on a page, where they can be cut."""

from __future__ import annotations

import re
from itertools import pairwise

from .page import Picture

__all__ = ["slices"]

_ROOT = re.compile(
    r'<svg (?P<before>[^>]*?)width="(?P<width>[\d.]+)" height="(?P<height>[\d.]+)"'
    r' viewBox="[^"]*"(?P<after>[^>]*)>'
)
_BREAKS = re.compile(r'data-breaks="([^"]*)"')
_NAMED = re.compile(r' (?:role|aria-\w+)="[^"]*"')
_TOLD = re.compile(r"<(title|desc)\b.*?</\1>", re.DOTALL)


def slices(picture: Picture, tallest: float) -> tuple[str, ...]:
    """Return a picture as pieces, one below the other, each an SVG document.

    The first piece tells what the whole picture shows; the others are silent.

    Args:
        picture: The picture.
        tallest: How high a piece may be, for a picture as wide as 1.
    """
    root = _ROOT.search(picture.svg)
    found = _BREAKS.search(picture.svg)
    if root is None or found is None:
        return (picture.svg,)
    width, height = float(root["width"]), float(root["height"])
    cuts = _cuts(sorted(map(float, found[1].split())), height, tallest * width)
    return tuple(_piece(picture.svg, root, top, bottom) for top, bottom in pairwise(cuts))


def _cuts(breaks: list[float], height: float, room: float) -> list[float]:
    """Return where to cut: as late as each piece still fits, else at the next break."""
    cuts = [0.0]
    while height - cuts[-1] > room:
        later = [each for each in breaks if cuts[-1] < each < height]
        fitting = [each for each in later if each - cuts[-1] <= room]
        if not later:
            break
        cuts.append(fitting[-1] if fitting else later[0])
    return [*cuts, height]


def _piece(svg: str, root: re.Match[str], top: float, bottom: float) -> str:
    before, after = root["before"], root["after"]
    rest = svg[root.end() :]
    if top:
        before, after = _NAMED.sub("", before), _NAMED.sub("", after)
        after += ' aria-hidden="true"'
        rest = _TOLD.sub("", rest)
    size = f'width="{root["width"]}" height="{bottom - top:g}"'
    view = f'viewBox="0 {top:g} {root["width"]} {bottom - top:g}"'
    return f"<svg {before}{size} {view}{after}>{rest}"
