"""Many documents in one run say of each what a run of it alone says."""

from __future__ import annotations

from datetime import date
from itertools import combinations, islice

import pytest

import hdsrules
from hdsrules import Case
from hdsrules.derivation import derive
from hdsrules.engine.portable import PortableEvaluator
from hdsrules.engine.worlds import ALWAYS
from hdsrules.fact import Fact
from hdsrules.facts import (
    ContractNote,
    Duty,
    Gap,
    Hosts,
    MissingClause,
    Note,
    Outside,
    PerformsActivity,
)
from hdsrules.rulesets import RULEBOOK
from hdsrules.whatif.family import Document, Family, Run
from hdsrules.whatif.inputs import inputs
from tests.generator import dice
from tests.whatif.small import small_cases

KINDS = frozenset({ContractNote, Duty, Gap, Hosts, MissingClause, Note, Outside, PerformsActivity})
DAY = date(2026, 11, 25)


def family_of(case: Case, day: date) -> tuple[Family, list[int]]:
    """Return a case with all edits of its inputs that matter."""
    behind = RULEBOOK.kinds_behind(KINDS)
    family = Family(case, tuple(inputs(case, day, behind)))
    return family, family.relevant(behind, day)


def sure(case: Case, day: date, asked: dict[str, str]) -> set[Fact]:
    """Return what is sure of a case alone."""
    _, knowledge, _ = derive(case, day, asked, PortableEvaluator(), explore=False)
    conditions = knowledge.conditions
    return {fact for kind in KINDS for fact in knowledge.of(kind) if conditions[fact] == ALWAYS}


def check(case: Case, day: date, documents: list[Document], family: Family) -> int:
    """Check what one run says of documents against a run of each; return how many are cases."""
    asked = dict(case.readings)
    run = Run(family, documents, day, asked, KINDS)
    knowledge = run.knowledge()
    found = 0
    for place, document in enumerate(documents):
        near = family.near(document)
        if near is not None:
            together = {
                fact
                for kind in KINDS
                for fact in knowledge.of(kind)
                if run.many.surely(knowledge.conditions[fact]) >> place & 1
            }
            assert together == sure(near.case, day, asked), document
            found += 1
    return found


@pytest.mark.parametrize("name", ["saas-medical-device", "support-from-abroad", "hospital-group"])
def test_documents_of_one_edit_say_what_each_says_alone(name: str) -> None:
    """Of some edits of an example, one in seven."""
    case = hdsrules.load(f"examples/{name}.yaml")
    family, places = family_of(case, DAY)
    documents: list[Document] = [(place,) for place in places]
    assert check(case, DAY, documents[::7], family) > 20


def test_documents_of_two_edits_say_what_each_says_alone() -> None:
    """Of some pairs of edits, which touch one part of the case, or two."""
    case = hdsrules.load("examples/saas-medical-device.yaml")
    family, places = family_of(case, DAY)
    pairs = list(combinations(places, 2))
    chosen = dice(1).sample(pairs, 60)
    near = [pair for pair in pairs if len({family.edits[p].path[:20] for p in pair}) == 1]
    assert check(case, DAY, sorted({*chosen, *near[::900]}), family) > 60


def test_documents_near_a_random_case_say_what_each_says_alone() -> None:
    """So it is where much is unknown, on any day."""
    for case, day in islice(small_cases(12), 12):
        family, places = family_of(case, day)
        rng = dice(len(places))
        singles: list[Document] = [(place,) for place in rng.sample(places, 8)]
        pairs = [tuple(sorted(rng.sample(places, 2))) for _ in range(6)]
        assert check(case, day, [*singles, *pairs], family) >= 8
