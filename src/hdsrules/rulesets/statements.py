"""Which of the three statements of requirement 31 a host publishes of a system."""

from __future__ import annotations

from typing import Annotated

from ..engine.pattern import having, no, same
from ..engine.ruleset import Ruleset
from ..facts import Exposed, HostsDigital, Publishes, Qualified, Transfers
from ..law import Confidence
from . import texts
from .eras import SINCE_V2_PUBLISHED

__all__ = ["RULES"]

RULES = Ruleset("statements")

NOT_QUALIFIED = no(Qualified, party=same("host.party"), system=same("host.system"))


@RULES.rule(
    "HDS-STATE-1",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
)
def qualified_host(
    host: HostsDigital,
    qualified: Annotated[Qualified, having(party=same("host.party"), system=same("host.system"))],
) -> Publishes:
    """With a SecNumCloud 3.2 qualification, a host publishes that no foreign law can compel access.

    Because:
        {qualified.party} hosts in {host.system} with a SecNumCloud 3.2 qualification.
    """
    return Publishes(host.party, host.system, "a")


@RULES.rule(
    "HDS-STATE-2",
    cites=[texts.FRAMEWORK_V2.item("EXI 31")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
    unless=[
        NOT_QUALIFIED,
        no(Transfers, host=same("host.party"), system=same("host.system")),
        no(Exposed, host=same("host.party"), system=same("host.system")),
    ],
)
def host_without_transfer(host: HostsDigital) -> Publishes:
    """Without qualification, transfer or exposure, it publishes that it transfers nothing.

    Reading:
        The framework's words for it look at transfers alone; a host that is exposed to a foreign
        law is given the table, which is the prudent reading.

    Because:
        nothing of what {host.party} hosts in {host.system} is transferred outside the European \
Economic Area, and no foreign law can compel access to it.
    """
    return Publishes(host.party, host.system, "b")


@RULES.rule(
    "HDS-STATE-3",
    cites=[texts.FRAMEWORK_V2.item("EXI 31"), texts.FRAMEWORK_V2.item("ch. 8")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
    unless=[NOT_QUALIFIED],
)
def host_with_transfers(
    host: HostsDigital,
    transfers: Annotated[Transfers, having(host=same("host.party"), system=same("host.system"))],
) -> Publishes:
    """Without qualification, but with a transfer, it publishes the table of its guarantees.

    Because:
        what {transfers.host} hosts in {host.system} counts as transferred to a third country.
    """
    return Publishes(host.party, host.system, "c")


@RULES.rule(
    "HDS-STATE-4",
    cites=[texts.FRAMEWORK_V2.item("EXI 31"), texts.FRAMEWORK_V2.item("ch. 8")],
    in_force=SINCE_V2_PUBLISHED,
    confidence=Confidence.PRIMARY,
)
def host_that_is_exposed(
    host: HostsDigital,
    exposed: Annotated[Exposed, having(host=same("host.party"), system=same("host.system"))],
) -> Publishes:
    """So does one that is exposed to a foreign law.

    Reading:
        Without a transfer, the words of the statement on transfers fit it as well: the table is the
        prudent reading.

    Because:
        {exposed.party} is subject to the law of {exposed.country}, and {host.party} hosts in \
{host.system}.
    """
    return Publishes(host.party, host.system, "c")
