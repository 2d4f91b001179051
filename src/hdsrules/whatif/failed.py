"""`Failure`: a rule that could have said a word, with the conditions that failed."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from ..engine.chaining import Derivation
from ..engine.proof import Missing
from ..engine.rule import Guard, Rule
from ..fact import Fact
from ..phrasing import TEMPLATES, fact_doc, phrase

__all__ = ["Failed", "Failure", "Looked"]


@frozen
class Looked:
    """A fact that was looked at.

    Attributes:
        fact: The fact.
        way: How it was concluded; `None` for what the document gives.
    """

    fact: Fact
    way: Derivation | None = field(default=None, eq=False)

    def __str__(self) -> str:
        """Return it as a sentence."""
        if self.way is None:
            return phrase(self.fact) if type(self.fact) in TEMPLATES else str(self.fact)
        patterns = self.way.rule.patterns
        matched = zip(patterns, self.way.facts, strict=True)
        return self.way.rule.because.format(**{each.alias: fact for each, fact in matched})


@frozen
class Failed:
    """A condition of a rule that failed.

    Attributes:
        kind: The kind of the fact that is missing, or that should be absent; `None` for the others.
        values: Its fields, each with the values that would do.
        absent: Whether it should be absent.
        guard: The predicate that is false of the facts.
        question: The contested question that would have to be read otherwise.
        readings: The readings of it that would do.
        rule: The rule, where it is not law on the day.
        found: The facts that were looked at.
        paths: What is not known, where it is that.
        day: The day on which the law is applied.
        reading: The reading that was chosen.
    """

    kind: type[Fact] | None = None
    values: tuple[tuple[str, tuple[object, ...]], ...] = ()
    absent: bool = False
    guard: Guard | None = None
    question: str | None = None
    readings: tuple[str, ...] = ()
    rule: Rule | None = None
    found: tuple[Looked, ...] = ()
    paths: tuple[str, ...] = ()
    day: date | None = None
    reading: str | None = None

    @property
    def condition(self) -> str:
        """What the rule asks for, in a sentence."""
        if self.kind is not None and self.absent:
            return str(Missing(self.kind, self.values))
        if self.kind is not None:
            told = (f"{name} {' or '.join(map(str, values))}" for name, values in self.values)
            what = fact_doc(self.kind).rstrip(".")
            listed = ", ".join(told)
            return f"{what} ({listed})" if listed else what
        if self.guard is not None:
            return (self.guard.__doc__ or "").partition("\n")[0].rstrip(".")
        if self.question is not None:
            return f"{self.question} is read as {' or '.join(self.readings)}"
        return "" if self.rule is None else f"the rule is law {self.rule.in_force}"

    @property
    def looked_at(self) -> str:
        """What was found instead, in a sentence."""
        if self.reading is not None:
            return f"it is read as {self.reading}"
        if self.paths:
            return f"not known: {', '.join(self.paths)}"
        if self.day is not None:
            return f"the law is applied on {self.day.isoformat()}"
        told = dict.fromkeys(str(looked).rstrip(".") for looked in self.found)
        return "; ".join(told) or "nothing"

    def to_dict(self) -> dict[str, object]:
        """Return the condition as plain data."""
        return {"condition": self.condition, "found": self.looked_at}


@frozen
class Failure:
    """A rule that could have said a word, and why it did not.

    Attributes:
        rule: The rule.
        failed: The first conditions that failed, of each of the ways that came nearest.
        needed_for: The rule for which it would have concluded what failed there; `None` for a rule
            that would have said the word itself.
    """

    rule: Rule
    failed: tuple[Failed, ...]
    needed_for: Rule | None = None

    def to_dict(self) -> dict[str, object]:
        """Return the failure as plain data."""
        return {
            "rule": self.rule.id,
            "title": self.rule.title,
            "needed_for": None if self.needed_for is None else self.needed_for.id,
            "failed": [failed.to_dict() for failed in self.failed],
        }
