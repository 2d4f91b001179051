"""Articles on offences and penalties: public health code and criminal code."""

from __future__ import annotations

from datetime import date

from ...law import Confidence, Publisher, Text, Version, between, since

__all__ = [
    "CSP_L1115_1",
    "CSP_L1115_2",
    "PENAL_226_13",
    "PENAL_226_21",
]

_CHECKED_ON = date(2026, 11, 23)

CSP_L1115_1 = Text(
    key="csp-l1115-1",
    title="Code de la santé publique, article L. 1115-1",
    title_en="French public health code, article L. 1115-1",
    summary=(
        "Hosting health data without the title required, or against the conditions of an approval, "
        "is punished by three years of prison and a fine of 45,000 euros. It falls on the host, "
        "not on its customer, and supposes that the host knew."
    ),
    versions=(
        Version(
            between("2002-03-05", "2018-04-01"),
            Confidence.KNOWLEDGE,
            origin="loi n° 2002-303 du 4 mars 2002, as amended; wording not read",
        ),
        Version(
            since("2018-04-01"),
            Confidence.PRIMARY,
            "LEGIARTI000033862544",
            Publisher.LEGIFRANCE_ARTICLE,
            "ordonnance n° 2017-27 du 12 janvier 2017",
        ),
    ),
    checked_on=_CHECKED_ON,
)

CSP_L1115_2 = Text(
    key="csp-l1115-2",
    title="Code de la santé publique, article L. 1115-2",
    title_en="French public health code, article L. 1115-2",
    summary=(
        "A company can be guilty of the same offence: five times the fine (225,000 euros), and "
        "the further penalties of article 131-39 of the criminal code (2° to 5° and 9°), the ban "
        "being limited to the activity in question."
    ),
    versions=(
        Version(
            since("2009-05-14"),
            Confidence.PRIMARY,
            origin="loi n° 2009-526 du 12 mai 2009 (the act from general knowledge)",
        ),
    ),
    checked_on=_CHECKED_ON,
)

PENAL_226_13 = Text(
    key="penal-226-13",
    title="Code pénal, article 226-13",
    title_en="French criminal code, article 226-13",
    summary="Breach of professional secrecy, which binds the host of health data and its staff.",
    versions=(
        Version(
            since("2002-01-01"),
            Confidence.KNOWLEDGE,
            "LEGIARTI000006417945",
            Publisher.LEGIFRANCE_ARTICLE,
            "ordonnance n° 2000-916 du 19 septembre 2000",
        ),
    ),
    checked_on=_CHECKED_ON,
)

PENAL_226_21 = Text(
    key="penal-226-21",
    title="Code pénal, article 226-21",
    title_en="French criminal code, article 226-21",
    summary=(
        "Use of personal data for a purpose other than their own. Article L. 1111-8, VII of the "
        "public health code applies its penalty to the sale of identifying health data."
    ),
    versions=(
        Version(
            since("2004-08-07"),
            Confidence.KNOWLEDGE,
            origin="loi n° 2004-801 du 6 août 2004; day from general knowledge",
        ),
    ),
    checked_on=_CHECKED_ON,
)
