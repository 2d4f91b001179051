"""French laws, ordinances and decrees that changed the codes or that stand beside them."""

from __future__ import annotations

from datetime import date

from ...law import Confidence, Publisher, Text, Version, between, since

__all__ = [
    "APPROVAL_EXTENSION_2020",
    "DECREE_79_1037",
    "DECREE_2006_6",
    "DECREE_2011_246",
    "DECREE_2018_137",
    "DECREE_2026_209",
    "LAW_78_17",
    "LAW_2023_GHT",
    "ORDINANCE_2017_27",
    "SREN_32",
]

_CHECKED_ON = date(2026, 11, 23)

LAW_78_17 = Text(
    key="law-78-17",
    title="Loi n° 78-17 du 6 janvier 1978 relative à l'informatique, aux fichiers et aux libertés",
    title_en="Law 78-17 of 6 January 1978 on data processing, files and freedoms",
    summary=(
        "What personal data were before the General Data Protection Regulation applied on "
        "2018-05-25. The law still stands beside it."
    ),
    versions=(
        Version(
            since("1978-01-06"),
            Confidence.KNOWLEDGE,
            "JORFTEXT000000886460",
            Publisher.LEGIFRANCE_TEXT,
            "loi n° 78-17 du 6 janvier 1978, amended many times; dated by its signature",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DECREE_79_1037 = Text(
    key="decree-79-1037",
    title="Décret n° 79-1037 du 3 décembre 1979, articles 20-5 et suivants",
    title_en="Decree 79-1037 of 3 December 1979, articles 20-5 and following",
    summary="How the culture minister's approval to keep archives for others is given.",
    versions=(
        Version(
            since("2011-03-04"),
            Confidence.KNOWLEDGE,
            origin="counted from the decree that applied it to health data on paper; "
            "its own dates were not verified",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DECREE_2006_6 = Text(
    key="decree-2006-6",
    title="Décret n° 2006-6 du 4 janvier 2006 relatif à l'hébergement de données de santé à "
    "caractère personnel",
    title_en="Decree 2006-6 of 4 January 2006 on the hosting of health data",
    summary=(
        "The health minister's approval for computer media: given for three years after the "
        "opinions of the data protection authority and of a committee. Replaced by the certificate "
        "on 2018-04-01. The first day rests on one source; the procedure is said to have worked "
        "only from 2009."
    ),
    versions=(
        Version(
            between("2006-01-05", "2018-04-01"),
            Confidence.CONFIRMED,
            "https://esante.gouv.fr/labels-certifications/hds/agrement/faq",
            origin="décret n° 2006-6 du 4 janvier 2006",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DECREE_2011_246 = Text(
    key="decree-2011-246",
    title="Décret n° 2011-246 du 4 mars 2011 (hébergement de données de santé sur papier)",
    title_en="Decree 2011-246 of 4 March 2011 on the hosting of health data on paper",
    summary=(
        "Sends health data on paper to the culture minister's approval. Before it no decree "
        "applied the statute to paper. The day it took effect was not verified: its own date "
        "stands for it."
    ),
    versions=(
        Version(
            since("2011-03-04"),
            Confidence.SINGLE,
            "https://esante.gouv.fr/labels-certifications/hds/agrement/faq",
            origin="décret n° 2011-246 du 4 mars 2011",
        ),
    ),
    checked_on=_CHECKED_ON,
)

ORDINANCE_2017_27 = Text(
    key="ordinance-2017-27",
    title="Ordonnance n° 2017-27 du 12 janvier 2017 relative à l'hébergement de données de santé "
    "à caractère personnel",
    title_en="Ordinance 2017-27 of 12 January 2017 on the hosting of personal health data",
    summary=(
        "Replaces the health minister's approval by the certificate. Approvals in force at the "
        "switch keep their effect to their own term (art. 3); those that ended within a year of "
        "it had a minimum delay, whose length was not verified."
    ),
    versions=(
        Version(
            since("2018-04-01"),
            Confidence.CONFIRMED,
            "https://desmarais-avocats.fr/445-2",
            origin="ordonnance n° 2017-27 du 12 janvier 2017 (JO of 13 January 2017); "
            "the day is that of the switch; the link leads to a law firm's comment",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DECREE_2018_137 = Text(
    key="decree-2018-137",
    title="Décret n° 2018-137 du 26 février 2018 relatif à l'hébergement de données de santé à "
    "caractère personnel",
    title_en="Decree 2018-137 of 26 February 2018 on the hosting of personal health data",
    summary=(
        "Writes articles R. 1111-8-8 to R. 1111-11 of the public health code: who hosts, the six "
        "activities, the certificate, the contract; governs approvals until their term. In force "
        "the day after its publication, by one source, save its article 3; the certificate is "
        "required from 2018-04-01."
    ),
    versions=(
        Version(
            since("2018-03-01"),
            Confidence.CONFIRMED,
            "https://affairesjuridiques.aphp.fr/textes/decret-n-2018-137-du-26-fevrier-2018-"
            "relatif-a-lhebergement-de-donnees-de-sante-a-caractere-personnel",
            origin="décret n° 2018-137 du 26 février 2018 (JO of 28 February 2018); the link "
            "leads to the notice of the legal department of Paris hospitals",
        ),
    ),
    checked_on=_CHECKED_ON,
)

APPROVAL_EXTENSION_2020 = Text(
    key="approval-extension-2020",
    title="Ordonnance n° 2020-306 du 25 mars 2020, article 3",
    title_en="Ordinance 2020-306 of 25 March 2020, article 3",
    summary=(
        "Approvals whose term fell in the protected period of the health emergency, from "
        "2020-03-12 to 2020-06-24 as first computed, were extended. The sources do not agree on "
        "how long: one says to 2020-07-24, the agency says two months after the end of the period."
    ),
    versions=(
        Version(
            since("2020-03-12"),
            Confidence.SINGLE,
            "https://esante.gouv.fr/actualites/lagrement-hds-proroge-sous-certaines-conditions",
            origin="ordonnance n° 2020-306 du 25 mars 2020, which reaches back to 2020-03-12; "
            "the link leads to the notice of the digital health agency",
        ),
    ),
    checked_on=_CHECKED_ON,
)

LAW_2023_GHT = Text(
    key="law-2023-ght",
    title="Loi du 27 décembre 2023 visant à améliorer l'accès aux soins, article 25",
    title_en="Law of 27 December 2023 on access to care, article 25",
    summary=(
        "Lets a territorial hospital group become a legal person. Whether the group then keeps the "
        "exemption that the agency grants to groups is questioned by commentators; no text says."
    ),
    versions=(
        Version(
            since("2023-12-27"),
            Confidence.SINGLE,
            "https://www.houdart.org/ght-personne-morale-quel-futur-pour-lexemption-hds/",
            origin="loi du 27 décembre 2023, dated by its signature; the link leads to a law "
            "firm's comment",
        ),
    ),
    checked_on=_CHECKED_ON,
)

SREN_32 = Text(
    key="sren-32",
    title="Loi n° 2024-449 du 21 mai 2024 visant à sécuriser et à réguler l'espace numérique, "
    "article 32",
    title_en="Law 2024-449 of 21 May 2024 on security and regulation of the digital space, art. 32",
    summary=(
        "Deletes the sentence that put electronic archiving services under the culture minister's "
        "approval alone, brings them under the certificate at a day fixed by decree and on "
        "2025-07-01 at the latest, and asks for a decree on services, roles, storage in Europe and "
        "contract clauses on access from third countries. Between 2024-05-23 and 2025-06-30 the "
        "title of archiving services is disputed."
    ),
    versions=(
        Version(
            since("2024-05-23"),
            Confidence.PRIMARY,
            "JORFTEXT000049563368",
            Publisher.LEGIFRANCE_TEXT,
            "loi n° 2024-449 du 21 mai 2024 (JO of 22 May 2024)",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DECREE_2026_209 = Text(
    key="decree-2026-209",
    title="Décret n° 2026-209 du 24 mars 2026 (hébergement de données de santé)",
    title_en="Decree 2026-209 of 24 March 2026 on the hosting of health data",
    summary=(
        "Rewrites article R. 1111-9 from 2026-03-27, creates article R. 1111-9-1 (storage in "
        "Europe) from 2026-09-26 and adds clauses to article R. 1111-11 from one of these two "
        "days. It does not impose SecNumCloud. Known through commentators; its text was not read."
    ),
    versions=(
        Version(
            since("2026-03-27"),
            Confidence.CONFIRMED,
            "JORFTEXT000053717250",
            Publisher.LEGIFRANCE_TEXT,
            "décret n° 2026-209 du 24 mars 2026 (JO of 26 March 2026)",
        ),
    ),
    checked_on=_CHECKED_ON,
)
