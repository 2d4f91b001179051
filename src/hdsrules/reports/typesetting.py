"""Setting documents and pictures with typst: the same input gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from ..errors import MissingExtraError

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["pdf_of", "png_of"]

_PICTURE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 720pt)"""

_DENSITY = 200.0
"""How many dots an inch of a picture has."""

_BEYOND = 0x530
"""The first letter that is neither Latin nor Greek nor Cyrillic."""

_NO_LETTER = "could not be displayed"


def _typst() -> ModuleType:
    try:
        import typst  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise MissingExtraError("typst", "report") from error
    return typst


def pdf_of(template: bytes, data: Mapping[str, object], day: date) -> bytes:
    """Return a document as PDF/UA-1, set in the fonts of the library.

    Letters that those lack are taken from the fonts of the system. Where none has them, the
    document is no PDF/UA.

    Args:
        template: The document in typst; it finds the data, as JSON, in `sys.inputs.report`.
        data: The data.
        day: The day that the document is of.

    Raises:
        MissingExtraError: If the library `typst` is not installed.
    """
    typst = _typst()
    inputs = {"report": json.dumps(data, ensure_ascii=False)}
    stamp = datetime.combine(day, time(), UTC)

    def compiled(*, alone: bool, accessible: bool) -> bytes:
        document = typst.compile(
            template,
            format="pdf",
            sys_inputs=inputs,
            ignore_system_fonts=alone,
            pdf_standards="ua-1" if accessible else None,
            timestamp=stamp,
        )
        return bytes(document)

    for alone in (True, False):
        try:
            return compiled(alone=alone, accessible=True)
        except typst.TypstError as error:
            if _NO_LETTER not in str(error):
                raise
    return compiled(alone=False, accessible=False)


def png_of(svg: str) -> bytes:
    """Return a picture as PNG, fit for print.

    Args:
        svg: The picture.

    Raises:
        MissingExtraError: If the library `typst` is not installed.
    """
    made = _typst().compile(
        _PICTURE,
        format="png",
        ppi=_DENSITY,
        sys_inputs={"svg": svg},
        ignore_system_fonts=not any(map(_is_foreign, svg)),
    )
    return bytes(made[0] if isinstance(made, list) else made)


def _is_foreign(letter: str) -> bool:
    """Return whether the fonts of the library may lack a letter."""
    return ord(letter) >= _BEYOND and letter.isalpha()
