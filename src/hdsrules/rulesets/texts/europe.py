"""What makes a country part of the Union or of the European Economic Area, or as good as it."""

from __future__ import annotations

from datetime import date

from ...law import Confidence, Text, Version, between, since

__all__ = ["EEA_AGREEMENT", "EU_TREATIES", "UK_TRADE_AGREEMENT", "UK_WITHDRAWAL"]

_CHECKED_ON = date(2026, 11, 23)

EU_TREATIES = Text(
    key="eu-treaties",
    title="Traité sur l'Union européenne, article 52, et traités d'adhésion",
    title_en="Treaty on European Union, article 52, and the treaties of accession",
    summary=(
        "Which States are members of the Union, and where the treaties apply: outermost regions "
        "are part of it, overseas countries and territories are associated with it only. Dates of "
        "accession are well known and were not looked up again, save those of Croatia."
    ),
    versions=(
        Version(
            since("1993-11-01"),
            Confidence.KNOWLEDGE,
            origin="treaty of Maastricht, as amended; acts of accession of 1994, 2003, 2005, 2011",
        ),
    ),
    checked_on=_CHECKED_ON,
)

EEA_AGREEMENT = Text(
    key="eea-agreement",
    title="Accord sur l'Espace économique européen",
    title_en="Agreement on the European Economic Area",
    summary=(
        "The member States of the Union, Iceland, Liechtenstein and Norway. Each enlargement of "
        "the Union was followed by one of the agreement, provisionally applied before it entered "
        "into force. Svalbard is left out of it."
    ),
    versions=(
        Version(
            since("1994-01-01"),
            Confidence.CONFIRMED,
            "https://www.efta.int/legal-texts/eea-enlargement",
            origin="agreement of 2 May 1992; the link leads to the page on its enlargements",
        ),
    ),
    checked_on=_CHECKED_ON,
)

UK_WITHDRAWAL = Text(
    key="uk-withdrawal",
    title="Accord sur le retrait du Royaume-Uni, articles 126 et 127",
    title_en="Agreement on the withdrawal of the United Kingdom, articles 126 and 127",
    summary=(
        "The United Kingdom left the Union and the agreement on the European Economic Area at the "
        "end of 2020-01-31; the law of the Union went on applying there until 2020-12-31."
    ),
    versions=(
        Version(
            between("2020-02-01", "2021-01-01"),
            Confidence.CONFIRMED,
            origin="agreement of 24 January 2020; its days from two public sources",
        ),
    ),
    checked_on=_CHECKED_ON,
)

UK_TRADE_AGREEMENT = Text(
    key="uk-trade-agreement",
    title="Accord de commerce et de coopération avec le Royaume-Uni, article 782",
    title_en="Trade and cooperation agreement with the United Kingdom, article 782",
    summary=(
        "For six months at most, until an adequacy decision, personal data sent to the United "
        "Kingdom are not taken as transferred to a third country."
    ),
    versions=(
        Version(
            between("2021-01-01", "2021-06-28"),
            Confidence.CONFIRMED,
            origin="agreement of 30 December 2020; ended by the adequacy decision of 28 June 2021",
        ),
    ),
    checked_on=_CHECKED_ON,
)
