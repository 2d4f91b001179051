"""The texts that rules cite: complete, dated, and linked without guessing."""

from __future__ import annotations

import importlib
import pkgutil
import re
from datetime import date, timedelta

import pytest

from hdsrules.law import Confidence, Text
from hdsrules.rulesets import texts
from hdsrules.rulesets.texts import ALL_TEXTS

TODAY = date(2026, 11, 23)
A_DAY = timedelta(days=1)
every_text = pytest.mark.parametrize("text", ALL_TEXTS.values(), ids=list(ALL_TEXTS))


def constants() -> dict[str, Text]:
    """Return every `Text` constant of the modules of the package, by its name."""
    found: dict[str, Text] = {}
    for module in pkgutil.iter_modules(texts.__path__, f"{texts.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Text):
                assert name not in found, f"two constants are called {name}"
                found[name] = value
    return found


def identifier_on(text: Text, day: date) -> str | None:
    """Return the identifier of the wording in force on `day`."""
    version = text.on(day)
    return None if version is None else version.identifier


class TestRegistry:
    """`ALL_TEXTS` and the constants are the same texts."""

    def test_lists_every_constant_once(self) -> None:
        """No text is forgotten, and no key hides another text."""
        held = [*constants().values(), *texts.ADEQUACY_DECISIONS.values()]
        assert len(ALL_TEXTS) == len(held)
        assert {id(text) for text in ALL_TEXTS.values()} == {id(text) for text in held}

    def test_every_constant_is_exported(self) -> None:
        """A rule imports any text from the package itself."""
        assert set(texts.__all__) == {"ADEQUACY_DECISIONS", "ALL_TEXTS", *constants()}
        for name, text in constants().items():
            assert getattr(texts, name) is text

    def test_modules_name_what_they_hold(self) -> None:
        """Each module lists its own texts, and nothing else."""
        for module in pkgutil.iter_modules(texts.__path__, f"{texts.__name__}."):
            if module.name.endswith(".adequacy"):
                continue  # texts of a dated list, under the names of its entries
            loaded = importlib.import_module(module.name)
            held = {name for name, value in vars(loaded).items() if isinstance(value, Text)}
            assert set(loaded.__all__) == held

    def test_keys(self) -> None:
        """A key is a slug, the one the text is listed under."""
        for key, text in ALL_TEXTS.items():
            assert key == text.key
            assert re.fullmatch(r"[a-z0-9-]+", key)

    def test_keys_follow_names(self) -> None:
        """The key of a text is the name of its constant, so that one leads to the other."""
        for name, text in constants().items():
            assert text.key == name.lower().replace("_", "-")


class TestEachText:
    """What any text must tell."""

    @every_text
    def test_says_what_it_is(self, text: Text) -> None:
        """A title in both languages and a summary, each a clean line."""
        for words in (text.title, text.title_en, text.summary):
            assert words
            assert words == " ".join(words.split())
        assert text.summary.endswith(".")

    @every_text
    def test_was_checked(self, text: Text) -> None:
        """Someone checked it, and not in the future."""
        assert text.checked_on <= TODAY

    @every_text
    def test_versions_name_their_origin(self, text: Text) -> None:
        """Each wording says which act, edition or day it comes from."""
        for version in text.versions:
            assert version.origin
            assert version.origin == version.origin.strip()

    @every_text
    def test_links_are_complete_or_absent(self, text: Text) -> None:
        """A link is a full secure address; where none is known there is none."""
        for version in text.versions:
            if version.url is not None:
                assert re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]+/[!-~]+", version.url)
                assert "…" not in version.url
                assert "{" not in version.url

    @every_text
    def test_identifiers_have_the_form_of_their_publisher(self, text: Text) -> None:
        """An article, a text of the Official Journal and an ELI are not mixed up."""
        forms = {
            "LEGIFRANCE_ARTICLE": r"LEGIARTI\d{12}",
            "LEGIFRANCE_TEXT": r"JORFTEXT\d{12}",
            "EUR_LEX": r"(reg|dec|dec_impl)/\d{4}/\d+/oj",
            "WEB": r"https://.+",
        }
        for version in text.versions:
            if version.identifier is not None:
                assert re.fullmatch(forms[version.publisher.name], version.identifier)

    @every_text
    def test_no_hole_between_versions(self, text: Text) -> None:
        """The texts held here run on without a gap from their first day."""
        for earlier, later in zip(text.versions, text.versions[1:], strict=False):
            assert earlier.validity.end == later.validity.start

    @every_text
    def test_no_disputed_wording(self, text: Text) -> None:
        """What sources dispute is a reading of rules, never the confidence of a wording."""
        assert all(version.confidence is not Confidence.DISPUTED for version in text.versions)

    def test_identifiers_of_articles_are_not_shared(self) -> None:
        """Two wordings of the code never have one identifier."""
        articles = [
            version.identifier
            for text in ALL_TEXTS.values()
            for version in text.versions
            if version.publisher.name == "LEGIFRANCE_ARTICLE"
        ]
        assert len(articles) == len(set(articles))


