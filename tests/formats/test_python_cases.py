"""A case built in Python has the faults that its document would have."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from hdsrules.case import (
    Administration,
    Backup,
    Case,
    Certificate,
    Contract,
    Data,
    Device,
    Group,
    Operation,
    Party,
    System,
)
from hdsrules.countries import COUNTRIES, MEANT
from hdsrules.errors import CaseError, Fault
from hdsrules.facts.clauses import Clause
from hdsrules.facts.vocabulary import (
    DeviceClass,
    LayerName,
    PartyKind,
    Purpose,
    Regulation,
    Scheme,
)
from hdsrules.formats import dumps, loads
from hdsrules.readings import QUESTIONS
from hdsrules.refs import Refs

ANY: Any = None
"""Where a wrong type is given on purpose."""


def faults(**given: object) -> tuple[Fault, ...]:
    """Return the faults of a case that has some."""
    arguments: dict[str, Any] = given
    with pytest.raises(CaseError) as caught:
        Case(**arguments)
    return caught.value.faults


def paths(**given: object) -> list[str]:
    """Return where the faults of a case are."""
    return [fault.path for fault in faults(**given)]


def test_plain_maps_lists_words_and_days_are_taken() -> None:
    """Plain maps and lists, and words and days as texts, become what a document would give."""
    word: Any = "patient"
    given: dict[str, Any] = {
        "as_of": "2026-11-23",
        "parties": {"a": Party(kind=word, subject_to_laws_of={"US", "CN"})},
        "data": {"r": Data(collected_for=["care"])},
        "readings": {"v2-start": date(2024, 11, 16)},
        "systems": None,
    }
    case = Case(**given)
    assert case.as_of == date(2026, 11, 23)
    assert case.parties["a"].kind is PartyKind.PATIENT
    assert case.parties["a"].subject_to_laws_of == ("CN", "US")
    assert [type(each) for each in case.data["r"].collected_for or ()] == [Purpose]
    assert case == loads(dumps(case))


def test_an_operation_takes_the_class_of_its_layer() -> None:
    """A plain operation under backup is a backup; one customer need not be a tuple."""
    case = Case(
        parties={"a": Party(), "b": Party()},
        systems={"s": System(layers={"backup": [Operation(operator="a", on_behalf_of="b")]})},
    )
    layers = case.systems["s"].layers
    assert layers == Refs({LayerName.BACKUP: (Backup(operator="a", on_behalf_of=("b",)),)})
    plain = System(layers={"hardware": [Administration(operator="a")]}).layers
    assert plain == Refs({LayerName.HARDWARE: (Operation(operator="a"),)})


def test_an_operation_that_says_too_much_for_its_layer_is_a_fault() -> None:
    """What only another layer can say is not dropped in silence."""
    system = System(layers={"hardware": [Backup(operator="a", externalised=True)]})
    (fault,) = faults(parties={"a": Party()}, systems={"s": system})
    assert fault.path == "$.systems.s.layers.hardware[0].externalised"
    assert "does not belong to the layer `hardware`" in fault.message


def test_wrong_types_are_faults_of_their_path() -> None:
    """Values of the wrong type are reported at the path that a document would have."""
    assert paths(title=3, as_of=datetime(2026, 1, 1, tzinfo=UTC), parties=5) == [
        "$.title",
        "$.as_of",
        "$.parties",
    ]
    assert paths(parties={"a": Party(kind=ANY), "b": System(), "C": Party(), 3: Party()}) == [
        "$.parties.a.kind",
        "$.parties.b",
        "$.parties.C",
        "$.parties.3",
    ]
    layers: Any = {"hardware": 5, "nowhere": [], "backup": [{"operator": "a"}]}
    assert paths(systems={"s": System(layers=layers), "t": System(layers=ANY or 3)}) == [
        "$.systems.s.layers.hardware",
        "$.systems.s.layers.nowhere",
        "$.systems.s.layers.backup[0]",
        "$.systems.t.layers",
    ]
    operation: Any = Operation(operator=ANY, on_behalf_of=[["a"]], supervised_by=ANY)
    assert paths(systems={"s": System(layers={"hardware": [operation]})}) == [
        "$.systems.s.layers.hardware[0].operator",
        "$.systems.s.layers.hardware[0].on_behalf_of[0]",
    ]


def test_a_python_value_is_named_by_its_type() -> None:
    """A value that no document can hold is named by its Python type."""
    (fault,) = faults(title=object())
    assert fault.message == "must be text, not a Python `object`"
    (fault,) = faults(parties={"a": b""})
    assert "a Python `bytes`" in fault.message
    (fault,) = faults(title=10**9999)
    assert fault.message == "must be text, not the number of many digits"


def test_values_that_cannot_be_hashed_may_be_listed_twice() -> None:
    """Items of a wrong type that are equal are a wrong type first, then a duplicate."""
    members: Any = [[], []]
    (first, second) = faults(groups={"g": Group(members=members)})
    assert (first.path, second.path) == ("$.groups.g.members[0]", "$.groups.g.members[1]")
    assert "listed twice" in second.message


def test_faults_of_sense_are_found_without_a_document() -> None:
    """Days in the wrong order, oneself on the other side and classes out of place are faults."""
    assert paths(
        parties={"a": Party()},
        certificates={
            "c": Certificate(
                holder="a",
                scheme=Scheme.HDS,
                issued=date(2025, 1, 2),
                expires=date(2025, 1, 1),
            )
        },
        contracts={"k": Contract(provider="a", customer="a")},
        devices={"d": Device(regulation=Regulation.IVDR, device_class=DeviceClass.I)},
        readings={"chain": "none", "nothing": "x"},
    ) == [
        "$.readings.chain",
        "$.readings.nothing",
        "$.certificates.c.expires",
        "$.contracts.k.customer",
        "$.devices.d.class",
    ]


def test_a_certificate_of_one_day_is_no_fault() -> None:
    """Days that are equal are in order."""
    day = date(2025, 1, 1)
    certificate = Certificate(
        holder="a", scheme=Scheme.HDS, applied=day, issued=day, expires=day, last_surveillance=day
    )
    assert Case(parties={"a": Party()}, certificates={"c": certificate}).parties


def test_faults_of_python_have_no_line() -> None:
    """A case that is not from a document has no lines."""
    assert [fault.line for fault in faults(title=3)] == [None]


def circle(*links: tuple[str, str], system: str = "s") -> dict[str, System]:
    """Return a system in which each first party acts for each second."""
    operations = [Operation(operator=a, on_behalf_of=b) for a, b in links]
    return {system: System(layers={"hardware": operations})}


PARTIES = {ref: Party() for ref in "abcd"}


@pytest.mark.parametrize(
    "links",
    [
        [("a", "a")],
        [("a", "b"), ("b", "b")],
        [("a", "b"), ("b", "c"), ("a", "c")],
        [("b", "c"), ("a", "b"), ("d", "b")],
        [("a", "b"), ("a", "b")][:1],
    ],
)
def test_chains_are_no_circles(links: list[tuple[str, str]]) -> None:
    """One's own account, chains and chains that meet again are accepted."""
    assert Case(parties=PARTIES, systems=circle(*links)).parties


