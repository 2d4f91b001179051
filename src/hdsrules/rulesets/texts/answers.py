"""Answers that the health ministry and its agency publish on hosting: doctrine, not law."""

from __future__ import annotations

from datetime import date

from ...law import Confidence, Text, Version, between, since

__all__ = [
    "FAQ_ANS_ACTIVITY_5",
    "FAQ_ANS_GHT",
    "FAQ_ANS_PROTECTED_DATA",
    "FAQ_ANS_SCOPE",
    "FAQ_ANS_SCOPE_FIELD",
    "FAQ_ANS_TRANSITION",
    "FAQ_MINISTRY_2019",
]

_CHECKED_ON = date(2026, 11, 23)
_AGENCY_ANSWERS = (
    "https://industriels.esante.gouv.fr/faq/resultats?f%5B0%5D=filtrez_par_offre%3A2630&page=5"
)
_UNDATED_SINCE_2019 = (
    "undated page of the digital health agency; it repeats what the ministry answered on "
    "2019-04-02, the day counted here"
)
_UNDATED_SINCE_V2 = (
    "undated page of the digital health agency, of the time of version 2.0; the day counted here "
    "is that of the publication of the framework"
)

FAQ_MINISTRY_2019 = Text(
    key="faq-ministry-2019",
    title="Ministère des solidarités et de la santé, foire aux questions sur l'hébergement de "
    "données de santé, 2019",
    title_en="French health ministry, questions and answers on the hosting of health data, 2019",
    summary=(
        "The conditions of scope are cumulative; occupational health is prevention; statutory "
        "health insurers, sport associations for disabled people and research bodies whose base "
        "was not first built for prevention or care are not at the origin of the data; hosting for "
        "one's members or in-house is no exemption. The edition of May announces that activity 5 "
        "will be removed, which never happened. Read through quotations."
    ),
    versions=(
        Version(
            between("2019-04-02", "2019-05-16"),
            Confidence.CONFIRMED,
            "https://esante.gouv.fr/sites/default/files/media_entity/documents/"
            "FAQ%20HDS_02042019_V0%2016.pdf",
            origin="edition of 2 April 2019 (0.16)",
        ),
        Version(
            since("2019-05-16"),
            Confidence.CONFIRMED,
            "https://fr.scribd.com/document/623430966/FAQ-HDS-16052019-V0-18",
            origin="edition of 16 May 2019 (0.18)",
        ),
    ),
    checked_on=_CHECKED_ON,
)

FAQ_ANS_SCOPE = Text(
    key="faq-ans-scope",
    title="Agence du numérique en santé, « Quels sont les cas n'entrant pas dans l'obligation de "
    "certification HDS ? »",
    title_en="French digital health agency, cases outside the duty to be certified",
    summary=(
        "Three cases outside the duty: statutory health insurers that reimburse care, sport and "
        "wellbeing associations for disabled people, research bodies whose base was not first "
        "built for prevention or care. Read through an excerpt."
    ),
    versions=(
        Version(
            since("2019-04-02"),
            Confidence.CONFIRMED,
            "https://esante.gouv.fr/faq/"
            "quels-sont-les-cas-n-entrant-pas-dans-l-obligation-de-certification-hds",
            origin=_UNDATED_SINCE_2019,
        ),
    ),
    checked_on=_CHECKED_ON,
)

FAQ_ANS_SCOPE_FIELD = Text(
    key="faq-ans-scope-field",
    title="Agence du numérique en santé, « Quel est le champ d'application de la législation "
    "relative à l'hébergement de données de santé à caractère personnel ? »",
    title_en="French digital health agency, scope of the law on the hosting of health data",
    summary=(
        "Two conditions, both needed: data collected in prevention, diagnosis, care or social and "
        "medico-social follow-up, and hosting for another. Public or private makes no difference."
    ),
    versions=(
        Version(
            since("2019-04-02"),
            Confidence.CONFIRMED,
            "https://esante.gouv.fr/faq/quel-est-le-champ-dapplication-de-la-legislation-"
            "relative-lhebergement-de-donnees-de-sante-caractere-personnel",
            origin=_UNDATED_SINCE_2019,
        ),
    ),
    checked_on=_CHECKED_ON,
)

FAQ_ANS_GHT = Text(
    key="faq-ans-ght",
    title="Agence du numérique en santé, « Les groupements hospitaliers de territoire peuvent-ils "
    "être exemptés de l'obligation de certification HDS ? »",
    title_en="French digital health agency, exemption of territorial hospital groups",
    summary=(
        "A member that hosts for its group is exempt on three conditions: the group's convention "
        "delegates hosting to it, all members are joint controllers by agreement, and security "
        "measures are taken (full wording of the third not read). An interpretation, not law; an "
        "earlier date of it was not found."
    ),
    versions=(
        Version(
            since("2024-04-17"),
            Confidence.CONFIRMED,
            "https://esante.gouv.fr/faq/les-groupements-hospitaliers-de-territoire-peuvent-ils-"
            "etre-exemptes-de-lobligation-de-certification-hds",
            origin="page dated 17 April 2024, repeated on 17 July 2025",
        ),
    ),
    checked_on=_CHECKED_ON,
)

FAQ_ANS_ACTIVITY_5 = Text(
    key="faq-ans-activity-5",
    title="Agence du numérique en santé, foire aux questions, pluralité d'acteurs de l'activité 5",
    title_en="French digital health agency, several actors in activity 5",
    summary=(
        "Whoever does all or part of the four tasks of activity 5 must be certified; the agency "
        "recommends to give the management of rights to a single actor. It is wider than the "
        "framework, which asks for the whole of the tasks."
    ),
    versions=(
        Version(since("2024-05-16"), Confidence.SINGLE, _AGENCY_ANSWERS, origin=_UNDATED_SINCE_V2),
    ),
    checked_on=_CHECKED_ON,
)

FAQ_ANS_TRANSITION = Text(
    key="faq-ans-transition",
    title="Agence du numérique en santé, foire aux questions, période de transition",
    title_en="French digital health agency, period of transition to version 2.0",
    summary=(
        "Counted from the publication of the order of 26 April 2024: six months for certification "
        "bodies, to 2024-11-16, and 24 months for hosts already certified, to 2026-05-16."
    ),
    versions=(
        Version(
            since("2024-05-16"), Confidence.CONFIRMED, _AGENCY_ANSWERS, origin=_UNDATED_SINCE_V2
        ),
    ),
    checked_on=_CHECKED_ON,
)

FAQ_ANS_PROTECTED_DATA = Text(
    key="faq-ans-protected-data",
    title="Agence du numérique en santé, foire aux questions, chiffrement et pseudonymisation",
    title_en="French digital health agency, encryption and pseudonymisation",
    summary=(
        "Encrypted, pseudonymised or coded health data stay health data: the duty to be certified "
        "is the same."
    ),
    versions=(
        Version(since("2024-05-16"), Confidence.SINGLE, _AGENCY_ANSWERS, origin=_UNDATED_SINCE_V2),
    ),
    checked_on=_CHECKED_ON,
)
