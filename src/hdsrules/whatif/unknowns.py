"""`Unknowns`: the unknowns of several documents at once."""

from __future__ import annotations

from collections.abc import Iterable

from ..engine.worlds import NODE_LIMIT, Variable, Worlds

__all__ = ["Unknowns"]


class Unknowns(Worlds):
    """The unknowns of many documents: one path may have other values in another document."""

    def __init__(self, limit: int = NODE_LIMIT) -> None:
        """Start with no unknown."""
        super().__init__(limit)
        self._told: dict[tuple[str, str, tuple[object, ...]], Variable] = {}

    def variable(self, path: str, values: Iterable[object], part: str = "") -> Variable:
        """Return the unknown of `path` and `part` with just these values."""
        key = (path, part, tuple(values))
        known = self._told.get(key)
        if known is None:
            name = f"{part}/{len(self._told)}"
            known = self._told[key] = super().variable(path, key[2], name)
        return known
