"""A questionnaire that nobody filled in is read as the case that it was made of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from hdsrules import questionnaire
from hdsrules.case import Case, Group, Party
from hdsrules.formats import load
from hdsrules.i18n import Language, words
from hdsrules.sheets.grid import Cell, Grid
from hdsrules.sheets.layout import layouts
from hdsrules.sheets.meaning import Raw
from hdsrules.sheets.reading import case_from
from hdsrules.sheets.spreadsheet import case_in
from hdsrules.sheets.terms import word_label
from tests.generator import dice, random_case, random_day
from tests.sheets.books import EXAMPLES, HOLES, made
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
def test_an_empty_questionnaire_is_an_empty_case(language: str, tmp_path: Path) -> None:
    """Without a case nothing is known, whatever stands ready to be filled in."""
    assert case_in(made(None, language)) == Case()
    questionnaire(None, tmp_path / "answers", language)
    assert load(tmp_path / "answers") == Case()


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
