"""The store and mockpay under the fuzzer: `store up` with the demo, on a folder and ports of its own."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from msgspec import Struct

from tests.client import Client
from tests.ports import free_port
from tests.processes import Running, is_ready, servers_home

# Nobody is held off, tokens outlast the run, and nothing is sent anywhere but here.
ENVIRONMENT = {
    "STORE_LIMITS": "false",
    "STORE_ACCESS_TOKEN_SECONDS": "86400",
    "STORE_PAYMENTS_TIMEOUT_SECONDS": "5",
    "MOCKPAY_REFUND_SETTLE_SECONDS": "0.5",
    "MOCKPAY_DELIVERY_TIMEOUT_SECONDS": "2",
}
UNFORESEEN = ("unforeseen error", "mockpay failed", "Traceback")


class FuzzedShop(Struct):
    """Where both programs are, and what they printed."""

    url: str
    mockpay_url: str
    up: Running

    def token(self, login: str) -> str:
        """Of a demo account."""
        return asyncio.run(self._log_in(login))

    async def _log_in(self, login: str) -> str:
        async with Client(self.url) as client:
            return (await client.log_in(login, f"{login}-demo-password")).token or ""

    def is_well(self) -> list[str]:
        """What is wrong with the programs: not ready, or an error in the log that nobody foresaw."""
        wrong = [
            f"{url} is not ready" for url in (self.url, self.mockpay_url) if not asyncio.run(is_ready(url))
        ]
        said = self.up.said
        if any(word in said for word in UNFORESEEN):
            wrong.append(f"the programs wrote:\n{said[-20_000:]}")
        return wrong


@contextmanager
def open_shop(*, demo: bool = True) -> Iterator[FuzzedShop]:
    """Both programs, ended after."""
    with servers_home() as home:
        (home / "cwd").mkdir()
        port, mockpay_port = free_port(), free_port()
        words = [
            "up",
            "--port",
            str(port),
            "--mockpay-port",
            str(mockpay_port),
            "--demo" if demo else "--no-demo",
        ]
        variables = ENVIRONMENT | {"STORE_DATA_DIR": str(home / "shop" / "data")}
        with Running(home / "cwd", *words, **variables) as up:
            asyncio.run(up.until_open())
            yield FuzzedShop(f"http://127.0.0.1:{port}", f"http://127.0.0.1:{mockpay_port}", up)
