"""One writer at a time, also between processes.

The operating system gives the lock back when a kernel is killed. (The ``filelock``
package does the same, but costs a kernel's first check 40 ms to import.)
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class BusyError(OSError):
    """Somebody else has held the lock for too long."""


@contextmanager
def locked(path: Path, seconds: float = 2.0) -> Iterator[None]:
    """Hold the lock of a file; it lies beside the file under a hidden name.

    Raises
    ------
    BusyError
        If somebody else holds it for longer than ``seconds``.
    """
    lock = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _take(lock, time.monotonic() + seconds)
        # Closing the file gives the lock back.
        yield
    finally:
        os.close(lock)


def _take(lock: int, until: float) -> None:
    while True:
        try:
            _try(lock)
        except OSError as error:
            # Some network folders know no locks. The file is still written whole.
            if error.errno not in _TAKEN:
                return
        else:
            return
        if time.monotonic() > until:
            msg = "another notebook holds the lock"
            raise BusyError(msg)
        time.sleep(0.005)


if sys.platform == "win32":
    import msvcrt

    def _try(lock: int) -> None:
        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try(lock: int) -> None:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
