"""Reads a picture back: its boxes, what stands in them, and what it says of itself."""

from __future__ import annotations

from xml.etree import ElementTree

from attrs import frozen

from hdsrules.reports.page import Picture
from hdsrules.reports.pictures.widths import text_width

__all__ = ["Box", "Drawing"]

SVG = "{http://www.w3.org/2000/svg}"
SIGN_PATHS = {"M-3-3L3 3M3-3L-3 3": "✗", "M-3.6 .4L-1.1 3L3.6-3": "✓"}


@frozen
class Box:
    """A box of text.

    Attributes:
        left: Its left edge.
        top: Its upper edge.
        right: Its right edge.
        bottom: Its lower edge.
        lines: The lines in it.
        signs: The signs drawn in it.
    """

    left: float
    top: float
    right: float
    bottom: float
    lines: tuple[str, ...]
    signs: tuple[str, ...]

    def meets(self, other: Box) -> bool:
        """Return whether two boxes overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class Drawing:
    """A picture, read back."""

    def __init__(self, picture: Picture) -> None:
        """Read a picture; what is not well-formed fails."""
        self.root = ElementTree.fromstring(picture.svg)  # noqa: S314 (our own)
        self.width = float(self.root.attrib["width"])
        self.height = float(self.root.attrib["height"])
        self.title = self._only("title").text or ""
        self.told = self._only("desc").text or ""
        self.boxes = [
            self._box(group)
            for group in self.root.iter(f"{SVG}g")
            if group.attrib.get("class") == "hdsp-card"
        ]

    def _only(self, name: str) -> ElementTree.Element:
        (found,) = self.root.findall(f"{SVG}{name}")
        return found

    @staticmethod
    def _box(group: ElementTree.Element) -> Box:
        (rect,) = group.findall(f"{SVG}rect")
        x, y, width, height = (float(rect.attrib[name]) for name in ("x", "y", "width", "height"))
        paths = (path.attrib["d"] for path in group.iter(f"{SVG}path"))
        return Box(
            left=x,
            top=y,
            right=x + width,
            bottom=y + height,
            lines=tuple(text.text or "" for text in group.findall(f"{SVG}text")),
            signs=tuple(SIGN_PATHS[path] for path in paths if path in SIGN_PATHS),
        )

    def overflowing(self) -> list[str]:
        """Return the lines that do not fit in their boxes, or in the picture."""
        found = []
        for group in self.root.iter(f"{SVG}g"):
            if group.attrib.get("class") == "hdsp-card":
                box = self._box(group)
                for text in group.findall(f"{SVG}text"):
                    left, right, y = extent(text)
                    if not (box.left < left and right < box.right and box.top < y < box.bottom):
                        found.append(text.text or "")
        for text in self.root.iter(f"{SVG}text"):
            left, right, y = extent(text)
            if not (left >= 0 and right <= self.width and 0 < y < self.height):
                found.append(text.text or "")
        return found

    def overlapping(self) -> list[tuple[Box, Box]]:
        """Return the boxes that overlap, by twos."""
        return [
            (one, other)
            for place, one in enumerate(self.boxes)
            for other in self.boxes[place + 1 :]
            if one.meets(other)
        ]

    def words(self) -> str:
        """Return all that is written in the picture, one line after the other."""
        return " ".join(text.text or "" for text in self.root.iter(f"{SVG}text"))


def extent(text: ElementTree.Element) -> tuple[float, float, float]:
    """Return where a line begins and ends, and the height that it stands on."""
    size, x = float(text.attrib["font-size"]), float(text.attrib["x"])
    width = text_width(text.text or "", size, bold="font-weight" in text.attrib)
    if text.attrib.get("text-anchor") == "middle":
        x -= width / 2
    return x, x + width, float(text.attrib["y"])