@pytest.mark.parametrize(
    ("text", "day", "before", "after"),
    [
        (texts.CSP_L1111_8, "2016-01-28", None, "LEGIARTI000031929051"),
        (texts.CSP_L1111_8, "2018-04-01", "LEGIARTI000031929051", "LEGIARTI000033862549"),
        (texts.CSP_L1111_8, "2024-05-23", "LEGIARTI000033862549", "LEGIARTI000049571347"),
        (texts.CSP_L1111_8, "2025-07-01", "LEGIARTI000049571347", "LEGIARTI000049577902"),
        (texts.CSP_L1115_1, "2018-04-01", None, "LEGIARTI000033862544"),
        (texts.CSP_R1111_8_8, "2018-04-01", None, "LEGIARTI000036656709"),
        (texts.CSP_R1111_9, "2026-03-27", None, "LEGIARTI000053720790"),
        (texts.CSP_R1111_9_1, "2026-09-26", None, "LEGIARTI000053720788"),
        (texts.CSP_R1111_11, "2018-04-01", None, "LEGIARTI000036658473"),
        (texts.CSP_R1111_11, "2026-03-27", "LEGIARTI000036658473", None),
    ],
    ids=lambda value: value.key if isinstance(value, Text) else str(value),
)
def test_article_changes_on_its_day(
    text: Text, day: str, before: str | None, after: str | None
) -> None:
    """The day before a change has the old wording; the day of it and the next have the new one."""
    change = date.fromisoformat(day)
    assert identifier_on(text, change - A_DAY) == before
    assert identifier_on(text, change) == after
    assert identifier_on(text, change + A_DAY) == after


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (texts.CSP_L1111_8, "2002-03-05"),
        (texts.CSP_R1111_8_8, "2018-04-01"),
        (texts.CSP_R1111_9, "2018-04-01"),
        (texts.CSP_R1111_9_1, "2026-09-26"),
        (texts.CSP_R1111_10, "2018-04-01"),
        (texts.CSP_R1111_11, "2018-04-01"),
        (texts.CSP_R1111_16, "2011-03-04"),
        (texts.DECREE_2006_6, "2006-01-05"),
        (texts.SREN_32, "2024-05-23"),
        (texts.DECREE_2026_209, "2026-03-27"),
        (texts.GDPR, "2018-05-25"),
        (texts.FRAMEWORK_V1, "2018-06-29"),
        (texts.FRAMEWORK_V2, "2024-05-16"),
        (texts.ACCREDITATION_RULES, "2018-06-29"),
        (texts.FAQ_ANS_GHT, "2024-04-17"),
        (texts.CA_NIMES_2022, "2022-12-15"),
        (texts.CA_MONTPELLIER_2024, "2024-06-13"),
        (texts.MDR, "2021-05-26"),
        (texts.IVDR, "2022-05-26"),
    ],
    ids=lambda value: value.key if isinstance(value, Text) else str(value),
)
def test_text_starts_on_its_day(text: Text, first: str) -> None:
    """A text does not stand the day before its first day."""
    start = date.fromisoformat(first)
    assert text.on(start - A_DAY) is None
    assert text.on(start) is text.versions[0]
    assert text.on(start + A_DAY) is text.versions[0]


@pytest.mark.parametrize(
    ("text", "last"),
    [(texts.FRAMEWORK_V1, "2026-05-16"), (texts.DECREE_2006_6, "2018-03-31")],
    ids=lambda value: value.key if isinstance(value, Text) else str(value),
)
def test_text_ends_on_its_day(text: Text, last: str) -> None:
    """Version 1.1 counts to 2026-05-16 included, the ministry's approval to 2018-03-31."""
    end = date.fromisoformat(last)
    assert text.on(end - A_DAY) is not None
    assert text.on(end) is not None
    assert text.on(end + A_DAY) is None


def test_the_two_frameworks_stand_side_by_side() -> None:
    """From publication to the end of transition a certificate may be of either version."""
    (first,), (second,) = texts.FRAMEWORK_V1.versions, texts.FRAMEWORK_V2.versions
    assert first.validity.meets(second.validity)
    assert not first.validity.covers(second.validity)


def test_what_nobody_read_is_not_marked_as_read() -> None:
    """The wordings known through comments alone are not marked as read."""
    for text in (texts.CSP_R1111_9, texts.CSP_R1111_9_1, texts.CSP_R1111_11):
        version = text.on(TODAY)
        assert version is not None
        assert version.confidence is not Confidence.PRIMARY
    assert texts.CA_MONTPELLIER_2024.versions[0].confidence is Confidence.SINGLE
    assert texts.CSP_L1111_8.versions[0].confidence is Confidence.KNOWLEDGE
