"""Docstrings in Google's style, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc

__all__ = ["described"]

_HEADING = re.compile(r"(Args|Attributes|Raises|Returns):$")
_ENTRY = re.compile(r"(\w+): (.*)")


def described(docstring: str | None) -> Iterator[str]:
    """Yield what a docstring says: its paragraphs, then each section as a list."""
    section = ""
    entries: list[str] = []
    for line in cleandoc(docstring or "").splitlines():
        heading = _HEADING.match(line)
        if heading is not None:
            yield from _section(section, entries)
            section, entries = heading[1], []
        elif not section:
            yield line.replace("::", ":") if line.endswith("::") else line
        else:
            entries.append(line)
    yield from _section(section, entries)


def _section(section: str, lines: list[str]) -> Iterator[str]:
    if not section:
        return
    yield f"*{section}:*"
    yield ""
    indent = min(len(line) - len(line.lstrip()) for line in lines if line)
    entries: list[str] = []
    for line in (line[indent:] for line in lines if line):
        if line.startswith(" ") or not entries or section == "Returns":
            if entries:
                entries[-1] += f" {line.strip()}"
            else:
                entries.append(line)
        else:
            entries.append(line)
    for entry in entries:
        named = _ENTRY.match(entry) if section != "Returns" else None
        yield f"- {entry}" if named is None else f"- `{named[1]}`: {named[2]}"
    yield ""
