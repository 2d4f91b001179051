"""What the shell completes beyond commands and options: refs, conclusions, readings, actions.

Refs and conclusions are those of the case that is typed. Whatever goes wrong, nothing is completed.
"""

from __future__ import annotations

import os
import re
import shlex
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout, suppress
from functools import wraps
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..i18n import words
from ..said import recognised
from ..shapes import SLUG
from .borrowed import COMPLETION
from .language import spoken

if TYPE_CHECKING:
    from ..results import PartyVerdict

__all__ = [
    "VARIABLE",
    "actions",
    "conclusions",
    "others",
    "parties",
    "readings",
    "replied",
    "systems",
]

VARIABLE = "_HDSRULES_COMPLETE"
"""What a shell sets to ask for completions."""

_Completed = tuple[str, str]
"""A value, and what it means."""

_BASH = "complete_bash"
_NOT_PLAIN = re.compile(r"[^\w .,/’-]")


def _quietly(
    complete: Callable[[Mapping[str, object]], Iterator[_Completed]],
) -> Callable[..., list[_Completed]]:
    """Return what completes from the arguments typed so far, and is silent if it cannot."""

    @wraps(complete)
    def completed(ctx: typer.Context, incomplete: str) -> list[_Completed]:
        with warnings.catch_warnings(), suppress(Exception):
            warnings.simplefilter("ignore")
            return [each for each in complete(ctx.params) if each[0].startswith(incomplete)]
        return []

    completed.__annotations__ = {"ctx": typer.Context, "incomplete": str}
    del completed.__wrapped__  # typer asks for two parameters, those above
    return completed


@_quietly
def parties(typed: Mapping[str, object]) -> Iterator[_Completed]:
    """Iterate over the parties of the case that is typed."""
    yield from _objects(typed, "parties")


@_quietly
def systems(typed: Mapping[str, object]) -> Iterator[_Completed]:
    """Iterate over the systems of the case that is typed."""
    yield from _objects(typed, "systems")


@_quietly
def conclusions(typed: Mapping[str, object]) -> Iterator[_Completed]:
    """Iterate over what the verdict says of the party that is typed."""
    yield from _labelled(_said_of(typed))


@_quietly
def others(typed: Mapping[str, object]) -> Iterator[_Completed]:
    """Iterate over what the verdict could say of the party that is typed, and does not."""
    from ..whatif.target import known_words  # noqa: PLC0415 (heavy: when first needed)

    said = _said_of(typed)
    yield from _labelled(word for word in known_words() if word not in said)


@_quietly
def readings(_typed: Mapping[str, object]) -> Iterator[_Completed]:
    """Iterate over the contested questions with each of their readings."""
    from ..readings import QUESTIONS  # noqa: PLC0415 (when first needed)
    from ..reports.labels import LABELS  # noqa: PLC0415 (as above)

    _ = words(spoken())
    for key, question in QUESTIONS.items():
        for reading in question.readings:
            yield f"{key}={reading}", _(LABELS[key][reading])


@_quietly
def actions(_typed: Mapping[str, object]) -> Iterator[_Completed]:
    """Iterate over the kinds of actions that a repair is made of, each before its cost."""
    from ..whatif.actions import ActionKind  # noqa: PLC0415 (heavy: when first needed)

    for kind in ActionKind:
        yield f"{kind}=", ""


def _objects(typed: Mapping[str, object], table: str) -> Iterator[_Completed]:
    """Iterate over the refs of a table, which need not be free of faults.

    A shell evaluates what it is told: nothing of a document reaches it but refs, and plain names.
    """
    objects = _document(_case(typed)).get(table)
    for ref, thing in objects.items() if isinstance(objects, dict) else ():
        if re.fullmatch(SLUG, ref):
            name = thing.get("name") if isinstance(thing, dict) else None
            yield ref, _NOT_PLAIN.sub(" ", name).strip() if isinstance(name, str) else ""


