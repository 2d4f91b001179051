"""`hdsrules why`: the proof of a conclusion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from ..errors import UnknownConclusionError
from ..i18n import Language, words
from ..said import said
from .assess import assessed
from .console import show, show_data
from .language import spoken
from .options import (
    CaseArgument,
    ConclusionArgument,
    DataFormat,
    DataFormatOption,
    LanguageOption,
    OnOption,
    PartyArgument,
    ReadingOption,
    SystemOption,
)

if TYPE_CHECKING:
    from ..assessment import Assessment
    from ..results import OpenQuestion

__all__ = ["why"]

_ = words(spoken())


def why(  # noqa: PLR0913, PLR0917 (an option is a parameter)
    case: CaseArgument,
    party: PartyArgument,
    conclusion: ConclusionArgument = "hosting",
    on: OnOption = None,
    reading: ReadingOption = None,
    system: SystemOption = None,
    form: DataFormatOption = DataFormat.TEXT,
    lang: LanguageOption = None,
) -> None:
    """Prove a conclusion about a party: each step with its rule, its articles and its facts."""
    language = lang or spoken()
    result = assessed(case, on, reading, language=language)
    if system is not None and system not in result.case.systems:
        known = ", ".join(sorted(result.case.systems))
        raise UnknownConclusionError(
            said("there is no system {system}; choose among {known}", system=system, known=known)
        )
    try:
        proof = result.why(party, conclusion, system)
    except UnknownConclusionError:
        questions = _deciding(result, party, conclusion, system)
        if not questions:
            raise
        _tell_open(result, questions, (party, conclusion), form, language)
        raise typer.Exit(3) from None
    if form is DataFormat.JSON:
        show_data(proof.to_dict())
    else:
        from ..reports.proofs import proof_text  # noqa: PLC0415 (only for this format)

        show(proof_text(result.case, proof, language), None)


def _deciding(
    result: Assessment, party: str, conclusion: str, system: str | None
) -> tuple[OpenQuestion, ...]:
    """Return the open questions on which a conclusion that is not sure depends."""
    if party not in result.parties:
        return ()
    fields = _fields(conclusion)
    if conclusion == "hosting" and system is not None:
        fields |= {"by_system"}
    return result.open_questions.about(party, *fields) if fields else ()


def _fields(conclusion: str) -> set[str]:
    """Return the fields of a verdict in which a conclusion would stand."""
    from ..reports.labels import LABELS  # noqa: PLC0415 (only for what is not sure)

    families = {
        "activity": "activities",
        "reason": "not_hosting_because",
        "host_type": "host_types",
        "no_certificate": "no_certificate_because",
        "scheme": "required_certifications",
        "gap": "gaps",
        "obligation": "obligations",
        "finding": "findings",
    }
    found = {field for family, field in families.items() if conclusion in LABELS[family]}
    return found | ({"hosting"} if conclusion == "hosting" else set())


def _tell_open(
    result: Assessment,
    questions: tuple[OpenQuestion, ...],
    asked: tuple[str, str],
    form: DataFormat,
    language: Language,
) -> None:
    if form is DataFormat.JSON:
        from ..verdict import open_question_to_dict  # noqa: PLC0415 (only for this format)

        found = {"open_questions": [open_question_to_dict(question) for question in questions]}
        show_data(found)
    else:
        from ..reports.proofs import open_text  # noqa: PLC0415 (only for this format)

        show(open_text(result, questions, asked, language), None)
