"""The words that documents and verdicts are written in: slugs, each with its meaning.

The French legal term stands in the translation catalogue and in the glossary.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = [
    "Activity",
    "AdequacyCondition",
    "Delivery",
    "DeviceClass",
    "FrameworkTask",
    "GapKind",
    "GroupKind",
    "HostType",
    "Identifiability",
    "LayerName",
    "Medium",
    "PartyKind",
    "Purpose",
    "Reason",
    "Regulation",
    "Scheme",
    "ShortTask",
    "Status",
    "Task",
    "TransferBasis",
]


class PartyKind(StrEnum):
    """What a party is."""

    ORGANISATION = "organisation"
    PRACTITIONER = "practitioner"
    PATIENT = "patient"


class Identifiability(StrEnum):
    """Whether data can be linked to a person (GDPR, art. 4(1) and 4(5), recital 26)."""

    IDENTIFIED = "identified"
    PSEUDONYMISED = "pseudonymised"
    ANONYMISED = "anonymised"


class Purpose(StrEnum):
    """The activity on the occasion of which data were collected (CSP L.1111-8, I)."""

    PREVENTION = "prevention"
    DIAGNOSIS = "diagnosis"
    CARE = "care"
    SOCIAL_FOLLOW_UP = "social-follow-up"
    MEDICO_SOCIAL_FOLLOW_UP = "medico-social-follow-up"
    OCCUPATIONAL_HEALTH = "occupational-health"
    RESEARCH_WITHIN_CARE = "research-within-care"
    RESEARCH = "research"
    INSURANCE = "insurance"
    WELLBEING = "wellbeing"
    OTHER = "other"


class Medium(StrEnum):
    """What the data are kept on."""

    DIGITAL = "digital"
    PAPER = "paper"


class LayerName(StrEnum):
    """The six layers of a system, from the ground up."""

    DATA_CENTRE = "data-centre"
    HARDWARE = "hardware"
    VIRTUAL = "virtual"
    PLATFORM = "platform"
    APPLICATION_ADMINISTRATION = "application-administration"
    BACKUP = "backup"


class Activity(StrEnum):
    """The six hosting activities, in the order of CSP R.1111-9."""

    PHYSICAL_SITES = "physical-sites"
    HARDWARE = "hardware"
    VIRTUAL_INFRASTRUCTURE = "virtual-infrastructure"
    PLATFORM = "platform"
    ADMINISTRATION = "administration"
    BACKUP = "backup"

    @property
    def number(self) -> int:
        """The number of the activity in CSP R.1111-9, for display alone."""
        return list(Activity).index(self) + 1


class HostType(StrEnum):
    """The two types of host, labels drawn from the activities."""

    PHYSICAL_INFRASTRUCTURE = "physical-infrastructure-host"
    MANAGED_SERVICES = "managed-services-host"


class ShortTask(StrEnum):
    """What data may be entrusted for without being hosted (CSP R.1111-8-8, I, last paragraph)."""

    ENTRY = "entry"
    FORMATTING = "formatting"
    MATERIALISATION = "materialisation"
    DEMATERIALISATION = "dematerialisation"


class Task(StrEnum):
    """What an administrator of the application does."""

    ACCESS_RIGHTS = "access-rights"
    ACCESS_SECURITY = "access-security"
    ACCESS_TRACES = "access-traces"
    PRIOR_VALIDATION = "prior-validation"
    DEPLOYMENT = "deployment"
    CONFIGURATION = "configuration"
    DATABASE = "database"
    MONITORING = "monitoring"
    SUPPORT = "support"


FrameworkTask = (
    Task.ACCESS_RIGHTS,
    Task.ACCESS_SECURITY,
    Task.ACCESS_TRACES,
    Task.PRIOR_VALIDATION,
)
"""The four tasks that the framework v2.0 (2.1.2) makes up activity 5 of."""


class Scheme(StrEnum):
    """What a certificate, approval or qualification is."""

    HDS = "hds"
    HEALTH_MINISTRY_APPROVAL = "health-ministry-approval"
    CULTURE_APPROVAL = "culture-approval"
    ISO_27001 = "iso-27001"
    ISO_13485 = "iso-13485"
    SECNUMCLOUD = "secnumcloud"


class Status(StrEnum):
    """Whether a certificate stands."""

    VALID = "valid"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"


class TransferBasis(StrEnum):
    """What a remote access from a third country rests on (GDPR, chapter V)."""

    ADEQUACY = "adequacy"
    APPROPRIATE_SAFEGUARDS = "appropriate-safeguards"
    NONE = "none"


class AdequacyCondition(StrEnum):
    """What a recipient must meet where an adequacy decision holds for some recipients alone."""

    SAFE_HARBOUR = "safe-harbour-certified"
    PRIVACY_SHIELD = "privacy-shield-certified"
    DATA_PRIVACY_FRAMEWORK = "dpf-certified"
    PIPEDA = "pipeda-subject"
    APPI = "appi-business-operator"
    PIPA = "pipa-subject"
    LGPD = "lgpd-subject"


class Regulation(StrEnum):
    """The regulation a medical device falls under."""

    MDR = "mdr"
    IVDR = "ivdr"


class DeviceClass(StrEnum):
    """The risk class of a device: I to III under the MDR, A to D under the IVDR."""

    I = "I"  # noqa: E741 (the regulation's own name)
    IIA = "IIa"
    IIB = "IIb"
    III = "III"
    A = "A"
    B = "B"
    C = "C"
    D = "D"


class Delivery(StrEnum):
    """How the users of a device get its software."""

    SAAS = "saas"
    ON_PREMISES = "on-premises"
    MOBILE_APP = "mobile-app"
    EMBEDDED = "embedded"


class GroupKind(StrEnum):
    """What a group of parties is."""

    GHT = "ght"


class Reason(StrEnum):
    """Why a party does not host."""

    OWN_DATA = "own-data"
    NOT_HEALTH_DATA = "not-health-data"
    ANONYMISED = "anonymised"
    OUTSIDE_CARE = "outside-care"
    NOT_ON_BEHALF = "not-on-behalf"
    NO_ACTIVITY = "no-activity"
    SHORT_PERIOD = "short-period"
    HOSPITAL_GROUP = "hospital-group"


class GapKind(StrEnum):
    """What keeps a title from covering an activity."""

    MISSING = "missing"
    ACTIVITY_NOT_COVERED = "activity-not-covered"
    EXPIRED = "expired"
    NOT_YET_VALID = "not-yet-valid"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    SUPERSEDED_EDITION = "superseded-edition"
    BODY_NOT_ACCREDITED = "body-not-accredited"
    SYSTEM_NOT_COVERED = "system-not-covered"
