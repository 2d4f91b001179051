"""Published tables of guarantees become draft cases: read in any shape, never guessed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hdsrules
from hdsrules.assessment import Assessment, assess
from hdsrules.case import Case
from hdsrules.cli.entry import run
from hdsrules.errors import CaseError, TableError
from hdsrules.facts.vocabulary import Activity, LayerName, Scheme
from hdsrules.formats import loads
from hdsrules.guarantees_table import TableRow
from hdsrules.i18n import words
from hdsrules.lists import guarantees_table
from hdsrules.published.headings import column_of
from hdsrules.published.importing import Draft, draft_of
from hdsrules.published.raw import MAX_BYTES
from hdsrules.reports.guarantees.html import guarantees_html
from hdsrules.reports.guarantees.writers import guarantees_csv, guarantees_markdown
from hdsrules.reports.names import Names
from hdsrules.results import Answer
from tests.test_guarantees import drawn

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
TODAY = date(2026, 11, 23)
HEADINGS = [column.heading_fr for column in guarantees_table().columns]
ROW = ["Hôte SA", "Hébergeur", "Oui", "Non", "1 à 6", "Non", "Non"]
SERVICE = "$.systems.hosted-service"

SHORTENED = """
# A page of documentation

| Offer | Price |
| --- | --- |
| Small | 10 |

## Guarantees

| **Raison sociale de l'acteur** | **Rôle dans la prestation** | **Certfié HDS** \
| **Qualifié SecNumCloud 3.2** | **Activités d'hébergement** \
| **Exigence n°29 du référentiel HDS** | **Exigence n°30 du référentiel HDS** |
| --- | --- | --- | --- | --- | --- | --- |
| Nuage Azur | Hébergeur | Oui | Non | 1° sites physiques permettant d'héberger les machines.<br>\
2° infrastructure matérielle.<br>3° infrastructure virtuelle.<br>4° plateforme d'hébergement.<br>\
6° sauvegarde | Oui<br> Pays couvert par une décision d’adéquation : Canada. | Non(1) |

(1) : a note.
"""
"""The shape in which a large host publishes: last headings shortened, one misspelt, words kept."""

Writer = Callable[[Assessment, str, str], str]
WRITERS: Mapping[str, Writer] = {
    "table.csv": guarantees_csv,
    "table.html": guarantees_html,
    "table.md": guarantees_markdown,
}


def as_csv(rows: Iterable[Sequence[str]], headings: Sequence[str] = HEADINGS) -> bytes:
    """Return rows below headings as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(headings)
    writer.writerows(rows)
    return text.getvalue().encode()


def draft(*rows: Sequence[str], headings: Sequence[str] = HEADINGS, language: str = "en") -> Draft:
    """Return the draft of a table."""
    return draft_of(as_csv(rows, headings), "table.csv", language=language)


def cell(column: int, text: str) -> Draft:
    """Return the draft of a table of a host and a sub-processor, of which one cell is set."""
    row = ["Relais", "Sous-traitant", "Non", "Non", "2", "Non", "Non"]
    row[column] = text
    return draft(ROW, row)


def operators(case: Case) -> dict[str, list[str]]:
    """Return who performs what: layer → operators."""
    layers = case.systems["hosted-service"].layers
    assert layers is not None
    return {layer: [each.operator or "" for each in done] for layer, done in layers.items() if done}


# What is read, in the shapes that hosts publish.


def test_headings_may_be_shortened_and_misspelt() -> None:
    """The table is found among others, and read by its words."""
    found = draft_of(SHORTENED.encode(), "page.md")
    assert (found.warnings, found.notes) == ((), ())
    assert set(operators(found.case)) == {
        *("data-centre", "hardware", "virtual", "platform", "backup"),
    }
    (access,) = found.case.systems["hosted-service"].remote_access
    assert (access.party, access.country, access.basis) == ("nuage-azur", "CA", "adequacy")
    assert found.case.parties["nuage-azur"].subject_to_laws_of == ()


def test_columns_stand_in_any_order() -> None:
    """Headings tell which is which."""
    order = [6, 2, 0, 4, 1, 5, 3]
    turned = draft([ROW[place] for place in order], headings=[HEADINGS[place] for place in order])
    assert turned.case == draft(ROW).case


@pytest.mark.parametrize("language", ["fr", "en"])
def test_headings_are_known_in_both_languages(language: str) -> None:
    """As the framework has them, and as hosts translate them."""
    headings = [getattr(each, f"heading_{language}") for each in guarantees_table().columns]
    assert draft(ROW, headings=headings).case == draft(ROW).case


