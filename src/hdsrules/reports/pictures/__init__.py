"""Pictures of what a report tells in words: SVG that loads nothing, legible in black and white."""

from .comparison import comparison
from .proof import proof
from .responsibility import responsibility
from .timeline import timeline

__all__ = ["comparison", "proof", "responsibility", "timeline"]
