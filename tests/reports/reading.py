"""Reports in any format, read back: what they say, where they lead to, their headings."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser

from attrs import frozen
from docx import Document
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from pypdf import PdfReader
from pypdf.generic import Destination

__all__ = ["Read", "Reader", "read", "squeezed"]

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Reads a page, and fails on a tag that is not closed in its place."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.headings: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "h2":
            self.headings.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that is closed at once, as `<br/>` or a shape of a picture."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Check that the innermost tag is the one closed."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a text."""
        if "style" not in self.open:
            self.text.append(data)
        if "h2" in self.open:
            self.headings[-1] += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of each tag of a name."""
        return [attributes for name, attributes in self.tags if name == tag]


@frozen
class Read:
    """What a report says.

    Attributes:
        text: Its text, without spaces.
        links: The addresses that it leads to.
        headings: The titles of its sections, without numbers.
    """

    text: str
    links: frozenset[str]
    headings: tuple[str, ...]


def read(document: str | bytes, form: str) -> Read:
    """Return what a report says.

    Args:
        document: The report.
        form: Its format.
    """
    if form == "html":
        return _page(str(document))
    if form == "markdown":
        return _page(MarkdownIt("gfm-like", {"linkify": False}).render(str(document)))
    assert isinstance(document, bytes)
    return _word(document) if form == "docx" else _pdf(document)


def squeezed(text: str) -> str:
    """Return a text without spaces, those of no width included, and with hyphens of one kind."""
    return re.sub(r"[\s\u200b]", "", text).replace("\u00ad", "-")


def _plain(headings: list[str]) -> tuple[str, ...]:
    return tuple(re.sub(r"^\d+\. ", "", heading) for heading in headings)


def _page(page: str) -> Read:
    reader = Reader(page)
    links = {attributes.get("href") or "" for attributes in reader.named("a")}
    headings = [each for each in reader.headings if each not in {"Contents", "Sommaire"}]
    return Read(
        squeezed("".join(reader.text)),
        frozenset(link for link in links if not link.startswith("#")),
        _plain(headings),
    )


def _word(content: bytes) -> Read:
    document = Document(io.BytesIO(content))
    text = "".join(node.text or "" for node in document.element.iter(qn("w:t")))
    headings = [
        each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"
    ]
    relations = document.part.rels.values()
    links = {each.target_ref for each in relations if each.is_external}
    return Read(squeezed(text), frozenset(links), _plain(headings))


def _pdf(content: bytes) -> Read:
    reader = PdfReader(io.BytesIO(content))
    text = "".join(page.extract_text() for page in reader.pages)
    links = {
        annotation.get_object()["/A"]["/URI"]
        for page in reader.pages
        for annotation in page.get("/Annots", [])
        if "/URI" in annotation.get_object().get("/A", {})
    }
    outline = [str(each.title) for each in reader.outline if isinstance(each, Destination)]
    return Read(squeezed(text), frozenset(links), _plain(outline))
