"""JSON that is nested too deeply is refused by a limit of this project's own, not by the interpreter's."""

import msgspec
import pytest

from store.nesting import MAX_DEPTH, NestedTooDeep, check_depth
from tests.client import Client
from tests.conftest import World
from tests.test_checkout import post_event

KEY = {"Authorization": "Bearer sk_test_mockpay"}
TOO_DEEP = pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 900, 5000])


def arrays(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def objects(depth: int) -> bytes:
    return b'{"a":' * depth + b"1" + b"}" * depth


@TOO_DEEP
async def test_a_body_of_the_store_s(store: Client, depth: int) -> None:
    for nested in (arrays(depth - 1), objects(depth - 1), b"[" * depth):
        for body in (b'{"login":' + nested + b"}", b'{"unknown":' + nested + b"}"):
            refused = await store.post("/sessions", data=body, headers={"Content-Type": "application/json"})
            assert (refused.status, refused.json["code"]) == (400, "malformed")
            assert f"more than {MAX_DEPTH} levels" in refused.json["detail"]


async def test_a_body_at_the_limit_is_read(store: Client) -> None:
    for nested in (arrays(MAX_DEPTH - 1), objects(MAX_DEPTH - 1)):
        body = b'{"login":' + nested + b',"password":"x"}'
        read = await store.post("/sessions", data=body, headers={"Content-Type": "application/json"})
        assert read.status == 422


async def test_brackets_in_a_string_do_not_nest(store: Client) -> None:
    for text in ("[" * 100, '"' + "{" * 100, '\\"' + "[" * 100, "\\" * 3 + "[" * 100):
        read = await store.post("/sessions", {"login": "ada", "password": text})
        assert (read.status, read.json["code"]) == (401, "unauthenticated")


@TOO_DEEP
async def test_an_event_that_is_rightly_signed(store: Client, world: World, depth: int) -> None:
    for nested in (arrays(depth - 3), objects(depth - 3)):
        body = b'{"id":"e","type":"t","data":{"object":{"x":' + nested + b"}}}"
        refused = await post_event(store, world, body)
        assert (refused.status, refused.json["code"]) == (400, "signature_invalid")
    nested = objects(MAX_DEPTH - 3)
    body = b'{"id":"e","type":"t","data":{"object":{"x":' + nested + b"}}}"
    assert (await post_event(store, world, body)).status == 200


@TOO_DEEP
async def test_mockpay_s_json(mockpay: str, depth: int) -> None:
    headers = KEY | {"Content-Type": "application/json"}
    async with Client(mockpay) as client:
        for nested in (arrays(depth - 1), objects(depth - 1)):
            for path in ("/_mockpay/faults", "/_mockpay/reset"):
                refused = await client.post(path, data=b'{"match":' + nested + b"}", headers=headers)
                assert refused.status == 400
                assert f"more than {MAX_DEPTH} levels" in refused.json["error"]["message"]


@pytest.mark.parametrize("depth", [8, MAX_DEPTH + 1, 5000])
async def test_mockpay_s_forms(mockpay: str, depth: int) -> None:
    headers = KEY | {"Content-Type": "application/x-www-form-urlencoded"}
    async with Client(mockpay) as client:
        for step in ("[a]", "[0]", "[]", "["):
            form = ("metadata" + step * depth + "=x").encode()
            refused = await client.post("/v1/customers", data=form, headers=headers)
            assert (refused.status, refused.json["error"]["code"]) == (400, "parameter_unknown")


def test_what_counts_as_depth() -> None:
    wide = msgspec.json.encode([[{}] for _ in range(1000)])
    check_depth(wide)
    check_depth(arrays(MAX_DEPTH))
    check_depth(b'{"a":"' + b"[" * 500 + b'"}')
    check_depth(b'{"a":"\\\\\\"' + b"[" * 500 + b'"}')
    for deep in (arrays(MAX_DEPTH + 1), b'["\\\\",' + arrays(MAX_DEPTH) + b"]", b"[{" * 33, wide + b"[" * 65):
        with pytest.raises(NestedTooDeep):
            check_depth(deep)
