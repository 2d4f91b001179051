"""`hdsrules ask`: an interview in the terminal that ends when nothing unknown matters."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..i18n import Language, words
from .apart import check_apart
from .console import show, show_data, tell, working, write
from .inputs import STDIN, case_of, day_of, readings_of
from .language import spoken
from .options import (
    DataFormat,
    DataFormatOption,
    LanguageOption,
    OnOption,
    ReadingOption,
)
from .shell import typed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..assessment import Assessment
    from ..case import Case
    from ..interview import Interview

__all__ = ["ask"]

_ = words(spoken())

_CaseArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="CASE",
        help=_(
            "A case document in YAML, JSON or TOML, or a questionnaire that was filled in; left "
            "out: the interview begins empty."
        ),
        show_default=False,
    ),
]
_OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help=_("The new document, in YAML or JSON; else CASE with -answered, or case.yaml."),
    ),
]
_ThoroughOption = Annotated[
    bool,
    typer.Option(
        "--thorough",
        help=_("Ask also of what the document leaves out, and so says is none."),
    ),
]


def ask(  # noqa: PLR0913, PLR0917 (an option is a parameter)
    case: _CaseArgument = None,
    on: OnOption = None,
    reading: ReadingOption = None,
    thorough: _ThoroughOption = False,
    form: DataFormatOption = DataFormat.TEXT,
    lang: LanguageOption = None,
    output: _OutputOption = None,
    force: Annotated[
        bool, typer.Option("--force", help=_("Replace the file if it exists."))
    ] = False,
) -> None:
    """Ask what is not known and could change the verdict, and write the answers down."""
    from ..reports.standing import standing  # noqa: PLC0415 (heavy: when first needed)

    language = lang or spoken()
    day, readings = day_of(on), readings_of(reading)
    target = _target(case, output, force=force) if form is DataFormat.TEXT else None
    if target is None and output is not None and case is not None:
        check_apart(output, [case])
    with working(words(language)("Assessing…")):
        from ..assessment import assess  # noqa: PLC0415 (heavy: when first needed)
        from ..case import Case  # noqa: PLC0415 (as above)

        known = Case() if case is None else case_of(case)
    if target is None:
        result = assess(known, day, readings=readings, explore=False)
        _print_questions(result, language, output)
    else:
        whole = True if thorough else None
        held = _held(known, day, readings, target, language, thorough=whole)
        with working(words(language)("Assessing…")):
            result = assess(held.case, day, readings=readings)
            unasked = held.unasked()
        from ..reports.text import to_text  # noqa: PLC0415 (only for this format)

        show(to_text(result, language), None)
        written = target if held.case is not known else case
        if written is not None:
            _tell_unasked(held.case, unasked, written, language)
    raise typer.Exit(standing(result).value)


def _print_questions(result: Assessment, language: Language, output: Path | None) -> None:
    from ..reports.questions import open_questions_data  # noqa: PLC0415 (only for this format)

    show_data(open_questions_data(result, language), output)


def _tell_unasked(case: Case, topics: Iterable[str], path: str | Path, language: Language) -> None:
    """Tell which lists were taken as none, though they could change the verdict."""
    from ..reports.names import Names  # noqa: PLC0415 (heavy: when first needed)
    from ..reports.questions import unasked_lists  # noqa: PLC0415 (as above)

    _ = words(language)
    lists = unasked_lists(Names(case, _), topics)
    if lists:
        tell(
            _(
                "Not asked, and taken as none beyond what is described: {lists}. To be asked: "
                "hdsrules ask {path} --thorough",
                lists=lists,
                path=typed(path),
            )
        )


def _held(  # noqa: PLR0913 (all that an interview depends on)
    case: Case,
    day: date | None,
    readings: dict[str, str],
    target: Path,
    language: Language,
    *,
    thorough: bool | None,
) -> Interview:
    """Hold an interview, and return it with the answers."""
    from ..formats import dumps  # noqa: PLC0415 (heavy: when first needed)
    from ..interview import Interview  # noqa: PLC0415 (as above)
    from .dialogue import Dialogue  # noqa: PLC0415 (as above)

    _ = words(language)
    interview = Interview(case, day, readings, thorough=thorough)
    written = "json" if target.suffix.lower() == ".json" else "yaml"

    def keep(now: Case) -> None:
        write(target, dumps(now, written))

    ended = Dialogue(interview, _, keep).hold()
    if interview.case is case:
        tell(_("Nothing was answered, and nothing written."))
    elif ended:
        tell(_("Written to {path}. Next: hdsrules assess {path}", path=typed(target)))
    else:
        path = typed(target)
        again = f"{path} --thorough" if interview.thorough else path
        tell(_("Written to {path}. To go on: hdsrules ask {again}", path=path, again=again))
    return interview


def _target(case: str | None, output: Path | None, *, force: bool) -> Path:
    """Return where the new document goes.

    Raises:
        typer.BadParameter: If it cannot go there, or the case is read where the answers are.
    """
    _ = words(spoken())
    if case == STDIN:
        message = _("the answers are read from standard input: name a file as the case")
        raise typer.BadParameter(message, param_hint="CASE")
    if output is None:
        return _free(_beside(case))
    if output.suffix.lower() not in {".yaml", ".yml", ".json"}:
        message = _("{path} must end in .yaml, .yml or .json", path=output)
        raise typer.BadParameter(message, param_hint="--output")
    if os.path.lexists(output) and not force:
        message = _("{path} exists: name another file, or add --force", path=output)
        raise typer.BadParameter(message, param_hint="--output")
    return output


def _beside(case: str | None) -> Path:
    if case is None:
        return Path("case.yaml")
    path = Path(case)
    suffix = path.suffix if path.suffix.lower() in {".yaml", ".yml", ".json"} else ".yaml"
    return path.with_name(f"{path.stem}-answered{suffix}")


def _free(path: Path) -> Path:
    """Return a path at which there is no file yet."""
    found, number = path, 2
    while os.path.lexists(found):
        found, number = path.with_name(f"{path.stem}-{number}{path.suffix}"), number + 1
    return found
