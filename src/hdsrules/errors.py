"""Every error of hdsrules.

The hierarchy::

    HdsRulesError
    ├── CaseError              a case document with faults: all of them at once
    ├── NotInForceError        a date before the first law encoded
    ├── ArgumentError          an argument that cannot be used: a day, an evaluator
    │   └── ReadingError       an unknown contested question or reading
    ├── UnknownConclusionError a proof asked for what the verdict does not hold
    ├── MissingExtraError      a library that an optional feature needs is not installed
    ├── RuleDefinitionError    a rule that must not be imported
    └── EngineError            the rule engine failed
        └── EvaluatorDisagreement   the two evaluators differ on a case

Each message says what is wrong, where, and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

__all__ = [
    "ArgumentError",
    "CaseError",
    "EngineError",
    "EvaluatorDisagreement",
    "Fault",
    "HdsRulesError",
    "MissingExtraError",
    "NotInForceError",
    "ReadingError",
    "RuleDefinitionError",
    "UnknownConclusionError",
]


class HdsRulesError(Exception):
    """The base of every error that hdsrules raises on purpose."""


@frozen
class Fault:
    """One thing wrong in a case document.

    Attributes:
        path: Where, as `$.systems.app.layers.backup[0].operator`.
        message: What is wrong.
        remedy: What to do about it.
        line: The line of the YAML document, counted from 1, if known.
    """

    path: str
    message: str
    remedy: str
    line: int | None = None

    def __str__(self) -> str:
        """Return the fault on one line: path, line, what, what to do."""
        where = self.path if self.line is None else f"{self.path} (line {self.line})"
        return f"{where}: {self.message}; {self.remedy}"


class CaseError(HdsRulesError):
    """A case document that cannot be used, with every fault found in it.

    Attributes:
        faults: All faults, in the order of the document.
        source: The file or stream the document came from, if any.
    """

    def __init__(self, faults: Iterable[Fault], source: str | None = None) -> None:
        """Keep the faults and build the message from them."""
        self.faults: tuple[Fault, ...] = tuple(faults)
        self.source = source
        super().__init__(self.faults, source)

    def __str__(self) -> str:
        """Return one line for the document and one for each fault."""
        count = len(self.faults)
        name = self.source or "the case document"
        head = f"{name} has {count} fault{'s' if count != 1 else ''}:"
        return "\n".join([head, *(f"  {fault}" for fault in self.faults)])


class NotInForceError(HdsRulesError):
    """A date before the law that hdsrules encodes.

    Attributes:
        on: The date asked for.
        first: The first date that can be assessed.
    """

    def __init__(self, on: date, first: date) -> None:
        """Keep both dates and say which one works."""
        self.on = on
        self.first = first
        super().__init__(on, first)

    def __str__(self) -> str:
        """Name the first date that works."""
        return (
            f"no law is encoded for {self.on.isoformat()}: the hosting of health data is assessed "
            f"from {self.first.isoformat()} on; ask for that day or a later one"
        )


class ArgumentError(HdsRulesError):
    """An argument that cannot be used: a day that is none, an evaluator that does not exist."""


class ReadingError(ArgumentError):
    """A contested question or a reading of it that does not exist."""


class UnknownConclusionError(HdsRulesError):
    """A proof was asked for a party or a conclusion that the verdict does not hold."""


class MissingExtraError(HdsRulesError):
    """A library that an optional feature needs is not installed.

    Attributes:
        library: The library.
        extra: The extra of hdsrules that installs it.
    """

    def __init__(self, library: str, extra: str) -> None:
        """Keep both names and say what to install."""
        self.library = library
        self.extra = extra
        super().__init__(library, extra)

    def __str__(self) -> str:
        """Say how to install it."""
        return (
            f"this needs the library {self.library}, which is not installed: "
            f"run pip install 'hdsrules[{self.extra}]'"
        )


class RuleDefinitionError(HdsRulesError):
    """A rule that is badly defined; raised when its module is imported."""


class EngineError(HdsRulesError):
    """The rule engine could not be loaded, was misused, or a rule raised."""


class EvaluatorDisagreement(EngineError):
    """The two evaluators found different matches on the same case."""
