"""Standards of the data protection authority, official notices and commentators."""

from __future__ import annotations

from datetime import date

from ...law import Confidence, Text, Version, since

__all__ = [
    "ARCHIVES_2_SERVICE",
    "CNIL_MOBILE_HEALTH",
    "CNIL_PRACTICES_2020",
    "CNIL_VIGILANCE_2019",
    "CNIL_WAREHOUSE_2021",
    "DOCTRINE_ACTIVITY_5_2024",
    "DOCTRINE_BARE_LEASE_2016",
    "DOCTRINE_CLAUSES_2026",
    "DOCTRINE_FRAMEWORK_V2_2024",
    "DOCTRINE_LOCATION_2026",
]

_CHECKED_ON = date(2026, 11, 23)

CNIL_MOBILE_HEALTH = Text(
    key="cnil-mobile-health",
    title="CNIL, « Applications mobiles en santé et protection des données personnelles »",
    title_en="French data protection authority, mobile health applications",
    summary=(
        "A certified host is needed as soon as the application leads a professional or an "
        "establishment to entrust the storage of such data to a third party."
    ),
    versions=(
        Version(
            since("2018-08-17"),
            Confidence.CONFIRMED,
            "https://www.cnil.fr/fr/applications-mobiles-en-sante-et-protection-des-donnees-"
            "personnelles-les-questions-se-poser",
            origin="page of 17 August 2018",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CNIL_VIGILANCE_2019 = Text(
    key="cnil-vigilance-2019",
    title="CNIL, référentiel relatif aux vigilances sanitaires, 2019",
    title_en="French data protection authority, standard on health vigilance, 2019",
    summary="Asks for a certified host when storage is outsourced. Known through one commentator.",
    versions=(
        Version(
            since("2019-07-18"),
            Confidence.SINGLE,
            origin="standard of 2019; its day of publication is general knowledge",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CNIL_PRACTICES_2020 = Text(
    key="cnil-practices-2020",
    title="CNIL, délibération n° 2020-081 du 18 juin 2020, référentiel des cabinets médicaux et "
    "paramédicaux",
    title_en="French data protection authority, standard for medical practices, 2020",
    summary=(
        "A practice that keeps its own data needs no certificate; once hosting is outsourced the "
        "provider must hold the title. The standard is not binding."
    ),
    versions=(
        Version(
            since("2020-07-28"),
            Confidence.SINGLE,
            "https://www.cnil.fr/fr/la-cnil-publie-trois-referentiels-pour-le-secteur-de-la-sante",
            origin="délibération n° 2020-081 du 18 juin 2020 (JO of 28 July 2020)",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CNIL_WAREHOUSE_2021 = Text(
    key="cnil-warehouse-2021",
    title="CNIL, référentiel relatif aux entrepôts de données de santé, 2021",
    title_en="French data protection authority, standard on health data warehouses, 2021",
    summary=(
        "A warehouse under this standard uses a certified host that is subject only to the law of "
        "the Union or of a country of adequate protection. It comes from the standard, not from "
        "the law on hosting."
    ),
    versions=(
        Version(
            since("2021-10-07"),
            Confidence.CONFIRMED,
            "https://www.delsolavocats.com/Publication-par-la-CNIL-d-une-check-list-de-"
            "conformite-au-referentiel-relatif-aux-entrepots-de-donnees-de-sante",
            origin="adopted on 7 October 2021, published later (November, by general knowledge); "
            "the link leads to a law firm's comment",
        ),
    ),
    checked_on=_CHECKED_ON,
)

ARCHIVES_2_SERVICE = Text(
    key="archives-2-service",
    title="FranceArchives, agrément pour la conservation d'archives",
    title_en="FranceArchives, approval to keep archives",
    summary=(
        "Health data on paper: approval of the minister of culture. Electronic archiving: approval "
        "as article L. 1111-8 of the public health code asks; the page does not tell the change of "
        "2025."
    ),
    versions=(
        Version(
            since("2018-04-01"),
            Confidence.SINGLE,
            "https://francearchives.gouv.fr/fr/article/239089579",
            origin="undated page; the day counted is that of the statute it comments",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DOCTRINE_BARE_LEASE_2016 = Text(
    key="doctrine-bare-lease-2016",
    title="C. Cartau, « Détournement juridique du décret d'hébergement de données de santé », DSIH",
    title_en="C. Cartau, on bare leases as a way round the decree, DSIH",
    summary=(
        "An establishment lets a bare room to the company that hosts and operates its servers: "
        "the author sees a way round the approval. Written under the old regime."
    ),
    versions=(
        Version(
            since("2016-07-26"),
            Confidence.SINGLE,
            "https://dsih.fr/articles/2085/"
            "detournement-juridique-du-decret-dhebergement-de-donnees-de-sante",
            origin="article of 26 July 2016",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DOCTRINE_FRAMEWORK_V2_2024 = Text(
    key="doctrine-framework-v2-2024",
    title="Desmarais Avocats, commentaire des référentiels HDS v2, 22 mai 2024",
    title_en="Desmarais Avocats, comment on the HDS frameworks of 2024, 22 May 2024",
    summary=(
        "Version 2.0 certifies processors: an establishment that hosts for the joint controllers "
        "of its group may no longer be able to be certified."
    ),
    versions=(
        Version(
            since("2024-05-22"),
            Confidence.SINGLE,
            "https://desmarais-avocats.fr/?p=1519",
            origin="article of 22 May 2024",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DOCTRINE_ACTIVITY_5_2024 = Text(
    key="doctrine-activity-5-2024",
    title="Desmarais Avocats, « Référentiel HDSv2 : un échec du contingentement de l'activité 5 »",
    title_en="Desmarais Avocats, on the attempt to limit activity 5 in the framework of 2024",
    summary=(
        "An order of a minister cannot narrow a decree taken after the opinion of the Conseil "
        "d'État: activity 5 stays as article R. 1111-9 has it, whatever the framework says."
    ),
    versions=(
        Version(
            since("2024-07-24"),
            Confidence.SINGLE,
            "https://desmarais-avocats.fr/"
            "referentiel-hdsv2-un-echec-du-contingentement-de-lactivite-5",
            origin="article of 24 July 2024",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DOCTRINE_LOCATION_2026 = Text(
    key="doctrine-location-2026",
    title="Delsol Avocats, commentaire du décret n° 2026-209",
    title_en="Delsol Avocats, comment on decree 2026-209 and the location of hosting",
    summary=(
        "The decree brings storage in Europe from the framework into the code; transfers rest on "
        "articles 45 and 46 GDPR; SecNumCloud is not imposed."
    ),
    versions=(
        Version(
            since("2026-03-26"),
            Confidence.SINGLE,
            "https://www.delsol-lawyers.com/The-new-hosting-providers-decree-aligns-with-the-"
            "certification-framework-regarding-the-location-of-hosting",
            origin="undated article; the day counted is that of the decree's publication",
        ),
    ),
    checked_on=_CHECKED_ON,
)

DOCTRINE_CLAUSES_2026 = Text(
    key="doctrine-clauses-2026",
    title="Les Énovateurs, brève sur la cartographie des transferts, 13 mai 2026",
    title_en="Les Énovateurs, brief on the map of transfers, 13 May 2026",
    summary=(
        "The duty to publish a map of transfers came into force with the decree on 2026-03-27; a "
        "revised framework is to set its details. Others date the new clauses of 2026-09-26."
    ),
    versions=(
        Version(
            since("2026-05-13"),
            Confidence.SINGLE,
            "https://les-enovateurs.com/breves/health-data-new-transparency-requirement-imposed-"
            "france",
            origin="brief of 13 May 2026",
        ),
    ),
    checked_on=_CHECKED_ON,
)
