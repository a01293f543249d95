"""What is measured: each path with the requests that load it, and what it is to reach."""

from collections.abc import Callable, Sequence

import msgspec

from store.data.many import PASSWORD
from tests.bench.load import NotMeasured
from tests.bench.shop import Shop
from tests.bench.wire import NONCE, raw

# Rows in each cart that is looked at or added to, and in each that is bought row by row.
SMALL_CART, LONG_CART = 5, 48

Requests = Callable[[Shop], Sequence[bytes]]


class Path(msgspec.Struct, frozen=True):
    """`goal` is requests a second as a part of the floor's; `requests` is asked before each run."""

    name: str
    title: str
    requests: Requests
    goal: float | None = None


def product(shop: Shop) -> list[bytes]:
    return [raw("GET", f"/products/{each}") for each in shop.product_ids]


def bundle(shop: Shop) -> list[bytes]:
    return [raw("GET", f"/bundles/{each}") for each in shop.bundle_ids]


def page(_: Shop) -> list[bytes]:
    return [raw("GET", "/products?limit=20")]


def prices(shop: Shop) -> list[bytes]:
    return [raw("GET", f"/products/{each}/prices") for each in shop.product_ids]


def unchanged(shop: Shop) -> list[bytes]:
    """What the client holds already."""
    path = f"/products/{shop.product_ids[0]}"
    _, headers = shop.asker.answer("GET", path)
    if "etag" not in headers:
        raise NotMeasured("a product has no ETag")
    return [raw("GET", path, if_none_match=headers["etag"])]


def me(shop: Shop) -> list[bytes]:
    return [raw("GET", "/me", each.token) for each in shop.customers]


def cart(shop: Shop) -> list[bytes]:
    shop.fill_carts(SMALL_CART)
    return [raw("GET", "/cart", each.token) for each in shop.customers]


def order(shop: Shop) -> list[bytes]:
    return [raw("GET", f"/orders/{each.order_id}", each.token) for each in shop.buyers]


def add_to_cart(shop: Shop) -> list[bytes]:
    """A few products to each of many carts, so that none comes to hold 99 of one."""
    shop.fill_carts(0)
    return [
        raw("POST", "/cart/items", each.token, {"items": [{"product_id": product_id, "quantity": 1}]})
        for product_id in shop.product_ids[:SMALL_CART]
        for each in shop.customers
    ]


def log_in(shop: Shop) -> list[bytes]:
    return [
        raw("POST", "/sessions", json={"login": each.login, "password": PASSWORD}) for each in shop.customers
    ]


def checkout(shop: Shop) -> list[bytes]:
    """One row of a cart each, to paid."""
    return [
        raw(
            "POST",
            "/checkout",
            customer.token,
            {"item_ids": [item_id], "payment_method": "pm_card_visa"},
            idempotency_key=NONCE,
        )
        for customer, item_id in shop.fill_carts(LONG_CART)
    ]


def invoice_pdf(shop: Shop) -> list[bytes]:
    """Invoices that have been printed before."""
    paths = [(f"/invoices/{each.invoice_id}.pdf", each.token) for each in shop.buyers]
    for path, token in paths:
        shop.asker.answer("GET", path, token)
    return [raw("GET", path, token) for path, token in paths]


PATHS = [
    Path("product", "GET /products/{id}", product, 0.70),
    Path("bundle", "GET /bundles/{id}", bundle, 0.70),
    Path("page", "GET /products, 20", page, 0.60),
    Path("prices", "GET /products/{id}/prices", prices, 0.70),
    Path("unchanged", "GET /products/{id}, 304", unchanged, 0.70),
    Path("me", "GET /me", me, 0.16),
    Path("cart", "GET /cart", cart, 0.16),
    Path("order", "GET /orders/{id}", order, 0.16),
    Path("add", "POST /cart/items", add_to_cart, 0.12),
    Path("login", "POST /sessions", log_in),
    Path("checkout", "POST /checkout, to paid", checkout),
    Path("invoice", "GET /invoices/{id}.pdf, made", invoice_pdf),
]
