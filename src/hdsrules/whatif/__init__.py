"""What a verdict would be if the document said something else."""

from __future__ import annotations

__all__ = ["CHANGES", "REPAIRS"]

CHANGES = 12
"""How many smallest changes `why_not` names, unless told."""

REPAIRS = 10
"""How many sets of actions `repair` names, unless told."""
