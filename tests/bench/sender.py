"""The load generator for machines without wrk: `python -m tests.bench.sender ORDER.json`, a process."""

import asyncio
import itertools
import random
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from tests.bench.load import Load, Order
from tests.bench.wire import NONCE


class Sender:
    """Connections that send what is next, and wait for its answer."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.number = itertools.count(1)
        self.latencies: list[float] = []
        self.failed = 0

    async def connection(self, end: float) -> None:
        address = urlsplit(self.order.url)
        reader, writer = await asyncio.open_connection(address.hostname, address.port)
        try:
            while True:
                if self.order.think_ms:
                    await asyncio.sleep(random.expovariate(1 / self.order.think_ms) / 1000)
                began = time.perf_counter()
                if began > end:
                    return
                writer.write(self._next())
                status = await _read_answer(reader)
                self.latencies.append(time.perf_counter() - began)
                self.failed += status >= 400
        except (OSError, asyncio.IncompleteReadError):
            self.failed += 1
        finally:
            writer.close()

    def _next(self) -> bytes:
        number = next(self.number)
        found = self.order.requests[(number - 1) % len(self.order.requests)]
        return found.replace(NONCE.encode(), f"{self.order.nonce}{number}".encode())


async def _read_answer(reader: asyncio.StreamReader) -> int:
    head = await reader.readuntil(b"\r\n\r\n")
    status = int(head[9:12])
    _, found, rest = head.lower().partition(b"\r\ncontent-length:")
    if found and status != 304:
        await reader.readexactly(int(rest.partition(b"\r\n")[0]))
    return status


async def main(order: Order) -> None:
    sender = Sender(order)
    began = time.perf_counter()
    end = began + order.seconds
    tasks = [asyncio.create_task(sender.connection(end)) for _ in range(order.connections)]
    # Who thinks longer than the run lasts is not waited for.
    await asyncio.wait(tasks, timeout=order.seconds + 1)
    for task in tasks:
        task.cancel()
    took = sorted(sender.latencies) or [0.0]
    found = Load(
        rate=len(sender.latencies) / (time.perf_counter() - began),
        p50=1000 * took[len(took) // 2],
        p99=1000 * took[len(took) * 99 // 100],
        failed=sender.failed,
    )
    print(msgspec.json.encode(found).decode())


if __name__ == "__main__":
    asyncio.run(main(msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Order)))
