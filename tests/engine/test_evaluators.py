"""The two evaluators: each against brute force, and what could set them apart."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from attrs import define, frozen

import hdsrules
from hdsrules.assessment import assess
from hdsrules.engine.chaining import Knowledge, chain
from hdsrules.engine.durable import REBUILD, DurableEvaluator
from hdsrules.engine.evaluator import Evaluator, Match
from hdsrules.engine.pair import PairedEvaluator
from hdsrules.engine.portable import PortableEvaluator
from hdsrules.engine.rule import Rule
from hdsrules.engine.ruleset import Rulebook, Ruleset
from hdsrules.engine.worlds import ALWAYS, Worlds
from hdsrules.errors import EngineError, EvaluatorDisagreement
from hdsrules.fact import Fact
from hdsrules.said import Said
from tests.engine.kit import (
    DAY,
    Colour,
    Edge,
    Mark,
    Node,
    all_matches,
    make_rule,
    pattern,
    random_facts,
    random_rules,
    saturate,
)
from tests.generator import dice, random_case, random_day

DURABLE = DurableEvaluator()
PORTABLE = PortableEvaluator()
BOTH = PairedEvaluator(DURABLE, PORTABLE)
EVALUATORS: list[Evaluator] = [DURABLE, PORTABLE, BOTH]

REFS = ("a", "b", "c", "é", "🏥", "a" * 5_000, None)

COLLIDING = ("field_ggfzzcxuk", "field_fjanthcxu")
"""Two refs that the engine's hash, FNV-1a of 32 bits, does not tell apart."""

LINKED = make_rule(
    "LINKED",
    [pattern("node", Node), pattern("edge", Edge, joins=[("source", 0, "ref")])],
    lambda node, edge: Mark(edge.target, node.colour),
)
REACHED = make_rule(
    "REACHED",
    [pattern("first", Edge), pattern("second", Edge, joins=[("source", 0, "target")])],
    lambda first, second: Edge(first.source, second.target),
    Edge,
)


@pytest.mark.parametrize("seed", range(120))
def test_the_evaluators_find_what_brute_force_finds(seed: int) -> None:
    """On random rules that feed each other, over several waves, all three agree."""
    rng = dice(seed)
    refs = rng.sample(REFS, rng.randint(2, 4))
    rules = random_rules(rng, rng.randint(1, 8))
    facts = random_facts(rng, rng.randint(1, 12), refs)
    found = [saturate(evaluator, rules, facts, waves=2) for evaluator in EVALUATORS]
    assert found[0] == found[1] == found[2]
    matches, known = found[0]
    if len(known) <= 16:
        assert matches == all_matches(rules, known)


@pytest.mark.parametrize("evaluator", EVALUATORS, ids=lambda each: each.name)
def test_recursion_ends_with_everything_that_follows(evaluator: Evaluator) -> None:
    """A rule that feeds itself runs until nothing new follows: the paths of a ring."""
    ring = [Edge(str(number), str((number + 1) % 6)) for number in range(6)]
    matches, known = saturate(evaluator, (REACHED,), ring, waves=20)
    assert {(edge.source, edge.target) for edge in known if isinstance(edge, Edge)} == {
        (str(one), str(other)) for one in range(6) for other in range(6)
    }
    assert matches == all_matches((REACHED,), known)


@pytest.mark.parametrize("evaluator", EVALUATORS, ids=lambda each: each.name)
@pytest.mark.parametrize("ref", ["é", "🏥", "e\u0301", '"', "\\", "\n", "", "x" * 100_000])
def test_any_text_can_be_a_ref(evaluator: Evaluator, ref: str) -> None:
    """Facts join on texts of any characters and any length, and on nothing else."""
    facts = [Node(ref), Edge(ref, "b"), Edge(ref + "x", "c")]
    matches, _ = saturate(evaluator, (LINKED,), facts)
    assert matches == {(0, (facts[0], facts[1]))}


@pytest.mark.parametrize("evaluator", EVALUATORS, ids=lambda each: each.name)
def test_refs_of_one_hash_do_not_join(evaluator: Evaluator) -> None:
    """Two refs that are one to the engine's 32-bit hash stay two."""
    one, other = COLLIDING
    facts = [Node(one), Edge(other, "b"), Node("c"), Edge("c", "d")]
    matching = evaluator.start((LINKED,))
    try:
        assert matching.add(facts) == [(0, (facts[2], facts[3]))]
    finally:
        matching.close()


