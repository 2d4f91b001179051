"""How the conclusions of a verdict are proved, those of the days of its contracts included."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from .case import Case
from .conclusions import View
from .engine.chaining import Knowledge
from .engine.proof import Given, Proof, Prover
from .engine.worlds import Worlds
from .fact import Fact
from .grounding import Ground
from .phrasing import phrase
from .signing import Signing

__all__ = ["Proving"]


@frozen(eq=False)
class Proving:
    """What proofs are drawn from.

    Attributes:
        case: The case.
        readings: Contested question → reading.
        view: The conclusions under these readings.
        signings: What was lacking on the days on which contracts were signed.
    """

    case: Case
    readings: Mapping[str, str]
    view: View
    signings: tuple[Signing, ...]

    def on(self, knowledge: Knowledge[Worlds], given: Ground) -> Prover:
        """Return what proves the conclusions of a day.

        Args:
            knowledge: What was derived by the law of the day.
            given: What it was derived from.
        """

        def describe(fact: Fact) -> Given:
            paths = given.sources[fact]
            lines = tuple(self.case.lines[path] for path in paths if path in self.case.lines)
            return Given(phrase(fact), paths, lines)

        return Prover(
            knowledge,
            given.day,
            self.readings,
            self.view.restrict,
            describe,
            self._earlier,
            self.case,
        )

    def _earlier(self, fact: Fact) -> Proof | None:
        """Return the proof of what was lacking on an earlier day, by the law of that day."""
        for signing in self.signings:
            if fact in signing.lacking:
                return signing.proof(fact, self.on(signing.knowledge, signing.ground))
        return None
