"""From conclusions to the table of guarantees of a host.

Where the verdict leaves a cell open, the row says so, and on which unknown inputs it depends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from .conclusions import View
from .engine.worlds import ALWAYS, NEVER, Condition
from .errors import UnknownConclusionError
from .facts import Publishes
from .guarantees import Row, table_rows
from .guarantees_table import Access, GuaranteesTable, Published, TableRow
from .law import Citation
from .readings import QUESTIONS
from .refs import Refs
from .results import Answer, Certified
from .rulesets import texts
from .why import no_party

if TYPE_CHECKING:
    from .assessment import Assessment

__all__ = ["table_of"]

T = TypeVar("T")

_REQUIREMENT = "EXI 31"
_DUTIES = ("publish-statement-a", "publish-statement-b", "publish-guarantees-table")


def table_of(result: Assessment, view: View, host: str) -> GuaranteesTable:
    """Return the table of guarantees of a host.

    Args:
        result: The assessment.
        view: What it was drawn from.
        host: The host's ref.

    Raises:
        UnknownConclusionError: If there is no such party.
    """
    if host not in result.parties:
        raise UnknownConclusionError(no_party(host, result.parties))
    drawing = _Drawing(result, view, view.condition(view.conclusions.scopes, host))
    concerned = drawing.answer(drawing.scope, ALWAYS)
    sure, possible = drawing.rows(host)
    return GuaranteesTable(
        host=host,
        as_of=result.as_of,
        concerned=concerned,
        binding=_binding(result, host),
        why_not=_why_not(result, host) if concerned is Answer.NO else "",
        published=tuple(drawing.published(host)),
        obligations=tuple(
            each for each in result.parties[host].obligations if each.kind in _DUTIES
        ),
        rows=sure,
        possible=possible,
        open=drawing.asked(),
        citations=() if concerned is Answer.NO else tuple(_citations(result)),
    )


def _binding(result: Assessment, host: str) -> bool | None:
    required = result.parties[host].framework_requirements
    return next((each.binding for each in required if each.requirement == _REQUIREMENT), None)


def _why_not(result: Assessment, host: str) -> str:
    verdict = result.parties[host]
    if verdict.hosting is Answer.NO:
        return "not-hosting"
    if result.as_of < date.fromisoformat(result.readings["v2-start"]):
        return "before-framework"
    return "exempt" if verdict.no_certificate_because else "other-title"


def _citations(result: Assessment) -> Iterator[Citation]:
    """Yield the texts behind the table, those of the decree of 2026 once they apply."""
    yield texts.FRAMEWORK_V2.item(_REQUIREMENT)
    yield texts.FRAMEWORK_V2.item("ch. 8")
    yield texts.CSP_R1111_9.citation
    if texts.CSP_R1111_9_1.on(result.as_of) is not None:
        yield texts.CSP_R1111_9_1.citation
    if result.as_of >= date.fromisoformat(result.readings["contract-clauses-2026"]):
        yield texts.CSP_R1111_11.item("map of transfers of 2026")
    if texts.DECREE_2026_209.on(result.as_of) is not None:
        yield texts.DECREE_2026_209.citation


class _Drawing:
    """A table under way: the conditions on which it was found to depend so far."""

    def __init__(self, result: Assessment, view: View, scope: Condition) -> None:
        """Start with whether the requirement concerns the host."""
        self.result = result
        self.view = view
        self.scope = scope
        self.worlds = view.conclusions.knowledge.worlds
        self.paths: dict[str, None] = {}

    def answer(self, condition: Condition, given: Condition) -> Answer:
        """Return whether a condition holds in the worlds in which another does."""
        if self.worlds.both(given, self.worlds.negation(condition)) == NEVER:
            return Answer.YES if given != NEVER else Answer.NO
        if self.worlds.both(given, condition) == NEVER:
            return Answer.NO
        self._ask(condition)
        return Answer.UNDETERMINED

    def _ask(self, condition: Condition) -> tuple[str, ...]:
        """Note, and return, the unknown inputs that a condition depends on."""
        support = self.worlds.support(condition)
        paths = {variable.path for variable in support} - set(QUESTIONS)
        self.paths |= dict.fromkeys(sorted(paths))
        return tuple(sorted(paths))

    def asked(self) -> tuple[str, ...]:
        """Return every unknown input noted, the most decisive first."""
        ranks = {question.path: question.rank for question in self.result.open_questions}
        return tuple(sorted(self.paths, key=lambda path: (ranks.get(path, len(ranks)), path)))

    def rows(self, host: str) -> tuple[tuple[TableRow, ...], tuple[str, ...]]:
        """Return the rows that are surely there, and the actors of those that may be."""
        sure: list[TableRow] = []
        possible: list[str] = []
        for row in table_rows(self.view, host):
            there = self.worlds.both(self.scope, row.there)
            match self.answer(there, self.scope):
                case Answer.YES:
                    sure.append(self._row(row, there))
                case Answer.UNDETERMINED:
                    possible.append(row.party)
                case Answer.NO:
                    pass
        return tuple(sure), tuple(possible)

    def _row(self, row: Row, there: Condition) -> TableRow:
        cells = {
            "hds-certified": (row.held, row.exempt),
            "secnumcloud": (row.qualified,),
            "activities": row.activities.values(),
            "third-country-access": row.accesses.values(),
            "third-country-exposure": row.exposures.values(),
        }
        return TableRow(
            party=row.party,
            name=self.result.case.parties[row.party].name,
            role=row.role,
            certified=self._certified(row, there),
            secnumcloud=self.answer(row.qualified, there),
            activities=tuple(self._sure(row.activities.items(), there)),
            accesses=tuple(self._accesses(row, there)),
            exposures=tuple(sorted(self._sure(row.exposures.items(), there))),
            open=Refs(
                {
                    column: found
                    for column, conditions in cells.items()
                    if (found := self._open(conditions, there))
                }
            ),
        )

    def _open(self, conditions: Iterable[Condition], there: Condition) -> tuple[str, ...]:
        found: set[str] = set()
        for condition in conditions:
            if self.answer(condition, there) is Answer.UNDETERMINED:
                found.update(self._ask(condition))
        return tuple(sorted(found))

    def _sure(self, items: Iterable[tuple[T, Condition]], there: Condition) -> Iterator[T]:
        return (item for item, holds in items if self.answer(holds, there) is Answer.YES)

    def _certified(self, row: Row, there: Condition) -> Certified:
        held, exempt = self.answer(row.held, there), self.answer(row.exempt, there)
        if held is Answer.YES:
            return Certified.YES
        if exempt is Answer.YES:
            return Certified.EXEMPT
        return Certified.NO if held is exempt is Answer.NO else Certified.UNDETERMINED

    def _accesses(self, row: Row, there: Condition) -> Iterator[Access]:
        """Yield the accesses that are sure, by country; of some it is open what covers them."""
        for country in sorted({access.country for access in row.accesses}):
            conditions = {
                access.adequate: condition
                for access, condition in row.accesses.items()
                if access.country == country
            }
            adequate = sorted(self._sure(conditions.items(), there), reverse=True)
            yield from (Access(country, each) for each in adequate)
            if not adequate:
                either = self.worlds.any_of(conditions.values())
                if self.answer(either, there) is Answer.YES:
                    yield Access(country, None)

    def published(self, host: str) -> Iterator[Published]:
        """Yield what the host publishes of each system, and what it may have to."""
        knowledge = self.view.conclusions.knowledge
        facts = [
            fact
            for fact in knowledge.of(Publishes)
            if isinstance(fact, Publishes) and fact.party == host
        ]
        for fact in sorted(facts, key=lambda fact: (fact.system, fact.statement)):
            answer = self.answer(self.view.restrict(knowledge.conditions[fact]), self.scope)
            if answer is not Answer.NO:
                rules = {
                    way.rule.id: way.rule
                    for way in knowledge.derivations[fact]
                    if self.view.restrict(knowledge.holds(way)) != NEVER
                }
                cited = (each for key in sorted(rules) for each in rules[key].citations)
                yield Published(
                    system=fact.system,
                    statement=fact.statement,
                    certain=answer is Answer.YES,
                    because=tuple(sorted(rules)),
                    citations=tuple(dict.fromkeys(cited)),
                    fact=fact,
                )
