"""A verdict as JUnit XML: for pipelines that show it as tests, a suite for each party.

Each party is a suite. Its tests are whether it hosts, each title that it must hold, each finding,
and each open question that could change its entry. A gap or a breach fails; what is undetermined is
skipped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ..assessment import Assessment
from ..i18n import words
from ..results import Answer, OpenQuestion, Requirement, Severity
from .content import answers, question_line
from .labels import label, start
from .names import Names, clean
from .remarks import Remark, cited, remarks

__all__ = ["to_junit"]

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_junit(result: Assessment, language: str) -> str:
    """Return a verdict as JUnit XML; the same verdict gives the same bytes.

    Args:
        result: The verdict.
        language: `en` or `fr`.
    """
    names = Names(result.case, words(language))
    whole = _element("testsuites", name=clean(result.case.title or "") or "hdsrules")
    for ref, answer in zip(result.parties, answers(names, result), strict=False):
        suite = _Suite(names, result, ref)
        suite.fill(answer.text)
        whole.append(suite.element)
    _count(whole)
    indent(whole)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(whole, encoding="unicode")}\n'


class _Suite:
    """The tests of a party."""

    def __init__(self, names: Names, result: Assessment, ref: str) -> None:
        self._names = names
        self._result = result
        self._ref = ref
        self.element = _element("testsuite", name=names.party(ref), package="hdsrules")

    def fill(self, answer: str) -> None:
        """Add the tests, and how many there are.

        Args:
            answer: What the party is, in a sentence.
        """
        self._properties()
        self._hosting(answer)
        found = [each for each in remarks(self._names, self._result) if each.party == self._ref]
        for needed in self._result.parties[self._ref].required_certifications:
            self._title(needed, [each for each in found if each.title is needed.scheme])
        for remark in found:
            if remark.title is None:
                self._finding(remark)
        for question in self._result.open_questions.about(self._ref):
            self._question(question)
        _count(self.element)

    def _properties(self) -> None:
        properties = SubElement(self.element, "properties")
        told = {"as_of": self._result.as_of.isoformat(), "ruleset": self._result.ruleset}
        for name, value in told.items():
            properties.append(_element("property", name=name, value=value))

    def _test(self, name: str) -> Element:
        test = _element("testcase", name=start(name), classname=f"hdsrules.{self._ref}")
        self.element.append(test)
        return test

    def _hosting(self, answer: str) -> None:
        """Add whether the party hosts: a test that never fails."""
        _ = self._names.words
        test = self._test(_("whether it hosts health data"))
        if self._result.parties[self._ref].hosting is Answer.UNDETERMINED:
            test.append(_element("skipped", message=answer))
        else:
            _say(test, answer)

    def _title(self, needed: Requirement, gaps: Sequence[Remark]) -> None:
        """Add a title that must be held."""
        test = self._test(self._names.requirement(needed))
        if gaps:
            self._fail(test, gaps)
        elif self._result.open_questions.about(self._ref, "gaps"):
            test.append(_element("skipped", message=self._names.words("undetermined")))

    def _finding(self, remark: Remark) -> None:
        """Add a finding: a breach fails, whatever else is told passes."""
        _ = self._names.words
        test = self._test(remark.what)
        if remark.severity is Severity.BREACH:
            self._fail(test, [remark])
        else:
            severity = label(_, "severity", remark.severity)
            _say(test, start(_("{head}: {body}", head=severity, body=remark.text)))

    def _fail(self, test: Element, found: Sequence[Remark]) -> None:
        """Say what fails, and below it the articles and where the document says it."""
        _ = self._names.words
        message = _("; ").join(remark.text for remark in found)
        failure = _element("failure", message=message, type=found[0].kind)
        lines = []
        for remark in found:
            lines += [remark.text, *cited(self._names, self._result, remark.rules)]
            lines += [_("In the document: {path}", path=path) for path in remark.paths[:1]]
        failure.text = _xml("\n".join(lines))
        test.append(failure)

    def _question(self, question: OpenQuestion) -> None:
        """Add an open question: a test that is skipped."""
        _ = self._names.words
        test = self._test(_("not known: {path}", path=question.path))
        details = _("; ").join(question_line(self._names, question).details)
        test.append(_element("skipped", message=start(details)))


def _count(whole: Element) -> None:
    """Add to tests how many they are, how many fail, and how many are skipped."""
    tests = list(whole.iter("testcase"))
    whole.set("tests", str(len(tests)))
    whole.set("failures", str(sum(test.find("failure") is not None for test in tests)))
    whole.set("errors", "0")
    if whole.tag == "testsuite":
        whole.set("skipped", str(sum(test.find("skipped") is not None for test in tests)))


def _element(tag: str, **attributes: str) -> Element:
    return Element(tag, {name: _xml(value) for name, value in attributes.items()})


def _say(test: Element, text: str) -> None:
    SubElement(test, "system-out").text = _xml(text)


def _xml(text: str) -> str:
    """Return a text without the characters that no XML may hold."""
    return _NOT_XML.sub("\ufffd", text)
