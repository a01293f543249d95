"""What the store writes of requests, and what is in no log and no table: passwords, tokens, card numbers."""

import json
import os
import re
from pathlib import Path
from typing import Any

import psycopg

from store.roles import role_url
from tests.client import Client
from tests.conftest import World
from tests.ports import free_port
from tests.processes import Running, is_ready, until

PASSWORD, OTHER = "canary-password-8Kx2", "canary-second-password-Zq7"
EMAIL = "canary.ada@example.com"
CARD = "4000056655665556"
CANARY = "canary-made-up-T0k3n"


async def plant(client: Client, mockpay: str, shop_item: int) -> tuple[set[str], int]:
    """A customer's way through the store; what must be nowhere, and the account."""
    new = {"handle_name": "ada", "display_name": "Ada", "email": EMAIL, "password": PASSWORD}
    account_id = (await client.post("/accounts", new)).json["id"]
    for body in (new, new | {"password": "short" + CANARY * 9}, new | {"email": CANARY}, new | {CANARY: 1}):
        assert (await client.post("/accounts", body)).status in (409, 422)
    for login, password in (("ada", CANARY), (CANARY, PASSWORD), (PASSWORD, CANARY)):
        assert (await client.post("/sessions", {"login": login, "password": password})).status == 401
    assert (await client.post("/sessions", data=f'{{"password": "{PASSWORD}'.encode())).status == 415
    pair = (await client.post("/sessions", {"login": EMAIL, "password": PASSWORD})).json
    fresh = (await client.post("/sessions/refresh", {"refresh_token": pair["refresh_token"]})).json
    ada = client.with_token(fresh["access_token"])
    secrets = {PASSWORD, OTHER, CANARY, CARD}
    for each in (pair, fresh):
        secrets |= {each["access_token"], each["refresh_token"], each["refresh_token"].rpartition(".")[2]}
    wrong = {"current_password": CANARY, "new_password": OTHER}
    assert (await ada.put("/me/password", wrong)).status == 403
    assert (await ada.put("/me/password", wrong | {"current_password": PASSWORD})).status == 204
    await ada.add(("product", shop_item, 1))
    assert (await ada.check_out(method=CARD)).status in (402, 409, 422)
    paid = await ada.check_out()
    assert paid.status == 201, paid
    assert (await client.with_token(CANARY).get(f"/products?access_token={CANARY}&cursor={CANARY}")).status
    # What no route is for, and each that there is, with canaries wherever they fit.
    document = (await client.get("/openapi.json")).json
    everything = [(m.upper(), p) for p, item in document["paths"].items() for m in item]
    for method, path in [*everything, ("GET", f"/{CANARY}"), ("GET", "/problems/{x}"), ("PUT", "/docs/{x}")]:
        odd = re.sub(r"{\w+}", CANARY, path) + f"?password={CANARY}&login={EMAIL}"
        headers = {"Authorization": f"Bearer {CANARY}", "Idempotency-Key": CANARY, "X-Card": CARD}
        assert (await client.call(method, odd, {"password": CANARY}, headers=headers)).status < 500
    key = {"Authorization": "Bearer sk_test_mockpay"}
    card = {"type": "card", "card[number]": CARD, "card[exp_month]": "1", "card[exp_year]": "2040"}
    for form in (card, card | {"card[exp_month]": "99"}, card | {"type": CARD}):
        (await client.session.post(f"{mockpay}/v1/payment_methods", data=form, headers=key)).release()
    intent = {"amount": "100", "currency": "usd", "payment_method": CARD, "confirm": "true"}
    (await client.session.post(f"{mockpay}/v1/payment_intents", data=intent, headers=key)).release()
    assert (await ada.delete("/sessions/current")).status == 204
    return secrets, account_id


async def test_secrets_are_nowhere_and_each_request_is_a_line(
    world: World, mockpay: str, shop: Any, db: psycopg.Connection[Any], tmp_path: Path
) -> None:
    (cwd := tmp_path / "cwd").mkdir()
    port = free_port()
    variables = {
        "STORE_JWT_KEY": "a key for the tests, long enough to be one",
        "STORE_DATABASE_URL": role_url(world.database_url, "store"),
        "STORE_PAYMENTS_URL": mockpay,
        "STORE_LOG": "json",
        "PYTHONWARNINGS": "",
    }
    known = server_log(db)
    with Running(cwd, "serve", "--port", str(port), **variables) as serving:
        url = f"http://127.0.0.1:{port}"
        await until(lambda: is_ready(url))
        async with Client(url) as client:
            secrets, account_id = await plant(client, mockpay, shop.product())
            answer = await client.get("/products/1?x=1", headers={"X-Request-Id": "mine-1"})
            assert "Server" not in answer.headers
        serving.process.terminate()
        serving.process.wait(30)

    lines = [json.loads(line) for line in serving.said.splitlines()]
    [mine] = [line for line in lines if line.get("id") == "mine-1"]
    assert mine.pop("timestamp").endswith("Z")
    assert 0 < mine.pop("ms") < 10_000
    assert mine == {
        "event": "request",
        "level": "info",
        "logger": "store.request",
        "id": "mine-1",
        "method": "GET",
        "route": "/products/{product_id}",
        "status": 200,
        "account_id": None,
    }
    assert {"/me/password", "/checkout", "/sessions/current"} <= {
        line["route"] for line in lines if line.get("account_id") == account_id
    }
    assert any(line.get("route", "") is None and line["status"] == 404 for line in lines)

    # What is fit for tests alone is said, once.
    warned = [line["event"] for line in lines if line["level"] == "warning" and line["logger"] == "store"]
    for setting in ("STORE_ARGON2_MEMORY_KIB", "STORE_WEBHOOK_SECRET"):
        assert sum(setting in event for event in warned) == 1

    rows = stored(db)
    logs = serving.said + server_log(db)[len(known) :]
    for secret in secrets:
        assert secret not in logs, secret
        assert [column for column, text in rows if secret in text] == [], secret
    assert EMAIL not in logs
    assert {column for column, text in rows if EMAIL in text} <= {"public.account.email"} | SHOWN


# Where an invoice has said it to its buyer.
SHOWN = {"public.invoice_buyer.email"}


def stored(db: psycopg.Connection[Any]) -> list[tuple[str, str]]:
    """All that is stored, as text, by column."""
    columns = db.execute(
        "select quote_ident(table_schema), quote_ident(table_name), quote_ident(column_name)"
        " from information_schema.columns where table_schema in ('public', 'mockpay')"
    ).fetchall()
    found = []
    for schema, table, column in columns:
        rows = db.execute(f"select convert_to({column}::text, 'UTF8') from {schema}.{table}".encode())
        texts = [value.decode() for (value,) in rows if value is not None]
        # Bytes show as hexadecimal.
        texts += [
            bytes.fromhex(text[2:]).decode("latin1") for text in texts if re.match(r"\\x[0-9a-f]+$", text)
        ]
        found += [(f"{schema}.{table}.{column}", text) for text in texts]
    assert len(found) > 100
    return found


def server_log(db: psycopg.Connection[Any]) -> str:
    """The embedded server's own; nothing for one of the user's."""
    folder = db.execute("select current_setting('data_directory')").fetchone()
    path = Path(folder[0]) / "server.log" if folder else Path()
    return path.read_text(errors="replace") if path.is_file() and os.access(path, os.R_OK) else ""
