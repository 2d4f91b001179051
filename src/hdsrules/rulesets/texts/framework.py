"""The certification frameworks, the rules of accreditation, and the standards behind them."""

from __future__ import annotations

from datetime import date

from ...law import Confidence, Text, Version, between, since

__all__ = [
    "ACCREDITATION_RULES",
    "FRAMEWORK_V1",
    "FRAMEWORK_V2",
    "FRAMEWORK_V2_1_DRAFT",
    "IAF_MD_26",
    "ISO_27001",
    "SECNUMCLOUD",
]

_CHECKED_ON = date(2026, 11, 23)

FRAMEWORK_V1 = Text(
    key="framework-v1",
    title="Référentiel de certification HDS, version 1.1 (arrêté du 11 juin 2018)",
    title_en="HDS certification framework, version 1.1 (order of 11 June 2018)",
    summary=(
        "The first framework: ISO/IEC 27001:2013 with items of ISO 20000-1, 27017 and 27018, two "
        "kinds of certificate (physical infrastructure host, activities 1 and 2; managed services "
        "host, activities 3 to 6), the countries of hosting stated but not limited. Its "
        "certificates end on 2026-05-16, here taken as their last valid day. That it was published "
        "on 2018-06-29 was not verified in the Official Journal."
    ),
    versions=(
        Version(
            between("2018-06-29", "2026-05-17"),
            Confidence.CONFIRMED,
            origin="arrêté du 11 juin 2018; ended by the arrêté du 26 avril 2024 and its "
            "transition of 24 months",
        ),
    ),
    checked_on=_CHECKED_ON,
)

FRAMEWORK_V2 = Text(
    key="framework-v2",
    title="Référentiel de certification HDS, version 2.0 (arrêté du 26 avril 2024)",
    title_en="HDS certification framework, version 2.0 (order of 26 April 2024)",
    summary=(
        "Thirty-one requirements on a certified ISO/IEC 27001 management system. The host is a "
        "processor; a sub-processor under a certified host's policy and supervision is no actor "
        "(2.1.1); activity 5 is the whole of four tasks of control, and is certified where it is "
        "done alone (2.1.2); storage stays in the European Economic Area, and access from third "
        "countries and exposure to their law are stated (requirements 28 to 31, chapter 8). "
        "Published on 2024-05-16; required for new and renewed certificates from 2024-11-16 "
        "(the 17th by two commentators), of all from 2026-05-17. The order itself was not read."
    ),
    versions=(
        Version(
            since("2024-05-16"),
            Confidence.PRIMARY,
            "https://esante.gouv.fr/sites/default/files/media_entity/documents/"
            "referentiel_certification_hds---fr--v2.pdf",
            origin="arrêté du 26 avril 2024 (JO of 16 May 2024)",
        ),
    ),
    checked_on=_CHECKED_ON,
)

FRAMEWORK_V2_1_DRAFT = Text(
    key="framework-v2-1-draft",
    title="Projet de référentiel de certification HDS, version 2.1",
    title_en="Draft HDS certification framework, version 2.1",
    summary=(
        "A revision to take in the decree of 2026, the form of the map of transfers among others. "
        "In public consultation in May 2026, not binding; no order that adopts it was seen. A "
        "certificate that calls itself 2.1 counts as one of version 2.0, and none is required."
    ),
    versions=(
        Version(
            since("2026-05-13"),
            Confidence.SINGLE,
            "https://les-enovateurs.com/breves/health-data-new-transparency-requirement-imposed-"
            "france",
            origin="consultation, dated by the comment that reports it",
        ),
    ),
    checked_on=_CHECKED_ON,
)

ACCREDITATION_RULES = Text(
    key="accreditation-rules",
    title="Référentiel d'accréditation des organismes de certification HDS",
    title_en="HDS accreditation framework for certification bodies",
    summary=(
        "How a certificate is given: an audit on documents, one on site, three months to correct, "
        "a certificate of three years whose last valid day is the eve of the third anniversary, "
        "and a surveillance audit every year. Known through the agency's page; neither edition "
        "was read, and what it says of suspension, withdrawal and several sites is unknown."
    ),
    versions=(
        Version(
            between("2018-06-29", "2024-05-16"),
            Confidence.CONFIRMED,
            "https://esante.gouv.fr/labels-certifications/hds/"
            "certification-des-hebergeurs-de-donnees-de-sante",
            origin="arrêté du 11 juin 2018",
        ),
        Version(
            since("2024-05-16"),
            Confidence.CONFIRMED,
            "https://esante.gouv.fr/labels-certifications/hds/"
            "certification-des-hebergeurs-de-donnees-de-sante",
            origin="arrêté du 26 avril 2024 (JO of 16 May 2024)",
        ),
    ),
    checked_on=_CHECKED_ON,
)

IAF_MD_26 = Text(
    key="iaf-md-26",
    title="IAF MD 26:2023, passage à la norme ISO/IEC 27001:2022",
    title_en="IAF MD 26:2023, transition requirements for ISO/IEC 27001:2022",
    summary=(
        "Certificates on ISO/IEC 27001:2013 end on 2025-10-31. From 2025-11-01 no certificate of "
        "hosting can rest on that edition."
    ),
    versions=(
        Version(
            since("2023-02-15"),
            Confidence.SINGLE,
            "https://www.rva.nl/en/nieuws/"
            "transition-information-security-management-systems-iso-iec-270012022/",
            origin="International Accreditation Forum, second issue, February 2023 (the 13th or "
            "the 15th); the link leads to the notice of the Dutch accreditation body",
        ),
    ),
    checked_on=_CHECKED_ON,
)

ISO_27001 = Text(
    key="iso-27001",
    title="ISO/IEC 27001, Systèmes de management de la sécurité de l'information, exigences",
    title_en="ISO/IEC 27001, Information security management systems, requirements",
    summary=(
        "The standard against which a host's information security management system is certified. "
        "The framework 1.1 rests on the 2013 edition, the framework v2.0 on that of 2022, which is "
        "NF ISO/IEC 27001:2023 in France. The days of publication were not verified."
    ),
    versions=(
        Version(between("2013-10-01", "2022-10-25"), Confidence.KNOWLEDGE, origin="2013 edition"),
        Version(
            since("2022-10-25"),
            Confidence.KNOWLEDGE,
            "https://www.iso.org/standard/27001",
            origin="2022 edition",
        ),
    ),
    checked_on=_CHECKED_ON,
)

SECNUMCLOUD = Text(
    key="secnumcloud",
    title="ANSSI, référentiel SecNumCloud, version 3.2",
    title_en="French cybersecurity agency, SecNumCloud requirements, version 3.2",
    summary=(
        "A qualification of cloud services, with protection from laws of other countries since its "
        "version 3.2. The law on hosting does not impose it; the framework v2.0 lets an activity "
        "that has it publish a shorter statement (requirement 31)."
    ),
    versions=(
        Version(
            since("2022-03-08"),
            Confidence.KNOWLEDGE,
            origin="version 3.2 of 8 March 2022 (day from general knowledge)",
        ),
    ),
    checked_on=_CHECKED_ON,
)
