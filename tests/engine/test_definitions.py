"""Faults of rules, refused when they are defined; each message names what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated

import pytest
from attrs import field, frozen, make_class

from hdsrules.engine.limits import MAX_ALTERNATIVES, MAX_CONDITIONS, MAX_FACTS, MAX_SHARING
from hdsrules.engine.pattern import having, no, one_of, same
from hdsrules.engine.rule import Rule
from hdsrules.engine.ruleset import Rulebook, Ruleset
from hdsrules.engine.tokens import TokenPool, check_names
from hdsrules.errors import RuleDefinitionError
from hdsrules.fact import Fact
from hdsrules.law import Confidence, between, since
from tests.engine.kit import LAW, Colour, Edge, Mark, Node, make_rule, pattern

EVER = since("2020-01-01")
PRIMARY = Confidence.PRIMARY


def defined(function: Callable[..., Fact], rule_id: str = "HDS-T-1") -> Rule:
    """Return the rule that a function defines in a ruleset of its own."""
    rules = Ruleset("only")
    rules.rule(rule_id, cites=[LAW], in_force=EVER, confidence=PRIMARY)(function)
    return rules.rules[0]


def refused(function: Callable[..., Fact], *, match: str) -> None:
    """Check that a function is refused as a rule, with a message."""
    with pytest.raises(RuleDefinitionError, match=match):
        defined(function)


def test_the_decorator_returns_the_function_unchanged() -> None:
    """A rule's function is called directly by tests, and stands in the rule."""
    rules = Ruleset("only")

    def marks(node: Annotated[Node, having(colour=Colour.RED)]) -> Mark:
        """A red node is marked.

        Reading:
            As all do.

        Because:
            {node.ref} is red.
        """
        return Mark(node.ref)

    decorate = rules.rule("HDS-T-1", cites=[LAW], in_force=EVER, confidence=PRIMARY)
    assert decorate(marks) is marks
    assert marks(Node("a")) == Mark("a")
    (rule,) = rules.rules
    assert rule.function is marks
    assert (rule.title, rule.reading, rule.because) == (
        "A red node is marked.",
        "As all do.",
        "{node.ref} is red.",
    )
    assert rule.concludes is Mark
    assert rule.patterns == (pattern("node", Node, {"colour": (Colour.RED,)}),)


def test_an_unknown_field_is_refused_with_the_nearest_name() -> None:
    """A misspelt field is met at import, and the right one named."""

    def marks(node: Annotated[Node, having(color=Colour.RED)]) -> Mark:
        """A rule.

        Because:
            So it is.
        """
        return Mark(node.ref)

    refused(marks, match="Node has no field color; did you mean colour")


def test_same_refers_to_a_fact_matched_before() -> None:
    """A join with a fact that no parameter before it matches is refused."""

    def marks(node: Annotated[Node, having(ref=same("edje.source"))], edge: Edge) -> Mark:
        """A rule.

        Because:
            So it is.
        """
        return Mark(node.ref or edge.source)

    refused(marks, match=r"edje\.source names no fact matched before")


def test_same_refers_to_a_field_that_exists() -> None:
    """A join with a field that the fact does not have is refused with the nearest name."""

    def marks(edge: Edge, node: Annotated[Node, having(ref=same("edge.sorce"))]) -> Mark:
        """A rule.

        Because:
            So it is.
        """
        return Mark(node.ref or edge.source)

    refused(marks, match="did you mean source")


def test_a_word_never_equals_free_text() -> None:
    """A join between a word of the vocabulary and a ref could never hold, and is refused."""

    def marks(edge: Edge, node: Annotated[Node, having(colour=same("edge.source"))]) -> Mark:
        """A rule.

        Because:
            So it is.
        """
        return Mark(node.ref or edge.source)

    refused(marks, match="can never equal")


def test_a_parameter_is_a_fact() -> None:
    """A parameter annotated with anything else is refused."""

    def marks(node: str) -> Mark:
        """A rule.

        Because:
            So it is.
        """
        return Mark(node)

    refused(marks, match="node is not annotated with a kind of fact")


def test_the_sentence_names_what_was_matched() -> None:
    """A placeholder of the sentence that names nothing is refused."""

    def marks(node: Node) -> Mark:
        """A rule.

        Because:
            {edge.source} is marked.
        """
        return Mark(node.ref)

    refused(marks, match=r"edge\.source names no fact")


def test_a_rule_says_why() -> None:
    """A rule without its sentence is refused, and so is one without a docstring."""

    def marks(node: Node) -> Mark:
        """A rule."""
        return Mark(node.ref)

    def bare(node: Node) -> Mark:
        return Mark(node.ref)

    refused(marks, match="`Because:`")
    refused(bare, match="`Because:`")


def plain(node: Node) -> Mark:
    """Every node is marked.

    Because:
        {node.ref} is a node.
    """
    return Mark(node.ref)


