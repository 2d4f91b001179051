"""Faults of a questionnaire: all at once, each at its cell, each with what to do."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from hdsrules import errors
from hdsrules.case import Case, Party
from hdsrules.facts.vocabulary import PartyKind
from hdsrules.formats import load
from hdsrules.sheets.spreadsheet import case_in
from tests.sheets.books import (
    HOLES,
    Answer,
    faults,
    faults_of,
    filled,
    made,
    opened,
    read,
    saved,
)

EMPTY = made(None)
ASKED = made(HOLES)

ANSWERED = {
    "Parties!A5": "Clinic",
    "Parties!A6": "Cloud",
    "Systems!A5": "App",
    "Operations!C5": "Cloud",
    "Operations!D5": "Clinic",
}


def test_every_fault_is_told_at_once_with_its_cell() -> None:
    """A typing error, a day that is none, a wrong word, a missing answer, an unknown party."""
    found = faults_of(
        ANSWERED
        | {
            "Parties!B5": "Organization",
            "Parties!C6": "Franse",
            "Operations!D6": "Clinc",
            "Operations!B11": "Backup",
            "Operations!E11": "France",
            "Certificates!A5": "Cloud",
            "Certificates!B5": "HDS certificate",
            "Certificates!D5": "31/02/2026",
            "Certificates!J5": "maybe",
        }
    )
    assert [*found] == [
        "Parties!B5",
        "Parties!C6",
        "Operations!C6",
        "Operations!D6",
        "Operations!C11",
        "Certificates!D5",
        "Certificates!J5",
    ]
    assert "did you mean `Organisation`?" in found["Parties!B5"]
    assert "did you mean `Clinic`?" in found["Operations!D6"]
    assert "Operator is missing" in found["Operations!C11"]


@pytest.mark.parametrize(
    ("answers", "place", "said"),
    [
        ({"Parties!A5": "X", "Parties!A6": "x"}, "Parties!A6", "stands on two rows"),
        ({"Parties!B5": "Patient"}, "Parties!A5", "the name is missing"),
        ({"Parties!A5": "X", "Parties!F5": "Not a ref"}, "Parties!F5", "cannot be a ref"),
        ({"Parties!A4": "Names", "Parties!A5": "X"}, "Parties!A4", "did you mean"),
        ({"Parties!B4": "Name", "Parties!A5": "X"}, "Parties!B4", "two columns are titled"),
        ({"Operations!C5": "X"}, "Operations!A5", "which system"),
        ({"Case!A5": "One", "Case!A6": "Two"}, "Case!A6", "one case alone"),
        (ANSWERED | {"Operations!C12": "Cloud"}, "Operations!B12", "Layer is missing"),
        (ANSWERED | {"Operations!L5": "yes"}, "Operations!L5", "does not belong to this layer"),
        (ANSWERED | {"Operations!D5": "Cloud; Cloud"}, "Operations!D5", "listed twice"),
        (ANSWERED | {"Systems!D5": "No layer at all"}, "Systems!D5", "describes layers"),
        (
            ANSWERED | {"Operations!B12": "Data centre", "Operations!C12": "(nobody)"},
            "Operations!C12",
            "names an operator",
        ),
        (
            ANSWERED | {"Contracts!A5": "Cloud", "Contracts!B5": "Cloud"},
            "Contracts!B5",
            "both sides",
        ),
    ],
)
def test_a_fault_is_told_at_its_cell(answers: dict[str, str], place: str, said: str) -> None:
    """Each kind of fault, those that only the whole case shows included."""
    found = faults_of(answers)
    assert said in found[place], found


def test_an_end_before_its_start_is_told_at_its_cell() -> None:
    """What is wrong with two cells together is told at one of them."""
    days = {"Contracts!D5": date(2026, 3, 1), "Contracts!E5": date(2025, 3, 1)}
    names = {"Contracts!A5": "Cloud", "Contracts!B5": "Clinic"}
    found = faults_of({**ANSWERED, **names, **days})
    assert [*found] == ["Contracts!E5"]


def test_a_formula_is_refused_where_it_stands() -> None:
    """No cell is calculated, and none of what a formula showed last is taken."""
    found = faults(filled(ASKED, {"Parties!A8": "=HYPERLINK(A1)", "Data!D5": "=1+1"}))
    assert set(found) == {"Parties!A8", "Data!D5"}
    assert all("holds a formula" in told for told in found.values())


def test_a_cell_that_shows_an_error_is_refused() -> None:
    """An error of a spreadsheet is no text."""
    assert "shows an error" in faults(filled(EMPTY, {"Parties!A5": "#N/A"}))["Parties!A5"]


def test_a_sheet_that_was_removed_is_missed() -> None:
    """Removing a sheet does not say that there are no certificates."""
    book = opened(ASKED)
    del book["Certificates"]
    assert "`Certificates` is missing" in faults(saved(book))["$"]


def test_a_sheet_of_another_kind_is_told_unless_it_is_empty() -> None:
    """A note that nobody would read is a fault; an empty sheet is none."""
    book = opened(EMPTY)
    book["Systems"]["A5"] = "?"
    book.create_sheet("Sheet1")
    assert case_in(saved(book)) == Case()
    book["Sheet1"]["B2"] = "please call me"
    assert "not a sheet of the questionnaire" in faults(saved(book))["Sheet1"]


def test_titles_that_were_removed_are_missed() -> None:
    """Rows without titles cannot be read."""
    book = opened(ASKED)
    book["Parties"].delete_rows(4)
    assert "titles of the columns are missing" in faults(saved(book))["Parties"]


def test_a_fault_is_told_in_french() -> None:
    """The place stays, the message is translated."""
    with pytest.raises(errors.CaseError) as caught:
        read({"Parties!A5": "X", "Parties!C5": "Franse"})
    assert "Parties!C5" in caught.value.told("fr")
    assert "n’est pas un pays" in caught.value.told("fr")


def test_faults_of_csv_name_file_line_and_column(tmp_path: Path) -> None:
    """Names of parties by hand, with semicolons, a formula and an unknown country."""
    (tmp_path / "parties.csv").write_text(
        "Nom;Pays du siège\nClinique;France\n=2+2;France\nNuage;Franse\n", "utf-8"
    )
    (tmp_path / "groups.csv").write_bytes(b"Host\n\xe9t\xe9\n")
    with pytest.raises(errors.CaseError) as caught:
        load(tmp_path)
    found = {str(fault.place): fault.message for fault in caught.value.faults}
    assert "begins as a formula" in found["parties.csv, line 3, column 1"]
    assert "is not a country" in found["parties.csv, line 4, column 2"]
    assert "not in UTF-8" in found["groups.csv"]


def test_csv_by_hand_takes_keys_and_slugs(tmp_path: Path) -> None:
    """Whoever knows the case document can name columns and words as it does."""
    (tmp_path / "systems.csv").write_text("name\n?\n", "utf-8")
    (tmp_path / "parties.csv").write_text("name,kind,country\nAnn,patient,FR\n'=B,,\n", "utf-8")
    case = load(tmp_path)
    assert [*case.parties.values()] == [
        Party(name="Ann", kind=PartyKind.PATIENT, country="FR"),
        Party(name="=B"),
    ]


def test_a_folder_without_tables_is_told(tmp_path: Path) -> None:
    """So is a table that stands alone."""
    with pytest.raises(errors.CaseError, match="without CSV files"):
        load(tmp_path)
    with pytest.raises(errors.CaseError, match="name the folder"):
        load(tmp_path / "parties.csv")


def test_a_date_with_a_time_is_refused() -> None:
    """A day has no hour."""
    found = faults_of({"Case!B5": datetime(2026, 1, 1, 12, 30)})  # noqa: DTZ001
    assert "write the day alone" in found["Case!B5"]


def test_rows_that_say_the_same_thing_twice_are_told(tmp_path: Path) -> None:
    """A reference, or a contested question, that stands on two rows."""
    (tmp_path / "parties.csv").write_text("name,ref\nA,a\nB,a\n", "utf-8")
    (tmp_path / "readings.csv").write_text(
        "Question,Reading\nchain: each link,every-link\nchain,every-link\n", "utf-8"
    )
    with pytest.raises(errors.CaseError) as caught:
        load(tmp_path)
    found = {str(fault.place): fault.message for fault in caught.value.faults}
    assert "the reference `a` stands on two rows" in found["parties.csv, line 3, column 2"]
    assert "`chain` stands on two rows" in found["readings.csv, line 3, column 1"]


def test_two_files_of_one_sheet_are_told(tmp_path: Path) -> None:
    """One in French and one in English, for instance."""
    for name in ("devices.csv", "Dispositifs.csv"):
        (tmp_path / name).write_text("name\nPump\n", "utf-8")
    with pytest.raises(errors.CaseError, match=r"devices\.csv: there are two sheets"):
        load(tmp_path)


def test_a_row_whose_holder_is_unknown_has_that_one_fault() -> None:
    """The reference that would be made of it is none."""
    found = faults_of({"Certificates!A5": "Nobody", "Certificates!B5": "hds"})
    assert [*found] == ["Certificates!A5"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'name\n"' + b"x" * 140_000 + b'"\n', "line 2: this is not CSV: a cell is too long"),
        (b"name\n" + b"x\n" * 5_001, "more than 5000 rows"),
        (b"name\n" + b"x" * 5_000_001, "larger than"),
        (b'Nom;Pays du si\xc3\xa8ge\nC;FR\n"A;FR\nB;FR\n', "line 3: this is not CSV: a quotation"),
        (b'name,country\n"A"B,FR\n', "line 2: this is not CSV: a text goes on"),
        (b"name,country\nA,FR\nB\0,FR\n", "line 3: this is not CSV: a null character"),
    ],
)
def test_files_that_no_questionnaire_needs_are_refused(
    content: bytes, said: str, tmp_path: Path
) -> None:
    """Too many rows, too long or broken a cell, too large a file; no row is swallowed."""
    (tmp_path / "parties.csv").write_bytes(content)
    with pytest.raises(errors.CaseError) as caught:
        load(tmp_path)
    (fault,) = caught.value.faults
    assert said in f"{fault.place}: {fault.message}"
    assert str(fault.place).startswith("parties.csv")


def test_a_separator_that_excel_is_told_is_passed_over(tmp_path: Path) -> None:
    """`sep=;` on the first line is for Excel."""
    (tmp_path / "systems.csv").write_text("name\n?\n", "utf-8")
    (tmp_path / "parties.csv").write_text("sep=;\nname;country\nA;FR\n", "utf-8-sig")
    assert load(tmp_path) == Case(parties={"a": Party(name="A", country="FR")})


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_questionnaire_without_a_system_is_a_fault(language: str) -> None:
    """Nothing is said of who hosts what: that is no clean verdict."""
    content = made(None, language)
    assert "is empty" in faults(content)["$.systems"]
    assert "is empty" in faults(filled(content, {"Parties!A5": "Clinic"}))["$.systems"]


@pytest.mark.parametrize(
    ("place", "left"),
    [
        *(("Parties!B5", "?"), ("Parties!D5", "unknown"), ("Parties!E5", "inconnu")),
        *(("Systems!C5", "unknown"), ("Operations!F5", "?"), ("Operations!G5", "n/a")),
        *(("Operations!H5", "?"), ("Operations!J9", "unknown"), ("Case!B5", "?")),
    ],
)
def test_a_cell_with_a_default_cannot_stay_open(place: str, left: str) -> None:
    """What an empty cell does not leave unknown is not left unknown by a question mark either."""
    answers = ANSWERED | {"Operations!C9": "Cloud", "Case!A5": "Case", place: left}
    assert "cannot stay open: an empty cell means" in faults_of(answers)[place]


@pytest.mark.parametrize("column", ["D", "G", "L"])
def test_a_certificate_is_not_taken_for_valid_and_unlimited(column: str) -> None:
    """Its status, its systems and the day of its application cannot stay open."""
    held = {"Certificates!A5": "Cloud", "Certificates!B5": "HDS certificate"}
    place = f"Certificates!{column}5"
    assert "cannot stay open" in faults_of(ANSWERED | held | {place: "unknown"})[place]


@pytest.mark.parametrize("left", ["?", "unknown", None])
@pytest.mark.parametrize(
    ("sheet", "columns", "kept"),
    [
        ("Certificates", "MNOPQR", {"A5": "Cloud", "B5": "HDS certificate"}),
        ("Contracts", "FGHIJKLMNOPQRSTU", {"A5": "Cloud", "B5": "Clinic"}),
    ],
)
def test_a_list_that_is_answered_in_part_names_what_is_open(
    sheet: str, columns: str, kept: dict[str, str], left: str | None
) -> None:
    """An activity or a clause that is not answered is not one that is missing."""
    answers: dict[str, Answer] = {f"{sheet}!{place}": value for place, value in kept.items()}
    answers |= {f"{sheet}!{column}5": "yes" for column in columns}
    answers |= {f"{sheet}!{column}5": left for column in columns[1:3]}
    first, second = (f"{sheet}!{column}5" for column in columns[1:3])
    (found,) = faults_of({**ANSWERED, **answers}).items()
    assert found[0] == first
    assert f"answer yes or no in {first}, {second};" in found[1]


def test_a_year_in_a_cell_of_days_is_refused() -> None:
    """A spreadsheet takes 2025 for a day of 1905."""
    for typed in (datetime(1905, 7, 17), date(1905, 7, 17), 2025):  # noqa: DTZ001
        assert "a day, not a year" in faults_of({"Case!A5": "X", "Case!B5": typed})["Case!B5"]


def test_norway_and_no_are_told_apart() -> None:
    """`NO` alone can be either where a list can be empty."""
    answers = {"Parties!A5": "Host", "Parties!D5": "NO"}
    assert "write the country by its name" in faults_of(answers)["Parties!D5"]


@pytest.mark.parametrize("typed", ["US; ?", "US, unknown", "?;US"])
def test_a_list_of_which_a_part_is_unknown_is_a_fault(typed: str) -> None:
    """The question mark is not passed over."""
    found = faults_of({"Parties!A5": "Host", "Parties!D5": typed})["Parties!D5"]
    assert "complete the list" in found or "is not a country" in found