@pytest.mark.parametrize(
    ("text", "expected", "remarked"),
    [
        ("1, 2, 3, 4, 6", "12346", False),
        ("Activités 1 à 6", "123456", False),
        ("activities 1 to 3", "123", True),
        ("3 and 4", "34", False),
        ("4", "4", True),
        ("1-2", "12", False),
        (
            "5. The management and operation of the system; Backing up. 6. Backing up data.",
            "56",
            False,
        ),
        ("3 (plateforme), 4 (infrastructure virtuelle)", "34", True),
        ("3. infrastructure virtuelle", "3", False),
        ("sites physiques, matériel et virtualisation", "123", False),
        ("Toutes", "123456", False),
        ("R. 1111-9, 1° et 2°", "12", False),
        ("Aucune", "", False),
        ("none of the six", "", False),
        ("R. 1111-9, 1° à 4°", "1234", False),
        ("Article R. 1111-9, 1º à 4º et 6º du CSP", "12346", False),
        ("1-2-3-4-6", "12346", False),
        ("1-3-5", "135", True),
        ("Toutes sauf 5", "12346", False),
        ("Toutes à l’exception de la sauvegarde", "12345", False),
        ("1 à 6 sauf 5", "12346", False),
        ("1 to 6 except 5", "12346", False),
        ("1 to 6 without 5 and 6", "1234", False),
        ("1,2,3,4 (hors 5)", "1234", False),
        ("1 à 4 (hors 3), 6", "1246", True),
    ],
)
def test_activities_are_read_by_words_else_by_numbers(
    text: str, expected: str, remarked: bool
) -> None:
    """Numbers 3 and 4 are swapped in some sources: one without the other is remarked on."""
    found = draft([*ROW[:4], text, *ROW[5:]])
    layers = list(operators(found.case))
    order = ("data-centre", "hardware", "virtual", "platform", "application-administration")
    numbers = {layer: str(place) for place, layer in enumerate((*order, "backup"), start=1)}
    assert "".join(sorted(numbers[layer] for layer in layers)) == expected
    assert bool(found.notes) is remarked
    assert not found.unread


@pytest.mark.parametrize(
    "text",
    [
        *("Support niveau 2", "Support 24/7, niveau 1 à 3", "DC5 Saint-Denis", "PA3, PA6"),
        *("Assistance N1/N2", "Datacenter Tier 4", "Site de Lyon 3e", "Activités 1, 2 (Paris 5e)"),
        *("Maintenance (article R.1111-9 5°)", "5 (partiel)", "2.1", "v2.0", "1, 7", "4 à 1"),
        *("not 5", "Aucune sauvegarde", "1 à 4 sauf 3 ; 6", "Toutes sauf sorcellerie", "3 ou 4"),
        *("Toutes, selon contrat", "Non communiqué", "Aucune information", "N/A", "1 à 4 : sites"),
    ],
)
def test_digits_beside_other_words_are_no_activities(text: str) -> None:
    """A level of support, a site or an article is none: the cell is told, and left open."""
    found = cell(4, text)
    assert [note.spot.text for note in found.unread] == [text]
    assert all("relais" not in doing for doing in operators(found.case).values())
    assert f"{SERVICE}.layers" in {mark.path for mark in found.questions}


def test_the_mark_on_swapped_numbers_stands_at_the_line() -> None:
    """The draft itself says that the number alone decided."""
    (line,) = [
        line for line in cell(4, "3").text.splitlines() if "“3”" in line and "operator" in line
    ]
    assert "some published sources swap the two" in line


@pytest.mark.parametrize(
    ("text", "schemes", "supervised"),
    [
        ("Oui", {Scheme.HDS}, False),
        ("Yes (certificate 12)", {Scheme.HDS}, False),
        ("✓", {Scheme.HDS}, False),
        ("Non", set(), False),
        ("No", set(), False),
        ("Exempté", set(), True),
        ("Exempt", set(), True),
        ("exempted", set(), True),
    ],
)
def test_certified_yes_no_or_exempt(text: str, schemes: set[Scheme], supervised: bool) -> None:
    """Yes says that there is a certificate, not of which edition, from when, by whom."""
    case = cell(2, text).case
    held = [each for each in case.certificates.values() if each.holder == "relais"]
    assert {each.scheme for each in held} == schemes
    for each in held:
        assert each.edition is None
        assert each.activities is None
        assert each.issued is None
        assert each.expires is None
        assert each.body_accredited is None
    layers = case.systems["hosted-service"].layers
    assert layers is not None
    hardware = layers[LayerName.HARDWARE] or ()
    (done,) = [each for each in hardware if each.operator == "relais"]
    assert done.supervised_by == ("hote-sa" if supervised else None)


