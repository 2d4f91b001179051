"""Reading and writing case documents, as texts and as files."""

from __future__ import annotations

import os
import secrets
import shutil
from importlib import import_module
from pathlib import Path

from ..case import Case
from ..errors import CaseError
from ..faults import did_you_mean, listed
from .document import from_document, to_document
from .parsed import MAX_BYTES, broken, too_large

__all__ = ["dump", "dumps", "load", "loads"]

_READ = ("yaml", "json", "toml")
_WRITTEN = ("yaml", "json")
_SUFFIXES = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".toml": "toml"}


def load(path: str | os.PathLike[str]) -> Case:
    """Return the case that a file describes; its suffix tells its format.

    Args:
        path: A file in `.yaml`, `.yml`, `.json` or `.toml`.

    Returns:
        The case.

    Raises:
        CaseError: With every fault of the document, or if the file cannot be read.
    """
    source = os.fspath(path)
    try:
        name = _format_of(source)
        return loads(_text(_bytes(source)), name)
    except CaseError as error:
        raise CaseError(error.faults, source) from None


def loads(text: str, format: str = "yaml", *, source: str | None = None) -> Case:
    """Return the case that a text describes.

    Args:
        text: A case document.
        format: `yaml`, `json` or `toml`.
        source: Where the text comes from, for messages.

    Returns:
        The case.

    Raises:
        CaseError: With every fault of the document, in its order.
    """
    _check_format(format, _READ)
    try:
        if len(text) > MAX_BYTES:
            raise too_large()
        text = text.removeprefix("\ufeff")
        if "\0" in text:
            line = text.count("\n", 0, text.index("\0")) + 1
            raise broken("the document holds a null character", "save it as plain text", line)
        if not text.strip():
            raise broken("the document is empty", "begin it with `hdsrules: 1`")
        parsed = import_module(f".{format}", __package__).read(text)
    except CaseError as error:
        raise CaseError(error.faults, source) from None
    return from_document(parsed.data, parsed.lines, source, parsed.faults)


def dumps(case: Case, format: str = "yaml") -> str:
    """Return a case as a document, unknowns and defaults left out.

    Args:
        case: The case.
        format: `yaml` or `json`. TOML cannot say that nobody knows who operates a layer.

    Returns:
        A document that `loads` reads as an equal case.

    Raises:
        CaseError: If the format is not one that is written.
    """
    _check_format(format, _WRITTEN)
    text: str = import_module(f".{format}", __package__).write(to_document(case))
    return text


def dump(case: Case, path: str | os.PathLike[str]) -> None:
    """Write a case to a file, whole or not at all; its suffix tells the format.

    Args:
        case: The case.
        path: A file in `.yaml`, `.yml` or `.json`; if it is there, it is replaced.

    Raises:
        CaseError: If the format is not one that is written.
        OSError: If the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    text = dumps(case, _format_of(os.fspath(path)))
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _check_format(name: str, known: tuple[str, ...]) -> None:
    """Refuse a format that is not known."""
    if name in known:
        return
    verb = "read" if known is _READ else "written"
    why = ": it cannot say that a layer's operator is unknown" if name in _READ else ""
    raise broken(
        f"documents are not {verb} in the format `{name}`{why}",
        did_you_mean(name, known, f"use one of {listed(known)}"),
    )


def _format_of(path: str) -> str:
    """Return the format that a suffix tells."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 (the path may hold a null)
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    raise broken(
        f"the suffix of the file, `{suffix}`, does not tell its format"
        if suffix
        else "the file has no suffix to tell its format",
        f"name it with one of {listed(_SUFFIXES)}",
    )


def _bytes(path: str) -> bytes:
    """Return what a file holds, or a byte more than is read."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 (the path may hold a null)
            return stream.read(MAX_BYTES + 1)
    except IsADirectoryError:
        raise broken("this is a folder, not a file", "name a case document in it") from None
    except FileNotFoundError:
        raise broken("there is no such file", "correct its name") from None
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise broken(f"the file cannot be read: {reason}", "check its name and rights") from None
    except ValueError:
        raise broken("this cannot be the name of a file", "correct its name") from None


def _text(content: bytes) -> str:
    """Return the text that UTF-8 bytes write."""
    if len(content) > MAX_BYTES:
        raise too_large()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise broken("the document is in UTF-16", "save it in UTF-8")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise broken("the document is not in UTF-8", "save it in UTF-8", line) from None
