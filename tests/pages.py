"""The pages of the documentation: their blocks, and running them as a reader would."""

from __future__ import annotations

import doctest
import io
import json
import os
import re
import runpy
import shlex
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from glob import glob
from pathlib import Path

from attrs import define, field, frozen
from ruamel.yaml import YAML

import hdsrules
from hdsrules.cli.entry import run

__all__ = ["ROOT", "Block", "Reader", "blocks", "named_commands", "run_script"]

ROOT = Path(__file__).parents[1]

_FENCE = re.compile(
    r"^(?:<!-- (?P<mark>[\w ]+): (?P<about>[^\n]*?) -->\n)?"
    r"^(?P<fence>`{3,})(?P<language>[^\n`]*)\n(?P<body>.*?)^(?P=fence)$",
    re.DOTALL | re.MULTILINE,
)
_CONFIGURED = re.compile(r"^ *(?:- )?(?:run: )?(hdsrules [^:\n]+)$", re.MULTILINE)


@frozen
class Block:
    """A block of code on a page.

    Attributes:
        language: Its language; of a directive, its name in braces.
        body: What it holds.
        line: The line of the page on which it begins.
        mark: What the comment before it says of it: `file` or `not run`; empty: nothing.
        about: The name of the file, or why it is not run.
    """

    language: str
    body: str
    line: int
    mark: str = ""
    about: str = ""


def blocks(page: Path) -> Iterator[Block]:
    """Iterate over the blocks of a page, in order."""
    text = page.read_text("utf-8")
    for found in _FENCE.finditer(text):
        yield Block(
            found["language"].strip(),
            found["body"],
            text.count("\n", 0, found.start("fence")) + 1,
            found["mark"] or "",
            found["about"] or "",
        )


def named_commands(page: Path) -> Iterator[str]:
    """Iterate over the `hdsrules` commands that a page names, and that are not run as examples."""
    prose = _FENCE.sub("", page.read_text("utf-8"))
    for found in re.findall(r"(?<!`)`(hdsrules [^`]+)`(?!`)", prose):
        yield " ".join(found.split())
    for block in blocks(page):
        if block.language in {"yaml", "text"}:
            yield from _CONFIGURED.findall(block.body)


@define
class Reader:
    """Someone who does what a page says, block after block, in one folder.

    Attributes:
        names: What the Python of the page has defined so far.
        status: The exit status of the last command.
    """

    names: dict[str, object] = field(factory=lambda: {"__name__": "__main__"})
    status: int = 0

    def follow(self, block: Block) -> None:
        """Do what a block says, and see that the page shows what comes out.

        Raises:
            AssertionError: If something else comes out, or the block is one that nobody checks.
        """
        if block.mark == "not run":
            return
        if block.mark == "file":
            Path(block.about).write_text(block.body, "utf-8")
        checks: dict[str, Callable[[str], None]] = {
            "console": self._console,
            "json": json.loads,
            "python": self._python,
            "pycon": self._session,
            "sh": _shell,
            "toml": _toml,
            "yaml": _yaml,
        }
        if block.language == "python" and block.mark == "file":
            compile(block.body, block.about, "exec")
        elif block.language != "text" and not block.language.startswith("{"):
            assert block.language in checks, f"no check for {block.language} blocks"
            checks[block.language](block.body)

    def _console(self, body: str) -> None:
        commands = re.split(r"^\$ ", body, flags=re.MULTILINE)
        assert commands[0] == "", "a console block begins with a command"
        for told in commands[1:]:
            command, _, expected = told.replace("\\\n", "").partition("\n")
            typed = re.findall(r"^> (.*\n)", expected, re.MULTILINE)
            expected = re.sub(r"^> .*\n", "> ", expected, flags=re.MULTILINE)
            shown = self._run(command, "".join(typed))
            assert _shows(expected, shown), f"{command}\n{shown}"

    def _run(self, command: str, typed: str) -> str:
        command, _, target = command.partition(" > ")
        name, *rest = shlex.split(command)
        arguments = [found for word in rest for found in (sorted(glob(word)) or [word])]  # noqa: PTH207 (as a shell does)
        if name == "echo" and rest == ["$?"]:
            return f"{self.status}\n"
        if name == "cat":
            return "".join(Path(each).read_text("utf-8") for each in arguments)
        programs: dict[str, Callable[[Sequence[str]], int]] = {"hdsrules": run, "python": _script}
        assert name in programs, f"{name} is no command that is checked"
        shown, self.status = _captured(programs[name], arguments, typed)
        assert self.status <= 3, shown
        if target:
            Path(target).write_text(shown, "utf-8")
            return ""
        return shown

    def _python(self, body: str) -> None:
        before = set(self.names)
        exec(compile(body, "the page", "exec"), self.names)  # noqa: S102 (the page's own)
        for name in self.names.keys() - before:
            test = self.names[name]
            if name.startswith("test_") and callable(test):
                test()

    def _session(self, body: str) -> None:
        test = doctest.DocTestParser().get_doctest(body, self.names, "page", None, 0)
        told = io.StringIO()
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
        runner.run(test, out=told.write, clear_globs=False)
        self.names.update(test.globs)
        assert runner.failures == 0, told.getvalue()


