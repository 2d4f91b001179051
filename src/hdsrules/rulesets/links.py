"""Who serves whom, and who stores on its own account."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, same
from ..engine.ruleset import Ruleset
from ..facts import Contract, Link, Mandate, Operation, OwnStorage
from ..law import Confidence
from . import texts
from .eras import EVER_SINCE_2006
from .guards import for_another, on_own_account

__all__ = ["RULES"]

RULES = Ruleset("links")


@RULES.rule(
    "HDS-LINK-1",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    when=[for_another],
)
def operator_serves_customer(mandate: Mandate) -> Link:
    """An operator serves the customer on whose behalf it operates.

    Because:
        {mandate.operator} operates a layer of {mandate.system} on behalf of {mandate.customer}.
    """
    return Link(mandate.system, mandate.operator, mandate.customer)


@RULES.rule(
    "HDS-LINK-2",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
)
def provider_serves_customer(contract: Contract) -> Link:
    """A provider serves the customer of its contract.

    Because:
        by {contract.ref}, {contract.provider} serves {contract.customer} for {contract.system}.
    """
    return Link(contract.system, contract.provider, contract.customer)


@RULES.rule(
    "HDS-LINK-3",
    cites=[texts.CSP_L1111_8.item("I")],
    in_force=EVER_SINCE_2006,
    confidence=Confidence.PRIMARY,
    when=[on_own_account],
)
def stores_on_own_account(
    storage: Annotated[Operation, having(stores_data=True)],
    mandate: Annotated[Mandate, having(operation=same("storage.ref"))],
) -> OwnStorage:
    """Whoever runs a storing layer for itself stores on its own account.

    Because:
        {storage.operator} runs a storing layer of {storage.system} on its own account.
    """
    return OwnStorage(storage.ref, storage.system, storage.operator)
