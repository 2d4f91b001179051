"""What a report says, whatever lays it out."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from hdsrules import Answer, Assessment, assess, loads
from hdsrules.i18n import words
from hdsrules.reports.content import report
from hdsrules.reports.labels import conclusion_label, label
from hdsrules.reports.names import Names, clean
from hdsrules.reports.page import Section, Table, Tone
from hdsrules.reports.standing import Standing, standing
from hdsrules.results import Affected, OpenQuestion
from tests.reports.sample import everything, verdict


def section(result: Assessment, key: str, language: str = "en") -> Section:
    """Return a section of a report."""
    return next(part for part in report(result, language).sections if part.key == key)


def rows(result: Assessment, key: str) -> list[list[str]]:
    """Return the cells of a section's table."""
    body = section(result, key).body
    assert isinstance(body, Table)
    return [[" / ".join(cell.lines) for cell in row] for row in body.rows]


def test_the_answer_stands_first() -> None:
    """The summary, then each party in a line, with numbers and names of activities."""
    page = report(verdict(), "en")
    assert page.summary.text == "Found: 1 gap and 2 breaches."
    clinic, cloud = page.answers
    assert clinic.text.startswith("Clinic does not host health data: ")
    assert cloud.text == (
        "Cloud hosts health data: activities 2 (hardware infrastructure) "
        "and 6 (backup of health data)."
    )
    assert cloud.details == ("HDS certificate: missing (activities 2 and 6)",)
    keys = [part.key for part in page.sections]
    assert keys[:3] == ["parties", "systems", "titles"]
    assert keys[-1] == "basis"
    assert page.notice == "This is decision support, not legal advice."


def test_a_gap_weighs_more_than_a_doubt() -> None:
    """The standing of a verdict, which is the exit status: gaps and breaches, then doubts."""
    result = verdict()
    clear = evolve(
        result,
        parties={ref: evolve(party, gaps=()) for ref, party in result.parties.items()},
        findings=(),
        open_questions=(),
    )
    minor = OpenQuestion("$.a", (Affected("clinic", "not_hosting_because"),))
    weighty = OpenQuestion("$.a", (Affected("clinic", "gaps"),))
    unknown = evolve(clear.parties["clinic"], hosting=Answer.UNDETERMINED)
    breach = everything().findings
    assert standing(result) is Standing.WANTING
    assert standing(clear) is Standing.CLEAR
    assert standing(evolve(clear, open_questions=(minor,))) is Standing.CLEAR
    assert standing(evolve(clear, open_questions=(weighty,))) is Standing.UNDETERMINED
    assert standing(evolve(clear, parties={"clinic": unknown})) is Standing.UNDETERMINED
    assert standing(evolve(clear, findings=breach[:1])) is Standing.CLEAR
    assert standing(evolve(clear, findings=breach)) is Standing.WANTING
    assert standing(evolve(result, open_questions=(weighty,))) is Standing.WANTING


def test_titles_tell_what_is_held_and_what_is_lacking() -> None:
    """Each title with its editions, its activities, its state and its rules."""
    hds, culture = rows(everything(), "titles")[-1:] + rows(everything(), "titles")[:1]
    assert [hds, culture] == [
        ["Cloud", "culture-ministry approval", "data on paper", "undetermined", "HDS-A-2"],
        [
            *("Cloud", "HDS certificate, editions 1.1 or 2.0", "activities 2 and 6"),
            *("expired (activity 6)", "HDS-A-1 / HDS-A-3"),
        ],
    ]
    (lacking,) = rows(verdict(), "titles")
    assert lacking[3] == "missing"


def test_findings_come_the_gravest_first() -> None:
    """A breach stands above a warning, a warning above a note; each word has its label."""
    found = rows(everything(), "findings")
    assert [row[1] for row in found] == ["breach", "warning", "note"]
    assert found[0][0] == "Data stored outside the European Economic Area"
    assert [row[3] for row in found] == ["", "Title", "Title"]


def test_a_slug_without_a_label_is_shown_as_it_is() -> None:
    """A kind of obligation added later needs no new label to be read."""
    assert ["Cloud", "New-duty", ""] in rows(everything(), "obligations")
    assert label(words("fr"), "obligation", "new-duty") == "new-duty"
    assert conclusion_label(words("en"), "unheard-of") == "unheard-of"


