"""Seeded mutations of case documents."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

Step = Any
"""A key of a map or an index of a list."""

Tree = dict[str, object]
Mutation = Callable[[Tree, Random], None]

ODD_VALUES: tuple[object, ...] = (12345, 2.5, {"zz": 1}, [["zz"]], "\ud800", "No such word!")
"""Values that no key of a case document takes, but for the last, which free texts take."""

FREE_TEXTS = frozenset({"title", "name", "body"})
REQUIRED = frozenset({"hdsrules", "operator", "holder", "scheme", "provider", "customer", "party"})
MAPS_OF_REFS = frozenset(
    {"parties", "data", "systems", "certificates", "contracts", "devices", "groups"}
)


def places(value: object, path: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """Yield the path of every value below a tree."""
    steps: list[tuple[Step, object]] = []
    if isinstance(value, dict):
        steps = [(str(key), inner) for key, inner in value.items()]
    elif isinstance(value, list):
        steps = list(enumerate(value))
    for step, inner in steps:
        yield (*path, step)
        yield from places(inner, (*path, step))


def at(tree: object, path: tuple[Step, ...]) -> object:
    """Return what stands at a path."""
    for step in path:
        assert isinstance(tree, dict | list)
        tree = tree[step]
    return tree


def put(tree: object, path: tuple[Step, ...], value: object) -> None:
    """Replace what stands at a path."""
    parent = at(tree, path[:-1])
    assert isinstance(parent, dict | list)
    parent[path[-1]] = value


def _any(tree: Tree, random: Random, fits: Callable[[tuple[Step, ...]], bool]) -> tuple[Step, ...]:
    return random.choice([path for path in places(tree) if fits(path)])


def odd_value(tree: Tree, random: Random) -> None:
    """Put a value where none such can stand."""
    path = _any(tree, random, lambda _: True)
    free = path[-1] in FREE_TEXTS
    put(tree, path, copy.deepcopy(random.choice(ODD_VALUES[:4] if free else ODD_VALUES)))


def unknown_key(tree: Tree, random: Random) -> None:
    """Add a key that no object has, and that cannot be a ref either."""
    maps = [(), *(path for path in places(tree) if isinstance(at(tree, path), dict))]
    found = at(tree, random.choice(maps))
    assert isinstance(found, dict)
    found[random.choice(["Unknown", "no such key", "zz_zz", ""])] = random.choice([1, "x", {}, []])


def renamed_key(tree: Tree, random: Random) -> None:
    """Misspell a key."""
    path = _any(tree, random, lambda path: isinstance(path[-1], str))
    parent = at(tree, path[:-1])
    assert isinstance(parent, dict)
    parent[f"{path[-1]}_X"] = parent.pop(path[-1])


def missing_key(tree: Tree, random: Random) -> None:
    """Leave out, or null, a key that is required."""
    path = _any(tree, random, lambda path: path[-1] in REQUIRED)
    parent = at(tree, path[:-1])
    assert isinstance(parent, dict)
    if random.random() < 0.5:
        del parent[path[-1]]
    else:
        parent[path[-1]] = None


def doubled_item(tree: Tree, random: Random) -> None:
    """List an item twice."""
    path = _any(
        tree, random, lambda path: isinstance(at(tree, path), list) and at(tree, path) != []
    )
    found = at(tree, path)
    assert isinstance(found, list)
    found.append(copy.deepcopy(random.choice(found)))


def null_item(tree: Tree, random: Random) -> None:
    """Put null into a list."""
    path = _any(tree, random, lambda path: isinstance(at(tree, path), list))
    found = at(tree, path)
    assert isinstance(found, list)
    found.insert(random.randrange(len(found) + 1), None)


def bad_ref(tree: Tree, random: Random) -> None:
    """Give an object a ref that cannot be one."""
    table = random.choice([key for key in tree if key in MAPS_OF_REFS and tree[key]])
    objects = tree[table]
    assert isinstance(objects, dict)
    ref = random.choice(list(objects))
    objects[random.choice(["A b", "-x", "é", "a_b", "x.y", ""])] = objects.pop(ref)


def dangling_ref(tree: Tree, random: Random) -> None:
    """Take away a party that is referred to."""
    parties = tree["parties"]
    assert isinstance(parties, dict)
    used = {value for path in places(tree) if isinstance(value := at(tree, path), str)}
    del parties[random.choice([ref for ref in parties if ref in used])]


def no_such_day(tree: Tree, random: Random) -> None:
    """Write a day that does not exist, or not as a day is written."""
    days = ("as_of", "applied", "issued", "expires", "signed", "ends", "last_surveillance")
    path = _any(tree, random, lambda path: path[-1] in days)
    put(tree, path, random.choice(["2026-02-30", "2026-13-01", "1/2/2026", "20260102", "2026-1-2"]))


STRUCTURAL: tuple[Mutation, ...] = (
    odd_value,
    unknown_key,
    renamed_key,
    missing_key,
    doubled_item,
    null_item,
    bad_ref,
    no_such_day,
)
"""Mutations that break any document, and that a schema can see."""

BREAKING: tuple[Mutation, ...] = (*STRUCTURAL, dangling_ref)
"""Mutations that break any document."""


def scribble(text: str, random: Random) -> str:
    """Return a text with a few characters or lines lost, moved or put in; it may stay valid."""
    for _ in range(random.randint(1, 3)):
        start = random.randrange(len(text))
        end = min(len(text), start + random.randint(0, 12))
        lines = text.splitlines(keepends=True)
        match random.randrange(5):
            case 0:
                text = text[:start] + text[end:]
            case 1:
                put_in = random.choice(
                    [*"{}[]:,&*!|>'\"%@`#?-=~\t\n\\\x00\x85", "<<: ", "\n---\n", "é"]
                )
                text = text[:start] + put_in + text[start:]
            case 2:
                text = text[:start] + text[start:end][::-1] + text[end:]
            case 3:
                random.shuffle(lines)
                text = "".join(lines)
            case _:
                text = "".join([*lines, random.choice(lines)])
    return text
