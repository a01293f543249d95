"""One's own only: every route of both programs, tried by everybody who is not to be let in."""

import base64
import re
import time
import uuid
from typing import Any

import jwt
import psycopg
from msgspec import Struct, json

from store.mockpay.app import create_app as create_mockpay
from store.mockpay.config import MockpaySettings
from tests.client import Client, Reply
from tests.conftest import Shop, World

# Who a route is for, and what it answers them: in the order in which Ada walks them in one of the tests. A
# route that is not here, or no more, fails the first test.
TABLE = """
anyone 201 POST /accounts
anyone 201 POST /sessions
anyone 201 POST /sessions/refresh
anyone 200 GET /products
anyone 200 GET /products/{product_id}
anyone 200 GET /products/{product_id}/prices
anyone 200 GET /bundles
anyone 200 GET /bundles/{bundle_id}
anyone 200 GET /bundles/{bundle_id}/prices
anyone 200 GET /categories
anyone 200 GET /health/live
anyone 200 GET /health/ready
anyone 200 GET /problems
anyone 200 GET /problems/{code}
anyone 400 POST /webhooks/mockpay
owner  200 GET /me
owner  200 GET /cart
owner  201 POST /cart/items
owner  200 PATCH /cart/items/{item_id}
owner  201 POST /checkout
owner  200 GET /orders
owner  200 GET /orders/{order_id}
owner  409 POST /orders/{order_id}/cancel
owner  200 GET /purchases
owner  200 GET /purchases/{purchase_id}
owner  201 POST /purchases/{purchase_id}/refund
owner  200 GET /transactions
owner  200 GET /transactions/{transaction_id}
owner  200 GET /invoices
owner  200 GET /invoices/{invoice_id}
owner  200 GET /invoices/{invoice_id}.pdf
owner  200 GET /credit-notes
owner  200 GET /credit-notes/{credit_note_id}
owner  200 GET /credit-notes/{credit_note_id}.pdf
owner  204 DELETE /cart/items/{item_id}
owner  204 DELETE /cart
admin  201 POST /admin/products
admin  200 PATCH /admin/products/{product_id}
admin  201 POST /admin/products/{product_id}/prices
admin  204 DELETE /admin/products/{product_id}/prices/{version}
admin  201 POST /admin/bundles
admin  200 PATCH /admin/bundles/{bundle_id}
admin  201 POST /admin/bundles/{bundle_id}/prices
admin  204 DELETE /admin/bundles/{bundle_id}/prices/{version}
admin  200 GET /admin/accounts
admin  200 GET /admin/accounts/{account_id}
admin  200 GET /admin/orders
admin  200 GET /admin/orders/{order_id}
admin  201 POST /admin/purchases/{purchase_id}/refund
admin  200 GET /admin/ledger/accounts
admin  200 GET /admin/ledger/transfers
admin  200 GET /admin/ledger/trial-balance
admin  200 GET /admin/ledger/tie-out
admin  200 GET /admin/unmatched
admin  200 POST /admin/unmatched/{unmatched_id}
admin  202 POST /admin/verify
admin  200 GET /admin/verify
admin  202 POST /admin/reconciliation
admin  200 GET /admin/reconciliation
admin  200 GET /admin/audit
owner  200 GET /sessions
owner  204 DELETE /sessions/{session_id}
owner  200 PATCH /me
owner  204 PUT /me/password
owner  204 DELETE /sessions/current
owner  204 DELETE /sessions
owner  204 DELETE /me
"""

# What the document's examples say.
PASSWORD = "ada-demo-password"
NEW_PASSWORD = "lantern moss river seven"

# The impostors that try every route; one is enough for the rest, who are refused in the same place.
EVERYWHERE = {
    "nobody",
    "expired",
    "another key",
    "alg none",
    "alg RS256 on an HMAC",
    "another payload",
    "ended",
    "refresh",
}


class Route(Struct):
    """A row of the table."""

    who: str
    status: int
    method: str
    path: str

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"


