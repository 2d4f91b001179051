"""A workbook that is filled in with LibreOffice, by hand of a macro, and read back."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from hdsrules.edits import Edit, edited
from hdsrules.formats import load
from tests.sheets.books import HOLES, made

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE {kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{file}.dtd">
"""
LIBRARIES = """<library:libraries xmlns:library="http://openoffice.org/2000/library">
 <library:library library:name="Standard" library:link="false"/>
</library:libraries>
"""
LIBRARY = """<library:library xmlns:library="http://openoffice.org/2000/library"
 library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Answers"/>
</library:library>
"""
MODULE = """<script:module xmlns:script="http://openoffice.org/2000/script"
 script:name="Answers" script:language="StarBasic">{macro}</script:module>
"""
MACRO = """
Sub Fill
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL("{source}"), "_blank", 0, hidden())
{answers}
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(ConvertToURL("{target}"), kind())
  book.close(True)
End Sub
"""
CLAUSES = "FGHIJKLMNOPQRSTU"
ANSWERS: dict[str, str | date] = {
    "Data!D5": "Care; Prevention",
    "Operations!E6": "France",
    "Operations!C7": "Cardia Software",
    "Operations!K10": "yes",
    "Certificates!E5": date(2025, 3, 10),
    "Parties!A8": "Support & Co <Ltd>",
    "Parties!C8": "India",
    "Remote access!B5": "Cardia Software",
    "Remote access!C5": "United States",
    "Remote access!D5": "No basis",
    **{f"Contracts!{column}5": "yes" if column in "FGH" else "no" for column in CLAUSES},
}
"""Cell → what is typed in it; parties that were not there before among them."""

EDITS = {
    "$.data.records.collected_for": ["care", "prevention"],
    "$.systems.app.layers.hardware[0].country": "FR",
    "$.systems.app.layers.virtual": [{"operator": "maker"}],
    "$.systems.app.layers.backup[0].externalised": True,
    "$.certificates.cloud-hds.issued": "2025-03-10",
    "$.parties.support-co-ltd": {"name": "Support & Co <Ltd>", "country": "IN"},
    "$.systems.app.remote_access": [{"party": "maker", "country": "US", "basis": "none"}],
    "$.contracts.hosting.clauses": [
        "certificate-scope",
        "service-description",
        "hosting-locations",
    ],
}
"""The same answers, in the document."""


def typed(place: str, answer: str | date) -> str:
    """Return the line of the macro that types an answer into a cell."""
    sheet, _, cell = place.partition("!")
    where = f'book.Sheets.getByName("{sheet}").getCellRangeByName("{cell}")'
    if isinstance(answer, date):
        return f"  {where}.Value = DateSerial({answer.year}, {answer.month}, {answer.day})"
    return f'  {where}.String = "{answer}"'


def install(macro: str, profile: Path) -> None:
    """Put a macro into a profile of LibreOffice, which its first start has made."""
    home = profile / "user" / "basic"
    parts = {
        "script.xlc": ("library:libraries", "libraries", LIBRARIES),
        "Standard/script.xlb": ("library:library", "library", LIBRARY),
        "Standard/Answers.xba": ("script:module", "module", MODULE.format(macro=escape(macro))),
    }
    for name, (kind, file, content) in parts.items():
        (home / name).write_text(HEAD.format(kind=kind, file=file) + content, "utf-8")


def office(profile: Path, task: str) -> None:
    """Have LibreOffice do something, in a profile that nobody else uses."""
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    subprocess.run([*command, task], check=True, capture_output=True, timeout=120)


@pytest.mark.slow
def test_answers_typed_in_libreoffice_are_read(tmp_path: Path) -> None:
    """Opened, filled in and saved by LibreOffice, the workbook is the case with the answers."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    source, target = tmp_path / "vendor.xlsx", tmp_path / "answered.xlsx"
    source.write_bytes(made(HOLES))
    answers = "\n".join(typed(place, answer) for place, answer in ANSWERS.items())
    profile = tmp_path / "profile"
    office(profile, "--terminate_after_init")
    install(MACRO.format(source=source, target=target, answers=answers), profile)
    office(profile, "macro:///Standard.Answers.Fill")
    expected = edited(HOLES, [Edit(path, to) for path, to in EDITS.items()])
    assert load(target) == expected
