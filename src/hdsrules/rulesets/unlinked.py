"""Who reaches hosted data without a link that the document names."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import Access, Chain, HostsDigital, RegulatedData, SubProcessor
from ..law import Confidence
from . import texts
from .absences import NOT_ITS_OWN
from .eras import EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("unlinked")


@RULES.rule(
    "HDS-SUB-7",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.KNOWLEDGE,
    unless=[
        no(Chain, system=same("access.system"), provider=same("access.party")),
        *NOT_ITS_OWN,
    ],
)
def is_taken_for_sub_processor(
    access: Access,
    regulated: Annotated[RegulatedData, having(system=same("access.system"))],
    host: Annotated[HostsDigital, having(system=same("access.system"))],
) -> SubProcessor:
    """Whoever reaches hosted data, for nobody whom the document names, is taken to serve the hosts.

    Reading:
        The prudent side: each host answers for it, until a contract or an operation says for whom
        it acts.

    Because:
        {access.party} reaches {regulated.data} in {access.system}, the document does not say for \
whom, and {host.party} hosts there.
    """
    return SubProcessor(access.system, host.party, access.party)
