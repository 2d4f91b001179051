"""`Interview`: puts the questions whose answer can change the verdict, and keeps the answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from attrs import evolve

from ..assessment import Assessment, assess
from ..case import Case
from ..edits import Edit, edited
from ..errors import CaseError
from ..exploration import values_of
from ..grounding.places import unlisted
from ..results import OpenQuestion
from .asking import field_question, for_whom, layer_question, names_question, open_layers, slug
from .forms import DIFFERS, Answer, Question
from .lists import contracts_question, probes
from .probe import Probe
from .silence import silent, values
from .state import State
from .usual import which_on_paper

__all__ = ["Interview"]


class Interview:
    """An interview about a case: the next question, until none can change the verdict.

    First come, of a case that does not say, who takes part in which service with which data and who
    operates what; then the open questions, the most decisive first; then, in a thorough interview,
    what the document leaves out and so says is none, where it would change the verdict.
    """

    def __init__(
        self,
        case: Case | None = None,
        day: date | str | None = None,
        readings: Mapping[str, str] | None = None,
        *,
        thorough: bool | None = None,
    ) -> None:
        """Begin an interview.

        Args:
            case: What is known; left out: nothing.
            day: The day on which the law is applied; default: the case's, else today.
            readings: Contested question → reading, over those of the case.
            thorough: Whether to ask also of what the document leaves out; default: where it names
                no party, no data or no system.
        """
        self._state = State(case or Case())
        self._before: list[tuple[State, Question]] = []
        self._idle: dict[str, Case] = {}
        self._readings = readings
        self._day = assess(Case(as_of=self._state.case.as_of), day, explore=False).as_of
        known = self._state.case
        empty = not (known.parties and known.data and known.systems)
        self.thorough = empty if thorough is None else thorough
        self.asked = 0
        self._found: tuple[State, Question | None] | None = None
        self._results: tuple[Case, Assessment] | None = None

    @property
    def case(self) -> Case:
        """The case with the answers so far."""
        return self._state.case

    @property
    def day(self) -> date:
        """The day on which the law is applied."""
        return self._day

    @property
    def result(self) -> Assessment:
        """The verdict on the case so far."""
        if self._results is None or self._results[0] is not self.case:
            self._results = (self.case, self._assess(self.case))
        return self._results[1]

    @property
    def question(self) -> Question | None:
        """The next question; `None` when nothing unknown matters any more."""
        if self._found is None or self._found[0] is not self._state:
            self._found = (self._state, self._next())
        return self._found[1]

    def answer(self, answer: Answer) -> Case:
        """Put the answer to the question into the case, and go on.

        Args:
            answer: Plain data, as the document holds them; `DIFFERS` where one answer does not fit
                all that the question is about.

        Returns:
            The case with the answer.

        Raises:
            CaseError: If the answer cannot be; the question stands.
            LookupError: If there is no question.
        """
        question = self._asked()
        if answer is DIFFERS:
            self._go(evolve(self._state, apart=self._state.apart | {question.key}))
            return self.case
        after = question.fill(self.case, answer)
        if after == self.case:
            after = self.case
        waiting = (*question.follow(answer), *self._state.waiting)
        self._go(evolve(self._put(question), case=after, waiting=self._left(waiting, question)))
        return self.case

    def skip(self) -> None:
        """Leave the question open; it is not put again.

        Raises:
            LookupError: If there is no question.
        """
        question = self._asked()
        state = self._put(question)
        self._go(evolve(state, waiting=self._left(state.waiting, question)))

    def back(self) -> bool:
        """Take back the last answer, and return whether there was one."""
        if not self._before:
            return False
        self._found = self._before.pop()
        self._state = self._found[0]
        self.asked -= 1
        return True

    def add_party(self, name: str) -> str:
        """Add a party whom the case does not name yet, and return its ref; the question stands."""
        ref = slug(name, self.case.parties)
        entry = {} if ref == name else {"name": name}
        self._state = evolve(self._state, case=edited(self.case, [Edit(f"$.parties.{ref}", entry)]))
        return ref

    def _asked(self) -> Question:
        if self.question is None:
            raise LookupError("the interview is over")
        return self.question

    def _put(self, question: Question) -> State:
        return evolve(self._state, put=self._state.put | {question.key, *question.paths})

    @staticmethod
    def _left(waiting: tuple[str, ...], question: Question) -> tuple[str, ...]:
        return tuple(path for path in waiting if path not in question.paths)

    def _go(self, state: State) -> None:
        self._before.append((self._state, self._asked()))
        self._state = state
        self.asked += 1

    def _assess(self, case: Case) -> Assessment:
        return assess(case, self._day, readings=self._readings, explore=False)

    def _next(self) -> Question | None:
        for path in self._state.waiting:
            return field_question(self.case, path)
        found = next(self._of_structure(), None) or next(self._open(), None)
        if found is not None or not self.thorough:
            return found
        return self._left_out()

    def unasked(self) -> tuple[str, ...]:
        """Return the topics of what is taken as none or as usual, but could change the verdict."""
        usual, found = self._signature(self.case), self._not_put(probes(self.case, self._day))
        return tuple({each.question.topic: None for each in found if self._matters(each, usual)})

    def _not_put(self, found: Iterable[Probe]) -> Iterator[Probe]:
        """Iterate over those questions that were neither answered nor left open."""
        for whole in found:
            parts = whole.parts if whole.question.key in self._state.apart else (whole,)
            yield from (each for each in parts if each.question.key not in self._state.put)

    def _left_out(self) -> Question | None:
        """Return a question of what is left out; those never tried yet are tried first."""
        case, usual = self.case, self._signature(self.case)
        whole = (*probes(case, self._day), *self._silent())
        found = [
            probe
            for probe in self._not_put(whole)
            if self._idle.get(probe.question.key) is not case
        ]
        for probe in sorted(found, key=lambda each: each.question.key in self._idle):
            if self._matters(probe, usual):
                return probe.question
            self._idle[probe.question.key] = case
        return None

    def _of_structure(self) -> Iterator[Question]:
        """Iterate over the questions that any case must answer."""
        if not self.thorough:
            return
        case, put = self.case, self._state.put
        for table in ("systems", "parties", "data"):
            if not getattr(case, table) and f"$.{table}" not in put:
                yield names_question(table)
        for ref, system in case.systems.items():
            if system.holds is None and f"$.systems.{ref}.holds" not in put and case.data:
                yield field_question(case, f"$.systems.{ref}.holds")
        paper = which_on_paper(case).question
        if paper.key not in put and paper.form.options:
            yield paper
        for ref in case.systems:
            for layer in open_layers(case, ref):
                if f"$.systems.{ref}.layers.{layer}" not in put:
                    yield layer_question(case, ref, layer)
        for question in for_whom(case):
            yield from self._one_or_all(question)

    def _one_or_all(self, question: Question) -> Iterator[Question]:
        """Yield a question, or, where one answer does not fit all, those that it is made of."""
        if question.key in self._state.apart:
            for path in question.paths:
                if path not in self._state.put:
                    yield field_question(self.case, path, (), question.open)
        elif question.key not in self._state.put:
            yield question

    def _open(self) -> Iterator[Question]:
        """Iterate over the questions that the open questions of the verdict ask, by rank."""
        left = [each for each in self.result.open_questions if each.path not in self._state.put]
        paths = [each.path for each in left]
        for each in left:
            match Edit(each.path, None).steps:
                case ["contracts"]:
                    yield evolve(contracts_question(self.case), open=each)
                case ["systems", ref, "remote_access"]:
                    yield from self._access(str(ref), each)
                case ["systems", ref, "layers", *rest] if len(rest) < 2:  # noqa: PLR2004 (no part)
                    for layer in open_layers(self.case, str(ref)):
                        question = layer_question(self.case, str(ref), layer)
                        if question.key not in self._state.put and (not rest or rest == [layer]):
                            yield evolve(question, open=each)
                case _:
                    yield from self._one_or_all(field_question(self.case, each.path, paths, each))

    def _access(self, system: str, behind: OpenQuestion) -> Iterator[Question]:
        """Yield the question on what work from abroad rests, once it is listed as an access."""
        entries = [
            {"party": party, "country": country}
            for party, country in unlisted(self.case.systems[system])
            if country != "FR"
        ]
        for entry in entries:
            place = len(self.case.systems[system].remote_access)
            path = f"$.systems.{system}.remote_access[{place}]"
            listed = edited(self.case, [Edit(path, entry)])
            for key in ("basis", "informed"):
                question = field_question(listed, f"{path}.{key}", (), behind)
                if question.key not in self._state.put:
                    yield evolve(question, fill=_listing(path, entry, key))
                    return

    def _silent(self) -> Iterator[Probe]:
        """Iterate over what is unknown and taken as nothing out of the ordinary."""
        told = {each.path for each in self.result.open_questions} | self._state.put
        waiting = silent(self.case, told)
        for path in waiting:
            trials = tuple((Edit(path, value),) for value in values(self.case, path, self._day))
            for question in self._one_or_all(field_question(self.case, path, waiting)):
                yield Probe(question, trials)

    def _matters(self, probe: Probe, usual: object) -> bool:
        """Return whether one of a probe's trials changes the verdict, or raises a question."""
        for trial in probe.trials:
            try:
                case = edited(self.case, trial)
            except CaseError:
                continue
            if self._signature(case) != usual:
                return True
        return False

    def _signature(self, case: Case) -> object:
        result = self.result if case is self.case else self._assess(case)
        asked = {(each.path, each.would_change) for each in result.open_questions}
        return values_of(result.parties, result.findings), asked


def _listing(path: str, entry: Mapping[str, object], key: str) -> Callable[[Case, Answer], Case]:
    """Return what lists an access with one more field."""
    return lambda now, answer: edited(now, [Edit(path, {**entry, key: answer})])
