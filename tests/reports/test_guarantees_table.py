"""The table of guarantees: what a host publishes, cell by cell, in each format."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from datetime import date
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import hdsrules
from hdsrules.assessment import Assessment, assess
from hdsrules.cli.entry import run
from hdsrules.errors import UnknownConclusionError
from hdsrules.guarantees_table import Access, GuaranteesTable, TableRow
from hdsrules.lists import guarantees_table
from hdsrules.reports.guarantees.html import guarantees_html
from hdsrules.reports.guarantees.page import guarantees_page
from hdsrules.reports.guarantees.writers import (
    guarantees_csv,
    guarantees_data,
    guarantees_markdown,
)
from hdsrules.results import Answer, Certified
from tests.browser import Scheme, opened, violations
from tests.reports.reading import Reader
from tests.scenarios.documents import changed
from tests.scenarios.trials import base
from tests.test_guarantees import (
    DATED,
    FROM_CH,
    FROM_US,
    LABEL,
    SUPERVISED,
    THEIRS,
    drawn,
)

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = "2026-11-23"


def verdict(changes: Mapping[str, object] | None = None, day: str = TODAY) -> Assessment:
    """Return the verdict on the host, its sub-processor and their neighbours, with changes."""
    case = changed(base("sovereign"), changes or {})
    return assess(case, day, evaluator="portable", explore=False)


def table(changes: Mapping[str, object] | None = None, day: str = TODAY) -> GuaranteesTable:
    """Return the host's table, with changes."""
    return verdict(changes, day).guarantees_table("host")


def row(drawn: GuaranteesTable, party: str) -> TableRow:
    """Return the row of a party."""
    (found,) = [each for each in drawn.rows if each.party == party]
    return found


def example(name: str) -> Assessment:
    """Return the verdict on an example."""
    case = hdsrules.load(EXAMPLES / f"{name}.yaml")
    return assess(case, TODAY, evaluator="portable", explore=False)


# What the table says.


def test_a_table_without_unknowns_says_what_the_verdict_says() -> None:
    """Each row is that of the verdict, and nothing is open."""
    result = verdict(SUPERVISED)
    shown = result.guarantees_table("host")
    assert shown.concerned is Answer.YES
    assert shown.binding is True
    assert (shown.open, shown.possible, shown.why_not) == ((), (), "")
    for actor, each in zip(result.parties["host"].guarantees, shown.rows, strict=True):
        assert (each.party, each.role, each.certified) == (actor.party, actor.role, actor.certified)
        assert (each.secnumcloud is Answer.YES) == actor.secnumcloud
        assert each.activities == actor.activities
        assert each.exposures == actor.exposures
        assert not each.open


def test_random_tables_say_what_the_verdict_says_for_sure() -> None:
    """Of the same rows, what is sure is the same; what is not, the table marks open."""
    seen = 0
    for case, day in drawn(60, 7_000, since=date(2024, 11, 16)):
        result = assess(case, day, evaluator="portable", explore=False)
        for party, verdict_on in result.parties.items():
            shown = result.guarantees_table(party)
            if shown.concerned is not Answer.YES:
                assert not verdict_on.guarantees
                continue
            seen += 1
            assert [each.party for each in shown.rows] == [a.party for a in verdict_on.guarantees]
            for actor, each in zip(verdict_on.guarantees, shown.rows, strict=True):
                assert each.certified is actor.certified
                assert (each.certified is Certified.UNDETERMINED) == ("hds-certified" in each.open)
                assert (each.secnumcloud is Answer.YES) == actor.secnumcloud
                assert (each.secnumcloud is Answer.UNDETERMINED) == ("secnumcloud" in each.open)
                assert each.activities == actor.activities
                sure = {(a.country, a.adequate) for a in each.accesses if a.adequate is not None}
                assert sure == {(a.country, a.adequate) for a in actor.accesses}
                assert each.exposures == actor.exposures
                assert set().union(*each.open.values(), ()) <= set(shown.open)
    assert seen > 20


