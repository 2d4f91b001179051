"""Workbooks that are not to be opened: refused as a whole, with one error that says what to do."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from hdsrules.errors import CaseError
from hdsrules.formats import load
from hdsrules.sheets.package import checked
from hdsrules.sheets.spreadsheet import case_in
from tests.sheets.books import HOLES, made, opened, saved

GOOD = made(None)
SHEET = "xl/worksheets/sheet2.xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NOWHERE = b"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetData><row r="1"><c r="x"><v>1</v></c></row></sheetData></worksheet>"""
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def with_parts(parts: Mapping[str, bytes], replacing: tuple[bytes, bytes] = (b"", b"")) -> bytes:
    """Return a workbook with more parts, or with one text replaced in all of them."""
    content = BytesIO()
    with ZipFile(BytesIO(GOOD)) as old, ZipFile(content, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name).replace(*replacing))
        for name, part in parts.items():
            new.writestr(name, part)
    return content.getvalue()


def link(kind: str, mode: str) -> bytes:
    """Return the relationships of a sheet: one that leads out of the workbook."""
    target = 'Target="https://example.org/x"'
    return (
        f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="r9" Type="{TYPES}/{kind}" '
        f'{target} TargetMode="{mode}"/></Relationships>'
    ).encode()


REFUSED = {
    "macros": (with_parts({"xl/vbaProject.bin": b"x"}), "macros"),
    "macros by type": (
        with_parts({}, (b"spreadsheetml.sheet.main", b"excel.sheet.macroEnabled.main")),
        "macros",
    ),
    "macro sheet": (with_parts({"xl/macrosheets/sheet1.xml": b"<x/>"}), "macros"),
    "control": (with_parts({"xl/activeX/activeX1.xml": b"<x/>"}), "macros or controls"),
    "object": (with_parts({"xl/embeddings/oleObject1.bin": b"x"}), "embedded objects"),
    "object by element": (
        with_parts({"xl/drawings/x.xml": b'<a xmlns="b"><oleObject progId="c"/></a>'}),
        "embedded objects",
    ),
    "link": (with_parts({"xl/externalLinks/externalLink1.xml": b"<x/>"}), "links to other"),
    "dde": (with_parts({"xl/x.xml": b'<a><ddeLink ddeService="cmd"/></a>'}), "links to other"),
    "query": (with_parts({"xl/connections.xml": b"<x/>"}), "links to other"),
    "template": (
        with_parts({"xl/_rels/x.xml.rels": link("attachedTemplate", "External")}),
        "links to other",
    ),
    "document type": (
        with_parts({"xl/x.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        "document type",
    ),
    "document type in another encoding": (
        with_parts({"xl/x.xml": '\ufeff<!DOCTYPE a SYSTEM "b"><a/>'.encode("utf-16-le")}),
        "document type",
    ),
    "old": (OLE + b"\0" * 600, "old kind"),
    "encrypted": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "no archive": (b"Party;Country\nA;FR\n", "not an Excel workbook"),
    "another archive": (with_parts({}, (b"", b""))[:-40], "not an Excel workbook"),
    "broken": (with_parts({SHEET: b"<worksheet><row>"}), "damaged"),
    "a cell that is nowhere": (with_parts({SHEET: NOWHERE}), "damaged"),
    "nonsense": (with_parts({"xl/workbook.xml": b"<a/>"}), "no sheet of a questionnaire"),
    "bomb": (with_parts({"xl/x.bin": b"\0" * 3_000_000}), "unfolds"),
    "many": (with_parts({f"xl/{n}.bin": b"" for n in range(600)}), "unfolds"),
    "elements": (
        with_parts({"xl/x.xml": b"<a>" + b"<b c='d'/>\n" * 1_000_001 + b"</a>"}),
        "unfolds",
    ),
    "large": (b"PK" + b"\0" * 5_000_001, "larger than"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_can_do_harm_is_not_opened(name: str) -> None:
    """One fault says what the workbook is or holds, and what to do."""
    content, said = REFUSED[name]
    with pytest.raises(CaseError) as caught:
        case_in(content, "vendor.xlsx")
    (fault,) = caught.value.faults
    assert said in fault.message
    assert fault.remedy


def test_the_workbooks_that_we_write_pass() -> None:
    """So does one in which a spreadsheet has made a link of an address."""
    assert checked(GOOD).read() == GOOD
    address = with_parts({"xl/_rels/x.xml.rels": link("hyperlink", "External")})
    assert checked(address).read() == address


@pytest.mark.parametrize("suffix", [".xls", ".xlsm", ".xlsb", ".ods"])
def test_other_kinds_of_workbooks_are_refused_by_their_name(suffix: str, tmp_path: Path) -> None:
    """The remedy names the kind that is read."""
    path = tmp_path / f"vendor{suffix}"
    path.write_bytes(GOOD)
    with pytest.raises(CaseError, match=r"save it as an Excel workbook, \.xlsx"):
        load(path)


def test_no_cell_that_is_written_is_a_formula() -> None:
    """Texts that begin as formulas do are texts, and marked as such."""
    book = opened(made(HOLES))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    named = book["Parties"]["A7"]
    assert (named.value, named.data_type, named.quotePrefix) == ("=Nuage Santé", "s", True)


def test_an_answer_far_down_is_read() -> None:
    """A million rows that are not there are passed over."""
    book = opened(GOOD)
    book["Systems"]["A5"] = "App"
    book["Parties"]["A1048576"] = "Far"
    assert [*case_in(saved(book)).parties] == ["far"]
