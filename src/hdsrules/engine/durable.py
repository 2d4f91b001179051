"""The durable evaluator: the C Rete of durable_rules, driven by one safe protocol.

Only `durable_rules_engine`, the C module, is used, and of it four calls: a ruleset is made once per
process; a run is a session with a sentinel fact and one batch of facts per wave; the batch is
drained; the session's state is deleted, whatever happened. Nothing is retracted, negated, or
called back. Every match it gives is checked again on the typed facts by the caller.
"""

from __future__ import annotations

import importlib
import itertools
import json
import os
import re
import string
import sys
import threading
from collections.abc import Mapping, Sequence
from types import ModuleType

from attrs import frozen

from ..errors import EngineError
from ..fact import Fact, field_types
from ..said import said
from .evaluator import Match
from .limits import MAX_FACTS
from .pattern import Pattern
from .rule import Rule
from .tokens import TokenPool, check_names

__all__ = ["DurableEvaluator", "load_engine"]

KIND = "k"
SENTINEL = "s"
REBUILD = (
    "CPPFLAGS=-DPyEval_CallObject=PyObject_CallObject "
    "python -m pip install --force-reinstall --no-binary :all: --no-deps durable-rules"
)

ALIASES = string.ascii_lowercase[:MAX_FACTS]
"""What the facts of a match are called, in the order of the rule's patterns."""
_FOUND = re.compile(r'"([a-z])":\{"id":"(f\d+)"')
"""A fact of a match: what it is called, and its token. No text of a document is in a message."""

KEPT_HEAP = 1 << 20
"""A block of this many bytes, once taken and given back, tells glibc to keep the top of the heap:
it would else be returned to the system after every session, and taken again in the next."""

_LOCK = threading.RLock()
_SESSIONS = itertools.count()
_FACTS = TokenPool("f")
_TEXTS = TokenPool("t")


def load_engine() -> ModuleType:
    """Import the C module, with lazy binding where the platform has it.

    Raises:
        EngineError: With the command that mends it.
    """
    gil = getattr(sys, "_is_gil_enabled", None)
    if gil is not None and not gil():
        raise EngineError(
            said(
                "durable_rules needs the GIL: use a build with it, or {other}",
                other="evaluator='portable'",
            )
        )
    flags = sys.getdlopenflags() if hasattr(sys, "getdlopenflags") else None
    try:
        if flags is not None:
            sys.setdlopenflags(os.RTLD_LAZY)
        return importlib.import_module("durable_rules_engine")
    except ImportError as error:
        message = said(
            "the C engine of durable-rules cannot be loaded ({error}); build it again with: "
            "{command}",
            error=error,
            command=REBUILD,
        )
        raise EngineError(message) from error
    finally:
        if flags is not None:
            sys.setdlopenflags(flags)


class DurableEvaluator:
    """Finds matches with the C engine.

    Raises:
        EngineError: If the engine cannot be loaded.
    """

    name = "durable"

    def __init__(self) -> None:
        """Load the engine."""
        self._engine = load_engine()
        bytearray(KEPT_HEAP)
        self._programs: dict[tuple[Rule, ...], _Program] = {}

    def start(self, rules: tuple[Rule, ...]) -> DurableMatching:
        """Start a run over `rules`."""
        with _LOCK:
            program = self._programs.get(rules)
            if program is None:
                program = self._programs[rules] = _Program(self._engine, rules)
        return DurableMatching(self._engine, program)


@frozen(eq=False)
class _Shape:
    """How facts of one kind are written.

    Attributes:
        kind: The property that tells their kind.
        fields: The fields that rules look at: name, how the property begins and, for a literal
            one, its values as they were written.
    """

    kind: str
    fields: tuple[tuple[str, str, dict[object, str] | None], ...]


