"""What strikes a store: the provider's faults on command, kills, freezes, locks, hoarded connections."""

import asyncio
import random
import signal
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import aiohttp
import psutil
import psycopg

from tests.faults.house import House
from tests.faults.tally import Tally
from tests.processes import is_ready

# A program that dies again so soon after its start is, in the end, not started again.
SPARED_SECONDS = 15.0
LOCKED = ("cart", "checkout", "payment", "account", "idempotency_key", "invoice_series", "mockpay.charge")
MOST_HOARDED = 100
KEY = {"Authorization": "Bearer sk_test_mockpay"}

Strike = Callable[[], Awaitable[bool]]


class Strikes:
    """One strike after another, chosen by a seed; each answers whether there was something to strike."""

    def __init__(self, house: House, tally: Tally, seed: str) -> None:
        self.house, self.tally = house, tally
        self.chance, self.provider_chance = random.Random(seed), random.Random(f"{seed}:provider")
        self.spared_until: dict[str, float] = {}
        self.kinds: dict[str, tuple[int, Strike]] = {
            "kill -9 a worker of the store": (9, self.kill_worker),
            "kill -9 the store": (3, self.kill_store),
            "kill -9 mockpay": (6, self.kill_mockpay),
            "kill -9 a PostgreSQL backend": (3, self.kill_backend),
            "terminate PostgreSQL backends": (6, self.terminate_backends),
            "PostgreSQL stopped at once": (3, self.stop_postgres),
            "freeze a worker of the store": (4, self.freeze_worker),
            "freeze mockpay": (4, self.freeze_mockpay),
            "lock a table": (6, self.lock_table),
            "hoard connections": (3, self.hoard_connections),
        }

    async def go_on(self, over: asyncio.Event) -> None:
        """Until it is over: the provider's faults, and beside them what strikes the machine."""
        # Each kind comes once before chance decides.
        first = self.chance.sample([*self.kinds], len(self.kinds))
        weights = [weight for weight, _ in self.kinds.values()]

        async def strike_machine() -> None:
            name = first.pop() if first else self.chance.choices([*self.kinds], weights)[0]
            self._note(name, struck=await self.kinds[name][1]())

        async def strike_provider() -> None:
            self._note("a fault ordered from the provider", struck=await self.provider_fault())

        await asyncio.gather(
            _again(strike_machine, self.chance, 4.0, over),
            _again(strike_provider, self.provider_chance, 2.5, over),
        )

    def _note(self, name: str, *, struck: bool) -> None:
        (self.tally.strikes if struck else self.tally.missed)[name] += 1
        if struck:
            self.tally.note(name)

    async def provider_fault(self) -> bool:
        chance = self.provider_chance
        fault, seconds = chance.choice(
            [
                ("drop_before", None),
                ("drop_after_commit", None),
                ("drop_after_commit", None),
                ("error_500", None),
                ("error_503", 1.0),
                ("error_429", 1.0),
                ("timeout", 2.5),
                ("latency", {"min": 0.1, "max": 2.5}),
                ("webhook_duplicate", None),
                ("webhook_delay", 2.0),
                ("webhook_reorder", 1.0),
                ("webhook_drop", None),
                ("webhook_bad_signature", None),
            ]
        )
        match = chance.choice(["payment_intents", "payment_intents", "refunds", "*"])
        rule: dict[str, Any] = {
            "match": "webhooks" if fault.startswith("webhook_") else match,
            "fault": fault,
            "times": chance.randint(1, 20),
            "probability": round(chance.uniform(0.3, 1), 2),
            "seed": chance.getrandbits(31),
        }
        if seconds is not None:
            rule["seconds"] = seconds
        return await self._mockpay("POST", rule) == 201 or await self._mockpay("POST", rule, after=1) == 201

    async def lift(self) -> dict[str, int]:
        """No fault on command any more, once mockpay is there to hear it; how often each has struck."""
        struck = await asyncio.to_thread(
            self._rows, "select fault, sum(struck)::int from mockpay.fault_rule group by fault order by fault"
        )
        for _ in range(100):
            if await self._mockpay("DELETE", None) == 200:
                break
            await asyncio.sleep(0.3)
        return dict(struck)

    async def _mockpay(self, method: str, body: Any, *, after: float = 0) -> int:
        await asyncio.sleep(after)
        try:
            timeout = aiohttp.ClientTimeout(total=5)
            async with (
                aiohttp.ClientSession(timeout=timeout, headers=KEY) as session,
                session.request(method, f"{self.house.mockpay_url}/_mockpay/faults", json=body) as answer,
            ):
                if 400 <= answer.status < 500:
                    self.tally.find(f"a fault was refused: {body} {await answer.text()}")
                return answer.status
        except (aiohttp.ClientError, TimeoutError):
            return 0

    async def kill_worker(self) -> bool:
        worker = self._any(self.house.workers())
        return await self._is_open() and self._signal(worker, signal.SIGKILL)

    async def kill_store(self) -> bool:
        if not (await self._is_open() and self._is_due("serve")):
            return False
        return self._signal(self.house.program("serve"), signal.SIGKILL)

    async def kill_mockpay(self) -> bool:
        return self._is_due("mockpay") and self._signal(self.house.program("mockpay"), signal.SIGKILL)

    async def kill_backend(self) -> bool:
        backend = self._any(self.house.backends())
        return await self._is_open() and self._signal(backend, signal.SIGKILL)

    async def stop_postgres(self) -> bool:
        if not (await self._is_open() and self._is_due("postgres")):
            return False
        return self._signal(self.house.postmaster(), signal.SIGQUIT)

    async def terminate_backends(self) -> bool:
        rows = await asyncio.to_thread(
            self._rows,
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where application_name in ('store', 'mockpay') and md5(pid::text || %s) < '5'",
            [str(self.chance.random())],
        )
        return bool(rows)

    async def freeze_worker(self) -> bool:
        return await self._freeze(self._any(self.house.workers()))

    async def freeze_mockpay(self) -> bool:
        return await self._freeze(self.house.program("mockpay"))

    async def lock_table(self) -> bool:
        table, seconds = self.chance.choice(LOCKED), self.chance.uniform(0.5, 3)
        return await asyncio.to_thread(self._hold, table, seconds)

    async def hoard_connections(self) -> bool:
        return await asyncio.to_thread(self._hoard, self.chance.uniform(0.5, 3))

    async def _is_open(self) -> bool:
        """What takes long to come back is struck while the store answers: there is more to lose."""
        return await is_ready(self.house.url)

    def _is_due(self, name: str) -> bool:
        now = time.monotonic()
        if now < self.spared_until.get(name, 0):
            return False
        self.spared_until[name] = now + SPARED_SECONDS
        return True

    def _any(self, processes: list[psutil.Process]) -> psutil.Process | None:
        at = self.chance.random()
        return processes[int(at * len(processes))] if processes else None

    def _signal(self, process: psutil.Process | None, number: signal.Signals) -> bool:
        if process is None:
            return False
        try:
            process.send_signal(number)
        except psutil.Error:
            return False
        return True

    async def _freeze(self, process: psutil.Process | None) -> bool:
        seconds = self.chance.uniform(0.5, 3)
        if not self._signal(process, signal.SIGSTOP):
            return False
        try:
            await asyncio.sleep(seconds)
        finally:
            self._signal(process, signal.SIGCONT)
        return True

    def _rows(self, query: str, parameters: list[Any] | None = None) -> list[Any]:
        try:
            with self.house.connect() as connection:
                return connection.execute(query, parameters).fetchall()
        except psycopg.Error:
            return []

    def _hold(self, table: str, seconds: float) -> bool:
        try:
            with self.house.connect() as connection, connection.transaction():
                connection.execute("set local lock_timeout = '2s'")
                connection.execute(f"lock table {table} in access exclusive mode")
                time.sleep(seconds)
        except psycopg.Error:
            return False
        return True

    def _hoard(self, seconds: float) -> bool:
        held: list[psycopg.Connection[Any]] = []
        try:
            # Until there is no room for one more.
            with suppress(psycopg.Error):
                url = self.house.database_url()
                while len(held) < MOST_HOARDED:
                    held.append(self.house.connect(url))
            time.sleep(seconds)
        finally:
            for connection in held:
                connection.close()
        return bool(held)


async def _again(
    strike: Callable[[], Awaitable[None]], chance: random.Random, longest: float, over: asyncio.Event
) -> None:
    """With up to `longest` seconds between one and the next, until it is over."""
    while not over.is_set():
        await strike()
        with suppress(TimeoutError):
            async with asyncio.timeout(chance.uniform(0.5, longest)):
                await over.wait()
