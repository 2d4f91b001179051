"""What the making of a contract leaves behind once its host holds the title."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, one_of, same
from ..engine.ruleset import Ruleset
from ..facts import ContractNote, Note, Party, Voidable
from ..facts.vocabulary import PartyKind
from ..law import Confidence
from . import texts
from .eras import CERTIFICATE_ERA

__all__ = ["RULES"]

RULES = Ruleset("aftermath")

NOT_A_PATIENT = one_of(PartyKind.ORGANISATION, PartyKind.PRACTITIONER)


@RULES.rule(
    "HDS-CTR-35",
    cites=[texts.CSP_R1111_8_8.item("II")],
    in_force=CERTIFICATE_ERA,
    confidence=Confidence.CONFIRMED,
    unless=[
        no(
            Note,
            kind="uncertified-host",
            party=same("contract.customer"),
            system=same("contract.system"),
        )
    ],
)
def contracted_with_uncertified_host(
    contract: Voidable,
    customer: Annotated[Party, having(ref=same("contract.customer"), kind=NOT_A_PATIENT)],
) -> ContractNote:
    """A customer that made its contract with a host without the title failed its duty then.

    Reading:
        A warning, where the title is held by now: a new contract would mend it.

    Because:
        {contract.contract} of {customer.ref} was made while a title was missing.
    """
    return ContractNote(
        "uncertified-host", contract.contract, contract.customer, contract.system, "warning"
    )
