"""Garbage in place of every body, every field of one, and every id and query: refused, with where and why."""

import copy
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
import psycopg
import pytest
from yarl import URL

from tests.client import Client, Reply
from tests.conftest import Shop

HUGE, KEY = 10**400, "0b9f7f0e-6a51-4a7e-9d0f-6a3f5b1d2c3e"
# Where a body is wrong before anything in it is looked at: what stands for it, as what, and the answer.
BODIES = [
    (b"", "application/json", 422),
    (b"null", "application/json", 422),
    (b"[]", "application/json", 422),
    (b"{", "application/json", 400),
    (b"{} {}", "application/json", 400),
    (b'{"\xff": 1}', "application/json", 400),
    (b'{"\\ud800": 1}', "application/json", 400),
    (b'{"a": NaN}', "application/json", 400),
    (b'{"a": ' + b"[" * 60_000, "application/json", 400),
    (b'{"a": "' + b"x" * 70_000 + b'"}', "application/json", 413),
    (b"{}", "text/plain", 415),
    (b"{}", "application/jsonp", 415),
]
# In place of a value, by the type that is wanted. What is given as bytes is not even JSON, where the type is
# not found wrong first.
WRONG: dict[type, list[Any]] = {
    int: [1.5, 1.0, "1", True, None, 2**63, HUGE, -1, b"NaN", b"01"],
    str: [1, None, {}, "\x00", "x" * 5000, b'"\\ud800"', b'"\xff"'],
    bool: [0, 1, "true", [], b"True"],
    list: ["a", 1, {}, [[]], [None], b"[,]"],
    dict: ["a", 1, [], b"{,}"],
}

# An amount may be a number, what is optional null; and a secret is compared, not kept.
FINE = [
    *[("price", 1), ("amount", 1), ("expected_total", 1)],
    *[("amount", None), ("reason", None), ("starts_at", None), ("since", None)],
    *[("current_password", "\x00"), ("password", "\x00"), ("refresh_token", "\x00")],
]


class Route(NamedTuple):
    method: str
    path: str
    example: Any


@pytest.fixture
async def admin(store: Client, db: psycopg.Connection[Any]) -> Client:
    made = await store.register()
    db.execute("update account set role = 'admin'")
    return made


async def routes(client: Client) -> list[Route]:
    """Every one that takes JSON, with the body that its documentation shows."""
    document = (await client.get("/openapi.json")).json
    return [
        Route(method.upper(), re.sub(r"{\w+}", "1", path), content["application/json"]["example"])
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if (content := operation.get("requestBody", {}).get("content"))
    ]


async def send(client: Client, route: Route, body: bytes, media_type: str = "application/json") -> Reply:
    headers = {"Content-Type": media_type, "Idempotency-Key": KEY}
    return await client.call(route.method, route.path, data=body, headers=headers)


def refusal(reply: Reply, statuses: set[int], said: object) -> Any:
    assert reply.status in statuses, (said, reply)
    assert reply.headers["Content-Type"] == "application/problem+json", said
    assert reply.json["title"], said
    return reply.json


async def test_bodies_that_are_none(admin: Client) -> None:
    found = await routes(admin)
    assert len(found) >= 15
    for route in found:
        for body, media_type, status in BODIES:
            if (route.path, body) == ("/admin/reconciliation", b""):
                continue  # It needs none.
            said = (route.method, route.path, body[:40], media_type)
            # What is wrong first is said first: a missing field before the syntax after it.
            wanted = {400, 422} if status == 400 else {status}
            problem = refusal(await send(admin, route, body, media_type), wanted, said)
            assert problem.get("detail") or problem.get("errors") or status == 413, said


def leaves(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every value within, and where it stands."""
    if at:
        yield at, value
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*at, key))


def replaced(body: Any, at: tuple[str | int, ...], value: Any) -> bytes:
    """The body as JSON, with another value there."""
    changed = inner = copy.deepcopy(body)
    for step in at[:-1]:
        inner = inner[step]
    if value is HUGE or isinstance(value, bytes):
        inner[at[-1]] = "@@"
        raw = value if isinstance(value, bytes) else b"1" + b"0" * 400
        return msgspec.json.encode(changed).replace(b'"@@"', raw)
    inner[at[-1]] = value
    return msgspec.json.encode(changed)


async def test_values_that_are_not_what_they_must_be(admin: Client) -> None:
    for route in await routes(admin):
        for at, value in leaves(route.example):
            for wrong in WRONG.get(type(value), []):
                said = (route.method, route.path, at, repr(wrong)[:40])
                reply = await send(admin, route, replaced(route.example, at, wrong))
                if (at[-1], wrong) in FINE and not isinstance(wrong, bool):
                    assert reply.status in (201, 202, 401, 403, 404, 409, 422), said
                    continue
                problem = refusal(reply, {400, 422} if isinstance(wrong, bytes) else {422}, said)
                if reply.status == 422:
                    pointers = [fault["pointer"] for fault in problem["errors"]]
                    assert all(fault["detail"] for fault in problem["errors"]), said
                    place = "/" + "/".join(map(str, at))
                    assert place.startswith(pointers[0]) or pointers[0].startswith(place), said


async def test_a_field_that_nobody_knows(admin: Client) -> None:
    for route in await routes(admin):
        body = msgspec.json.encode(route.example | {"surprise": 1})
        problem = refusal(await send(admin, route, body), {422}, route)
        assert "surprise" in problem["errors"][0]["detail"], route


SPELLINGS = [
    *("01", "+1", "%201", "1_000", "-1", "0", "%D9%A1", "1%00", "%ff", "9223372036854775808"),
    "1" + "0" * 5000,
]


async def test_an_id_has_one_spelling(admin: Client, shop: Shop) -> None:
    assert (await admin.get(f"/products/{shop.product()}")).status == 200
    for path, item in (await admin.get("/openapi.json")).json["paths"].items():
        for spelling in SPELLINGS if "_id}" in path else []:
            for method in item:
                where = admin.url + re.sub(r"{\w+}", spelling, path)
                refusal(await raw(admin, method, where), {404}, (method, where[:80]))


async def raw(client: Client, method: str, url: str) -> Reply:
    """As it is written, since a client mends what it can."""
    headers = {"Authorization": f"Bearer {client.token}", "Idempotency-Key": KEY}
    async with client.session.request(method, URL(url, encoded=True), headers=headers, json={}) as answer:
        body = await answer.read()
        return Reply(answer.status, answer.headers, body, msgspec.json.decode(body) if body else None)


QUERIES = [
    *("{}=%00", "{}=%ff", "{}=%ED%A0%80", "{}=1&{}=2", "{}", "{}=", "{}=1e9", "{}=-1", "{}=NaN", "{}[]=1"),
    *("%00=1", "%ff=1", "&&&==&", "{}=" + "9" * 30, "{}=" + "x" * 5000),
]


async def test_odd_queries_are_answered(admin: Client) -> None:
    asked = 0
    for path, item in (await admin.get("/openapi.json")).json["paths"].items():
        parameters = item.get("get", {}).get("parameters", [])
        names = [parameter["name"] for parameter in parameters if parameter["in"] == "query"]
        for query in QUERIES if names else []:
            asked += 1
            odd = "&".join(query.replace("{}", name) for name in names)
            where = f"{admin.url}{re.sub(r'{[a-z_]+}', '1', path)}?{odd}"
            reply = await raw(admin, "GET", where)
            assert reply.status in (200, 404, 422), (where[:120], reply.body)
            if reply.status == 422:
                assert reply.json.get("errors") or reply.json["detail"], where
    assert asked > 100
