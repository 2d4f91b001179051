"""The pictures: well-formed, legible, escaped, and as the verdict says."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from hdsrules import Answer, Assessment, Case, assess, compare, load, loads
from hdsrules import timeline as events_of
from hdsrules.errors import ArgumentError
from hdsrules.facts.vocabulary import Activity, Medium, Scheme, Status
from hdsrules.i18n import words
from hdsrules.reports.names import Names
from hdsrules.reports.page import Picture
from hdsrules.reports.pictures import comparison, proof, responsibility, timeline
from hdsrules.reports.pictures.coverage import State
from hdsrules.reports.pictures.history import spans
from hdsrules.reports.pictures.palette import Ink
from hdsrules.reports.pictures.widths import text_width, wrap
from tests.generator import dice, random_case, random_day
from tests.reports.drawing import SVG, Drawing
from tests.reports.sample import everything, hostile, verdict

EXAMPLES = sorted(Path("examples").glob("*.yaml"))
PERIOD = date(2024, 6, 1), date(2028, 6, 1)
ALLOWED = {"svg", "title", "desc", "style", "rect", "g", "path", "circle", "text"}
CELL = re.compile(r"(\d)\. [^:.]+: (p-\w+): (.) ")


def names_of(result: Assessment, language: str = "en") -> Names:
    """Return what the things of a case are called."""
    return Names(result.case, words(language))


def pictures_of(result: Assessment, language: str) -> Iterator[Picture]:
    """Yield a picture of each kind."""
    names = names_of(result, language)
    yield responsibility(names, result)
    events = events_of(result.case, *PERIOD)
    yield timeline(names, result, events, *PERIOD)
    proofs = [each for of_party in result.proofs.values() for each in of_party.values()]
    yield proof(names, max(proofs, key=lambda each: sum(1 for _ in each.steps())))
    before = assess(result.case, "2016-06-01", explore=False)
    yield comparison(names, compare(before, result), ("2016", "2026"))


def assert_sound(picture: Picture, language: str) -> Drawing:
    """Check what every picture must be, and return it read back."""
    drawing = Drawing(picture)
    tags = {element.tag.removeprefix(SVG) for element in drawing.root.iter()}
    assert tags <= ALLOWED
    attributes = drawing.root.attrib
    assert attributes["role"] == "img"
    assert attributes["lang"] == language
    ids = {element.attrib["id"] for element in drawing.root.iter() if "id" in element.attrib}
    assert ids == {attributes["aria-labelledby"], attributes["aria-describedby"]}
    assert drawing.title == picture.title
    assert drawing.told
    assert "url(" not in picture.svg
    assert drawing.overflowing() == []
    assert drawing.overlapping() == []
    for cut in map(float, attributes["data-breaks"].split()):
        assert 0 < cut < drawing.height
        assert not any(box.top < cut < box.bottom for box in drawing.boxes)
    return drawing


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_are_drawn_soundly(path: Path, language: str) -> None:
    """Well-formed and named, nothing overflows or overlaps, and no part is cut by a page."""
    result = assess(load(path), explore=False)
    for picture in pictures_of(result, language):
        assert_sound(picture, language)


def test_the_same_picture_twice() -> None:
    """The same verdict gives the same bytes."""
    one, other = (assess(load(EXAMPLES[0]), explore=False) for _ in range(2))
    assert list(pictures_of(one, "fr")) == list(pictures_of(other, "fr"))


def test_pictures_of_one_page_have_ids_of_their_own() -> None:
    """Two pictures can stand in one page of HTML."""
    result = assess(load(EXAMPLES[0]), explore=False)
    svgs = [picture.svg for picture in pictures_of(result, "en")]
    ids = [found for svg in svgs for found in re.findall(r' id="([^"]+)"', svg)]
    assert len(ids) == len(set(ids)) == 2 * len(svgs)


def drawn_cells(result: Assessment) -> dict[tuple[str, str, Activity], str]:
    """Return the sign that is told of each party, system and activity."""
    told = Drawing(responsibility(names_of(result), result)).told
    cells: dict[tuple[str, str, Activity], str] = {}
    for part in told.split("System: ")[1:]:
        system = part.partition(".")[0]
        for number, party, sign in CELL.findall(part):
            cells[party, system, list(Activity)[int(number) - 1]] = sign
    return cells


def on_paper(case: Case, system: str) -> bool:
    """Return whether paper alone is held in a system."""
    media = {case.data[ref].medium for ref in case.systems[system].holds or ()}
    return media == {Medium.PAPER}


@pytest.mark.parametrize("seed", range(25))
def test_signs_agree_with_the_verdict(seed: int) -> None:
    """A gap is drawn where the verdict tells one, and nowhere else; so is each activity."""
    rng = dice(seed)
    day = random_day(rng)
    result = assess(random_case(rng, day), day, explore=False)
    cells = drawn_cells(result)
    digital = [ref for ref in result.case.systems if not on_paper(result.case, ref)]
    for (party, found), activity in product(result.parties.items(), Activity):
        signs = {ref: cells.get((party, ref, activity)) for ref in digital}
        gap = any(activity in gap.activities for gap in found.gaps)
        on_sites = activity is Activity.PHYSICAL_SITES
        of_paper = on_sites and any(not gap.activities for gap in found.gaps)
        assert of_paper or ("✗" in signs.values()) == gap
        needed = any(activity in item.activities for item in found.required_certifications)
        for ref in digital:
            if activity in found.by_system[ref].activities:
                assert signs[ref] in {"✓", "✗", "?", "○"}
                assert signs[ref] != "✓" or needed or on_sites
                assert needed or on_sites or signs[ref] != "✗"
            elif found.by_system[ref].hosting is Answer.NO:
                assert signs[ref] in {None, "–"}


@pytest.mark.parametrize("seed", range(25))
def test_every_party_and_part_is_told(seed: int) -> None:
    """Each party, whether it hosts, and each part in a layer stand in the picture; it is sound."""
    rng = dice(seed)
    day = random_day(rng)
    result = assess(random_case(rng, day), day, explore=False)
    drawing = assert_sound(responsibility(names_of(result), result), "en")
    heads = {Answer.YES: "Host", Answer.NO: "– No host", Answer.UNDETERMINED: "? Host or not"}
    systems = drawing.told.partition(" Without a part")[0].split("System: ")[1:]
    sections = {part.partition(".")[0]: part for part in systems}
    assert set(sections) == set(result.case.systems)
    for party, found in result.parties.items():
        assert party in drawing.words()
        for ref, told in sections.items():
            if f"{party}, " in told:
                assert f"{party}, {heads[found.by_system[ref].hosting]}" in told
            else:
                assert found.by_system[ref].hosting is Answer.NO
    cells = drawn_cells(result)
    for ref, system in result.case.systems.items():
        for layer, parts in (system.layers or {}).items():
            for part in parts or ():
                place = list(Activity)[list(type(layer)).index(layer)]
                shown = f"{part.operator}: " if on_paper(result.case, ref) else None
                assert shown in sections[ref] if shown else (part.operator, ref, place) in cells


def test_a_gap_looks_like_none_but_a_gap() -> None:
    """The box of a gap holds the sign of a gap, that of a part that is covered its own."""
    result = verdict()
    drawing = Drawing(responsibility(names_of(result), result))
    gaps = [box for box in drawing.boxes if "Gap" in box.lines]
    assert len(gaps) == 2  # hardware and backup
    assert all(box.signs == ("✗",) for box in gaps)
    assert all(not box.signs for box in drawing.boxes if box not in gaps)
    assert all("HDS certificate: missing" in " ".join(box.lines) for box in gaps)


TWO_SYSTEMS = """
hdsrules: 1
as_of: 2026-11-23
parties: {p-cloud: {}, p-clinic: {}}
data:
  records:
    {about_health: true, identifiability: identified, collected_for: [care], originator: p-clinic}
