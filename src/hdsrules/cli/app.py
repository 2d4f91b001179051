"""The commands by their names."""

from __future__ import annotations

from typing import Annotated

import typer

from ..i18n import locale_language, words
from .answers import repair, why_not
from .ask import ask
from .assess import assess
from .compare import compare
from .listings import coverage, readings, rules, schema, texts
from .new import new
from .options import example
from .time import calendar, timeline
from .watch import watch
from .why import why

__all__ = ["app"]

_ = words(locale_language())

app = typer.Typer(
    name="hdsrules",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help=_(
        "French health-data-hosting law (HDS) as code: describe who does what for whom, and read "
        "who hosts health data, which certificates they need, what is missing, and why. "
        "Decision support, not legal advice."
    ),
    epilog=example("hdsrules new -o case.yaml && hdsrules assess case.yaml"),
)


def _print_version(asked: bool) -> None:
    if asked:
        from .. import __version__  # noqa: PLC0415 (only when asked)

        typer.echo(f"hdsrules {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help=_("Print the version and exit."),
            callback=_print_version,
            is_eager=True,
        ),
    ] = False,
) -> None:
    """Take the options that come before a command."""


_STATUSES = _(
    "Exit status: 0 no gap and no breach, 1 a gap or a breach, 2 unusable input or arguments, "
    "3 nothing found but something undetermined, 4 a fault of hdsrules."
)

app.command(
    help=_("Say who hosts health data, what they need, what they lack, and what is not known.")
    + "\n\n"
    + _STATUSES,
    epilog=example("hdsrules assess case.yaml --on 2026-11-23 --format html -o report.html"),
)(assess)
app.command(
    help=_(
        "Ask what is not known and could change the verdict, the most decisive first, and write "
        "the answers into a new document. Without CASE, the interview begins empty."
    )
    + "\n\n"
    + _STATUSES,
    epilog=example("hdsrules ask case.yaml --on 2026-11-23"),
)(ask)
app.command(
    help=_("Prove a conclusion about a party: each step with its rule, its articles, its facts.")
    + "\n\n"
    + _("Exit status: 0 proved, 2 the verdict does not say it, 3 it is undetermined."),
    epilog=example("hdsrules why case.yaml maker administration"),
)(why)
app.command(
    name="why-not",
    help=_(
        "Say why a verdict does not say a word of a party: for each rule that could have, the "
        "conditions that failed; and the smallest changes of the document that would make it, "
        "each tried."
    )
    + "\n\n"
    + _("Exit status: 0 answered, 2 the verdict says it, or no verdict ever does."),
    epilog=example("hdsrules why-not case.yaml cloud administration"),
)(why_not)
app.command(
    help=_(
        "List the smallest sets of actions after which no gap and no breach is left, the cheapest "
        "first, each confirmed by assessing the changed document."
    )
    + "\n\n"
    + _(
        "Exit status: 0 nothing to repair, 1 something to repair, 2 unusable input or arguments, "
        "3 nothing for sure but something undetermined."
    ),
    epilog=example("hdsrules repair case.yaml --cost change-operator=5"),
)(repair)
app.command(
    help=_("Write a commented case document to start from: a SaaS medical device on a cloud.")
    + "\n\n"
    + _("To be asked instead, question by question: hdsrules ask."),
    epilog=example("hdsrules new -o case.yaml"),
)(new)
app.command(
    help=_("List the days on which the verdict on a case changes, with what and because of what."),
    epilog=example("hdsrules timeline case.yaml --from 2024-01-01 --to 2029-01-01"),
)(timeline)
app.command(
    help=_(
        "Say what differs between two documents, between two days, or with another reading, and "
        "because of which rules."
    )
    + "\n\n"
    + _("Exit status: 0 nothing differs, 1 something differs, 2 unusable input or arguments."),
    epilog=example("hdsrules compare case.yaml --on 2026-05-16 --on 2026-05-17"),
)(compare)
app.command(
    help=_(
        "List what expires or changes for cases in the time to come: certificates, contracts, "
        "audits, and each day on which the verdict changes, with why."
    )
    + "\n\n"
    + _(
        "Exit status: 0 nothing within the time, 1 something, 2 unusable input or arguments (every "
        "fault of every case is told)."
    ),
    epilog=example("hdsrules watch cases/*.yaml --within 180d --format ics -o hds.ics"),
)(watch)
app.command(
    help=_("List the days on which the law changes, with the rules and the texts."),
    epilog=example("hdsrules calendar --from 2024-01-01"),
)(calendar)
app.command(
    help=_("List the rules: what they say, since when, on which texts."),
    epilog=example("hdsrules rules --on 2026-11-23"),
)(rules)
app.command(
    help=_("List the texts that the rules rest on, with their versions and links."),
    epilog=example("hdsrules texts --format json"),
)(texts)
app.command(
    help=_(
        "List the contested questions of the law: their readings, the default first, who holds "
        "each, and why."
    ),
    epilog=example("hdsrules readings"),
)(readings)
app.command(
    help=_("List, article by article, which rules encode what, and what is not encoded and why."),
    epilog=example("hdsrules coverage"),
)(coverage)
app.command(
    help=_("Print the JSON Schema of case documents."),
    epilog=example("hdsrules schema > case.schema.json"),
)(schema)
