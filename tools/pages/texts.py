"""Every text that rules rest on, with its dated wordings and their links."""

from __future__ import annotations

from collections.abc import Iterator

from hdsrules.law import Text, Version
from hdsrules.rulesets import RULEBOOK
from hdsrules.rulesets.texts import ALL_TEXTS

from .markup import confidence, page, table

__all__ = ["texts"]


def texts() -> Iterator[str]:
    """Yield the page of texts."""
    yield from page(
        "Texts",
        f"The {len(ALL_TEXTS)} texts that the rules rest on: codes first, then acts, European law,",
        "frameworks and standards, adequacy decisions, doctrine, judgments. Each has its dated",
        "wordings; a rule cites the one in force on its days. What they settle is told in our own",
        "words: the link leads to the text. `hdsrules texts` prints the same, in French too.",
    )
    for text in ALL_TEXTS.values():
        yield ""
        yield f"## {text.key}"
        yield ""
        yield f"**{text.title_en}** (*{text.title}*)"
        yield ""
        yield text.summary
        yield ""
        yield from table(("in force", "brought by", "confidence", "link"), map(_row, text.versions))
        yield ""
        yield f"Checked on {text.checked_on.isoformat()}. Rules: {_rules(text)}."


def _row(version: Version) -> Iterator[str]:
    yield str(version.validity)
    yield version.origin
    yield confidence(version.confidence)
    if version.url is None:
        yield ""
    elif version.identifier == version.url:
        yield f"[source]({version.url})"
    else:
        yield f"[{version.identifier}]({version.url})"


def _rules(text: Text) -> str:
    ids = dict.fromkeys(
        rule.id for rule in RULEBOOK if any(cited.text == text for cited in rule.citations)
    )
    return ", ".join(f"[{rule_id}](rules.md#{rule_id.lower()})" for rule_id in ids) or "none"
