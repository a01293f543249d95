"""Sessions: what an access token must be, and what ends one."""

import asyncio
import time
from typing import Any

import jwt
import msgspec
import psycopg
import pytest

from store.accounts import queries
from store.accounts.credentials import AccessTokens, key_id
from store.accounts.models import Bearer
from store.app import create_app
from store.config import Settings
from store.db import open_pool
from store.problems import Unauthenticated
from tests.client import Client
from tests.conftest import Shop, World, served
from tests.processes import until

KEY = "a key for the tests, long enough to be one"
OTHER = "another key, and long enough to be one"
LOGIN = {"login": "ada", "password": "correct horse battery"}


def test_a_token_says_what_it_is() -> None:
    token = AccessTokens(KEY, seconds=900).issue(1, 2)
    assert jwt.get_unverified_header(token) == {"alg": "HS256", "typ": "at+jwt", "kid": key_id(KEY)}
    claims = jwt.decode(token, options={"verify_signature": False})
    assert claims["exp"] - claims["iat"] == 900
    assert Settings(jwt_key=KEY).access_token_seconds == 900


@pytest.mark.parametrize("age", [0, 29, 31])
def test_clocks_may_differ_by_half_a_minute(age: int) -> None:
    token, tokens = AccessTokens(KEY, seconds=-age).issue(1, 2), AccessTokens(KEY, seconds=900)
    if age < 30:
        assert tokens.read(token) == Bearer(1, 2)
    else:
        with pytest.raises(Unauthenticated):
            tokens.read(token)


def test_a_token_that_was_believed_before_expires_all_the_same() -> None:
    tokens = AccessTokens(KEY, seconds=-28)
    token = tokens.issue(1, 2)
    assert tokens.read(token) == tokens.read(token) == Bearer(1, 2)
    time.sleep(2.1)
    with pytest.raises(Unauthenticated):
        tokens.read(token)


def resigned(token: str, *, header: dict[str, Any] | None = None, key: str = KEY, without: str = "") -> str:
    """The same token with another header, key or claims."""
    claims = jwt.decode(token, options={"verify_signature": False})
    claims.pop(without, None)
    headers = {"typ": "at+jwt", "kid": key_id(KEY)} | (header or {})
    return jwt.encode(claims, key, algorithm="HS256", headers=headers)


@pytest.mark.parametrize("typ", ["at+jwt", "AT+JWT", "application/at+jwt"])
def test_another_writing_of_the_type_is_the_same_type(typ: str) -> None:
    tokens = AccessTokens(KEY, seconds=900)
    assert tokens.read(resigned(tokens.issue(1, 2), header={"typ": typ})) == Bearer(1, 2)


@pytest.mark.parametrize(
    "change",
    [
        {"header": {"typ": "JWT"}},
        {"header": {"typ": None}},
        {"header": {"typ": "refresh+jwt"}},
        {"header": {"kid": "unheard of"}},
        {"header": {"kid": ""}},
        {"header": {"kid": key_id(OTHER)}},
        {"header": {"kid": key_id(OTHER)}, "key": OTHER},
        {"key": OTHER},
        {"header": {"crit": ["exp"]}},
        *({"without": claim} for claim in ("exp", "iat", "iss", "aud", "sub", "jti", "sid")),
    ],
)
def test_what_lacks_something_is_refused(change: dict[str, Any]) -> None:
    tokens = AccessTokens(KEY, seconds=900)
    with pytest.raises(Unauthenticated):
        tokens.read(resigned(tokens.issue(1, 2), **change))


def test_a_token_without_a_signature_is_refused() -> None:
    tokens = AccessTokens(KEY, seconds=900)
    claims = jwt.decode(tokens.issue(1, 2), options={"verify_signature": False})
    headers = {"typ": "at+jwt", "kid": key_id(KEY)}
    with pytest.raises(Unauthenticated):
        tokens.read(jwt.encode(claims, None, algorithm="none", headers=headers))


