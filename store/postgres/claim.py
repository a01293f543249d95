"""One `store up` a data folder: a lock beside it says who it is, and is free when that process is gone."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store.postgres.folder import LOCKED_BY_ANOTHER, beside, in_plain_words, open_beside, open_way
from store.postgres.programs import PostgresProblem, server_user

# Where Windows locks, so that what is written before it can be read.
_LOCKED_BYTE = 2**30
# Seconds. Who only looks has the lock for a moment.
_PATIENCE = 0.5


@contextmanager
def claim(data_dir: Path, address: str) -> Iterator[None]:
    """Hold the folder, as the `store up` on that address; PostgresProblem where another one does."""
    data_dir = data_dir.resolve()
    with in_plain_words(data_dir):
        user = server_user(data_dir)
        open_way(data_dir, user)
        descriptor = open_beside(data_dir, "up", user)
    try:
        deadline = time.monotonic() + _PATIENCE
        while not _lock(descriptor):
            if time.monotonic() > deadline:
                raise _claimed(data_dir, descriptor)
            time.sleep(0.02)
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"process {os.getpid()}, {address}".encode())
        yield
    finally:
        os.close(descriptor)


def need_unclaimed(data_dir: Path) -> None:
    """Raise PostgresProblem where a `store up` holds the folder; nothing is made."""
    data_dir = data_dir.resolve()
    if not beside(data_dir, "up").exists():
        return
    with in_plain_words(data_dir):
        descriptor = open_beside(data_dir, "up", None)
    try:
        if not _lock(descriptor):
            raise _claimed(data_dir, descriptor)
    finally:
        os.close(descriptor)


def _claimed(data_dir: Path, descriptor: int) -> PostgresProblem:
    os.lseek(descriptor, 0, os.SEEK_SET)
    who = os.read(descriptor, 200).decode(errors="replace").strip() or "just starting"
    return PostgresProblem(
        f"Another `store up` works in {data_dir} ({who}): end it, or choose another --data-dir."
    )


def _lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in LOCKED_BY_ANOTHER:
            return False
        raise
    return True
