"""Why the system refuses a file, in its own words, so that it can be told in French."""

from __future__ import annotations

import errno

from .i18n import mark
from .said import Said

__all__ = ["reason_said"]

_REASONS = {
    errno.EACCES: mark("permission denied"),
    errno.EBADF: mark("bad file descriptor"),
    errno.EBUSY: mark("device or resource busy"),
    errno.EDQUOT: mark("disk quota exceeded"),
    errno.EEXIST: mark("file exists"),
    errno.EFBIG: mark("file too large"),
    errno.EINVAL: mark("invalid argument"),
    errno.EIO: mark("input/output error"),
    errno.EISDIR: mark("is a directory"),
    errno.ELOOP: mark("too many levels of symbolic links"),
    errno.EMFILE: mark("too many open files"),
    errno.ENAMETOOLONG: mark("file name too long"),
    errno.ENOENT: mark("no such file or directory"),
    errno.ENOSPC: mark("no space left on device"),
    errno.ENOTDIR: mark("not a directory"),
    errno.ENXIO: mark("no such device or address"),
    errno.EPERM: mark("operation not permitted"),
    errno.EROFS: mark("read-only file system"),
}


def reason_said(error: OSError) -> Said:
    """Return why the system refused, to be told in a language."""
    reason = _REASONS.get(error.errno or 0)
    if reason is not None:
        return Said(reason)
    return Said("{reason}", {"reason": (error.strerror or str(error)).lower()})