ROUTES = [
    Route(who, int(status), method, path)
    for who, status, method, path in (row.split() for row in TABLE.strip().splitlines())
]


class Walk:
    """Sends a route its document's example, with the ids of real rows."""

    def __init__(self, document: Any, ids: dict[str, Any]) -> None:
        self.document, self.ids = document, ids
        self.bodies: dict[str, Any] = {}

    async def send(self, client: Client, route: Route, **headers: str) -> Reply:
        path = re.sub(r"{(\w+)}", lambda match: str(self.ids[match[1]]), route.path)
        operation = self.document["paths"][route.path][route.method.lower()]
        body = self.bodies.get(route.name)
        if body is None and "requestBody" in operation:
            body = operation["requestBody"]["content"]["application/json"]["example"]
        return await client.call(
            route.method, path, body, headers={"Idempotency-Key": str(uuid.uuid4())} | headers
        )


async def prepare(store: Client, shop: Shop) -> tuple[Client, Walk]:
    """Ada, who has bought, refunded and filled her cart again; her rows' ids."""
    product_id = shop.product()
    other_id = shop.product("Tea at Two Moons")
    bundle_id = shop.bundle(product_id, other_id)
    ada = await store.register("ada", PASSWORD)
    await ada.add(("product", product_id, 2))
    order = (await ada.check_out()).json
    assert order["status"] == "paid"
    purchase_id = order["purchases"][0]["id"]
    refunded = await ada.post(
        f"/purchases/{purchase_id}/refund", {"amount": "1.00"}, headers={"Idempotency-Key": "r"}
    )
    assert refunded.status == 201
    [item_id] = await ada.add(("product", product_id, 1))
    unmatched_id = shop.row(
        "insert into unmatched (kind, provider_id, reason, facts, asked_at)"
        " values ('refund', 're_other', '', '{}', now() + interval '1 hour') returning id"
    )
    ids = {
        "product_id": product_id,
        "bundle_id": bundle_id,
        "item_id": item_id,
        "account_id": (await ada.get("/me")).json["id"],
        "order_id": order["id"],
        "purchase_id": purchase_id,
        "transaction_id": (await ada.get("/transactions")).json["items"][0]["id"],
        "invoice_id": order["invoice_id"],
        "credit_note_id": (await ada.get("/credit-notes")).json["items"][0]["id"],
        "unmatched_id": unmatched_id,
        "code": "not_found",
        "version": 1,
    }
    walk = Walk((await store.get("/openapi.json")).json, ids)
    refresh = await refresh_token(store)
    sessions = (await ada.get("/sessions")).json["items"]
    ids["session_id"] = next(session["id"] for session in sessions if not session["current"])
    walk.bodies = {
        "POST /sessions/refresh": {"refresh_token": refresh},
        "POST /cart/items": {"items": [{"product_id": product_id}]},
        "POST /admin/bundles": {
            "name": "Both",
            "description": "",
            "product_ids": [product_id, other_id],
            "price": "1.00",
        },
        "PATCH /admin/bundles/{bundle_id}": {"name": "Another"},
        "PATCH /me": {"display_name": "Ada L."},
        "POST /admin/unmatched/{unmatched_id}": {"resolution": "write_off"},
    }
    return ada, walk


async def refresh_token(store: Client, login: str = "ada") -> str:
    pair = (await store.post("/sessions", {"login": login, "password": PASSWORD})).json
    token: str = pair["refresh_token"]
    return token


def rows(db: psycopg.Connection[Any]) -> dict[str, str]:
    """What every table of the store holds; of sessions, who looked at what leaves a trace."""
    tables = db.execute(
        "select tablename from pg_tables"
        " where schemaname = 'public' and tablename !~ '^_?yoyo|session|refresh|limit'"
    ).fetchall()
    return {
        name: db.execute(f"select md5(string_agg(t::text, ',' order by t::text)) from {name} t").fetchone()[0]
        for (name,) in tables
    }