@pytest.mark.parametrize("evaluator", EVALUATORS, ids=lambda each: each.name)
def test_days_join_with_equal_days(evaluator: Evaluator) -> None:
    """Values that are neither words nor texts join exactly if they are equal."""
    rule = make_rule(
        "DAYS",
        [pattern("one", Mark), pattern("other", Mark, joins=[("day", 0, "day")])],
        lambda one, other: Edge(one.ref, other.ref),
        Edge,
    )
    today, also_today = date(2026, 11, 23), date.fromisoformat("2026-11-23")
    facts = [Mark("a", day=today), Mark("b", day=also_today), Mark("c", day=date(2026, 11, 24))]
    matches, _ = saturate(evaluator, (rule,), facts)
    assert matches == {(0, (facts[0], facts[1])), (0, (facts[1], facts[0]))}


@pytest.mark.parametrize("evaluator", EVALUATORS, ids=lambda each: each.name)
def test_a_fact_stands_once_in_a_match(evaluator: Evaluator) -> None:
    """Patterns that one fact meets twice ask for two facts."""
    pair = make_rule(
        "PAIR", [pattern("one", Node), pattern("other", Node)], lambda one, _: Mark(one.ref)
    )
    first, second = Node("a"), Node("b")
    assert saturate(evaluator, (pair,), [first])[0] == set()
    assert saturate(evaluator, (pair,), [first, second])[0] == {
        (0, (first, second)),
        (0, (second, first)),
    }


@pytest.mark.parametrize("evaluator", EVALUATORS, ids=lambda each: each.name)
def test_what_is_unknown_matches_nothing(evaluator: Evaluator) -> None:
    """`None` equals no constant, and not even another `None`."""
    rule = make_rule(
        "FLAG", [pattern("node", Node, {"flag": (False,)})], lambda node: Mark(node.ref)
    )
    facts = [Node(None), Edge(None, "b"), Node("a", None, None)]
    assert saturate(evaluator, (LINKED, rule), facts)[0] == set()
    assert saturate(evaluator, (rule,), [Node("a", None, False)])[0] != set()


def book(*rules: Rule) -> Rulebook:
    """Return a rulebook of one stratum."""
    ruleset = Ruleset("only")
    ruleset.rules += rules
    return Rulebook("test", [ruleset])


def run(evaluator: Evaluator, rules: Rulebook, facts: Sequence[Fact]) -> Knowledge[Worlds]:
    """Run rules on facts that are given for sure."""
    return chain(rules, dict.fromkeys(facts, ALWAYS), DAY, Worlds(), {}, evaluator)


@pytest.mark.parametrize("evaluator", EVALUATORS, ids=lambda each: each.name)
def test_a_rule_that_raises_is_named_and_leaves_nothing_behind(evaluator: Evaluator) -> None:
    """An error in a rule is an `EngineError` that names it; the engine goes on, 3,000 times."""

    def fails(node: Node) -> Fact:
        raise ZeroDivisionError(node.ref)

    broken = book(make_rule("BROKEN", [pattern("node", Node)], fails))
    sound = book(LINKED)
    facts = [Node("a"), Edge("a", "b")]
    for _ in range(3_000 if evaluator is DURABLE else 3):
        with pytest.raises(EngineError, match="BROKEN raised ZeroDivisionError"):
            run(evaluator, broken, facts)
    assert run(evaluator, sound, facts).of(Mark) == [Mark("b")]


def test_thousands_of_sessions_leave_room_for_more() -> None:
    """3,000 runs in a row, with matches and without, do not fill the engine's table."""
    rules = book(LINKED)
    for number in range(3_000):
        facts = [Node("a"), Edge("a" if number % 2 else "b", "c")]
        assert len(run(DURABLE, rules, facts).of(Mark)) == number % 2


def test_a_run_without_facts_needs_no_session() -> None:
    """Nothing added, or nothing that a rule looks at, gives no match; closing is safe."""
    for facts in ([], [Mark("a")]):
        matching = DURABLE.start((LINKED,))
        assert matching.add(facts) == []
        assert matching.add([]) == []
        matching.close()


def test_threads_agree() -> None:
    """Eight threads that assess at once say what one says alone."""
    cases = []
    for seed in range(24):
        rng = dice(seed)
        day = random_day(rng)
        cases.append((random_case(rng, day), day))
    alone = [assess(case, day, evaluator="portable").to_json() for case, day in cases]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(3):
            futures = [pool.submit(assess, case, day) for case, day in cases]
            assert [future.result().to_json() for future in futures] == alone


@frozen
class _Doctored:
    """A run that keeps its last match, or its rules' first two facts, to itself."""

    facts: list[Fact]
    invents: bool

    def add(self, facts: Sequence[Fact]) -> list[Match]:
        self.facts.extend(facts)
        if self.invents:
            return [(0, (Node("c"), Edge("c", "d")))]
        return []

    def close(self) -> None:
        self.facts.clear()


@define
class DoctoredEvaluator:
    """An evaluator that finds nothing, or what is not there."""

    invents: bool
    name: str = "doctored"

    def start(self, rules: tuple[Rule, ...]) -> _Doctored:
        """Start a run that is wrong, whatever the rules."""
        assert rules
        return _Doctored([], self.invents)


