"""The PDF report: A4, tagged, with its language, its outline and its links."""

from __future__ import annotations

import io

import pytest
from attrs import evolve
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, PdfObject, StreamObject

from hdsrules.i18n import Language
from hdsrules.reports.page import Picture
from hdsrules.reports.pdf import to_pdf
from hdsrules.reports.slices import slices
from tests.reports.shipped import page

PAGE = page("outsourced-backup")
PICTURE = (
    '<svg xmlns="x" width="100" height="300" viewBox="0 0 100 300" role="img" '
    'aria-labelledby="t" data-breaks="80 150 290"><title id="t">T</title>'
    '<desc id="d">A &amp; B.</desc><g/></svg>'
)


@pytest.fixture(scope="module")
def made() -> PdfReader:
    """Return the PDF, read back."""
    return PdfReader(io.BytesIO(to_pdf(PAGE)))


def inner(pdf: PdfReader, *keys: str) -> PdfObject | None:
    """Return an entry of the catalogue of a PDF."""
    found: PdfObject | None = pdf.root_object
    for key in keys:
        assert isinstance(found, DictionaryObject)
        found = found[key].get_object()
    return found


def test_it_is_accessible(made: PdfReader) -> None:
    """Tagged, in its language, with its title, as PDF/UA; each picture has its words."""
    assert str(inner(made, "/Lang")) == "fr"
    assert inner(made, "/MarkInfo", "/Marked")
    assert inner(made, "/ViewerPreferences", "/DisplayDocTitle")
    metadata = inner(made, "/Metadata")
    assert isinstance(metadata, StreamObject)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata.get_data()
    assert made.metadata is not None
    assert made.metadata.title == PAGE.title


def test_it_is_on_a4_with_its_title(made: PdfReader) -> None:
    """A4; the title at the head of each page but the first; the number at the foot of each."""
    texts = [sheet.extract_text() for sheet in made.pages]
    assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in made.pages} == {(595, 842)}
    assert all(PAGE.title in text for text in texts)
    assert all(f"{n} / {len(texts)}" in text for n, text in enumerate(texts, start=1))


def test_its_letters_are_those_of_the_library(made: PdfReader) -> None:
    """The fonts are embedded and not those of a machine."""
    fonts = set()
    for sheet in made.pages:
        used = sheet["/Resources"].get_object()
        assert isinstance(used, DictionaryObject)
        for font in used.get("/Font", {}).values():
            fonts.add(str(font.get_object()["/BaseFont"]).split("+")[1])
    assert fonts
    assert all(name.startswith(("LibertinusSerif", "DejaVuSansMono")) for name in fonts)


def test_the_language_is_the_one_asked_for() -> None:
    """A report in English says so."""
    english = PdfReader(io.BytesIO(to_pdf(evolve(PAGE, language=Language.ENGLISH))))
    assert str(inner(english, "/Lang")) == "en"


def test_a_tall_picture_is_cut_where_it_can_be() -> None:
    """Each piece fits if it can; the first tells what all show, the others are silent."""
    picture = Picture(PICTURE, "T", "C")
    assert picture.description == "A & B."
    first, second, third, last = slices(picture, 1.0)
    assert 'height="80" viewBox="0 0 100 80"' in first
    assert "<desc" in first
    assert 'height="70" viewBox="0 80 100 70"' in second
    assert 'height="140" viewBox="0 150 100 140"' in third
    assert 'height="10" viewBox="0 290 100 10"' in last
    for silent in (second, third, last):
        assert 'aria-hidden="true"' in silent
        assert not [word for word in ("<title", "<desc", "role=", "labelledby") if word in silent]
    assert len(slices(picture, 3.0)) == 1
    assert slices(Picture("<svg/>", "T", "C"), 1.0) == ("<svg/>",)
    assert Picture("<svg/>", "T", "C").description == ""
