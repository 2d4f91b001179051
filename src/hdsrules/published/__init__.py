"""Tables of guarantees that hosts publish, read into draft cases."""

from .importing import Draft, import_guarantees

__all__ = ["Draft", "import_guarantees"]
