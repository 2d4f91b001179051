"""The Word report: real headings and tables, A4, its properties, and LibreOffice reads it."""

from __future__ import annotations

import io
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from pypdf import PdfReader

from hdsrules.reports.page import Table
from hdsrules.reports.word import to_docx
from tests.reports.reading import squeezed
from tests.reports.shipped import page

A4 = (7_560_000, 10_690_000)
"""In units of a 36,000th of a millimetre, rounded as twentieths of a point are."""

NAME = "archive-provider"


@cache
def document() -> WordDocument:
    """Return the Word document, read back."""
    return Document(io.BytesIO(to_docx(page(NAME))))


def test_the_properties_say_what_it_is() -> None:
    """Title, subject, language and day; A4; each page but the first with the title."""
    properties = document().core_properties
    assert properties.title == page(NAME).title
    assert properties.language == "fr-FR"
    assert properties.created is not None
    assert properties.created.date() == page(NAME).day
    languages = {it.get(qn("w:val")) for it in document().styles.element.iter(qn("w:lang"))}
    assert languages == {"fr-FR"}
    (section,) = document().sections
    assert (round(section.page_width or 0, -4), round(section.page_height or 0, -4)) == A4
    assert page(NAME).title in section.header.paragraphs[0].text
    fields = [it.get(qn("w:instr")) for it in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_headings_and_tables_are_real() -> None:
    """Headings by their styles; each table of the report with a header that is repeated."""
    levels = [it.style.name for it in document().paragraphs if it.style is not None]
    assert levels.count("Heading 1") == 1 + len(page(NAME).sections)
    assert levels.count("Heading 2") == len(page(NAME).answers)
    told = [section.body for section in page(NAME).sections if isinstance(section.body, Table)]
    facts, *tables = document().tables
    assert len(facts.rows) == len(page(NAME).facts)
    assert [len(table.rows) for table in tables] == [1 + len(table.rows) for table in told]
    for table, body in zip(tables, told, strict=True):
        assert tuple(cell.text for cell in table.rows[0].cells) == body.header
        assert table.rows[0]._tr.trPr is not None
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_pictures_have_their_words() -> None:
    """Each picture has an alternative text that says what it shows."""
    shapes = [shape._inline.docPr.get("descr") or "" for shape in document().inline_shapes]
    assert len(shapes) >= 2
    assert "Mémoire Longue" in shapes[0]


def test_links_within_lead_somewhere() -> None:
    """Each link to a section or a step leads to a bookmark; no bookmark is there twice."""
    body = document().element.body
    marks = [it.get(qn("w:name")) for it in body.iter(qn("w:bookmarkStart"))]
    anchors = {it.get(qn("w:anchor")) for it in body.iter(qn("w:hyperlink"))} - {None}
    assert len(marks) == len(set(marks))
    assert anchors <= set(marks)
    assert "part-answer" in anchors
    assert any(anchor.startswith("step-") for anchor in anchors)


def test_properties_stand_in_the_order_that_word_expects() -> None:
    """Word takes a document for broken whose properties stand in another order."""
    orders = {
        "tblPr": "tblStyle tblStyleRowBandSize tblStyleColBandSize tblW jc tblInd tblBorders shd "
        "tblLayout tblCellMar tblLook",
        "trPr": "cantSplit tblHeader",
        "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs "
        "spacing ind contextualSpacing jc outlineLvl rPr",
    }
    for root in (document().element, document().styles.element):
        for name, order in orders.items():
            places = {qn(f"w:{tag}"): place for place, tag in enumerate(order.split())}
            for properties in root.iter(qn(f"w:{name}")):
                found = [places[child.tag] for child in properties]
                assert name == "trPr" or found == sorted(set(found))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["saas-medical-device", "platform-on-anothers-metal"])
def test_libreoffice_reads_it(name: str, tmp_path: Path) -> None:
    """Every row of every table is on the pages that LibreOffice makes of it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no LibreOffice on this machine")
    (tmp_path / "report.docx").write_bytes(to_docx(page(name)))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run(
        [*command, str(tmp_path / "report.docx")], check=True, capture_output=True, timeout=120
    )
    read = PdfReader(tmp_path / "report.pdf")
    text = squeezed("".join(it.extract_text() for it in read.pages))
    tables = [section.body for section in page(name).sections if isinstance(section.body, Table)]
    for row in (row for table in tables for row in table.rows):
        for cell in row:
            assert all(squeezed(line) in text for line in cell.lines)
    assert {round(it.mediabox.width) for it in read.pages} == {595}