systems:
  one: {holds: [records], layers: {hardware: [{operator: p-cloud, on_behalf_of: p-clinic}]}}
  two: {holds: [records], layers: {hardware: [{operator: p-cloud, on_behalf_of: p-clinic}]}}
certificates:
  hds:
    {holder: p-cloud, scheme: hds, edition: "2.0", activities: [hardware], issued: 2026-01-01,
     body_accredited: true, systems: [one]}
"""


def test_a_gap_of_one_system_is_not_one_of_the_other() -> None:
    """A certificate limited to one system covers that one, and lacks for the other."""
    cells = drawn_cells(assess(loads(TWO_SYSTEMS), explore=False))
    assert cells["p-cloud", "one", Activity.HARDWARE] == "✓"
    assert cells["p-cloud", "two", Activity.HARDWARE] == "✗"


def test_what_may_be_lacking_is_undetermined() -> None:
    """Where it is not known whether the certificate counts, neither a gap nor cover is drawn."""
    result = assess(loads(TWO_SYSTEMS.replace("body_accredited: true, systems: [one]", "")))
    told = Drawing(responsibility(names_of(result), result)).told
    assert "p-cloud: ? Undetermined, A title may be lacking, For p-clinic." in told


def test_what_may_be_exempt_is_undetermined() -> None:
    """Whether a certificate is needed can depend on what is not known, though none is lacking."""
    case = load(Path("examples/platform-on-anothers-metal.yaml"))
    platform = evolve(case.certificates["platform-hds"], body_accredited=None)
    unsure = evolve(case, certificates={**case.certificates, "platform-hds": platform})
    result = assess(unsure, "2026-06-01", explore=False)
    told = Drawing(responsibility(names_of(result), result)).told
    assert "2. Hardware infrastructure: Serveurs du Nord: ? Undetermined, " in told


def test_what_is_not_described_is_told() -> None:
    """Data that are none or not known, and a layer whose operator is nobody of the case."""
    text = """
