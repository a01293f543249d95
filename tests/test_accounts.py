"""Accounts and sessions, as their owner meets them."""

import asyncio

import jwt
import pytest

from store.accounts.queries import set_password_hash
from store.db import open_pool
from tests.client import Client
from tests.conftest import Shop, World

NEW = {
    "handle_name": "Ada",
    "display_name": "Ada Lumen",
    "email": "Ada@Example.com",
    "password": "correct horse battery",
}


async def test_an_account_is_created_and_never_shows_its_hash(store: Client) -> None:
    made = await store.post("/accounts", NEW)
    assert made.status == 201
    assert made.json["handle_name"] == "Ada"
    assert set(made.json) == {"id", "handle_name", "display_name", "email", "role", "created_at"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"handle_name": "ADA", "email": "other@example.com"}, "handle_taken"),
        ({"handle_name": "other", "email": "aDA@example.COM"}, "email_taken"),
    ],
)
async def test_case_does_not_make_another(store: Client, change: dict[str, str], code: str) -> None:
    await store.post("/accounts", NEW)
    second = await store.post("/accounts", NEW | change)
    assert (second.status, second.json["code"]) == (409, code)
    assert second.headers["Content-Type"].startswith("application/problem+json")


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"handle_name": "a b"}, "/handle_name"),
        ({"handle_name": 7}, "/handle_name"),
        ({"display_name": " "}, "/display_name"),
        ({"display_name": "a\u0000b"}, "/display_name"),
        ({"email": "nobody"}, "/email"),
        ({"handle_name": "ada\n"}, "/handle_name"),
        ({"display_name": "Ada\n"}, "/display_name"),
        ({"email": "ada@example.com\n"}, "/email"),
        ({"password": "short"}, "/password"),
        ({"role": "admin"}, ""),
    ],
)
async def test_a_bad_field_is_named(store: Client, change: dict[str, object], pointer: str) -> None:
    refused = await store.post("/accounts", NEW | change)
    assert refused.status == 422
    assert [fault["pointer"] for fault in refused.json["errors"] if "pointer" in fault] == [pointer]


async def test_log_in_by_handle_or_e_mail(store: Client) -> None:
    await store.post("/accounts", NEW)
    for login in ("ada", "ADA", "ada@example.com"):
        session = await store.post("/sessions", {"login": login, "password": NEW["password"]})
        assert session.status == 201
        assert session.json["token_type"] == "Bearer"
        me = await store.with_token(session.json["access_token"]).get("/me")
        assert me.json["email"] == "Ada@Example.com"


async def test_unknown_user_and_wrong_password_look_alike(store: Client) -> None:
    await store.post("/accounts", NEW)
    wrong = await store.post("/sessions", {"login": "ada", "password": "wrong wrong"})
    unknown = await store.post("/sessions", {"login": "nobody", "password": "wrong wrong"})
    assert wrong.status == unknown.status == 401
    assert wrong.json == unknown.json
    assert wrong.headers["WWW-Authenticate"].startswith("Bearer")


async def test_a_refresh_token_works_once_and_its_reuse_ends_the_session(store: Client) -> None:
    await store.post("/accounts", NEW)
    first = (await store.post("/sessions", {"login": "ada", "password": NEW["password"]})).json
    second = await store.post("/sessions/refresh", {"refresh_token": first["refresh_token"]})
    assert second.status == 200 or second.status == 201
    assert (await store.with_token(second.json["access_token"]).get("/me")).status == 200
    again = await store.post("/sessions/refresh", {"refresh_token": first["refresh_token"]})
    assert again.status == 401
    # The family is over: neither the newer refresh token nor the access token works any more.
    newer = await store.post("/sessions/refresh", {"refresh_token": second.json["refresh_token"]})
    assert newer.status == 401
    assert (await store.with_token(second.json["access_token"]).get("/me")).status == 401


async def test_of_many_refreshes_at_once_one_wins(store: Client) -> None:
    await store.post("/accounts", NEW)
    token = (await store.post("/sessions", {"login": "ada", "password": NEW["password"]})).json[
        "refresh_token"
    ]
    replies = await asyncio.gather(
        *[store.post("/sessions/refresh", {"refresh_token": token}) for _ in range(10)]
    )
    assert sorted(reply.status for reply in replies)[0] == 201
    assert sum(reply.status == 201 for reply in replies) == 1


@pytest.mark.parametrize("token", ["", "x", "1.2", "1.2.", "a.b.c", "1.2.guess", "9" * 30 + ".1.x", "١.٢.x"])
async def test_a_made_up_refresh_token_is_refused(store: Client, token: str) -> None:
    await store.register()
    assert (await store.post("/sessions/refresh", {"refresh_token": token})).status == 401