def test_a_token_issued_in_the_future_is_refused() -> None:
    tokens = AccessTokens(KEY, seconds=900)
    claims = jwt.decode(tokens.issue(1, 2), options={"verify_signature": False})
    claims |= {"iat": int(time.time()) + 60}
    headers = {"typ": "at+jwt", "kid": key_id(KEY)}
    with pytest.raises(Unauthenticated):
        tokens.read(jwt.encode(claims, KEY, algorithm="HS256", headers=headers))


async def test_a_key_is_changed_and_nobody_notices(world: World) -> None:
    token: str | None = None
    old, new = "o" * 32, "n" * 32
    for keys, status in (
        ({"jwt_key": old}, 200),
        ({"jwt_key": new, "jwt_old_keys": f"{'k' * 32}, {old}"}, 200),
        ({"jwt_key": new}, 401),
    ):
        settings = msgspec.structs.replace(world.settings, **keys)
        async with served(create_app(settings), world.store_socket.dup()) as url, Client(url) as nobody:
            token = token or (await nobody.register()).token
            assert (await nobody.with_token(token or "").get("/me")).status == status
            fresh = await nobody.log_in("ada")
            assert jwt.get_unverified_header(fresh.token or "")["kid"] == key_id(settings.jwt_key)


@pytest.mark.parametrize("bad", [{"jwt_key": "k" * 31}, {"jwt_key": "k" * 32, "jwt_old_keys": "short"}])
def test_a_weak_key_is_no_setting(bad: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="32 bytes or more"):
        Settings(**bad)
    assert Settings(jwt_key="ключ" * 4).old_keys == []


async def test_one_s_sessions_are_listed_newest_first(store: Client, db: psycopg.Connection[Any]) -> None:
    first = await store.register("ada")
    await store.register("ben")
    second = await store.log_in("ada")
    third = await store.log_in("ada")
    rows = (await second.get("/sessions")).json["items"]
    assert [row["current"] for row in rows] == [False, True, False]
    assert await second.everything("/sessions", limit=1) == rows
    assert set(rows[0]) == {"id", "created_at", "last_used_at", "expires_at", "current"}
    assert all(row["last_used_at"] == row["created_at"] < row["expires_at"] for row in rows)
    # What has ended or expired is no longer one.
    await third.delete("/sessions/current")
    db.execute("update session set expires_at = now() where id = %s", [rows[2]["id"]])
    assert [row["id"] for row in (await second.get("/sessions")).json["items"]] == [rows[1]["id"]]
    assert (await first.get("/me")).status == 401


async def test_a_refresh_is_a_use(store: Client) -> None:
    await store.register()
    pair = (await store.post("/sessions", LOGIN)).json
    ada = store.with_token(pair["access_token"])
    before = (await ada.get("/sessions")).json["items"][0]
    await store.post("/sessions/refresh", {"refresh_token": pair["refresh_token"]})
    after = (await ada.get("/sessions")).json["items"][0]
    assert after["last_used_at"] > before["last_used_at"]
    assert after | {"last_used_at": before["last_used_at"]} == before


async def test_one_session_ends_by_its_number(store: Client) -> None:
    ada = await store.register("ada")
    other = await store.log_in("ada")
    ben = await store.register("ben")
    at = (await other.get("/sessions")).json["items"][0]["id"]
    assert (await ben.delete(f"/sessions/{at}")).status == 404
    assert (await ada.delete(f"/sessions/{at}")).status == 204
    assert (await other.get("/me")).status == 401
    assert (await ada.delete(f"/sessions/{at}")).status == 404
    assert (await ada.get("/me")).status == 200


@pytest.mark.parametrize(("query", "left"), [("", 401), ("?keep_current=true", 200)])
async def test_all_sessions_end_at_once(store: Client, query: str, left: int) -> None:
    ada, ben = await store.register("ada"), await store.register("ben")
    pair = (await store.post("/sessions", LOGIN)).json
    assert (await ada.delete(f"/sessions{query}")).status == 204
    assert (await ada.get("/me")).status == left
    assert (await ben.get("/me")).status == 200
    assert (await store.with_token(pair["access_token"]).get("/me")).status == 401
    refresh = {"refresh_token": pair["refresh_token"]}
    assert (await store.post("/sessions/refresh", refresh)).status == 401


