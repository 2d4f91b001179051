"""What a host publishes by requirement 31 of the framework v2.0: a statement, or its table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from .facts import Publishes
from .facts.vocabulary import Activity
from .law import Citation
from .results import Answer, Certified, Obligation

__all__ = ["Access", "GuaranteesTable", "Published", "TableRow"]


@frozen
class Access:
    """An access from a third country (requirement 29).

    Attributes:
        country: From where.
        adequate: Whether an adequacy decision covers it; `None`: not known.
    """

    country: str
    adequate: bool | None


@frozen
class TableRow:
    """A row of the table: a host, or an actor that it relies on.

    Attributes:
        party: The actor.
        name: What it is called; `None`: the document does not say.
        role: `host` or `sub-processor`.
        certified: Whether it holds the HDS certificate it needs, or is exempt from one.
        secnumcloud: Whether it holds a SecNumCloud 3.2 qualification.
        activities: The hosting activities it performs there, in the order of CSP R.1111-9.
        accesses: Its accesses from third countries, by country.
        exposures: The countries without adequacy whose law can compel it.
        open: Column → the unknown inputs on which what is not told there depends.
    """

    party: str
    name: str | None
    role: str
    certified: Certified
    secnumcloud: Answer
    activities: tuple[Activity, ...]
    accesses: tuple[Access, ...]
    exposures: tuple[str, ...]
    open: Mapping[str, tuple[str, ...]]


@frozen
class Published:
    """What a host publishes of a system.

    Attributes:
        system: The system.
        statement: `a` or `b`, statements in prescribed words, or `c`: the table.
        certain: Whether that holds whatever is unknown.
        because: Ids of the rules that conclude it.
        citations: The texts that these rules rest on.
        fact: What they conclude.
    """

    system: str
    statement: str
    certain: bool
    because: tuple[str, ...]
    citations: tuple[Citation, ...]
    fact: Publishes


@frozen
class GuaranteesTable:
    """The table of guarantees of a host, and what it publishes of it.

    Attributes:
        host: The host.
        as_of: The day on which the law was applied.
        concerned: Whether requirement 31 concerns it: whether it needs the HDS certificate under
            the framework v2.0.
        binding: Whether the framework binds it already, rather than at its next certification;
            `None`: not known.
        why_not: Where it is not concerned, why: `not-hosting`, `before-framework`, `exempt` or
            `other-title`.
        published: What it publishes, system by system.
        obligations: Its duties to publish.
        rows: The rows: the host, then each actor that it surely relies on.
        possible: The actors that it may rely on, for all that is known.
        open: The unknown inputs on which table and statements depend.
        citations: The texts that ask for it, as they stand on the day.
    """

    host: str
    as_of: date
    concerned: Answer
    binding: bool | None
    why_not: str
    published: tuple[Published, ...]
    obligations: tuple[Obligation, ...]
    rows: tuple[TableRow, ...]
    possible: tuple[str, ...]
    open: tuple[str, ...]
    citations: tuple[Citation, ...]
