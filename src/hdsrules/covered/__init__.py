"""What of the law is encoded, and what is not and why: every article, item and requirement."""

from .beyond import BEYOND
from .entry import Beyond, Entry
from .registry import REGISTRY

__all__ = ["BEYOND", "REGISTRY", "Beyond", "Entry"]
