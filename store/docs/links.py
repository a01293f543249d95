"""The OpenAPI links: which answer's ids the next request of a journey takes, for readers and for fuzzers."""

from typing import Any

from msgspec import Struct

_FIRST = "$response.body#/items/0/id"
_ID = "$response.body#/id"


class Step(Struct):
    """From the answer of one operation to a request of another; parameters and body hold expressions."""

    operation: str
    status: str
    following: str
    parameters: dict[str, str] = {}
    body: Any = None


def _reading(listing: str, getting: str, parameter: str) -> Step:
    return Step(listing, "200", getting, {parameter: _FIRST})


_BUY = {"item_ids": "all", "payment_method": "pm_card_visa"}
_PURCHASE = {"purchase_id": "$response.body#/purchases/0/id"}
_FIRST_PURCHASE = {"purchase_id": _FIRST}
_INVOICE = {"invoice_id": "$response.body#/invoice_id"}

JOURNEY = (
    Step("log_in", "201", "refresh", body={"refresh_token": "$response.body#/refresh_token"}),
    _reading("list_products", "get_product", "product_id"),
    _reading("list_products", "list_product_prices", "product_id"),
    _reading("list_bundles", "get_bundle", "bundle_id"),
    _reading("list_bundles", "list_bundle_prices", "bundle_id"),
    Step("list_products", "200", "add_items", body={"items": [{"product_id": _FIRST, "quantity": 1}]}),
    Step("list_bundles", "200", "add_items", body={"items": [{"bundle_id": _FIRST, "quantity": 1}]}),
    Step("get_product", "200", "add_items", body={"items": [{"product_id": _ID, "quantity": 1}]}),
    Step("add_items", "201", "set_quantity", {"item_id": _FIRST}),
    Step("add_items", "201", "remove_item", {"item_id": _FIRST}),
    Step("add_items", "201", "check_out", body=_BUY),
    Step("check_out", "201", "get_order", {"order_id": _ID}),
    Step("check_out", "201", "get_purchase", _PURCHASE),
    Step("check_out", "201", "refund", _PURCHASE),
    Step("check_out", "201", "get_invoice", _INVOICE),
    Step("check_out", "202", "get_order", {"order_id": _ID}),
    Step("check_out", "202", "cancel_order", {"order_id": _ID}),
    Step("get_order", "200", "get_purchase", _PURCHASE),
    _reading("list_orders", "get_order", "order_id"),
    _reading("list_purchases", "get_purchase", "purchase_id"),
    Step("list_purchases", "200", "refund", _FIRST_PURCHASE),
    Step("get_purchase", "200", "refund", {"purchase_id": _ID}),
    Step("refund", "201", "list_credit_notes"),
    Step("refund", "201", "list_transactions"),
    _reading("list_transactions", "get_transaction", "transaction_id"),
    _reading("list_invoices", "get_invoice", "invoice_id"),
    Step("get_invoice", "200", "get_invoice_pdf", {"invoice_id": _ID}),
    _reading("list_credit_notes", "get_credit_note", "credit_note_id"),
    Step("get_credit_note", "200", "get_credit_note_pdf", {"credit_note_id": _ID}),
    _reading("admin_list_accounts", "admin_get_account", "account_id"),
    _reading("admin_list_orders", "admin_get_order", "order_id"),
    Step("admin_get_order", "200", "admin_refund", _PURCHASE),
    Step("add_product", "201", "change_product", {"product_id": _ID}),
    Step("add_product", "201", "add_product_price", {"product_id": _ID}),
    Step(
        "add_product_price",
        "201",
        "withdraw_product_price",
        {"product_id": "$request.path.product_id", "version": "$response.body#/version"},
    ),
    Step("add_bundle", "201", "change_bundle", {"bundle_id": _ID}),
    Step("add_bundle", "201", "add_bundle_price", {"bundle_id": _ID}),
    Step(
        "add_bundle_price",
        "201",
        "withdraw_bundle_price",
        {"bundle_id": "$request.path.bundle_id", "version": "$response.body#/version"},
    ),
)


def add_links(operations: dict[str, dict[str, Any]]) -> None:
    """Write the journey into the operations' responses, by operation id."""
    for step in JOURNEY:
        response = operations[step.operation]["responses"][step.status]
        link: dict[str, Any] = {"operationId": step.following}
        if step.parameters:
            link["parameters"] = step.parameters
        if step.body is not None:
            link["requestBody"] = step.body
        response.setdefault("links", {})[step.following] = link
