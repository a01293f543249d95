"""`store up` when its programs are killed again and again, and when other commands work beside it."""

import asyncio
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.client import Client
from tests.ports import free_port
from tests.processes import Running, is_ready, refused, run, servers_home, until
from tests.test_checkout import answer_challenge


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


async def buy_by_webhook(customer: Client, seconds: float = 5) -> None:
    """A payment that the buyer approves later, of which the store hears by webhook or not at all."""
    product = (await customer.get("/products?limit=1")).json["items"][0]["id"]
    await customer.add(("product", product, 1))
    order = (await customer.check_out("all", "pm_card_threeDSecure2Required")).json
    await answer_challenge(order["next_action"]["url"], "approve")

    async def is_paid() -> bool:
        return bool((await customer.get(f"/orders/{order['id']}")).json["status"] == "paid")

    await until(is_paid, seconds)


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


async def test_killed_while_it_starts_for_the_first_time(home: Path, cwd: Path) -> None:
    up = Up(cwd, home / "starting")
    async with Client(up.url) as nobody:
        with up.running as process:
            await up.kill(up.postmaster, 1, pause=0.2)
            await up.kill(lambda: up.program("mockpay"), 1)
            await until(lambda: "Ctrl-C ends it" in process.said or process.process.poll() is not None, 60)
            assert process.process.poll() is None, process.said
            await buy_by_webhook(await nobody.log_in("ada", "ada-demo-password"))
            await process.end(signal.SIGTERM)


def succeeded(process: "subprocess.Popen[str]") -> None:
    output, errors = process.communicate(timeout=30)
    assert process.returncode == 0, (output, errors)


async def test_commands_of_the_database_beside_a_running_shop(home: Path, cwd: Path) -> None:
    up = Up(cwd, home / "beside")
    where = {"STORE_DATA_DIR": str(up.data)}
    async with Client(up.url) as nobody:
        with up.running as process:
            await process.until_open()
            gone = await nobody.register("gone")
            line = refused(run(cwd, "db", "reset", **where))
            assert "mockpay and store would lose the tables" in line
            assert "store db reset-data" in line
            assert (await gone.get("/me")).status == 200

            products = len(await nobody.everything("/products", 100))
            for command in (["migrate"], ["init"], ["load", "--products", "20"]):
                succeeded(run(cwd, "db", *command, **where))
            assert len(await nobody.everything("/products", 100)) == products + 20

            succeeded(run(cwd, "db", "reset-data", **where))
            assert await nobody.everything("/products") == []
            fresh = await nobody.register("fresh")
            assert (await gone.get("/me")).status == 401
            assert (await gone.get("/cart")).status == 401
            assert (await fresh.get("/me")).json["handle_name"] == "fresh"
            succeeded(run(cwd, "db", "load", "--products", "20", **where))
            await buy(fresh)
            await buy_by_webhook(fresh)
            assert "Traceback" not in process.said
            await process.end(signal.SIGTERM)


async def test_a_second_one_on_the_folder_is_refused_and_a_killed_one_is_not_in_the_way(
    home: Path, cwd: Path
) -> None:
    # At once: one of them is first.
    both = [Up(cwd, home / "twice") for _ in range(2)]
    with both[0].running, both[1].running:
        await until(lambda: any(each.running.process.poll() is not None for each in both))
        [first] = [each for each in both if each.running.process.poll() is None]
        [late] = [each for each in both if each is not first]
        await first.running.until_open()
        named = f"(process {first.running.process.pid}, {first.url})"
        assert [named in line for line in late.running.said.splitlines() if "Error: " in line] == [True]
        assert named in refused(run(cwd, "up", STORE_DATA_DIR=str(first.data)))
        first.running.process.kill()
        with Up(cwd, home / "twice").running as process:
            await process.until_open()
            await process.end(signal.SIGTERM)


async def test_webhooks_come_back_from_another_mockpay_on_the_database(home: Path, cwd: Path) -> None:
    up = Up(cwd, home / "led-away")
    elsewhere = f"http://127.0.0.1:{free_port()}/hook"
    beside = ["mockpay", "serve", "--data-dir", str(up.data), "--webhook-url", elsewhere]
    async with Client(up.url) as nobody:
        with up.running as process:
            await process.until_open()
            ada = await nobody.log_in("ada", "ada-demo-password")
            with Running(cwd, *beside, "--port", str(free_port())) as other:
                await other.until_open()
                assert f"events go to {elsewhere} and not to {up.url}/webhooks/mockpay" in other.said
                await until(lambda: "events do not go to" in process.said)
                await other.end(signal.SIGTERM)
            await buy_by_webhook(ada)
            with Running(cwd, *beside, "--port", str(free_port())) as other:
                await other.until_open()
                other.process.kill()
                other.process.wait()
            await buy_by_webhook(ada, 20)
            assert process.said.count(f"events go to {up.url}/webhooks/mockpay again") == 2
            await process.end(signal.SIGTERM)