hdsrules: 1
parties: {a: {}}
data: {steps: {about_health: false}}
systems:
  empty: {holds: [], layers: {}}
  open: {layers: {}}
  steps: {holds: [steps], layers: {hardware: null, backup: [{operator: a, on_behalf_of: a}]}}
"""
    result = assess(loads(text), "2026-11-23", explore=False)
    told = assert_sound(responsibility(names_of(result), result), "en").told
    assert "It holds no data." in told
    assert "? What data it holds is not known." in told
    assert "2. Hardware infrastructure: ? Operator not known." in told
    assert "3. Virtual infrastructure: Not described." in told


@pytest.mark.parametrize("language", ["en", "fr"])
def test_names_are_no_markup(language: str) -> None:
    """Names that look like tags, or steer what shows them, are text."""
    result = hostile()
    for picture in pictures_of(result, language):
        assert_sound(picture, language)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", picture.svg)
        assert "<script" not in picture.svg
        assert "evil.example" not in re.sub(r">[^<]*<", "><", picture.svg)
    assert "<script>" in Drawing(responsibility(names_of(result), result)).words()


def crowded() -> Case:
    """Return a case of twelve parties that act for each other, with names hard to place."""
    parties = {f"p{n:02}": {"name": f"Société {n}"} for n in range(12)}
    parties["p03"]["name"] = "Très longue dénomination sociale " * 6
    parties["p05"]["name"] = "W" * 200
    parties["p07"]["name"] = "病院" * 40 + "\U0001f600"
    parties["idle"] = {"name": "Nobody"}
    layers = ["data-centre", "hardware", "platform", "application-administration", "backup"]
    return loads(
        json.dumps(
            {
                "hdsrules": 1,
                "as_of": "2026-11-23",
                "parties": parties,
                "data": {
                    "d": {
                        "about_health": True,
                        "identifiability": "identified",
                        "collected_for": ["care"],
                        "originator": "p11",
                    }
                },
                "systems": {
                    "one": {
                        "name": "S" * 300,
                        "holds": ["d"],
                        "layers": {
                            layer: [
                                {
                                    "operator": f"p{n:02}",
                                    "on_behalf_of": [f"p{m:02}" for m in (n + 1, 11)],
                                }
                                for n in range(place, 10, 2)
                            ]
                            for place, layer in enumerate(layers)
                        }
                        | {"virtual": None},
                    },
                    "two": {},
                },
                "contracts": {
                    f"k{n}": {
                        "provider": f"p{n:02}",
                        "customer": f"p{(n + 5) % 12:02}",
                        "systems": ["one"],
                    }
                    for n in range(12)
                },
            }
        ),
        format="json",
    )


def test_a_crowd_is_legible() -> None:
    """Twelve parties, names without a space, contracts in a circle, operators not known."""
    result = assess(crowded(), explore=False)
    drawing = assert_sound(responsibility(names_of(result), result), "en")
    assert "W" * 200 in drawing.told
    assert "Without a part in any system: Nobody" not in drawing.words()  # it may be an operator
    assert "Its layers are not known" in drawing.words()
    assert "May be its operator" in " ".join(drawing.words().split())
    assert_sound(timeline(names_of(result), result, (), *PERIOD), "en")


def test_no_case_is_too_small() -> None:
    """A case without systems, and one without parties, can be drawn."""
    for text in (
        "hdsrules: 1\n",
        "hdsrules: 1\nparties: {a: {}}\n",
        "hdsrules: 1\nsystems: {s: {}}\n",
    ):
        result = assess(loads(text), "2026-11-23", explore=False)
        assert_sound(responsibility(names_of(result), result), "en")
        assert_sound(timeline(names_of(result), result, (), *PERIOD), "en")


@pytest.mark.parametrize("name", ["saas-medical-device", "platform-on-anothers-metal"])
def test_states_over_time_are_those_of_each_day(name: str) -> None:
    """What the lanes say on a day is what assessing that day says, whichever verdict is given."""
    case = load(Path("examples", f"{name}.yaml"))
    events = events_of(case, *PERIOD)
    days = {event.date + timedelta(shift) for event in events for shift in (-1, 0)}
    given_on = [assess(case, day, explore=False) for day in (PERIOD[0], events[-1].date)]
    lanes = [
        {party: tuple(spans(result, events, party, *PERIOD)) for party in case.parties}
        for result in given_on
    ]
    assert lanes[0] == lanes[1]
    for party, drawn in lanes[0].items():
        assert [span.first for span in drawn[1:]] == [span.end for span in drawn[:-1]]
        assert (drawn[0].first, drawn[-1].end) == PERIOD
        assert party in case.parties
    for day in sorted(days):
        result = assess(case, day, explore=False)
        for party, drawn in lanes[0].items():
            (state,) = [span.state for span in drawn if span.first <= day < span.end]
            found = result.parties[party]
            assert (state is State.OUTSIDE) == (found.hosting is Answer.NO)
            assert (state is State.UNDETERMINED) == (found.hosting is Answer.UNDETERMINED)
            assert (state is State.GAP) == bool(found.gaps)
            assert (state is State.EXEMPT) == (
                bool(found.no_certificate_because) and not found.gaps
            )


def test_time_is_told() -> None:
    """Each certificate, contract and day of change is told, and the day of the verdict."""
    result = assess(load(Path("examples/saas-medical-device.yaml")), explore=False)
    events = events_of(result.case, *PERIOD)
    drawing = Drawing(timeline(names_of(result), result, events, *PERIOD))
    for told in (
        "Verdict: On 23 November 2026.",
        "HDS certificate, edition 2.0 (activities 1, 2, 3, 4 and 6), "
        "10 March 2025 – 9 March 2028, cloud-hds-2025: "
        "running from 10 March 2025 until before 10 March 2028.",
        "for Clinique des Tilleuls, 1 May 2022 – no end, service: in force.",
        "Nuage Santé: ✓ host, no gap found until before 10 March 2028; "
        "✗ host with a gap from 10 March 2028.",
    ):
        assert told in drawing.told
    for number, event in enumerate(events, start=1):
        assert f"{number}. {names_of(result).day(event.date)} – " in drawing.told


def test_certificates_that_do_not_stand_are_told() -> None:
    """A certificate withdrawn, suspended, or of unknown days is told as such."""
    case = load(Path("examples/saas-medical-device.yaml"))
    one = case.certificates["cloud-hds-2025"]
    changed = evolve(
        case,
        certificates={
            "gone": evolve(one, status=Status.WITHDRAWN, status_since=date(2026, 1, 1)),
            "old": evolve(one, edition="1.1", issued=date(2019, 3, 10)),
            "open": evolve(one, issued=None),
            "endless": evolve(one, scheme=Scheme.ISO_27001, edition="2022", activities=None),
            "stopped": evolve(one, status=Status.SUSPENDED),
        },
        contracts={"open": evolve(case.contracts["hosting"], signed=None)},
    )
    result = assess(changed, "2026-11-23", explore=False)
    told = assert_sound(timeline(names_of(result), result, (), *PERIOD), "en").told
    for part in (
        "Withdrawn since 1 January 2026, gone: running from 10 March 2025 until before "
        "1 January 2026; ✗ withdrawn from 1 January 2026 until before 10 March 2028.",
        "open: ? first day not known.",
        "10 March 2019 – 9 March 2022, old: –.",
        "10 March 2025 – end not known, endless: running from 10 March 2025.",
        "Suspended, stopped: ✗ suspended from 10 March 2025",
    ):
        assert part in told


def test_a_period_may_begin_on_any_day() -> None:
    """Months are written from the first that begins in the period; none is too short or long."""
    result = verdict()
    for start, end in (
        (date(2026, 11, 15), date(2027, 5, 20)),
        (result.as_of, result.as_of + timedelta(1)),
        (date(2006, 1, 5), date.max),
    ):
        drawing = assert_sound(timeline(names_of(result), result, (), start, end), "en")
        assert ("2026-12" in drawing.words()) == (start.day == 15)


def test_the_verdict_is_of_the_period() -> None:
    """A timeline cannot be drawn from a verdict on a day outside it."""
    result = verdict()
    with pytest.raises(ArgumentError, match="2026-11-23"):
        timeline(names_of(result), result, (), date(2020, 1, 1), result.as_of)


def test_a_proof_is_told_step_by_step() -> None:
    """Each step is drawn once, with its rule, its texts and its confidence."""
    result = assess(load(Path("examples/saas-medical-device.yaml")), explore=False)
    whole = result.why("maker", "missing")
    drawing = Drawing(proof(names_of(result), whole))
    rules = [step.rule for step in dict.fromkeys(whole.steps()) if step.rule is not None]
    assert drawing.boxes[0].lines[0].startswith("1. Cardia Software holds no title")
    for number, rule in enumerate(rules, start=1):
        assert rule.id in drawing.words()
        assert sum(box.lines[0].startswith(f"{number}. ") for box in drawing.boxes) == 1
    assert drawing.told.count(" Confidence ") == len(rules)
    assert "proved above, step 7" in drawing.words()
    assert "$.systems.app.layers.application-administration[0].on_behalf_of" in drawing.told


def test_differences_are_told_from_and_to() -> None:
    """Each party and field that differs is told, with what is gone, what is new, and why."""
    case = load(Path("examples/saas-medical-device.yaml"))
    one, other = (assess(case, day, explore=False) for day in ("2026-11-23", "2028-06-01"))
    drawing = Drawing(comparison(names_of(one), compare(one, other), ("before", "after")))
    assert "before → after." in drawing.told
    assert "What it lacks: nothing → + HDS certificate: expired" in drawing.told
    assert "HDS-GAP-2" in drawing.words() or "HDS-CERT" in drawing.words()
    alone = comparison(names_of(one), (), ("before", "after"))
    assert "Nothing differs." in assert_sound(alone, "en").told


def test_a_party_of_one_side_alone_is_told() -> None:
    """A party that one result alone knows is named as such, on its side."""
    small, large = (
        assess(loads(f"hdsrules: 1\nparties: {{{refs}}}\n"), "2026-11-23", explore=False)
        for refs in ("a: {}", "a: {}, b: {}")
    )
    names = Names.of_both(small.case, large.case, words("en"))
    for pair, told in (((small, large), "second"), ((large, small), "first")):
        drawing = Drawing(comparison(names, compare(*pair), ("x", "y")))
        assert f"b. Only in the {told}" in drawing.told


def test_every_field_can_be_compared() -> None:
    """Fields of every kind are drawn in words, without the slugs of the verdict."""
    full = everything()
    empty = assess(full.case, "2006-02-01", explore=False)
    assert_sound(comparison(names_of(full), compare(empty, full), ("x", "y")), "en")
    assert_sound(comparison(names_of(full, "fr"), compare(full, empty), ("x", "y")), "fr")


@given(st.text(), st.integers(40, 300), st.booleans())
def test_lines_fit_and_nothing_is_lost(text: str, room: int, bold: bool) -> None:
    """A wrapped text is the text, and each of its lines fits, unless one letter does not."""
    lines = wrap(text, room, 10, bold=bold)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert text_width(line, 10, bold=bold) <= room or len(line) == 1


def luminance(colour: str) -> float:
    """Return how light a colour is (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("ground", [0, 1], ids=["light", "dark"])
def test_texts_stand_out_from_their_grounds(ground: int) -> None:
    """Every ink of texts has a contrast of 4.5 at least on every ground, light and dark."""
    inks = (Ink.TEXT, Ink.SOFT, Ink.LINK, Ink.GOOD, Ink.BAD, Ink.DOUBT)
    grounds = (Ink.PAPER, Ink.WASH, Ink.GOOD_WASH, Ink.BAD_WASH, Ink.DOUBT_WASH, Ink.EXEMPT_WASH)
    for ink, below in product(inks, grounds):
        light, dark = sorted((luminance(it.value[ground]) for it in (ink, below)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, below)


MEASURE = """
<script>
const bad = [];
for (const card of document.querySelectorAll("g.hdsp-card")) {
  const box = card.querySelector("rect").getBBox();
  for (const text of card.querySelectorAll("text")) {
    const line = text.getBBox();
    if (line.x + line.width > box.x + box.width || line.y + line.height > box.y + box.height + 1)
      bad.push(text.textContent);
  }
}
const fill = getComputedStyle(document.querySelector("svg > rect")).fill;
const cards = document.querySelectorAll("g.hdsp-card").length;
document.title = JSON.stringify({bad, fill, cards});
</script>
"""


@pytest.mark.slow
@pytest.mark.parametrize(("dark", "paper"), [(False, "#ffffff"), (True, "#14171a")])
def test_a_browser_finds_room_for_every_line(tmp_path: Path, dark: bool, paper: str) -> None:
    """With real fonts too, every line fits in its box; the ground follows the reader's choice."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        pytest.skip("no Chromium on this machine")
    svgs = [
        picture.svg
        for path in EXAMPLES[:3]
        for picture in pictures_of(assess(load(path), explore=False), "fr")
    ]
    page = tmp_path / "page.html"
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8>{''.join(svgs)}{MEASURE}", "utf-8")
    preference = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", preference)
    done = subprocess.run(
        [browser, f"--user-data-dir={tmp_path / 'profile'}", *flags, page.as_uri()],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found = json.loads(re.search(r"<title>(\{.*\})</title>", done.stdout)[1])  # type: ignore[index]
    channels = [int(paper[place : place + 2], 16) for place in (1, 3, 5)]
    assert found["bad"] == []
    assert found["cards"] > 100
    assert found["fill"] == f"rgb({', '.join(map(str, channels))})"
