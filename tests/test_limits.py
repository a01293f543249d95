"""What happens to those who ask too often, and to those who happen to be beside them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import msgspec
import pytest

from store.app import create_app
from store.config import ConfigProblem, Settings, read_settings
from store.db import open_pool
from store.limits import remove_past_turns, take_turn
from tests.client import Client, Reply
from tests.conftest import Shop, World, listen, served

Limited = Callable[..., AbstractAsyncContextManager[Client]]


@pytest.fixture
def limited(world: World) -> Limited:
    """A store with limits, given as settings."""

    @asynccontextmanager
    async def start(**limits: int) -> AsyncIterator[Client]:
        settings = msgspec.structs.replace(world.settings, limits=True, **limits)
        with listen() as listener:
            async with served(create_app(settings), listener) as url, Client(url) as client:
                yield client

    return start


def at(address: str) -> dict[str, str]:
    """Somewhere else: the tests' own address is that of a proxy that uvicorn trusts."""
    return {"X-Forwarded-For": address}


async def fail(client: Client, login: str = "ada", address: str = "192.0.2.1") -> Reply:
    wrong = {"login": login, "password": "not the password"}
    return await client.post("/sessions", wrong, headers=at(address))


async def enter(client: Client, login: str = "ada", address: str = "192.0.2.1") -> Reply:
    right = {"login": login, "password": "correct horse battery"}
    return await client.post("/sessions", right, headers=at(address))


async def change(client: Client, current: str = "not the password", address: str = "192.0.2.1") -> Reply:
    """Put a password in the place of the same."""
    new = {"current_password": current, "new_password": "correct horse battery"}
    return await client.put("/me/password", new, headers=at(address))


async def test_an_address_has_so_many_wrong_logins(limited: Limited) -> None:
    async with limited(limit_logins_per_address=3, limit_login_seconds=90) as client:
        await client.register()
        assert [(await fail(client, f"guess{n}")).status for n in range(4)] == [401, 401, 401, 429]
        refused = await fail(client)
        assert refused.headers["Content-Type"] == "application/problem+json"
        assert refused.json["code"] == "too_many_requests"
        assert refused.headers["Retry-After"] == "30"
        assert refused.headers["RateLimit-Policy"] == '"logins";q=3;w=90'
        assert refused.headers["RateLimit"] == '"logins";r=0;t=30'
        assert (await enter(client)).status == 429
        assert (await enter(client, address="192.0.2.2")).status == 201


async def test_two_workers_count_together_and_at_once(limited: Limited, world: World) -> None:
    quota = {"limit_logins_per_address": 5, "limit_login_seconds": 3600}
    async with limited(**quota) as one, limited(**quota) as other:
        replies = await asyncio.gather(*(fail(client, "ada") for client in [one, other] * 6))
        assert sorted(reply.status for reply in replies) == [401] * 5 + [429] * 7


async def test_right_logins_do_not_count(limited: Limited) -> None:
    async with limited(limit_logins_per_address=2, limit_logins_per_account=3) as client:
        await client.register()
        assert {(await enter(client)).status for _ in range(5)} == {201}
        assert (await fail(client)).status == 401


async def test_an_account_has_so_many_from_all_addresses_in_any_case(limited: Limited) -> None:
    async with limited(
        limit_logins_per_address=3, limit_logins_per_account=4, limit_login_seconds=4
    ) as client:
        await client.register()
        guesses = [await fail(client, name, f"192.0.2.{n}") for n, name in enumerate(["ada", "ADA"] * 3)]
        assert [reply.status for reply in guesses] == [401] * 4 + [429] * 2
        # Whoever is kept out by others waits for one step.
        kept_out = await enter(client, address="198.51.100.1")
        assert (kept_out.status, kept_out.headers["Retry-After"]) == (429, "1")
        await asyncio.sleep(1)
        assert (await enter(client, address="198.51.100.1")).status == 201


async def test_every_door_to_a_password_counts_with_the_others(limited: Limited) -> None:
    async with limited(limit_logins_per_address=2, limit_logins_per_account=3) as client:
        ada = await client.register()
        right = [await change(ada, "correct horse battery") for _ in range(5)]
        assert {reply.status for reply in right} == {204}
        assert (await fail(client, "ada", "192.0.2.1")).status == 401
        assert (await change(ada, address="192.0.2.2")).status == 403
        assert (await fail(client, "ada@example.com", "192.0.2.3")).status == 401
        refused = await change(ada, "correct horse battery", "192.0.2.4")
        assert (refused.status, refused.json["code"]) == (429, "too_many_requests")
        assert refused.headers["RateLimit-Policy"] == '"account-logins";q=3;w=900'
        assert (await enter(client, address="192.0.2.5")).status == 429
        # Who has the number of an account in mind for a name does not count for it.
        assert (await fail(client, f"account {(await ada.get('/me')).json['id']}", "192.0.2.6")).status == 401