def _case(typed: Mapping[str, object]) -> str:
    """Return the file of the case; where an option awaits its value, typer knows no argument."""
    case = typed.get("case")
    if isinstance(case, str):
        return case
    line = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS", "")
    return next(word for word in shlex.split(line) if Path(word).is_file())


def _document(path: str) -> Mapping[str, object]:
    """Return the plain data of a file."""
    form = {".json": "json", ".toml": "toml"}.get(Path(path).suffix.lower(), "yaml")
    data = import_module(f"hdsrules.formats.{form}").read(Path(path).read_text("utf-8")).data
    return data if isinstance(data, dict) else {}


def _said_of(typed: Mapping[str, object]) -> set[str]:
    """Return the words that the verdict says of the party that is typed."""
    from ..assessment import assess  # noqa: PLC0415 (heavy: when first needed)
    from ..formats import load  # noqa: PLC0415 (as above)
    from .inputs import day_of, readings_of  # noqa: PLC0415 (as above)

    day, party = typed.get("on"), str(typed["party"])
    pairs = typed.get("reading")
    result = assess(
        load(str(typed["case"])),
        day_of(day if isinstance(day, str) else None),
        readings=readings_of(pairs if isinstance(pairs, list | tuple) else ()),
        explore=False,
    )
    found = {finding.kind for finding in result.findings if finding.party == party}
    return found | set(_words_of(result.parties[party]))


def _words_of(verdict: PartyVerdict) -> Iterator[str]:
    """Iterate over the words of a party's entry."""
    yield "hosting"
    yield from map(str, verdict.not_hosting_because)
    yield from map(str, verdict.activities)
    yield from map(str, verdict.host_types)
    yield from map(str, verdict.no_certificate_because)
    yield from (str(needed.scheme) for needed in verdict.required_certifications)
    yield from (str(gap.kind) for gap in verdict.gaps)
    yield from (duty.kind for duty in verdict.obligations)


def _labelled(slugs: Iterable[str]) -> Iterator[_Completed]:
    """Iterate over slugs in their order, each with its label."""
    from ..reports.labels import conclusion_label  # noqa: PLC0415 (when first needed)

    _ = words(spoken())
    for slug in sorted(slugs):
        yield slug, conclusion_label(_, slug)


def replied(call: Callable[[], object], arguments: Sequence[str]) -> object:
    """Return what a call returns, and print what it says to or about the shell.

    Bash takes `=` for the end of a word. It is told here what the whole words are, and told back
    what stands behind the last `=` alone. What typer says of an installation is translated.

    Args:
        call: Runs typer.
        arguments: What follows the program's name.
    """
    whole = _whole_word() if os.environ.get(VARIABLE) == _BASH else ""
    installing = any(argument.startswith("--install-completion") for argument in arguments)
    if not ("=" in whole or installing):
        return call()
    output = StringIO()
    try:
        with redirect_stdout(output):
            return call()
    finally:
        for line in output.getvalue().splitlines():
            print(_without(line, whole) if whole else _translated(line))


def _whole_word() -> str:
    """Join what bash takes apart at each `=`, and return the word that is typed."""
    last = int(os.environ["COMP_CWORD"])
    typed = [*os.environ["COMP_WORDS"].split("\n"), ""][: last + 1]
    whole: list[str] = []
    for place, word in enumerate(typed):
        if whole and (word == "=" or typed[place - 1] == "="):
            whole[-1] += word
        else:
            whole.append(word)
    os.environ["COMP_WORDS"] = "\n".join(whole)
    os.environ["COMP_CWORD"] = str(len(whole) - 1)
    return whole[-1]


def _without(value: str, word: str) -> str:
    """Return a completion without what stands before the last `=` of the word that is typed."""
    option, _, rest = word.partition("=") if word.startswith("-") else ("", "", word)
    return value.removeprefix(rest[: rest.rfind("=") + 1]) if rest or option else value


def _translated(line: str) -> str:
    _ = words(spoken())
    return recognised(line, COMPLETION).told(_)
