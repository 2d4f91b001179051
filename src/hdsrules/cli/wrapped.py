"""Text that is broken for the window between words, and nowhere else."""

from __future__ import annotations

from textwrap import wrap

from attrs import frozen
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

__all__ = ["Wrapped"]


@frozen
class Wrapped:
    """A text that is broken at ordinary spaces only: French puts others before `?` and `:`.

    Attributes:
        text: The text, on one line.
        style: How it looks.
    """

    text: str
    style: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines."""
        width = max(options.max_width, 1)
        lines = wrap(self.text, width, break_long_words=False, break_on_hyphens=False)
        yield Text("\n".join(lines), self.style, overflow="fold")
