"""The tables of guarantees of a file, whatever it is: HTML, Markdown, CSV or a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from ..errors import TableError
from ..lists import guarantees_table
from ..said import Said, joined, said
from ..system import reason_said
from .headings import Found, best_tables
from .html_tables import html_tables, html_text
from .plain import plain
from .raw import MAX_BYTES, RawTable
from .text_tables import csv_tables, has_markdown_table, markdown_tables

__all__ = ["content_of", "found_in"]

_SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".csv": "csv",
    ".tsv": "csv",
    ".xlsx": "workbook",
}
_WORKBOOK = b"PK\x03\x04"
_SHORT = 40


def content_of(path: Path) -> bytes:
    """Return what a file holds.

    Raises:
        TableError: If it cannot be read, or is too large.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise TableError(
            said("{path} cannot be read: {reason}", path=str(path), reason=reason_said(error))
        ) from None
    except ValueError:
        raise TableError(said("{path} is no name of a file", path=repr(str(path)))) from None


def found_in(content: bytes, name: str) -> list[Found]:
    """Return the tables of guarantees of a file, in their order.

    Args:
        content: What it holds.
        name: Its name, whose suffix tells its format; what it holds tells it otherwise.

    Raises:
        TableError: If there is none, or the file is too large.
    """
    if len(content) > MAX_BYTES:
        raise TableError(
            said(
                "{name} is larger than {size} MB: keep the page or the table to import",
                name=name,
                size=MAX_BYTES // 1_000_000,
            )
        )
    form = _SUFFIXES.get(PurePath(name).suffix.lower())
    if form == "workbook" or content.startswith(_WORKBOOK):
        from .workbook import workbook_tables  # noqa: PLC0415 (an extra)

        found, text = best_tables(workbook_tables(content, name)), ""
    else:
        text = _decoded(content)
        found = best_tables(_tables(text, form))
    if not found:
        raise TableError(_none_found(text, name))
    return found


def _decoded(content: bytes) -> str:
    """Return a text: in UTF-8, in UTF-16 where it says so, else in the encoding of Windows."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")
    return text.replace("\0", "")


def _tables(text: str, form: str | None) -> Sequence[RawTable]:
    if form is None:
        if "<table" in text.lower():
            form = "html"
        else:
            form = "markdown" if has_markdown_table(text) else "csv"
    if form == "html":
        return html_tables(text)
    if form == "markdown":
        return [*markdown_tables(text), *html_tables(text)]
    return csv_tables(text)


def _none_found(text: str, name: str) -> Said:
    """Return what is wrong with a file without a table, and which headings one would have."""
    stated = _statement(text)
    if stated is not None:
        return said(
            "{name} holds statement {letter} of requirement 31 and no table: there is nothing to "
            "import",
            name=name,
            letter=stated.upper(),
        )
    headings = (
        said("{french} / {english}", french=_cut(each.heading_fr), english=_cut(each.heading_en))
        for each in guarantees_table().columns
    )
    return said(
        "{name} holds no table of guarantees. Looked for, in any order, in full or shortened, were "
        "the headings:\n  {headings}\nOf these the first and three others are needed, one of the "
        "four on HDS, SecNumCloud and requirements 29 and 30 among them",
        name=name,
        headings=joined(headings, "\n  "),
    )


def _cut(heading: str) -> str:
    return heading if len(heading) <= _SHORT else f"{heading[:_SHORT].rstrip()}…"


def _statement(text: str) -> str | None:
    """Return which statement a page holds in its prescribed words, if one."""
    words = plain(html_text(text))
    for each in guarantees_table().statements:
        if each.prescribed_fr is not None and plain(each.prescribed_fr) in words:
            return each.key
    return None
