"""`Assessment` → `Report`: what is said, in which order, in which words."""

from __future__ import annotations

from collections.abc import Iterator

from ..assessment import Assessment
from ..case import Case
from ..facts.vocabulary import Medium, Reason
from ..i18n import words
from ..readings import resolve_readings
from ..results import Answer, OpenQuestion, PartyVerdict
from .changes import divergence_line, field_order
from .framework_tables import guarantees, requirements_table
from .further import further
from .labels import label, start
from .names import Names, clean
from .page import Line, Report, Section, Tone
from .standing import Standing, breaches, standing
from .tables import findings, obligations, parties, systems, titles

__all__ = ["answers", "question_line", "report", "summary"]


def report(result: Assessment, language: str, *, more: bool = False) -> Report:
    """Return the report of an assessment.

    Args:
        result: The assessment.
        language: `en` or `fr`.
        more: Whether to tell as well what to do, what lies ahead, and what would make others hosts.
    """
    _ = words(language)
    names = Names(result.case, _)
    sections = [
        Section("parties", _("Parties"), parties(names, result)),
        Section("systems", _("Systems"), systems(names, result)),
        Section("titles", _("Required certificates and gaps"), titles(names, result)),
        Section("obligations", _("Obligations"), obligations(names, result)),
        Section("findings", _("Findings"), findings(names, result)),
        Section(
            "divergences",
            _("What other readings of the law would change"),
            tuple(divergence_line(names, item) for item in result.divergences),
        ),
        Section(
            "questions",
            _("Open questions"),
            tuple(question_line(names, question) for question in result.open_questions),
        ),
        *(further(names, result) if more else ()),
        Section(
            "requirements",
            _("Requirements of the framework v2.0"),
            requirements_table(names, result),
        ),
        Section("guarantees", _("Tables of guarantees"), guarantees(names, result)),
        Section("basis", _("How this was assessed"), tuple(_basis(names, result))),
    ]
    return Report(
        language=names.words.language,
        day=result.as_of,
        title=clean(result.case.title or "") or _("Health-data hosting"),
        subtitle=_("French health-data hosting law (HDS), on {day}", day=names.day(result.as_of)),
        summary=summary(names, result),
        answers=answers(names, result),
        sections=tuple(section for section in sections if not section.empty),
        notice=_("This is decision support, not legal advice."),
    )


def question_line(names: Names, question: OpenQuestion) -> Line:
    """Return an open question: what is not known, and what it could change."""
    fields: dict[str, list[str]] = {}
    for affected in sorted(question.would_change, key=lambda item: field_order(item.field)):
        fields.setdefault(affected.party, []).append(label(names.words, "field", affected.field))
    return Line(
        question.path,
        tuple(
            names.words(
                "it could change, of {party}: {fields}",
                party=names.party(party),
                fields=names.listed(changed),
            )
            for party, changed in fields.items()
        ),
        Tone.DOUBT,
    )


def answers(names: Names, result: Assessment) -> tuple[Line, ...]:
    """Return what each party is, in a line."""
    found = tuple(_answer(names, result, ref) for ref in result.parties)
    return found or (Line(names.words("The case names no party.")),)


def summary(names: Names, result: Assessment) -> Line:
    """Return the answer in one line."""
    _ = names.words
    match standing(result):
        case Standing.WANTING:
            gaps, found = len(result.gaps), sum(1 for _ in breaches(result))
            counts = [
                *([_.plural("{number} gap", "{number} gaps", gaps)] if gaps else []),
                *([_.plural("{number} breach", "{number} breaches", found)] if found else []),
            ]
            return Line(_("Found: {counts}.", counts=names.listed(counts)), tone=Tone.BAD)
        case Standing.UNDETERMINED:
            return Line(
                _("No gap and no breach was found, but part of the answer is undetermined."),
                tone=Tone.DOUBT,
            )
        case _:
            return Line(_("No gap and no breach was found."), tone=Tone.GOOD)


def _answer(names: Names, result: Assessment, ref: str) -> Line:
    _ = names.words
    party, verdict = names.party(ref), result.parties[ref]
    match verdict.hosting:
        case Answer.NO:
            reasons = [label(_, "reason", reason) for reason in verdict.not_hosting_because]
            if not reasons:
                return Line(_("{party} does not host health data.", party=party))
            if verdict.not_hosting_because == (Reason.HOSPITAL_GROUP,):
                return Line(_("{party} is exempt: {why}.", party=party, why=reasons[0]))
            why = names.listed(reasons)
            return Line(_("{party} does not host health data: {why}.", party=party, why=why))
        case Answer.UNDETERMINED:
            text = _("It is undetermined whether {party} hosts health data.", party=party)
            return Line(text, tuple(_states(names, result, ref)), Tone.DOUBT)
        case _:
            return Line(
                _hosts(names, result, ref),
                tuple(_states(names, result, ref)),
                Tone.BAD if verdict.gaps else Tone.DOUBT if _open(result, ref) else Tone.GOOD,
            )


def _hosts(names: Names, result: Assessment, ref: str) -> str:
    _ = names.words
    verdict = result.parties[ref]
    party = names.party(ref)
    if verdict.activities:
        activities = names.activities(verdict.activities)
        return _("{party} hosts health data: {activities}.", party=party, activities=activities)
    if _on_paper(result.case, verdict):
        return _("{party} hosts health data on paper.", party=party)
    return _("{party} hosts health data.", party=party)


def _on_paper(case: Case, verdict: PartyVerdict) -> bool:
    held = [
        case.data[data].medium
        for system, part in verdict.by_system.items()
        if part.hosting is Answer.YES
        for data in case.systems[system].holds or ()
    ]
    return bool(held) and set(held) == {Medium.PAPER}


def _open(result: Assessment, party: str) -> bool:
    """Return whether something not known could change what a host is or lacks."""
    decisive = ("activities", "required_certifications", "gaps")
    return bool(result.open_questions.about(party, *decisive))


def _states(names: Names, result: Assessment, ref: str) -> Iterator[str]:
    _ = names.words
    verdict = result.parties[ref]
    for reason in verdict.no_certificate_because:
        text = label(_, "no_certificate", reason)
        yield _("It needs no certificate of its own: {reason}.", reason=text)
    yield from (start(names.gap(gap)) for gap in verdict.gaps)
    lacking = {gap.scheme for gap in verdict.gaps}
    for item in verdict.required_certifications:
        if item.scheme not in lacking and not _open(result, ref):
            scheme = label(_, "scheme", item.scheme)
            yield start(_("{scheme}: held and valid.", scheme=scheme))
    if _open(result, ref):
        yield _("Part of this is undetermined: see the open questions.")


def _basis(names: Names, result: Assessment) -> Iterator[Line]:
    _ = names.words
    yield Line(_("The law is applied as it stands on {day}.", day=names.day(result.as_of)))
    yield Line(_("Version of the rules: {version}.", version=result.ruleset))
    default = resolve_readings({}, result.as_of)
    others = [
        f"{label(_, 'question', question)}: {label(_, question, reading)} ({question}={reading})"
        for question, reading in sorted(result.readings.items())
        if reading != default[question]
    ]
    if others:
        yield Line(_("Readings chosen that are not the default:"), tuple(others))
    else:
        yield Line(_("Contested questions are read by default."))
    yield Line(_("Evaluated by {evaluator}.", evaluator=label(_, "evaluator", result.evaluator)))
