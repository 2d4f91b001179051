"""The command line, from the application itself: every command, argument and option."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from enum import EnumType
from pathlib import Path
from types import UnionType
from typing import Annotated, get_args, get_origin

from typer.models import ArgumentInfo, CommandInfo, OptionInfo

from .markup import page, table

__all__ = ["commands"]

_ROOT = Path(__file__).parents[2]


def commands() -> Iterator[str]:
    """Yield the page of commands, in English: its words are chosen when they are imported."""
    lines = subprocess.run(
        [sys.executable, "-m", "tools.pages.commands"],
        check=True,
        capture_output=True,
        cwd=_ROOT,
        env=os.environ | {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
        text=True,
        encoding="utf-8",
    ).stdout
    yield from lines.splitlines()


def _commands() -> Iterator[str]:
    from hdsrules.cli.app import app  # noqa: PLC0415 (after its language is known)

    yield from page(
        "Command line",
        "`hdsrules COMMAND --help` prints the same, in the language of the locale. `hdsrules",
        "--version` prints the version.",
    )
    for command in app.registered_commands:
        yield from _command(command)


def _command(command: CommandInfo) -> Iterator[str]:
    callback = command.callback
    assert callback is not None  # noqa: S101 (a command that is registered has one)
    name = command.name or callback.__name__.replace("_", "-")
    yield ""
    yield f"## hdsrules {name}"
    for paragraph in (command.help or "").split("\n\n"):
        yield ""
        yield paragraph
    yield ""
    yield from table(("argument or option", "what it is", "default"), _parameters(callback))
    if command.epilog:
        label, *examples = str(command.epilog).splitlines()
        yield ""
        yield f"{label} {', '.join(f'`{example.strip()}`' for example in examples)}"


def _parameters(callback: Callable[..., object]) -> Iterator[Iterator[str]]:
    for parameter in inspect.signature(callback, eval_str=True).parameters.values():
        annotation = parameter.annotation
        if get_origin(annotation) is not Annotated:
            continue
        kind, info = get_args(annotation)[:2]
        if not info.hidden:
            yield _parameter(kind, info, parameter.default)


def _parameter(kind: object, info: ArgumentInfo | OptionInfo, default: object) -> Iterator[str]:
    words = _words(kind)
    if isinstance(info, OptionInfo):
        names = ", ".join(f"`{name}`" for name in (info.default, *(info.param_decls or ())))
        value = info.metavar or "|".join(words)
        yield f"{names} `{value}`" if value else names
    else:
        yield f"`{info.metavar}`"
    yield (info.help or "").strip()
    if default is inspect.Parameter.empty:
        yield "required"
    else:
        yield f"`{default}`" if default not in {None, False, ""} else ""


def _words(kind: object) -> list[str]:
    """Return the words that an option takes, if its kind lists them."""
    if isinstance(kind, UnionType) or get_origin(kind) is list:
        return [word for inner in get_args(kind) for word in _words(inner)]
    return list(map(str, kind.__members__.values())) if isinstance(kind, EnumType) else []


if __name__ == "__main__":
    sys.stdout.write("".join(f"{line}\n" for line in _commands()))
