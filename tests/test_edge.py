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


async def test_a_preflight_is_answered_for_those_alone(world: World) -> None:
    settings = msgspec.structs.replace(world.settings, cors_origins=r"https://shop\.example")
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "Idempotency-Key"}
    with listen() as listener:
        async with served(create_app(settings), listener) as url, Client(url) as client:
            ours = await client.call(
                "OPTIONS", "/checkout", headers=asked | {"Origin": "https://shop.example"}
            )
            assert ours.headers["Access-Control-Allow-Origin"] == "https://shop.example"
            assert "idempotency-key" in ours.headers["Access-Control-Allow-Headers"].lower()
            for origin in ("https://evil.example", "https://shop.example.evil", "null"):
                other = await client.call("OPTIONS", "/checkout", headers=asked | {"Origin": origin})
                assert "Access-Control-Allow-Origin" not in other.headers, origin


async def test_every_answer_tells_browsers_what_not_to_do(store: Client) -> None:
    ada = await store.register()
    for path in ("/products", "/nowhere", "/me", "/health/live"):
        headers = (await ada.get(path)).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
        assert "Set-Cookie" not in headers
    page = (await store.get("/docs")).headers
    assert len(page.getall("Content-Security-Policy")) == 1
    assert page["Referrer-Policy"] == "no-referrer"


async def test_what_is_one_s_own_is_kept_by_no_cache(store: Client) -> None:
    ada = await store.register()
    tokens = await store.post("/sessions", {"login": "ada", "password": "correct horse battery"})
    for reply in (tokens, await ada.get("/me"), await ada.get("/cart"), await ada.patch("/me", {})):
        assert reply.headers["Cache-Control"] == "no-store"
    assert (await store.get("/products")).headers["Cache-Control"] == "no-cache"
    assert "Cache-Control" not in (await store.get("/health/live")).headers
    assert (await ada.get("/docs/page.js")).headers["Cache-Control"] == "public, max-age=3600"
