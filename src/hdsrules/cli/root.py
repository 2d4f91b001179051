"""The application itself: what comes before a command, and help without one."""

from __future__ import annotations

from typing import Annotated

import typer

from ..i18n import words
from .help import Group, examples, settings
from .language import spoken
from .options import LanguageOption

__all__ = ["app"]

_ = words(spoken())

app = typer.Typer(
    name="hdsrules",
    cls=Group,
    context_settings=settings(),
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=_(
        "French health-data-hosting law (HDS) as code: describe who does what for whom, and read "
        "who hosts health data, which certificates they need, what is missing, and why. "
        "Decision support, not legal advice."
    ),
    epilog=examples(
        "hdsrules new -o case.yaml && hdsrules assess case.yaml", "hdsrules assess --help"
    ),
)


def _print_version(asked: bool) -> None:
    if asked:
        from .. import __version__  # noqa: PLC0415 (only when asked)

        typer.echo(f"hdsrules {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 (its callback prints it)
        bool,
        typer.Option(
            "--version",
            help=_("Print the version and exit."),
            callback=_print_version,
            is_eager=True,
        ),
    ] = False,
    lang: LanguageOption = None,  # noqa: ARG001 (read before typer is loaded)
) -> None:
    """Take the options that come before a command; without one, show the help."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(2)