@pytest.mark.parametrize(
    ("text", "accesses"),
    [
        ("Non", []),
        ("Néant", []),
        ("Non, aucun accès aux données depuis un pays tiers à l'Espace Economique Européen", []),
        ("No access from a third country", []),
        ("Canada (pays adéquat)", [("CA", "adequacy")]),
        ("Oui : Canada (adéquat), Inde (non adéquat)", [("CA", "adequacy"), ("IN", None)]),
        ("Yes; country not covered by an adequacy decision: Tunisia", [("TN", None)]),
        ("pays non couvert par une décision d'adéquation : Maroc", [("MA", None)]),
        ("Oui : États-Unis (clauses contractuelles types)", [("US", "appropriate-safeguards")]),
        ("Yes: US, UK", [("US", None), ("GB", None)]),
        ("Oui : Canada, Canada (pays adéquat)", [("CA", None), ("CA", "adequacy")]),
        (
            "Yes; covered by an adequacy decision: Switzerland\nYes; not covered: Brazil",
            [("CH", "adequacy"), ("BR", None)],
        ),
        ("Oui", [(None, None)]),
    ],
)
def test_accesses_name_their_countries(
    text: str, accesses: list[tuple[str | None, str | None]]
) -> None:
    """In either language, by name or by code; on what they rest is said or unknown."""
    found = cell(5, text)
    listed = found.case.systems["hosted-service"].remote_access
    assert [(each.country, each.basis) for each in listed] == accesses
    assert not found.unread
    assert all(each.informed is None for each in listed)


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("Non", ()),
        ("Non(1)", ()),
        ("Non, aucun risque d'accès", ()),
        ("No risk of access imposed by the law of a third country", ()),
        ("Oui : États-Unis", ("US",)),
        ("Oui - US", ("US",)),
        ("Yes: United States, China", ("US", "CN")),
        ("Norvège", ("NO",)),
    ],
)
def test_exposures_name_their_countries(text: str, laws: tuple[str, ...]) -> None:
    """A mark of a footnote is no part of the answer."""
    assert cell(6, text).case.parties["relais"].subject_to_laws_of == laws


def test_an_actor_of_two_rows_is_one_party() -> None:
    """Its activities are those of both rows; where the rows differ, nothing is taken."""
    other = ["HOTE sa", "Hébergeur", "Non", "Non", "5", "Non", "Non"]
    found = draft([*ROW[:4], "1", *ROW[5:]], other)
    assert [ref for ref in found.case.parties if ref != "customers"] == ["hote-sa"]
    assert set(operators(found.case)) == {"data-centre", "application-administration"}
    assert [note.spot.column for note in found.unread] == [3]


# What is not told, or not understood.


@pytest.mark.parametrize(
    "text",
    [
        *("Non communiqué", "Non renseigné", "Non évalué", "Non déterminé", "Non précisé", "N/A"),
        *("Aucune information", "No data", "None known", "Non applicable", "Sans objet"),
        *("non (filiale d'un groupe US)", "Non, maison mère américaine", "Faux ami"),
    ],
)
@pytest.mark.parametrize("column", [2, 3, 5, 6])
def test_not_stated_is_never_no(column: int, text: str) -> None:
    """Only a no that stands by itself, or beside words that repeat the question, is one."""
    found = cell(column, text)
    assert [note.spot.text for note in found.unread] == [text]
    case = loads(answered(found.text))
    schemes = {each.scheme for each in case.certificates.values() if each.holder == "relais"}
    accesses = [each.party for each in case.systems["hosted-service"].remote_access]
    assert (Scheme.HDS in schemes) is (column == 2)
    assert (Scheme.SECNUMCLOUD in schemes) is (column == 3)
    assert accesses == (["relais"] if column == 5 else [])
    assert bool(found.demanded) is (column == 6)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        *((3, "Oui (3.1)"), (3, "Yes 3.1"), (3, "Oui pour X uniquement"), (3, "Oui, en cours")),
        *((2, "Oui mais pas activité 5"), (2, "Oui jusqu'au 12/2025"), (2, "Exempté si besoin")),
        *((5, "Oui, selon contrat"), (5, "Tous pays sauf Canada"), (6, "Oui : US et autres")),
    ],
)
def test_what_restricts_a_yes_leaves_it_open(column: int, text: str) -> None:
    """It is told; no edition is inferred, and more may hold than what is named."""
    found = cell(column, text)
    assert [note.spot.text for note in found.unread] == [text]
    case = loads(answered(found.text))
    held = [each for each in case.certificates.values() if each.holder == "relais"]
    assert all(each.edition is None for each in held)
    if column == 5:
        assert None in {each.country for each in case.systems["hosted-service"].remote_access}
    assert bool(found.demanded) is (column == 6)


