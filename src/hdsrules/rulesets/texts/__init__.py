"""Every text that a rule cites: articles of codes, acts, frameworks, doctrine, judgments.

One module for each kind of text; each constant is a `Text` with its dated wordings. `ALL_TEXTS`
lists them by key.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...law import Text
from . import acts, answers, code, courts, doctrine, europe, framework, penalties, regulations
from .acts import (
    APPROVAL_EXTENSION_2020,
    DECREE_79_1037,
    DECREE_2006_6,
    DECREE_2011_246,
    DECREE_2018_137,
    DECREE_2026_209,
    LAW_78_17,
    LAW_2023_GHT,
    ORDINANCE_2017_27,
    SREN_32,
)
from .adequacy import ADEQUACY_DECISIONS
from .answers import (
    FAQ_ANS_ACTIVITY_5,
    FAQ_ANS_GHT,
    FAQ_ANS_PROTECTED_DATA,
    FAQ_ANS_SCOPE,
    FAQ_ANS_SCOPE_FIELD,
    FAQ_ANS_TRANSITION,
    FAQ_MINISTRY_2019,
)
from .code import (
    CSP_L1111_8,
    CSP_R1111_8_8,
    CSP_R1111_9,
    CSP_R1111_9_1,
    CSP_R1111_10,
    CSP_R1111_11,
    CSP_R1111_16,
)
from .courts import (
    CA_MONTPELLIER_2024,
    CA_NIMES_2022,
    CA_PARIS_2022,
    CA_VERSAILLES_2018,
    CASS_2012,
    TGI_MARSEILLE_2017,
    TJ_PARIS_2020,
)
from .doctrine import (
    ARCHIVES_2_SERVICE,
    CNIL_MOBILE_HEALTH,
    CNIL_PRACTICES_2020,
    CNIL_VIGILANCE_2019,
    CNIL_WAREHOUSE_2021,
    DOCTRINE_ACTIVITY_5_2024,
    DOCTRINE_BARE_LEASE_2016,
    DOCTRINE_CLAUSES_2026,
    DOCTRINE_FRAMEWORK_V2_2024,
    DOCTRINE_LOCATION_2026,
)
from .europe import EEA_AGREEMENT, EU_TREATIES, UK_TRADE_AGREEMENT, UK_WITHDRAWAL
from .framework import (
    ACCREDITATION_RULES,
    FRAMEWORK_V1,
    FRAMEWORK_V2,
    FRAMEWORK_V2_1_DRAFT,
    IAF_MD_26,
    ISO_27001,
    SECNUMCLOUD,
)
from .penalties import (
    CSP_L1115_1,
    CSP_L1115_2,
    PENAL_226_13,
    PENAL_226_21,
)
from .regulations import (
    DECISION_2022_6,
    DECISION_2022_15,
    DECISION_2022_729,
    DECISION_2022_757,
    DECISION_2026_1231,
    GDPR,
    IEC_62304,
    IEC_81001_5_1,
    IVDR,
    MDR,
    STANDARDISATION_REQUEST_M575,
)

__all__ = [
    "ACCREDITATION_RULES",
    "ADEQUACY_DECISIONS",
    "ALL_TEXTS",
    "APPROVAL_EXTENSION_2020",
    "ARCHIVES_2_SERVICE",
    "CASS_2012",
    "CA_MONTPELLIER_2024",
    "CA_NIMES_2022",
    "CA_PARIS_2022",
    "CA_VERSAILLES_2018",
    "CNIL_MOBILE_HEALTH",
    "CNIL_PRACTICES_2020",
    "CNIL_VIGILANCE_2019",
    "CNIL_WAREHOUSE_2021",
    "CSP_L1111_8",
    "CSP_L1115_1",
    "CSP_L1115_2",
    "CSP_R1111_8_8",
    "CSP_R1111_9",
    "CSP_R1111_9_1",
    "CSP_R1111_10",
    "CSP_R1111_11",
    "CSP_R1111_16",
    "DECISION_2022_6",
    "DECISION_2022_15",
    "DECISION_2022_729",
    "DECISION_2022_757",
    "DECISION_2026_1231",
    "DECREE_79_1037",
    "DECREE_2006_6",
    "DECREE_2011_246",
    "DECREE_2018_137",
    "DECREE_2026_209",
    "DOCTRINE_ACTIVITY_5_2024",
    "DOCTRINE_BARE_LEASE_2016",
    "DOCTRINE_CLAUSES_2026",
    "DOCTRINE_FRAMEWORK_V2_2024",
    "DOCTRINE_LOCATION_2026",
    "EEA_AGREEMENT",
    "EU_TREATIES",
    "FAQ_ANS_ACTIVITY_5",
    "FAQ_ANS_GHT",
    "FAQ_ANS_PROTECTED_DATA",
    "FAQ_ANS_SCOPE",
    "FAQ_ANS_SCOPE_FIELD",
    "FAQ_ANS_TRANSITION",
    "FAQ_MINISTRY_2019",
    "FRAMEWORK_V1",
    "FRAMEWORK_V2",
    "FRAMEWORK_V2_1_DRAFT",
    "GDPR",
    "IAF_MD_26",
    "IEC_62304",
    "IEC_81001_5_1",
    "ISO_27001",
    "IVDR",
    "LAW_78_17",
    "LAW_2023_GHT",
    "MDR",
    "ORDINANCE_2017_27",
    "PENAL_226_13",
    "PENAL_226_21",
    "SECNUMCLOUD",
    "SREN_32",
    "STANDARDISATION_REQUEST_M575",
    "TGI_MARSEILLE_2017",
    "TJ_PARIS_2020",
    "UK_TRADE_AGREEMENT",
    "UK_WITHDRAWAL",
]

ALL_TEXTS: Mapping[str, Text] = MappingProxyType(
    {
        text.key: text
        for texts in (
            *map(vars, (code, penalties, acts, regulations, framework)),
            *map(vars, (europe,)),
            ADEQUACY_DECISIONS,
            *map(vars, (answers, doctrine, courts)),
        )
        for text in texts.values()
        if isinstance(text, Text)
    }
)
"""Every text by its key, kind by kind: codes first, judgments last."""
