"""What shows itself: printed, in a notebook, in either language.

The words and the layout are a report's; they are imported when something is shown.
"""

from __future__ import annotations

from .errors import ArgumentError
from .i18n import Language, locale_language
from .said import joined, said

__all__ = ["Displayed", "Drawn", "language_of"]


class Displayed:
    """What shows itself as text, Markdown and HTML; in a notebook, as HTML."""

    __slots__ = ()

    def to_text(self, lang: str | None = None) -> str:
        """Return it as plain text.

        Args:
            lang: `en` or `fr`; default: the locale's.

        Raises:
            ArgumentError: If there is no such language.
        """
        from .reports.shown import text  # noqa: PLC0415 (words are a report's)

        return text(self, language_of(lang))

    def to_markdown(self, lang: str | None = None) -> str:
        """Return it as Markdown.

        Args:
            lang: `en` or `fr`; default: the locale's.

        Raises:
            ArgumentError: If there is no such language.
        """
        from .reports.shown import markdown  # noqa: PLC0415 (as above)

        return markdown(self, language_of(lang))

    def to_html(self, lang: str | None = None) -> str:
        """Return it as a piece of HTML that leaves the page around it as it is.

        Args:
            lang: `en` or `fr`; default: the locale's.

        Raises:
            ArgumentError: If there is no such language.
        """
        from .reports.shown import html  # noqa: PLC0415 (as above)

        return html(self, language_of(lang))

    def _repr_html_(self) -> str:
        return self.to_html()

    def __str__(self) -> str:
        """Return it as plain text, in the language of the locale."""
        return self.to_text()


class Drawn(Displayed):
    """What shows itself as a picture too."""

    __slots__ = ()

    def to_svg(self, lang: str | None = None) -> str:
        """Return it as a picture: an SVG document that loads nothing; empty: nothing to draw.

        Args:
            lang: `en` or `fr`; default: the locale's.

        Raises:
            ArgumentError: If there is no such language.
        """
        from .reports.shown import svg  # noqa: PLC0415 (as above)

        return svg(self, language_of(lang))

    def _repr_svg_(self) -> str | None:
        return self.to_svg() or None


def language_of(lang: str | None) -> Language:
    """Return the language asked for, else the locale's.

    Args:
        lang: `en` or `fr`; `None`: the locale's.

    Raises:
        ArgumentError: If there is no such language.
    """
    if lang is None:
        return locale_language()
    if lang not in tuple(Language):
        choice = joined(Language, " or ")
        raise ArgumentError(
            said("there is no language {lang}: choose {choice}", lang=lang, choice=choice)
        )
    return Language(lang)
