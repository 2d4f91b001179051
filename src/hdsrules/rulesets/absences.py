"""What must be absent for an access to count: absences that several strata use."""

from __future__ import annotations

from ..engine.pattern import no, same
from ..facts import Control, InStorageArea, OpenTerritory, Origin, Party
from ..facts.vocabulary import PartyKind

__all__ = ["FROM_OUTSIDE", "NOT_ITS_OWN"]

FROM_OUTSIDE = [
    no(InStorageArea, country=same("access.country")),
    no(OpenTerritory, country=same("access.country")),
]
"""The data are reached from neither the Union nor the Area, nor from where that is open."""

NOT_ITS_OWN = [
    no(Origin, data=same("regulated.data"), party=same("access.party")),
    no(Control, data=same("regulated.data"), party=same("access.party")),
    no(Party, ref=same("access.party"), kind=PartyKind.PATIENT),
]
"""Whoever reaches the data is neither at their origin, nor their controller, nor a patient."""
