"""Judgments on the hosting of health data. None is a ruling on activity 5 by the highest court."""

from __future__ import annotations

from datetime import date

from ...law import Confidence, Text, Version, since

__all__ = [
    "CASS_2012",
    "CA_MONTPELLIER_2024",
    "CA_NIMES_2022",
    "CA_PARIS_2022",
    "CA_VERSAILLES_2018",
    "TGI_MARSEILLE_2017",
    "TJ_PARIS_2020",
]

_CHECKED_ON = date(2026, 11, 23)

CASS_2012 = Text(
    key="cass-2012",
    title="Cour de cassation, 26 septembre 2012",
    title_en="French Court of Cassation, 26 September 2012",
    summary=(
        "Article L. 1111-8 is of public order: a contract made against it is void. Known through "
        "one commentator."
    ),
    versions=(
        Version(
            since("2012-09-26"), Confidence.SINGLE, origin="ruling reported by one commentator"
        ),
    ),
    checked_on=_CHECKED_ON,
)

TGI_MARSEILLE_2017 = Text(
    key="tgi-marseille-2017",
    title="Tribunal de grande instance de Marseille, 6e chambre correctionnelle, 7 juin 2017",
    title_en="Marseille criminal court, 6th chamber, 7 June 2017",
    summary=(
        "Under the approval regime, a host without approval was acquitted: it was not proved that "
        "it knew that health data were there; so was the manager of the platform, not technically "
        "the host. The physician was fined on another ground. The heading was read; the outcome "
        "is known through law firms, as one note relays them."
    ),
    versions=(
        Version(
            since("2017-06-07"),
            Confidence.SINGLE,
            "https://lexing.law/avocats/hebergement-traitement-illicite-de-donnees-de-sante/"
            "2017/09/28",
            origin="jugement du 7 juin 2017; the link leads to a law firm's comment",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CA_VERSAILLES_2018 = Text(
    key="ca-versailles-2018",
    title="Cour d'appel de Versailles, 20 février 2018",
    title_en="Versailles court of appeal, 20 February 2018",
    summary=(
        "No breach where the hosted data are not shown to be personal: the customer who ended the "
        "contract on that ground ended it wrongfully."
    ),
    versions=(
        Version(
            since("2018-02-20"),
            Confidence.SINGLE,
            "https://uplex.fr/contrats/cour-dappel-de-versailles-20-fevrier-2018",
            origin="arrêt du 20 février 2018, through one account",
        ),
    ),
    checked_on=_CHECKED_ON,
)

TJ_PARIS_2020 = Text(
    key="tj-paris-2020",
    title="Tribunal judiciaire de Paris, 6 novembre 2020, n° 20/54799",
    title_en="Paris judicial court, 6 November 2020, no. 20/54799",
    summary=(
        "Two sick-note sites ordered to close within 24 hours, 3,000 euros a day of delay: four "
        "manifest breaches of law, hosting by companies without a certificate being the last. The "
        "sum is coercive, not a fine."
    ),
    versions=(
        Version(
            since("2020-11-06"),
            Confidence.CONFIRMED,
            "https://www.doctrine.fr/d/TJ/Paris/2020/UB8E8F05888718DA8B81B",
            origin="jugement du 6 novembre 2020",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CA_PARIS_2022 = Text(
    key="ca-paris-2022",
    title="Cour d'appel de Paris, pôle 1, chambre 8, 18 février 2022, n° 20/16331",
    title_en="Paris court of appeal, 18 February 2022, no. 20/16331",
    summary=(
        "Upholds the injunction of 6 November 2020; the closure becomes temporary, by one source."
    ),
    versions=(
        Version(
            since("2022-02-18"),
            Confidence.CONFIRMED,
            "https://www.lexbase.fr/jurisprudence/"
            "79198460-ca-paris-1-8-18-02-2022-n-20-16331-confirmation",
            origin="arrêt du 18 février 2022",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CA_NIMES_2022 = Text(
    key="ca-nimes-2022",
    title="Cour d'appel de Nîmes, 1re chambre, 15 décembre 2022, n° 21/01217",
    title_en="Nîmes court of appeal, 15 December 2022, no. 21/01217",
    summary=(
        "Under the approval regime: a nurse's contract with a software publisher is void, all "
        "fees refunded, because the host behind the publisher had no approval when the contract "
        "was made; transmitting and storing cannot be told apart. One commentator reads in it that "
        "the title may be held by the publisher or by the sub-processor that hosts. Some print the "
        "number 21-01214."
    ),
    versions=(
        Version(
            since("2022-12-15"),
            Confidence.CONFIRMED,
            "https://juricaf.org/arret/FRANCE-COURDAPPELDENIMES-20221215-2101217",
            origin="arrêt du 15 décembre 2022",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CA_MONTPELLIER_2024 = Text(
    key="ca-montpellier-2024",
    title="Cour d'appel de Montpellier, 13 juin 2024, n° 22/01303",
    title_en="Montpellier court of appeal, 13 June 2024, no. 22/01303",
    summary=(
        "A publisher of software as a service for health professionals had to be certified for "
        "activity 5, because it necessarily had access to the data. Known through a single "
        "commentator; no copy of the ruling was found."
    ),
    versions=(
        Version(
            since("2024-06-13"),
            Confidence.SINGLE,
            "https://desmarais-avocats.fr/"
            "referentiel-hdsv2-un-echec-du-contingentement-de-lactivite-5",
            origin="arrêt du 13 juin 2024; the link leads to the law firm's comment",
        ),
    ),
    checked_on=_CHECKED_ON,
)
