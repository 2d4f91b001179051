"""European Union: data protection, medical devices, and the lists of harmonised standards."""

from __future__ import annotations

from datetime import date

from ...law import Confidence, Publisher, Text, Version, since

__all__ = [
    "DECISION_2022_6",
    "DECISION_2022_15",
    "DECISION_2022_729",
    "DECISION_2022_757",
    "DECISION_2026_1231",
    "GDPR",
    "IEC_62304",
    "IEC_81001_5_1",
    "IVDR",
    "MDR",
    "STANDARDISATION_REQUEST_M575",
]

_CHECKED_ON = date(2026, 11, 23)

GDPR = Text(
    key="gdpr",
    title="Règlement (UE) 2016/679 (règlement général sur la protection des données)",
    title_en="Regulation (EU) 2016/679 (General Data Protection Regulation)",
    summary=(
        "Data concerning health (art. 4(15)) stay personal when pseudonymised (art. 4(5)) and stop "
        "being so when no one can be identified any more (recital 26). Who decides on purposes and "
        "means is controller (art. 4(7)), several may be so jointly (art. 26); who acts for a "
        "controller is processor, under a contract (art. 28). Large-scale health data call for an "
        "impact assessment (art. 35). Transfers to third countries rest on adequacy (art. 45) or "
        "safeguards (art. 46)."
    ),
    versions=(
        Version(
            since("2018-05-25"),
            Confidence.CONFIRMED,
            "reg/2016/679/oj",
            Publisher.EUR_LEX,
            "règlement (UE) 2016/679 du 27 avril 2016, art. 99",
        ),
    ),
    checked_on=_CHECKED_ON,
)

MDR = Text(
    key="mdr",
    title="Règlement (UE) 2017/745 relatif aux dispositifs médicaux",
    title_en="Regulation (EU) 2017/745 on medical devices",
    summary=(
        "The manufacturer runs a quality management system (art. 10(9)). Software is developed by "
        "the state of the art, information security included (annex I, 17.2), and its maker states "
        "the minimum requirements of the IT environment (17.4). Most software that informs "
        "decisions is of class IIa or higher (annex VIII, rule 11). A reform was proposed on "
        "2025-12-16; nothing adopted was seen."
    ),
    versions=(
        Version(
            since("2021-05-26"),
            Confidence.CONFIRMED,
            "reg/2017/745/oj",
            Publisher.EUR_LEX,
            "règlement (UE) 2017/745 du 5 avril 2017",
        ),
    ),
    checked_on=_CHECKED_ON,
)

