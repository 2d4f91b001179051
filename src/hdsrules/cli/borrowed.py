"""What typer itself says: marked here so that the catalogue translates it too."""

from __future__ import annotations

from ..i18n import mark

__all__ = ["BORROWED"]

BORROWED = (
    mark("(dynamic)"),
    mark("Aborted."),
    mark("Arguments"),
    mark("Commands"),
    mark("Error"),
    mark("Missing command."),
    mark("No such command {name!r}."),
    mark("Options"),
    mark("Try [blue]'{command_path} {help_option}'[/] for help."),
    mark("[default: {}]"),
    mark("[required]"),
    mark("default: {default}"),
    mark("required"),
)
