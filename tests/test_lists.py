"""The dated lists: complete, sourced, and consistent with the law's own days."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from hdsrules import lists
from hdsrules.countries import COUNTRIES
from hdsrules.engine.chaining import chain
from hdsrules.engine.portable import PortableEvaluator
from hdsrules.engine.ruleset import Rulebook
from hdsrules.engine.worlds import ALWAYS, Condition, Worlds
from hdsrules.fact import Fact
from hdsrules.facts import Country, InStorageArea, OpenTerritory
from hdsrules.facts.vocabulary import AdequacyCondition
from hdsrules.lists import (
    adequacy_decisions,
    clause_texts,
    conditions,
    country_names,
    glossary,
    guarantees_table,
    requirements,
    territories,
)
from hdsrules.outcome import EXPRESSIBLE
from hdsrules.rulesets import places

FIRST = "2006-01-05"
FILES = sorted(Path(lists.__file__).parent.glob("*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_list_names_its_sources(path: Path) -> None:
    """A list says what it holds and where that comes from."""
    about = json.loads(path.read_text("utf-8"))["_about"]
    assert about["what"].endswith(".")
    assert about["sources"]
    assert all(source["ref"] for source in about["sources"])


def members(day: str) -> set[str]:
    """Return who was in the Union or the European Economic Area on a day."""
    return {
        code
        for code, territory in territories().items()
        for stay in territory.storage_area
        if stay.start <= day and (stay.end is None or day < stay.end)
        if territory.status == "member" or code == "GB"
    }


@pytest.mark.parametrize(
    ("day", "count", "inside", "outside"),
    [
        ("2006-01-05", 28, "GB", "BG"),
        ("2006-12-31", 28, "GB", "RO"),
        ("2007-01-01", 30, "RO", "HR"),
        ("2013-06-30", 30, "BG", "HR"),
        ("2013-07-01", 31, "HR", "CH"),
        ("2020-12-31", 31, "GB", "CH"),
        ("2021-01-01", 30, "IE", "GB"),
        ("2026-11-23", 30, "LI", "GB"),
    ],
)
def test_the_area_in_time(day: str, count: int, inside: str, outside: str) -> None:
    """Twenty-seven members and three more States; Bulgaria, Romania, Croatia came, one left."""
    found = members(day)
    assert len(found) == count
    assert inside in found
    assert outside not in found


def standings(day: str) -> dict[str, str]:
    """Return which of the territories listed the rules place inside or in doubt, on a day."""
    given: dict[Fact, Condition] = {Country(code): ALWAYS for code in territories()}
    rulebook = Rulebook("test", [places.RULES])
    known = chain(rulebook, given, date.fromisoformat(day), Worlds(), {}, PortableEvaluator())
    return {
        fact.country: "inside" if isinstance(fact, InStorageArea) else "in doubt"
        for kind in (InStorageArea, OpenTerritory)
        for fact in known.of(kind)
        if isinstance(fact, InStorageArea | OpenTerritory)
    }


def edges() -> list[str]:
    """Return each first day of a stay since 2006, and each first day after one."""
    stays = [stay for territory in territories().values() for stay in territory.storage_area]
    return sorted({day for stay in stays for day in (stay.start, stay.end) if day} | {FIRST})


@pytest.mark.parametrize("edge", [day for day in edges() if day >= FIRST])
def test_the_rules_place_every_territory_as_the_list_does(edge: str) -> None:
    """On each day on which the list changes, and the eve of it, the rules say what it says."""
    eve = (date.fromisoformat(edge) - timedelta(days=1)).isoformat()
    for day in [edge] if edge == FIRST else [eve, edge]:
        expected = {
            code: "in doubt" if territory.status == "uncertain" else "inside"
            for code, territory in territories().items()
            if territory.status == "uncertain"
            or any(
                s.start <= day and (s.end is None or day < s.end) for s in territory.storage_area
            )
        }
        assert standings(day) == expected


def test_territories_of_members_are_told_apart() -> None:
    """Outermost regions are inside, overseas territories uncertain, the Crown's islands outside."""
    status = {code: territory.status for code, territory in territories().items()}
    assert {code for code, word in status.items() if word == "uncertain"} == {
        *("BL", "NC", "PF", "PM", "SJ", "TF", "WF")
    }
    assert all(status[code] == "inside" for code in ("GF", "GP", "MF", "MQ", "RE", "YT", "AX"))
    assert all(status[code] == "outside" for code in ("GG", "IM", "JE", "FO", "GL"))
    assert set(status) <= COUNTRIES


