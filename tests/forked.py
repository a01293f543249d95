"""The store and mockpay in processes that start at once: forks of one that has loaded everything."""

import asyncio
import multiprocessing
import os
import signal
import tempfile
from multiprocessing.context import ForkServerProcess

from store.cli.serve import run
from tests.ports import is_free
from tests.processes import environment

_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(
    [__name__, "store.asgi", "store.mockpay.asgi", "uvicorn.loops.uvloop", "tests.loaded"]
)


def _serve(program: str, port: int, variables: dict[str, str]) -> None:
    """What `store serve` and `store mockpay serve` come to, once they have found their database."""
    os.environ.clear()
    os.environ.update(environment(**variables))
    # Where no .env is.
    os.chdir(tempfile.gettempdir())
    run(program, "127.0.0.1", port, 1)


class Forked:
    """A process that serves `store` or `mockpay`, with settings of its environment's."""

    def __init__(self, program: str, port: int, **variables: str) -> None:
        self.port, self.url = port, f"http://127.0.0.1:{port}"
        self.process: ForkServerProcess = _context.Process(
            target=_serve, args=(program, port, variables), daemon=True
        )
        self.process.start()

    async def until_open(self) -> None:
        """It listens once it has started."""
        async with asyncio.timeout(30):
            while is_free(self.port):
                assert self.process.is_alive(), self.process.exitcode
                await asyncio.sleep(0.02)

    async def until_killed(self) -> None:
        """By itself, and by nothing milder than SIGKILL."""
        async with asyncio.timeout(20):
            while self.process.is_alive():  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.01)
        assert self.process.exitcode == -signal.SIGKILL

    def end(self) -> None:
        self.process.kill()
        self.process.join()
