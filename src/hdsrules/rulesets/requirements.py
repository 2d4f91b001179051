"""The thirty-one requirements of the framework v2.0: which apply to a host."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from ..engine.pattern import having
from ..engine.ruleset import Ruleset
from ..facts import Circumstance, RequirementApplies
from ..law import Confidence
from ..lists import Requirement, requirements
from . import texts
from .eras import FROM_V2

__all__ = ["RULES"]

RULES = Ruleset("requirements")

DECISIVE = {
    "EXI 06": "if-sub-processors",
    "EXI 14": "if-certified-sub-processors",
    "EXI 28": "if-storage",
    "EXI 29": "if-remote-access-outside-eea",
    "EXI 30": "if-third-country-law",
}
"""The requirements that apply under a condition as a whole; the others apply to every host.

Of those, parts may apply under conditions, or when a customer, an auditor or an authority asks.
"""


def _rule_of(requirement: Requirement) -> Callable[[Circumstance], RequirementApplies]:
    def applies(circumstance: Circumstance) -> RequirementApplies:
        return RequirementApplies(circumstance.party, requirement.id, circumstance.binding)

    condition = DECISIVE.get(requirement.id, "every-host")
    applies.__annotations__["circumstance"] = Annotated[Circumstance, having(condition=condition)]
    applies.__doc__ = f"""{requirement.asks_en}

    Because:
        {requirement.id} concerns {{circumstance.party}}, which meets its condition: \
{{circumstance.condition}}.
    """
    return applies


for _requirement in requirements().values():
    RULES.rule(
        f"HDS-EXI-{int(_requirement.id.removeprefix('EXI '))}",
        cites=[texts.FRAMEWORK_V2.item(_requirement.id)],
        in_force=FROM_V2,
        confidence=Confidence.PRIMARY,
    )(_rule_of(_requirement))
