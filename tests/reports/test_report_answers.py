"""What a report answers: breaches and doubts are named first, in words, and nothing hangs."""

from __future__ import annotations

import re
from datetime import date

import pytest

import hdsrules
from hdsrules import Assessment
from hdsrules.case import Certificate
from hdsrules.facts.vocabulary import Scheme
from hdsrules.i18n import words
from hdsrules.reports import nearby
from hdsrules.reports.assumptions import assumptions
from hdsrules.reports.becoming import divergence_lines, event_lines
from hdsrules.reports.complete import complete_report
from hdsrules.reports.documents import laid_out
from hdsrules.reports.editions import edition_note, last_counting_day
from hdsrules.reports.further import further
from hdsrules.reports.headline import headline, party_lines
from hdsrules.reports.matrix import matrix
from hdsrules.reports.names import Names
from hdsrules.reports.page import Line, Proofs, Report, Section, Table, Tone
from hdsrules.reports.reasoning import DECISIONS, cited_texts, reasoning
from hdsrules.whatif.hosting import hosting_changes, plausible_changes
from tests.reports.shipped import case, result

NAMED = ("support-from-abroad", "saas-medical-device", "archive-provider", "hospital-group")


def names_of(found: Assessment, language: str = "en") -> Names:
    """Return what the things of a case are called."""
    return Names(found.case, words(language))


def brief(name: str) -> Report:
    """Return the report on a shipped case, without what takes a while."""
    return complete_report(result(name), "en", more=False)


def line_of(found: Assessment, party: str) -> Line:
    """Return what a report answers of a party."""
    return dict(zip(found.parties, party_lines(names_of(found), found), strict=True))[party]


def lines_of(found: Assessment, key: str) -> tuple[Line, ...]:
    """Return the lines of one of the sections that look further."""
    sections: dict[str, Section] = {it.key: it for it in further(names_of(found), found)}
    body = sections[key].body
    assert isinstance(body, tuple)
    return body


def test_the_breaches_of_a_host_with_a_valid_certificate_stand_in_its_answer() -> None:
    """They are counted and named, the sign is no tick, and where data lie abroad is told."""
    line = line_of(result("support-from-abroad"), "cloud")
    assert line.tone is Tone.BAD
    (told,) = (detail for detail in line.details if detail.startswith("4 breaches: "))
    assert "data stored outside the European Economic Area" in told
    assert "It stores data of Results server outside the European Economic Area: Switzerland." in (
        line.details
    )


def test_a_party_that_does_not_host_has_its_breach_in_its_answer() -> None:
    """The clinic uses a host without a certificate: that is the clinic's breach."""
    line = line_of(result("saas-medical-device"), "clinic")
    assert line.tone is Tone.BAD
    assert line.details[0].startswith("1 breach: a host without the required certificate is used")
    assert line.pointer is not None  # with another reading, the host needs none


def test_the_table_of_activities_ticks_nothing_of_a_party_in_breach() -> None:
    """Its certificate covers its activities, but the backup abroad breaks the law."""
    found = result("support-from-abroad")
    rows = {row[0].lines[0]: row for row in matrix(names_of(found), found).rows}
    head, *cells = rows["Nimbus France"]
    assert head.lines[-1] == "✗\u00a04 breaches"
    assert not any("✓" in text for cell in cells for text in cell.lines)
    assert cells[-1].tone is Tone.BAD
    assert cells[-1].lines == ("covered", "✗\u00a0data stored in Switzerland")
    assert all(len(cell.lines) == 1 for cell in cells[:-1])