def _shows(expected: str, shown: str) -> bool:
    """Return whether a page shows what came out; a line `…` stands for any lines, or none.

    Empty lines at the end are not looked at.
    """
    lines = map(re.escape, re.split(r"^…\n", expected, flags=re.MULTILINE))
    return re.fullmatch(r"(?:.*\n)*?".join(lines) + r"\n*", shown) is not None


def _captured(
    program: Callable[[Sequence[str]], int], arguments: Sequence[str], typed: str
) -> tuple[str, int]:
    """Run a program; return all that it says, and its exit status."""
    said = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n", write_through=True)
    before, sys.stdin = sys.stdin, io.StringIO(typed)
    try:
        with redirect_stdout(said), redirect_stderr(said):
            status = program(arguments)
    finally:
        sys.stdin = before
    said.flush()
    said.seek(0)
    return said.read(), status


def run_script(arguments: Sequence[str]) -> tuple[str, int]:
    """Run a Python script as a program of its own; return all that it says, and its status."""
    return _captured(_script, arguments, "")


def _script(arguments: Sequence[str]) -> int:
    """Run a Python script as a program of its own would; return its exit status."""
    before, sys.argv = sys.argv, list(arguments)
    try:
        runpy.run_path(arguments[0], run_name="__main__")
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else int(left.code is not None)
    finally:
        sys.argv = before
    return 0


def _toml(body: str) -> None:
    tomllib.loads(body)


def _yaml(body: str) -> None:
    if body.startswith("hdsrules: 1"):
        hdsrules.loads(body)
    else:
        YAML(typ="safe").load(body)


def _shell(body: str) -> None:
    """Do what a block exports; check that what it installs is hdsrules, with extras that it has."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for line in body.splitlines():
        words = shlex.split(line, comments=True)
        if not words or words in _PREPARATION:
            continue
        if words[0] == "export":
            name, _, value = words[1].partition("=")
            os.environ[name] = value
            continue
        wanted = next((word for word in words if word.startswith(("hdsrules", "."))), "")
        given = [word for word in words if word not in {wanted, *_BESIDE}]
        assert given in _INSTALL, f"{line} is no command that is checked"
        assert "[" not in wanted or re.search(r"(['\"]).*\1", line), f"{line}: zsh needs quotes"
        found = re.fullmatch(r"(?:hdsrules|\.)(?:\[([\w,]+)\])?(?:==[\w.]+)?", wanted)
        assert found is not None, line
        assert set((found[1] or "all").split(",")) <= set(project["optional-dependencies"])


_BESIDE = {"pandas", "polars", "pyarrow"}
_PREPARATION = (
    ["mkdir", "-p", "~/hds"],
    ["cd", "~/hds"],
    ["python3", "-m", "venv", ".venv"],
    [".", ".venv/bin/activate"],
)
_INSTALL = (
    ["pip", "install"],
    ["pip", "install", "--upgrade"],
    ["pip", "install", "-c", "constraints.txt"],
    ["pip", "install", "-c", "constraints.txt", "-e"],
    ["pipx", "install"],
)
