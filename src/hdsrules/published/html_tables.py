"""The tables of an HTML page, as text; nothing is loaded, and nothing is run."""

from __future__ import annotations

from html.parser import HTMLParser

from attrs import define, field

from ..errors import TableError
from ..said import said
from .raw import MAX_CELLS, RawTable, squeezed, too_many_cells, without_notes

__all__ = ["html_tables", "html_text"]

_BREAKS = frozenset({"br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4"})
_UNSEEN = frozenset({"script", "style", "template", "noscript", "title"})
_MOST_SPANNED = 100
_MOST_TABLES = 1_000


def html_tables(page: str) -> list[RawTable]:
    """Return the tables of a page, in the order in which they end; one within another comes first.

    Args:
        page: The page, or a part of one.
    """
    return _read(page).finished()


def html_text(page: str) -> str:
    """Return all that a page shows, as text."""
    return squeezed("".join(_read(page).shown))


def _read(page: str) -> _Reader:
    reader = _Reader()
    reader.feed(_bounded(page))
    reader.close()
    return reader


def _bounded(page: str) -> str:
    """Return a page without comments, marks of footnotes, and tags that never end.

    The parser would look for the end of each of them from where it begins.
    """
    parts: list[str] = []
    place = 0
    while (start := page.find("<!--", place)) >= 0:
        parts.append(page[place:start])
        end = page.find("-->", start + 4)
        place = len(page) if end < 0 else end + 3
    text = without_notes("".join([*parts, page[place:]]))
    last = text.rfind(">") + 1
    return text[:last] + text[last:].replace("<", "&lt;")


@define
class _Open:
    """A table under way."""

    rows: list[list[str]] = field(factory=list)
    cell: list[str] | None = None
    spans: tuple[int, int] = (1, 1)
    below: dict[int, tuple[int, str]] = field(factory=dict)

    def start_row(self) -> None:
        """Begin a row."""
        self.end_cell()
        self.rows.append([])
        self._carry()

    def start_cell(self, across: int, down: int) -> None:
        """Begin a cell that spans columns and rows."""
        self.end_cell()
        if not self.rows:
            self.start_row()
        self.cell, self.spans = [], (across, down)

    def end_cell(self) -> None:
        """End a cell, if one is under way."""
        if self.cell is None:
            return
        text, (across, down) = squeezed("".join(self.cell)), self.spans
        self.cell = None
        for _ in range(across):
            if down > 1:
                self.below[len(self.rows[-1])] = (down - 1, text)
            self.rows[-1].append(text)
        self._carry()

    def _carry(self) -> None:
        """Repeat what a cell further up spans."""
        row = self.rows[-1]
        while (left := self.below.get(len(row))) is not None and len(row) < MAX_CELLS:
            count, text = left
            if count > 1:
                self.below[len(row)] = (count - 1, text)
            else:
                del self.below[len(row)]
            row.append(text)


class _Reader(HTMLParser):
    """Reads a page once, from its start to its end."""

    def __init__(self) -> None:
        """Start with nothing read."""
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self._done: list[RawTable] = []
        self._open: list[_Open] = []
        self._unseen: list[str] = []
        self._cells = 0

    def finished(self) -> list[RawTable]:
        """Return the tables, those that the page never ends included."""
        while self._open:
            self._end_table()
        return self._done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the start of a table, a row, a cell, or of what breaks a line."""
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag == "table":
            self._start_table()
        elif tag == "tr" and self._open:
            self._open[-1].start_row()
        elif tag in {"td", "th"} and self._open:
            across, down = (_span(attrs, name) for name in ("colspan", "rowspan"))
            self._cells += across
            if self._cells > MAX_CELLS:
                raise too_many_cells()
            self._open[-1].start_cell(across, down)
        elif tag == "img":
            self._say(f" {dict(attrs).get('alt') or ''} ")
        if tag in _BREAKS:
            self._say("\n")

    def handle_endtag(self, tag: str) -> None:
        """Take the end of the same."""
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass
        elif tag == "table" and self._open:
            self._end_table()
        elif tag in {"td", "th", "tr"} and self._open:
            self._open[-1].end_cell()
        if tag in _BREAKS:
            self._say("\n")

    def handle_data(self, data: str) -> None:
        """Take text; what a source breaks over lines is one line of a page."""
        self._say(" ".join(data.split("\n")))

    def _say(self, text: str) -> None:
        if self._unseen:
            return
        self.shown.append(text)
        for table in self._open[-1:]:
            if table.cell is not None:
                table.cell.append(text)

    def _start_table(self) -> None:
        if len(self._open) + len(self._done) >= _MOST_TABLES:
            raise TableError(
                said("the page has more than {number} tables: shorten it", number=_MOST_TABLES)
            )
        self._open.append(_Open())

    def _end_table(self) -> None:
        table = self._open.pop()
        table.end_cell()
        self._done.append(RawTable(tuple(map(tuple, filter(None, table.rows)))))


def _span(attrs: list[tuple[str, str | None]], name: str) -> int:
    """Return how many columns or rows a cell spans, within reason."""
    written = (dict(attrs).get(name) or "").strip()
    if not (written.isascii() and written.isdigit()):
        return 1
    return min(max(int(written[:4]), 1), _MOST_SPANNED)
