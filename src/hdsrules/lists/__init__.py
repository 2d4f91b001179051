"""Dated lists behind the rules, as data with their sources; and the glossary.

Each list is a JSON file beside this module; its `_about` names what it holds, its sources and the
day on which it was checked. Intervals are half-open: the first day in, the first day out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import cattrs
from attrs import frozen

from ..law import Confidence
from .glossary import Glossary
from .guarantees import GuaranteesForm

__all__ = [
    "Adequacy",
    "ClauseText",
    "Glossary",
    "GuaranteesForm",
    "Interval",
    "Part",
    "Requirement",
    "Territory",
    "adequacy_decisions",
    "clause_texts",
    "conditions",
    "country_names",
    "glossary",
    "guarantees_table",
    "requirements",
    "territories",
]

_HERE = Path(__file__).parent


@frozen
class Interval:
    """Days as a list writes them: ISO dates, `end` excluded; `None`: open."""

    start: str
    end: str | None


@frozen
class Territory:
    """A State, or a part of one that has a country code of its own.

    Attributes:
        code: ISO 3166-1 alpha-2.
        fr: Its name in French.
        en: Its name in English.
        status: `member`, `inside` (part of a member), `outside`, or `uncertain`.
        storage_area: When it belonged to the Union or to the European Economic Area.
        confidence: How well that is established.
        note: What to know of it.
    """

    code: str
    fr: str
    en: str
    status: str
    storage_area: tuple[Interval, ...]
    confidence: Confidence
    note: str = ""


@frozen
class Adequacy:
    """A decision of the Commission that a country protects personal data adequately.

    Attributes:
        id: A short stable name.
        rule: The number of the rule that encodes it; `None`: of no use for hosting.
        country: ISO 3166-1 alpha-2.
        fr: Whom it is about, in French.
        en: The same in English.
        decision: Its number, as `(EU) 2023/1795`.
        decided: Its day.
        interval: When it counts.
        condition: What a recipient must meet; empty: every recipient.
        scope_fr: How far it reaches, in French.
        scope_en: The same in English.
        end_reason: Why it ended or will end.
        confidence: How well its days are established.
    """

    id: str
    rule: int | None
    country: str
    fr: str
    en: str
    decision: str
    decided: str
    interval: Interval
    condition: str
    scope_fr: str
    scope_en: str
    end_reason: str
    confidence: Confidence


@frozen
class ClauseText:
    """A compulsory clause of a hosting contract.

    Attributes:
        slug: Its word.
        item: Its item in the wording of 2018; `None`: added in 2026, number not read.
        fr: What it says, in our words, in French.
        en: The same in English.
        exi: The requirements of the framework that mirror it.
        confidence: How well it is established in the wording of 2018, if it is there.
        since_2026: The same since the decree of 2026.
    """

    slug: str
    item: int | None
    fr: str
    en: str
    exi: tuple[str, ...]
    confidence: Confidence | None
    since_2026: Confidence


@frozen
class Part:
    """A part of a requirement, with the condition under which it applies."""

    key: str
    asks_fr: str
    asks_en: str
    condition: str


@frozen
class Requirement:
    """A requirement of the certification framework v2.0.

    Attributes:
        id: As `EXI 01`.
        area: `scope`, `isms`, `contract` or `sovereignty`.
        chapter: Where it stands in the framework.
        iso_27001_clause: The clause of ISO/IEC 27001 it completes, if one.
        title_fr: Our short title, in French.
        title_en: The same in English.
        asks_fr: What it asks for, in our words, in French.
        asks_en: The same in English.
        conditions: Conditions, any one of which makes it apply.
        parts: Its parts, where they apply under conditions of their own.
        clauses: The contract clauses that it mirrors.
        ciso_assistant: Its identifier in the open library of CISO Assistant.
    """

    id: str
    area: str
    chapter: str
    iso_27001_clause: str | None
    title_fr: str
    title_en: str
    asks_fr: str
    asks_en: str
    conditions: tuple[str, ...]
    clauses: tuple[str, ...]
    ciso_assistant: str
    parts: tuple[Part, ...] = ()


@cache
def territories() -> Mapping[str, Territory]:
    """Return every territory listed, by its code."""
    return MappingProxyType(
        {
            code: Territory(
                code=code,
                storage_area=tuple(map(_interval, entry["storage_area"])),
                confidence=Confidence(entry["confidence"]),
                **{name: entry[name] for name in ("fr", "en", "status")},
                note=entry.get("note", ""),
            )
            for code, entry in _read("territories")["territories"].items()
        }
    )


@cache
def adequacy_decisions() -> tuple[Adequacy, ...]:
    """Return every adequacy decision, in order of its first day."""
    return tuple(
        Adequacy(
            interval=_interval(entry),
            condition=entry["condition"] or "",
            end_reason=entry["end_reason"] or "",
            confidence=Confidence(entry["confidence"]),
            **{
                name: entry[name]
                for name in (
                    *("id", "rule", "country", "fr", "en"),
                    *("decision", "decided", "scope_fr", "scope_en"),
                )
            },
        )
        for entry in _read("adequacy")["decisions"]
    )


@cache
def clause_texts() -> Mapping[str, ClauseText]:
    """Return every clause by its word, in the order of the article."""
    listed = cattrs.structure(_read("clauses")["clauses"], tuple[ClauseText, ...])
    return MappingProxyType({clause.slug: clause for clause in listed})


@cache
def requirements() -> Mapping[str, Requirement]:
    """Return every requirement of the framework v2.0 by its identifier."""
    listed = cattrs.structure(_read("framework-v2")["requirements"], tuple[Requirement, ...])
    return MappingProxyType({requirement.id: requirement for requirement in listed})


@cache
def conditions() -> Mapping[str, Mapping[str, str]]:
    """Return the conditions of requirements: word → language → what it says."""
    found: Mapping[str, Mapping[str, str]] = _read("framework-v2")["conditions"]
    return found


@cache
def country_names() -> Mapping[str, Mapping[str, str]]:
    """Return the names of countries: ISO 3166-1 alpha-2 → language → name."""
    found: Mapping[str, Mapping[str, str]] = _read("countries")["names"]
    return found


@cache
def glossary() -> Glossary:
    """Return the terms of the field, in French and in English."""
    return cattrs.structure(_read("glossary"), Glossary)


@cache
def guarantees_table() -> GuaranteesForm:
    """Return the form of chapter 8: its columns with headings and values, and the statements."""
    return cattrs.structure(_read("framework-v2")["guarantees_table"], GuaranteesForm)


def _read(name: str) -> Any:  # noqa: ANN401 (what JSON holds)
    return json.loads((_HERE / f"{name}.json").read_text("utf-8"))


def _interval(entry: Mapping[str, Any]) -> Interval:
    return Interval(entry["from"], entry["to"])
