"""`store up` when its programs are killed again and again, and when other commands work beside it."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.client import Client
from tests.ports import free_port
from tests.processes import Running, is_ready, servers_home, until


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """Where the embedded servers have their data."""
    with servers_home() as made:
        yield made


@pytest.fixture
def cwd(tmp_path: Path) -> Path:
    """The empty folder that the commands are called in."""
    folder = tmp_path / "here"
    folder.mkdir()
    return folder


class Up:
    """A `store up` on ports of its own."""

    def __init__(self, cwd: Path, data: Path, *words: str, **variables: str) -> None:
        port, mockpay_port = free_port(), free_port()
        self.url, self.mockpay_url = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{mockpay_port}"
        self.data = data
        where = ["--port", str(port), "--mockpay-port", str(mockpay_port), "--data-dir", str(data)]
        self.running = Running(cwd, "up", *where, *words, **variables)

    def postmaster(self) -> psutil.Process | None:
        """The one that runs, whether it answers yet or not."""
        try:
            return psutil.Process(int((self.data / "postmaster.pid").read_text().split()[0]))
        except (FileNotFoundError, ValueError, IndexError, psutil.NoSuchProcess):
            return None

    def program(self, word: str) -> psutil.Process | None:
        """The one that runs, whether it has loaded yet or not."""
        for child in self.running.process.children():
            with suppress(psutil.Error):
                if child.cmdline()[3:4] == [word]:
                    return child
        return None

    async def kill(self, find: Callable[[], psutil.Process | None], times: int, pause: float = 0) -> None:
        """Each time as soon as there is another one, or `pause` seconds later."""
        killed: psutil.Process | None = None
        for _ in range(times):
            async with asyncio.timeout(30):
                while (found := find()) is None or found == killed:  # noqa: ASYNC110 - a process tells nobody
                    await asyncio.sleep(0.002)
            await asyncio.sleep(pause)
            found.kill()
            killed = found

    async def is_open(self) -> bool:
        return await is_ready(self.url) and await is_ready(self.mockpay_url)


async def buy(customer: Client) -> None:
    product = (await customer.get("/products?limit=1")).json["items"][0]["id"]
    await customer.add(("product", product, 1))
    bought = await customer.check_out("all")
    assert (bought.status, bought.json["status"]) == (201, "paid")


async def test_a_postgresql_that_is_killed_again_and_again_comes_back(home: Path, cwd: Path) -> None:
    up = Up(cwd, home / "postgresql")
    async with Client(up.url) as nobody:
        with up.running as process:
            await process.until_open()
            ada = await nobody.log_in("ada", "ada-demo-password")
            programs = process.program("serve"), process.program("mockpay")
            # The second while it starts.
            await up.kill(up.postmaster, 2)
            assert (await nobody.get("/health/live")).status == 200
            await until(up.is_open)
            await up.kill(up.postmaster, 2, pause=0.5)
            refused = await ada.get("/cart")
            assert (refused.status, "Retry-After" in refused.headers) == (503, True)
            assert (await nobody.get("/health/live")).status == 200
            await until(up.is_open)
            await buy(ada)
            assert programs == (process.program("serve"), process.program("mockpay"))
            assert process.said.count("PostgreSQL ended (see ") == 4
            assert "it is started again in 2 s." in process.said
            assert "Traceback" not in process.said
            await process.end(signal.SIGTERM)


async def test_a_program_that_is_killed_again_and_again_comes_back(home: Path, cwd: Path) -> None:
    up = Up(cwd, home / "programs", "--workers", "2")
    async with Client(up.url) as nobody:
        with up.running as process:
            await process.until_open()
            ada = await nobody.log_in("ada", "ada-demo-password")
            store = process.program("serve")
            await up.kill(lambda: up.program("mockpay"), 5)
            store.children()[-1].kill()
            assert (await ada.get("/cart")).status == 200
            await until(up.is_open, 60)
            await buy(ada)
            assert process.program("serve") == store
            await up.kill(lambda: up.program("serve"), 3)
            await until(up.is_open, 60)
            await buy(ada)
            reports = [line for line in process.said.splitlines() if "it is started again" in line]
            assert reports[0] == "mockpay ended (signal 9); it is started again."
            assert reports[4] == "mockpay ended (signal 9); it is started again in 4 s."
            assert reports[-1] == "store ended (signal 9); it is started again in 1 s."
            assert len(reports) == 8
            assert "Traceback" not in process.said
            await process.end(signal.SIGTERM)
