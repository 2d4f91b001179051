"""What a questionnaire asks and says: every column explained, every question at its cell."""

from __future__ import annotations

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hdsrules.case import Case
from hdsrules.i18n import Language, words
from hdsrules.shapes import Flag
from hdsrules.sheets.defaults import EMPTY
from hdsrules.sheets.explanation import choices_of, help_of
from hdsrules.sheets.model import sheets
from hdsrules.sheets.rows import rows_of
from hdsrules.sheets.sources import SOURCES
from hdsrules.sheets.terms import OPEN, form, word_label
from hdsrules.sheets.wording import COLUMNS, SHEETS
from hdsrules.unknowns import TOLD_BY_NONE
from tests.generator import dice, random_case, random_day
from tests.sheets.books import EXAMPLES, HOLES, asked_paths, made, opened

NOTHING_RESTS_ON = {"Certificate.body", "Case.title"}
NOTHING_RESTS_ON |= {f"{kind}.name" for kind in ("Party", "Data", "System", "Device")}
TOPICS = {column.topic for sheet in sheets() for column in sheet.columns}


def test_every_column_is_explained() -> None:
    """Each column has a title and help, each sheet what it holds, and nothing is left over."""
    assert set(COLUMNS) == TOPICS
    assert set(SHEETS) == {sheet.key for sheet in sheets()}
    assert set(SOURCES) <= TOPICS


def test_what_cannot_be_unknown_says_what_an_empty_cell_means() -> None:
    """The document has a default there; its drop-down does not offer “unknown”."""
    told = {f"{kind.__name__}.{name}" for kind, name in TOLD_BY_NONE} - NOTHING_RESTS_ON
    columns = [c for sheet in sheets() for c in sheet.columns if c.field and not c.needed]
    told |= {column.topic for column in columns if not column.nullable}
    assert set(EMPTY) == told
    for column in columns:
        if isinstance(column.item, Flag):
            offered = choices_of(column, words(Language.ENGLISH))
            assert ("unknown" in offered) is (column.topic not in EMPTY)


@pytest.mark.parametrize("language", Language)
def test_titles_and_help_fit_where_excel_shows_them(language: str) -> None:
    """A sheet has 31 characters, a message 255; and titles of one sheet tell columns apart."""
    _ = words(language)
    assert max(len(_(sheet.title)) for sheet in sheets()) <= 31
    for sheet in sheets():
        assert max(len(help_of(column, _)) for column in sheet.columns) <= 255
        titles = [_(column.title) for column in sheet.columns]
        spread = [c for key in sheet.shown for c in sheet.column(key).spread()]
        titles += [word_label(_, column.word) for column in spread if column.word]
        assert len({form(title) for title in titles}) == len(titles)


@pytest.mark.parametrize("case", [HOLES, *EXAMPLES.values()])
def test_every_open_question_has_its_cell(case: Case) -> None:
    """And no cell is asked of which no answer can change the verdict."""
    paths = asked_paths(case)
    asked = [
        path
        for sheet in sheets()
        for row in rows_of(case, sheet, paths)
        for path in row.asked.values()
    ]
    assert set(asked) == set(paths)


@pytest.mark.slow
def test_every_open_question_of_random_cases_has_its_cell(random_cases: int) -> None:
    """Whatever the verdict leaves open can be answered."""
    for seed in range(random_cases):
        rng = dice(seed)
        day = random_day(rng)
        case = random_case(rng, day, doubt=0.3)
        paths = asked_paths(case, day.isoformat())
        rows = [row for sheet in sheets() for row in rows_of(case, sheet, paths)]
        assert {path for row in rows for path in row.asked.values()} == set(paths)


def texts(sheet: Worksheet) -> str:
    """Return all that a sheet says."""
    return "\n".join(str(cell.value) for row in sheet for cell in row if cell.value is not None)


def test_the_workbook_asks_and_explains() -> None:
    """The count, each question with its cell and its articles; only what is asked is open."""
    book = opened(made(HOLES, "fr"))
    told = texts(book["Commencer ici"])
    number = len(asked_paths(HOLES))
    assert f"{number} questions sont ouvertes" in told
    assert "Opérations!K10" in told
    assert "article R. 1111-9, 6°" in told
    asked = book["Opérations"]["K10"]
    assert (asked.value, asked.protection.locked) == (OPEN, False)
    assert "sauvegarde" in asked.comment.text
    assert book["Parties"]["A5"].protection.locked
    assert not book["Parties"]["A9"].protection.locked
    assert "R. 1111-8-8" in book["Opérations"]["D4"].comment.text
    assert "Code de la santé publique, article R. 1111-11, I" in texts(book["Aide"])
    assert "Hébergeur" in texts(book["Termes"])


def test_drop_downs_hold_labels_and_the_names_of_parties() -> None:
    """Lists are in the workbook's language; parties are chosen by name, those to come included."""
    book = opened(made(None, "fr"))
    checks = {
        str(check.sqref): (check.type, check.formula1, check.prompt)
        for check in book["Opérations"].data_validations.dataValidation
    }
    kind, source, prompt = checks["C5:C20"]
    assert (kind, source) == (
        "list",
        "OFFSET('Parties'!$A$5,0,0,MAX(1,COUNTA('Parties'!$A$5:$A$14)),1)",
    )
    assert prompt.startswith("Qui fournit cette couche")
    lists = book["_lists"]
    assert [cell.value for cell in lists["A"]][:3] == ["oui", "non", "inconnu"]
    assert "France" in {cell.value for cell in lists["C"]}
    assert lists.sheet_state == "hidden"
    days = next(c for c in book["Contrats"].data_validations.dataValidation if c.type == "date")
    assert days.prompt == "Le jour de sa signature."


def test_nothing_to_ask_is_said() -> None:
    """Where nothing unknown matters, the first sheet says so and no cell is asked."""
    book = opened(made(EXAMPLES["saas-medical-device"]))
    assert "no answer could change the verdict" in texts(book["Start here"])
    assert not any(cell.value == OPEN for sheet in book for row in sheet for cell in row)
