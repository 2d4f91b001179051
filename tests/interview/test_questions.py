"""What is asked, in words: every field has its question, with its reason and its articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import hdsrules
from hdsrules.case import Case
from hdsrules.formats.document import from_document
from hdsrules.i18n import Language, words
from hdsrules.interview import Interview, Question
from hdsrules.reports.names import Names
from hdsrules.reports.question_labels import QUESTIONS
from hdsrules.reports.questions import (
    articles,
    choices,
    open_questions_data,
    question_text,
    reasons,
)
from hdsrules.shapes import Many, Shape, Table, Thing, fields_of
from tests.interview.interviewee import SILENCE, answer_of, named_alike

DAY = "2026-11-23"
EXAMPLES = Path(__file__).parents[2] / "examples"


def topics(kind: type) -> Iterator[str]:
    """Iterate over the fields of a class, and of the classes in them, as questions name them."""
    for field in fields_of(kind):
        declared = next(
            base
            for base in reversed(kind.__mro__)
            if hasattr(base, "__attrs_attrs__") and field.name in {f.name for f in fields_of(base)}
        )
        yield f"{declared.__name__}.{field.name}"
        yield from _within(field.shape)


def _within(shape: Shape) -> Iterator[str]:
    if isinstance(shape, Table | Many):
        yield from _within(shape.item)
    elif isinstance(shape, Thing):
        for kind in (shape.kind, *shape.kind.__subclasses__()):
            yield from topics(kind)


def test_every_field_of_a_case_has_its_question() -> None:
    """Whatever a document can hold can be asked for."""
    assert set(topics(Case)) - set(QUESTIONS) == set()


def test_every_layer_has_its_question() -> None:
    """Each layer is asked about in words of its own."""
    layers = [key for key in QUESTIONS if key.startswith("System.layers.")]
    assert len({QUESTIONS[key] for key in layers}) == len(layers) == 6


def questions(name: str) -> Iterator[tuple[Interview, Question]]:
    """Iterate over the questions of an interview about an example, from nothing on."""
    full = named_alike(hdsrules.load(EXAMPLES / f"{name}.yaml"))
    interview = Interview(None, DAY)
    while (question := interview.question) is not None:
        yield interview, question
        answer = answer_of(question, full, interview.case)
        if answer is SILENCE:
            interview.skip()
        else:
            interview.answer(answer)


def test_questions_are_sentences_with_reasons_and_articles() -> None:
    """Each question is a sentence in both languages; an open one says why, and on which article."""
    for interview, question in questions("support-from-abroad"):
        for language in Language:
            names = Names(interview.case, words(language))
            text = question_text(names, question)
            assert "?" in text
            assert "{" not in text
            assert len(set(choices(names, question.form))) == len(question.form.options)
            if question.open is not None:
                assert reasons(names, question.open)
                assert reasons(names, question.open, whole=True)
                assert articles(names, interview.result.citations(question.open.path))


@pytest.mark.parametrize(
    ("path", "article"),
    [
        ("$.systems.patient-record.layers.backup[0].externalised", "article R. 1111-9, 6°"),
        ("$.data.records.originator", "article R. 1111-8-8, I, 1°"),
        ("$.contracts.backup.clauses", "article R. 1111-11, I"),
    ],
)
def test_the_article_is_that_of_the_rules_that_look_at_the_fact(path: str, article: str) -> None:
    """An unknown fact is asked for by the article of the rule that needs it."""
    document = hdsrules.load(EXAMPLES / "outsourced-backup.yaml").to_dict()
    document["systems"]["patient-record"]["layers"]["backup"][0]["externalised"] = True
    holder: Any = document
    *steps, last = path.removeprefix("$.").replace("[0]", ".0").split(".")
    for step in steps:
        holder = holder[int(step)] if isinstance(holder, list) else holder[step]
    del holder[last]
    result = hdsrules.assess(from_document(document), DAY)
    assert path in {each.path for each in result.open_questions}
    told = articles(Names(result.case, words("en")), result.citations(path))
    assert f"French public health code, {article}" in told
    assert result.citations("$.data.records.medium") == ()


def test_the_most_decisive_question_comes_first() -> None:
    """Whether data concern health decides whether anybody hosts; a country does not."""
    document = hdsrules.load(EXAMPLES / "saas-medical-device.yaml").to_dict()
    del document["data"]["records"]["about_health"]
    del document["systems"]["app"]["layers"]["backup"][0]["country"]
    del document["systems"]["app"]["layers"]["backup"][0]["externalised"]
    result = hdsrules.assess(from_document(document), DAY)
    backup = "$.systems.app.layers.backup[0]"
    assert [(each.rank, each.path) for each in result.open_questions] == [
        (1, "$.data.records.about_health"),
        (2, f"{backup}.externalised"),
        (3, f"{backup}.country"),
    ]
    told = result.to_dict()["open_questions"]
    assert isinstance(told, list)
    assert [each["path"] for each in told] == sorted(each["path"] for each in told)
    assert [each["rank"] for each in told] == [1, 3, 2]
    data = open_questions_data(result, "en")
    assert [each["rank"] for each in data] == [1, 2, 3]
    assert data[0]["question"] == (
        "Do these data concern the health of persons: Remote monitoring records?"
    )
    assert list(data[0]) == ["path", "question", "would_change", "rank"]


def test_whatever_is_open_can_be_put_in_words() -> None:
    """Layers of which nothing is known, contracts and accesses too."""
    text = """
hdsrules: 1
parties: {clinic: {}, maker: {}}
data: {records: {}, boxes: {medium: paper, about_health: true}}
systems:
  archive: {holds: [boxes], layers: {data-centre: [{operator: maker}], hardware: null}}
  app: {holds: [records]}
  other:
    holds: [records]
    layers:
      backup: null
      application-administration: [{operator: maker, on_behalf_of: clinic, country: US}]
certificates: {c: {holder: maker, scheme: hds, activities: [administration], issued: 2025-01-01}}
"""
    result = hdsrules.assess(hdsrules.loads(text), DAY)
    told = {each["path"]: each["question"] for each in open_questions_data(result, "en")}
    assert told["$.systems.app.layers"] == "Who operates the layers of app?"
    assert "machines" in str(told["$.systems.archive.layers.hardware"])
    assert told["$.systems.other.layers.backup"] == "Who makes the backups of other?"
    assert "another country" in str(told["$.systems.other.remote_access"])
