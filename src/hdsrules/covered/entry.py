"""`Entry`: one article, item or requirement in scope, and what became of it."""

from __future__ import annotations

from attrs import frozen

from ..law import Text
from ..rulesets import RULEBOOK

__all__ = ["Beyond", "Entry"]


@frozen
class Entry:
    """An article, an item of one, or a requirement.

    Attributes:
        text: The text.
        item: The item, as rules cite it; empty for the text as a whole.
        about: What it is about, in our words.
        left_out: What of it is not encoded, and why; empty: nothing.
    """

    text: Text
    item: str
    about: str
    left_out: str = ""

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that encode it, sorted."""
        return tuple(
            sorted(
                {
                    rule.id
                    for rule in RULEBOOK
                    for citation in rule.citations
                    if citation.text == self.text and citation.item == self.item
                },
                key=lambda rule_id: (rule_id.rpartition("-")[0], int(rule_id.rpartition("-")[2])),
            )
        )


@frozen
class Beyond:
    """A law that was looked at and stands outside what is encoded.

    Attributes:
        title: What it is called.
        left_out: Why it is not encoded.
    """

    title: str
    left_out: str