def test_adequacy_decisions_are_in_order_and_dated() -> None:
    """Each has a first day, an end after it, and a number of its own if it is of use."""
    decisions = adequacy_decisions()
    starts = [decision.interval.start for decision in decisions]
    assert starts == sorted(starts)
    for decision in decisions:
        first = date.fromisoformat(decision.interval.start)
        assert decision.interval.end is None or first < date.fromisoformat(decision.interval.end)
    numbers = [decision.rule for decision in decisions if decision.rule is not None]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_conditions_of_adequacy_are_words_of_documents() -> None:
    """What a recipient must meet can be said in a document; automated processing is always met."""
    used = {decision.condition for decision in adequacy_decisions() if decision.rule} - {""}
    assert used == {*AdequacyCondition, "automated-processing"}


def test_american_frameworks_never_overlap() -> None:
    """Safe Harbour, Privacy Shield and the framework of 2023, with the gaps that the Court made."""
    spans = [
        (decision.interval.start, decision.interval.end)
        for decision in adequacy_decisions()
        if decision.country == "US" and decision.rule is not None
    ]
    assert spans == [
        ("2000-07-26", "2015-10-06"),
        ("2016-07-12", "2020-07-16"),
        ("2023-07-10", None),
    ]


def test_requirements_are_complete() -> None:
    """Thirty-one, numbered, each with a title and a sentence in both languages."""
    assert list(requirements()) == [f"EXI {number:02}" for number in range(1, 32)]
    for requirement in requirements().values():
        for text in (
            *(requirement.title_fr, requirement.title_en),
            *(requirement.asks_fr, requirement.asks_en),
        ):
            assert text
        used = {*requirement.conditions, *(part.condition for part in requirement.parts)}
        assert used <= set(conditions())
        assert requirement.ciso_assistant.startswith("urn:")


def test_conditions_are_told_in_both_languages() -> None:
    """Every condition reads in French and in English; those a document can tell are among them."""
    for told in conditions().values():
        assert set(told) == {"fr", "en"}
        assert all(told.values())
    assert set(conditions()) >= EXPRESSIBLE


def test_requirements_and_clauses_agree() -> None:
    """A clause names the requirements that mirror it, and they name it."""
    for clause in clause_texts().values():
        for key in clause.exi:
            if key != "EXI 31":  # a publication: it mirrors no clause
                assert clause.slug in requirements()[key].clauses


def test_the_table_of_guarantees_has_its_seven_columns() -> None:
    """As in chapter 8 of the framework, with headings in both languages."""
    form = guarantees_table()
    assert [column.key for column in form.columns] == [
        *("corporate-name", "role", "hds-certified", "secnumcloud", "activities"),
        *("third-country-access", "third-country-exposure"),
    ]
    assert all(column.heading_fr and column.heading_en for column in form.columns)
    assert form.by_key["hds-certified"].value("exempt").fr == "Exempté"
    assert [each.key for each in form.statements] == ["a", "b", "c"]
    assert form.statement("c").prescribed_fr is None
    assert form.statement("a").condition in conditions()


def test_every_country_has_a_name() -> None:
    """Reports call countries by their names, in both languages."""
    assert set(country_names()) == COUNTRIES
    assert country_names()["DE"] == {"fr": "Allemagne", "en": "Germany"}
    assert all(names["fr"] and names["en"] for names in country_names().values())


def test_the_glossary_is_whole() -> None:
    """Each term is of a group, is told in both languages in a sentence, and stands once."""
    terms = glossary().terms
    assert len({term.key for term in terms}) == len(terms) > 150
    assert {term.group for term in terms} == {group.key for group in glossary().groups}
    for term in terms:
        assert term.fr
        assert term.en
        assert term.definition_fr.endswith(".")
        assert term.definition_en.endswith(".")
        assert (term.source_fr is None) == (term.source_en is None)
        assert "'" not in term.fr + term.definition_fr, "French has a typographic apostrophe"
