"""Documents made to exhaust the reader are refused at once."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from hdsrules.errors import CaseError
from hdsrules.formats import loads
from hdsrules.formats.parsed import MAX_BYTES, MAX_DEPTH, MAX_NODES

PAIRS = list(zip("abcdefgh", "bcdefghi", strict=True))
BOMB = "a: &a [x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in PAIRS
)
MERGES = "a: &a {x: 1}\n" + "".join(
    f"{name}: &{name} {{<<: [{', '.join([f'*{before}'] * 9)}]}}\n" for before, name in PAIRS
)
DOTTED = ".".join("a" * 100_000)

DEEP = [
    ("yaml", "[" * 50_000),
    ("yaml", "{a: " * 50_000),
    ("yaml", "- " * 50_000),
    ("yaml", "? " * 50_000),
    ("yaml", "".join(f"{' ' * depth}a:\n" for depth in range(1000))),
    ("yaml", "a: &a [*a]"),
    ("yaml", "&a {a: *a}"),
    ("yaml", "a: &a {<<: *a}"),
    ("json", "[" * 50_000),
    ("json", "[" * 50_000 + "]" * 50_000),
    ("json", '{"a":' * 500 + "1" + "}" * 500),
    ("toml", "a = " + "[" * 50_000),
    ("toml", "a = " + "[" * 40 + "]" * 40),
    ("toml", f"{DOTTED} = 1"),
    ("toml", f"[{DOTTED}]"),
    ("toml", f"a = {{ {DOTTED} = 1 }}"),
    ("toml", " . ".join(["'a'"] * 50_000) + " = 1"),
]


@pytest.mark.parametrize(("format", "text"), DEEP)
def test_deep_nesting_is_refused(format: str, text: str) -> None:
    """A document nested too deeply, or in itself, is refused without a RecursionError."""
    with pytest.raises(CaseError) as caught:
        loads(text, format)
    (fault,) = caught.value.faults
    assert fault.path == "$"
    assert f"more than {MAX_DEPTH} levels" in fault.message


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_the_deepest_nesting_is_read(format: str) -> None:
    """A document nested as deeply as is allowed is read, and refused for its keys alone."""
    lists = MAX_DEPTH - 1
    text = f'{{"hdsrules": 1, "x": {"[" * lists}{"]" * lists}}}'
    with pytest.raises(CaseError, match="is not a key"):
        loads(text, format)


@pytest.mark.parametrize("text", [BOMB, MERGES, f"a: [{'x, ' * (2 * MAX_NODES)}]", "-\n" * 200_000])
def test_too_many_values_are_refused(text: str) -> None:
    """A document that grows beyond the limit once its aliases are written out is refused."""
    with pytest.raises(CaseError) as caught:
        loads(text)
    (fault,) = caught.value.faults
    assert fault.path == "$"
    assert f"more than {MAX_NODES:,} values" in fault.message


@pytest.mark.parametrize("format", ["yaml", "json", "toml"])
def test_too_large_a_text_is_refused(format: str) -> None:
    """A text beyond the limit of size is not parsed at all."""
    with pytest.raises(CaseError, match="larger than 5 MB"):
        loads("x" * (MAX_BYTES + 1), format)


def test_dots_in_texts_are_no_nesting() -> None:
    """In TOML, dots in strings and comments do not count as nesting."""
    text = ".".join("a" * 100)
    for quoted in (f'"{text}"', f"'{text}'", f'"""{text}"""', f"'''{text}'''", f'"" # {text}'):
        assert loads(f"hdsrules = 1\ntitle = {quoted}", "toml").title in {text, ""}


def test_many_names_are_compared_in_time() -> None:
    """Thousands of dangling references among thousands of parties are told in seconds."""
    document = {
        "hdsrules": 1,
        "parties": {f"party-{number}": {} for number in range(1000)},
        "groups": {"g": {"members": [f"partie-{number}" for number in range(1000)]}},
    }
    with pytest.raises(CaseError) as caught:
        loads(json.dumps(document), "json")
    assert len(caught.value.faults) == 1000


def test_a_long_chain_of_customers_is_followed() -> None:
    """A chain of a thousand customers is a chain; closed, it is one circle, named in short."""
    refs = [f"p{number}" for number in range(1000)]
    parties = ", ".join(f"{ref}: {{}}" for ref in refs)
    links = ", ".join(
        f"{{operator: {ref}, on_behalf_of: {customer}}}" for ref, customer in pairwise(refs)
    )
    text = (
        f"hdsrules: 1\nparties: {{{parties}}}\nsystems: {{s: {{layers: {{hardware: [{links}]}}}}}}"
    )
    assert len(loads(text).parties) == 1000
    last = "{operator: p999, on_behalf_of: p0}"
    with pytest.raises(CaseError) as caught:
        loads(text.replace("]}}}", f", {last}]}}}}}}"))
    (fault,) = caught.value.faults
    assert fault.path == "$.systems.s.layers.hardware[999].on_behalf_of"
    assert "`p0` → `p1` → `p2` → `p3` → `p4` → `…` → `p0`" in fault.message
