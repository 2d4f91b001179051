"""`hdsrules why-not` and `repair`: what would make a word true, and what would mend a case."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from ..i18n import mark, words
from ..whatif import CHANGES, REPAIRS
from . import completion
from .assess import assessed
from .console import show, show_data, working
from .inputs import case_of, day_of, readings_of
from .language import spoken
from .options import (
    AbsentArgument,
    CaseArgument,
    DataFormat,
    DataFormatOption,
    LanguageOption,
    OnOption,
    OutputOption,
    PartyArgument,
    ReadingOption,
    SystemOption,
)

__all__ = ["repair", "why_not"]

_ = words(spoken())


def why_not(  # noqa: PLR0913, PLR0917 (an option is a parameter)
    case: CaseArgument,
    party: PartyArgument,
    conclusion: AbsentArgument = "hosting",
    on: OnOption = None,
    reading: ReadingOption = None,
    system: SystemOption = None,
    limit: Annotated[
        int,
        typer.Option(
            "--limit", min=0, metavar="NUMBER", help=_("How many changes to name at most.")
        ),
    ] = CHANGES,
    form: DataFormatOption = DataFormat.TEXT,
    lang: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """Say why a verdict does not say a word, and the smallest changes that would make it."""
    language = lang or spoken()
    result = assessed(case, on, reading, language=language)
    with working(words(language)(mark("Trying changes…"))):
        answer = result.why_not(party, conclusion, system, limit=limit)
    if form is DataFormat.JSON:
        show_data(answer.to_dict(), output)
    else:
        from ..reports.whynot import why_not_text  # noqa: PLC0415 (only for this format)

        show(why_not_text(result.case, answer, language), output)


def repair(  # noqa: PLR0913, PLR0917 (an option is a parameter)
    case: CaseArgument,
    on: OnOption = None,
    reading: ReadingOption = None,
    cost: Annotated[
        list[str] | None,
        typer.Option(
            "--cost",
            metavar="ACTION=COST",
            autocompletion=completion.actions,
            help=_(
                "What an action of a kind costs, as obtain-certificate=20; else 1. May be repeated."
            ),
        ),
    ] = None,
    limit: Annotated[
        int,
        typer.Option(
            "--limit", min=1, metavar="NUMBER", help=_("How many sets of actions to name at most.")
        ),
    ] = REPAIRS,
    form: DataFormatOption = DataFormat.TEXT,
    lang: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """List the smallest sets of actions after which no gap and no breach is left."""
    from ..whatif.repair import repair as mend  # noqa: PLC0415 (heavy: when first needed)

    language = lang or spoken()
    described = case_of(case)
    with working(words(language)(mark("Trying actions…"))):
        found = mend(
            described,
            day_of(on),
            readings=readings_of(reading),
            costs=_costs(cost or ()),
            limit=limit,
        )
    if form is DataFormat.JSON:
        show_data([each.to_dict(language) for each in found], output)
    else:
        from ..reports.repairs import repairs_text  # noqa: PLC0415 (only for this format)

        show(repairs_text(found, language), output)
    if not found or found[0].actions:
        raise typer.Exit(1)
    if found[0].undetermined:
        raise typer.Exit(3)


def _costs(pairs: Iterable[str]) -> dict[str, float]:
    """Return kind of action → cost, from texts `kind=cost`.

    Raises:
        typer.BadParameter: If a text is no such pair.
    """
    costs: dict[str, float] = {}
    for pair in pairs:
        kind, _equals, cost = (part.strip() for part in pair.partition("="))
        try:
            costs[kind] = float(cost)
        except ValueError:
            message = _("{pair!r} is no cost: write it as obtain-certificate=20", pair=pair)
            raise typer.BadParameter(message, param_hint="--cost") from None
    return costs
