"""What a verdict takes for granted: defaults of the document, readings, marks of confidence."""

from __future__ import annotations

from collections.abc import Iterator

from ..assessment import Assessment
from ..facts.vocabulary import Medium, PartyKind, Scheme
from ..grounding import last_day
from ..i18n import mark
from ..law import Confidence
from ..readings import QUESTIONS, resolve_readings
from .editions import edition_note
from .labels import label, start
from .names import Names, clean
from .page import Cell, Line, Table, Tone

__all__ = ["assumptions", "confidences", "limits", "readings_table"]

_NONE = {
    "certificates": mark("certificates"),
    "contracts": mark("contracts"),
    "devices": mark("medical devices"),
    "groups": mark("groups of parties"),
}
"""What a document can list, and has none of where it lists none."""

_ASKED = {"systems": mark("systems"), "data": mark("data")}
"""What a document must describe, or nothing is known."""


def assumptions(names: Names, result: Assessment) -> tuple[Line, ...]:
    """Return what is assumed because the document does not say otherwise.

    Args:
        names: What things are called, and in which language.
        result: The assessment.
    """
    return tuple(_assumed(names, result))


def _assumed(names: Names, result: Assessment) -> Iterator[Line]:
    _, case = names.words, result.case
    absent = [_(name) for table, name in _NONE.items() if not getattr(case, table)]
    if absent:
        text = _("Not described, so taken for none: {things}.", things=names.listed(absent))
        yield Line(text)
    unknown = [_(name) for table, name in _ASKED.items() if not getattr(case, table)]
    if unknown:
        yield Line(_("Not described, so not known: {things}.", things=names.listed(unknown)))
    closed = [names.system(ref) for ref, it in sorted(case.systems.items()) if not it.remote_access]
    if closed:
        text = _(
            "No remote access is described, so there is taken to be none, of: {systems}.",
            systems=names.listed(closed),
        )
        yield Line(text)
    free = [names.party(ref) for ref in result.parties if not case.parties[ref].subject_to_laws_of]
    if free:
        text = _(
            "No foreign law is described that could compel access to the data, so there is taken "
            "to be none, of: {parties}.",
            parties=names.listed(free),
        )
        yield Line(text)
    if all(it.kind is PartyKind.ORGANISATION for it in case.parties.values()):
        yield Line(_("Every party is taken for an organisation."))
    if case.data and all(it.medium is Medium.DIGITAL for it in case.data.values()):
        yield Line(_("All data are taken to be digital."))
    if case.systems and not any(it.archiving for it in case.systems.values()):
        yield Line(_("No system is taken for an electronic archiving service."))
    yield from _last_days(names, result)
    yield Line(_("What the document leaves unknown is tried both ways, never taken for no."))
    if not result.exact:
        text = _(
            "Very much is unknown: an open question may be named that does not matter, and what "
            "another reading would change may be missed."
        )
        yield Line(text, tone=Tone.DOUBT)


def _last_days(names: Names, result: Assessment) -> Iterator[Line]:
    """Yield the certificates whose last day is the one that follows from the day of issue."""
    _ = names.words
    told = tuple(
        _("{certificate}, until {day}", certificate=clean(ref), day=names.day(until))
        + (f" ({note})" if (note := edition_note(names, it, until)) else "")
        for ref, it in sorted(result.case.certificates.items())
        if it.expires is None and it.scheme is Scheme.HDS and it.issued is not None
        for until in (last_day(it, it.issued),)
        if until is not None
    )
    if told:
        yield Line(_("HDS certificates without a last day are valid for three years:"), told)


def readings_table(names: Names, result: Assessment) -> Table:
    """Return how each contested question is read, and whether that matters here.

    Args:
        names: What things are called, and in which language.
        result: The assessment.
    """
    _ = names.words
    default = resolve_readings({}, result.as_of)
    decisive = {divergence.question for divergence in result.divergences}
    return Table(
        (_("Question"), _("Read as"), _("Chosen"), _("Another reading matters here")),
        tuple(
            (
                Cell((start(label(_, "question", key)), f"({key})")),
                Cell((start(label(_, key, reading)), f"({reading})")),
                Cell((_("by default") if reading == default[key] else _("by whoever asked"),)),
                Cell((_("yes"),), Tone.DOUBT) if key in decisive else Cell((_("no"),)),
            )
            for key in QUESTIONS
            for reading in (result.readings[key],)
        ),
    )


def confidences(names: Names) -> Table:
    """Return what the marks of confidence mean, the strongest first.

    Args:
        names: What things are called, and in which language.
    """
    _ = names.words
    return Table(
        (_("Mark"), _("What it means")),
        tuple(
            (Cell((it.value,)), Cell((start(label(_, "confidence", it.value)),)))
            for it in Confidence
        ),
    )


def limits(names: Names) -> tuple[Line, ...]:
    """Return what a report is not.

    Args:
        names: What things are called, and in which language.
    """
    _ = names.words
    return (
        Line(_("This is decision support, not legal advice.")),
        Line(
            _(
                "A report is as true as the description that it rests on: nothing in it was "
                "checked on the spot, and no certificate was looked up."
            )
        ),
        Line(
            _(
                "A proof is as sure as its weakest step; the mark of confidence of a step is the "
                "weakest of that step and of all below it."
            )
        ),
        Line(
            _(
                "Where serious readers of the law differ, one reading was taken; what the others "
                "would change is told in this report."
            )
        ),
        Line(_("Warehouses and vigilance bases under a standard of the CNIL are out of scope.")),
    )