@pytest.mark.parametrize("invents", [True, False])
def test_evaluators_that_differ_are_an_error(invents: bool) -> None:
    """A match that one alone finds is an `EvaluatorDisagreement` that names it and the rule."""
    paired = PairedEvaluator(DoctoredEvaluator(invents), PORTABLE)
    with pytest.raises(EvaluatorDisagreement, match="portable alone: LINKED") as caught:
        run(paired, book(LINKED), [Node("a"), Edge("a", "b")])
    assert ("doctored alone: LINKED" in str(caught.value)) == invents


def test_a_pair_that_cannot_start_leaves_nothing_open() -> None:
    """Where the second evaluator does not start, the first one's run is closed."""
    closed: list[int] = []

    class Watched:
        """Says when it is closed."""

        name = "watched"

        def start(self, rules: tuple[Rule, ...]) -> Watched:
            """Start a run."""
            assert rules
            return self

        def add(self, facts: Sequence[Fact]) -> list[Match]:
            """Find nothing."""
            assert not facts
            return []

        def close(self) -> None:
            """Remember it."""
            closed.append(1)

    class Broken:
        """Does not start."""

        name = "broken"

        def start(self, rules: tuple[Rule, ...]) -> Watched:
            """Fail."""
            raise EngineError(Said(f"no run over {len(rules)} rules"))

    with pytest.raises(EngineError, match="no run over 1 rules"):
        PairedEvaluator(Watched(), Broken()).start((LINKED,))
    assert closed == [1]


def test_a_match_that_does_not_hold_up_is_no_disagreement() -> None:
    """The engine's false joins are dropped on the typed facts before they are compared."""

    class Loose:
        """Gives every pair, joined or not."""

        name = "loose"

        def start(self, rules: tuple[Rule, ...]) -> _Loose:
            """Start a run."""
            assert rules
            return _Loose()

    facts = [Node("a"), Edge("a", "b"), Edge("z", "c")]
    assert run(PairedEvaluator(Loose(), PORTABLE), book(LINKED), facts).of(Mark) == [Mark("b")]


class _Loose:
    def add(self, facts: Sequence[Fact]) -> list[Match]:
        return [
            (0, (node, edge))
            for node in facts
            if isinstance(node, Node)
            for edge in facts
            if isinstance(edge, Edge)
        ]

    def close(self) -> None:
        """Hold nothing."""


FAKE = 'raise ImportError("undefined symbol: PyEval_CallObject")\n'

FALLBACK = """
import json, sys, warnings
from hdsrules.assessment import assess
from hdsrules.case import Case, Party
from hdsrules.engine.durable import DurableEvaluator
from hdsrules.errors import EngineError

try:
    DurableEvaluator()
except EngineError as error:
    message = str(error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    result = assess(Case(parties={"a": Party()}), "2026-11-23")
print(json.dumps([message, result.evaluator, [str(each.message) for each in caught]]))
try:
    assess(Case(parties={"a": Party()}), "2026-11-23", evaluator="both")
except EngineError:
    sys.exit(7)
"""


def test_without_the_engine_the_portable_evaluator_answers(tmp_path: Path) -> None:
    """A failed import of the engine names the command that mends it; `assess` warns and goes on."""
    (tmp_path / "durable_rules_engine.py").write_text(FAKE, encoding="utf-8")
    source = Path(hdsrules.__file__).parents[1]
    script = f"import sys\nsys.path[:0] = {[str(tmp_path), str(source)]!r}\n{FALLBACK}"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 7, done.stderr
    message, evaluator, warned = json.loads(done.stdout)
    assert "undefined symbol" in message
    assert REBUILD in message
    assert evaluator == "portable"
    assert len(warned) == 1
    assert REBUILD in warned[0]


def test_a_result_names_its_evaluator() -> None:
    """Each verdict records which evaluator matched its rules."""
    case, day = random_case(dice(1), DAY), DAY
    assert assess(case, day).evaluator == "durable"
    assert assess(case, day, evaluator="portable").evaluator == "portable"
    assert assess(case, day, evaluator="both").evaluator == "both"


def test_words_are_told_from_texts_of_the_same_letters() -> None:
    """A ref spelt like a word of the vocabulary stays a ref."""
    rule = make_rule(
        "RED",
        [
            pattern("node", Node, {"colour": (Colour.RED,)}),
            pattern("edge", Edge, {"colour": (Colour.RED,)}, [("source", 0, "ref")]),
        ],
        lambda node, edge: Mark(node.ref or edge.target),
    )
    facts = [Node("red", Colour.RED), Node("red", Colour.GREEN), Edge("red", "green", Colour.RED)]
    for evaluator in EVALUATORS:
        assert saturate(evaluator, (rule,), facts)[0] == {(0, (facts[0], facts[2]))}
