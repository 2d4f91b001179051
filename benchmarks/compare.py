"""One run, side by side: an assessment, the bare C engine under it, CLIPS, and imports.

Every figure is a median of one run on one machine, given with its ratio to the bare C calls, or to
`import cattrs`. Exit status 1 if CLIPS and the portable evaluator do not find as many matches.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from statistics import median

import clips
from attrs import define, field, frozen

from hdsrules.assessment import assess
from hdsrules.case import (
    Administration,
    Backup,
    Case,
    Certificate,
    Data,
    Operation,
    Party,
    System,
)
from hdsrules.derivation import derive, evaluator_named
from hdsrules.engine.durable import load_engine
from hdsrules.engine.evaluator import Evaluator, Match, Matching
from hdsrules.engine.portable import PortableEvaluator
from hdsrules.engine.rule import Rule
from hdsrules.fact import Fact
from hdsrules.facts.vocabulary import Activity, Identifiability, LayerName, Purpose, Scheme, Task
from hdsrules.readings import resolve_readings

bare = load_engine()

DAY = date(2026, 11, 23)


def reference_case() -> Case:
    """Return the case measured: 4 parties, 1 system, 6 layers, 2 certificates."""

    def by_cloud(operator: str = "cloud") -> tuple[Operation, ...]:
        return (Operation(operator=operator, on_behalf_of=("maker",), country="FR"),)

    hosting = [activity for activity in Activity if activity is not Activity.ADMINISTRATION]
    return Case(
        parties={"hall": Party(), "cloud": Party(), "maker": Party(), "clinic": Party()},
        data={
            "records": Data(
                about_health=True,
                identifiability=Identifiability.IDENTIFIED,
                collected_for=(Purpose.CARE,),
                originator="clinic",
                controller="clinic",
            )
        },
        systems={
            "app": System(
                holds=("records",),
                layers={
                    LayerName.DATA_CENTRE: (
                        Operation(operator="hall", on_behalf_of=("cloud",), country="FR"),
                    ),
                    LayerName.HARDWARE: by_cloud(),
                    LayerName.VIRTUAL: by_cloud(),
                    LayerName.PLATFORM: by_cloud(),
                    LayerName.APPLICATION_ADMINISTRATION: (
                        Administration(
                            operator="maker",
                            on_behalf_of=("clinic",),
                            tasks=(Task.DEPLOYMENT, Task.CONFIGURATION),
                        ),
                    ),
                    LayerName.BACKUP: (
                        Backup(operator="cloud", on_behalf_of=("maker",), externalised=True),
                    ),
                },
            )
        },
        certificates={
            "cloud-hds": Certificate(
                holder="cloud",
                scheme=Scheme.HDS,
                edition="2.0",
                activities=tuple(hosting),
                issued=date(2025, 3, 1),
                body_accredited=True,
            ),
            "hall-hds": Certificate(
                holder="hall",
                scheme=Scheme.HDS,
                edition="2.0",
                activities=(Activity.PHYSICAL_SITES,),
                issued=date(2025, 6, 1),
                body_accredited=True,
            ),
        },
    )


def timed(action: Callable[[], object], runs: int) -> float:
    """Return the median time of an action, in milliseconds."""
    action()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return median(times) * 1000


@frozen
class Call:
    """One call of the C engine: its name and what it was given."""

    name: str
    arguments: tuple[object, ...]


@define
class RecordingEngine:
    """The C engine, with a record of the calls made."""

    calls: list[Call] = field(factory=list)
    error: type[Exception] = bare.error

    def __getattr__(self, name: str) -> Callable[..., object]:
        """Return a function of the engine that records its calls."""

        def recorded(*arguments: object) -> object:
            self.calls.append(Call(name, arguments))
            return getattr(bare, name)(*arguments)

        return recorded


def calls_of(action: Callable[[], object]) -> list[Call]:
    """Return the calls of the C engine that an action makes."""
    evaluator = evaluator_named("durable")
    action()  # the rulesets are made once per process
    recorder = RecordingEngine()
    evaluator._engine = recorder  # type: ignore[attr-defined]
    try:
        action()
    finally:
        evaluator._engine = bare  # type: ignore[attr-defined]
    return recorder.calls


def replay(calls: Sequence[Call]) -> None:
    """Make the calls again, and nothing else."""
    state: object = None
    for call in calls:
        if call.name == "assert_facts":
            state = bare.assert_facts(*call.arguments)[1]
        elif call.name == "start_action_for_state":
            bare.start_action_for_state(call.arguments[0], state)
        elif call.name == "complete_and_start_action":
            bare.complete_and_start_action(call.arguments[0], state)
        else:
            bare.delete_state(*call.arguments)


@define
class Session:
    """What one stratum was given and found.

    Attributes:
        rules: Its rules in force.
        waves: The facts, wave by wave.
        matches: How many matches were found.
    """

    rules: tuple[Rule, ...]
    waves: list[tuple[Fact, ...]] = field(factory=list)
    matches: int = 0


class RecordingEvaluator:
    """The portable evaluator, with a record of what it was given and found."""

    name = "recording"

    def __init__(self) -> None:
        """Start without a record."""
        self.sessions: list[Session] = []

    def start(self, rules: tuple[Rule, ...]) -> Matching:
        """Start a run of the portable evaluator."""
        session = Session(rules)
        self.sessions.append(session)
        return _RecordingMatching(PortableEvaluator().start(rules), session)


@frozen
class _RecordingMatching:
    inner: Matching
    session: Session

    def add(self, facts: Sequence[Fact]) -> list[Match]:
        found = self.inner.add(facts)
        self.session.waves.append(tuple(facts))
        self.session.matches += len(found)
        return found

    def close(self) -> None:
        self.inner.close()


def sessions_of(case: Case) -> list[Session]:
    """Return what each stratum is given in the assessment of a case."""
    recorder = RecordingEvaluator()
    readings = resolve_readings({}, DAY)
    derive(case, DAY, readings, recorder, explore=False)
    return recorder.sessions


def run_evaluator(evaluator: Evaluator, sessions: Sequence[Session]) -> None:
    """Give an evaluator what each stratum was given."""
    for session in sessions:
        matching = evaluator.start(session.rules)
        for wave in session.waves:
            matching.add(wave)
        matching.close()


class ClipsStratum:
    """The rules of one stratum in CLIPS: the same kinds, constants and joins."""

    def __init__(self, rules: Sequence[Rule], *, collect: bool) -> None:
        """Build templates and rules.

        Args:
            rules: The rules in force.
            collect: Whether each match goes to Python, or is only counted in CLIPS.
        """
        self.environment = clips.Environment()
        self.found: list[tuple[int, ...]] = []
        self.kinds: dict[type[Fact], tuple[str, tuple[str, ...]]] = {}
        slots: dict[type[Fact], dict[str, None]] = {}
        for rule in rules:
            for pattern in rule.patterns:
                used = slots.setdefault(pattern.kind, {})
                used.update(dict.fromkeys(name for name, _ in pattern.equals))
                for name, place, other in pattern.joins:
                    used[name] = None
                    slots[rule.patterns[place].kind][other] = None
        for number, (kind, used) in enumerate(slots.items()):
            self.kinds[kind] = (f"k{number}", tuple(used))
            listed = " ".join(f"(slot {name})" for name in ("id_", *used))
            self.environment.build(f"(deftemplate k{number} {listed})")
        if collect:
            self.environment.define_function(self._record, name="record")
        else:
            self.environment.build("(defglobal ?*found* = 0)")
        for place, rule in enumerate(rules):
            self.environment.build(self._rule(place, rule, collect=collect))

    def run(self, waves: Sequence[Sequence[Fact]]) -> int:
        """Assert the facts wave by wave, run, forget them; return how many matches fired."""
        self.found.clear()
        self.environment.reset()
        number = fired = 0
        for wave in waves:
            lines = []
            for fact in wave:
                kind = self.kinds.get(type(fact))
                if kind is not None:
                    lines.append(self._fact(number, fact, *kind))
                    number += 1
            self.environment.load_facts("\n".join(lines))
            fired += self.environment.run()
        return fired

    def _record(self, *match: int) -> None:
        self.found.append(match)

    def _fact(self, number: int, fact: Fact, name: str, used: Sequence[str]) -> str:
        slots = " ".join(
            f'({slot} "{value}")' if value is not None else f"({slot} none-{number})"
            for slot in used
            for value in (getattr(fact, slot),)
        )
        return f"({name} (id_ {number}) {slots})"

    def _rule(self, place: int, rule: Rule, *, collect: bool) -> str:
        joined = {(there, other) for each in rule.patterns for _, there, other in each.joins}
        left = []
        for number, pattern in enumerate(rule.patterns):
            tests: dict[str, list[str]] = {}
            for name, there, other in pattern.joins:
                tests.setdefault(name, []).append(f"?v{there}-{other}")
            for there, name in sorted(joined):
                if there == number:
                    tests.setdefault(name, []).insert(0, f"?v{number}-{name}")
            for name, values in pattern.equals:
                constants = " ".join(f'"{value}"' for value in values)
                bound = tests.setdefault(name, [])
                if len(values) == 1:
                    bound.append(constants)
                    continue
                if not bound:
                    bound.append(f"?c{number}-{name}")
                bound.append(f":(member$ {bound[0]} (create$ {constants}))")
            slots = " ".join(f"({name} {'&'.join(parts)})" for name, parts in tests.items())
            left.append(f"?f{number} <- ({self.kinds[pattern.kind][0]} (id_ ?i{number}) {slots})")
            left += [
                f"(test (neq ?f{number} ?f{before}))"
                for before in range(number)
                if rule.patterns[before].kind is pattern.kind
            ]
        facts = " ".join(f"?i{number}" for number in range(len(rule.patterns)))
        right = f"(record {place} {facts})" if collect else "(bind ?*found* (+ ?*found* 1))"
        return f"(defrule r{place} {' '.join(left)} => {right})"


def import_time(statement: str, runs: int) -> float:
    """Return the median time of a statement in a fresh process, in milliseconds."""
    command = [sys.executable, "-c", statement]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return timed(lambda: subprocess.run(command, env=environment, check=True), runs)  # noqa: S603


def show(title: str, rows: Mapping[str, float], base: str) -> None:
    """Print figures with their ratios to one of them."""
    print(f"\n{title:<58} median ms    × {base}")
    for name, value in rows.items():
        print(f"{name:<58} {value:9.3f} {value / rows[base]:12.2f}")


def main() -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200, help="repetitions of each action")
    parser.add_argument("--imports", type=int, default=21, help="repetitions of each import")
    parser.add_argument("--profile", action="store_true", help="where the time of assess goes")
    options = parser.parse_args()
    case = reference_case()
    bytearray(1 << 20)  # once a larger block was freed, glibc keeps what each session gives back

    def narrow() -> object:
        return assess(case, DAY, explore=False)

    calls = calls_of(narrow)
    wide_calls = calls_of(lambda: assess(case, DAY))
    sessions = sessions_of(case)
    collecting = [(ClipsStratum(each.rules, collect=True), each.waves) for each in sessions]
    counting = [(ClipsStratum(each.rules, collect=False), each.waves) for each in sessions]
    found = [stratum.run(waves) for stratum, waves in collecting]
    if found != [session.matches for session in sessions]:
        print(f"CLIPS finds {found}, not {[each.matches for each in sessions]}", file=sys.stderr)
        return 1
    print(
        f"{os.cpu_count()} cores; {len(sessions)} strata, "
        f"{sum(len(wave) for each in sessions for wave in each.waves)} facts, "
        f"{sum(found)} matches, {len(calls)} C calls"
    )
    runs = options.runs
    durable = evaluator_named("durable")
    rows = {
        "assess, one reading of each question": timed(narrow, runs),
        "assess, one reading, portable evaluator": timed(
            lambda: assess(case, DAY, evaluator="portable", explore=False), runs
        ),
        "bare C": timed(lambda: replay(calls), runs),
        "facts in, matches out: durable evaluator": timed(
            lambda: run_evaluator(durable, sessions), runs
        ),
        "facts in, matches out: portable evaluator": timed(
            lambda: run_evaluator(PortableEvaluator(), sessions), runs
        ),
        "facts in, matches out: CLIPS": timed(
            lambda: [stratum.run(waves) for stratum, waves in collecting], runs
        ),
        "facts in, matches counted: CLIPS": timed(
            lambda: [stratum.run(waves) for stratum, waves in counting], runs
        ),
    }
    show("One reading of each question", rows, "bare C")
    limit = 2 * rows["bare C"] + 1
    print(f"{'2 × bare C + 1 ms':<58} {limit:9.3f}")
    show(
        "With divergences and open questions",
        {
            "assess": timed(lambda: assess(case, DAY), runs),
            "assess, portable evaluator": timed(
                lambda: assess(case, DAY, evaluator="portable"), runs
            ),
            "bare C": timed(lambda: replay(wide_calls), runs),
        },
        "bare C",
    )
    start = import_time("pass", options.imports)
    imports = {
        name: import_time(statement, options.imports) - start
        for name, statement in {
            "import cattrs": "import cattrs",
            "import hdsrules": "import hdsrules",
            "import hdsrules; hdsrules.assess": "import hdsrules; hdsrules.assess",
        }.items()
    }
    show(f"Imports, less a bare start of {start:.1f} ms", imports, "import cattrs")
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(lambda: [narrow() for _ in range(runs)])
        pstats.Stats(profile).sort_stats("tottime").print_stats(15)
    return 0


if __name__ == "__main__":
    sys.exit(main())
