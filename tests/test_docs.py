"""What the store says of itself: the document, the page, the problems."""

import re
from typing import Any

import msgspec
import pytest
from yarl import URL

from store.app import CONTROLLERS
from store.bodies import body_decoder
from tests.client import Client

# The store's contract: method and path.
ROUTES = """
POST /accounts | POST /sessions | POST /sessions/refresh | DELETE /sessions/current
GET /sessions | DELETE /sessions | DELETE /sessions/{session_id}
GET /me | PATCH /me | DELETE /me | PUT /me/password
GET /products | GET /products/{product_id} | GET /bundles | GET /bundles/{bundle_id}
GET /products/{product_id}/prices | GET /bundles/{bundle_id}/prices | GET /categories
GET /cart | POST /cart/items | PATCH /cart/items/{item_id} | DELETE /cart/items/{item_id} | DELETE /cart
POST /checkout | GET /orders | GET /orders/{order_id} | GET /purchases | GET /purchases/{purchase_id}
POST /purchases/{purchase_id}/refund | GET /transactions | GET /transactions/{transaction_id}
GET /invoices | GET /invoices/{invoice_id} | GET /invoices/{invoice_id}.pdf | POST /webhooks/mockpay
GET /credit-notes | GET /credit-notes/{credit_note_id} | GET /credit-notes/{credit_note_id}.pdf
POST /admin/products | PATCH /admin/products/{product_id} | POST /admin/products/{product_id}/prices
POST /admin/bundles | PATCH /admin/bundles/{bundle_id} | POST /admin/bundles/{bundle_id}/prices
DELETE /admin/products/{product_id}/prices/{version} | DELETE /admin/bundles/{bundle_id}/prices/{version}
GET /admin/ledger/accounts | GET /admin/ledger/transfers | GET /admin/ledger/trial-balance
POST /orders/{order_id}/cancel | POST /admin/purchases/{purchase_id}/refund
GET /admin/orders | GET /admin/orders/{order_id} | GET /admin/accounts | GET /admin/accounts/{account_id}
GET /admin/ledger/tie-out | GET /admin/verify | POST /admin/verify | GET /admin/audit
GET /health/live | GET /health/ready
"""


@pytest.fixture
async def document(store: Client) -> Any:
    reply = await store.get("/openapi.json")
    assert reply.status == 200
    return reply.json


def operations(document: Any) -> list[tuple[str, Any]]:
    return [
        (f"{method.upper()} {path}", operation)
        for path, item in document["paths"].items()
        for method, operation in item.items()
    ]


async def test_every_route_of_the_contract_is_there(document: Any) -> None:
    assert document["openapi"].startswith("3.1")
    documented = {name for name, _ in operations(document)}
    assert {route.strip() for route in re.split(r"[|\n]", ROUTES) if route.strip()} <= documented


async def test_every_body_has_an_example_that_fits(document: Any) -> None:
    for name, operation in operations(document):
        assert operation["summary"], name
        bodies = [operation["requestBody"]] if "requestBody" in operation else []
        for body in [*bodies, *operation["responses"].values()]:
            for media_type, media in body.get("content", {}).items():
                assert media_type == "application/pdf" or "example" in media or media["examples"], name


async def test_the_examples_of_requests_are_taken(document: Any) -> None:
    decoders = {
        handler.handler_name: body_decoder(handler.parsed_data_field.annotation)
        for controller in CONTROLLERS
        for handler in vars(controller).values()
        if getattr(handler, "parsed_data_field", None)
    }
    for name, operation in operations(document):
        if operation["operationId"] in decoders:
            example = operation["requestBody"]["content"]["application/json"]["example"]
            assert decoders[operation["operationId"]].decode(msgspec.json.encode(example)), name


async def test_every_error_is_a_problem(document: Any) -> None:
    for name, operation in operations(document):
        for status, response in operation["responses"].items():
            if int(status) >= 400:
                assert [*response["content"]] == ["application/problem+json"], name
        assert {"500", "503"} <= operation["responses"].keys(), name
        assert ("security" in operation) == (
            "401" in operation["responses"] and not name.startswith("POST /sessions")
        ), name


async def test_examples_have_the_fields_that_openapi_knows(document: Any) -> None:
    # https://spec.openapis.org/oas/v3.1.1.html#example-object
    fields = {
        field
        for _, operation in operations(document)
        for response in operation["responses"].values()
        for media in response.get("content", {}).values()
        for example in media.get("examples", {}).values()
        for field in example
    }
    assert fields <= {"summary", "description", "value", "externalValue"}


async def test_references_lead_somewhere(document: Any, store: Client) -> None:
    text = (await store.get("/openapi.json")).body.decode()
    for name in set(re.findall(r'"#/components/schemas/([^"]+)"', text)):
        assert name in document["components"]["schemas"]


