"""Intervals of days, dated versions of a text, and citations of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hdsrules.errors import RuleDefinitionError
from hdsrules.law import (
    Citation,
    Confidence,
    Publisher,
    Text,
    Validity,
    Version,
    between,
    since,
)

FIRST = between("2018-04-01", "2024-05-23")
SECOND = between("2024-05-23", "2025-07-01")
LAST = since("2025-07-01")
A_DAY = timedelta(days=1)


def text(*validities: Validity) -> Text:
    """Return a text with one version for each interval, each with its own identifier."""
    return Text(
        key="article",
        title="Article 1",
        title_en="Article 1",
        summary="What it settles.",
        versions=tuple(
            Version(
                validity,
                Confidence.PRIMARY,
                f"LEGIARTI{number}",
                Publisher.LEGIFRANCE_ARTICLE,
                "an act",
            )
            for number, validity in enumerate(validities)
        ),
        checked_on=date(2026, 11, 23),
    )


@st.composite
def intervals(draw: st.DrawFn) -> Validity:
    """Draw an interval of at least one day within a short span, open or closed."""
    start = date(2020, 1, 1) + timedelta(days=draw(st.integers(0, 20)))
    length = draw(st.none() | st.integers(1, 20))
    return Validity(start, None if length is None else start + timedelta(days=length))


SPAN = [date(2019, 12, 31) + timedelta(days=number) for number in range(50)]


class TestValidity:
    """A half-open interval of days."""

    def test_start_is_in_and_end_is_out(self) -> None:
        """The first day counts, the day of the end does not."""
        assert date(2018, 3, 31) not in FIRST
        assert date(2018, 4, 1) in FIRST
        assert date(2024, 5, 22) in FIRST
        assert date(2024, 5, 23) not in FIRST

    def test_open_interval_has_no_last_day(self) -> None:
        """What is still in force is in force on any later day."""
        assert date(2025, 6, 30) not in LAST
        assert date(2025, 7, 1) in LAST
        assert date.max in LAST

    def test_reads_with_its_last_day_included(self) -> None:
        """A person reads the last day in force, not the first day after."""
        assert str(FIRST) == "2018-04-01 to 2024-05-22"
        assert str(between("2024-05-16", "2024-05-17")) == "2024-05-16 to 2024-05-16"
        assert str(LAST) == "since 2025-07-01"

    @pytest.mark.parametrize("end", ["2018-04-01", "2018-03-31"])
    def test_an_interval_without_a_day_is_refused(self, end: str) -> None:
        """An end on the start, or before it, leaves no day."""
        with pytest.raises(RuleDefinitionError, match=rf"2018-04-01 and {end}: give an end"):
            between("2018-04-01", end)

    def test_a_wrong_date_is_refused(self) -> None:
        """Days are ISO dates."""
        with pytest.raises(ValueError, match="isoformat"):
            since("1 April 2018")

    @pytest.mark.parametrize(
        ("outer", "inner", "expected"),
        [
            (LAST, LAST, True),
            (FIRST, FIRST, True),
            (since("2018-04-01"), FIRST, True),
            (FIRST, since("2018-04-01"), False),
            (FIRST, between("2018-04-01", "2024-05-24"), False),
            (FIRST, between("2018-03-31", "2024-05-23"), False),
            (FIRST, SECOND, False),
        ],
    )
    def test_covers(self, outer: Validity, inner: Validity, expected: bool) -> None:
        """An interval covers another when it holds each of its days."""
        assert outer.covers(inner) is expected

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            (FIRST, SECOND, False),
            (FIRST, between("2024-05-22", "2025-07-01"), True),
            (SECOND, LAST, False),
            (FIRST, LAST, False),
            (since("2018-04-01"), LAST, True),
            (FIRST, FIRST, True),
        ],
    )
    def test_meets_either_way(self, one: Validity, other: Validity, expected: bool) -> None:
        """Two intervals meet when they share a day, whichever is asked."""
        assert one.meets(other) is expected
        assert other.meets(one) is expected

    @given(intervals(), intervals())
    def test_covers_and_meets_are_about_days(self, one: Validity, other: Validity) -> None:
        """Both relations say the same as a count of the days."""
        days, others = ({day for day in SPAN if day in interval} for interval in (one, other))
        assert one.covers(other) is (others <= days)
        assert one.meets(other) is bool(days & others)


class TestVersion:
    """A wording and the link to it."""

    @pytest.mark.parametrize(
        ("publisher", "identifier", "url"),
        [
            (
                Publisher.LEGIFRANCE_ARTICLE,
                "LEGIARTI000049577902",
                "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000049577902",
            ),
            (
                Publisher.LEGIFRANCE_TEXT,
                "JORFTEXT000053717250",
                "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000053717250",
            ),
            (
                Publisher.EUR_LEX,
                "reg/2016/679/oj",
                "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
            ),
            (Publisher.WEB, "https://example.org/a%20b", "https://example.org/a%20b"),
        ],
    )
    def test_link_is_made_from_the_identifier(
        self, publisher: Publisher, identifier: str, url: str
    ) -> None:
        """Each publisher has its form of link."""
        assert Version(LAST, Confidence.PRIMARY, identifier, publisher).url == url

    def test_no_identifier_no_link(self) -> None:
        """A wording whose identifier is unknown has no link rather than a guessed one."""
        assert Version(LAST, Confidence.KNOWLEDGE).url is None


class TestConfidence:
    """How well a statement is established."""

    def test_ranks_from_strongest_to_weakest(self) -> None:
        """The text read is the strongest, conflicting sources the weakest."""
        marks = sorted(Confidence, key=lambda mark: mark.rank)
        assert "".join(marks) == "PC2C1K?"
        assert Confidence.PRIMARY.rank == 0


class TestText:
    """A text is its dated versions."""

    def test_the_wording_of_each_day(self) -> None:
        """The day before a change has the earlier wording, the day of it the later one."""
        article = text(FIRST, SECOND, LAST)
        first, second, last = article.versions
        assert article.on(FIRST.start - A_DAY) is None
        assert article.on(FIRST.start) is first
        assert article.on(SECOND.start - A_DAY) is first
        assert article.on(SECOND.start) is second
        assert article.on(LAST.start - A_DAY) is second
        assert article.on(LAST.start) is last

    def test_no_wording_in_a_hole(self) -> None:
        """Between two wordings that do not follow each other, the text does not stand."""
        article = text(FIRST, LAST)
        assert article.on(date(2024, 5, 22)) is article.versions[0]
        assert article.on(date(2024, 5, 23)) is None
        assert article.on(date(2025, 6, 30)) is None
        assert article.on(date(2025, 7, 1)) is article.versions[1]

    @pytest.mark.parametrize(
        ("validity", "expected"),
        [
            (FIRST, True),
            (since("2018-04-01"), True),
            (between("2024-05-22", "2025-07-02"), True),
            (between("2018-03-31", "2018-04-02"), False),
            (since("2030-01-01"), True),
        ],
    )
    def test_covers_across_consecutive_versions(self, validity: Validity, expected: bool) -> None:
        """A rule may outlive the wording it was written under, as long as one follows."""
        assert text(FIRST, SECOND, LAST).covers(validity) is expected

    @pytest.mark.parametrize(
        ("validity", "expected"),
        [
            (FIRST, True),
            (LAST, True),
            (since("2018-04-01"), False),
            (between("2024-05-22", "2024-05-24"), False),
            (SECOND, False),
            (between("2025-06-30", "2025-07-02"), False),
        ],
    )
    def test_a_hole_is_not_covered(self, validity: Validity, expected: bool) -> None:
        """Days between two wordings are covered by none."""
        assert text(FIRST, LAST).covers(validity) is expected

    def test_a_text_that_ended_covers_nothing_after(self) -> None:
        """A repealed text carries no rule beyond its end."""
        article = text(FIRST, SECOND)
        assert article.covers(between("2018-04-01", "2025-07-01"))
        assert not article.covers(between("2018-04-01", "2025-07-02"))
        assert not article.covers(since("2018-04-01"))

    @given(st.lists(intervals(), min_size=1, max_size=4), intervals())
    def test_covers_is_about_days(self, drawn: list[Validity], asked: Validity) -> None:
        """A text covers an interval when a wording is in force on each of its days."""
        kept: list[Validity] = []
        for interval in sorted(drawn, key=lambda each: each.start):
            if not any(interval.meets(other) for other in kept):
                kept.append(interval)
        article = text(*kept)
        days = [day for day in SPAN if day in asked]
        assert article.covers(asked) is all(article.on(day) is not None for day in days)

    def test_without_a_version_it_is_refused(self) -> None:
        """A text that was never in force is a fault of whoever wrote it down."""
        with pytest.raises(RuleDefinitionError, match="article has no version"):
            text()

    @pytest.mark.parametrize(
        "validities",
        [
            (FIRST, between("2024-05-22", "2025-07-01")),
            (since("2018-04-01"), LAST),
            (LAST, FIRST),
            (FIRST, FIRST),
        ],
        ids=["one day too many", "open then more", "out of order", "twice"],
    )
    def test_versions_that_overlap_are_refused(self, validities: tuple[Validity, ...]) -> None:
        """Two wordings on one day cannot both be the law."""
        with pytest.raises(RuleDefinitionError, match=r"article: versions .* overlap"):
            text(*validities)


class TestCitation:
    """A reference to a text or to an item of it."""

    def test_names_the_item_after_the_text(self) -> None:
        """As a lawyer writes it; the whole text has no item."""
        article = text(LAST)
        assert str(article.item("5°")) == "Article 1, 5°"
        assert article.item("5°") == Citation(article, "5°")
        assert str(article.citation) == "Article 1"
        assert article.citation.item == ""

    def test_a_text_tells_its_wording_of_the_day(self) -> None:
        """A proof links to the wording in force on the day it is about."""
        cited = text(FIRST, LAST)
        base = "https://www.legifrance.gouv.fr/codes/article_lc/"
        assert cited.to_dict(date(2020, 1, 1)) == {
            "text": "article",
            "title": "Article 1",
            "url": f"{base}LEGIARTI0",
            "confidence": "P",
            "checked_on": "2026-11-23",
        }
        assert cited.to_dict(date(2026, 1, 1))["url"] == f"{base}LEGIARTI1"

    def test_a_text_has_neither_link_nor_confidence_outside_its_wordings(self) -> None:
        """Between two wordings nothing is in force to link to."""
        told = text(FIRST, LAST).to_dict(date(2024, 5, 23))
        assert told["url"] is None
        assert told["confidence"] is None
        assert told["title"] == "Article 1"
