"""`hdsrules watch`: text, JSON and iCalendar; exit statuses for cron; languages."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

import hdsrules as library
from hdsrules.cli.entry import BAD_INPUT, run
from hdsrules.watching import Notices
from tests.cli.command import hdsrules

EXAMPLES = Path(__file__).parents[2] / "examples"
SAAS = str(EXAMPLES / "saas-medical-device.yaml")
ARCHIVE = str(EXAMPLES / "archive-provider.yaml")
FROM = ["--from", "2026-11-25"]


def expected() -> Notices:
    """Return the notices of two examples, as the library has them."""
    cases = {path: library.load(path) for path in (SAAS, ARCHIVE)}
    return library.watch(cases, "1y", start="2026-11-25")


def test_a_table_by_date(capsys: pytest.CaptureFixture[str]) -> None:
    """Each notice stands with its day, the days left, and its case where there are several."""
    assert run(["watch", SAAS, ARCHIVE, "--within", "1y", *FROM]) == 1
    said = capsys.readouterr().out
    assert said.startswith("From 25 November 2026 to 25 November 2027\n")
    rows = [line.split()[:4] for line in said.splitlines() if line.startswith("2027-")]
    assert rows[:3] == [
        ["2027-01-09", "45", "Certificate", "expires"],
        ["2027-01-10", "46", "Verdict", "changes"],
        ["2027-01-31", "67", "Certificate", "expires"],
    ]
    joined = "".join(said.split())
    assert all("".join(notice.text.split()) in joined for notice in expected())
    assert "·".join(("Certificateexpires", ARCHIVE)) in joined
    assert run(["watch", SAAS, *FROM]) == 1
    assert "saas-medical-device.yaml" not in capsys.readouterr().out


def test_the_json_is_that_of_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    """`--format json` gives the notices, the case under the path that was given."""
    assert run(["watch", SAAS, ARCHIVE, "--within", "P1Y", *FROM, "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told == [notice.to_dict() for notice in expected()]
    assert {notice["case"] for notice in told} == {SAAS, ARCHIVE}


def test_nothing_within_the_time_is_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    """It is said in words, as an empty list, or as a calendar without events."""
    quiet = ["watch", SAAS, *FROM, "--within", "30d"]
    assert run(quiet) == 0
    said = capsys.readouterr().out
    assert said == "Nothing expires or changes from 25 November 2026 to 25 December 2026.\n"
    assert run([*quiet, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert run([*quiet, "--format", "ics"]) == 0
    assert not Calendar.from_ical(capsys.readouterr().out).walk("VEVENT")


def test_a_calendar_parses_back(tmp_path: Path) -> None:
    """An event of a whole day for each notice, with all that it says, in lines that end as due."""
    path = tmp_path / "hds.ics"
    asked = ["watch", SAAS, ARCHIVE, "--within", "1y", *FROM, "--format", "ics", "-o", str(path)]
    assert run(asked) == 1
    content = path.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    calendar = Calendar.from_ical(content)
    assert calendar["version"] == "2.0"
    assert calendar["prodid"] == "-//hdsrules//watch//EN"
    events = calendar.walk("VEVENT")
    assert [(event.decoded("dtstart"), str(event["description"])) for event in events] == [
        (notice.date, notice.text) for notice in expected()
    ]
    assert type(events[0].decoded("dtstart")) is date
    assert {event.decoded("dtstamp") for event in events} == {datetime(2026, 11, 25, tzinfo=UTC)}
    assert str(events[0]["summary"]) == f"Certificate expires: {ARCHIVE}, archivist"
    assert run(asked) == 1
    assert path.read_bytes() == content


def uids(start: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the UIDs of the events seen from a day on."""
    run(["watch", SAAS, "--within", "2y", "--from", start, "--format", "ics", "--lang", "fr"])
    return [str(it["uid"]) for it in Calendar.from_ical(capsys.readouterr().out).walk("VEVENT")]