@pytest.mark.parametrize(
    ("links", "at"),
    [
        ([("a", "b"), ("b", "a")], [1]),
        ([("a", "b"), ("b", "c"), ("c", "a")], [2]),
        ([("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")], [1, 3]),
        ([("a", "a"), ("b", "a"), ("a", "b")], [1]),
    ],
)
def test_each_circle_is_a_fault_where_it_closes(
    links: list[tuple[str, str]], at: list[int]
) -> None:
    """A circle of customers within a system is a fault of the operation that closes it."""
    assert paths(parties=PARTIES, systems=circle(*links)) == [
        f"$.systems.s.layers.hardware[{index}].on_behalf_of[0]" for index in at
    ]


def test_circles_do_not_cross_systems() -> None:
    """Parties may act for one another in different systems."""
    systems = {**circle(("a", "b")), **circle(("b", "a"), system="t")}
    assert Case(parties=PARTIES, systems=systems).parties


def test_contracts_make_no_circles() -> None:
    """A contract the other way round closes no circle."""
    contracts = {"k": Contract(provider="b", customer="a")}
    assert Case(parties=PARTIES, systems=circle(("a", "b")), contracts=contracts).parties


def test_a_day_before_the_law_is_no_fault_of_the_case() -> None:
    """Whether a law was in force on `as_of` is not for the case to say."""
    assert Case(as_of=date(1999, 1, 1)).as_of == date(1999, 1, 1)


def test_the_countries_are_those_of_iso_3166_1() -> None:
    """There are 249 codes and Kosovo's; the codes often mistaken for one are not among them."""
    assert len(COUNTRIES) == 250
    assert all(len(code) == 2 and code.isalpha() and code.isupper() for code in COUNTRIES)
    assert not COUNTRIES & set(MEANT)
    assert set(MEANT.values()) <= COUNTRIES


def test_every_contested_question_has_readings_and_a_sentence() -> None:
    """There are twelve questions, each with at least two readings, and a sentence about it."""
    assert len(QUESTIONS) == 12
    for key, question in QUESTIONS.items():
        assert question.key == key
        assert len(set(question.readings)) == len(question.readings) >= 2
        assert question.about.endswith(".")
    assert QUESTIONS["chain"].readings[0] == "supervised-exempt"


def test_the_clauses_are_those_of_the_article_in_order() -> None:
    """Fourteen clauses date from 2018, two from the 2026 decree."""
    assert len(Clause) == 16
    assert [str(clause) for clause in Clause][-3:] == [
        "destruction",
        "third-country-transfers",
        "extra-european-laws",
    ]
