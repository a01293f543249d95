"""The data folder of the embedded PostgreSQL: the way to it, its lock, and its making."""

import contextlib
import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from store.postgres.programs import PostgresProblem, User, may_enter, run, tool, version

# As many as processes have numbers.
_BYTES = 2**30
# What the systems say of a lock that another process has.
LOCKED_BY_ANOTHER = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


def beside(data_dir: Path, suffix: str) -> Path:
    """A file or folder of ours next to the data: its `lock`, its `password`, the `new` data in the making."""
    return data_dir.with_name(f"{data_dir.name}.{suffix}")


def open_way(data_dir: Path, user: User | None) -> None:
    """Make the missing parents, and see that the server's user gets in; no folder of others is changed."""
    missing = [folder for folder in data_dir.parents if not folder.exists()]
    nearest = data_dir.parents[len(missing)]
    if user and not may_enter(user, nearest):
        raise PostgresProblem(
            f"PostgreSQL refuses to run as root, and user {user.name} may not enter {nearest}: "
            "choose a data folder elsewhere, such as one under /var/lib."
        )
    for folder in reversed(missing):
        with contextlib.suppress(FileExistsError):
            folder.mkdir()
            if user:
                folder.chmod(0o755)
    if os.name == "posix" and data_dir.exists():
        owner, wanted = data_dir.stat().st_uid, user.uid if user else os.geteuid()
        if owner != wanted and not (user and _is_empty(data_dir)):
            raise PostgresProblem(
                f"{data_dir} belongs to user {owner}, PostgreSQL would run as user {wanted}: "
                "start as its owner, or choose another data folder."
            )


def open_beside(data_dir: Path, suffix: str, user: User | None) -> int:
    """The descriptor of a file of ours next to the data, which is made where it is missing."""
    # No link is followed: root may be writing in another user's folder.
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(beside(data_dir, suffix), flags, 0o600)
    try:
        if user:
            os.fchown(descriptor, user.uid, user.gid)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def try_lock(data_dir: Path, user: User | None = None) -> int | None:
    """The descriptor of the folder's lock, or None while any process works in the folder.

    The lock is free when the last process that holds the descriptor is gone, however it died.
    """
    descriptor = open_beside(data_dir, "lock", user)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        if error.errno in LOCKED_BY_ANOTHER:
            return None
        raise
    return descriptor


def share_use(data_dir: Path, user: User | None) -> int:
    """The descriptor that tells others of this process' use of the server; waits while one stops it."""
    descriptor = open_beside(data_dir, "use", user)
    try:
        if sys.platform == "win32":
            import msvcrt

            # Locks are never shared there: each process has a byte of its own.
            os.lseek(descriptor, os.getpid() % _BYTES, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_SH)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def is_last_use(descriptor: int) -> bool:
    """Give up the use; whether no other is left, and none begins before the descriptor is closed."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, os.getpid() % _BYTES, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, _BYTES)
        else:
            import fcntl

            # Two that leave at once must not keep each other from being the last.
            fcntl.flock(descriptor, fcntl.LOCK_UN)
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_free(data_dir: Path) -> bool:
    """Whether no process works in the folder."""
    if not data_dir.parent.exists():
        return True
    lock = try_lock(data_dir)
    if lock is not None:
        os.close(lock)
    return lock is not None


def make_whole(data_dir: Path, bin_dir: Path, user: User | None, lock: int, *, durable: bool) -> None:
    """Make the folder unless it is there; else see that these programs can use it. For the lock's holder."""
    ours, password_file = version(bin_dir), beside(data_dir, "password")
    if (data_dir / "PG_VERSION").exists():
        theirs = (data_dir / "PG_VERSION").read_text().strip()
        if theirs != _major(ours):
            raise PostgresProblem(
                f"{data_dir} was made by PostgreSQL {theirs}, this is {ours}: "
                f"move the folder away, or set PG_BIN to the programs of PostgreSQL {theirs}."
            )
        if not password_file.exists():
            raise PostgresProblem(f"{password_file} is missing: put it back, or move {data_dir} away.")
        return
    if data_dir.exists() and not _is_empty(data_dir):
        raise PostgresProblem(
            f"{data_dir} holds other files than PostgreSQL's: choose a new or empty folder."
        )
    if data_dir.is_mount():
        raise OSError(errno.EBUSY, "nothing can be renamed onto a mount point")
    scratch = beside(data_dir, "new")
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(mode=0o700)
    password = scratch / "password"
    password.touch(mode=0o600)
    password.write_text(secrets.token_hex(16))
    if user:
        os.chown(password, user.uid, user.gid)
        os.chown(scratch, user.uid, user.gid)
    outcome = run(
        [
            tool("initdb", bin_dir),
            *("-D", scratch / "data", "-U", "store", f"--pwfile={password}", "--auth=scram-sha-256"),
            *("--encoding=UTF8", "--data-checksums", "--no-instructions", *_locale(int(_major(ours)))),
            *([] if durable else ["--no-sync"]),
        ],
        user,
        data_dir.parent,
        keep=[lock],
    )
    if outcome.code:
        shutil.rmtree(scratch, ignore_errors=True)
        raise PostgresProblem(f"PostgreSQL could not make {data_dir}: {outcome.advice}")
    password.replace(password_file)
    if os.name == "nt" and data_dir.exists():
        data_dir.rmdir()
    (scratch / "data").rename(data_dir)
    scratch.rmdir()


@contextlib.contextmanager
def in_plain_words(data_dir: Path) -> Iterator[None]:
    """Turn the operating system's refusals into problems that say what to do."""
    try:
        yield
    except OSError as error:
        # copytree gathers its errors in one without a number.
        if error.errno in (errno.ENOSPC, errno.EDQUOT) or "No space left" in str(error):
            text = f"No space is left on the disk of {data_dir}: free some and start again."
        elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR):
            place = error.filename or data_dir
            text = f"{place} cannot be written ({error.strerror}): choose another data folder."
        elif error.errno in (errno.EXDEV, errno.EBUSY):
            text = f"{data_dir} is a mount point: choose a folder inside it, such as {data_dir / 'postgres'}."
        else:
            text = f"PostgreSQL in {data_dir} cannot be used: {error}"
        raise PostgresProblem(text) from error


def _major(full: str) -> str:
    return full.partition(".")[0]


def _is_empty(folder: Path) -> bool:
    return next(folder.iterdir(), None) is None


def _locale(major: int) -> list[str]:
    """UTF-8 in code point order everywhere; the libc locale is what pg_trgm knows letters by."""
    libc = {"linux": ["--locale=C.UTF-8"], "darwin": ["--locale=C", "--lc-ctype=UTF-8"]}
    builtin = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] if major >= 17 else []
    return [*libc.get(sys.platform, ["--locale=C"]), "--lc-messages=C", *builtin]
