"""Every error of hdsrules.

The hierarchy::

    HdsRulesError
    ├── CaseError              a case document with faults: all of them at once
    ├── NotInForceError        a date before the first law encoded
    ├── ArgumentError          an argument that cannot be used: a day, an evaluator
    │   ├── ReadingError       an unknown contested question or reading
    │   └── TableError         a published table that cannot be imported
    ├── UnknownConclusionError a proof asked for what the verdict does not hold
    ├── MissingExtraError      a library that an optional feature needs is not installed
    ├── RuleDefinitionError    a rule that must not be imported
    └── EngineError            the rule engine failed
        └── EvaluatorDisagreement   the two evaluators differ on a case

Each message says what is wrong, where, and what to do: in English, and with `told` in French.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from attrs import frozen

from .i18n import words
from .said import Said, joined, said, told

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
    "TableError",
    "UnknownConclusionError",
]


class HdsRulesError(Exception):
    """The base of every error that hdsrules raises on purpose.

    Attributes:
        message: What is wrong, in English.
    """

    def __init__(self, message: Said) -> None:
        """Keep the message."""
        self.message = message
        super().__init__(message)

    def told(self, language: str) -> str:
        """Return what is wrong, in a language.

        Args:
            language: `en` or `fr`.

        Raises:
            ValueError: If it is another one.
        """
        return str(told(self.message, words(language)))


@frozen
class Fault:
    """One thing wrong in a case document.

    Attributes:
        path: Where, as `$.systems.app.layers.backup[0].operator`.
        message: What is wrong.
        remedy: What to do about it.
        line: The line of the YAML document, counted from 1, if known.
        place: The cell of the questionnaire, as `Parties!C4`, if the document is one.
    """

    path: str
    message: Said
    remedy: Said
    line: int | None = None
    place: Said | str | None = None

    def __str__(self) -> str:
        """Return the fault on one line: path and line, or cell; what, what to do."""
        return str(self.said)

    @property
    def said(self) -> Said:
        """The fault on one line, to be told in a language."""
        where = self.place or self.path
        if self.line is not None:
            where = said("{path} (line {line})", path=self.path, line=self.line)
        return said(
            "{where}: {message}; {remedy}", where=where, message=self.message, remedy=self.remedy
        )


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
        name = source or said("the case document")
        if len(self.faults) == 1:
            head = said("{name} has 1 fault:", name=name)
        else:
            head = said("{name} has {number} faults:", name=name, number=len(self.faults))
        super().__init__(joined([head, *(fault.said for fault in self.faults)], "\n  "))

    def __reduce__(self) -> tuple[type[CaseError], tuple[tuple[Fault, ...], str | None]]:
        """Return what makes the error anew."""
        return CaseError, (self.faults, self.source)


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
        super().__init__(
            said(
                "no law is encoded for {on}: the hosting of health data is assessed from {first} "
                "on; ask for that day or a later one",
                on=on.isoformat(),
                first=first.isoformat(),
            )
        )

    def __reduce__(self) -> tuple[type[NotInForceError], tuple[date, date]]:
        """Return what makes the error anew."""
        return NotInForceError, (self.on, self.first)


class ArgumentError(HdsRulesError):
    """An argument that cannot be used: a day that is none, an evaluator that does not exist."""


class ReadingError(ArgumentError):
    """A contested question or a reading of it that does not exist."""


class TableError(ArgumentError):
    """A published table of guarantees that cannot be imported."""


class UnknownConclusionError(HdsRulesError):
    """A proof was asked for a party or a conclusion that the verdict does not hold."""


class MissingExtraError(HdsRulesError):
    """A library that an optional feature needs is not installed.

    Attributes:
        library: The library.
        extra: The extra of hdsrules that the feature needs.
        apart: Whether the extra leaves the choice of the library to the user, and installs none.
    """

    def __init__(self, library: str, extra: str, *, apart: bool = False) -> None:
        """Keep both names and say what to install."""
        self.library = library
        self.extra = extra
        self.apart = apart
        beside = f" {library}" if apart else ""
        super().__init__(
            said(
                "this needs the library {library}, which is not installed: run {command}",
                library=library,
                command=f"pip install 'hdsrules[{extra}]'{beside}",
            )
        )

    def __reduce__(self) -> tuple[object, ...]:
        """Return what makes the error anew."""
        return partial(MissingExtraError, apart=self.apart), (self.library, self.extra)


class RuleDefinitionError(HdsRulesError):
    """A rule that is badly defined; raised when its module is imported."""


class EngineError(HdsRulesError):
    """The rule engine could not be loaded, was misused, or a rule raised."""


class EvaluatorDisagreement(EngineError):
    """The two evaluators found different matches on the same case."""
