"""What spreadsheets make of answers, and what people type: read as it was meant, or refused."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from hdsrules.case import Administration, Certificate, Operation, Party, System
from hdsrules.facts.vocabulary import Activity, LayerName, Scheme, Task
from hdsrules.sheets.spreadsheet import case_in
from tests.sheets.books import Answer, faults_of, filled, made, opened, read, saved

HELD = {"Parties!A5": "Host", "Certificates!A5": "Host", "Certificates!B5": "HDS certificate"}
SERVICE = {"Parties!A5": "Host", "Parties!A6": "Clinic", "Systems!A5": "App"}


def certificate(answers: dict[str, Answer], language: str = "en") -> Certificate:
    """Return the one certificate of a questionnaire."""
    (found,) = read(HELD | answers, language).certificates.values()
    return found


@pytest.mark.parametrize(
    ("typed", "edition"),
    [
        *(("2.0", "2.0"), (2.0, "2.0"), (2, "2.0"), (1.1, "1.1"), ("2,0", "2.0")),
        *((" 2.0 ", "2.0"), ("1,1 ", "1.1"), (2.1, "2.1"), ("?", None), (None, None)),
    ],
)
def test_an_edition_keeps_its_decimals(typed: Answer, edition: str | None) -> None:
    """A spreadsheet that takes 2.0 for the number 2 loses nothing, nor does a decimal comma."""
    assert certificate({"Certificates!C5": typed}).edition == edition


@pytest.mark.parametrize(("typed", "edition"), [(2022, "2022"), (2016.0, "2016")])
def test_an_edition_that_is_a_year_keeps_no_decimals(typed: Answer, edition: str) -> None:
    """So it is with standards."""
    answers = {"Certificates!B5": "iso-27001", "Certificates!C5": typed}
    assert certificate(answers).edition == edition


@pytest.mark.parametrize("typed", ["v2.0", "HDS 2.0", "\u201c2.0\u201d"])
def test_an_edition_that_is_none_is_refused_at_its_cell(typed: str) -> None:
    """It would count as another edition, which nobody knows: a gap that there is not."""
    told = faults_of(HELD | {"Certificates!C5": typed})["Certificates!C5"]
    assert "is not an edition of `hds`" in told
    assert "did you mean `2.0`?" in told


def test_an_edition_that_became_a_date_is_refused() -> None:
    """What 1.1 was cannot be told from a date."""
    told = faults_of(HELD | {"Certificates!C5": datetime(2026, 1, 1)})["Certificates!C5"]  # noqa: DTZ001
    assert "format “text”" in told


@pytest.mark.parametrize(
    "typed",
    [
        "2026-05-03",
        "2026-05-03T00:00:00",
        "3/5/2026",
        "03.05.2026",
        "03-05-2026",
        " 2026-05-03\u00a0",
        date(2026, 5, 3),
        datetime(2026, 5, 3),  # noqa: DTZ001
        46145,
        46145.0,
    ],
)
def test_a_day_is_read_however_it_is_written(typed: Answer) -> None:
    """As a date, a number of days or a text, the day first in French."""
    titles = {
        "Parties!A5": "Host",
        "Certificats!A5": "Host",
        "Certificats!B5": "Certificat HDS",
        "Certificats!E5": typed,
    }
    (found,) = read(titles, "fr").certificates.values()
    assert found.issued == date(2026, 5, 3)


def test_a_day_that_can_be_two_is_asked_again() -> None:
    """In English, 3/5/2026 may be March or May; 31/5/2026 and 5/31/2026 are the same day."""
    told = faults_of(HELD | {"Certificates!E5": "3/5/2026"})["Certificates!E5"]
    assert "can be two days" in told
    for typed in ("31/5/2026", "5/31/2026"):
        assert certificate({"Certificates!E5": typed}).issued == date(2026, 5, 31)


@pytest.mark.parametrize("typed", ["soon", "2026-02-30", "31/13/2026", 46145.5, 12, True])
def test_what_is_no_day_is_refused(typed: Answer) -> None:
    """A word, a day that does not exist, a number that is none."""
    assert "Certificates!E5" in faults_of(HELD | {"Certificates!E5": typed})


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        *((yes, True) for yes in ("yes", "OUI", "VRAI", True, "TRUE", "x", 1)),
        *((no, False) for no in ("Non", "FAUX", False, "false", 0, "0")),
        *((open_still, None) for open_still in ("unknown", "inconnu", "?", "–", "\u00a0")),
    ],
)
def test_yes_and_no_are_read_in_either_language(typed: Answer, answer: bool | None) -> None:
    """Truth values too, which a spreadsheet shows in its own language."""
    assert certificate({"Certificates!J5": typed}).body_accredited is answer


@pytest.mark.parametrize("typed", ["FR", "fr", "France", " FRANCE\u00a0", "france"])
def test_a_country_is_read_by_its_name_or_its_code(typed: str) -> None:
    """The name of a country in either language, or its code."""
    (party,) = read({"Parties!A5": "Host", "Parties!C5": typed}).parties.values()
    assert party == Party(name="Host", country="FR")


@pytest.mark.parametrize("typed", ["États-Unis; Inde", "US\nIN", "United States, India", "us;in;"])
def test_a_list_stands_in_one_cell(typed: str) -> None:
    """With semicolons, commas or lines between its items."""
    (party,) = read({"Parties!A5": "Host", "Parties!D5": typed}).parties.values()
    assert party.subject_to_laws_of == ("US", "IN")


def test_an_empty_list_is_not_an_unknown_one() -> None:
    """(none) says that there is none, an empty cell that it is not known."""
    base = {"Parties!A5": "A", "Parties!A6": "B", "Contracts!A5": "A", "Contracts!B5": "B"}
    (unknown,) = read(base).contracts.values()
    (none,) = read(base | {"Contracts!C5": "(aucun)"}).contracts.values()
    assert (unknown.systems, none.systems) == (None, ())


def test_a_list_that_is_answered_word_by_word() -> None:
    """Yes to some and no to the others; all empty is unknown, all no is none."""
    none: dict[str, Answer] = {f"Certificates!{column}5": "no" for column in "MNOPQR"}
    some = certificate(none | {"Certificates!M5": "yes", "Certificates!R5": "x"})
    assert some.activities == (Activity.PHYSICAL_SITES, Activity.BACKUP)
    assert certificate(none).activities == ()
    assert certificate({}).activities is None


def test_tasks_that_are_answered_in_part_are_unknown() -> None:
    """What is not answered is not a task that the operator does not do."""
    answers: dict[str, Answer] = {"Operations!C9": "Host"}
    answers |= {f"Operations!{column}9": "yes" for column in "LMN"}
    for left in ("?", "unknown", None):
        part = answers | {f"Operations!{column}9": left for column in "OPQRST"}
        assert administration(part).tasks is None
    whole = answers | {f"Operations!{column}9": "no" for column in "OPQRST"}
    assert administration(whole).tasks == (*Task,)[:3]


def administration(answers: dict[str, Answer]) -> Administration:
    """Return the one operation of a questionnaire, of the application's administration."""
    (system,) = read(SERVICE | answers).systems.values()
    assert system.layers is not None
    (operation,) = system.layers[LayerName.APPLICATION_ADMINISTRATION] or ()
    assert isinstance(operation, Administration)
    return operation


