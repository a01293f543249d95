"""Passwords: which are taken, how they are kept, and what guessing them tells."""

import asyncio
import statistics
import time
from pathlib import Path
from typing import Any

import msgspec
import psycopg
import pytest
from argon2 import PasswordHasher, Type, extract_parameters

from store.accounts.credentials import Passwords
from store.accounts.weakness import COMMON_FILE
from store.app import create_app
from store.config import Settings
from tests.client import Client
from tests.conftest import World, served
from tests.ports import free_port
from tests.processes import Running, is_ready, until

GOOD = "correct horse battery"
ADA = {"handle_name": "ada.lumen", "display_name": "Ada", "email": "Ada99@Example.com", "password": GOOD}
LOGIN = {"login": "ada.lumen", "password": GOOD}
# 128 characters, some of several bytes, others that a C string would end at.
LONG = ("\x00 \t\n\u202eλ艾🦊" * 16)[:127]


def with_settings(world: World, **changes: Any) -> Settings:
    return msgspec.structs.replace(world.settings, **changes)


@pytest.mark.parametrize(
    "password",
    ["password", "PASSWORD", "Iloveyou", "ｐａｓｓｗｏｒｄ", "ADA.LUMEN", "ada99@example.com", "football1"],
)
async def test_what_is_guessed_first_is_refused(store: Client, password: str) -> None:
    refused = await store.post("/accounts", ADA | {"password": password})
    assert (refused.status, refused.json["code"]) == (422, "weak_password")
    assert [fault["pointer"] for fault in refused.json["errors"]] == ["/password"]
    await store.post("/accounts", ADA)
    ada = await store.log_in("ada.lumen")
    change = {"current_password": GOOD, "new_password": password}
    refused = await ada.put("/me/password", change)
    assert (refused.status, refused.json["code"]) == (422, "weak_password")
    assert [fault["pointer"] for fault in refused.json["errors"]] == ["/new_password"]
    await store.log_in("ada.lumen", GOOD)


def test_many_are_known_that_could_be_chosen() -> None:
    known = COMMON_FILE.read_text(encoding="utf-8").splitlines()
    assert sum(len(password) >= 8 for password in known) >= 3000


async def test_the_name_in_the_e_mail_address_is_no_password(store: Client) -> None:
    refused = await store.post("/accounts", ADA | {"email": "lanternfish@x.org", "password": "LanternFish"})
    assert refused.json["code"] == "weak_password"


@pytest.mark.parametrize(("length", "status"), [(7, 422), (8, 201), (128, 201), (129, 422)])
async def test_characters_are_counted_not_bytes(store: Client, length: int, status: int) -> None:
    made = await store.post("/accounts", ADA | {"password": "🦊" * length})
    assert made.status == status
    if status == 422:
        assert made.json["errors"][0]["pointer"] == "/password"


async def test_any_characters_do_and_none_is_cut_off(store: Client) -> None:
    await store.post("/accounts", ADA | {"password": LONG + "a"})
    for login, status in ((LONG + "a", 201), (LONG + "b", 401), (LONG, 401), (LONG[:2], 401)):
        assert (await store.post("/sessions", LOGIN | {"password": login})).status == status


async def test_keyboards_write_one_password_in_two_ways(store: Client) -> None:
    await store.post("/accounts", ADA | {"password": "caf\u00e9 au lait"})
    assert (await store.post("/sessions", LOGIN | {"password": "cafe\u0301 au lait"})).status == 201
    assert (await store.post("/sessions", LOGIN | {"password": "cafe au lait"})).status == 401


def test_hashing_takes_what_owasp_asks_for() -> None:
    settings = Settings(jwt_key="k" * 32)
    assert (settings.argon2_memory_kib, settings.argon2_time_cost) >= (19 * 1024, 2)


@pytest.mark.parametrize(
    ("mib", "rounds", "cheap"),
    [
        (45, 1, True),
        (46, 1, False),
        (18, 2, True),
        (19, 2, False),
        (64, 2, False),
        (11, 3, True),
        (12, 3, False),
        (8, 4, True),
        (9, 4, False),
        (6, 99, True),
        (7, 5, False),
    ],
)
def test_what_takes_less_is_told_from_what_takes_as_much(mib: int, rounds: int, *, cheap: bool) -> None:
    settings = Settings(jwt_key="k" * 32, argon2_memory_kib=mib * 1024, argon2_time_cost=rounds)
    assert settings.hashes_cheaply is cheap


async def test_a_program_that_hashes_cheaply_says_so_once(world: World, tmp_path: Path) -> None:
    (cwd := tmp_path / "cwd").mkdir()
    port = free_port()
    variables = {
        "STORE_JWT_KEY": world.settings.jwt_key,
        "STORE_DATABASE_URL": str(world.settings.database_url),
        "STORE_WEBHOOK_SECRET": "whsec_of_the_tests",
    }
    with Running(cwd, "serve", "--port", str(port), "--workers", "2", **variables) as serving:
        await until(lambda: is_ready(f"http://127.0.0.1:{port}"), 60)
    [line] = serving.said.splitlines()
    assert "STORE_ARGON2_MEMORY_KIB=19456" in line


