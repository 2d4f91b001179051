"""What is said in English where it happens, and can be told in another language afterwards.

A `Said` is a text like any other. It remembers the message and the values it was made of, so that
whoever shows it can tell it in the reader's language; values that were said are told as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from string import Formatter
from types import MappingProxyType

from .i18n import Words

__all__ = ["Said", "joined", "recognised", "said", "told"]

_NOTHING: Mapping[str, object] = MappingProxyType({})


class Said(str):
    """A text in English that can be told in another language.

    Attributes:
        message: The message of the catalogue that it is made of.
        values: What the placeholders of the message stand for.
    """

    __slots__ = ("message", "values")

    message: str
    values: Mapping[str, object]

    def __new__(cls, message: str, values: Mapping[str, object] = _NOTHING) -> Said:
        """Fill in a message of the catalogue.

        Args:
            message: The message, in English.
            values: What its placeholders stand for.
        """
        text = super().__new__(cls, message.format(**values) if values else message)
        text.message, text.values = message, values
        return text

    def __reduce__(self) -> tuple[type[Said], tuple[str, dict[str, object]]]:
        """Return what makes the text anew: a copy can be told as well."""
        return Said, (self.message, dict(self.values))

    def told(self, words: Words) -> str:
        """Return the text in a language."""
        values = {name: told(value, words) for name, value in self.values.items()}
        return words(self.message, **values) if self.message else ""


def said(message: str, /, **values: object) -> Said:
    """Return a message with its placeholders filled in; it is for the catalogue.

    Args:
        message: The message, in English.
        **values: What its placeholders stand for.
    """
    return Said(message, values)


def joined(parts: Iterable[object], separator: str) -> Said:
    """Return texts one after the other, each of which can be told in another language."""
    values = {f"part_{place}": part for place, part in enumerate(parts)}
    return Said(separator.join(f"{{{name}}}" for name in values), values)


def recognised(text: str, messages: Iterable[str]) -> Said:
    """Return what another library says, to be told in another language.

    Args:
        text: What it says.
        messages: What it may say, as messages of the catalogue; their values are looked up as well.

    Returns:
        The first message that fits, with its values; else the text, which is told as it is.
    """
    known = tuple(messages)
    for message in known:
        if match := _pattern(message).fullmatch(text):
            values = {name: recognised(found, known) for name, found in match.groupdict().items()}
            return Said(message, values)
    return Said("{text}", {"text": text})


@cache
def _pattern(message: str) -> re.Pattern[str]:
    """Return what matches a message with its placeholders filled in."""
    parts = [
        re.escape(text) + (f"(?P<{name}>.+?)" if name else "")
        for text, name, _, _ in Formatter().parse(message)
    ]
    return re.compile("".join(parts), re.DOTALL)


def told(value: object, words: Words) -> object:
    """Return a value in a language, if it was said; else as it is."""
    return value.told(words) if isinstance(value, Said) else value
