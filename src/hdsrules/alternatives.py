"""What else a verdict could be, as sequences: `Divergences` and `OpenQuestions`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from .case import Case
from .frames import Grid, plain
from .results import Divergence, OpenQuestion
from .series import Series

__all__ = ["Divergences", "OpenQuestions"]


@frozen(eq=False, repr=False)
class Divergences(Series[Divergence]):
    """What other readings of the law would change.

    Attributes:
        items: The divergences.
        case: The case.
        as_of: The day on which the law was applied.
        tried: Whether other readings were tried.
    """

    case: Case
    as_of: date
    tried: bool

    def grids(self) -> Mapping[str, Grid]:
        """Return the one table: `divergences`, a row for each field that would change."""
        columns = ("question", "reading", "party", "party_name", "field", "from", "to")
        rows = tuple(
            (
                *(self.as_of, item.question, item.reading, change.party),
                *(self.case.parties[change.party].name or change.party, change.field),
                *(plain(change.before), plain(change.after)),
            )
            for item in self
            for change in item.changes
        )
        return {"divergences": Grid({"as_of": date, **dict.fromkeys(columns, str)}, rows)}


@frozen(eq=False, repr=False)
class OpenQuestions(Series[OpenQuestion]):
    """The unknown inputs that could change a verdict, the most decisive first.

    Attributes:
        items: The open questions.
        case: The case.
        as_of: The day on which the law was applied.
    """

    case: Case
    as_of: date

    def about(self, party: str, *fields: str) -> tuple[OpenQuestion, ...]:
        """Return the open questions that could change a party's entry.

        Args:
            party: The party's ref.
            *fields: Only those that could change one of these fields; none: whichever.
        """
        return tuple(
            question
            for question in self
            if any(
                affected.party == party and (not fields or affected.field in fields)
                for affected in question.would_change
            )
        )

    def grids(self) -> Mapping[str, Grid]:
        """Return the one table: `open_questions`, a row for each field that could change."""
        columns = ("path", "party", "party_name", "field")
        rows = tuple(
            (
                *(self.as_of, question.rank, question.path, affected.party),
                *(self.case.parties[affected.party].name or affected.party, affected.field),
            )
            for question in self
            for affected in question.would_change
        )
        kinds = {"as_of": date, "rank": int, **dict.fromkeys(columns, str)}
        return {"open_questions": Grid(kinds, rows)}