@pytest.mark.parametrize(
    "text", ["Oui", "Oui : FISA, Cloud Act", "✓", "Non communiqué", "", "[à compléter]"]
)
def test_a_law_of_no_country_is_to_be_filled_in_first(text: str) -> None:
    """A document cannot leave it open: a placeholder stands there, and the draft is refused."""
    found = draft([*ROW[:6], text])
    (demanded,) = found.demanded
    assert demanded.path == "$.parties.hote-sa.subject_to_laws_of"
    assert "    subject_to_laws_of: [to-be-completed]  # question: " in found.text
    with pytest.raises(CaseError, match="`to-be-completed` is not a country code"):
        found.case  # noqa: B018 (what is asked for is made now)
    named = loads(found.text.replace("[to-be-completed]", "[US]"))
    assert named.parties["hote-sa"].subject_to_laws_of == ("US",)


def test_two_rows_of_which_one_is_not_understood_leave_it_open() -> None:
    """What the other says is not all."""
    one = ["Relais", "Sous-traitant", "Non", "Non", "2", "Canada", "Oui : US"]
    two = ["Relais", "Sous-traitant", "Non évalué", "Non", "2", "Non évalué", "Non évalué"]
    found = draft(ROW, one, two)
    assert "subject_to_laws_of: [US, to-be-completed]" in found.text
    case = loads(answered(found.text))
    countries = [each.country for each in case.systems["hosted-service"].remote_access]
    assert countries == ["CA", None]
    assert "relais-hds" in case.certificates


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Risque d'accès loi extra-européenne", "third-country-exposure"),
        ("Risque d’accès non autorisé par un pays tiers", "third-country-exposure"),
        ("Lois extraterritoriales applicables", "third-country-exposure"),
        ("Risque lié au droit d'un pays tiers", "third-country-exposure"),
        ("EXI30", "third-country-exposure"),
        ("Accès (EXI n° 30)", "third-country-exposure"),
        ("Access subject to Requirement 29", "third-country-access"),
        ("Accès aux données soumises à un pays tiers (exigence n°29)", "third-country-access"),
        ("Exigences 29 et 30", None),
    ],
)
def test_the_number_of_a_requirement_tells_more_than_words(
    heading: str, column: str | None
) -> None:
    """Access from third countries and access that their law imposes are not taken for another."""
    assert column_of(heading) == column


def test_a_row_of_one_cell_is_no_actor() -> None:
    """A note below the table, or a total."""
    rows = [[text, *[""] * 6] for text in ("(1) Mise à jour le 12/03/2026", "Total")]
    found = draft(ROW, *rows, ["* Exempté : sous contrôle"])
    assert [note.message for note in found.unread] == ["the row is no actor"] * 3
    assert list(found.case.parties) == ["customers", "hote-sa"]
    assert found.case.systems["hosted-service"].remote_access == ()


@pytest.mark.parametrize(
    ("column", "text", "path"),
    [
        (1, "Partenaire", f"{SERVICE}.layers.hardware[1].on_behalf_of"),
        (2, "En cours", "$.certificates.relais-hds.issued"),
        (2, "Non applicable", "$.certificates.relais-hds.issued"),
        (2, "–", "$.certificates.relais-hds.issued"),
        (3, "En cours", "$.certificates.relais-secnumcloud.edition"),
        (4, "diverses", f"{SERVICE}.layers"),
        (5, "Governed by our policy", f"{SERVICE}.remote_access[0].country"),
        (5, "Non (Canada jusqu'en 2024)", f"{SERVICE}.remote_access[0].country"),
        (6, "We assessed the risk", "$.parties.relais.subject_to_laws_of"),
    ],
)
def test_a_cell_that_is_not_understood_is_told_and_asked(column: int, text: str, path: str) -> None:
    """With its row, its column and its text; the draft leaves it open."""
    found = cell(column, text)
    (note,) = found.unread
    assert (note.spot.row, note.spot.column, note.spot.text) == (2, column + 1, text)
    assert path in {mark.path for mark in found.questions}
    assert path.endswith(("layers", "laws_of")) or path in found.case.unknowns()


def test_part_of_a_cell_is_told() -> None:
    """What is understood is kept, the rest is named."""
    found = cell(4, "2, sorcellerie")
    (note,) = found.unread
    assert note.spot.text == "sorcellerie"
    assert "relais" in operators(found.case)["hardware"]


