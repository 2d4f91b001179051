"""Laws that were looked at and stand outside what is encoded."""

from __future__ import annotations

from ..i18n import mark
from .entry import Beyond

__all__ = ["BEYOND"]

BEYOND = (
    Beyond(
        mark("European Health Data Space, Regulation (EU) 2025/327"),
        mark(
            "Applies from 2027 on by steps; lets member States require storage in the Union, and "
            "does not impose it itself."
        ),
    ),
    Beyond(
        mark("Artificial Intelligence Act and its postponement of 2026"),
        mark("Its duties on devices start in August 2028 and change no answer on hosting."),
    ),
    Beyond(
        mark("French law transposing the NIS 2 directive"),
        mark("Its promulgation was not verified."),
    ),
    Beyond(
        mark("Proposal of December 2025 to revise the MDR and the IVDR"),
        mark("Not adopted in anything seen."),
    ),
    Beyond(
        mark("Former article R. 1111-13 of the public health code"),
        mark("Clauses of the contracts of the approval era, known from one source."),
    ),
    Beyond(
        mark("Directives on medical devices before 2021"),
        mark("The duties of device makers are told from the regulations on."),
    ),
    Beyond(
        mark("Security policy of health information systems (PGSSI-S)"),
        mark(
            "Asks for encryption, strong authentication or retention of logs; the law on hosting "
            "does not, and their absence is never a finding here."
        ),
    ),
)
"""What was looked at and left out."""
