"""The eras of the law on hosting, by name."""

from __future__ import annotations

from ..law import between, since

__all__ = [
    "APPROVAL_ERA",
    "CERTIFICATE_ERA",
    "EVER_SINCE_2006",
    "FROM_DECREE",
    "FROM_V2",
    "FROM_V2_A_DAY_LATER",
    "SINCE_V2_PUBLISHED",
    "UNDER_GDPR",
]

EVER_SINCE_2006 = since("2006-01-05")
"""Since the first decree on hosting applies."""

APPROVAL_ERA = between("2006-01-05", "2018-04-01")
"""While the health ministry approved hosts."""

CERTIFICATE_ERA = since("2018-04-01")
"""Since hosts are certified."""

UNDER_GDPR = since("2018-05-25")
"""Since the General Data Protection Regulation applies."""

SINCE_V2_PUBLISHED = since("2024-05-16")
"""Since the framework v2.0 was published."""

FROM_V2 = since("2024-11-16")
"""Since the framework v2.0 applies to new and renewed certificates, by the authority's date."""

FROM_V2_A_DAY_LATER = since("2024-11-17")
"""The same by the commentators' date."""

FROM_DECREE = since("2026-09-26")
"""Since the decree of 2026 on hosting applies."""
