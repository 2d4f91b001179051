"""Articles of the French public health code on hosting, each as its dated wordings."""

from __future__ import annotations

from datetime import date

from ...law import Confidence, Publisher, Text, Version, between, since

__all__ = [
    "CSP_L1111_8",
    "CSP_R1111_8_8",
    "CSP_R1111_9",
    "CSP_R1111_9_1",
    "CSP_R1111_10",
    "CSP_R1111_11",
    "CSP_R1111_16",
]

_CHECKED_ON = date(2026, 11, 23)

CSP_L1111_8 = Text(
    key="csp-l1111-8",
    title="Code de la santé publique, article L. 1111-8",
    title_en="French public health code, article L. 1111-8",
    summary=(
        "Whoever holds personal health data, collected in prevention, diagnosis, care or social "
        "and medico-social follow-up, for those at the origin of the data or for the patient, "
        "needs a title: a ministry's approval until March 2018, since then a certificate for "
        "digital media and the culture minister's approval for paper. The patient is informed and "
        "may object for a legitimate reason (express consent was needed before 2016); a contract "
        "is compulsory; the data serve the hosting alone, go back at its end without a copy, and "
        "are under professional secrecy; identifying health data may not be sold. Electronic "
        "archiving services had the culture minister's approval in place of the certificate until "
        "2024-05-22, and need the certificate from 2025-07-01; between the two the text can be "
        "read both ways. No later amendment was found."
    ),
    versions=(
        Version(
            between("2002-03-05", "2016-01-28"),
            Confidence.KNOWLEDGE,
            origin="loi n° 2002-303 du 4 mars 2002, art. 11, as amended; wording not read",
        ),
        Version(
            between("2016-01-28", "2018-04-01"),
            Confidence.PRIMARY,
            "LEGIARTI000031929051",
            Publisher.LEGIFRANCE_ARTICLE,
            "loi n° 2016-41 du 26 janvier 2016 (number of its article not verified)",
        ),
        Version(
            between("2018-04-01", "2024-05-23"),
            Confidence.PRIMARY,
            "LEGIARTI000033862549",
            Publisher.LEGIFRANCE_ARTICLE,
            "ordonnance n° 2017-27 du 12 janvier 2017",
        ),
        Version(
            between("2024-05-23", "2025-07-01"),
            Confidence.PRIMARY,
            "LEGIARTI000049571347",
            Publisher.LEGIFRANCE_ARTICLE,
            "loi n° 2024-449 du 21 mai 2024, art. 32, I, 1° a and 2°; "
            "that these make one version up to 2025-06-30 rests on one source",
        ),
        Version(
            since("2025-07-01"),
            Confidence.PRIMARY,
            "LEGIARTI000049577902",
            Publisher.LEGIFRANCE_ARTICLE,
            "loi n° 2024-449 du 21 mai 2024, art. 32, I, 1° b, deferred by its II to 2025-07-01 "
            "at the latest; no decree with an earlier day was found",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CSP_R1111_8_8 = Text(
    key="csp-r1111-8-8",
    title="Code de la santé publique, article R. 1111-8-8",
    title_en="French public health code, article R. 1111-8-8",
    summary=(
        "Hosting is done for the controllers at the origin of the data (I, 1°) or for the patient "
        "(I, 2°). Being entrusted with data by those who originated them, for a short period, for "
        "entry, formatting, materialisation or dematerialisation, is not hosting (end of I); no "
        "text says how short. Controllers who entrust hosting must make sure that the host holds "
        "the certificate (II); nothing of the kind is asked of the patient. Reported unchanged in "
        "September 2026."
    ),
    versions=(
        Version(
            since("2018-04-01"),
            Confidence.PRIMARY,
            "LEGIARTI000036656709",
            Publisher.LEGIFRANCE_ARTICLE,
            "décret n° 2018-137 du 26 février 2018",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CSP_R1111_9 = Text(
    key="csp-r1111-9",
    title="Code de la santé publique, article R. 1111-9",
    title_en="French public health code, article R. 1111-9",
    summary=(
        "Digital hosting is ensuring, for the controller or the patient, all or part of six "
        "activities: providing and keeping in working order the physical sites (1°), the hardware "
        "(2°), the virtual infrastructure (3°), the application platform (4°); administering and "
        "operating the information system (5°); backing up the data (6°). The wording of "
        "2026-03-27 was not read: that there are still six activities is confirmed; that 5° is "
        "kept, and that 6° now counts electronic archiving, rests on one commentator."
    ),
    versions=(
        Version(
            between("2018-04-01", "2026-03-27"),
            Confidence.PRIMARY,
            origin="décret n° 2018-137 du 26 février 2018",
        ),
        Version(
            since("2026-03-27"),
            Confidence.CONFIRMED,
            "LEGIARTI000053720790",
            Publisher.LEGIFRANCE_ARTICLE,
            "décret n° 2026-209 du 24 mars 2026",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CSP_R1111_9_1 = Text(
    key="csp-r1111-9-1",
    title="Code de la santé publique, article R. 1111-9-1",
    title_en="French public health code, article R. 1111-9-1",
    summary=(
        "When a digital hosting activity entails storage, the data are stored only on the "
        "territory of a member state of the European Union or of the European Economic Area. "
        "Transfers to third countries, remote access included, need an adequacy decision or else "
        "the safeguards of article 46 GDPR, described in the contract. SecNumCloud is not imposed. "
        "Day and substance are confirmed by several commentators; no rule of transition for data "
        "already stored elsewhere was seen, nor excluded."
    ),
    versions=(
        Version(
            since("2026-09-26"),
            Confidence.CONFIRMED,
            "LEGIARTI000053720788",
            Publisher.LEGIFRANCE_ARTICLE,
            "décret n° 2026-209 du 24 mars 2026",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CSP_R1111_10 = Text(
    key="csp-r1111-10",
    title="Code de la santé publique, article R. 1111-10",
    title_en="French public health code, article R. 1111-10",
    summary=(
        "The certificate is issued by a certification body on a framework drawn up by the digital "
        "health agency and approved by the health minister after the opinion of the data "
        "protection authority (I). The body is accredited by COFRAC or by another signatory of the "
        "European multilateral recognition agreement (II)."
    ),
    versions=(
        Version(
            since("2018-04-01"),
            Confidence.PRIMARY,
            origin="décret n° 2018-137 du 26 février 2018",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CSP_R1111_11 = Text(
    key="csp-r1111-11",
    title="Code de la santé publique, article R. 1111-11",
    title_en="French public health code, article R. 1111-11",
    summary=(
        "The clauses a hosting contract must hold (I, fourteen items in the wording of 2018), and "
        "their reproduction by a provider who itself relies on a certified host (II, not read: "
        "general knowledge). In 2026 were added, as reported: transfers and remote access from "
        "third countries with their safeguards, foreign laws that can compel access, and an "
        "up-to-date public map of transfers. Nothing is reported as removed. The day these new "
        "clauses start is contested, 2026-03-27 or 2026-09-26; their wording, their numbers and "
        "their effect on running contracts were not seen."
    ),
    versions=(
        Version(
            between("2018-04-01", "2026-03-27"),
            Confidence.PRIMARY,
            "LEGIARTI000036658473",
            Publisher.LEGIFRANCE_ARTICLE,
            "décret n° 2018-137 du 26 février 2018, art. 2",
        ),
        Version(
            since("2026-03-27"),
            Confidence.SINGLE,
            origin="décret n° 2026-209 du 24 mars 2026; the start of its additions is contested "
            "(2026-03-27 or 2026-09-26)",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CSP_R1111_16 = Text(
    key="csp-r1111-16",
    title="Code de la santé publique, article R. 1111-16",
    title_en="French public health code, article R. 1111-16",
    summary=(
        "Whoever keeps health data on paper for others needs the approval of the minister of "
        "culture, for public and for private archives. The rule is older than the certificate: it "
        "came in March 2011; the day it took effect then was not verified."
    ),
    versions=(
        Version(
            between("2011-03-04", "2018-04-01"),
            Confidence.SINGLE,
            origin="décret n° 2011-246 du 4 mars 2011, whose date stands here for the first day",
        ),
        Version(
            since("2018-04-01"),
            Confidence.PRIMARY,
            origin="décret n° 2018-137 du 26 février 2018",
        ),
    ),
    checked_on=_CHECKED_ON,
)
