"""`import_guarantees`: a published table of guarantees in, a draft case out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path, PurePath

from attrs import frozen

from ..case import Case
from ..errors import TableError
from ..facts.vocabulary import TransferBasis
from ..formats.files import loads
from ..i18n import Words, words
from ..lists import adequacy_decisions, country_names, guarantees_table
from ..reports.names import clean
from ..results import Certified
from ..said import said
from .actors import Actor, Note, actors_in
from .draft import CUSTOMERS, draft_lines
from .headings import Found
from .lines import Mark
from .source import content_of, found_in

__all__ = ["Draft", "draft_of", "import_guarantees"]


@frozen
class Draft:
    """A draft case made of a published table of guarantees.

    Attributes:
        text: The document, in YAML: each line that was inferred says from what, each that the
            table does not tell is unknown and says what is asked.
        inferred: What was inferred, line by line.
        questions: What the table does not say.
        demanded: Those of the questions that a document cannot leave open: a placeholder stands in
            their lines, and until they are answered the document is refused.
        notes: What is to be said of single cells: not understood, ambiguous, left blank.
        misfit: Whether a column was not used while one of the form is missing: it may be that one.
        warnings: What is to be said of the table as a whole.
    """

    text: str
    inferred: tuple[Mark, ...]
    questions: tuple[Mark, ...]
    demanded: tuple[Mark, ...]
    notes: tuple[Note, ...]
    misfit: bool
    warnings: tuple[str, ...]

    @cached_property
    def case(self) -> Case:
        """The case that the document describes.

        Raises:
            CaseError: If there are demanded answers.
        """
        return loads(self.text)

    @property
    def unread(self) -> tuple[Note, ...]:
        """The cells that were not understood, wholly or in part."""
        return tuple(note for note in self.notes if note.unread)


def import_guarantees(
    path: str | os.PathLike[str], *, language: str = "en", table: int = 1
) -> Draft:
    """Return a draft case made of a published table of guarantees (framework v2.0, chapter 8).

    Args:
        path: An HTML page, a Markdown or CSV document, or, with the extra `xlsx`, a workbook.
        language: The language of the comments: `en` or `fr`.
        table: Which of the tables of guarantees that it holds, the first being 1.

    Raises:
        MissingExtraError: If it is a workbook, and the library that reads it is not installed.
        TableError: If the file cannot be read, or holds no such table.
    """
    return draft_of(content_of(Path(path)), os.fspath(path), language=language, table=table)


def draft_of(content: bytes, name: str, *, language: str = "en", table: int = 1) -> Draft:
    """Return a draft case made of the content of a file.

    Args:
        content: What the file holds.
        name: Its name, whose suffix tells its format; what it holds tells it otherwise.
        language: The language of the comments: `en` or `fr`.
        table: Which of the tables of guarantees that it holds, the first being 1.

    Raises:
        MissingExtraError: If it is a workbook, and the library that reads it is not installed.
        TableError: If the file is too large, or holds no such table.
    """
    _ = words(language)
    tables = found_in(content, name)
    if not 1 <= table <= len(tables):
        raise TableError(
            said(
                "there is no table {place}; tables of guarantees found: {number}",
                place=table,
                number=len(tables),
            )
        )
    chosen = tables[table - 1]
    actors, notes = actors_in(chosen, [CUSTOMERS])
    file = clean(PurePath(name).name)
    lines = draft_lines(actors, _("Table of guarantees of {file}", file=file), _)
    head = [
        _(
            "Draft case made of a published table of guarantees: {file}, table {place}.",
            file=file,
            place=table,
        ),
        _("Lines that end with “inferred” were drawn from it: check them."),
        _("Lines that end with “question” are what it does not say: null is unknown, never no."),
    ]
    return Draft(
        text="".join(f"# {line}\n" for line in head) + "hdsrules: 1\n" + lines.text(),
        inferred=tuple(lines.inferred),
        questions=tuple(lines.questions),
        demanded=tuple(lines.demanded),
        notes=tuple(notes),
        misfit=bool(chosen.unused) and len(chosen.columns) < len(guarantees_table().columns),
        warnings=tuple(_warnings(_, tables, chosen, actors)),
    )


def _warnings(
    _: Words, tables: Sequence[Found], chosen: Found, actors: Sequence[Actor]
) -> Iterator[str]:
    if len(tables) > 1:
        yield _(
            "{number} tables of guarantees were found; --table takes another", number=len(tables)
        )
    for column in guarantees_table().columns:
        if column.key not in chosen.columns:
            french = _.language == "fr"
            heading = column.heading_fr if french else column.heading_en
            yield _("a column is missing: {heading}", heading=heading)
    for index, heading in chosen.unused.items():
        yield _(
            "column {column} ({heading}) is none of the form: it was not used",
            column=index + 1,
            heading=clean(heading),
        )
    hosts = [actor for actor in actors if actor.role.value == "host"]
    if len(hosts) != 1:
        yield _(
            "{number} rows have the role of host, not one: for whom sub-processors act is left "
            "open",
            number=len(hosts),
        )
    for actor in actors:
        yield from _of_actor(_, actor)


def _of_actor(_: Words, actor: Actor) -> Iterator[str]:
    if actor.role.value == "host" and actor.certified.value is Certified.EXEMPT:
        yield _("{actor} is host and exempted: a document cannot say so", actor=actor.name)
    if actor.secnumcloud.value and actor.exposures.value:
        yield _(
            "{actor} is SecNumCloud qualified, which declares that there is no risk, and exposed",
            actor=actor.name,
        )
    adequate = {decision.country for decision in adequacy_decisions()}
    for entry in actor.accesses.value or ():
        if entry.basis is TransferBasis.ADEQUACY and entry.country not in adequate:
            names = country_names().get(entry.country or "")
            country = entry.country if names is None else names[_.language]
            yield _(
                "{actor}: no adequacy decision on {country} is known",
                actor=actor.name,
                country=country,
            )
