"""`Rule`: a pure function that concludes, with all that says when it is law.

A rule is a pure function. Each parameter is a fact to match, annotated with its conditions; the
parameter's name is the alias of the match, the key in the proof and the placeholder in the
rule's sentence. The body returns the conclusion.
"""

from __future__ import annotations

import inspect
import string
import textwrap
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Annotated, get_args, get_origin, get_type_hints

from attrs import field, frozen

from ..errors import RuleDefinitionError
from ..fact import Fact, field_types
from ..law import Citation, Confidence, Text, Validity
from ..said import said
from .pattern import Absence, Having, No, OneOf, Pattern, Same

__all__ = ["Guard", "Rule", "define"]

Guard = Callable[..., bool]
"""A pure predicate of the day and of matched facts: what equality cannot say."""


@frozen(eq=False)
class Rule:
    """A rule of law.

    Attributes:
        id: `HDS-<FAMILY>-<n>`; several rules with one id are its versions in time.
        function: The pure function that returns the conclusion.
        patterns: The facts to match.
        absences: What must be absent.
        guards: Predicates, each with the places of the facts it takes.
        concludes: The class of the conclusion.
        citations: The texts it rests on.
        in_force: The days on which it is law.
        readings: Contested question → readings under which it is law.
        confidence: How well it is established.
        title: What it says, in a sentence.
        reading: How it is read, where that is not plain.
        because: The sentence of a conclusion, with placeholders `{alias.field}`.
    """

    id: str
    function: Callable[..., Fact]
    patterns: tuple[Pattern, ...]
    absences: tuple[Absence, ...]
    guards: tuple[tuple[Guard, tuple[int, ...]], ...]
    concludes: type[Fact]
    citations: tuple[Citation, ...]
    in_force: Validity
    readings: Mapping[str, tuple[str, ...]] = field(hash=False)
    confidence: Confidence
    title: str
    reading: str
    because: str

    def admits(self, facts: tuple[Fact, ...], day: date) -> bool:
        """Return whether the facts, one for each pattern, satisfy patterns and guards."""
        for pattern, fact in zip(self.patterns, facts, strict=True):
            if not pattern.admits(fact, facts):
                return False
        return all(guard(day, *[facts[place] for place in places]) for guard, places in self.guards)

    def clashes(self, other: Rule) -> bool:
        """Return whether both could be in force on one day under one set of readings."""
        return self.in_force.meets(other.in_force) and all(
            set(values) & set(other.readings.get(question, values))
            for question, values in self.readings.items()
        )


def define(
    rule_id: str,
    function: Callable[..., Fact],
    *,
    cites: Iterable[Citation | Text],
    in_force: Validity,
    confidence: Confidence,
    readings: Mapping[str, str | tuple[str, ...]] | None = None,
    when: Iterable[Guard] = (),
    unless: Iterable[No] = (),
) -> Rule:
    """Return the rule that `function` defines.

    Raises:
        RuleDefinitionError: If a field or an alias does not exist, nothing is cited, the rule is
            in force on a day on which no cited text is, or its sentence cannot be filled.
    """
    citations = tuple(cited.citation if isinstance(cited, Text) else cited for cited in cites)
    if not citations:
        raise RuleDefinitionError(
            said("{rule} cites nothing: name the text it rests on", rule=rule_id)
        )
    for citation in citations:
        if not citation.text.covers(in_force):
            raise RuleDefinitionError(
                said(
                    "{rule} is in force {in_force}, but {citation} is not on all those days: cut "
                    "the rule in versions, or cite the text that was in force",
                    rule=rule_id,
                    in_force=in_force,
                    citation=citation,
                )
            )
    hints = get_type_hints(function, include_extras=True)
    patterns: list[Pattern] = []
    for alias in inspect.signature(function).parameters:
        patterns.append(_pattern(rule_id, alias, hints[alias], patterns))
    places = {pattern.alias: place for place, pattern in enumerate(patterns)}
    title, reading, because = _sentences(rule_id, function)
    _check_template(rule_id, because, patterns)
    return Rule(
        id=rule_id,
        function=function,
        patterns=tuple(patterns),
        absences=tuple(
            Absence(item.kind, *_conditions(rule_id, item.kind, item.conditions, patterns))
            for item in unless
        ),
        guards=tuple((guard, _guard_places(rule_id, guard, places)) for guard in when),
        concludes=hints["return"],
        citations=citations,
        in_force=in_force,
        readings={
            question: (values,) if isinstance(values, str) else values
            for question, values in (readings or {}).items()
        },
        confidence=confidence,
        title=title,
        reading=reading,
        because=because,
    )