def test_divergences_are_told_in_words() -> None:
    """What implies the rest is told first, and the rest left out."""
    body = section(everything(), "divergences").body
    assert isinstance(body, tuple)
    (line,) = body
    assert line.text == (
        "On the question who performs activity 5, read as: whoever does any one of the "
        "framework's four tasks (activity-5=any-task)"
    )
    clinic, cloud = line.details
    assert clinic == (
        "Clinic: its activities: no longer “6 (backup of health data)”, in addition "
        "“2 (hardware infrastructure)”; in Title, its activities: no longer “2 (hardware "
        "infrastructure)”, in addition “6 (backup of health data)”; what was found of it: "
        "no longer “the contract may be declared void”; why it does not host: in addition "
        "“the data are its own”"
    )
    assert cloud == (
        "Cloud: it would be undetermined whether it hosts health data; the titles it must hold: "
        "in addition “HDS certificate”; what it lacks: no longer “HDS certificate: expired "
        "(activity 6)”; what was found of it: in addition “a compulsory clause is missing from "
        "the contract (Title)”; its obligations: no longer “publish that no foreign law can "
        "compel access (statement A)”"
    )


def test_readings_that_are_not_the_default_are_named() -> None:
    """Who reads a report sees under which readings it was made."""
    result = verdict()
    other = assess(result.case, "2026-11-23", readings={"activity-5": "any-task"})
    basis = section(other, "basis").body
    assert isinstance(basis, tuple)
    assert any("activity-5=any-task" in detail for line in basis for detail in line.details)
    default = section(result, "basis").body
    assert isinstance(default, tuple)
    assert not any(line.details for line in default)


def test_before_version_2_the_default_of_the_day_is_no_choice() -> None:
    """The default of `chain` depends on the day, and is then not told as a choice."""
    basis = section(assess(verdict().case, "2020-01-01"), "basis").body
    assert isinstance(basis, tuple)
    assert not any(line.details for line in basis)


def test_paper_is_told() -> None:
    """Who keeps records on paper for another hosts them on paper."""
    case = loads(
        """
        hdsrules: 1
        parties: {keeper: {}, clinic: {}}
        data:
          records: {about_health: true, identifiability: identified, collected_for: [care],
                    originator: clinic, controller: clinic, medium: paper}
        systems:
          room: {holds: [records],
                 layers: {data-centre: [{operator: keeper, on_behalf_of: clinic}]}}
        """
    )
    page = report(assess(case, "2026-11-23"), "en")
    assert page.answers[1].text == "keeper hosts health data on paper."


def test_a_host_without_known_activities_is_told() -> None:
    """Where activities are undetermined, hosting is told alone, and the doubt with it."""
    result = everything()
    cloud = evolve(result.parties["cloud"], activities=(), gaps=())
    (line,) = (
        line
        for line in report(evolve(result, parties={"cloud": cloud}), "en").answers
        if line.text == "Cloud hosts health data."
    )
    assert line.tone is Tone.DOUBT
    assert line.details[0].startswith("It needs no certificate of its own: it works under")
    assert line.details[-1] == "Part of this is undetermined: see the open questions."


def test_no_reason_is_no_colon() -> None:
    """A party of which no reason is sure does not host, without a reason."""
    result = verdict()
    clinic = evolve(result.parties["clinic"], not_hosting_because=())
    page = report(evolve(result, parties={"clinic": clinic}), "en")
    assert page.answers[0].text == "Clinic does not host health data."


def test_an_empty_case_is_reported() -> None:
    """Without a party there is no table, but a report."""
    page = report(assess(loads("hdsrules: 1"), "2026-11-23"), "fr")
    assert page.title == "Hébergement de données de santé"
    assert page.answers[0].text == "Le cas ne nomme aucune partie."
    assert [part.key for part in page.sections] == ["basis"]


def test_names_in_doubt_have_their_ref() -> None:
    """Two parties of one name, or one called by another's ref, are told apart."""
    case = loads("hdsrules: 1\nparties: {a: {name: X}, b: {name: X}, c: {name: a}, d: {name: ' '}}")
    names = Names(case, words("en"))
    assert [names.party(ref) for ref in "abcd"] == ["X (a)", "X (b)", "a (c)", "d"]
    assert names.party_cell("a").lines == ("X", "(a)")


@pytest.mark.parametrize(
    ("language", "day", "written"),
    [
        ("en", date(2026, 3, 1), "1 March 2026"),
        ("fr", date(2026, 3, 1), "1er mars 2026"),
        ("fr", date(2026, 11, 23), "23 novembre 2026"),
    ],
)
def test_days_are_written_out(language: str, day: date, written: str) -> None:
    """A day reads as people write it."""
    assert Names(loads("hdsrules: 1"), words(language)).day(day) == written


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a [31mb"),
        (" a\n\tb\u2028c ", "a b c"),
        ("a\u202eb\u2066c", "abc"),
        ("Hôpital 👩\u200d⚕️ №1", "Hôpital 👩\u200d⚕️ №1"),
    ],
)
def test_names_are_cleaned(text: str, shown: str) -> None:
    """What steers a terminal or turns the reading direction goes; letters stay."""
    assert clean(text) == shown
