"""RFC 9110, 5.5: spaces and tabs around a header's value are not part of it, in either program."""

import asyncio
from typing import Any
from urllib.parse import urlsplit

import msgspec
import pytest

from store.headers import strip_values
from tests.client import Client
from tests.conftest import Shop

PADDINGS = pytest.mark.parametrize("padded", [b"%s  ", b"%s\t", b"\t %s", b" \t%s\t \t"])


async def send(
    url: str, method: str, path: str, headers: dict[str, bytes], body: bytes = b""
) -> tuple[int, dict[str, str], Any]:
    """A request whose header values go out exactly as they are given: status, headers, JSON."""
    host = urlsplit(url)
    reader, writer = await asyncio.open_connection(host.hostname, host.port)
    lines = [f"{method} {path} HTTP/1.1".encode(), b"Host: localhost", b"Connection: close"]
    lines += [b"Content-Length: %d" % len(body)]
    lines += [name.encode() + b":" + value for name, value in headers.items()]
    writer.write(b"\r\n".join(lines) + b"\r\n\r\n" + body)
    answer = await reader.read()
    writer.close()
    head, _, content = answer.partition(b"\r\n\r\n")
    status, *rest = head.decode("latin-1").split("\r\n")
    named = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
    return int(status.split()[1]), named, msgspec.json.decode(content) if content else None


@PADDINGS
async def test_a_key_with_blanks_around_it_is_the_same_key(
    store: Client, shop: Shop, mockpay: str, padded: bytes
) -> None:
    ada = await store.register()
    await ada.add(("product", shop.product(), 1))
    first = await ada.check_out(key="K")
    assert first.status == 201
    await ada.add(("product", shop.product("Lamp"), 1))
    headers = {
        "Authorization": padded % f"Bearer {ada.token}".encode(),
        "Content-Type": padded % b"application/json",
        "Idempotency-Key": padded % b"K",
    }
    body = b'{"item_ids": "all", "payment_method": "pm_card_visa"}'
    status, _, order = await send(store.url, "POST", "/checkout", headers, body)
    assert (status, order) == (201, first.json)
    assert shop.row("select count(*) from checkout") == 1
    for blank in (b"", b" ", b"\t \t"):
        headers["Idempotency-Key"] = blank
        status, _, problem = await send(store.url, "POST", "/checkout", headers, body)
        assert (status, problem["code"]) == (400, "idempotency_key_missing")


@PADDINGS
async def test_the_store_reads_no_header_with_the_blanks_around_it(
    store: Client, shop: Shop, padded: bytes
) -> None:
    shop.product()
    etag = (await store.get("/products")).headers["ETag"].encode()
    headers = {"If-None-Match": padded % etag, "X-Request-Id": padded % b"mine-1"}
    status, answered, _ = await send(store.url, "GET", "/products", headers)
    assert (status, answered["x-request-id"]) == (304, "mine-1")
    status, _, _ = await send(store.url, "GET", "/products", {"If-None-Match": padded % b"*"})
    assert status == 304


@PADDINGS
async def test_mockpay_reads_no_header_with_the_blanks_around_it(
    mockpay: str, shop: Shop, padded: bytes
) -> None:
    headers = {
        "Authorization": b"Bearer sk_test_mockpay",
        "Content-Type": b"application/x-www-form-urlencoded",
        "Idempotency-Key": b"K",
    }
    _, _, first = await send(mockpay, "POST", "/v1/customers", headers, b"name=Ada")
    headers = {name: padded % value for name, value in headers.items()}
    status, answered, again = await send(mockpay, "POST", "/v1/customers", headers, b"name=Ada")
    assert (status, again["id"]) == (200, first["id"])
    assert answered["idempotent-replayed"] == "true"
    status, _, refused = await send(
        mockpay, "POST", "/v1/customers", headers | {"Mockpay-Fault": padded % b"error_503"}
    )
    assert (status, refused["error"]["message"]) == (503, "Unavailable, as a fault on command.")
    headers["Stripe-Version"] = padded % b"2026-01-01"
    for path in ("/v1/customers", "/v1/nowhere"):
        _, answered, _ = await send(mockpay, "GET", path, headers)
        assert answered["stripe-version"] == "2026-01-01"


async def test_a_blank_key_is_no_key_at_mockpay(mockpay: str, shop: Shop) -> None:
    made = set()
    for blank in (b"", b" ", b"\t "):
        headers = {"Authorization": b"Bearer sk_test_mockpay", "Idempotency-Key": blank}
        status, _, customer = await send(mockpay, "POST", "/v1/customers", headers, b"name=Ada")
        assert status == 200
        made.add(customer["id"])
    assert len(made) == 3
    assert shop.row("select count(*) from mockpay.idempotency_key") == 0


def test_headers_without_blanks_around_them_are_not_copied() -> None:
    headers = [(b"accept", b"a, b"), (b"empty", b""), (b"other", b"\xa0x\xa0")]
    scope: Any = {"headers": headers}
    strip_values(scope)
    assert scope["headers"] is headers
