"""The table of guarantees for spreadsheets, for Markdown, for terminals and for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from ...assessment import Assessment
from ...guarantees_table import Published, TableRow
from ...i18n import Language, Words, words
from ...lists import guarantees_table
from ..formulas import shielded
from ..markdown import escaped, table_lines
from ..page import Cell, Line, Tone
from ..text import lines
from .page import COLUMNS, GuaranteesPage, Source, guarantees_page

__all__ = ["guarantees_csv", "guarantees_data", "guarantees_markdown", "guarantees_text"]

BYTE_ORDER_MARK = "\ufeff"


def guarantees_csv(result: Assessment, host: str, language: str) -> str:
    """Return the table alone as CSV, for spreadsheets: with a byte order mark, and no formulas.

    Args:
        result: The assessment.
        host: The host's ref.
        language: `en` (comma between cells) or `fr` (semicolon).

    Returns:
        The document; empty where no table is due.

    Raises:
        UnknownConclusionError: If there is no such party.
    """
    table = guarantees_page(result, host, language).table
    if table is None:
        return ""
    text = io.StringIO(newline="")
    separator = ";" if words(language).language is Language.FRENCH else ","
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerow(table.header)
    writer.writerows([shielded("\n".join(cell.lines)) for cell in row] for row in table.rows)
    return BYTE_ORDER_MARK + text.getvalue()


def guarantees_markdown(result: Assessment, host: str, language: str) -> str:
    """Return what a host publishes in Markdown, the texts of the case escaped.

    Args:
        result: The assessment.
        host: The host's ref.
        language: `en` or `fr`.

    Raises:
        UnknownConclusionError: If there is no such party.
    """
    page, _ = guarantees_page(result, host, language), words(language)
    parts = [
        f"# {escaped(page.title)}",
        escaped(page.subtitle),
        f"**{escaped(page.summary.text)}**",
    ]
    for each in page.statements:
        parts.append(escaped(each.text))
        parts += [f"> {escaped(text)}" for text in (each.prescribed, each.translation) if text]
        parts.append("; ".join([*map(_link, each.sources), *each.rules]))
    parts += [escaped(page.remark)] if page.remark else []
    parts += ["\n".join(table_lines(page.table))] if page.table is not None else []
    for title, listed in (
        (_("To be completed"), page.missing),
        (_("How this was decided"), page.grounds),
    ):
        if listed:
            parts += [f"## {escaped(title)}", "\n".join(_list(listed))]
    if page.sources:
        parts += [
            f"## {escaped(_('Texts'))}",
            "\n".join(f"- {_link(each)}" for each in page.sources),
        ]
    return "\n\n".join([*parts, f"*{escaped(page.notice)}*"]) + "\n"


def _list(listed: tuple[Line, ...]) -> Iterator[str]:
    for line in listed:
        yield f"- {escaped(line.text)}"
        yield from (f"  - {escaped(detail)}" for detail in line.details)


def _link(source: Source) -> str:
    title = escaped(source.title)
    return title if source.url is None else f"[{title}](<{source.url}>)"


def guarantees_text(result: Assessment, host: str, language: str) -> RenderableType:
    """Return what a terminal shows of what a host publishes: each row as a list.

    Args:
        result: The assessment.
        host: The host's ref.
        language: `en` or `fr`.

    Raises:
        UnknownConclusionError: If there is no such party.
    """
    page, _ = guarantees_page(result, host, language), words(language)
    return Group(*_parts(_, page))


def _parts(_: Words, page: GuaranteesPage) -> Iterator[RenderableType]:
    yield Text(page.title, style="bold")
    yield Text(page.subtitle, style="dim")
    yield Text()
    yield Text(page.summary.text, style="yellow" if page.summary.tone is Tone.DOUBT else "")
    for each in page.statements:
        yield Text(each.text, style="" if each.certain else "yellow")
        for text in filter(None, (each.prescribed, each.translation)):
            yield Padding(Text(text, style="bold"), (0, 0, 0, 2))
        basis = "; ".join([*(source.title for source in each.sources), *each.rules])
        yield Padding(Text(basis, style="dim"), (0, 0, 0, 2))
    if page.remark:
        yield Text(page.remark)
    for row in () if page.table is None else page.table.rows:
        yield Text()
        yield _record(_, row)
    for title, listed in (
        (_("To be completed"), page.missing),
        (_("How this was decided"), page.grounds),
    ):
        if listed:
            yield Text()
            yield Text(title, style="bold underline")
            yield lines(listed)
    if page.sources:
        yield Text()
        yield Text(_("Texts"), style="bold underline")
    for source in page.sources:
        yield Text(f"– {source.title}")
        if source.url is not None:
            yield Padding(Text(source.url, style=f"blue link {source.url}"), (0, 0, 0, 2))
    yield Text()
    yield Text(page.notice, style="italic")


def _record(_: Words, row: tuple[Cell, ...]) -> RenderableType:
    """Return a row of the table as a list, for headings too long to stand side by side."""
    name, role, *cells = row
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(style="dim")
    grid.add_column(overflow="fold")
    for title, cell in zip(COLUMNS.values(), cells, strict=True):
        doubt = "yellow" if cell.tone is Tone.DOUBT else ""
        grid.add_row(f"  {_(title)}", Text("\n".join(cell.lines), style=doubt))
    return Group(Text(f"{name.lines[0]} · {role.lines[0]}", style="bold"), grid)


def guarantees_data(result: Assessment, host: str) -> dict[str, object]:
    """Return what a host publishes as plain data.

    Args:
        result: The assessment.
        host: The host's ref.

    Raises:
        UnknownConclusionError: If there is no such party.
    """
    table = result.guarantees_table(host)
    return {
        "hdsrules": 1,
        "as_of": table.as_of.isoformat(),
        "host": table.host,
        "concerned": table.concerned.value,
        "binding": table.binding,
        **({"why_not": table.why_not} if table.why_not else {}),
        "published": [_published(each) for each in table.published],
        "obligations": [
            {"kind": each.kind, "because": list(each.because)} for each in table.obligations
        ],
        "rows": [_row(row) for row in table.rows],
        "possible": list(table.possible),
        "open": list(table.open),
        "texts": [
            {"text": citation.text.key, "item": citation.item} for citation in table.citations
        ],
    }


def _published(each: Published) -> dict[str, object]:
    form = guarantees_table().statement(each.statement)
    return {
        "system": each.system,
        "statement": each.statement,
        "certain": each.certain,
        "words": form.prescribed_fr,
        "because": list(each.because),
    }


def _row(row: TableRow) -> dict[str, object]:
    return {
        "party": row.party,
        "name": row.name,
        "role": row.role,
        "hds_certified": row.certified.value,
        "secnumcloud": row.secnumcloud.value,
        "activities": [activity.value for activity in row.activities],
        "third_country_access": [
            {"country": access.country, "adequate": access.adequate} for access in row.accesses
        ],
        "third_country_exposure": list(row.exposures),
        "open": {column: list(paths) for column, paths in row.open.items()},
    }