def test_a_clean_verdict_that_another_reading_would_change_says_so_first() -> None:
    """The hospital that another reading makes a host is told as contested; the others are not."""
    found = result("hospital-group")
    first = headline(names_of(found), found)
    assert first.tone is Tone.DOUBT
    assert "Contested: see “What other readings of the law would change”." in first.text
    assert line_of(found, "university-hospital").pointer is not None
    assert line_of(found, "backup-company").pointer is None


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_what_is_contested_leads_to_its_section(form: str) -> None:
    """In HTML by a link to the section, elsewhere by its title."""
    page = brief("hospital-group")
    document = laid_out(page, form)
    assert isinstance(document, str)
    told = [line for line in (page.summary, *page.answers) if line.pointer is not None]
    assert len(told) >= 2
    said = "Contested: see “What other readings of the law would change”."
    assert document.count(said) == len(told)
    link = '<a href="#divergences">Contested: see '
    assert document.count(link) == (len(told) if form == "html" else 0)


def test_a_host_within_its_group_is_exempt() -> None:
    """It is not said that it does not host and that it hosts, in one sentence."""
    line = line_of(result("hospital-group"), "university-hospital")
    told = "CHU de la Vallée is exempt: it hosts for the other members of its hospital group."
    assert line.text.startswith(told)


def test_a_document_without_a_system_is_not_told_as_clean() -> None:
    """That nothing is described is the answer, and what is assumed lists it."""
    bare = "hdsrules: 1\nas_of: 2026-11-23\nparties: {a: {name: Alone}}\n"
    found = hdsrules.assess(hdsrules.loads(bare))
    first = headline(names_of(found), found)
    assert (first.text, first.tone) == ("The document describes no system.", Tone.DOUBT)
    told = [line.text for line in assumptions(names_of(found), found)]
    assert "Not described, so not known: systems and data." in told
    assert not any("All data are" in text or "No system is" in text for text in told)


@pytest.mark.parametrize("name", NAMED)
def test_every_rule_of_a_table_has_a_step_and_its_articles(name: str) -> None:
    """What stands in a cell of rules is proved below, and its texts are listed."""
    found, page = result(name), brief(name)
    told = {
        line
        for section in page.sections
        if isinstance(section.body, Table)
        for row in section.body.rows
        for cell in row
        if cell.code
        for line in cell.lines
    }
    steps = {
        step.rule
        for chapter in reasoning(names_of(found), found).chapters
        for proved in chapter.proofs
        for _depth, step in proved.step.walk()
    }
    assert told
    assert told <= steps
    assert any(isinstance(section.body, Proofs) for section in page.sections)


def test_the_penalty_of_organisations_is_among_the_texts() -> None:
    """A rule behind a finding that another rule proves as well is cited for its own article."""
    found = result("saas-medical-device")
    cited = [line.text for line in cited_texts(names_of(found), found)]
    assert any("L. 1115-2" in text for text in cited)


def test_rules_link_to_their_steps() -> None:
    """In HTML, a rule of a cell leads to a step that is there."""
    document = laid_out(brief("support-from-abroad"), "html")
    assert isinstance(document, str)
    (step,) = set(re.findall(r'<a href="#(step-\d+)"><code>HDS-SOV-1</code>', document))
    assert f'id="{step}"' in document


def test_a_decision_is_of_a_day_and_an_account_of_a_text_is_told_as_one() -> None:
    """Decisions are in force on no day; a link to a comment says that it is one."""
    found = hdsrules.assess(case("saas-medical-device"))
    lines = {line.text: line.details[0] for line in cited_texts(names_of(found), found)}
    decisions = {text.title_en for text in DECISIONS} & set(lines)
    assert decisions
    for title in decisions:
        assert lines[title].startswith("decision of ")
    assert any("the link leads to what another tells of it" in told for told in lines.values())
    assert not any(re.search(r"\d{4}-\d{2}-\d{2}", told) for told in lines.values())


def test_an_edition_that_no_longer_counts_is_told_beside_the_last_day() -> None:
    """The day is the eve of the day on which the rule that accepts the edition ends."""
    last = last_counting_day(Scheme.HDS, "1.1")
    assert last == date(2026, 5, 16)
    assert last_counting_day(Scheme.HDS, "2.0") is None
    found = result("outsourced-backup")
    old = found.case.certificates["backup-hds"]
    note = edition_note(names_of(found), old, date(2027, 5, 19))
    assert note == "under the edition 1.1 it counts until 16 May 2026 alone"
    assert not edition_note(names_of(found), old, date(2026, 5, 16))
    assert not edition_note(
        names_of(found), Certificate(scheme=Scheme.HDS, holder="a"), date(2027, 5, 19)
    )
    ahead = lines_of(found, "ahead")
    assert any(note in detail for line in ahead for detail in line.details)
    told = assumptions(names_of(found), found)
    assert any(note in detail for line in told for detail in line.details)