async def test_a_hash_is_argon2id_with_the_settings_cost(store: Client, db: psycopg.Connection[Any]) -> None:
    await store.post("/accounts", ADA)
    made = extract_parameters(hash_of(db))
    assert (made.type, made.memory_cost, made.time_cost, made.parallelism) == (Type.ID, 64, 1, 1)


def hash_of(db: psycopg.Connection[Any]) -> str:
    row = db.execute("select password_hash from account").fetchone()
    assert row is not None
    return str(row[0])


@pytest.mark.parametrize(
    ("change", "upgraded"),
    [({"argon2_memory_kib": 128}, True), ({"argon2_time_cost": 2}, True), ({"argon2_memory_kib": 32}, False)],
)
async def test_a_hash_is_upgraded_at_login_when_the_cost_rises(
    world: World, db: psycopg.Connection[Any], change: dict[str, int], *, upgraded: bool
) -> None:
    async with served(create_app(world.settings), world.store_socket.dup()) as url, Client(url) as nobody:
        await nobody.post("/accounts", ADA)
    before = hash_of(db)
    settings = with_settings(world, **change)
    async with served(create_app(settings), world.store_socket.dup()) as url, Client(url) as nobody:
        assert (await nobody.post("/sessions", LOGIN | {"password": "wrong wrong"})).status == 401
        assert hash_of(db) == before
        # All at once: whose hash was upgraded meanwhile is let in by the new one.
        logins = await asyncio.gather(*[nobody.post("/sessions", LOGIN) for _ in range(4)])
        assert [login.status for login in logins] == [201] * 4
        after = extract_parameters(hash_of(db))
        assert (hash_of(db) != before) == upgraded
        if upgraded:
            assert (after.memory_cost, after.time_cost) == (
                settings.argon2_memory_kib,
                settings.argon2_time_cost,
            )
        await nobody.log_in("ada.lumen", GOOD)


async def test_a_login_meets_a_password_that_is_being_changed(
    store: Client, db: psycopg.Connection[Any], database_url: str
) -> None:
    """The old password was right when it was looked at; it lets nobody in once it is not."""
    await store.post("/accounts", ADA)
    new_hash = PasswordHasher(1, 64, 1).hash("lantern moss river")
    with psycopg.connect(database_url) as changing:
        changing.execute("update account set password_hash = %s", [new_hash])
        login = asyncio.create_task(store.post("/sessions", LOGIN))
        waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = %s"
        await until(lambda: db.execute(waiting, [db.info.dbname]).fetchone() != (0,))
        changing.commit()
    assert (await login).status == 401
    assert db.execute("select count(*) from session").fetchone() == (0,)


async def test_beyond_the_queue_they_are_told_to_come_again(world: World) -> None:
    settings = with_settings(world, argon2_queue=2, argon2_memory_kib=8192, argon2_time_cost=8)
    async with served(create_app(settings), world.store_socket.dup()) as url, Client(url) as nobody:
        nobody_s = {"login": "nobody", "password": "wrong wrong"}
        replies = await asyncio.gather(*[nobody.post("/sessions", nobody_s) for _ in range(12)])
        statuses = [reply.status for reply in replies]
        assert set(statuses) == {401, 503}
        assert statuses.count(401) >= 2
        refused = next(reply for reply in replies if reply.status == 503)
        assert refused.json["code"] == "unavailable"
        assert int(refused.headers["Retry-After"]) >= 1
        assert (await nobody.post("/sessions", nobody_s)).status == 401


async def test_hashing_holds_up_nobody_else() -> None:
    passwords = Passwords(time_cost=4, memory_kib=19 * 1024, queue=8)
    hashing = asyncio.create_task(passwords.hash(GOOD))
    turns = 0
    while not hashing.done():
        await asyncio.sleep(0.001)
        turns += 1
    passwords.close()
    assert turns > 3


async def test_an_unknown_user_takes_as_long_as_a_wrong_password(world: World) -> None:
    """Medians, taken in turns; without the look-alike hash the one is tens of times the other."""
    settings = with_settings(world, argon2_memory_kib=19 * 1024, argon2_time_cost=2)
    async with served(create_app(settings), world.store_socket.dup()) as url, Client(url) as nobody:
        await nobody.post("/accounts", ADA)
        seconds: dict[str, list[float]] = {"ada.lumen": [], "nobody": [], "nobody@example.com": []}
        for _ in range(15):
            for login, taken in seconds.items():
                began = time.perf_counter()
                reply = await nobody.post("/sessions", {"login": login, "password": "wrong wrong"})
                taken.append(time.perf_counter() - began)
                assert reply.status == 401
        known, *unknown = (statistics.median(taken) for taken in seconds.values())
        for each in unknown:
            assert 0.5 < each / known < 2
