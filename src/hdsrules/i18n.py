"""The words that people read, in English and French.

Messages are written in English where they are used: `words(language)("There is no gap.")`. The
French ones stand in the catalogue `locale/fr/LC_MESSAGES/hdsrules.po`; what has none stays English.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

from attrs import field, frozen

__all__ = ["DOMAIN", "LOCALE", "Language", "Words", "locale_language", "mark", "words"]

DOMAIN = "hdsrules"
"""The name of the catalogue."""

LOCALE = Path(__file__).with_name("locale")
"""Where the catalogues are."""


class Language(StrEnum):
    """A language that reports and the command line speak."""

    ENGLISH = "en"
    FRENCH = "fr"


def mark(message: str) -> str:
    """Return a message unchanged: it is for the catalogue, and translated where it is shown."""
    return message


@frozen
class Words:
    """The messages of one language.

    Attributes:
        language: The language.
    """

    language: Language
    _catalogue: NullTranslations = field(repr=False, eq=False)

    def __call__(self, message: str, /, **values: object) -> str:
        """Return a message, its placeholders filled in."""
        text = self._catalogue.gettext(message)
        return text.format(**values) if values else text

    def plural(self, one: str, many: str, number: int) -> str:
        """Return the message for a number, which fills in the placeholder `{number}`."""
        return self._catalogue.ngettext(one, many, number).format(number=number)


@cache
def words(language: str) -> Words:
    """Return the messages of a language.

    Args:
        language: `en` or `fr`.

    Raises:
        ValueError: If it is another one.
    """
    chosen = Language(language)
    catalogue = translation(DOMAIN, LOCALE, [chosen.value], fallback=chosen is Language.ENGLISH)
    return Words(chosen, catalogue)


def locale_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language of the locale: French where it says so, else English.

    Args:
        environment: The variables `LC_ALL`, `LC_MESSAGES` and `LANG`, the first that is set.
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((value for name in names if (value := environment.get(name))), "")
    return Language.FRENCH if locale.lower()[:2] == Language.FRENCH else Language.ENGLISH
