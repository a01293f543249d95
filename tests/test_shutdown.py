"""SIGTERM under load: what was accepted is answered, and what was not has left nothing."""

import asyncio
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from store.roles import role_url
from tests.client import Client
from tests.conftest import World
from tests.ports import free_port
from tests.processes import Running, is_ready, until

CUSTOMERS = 12


@pytest.mark.parametrize("workers", ["1", "2"])
async def test_nothing_is_cut_and_nothing_half_served(
    world: World, db: Any, tmp_path: Path, workers: str
) -> None:
    (cwd := tmp_path / "cwd").mkdir()
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    variables = {
        "STORE_JWT_KEY": "a key for the tests, long enough to be one",
        "STORE_DATABASE_URL": role_url(world.database_url, "store"),
        "STORE_LIMITS": "false",
        # A request takes a while, so that some are always under way.
        "STORE_ARGON2_MEMORY_KIB": "8192",
    }
    answered: list[str] = []
    cut: list[str] = []

    async def register(client: Client, who: int) -> None:
        """One account after the other until nobody answers any more."""
        for number in range(10_000):
            name = f"ada_{who}_{number}"
            new = {"handle_name": name, "display_name": "A", "email": f"{name}@example.com"}
            try:
                reply = await client.post("/accounts", new | {"password": "long enough"})
            except aiohttp.ClientConnectorError:
                return
            except aiohttp.ClientError:
                cut.append(name)
                return
            assert reply.status == 201, reply
            assert reply.json["handle_name"] == name
            answered.append(name)

    with Running(cwd, "serve", "--port", str(port), "--workers", workers, **variables) as serving:
        await until(lambda: is_ready(url))
        async with Client(url) as client:
            load = asyncio.gather(*(register(client, who) for who in range(CUSTOMERS)))
            await until(lambda: len(answered) > 3 * CUSTOMERS)
            serving.process.terminate()
            await asyncio.wait_for(load, 20)
        assert await asyncio.to_thread(serving.process.wait, 20) in (0, -15), serving.said
    made = {name for (name,) in db.execute("select handle_name from account").fetchall()}
    # A connection may close just as its next request is written; nothing was done for that one.
    assert made == set(answered)
    assert made.isdisjoint(cut)
    assert "Traceback" not in serving.said
    assert "Cancel" not in serving.said
