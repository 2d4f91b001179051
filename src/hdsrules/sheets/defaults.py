"""What the empty cells of a questionnaire mean, where not that something is unknown."""

from __future__ import annotations

from collections.abc import Mapping

from ..i18n import mark

__all__ = ["EMPTY"]

EMPTY: Mapping[str, str] = {
    "Case.as_of": mark("the day on which it is assessed"),
    "Party.kind": mark("an organisation"),
    "Party.subject_to_laws_of": mark("none"),
    "Party.adequate_under": mark("none"),
    "Data.medium": mark("digital"),
    "System.archiving": mark("no"),
    "Operation.stores_data": mark("what is usual for the layer"),
    "Operation.supervised_by": mark("nobody"),
    "Operation.entrusted_for": mark("none"),
    "Administration.inherent": mark("no"),
    "Certificate.applied": mark("the day of issue"),
    "Certificate.status": mark("that it stands"),
    "Certificate.systems": mark("not limited"),
    "Contract.ends": mark("that it runs on"),
    "Group.kind": mark("a GHT"),
}
"""Column → what an empty cell means, where not that it is unknown: these cannot stay open."""
