"""The whole report: everything that a verdict says stands in each format, whatever the names."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from pypdf import PdfReader

import hdsrules
from hdsrules import Assessment
from hdsrules.errors import ArgumentError, MissingExtraError
from hdsrules.facts.vocabulary import Activity
from hdsrules.i18n import words
from hdsrules.reports.complete import complete_report
from hdsrules.reports.documents import FORMATS, document_format, laid_out, report_document
from hdsrules.reports.labels import label
from hdsrules.reports.matrix import matrix
from hdsrules.reports.names import Names
from hdsrules.reports.page import Picture, Proofs, Report
from tests.reports.reading import Read, read, squeezed
from tests.reports.sample import everything
from tests.reports.shipped import case, page, result

OTHERS = (
    *("archive-provider", "hospital-group", "platform-on-anothers-metal", "support-from-abroad"),
)
LONG = "W" * 5000
TRICKS = (
    "<script>alert(1)</script> ]]> &amp; \"q\" 's'",
    "*x* [l](https://evil.example) `c` # | \\ ![i](x) $m$ ~~s~~",
    '#panic("x") $x$ @ref <label> #include "x" // /*',
    '"; } body{display:none} /* </style> \\',
)
STEERING = "a\x07b\x1b[31mc\u202ed\u2066e\ufffef\r\ng\u2028h"


@cache
def reading(name: str, form: str, language: str) -> Read:
    """Return what a report on a shipped case says, once laid out."""
    return read(laid_out(page(name, language), form), form)


@cache
def tricky() -> Report:
    """Return a report on a case whose names try to be markup, of one format after the other."""
    base = case("outsourced-backup")
    names = dict(zip(base.parties, TRICKS[2:], strict=True))
    named = evolve(
        base,
        title=TRICKS[0],
        parties={ref: evolve(it, name=names[ref]) for ref, it in base.parties.items()},
        systems={ref: evolve(it, name=TRICKS[1]) for ref, it in base.systems.items()},
        data={ref: evolve(it, name=STEERING) for ref, it in base.data.items()},
    )
    return complete_report(hdsrules.assess(named, "2026-11-23"), "en")


def said(verdict: Assessment, language: str) -> Iterator[str]:
    """Yield what a report must say of a verdict."""
    _ = words(language)
    for ref, party in verdict.parties.items():
        yield verdict.case.parties[ref].name or ref
        for activity in party.activities:
            yield f"{activity.number} ({label(_, 'activity', activity)})"
        for reason in party.not_hosting_because:
            yield label(_, "reason", reason)
        for gap in party.gaps:
            yield label(_, "gap", gap.kind)
            yield from gap.because
        for item in party.required_certifications:
            yield from item.because
        for duty in party.obligations:
            yield label(_, "obligation", duty.kind)[1:]
        for asked in party.framework_requirements:
            yield asked.requirement
    for finding in verdict.findings:
        yield label(_, "finding", finding.kind)[1:]
        yield from finding.because
    for divergence in verdict.divergences:
        yield f"({divergence.question}={divergence.reading})"
    for question in verdict.open_questions:
        yield question.path
    for proofs in verdict.proofs.values():
        for step in (step for proof in proofs.values() for step in proof.steps()):
            yield step.rule.id if step.rule else ", ".join(step.paths)


def cited(verdict: Assessment) -> set[str]:
    """Return the addresses of the texts that the proofs of a verdict cite."""
    return {
        version.url
        for proofs in verdict.proofs.values()
        for proof in proofs.values()
        for step in proof.steps()
        for citation in step.citations
        for version in (citation.text.on(step.day),)
        if version is not None and version.url is not None
    }


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("saas-medical-device", "fr"),
        ("outsourced-backup", "en"),
        *(pytest.param(name, "en", marks=pytest.mark.slow) for name in OTHERS),
    ],
)
def test_a_report_says_everything(name: str, language: str, form: str) -> None:
    """Every activity, gap, duty, finding, divergence, open question, rule and link is in it."""
    found, verdict = reading(name, form, language), result(name)
    missing = {text for text in said(verdict, language) if squeezed(text) not in found.text}
    assert missing == set()
    assert cited(verdict) <= found.links


@pytest.mark.parametrize("form", FORMATS)
def test_the_sections_stand_in_order(form: str) -> None:
    """The answer comes first, the proofs after what they prove, the limits last."""
    assert (
        reading("saas-medical-device", form, "fr").headings[-20:]
        == (
            *("Réponse", "Qui exerce quelle activité, et si elle est couverte", "Responsabilités"),
            *("Certificats exigés et lacunes", "Obligations", "Constats", "Dans le temps"),
            *("Quand le verdict change", "Ce que d’autres lectures du droit changeraient"),
            *("Questions ouvertes", "Que faire", "Ce qui vient, d’ici à 180 jours"),
            *(
                "Exigences du référentiel v2.0",
                "Tableaux de représentation des garanties",
                "Preuves",
            ),
            *("Textes", "Ce qui est supposé", "Lecture des questions débattues"),
            *("Degrés de certitude", "Limites"),
        )[form == "markdown" :]
    )


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_question_gives_the_same_bytes(form: str) -> None:
    """A report holds no time but the day asked for."""
    again = report_document(result("outsourced-backup"), form, "en")
    assert again == laid_out(page("outsourced-backup", "en"), form)


@pytest.mark.parametrize("form", FORMATS)
def test_names_are_text(form: str) -> None:
    """Markup of any format is shown as it stands; what steers a terminal is left out."""
    found = read(laid_out(tricky(), form), form)
    for trick in TRICKS:
        assert squeezed(trick) in found.text
    assert not any("evil.example" in link for link in found.links)
    assert not set(found.text) & set(STEERING) - set("abcdefgh[31m")


@pytest.mark.parametrize("form", FORMATS)
def test_a_title_may_be_long(form: str) -> None:
    """A title of 5,000 letters without a space is told whole."""
    long = evolve(page("outsourced-backup", "en"), title=LONG)
    made = laid_out(long, form)
    if isinstance(made, bytes) and form == "pdf":
        metadata = PdfReader(io.BytesIO(made)).metadata
        assert metadata is not None
        assert metadata.title == LONG
    else:
        assert LONG in read(made, form).text


def test_letters_that_no_font_has_do_not_stop_a_report() -> None:
    """Where no font of the machine has a letter, a PDF is made all the same."""
    odd = evolve(page("outsourced-backup", "en"), title="\u16a0\U0001b170\ue000")
    made = laid_out(odd, "pdf")
    assert isinstance(made, bytes)
    assert made.startswith(b"%PDF-")


def states(verdict: Assessment) -> list[list[str]]:
    """Return what the table of activities says of each party and activity."""
    table = matrix(Names(verdict.case, words("en")), verdict)
    assert [title[:2] for title in table.header[1:]] == [f"{it.number}." for it in Activity]
    return [[cell.lines[0] for cell in row[1:]] for row in table.rows]


def test_the_table_of_activities_tells_each_state_by_a_word() -> None:
    """Covered, lacking, exempt, undetermined: a sign and a word, for each party and activity."""
    clinic, cloud = states(everything())
    assert clinic == ["–"] * 6
    assert cloud == ["–", "?\u00a0undetermined", *"–––", "?\u00a0undetermined"]
    assert {it for row in states(result("saas-medical-device")) for it in row} == {
        *("–", "✓\u00a0covered", "✗\u00a0gap")
    }
    assert {it for row in states(result("platform-on-anothers-metal")) for it in row} == {
        *("–", "✓\u00a0covered", "○\u00a0exempt")
    }


def test_a_step_is_told_once() -> None:
    """A step that serves again is named by the number of the step that was told."""
    (proofs,) = (
        section.body
        for section in page("saas-medical-device", "fr").sections
        if isinstance(section.body, Proofs)
    )
    steps = [
        step
        for chapter in proofs.chapters
        for proved in chapter.proofs
        for _depth, step in proved.step.walk()
    ]
    told = [step.number for step in steps if step.rule]
    assert told == list(range(1, len(told) + 1))
    again = [step for step in steps if step.again]
    assert again
    assert all(step.number in told and not step.below for step in again)


def test_pictures_are_told_in_words() -> None:
    """Each picture says in sentences what it shows, and Markdown gives those."""
    pictures = [
        part.body
        for part in page("saas-medical-device", "fr").sections
        if isinstance(part.body, Picture)
    ]
    assert len(pictures) == 2
    text = reading("saas-medical-device", "markdown", "fr").text
    for picture in pictures:
        assert "Cardia Software" in picture.description
        assert squeezed(picture.description) in text


def test_readings_that_were_chosen_stand_on_the_title_page() -> None:
    """Who chose a reading sees so first; a report on nothing says that nothing is named."""
    chosen = hdsrules.assess(case("outsourced-backup"), readings={"activity-5": "any-task"})
    facts = {fact.text: fact.details for fact in complete_report(chosen, "en").facts}
    assert "(activity-5=any-task)" in facts["Readings"][0]
    empty = complete_report(hdsrules.assess(hdsrules.Case(), "2026-11-23"), "en")
    assert {fact.text: fact.details for fact in empty.facts}["Parties"] == ("none",)
    assert "proofs" not in {section.key for section in empty.sections}


@pytest.mark.parametrize(
    ("day", "period"),
    [
        ("2006-01-05", "from 5 January 2006 to 5 January 2009."),
        ("2028-02-29", "from 28 February 2027 to 28 February 2031."),
        ("9999-06-01", "from 1 June 9998 to 31 December 9999."),
    ],
)
def test_the_time_around_a_day_stays_within_the_law_and_the_calendar(day: str, period: str) -> None:
    """A year before the first law, and three after the last year, are not looked at."""
    around = complete_report(hdsrules.assess(case("outsourced-backup"), day), "en")
    (lead,) = (section.lead for section in around.sections if section.key == "timeline")
    assert lead.endswith(period)


def test_a_file_tells_its_format(tmp_path: Path) -> None:
    """Suffixes of any case; an unknown one, and an unknown format, name those there are."""
    assert document_format("report.HTM") == "html"
    with pytest.raises(ArgumentError, match=r"\.docx"):
        hdsrules.write_report(result("outsourced-backup"), tmp_path / "report.txt")
    with pytest.raises(ArgumentError, match="docx"):
        hdsrules.write_report(result("outsourced-backup"), tmp_path / "report.md", format="rtf")
    with pytest.raises(ArgumentError, match="en or fr"):
        hdsrules.write_report(result("outsourced-backup"), tmp_path / "report.md", "de")
    assert list(tmp_path.iterdir()) == []
    hdsrules.write_report(result("outsourced-backup"), tmp_path / "report", "fr", format="markdown")
    written = (tmp_path / "report").read_bytes().decode()
    assert written == laid_out(page("outsourced-backup", "fr"), "markdown")


@pytest.mark.parametrize(("form", "library"), [("pdf", "typst"), ("docx", "python-docx")])
def test_a_library_that_is_missing_is_named(
    form: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the extra, the error says what to install."""
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.setitem(sys.modules, "hdsrules.reports.word", None)
    with pytest.raises(MissingExtraError, match=r"hdsrules\[report\]") as raised:
        laid_out(page("outsourced-backup", "en"), form)
    assert raised.value.library == library
