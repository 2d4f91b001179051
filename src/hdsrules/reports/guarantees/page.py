"""What is said of a host's table of guarantees: what it publishes, the table, what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from ...assessment import Assessment
from ...engine.proof import Proof
from ...errors import UnknownConclusionError
from ...guarantees_table import GuaranteesTable, Published
from ...i18n import Language, mark, words
from ...law import Citation
from ...lists import guarantees_table
from ...results import Answer
from ..labels import reading_label
from ..names import Names
from ..page import Line, Table, Tone
from ..proofs import law_title
from ..sentences import sentence
from .cells import form_table

__all__ = ["COLUMNS", "GuaranteesPage", "Source", "Statement", "guarantees_page"]

COLUMNS = {
    "hds-certified": mark("HDS certified"),
    "secnumcloud": mark("SecNumCloud 3.2"),
    "activities": mark("Activities"),
    "third-country-access": mark("Access from third countries"),
    "third-country-exposure": mark("Foreign laws"),
}
"""The columns whose cells can be open, each in short."""

_WHY_NOT = {
    "not-hosting": mark("{party} does not host health data."),
    "before-framework": mark("The framework v2.0 does not apply yet on {day}."),
    "exempt": mark(
        "{party} hosts, but needs no certificate of its own: it stands in the table of the host "
        "that it works for."
    ),
    "other-title": mark("{party} needs no HDS certificate under the framework v2.0."),
}


@frozen
class Source:
    """A text that is cited.

    Attributes:
        title: What it is called, with the item.
        url: Where it stands, if known.
    """

    title: str
    url: str | None


@frozen
class Statement:
    """What is published of a system.

    Attributes:
        text: Which of the three it is.
        prescribed: Its words, in French as the framework prescribes them; `None` for the table.
        translation: What they mean, where the page is not in French.
        certain: Whether that is sure.
        rules: Ids of the rules that conclude it.
        sources: The texts that those rules cite.
    """

    text: str
    prescribed: str | None
    translation: str | None
    certain: bool
    rules: tuple[str, ...]
    sources: tuple[Source, ...]


@frozen
class GuaranteesPage:
    """What is said of a host's table of guarantees.

    Attributes:
        title: The title.
        subtitle: On which framework, for which day.
        summary: Whether requirement 31 concerns the host, or why not.
        statements: What it publishes, system by system.
        remark: What the table is for where a statement is published in its place; or empty.
        sources: The texts that ask for it.
        table: The table; `None` where none is due.
        missing: What is to be completed, and what that depends on.
        grounds: Why it is so: sentences of the proof with the rules, and what is a reading.
        notice: What it is not.
    """

    title: str
    subtitle: str
    summary: Line
    statements: tuple[Statement, ...]
    remark: str
    sources: tuple[Source, ...]
    table: Table | None
    missing: tuple[Line, ...]
    grounds: tuple[Line, ...]
    notice: str


def guarantees_page(result: Assessment, host: str, language: str) -> GuaranteesPage:
    """Return what is said of a host's table of guarantees.

    Args:
        result: The assessment.
        host: The host's ref.
        language: `en` or `fr`.

    Raises:
        UnknownConclusionError: If there is no such party.
    """
    table, names = result.guarantees_table(host), Names(result.case, words(language))
    _ = names.words
    concerned = table.concerned is not Answer.NO
    shown = [each for each in table.published if concerned]
    return GuaranteesPage(
        title=_("Table of guarantees: {party}", party=names.party(host)),
        subtitle=_(
            "HDS framework v2.0, chapter 8 and requirement 31, on {day}",
            day=names.day(result.as_of),
        ),
        summary=_summary(names, table),
        statements=tuple(_statement(names, result, each) for each in shown),
        remark=""
        if not shown or any(each.statement == "c" for each in shown)
        else _("The table is not asked for then; it shows what the statement rests on."),
        sources=tuple(_source(names, result, citation) for citation in table.citations),
        table=form_table(names, table.rows) if concerned else None,
        missing=tuple(_missing(names, table)) if concerned else (),
        grounds=tuple(_grounds(names, result, table)),
        notice=_("This is decision support, not legal advice."),
    )


def _summary(names: Names, table: GuaranteesTable) -> Line:
    _ = names.words
    party = names.party(table.host)
    match table.concerned:
        case Answer.NO:
            reason = _(_WHY_NOT[table.why_not]).format(party=party, day=names.day(table.as_of))
            return Line(_("No table and no statement is due. {reason}", reason=reason))
        case Answer.UNDETERMINED:
            text = _("It is undetermined whether requirement 31 concerns {party}.", party=party)
            return Line(text, tone=Tone.DOUBT)
    if table.binding is False:
        text = _(
            "Requirement 31 will bind {party} from its next certification, under the framework "
            "v2.0.",
            party=party,
        )
        return Line(text)
    return Line(_("Requirement 31 concerns {party}.", party=party))


def _statement(names: Names, result: Assessment, each: Published) -> Statement:
    _ = names.words
    texts = {
        "a": _("For {system}, statement A is published:", system=names.system(each.system)),
        "b": _("For {system}, statement B is published:", system=names.system(each.system)),
        "c": _("For {system}, the table below is published.", system=names.system(each.system)),
    }
    text = texts[each.statement]
    form = guarantees_table().statement(each.statement)
    return Statement(
        text=text if each.certain else _("{text} (to be completed: undetermined)", text=text),
        prescribed=form.prescribed_fr,
        translation=None if _.language is Language.FRENCH else form.translation_en,
        certain=each.certain,
        rules=each.because,
        sources=tuple(_source(names, result, citation) for citation in each.citations),
    )


def _source(names: Names, result: Assessment, citation: Citation) -> Source:
    version = citation.text.on(result.as_of)
    title = law_title(citation.text, names.words.language)
    return Source(
        f"{title}, {names.words(citation.item)}" if citation.item else title,
        None if version is None else version.url,
    )


def _missing(names: Names, table: GuaranteesTable) -> Iterator[Line]:
    _ = names.words
    for row in table.rows:
        for column, paths in row.open.items():
            head = f"{names.party(row.party)}, {_(COLUMNS[column])}"
            yield Line(head, _depends(names, paths), Tone.DOUBT)
    for party in table.possible:
        text = _("Whether {party} belongs in the table", party=names.party(party))
        yield Line(text, tone=Tone.DOUBT)
    told = {path for row in table.rows for paths in row.open.values() for path in paths}
    others = tuple(path for path in table.open if path not in told)
    if others:
        yield Line(_("Who is in the table, and what is published"), _depends(names, others))


def _depends(names: Names, paths: Iterable[str]) -> tuple[str, ...]:
    return (names.words("it depends on {paths}", paths=names.listed(tuple(paths))),)


def _grounds(names: Names, result: Assessment, table: GuaranteesTable) -> Iterator[Line]:
    _ = names.words
    for proof in _proofs(result, table):
        yield Line(_step(names, proof), tuple(_premises(names, proof)))
    if table.published:
        yield Line(
            _(
                "That the three exclude one another is a reading: the words of statement B look at "
                "transfers alone, so a host without transfer that is exposed to a foreign law "
                "meets them too; it is given the table, the prudent choice."
            )
        )
    if any(row.accesses for row in table.rows):
        yield Line(
            _("Access from a third country is a transfer, whether that country is adequate or not.")
        )
    if any(row.secnumcloud is Answer.YES for row in table.rows):
        yield Line(
            _("The value “yes” for SecNumCloud itself declares that there is no risk of access.")
        )


def _proofs(result: Assessment, table: GuaranteesTable) -> Iterator[Proof]:
    """Yield the proofs of what is published, and of the duties; or of why there is none."""
    for each in table.published:
        proof = result.proof_of(each.fact)
        if proof is not None:
            yield proof
    words = [duty.kind for duty in table.obligations]
    if table.why_not == "not-hosting":
        words.append("hosting")
    elif table.why_not == "exempt":
        words += result.parties[table.host].no_certificate_because
    for word in words:
        try:
            yield result.why(table.host, word)
        except UnknownConclusionError:  # sure, but on grounds that differ
            continue


def _step(names: Names, proof: Proof) -> str:
    rule = "" if proof.rule is None else f" ({proof.rule.id})"
    return f"{sentence(names, proof)}{rule}"


def _premises(names: Names, proof: Proof) -> Iterator[str]:
    """Yield what a step rests on, and how its rule reads the law."""
    _ = names.words
    yield from (_step(names, each) for each in proof.premises if each.rule is not None)
    rule = proof.rule
    if rule is not None and rule.reading and not rule.id.startswith("HDS-STATE"):
        yield _(rule.reading)
    yield from (reading_label(_, *reading) for reading in proof.readings.items())