def test_all_cells_that_are_not_understood_are_told_at_once() -> None:
    """Whatever their number."""
    found = draft(ROW, ["A", "?", "?", "?", "?", "?", "?"])
    assert [note.spot.column for note in found.unread] == [2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("text", ["", "[à compléter]", "[to be completed]"])
@pytest.mark.parametrize("column", range(2, 7))
def test_a_blank_or_one_to_be_completed_is_a_question(column: int, text: str) -> None:
    """It is no cell that was not understood."""
    found = cell(column, text)
    assert not found.unread
    assert len(found.notes) == 1
    assert len(found.questions) > len(cell(column, "Non" if column != 4 else "2").questions)


def test_a_layer_that_somebody_may_run_is_left_open() -> None:
    """While it is unknown what an actor does, no layer is said to be run by nobody."""
    host = ["Hôte SA", "Hébergeur", "Oui", "Non", "1", "Non", "Non"]
    relay = ["Relais", "Sous-traitant", "Oui", "Non", "[à compléter]", "Non", "Non"]
    case = draft(host, relay).case
    layers = case.systems["hosted-service"].layers
    assert layers is not None
    assert [name for name, parts in layers.items() if parts is not None] == ["data-centre"]
    assert assess(case, "2026-11-23").parties["relais"].hosting is Answer.UNDETERMINED
    known = draft(host, [*relay[:4], "2", *relay[5:]]).case.systems["hosted-service"].layers
    assert known is not None
    assert None not in known.values()


def test_what_stands_beside_the_form_is_told() -> None:
    """A column more, a column less, a cell without heading, a line across the table."""
    found = draft([*ROW[:6], "Paris", "beyond"], headings=[*HEADINGS[:6], "Ville"])
    assert [warning.partition(":")[0] for warning in found.warnings] == [
        "a column is missing",
        "column 7 (Ville) is none of the form",
    ]
    assert [note.spot.text for note in found.unread] == ["beyond"]
    across = draft(ROW, ["See below"] * 7)
    assert [note.spot.text for note in across.unread] == ["See below"]
    assert list(across.case.parties) == ["customers", "hote-sa"]


@pytest.mark.parametrize("roles", [("Hébergeur", "Host"), ("Sous-traitant", "Sub-processor")])
def test_without_one_host_it_is_open_whom_the_others_serve(roles: tuple[str, str]) -> None:
    """Two hosts, or none: no sub-processor is given to one of them."""
    sub = ["Relais", "Sous-traitant", "Non", "Non", "2", "Non", "Non"]
    found = draft(*(([f"A{i}", role, *ROW[2:]]) for i, role in enumerate(roles)), sub)
    assert any("have the role of host" in warning for warning in found.warnings)
    assert f"{SERVICE}.layers.hardware[2].on_behalf_of" in found.case.unknowns()


def test_contradictions_are_told() -> None:
    """A qualified actor that is exposed, an adequacy that no decision grants, an exempt host."""
    row = ["Hôte", "Hébergeur", "Exempté", "Oui", "1", "Inde (pays adéquat)", "Oui : Chine"]
    text = "\n".join(draft(row).warnings)
    assert "exempted" in text
    assert "SecNumCloud" in text
    assert "no adequacy decision on India is known" in text


# The document.


def test_every_fact_says_what_it_was_inferred_from() -> None:
    """A comment ends each line that holds a fact; what is null ends with a question."""
    found = cell(5, "Canada (pays adéquat)")
    facts = [line for line in found.text.splitlines() if re.search(r"^ .*: \S", line)]
    for line in facts:
        if ": null" in line:
            assert "  # question: " in line
        else:
            assert "  # inferred: " in line or line.endswith("{}")
    assert "from column 6 (Accès aux données de santé à caractère…), row 2" in found.text
    assert len(found.inferred) == found.text.count("# inferred: ")
    assert len(found.questions) == found.text.count("# question: ")
    paths = {mark.path for mark in found.inferred}
    assert f"{SERVICE}.remote_access[0].country" in paths


def test_the_comments_speak_french() -> None:
    """In the language that is asked for; the document means the same."""
    french = draft(ROW, language="fr")
    assert "# déduit\u00a0: " in french.text
    assert "inferred" not in french.text
    assert "question\u00a0: " in french.text
    same = draft(ROW).case
    assert french.case.systems == same.systems
    assert french.case.certificates == same.certificates


def test_names_of_a_table_are_only_text() -> None:
    """What would end a comment, a quotation or a line does not."""
    name = 'A "b": # c\u2028- d\u202e \x07{e}'
    found = draft([name, *ROW[1:]])
    (ref,) = (ref for ref in found.case.parties if ref != "customers")
    assert found.case.parties[ref].name == 'A "b": # c - d {e}'


# Going round.


def answered(text: str) -> str:
    """Return the text of a draft in which no law is said to be foreign where that was demanded."""
    return re.sub(r"(?:, )?to-be-completed\]  #", "]  #", text)


def completed(text: str, day: date) -> Case:
    """Return the case of a draft, with what no table tells filled in as it usually is."""
    usual = {
        "edition": '"2.0"',
        "activities": f"[{', '.join(Activity)}]",
        "issued": (day - timedelta(days=1)).isoformat(),
        "expires": (day + timedelta(days=9)).isoformat(),
        "body_accredited": "true",
        "basis": "appropriate-safeguards",
        "country": "FR",
        **{layer.value: "[]" for layer in LayerName},
    }
    text = answered(text)
    for key, value in usual.items():
        text = re.sub(rf"^( +{key}: )null(?=  #)", rf"\g<1>{value}", text, flags=re.MULTILINE)
    return loads(text)


def told(row: TableRow) -> dict[str, object]:
    """Return what a row tells, column by column; what is open it does not tell."""
    cells: dict[str, object] = {
        "role": row.role,
        "hds-certified": row.certified,
        "secnumcloud": row.secnumcloud,
        "activities": row.activities,
        "third-country-access": row.accesses,
        "third-country-exposure": row.exposures,
    }
    return {column: value for column, value in cells.items() if column not in row.open}


def goes_round(result: Assessment, host: str, writer: str, language: str) -> None:
    """Check that a table is the same again: written, imported, completed, assessed."""
    day = result.as_of
    names = Names(result.case, words(language))
    before = {names.party(row.party): told(row) for row in result.guarantees_table(host).rows}
    text = WRITERS[writer](result, host, language)
    found = draft_of(text.encode(), writer, language=language)
    assert not found.unread
    for case, exact in ((loads(answered(found.text)), False), (completed(found.text, day), True)):
        again = assess(case, day, evaluator="portable", explore=False)
        (ref,) = (ref for ref, each in case.parties.items() if each.name == names.party(host))
        after = {row.name: told(row) for row in again.guarantees_table(ref).rows}
        assert set(after) == set(before)
        for name, cells in before.items():
            for column, value in cells.items():
                if exact or column in after[name]:
                    assert after[name][column] == value, (name, column)


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_tables_of_the_examples_go_round(path: Path, writer: str) -> None:
    """What a table tells is told again; what it does not tell is open, and completed the same.

    It tells nothing of editions, bodies and days of certificates, of places of storage, of what an
    access without adequacy rests on: those are completed.
    """
    result = assess(hdsrules.load(path), TODAY, evaluator="portable", explore=False)
    for party in result.parties:
        if result.guarantees_table(party).concerned is not Answer.NO:
            goes_round(result, party, writer, "fr")


def test_random_tables_go_round() -> None:
    """In each format and each language by turns."""
    turns = [(writer, language) for writer in WRITERS for language in ("fr", "en")]
    seen = 0
    for case, day in drawn(25, 31_000, since=date(2024, 11, 17)):
        result = assess(case, day, evaluator="portable", explore=False)
        for party in result.parties:
            if result.guarantees_table(party).concerned is Answer.YES:
                goes_round(result, party, *turns[seen % len(turns)])
                seen += 1
    assert seen > 15


# Files, good and bad.


def test_a_page_is_read_as_it_is_shown() -> None:
    """Spanning cells count for each column and row they span; what is not shown is not read."""
    heads = "".join(f"<th>{heading}</th>" for heading in HEADINGS)
    page = f"""<html><head><title>{HEADINGS[0]}</title><script>"<table>"</script></head><body>
    <!-- <table><tr><td>no</td></tr></table> --><table><tr><td>Menu<td>Other</table>
    <table><thead><tr>{heads}</tr></thead><tbody>
    <tr><td>Hôte&nbsp;SA<td rowspan="1">Hébergeur<td>Oui<td>Non<td>1&deg; sites<td colspan=2>Non
    <tr><td>A<td rowspan=2>Sous-traitant<td>Exempt&eacute;<td>Non<td>2<td>Non<td>Non
    <tr><td>B<td>Non<td>Non<td>5<td>Non<td>Non</tr>"""
    found = draft_of(page.encode(), "page.html")
    assert (found.unread, found.warnings) == ((), ())
    assert operators(found.case) == {
        "data-centre": ["hote-sa"],
        "hardware": ["a"],
        "application-administration": ["b"],
    }


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (as_csv([ROW]).replace(b";", b","), "table"),
        (as_csv([ROW]), "table.txt"),
        (as_csv([ROW]).decode().encode("utf-8-sig"), "table.csv"),
        (as_csv([ROW]).decode().encode("cp1252"), "table.csv"),
        (as_csv([ROW]).decode().encode("utf-16"), "table.csv"),
        (SHORTENED.replace("Nuage Azur", "Hôte SA").encode(), "-"),
    ],
)
def test_the_format_and_the_encoding_are_found(content: bytes, name: str) -> None:
    """By the suffix, else by what the file holds."""
    if b"," in content[:40]:
        content = as_csv([ROW], [heading.replace(",", "") for heading in HEADINGS]).replace(
            b";", b","
        )
    assert draft_of(content, name).case.parties["hote-sa"].name == "Hôte SA"


