"""`hdsrules import-guarantees`: a published table of guarantees becomes a draft case."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..i18n import Words, words
from .console import show, tell
from .inputs import standard_bytes
from .language import spoken
from .options import LanguageOption, OutputOption
from .shell import typed

if TYPE_CHECKING:
    from ..published.importing import Draft

__all__ = ["import_guarantees"]

_ = words(spoken())

_STDIN = "-"

_FileArgument = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        help=_(
            "A published table: an HTML page, Markdown, CSV, or a workbook (.xlsx: needs "
            "hdsrules[xlsx]); - for standard input."
        ),
        show_default=False,
    ),
]
_TableOption = Annotated[
    int,
    typer.Option(
        "--table",
        metavar="NUMBER",
        help=_("Which of the tables of guarantees of the file, the first being 1."),
    ),
]
_ForceOption = Annotated[bool, typer.Option("--force", help=_("Replace the file if it exists."))]


def import_guarantees(
    file: _FileArgument,
    output: OutputOption = None,
    table: _TableOption = 1,
    lang: LanguageOption = None,
    force: _ForceOption = False,
) -> None:
    """Make a draft case of a published table of guarantees."""
    from ..published.importing import draft_of  # noqa: PLC0415 (heavy: when first needed)
    from ..published.raw import MAX_BYTES  # noqa: PLC0415 (with the rest)
    from ..published.source import content_of  # noqa: PLC0415 (with the rest)

    language = lang or spoken()
    _ = words(language)
    if output is not None and os.path.lexists(output) and not force:
        message = _("{path} exists: name another file, or add --force", path=output)
        raise typer.BadParameter(message, param_hint="--output")
    piped = file == _STDIN
    content = standard_bytes(MAX_BYTES + 1) if piped else content_of(Path(file))
    name = _("standard input") if piped else file
    draft = draft_of(content, name, language=language, table=table)
    show(draft.text, output)
    tell("\n".join(_listing(_, draft)))
    if draft.demanded:
        tell(
            _(
                "To be filled in first, until then the draft is refused: {paths}",
                paths=", ".join(mark.path for mark in draft.demanded),
            )
        )
    if output is not None:
        tell(_("Written. Next: hdsrules assess {path}", path=typed(output)))
    raise typer.Exit(1 if draft.unread or draft.demanded or draft.misfit else 0)


def _listing(_: Words, draft: Draft) -> Iterator[str]:
    """Yield what was not understood, what was inferred, and what is asked, line by line."""
    yield from (_("warning: {message}", message=warning) for warning in draft.warnings)
    for note in draft.notes:
        spot = note.spot
        yield _(
            "row {row}, column {column} ({heading}): {message}: “{text}”",
            row=spot.row,
            column=spot.column,
            heading=spot.heading,
            message=_(note.message),
            text=spot.text,
        )
    for title, marks in (
        (_("Inferred, to be checked:"), draft.inferred),
        (_("Not told by the table:"), draft.questions),
    ):
        yield title
        yield from (f"  {mark.path}: {mark.text}" for mark in marks)
