"""Takes each guard of the money away in a copy of the project, and says whether its test fails without it.

`python -m tests.tools.guards [words ...]`: those whose names have one of the words, or all.
"""

import os
import re
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

import tests.conftest  # noqa: F401 - what takes long to load
from tests.tools.guard_list import GUARDS, Guard

PROJECT = Path(__file__).parents[2]
PARTS = ("store", "sql", "migrations", "tests", "pyproject.toml", "README.md")
AT_ONCE = 2
LONGEST = 120
NOT_THE_COPY = 99
# A server of the user's own cannot serve two runs at once.
LEFT_OUT = ("PYTEST", "STORE_", "TEST_DATABASE_URL")


@contextmanager
def copied() -> Iterator[Path]:
    """The project in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="store-guards-") as made:
        for part in PARTS:
            if (PROJECT / part).is_dir():
                shutil.copytree(PROJECT / part, Path(made, part))
            else:
                shutil.copy(PROJECT / part, made)
        yield Path(made)


def edited(guard: Guard) -> tuple[str, str]:
    """The file of the guard, and its text without the guard."""
    file, _, statement = guard.place.partition(": ")
    text = (PROJECT / file).read_text(encoding="utf-8")
    begin, end = 0, len(text)
    if statement:
        begin = text.find(f"-- name: {statement}\n")
        end = text.find("-- name: ", begin + 1) if "-- name: " in text[begin + 1 :] else end
    found = text[begin:end].count(guard.old) if begin >= 0 else 0
    if found != 1:
        raise SystemExit(f"{guard.name}: what is to be replaced is {found} times in {guard.place}.")
    return file, text[:begin] + text[begin:end].replace(guard.old, guard.new) + text[end:]


def run_pytest(folder: Path, output: Path, *words: str) -> int:
    """Pytest on the copy; its exit code, or another number where it was not that.

    In a fork of this process, which has loaded what takes long: a fresh interpreter takes several seconds.
    What it has of the project is forgotten there, so that all of it is imported from the copy.
    """
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    code = NOT_THE_COPY
    try:
        # So that pytest ends what it has started.
        signal.signal(signal.SIGALRM, signal.default_int_handler)
        signal.alarm(LONGEST)
        with output.open("w") as said:
            os.dup2(said.fileno(), 1)
            os.dup2(said.fileno(), 2)
        os.chdir(folder)
        # For the children of the test.
        os.environ["PYTHONPATH"] = str(folder)
        for name in [name for name in os.environ if name.startswith(LEFT_OUT)]:
            del os.environ[name]
        for name in [name for name in sys.modules if name.partition(".")[0] in ("store", "tests")]:
            del sys.modules[name]
        sys.modules["__main__"] = ModuleType("__main__")
        sys.path[:] = [str(folder), *(path for path in sys.path if Path(path).resolve() != PROJECT)]
        # Of anyio, which is loaded and is a plugin too.
        quiet = ("-W", "ignore::pytest.PytestAssertRewriteWarning")
        done = pytest.main([*quiet, *words])
        if all(Path(str(sys.modules[name].__file__)).is_relative_to(folder) for name in ("store", "tests")):
            code = int(done)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def what_failed(guard: Guard) -> str | None:
    """What the guard's tests say without it, or None where one passes or ends in another way."""
    with copied() as folder:
        file, text = edited(guard)
        (folder / file).write_text(text, encoding="utf-8")
        output = folder / "output"
        many = f"--maxfail={len(guard.tests)}"
        code = run_pytest(folder, output, "-p", "no:cacheprovider", many, *guard.tests)
        said = output.read_text(encoding="utf-8")
    failed = re.findall(r"^FAILED (.*)", said, re.MULTILINE)
    if code != 1 or not all(any(line.startswith(test) for line in failed) for test in guard.tests):
        print(f"{guard.name}: pytest ended with {code}.\n{said[-3000:]}", file=sys.stderr)
        return None
    told: list[str] = re.findall(r"^E +(.*)", said, re.MULTILINE)
    return next(iter(told), "it failed")


def main(*words: str) -> int:
    """How many guards went without being missed."""
    guards = [guard for guard in GUARDS if not words or any(word in guard.name for word in words)]
    for guard in guards:
        edited(guard)
    print("| guard | test | seen to fail |\n| --- | --- | --- |", flush=True)
    unnoticed = 0
    with ThreadPoolExecutor(AT_ONCE) as threads:
        for guard, failure in zip(guards, threads.map(what_failed, guards), strict=True):
            unnoticed += failure is None
            seen = "**no**" if failure is None else f"yes: `{failure[:100].replace('|', '/')}`"
            for test in guard.tests:
                print(f"| {guard.name} | {test.removeprefix('tests/')} | {seen} |", flush=True)
    print(f"\n{len(guards)} guards, {unnoticed} unnoticed.")
    return unnoticed


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)
