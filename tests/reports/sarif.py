"""What a SARIF 2.1.0 log may hold, as far as ours go: sections 3.13 to 3.49 of the standard."""

from __future__ import annotations

__all__ = ["LOG"]

_Schema = dict[str, object]


def _object(required: tuple[str, ...] = (), **properties: object) -> _Schema:
    """Return the schema of an object that holds nothing else."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _list(item: object, *, least: int = 0, unique: bool = False) -> _Schema:
    return {"type": "array", "items": item, "minItems": least, "uniqueItems": unique}


_TEXT: _Schema = {"type": "string", "minLength": 1}
_URI: _Schema = {"type": "string", "format": "uri", "pattern": "^https?://"}
_BAG: _Schema = {"type": "object"}
_MESSAGE = _object(("text",), text=_TEXT)
_LOCATION = _object(
    id={"type": "integer", "minimum": 0},
    physicalLocation=_object(
        ("artifactLocation",),
        artifactLocation=_object(("uri",), uri={"type": "string", "pattern": r"^[^\s\\]+$"}),
        region=_object(("startLine",), startLine={"type": "integer", "minimum": 1}),
    ),
    logicalLocations=_list(_object(fullyQualifiedName=_TEXT), unique=True),
)
_RULE = _object(
    ("id",),
    id=_TEXT,
    name={"type": "string", "pattern": "^([A-Z][a-z0-9]*)+$"},
    shortDescription=_MESSAGE,
    fullDescription=_MESSAGE,
    helpUri=_URI,
    properties=_BAG,
)
_RESULT = _object(
    ("message", "ruleId", "ruleIndex", "level", "locations", "partialFingerprints"),
    ruleId=_TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    kind={"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
    level={"enum": ["none", "note", "warning", "error"]},
    message=_MESSAGE,
    locations=_list(_LOCATION, least=1),
    relatedLocations=_list(_LOCATION, least=1, unique=True),
    partialFingerprints={"type": "object", "additionalProperties": _TEXT, "minProperties": 1},
    properties=_BAG,
)
_RUN = _object(
    ("tool", "results"),
    tool=_object(
        ("driver",),
        driver=_object(
            ("name",),
            name=_TEXT,
            version=_TEXT,
            semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
            rules=_list(_RULE, unique=True),
        ),
    ),
    language={"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
    invocations=_list(
        _object(
            ("executionSuccessful",),
            executionSuccessful={"type": "boolean"},
            exitCode={"type": "integer"},
        )
    ),
    results=_list(_RESULT),
    properties=_BAG,
)

LOG: _Schema = _object(
    ("version", "runs"),
    **{"$schema": _URI, "version": {"const": "2.1.0"}, "runs": _list(_RUN, least=1)},
)
"""The JSON Schema of a log."""