def test_what_is_open_leads_to_the_questions_of_the_report() -> None:
    """Where nothing is to be repaired, it is said so, and no command is named."""
    (line,) = lines_of(result("outsourced-backup"), "repairs")
    assert line.text.startswith("Nothing is to be repaired as far as the case is known")
    assert line.pointer is not None
    assert line.pointer.section == "questions"
    assert "hdsrules" not in line.text


def test_a_change_on_the_day_after_a_last_day_is_told_once() -> None:
    """The certificate that ends on 31 January is not told again on 1 February."""
    days = [line.text for line in lines_of(result("saas-medical-device"), "ahead")]
    assert "31 January 2027" in days
    assert "1 February 2027" not in days


def test_what_would_make_a_host_is_told_in_words_and_plausible() -> None:
    """Nobody becomes a patient, no data become others; a path of the document is no sentence."""
    found = result("support-from-abroad")
    (line,) = lines_of(found, "nearest")
    assert line.text == "Assistance Carthage would host health data if:"
    assert line.details[0] == (
        "Assistance Carthage takes over from Nimbus France, in Results server: data centre"
    )
    assert not any("$" in detail or "=" in detail for detail in line.details)
    changes = plausible_changes(found, "support")
    assert changes
    assert all(change.path.startswith("$.systems.results-server.layers.") for change in changes)


def test_each_plausible_change_reads_as_a_sentence() -> None:
    """Of every shipped case, whatever it changes."""
    for name in NAMED:
        found = result(name)
        for party in found.parties:
            for change in plausible_changes(found, party):
                told = nearby._changed(names_of(found), change)
                assert not re.search(r"[$={}\[\]]", told)


def test_a_change_named_makes_a_host() -> None:
    """The case after each change is one in which the party hosts."""
    found = result("hospital-group")
    changes = plausible_changes(found, "hospital-north")
    near = hosting_changes(found, "hospital-north", changes, 2)
    assert len(near) == 2
    for each in near:
        assert hdsrules.assess(each.case, found.as_of).says("hospital-north", "hosting")


def test_a_case_too_large_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    """The size of the search decides, not the clock, and the report says so."""

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(nearby, "_LARGEST", 3)
    monkeypatch.setattr(nearby, "hosting_changes", never)
    found = result("support-from-abroad")
    (line,) = nearby.nearby(names_of(found), found)
    assert line.text == "This was not looked for: the case is too large."


def test_what_another_reading_changes_is_a_line_each_the_verdict_first() -> None:
    """Whether it hosts comes first, then its gaps; duties are counted; nothing is quoted."""
    found = result("saas-medical-device")
    line = divergence_lines(names_of(found), found.divergences[0])
    own = [it for it in line.details if it.startswith("Cardia Software")]
    assert own[0] == "Cardia Software: it would not host health data"
    assert own[1].startswith("Cardia Software: no longer a gap: HDS certificate")
    assert any(re.fullmatch(r"Cardia Software: \d+ obligations fewer", it) for it in own)
    assert not any("“" in it for it in line.details)


def test_a_day_on_which_the_verdict_changes_is_told_a_line_each() -> None:
    """What expires leaves a gap, told beside the findings, each on its line."""
    found = result("support-from-abroad")
    events = hdsrules.timeline(found.case, "2028-01-01", "2028-03-01")
    (line,) = (event_lines(names_of(found), event) for event in events)
    assert "Nimbus France: a gap: HDS certificate: expired (activities 1, 2, 3, 4 and 6)" in (
        line.details
    )
    assert len(line.details) == len(set(line.details))