def test_a_workbook_is_read(tmp_path: Path) -> None:
    """Each sheet is a table; one that is no workbook is refused."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["Something else"])
    sheet = book.create_sheet("HDS")
    sheet.append([])
    sheet.append(HEADINGS)
    sheet.append(ROW)
    file = tmp_path / "table.xlsx"
    book.save(file)
    assert hdsrules.import_guarantees(file).case.systems == draft(ROW).case.systems
    with pytest.raises(TableError, match="not an Excel workbook"):
        draft_of(b"PK\x03\x04 nothing", "table.xlsx")
    with ZipFile(file, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    with pytest.raises(TableError, match="macros"):
        draft_of(file.read_bytes(), "table.xlsx")


def test_merged_cells_of_a_workbook_count_for_all_they_span(tmp_path: Path) -> None:
    """Headings in two rows, and an actor of two."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["Représentation des garanties"],
        ["Raison sociale", "Rôle", "Certifications", None, "Activités", "Souveraineté"],
        [None, None, "Certifié HDS", "SecNumCloud", None, "Exigence 29", "Exigence 30"],
        ROW,
        ["Relais", "Sous-traitant", "Oui", False, 1, "Non", "Non"],
        [None, "Sous-traitant", "Oui", "Non", 2, "Non", "Non"],
    ):
        sheet.append(row)
    for area in ("A1:G1", "A2:A3", "C2:D2", "F2:G2", "A5:A6"):
        sheet.merge_cells(area)
    file = tmp_path / "merged.xlsx"
    book.save(file)
    found = hdsrules.import_guarantees(file)
    assert (found.warnings, found.unread) == ((), ())
    assert list(found.case.parties) == ["customers", "hote-sa", "relais"]
    assert [layer for layer, who in operators(found.case).items() if "relais" in who] == [
        *("data-centre", "hardware"),
    ]
    wide = tmp_path / "wide.xlsx"
    with ZipFile(file) as whole, ZipFile(wide, "w") as changed:
        for part in whole.namelist():
            changed.writestr(part, whole.read(part).replace(b'"A5:A6"', b'"A5:XFD1048576"'))
    with pytest.raises(TableError, match="more than 50000 cells"):
        hdsrules.import_guarantees(wide)


