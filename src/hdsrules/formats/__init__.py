"""Files ↔ `Case`: case documents in YAML, JSON and TOML, and their JSON Schema."""

from .files import dump, dumps, load, loads
from .schema import case_schema

__all__ = ["case_schema", "dump", "dumps", "load", "loads"]
