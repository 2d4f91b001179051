"""What the library knows: its rules, texts, readings, coverage, glossary and schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from attrs import asdict

from ..i18n import words
from .console import show, show_data
from .inputs import day_of
from .language import spoken
from .options import DataFormat, DataFormatOption, LanguageOption

if TYPE_CHECKING:
    from ..engine.rule import Rule
    from ..law import Text, Validity

__all__ = ["coverage", "glossary", "readings", "rules", "schema", "texts"]

_ = words(spoken())


_InForceOption = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DATE",
        help=_("Only what is in force on this day, as 2026-11-23; else every version of all."),
    ),
]


def rules(
    on: _InForceOption = None,
    form: DataFormatOption = DataFormat.TEXT,
    lang: LanguageOption = None,
) -> None:
    """List the rules."""
    from ..rulesets import RULEBOOK  # noqa: PLC0415 (heavy: when first needed)

    day = day_of(on)
    listed = [rule for rule in RULEBOOK if day is None or day in rule.in_force]
    if form is DataFormat.JSON:
        show_data([_rule(rule) for rule in listed])
    else:
        from ..reports.lists import rules_text  # noqa: PLC0415 (only for this format)

        show(rules_text(listed, lang or spoken()), None)


def texts(form: DataFormatOption = DataFormat.TEXT, lang: LanguageOption = None) -> None:
    """List the texts that the rules rest on."""
    from ..rulesets.texts import ALL_TEXTS  # noqa: PLC0415 (heavy: when first needed)

    if form is DataFormat.JSON:
        show_data([_text(text) for text in ALL_TEXTS.values()])
    else:
        from ..reports.lists import texts_text  # noqa: PLC0415 (only for this format)

        show(texts_text(ALL_TEXTS.values(), lang or spoken()), None)


def readings(
    open_points: Annotated[
        bool,
        typer.Option("--open-points", help=_("List instead the points that no reading decides.")),
    ] = False,
    form: DataFormatOption = DataFormat.TEXT,
    lang: LanguageOption = None,
) -> None:
    """List the contested questions and their readings, or the points left open."""
    from ..reports import readings as lists  # noqa: PLC0415 (heavy: when first needed)

    language = lang or spoken()
    if form is DataFormat.JSON:
        show_data((lists.open_points_data if open_points else lists.readings_data)(language))
    else:
        show((lists.open_points_text if open_points else lists.readings_text)(language), None)


def coverage(form: DataFormatOption = DataFormat.TEXT, lang: LanguageOption = None) -> None:
    """List what is encoded of each text, and what is not and why."""
    if form is DataFormat.JSON:
        from ..reports.covered import coverage_data  # noqa: PLC0415 (only for this format)

        show_data(coverage_data())
    else:
        from ..reports.covered import coverage_text  # noqa: PLC0415 (only for this format)

        show(coverage_text(lang or spoken()), None)


def glossary(
    word: Annotated[
        str,
        typer.Argument(
            metavar="WORD",
            help=_("Only the terms that hold it, in French or in English."),
            show_default=False,
        ),
    ] = "",
    form: DataFormatOption = DataFormat.TEXT,
    lang: LanguageOption = None,
) -> None:
    """List the terms of the field."""
    from ..lists import glossary as listed  # noqa: PLC0415 (heavy: when first needed)
    from ..reports.glossary import glossary_text, terms_with  # noqa: PLC0415 (the same)

    language = lang or spoken()
    _ = words(language)
    terms = terms_with(word, listed().terms)
    if not terms:
        message = _("no term of the glossary holds {word}", word=word)
        raise typer.BadParameter(message, param_hint="WORD")
    if form is DataFormat.JSON:
        show_data([asdict(term) for term in terms])
    else:
        show(glossary_text(terms, language), None)


def schema(lang: LanguageOption = None) -> None:
    """Print the JSON Schema of case documents."""
    from ..formats import case_schema  # noqa: PLC0415 (heavy: when first needed)

    show_data(case_schema(lang or spoken()))


def _days(validity: Validity) -> dict[str, str | None]:
    """Return an interval by its first day and the first day after it."""
    end = None if validity.end is None else validity.end.isoformat()
    return {"from": validity.start.isoformat(), "before": end}


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "rule": rule.id,
        "in_force": _days(rule.in_force),
        "confidence": rule.confidence.value,
        "readings": {question: list(values) for question, values in rule.readings.items()},
        "title": rule.title,
        "reading": rule.reading,
        "citations": [
            {"text": citation.text.key, "item": citation.item} for citation in rule.citations
        ],
    }


def _text(text: Text) -> dict[str, object]:
    return {
        "text": text.key,
        "title": text.title,
        "title_en": text.title_en,
        "summary": text.summary,
        "checked_on": text.checked_on.isoformat(),
        "versions": [
            {
                "in_force": _days(version.validity),
                "identifier": version.identifier,
                "url": version.url,
                "confidence": version.confidence.value,
                "origin": version.origin,
            }
            for version in text.versions
        ],
    }