async def test_deleting_the_account_ends_every_token_at_once(store: Client) -> None:
    ada = await store.register()
    pair = (await store.post("/sessions", LOGIN)).json
    assert (await ada.delete("/me")).status == 204
    for token in (ada.token, pair["access_token"]):
        assert (await store.with_token(token).get("/me")).status == 401
    refresh = {"refresh_token": pair["refresh_token"]}
    assert (await store.post("/sessions/refresh", refresh)).status == 401


async def test_of_two_with_one_refresh_token_neither_stays(store: Client) -> None:
    await store.register()
    for _ in range(10):
        pair = (await store.post("/sessions", LOGIN)).json
        refresh = {"refresh_token": pair["refresh_token"]}
        replies = await asyncio.gather(*[store.post("/sessions/refresh", refresh) for _ in range(2)])
        assert sorted(reply.status for reply in replies) == [201, 401]
        # One of them stole it, and nobody can tell which: the winner's pair is dead as well.
        [won] = [reply.json for reply in replies if reply.status == 201]
        newer = {"refresh_token": won["refresh_token"]}
        assert (await store.post("/sessions/refresh", newer)).status == 401
        for token in (won["access_token"], pair["access_token"]):
            assert (await store.with_token(token).get("/me")).status == 401


async def test_only_the_hash_of_a_refresh_token_is_kept(store: Client, db: psycopg.Connection[Any]) -> None:
    await store.register()
    token = (await store.post("/sessions", LOGIN)).json["refresh_token"]
    secret = token.rpartition(".")[2]
    assert len(secret) == 43  # 32 bytes in base64.
    rows = db.execute("select r::text, encode(token_hash, 'escape') from refresh_token r").fetchall()
    assert len(rows) == 2
    assert not any(secret in text for row in rows for text in row)


async def test_what_is_past_is_removed_and_a_used_token_known_until_then(store: Client, shop: Shop) -> None:
    await store.register("ada")
    pairs = [(await store.post("/sessions", LOGIN)).json for _ in range(3)]
    for pair in pairs:
        await store.post("/sessions/refresh", {"refresh_token": pair["refresh_token"]})
    past, ended, living = (int(pair["refresh_token"].split(".")[1]) for pair in pairs)
    await store.with_token(pairs[1]["access_token"]).delete("/sessions/current")
    await shop.change(f"update session set expires_at = now() - interval '1 second' where id = {past}")

    def kept(table: str, column: str) -> dict[int, int]:
        rows = shop.db.execute(
            f"select {column}, count(*) from {table} where {column} >= {past} group by 1".encode()
        )
        return dict(rows.fetchall())

    await until(lambda: past not in kept("session", "id"), 10)
    assert kept("session", "id") == {ended: 1, living: 1}
    assert kept("refresh_token", "session_id") == {ended: 2, living: 2}
    reused = await store.post("/sessions/refresh", {"refresh_token": pairs[2]["refresh_token"]})
    assert reused.status == 401
    assert (await store.with_token(pairs[2]["access_token"]).get("/me")).status == 401


async def test_past_sessions_are_removed_a_few_at_a_time(world: World, db: psycopg.Connection[Any]) -> None:
    db.execute(
        "insert into account (id, handle_name, display_name, password_hash, email) values (1,'a','','','')"
    )
    db.execute(
        "insert into session (account_id, id, expires_at)"
        " select 1, n, now() - n * interval '1 day' from generate_series(-1, 3) n where n <> 0"
    )
    pool = open_pool(world.settings.database_url, size=1, statement_cache=True, application_name="t")
    for left in ([-1, 1], [-1], [-1]):
        await queries.remove_past_sessions(pool, limit=2)
        assert db.execute("select array_agg(id order by id) from session").fetchone() == (left,)
    await pool.close()