@pytest.mark.parametrize(
    ("changes", "party", "column", "path"),
    [
        (
            {"certificates.theirs": THEIRS | {"issued": None, "expires": None}},
            "sub",
            "hds-certified",
            "$.certificates.theirs.issued",
        ),
        (
            {"certificates.label": LABEL | {"edition": None}},
            "host",
            "secnumcloud",
            "$.certificates.label.edition",
        ),
        (
            {"systems.app.remote_access": [{"party": "host", "country": None, "basis": None}]},
            "host",
            "third-country-access",
            "$.systems.app.remote_access[0].country",
        ),
        (
            {
                "systems.app.layers.backup": [
                    {"operator": "sub", "on_behalf_of": "host", "country": "FR"}
                ]
            },
            "sub",
            "activities",
            "$.systems.app.layers.backup[0].externalised",
        ),
        (
            {
                "parties.host.subject_to_laws_of": ["US"],
                "certificates.label": LABEL | {"edition": None},
            },
            "host",
            "third-country-exposure",
            "$.certificates.label.edition",
        ),
    ],
)
def test_what_is_undetermined_is_open_and_names_what_decides_it(
    changes: dict[str, object], party: str, column: str, path: str
) -> None:
    """A cell that an unknown input can tip is to be completed, and says by which."""
    shown = table(changes)
    assert path in row(shown, party).open[column]
    assert path in shown.open


def test_a_country_of_which_adequacy_is_not_known_is_named() -> None:
    """That it has access is sure; whether a decision covers it is to be completed."""
    access = {"party": "host", "country": "US", "basis": None, "informed": True}
    shown = table({"systems.app.remote_access": [access]})
    assert row(shown, "host").accesses == (Access("US", None),)
    assert "third-country-access" in row(shown, "host").open


def test_who_may_serve_the_host_is_named_beside_the_table() -> None:
    """An actor that may be relied on has no row: that would be a guess."""
    shown = table({"systems.app.layers.hardware[0].on_behalf_of": None})
    assert [each.party for each in shown.rows] == ["host"]
    assert "sub" in shown.possible
    assert "$.systems.app.layers.hardware[0].on_behalf_of" in shown.open


# Which statement applies.


@pytest.mark.parametrize(
    ("changes", "statement", "rule"),
    [
        ({}, "b", "HDS-STATE-2"),
        ({"certificates.label": LABEL}, "a", "HDS-STATE-1"),
        ({"systems.app.remote_access": [FROM_CH]}, "c", "HDS-STATE-3"),
        ({"systems.app.remote_access": [FROM_US]}, "c", "HDS-STATE-3"),
        ({"parties.host.subject_to_laws_of": ["US"]}, "c", "HDS-STATE-4"),
    ],
)
def test_the_statement_is_that_of_the_verdict(
    changes: dict[str, object], statement: str, rule: str
) -> None:
    """A qualified host publishes A, one without transfer and exposure B, any other the table."""
    (published,) = table(changes).published
    assert (published.system, published.statement, published.certain) == ("app", statement, True)
    assert published.because == (rule,)
    assert "EXI 31" in {citation.item for citation in published.citations}


def test_a_statement_that_is_not_sure_is_told_as_such() -> None:
    """Where a qualification is in doubt, both statements that may apply are named."""
    shown = table({"certificates.label": LABEL | {"edition": None}})
    assert [(each.statement, each.certain) for each in shown.published] == [
        ("a", False),
        ("b", False),
    ]


@pytest.mark.parametrize(
    ("day", "keys"),
    [
        ("2026-03-26", {"framework-v2", "csp-r1111-9"}),
        ("2026-03-27", {"framework-v2", "csp-r1111-9", "decree-2026-209"}),
        (
            "2026-09-26",
            {"framework-v2", "csp-r1111-9", "decree-2026-209"} | {"csp-r1111-9-1", "csp-r1111-11"},
        ),
    ],
)
def test_the_decree_of_2026_is_cited_from_its_days(day: str, keys: set[str]) -> None:
    """The texts are those that apply on the day."""
    assert {citation.text.key for citation in table({}, day).citations} == keys