async def test_current_passwords_tried_at_once_are_counted(limited: Limited) -> None:
    async with limited(limit_logins_per_address=3, limit_login_seconds=3600) as client:
        ada = await client.register()
        replies = await asyncio.gather(*(change(ada) for _ in range(8)))
        assert sorted(reply.status for reply in replies) == [403] * 3 + [429] * 5


async def test_one_stranger_cannot_keep_an_owner_out(limited: Limited) -> None:
    async with limited(limit_logins_per_address=3, limit_logins_per_account=4) as client:
        await client.register()
        assert {(await fail(client)).status for _ in range(20)} == {401, 429}
        assert (await enter(client, address="198.51.100.1")).status == 201
    with pytest.raises(ConfigProblem, match="below STORE_LIMIT_LOGINS_PER_ACCOUNT"):
        read_settings(Settings, "STORE", {"STORE_JWT_KEY": "k" * 32, "STORE_LIMIT_LOGINS_PER_ADDRESS": "60"})


async def test_a_household_is_one_address_and_a_proxy_s_word_counts_once(limited: Limited) -> None:
    async with limited(limit_logins_per_address=2) as client:
        homes = ["2001:db8::1", "2001:db8::ffff:2", "2001:db8:0:0:3::1", "2001:db8:0:1::1"]
        assert [(await fail(client, address=home)).status for home in homes] == [401, 401, 429, 401]
        # What the client wrote itself stands before what the proxy has seen.
        spoofed = [f"203.0.113.{n}, 192.0.2.7" for n in range(3)]
        assert [(await fail(client, address=each)).status for each in spoofed] == [401, 401, 429]


async def test_an_address_makes_so_many_accounts(limited: Limited, shop: Shop) -> None:
    async with limited(limit_registrations=2, limit_registration_seconds=60) as client:

        async def register(number: int, address: str) -> int:
            new = {"handle_name": f"ada{number}", "display_name": "A", "email": f"a{number}@example.com"}
            return (
                await client.post("/accounts", new | {"password": "long enough"}, headers=at(address))
            ).status

        assert [await register(n, "192.0.2.1") for n in range(3)] == [201, 201, 429]
        assert await register(3, "192.0.2.2") == 201
        assert shop.row("select count(*) from account") == 3


async def test_requests_are_counted_by_account_or_by_address(limited: Limited) -> None:
    async with limited(limit_requests=5, limit_request_seconds=600) as client:
        ada = await client.register()  # Two requests.
        assert (await client.get("/products")).headers["RateLimit"] == '"requests";r=2;t=360'
        assert (await client.get("/products")).headers["RateLimit-Policy"] == '"requests";q=5;w=600'
        assert (await client.get("/products")).status == 200
        refused = await client.get("/products", headers={"Origin": "http://localhost"})
        assert (refused.status, refused.headers["Retry-After"]) == (429, "120")
        # A made-up token is nobody; an account's token is its own, and another of its tokens the same.
        assert (await client.with_token("made.up.token").get("/products")).status == 429
        assert [(await ada.get("/me")).status for _ in range(6)] == [200] * 5 + [429]
        # Whoever watches, and the provider, are let through.
        assert {(await client.get("/health/live")).status for _ in range(8)} == {200}
        assert (await client.post("/webhooks/mockpay", data=b"{}")).status == 400


async def test_reading_costs_no_statement(limited: Limited, db: Any) -> None:
    async with limited() as client:
        await client.get("/products")
        assert db.execute("select count(*) from turn").fetchone() == (0,)


async def test_one_switch_lets_everybody_through(store: Client, db: Any) -> None:
    replies = [await fail(store) for _ in range(30)]
    assert {reply.status for reply in replies} == {401}
    assert "RateLimit" not in replies[0].headers
    ada = await store.register()
    assert {(await change(ada)).status for _ in range(30)} == {403}
    assert db.execute("select count(*) from turn").fetchone() == (0,)


async def test_what_is_past_is_removed_and_what_was_typed_never_kept(world: World, db: Any) -> None:
    pool = open_pool(world.settings.database_url, size=1, statement_cache=True, application_name="t")
    for seconds in (0.001, 3600.0):
        how = {"step_seconds": seconds, "window_seconds": seconds}
        await take_turn(pool, quota="logins", subject=f"ada@example.com {seconds}", **how)
    await asyncio.sleep(0.01)
    assert b"ada" not in b"".join(key for (key,) in db.execute("select key from turn").fetchall())
    await remove_past_turns(pool)
    assert db.execute("select count(*) from turn").fetchone() == (1,)
    await pool.close()
