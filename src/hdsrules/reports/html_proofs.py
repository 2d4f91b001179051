"""The proofs of an assessment in HTML: steps that unfold, each shown once, and the texts cited."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from ..assessment import Assessment
from ..engine.proof import Proof
from ..engine.rule import Rule
from ..errors import UnknownConclusionError
from ..i18n import Language, Words, words
from ..law import Citation, Text
from ..results import Answer
from .labels import conclusion_label, confidence_label, label, reading_label, start
from .names import Names
from .proofs import by_cases, law_title, on_its_day, place
from .sentences import missing_sentence, sentence

__all__ = ["proofs_html"]


def proofs_html(result: Assessment, language: Language) -> Iterator[str]:
    """Yield the proofs of every conclusion, party by party, then the texts that they cite.

    Args:
        result: The assessment.
        language: The language.
    """
    _ = words(language)
    names = Names(result.case, _)
    writing = _Writing(names)
    heading = _("Proofs")
    yield f'<section aria-labelledby="proofs">\n<h2 id="proofs">{escape(heading)}</h2>'
    for ref in result.parties:
        yield f"<h3>{escape(names.party(ref))}</h3>"
        for conclusion in _conclusions(result, ref):
            try:
                proof = result.why(ref, conclusion)
            except UnknownConclusionError:  # true in every case, but on grounds that differ
                continue
            title = start(_title(_, result, ref, conclusion))
            yield f"<details><summary><strong>{escape(title)}</strong></summary>"
            yield from writing.step(proof, proof.day)
            yield "</details>"
    yield "</section>"
    yield from _sources(_, result, writing.cited)


def _conclusions(result: Assessment, ref: str) -> Iterator[str]:
    verdict = result.parties[ref]
    if verdict.hosting is not Answer.UNDETERMINED:
        yield "hosting"
    found: list[str] = [
        *verdict.not_hosting_because,
        *verdict.activities,
        *verdict.host_types,
        *verdict.no_certificate_because,
        *(item.scheme for item in verdict.required_certifications),
        *(gap.kind for gap in verdict.gaps),
        *(item.kind for item in verdict.obligations),
        *(item.kind for item in result.findings if item.party == ref),
    ]
    yield from dict.fromkeys(found)


def _title(_: Words, result: Assessment, ref: str, conclusion: str) -> str:
    if conclusion == "hosting":
        hosts = result.parties[ref].hosting is Answer.YES
        return _("it hosts health data") if hosts else _("it does not host health data")
    return conclusion_label(_, conclusion)


def _sources(_: Words, result: Assessment, cited: dict[Text, None]) -> Iterator[str]:
    if not cited:
        return
    heading = _("Texts")
    yield '<section aria-labelledby="texts" class="sources">'
    yield f'<h2 id="texts">{escape(heading)}</h2>\n<ul>'
    for text in sorted(cited, key=lambda text: text.key):
        version = text.on(result.as_of)
        confidence = "" if version is None else label(_, "confidence", version.confidence.value)
        checked = _("checked on {day}", day=text.checked_on.isoformat())
        about = (
            f'<span class="small">{escape("; ".join(filter(None, (confidence, checked))))}</span>'
        )
        yield f"<li>{_link(text, _.language, result.as_of)} <br>{about}</li>"
    yield "</ul>\n</section>"


def _link(text: Text, language: Language, day: date) -> str:
    version = text.on(day)
    title = escape(law_title(text, language))
    url = None if version is None else version.url
    return title if url is None else f'<a href="{escape(url)}">{title}</a>'


class _Writing:
    """Proofs under way: the steps shown so far, and the texts cited."""

    def __init__(self, names: Names) -> None:
        """Start with nothing shown."""
        self.names = names
        self.words = names.words
        self.shown: dict[Proof, str] = {}
        self.cited: dict[Text, None] = {}

    def step(self, proof: Proof, day: date) -> Iterator[str]:
        """Yield a step and all below it; of one shown before, a link to it.

        Args:
            proof: The step.
            day: The day of the step that rests on it.
        """
        _ = self.words
        statement = escape(sentence(self.names, proof))
        for remark in (on_its_day(self.names, proof, day), by_cases(_, proof)):
            if remark:
                statement += f' <span class="small">{escape(remark)}</span>'
        if proof.rule is None:
            yield f"<div>{statement} <code>{escape(place(_, proof))}</code></div>"
            if proof.premises:
                yield "<ul>"
                yield from self._premises(proof)
                yield "</ul>"
            return
        if proof in self.shown:
            above = escape(_("proved above"))
            yield f'<div>{statement} <a href="#{self.shown[proof]}">{above}</a></div>'
            return
        key = self.shown[proof] = f"step-{len(self.shown) + 1}"
        yield f'<details id="{key}" open><summary>{statement}</summary>'
        yield f'<div class="small">{self._rule(proof, proof.rule)}</div>\n<ul>'
        yield from self._premises(proof)
        for missing in proof.missing:
            yield f'<li class="small">{escape(missing_sentence(self.names, missing))}</li>'
        yield "</ul>\n</details>"

    def _premises(self, proof: Proof) -> Iterator[str]:
        for premise in proof.premises:
            yield "<li>"
            yield from self.step(premise, proof.day)
            yield "</li>"

    def _rule(self, proof: Proof, rule: Rule) -> str:
        _ = self.words
        readings = (reading_label(_, *reading) for reading in proof.readings.items())
        return "<br>".join(
            [
                f"<code>{rule.id}</code> {escape(_(rule.title))}",
                *([escape(_(rule.reading))] if rule.reading else []),
                "; ".join(self._citation(citation, proof) for citation in proof.citations),
                escape(confidence_label(_, proof.confidence or rule.confidence)),
                *(escape(reading) for reading in readings),
            ]
        )

    def _citation(self, citation: Citation, proof: Proof) -> str:
        self.cited[citation.text] = None
        item = f", {escape(self.words(citation.item))}" if citation.item else ""
        return f"{_link(citation.text, self.words.language, proof.day)}{item}"