# Who has none.


@pytest.mark.parametrize(
    ("name", "party", "reason"),
    [
        ("support-from-abroad", "laboratory", "not-hosting"),
        ("platform-on-anothers-metal", "metal", "exempt"),
    ],
)
def test_who_has_no_table_is_told_why(name: str, party: str, reason: str) -> None:
    """A party that is no host, or needs no certificate, publishes nothing."""
    shown = example(name).guarantees_table(party)
    assert (shown.concerned, shown.why_not) == (Answer.NO, reason)
    assert (shown.rows, shown.published, shown.citations) == ((), (), ())
    page = guarantees_page(example(name), party, "en")
    assert page.table is None
    assert page.grounds


def test_before_the_framework_nobody_has_a_table() -> None:
    """By either date of its start."""
    assert table({}, "2024-11-15").why_not == "before-framework"
    assert table({}, "2024-11-16").why_not == ""
    later = changed(base("sovereign"), {"readings": {"v2-start": "2024-11-17"}})
    shown = assess(later, "2024-11-16", evaluator="portable", explore=False)
    assert shown.guarantees_table("host").why_not == "before-framework"


def test_a_party_that_is_not_there_is_an_error_that_names_those_that_are() -> None:
    """The refs of the case are told."""
    with pytest.raises(UnknownConclusionError, match="there is no party nobody"):
        verdict().guarantees_table("nobody")


# How it is written.


def test_the_csv_is_the_form_of_the_framework() -> None:
    """Seven columns in its words, for the spreadsheets of each language."""
    result = example("support-from-abroad")
    for language, separator in (("fr", ";"), ("en", ",")):
        text = guarantees_csv(result, "cloud", language)
        assert text.startswith("\ufeff")
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=separator))
        form = guarantees_table()
        heads = [each.heading_fr if language == "fr" else each.heading_en for each in form.columns]
        assert rows[0] == heads
        assert [cells[0] for cells in rows[1:]] == ["Nimbus France", "Assistance Carthage"]
    rows = list(csv.reader(io.StringIO(guarantees_csv(result, "cloud", "fr")), delimiter=";"))
    assert rows[1][1:4] == ["Hébergeur", "Oui", "Non"]
    assert rows[1][6].endswith("États-Unis")
    assert rows[2][5].startswith("Oui ; pays non couvert")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_of_the_csv_is_a_formula(sign: str) -> None:
    """A name that a spreadsheet would calculate is a text."""
    result = verdict({"parties.host.name": f"{sign}HYPERLINK(1)"})
    rows = list(csv.reader(io.StringIO(guarantees_csv(result, "host", "en"))))
    assert rows[1][0] == f"'{sign}HYPERLINK(1)"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_stands_alone(language: str) -> None:
    """It is well-formed, in its language, loads nothing, and its table is that of seven columns."""
    result = verdict({"systems.app.remote_access": [FROM_CH]})
    text = guarantees_html(result, "host", language)
    page = Reader(text)
    assert page.named("html") == [{"lang": language}]
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.tags}
    assert not re.search(r"url\(|@import|\bsrc=", text)
    assert [each["scope"] for each in page.named("th")].count("col") == len(
        guarantees_table().columns
    )
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    named = {
        attributes["aria-labelledby"]
        for _, attributes in page.tags
        if "aria-labelledby" in attributes
    }
    assert named <= set(ids)
    assert "HDS-STATE-3" in text
    assert 'href="https://esante.gouv.fr/' in text


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible(scheme: Scheme, browser: Browser, tmp_path: Path) -> None:
    """An open table, wide and narrow, breaks no rule of axe and makes no request."""
    changes: dict[str, object] = {
        "systems.app.remote_access": [FROM_CH],
        "certificates.theirs": THEIRS | {"issued": None},
    }
    file = tmp_path / "table.html"
    file.write_text(guarantees_html(verdict(changes), "host", "fr"), "utf-8")
    for width in (1100, 400):
        with opened(browser, file, scheme, width) as (page, requests):
            assert violations(page) == []
            assert requests == [file.as_uri()]


