"""Where a path's CPU goes: the largest functions of the store's worker under load, and their modules.

py-spy samples the process from outside, so the code runs as it does otherwise, if a little slower. Only the
thread of the event loop counts, while it does not wait; what comes between it and its CPU, such as the
receiver that a `write` wakes, counts as that. *Self* is what a function used itself, *with callees* what it
and all under it used; a module is also charged with what it has Python and the system do for it.
"""

import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from tests.bench.load import putting, result

PY_SPY = "py-spy==0.4.3"
RATE, SHOWN = 400, 25
# What the loop does when there is nothing to do.
IDLE = ("epoll_pwait", "epoll_wait", "kevent")
# What is around everything is no news.
EVERYWHERE = 0.9

NOBODYS = ("python", "system")

# A frame: `function (some/file.py)`.
_FRAME = re.compile(r"^(?P<function>.*) \((?P<file>[^()]*)\)$")
_EXTENSION = re.compile(r"(\.abi3)?(\.cpython-[^/]*)?\.(so|pyd)([.\d]*)$")


def profile(url: str, requests: Sequence[bytes], pid: int, seconds: int) -> None:
    """Load the path, watch the process, and show it."""
    uvx = shutil.which("uvx")
    if uvx is None:
        raise click.ClickException("py-spy comes through uvx, which is not installed with this uv.")
    with tempfile.TemporaryDirectory(prefix="store-bench-profile-") as folder:
        raw = Path(folder) / "raw"
        # Once before, so that the load is not spent on its being fetched.
        subprocess.run([uvx, PY_SPY, "--version"], check=True, capture_output=True)
        command = [
            *(uvx, PY_SPY, "record", "--format", "raw", "--output", str(raw), "--pid", str(pid)),
            *("--duration", str(seconds), "--rate", str(RATE), "--native", "--function", "--full-filenames"),
            "--threads",
        ]
        with putting(url, requests, seconds + 3) as load:
            spied = subprocess.run(
                command,
                capture_output=True,
                text=True,
                timeout=seconds + 60,
                check=False,
                start_new_session=True,
            )
            found = result(load, seconds + 3)
        if spied.returncode != 0 or not raw.exists():
            raise click.ClickException(f"py-spy: {(spied.stderr or spied.stdout).strip()[-500:]}")
        stacks = _stacks(raw.read_text(encoding="utf-8", errors="replace"))
    click.echo(f"{found.rate:,.0f} requests/s while watched; {sum(stacks.values()):,} samples\n")
    click.echo(report(stacks))


def _stacks(raw: str) -> Counter[tuple[str, ...]]:
    """Each stack of the loop at work, as the frames that have a name, and how often it was seen."""
    found: Counter[tuple[str, ...]] = Counter()
    for line in raw.splitlines():
        stack, _, count = line.rpartition(" ")
        thread, *frames = stack.split(";")
        named = tuple(frame for frame in map(_short, frames) if frame)
        if "MainThread" in thread and named and named[-1].split("\t")[1] not in IDLE:
            found[named] += int(count)
    return found


def _short(frame: str) -> str:
    """`module: function file`, or nothing for what is no function."""
    match = _FRAME.match(frame)
    if match is None:
        return ""
    file = match["file"].replace("\\", "/")
    return f"{module_of(file)}\t{match['function']}\t{_tail(file)}"


def _tail(file: str) -> str:
    return "/".join(file.split("/")[-2:])


def module_of(file: str) -> str:
    """What it is part of: a package, `store`, or Python itself."""
    if found := re.search(r"site-packages/([^/]+)", file):
        name = _EXTENSION.sub("", found[1]).removesuffix(".py")
        return name.removesuffix(".libs").lstrip("_") or name
    if found := re.search(r"(?:^|/)(store|asyncpg|uvloop|httptools|msgspec)/", file):
        return found[1]
    if re.search(r"(^|/)lib[\w.+-]*\.so|\[v(dso|syscall)\]|\.S$|\.c$", file) and "python" not in file:
        return "system"
    return "python"


def report(stacks: Counter[tuple[str, ...]]) -> str:
    total = max(sum(stacks.values()), 1)
    alone: Counter[str] = Counter()
    inclusive: Counter[str] = Counter()
    modules: Counter[str] = Counter()
    charged: Counter[str] = Counter()
    for stack, count in stacks.items():
        alone[stack[-1]] += count
        modules[_module(stack[-1])] += count
        charged[next((m for m in map(_module, reversed(stack)) if m not in NOBODYS), "python")] += count
        for frame in set(stack):
            inclusive[frame] += count
    near = Counter({frame: count for frame, count in inclusive.items() if count < EVERYWHERE * total})
    lines = ["By module: self, and with what it has Python and the system do"]
    lines += [
        f"  {modules[name] / total:6.1%}  {charged[name] / total:6.1%}  {name}"
        for name, _ in (modules | charged).most_common(14)
    ]
    for title, counted in (("self", alone), ("with callees", near)):
        lines += ["", f"By function, {title}"]
        lines += [f"  {count / total:6.1%}  {_said(frame)}" for frame, count in counted.most_common(SHOWN)]
    return "\n".join(lines)


def _module(frame: str) -> str:
    return frame.partition("\t")[0]


def _said(frame: str) -> str:
    module, function, file = frame.split("\t")
    return f"{module:<12} {function}  {file}"
