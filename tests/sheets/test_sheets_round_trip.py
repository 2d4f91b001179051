"""A questionnaire that nobody filled in is read as the case that it was made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hdsrules import assess, questionnaire
from hdsrules.case import Case, Certificate, Group, Party
from hdsrules.facts.vocabulary import Scheme
from hdsrules.formats import load
from hdsrules.formats.document import from_document
from hdsrules.i18n import Language, words
from hdsrules.reports.formulas import shielded, unshielded
from hdsrules.reports.guarantees.writers import guarantees_csv
from hdsrules.sheets.grid import Cell, Grid
from hdsrules.sheets.layout import layouts
from hdsrules.sheets.reading import case_from
from hdsrules.sheets.spreadsheet import case_in
from hdsrules.sheets.terms import word_label
from hdsrules.sheets.typed_days import Raw
from tests.generator import dice, random_case, random_day
from tests.sheets.books import EXAMPLES, HOLES, made, opened
from tests.strategies import cases

QUIET = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CASES = {**EXAMPLES, "holes": HOLES}


def grids(case: Case, language: str, *, spread: bool) -> Iterator[Grid]:
    """Iterate over the sheets of a case, as they would be found, every unknown asked."""
    _ = words(language)
    for page in layouts(case, case.unknowns(), _, spread=spread):
        titles = [_(c.title) if c.word is None else word_label(_, c.word) for c in page.columns]
        rows: list[list[Raw]] = [[*titles]]
        rows += [[cell.value for cell in row] for row in page.rows]
        name = _(page.sheet.title)
        yield Grid(
            name, name, [[Cell(raw, f"{name} {n}") for n, raw in enumerate(r)] for r in rows]
        )


@QUIET
@given(cases())
def test_any_case_comes_back_from_its_sheets(case: Case) -> None:
    """Whatever the case holds stands in cells, in both languages and both layouts."""
    for language in Language:
        for spread in (True, False):
            assert case_from(grids(case, language, spread=spread)) == case


def test_random_cases_come_back_from_their_sheets(random_cases: int) -> None:
    """So do cases rich in chains and unknowns."""
    for seed in range(random_cases):
        rng = dice(seed)
        case = random_case(rng, random_day(rng))
        for spread in (True, False):
            assert case_from(grids(case, "fr", spread=spread)) == case


@pytest.mark.parametrize("name", CASES)
def test_an_example_comes_back_from_its_workbook(name: str) -> None:
    """The workbook of each example, unchanged, is the example."""
    language = Language.FRENCH if len(name) % 2 else Language.ENGLISH
    assert case_in(made(CASES[name], language)) == CASES[name]


@pytest.mark.parametrize("name", CASES)
def test_an_example_comes_back_from_its_folder(name: str, tmp_path: Path) -> None:
    """The CSV files of each example, unchanged, are the example."""
    language = Language.ENGLISH if len(name) % 2 else Language.FRENCH
    questionnaire(CASES[name], tmp_path / "answers", language, on="2026-11-23")
    assert load(tmp_path / "answers") == CASES[name]


@pytest.mark.slow
def test_random_cases_come_back_from_their_workbooks(random_cases: int) -> None:
    """Random cases come back from the files too."""
    for seed in range(random_cases // 10):
        rng = dice(seed)
        day = random_day(rng)
        case = random_case(rng, day)
        assert case_in(made(case, on=day.isoformat())) == case


@pytest.mark.parametrize("language", Language)
def test_the_questionnaire_of_an_empty_case_is_an_empty_case(language: str, tmp_path: Path) -> None:
    """Where no system is known, the sheet of systems shows that it is open."""
    assert case_in(made(Case(), language)) == Case()
    questionnaire(Case(), tmp_path / "answers", language)
    assert load(tmp_path / "answers") == Case()


def test_layers_that_are_left_out_and_empty_ones_come_back() -> None:
    """A document that leaves a layer out says that nobody operates it, and so do the sheets."""
    part = [{"operator": "a"}]
    document = {
        "hdsrules": 1,
        "parties": {"a": {}},
        "systems": {"s": {"layers": {"backup": [], "virtual": None, "platform": part}}},
    }
    case = from_document(document)
    for language, nobody in (("en", "(nobody)"), ("fr", "(personne)")):
        content = made(case, language)
        assert case_in(content) == case
        assert case_in(content).to_dict() == case.to_dict()
        rows = opened(content).worksheets[5]
        assert [cell.value for cell in rows["C"]].count(nobody) == 3


TEXTS = st.text(alphabet="=+-@;,\t\n\r '\"a1", max_size=12)


@given(TEXTS)
def test_what_shields_a_text_is_taken_off_again(text: str) -> None:
    """Nothing is lost, and no cell begins as a formula does, whichever delimiter splits it."""
    kept = shielded(text)
    assert unshielded(kept) == text
    assert not any(
        part.lstrip(' "').startswith(("=", "+", "-", "@")) for part in re.split(r"[;,\t\n\r]", kept)
    )


@pytest.mark.parametrize("language", Language)
def test_no_text_is_a_formula_at_another_delimiter(language: str, tmp_path: Path) -> None:
    """A file with commas that is split at semicolons has no formula, and is read as it was."""
    body = 'AFNOR;=HYPERLINK("http://x.example"),+1'
    parties = {"a": Party(name="A"), "b": Party(name="x;@SUM(A1)")}
    held = Certificate(holder="a", scheme=Scheme.HDS, body=body)
    case = Case(parties=parties, certificates={"c": held})
    questionnaire(case, tmp_path, language)
    assert load(tmp_path) == case
    text = (tmp_path / "certificates.csv").read_text("utf-8-sig")
    assert not re.search(r"[;,][\s\"]*[=+@]", text)


NAMES: tuple[dict[str, str | None], ...] = (
    {"a": None, "b": "A", "c": "a (b)"},
    {"a": "a", "b": '"a"', "c": "a (c)", "d": "a (c)"},
    {"a": "(none)", "b": "(personne)", "c": "?", "d": "-", "e": ""},
    {"a": "x; y", "b": "x", "c": "y", "d": "\u0301", "e": " x "},
    {"a": "ÉTÉ", "b": "été", "c": "ete", "d": "ete  ", "e": "Société\u00a0: X"},
    {"a": "=1+1", "b": "+33 1", "c": "@home", "d": "-", "e": "'=1", "f": "\t=1"},
    {"a": "_x0041_", "b": "x005F_", "c": "a\nb", "d": "\u202eevil", "e": "l\u2019été", "f": "\x07"},
)


def called(names: dict[str, str | None]) -> Case:
    """Return a case of parties with these names, all of them named by a group."""
    parties = {ref: Party(name=name) for ref, name in names.items()}
    return Case(parties=parties, groups={"g": Group(host=[*names][-1], members=[*names])})


@pytest.mark.parametrize("names", NAMES)
def test_names_that_could_be_taken_for_something_else_come_back(
    names: dict[str, str | None], tmp_path: Path
) -> None:
    """Names that are shared, empty, reserved or steer a spreadsheet are told apart and kept."""
    questionnaire(called(names), tmp_path / "answers")
    assert load(tmp_path / "answers") == called(names)


def test_strange_names_come_back_from_a_workbook() -> None:
    """So are all of them at once in a workbook."""
    every = {f"{ref}{n}": name for n, names in enumerate(NAMES) for ref, name in names.items()}
    assert case_in(made(called(every))) == called(every)


@pytest.mark.parametrize("language", Language)
def test_a_table_of_guarantees_has_no_formula_at_another_delimiter(language: str) -> None:
    """Names are guarded where they would begin a cell of whoever splits them."""
    case = EXAMPLES["support-from-abroad"]
    cloud = evolve(case.parties["cloud"], name='AFNOR;"=HYPERLINK("x"),@SUM(A1)')
    named = evolve(case, parties={**case.parties, "cloud": cloud})
    table = guarantees_csv(assess(named, "2026-11-23", explore=False), "cloud", language)
    assert "HYPERLINK" in table
    assert not re.search(r"[;,\t\r\n][\s\"]*[=@]", table)
