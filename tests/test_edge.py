"""What surrounds every request."""

import msgspec

from store.app import create_app
from tests.client import Client
from tests.conftest import World, listen, served


async def test_only_origins_that_are_let_in_read_answers(store: Client, world: World) -> None:
    headers = {"Origin": "https://shop.example"}
    assert "Access-Control-Allow-Origin" not in (await store.get("/health/live", headers=headers)).headers
    settings = msgspec.structs.replace(world.settings, cors_origins=r"https://shop\.example")
    with listen() as listener:
        async with served(create_app(settings), listener) as url, Client(url) as client:
            let_in = await client.get("/health/live", headers=headers)
            assert let_in.headers["Access-Control-Allow-Origin"] == "https://shop.example"
            other = await client.get("/health/live", headers={"Origin": "https://shop.example.evil"})
            assert "Access-Control-Allow-Origin" not in other.headers