IVDR = Text(
    key="ivdr",
    title="Règlement (UE) 2017/746 relatif aux dispositifs médicaux de diagnostic in vitro",
    title_en="Regulation (EU) 2017/746 on in vitro diagnostic medical devices",
    summary=(
        "The same for in vitro diagnostics: quality management system (art. 10(8)), software by "
        "the state of the art and its IT environment (annex I, 16.2 and 16.4)."
    ),
    versions=(
        Version(
            since("2022-05-26"),
            Confidence.KNOWLEDGE,
            "reg/2017/746/oj",
            Publisher.EUR_LEX,
            "règlement (UE) 2017/746 du 5 avril 2017",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DECISION_2022_6 = Text(
    key="decision-2022-6",
    title="Décision d'exécution (UE) 2022/6 du 4 janvier 2022",
    title_en="Implementing Decision (EU) 2022/6 of 4 January 2022",
    summary=(
        "Puts EN ISO 13485:2016 with its amendment A11:2021 on the list of standards harmonised "
        "under the medical devices regulation: a voluntary standard that gives presumption of "
        "conformity of the quality management system, as far as its annex ZA goes."
    ),
    versions=(
        Version(
            since("2022-01-05"),
            Confidence.CONFIRMED,
            "dec_impl/2022/6/oj",
            Publisher.EUR_LEX,
            "décision d'exécution (UE) 2022/6 (OJ L 1 of 5 January 2022)",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DECISION_2022_15 = Text(
    key="decision-2022-15",
    title="Décision d'exécution (UE) 2022/15 du 6 janvier 2022",
    title_en="Implementing Decision (EU) 2022/15 of 6 January 2022",
    summary=(
        "Puts EN ISO 13485:2016 with its amendment A11:2021 on the list of standards harmonised "
        "under the in vitro diagnostics regulation."
    ),
    versions=(
        Version(
            since("2022-01-07"),
            Confidence.PRIMARY,
            "dec_impl/2022/15/oj",
            Publisher.EUR_LEX,
            "décision d'exécution (UE) 2022/15 (OJ L 4 of 7 January 2022)",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DECISION_2022_757 = Text(
    key="decision-2022-757",
    title="Décision d'exécution (UE) 2022/757 du 11 mai 2022",
    title_en="Implementing Decision (EU) 2022/757 of 11 May 2022",
    summary=(
        "Puts EN ISO 14971:2019 with its amendment A11:2021, risk management, on the list of the "
        "medical devices regulation."
    ),
    versions=(
        Version(
            since("2022-05-17"),
            Confidence.CONFIRMED,
            "dec_impl/2022/757/oj",
            Publisher.EUR_LEX,
            "décision d'exécution (UE) 2022/757 (OJ L 138 of 17 May 2022)",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DECISION_2022_729 = Text(
    key="decision-2022-729",
    title="Décision d'exécution (UE) 2022/729 du 11 mai 2022",
    title_en="Implementing Decision (EU) 2022/729 of 11 May 2022",
    summary=(
        "Puts EN ISO 14971:2019 with its amendment A11:2021, risk management, on the list of the "
        "in vitro diagnostics regulation."
    ),
    versions=(
        Version(
            since("2022-05-12"),
            Confidence.KNOWLEDGE,
            "dec_impl/2022/729/oj",
            Publisher.EUR_LEX,
            "décision d'exécution (UE) 2022/729 (OJ L 135 of 12 May 2022)",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DECISION_2026_1231 = Text(
    key="decision-2026-1231",
    title="Décision d'exécution (UE) 2026/1231 du 11 juin 2026",
    title_en="Implementing Decision (EU) 2026/1231 of 11 June 2026",
    summary=(
        "Renews the list of the medical devices regulation. No standard on software or on security "
        "stands among the fields that commentators name; the full table was not read."
    ),
    versions=(
        Version(
            since("2026-06-17"),
            Confidence.SINGLE,
            "https://pureclinical.eu/news/mdr-harmonised-standards-2026-1231/",
            origin="décision d'exécution (UE) 2026/1231 (OJ of 17 June 2026); the link leads to a "
            "comment",
        ),
    ),
    checked_on=_CHECKED_ON,
)

STANDARDISATION_REQUEST_M575 = Text(
    key="standardisation-request-m575",
    title="Demande de normalisation M/575, décision C(2021) 2406 du 14 avril 2021",
    title_en="Standardisation request M/575, decision C(2021) 2406 of 14 April 2021",
    summary=(
        "Asks for harmonised standards for medical devices, EN IEC 81001-5-1 among them. First "
        "deadline 2024-05-27 (2024-05-24 in one source), later moved by four years; the day in "
        "2028 is not settled."
    ),
    versions=(
        Version(
            since("2021-04-14"),
            Confidence.CONFIRMED,
            "https://www.agencyiq.com/blog/"
            "new-mdr-ivdr-standardization-request-adds-standards-moves-deadlines/",
            origin="décision C(2021) 2406; the link leads to a comment on its amendment",
        ),
    ),
    checked_on=_CHECKED_ON,
)

IEC_62304 = Text(
    key="iec-62304",
    title="EN 62304:2006 + A1:2015, logiciels de dispositifs médicaux, processus du cycle de vie",
    title_en="EN 62304:2006 + A1:2015, medical device software, life-cycle processes",
    summary=(
        "The life cycle of medical device software. Applied as state of the art: it is not "
        "harmonised under the regulations of 2017. A second edition was expected in August 2026; "
        "its publication was not seen."
    ),
    versions=(
        Version(
            since("2016-01-01"),
            Confidence.KNOWLEDGE,
            "https://genorma.com/en/standards/en-62304-2006/amp",
            origin="amendment of 2015; its day was not looked for, the next year stands for it",
        ),
    ),
    checked_on=_CHECKED_ON,
)

IEC_81001_5_1 = Text(
    key="iec-81001-5-1",
    title="EN IEC 81001-5-1:2022, sécurité dans le cycle de vie des logiciels de santé",
    title_en="EN IEC 81001-5-1:2022, security in the life cycle of health software",
    summary=(
        "Security activities in the life cycle of health software. State of the art for annex I, "
        "17.2 and 17.4 of the medical devices regulation, without presumption of conformity: it "
        "was not found in the Official Journal; harmonisation is aimed at for May 2028."
    ),
    versions=(
        Version(
            since("2022-01-01"),
            Confidence.SINGLE,
            "https://www.complifegroup.com/?p=11156",
            origin="European edition of 2022, day not established: the first of the year stands "
            "for it; the link leads to a comment of 2026",
        ),
    ),
    checked_on=_CHECKED_ON,
)
