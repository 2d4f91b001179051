"""How the editions are written of those schemes whose editions the law tells apart by number.

An edition that is written otherwise, as `v2.0`, would count as another one that nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from .facts.vocabulary import Scheme
from .faults import use_one_of
from .said import Said, said

__all__ = ["NUMBERED", "Numbered"]


@frozen
class Numbered:
    """The editions of a scheme, which are numbered.

    Attributes:
        pattern: How each is written.
        known: Those that there are.
    """

    pattern: str
    known: tuple[str, ...]

    def admits(self, edition: str) -> bool:
        """Return whether a text is an edition."""
        return re.fullmatch(self.pattern, edition) is not None

    def remedy(self, text: str) -> Said:
        """Return what to write instead of a text: the edition that stands in it, if one does."""
        for number in _numbers(text):
            near = number if "." in number else f"{number}.0"
            if near in self.known or ("." in number and self.admits(near)):
                return said("did you mean `{near}`?", near=near)
        return use_one_of(self.known)


def _numbers(text: str) -> list[str]:
    """Return the numbers that stand in a text, with a point for the comma of decimals."""
    return re.findall(r"(?<![0-9.])[0-9]+(?:\.[0-9]+)?(?![0-9.])", text.replace(",", "."))


NUMBERED: Mapping[Scheme, Numbered] = {
    Scheme.HDS: Numbered(r"1\.[01]|2(\.[0-9]+)?", ("1.0", "1.1", "2.0")),
    Scheme.SECNUMCLOUD: Numbered(r"[1-9]\.[0-9](\.[a-z])?", ("3.1", "3.2")),
}
"""The schemes whose editions are numbered; those of the others are free texts."""
