"""Questionnaires for the tests: made, filled in as a person would, and read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import coordinate_to_tuple, get_column_letter

from hdsrules.assessment import assess
from hdsrules.case import Case
from hdsrules.errors import CaseError
from hdsrules.formats import load, loads
from hdsrules.i18n import words
from hdsrules.sheets.grid import Cell, Grid
from hdsrules.sheets.layout import layouts
from hdsrules.sheets.reading import case_from
from hdsrules.sheets.spreadsheet import case_in
from hdsrules.sheets.terms import OPEN, word_label
from hdsrules.sheets.typed_days import Raw
from hdsrules.sheets.workbook import FIRST_ROW, workbook

Answer = str | bool | int | float | date | datetime | None

__all__ = [
    "DAY",
    "EXAMPLES",
    "HOLES",
    "asked_paths",
    "faults",
    "faults_of",
    "filled",
    "made",
    "opened",
    "read",
    "saved",
]

DAY = "2026-11-23"

EXAMPLES = {
    path.stem: load(path) for path in (Path(__file__).parents[2] / "examples").glob("*.yaml")
}

HOLES = loads(
    """
hdsrules: 1
title: "Télésuivi : à compléter"
parties:
  clinic: {name: Clinique des Tilleuls, country: FR}
  maker: {name: Cardia Software}
  cloud: {name: "=Nuage Santé", country: FR}
data:
  records: {name: Records, about_health: true, identifiability: identified, originator: clinic}
systems:
  app:
    name: Remote monitoring
    holds: [records]
    layers:
      data-centre: [{operator: cloud, on_behalf_of: maker, country: FR}]
      hardware: [{operator: cloud, on_behalf_of: maker}]
      virtual:
      platform: [{operator: cloud, country: FR}]
      application-administration: [{operator: maker, country: US}]
      backup: [{operator: cloud, on_behalf_of: maker, country: FR}]
certificates:
  cloud-hds: {holder: cloud, scheme: hds, edition: "2.0", activities: [backup, hardware]}
contracts:
  hosting: {provider: cloud, customer: maker, systems: [app]}
"""
)
"""A case with an open question of every kind."""


def made(case: Case | None, language: str = "en", on: str = DAY) -> bytes:
    """Return the workbook of a case, or of none."""
    return workbook(case, assess(case or Case(), on, explore=False), words(language))


def asked_paths(case: Case, on: str = DAY) -> list[str]:
    """Return the paths of the open questions of a case."""
    return [question.path for question in assess(case, on, explore=False).open_questions]


def opened(content: bytes) -> Workbook:
    """Open a workbook to fill it in."""
    return load_workbook(BytesIO(content))


def saved(book: Workbook) -> bytes:
    """Return what a workbook becomes when it is saved."""
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def filled(content: bytes, answers: Mapping[str, Answer]) -> bytes:
    """Fill in cells, as `Parties!C4` → what is typed."""
    book = opened(content)
    for place, value in answers.items():
        sheet, _, cell = place.rpartition("!")
        book[sheet][cell] = value
    return saved(book)


def typed(answers: Mapping[str, Answer], language: str = "en") -> list[Grid]:
    """Return the sheets of an empty questionnaire in which cells are filled in.

    Where no system is named, it says that none is known yet.
    """
    _ = words(language)
    found = []
    for page in layouts(None, (), _, spread=True):
        name = _(page.sheet.title)
        titles = [_(c.title) if c.word is None else word_label(_, c.word) for c in page.columns]
        rows: list[list[Raw]] = [[*titles]]
        rows += [[cell.value for cell in row] for row in page.rows]
        held: dict[tuple[int, int], Raw] = {
            (row, column): value
            for row, values in enumerate(rows, start=4)
            for column, value in enumerate(values, start=1)
        }
        if page.sheet.key == "systems":
            held[(FIRST_ROW, 1)] = OPEN
        for place, answer in answers.items():
            sheet, _sign, cell = place.rpartition("!")
            if sheet == name:
                held[coordinate_to_tuple(cell)] = answer
        last, wide = max(row for row, _column in held), len(titles)
        found.append(
            Grid(
                name,
                name,
                [
                    [
                        Cell(held.get((row, n)), f"{name}!{get_column_letter(n)}{row}")
                        for n in range(1, wide + 1)
                    ]
                    for row in range(1, last + 1)
                ],
            )
        )
    return found


def read(answers: Mapping[str, Answer], language: str = "en") -> Case:
    """Return the case of an empty questionnaire in which cells are filled in."""
    return case_from(typed(answers, language))


def faults_of(answers: Mapping[str, Answer], language: str = "en") -> dict[str, str]:
    """Return the faults of cells that are filled in: place → what is wrong and what to do."""
    with pytest.raises(CaseError) as caught:
        read(answers, language)
    return _told(caught.value)


def faults(content: bytes) -> dict[str, str]:
    """Read a workbook that has faults: place → what is wrong and what to do."""
    with pytest.raises(CaseError) as caught:
        case_in(content)
    return _told(caught.value)


def _told(error: CaseError) -> dict[str, str]:
    return {str(f.place or f.path): f"{f.message}; {f.remedy}" for f in error.faults}