def test_an_event_keeps_its_uid(capsys: pytest.CaptureFixture[str]) -> None:
    """The same event seen a day later is the same event; no two are."""
    one, other = uids("2026-11-25", capsys), uids("2026-11-26", capsys)
    assert one == other
    assert len(set(one)) == len(one) == 5


def test_two_certificates_that_expire_together_are_two_events(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the same holder, on the same day."""
    case = tmp_path / "case.yaml"
    case.write_text(
        "hdsrules: 1\nparties: {a: {}}\ncertificates:\n"
        "  one: {holder: a, scheme: iso-27001, expires: 2027-01-31}\n"
        "  two: {holder: a, scheme: iso-13485, expires: 2027-01-31}\n"
    )
    assert run(["watch", str(case), *FROM, "--format", "ics"]) == 1
    events = Calendar.from_ical(capsys.readouterr().out).walk("VEVENT")
    assert len({str(event["uid"]) for event in events}) == 2


def test_without_the_library_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`ics` needs an extra; the other formats do not."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    assert run(["watch", SAAS, *FROM, "--format", "ics"]) == BAD_INPUT
    said = capsys.readouterr()
    assert said.out == ""
    assert "pip install 'hdsrules[calendar]'" in said.err
    assert run(["watch", SAAS, *FROM, "--format", "json"]) == 1


def test_french(capsys: pytest.CaptureFixture[str]) -> None:
    """All of it, on demand."""
    assert run(["watch", SAAS, *FROM, "--lang", "fr"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("Du 25 novembre 2026 au 24 mai 2027\n")
    assert "Expiration de certificat" in said
    assert "Changement de verdict" in said
    assert run(["watch", SAAS, *FROM, "--within", "1d", "--lang", "fr"]) == 0
    assert "Rien n’expire ni ne change" in capsys.readouterr().out


def test_readings_count(capsys: pytest.CaptureFixture[str]) -> None:
    """They are those of every case."""
    asked = ["watch", SAAS, "--from", "2028-03-05", "--within", "7d", "--format", "json"]
    assert run(asked) == run([*asked, "--reading", "activity-5=framework-v2"]) == 1
    one, other = capsys.readouterr().out.split("]\n[")
    assert one.strip("[]\n") != other.strip("[]\n")


def test_a_case_comes_from_standard_input() -> None:
    """`-` is its key."""
    text = Path(SAAS).read_text("utf-8")
    done = hdsrules("watch", "-", ARCHIVE, *FROM, "--format", "json", stdin=text)
    assert (done.returncode, done.stderr) == (1, "")
    assert {notice["case"] for notice in json.loads(done.stdout)} == {"-", ARCHIVE}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing argument"),
        ([SAAS, "--within", "soon"], "180d"),
        ([SAAS, "--within", "9999y"], "beyond the calendar"),
        ([SAAS, "--from", "soon"], "is no day of the calendar"),
        ([SAAS, "--from", "2001-01-01"], "2006-01-05"),
        ([SAAS, "--reading", "activity-5=lax"], "activity-5 has no reading lax"),
        ([SAAS, "--format", "pdf"], "pdf"),
    ],
)
def test_what_cannot_be_watched_is_status_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is told on standard error, on which nothing else stands."""
    assert run(["watch", *arguments]) == BAD_INPUT
    said = capsys.readouterr()
    assert said.out == ""
    assert message in " ".join(said.err.replace("│", " ").split())


def test_all_bad_cases_are_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each with all its faults, the good ones beside them notwithstanding."""
    one, two = tmp_path / "one.yaml", tmp_path / "two.json"
    one.write_text("hdsrules: 1\nparty: {}\ncase: {}\n", "utf-8")
    two.write_text("{", "utf-8")
    assert run(["watch", str(one), SAAS, str(two), "nowhere.yaml", *FROM]) == BAD_INPUT
    said = capsys.readouterr()
    assert said.out == ""
    assert "one.yaml has 2 faults" in said.err
    assert "two.json has 1 fault" in said.err
    assert "nowhere.yaml has 1 fault" in said.err
    assert "Traceback" not in said.err
