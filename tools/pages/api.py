"""The public names of the package, as their signatures and docstrings tell them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum, EnumType
from types import ModuleType

import hdsrules
from hdsrules import (
    case,
    chronology,
    comparison,
    display,
    frames,
    guarantees_table,
    interview,
    results,
    turns,
    watching,
)
from hdsrules.engine.proof import Given, Missing, Proof
from hdsrules.law import Confidence, Text, Validity, Version
from hdsrules.series import Series
from hdsrules.whatif import repair, repairs, whynot

from .docstrings import described
from .markup import page

__all__ = ["api"]

_WIDTH = 90


def api() -> Iterator[str]:
    """Yield the page of the Python API."""
    yield from page(
        "Python API",
        "What `import hdsrules` gives, and what its answers are made of. Every class is frozen;",
        "values are compared by what they hold. What is not told here may change without notice.",
    )
    yield ""
    yield "## Functions"
    for name in hdsrules.__all__:
        thing = getattr(hdsrules, name)
        if inspect.isfunction(thing):
            yield from _entry(name, thing)
    told: set[object] = set()
    for heading, classes in _CLASSES.items():
        yield ""
        yield f"## {heading}"
        for thing in classes:
            if thing not in told:
                told.add(thing)
                yield from _entry(thing.__name__, thing)


def _all(*modules: ModuleType) -> list[type]:
    """Return the public classes of modules, in order."""
    listed = (getattr(module, name) for module in modules for name in module.__all__)
    return [thing for thing in listed if inspect.isclass(thing)]


_CLASSES: Mapping[str, list[type]] = {
    "Verdicts and proofs": [hdsrules.Assessment, Proof, Given, Missing],
    "What a verdict is made of": _all(results),
    "What a case is made of": [hdsrules.Case, *_all(case)],
    "Days and differences": _all(chronology, turns, comparison, watching),
    "What if": _all(whynot, repair, repairs),
    "Tables of guarantees": _all(guarantees_table),
    "How answers show themselves": [*_all(display, frames), Series],
    "Interviews": _all(interview),
    "Texts of law": [Text, Version, Validity, Confidence],
    "Errors": _all(hdsrules.errors),
}


def _entry(name: str, thing: Callable[..., object]) -> Iterator[str]:
    yield ""
    yield f"### {name}"
    yield ""
    yield from _where(thing)
    yield ""
    yield from _thing(name, thing)


def _where(thing: Callable[..., object]) -> Iterator[str]:
    home = "hdsrules" if thing.__name__ in hdsrules.__all__ else thing.__module__
    bases = [base.__name__ for base in getattr(thing, "__bases__", ()) if _ours(base)]
    beside = f"; all of {' and '.join(f'[{base}](#{base.lower()})' for base in bases)} too"
    yield f"*In `{home}`{beside if bases else ''}.*"


def _ours(base: type) -> bool:
    return base.__module__.startswith("hdsrules.")


def _thing(name: str, thing: Callable[..., object]) -> Iterator[str]:
    if not inspect.isclass(thing):
        yield from _signature(name, thing)
        yield from described(thing.__doc__)
    elif isinstance(thing, EnumType):
        yield from described(thing.__doc__)
        yield ""
        members: Iterable[object] = thing.__members__.values()
        words = [f"`{word}`" for word in members]
        yield f"One of {', '.join(words)}."
    else:
        yield from described(thing.__doc__)
        yield from _members(thing)


def _members(cls: type) -> Iterator[str]:
    for name, member in vars(cls).items():
        if name.startswith("_") or not (inspect.isfunction(member) or isinstance(member, property)):
            continue
        yield ""
        yield f"#### {cls.__name__}.{name}"
        yield ""
        if isinstance(member, property):
            yield from described(member.__doc__)
        else:
            yield from _signature(f"{cls.__name__}.{name}", member)
            yield from described(member.__doc__)


def _signature(name: str, function: Callable[..., object]) -> Iterator[str]:
    signature = inspect.signature(function)
    parts = list(_parameters(signature))
    answer = f" -> {signature.return_annotation}"
    yield "```text"
    line = f"{name}({', '.join(parts)}){answer}"
    if len(line) <= _WIDTH:
        yield line
    else:
        yield f"{name}("
        yield from (f"    {part}," for part in parts)
        yield f"){answer}"
    yield "```"
    yield ""


def _parameters(signature: inspect.Signature) -> Iterator[str]:
    starred = False
    for parameter in signature.parameters.values():
        if parameter.name == "self":
            continue
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            starred = True
            yield "*"
        default = parameter.default
        given = default.value if isinstance(default, Enum) else default
        told = "" if default is parameter.empty else f" = {given!r}"
        yield f"{parameter.name}: {parameter.annotation}{told}"