def test_a_rule_cites_a_text() -> None:
    """A rule that cites nothing is refused."""
    register = Ruleset("only").rule("HDS-T-1", cites=[], in_force=EVER, confidence=PRIMARY)
    with pytest.raises(RuleDefinitionError, match="cites nothing"):
        register(plain)


def test_a_rule_is_law_only_as_long_as_what_it_cites() -> None:
    """A rule in force on a day on which its text is not is refused."""
    early = between("2019-12-31", "2021-01-01")
    register = Ruleset("only").rule("HDS-T-1", cites=[LAW], in_force=early, confidence=PRIMARY)
    with pytest.raises(RuleDefinitionError, match="2019-12-31"):
        register(plain)


def test_a_guard_takes_facts_that_are_matched() -> None:
    """A guard on an alias that the rule does not match is refused with the nearest one."""

    def is_late(day: date, mode: Node) -> bool:
        """Never."""
        return day.year > 3000 and mode.ref is None

    register = Ruleset("only").rule(
        "HDS-T-1", cites=[LAW], in_force=EVER, confidence=PRIMARY, when=[is_late]
    )
    with pytest.raises(RuleDefinitionError, match=r"takes mode.* did you mean node"):
        register(plain)


def test_an_absence_has_fields_that_exist() -> None:
    """What must be absent is described by fields that its kind has."""
    register = Ruleset("only").rule(
        "HDS-T-1", cites=[LAW], in_force=EVER, confidence=PRIMARY, unless=[no(Mark, reff="a")]
    )
    with pytest.raises(RuleDefinitionError, match="Mark has no field reff; did you mean ref"):
        register(plain)


def test_versions_of_a_rule_follow_each_other() -> None:
    """One function may be several versions of one rule, each in force in its own time."""
    rules = Ruleset("only")
    first, second = between("2020-01-01", "2022-01-01"), since("2022-01-01")
    later = rules.rule("HDS-T-1", cites=[LAW], in_force=second, confidence=PRIMARY)
    earlier = rules.rule("HDS-T-1", cites=[LAW], in_force=first, confidence=PRIMARY)
    assert later(earlier(plain)) is plain
    book = Rulebook("test", [rules])
    assert [rule.in_force for rule in book] == [first, second]
    assert book.first_day == date(2020, 1, 1)
    for day, validity in ((date(2021, 12, 31), first), (date(2022, 1, 1), second)):
        assert [rule.in_force for rule in book.in_force(rules, day)] == [validity]


def test_two_versions_are_never_in_force_on_one_day() -> None:
    """Versions of one rule that overlap are refused, unless readings tell them apart."""
    rules = Ruleset("only")
    rules.rule("HDS-T-1", cites=[LAW], in_force=EVER, confidence=PRIMARY, readings={"q": "a"})(
        plain
    )
    rules.rule("HDS-T-1", cites=[LAW], in_force=EVER, confidence=PRIMARY, readings={"q": "b"})(
        plain
    )
    register = rules.rule("HDS-T-1", cites=[LAW], in_force=since("2024-01-01"), confidence=PRIMARY)
    with pytest.raises(RuleDefinitionError, match="two versions of HDS-T-1"):
        register(plain)


def book_of(*strata: list[Rule]) -> Rulebook:
    """Return a rulebook of strata named `s0`, `s1` and so on."""
    rulesets = []
    for number, rules in enumerate(strata):
        ruleset = Ruleset(f"s{number}")
        ruleset.rules += rules
        rulesets.append(ruleset)
    return Rulebook("test", rulesets)


def test_an_id_stands_in_one_stratum() -> None:
    """A rule's id in two strata is refused, and both are named."""
    with pytest.raises(RuleDefinitionError, match="two strata, s0 and s1"):
        book_of([defined(plain)], [defined(plain)])


def test_what_must_be_absent_is_finished_before() -> None:
    """The absence of what this stratum or a later one concludes is refused; of earlier, not."""
    rules = Ruleset("s0")
    rules.rule(
        "HDS-T-1", cites=[LAW], in_force=EVER, confidence=PRIMARY, unless=[no(Edge, source="a")]
    )(plain)
    (absent,) = rules.rules
    edges = make_rule("HDS-T-2", [pattern("node", Node)], lambda node: Edge(node.ref, "a"), Edge)
    book_of([edges], [absent])
    for strata in ([[absent, edges]], [[absent], [edges]]):
        with pytest.raises(RuleDefinitionError, match="absence of Edge, which is not finished"):
            book_of(*strata)


def rules_of(count: int, *, alike: bool) -> list[Rule]:
    """Return rules that begin with one pattern, or each with its own."""
    return [
        make_rule(
            f"HDS-T-{number}",
            [pattern("node", Node, {} if alike else {"ref": (f"n{number}",)})],
            lambda node: Mark(node.ref),
        )
        for number in range(count)
    ]