def nearest(name: str, names: Iterable[str]) -> str:
    """Return a hint at the nearest right name, or nothing."""
    close = get_close_matches(name, list(names), n=1)
    return said("; did you mean {near}?", near=close[0]) if close else ""


def _pattern(rule_id: str, alias: str, hint: object, before: list[Pattern]) -> Pattern:
    conditions: Mapping[str, object] = {}
    kind, *notes = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    if not (isinstance(kind, type) and issubclass(kind, Fact)):
        raise RuleDefinitionError(
            said("{rule}: {alias} is not annotated with a kind of fact", rule=rule_id, alias=alias)
        )
    for note in notes:
        if isinstance(note, Having):
            conditions = note.conditions
    equals, joins = _conditions(rule_id, kind, conditions, before)
    return Pattern(alias, kind, equals, joins)


def _conditions(
    rule_id: str, kind: type[Fact], conditions: Mapping[str, object], before: list[Pattern]
) -> tuple[tuple[tuple[str, tuple[object, ...]], ...], tuple[tuple[str, int, str], ...]]:
    equals: list[tuple[str, tuple[object, ...]]] = []
    joins: list[tuple[str, int, str]] = []
    fields = field_types(kind)
    for name, condition in conditions.items():
        if name not in fields:
            raise RuleDefinitionError(
                said(
                    "{rule}: {kind} has no field {name}{hint}",
                    rule=rule_id,
                    kind=kind.__name__,
                    name=name,
                    hint=nearest(name, fields),
                )
            )
        if isinstance(condition, Same):
            place, other = _reference(rule_id, condition.reference, before)
            if field_types(before[place].kind)[other] is not fields[name]:
                raise RuleDefinitionError(
                    said(
                        "{rule}: {field} can never equal {reference}: one is a word of the "
                        "vocabulary, the other free text",
                        rule=rule_id,
                        field=f"{kind.__name__}.{name}",
                        reference=condition.reference,
                    )
                )
            joins.append((name, place, other))
        elif isinstance(condition, OneOf):
            equals.append((name, condition.values))
        else:
            equals.append((name, (condition,)))
    return tuple(equals), tuple(joins)


def _reference(rule_id: str, reference: str, patterns: list[Pattern]) -> tuple[int, str]:
    alias, _, name = reference.partition(".")
    places = {pattern.alias: place for place, pattern in enumerate(patterns)}
    if alias not in places:
        raise RuleDefinitionError(
            said(
                "{rule}: {reference} names no fact matched before it{hint}",
                rule=rule_id,
                reference=reference,
                hint=nearest(alias, places),
            )
        )
    fields = field_types(patterns[places[alias]].kind)
    if name not in fields:
        raise RuleDefinitionError(
            said(
                "{rule}: {reference} has no such field{hint}",
                rule=rule_id,
                reference=reference,
                hint=nearest(name, fields),
            )
        )
    return places[alias], name


def _guard_places(rule_id: str, guard: Guard, places: Mapping[str, int]) -> tuple[int, ...]:
    _, *aliases = inspect.signature(guard).parameters
    for alias in aliases:
        if alias not in places:
            raise RuleDefinitionError(
                said(
                    "{rule}: the guard {guard} takes {alias}, which is not matched{hint}",
                    rule=rule_id,
                    guard=guard.__name__,
                    alias=alias,
                    hint=nearest(alias, places),
                )
            )
    return tuple(places[alias] for alias in aliases)


def _sentences(rule_id: str, function: Callable[..., Fact]) -> tuple[str, str, str]:
    title, _, rest = inspect.cleandoc(function.__doc__ or "").partition("\n")
    sections: dict[str, list[str]] = {"Reading:": [], "Because:": []}
    current: list[str] = []
    for line in rest.splitlines():
        current = sections.get(line, current) if not line.startswith(" ") else current
        if line not in sections:
            current.append(line)
    reading, because = (
        " ".join(textwrap.dedent("\n".join(lines)).split()) for lines in sections.values()
    )
    if not title or not because:
        raise RuleDefinitionError(
            said(
                "{rule}: the docstring needs a first sentence and a section `Because:`",
                rule=rule_id,
            )
        )
    return title, reading, because


def _check_template(rule_id: str, template: str, patterns: list[Pattern]) -> None:
    for _, name, _, _ in string.Formatter().parse(template):
        if name is not None:
            _reference(rule_id, name, patterns)
