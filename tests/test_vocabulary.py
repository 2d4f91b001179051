"""Words of verdicts: each one that a rule can say has a label and a line in the documentation."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import hdsrules
from hdsrules.facts.vocabulary import GapKind
from hdsrules.reports.labels import LABELS
from hdsrules.results import Severity

PACKAGE = Path(hdsrules.__file__).parent
VERDICT = (PACKAGE.parents[1] / "docs" / "reference" / "verdict.md").read_text("utf-8")
SAYS = {"Duty": "obligation", "Note": "finding", "ContractNote": "finding", "_about": "finding"}


def said() -> Iterator[tuple[str, str]]:
    """Iterate over the kinds of obligations and findings that rules conclude, with their family."""
    for path in (PACKAGE / "rulesets").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in SAYS:
                for argument in node.args:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        word = argument.value
                        if word and word not in {*Severity}:
                            yield SAYS[ast.unparse(node.func)], word


@pytest.mark.parametrize("family", ["finding", "obligation"])
def test_rules_say_what_is_labelled(family: str) -> None:
    """No rule says a word without a label, and no label is left over, save for missing clauses."""
    found = {word for kind, word in said() if kind == family}
    assert found | ({"missing-clause"} if family == "finding" else set()) == set(LABELS[family])


@pytest.mark.parametrize("word", sorted({*LABELS["finding"], *LABELS["obligation"]}))
def test_every_word_is_documented(word: str) -> None:
    """Each kind of finding and of obligation has its line in the page on the verdict."""
    assert re.search(rf"^\| .*`{word}`.* \|$", VERDICT, re.MULTILINE)


def test_no_finding_speaks_of_what_the_law_does_not_ask() -> None:
    """Encryption, strong authentication, retention of logs, SecNumCloud: never a finding or gap."""
    words = " ".join([*LABELS["finding"], *GapKind])
    assert not re.search("encrypt|authentic|mfa|log|secnumcloud", words)