def test_too_many_rules_on_one_pattern_are_refused() -> None:
    """250 rules may begin with one pattern, not 251."""
    book_of(rules_of(MAX_SHARING, alike=True))
    with pytest.raises(RuleDefinitionError, match="stratum s0: 251 rules begin with one pattern"):
        book_of(rules_of(MAX_SHARING + 1, alike=True))


def test_too_many_patterns_in_a_stratum_are_refused() -> None:
    """500 distinct patterns may stand in one stratum, not 501."""
    book_of(rules_of(MAX_CONDITIONS, alike=False))
    with pytest.raises(RuleDefinitionError, match="501 distinct patterns"):
        book_of(rules_of(MAX_CONDITIONS + 1, alike=False))


@pytest.mark.parametrize(("count", "fits"), [(MAX_ALTERNATIVES, True), (61, False), (0, False)])
def test_too_many_alternatives_are_refused(count: int, fits: bool) -> None:
    """A fact may be matched by 1 to 60 alternatives."""
    values = tuple(f"n{number}" for number in range(count))
    assert one_of(*values).values == values
    rule = make_rule(
        "HDS-T-1", [pattern("node", Node, {"ref": values})], lambda node: Mark(node.ref)
    )
    if fits:
        book_of([rule])
        return
    with pytest.raises(RuleDefinitionError, match=f"has {count} alternatives"):
        book_of([rule])


def test_alternatives_multiply_over_fields() -> None:
    """8 times 8 alternatives are 64 to the engine, and too many."""
    values = tuple(f"n{number}" for number in range(8))
    edge = pattern("edge", Edge, {"source": values, "target": values})
    with pytest.raises(RuleDefinitionError, match="has 64 alternatives"):
        book_of([make_rule("HDS-T-1", [edge], lambda edge: Mark(edge.source))])


@pytest.mark.parametrize("count", [0, MAX_FACTS + 1])
def test_a_rule_matches_one_to_sixteen_facts(count: int) -> None:
    """A rule of no fact, or of 17, is refused."""
    patterns = [pattern(f"node{number}", Node) for number in range(count)]
    with pytest.raises(RuleDefinitionError, match=f"matches {count} facts"):
        book_of([make_rule("HDS-T-1", patterns, lambda *_: Mark("a"))])


@frozen(cache_hash=True)
class Reserved(Fact):
    """A fact with a name that the engine keeps for itself."""

    id: str


def test_names_of_the_engine_are_reserved() -> None:
    """A fact with a field `id` is refused."""
    rule = make_rule("HDS-T-1", [pattern("fact", Reserved)], lambda fact: Mark(fact.id))
    with pytest.raises(RuleDefinitionError, match="Reserved has a field id"):
        book_of([rule])


def test_too_many_fields_are_refused() -> None:
    """A fact of 251 fields is refused."""
    names = [f"field{number}" for number in range(251)]
    wide = make_class("Wide", {name: field(type=str) for name in names}, (Fact,), frozen=True)
    rule = make_rule("HDS-T-1", [pattern("fact", wide)], lambda _: Mark("a"))
    with pytest.raises(RuleDefinitionError, match="Wide has 251 fields"):
        book_of([rule])


COLLIDING = ("field_ggfzzcxuk", "field_fjanthcxu")
"""Two names with one FNV-1a hash, found by search."""


def fnv_1a(text: str) -> int:
    """Return the hash by which the engine tells names and ids apart."""
    digest = 0x811C9DC5
    for byte in text.encode():
        digest = (digest ^ byte) * 0x01000193 & 0xFFFFFFFF
    return digest


def test_the_hash_is_fnv_1a() -> None:
    """The hash checked here is FNV-1a of 32 bits, by its published test vectors."""
    assert fnv_1a("") == 0x811C9DC5
    assert fnv_1a("a") == 0xE40C292C
    assert fnv_1a("foobar") == 0xBF9CF968


def test_names_that_are_one_to_the_engine_are_refused() -> None:
    """Two names with one 32-bit hash are refused, and both are named."""
    assert len({fnv_1a(name) for name in COLLIDING}) == 1
    with pytest.raises(RuleDefinitionError, match="are one name to the engine") as caught:
        check_names(["another", *COLLIDING, "another"])
    assert all(name in str(caught.value) for name in COLLIDING)
    check_names(["another", COLLIDING[0], COLLIDING[0]])


def test_tokens_are_distinct_to_the_engine() -> None:
    """Tokens are made once, in order, and no two share a hash."""
    pool = TokenPool("f")
    tokens = [pool[place] for place in range(5_000)]
    assert tokens == [pool[place] for place in range(5_000)]
    assert len({fnv_1a(token) for token in tokens}) == 5_000
    assert tokens[0] == "f0"


def test_a_token_of_a_hash_in_use_is_left_out() -> None:
    """`f6059` and `f264602` share a hash: the second is never given to a fact."""
    assert fnv_1a("f6059") == fnv_1a("f264602")
    pool = TokenPool("f")
    assert pool[264_601] == "f264601"
    assert "f264602" not in {pool[place] for place in range(264_602, 264_610)}