class _Program:
    """Rules as the engine takes them, made once per process."""

    def __init__(self, engine: ModuleType, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.texts: dict[str, str] = {}
        self.kinds: dict[type[Fact], str] = {}
        self.shapes: dict[type[Fact], _Shape] = {}
        names: dict[type[Fact], set[str]] = {}
        for rule in rules:
            for pattern in rule.patterns:
                used = names.setdefault(pattern.kind, set())
                used.update(name for name, _ in pattern.equals)
                for name, place, other in pattern.joins:
                    used.add(name)
                    names[rule.patterns[place].kind].add(other)
        self.properties: dict[str, str] = {}
        for name in sorted({name for used in names.values() for name in used}):
            self.properties[name] = f"p{len(self.properties)}"
        for number, (kind, used) in enumerate(names.items()):
            literal = field_types(kind)
            self.kinds[kind] = f"k{number}"
            self.shapes[kind] = _Shape(
                f',"{KIND}":"k{number}"',
                tuple(
                    (name, f',"{self.properties[name]}":', {} if literal[name] else None)
                    for name in sorted(used)
                ),
            )
        definition: dict[str, object] = {
            f"r{place}": {
                "all": [self._pattern(number, p) for number, p in enumerate(rule.patterns)]
            }
            for place, rule in enumerate(rules)
        }
        definition[SENTINEL] = {"all": [{"m": {KIND: SENTINEL}}]}
        check_names([KIND, "id", "sid", *self.properties.values()])
        self.handle = engine.create_ruleset(
            f"hdsrules-{next(_SESSIONS)}", json.dumps(definition, ensure_ascii=False)
        )

    def _pattern(self, number: int, pattern: Pattern) -> Mapping[str, object]:
        literal = field_types(pattern.kind)
        tests: list[Mapping[str, object]] = [{KIND: self.kinds[pattern.kind]}]
        for name, values in pattern.equals:
            constants = [
                {self.properties[name]: value if literal[name] else self._text(str(value))}
                for value in values
            ]
            tests.append(constants[0] if len(constants) == 1 else {"$or": constants})
        for name, place, other in pattern.joins:
            tests.append({self.properties[name]: {ALIASES[place]: self.properties[other]}})
        return {ALIASES[number]: tests[0] if len(tests) == 1 else {"$and": tests}}

    def _text(self, text: str) -> str:
        return self.texts.setdefault(text, _TEXTS[len(self.texts)])


class DurableMatching:
    """One session of the engine."""

    def __init__(self, engine: ModuleType, program: _Program) -> None:
        """Take a session number of its own."""
        self._engine = engine
        self._program = program
        self._sid = str(next(_SESSIONS))
        self._facts: dict[str, Fact] = {}
        self._head = f'"sid":"{self._sid}"'
        self._texts = {text: f'"{token}"' for text, token in program.texts.items()}
        self._open = False

    def add(self, facts: Sequence[Fact]) -> list[Match]:
        """Assert facts in one batch and drain the session."""
        shapes = self._program.shapes
        batch = [
            self._message(fact, shape)
            for fact in facts
            if (shape := shapes.get(type(fact))) is not None
        ]
        if not self._open:
            batch.append(f'{{"id":"{SENTINEL}","sid":"{self._sid}","{KIND}":"{SENTINEL}"}}')
        if not batch:
            return []
        with _LOCK:
            drained = self._drain(f"[{','.join(batch)}]")
            self._open = True
        return self._read(drained)

    def close(self) -> None:
        """Delete the session's state, unless the engine failed: its sentinel may not have fired.

        To delete the state of a session in which nothing fired would read freed memory.
        """
        if self._open:
            self._open = False
            with _LOCK:
                self._engine.delete_state(self._program.handle, self._sid)

    def _drain(self, batch: str) -> list[str]:
        engine, handle = self._engine, self._program.handle
        try:
            _, state = engine.assert_facts(handle, batch)
            drained: list[str] = []
            started = engine.start_action_for_state(handle, state)
            text = started[1] if started else None
            while text is not None:
                drained.append(text)
                text = engine.complete_and_start_action(handle, state)
        except engine.error as error:
            message = said(
                "the engine refused {number} characters of facts: {error}",
                number=len(batch),
                error=error,
            )
            raise EngineError(message) from error
        return drained

    def _message(self, fact: Fact, shape: _Shape) -> str:
        token = _FACTS[len(self._facts)]
        self._facts[token] = fact
        message = f'{{"id":"{token}",{self._head}{shape.kind}'
        for name, begin, words in shape.fields:
            value = getattr(fact, name)
            if value is not None:
                written = (self._texts if words is None else words).get(value)
                if written is None:
                    written = self._written(value, words)
                message += begin + written
        return message + "}"

    def _written(self, value: object, words: dict[object, str] | None) -> str:
        if words is None:
            text = str(value)  # of a day, for instance
            written = self._texts.setdefault(text, f'"{_TEXTS[len(self._texts)]}"')
        else:
            written = words[value] = json.dumps(value, ensure_ascii=False)
        return written

    def _read(self, drained: list[str]) -> list[Match]:
        known, found = self._facts, _FOUND.findall
        matches: list[Match] = []
        for text in drained:
            name = text[2 : text.index('"', 2)]
            if name != SENTINEL:
                facts = tuple([known[token] for _, token in sorted(found(text))])
                matches.append((int(name[1:]), facts))
        return matches
