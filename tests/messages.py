"""Every message that the French catalogue must hold, found in the source and in the rules."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from hdsrules.covered import BEYOND, REGISTRY
from hdsrules.formats import case_schema
from hdsrules.i18n import LOCALE
from hdsrules.phrasing import QUALIFIED, TEMPLATES, UNNAMED, fact_doc
from hdsrules.readings import QUESTIONS
from hdsrules.rulesets import RULEBOOK
from hdsrules.rulesets.texts import ALL_TEXTS

__all__ = ["Message", "wanted"]

Message = str | tuple[str, str]
"""A message, or one with its plural."""

SOURCE = LOCALE.parent
MARKS = {"_", "mark", "said", "words"}
_WORDED = re.compile(r"\b(?!art\b|EXI\b|I\b|II\b|III\b|V\b|VII\b)[a-z]{3,}|\band\b", re.IGNORECASE)
"""What needs translation in the item of a citation."""


def wanted() -> set[Message]:
    """Return every message that the catalogue must hold."""
    return {
        *_marked(),
        *_of_rules(),
        *TEMPLATES.values(),
        *UNNAMED.values(),
        *(text for _, *texts in QUALIFIED.values() for text in texts),
        *(question.about for question in QUESTIONS.values()),
        *(entry.about for entry in REGISTRY),
        *(entry.item for entry in REGISTRY if _WORDED.search(entry.item)),
        *(law.title for law in BEYOND),
        *(version.origin for text in ALL_TEXTS.values() for version in text.versions),
        *_described(case_schema()),
    } - {""}


def _described(schema: object, key: str = "") -> Iterator[str]:
    """Iterate over the descriptions that a schema holds."""
    if isinstance(schema, dict):
        for name, value in schema.items():
            yield from _described(value, name)
    elif isinstance(schema, list):
        for each in schema:
            yield from _described(each)
    elif key == "description" and isinstance(schema, str):
        yield schema


def _marked() -> Iterator[Message]:
    """Iterate over the messages marked in the source."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = ast.unparse(node.func).rpartition(".")[2]
                texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
                strings = [text for text in texts if isinstance(text, str)]
                if name in MARKS and strings:
                    yield strings[0]
                elif name == "plural":
                    one, many = strings
                    yield one, many


def _of_rules() -> Iterator[str]:
    """Iterate over the sentences of rules, what they ask for, and the items they cite."""
    for rule in RULEBOOK:
        yield from filter(None, (rule.title, rule.reading, rule.because))
        yield from (fact_doc(pattern.kind) for pattern in rule.patterns)
        yield from (fact_doc(absence.kind) for absence in rule.absences)
        yield from ((guard.__doc__ or "").partition("\n")[0] for guard, _ in rule.guards)
        for citation in rule.citations:
            if _WORDED.search(citation.item):
                yield citation.item
