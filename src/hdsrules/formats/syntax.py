"""What the parsers of YAML, JSON and TOML say of broken syntax, to be told in French as well."""

from __future__ import annotations

from ..i18n import mark
from ..said import Said, recognised

__all__ = ["problem_said"]

_YAML = (
    mark("chr() arg not in range(0x110000)"),
    mark("could not find expected ':'"),
    mark("duplicate tag handle {found}"),
    mark("expected ',' or ']', but got {found}"),
    mark("expected ',' or '}}', but got {found}"),
    mark("expected '<document start>', but found {found}"),
    mark("expected <block end>, but found {found}"),
    mark("expected a comment or a line break, but found {found}"),
    mark("expected a digit or '.', but found {found}"),
    mark("expected a digit, but found {found}"),
    mark("expected alphabetic or numeric character, but found {found}"),
    mark("expected chomping or indentation indicators, but found {found}"),
    mark("expected escape sequence of {length} hexdecimal numbers, but found {found}"),
    mark("expected indentation indicator in the range 1-9, but found 0"),
    mark("expected the node content, but found {found}"),
    mark("found character {found} that cannot start any token"),
    mark("found duplicate YAML directive"),
    mark("found incompatible YAML document (version 1.* is required)"),
    mark("found non-comment content after document end marker, {found}"),
    mark("found undefined tag handle {found}"),
    mark("found unexpected ':'"),
    mark("found unexpected document separator"),
    mark("found unexpected end of stream"),
    mark("found unknown escape character {found}"),
    mark("its syntax is broken"),
    mark("mapping keys are not allowed here"),
    mark("mapping values are not allowed here"),
    mark("more indented follow up line than first in a block scalar"),
    mark("sequence entries are not allowed here"),
    mark("unacceptable character {found}: special characters are not allowed"),
    mark("expected {wanted}, but found {found}"),
    mark("expected {wanted} but found {found}"),
)
_TOKENS = (
    mark("'<alias>'"),
    mark("'<anchor>'"),
    mark("'<block end>'"),
    mark("'<block mapping start>'"),
    mark("'<block sequence start>'"),
    mark("'<directive>'"),
    mark("'<document end>'"),
    mark("'<document start>'"),
    mark("'<scalar>'"),
    mark("'<stream end>'"),
    mark("'<tag>'"),
)
_JSON = (
    mark("Expecting ',' delimiter"),
    mark("Expecting ':' delimiter"),
    mark("Expecting property name enclosed in double quotes"),
    mark("Expecting value"),
    mark("Extra data"),
    mark("Illegal trailing comma before end of array"),
    mark("Illegal trailing comma before end of object"),
    mark("Invalid \\escape"),
    mark("Invalid \\uXXXX escape"),
    mark("Invalid control character at"),
    mark("Unterminated string starting at"),
)
_TOML = (
    mark("Cannot declare {key} twice"),
    mark("Cannot mutate immutable namespace {key}"),
    mark("Cannot overwrite a value"),
    mark("Cannot redefine namespace {key}"),
    mark("Duplicate inline table key {key}"),
    mark("Escaped character is not a Unicode scalar value"),
    mark("Expected '=' after a key in a key/value pair"),
    mark("Expected ']' at the end of a table declaration"),
    mark("Expected ']]' at the end of an array declaration"),
    mark("Expected newline or end of document after a statement"),
    mark("Expected {wanted}"),
    mark("Found invalid character {found}"),
    mark("Illegal character {found}"),
    mark("Invalid date or datetime"),
    mark("Invalid hex value"),
    mark("Invalid initial character for a key part"),
    mark("Invalid statement"),
    mark("Invalid value"),
    mark("Unclosed array"),
    mark("Unclosed inline table"),
    mark("Unescaped '\\' in a string"),
    mark("Unterminated string"),
    mark("{problem} (at end of document)"),
)


def problem_said(text: str) -> Said:
    """Return what a parser says, to be told in a language; what is not known stays as it is."""
    return recognised(text, (*_YAML, *_TOKENS, *_JSON, *_TOML))
