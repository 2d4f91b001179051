"""What is entrusted to an operation, once exclusions are settled."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import Entrusted, Exclusion, HeldForAnother, RegulatedData
from ..law import Confidence
from . import texts
from .eras import EVER_SINCE_2006

__all__ = ["RULES"]

RULES = Ruleset("entrustment")


@RULES.rule(
    "HDS-HOST-1",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    unless=[
        no(
            Exclusion,
            operation=same("held.operation"),
            data=same("held.data"),
            principal=same("held.principal"),
        )
    ],
)
def entrusted(
    held: HeldForAnother,
    regulated: Annotated[RegulatedData, having(system=same("held.system"), data=same("held.data"))],
) -> Entrusted:
    """Regulated data that an operation holds for another, with no exclusion, are entrusted to it.

    Because:
        {held.provider} holds {held.data} for {held.principal}, and nothing excludes it.
    """
    return Entrusted(held.operation, held.system, held.provider, held.principal, regulated.medium)