def test_pictures_and_marks_of_footnotes_are_read_as_shown() -> None:
    """A picture says its alternative; a raised number is no part of a name."""
    page = SHORTENED.replace("| Nuage Azur |", "| Nuage Inc.<sup>1</sup> [^2] |")
    assert draft_of(page.encode(), "page.md").case.parties["nuage-inc"].name == "Nuage Inc."
    cells = ["Nuage Inc.<sup> <a href='#n'>1</a></sup>", "Hébergeur", "<img src=y alt=Oui>"]
    rows = "".join(f"<td>{each}" for each in (*cells, "Non", "n<sup>o</sup> 1", "Non", "Non"))
    heads = "".join(f"<th>{each}" for each in HEADINGS)
    found = draft_of(f"<table><tr>{heads}<tr>{rows}</table>".encode(), "page.html")
    assert found.notes == ()
    assert found.case.parties["nuage-inc"].name == "Nuage Inc."
    assert Scheme.HDS in {each.scheme for each in found.case.certificates.values()}
    assert operators(found.case) == {"data-centre": ["nuage-inc"]}


def test_of_several_tables_one_is_chosen() -> None:
    """The first, or the one asked for; that there are others is said."""
    one, two = as_csv([ROW]), as_csv([["Autre", *ROW[1:]]])
    page = "\n".join(
        f"<table>{''.join(f'<tr>{cells}</tr>' for cells in rows)}</table>"
        for rows in (
            [
                "".join(f"<td>{each}</td>" for each in row)
                for row in csv.reader(io.StringIO(content.decode()), delimiter=";")
            ]
            for content in (one, two)
        )
    ).encode()
    assert "hote-sa" in draft_of(page, "page.html").case.parties
    assert "2 tables" in draft_of(page, "page.html").warnings[0]
    assert "autre" in draft_of(page, "page.html", table=2).case.parties
    with pytest.raises(TableError, match="there is no table 3"):
        draft_of(page, "page.html", table=3)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "holds no table of guarantees"),
        (b"a;b\n1;2", "Raison sociale de l'acteur / Business name of the actor"),
        (as_csv([]), "no row below"),
        (b"x" * (MAX_BYTES + 1), "larger than 5 MB"),
        (as_csv([["x" * 20_001, *ROW[1:]]]), "more than 20000 characters"),
        (as_csv([[f"A{i}", *ROW[1:]] for i in range(501)]), "more than 500 actors"),
        (as_csv([ROW] * 8_000), "more than 50000 cells"),
        (b"<table>" * 1_001, "more than 1000 tables"),
        (b"<table>" + b"<td>x" * 50_001, "more than 50000 cells"),
        (
            "<p>Aucun transfert de données de santé à caractère personnel "
            "vers un <b>pays tiers</b> à l'espace économique européen</p>".encode(),
            "holds statement B of requirement 31 and no table",
        ),
    ],
    ids=[
        "empty",
        "other",
        "bare",
        "large",
        "cell",
        "actors",
        "cells",
        "tables",
        "page",
        "statement",
    ],
)
def test_what_cannot_be_imported_is_refused(content: bytes, message: str) -> None:
    """With what is wrong, and what was looked for."""
    with pytest.raises(TableError, match=re.escape(message)):
        draft_of(content, "table")