def impostors(good: str, key: str, ended: str, refresh: str, another_id: int) -> dict[str, str | None]:
    """Authorization headers that let nobody in; each token has one thing wrong."""
    claims = jwt.decode(good, options={"verify_signature": False})
    head = jwt.get_unverified_header(good)
    encoded, payload, signature = good.split(".")

    def part(value: Any) -> str:
        return base64.urlsafe_b64encode(json.encode(value)).rstrip(b"=").decode()

    def signed(header: dict[str, Any], body: dict[str, Any], key: str = key) -> str:
        text = f"{part(header)}.{part(body)}"
        proof = jwt.get_algorithm_by_name("HS256").sign(text.encode(), key.encode())  # type: ignore[no-untyped-call]
        return f"{text}.{base64.urlsafe_b64encode(proof).rstrip(b'=').decode()}"

    past = {"iat": int(time.time()) - 2000, "exp": int(time.time()) - 1000}
    stranger = {"sub": str(another_id)}
    tokens = {
        "expired": signed(head, claims | past),
        "another key": signed(head, claims, "another key, and long enough to be one"),
        "an empty key": signed(head, claims, ""),
        "alg none": f"{part(head | {'alg': 'none'})}.{payload}.",
        "alg None": f"{part(head | {'alg': 'None'})}.{payload}.{signature}",
        "alg RS256 on an HMAC": signed(head | {"alg": "RS256"}, claims),
        "another payload": f"{encoded}.{part(claims | stranger)}.{signature}",
        "another account's session": signed(head, claims | stranger),
        "no signature": f"{encoded}.{payload}.",
        "ended": ended,
        "refresh": refresh,
    }
    # The forger's tools work: with nothing wrong, a token is as good as the original.
    tokens["control"] = signed(head, claims)
    return {name: f"Bearer {token}" for name, token in tokens.items()} | {
        "nobody": None,
        "basic": "Basic " + base64.b64encode(f"ada:{PASSWORD}".encode()).decode(),
        "in another scheme": f"Token {good}",
    }


async def test_every_route_has_an_entry(store: Client) -> None:
    document = (await store.get("/openapi.json")).json
    documented = {f"{method.upper()} {path}" for path, item in document["paths"].items() for method in item}
    assert documented == {route.name for route in ROUTES}


async def test_who_a_route_is_for_is_let_in(mockpay: str, store: Client, shop: Shop, world: World) -> None:
    ada, walk = await prepare(store, shop)
    admin = await store.register("root")
    shop.db.execute("update account set role = 'admin' where handle_name = 'root'")
    clients = {"anyone": store, "owner": ada, "admin": admin}
    for route in ROUTES:
        reply = await walk.send(clients[route.who], route)
        assert reply.status == route.status, (route, reply)
        if route.name == "POST /cart/items":
            walk.ids["item_id"] = reply.json["items"][0]["id"]
        if route.method == "POST" and route.path.endswith("/prices"):
            walk.ids["version"] = reply.json["version"]
        if route.name == "POST /checkout":
            walk.ids["item_id"] = (await ada.add(("product", walk.ids["product_id"], 1)))[0]
        if route.name in ("DELETE /sessions/current", "DELETE /sessions"):
            clients["owner"] = await store.log_in("ada", NEW_PASSWORD)


async def test_nobody_and_no_impostor_is_let_in(
    mockpay: str, store: Client, shop: Shop, db: psycopg.Connection[Any], world: World
) -> None:
    ada, walk = await prepare(store, shop)
    ben = await store.register("ben")
    gone = await store.log_in("ada", PASSWORD)
    assert (await gone.delete("/sessions/current")).status == 204
    another_id = (await ben.get("/me")).json["id"]
    headers = impostors(
        ada.token or "", world.settings.jwt_key, gone.token or "", await refresh_token(store), another_id
    )
    control = headers.pop("control")
    assert (await store.get("/me", headers={"Authorization": str(control)})).status == 200
    closed = [route for route in ROUTES if route.who != "anyone"]
    before = rows(db)
    for kind, header in headers.items():
        for route in closed if kind in EVERYWHERE else closed[:1]:
            reply = await walk.send(store, route, **({"Authorization": header} if header else {}))
            assert (reply.status, reply.json["code"]) == (401, "unauthenticated"), (kind, route)
            assert reply.headers["WWW-Authenticate"].startswith("Bearer"), (kind, route)
    assert rows(db) == before
    assert (await ada.get("/me")).status == 200


