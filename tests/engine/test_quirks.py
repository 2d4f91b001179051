"""What the engine in C does that our protocol avoids, pinned so that we learn when it changes.

Left out, for they end the process or hang it: retracting a fact that was matched, deleting a state
in which nothing fired, 256 rules on one pattern, 520 conditions under one parent.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys

from hdsrules.engine.durable import load_engine

engine = load_engine()
_NAMES = itertools.count()


def drained(rules: dict[str, object], *facts: dict[str, object]) -> list[dict[str, object]]:
    """Return what fires on facts of one session; a sentinel makes the state safe to delete."""
    number = next(_NAMES)
    definition = {**rules, "end": {"all": [{"m": {"sentinel": 1}}]}}
    handle = engine.create_ruleset(f"quirk-{number}", json.dumps(definition, ensure_ascii=False))
    batch = [{"id": "s", "sentinel": 1}, *facts]
    _, state = engine.assert_facts(
        handle, json.dumps([{**fact, "sid": str(number)} for fact in batch], ensure_ascii=False)
    )
    found = []
    started = engine.start_action_for_state(handle, state)
    text = started[1] if started else None
    while text is not None:
        found.append(json.loads(text))
        text = engine.complete_and_start_action(handle, state)
    engine.delete_state(handle, str(number))
    return [each for each in found if "end" not in each]


def joined(one: str, other: str) -> dict[str, object]:
    """Return a rule that joins two facts on a field of each."""
    return {
        "r": {"all": [{"a": {"kind": "a"}}, {"b": {"$and": [{"kind": "b"}, {other: {"a": one}}]}}]}
    }


COLLIDING = ("field_ggfzzcxuk", "field_fjanthcxu")
"""Two names with one FNV-1a hash of 32 bits, found by search."""


def test_names_of_one_hash_are_one_property() -> None:
    """A rule on one property matches a fact with another of the same hash: names are checked."""
    one, other = COLLIDING
    rules: dict[str, object] = {"r": {"all": [{"a": {one: "x"}}]}}
    assert len(drained(rules, {"id": "1", other: "x"})) == 1


def test_ids_of_one_hash_are_one_fact() -> None:
    """Of two facts whose ids share a hash one is lost: facts go in under tokens that do not."""
    rules: dict[str, object] = {"r": {"all": [{"a": {"kind": "a"}}]}}
    facts: list[dict[str, object]] = [{"id": each, "kind": "a"} for each in COLLIDING]
    assert len(drained(rules, *facts)) == 1


def test_a_text_that_is_not_ascii_matches_only_in_one_encoding() -> None:
    """A letter in a rule never matches its escape in a fact: both are written as UTF-8."""
    rules: dict[str, object] = {"r": {"all": [{"a": {"ref": "é"}}]}}
    assert len(drained(rules, {"id": "1", "ref": "é"})) == 1
    assert drained(rules, {"id": "1", "ref": "\\u00e9"}) == []


def test_equal_numbers_of_two_types_do_not_join() -> None:
    """1 and 1.0 do not join: each field holds one type, and no numbers are sent."""
    facts: list[dict[str, object]] = [
        {"id": "1", "kind": "a", "ref": 1},
        {"id": "2", "kind": "b", "ref": 1.0},
    ]
    assert drained(joined("ref", "ref"), *facts) == []


def test_matches_come_last_in_first_out() -> None:
    """Matches of one rule come out in reverse: we never rely on their order."""
    rules: dict[str, object] = {"r": {"all": [{"a": {"kind": "a"}}]}}
    facts: list[dict[str, object]] = [{"id": str(number), "kind": "a"} for number in range(3)]
    found = [each["r"] for each in drained(rules, *facts)]
    assert [each["a"]["id"] for each in found if isinstance(each, dict)] == ["2", "1", "0"]


def test_a_match_holds_its_facts_as_they_were_sent() -> None:
    """The engine gives back a fact's own text, its `id` first: we read the ids alone."""
    script = (
        "from hdsrules.engine.durable import load_engine\n"
        "engine = load_engine()\n"
        'h = engine.create_ruleset(\'q\', \'{"r":{"all":[{"a":{"k":"x"}}]}}\')\n'
        '_, s = engine.assert_facts(h, \'[{"id":"f1","sid":"1","k":"x","z":"é"}]\')\n'
        "print(engine.start_action_for_state(h, s)[1])\n"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == '{"r":{"a":{"id":"f1","sid":"1","k":"x","z":"é"}}}'
