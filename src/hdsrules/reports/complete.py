"""`Assessment` → the whole report: the answer first, then tables, pictures, proofs and limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from .. import __version__
from ..assessment import Assessment
from ..chronology import Event
from ..chronology import timeline as events_of
from ..days import days_on, years_on
from ..i18n import words
from ..readings import resolve_readings
from ..results import OpenQuestion
from ..rulesets import RULEBOOK
from .assumptions import assumptions, confidences, limits, readings_table
from .becoming import divergence_lines, event_lines
from .content import question_line, report
from .framework_tables import guarantees, requirements_table
from .further import further
from .headline import headline, party_lines
from .labels import label, start
from .matrix import matrix
from .names import Names
from .page import Line, Report, Section, Tone
from .pictures.responsibility import responsibility
from .pictures.timeline import timeline
from .questions import open_question_text
from .reasoning import cited_texts, reasoning
from .tables import findings, obligations, systems, titles

__all__ = ["complete_report"]

_YEARS_BEFORE, _YEARS_AFTER = 1, 3
_SAID_OF_NONE = frozenset({"titles", "obligations", "findings", "divergences", "questions"})
"""The sections that say so where they have nothing to tell; the others are left out."""


def complete_report(result: Assessment, language: str, *, more: bool = True) -> Report:
    """Return the whole report of an assessment.

    Args:
        result: The assessment.
        language: `en` or `fr`.
        more: Whether to tell as well what to do and what lies ahead: of a large case that takes
            a while.
    """
    names = Names(result.case, words(language))
    verdict = report(result, language)
    sections = (
        *_verdict(names, result),
        *_time(names, result),
        *_beyond(names, result, more=more),
        *_grounds(names, result),
    )
    return evolve(
        verdict,
        summary=headline(names, result),
        answers=tuple(party_lines(names, result)),
        sections=tuple(_told(names, section) for section in sections if _kept(section)),
        facts=tuple(_facts(names, result)),
    )


def _kept(section: Section) -> bool:
    return not section.empty or section.key in _SAID_OF_NONE


def _told(names: Names, section: Section) -> Section:
    """Return a section, that it has nothing to tell said in words."""
    return evolve(section, body=(Line(names.words("None.")),)) if section.empty else section


def _facts(names: Names, result: Assessment) -> Iterator[Line]:
    """Yield what stands on the title page."""
    _, case = names.words, result.case
    yield Line(_("Day on which the law is applied"), (names.day(result.as_of),))
    yield Line(_("Version of the rules"), (result.ruleset,))
    yield Line(_("Version of hdsrules"), (__version__,))
    default = resolve_readings({}, result.as_of)
    chosen = tuple(
        f"{start(label(_, 'question', key))}: {label(_, key, reading)} ({key}={reading})"
        for key, reading in sorted(result.readings.items())
        if reading != default[key]
    )
    by_default = _("every contested question is read by default")
    others = _("every other contested question is read by default")
    yield Line(_("Readings"), (*chosen, start(others)) if chosen else (start(by_default),))
    parties = tuple(
        " ".join(names.party_cell(ref).lines)
        + f", {label(_, 'party', case.parties[ref].kind)}"
        + (f", {names.country(code)}" if (code := case.parties[ref].country) else "")
        for ref in result.parties
    )
    yield Line(_("Parties"), parties or (_("none"),))
    yield Line(_("Systems"), tuple(names.system(ref) for ref in case.systems) or (_("none"),))
    yield Line(_("Evaluated by"), (label(_, "evaluator", result.evaluator),))


def _verdict(names: Names, result: Assessment) -> Iterator[Section]:
    _ = names.words
    yield Section(
        "activities",
        _("Who performs which activity, and whether it is covered"),
        matrix(names, result),
        _(
            "Covered: every title that the activity needs is held; gap: one is lacking; exempt: "
            "no certificate of its own is needed; –: the activity is not performed for another."
        ),
    )
    yield Section("systems", _("Systems"), systems(names, result))
    if result.case.systems:
        picture = responsibility(names, result)
        yield Section("responsibility", _("Responsibilities"), picture)
    yield Section("titles", _("Required certificates and gaps"), titles(names, result))
    yield Section("obligations", _("Obligations"), obligations(names, result))
    yield Section("findings", _("Findings"), findings(names, result))


def _time(names: Names, result: Assessment) -> Iterator[Section]:
    """Yield the verdict over time: from a year before the day to three years after it."""
    _ = names.words
    first = max(years_on(result.as_of, -_YEARS_BEFORE), RULEBOOK.first_day)
    last = years_on(result.as_of, _YEARS_AFTER)
    end = days_on(last, 1)
    events = events_of(result.case, first, end, readings=result.asked)
    picture = timeline(names, result, events, first, end)
    lead = _(
        "From one year before the day asked for to three years after it: from {first} to {last}.",
        first=names.day(first),
        last=names.day(last),
    )
    yield Section("timeline", _("Over time"), picture, lead)
    yield Section("changes", _("When the verdict changes"), _changes(names, events))


def _changes(names: Names, events: Sequence[Event]) -> tuple[Line, ...]:
    return tuple(event_lines(names, event) for event in events)


def _beyond(names: Names, result: Assessment, *, more: bool) -> Iterator[Section]:
    _ = names.words
    yield Section(
        "divergences",
        _("What other readings of the law would change"),
        tuple(divergence_lines(names, item) for item in result.divergences),
    )
    yield Section(
        "questions",
        _("Open questions"),
        tuple(_question(names, question) for question in result.open_questions),
    )
    if more:
        yield from further(names, result)
    yield Section(
        "requirements",
        _("Requirements of the framework v2.0"),
        requirements_table(names, result),
    )
    yield Section("guarantees", _("Tables of guarantees"), guarantees(names, result))


def _question(names: Names, question: OpenQuestion) -> Line:
    """Return an open question in words, with where its answer would stand."""
    details = question_line(names, question).details
    return Line(open_question_text(names, question), (question.path, *details), Tone.DOUBT)


def _grounds(names: Names, result: Assessment) -> Iterator[Section]:
    _ = names.words
    yield Section(
        "proofs",
        _("Proofs"),
        reasoning(names, result),
        _(
            "Each conclusion with the step that concludes it and, below, what the step rests on, "
            "down to the document. A step is told once, and named by its number where it serves "
            "again."
        ),
    )
    yield Section("texts", _("Texts"), cited_texts(names, result))
    yield Section("assumptions", _("What is assumed"), assumptions(names, result))
    yield Section("readings", _("How contested questions are read"), readings_table(names, result))
    yield Section("confidence", _("Marks of confidence"), confidences(names))
    yield Section("limits", _("Limits"), limits(names))