FRAGMENTS = st.sampled_from(
    [
        *("<table>", "</table>", "<tr>", "<td>", "<th colspan=3 rowspan=2>", "<script>", "<!--"),
        *("<td rowspan=99999999999999999999>", "<td", 'colspan="', "&nbsp;", "<br>", "-->", "|"),
        *("---", "\n", "[x](y)", "`", "Raison sociale", "Rôle", "Certifié HDS", "SecNumCloud"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(FRAGMENTS, max_size=40).map("".join), st.sampled_from(["x.html", "x.md", "x"]))
def test_no_page_is_a_fault_of_ours(page: str, name: str) -> None:
    """Whatever a page holds, it is read or refused."""
    with suppress(TableError):
        assert loads(answered(draft_of(page.encode(), name).text)).parties


TEXTS = st.one_of(
    st.sampled_from(
        [
            *("Oui", "Non", "Exempté", "Hébergeur", "Sous-traitant", "1, 3", "1 à 6", "", "–"),
            *("Canada (adéquat)", "Oui : US", "[à compléter]", "=1+1", "a | b", "\u202eabc"),
        ]
    ),
    st.text(max_size=20),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(TEXTS, min_size=7, max_size=8), min_size=1, max_size=4))
def test_every_draft_is_a_case(rows: list[list[str]]) -> None:
    """Whatever its cells say, a draft loads and can be assessed."""
    try:
        found = draft_of(as_csv(rows), "table.csv", language="fr")
    except (TableError, UnicodeEncodeError):
        return
    case = loads(answered(found.text))
    result = assess(case, TODAY, evaluator="portable", explore=False)
    assert set(result.parties) == set(case.parties)
    if not found.demanded:
        assert found.case == case


# The command.


def test_the_command_writes_the_draft_and_lists(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was inferred and what is asked go to standard error; a file is not replaced unasked."""
    page, target = tmp_path / "page.md", tmp_path / "draft.yaml"
    page.write_text(SHORTENED, "utf-8")
    asked = ["import-guarantees", str(page), "--lang", "en"]
    assert run([*asked, "-o", str(target)]) == 0
    listed = capsys.readouterr().err
    assert f"{SERVICE}.remote_access[0].country: “Oui Pays couvert" in listed
    assert "Not told by the table:\n" in listed
    assert hdsrules.load(target).parties["nuage-azur"].name == "Nuage Azur"
    assert run([*asked, "-o", str(target)]) == 2
    assert run([*asked, "-o", str(target), "--force"]) == 0
    page.write_text(SHORTENED.replace("Hébergeur", "Partenaire"), "utf-8")
    assert run(asked) == 1
    shown = capsys.readouterr()
    assert hdsrules.loads(shown.out).parties
    assert "row 1, column 2" in shown.err
    assert run(["import-guarantees", str(tmp_path / "absent.html"), "--lang", "en"]) == 2
    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "by", "told"),
    [
        ("Non(1)", "Oui", "To be filled in first, until then the draft is refused: $.parties."),
        ("Exigence n°29 du", "Ville du", "is none of the form: it was not used"),
        ("Oui<br> Pays", "Non communiqué ; pays", "the cell was not understood"),
    ],
)
def test_the_command_exits_with_1_where_something_is_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: str, by: str, told: str
) -> None:
    """An answer that was not taken over, a column that may be a missing one, a cell."""
    page = tmp_path / "page.md"
    assert change in SHORTENED
    page.write_text(SHORTENED.replace(change, by), "utf-8")
    assert run(["import-guarantees", str(page), "--lang", "en"]) == 1
    assert told in capsys.readouterr().err
