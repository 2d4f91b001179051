"""What is said in English can be told in French, with its values, wherever it goes."""

from __future__ import annotations

import copy
import pickle
from datetime import date

import pytest

import hdsrules
from hdsrules.days import later
from hdsrules.errors import (
    ArgumentError,
    CaseError,
    Fault,
    HdsRulesError,
    MissingExtraError,
    NotInForceError,
)
from hdsrules.i18n import words
from hdsrules.said import Said, joined, recognised, said, told

FRENCH = words("fr")
FAULT = Fault("$.parties.a", said("`{key}` is missing", key="name"), said("remove it"), 3)
ERRORS = [
    CaseError([FAULT]),
    CaseError([FAULT, FAULT], "case.yaml"),
    NotInForceError(date(2001, 1, 1), date(2006, 1, 5)),
    MissingExtraError("icalendar", "calendar"),
    MissingExtraError("pandas", "df", apart=True),
    ArgumentError(said("there is no such file")),
]


def test_a_text_is_english_and_can_be_told() -> None:
    """It is equal to its English text; its values are told with it."""
    text = said("must be {wanted}, not {found}", wanted=said("a list"), found=said("a map"))
    assert text == "must be a list, not a map"
    assert text.told(FRENCH) == "il faut une liste, et non un dictionnaire"
    assert text.told(words("en")) == text


def test_values_are_never_taken_for_messages() -> None:
    """What a user wrote stays as it is, braces and all."""
    text = said("{ref} cannot be a ref", ref="{wanted} a list {0}")
    assert text.told(FRENCH) == "{wanted} a list {0} ne peut pas être une référence"


def test_texts_are_joined() -> None:
    """Parts are told one by one; of none, nothing is told."""
    parts = joined([said("a list"), "x{y}", said("a map")], " | ")
    assert (parts, parts.told(FRENCH)) == (
        "a list | x{y} | a map",
        "une liste | x{y} | un dictionnaire",
    )
    assert joined([], ", ").told(FRENCH) == ""
    assert told(5, FRENCH) == 5


def test_copies_can_be_told() -> None:
    """A text that was pickled or copied remembers what it was made of."""
    for again in (pickle.loads(pickle.dumps(FAULT)), copy.deepcopy(FAULT)):  # noqa: S301 (ours)
        assert again == FAULT
        assert again.said.told(FRENCH) == FAULT.said.told(FRENCH)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_are_told(error: HdsRulesError) -> None:
    """An error is English, can be told in French, and both survive a process."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 (ours)
    assert type(again) is type(error)
    assert str(again) == str(error) == error.told("en") == error.message
    assert again.told("fr") == error.told("fr") != str(error)
    with pytest.raises(ValueError, match="de"):
        error.told("de")


def test_the_faults_of_a_case_are_told_line_by_line() -> None:
    """The document, how many faults, and each of them with its place."""
    error = CaseError([FAULT, FAULT], "case.yaml")
    assert error.told("fr").splitlines() == [
        "case.yaml\u00a0: 2 fautes",
        *["  $.parties.a (ligne 3)\u00a0: il manque `name`\u00a0; retirez-le"] * 2,
    ]
    assert str(CaseError([FAULT])).splitlines() == [
        "the case document has 1 fault:",
        "  $.parties.a (line 3): `name` is missing; remove it",
    ]


def test_what_a_library_says_is_recognised() -> None:
    """The first message that fits is told, its values looked up in turn; else the text stays."""
    messages = ("no {thing}, but {found}", "a list")
    text = recognised("no x, but a list", messages)
    assert (text.message, text.values) == (
        "no {thing}, but {found}",
        {"thing": "x", "found": "a list"},
    )
    assert isinstance(text.values["found"], Said)
    assert text.values["found"].told(FRENCH) == "une liste"
    assert recognised("of a: b: c", ["of {name}: {problem}"]).values["name"] == "a"
    assert recognised("{something} else", messages).told(FRENCH) == "{something} else"


def test_arguments_are_told_in_french() -> None:
    """What Python raises of an argument can be told."""
    with pytest.raises(ArgumentError, match="is no span of time") as caught:
        later(date(2026, 1, 1), "soon")
    assert "n’est pas une durée" in caught.value.told("fr")
    with pytest.raises(NotInForceError) as early:
        hdsrules.assess(hdsrules.Case(), "2000-01-01")
    assert "aucun droit n’est traduit pour le 2000-01-01" in early.value.told("fr")
