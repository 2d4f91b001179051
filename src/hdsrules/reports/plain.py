"""What is laid out for a terminal, as plain text."""

from __future__ import annotations

import io

from rich.console import Console, RenderableType

__all__ = ["WIDTH", "plain"]

WIDTH = 100
"""How many characters a line has where no terminal says it."""


def plain(content: RenderableType, width: int = WIDTH) -> str:
    """Return what is laid out as plain text, without spaces at the end of a line.

    Args:
        content: What is laid out.
        width: How many characters a line has.
    """
    text = io.StringIO()
    console = Console(
        file=text,
        width=width,
        color_system=None,
        force_terminal=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.print(content)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())
