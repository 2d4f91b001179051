"""How answers show themselves: in notebooks, printed, in either language."""

from __future__ import annotations

import pickle
import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

import hdsrules
from hdsrules.display import Displayed, Drawn
from hdsrules.errors import ArgumentError
from hdsrules.i18n import Language
from hdsrules.reports.pictures.palette import Ink
from hdsrules.series import Series
from tests.generator import dice, random_case, random_day
from tests.reports.reading import Reader
from tests.reports.sample import everything, hostile

FOLDER = Path(__file__).parents[2] / "examples"
EXAMPLES = {path.stem: hdsrules.load(path) for path in sorted(FOLDER.glob("*.yaml"))}
SAAS = EXAMPLES["saas-medical-device"]
UNKNOWN = hdsrules.loads("{hdsrules: 1, parties: {a: {}}, systems: {s: {}}}")
EMPTY = hdsrules.loads("hdsrules: 1")
DAY = "2026-11-23"
LONGEST = 200


@cache
def answers() -> Mapping[str, Displayed]:
    """Return an answer of each kind, and some that have nothing to tell."""
    result = hdsrules.assess(SAAS, DAY)
    unknown = hdsrules.assess(UNKNOWN, DAY)
    empty = hdsrules.assess(EMPTY, DAY, explore=False)
    evil = hostile()
    return {
        "assessment": result,
        "everything": everything(),
        "empty": empty,
        "hostile": evil,
        "hostile proof": evil.why("cloud"),
        "hostile case": evil.case,
        "hostile repairs": hdsrules.repair(evil.case),
        "hostile why-not": evil.why_not("clinic"),
        "hostile timeline": hdsrules.timeline(evil.case, "2018-01-01", "2020-01-01"),
        "hostile comparison": hdsrules.compare(evil, result),
        "proof": result.why("maker", "administration"),
        "given": next(iter(result.why("maker", "administration").steps())).premises[1],
        "divergences": result.divergences,
        "no divergences": empty.divergences,
        "questions": unknown.open_questions,
        "no questions": empty.open_questions,
        "timeline": hdsrules.timeline(SAAS, "2026-01-01", "2029-01-01"),
        "no timeline": hdsrules.timeline(EMPTY, "2026-01-01", "2029-01-01"),
        "no time": hdsrules.timeline(SAAS, "2026-01-01", "2026-01-01"),
        "comparison": hdsrules.compare(result, hdsrules.assess(SAAS, "2028-03-10")),
        "no comparison": hdsrules.compare(result, result),
        "calendar": hdsrules.calendar("2026-01-01"),
        "notices": hdsrules.watch([SAAS], "2y", start=DAY),
        "notices of two": hdsrules.watch({"<a>": SAAS, "b": SAAS}, "2y", start=DAY),
        "no notices": hdsrules.watch([EMPTY], "2y", start=DAY),
        "repairs": hdsrules.repair(SAAS, DAY),
        "no repairs": hdsrules.repair(EMPTY, DAY),
        "why not": result.why_not("clinic", limit=1),
        "case": SAAS,
        "unknown case": UNKNOWN,
    }


@pytest.mark.parametrize("language", Language)
def test_html_is_a_piece_that_loads_nothing(language: Language) -> None:
    """Tags nest, links within lead somewhere, no script, and nothing from elsewhere."""
    for name, answer in answers().items():
        text = answer.to_html(language)
        piece = Reader(text)
        tags = {tag for tag, _ in piece.tags}
        assert piece.tags[0] == ("div", {"class": "hdsrules", "lang": language.value}), name
        assert not tags & {"html", "head", "body", "script", "link", "img", "iframe", "h1", "h2"}
        ids = [attributes["id"] for _, attributes in piece.tags if "id" in attributes]
        assert len(ids) == len(set(ids))
        assert all(str(each).startswith(("hdsrules-", "hdsp-")) for each in ids)
        for _, attributes in piece.tags:
            assert "src" not in attributes
            assert not any(key.startswith("on") for key in attributes)
            target = attributes.get("href") or ""
            assert target.startswith("https://") or not target or target[1:] in ids
            assert attributes.get("aria-labelledby") in {None, *ids}
        assert "@import" not in text
        assert "url(" not in text


def test_the_style_of_a_piece_touches_nothing_else() -> None:
    """Each rule of its style sheet, but those of its picture, is within it."""
    text = answers()["case"].to_html("en")
    style = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    assert len(style) == 1
    outer = re.sub(r"\{[^{}]*\}", "{}", re.sub(r"& [^{}]*\{[^{}]*\}", "", style[0]))
    selectors = [each.strip() for each in outer.split("{}") if each.strip()]
    assert len(selectors) == 3 + 2 * len(Ink)
    assert all(".hdsrules.hdsrules" in each for each in selectors)


def test_names_are_no_markup() -> None:
    """A name that looks like a tag or an escape is shown as text, in each kind of answer."""
    for name, answer in answers().items():
        if name.startswith("hostile"):
            for text in (answer.to_html("en"), answer.to_markdown("fr"), answer.to_text("en")):
                assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", text)
            assert "<script" not in answer.to_html("fr")
            assert not re.search(r"(?<!\\)<(?!br>|https)", answer.to_markdown("en"))
    assert "&lt;script&gt;" in answers()["hostile timeline"].to_html("en")


def test_pictures_are_svg() -> None:
    """Of what can be drawn; where there is nothing to draw, there is none, and notebooks know."""
    for name, answer in answers().items():
        if isinstance(answer, Drawn):
            svg = answer.to_svg("fr")
            if name in {"empty", "no time", "no comparison"}:
                assert svg == ""
                assert answer._repr_svg_() is None
            else:
                assert ElementTree.fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 (our own)
                assert svg in answer.to_html("fr")