async def test_a_customer_is_no_admin(
    mockpay: str, store: Client, shop: Shop, db: psycopg.Connection[Any]
) -> None:
    ada, walk = await prepare(store, shop)
    before = rows(db)
    for route in ROUTES:
        if route.who == "admin":
            reply = await walk.send(ada, route)
            assert (reply.status, reply.json["code"]) == (403, "forbidden"), route
    assert rows(db) == before


async def test_what_is_another_s_is_not_there(
    mockpay: str, store: Client, shop: Shop, db: psycopg.Connection[Any]
) -> None:
    _, walk = await prepare(store, shop)
    ben = await store.register("ben")
    admin = await store.register("root")
    db.execute("update account set role = 'admin' where handle_name = 'root'")
    before = rows(db)
    tried = 0
    for route in ROUTES:
        if route.who != "owner" or "{" not in route.path:
            continue
        for other in (ben, admin):
            reply = await walk.send(other, route)
            assert (reply.status, reply.json["code"]) == (404, "not_found"), route
            tried += 1
    assert tried == 24
    stolen = await ben.check_out([walk.ids["item_id"]])
    assert stolen.status == 409
    for listing in ("/orders", "/purchases", "/transactions", "/invoices", "/credit-notes", "/cart"):
        assert (await ben.get(listing)).json["items"] == []
    assert rows(db) == before


async def test_reading_changes_nothing(
    mockpay: str, store: Client, shop: Shop, db: psycopg.Connection[Any]
) -> None:
    ada, walk = await prepare(store, shop)
    admin = await store.register("root")
    db.execute("update account set role = 'admin' where handle_name = 'root'")
    before = rows(db)
    reading = [route for route in ROUTES if route.method == "GET"]
    assert len(reading) > 30
    for route in reading:
        reply = await walk.send({"anyone": store, "owner": ada, "admin": admin}[route.who], route)
        assert reply.status == 200, route
    # A document is printed when it is first asked for, and kept.
    assert rows(db) | {"printed": None} == before


async def test_mockpay_answers_nobody_without_its_key(mockpay: str) -> None:
    wrong = [
        {},
        {"Authorization": "Bearer sk_test_wrong"},
        {"Authorization": "Bearer "},
        {"Authorization": "Basic " + base64.b64encode(b"sk_test_wrong:").decode()},
        {"Authorization": "Basic not-base64"},
        {"Authorization": "Basic \u00e9="},
        {"Authorization": "sk_test_mockpay"},
    ]
    routes = sorted(set(mockpay_routes()))
    assert len(routes) > 50
    async with Client(mockpay) as client:
        for at, (method, path) in enumerate(routes):
            for headers in wrong if at == 0 else wrong[:2]:
                reply = await client.call(method, path, headers=headers)
                assert reply.status == 401, (method, path, headers)
                assert reply.json["error"]["type"] == "invalid_request_error"
            let_in = await client.call(method, path, headers={"Authorization": "Bearer sk_test_mockpay"})
            assert let_in.status in (200, 400, 404), (method, path, let_in)


def mockpay_routes() -> list[tuple[str, str]]:
    """All of `/v1` and mockpay's own calls."""
    return [
        (str(method), re.sub(r"{\w+}", "no_such_id", route.path_format))
        for route in create_mockpay(MockpaySettings()).routes
        for method in getattr(route, "methods", [])
        if route.path.startswith(("/v1/", "/_mockpay/")) and method != "OPTIONS"
    ]
