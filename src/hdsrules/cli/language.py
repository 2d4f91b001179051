"""The language that the command line speaks: that of `--lang`, else the locale's.

It is known before typer is loaded, so that help and the words of typer itself are in it too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import bindtextdomain, textdomain

from ..i18n import DOMAIN, LOCALE, Language, locale_language

__all__ = ["language_of", "speaking", "spoken"]

_OPTION = "--lang"
_VARIABLE = "LANGUAGE"
"""What `gettext` looks at first."""

_SPOKEN: ContextVar[Language | None] = ContextVar("spoken", default=None)


def spoken() -> Language:
    """Return the language that is spoken now."""
    return _SPOKEN.get() or locale_language()


def language_of(arguments: Sequence[str]) -> Language:
    """Return the language that a command asks for; what is no language is told in the locale's.

    Args:
        arguments: What follows the program's name.
    """
    asked = None
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if argument == "--":
            break
        if name == _OPTION:
            asked = value if equals else "".join(arguments[place + 1 : place + 2])
    return Language(asked) if asked in set(Language) else locale_language()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak a language for some time."""
    bindtextdomain(DOMAIN, str(LOCALE))
    textdomain(DOMAIN)
    before = os.environ.get(_VARIABLE)
    os.environ[_VARIABLE] = language.value
    token = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(token)
        if before is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = before