@pytest.mark.parametrize("typed", ["no", "Non", "aucune", "none", "(none)", "(aucun)"])
def test_a_list_says_in_many_words_that_there_is_none(typed: str) -> None:
    """Norway is not among the laws of whoever answers no."""
    (party,) = read({"Parties!A5": "Host", "Parties!D5": typed}).parties.values()
    assert party.subject_to_laws_of == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [("USA", "US"), ("Etats Unis", "US"), ("Royaume Uni", "GB"), ("Hong Kong", "HK")],
)
def test_a_country_is_read_by_names_in_wide_use(typed: str, code: str) -> None:
    """Those that published tables use, and without hyphens."""
    (party,) = read({"Parties!A5": "Host", "Parties!C5": typed}).parties.values()
    assert party.country == code


@pytest.mark.parametrize("row", [5, 9])
def test_a_layer_that_no_row_tells_of_is_unknown(row: int) -> None:
    """One row alone does not say that nobody operates the other layers."""
    answers: dict[str, Answer] = {f"Operations!B{n}": None for n in range(5, 11) if n != row}
    (system,) = read(SERVICE | answers | {f"Operations!C{row}": "Host"}).systems.values()
    assert system.layers is not None
    assert [*system.layers] == [*LayerName]
    assert sum(operations is None for operations in system.layers.values()) == 5


def test_names_are_found_whatever_their_accents_and_spaces() -> None:
    """A name typed anew on another sheet need not be the same to the letter."""
    answers = {"Parties!A5": "L’Hébergeur  d'été", "Certificates!A5": "l'hebergeur d’ETE\u00a0"}
    (held,) = read(answers | {"Certificates!B5": "hds"}).certificates.values()
    assert held == Certificate(holder="lhebergeur-d-ete", scheme=Scheme.HDS)


def test_layers_that_stand_ready_are_described_as_they_are_filled_in() -> None:
    """One system need not be named; a layer without operator is unknown; nobody leaves it out."""
    answers: dict[str, Answer] = {
        "Operations!C5": "Host",
        "Operations!D5": "Clinic",
        "Operations!C6": "(nobody)",
        "Operations!C9": "Host",
        **{f"Operations!{column}9": "no" for column in "LMNOQRST"},
        "Operations!P9": "yes",
    }
    (system,) = read(SERVICE | answers).systems.values()
    done = Administration(operator="host", tasks=(Task.DEPLOYMENT,))
    assert system == System(
        name="App",
        layers={
            LayerName.DATA_CENTRE: (Operation(operator="host", on_behalf_of=("clinic",)),),
            LayerName.VIRTUAL: None,
            LayerName.PLATFORM: None,
            LayerName.APPLICATION_ADMINISTRATION: (done,),
            LayerName.BACKUP: None,
        },
    )


def test_a_workbook_that_counts_days_from_1904_is_read_as_it_counts() -> None:
    """Some workbooks count their days from another first day."""
    book = opened(filled(made(None), HELD | {"Systems!A5": "App"}))
    book.epoch = CALENDAR_MAC_1904
    cell = book["Certificates"]["E5"]
    cell.value, cell.number_format = 44683, "General"
    (found,) = case_in(saved(book)).certificates.values()
    assert found.issued == date(2026, 5, 3)
