"""Puts load on a server: with wrk where it is installed, else with a sender of our own.

Both take their requests from a list, in turns over all connections, and wait, where they are told to, a
random time before each: exponentially distributed, so that many connections come as independent customers do.
The latency is that of the answer alone, without the wait.
"""

import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from tests.bench.wire import NONCE

# What a run may take beyond its time.
GRACE = 20.0


class NotMeasured(Exception):
    """It cannot be, or it broke; the text says why."""


class Load(msgspec.Struct, frozen=True):
    """What came of it: requests a second, latencies in milliseconds, and answers that were none or bad."""

    rate: float
    p50: float
    p99: float
    failed: int


class Order(msgspec.Struct):
    """What is to be sent."""

    url: str
    requests: list[bytes]
    seconds: float
    connections: int
    think_ms: float
    nonce: str


def generator() -> str:
    return "wrk" if shutil.which("wrk") else "our own sender"


def put(
    url: str, requests: Sequence[bytes], seconds: float, *, connections: int = 32, think_ms: float = 0
) -> Load:
    """Load the server for so long."""
    with putting(url, requests, seconds, connections=connections, think_ms=think_ms) as process:
        return result(process, seconds)


@contextmanager
def putting(
    url: str, requests: Sequence[bytes], seconds: float, *, connections: int = 32, think_ms: float = 0
) -> Iterator["subprocess.Popen[str]"]:
    """The load while it goes on; `result` waits for it."""
    order = Order(url, [*requests], seconds, connections, think_ms, secrets.token_hex(6))
    with tempfile.TemporaryDirectory(prefix="store-bench-load-") as name:
        process = subprocess.Popen(
            _command(order, Path(name)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            process.kill()
            process.communicate()


def result(process: "subprocess.Popen[str]", seconds: float) -> Load:
    said, complained = process.communicate(timeout=seconds + GRACE)
    lines = [line for line in said.splitlines() if line.startswith("{")]
    if process.returncode != 0 or not lines:
        raise NotMeasured(f"The load ended with {process.returncode}: {(said + complained)[-500:]}")
    return msgspec.json.decode(lines[-1], type=Load)


def _command(order: Order, folder: Path) -> list[str]:
    wrk = shutil.which("wrk")
    if wrk is None:
        path = folder / "order.json"
        path.write_bytes(msgspec.json.encode(order))
        return [sys.executable, "-m", "tests.bench.sender", str(path)]
    path = folder / "requests.lua"
    path.write_text(_script(order), encoding="ascii")
    # It takes whole seconds, but other units as well.
    duration = f"{max(1, round(order.seconds))}s"
    words = ["-t1", f"-c{order.connections}", f"-d{duration}", "--timeout", "10s"]
    return [wrk, *words, "-s", str(path), order.url]


def _script(order: Order) -> str:
    """The requests as wrk takes them, and what it found as JSON."""
    listed = ",\n".join(_quoted(each) for each in order.requests)
    another = any(NONCE.encode() in each for each in order.requests)
    made = f'found:gsub("{NONCE}", "{order.nonce}" .. sent, 1)' if another else "found"
    delay = (
        f"function delay() return math.floor(0.5 - math.log(1 - math.random()) * {order.think_ms:.3f}) end"
        if order.think_ms
        else ""
    )
    return f"""\
local requests = {{
{listed}
}}
local sent = 0
function request()
    sent = sent + 1
    local found = requests[(sent - 1) % #requests + 1]
    return ({made})
end
{delay}
function done(summary, latency)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    io.write(string.format(
        '{{"rate": %.3f, "p50": %.4f, "p99": %.4f, "failed": %d}}\\n',
        summary.requests / summary.duration * 1e6,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed
    ))
end
"""


def _quoted(request: bytes) -> str:
    return '"' + "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\{b:03d}" for b in request) + '"'
