"""The catalogue: each message has its French, each slug its label, nothing is stale.

`python -m tools.catalogue` brings the catalogue up to date and says what is not translated.
"""

from __future__ import annotations

import io
import re
import string
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from hdsrules.cli.borrowed import BORROWED
from hdsrules.engine.rule import Rule
from hdsrules.facts import vocabulary
from hdsrules.facts.clauses import Clause
from hdsrules.i18n import DOMAIN, LOCALE, Language, locale_language, mark, words
from hdsrules.readings import QUESTIONS
from hdsrules.reports.labels import LABELS
from hdsrules.results import Answer, Certified, Severity
from hdsrules.rulesets import RULEBOOK
from tests.messages import wanted

FAMILIES: dict[str, Iterable[str]] = {
    "activity": vocabulary.Activity,
    "adequacy_condition": vocabulary.AdequacyCondition,
    "answer": Answer,
    "basis": vocabulary.TransferBasis,
    "certified": Certified,
    "clause": Clause,
    "delivery": vocabulary.Delivery,
    "device_class": vocabulary.DeviceClass,
    "gap": vocabulary.GapKind,
    "group": vocabulary.GroupKind,
    "host_type": vocabulary.HostType,
    "identifiability": vocabulary.Identifiability,
    "layer": vocabulary.LayerName,
    "medium": vocabulary.Medium,
    "party": vocabulary.PartyKind,
    "purpose": vocabulary.Purpose,
    "reason": vocabulary.Reason,
    "regulation": vocabulary.Regulation,
    "scheme": vocabulary.Scheme,
    "severity": Severity,
    "short_task": vocabulary.ShortTask,
    "status": vocabulary.Status,
    "task": vocabulary.Task,
}


def catalogue() -> Catalog:
    """Return the French catalogue, as it is edited."""
    with (LOCALE / "fr" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as stream:
        return read_po(stream, locale="fr", abort_invalid=True)


def placeholders(message: str) -> set[str | None]:
    """Return the names of the placeholders of a message."""
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


def test_every_message_is_translated() -> None:
    """Whatever is marked has its French, in full."""
    known = {
        message.id: message.string for message in catalogue() if message.id and not message.fuzzy
    }
    assert [message for message in wanted() if not known.get(message)] == []
    assert all(all(text) for text in known.values() if isinstance(text, tuple | list))


def test_the_words_of_typer_are_translated() -> None:
    """What typer says on each page of help has its French."""
    _ = words("fr")
    assert _("Commands") == "Commandes"
    assert set(BORROWED) <= wanted()


def test_nothing_is_stale() -> None:
    """The catalogue holds nothing but what is shown."""
    assert {message.id for message in catalogue() if message.id} - wanted() == set()


@pytest.mark.parametrize("rule", list(RULEBOOK), ids=lambda rule: f"{rule.id} {rule.in_force}")
def test_every_rule_speaks_french(rule: Rule) -> None:
    """What a rule says, how it is read and why it concludes have their French."""
    french = words("fr")
    for sentence in filter(None, (rule.title, rule.reading, rule.because)):
        assert french(sentence) != sentence


def pairs() -> Iterator[tuple[str, str]]:
    """Iterate over the messages and their translations, forms of a plural one by one."""
    for message in catalogue():
        if isinstance(message.id, str) and isinstance(message.string, str) and message.id:
            yield message.id, message.string
        elif isinstance(message.id, tuple | list) and isinstance(message.string, tuple | list):
            yield from zip(message.id, message.string, strict=True)


def test_placeholders_are_kept() -> None:
    """A translation fills in what the message does."""
    for english, french in pairs():
        assert placeholders(english) == placeholders(french), english


def test_french_typography() -> None:
    """Signs made of two parts stand behind a space that does not break; apostrophes are curly."""
    for _, french in pairs():
        assert not re.search(r" [;:?!»]|« |'", french), french


def test_the_compiled_catalogue_is_up_to_date() -> None:
    """The `.mo` is the `.po`, compiled."""
    compiled = io.BytesIO()
    write_mo(compiled, catalogue())
    assert (LOCALE / "fr" / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes() == compiled.getvalue()


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_every_slug_has_a_label(family: str) -> None:
    """Each word of documents and verdicts has a label, and none is left over."""
    assert set(LABELS[family]) == {str(slug) for slug in FAMILIES[family]}


def test_every_vocabulary_has_its_family() -> None:
    """A vocabulary that is added gets labels."""
    classes = [each for each in vars(vocabulary).values() if isinstance(each, type)]
    enums = [each for each in classes if issubclass(each, StrEnum) and each is not StrEnum]
    assert [each for each in enums if each not in FAMILIES.values()] == []


def test_every_reading_has_a_label() -> None:
    """Each contested question and each reading of it has a label."""
    assert set(LABELS["question"]) == set(QUESTIONS)
    for key, question in QUESTIONS.items():
        assert set(LABELS[key]) == set(question.readings)


def test_labels_differ() -> None:
    """Within a family no two slugs are called the same, in either language."""
    for language in Language:
        _ = words(language)
        for family, labels in LABELS.items():
            assert len({_(text) for text in labels.values()}) == len(labels), family


def test_english_is_the_message_itself() -> None:
    """English needs no catalogue; French finds its own."""
    assert words("en")("hardware") == mark("hardware") == "hardware"
    assert words("fr")("hardware") == "matériel"
    assert words("fr")("A sentence of no catalogue.") == "A sentence of no catalogue."
    assert words("fr").plural("{number} gap", "{number} gaps", 0) == "0 lacune"
    assert words("en").plural("{number} gap", "{number} gaps", 0) == "0 gaps"


def test_other_languages_are_refused() -> None:
    """There are two languages."""
    with pytest.raises(ValueError, match="de"):
        words("de")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr"}, "fr"),
        ({"LANG": "FR_fr.UTF-8"}, "fr"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en_US", "LC_ALL": "", "LC_MESSAGES": "fr_BE"}, "fr"),
        ({"LC_ALL": "POSIX", "LANG": "fr_FR"}, "en"),
    ],
)
def test_the_locale_tells_the_language(environment: dict[str, str], language: str) -> None:
    """The first variable that is set decides."""
    assert locale_language(environment) == Language(language)


def test_the_catalogue_is_where_it_is_looked_for() -> None:
    """The package carries both files."""
    names = {path.name for path in Path(LOCALE, "fr", "LC_MESSAGES").iterdir()}
    assert names == {f"{DOMAIN}.mo", f"{DOMAIN}.po"}
