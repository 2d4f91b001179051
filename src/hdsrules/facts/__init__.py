"""The typed vocabulary of the rules: what documents give, and what rules conclude.

A fact is a small frozen value. Relations are facts of their own, so that each unknown of a document
touches one fact alone. `ref`, `party`, `system`, `data`, `operation` and `certificate` hold refs:
the keys of a case document, or the path of an operation.
"""

from .certificates import Certificate, CertificateActivity, CertificateSystem
from .contracts import Contract
from .data import Collection, Control, Data, Holding, Origin
from .devices import Device
from .entrusting import (
    ActsFor,
    CareData,
    DataOutside,
    Entrusted,
    Exclusion,
    HealthData,
    HeldForAnother,
    Link,
    OwnStorage,
    Principal,
    RegulatedData,
    StoresElsewhere,
)
from .groups import HospitalGroup, Member
from .hosting import (
    Hosts,
    HostsPaper,
    HostTypeOf,
    OperatesInfrastructure,
    Outside,
    PerformsActivity,
)
from .layers import (
    ApplicationAdministration,
    Backup,
    DataCentre,
    Entrustment,
    Hardware,
    Layer,
    Mandate,
    Operation,
    Platform,
    Supervision,
    TaskDone,
    Virtual,
)
from .parties import Party, UndisclosedPrincipal
from .systems import System, Today
from .titles import (
    AcceptedEdition,
    BoundByV2,
    Covered,
    Defect,
    Defective,
    Duty,
    ExemptBySupervision,
    Gap,
    Limited,
    NeedsTitle,
    NoCertificate,
    Note,
    SoundIsms,
)

__all__ = [
    "AcceptedEdition",
    "ActsFor",
    "ApplicationAdministration",
    "Backup",
    "BoundByV2",
    "CareData",
    "Certificate",
    "CertificateActivity",
    "CertificateSystem",
    "Collection",
    "Contract",
    "Control",
    "Covered",
    "Data",
    "DataCentre",
    "DataOutside",
    "Defect",
    "Defective",
    "Device",
    "Duty",
    "Entrusted",
    "Entrustment",
    "Exclusion",
    "ExemptBySupervision",
    "Gap",
    "Hardware",
    "HealthData",
    "HeldForAnother",
    "Holding",
    "HospitalGroup",
    "HostTypeOf",
    "Hosts",
    "HostsPaper",
    "Layer",
    "Limited",
    "Link",
    "Mandate",
    "Member",
    "NeedsTitle",
    "NoCertificate",
    "Note",
    "OperatesInfrastructure",
    "Operation",
    "Origin",
    "Outside",
    "OwnStorage",
    "Party",
    "PerformsActivity",
    "Platform",
    "Principal",
    "RegulatedData",
    "SoundIsms",
    "StoresElsewhere",
    "Supervision",
    "System",
    "TaskDone",
    "Today",
    "UndisclosedPrincipal",
    "Virtual",
]
