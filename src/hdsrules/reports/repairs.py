"""The smallest sets of actions after which nothing is wrong, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from ..i18n import words
from ..whatif.repair import Repair
from .actions import action_texts, open_text
from .lists import below

__all__ = ["repairs_text"]


def repairs_text(repairs: Sequence[Repair], language: str) -> RenderableType:
    """Return repairs as a list, the cheapest first.

    Args:
        repairs: The repairs.
        language: `en` or `fr`.
    """
    _ = words(language)
    if not repairs:
        return Text(_("No set of the actions that are known leaves no gap and no breach."))
    first = repairs[0]
    if not first.actions and first.undetermined:
        return Text(_("No gap and no breach is sure. {more}", more=open_text(_)))
    if not first.actions:
        return Text(_("There is no gap and no breach: nothing to repair."))
    parts: list[RenderableType] = [
        Text(_("Each of these is enough: after it no gap and no breach is left."))
    ]
    if any(repair.undetermined for repair in repairs):
        parts.append(Text(open_text(_)))
    for number, repair in enumerate(repairs, 1):
        cost = f"{repair.cost:g}"
        parts += [Text(), Text(_("{number}. Cost {cost}", number=number, cost=cost), style="bold")]
        parts += [below(f"– {text}") for text in action_texts(repair, language)]
    return Group(*parts)