def test_a_text_is_plain() -> None:
    """No colours and no spaces at the end of a line; Markdown has a title."""
    for answer in answers().values():
        for language in Language:
            text = answer.to_text(language)
            assert text.strip()
            assert "\x1b" not in text
            assert all(line == line.rstrip() for line in text.splitlines())
            assert answer.to_markdown(language).startswith("# ")


def test_the_language_is_the_locales(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless another is asked for; there are two."""
    result = answers()["assessment"]
    for locale, language in (("fr_FR.UTF-8", "fr"), ("en_GB.UTF-8", "en"), ("C", "en")):
        monkeypatch.setenv("LC_ALL", locale)
        assert str(result) == result.to_text(language)
        assert result._repr_html_() == result.to_html(language) == result.to_html()
        assert isinstance(result, Drawn)
        assert result._repr_svg_() == result.to_svg(language)
    assert "Clinique des Tilleuls n’héberge pas de données de santé" in result.to_text("fr")
    for show in (result.to_text, result.to_html, result.to_markdown):
        with pytest.raises(ArgumentError, match="no language de"):
            show("de")


def test_a_repr_is_one_short_line() -> None:
    """Of all but a case, whose repr can be evaluated."""
    for answer in answers().values():
        if not isinstance(answer, hdsrules.Case):
            assert "\n" not in repr(answer)
            assert len(repr(answer)) < LONGEST or isinstance(answer, hdsrules.Proof)
    assert repr(answers()["assessment"]) == (
        "<Assessment on 2026-11-23: parties: 3, hosts: 2, gaps: 1, findings: 8>"
    )


def test_html_says_what_the_verdict_says() -> None:
    """On every example: each party, each gap, each breach, and each open question's path."""
    for case in EXAMPLES.values():
        result = hdsrules.assess(case, DAY)
        text = " ".join(Reader(result.to_html("en")).text)
        for ref, party in case.parties.items():
            assert (party.name or ref) in text
        for path in (question.path for question in result.open_questions):
            assert path in text
        for gap in result.gaps:
            assert all(rule in text for rule in gap.because)
        for finding in result.findings:
            assert all(rule in text for rule in finding.because)


def test_a_proof_names_the_parties_at_each_step() -> None:
    """Its steps know the case as well, which is no part of what makes proofs equal."""
    proof = hdsrules.assess(SAAS, DAY).why("maker", "administration")
    assert "Cardia Software" in proof.to_text("en")
    assert all("Cardia Software" in it.to_html("en") for it in proof.premises[:1])
    document = (FOLDER / "saas-medical-device.yaml").read_text("utf-8")
    renamed = hdsrules.loads(document.replace("Cardia", "Cordia"))
    other = hdsrules.assess(renamed, DAY).why("maker", "administration")
    assert other.to_text("fr") == proof.to_text("fr").replace("Cardia", "Cordia")
    assert other == proof


def test_what_was_not_tried_is_not_denied() -> None:
    """A verdict without other readings does not say that none matters."""
    told = answers()["no divergences"].to_text("en")
    assert "Other readings were not tried." in told
    full = hdsrules.assess(EMPTY, DAY).divergences
    assert "No other reading would change the verdict." in full.to_text("en")


def test_notices_can_be_told_in_the_other_language() -> None:
    """Whichever language they were asked for in."""
    english = hdsrules.watch([SAAS], "2y", start=DAY)
    french = hdsrules.watch([SAAS], "2y", start=DAY, lang="fr")
    assert english.in_language("fr") == french != english
    assert french.to_html("en") == english.to_html("en")
    assert all(notice.text in french.to_markdown("fr").replace("\\", "") for notice in french[:1])


def test_a_series_is_a_sequence_that_equals_a_tuple() -> None:
    """It can be indexed, sliced, hashed, copied and compared as the tuple of its items."""
    for answer in answers().values():
        if isinstance(answer, Series):
            items = tuple(answer)
            assert isinstance(answer, Sequence)
            assert len(answer) == len(items)
            assert answer == items
            assert items == answer
            assert answer != (*items, None)
            assert answer != list(items)
            assert answer[:2] == items[:2]
            assert list(reversed(answer)) == list(reversed(items))
            assert bool(answer) is bool(items)
            assert not items or (answer[0] is items[0] and answer.index(items[-1]) >= 0)
            again = pickle.loads(pickle.dumps(answer))  # noqa: S301 (our own)
            assert again == answer
            assert again.to_markdown("en") == answer.to_markdown("en")
    turns = hdsrules.calendar()
    assert hash(turns) == hash(tuple(turns))
    assert turns == hdsrules.calendar()
    assert hdsrules.timeline(SAAS, "2026-01-01", "2029-01-01").start == date(2026, 1, 1)


def test_random_answers_show_themselves() -> None:
    """Verdicts, timelines and proofs of cases with unknowns and of every kind."""
    rng = dice(11)
    for _ in range(6):
        day = random_day(rng)
        result = hdsrules.assess(random_case(rng, day), day)
        Reader(result.to_html("fr"))
        for proofs in result.proofs.values():
            for proof in [*proofs.values()][:1]:
                Reader(proof.to_html("fr"))
                assert proof.to_text("en")
        Reader(result.open_questions.to_html("fr"))
        Reader(result.divergences.to_html("en"))
        Reader(result.case.to_html("fr"))
