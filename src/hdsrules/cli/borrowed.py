"""What typer itself says, marked here so that the catalogue translates it too."""

from __future__ import annotations

from ..i18n import mark

__all__ = ["BORROWED", "COMPLAINTS", "COMPLETION", "REWORDED"]

BORROWED = (
    mark("(dynamic)"),
    mark("Arguments"),
    mark("Commands"),
    mark("Install completion for the current shell."),
    mark("Install completion for the specified shell."),
    mark("Options"),
    mark("Show completion for the current shell, to copy it or customize the installation."),
    mark("Show completion for the specified shell, to copy it or customize the installation."),
    mark("Show this message and exit."),
    mark("default: {default}"),
    mark("required"),
)
"""What stands in help."""

REWORDED = {
    "Input should be a valid integer, unable to parse string as an integer": mark(
        "a whole number is needed"
    ),
    "Input should be greater than or equal to {least}": mark("at least {least} is needed"),
}
"""What it says in words that are no user's → ours."""

COMPLAINTS = (
    mark("Missing command."),
    mark("Missing argument {name}."),
    mark("Missing option {name}."),
    mark("No such command {name}. Did you mean {other}?"),
    mark("No such command {name}."),
    mark("No such option: {name} (Possible options: {other})"),
    mark("No such option: {name} Did you mean {other}?"),
    mark("No such option: {name}"),
    mark("Option {name} does not take a value."),
    mark("Option {name} requires an argument."),
    mark("Got unexpected extra argument(s) ({names})"),
    mark("Got unexpected extra argument ({names})"),
    mark("Got unexpected extra arguments ({names})"),
    mark("Invalid value for {name}: {problem}"),
    mark("Invalid value: {problem}"),
    mark("{value} is not one of {choices}."),
    mark("{value} is not a valid integer."),
    mark("{value} is not in the range {range}."),
    *REWORDED,
)
"""What it says of a command that cannot be used."""

COMPLETION = (
    mark("{shell} completion installed in {path}"),
    mark("Completion will take effect once you restart the terminal"),
    mark("Shell {shell} is not supported."),
)
"""What it says where completion is installed."""
