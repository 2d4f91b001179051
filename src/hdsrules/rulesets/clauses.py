"""Which clauses a hosting contract must hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ..engine.ruleset import Ruleset
from ..facts import (
    AddedClause,
    CompulsoryClause,
    Today,
)
from ..facts.clauses import Clause
from ..law import Confidence, between, since
from ..lists import ClauseText, clause_texts
from . import texts

__all__ = ["RULES"]

RULES = Ruleset("clauses")

ADDITIONS = texts.CSP_R1111_11.item("I, additions of 2026")
WORDING_OF_2018 = between("2018-04-01", "2026-03-27")
WORDING_OF_2026 = since("2026-03-27")


def _compulsory(clause: ClauseText) -> Callable[[Today], CompulsoryClause]:
    def is_compulsory(today: Today) -> CompulsoryClause:
        return CompulsoryClause(Clause(clause.slug))

    said = clause.en[:1].lower() + clause.en[1:].rstrip(".")
    is_compulsory.__doc__ = f"""A hosting contract deals with this: {said}.

    Because:
        on {{today.day}} a hosting contract must deal with this: {said}.
    """
    return is_compulsory


def _register(clause: ClauseText) -> None:
    """Register the rule of a clause of 2018, in its two versions."""
    function = _compulsory(clause)
    number = f"HDS-CTR-{clause.item}"
    item = texts.CSP_R1111_11.item(f"I, {clause.item}°")
    RULES.rule(
        number,
        cites=[item],
        in_force=WORDING_OF_2018,
        confidence=clause.confidence or Confidence.DISPUTED,
    )(function)
    RULES.rule(number, cites=[item], in_force=WORDING_OF_2026, confidence=clause.since_2026)(
        function
    )


for _clause in clause_texts().values():
    if _clause.item is not None:
        _register(_clause)


@RULES.rule(
    "HDS-CTR-16",
    cites=[ADDITIONS, texts.DECREE_2026_209],
    in_force=since("2026-09-26"),
    readings={"contract-clauses-2026": "2026-09-26"},
    confidence=Confidence.CONFIRMED,
)
def transfers_are_added(today: Today) -> AddedClause:
    """The decree of 2026 adds a clause on transfers to third countries, remote access included.

    Reading:
        From the day on which storage in Europe becomes compulsory.

    Because:
        {today.day} is not before 2026-09-26.
    """
    return AddedClause(Clause.THIRD_COUNTRY_TRANSFERS, date(2026, 9, 26))


@RULES.rule(
    "HDS-CTR-17",
    cites=[ADDITIONS, texts.DECREE_2026_209],
    in_force=since("2026-09-26"),
    readings={"contract-clauses-2026": "2026-09-26"},
    confidence=Confidence.CONFIRMED,
)
def foreign_laws_are_added(today: Today) -> AddedClause:
    """The decree of 2026 adds a clause on foreign laws that can compel access.

    Reading:
        From the day on which storage in Europe becomes compulsory. That the clause also tells the
        measures taken and the risks left rests on one source.

    Because:
        {today.day} is not before 2026-09-26.
    """
    return AddedClause(Clause.EXTRA_EUROPEAN_LAWS, date(2026, 9, 26))


@RULES.rule(
    "HDS-CTR-18",
    cites=[ADDITIONS, texts.DECREE_2026_209],
    in_force=since("2026-03-27"),
    readings={"contract-clauses-2026": "2026-03-27"},
    confidence=Confidence.DISPUTED,
)
def transfers_came_with_the_decree(today: Today) -> AddedClause:
    """By one comment, the clause on transfers came into force with the decree.

    Because:
        {today.day} is not before 2026-03-27.
    """
    return AddedClause(Clause.THIRD_COUNTRY_TRANSFERS, date(2026, 3, 27))


@RULES.rule(
    "HDS-CTR-19",
    cites=[ADDITIONS, texts.DECREE_2026_209],
    in_force=since("2026-03-27"),
    readings={"contract-clauses-2026": "2026-03-27"},
    confidence=Confidence.DISPUTED,
)
def foreign_laws_came_with_the_decree(today: Today) -> AddedClause:
    """By one comment, the clause on foreign laws came into force with the decree.

    Because:
        {today.day} is not before 2026-03-27.
    """
    return AddedClause(Clause.EXTRA_EUROPEAN_LAWS, date(2026, 3, 27))
