"""Reading and writing case documents, as texts and as files."""

from __future__ import annotations

import os
from importlib import import_module

from ..case import Case
from ..errors import CaseError
from ..faults import did_you_mean, listed, use_one_of
from ..i18n import mark
from ..said import Said, said
from ..system import reason_said
from ..whole import write_whole
from .document import from_document, to_document
from .parsed import MAX_BYTES, broken, too_large
from .questionnaires import WORKBOOK, case_in_questionnaire, is_questionnaire

__all__ = ["dump", "dumps", "load", "loads"]

_READ = ("yaml", "json", "toml")
_WRITTEN = ("yaml", "json")
_SUFFIXES = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".toml": "toml"}


def load(path: str | os.PathLike[str]) -> Case:
    """Return the case that a file describes; its suffix tells its format.

    Args:
        path: A file in `.yaml`, `.yml`, `.json` or `.toml`; or a questionnaire that was filled in:
            a workbook in `.xlsx`, or a folder of CSV files.

    Returns:
        The case.

    Raises:
        CaseError: With every fault of the document, or if the file cannot be read.
        MissingExtraError: If a library that reads workbooks is not installed.
    """
    source = os.fspath(path)
    try:
        if is_questionnaire(source):
            return case_in_questionnaire(source, _bytes)
        name = _format_of(source, found=os.path.lexists(source) or "\0" in source)
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
            raise broken(
                said("the document holds a null character"), said("save it as plain text"), line
            )
        if not text.strip():
            raise broken(
                said("the document is empty"),
                said("begin it with {beginning}", beginning="`hdsrules: 1`"),
            )
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
    write_whole(path, dumps(case, _format_of(os.fspath(path))))


def _check_format(name: str, known: tuple[str, ...]) -> None:
    """Refuse a format that is not known."""
    if name in known:
        return
    message = mark("documents are not written in the format `{name}`")
    if known is _READ:
        message = mark("documents are not read in the format `{name}`")
    elif name in _READ:
        message = mark(
            "documents are not written in the format `{name}`: it cannot say that a layer's "
            "operator is unknown"
        )
    raise broken(Said(message, {"name": name}), did_you_mean(name, known, use_one_of(known)))


def _format_of(path: str, *, found: bool = True) -> str:
    """Return the format that a suffix tells, for a file that there is or will be."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 (the path may hold a null)
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if not found:
        raise _absent(path)
    message = said("the file has no suffix to tell its format")
    if suffix:
        message = said(
            "the suffix of the file, `{suffix}`, does not tell its format", suffix=suffix
        )
    raise broken(message, said("name it with one of {suffixes}", suffixes=listed(_SUFFIXES)))


def _bytes(path: str) -> bytes:
    """Return what a file holds, or a byte more than is read."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 (the path may hold a null)
            return stream.read(MAX_BYTES + 1)
    except IsADirectoryError:
        raise broken(
            said("this is a folder, not a file"), said("name a case document in it")
        ) from None
    except FileNotFoundError:
        raise _absent(path) from None
    except OSError as error:
        message = said("the file cannot be read: {reason}", reason=reason_said(error))
        raise broken(message, said("check its name and rights")) from None
    except ValueError:
        raise broken(said("this cannot be the name of a file"), said("correct its name")) from None


def _absent(path: str) -> CaseError:
    """Return the error for a file that is not there, with the one that may be meant."""
    stem = os.path.splitext(path)[0]  # noqa: PTH122 (as above)
    near = (f"{each}{suffix}" for each in (path, stem) for suffix in (*_SUFFIXES, WORKBOOK))
    meant = next((each for each in near if os.path.isfile(each)), None)  # noqa: PTH113 (as above)
    remedy = (
        said("correct its name") if meant is None else said("did you mean `{near}`?", near=meant)
    )
    return broken(said("there is no such file"), remedy)


def _text(content: bytes) -> str:
    """Return the text that UTF-8 bytes write."""
    if len(content) > MAX_BYTES:
        raise too_large()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise broken(said("the document is in UTF-16"), said("save it in UTF-8"))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise broken(said("the document is not in UTF-8"), said("save it in UTF-8"), line) from None
