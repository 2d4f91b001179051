"""The questions of an interview in words: what is asked, why, and on which articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from ..assessment import Assessment
from ..case import Case
from ..i18n import words
from ..interview import Form, Option, Question
from ..interview.asking import field_question, layer_question, open_layers
from ..interview.lists import contracts_question
from ..interview.places import place_of
from ..law import Citation
from ..results import OpenQuestion
from .changes import field_order
from .content import question_line
from .labels import label, start
from .names import Names, clean
from .proofs import law_title
from .question_labels import LISTS, NOTES, QUESTIONS

__all__ = [
    "articles",
    "choices",
    "note",
    "open_question_text",
    "open_questions_data",
    "option_label",
    "question_text",
    "reasons",
    "unasked_lists",
]


_WEIGHTIEST = 3


def question_text(names: Names, question: Question) -> str:
    """Return what a question asks, as a sentence.

    Args:
        names: What things are called, and in which language.
        question: The question.
    """
    about = {role: _named(names, role, refs) for role, refs in question.about.items()}
    return clean(start(names.words(QUESTIONS[question.topic]).format(**about)))


def note(names: Names, question: Question) -> str | None:
    """Return what to know before answering a question, if there is something."""
    return names.words(NOTES[question.topic]) if question.topic in NOTES else None


def unasked_lists(names: Names, topics: Iterable[str]) -> str:
    """Return which lists were not asked for, one after the other; empty if none.

    Args:
        names: What things are called, and in which language.
        topics: The topics of the questions that were not put.
    """
    known = set(topics)
    lists = [names.words(told) for topic, told in LISTS.items() if topic in known]
    return names.listed(tuple(dict.fromkeys(lists))) if lists else ""


def reasons(names: Names, question: OpenQuestion, *, whole: bool = False) -> tuple[str, ...]:
    """Return why an open question is put: what its answer could change, and of whom.

    Args:
        names: What things are called, and in which language.
        question: The open question.
        whole: Whether all is told, rather than the weightiest.
    """
    if whole:
        return tuple(start(text) for text in question_line(names, question).details)
    fields: dict[str, list[str]] = {}
    for affected in sorted(question.would_change, key=lambda item: field_order(item.field)):
        fields.setdefault(affected.party, []).append(affected.field)
    return tuple(
        start(
            names.words(
                "it could change, of {party}: {fields}",
                party=names.party(party),
                fields=names.listed(
                    [label(names.words, "field", field) for field in changed[:_WEIGHTIEST]]
                ),
            )
        )
        for party, changed in fields.items()
    )


def articles(names: Names, citations: Sequence[Citation]) -> tuple[str, ...]:
    """Return the articles behind a question, each once."""
    _ = names.words
    return tuple(
        dict.fromkeys(
            law_title(each.text, _.language) + (f", {_(each.item)}" if each.item else "")
            for each in citations
        )
    )


def choices(names: Names, form: Form) -> tuple[str, ...]:
    """Return what each option of a form is called."""
    return tuple(start(option_label(names, option)) for option in form.options)


def option_label(names: Names, option: Option) -> str:  # noqa: PLR0911 (one for each family)
    """Return what an option is called."""
    case, value = names.case, option.value
    match option.family:
        case "parties":
            return names.party(value)
        case "systems":
            return names.system(value)
        case "data":
            return names.data(value)
        case "certificates" | "contracts":
            return _named(names, option.family[:-1], (value,))
        case "operation":
            place = place_of(case, f"{value}.operator")
            layer = label(names.words, "layer", place.about["layer"][0])
            return names.words(
                "{head}: {body}", head=layer, body=names.party(place.about["operator"][0])
            )
        case "pair":
            provider, customer = value.split(" > ")
            return f"{names.party(provider)} > {names.party(customer)}"
        case "text":
            return value
        case family:
            return label(names.words, family, value)


def open_questions_data(result: Assessment, language: str) -> list[dict[str, object]]:
    """Return the open questions of a verdict as plain data, the most decisive first.

    Args:
        result: The assessment.
        language: `en` or `fr`.
    """
    names = Names(result.case, words(language))
    return [
        {
            "path": each.path,
            "question": open_question_text(names, each),
            "would_change": [
                {"party": affected.party, "field": affected.field} for affected in each.would_change
            ],
            "rank": each.rank,
        }
        for each in result.open_questions
    ]


def open_question_text(names: Names, question: OpenQuestion) -> str:
    """Return what an open question asks, as a sentence.

    Args:
        names: What things are called, and in which language.
        question: The open question.
    """
    return question_text(names, _question(names.case, question))


def _question(case: Case, question: OpenQuestion) -> Question:
    """Return the question at one path alone."""
    if question.path == "$.contracts":
        return contracts_question(case)
    place = place_of(case, question.path)
    if place.field.name == "layers" and "layer" in place.about:
        (system,), (layer,) = place.about["system"], place.about["layer"]
        (unknown,) = (each for each in open_layers(case, system) if each == layer)
        return layer_question(case, system, unknown)
    return field_question(case, question.path)


def _named(names: Names, role: str, refs: Sequence[str]) -> str:
    told: Mapping[str, Callable[[str], str]] = {
        "party": names.party,
        "operator": names.party,
        "system": names.system,
        "data": names.data,
        "device": names.device,
        "layer": lambda ref: label(names.words, "layer", ref),
        "certificate": lambda ref: _certificate(names, ref),
        "contract": lambda ref: _contract(names, ref),
    }
    call = told.get(role, str)
    return names.listed([call(ref) for ref in dict.fromkeys(refs)])


def _certificate(names: Names, ref: str) -> str:
    entry = names.case.certificates[ref]
    alike = [
        other
        for other in names.case.certificates.values()
        if (other.holder, other.scheme) == (entry.holder, entry.scheme)
    ]
    text = names.words(
        "{title} of {party}",
        title=label(names.words, "scheme", entry.scheme),
        party=names.party(entry.holder),
    )
    return f"{text} ({ref})" if len(alike) > 1 else text


def _contract(names: Names, ref: str) -> str:
    entry = names.case.contracts[ref]
    pair = (entry.provider, entry.customer)
    alike = [
        other for other in names.case.contracts.values() if (other.provider, other.customer) == pair
    ]
    text = names.words(
        "contract by which {provider} serves {customer}",
        provider=names.party(entry.provider),
        customer=names.party(entry.customer),
    )
    return f"{text} ({ref})" if len(alike) > 1 else text
