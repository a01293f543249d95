"""Amounts and whole numbers have one notation, in every body and query of the store."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import msgspec
import pytest

from tests.client import Client
from tests.conftest import Shop

# What Python's Decimal takes for a number, and JSON's grammar (RFC 8259, section 6) does not, or not so.
NO_AMOUNTS = [
    *("1_000", "１０.００", "١٠", "1e1", "1E+1", "+5", "5 ", " 5", "\t5", "5\n", "5\u00a0", "", "5,00", "$5"),
    *(
        "Infinity",
        "-Infinity",
        "inf",
        "NaN",
        "sNaN",
        ".5",
        "5.",
        "-0",
        "-5",
        "--5",
        "007",
        "00.5",
        "0x10",
        "five",
    ),
]
# The same as JSON numbers, which are as long as they are written.
NO_NUMBERS = [
    b"1e1",
    b"1E1",
    b"10e-1",
    b"0.5e1",
    b"1.0e0",
    b"-0",
    b"-0.0",
    b"-5",
    b"-5.00",
    b"true",
    b"{}",
    b"[5]",
]
NO_INTEGERS = ["1_0", "１０", "+5", " 5", "5 ", "1e1", "5.0", "5.", "05", "0x5", "five", "٥"]


@pytest.fixture
async def admin(store: Client, shop: Shop) -> Client:
    made = await store.register()
    await shop.change("update account set role = 'admin'")
    return made


@pytest.fixture
async def document(store: Client) -> Any:
    return (await store.get("/openapi.json")).json


def amounts_within(document: Any, schema: Any, example: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The fields of a body that are amounts, with their schema."""
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    for name, field in schema.get("properties", {}).items():
        for option in (field, *field.get("anyOf", [])):
            if option.get("format") == "decimal" or option.get("type") == "number":
                yield name, option


def bodies(document: Any) -> Iterator[tuple[str, str, Any, str, dict[str, Any]]]:
    """Each amount in each body: method, path, the body's example, the field and its schema."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            content = operation.get("requestBody", {}).get("content", {}).get("application/json")
            if content:
                for name, field in amounts_within(document, content["schema"], content["example"]):
                    yield method, re.sub(r"{\w+}", "1", path), content["example"], name, field


async def test_the_document_says_how_an_amount_is_written(document: Any) -> None:
    found = list(bodies(document))
    assert {name for *_, name, _ in found} == {"price", "expected_total", "amount"}
    for _, path, _, name, field in found:
        pattern = re.compile(field["pattern"])
        assert field["type"] == "string", (path, name)
        assert pattern.match("19.99"), (path, name)
        assert not any(pattern.match(text) for text in NO_AMOUNTS), (path, name)


async def test_an_amount_in_a_body_has_one_notation(admin: Client, shop: Shop, document: Any) -> None:
    shop.bundle(shop.product(), shop.product())
    prices = (
        "select (select count(*) from product_price_version) + (select count(*) from bundle_price_version)"
    )
    before = shop.row(prices)
    for method, path, example, name, _ in bodies(document):
        for raw in [*(msgspec.json.encode(text) for text in NO_AMOUNTS), *NO_NUMBERS]:
            body = msgspec.json.encode(example | {name: "@@"}).replace(b'"@@"', raw)
            headers = {"Content-Type": "application/json", "Idempotency-Key": "k"}
            reply = await admin.call(method, path, data=body, headers=headers)
            assert reply.status == 422, (path, raw, reply)
            [fault] = reply.json["errors"]
            assert fault["detail"], (path, raw)
            assert fault.get("pointer") in (f"/{name}", ""), (path, raw, fault)
    assert shop.row(prices) == before


@pytest.mark.parametrize("raw", [b'"19.99"', b"19.99", b'"19.990"', b"19.990"])
async def test_a_string_and_a_number_are_the_same_amount(admin: Client, raw: bytes) -> None:
    body = b'{"name": "Moss", "description": "", "category": "games", "price": %s}' % raw
    made = await admin.call(
        "POST", "/admin/products", data=body, headers={"Content-Type": "application/json"}
    )
    assert (made.status, made.json["price"]) == (201, "19.99")


async def test_a_number_in_a_query_has_one_notation(admin: Client, shop: Shop, document: Any) -> None:
    shop.product()
    asked = set()
    for path, item in document["paths"].items():
        for parameter in item.get("get", {}).get("parameters", []):
            # A kind that may be absent is a list of two.
            kinds = re.findall(r"[a-z-]+", str(parameter["schema"]))
            if parameter["in"] != "query":
                continue
            if "integer" in kinds:
                wrong = NO_INTEGERS
            elif parameter["name"] in ("min_price", "max_price"):
                wrong = NO_AMOUNTS
            elif "date-time" in kinds:
                wrong = [*NO_INTEGERS, "5", "0.5", "-1", "1700000000"]
            else:
                continue
            asked.add(parameter["name"])
            for text in wrong:
                where = f"{re.sub(r'{[a-z_]+}', '1', path)}?{parameter['name']}={quote(text)}"
                reply = await admin.get(where)
                assert reply.status == 422, (where, reply)
                [fault] = reply.json["errors"]
                assert (fault["parameter"], bool(fault["detail"])) == (parameter["name"], True), where
    assert asked == {
        *("limit", "account_id", "order_id", "account", "min_price", "max_price"),
        *("at", "created_after", "created_before"),
    }
    assert (await admin.get("/products?min_price=9.99&max_price=10&limit=5")).json["items"]


async def test_each_id_in_a_path_has_one_spelling(admin: Client, shop: Shop) -> None:
    """Also where the right spelling of one stands where the other is."""
    product = shop.product()
    shop.price(product, "8.00", starts="now() + interval '1 day'")
    shop.price(product, "9.00", starts="now() + interval '2 days'")
    for path in ("１/prices/1", "01/prices/1", "1/prices/١", "+1/prices/1", "1/prices/1_0", "1/prices/02"):
        reply = await admin.delete(f"/admin/products/{quote(path)}")
        assert reply.status == 404, (path, reply)
    assert (await admin.delete(f"/admin/products/{product}/prices/2")).status == 204
