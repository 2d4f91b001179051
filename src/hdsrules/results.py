"""What an assessment answers, as frozen values; see `assessment.assess` for how it is found."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

from .facts.clauses import Clause
from .facts.vocabulary import Activity, GapKind, HostType, Reason, Scheme

__all__ = [
    "Actor",
    "Affected",
    "Answer",
    "Certified",
    "Change",
    "Divergence",
    "Finding",
    "ForeignAccess",
    "FrameworkRequirement",
    "Gap",
    "Obligation",
    "OpenQuestion",
    "PartyVerdict",
    "Requirement",
    "Severity",
    "SystemVerdict",
]


class Answer(StrEnum):
    """A three-valued answer: undetermined only where an unknown input can tip it."""

    YES = "yes"
    NO = "no"
    UNDETERMINED = "undetermined"


class Severity(StrEnum):
    """How grave a finding is."""

    BREACH = "breach"
    WARNING = "warning"
    NOTE = "note"


@frozen
class Requirement:
    """A title that a host must hold.

    Attributes:
        scheme: Which title.
        editions: The editions that count on the day; empty where the title has none.
        activities: The activities it must cover; empty for paper.
        because: Ids of the rules that require it.
    """

    scheme: Scheme
    editions: tuple[str, ...]
    activities: tuple[Activity, ...]
    because: tuple[str, ...]


@frozen
class Gap:
    """What a host lacks.

    Attributes:
        party: The host.
        kind: What is wrong.
        scheme: The title concerned.
        activities: The activities left uncovered; empty for paper.
        because: Ids of the rules that conclude it.
    """

    party: str
    kind: GapKind
    scheme: Scheme
    activities: tuple[Activity, ...]
    because: tuple[str, ...]


@frozen
class Obligation:
    """A duty of a party.

    Attributes:
        kind: Which duty.
        because: Ids of the rules that conclude it.
    """

    kind: str
    because: tuple[str, ...]


@frozen
class Finding:
    """Something to know, to watch or to mend.

    Attributes:
        kind: What was found.
        party: Whom it concerns.
        system: The system concerned, if one.
        severity: How grave it is.
        because: Ids of the rules that conclude it.
        contract: The contract concerned, if one.
        clauses: For `missing-clause`, the clauses, in the order of the article.
    """

    kind: str
    party: str
    system: str | None
    severity: Severity
    because: tuple[str, ...]
    contract: str | None = None
    clauses: tuple[Clause, ...] = ()


@frozen
class FrameworkRequirement:
    """A requirement of the framework v2.0 that applies to a host.

    Attributes:
        requirement: Its identifier, as `EXI 28`.
        binding: Whether it binds the host already, rather than at its next certification.
        when: Conditions, of which a document cannot tell, that the whole requirement waits for.
        parts: Of a requirement in parts, those that apply: key → when, a condition of the list.
        because: Ids of the rules that conclude it.
    """

    requirement: str
    binding: bool
    when: tuple[str, ...]
    parts: Mapping[str, str]
    because: tuple[str, ...]


class Certified(StrEnum):
    """What the table of guarantees says of an actor's certificate."""

    YES = "yes"
    NO = "no"
    EXEMPT = "exempt"
    UNDETERMINED = "undetermined"


@frozen
class ForeignAccess:
    """An access from a third country.

    Attributes:
        country: From where.
        adequate: Whether an adequacy decision covers it.
    """

    country: str
    adequate: bool


@frozen
class Actor:
    """A row of the table of guarantees (framework v2.0, chapter 8): a host, or who serves it.

    Attributes:
        party: The actor.
        role: `host` or `sub-processor`.
        certified: Whether it holds the HDS certificate it needs, or is exempt from one.
        secnumcloud: Whether it holds a SecNumCloud 3.2 qualification.
        activities: The hosting activities it performs there, in the order of CSP R.1111-9.
        accesses: Its accesses from third countries (requirement 29).
        exposures: The countries without adequacy whose law can compel it (requirement 30).
    """

    party: str
    role: str
    certified: Certified
    secnumcloud: bool
    activities: tuple[Activity, ...]
    accesses: tuple[ForeignAccess, ...]
    exposures: tuple[str, ...]


@frozen
class SystemVerdict:
    """What a party is with regard to one system.

    Attributes:
        hosting: Whether it hosts health data there.
        not_hosting_because: Why not, where it does not.
        activities: The activities it performs there, in the order of CSP R.1111-9.
    """

    hosting: Answer
    not_hosting_because: tuple[Reason, ...]
    activities: tuple[Activity, ...]


@frozen
class PartyVerdict:
    """What a party is across all systems.

    Attributes:
        hosting: Whether it hosts health data.
        not_hosting_because: Why not, where it does not.
        activities: The activities it performs, in the order of CSP R.1111-9.
        host_types: The types of host those activities make it.
        no_certificate_because: Why a host needs no certificate of its own.
        by_system: System ref → verdict for that system.
        required_certifications: The titles it must hold.
        gaps: What it lacks of them.
        obligations: Its duties.
        framework_requirements: The requirements of the framework v2.0 that concern it.
        guarantees: The rows of its table of guarantees, itself first; empty unless it needs the
            HDS certificate under the framework v2.0.
    """

    hosting: Answer
    not_hosting_because: tuple[Reason, ...]
    activities: tuple[Activity, ...]
    host_types: tuple[HostType, ...]
    no_certificate_because: tuple[str, ...]
    by_system: Mapping[str, SystemVerdict]
    required_certifications: tuple[Requirement, ...]
    gaps: tuple[Gap, ...]
    obligations: tuple[Obligation, ...]
    framework_requirements: tuple[FrameworkRequirement, ...] = ()
    guarantees: tuple[Actor, ...] = ()


@frozen
class Change:
    """A field of the verdict that another reading would change.

    Attributes:
        party: The party concerned.
        field: The field of its entry, or `findings`.
        before: The value under the chosen readings, as in the JSON verdict (`from` there).
        after: The value under the other reading (`to` there).
    """

    party: str
    field: str
    before: object
    after: object


@frozen
class Divergence:
    """What another reading of a contested question would change.

    Attributes:
        question: The question.
        reading: The other reading.
        changes: What it would change.
    """

    question: str
    reading: str
    changes: tuple[Change, ...]


@frozen
class Affected:
    """A field of the verdict that an unknown input decides.

    Attributes:
        party: The party concerned.
        field: The field of its entry, or `findings`.
    """

    party: str
    field: str


@frozen
class OpenQuestion:
    """An unknown input that could change the verdict.

    Attributes:
        path: Where in the document it would stand.
        would_change: What it could change.
        rank: Its place among the open questions of a verdict, the most decisive first.
    """

    path: str
    would_change: tuple[Affected, ...]
    rank: int = 1
