"""`hdsrules assess`: the verdict on a case."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ..i18n import Language, mark, words
from .console import show, working
from .inputs import STDIN, case_of, day_of, readings_of
from .language import spoken
from .options import CaseArgument, LanguageOption, OnOption, OutputOption, ReadingOption

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..assessment import Assessment

__all__ = ["assess", "assessed"]

_ = words(spoken())


class Report(StrEnum):
    """How a verdict is written."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    SARIF = "sarif"
    JUNIT = "junit"


class Evaluator(StrEnum):
    """What matches the rules."""

    DURABLE = "durable"
    PORTABLE = "portable"
    BOTH = "both"


_FormatOption = Annotated[
    Report,
    typer.Option("--format", help=_("How to answer; sarif and junit: for pipelines.")),
]
_EvaluatorOption = Annotated[
    Evaluator,
    typer.Option(
        "--evaluator", help=_("What matches the rules; both: each checked against the other.")
    ),
]
_MoreOption = Annotated[
    bool,
    typer.Option(
        "--more",
        help=_(
            "Tell as well what to do, what lies ahead, and what would make others hosts, in text, "
            "Markdown and HTML."
        ),
    ),
]


def assess(  # noqa: PLR0913, PLR0917 (an option is a parameter)
    case: CaseArgument,
    on: OnOption = None,
    reading: ReadingOption = None,
    form: _FormatOption = Report.TEXT,
    lang: LanguageOption = None,
    output: OutputOption = None,
    evaluator: _EvaluatorOption = Evaluator.DURABLE,
    more: _MoreOption = False,
) -> None:
    """Say who hosts health data, what they need, what they lack, and what is not known."""
    from ..reports.standing import standing  # noqa: PLC0415 (heavy: when first needed)

    language = lang or spoken()
    result = assessed(case, on, reading, evaluator, language)
    with working(words(language)(mark("Looking further…"))):
        content = _written(result, form, language, case, more=more)
    show(content, output)
    raise typer.Exit(standing(result).value)


def assessed(
    case: str,
    on: str | None,
    readings: list[str] | None,
    evaluator: Evaluator = Evaluator.DURABLE,
    language: Language = Language.ENGLISH,
) -> Assessment:
    """Return the verdict on what the user typed."""
    day, chosen = day_of(on), readings_of(readings)
    _ = words(language)
    with working(_("Assessing…")):
        from ..assessment import assess as verdict_on  # noqa: PLC0415 (heavy: when first needed)

        return verdict_on(case_of(case), day, readings=chosen, evaluator=evaluator.value)


def _written(
    result: Assessment, form: Report, language: Language, source: str, *, more: bool
) -> RenderableType | str:
    match form:
        case Report.JSON:
            return result.to_json() + "\n"
        case Report.HTML:
            from ..reports.html import to_html  # noqa: PLC0415 (only for this format)

            return to_html(result, language, more=more)
        case Report.SARIF:
            from ..reports.sarif import to_sarif  # noqa: PLC0415 (only for this format)

            return to_sarif(result, language, None if source == STDIN else source)
        case Report.JUNIT:
            from ..reports.junit import to_junit  # noqa: PLC0415 (only for this format)

            return to_junit(result, language)
        case Report.MARKDOWN:
            from ..reports.markdown import to_markdown  # noqa: PLC0415 (only for this format)

            return to_markdown(result, language, more=more)
        case _:
            from ..reports.text import to_text  # noqa: PLC0415 (only for this format)

            return to_text(result, language, more=more)
