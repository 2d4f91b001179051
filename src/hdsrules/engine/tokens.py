"""Short tokens that stand for refs and texts in the C engine.

The engine tells names, strings and ids apart by 32-bit FNV-1a hashes, so two long names can be one
to it. Tokens are few, short and checked: no two that are in use share a hash.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable

from ..errors import RuleDefinitionError
from ..said import said

__all__ = ["TokenPool", "check_names", "fnv_1a"]


def fnv_1a(text: str) -> int:
    """Return the 32-bit FNV-1a hash of a text (Fowler, Noll and Vo, 1991)."""
    digest = 2166136261
    for byte in text.encode():
        digest = (digest ^ byte) * 16777619 & 0xFFFFFFFF
    return digest


def check_names(names: Iterable[str]) -> None:
    """Check that no two names share a hash.

    Raises:
        RuleDefinitionError: Naming the two.
    """
    seen: dict[int, str] = {}
    for name in set(names):
        other = seen.setdefault(fnv_1a(name), name)
        if other != name:
            raise RuleDefinitionError(
                said(
                    "{name} and {other} are one name to the engine: rename one of them",
                    name=name,
                    other=other,
                )
            )


class TokenPool:
    """Tokens with distinct hashes, made once and used again by every run."""

    def __init__(self, prefix: str) -> None:
        """Start a pool of tokens that begin with `prefix`."""
        self._prefix = prefix
        self._tokens: list[str] = []
        self._hashes: set[int] = set()
        self._next = 0
        self._lock = threading.Lock()

    def __getitem__(self, place: int) -> str:
        """Return the token at `place`, making tokens as needed."""
        if place >= len(self._tokens):
            with self._lock:
                self._make(place)
        return self._tokens[place]

    def _make(self, place: int) -> None:
        while len(self._tokens) <= place:
            token = f"{self._prefix}{self._next}"
            self._next += 1
            digest = fnv_1a(token)
            if digest not in self._hashes:
                self._hashes.add(digest)
                self._tokens.append(token)