def test_prescribed_words_are_french_and_marked_so() -> None:
    """They stand as the framework has them, on an English page too."""
    words = guarantees_table().statement("b").prescribed_fr
    assert words is not None
    text = guarantees_html(verdict(), "host", "en")
    assert f'<blockquote lang="fr"><p>{escape(words)}</p></blockquote>' in text
    assert words in guarantees_markdown(verdict(), "host", "fr")
    assert guarantees_data(verdict(), "host")["published"] == [
        {
            "system": "app",
            "statement": "b",
            "certain": True,
            "words": words,
            "because": ["HDS-STATE-2"],
        }
    ]


def test_names_of_the_case_are_only_text() -> None:
    """Markup, signs of Markdown and turns of direction in a name do nothing."""
    name = "<script>x</script>|**y**\u202e\x07"
    result = verdict({"parties.host.name": name})
    page = guarantees_html(result, "host", "fr")
    assert "<script" not in page
    assert "\u202e" not in page
    markdown = guarantees_markdown(result, "host", "fr")
    assert "<script" not in markdown.replace("\\<", "")
    assert r"\|\*\*y\*\*" in markdown
    assert "\u202e" not in guarantees_csv(result, "host", "fr")


@pytest.mark.parametrize(
    ("language", "mark"), [("en", "[to be completed]"), ("fr", "[à compléter]")]
)
def test_what_is_open_is_marked_wherever_it_is_written(language: str, mark: str) -> None:
    """Nothing stands in its place."""
    result = verdict({"certificates.theirs": THEIRS | {"issued": None, "expires": None}})
    assert mark in guarantees_html(result, "host", language)
    assert mark in guarantees_csv(result, "host", language)
    assert mark in guarantees_markdown(result, "host", language).replace("\\", "")
    page = guarantees_page(result, "host", language)
    assert any(
        "$.certificates.theirs.issued" in each for line in page.missing for each in line.details
    )


# The command.


def test_the_command_writes_each_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """To a file or on standard output, and exits with 0."""
    case = str(EXAMPLES / "support-from-abroad.yaml")
    asked = ["guarantees", case, "cloud", "--on", TODAY, "--lang", "en"]
    for form in ("text", "html", "csv", "markdown", "json"):
        file = tmp_path / f"table.{form}"
        assert run([*asked, "--format", form, "-o", str(file)]) == 0
        assert "Nimbus France" in file.read_text("utf-8")
    assert json.loads((tmp_path / "table.json").read_text())["rows"][1]["hds_certified"] == "no"
    assert run(asked) == 0
    assert "For Results server, the table below is published." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("party", "form", "status", "told"),
    [
        ("backup-company", "text", 3, "It is undetermined whether"),
        ("clinic", "text", 0, "No table and no statement is due."),
        ("clinic", "csv", 0, "No table and no statement is due."),
        ("nobody", "text", 2, "there is no party nobody"),
    ],
)
def test_the_status_says_whether_something_is_missing(
    party: str, form: str, status: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """3: to be completed; 0: none is due; 2: no such party."""
    case = str(EXAMPLES / "outsourced-backup.yaml")
    arguments = ["guarantees", case, party, "--on", TODAY, "--format", form, "--lang", "en"]
    assert run(arguments) == status
    shown = capsys.readouterr()
    assert told in " ".join((shown.out + shown.err).split())


def test_a_title_in_force_on_the_day_alone_is_held() -> None:
    """The day asked for decides."""
    ended = {"certificates.theirs": THEIRS | DATED | {"expires": "2026-11-22"}}
    assert row(table(ended), "sub").certified is Certified.NO
    assert row(table(ended, "2026-11-22"), "sub").certified is not Certified.UNDETERMINED
