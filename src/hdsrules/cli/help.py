"""How help is laid out: for any width, in the user's language, in colours where they are wanted."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from ..i18n import words
from .apart import INPUTS, check_apart
from .language import spoken
from .window import columns

if TYPE_CHECKING:
    from typer._click import Command as AnyCommand
    from typer._click import Context, HelpFormatter

__all__ = ["Command", "Group", "Rewriting", "examples", "settings"]

_WIDEST = 100
_NARROWEST = 24
_NARROW = 60
"""Below this width, what a name stands for is told below it, not beside it."""

_BESIDE, _BELOW = 26, 2
_INDENT = "  "
_CHOICE = re.compile(r"[<\[]([^<>\[\]]*\|[^<>\[\]]*)[>\]]")
_LEAST = re.compile(r"; x>=([0-9]+)")


def settings() -> dict[Any, Any]:
    """Return how wide help is, and whether it has colours; `None`: on a terminal."""
    width = max(_NARROWEST, min(columns(), _WIDEST))
    return {"terminal_width": width, "color": _coloured()}


def _coloured() -> bool | None:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") in {"dumb", "unknown"}:
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def examples(*commands: str) -> str:
    """Return commands as examples below a help text."""
    _ = words(spoken())
    title = _("Example:") if len(commands) == 1 else _("Examples:")
    return "\n".join([title, *(f"{_INDENT}{command}" for command in commands)])


class Command(TyperCommand):
    """A command with our layout of help, which does not write over what it reads."""

    def invoke(self, ctx: Context) -> object:
        """Run the command, once it is sure that what it reads is not lost."""
        self.check_output(ctx.params)
        return super().invoke(ctx)

    def check_output(self, parameters: Mapping[str, object]) -> None:
        """Refuse an output that is one of the inputs.

        Args:
            parameters: What the command is called with.

        Raises:
            typer.BadParameter: If it is one of them.
        """
        output = parameters.get("output")
        given = (parameters.get(name) for name in INPUTS)
        sources = [each for it in given for each in (it if isinstance(it, list | tuple) else [it])]
        if isinstance(output, str | Path):
            check_apart(Path(output), [each for each in sources if isinstance(each, str)])

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write how the command is called."""
        _write_usage(self, ctx, formatter, self.options_metavar or "")

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the help of the command."""
        self.format_usage(ctx, formatter)
        _write_about(self, ctx, formatter)
        _write_epilog(self, formatter)


class Rewriting(Command):
    """A command that may write over what it reads: it asks for itself whether it should."""

    def check_output(self, parameters: Mapping[str, object]) -> None:
        """Leave the output to the command."""


class Group(TyperGroup):
    """All commands, with our layout of help."""

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write how a command is called."""
        _ = words(spoken())
        command = _("COMMAND [ARGUMENTS]...")
        _write_usage(self, ctx, formatter, f"{self.options_metavar} {command}")

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the help of all commands, each with its first sentence."""
        _ = words(spoken())
        self.format_usage(ctx, formatter)
        _write_about(self, ctx, formatter)
        panels: dict[str, list[tuple[str, str]]] = {}
        for name, command in self.commands.items():
            panel = str(getattr(command, "rich_help_panel", None) or _("Commands"))
            first = (command.help or "").partition("\n\n")[0].partition(". ")[0]
            panels.setdefault(panel, []).append((name, f"{first.rstrip('.')}."))
        for panel, rows in panels.items():
            _write_section(formatter, panel, rows)
        _write_epilog(self, formatter)


def _write_usage(command: AnyCommand, ctx: Context, formatter: HelpFormatter, options: str) -> None:
    _ = words(spoken())
    pieces = [options, *(name for name, about in _arguments(command, ctx))]
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=_("Usage: "))


def _arguments(command: AnyCommand, ctx: Context) -> Iterator[tuple[str, str]]:
    """Iterate over the arguments of a command, each as it is written in the usage, and its help."""
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if parameter.param_type_name == "argument" and record is not None:
            name = str(getattr(parameter, "metavar", None) or parameter.name).upper()
            yield (name if parameter.required else f"[{name}]"), record[1]


def _options(command: AnyCommand, ctx: Context) -> Iterator[tuple[str, str]]:
    """Iterate over the options of a command, each with its help."""
    _ = words(spoken())

    def least(range_: re.Match[str]) -> str:
        return _("; ") + _("at least {number}", number=range_[1])

    for parameter in command.get_params(ctx):
        own = command.get_help_option(ctx)
        if parameter is own:
            yield ", ".join(parameter.opts), _("Show this message and exit.")
            continue
        record = parameter.get_help_record(ctx)
        if parameter.param_type_name == "option" and record is not None:
            yield _CHOICE.sub(r"\1", record[0]), _LEAST.sub(least, _(record[1]))


def _write_about(command: AnyCommand, ctx: Context, formatter: HelpFormatter) -> None:
    """Write what a command does, and its arguments and options."""
    _ = words(spoken())
    formatter.write_paragraph()
    formatter.write_text(command.help or "")
    _write_section(formatter, _("Arguments"), _arguments(command, ctx))
    _write_section(formatter, _("Options"), _options(command, ctx))


def _write_section(formatter: HelpFormatter, title: str, rows: Iterable[tuple[str, str]]) -> None:
    """Write names and what they stand for below a title, if there are any."""
    listed = [(typer.style(name, fg=typer.colors.CYAN), about) for name, about in rows]
    if listed:
        formatter.write_paragraph()
        _write_title(formatter, title)
        formatter.indent()
        formatter.write_dl(listed, _BELOW if formatter.width < _NARROW else _BESIDE)
        formatter.dedent()


def _write_title(formatter: HelpFormatter, title: str) -> None:
    _ = words(spoken())
    text = title if title.endswith(":") else _("{title}:", title=title)
    formatter.write(typer.style(text, bold=True) + "\n")


def _write_epilog(command: AnyCommand, formatter: HelpFormatter) -> None:
    """Write the examples of a command: no line of them is broken, so that it can be copied."""
    title, *lines = (command.epilog or "").splitlines()
    formatter.write_paragraph()
    _write_title(formatter, title)
    for line in lines:
        formatter.write(f"{line}\n")
