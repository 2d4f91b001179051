"""A verdict as SARIF 2.1.0: for pipelines that show what is wrong beside the line it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from .. import __version__
from ..assessment import Assessment
from ..engine.rule import Rule
from ..faults import ancestors
from ..i18n import mark, words
from ..results import Answer, Severity
from .content import question_line
from .labels import start
from .names import Names
from .remarks import remarks, rules_of
from .standing import standing

__all__ = ["to_sarif"]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.BREACH: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_MOST_RELATED = 10
_QUESTION, _UNDETERMINED = "HDS-OPEN-QUESTION", "HDS-UNDETERMINED"
_OURS = {
    _QUESTION: ("OpenQuestion", mark("Something unknown could change the verdict.")),
    _UNDETERMINED: ("Undetermined", mark("What is unknown decides whether a party hosts.")),
}
"""What is told of no rule of law: its name, and what it says."""

_Object = dict[str, object]


def to_sarif(result: Assessment, language: str, source: str | None = None) -> str:
    """Return a verdict as a SARIF log; the same verdict gives the same bytes.

    Gaps and breaches are errors, warnings are warnings, notes are notes. An open question is a
    result of the kind `open`, a party of which it is undetermined whether it hosts one of the kind
    `review`.

    Args:
        result: The verdict.
        language: `en` or `fr`.
        source: The file of the case, as a path; `None`: standard input.
    """
    log = _Log(result, language, "stdin" if source is None else _uri(source))
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [log.run()]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _uri(source: str) -> str:
    """Return the address of a file: relative, if it lies below where we are."""
    path = Path(source)
    if path.is_absolute():
        try:
            path = path.relative_to(Path.cwd())
        except ValueError:
            return path.as_uri()
    return quote(path.as_posix())


class _Log:
    """The one run of a log."""

    def __init__(self, result: Assessment, language: str, uri: str) -> None:
        self._result = result
        self._names = Names(result.case, words(language))
        self._uri = uri
        self._places: dict[str, int] = {}

    def run(self) -> _Object:
        """Return the run: what assessed, and what it found."""
        result, results = (
            self._result,
            [*self._remarks(), *self._undetermined(), *self._questions()],
        )
        return {
            "tool": {
                "driver": {
                    "name": "hdsrules",
                    "version": __version__,
                    "semanticVersion": __version__,
                    "rules": list(self._descriptors()),
                }
            },
            "language": str(self._names.words.language),
            "invocations": [{"executionSuccessful": True, "exitCode": standing(result).value}],
            "results": results,
            "properties": {
                "as_of": result.as_of.isoformat(),
                "ruleset": result.ruleset,
                "readings": dict(sorted(result.readings.items())),
            },
        }

    def _remarks(self) -> Iterator[_Object]:
        for remark in remarks(self._names, self._result):
            told = self._told(remark.rules[0], remark.text, remark.paths, remark.key)
            properties: _Object = {"kind": remark.kind, "party": remark.party}
            properties["because"] = list(remark.rules)
            yield {"level": _LEVELS[remark.severity], **told, "properties": properties}

    def _undetermined(self) -> Iterator[_Object]:
        _ = self._names.words
        for ref, verdict in self._result.parties.items():
            if verdict.hosting is Answer.UNDETERMINED:
                text = _(
                    "It is undetermined whether {party} hosts health data.",
                    party=self._names.party(ref),
                )
                told = self._told(_UNDETERMINED, text, (f"$.parties.{ref}",), (ref,))
                yield {"kind": "review", "level": "none", **told, "properties": {"party": ref}}

    def _questions(self) -> Iterator[_Object]:
        _ = self._names.words
        for question in self._result.open_questions:
            line = question_line(self._names, question)
            text = _("Not known: {path}", path=question.path)
            text = _("; ").join([text, *line.details])
            told = self._told(_QUESTION, text, (question.path,), (question.path,))
            yield {
                "kind": "open",
                "level": "none",
                **told,
                "properties": {"path": question.path, "rank": question.rank},
            }

    def _told(
        self, rule: str, text: str, paths: tuple[str, ...], key: Iterable[str]
    ) -> dict[str, object]:
        """Return what every result has: its rule, its words, its places, its fingerprint."""
        locations = list(self._locations(paths))
        told: _Object = {
            "ruleId": rule,
            "ruleIndex": self._places.setdefault(rule, len(self._places)),
            "message": {"text": f"{start(text).rstrip('.')}."},
            "locations": locations[:1],
            "partialFingerprints": {"hdsrules/v1": _fingerprint(rule, *key)},
        }
        if locations[1:]:
            related = locations[1 : _MOST_RELATED + 1]
            told["relatedLocations"] = [
                {"id": n, **each} for n, each in enumerate(related, start=1)
            ]
        return told

    def _locations(self, paths: tuple[str, ...]) -> Iterator[_Object]:
        """Iterate over the places of paths, each line once; at least the file is told."""
        lines = self._result.case.lines
        seen: set[int | None] = set()
        for path in paths or ("$",):
            line = next((lines[step] for step in ancestors(path) if step in lines), None)
            if line not in seen:
                seen.add(line)
                physical: _Object = {"artifactLocation": {"uri": self._uri}}
                if line is not None:
                    physical["region"] = {"startLine": line}
                logical = [{"fullyQualifiedName": path}]
                yield {"physicalLocation": physical, "logicalLocations": logical}

    def _descriptors(self) -> Iterator[Mapping[str, object]]:
        """Iterate over what each rule that is told of says, in the order of their places."""
        _ = self._names.words
        for rule_id in self._places:
            if rule_id in _OURS:
                name, text = _OURS[rule_id]
                yield {"id": rule_id, "name": name, "shortDescription": {"text": _(text)}}
            else:
                yield self._descriptor(rules_of(self._result, (rule_id,))[0])

    def _descriptor(self, rule: Rule) -> _Object:
        _ = self._names.words
        about = " ".join(_(text) for text in (rule.title, rule.reading) if text)
        described: _Object = {
            "id": rule.id,
            "name": "".join(part.capitalize() for part in rule.function.__name__.split("_")),
            "shortDescription": {"text": _(rule.title)},
            "fullDescription": {"text": about},
        }
        for citation in rule.citations:
            version = citation.text.on(self._result.as_of)
            if version is not None and version.url is not None:
                described["helpUri"] = version.url
                break
        cited = [f"{each.text.key} {each.item}".strip() for each in rule.citations]
        confidence = rule.confidence.value
        return {**described, "properties": {"confidence": confidence, "citations": cited}}


def _fingerprint(*parts: str) -> str:
    """Return what stays the same of a result from one run to the next."""
    return sha256("\0".join(parts).encode()).hexdigest()[:32]
