"""Every rule: what it says, when, on what it rests, under which readings, and how surely."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import groupby

from hdsrules.engine.rule import Rule
from hdsrules.engine.ruleset import Ruleset
from hdsrules.rulesets import RULEBOOK

from .markup import cited, confidence, page, table

__all__ = ["rules"]

_ORDER = re.compile(r"(.*-)(\d+)$")
_PLACEHOLDER = re.compile(r"{[^}]*}")
_QUOTED = r"`\g<0>`"


def rules() -> Iterator[str]:
    """Yield the page of rules."""
    yield from page(
        "Rules",
        f"The {len({rule.id for rule in RULEBOOK})} rules of the ruleset `{RULEBOOK.version}`,",
        "in the order of the legal reasoning: a group is finished before the next begins. A rule",
        "that changed has several versions, each with its days. `hdsrules rules` prints the same,",
        "in French too. *In a proof* is the sentence that a proof shows, its blanks filled in.",
    )
    for stratum in RULEBOOK.strata:
        yield ""
        yield f"## {stratum.name.capitalize()}"
        yield ""
        yield _about(stratum)
        for rule_id, versions in groupby(
            sorted(stratum.rules, key=_place), key=lambda rule: rule.id
        ):
            yield ""
            yield f"### {rule_id}"
            yield from _rule(list(versions))


def _about(stratum: Ruleset) -> str:
    module = import_module(f"hdsrules.rulesets.{stratum.name}")
    assert module.__doc__ is not None  # noqa: S101 (every module has one, which interrogate sees to)
    return module.__doc__.partition("\n")[0]


def _place(rule: Rule) -> tuple[str, int, str, str]:
    found = _ORDER.match(rule.id)
    family, number = (rule.id, 0) if found is None else (found[1], int(found[2]))
    return family, number, rule.in_force.start.isoformat(), str(rule.readings)


def _rule(versions: list[Rule]) -> Iterator[str]:
    for (title, reading, because), same in groupby(
        versions, key=lambda rule: (rule.title, rule.reading, rule.because)
    ):
        yield ""
        yield f"**{title}**"
        if reading:
            yield ""
            yield _flat(reading)
        yield ""
        yield f"*In a proof:* {_PLACEHOLDER.sub(_QUOTED, _flat(because))}"
        yield ""
        yield from table(
            ("in force", "rests on", "under the reading", "confidence"), map(_row, same)
        )


def _row(rule: Rule) -> Iterator[str]:
    yield str(rule.in_force)
    yield "; ".join(cited(citation, rule.in_force) for citation in rule.citations)
    yield "; ".join(
        f"[`{question}`](readings.md#{question}) = {' or '.join(f'`{value}`' for value in values)}"
        for question, values in rule.readings.items()
    )
    yield confidence(rule.confidence)


def _flat(text: str) -> str:
    return " ".join(text.split())
