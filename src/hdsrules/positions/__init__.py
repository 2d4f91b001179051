"""Who reads the law how: the positions behind contested questions, and points left open.

A contested question of `readings` changes verdicts: each of its readings is a position here, with
who holds it, why, and on which texts. An open point changes none by itself: it says how the rules,
or the document, settle it.
"""

from .contested import POSITIONS
from .open_points import OPEN_POINTS
from .position import OpenPoint, Position

__all__ = ["OPEN_POINTS", "POSITIONS", "OpenPoint", "Position"]
