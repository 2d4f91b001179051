"""The steps of a proof as sentences: in either language, with names and labels in place of slugs.

What rules and facts say stands in English in templates (`Rule.because`, `phrasing.TEMPLATES`); the
catalogue has their French. Here their placeholders are filled with what people call things.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import frozen

from ..engine.chaining import Derivation
from ..engine.proof import Missing, Proof
from ..fact import Fact, field_types
from ..facts import Circumstance, Country, Data, Device, Party, System, vocabulary
from ..facts.clauses import Clause
from ..lists import conditions
from ..phrasing import QUALIFIED, TEMPLATES, UNNAMED, fact_doc
from .labels import label, start
from .names import Names, clean

__all__ = ["described", "fact_sentence", "missing_sentence", "sentence"]

_PARTIES = frozenset(
    {"customer", "holder", "host", "manufacturer", "operator", "party", "principal", "provider"}
    | {"supervisor"}
)
"""The fields of facts that hold the ref of a party."""

_REFS = {Party: "party", System: "system", Data: "data", Device: "device", Country: "country"}
"""What the `ref`, or the code, of some kinds of facts names."""

_FAMILIES: dict[type[StrEnum], str] = {
    vocabulary.AdequacyCondition: "adequacy_condition",
    vocabulary.GapKind: "gap",
    vocabulary.HostType: "host_type",
    vocabulary.Identifiability: "identifiability",
    vocabulary.Medium: "medium",
    vocabulary.PartyKind: "party",
    vocabulary.Purpose: "purpose",
    vocabulary.Reason: "reason",
    vocabulary.Regulation: "regulation",
    vocabulary.Scheme: "scheme",
    vocabulary.ShortTask: "short_task",
    vocabulary.Status: "status",
    vocabulary.Task: "task",
    vocabulary.TransferBasis: "basis",
    Clause: "clause",
}
"""The family of labels of each vocabulary."""


def sentence(names: Names, proof: Proof) -> str:
    """Return what a step of a proof says, as a sentence.

    Args:
        names: What things are called, and in which language.
        proof: The step.
    """
    if proof.rule is not None:
        shown = {alias: _Shown(names, fact) for alias, fact in proof.matched}
        return start(clean(names.words(proof.rule.because).format(**shown)))
    return clean(proof.statement) if proof.fact is None else start(_given(names, proof.fact))


def missing_sentence(names: Names, missing: Missing) -> str:
    """Return what a step needed to be absent, as a sentence."""
    what = described(names, missing.kind, missing.values)
    what = what[:1].lower() + what[1:]
    return start(clean(names.words("nothing says: {what}", what=what)))


def described(
    names: Names, kind: type[Fact], values: Iterable[tuple[str, tuple[object, ...]]]
) -> str:
    """Return what facts of a kind say, and the values that their fields would have."""
    _ = names.words
    told = ", ".join(
        _(" or ").join(_valued(names, kind, name, value) for value in alternatives)
        for name, alternatives in values
    )
    what = _(fact_doc(kind)).rstrip(".")
    return clean(_("{what} ({values})", what=what, values=told) if told else what)


def _valued(names: Names, kind: type[Fact], name: str, value: object) -> str:
    """Return a value as it is shown by itself: what is true or false, by what it then says."""
    if kind in QUALIFIED and QUALIFIED[kind][0] == name:
        return str(names.words(QUALIFIED[kind][1 if value else 2]))
    return _show(names, kind, name, value)


def fact_sentence(names: Names, fact: Fact, way: Derivation | None) -> str:
    """Return what a fact says, as a sentence.

    Args:
        names: What things are called, and in which language.
        fact: The fact.
        way: How it was concluded; `None` for what the document gives.
    """
    if way is None:
        return start(_given(names, fact))
    shown = {
        pattern.alias: _Shown(names, matched)
        for pattern, matched in zip(way.rule.patterns, way.facts, strict=True)
    }
    return start(clean(names.words(way.rule.because).format(**shown)))


def _given(names: Names, fact: Fact) -> str:
    _ = names.words
    kind = type(fact)
    shown = {name: _show(names, kind, name, getattr(fact, name)) for name in field_types(kind)}
    text = _(TEMPLATES[kind]).format(**shown)
    if kind in QUALIFIED:
        name, if_true, if_false = QUALIFIED[kind]
        text += _(", {more}", more=_(if_true if getattr(fact, name) else if_false))
    return clean(text)


@frozen
class _Shown:
    """A fact whose fields read as people call things, for the placeholders of a template."""

    names: Names
    fact: Fact

    def __getattr__(self, name: str) -> str:
        """Return a field of the fact as it is shown."""
        return _show(self.names, type(self.fact), name, getattr(self.fact, name))


def _show(names: Names, kind: type[Fact], name: str, value: object) -> str:  # noqa: PLR0911 (kinds)
    _ = names.words
    if isinstance(value, vocabulary.Activity):
        return names.numbered([value])[0]
    if isinstance(value, StrEnum):
        family = _FAMILIES.get(type(value))
        return str(value) if family is None else label(_, family, value)
    if isinstance(value, date):
        return names.day(value)
    text = str(value)
    if text in UNNAMED:
        return _(UNNAMED[text])
    if kind is Circumstance and name == "condition":
        return conditions()[text][_.language]
    match _REFS.get(kind, name) if name in {"ref", "code"} else name:
        case "system" if text in names.case.systems:
            return names.system(text)
        case "data" if text in names.case.data:
            return names.data(text)
        case "device" if text in names.case.devices:
            return names.device(text)
        case "country":
            return names.country(text)
        case "party" if text in names.case.parties:
            return names.party(text)
        case field if field in _PARTIES and text in names.case.parties:
            return names.party(text)
    return text