async def test_a_guessed_secret_ends_nobody_s_session(store: Client) -> None:
    await store.post("/accounts", NEW)
    pair = (await store.post("/sessions", {"login": "ada", "password": NEW["password"]})).json
    account_id, session_id, _ = pair["refresh_token"].split(".")
    await store.post("/sessions/refresh", {"refresh_token": f"{account_id}.{session_id}.guess"})
    assert (await store.with_token(pair["access_token"]).get("/me")).status == 200


async def test_logging_out_ends_the_access_token_at_once(store: Client) -> None:
    ada = await store.register()
    other = await store.log_in("ada")
    assert (await ada.delete("/sessions/current")).status == 204
    assert (await ada.get("/me")).status == 401
    assert (await other.get("/me")).status == 200


@pytest.mark.parametrize(
    "header",
    ["", "Basic YTpi", "Bearer", "Bearer x", "Bearer a.b.c", "bearer " + "x" * 5000],
)
async def test_no_token_no_entry(store: Client, header: str) -> None:
    refused = await store.get("/me", headers={"Authorization": header})
    assert refused.status == 401
    assert refused.json["code"] == "unauthenticated"


async def test_who_it_is_comes_before_what_is_wrong(store: Client) -> None:
    garbage = {"data": b"{", "headers": {"Content-Type": "text/plain"}}
    assert (await store.post("/cart/items", **garbage)).status == 401
    assert (await store.post("/admin/products", **garbage)).status == 401
    ada = await store.register()
    assert (await ada.post("/admin/products", **garbage)).status == 403
    assert (await ada.post("/cart/items", **garbage)).status == 415


@pytest.mark.parametrize(
    ("change", "key", "algorithm"),
    [
        ({}, "another key, and long enough to be one", "HS256"),
        ({}, "a key for the tests, long enough to be one", "HS512"),
        ({"exp": 1}, "a key for the tests, long enough to be one", "HS256"),
        ({"aud": "another"}, "a key for the tests, long enough to be one", "HS256"),
        ({"iss": "another"}, "a key for the tests, long enough to be one", "HS256"),
        ({"sub": "1 or 1=1"}, "a key for the tests, long enough to be one", "HS256"),
        ({"sid": None}, "a key for the tests, long enough to be one", "HS256"),
    ],
)
@pytest.mark.filterwarnings("ignore::jwt.warnings.InsecureKeyLengthWarning")
async def test_a_forged_token_is_refused(
    store: Client, change: dict[str, object], key: str, algorithm: str
) -> None:
    ada = await store.register()
    claims = jwt.decode(ada.token or "", options={"verify_signature": False})
    forged = jwt.encode(claims | change, key, algorithm=algorithm)
    assert (await store.with_token(forged).get("/me")).status == 401


async def test_one_s_own_account_changes(store: Client) -> None:
    ada = await store.register("ada")
    await store.register("ben")
    changed = await ada.patch("/me", {"display_name": "Ада Λ 艾达", "handle_name": "ada2"})
    assert changed.status == 200
    assert changed.json["display_name"] == "Ада Λ 艾达"
    assert changed.json["email"] == "ada@example.com"
    assert (await ada.patch("/me", {"handle_name": "BEN"})).json["code"] == "handle_taken"
    assert (await ada.patch("/me", {"display_name": None})).status == 422
    assert (await ada.patch("/me", {"id": 1})).status == 422
    assert (await ada.get("/me")).json["handle_name"] == "ada2"


async def test_a_password_change_ends_the_other_sessions(store: Client) -> None:
    ada = await store.register()
    other = await store.log_in("ada")
    change = {"current_password": "wrong", "new_password": "lantern moss river"}
    assert (await ada.put("/me/password", change)).status == 403
    change["current_password"] = "correct horse battery"
    assert (await ada.put("/me/password", change)).status == 204
    assert (await ada.get("/me")).status == 200
    assert (await other.get("/me")).status == 401
    assert (
        await store.post("/sessions", {"login": "ada", "password": "correct horse battery"})
    ).status == 401
    await store.log_in("ada", "lantern moss river")


async def test_a_password_that_comes_after_the_deletion_is_not_kept(
    store: Client, shop: Shop, world: World
) -> None:
    ada = await store.register()
    account_id = (await ada.get("/me")).json["id"]
    await ada.delete("/me")
    pool = open_pool(world.database_url, size=1, statement_cache=True, application_name="test")
    await set_password_hash(pool, account_id=account_id, old_hash="", password_hash="late")
    await pool.close()
    assert shop.row("select password_hash from account") == ""


def test_nobody_is_there_who_did_not_register(shop: Shop) -> None:
    assert shop.row("select count(*) from account") == 0