async def test_links_lead_to_operations_and_their_parameters(document: Any) -> None:
    by_id = {operation["operationId"]: operation for _, operation in operations(document)}
    links = [
        link
        for operation in by_id.values()
        for response in operation["responses"].values()
        for link in response.get("links", {}).values()
    ]
    assert len(links) > 20
    for link in links:
        target = by_id[link["operationId"]]
        given = link.get("parameters", {}).keys()
        assert given == {each["name"] for each in target.get("parameters", []) if each["in"] == "path"}
        assert ("requestBody" not in link) or ("requestBody" in target)


async def test_the_page_loads_nothing_from_elsewhere(store: Client) -> None:
    page = await store.get("/docs")
    assert page.headers["Content-Type"].startswith("text/html")
    html = page.body.decode()
    assert "//" not in re.sub(r"<!doctype.*?>", "", html)
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    for asset in re.findall(r'(?:src|href)="([^"]+)"', html):
        got = await store.get(asset)
        assert (got.status, len(got.body) > 100) == (200, True), asset
    assert (await store.get("/docs/..%2fapp.py")).status == 404
    assert (await store.get("/docs/swagger-ui.js")).status == 404


async def test_a_problem_s_type_explains_it(store: Client) -> None:
    problem = (await store.get("/nowhere")).json
    page = await store.get(problem["type"])
    assert (page.json["code"], page.json["status"]) == (problem["code"], 404)
    codes = [row["code"] for row in (await store.get("/problems")).json["items"]]
    assert len(codes) == len(set(codes)) > 20
    assert (await store.get("/problems/unheard_of")).status == 404


async def test_every_answer_has_an_id_and_says_what_it_is(store: Client) -> None:
    for path in ("/products", "/nowhere", "/me"):
        reply = await store.get(path)
        assert re.fullmatch(r"req_[0-9a-f]{16}", reply.headers["X-Request-Id"])
        assert reply.headers["X-Content-Type-Options"] == "nosniff"
    named = await store.get("/products", headers={"X-Request-Id": "mine-1"})
    assert named.headers["X-Request-Id"] == "mine-1"
    odd = await store.get("/products", headers={"X-Request-Id": "a b<c>"})
    assert odd.headers["X-Request-Id"].startswith("req_")


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b'{"handle_name": ', "application/json", 400),
        (b'{"handle_name": "\xff"}', "application/json", 400),
        (b"[" * 100_000, "application/json", 413),
        (b"[" * 60_000, "application/json", 400),
        (b'{"handle_name": "\\ud800"}', "application/json", 400),
        (b"{}", "text/plain", 415),
        (b"{}", "", 415),
        (b"", "application/json", 422),
        (b"x" * 70_000, "application/json", 413),
    ],
)
async def test_garbage_is_told_from_what_is_invalid(
    store: Client, body: bytes, content_type: str, status: int
) -> None:
    reply = await store.post("/accounts", data=body, headers={"Content-Type": content_type})
    assert reply.status == status
    assert reply.headers["Content-Type"] == "application/problem+json"


async def test_head_is_get_without_a_body(store: Client) -> None:
    for path in ("/products", "/docs", "/nowhere"):
        got, head = await store.get(path), await store.call("HEAD", path)
        assert (head.status, head.body) == (got.status, b"")
        assert head.headers["Content-Length"] == got.headers["Content-Length"]


async def test_health(store: Client, db: Any) -> None:
    assert (await store.get("/health/live")).json == {"status": "ok"}
    assert (await store.get("/health/ready")).status == 200
    db.execute("delete from _yoyo_migration where migration_id like '0006%'")
    missing = await store.get("/health/ready")
    assert (missing.status, missing.headers["Retry-After"]) == (503, "1")
    assert "store db migrate" in missing.json["detail"]


@pytest.mark.parametrize("path", ["/docs", "/docs/page.css", "/docs/page.js", "/docs/swagger-ui.css"])
async def test_text_says_its_encoding(store: Client, path: str) -> None:
    media_type = (await store.get(path)).headers["Content-Type"]
    assert re.fullmatch(r"text/(html|css|javascript); charset=utf-8", media_type)


@pytest.mark.parametrize(
    "path",
    ["/docs/controller.py", "/docs/..%2fconfig.py", "/docs/%2e%2e%2f%2e%2e%2f.git%2fconfig", "/.git/config"],
)
async def test_no_file_is_served_but_the_page_s(store: Client, path: str) -> None:
    async with store.session.get(URL(store.url + path, encoded=True)) as answer:
        assert answer.status == 404


async def test_no_address_asks_for_a_secret(document: Any) -> None:
    asked = [
        parameter["name"]
        for _, operation in operations(document)
        for parameter in operation.get("parameters", [])
        if parameter["in"] != "header"
    ]
    assert len(asked) > 20
    assert not [name for name in asked if re.search("pass|secret|token|key|card", name)]
