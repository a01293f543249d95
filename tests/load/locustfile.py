"""Customers of the store, as locust runs them: they look around, fill carts, pay and read their invoices.

`just load-test` runs it. Each customer has an account of its own, and deletes it at the end.
"""

import random
import time
import uuid
from collections.abc import Collection
from typing import Any

from locust import FastHttpUser, between, tag, task
from locust.exception import StopUser

from tests.load.session import listen

WORDS = ("lantern", "tea", "bay", "moon", "the", "garden", "heron", "soundtrack", "夜", "κήπος")
SORTS = ("name", "price", "-price", "newest")
# Ten in a hundred cards are declined.
CARDS = {
    "pm_card_visa": 80,
    "pm_card_mastercard": 10,
    "pm_card_visa_chargeDeclined": 6,
    "pm_card_visa_chargeDeclinedInsufficientFunds": 4,
}
# A cart that is only ever filled would not be one.
FULL_CART = 8


def leave(_: FastHttpUser) -> None:
    raise StopUser


class Customer(FastHttpUser):
    """Somebody with an account, who thinks between one thing and the next."""

    wait_time = between(0.5, 2.0)

    def on_start(self) -> None:
        self.headers: dict[str, str] = {}
        try:
            self._arrive()
        except StopUser:
            # While users are being added, locust puts another in the place of one that is gone, at once.
            time.sleep(1)
            # Raised from here, it would be printed with its traceback.
            self.tasks = [leave]

    def on_stop(self) -> None:
        if self.headers:
            self.call("DELETE", "/me", {204})

    @tag("browse")
    @task(3)
    def search(self) -> None:
        self._get(f"/products?q={random.choice(WORDS)}&limit=20", "/products?q=")

    @tag("browse")
    @task(3)
    def walk_category(self) -> None:
        """A category from page to page, two at most."""
        path = f"/products?category={random.choice(self.categories)}&sort={random.choice(SORTS)}&limit=5"
        cursor = self._get(path, "/products?category=&sort=")["next"]
        if cursor is not None:
            self._get(f"{path}&cursor={cursor}", "/products?category=&sort=")

    @tag("browse")
    @task(4)
    def look_at_product(self) -> None:
        product_id = random.choice(self.product_ids)
        self._get(f"/products/{product_id}", "/products/{id}")
        if random.random() < 0.3:
            self._get(f"/products/{product_id}/prices", "/products/{id}/prices")

    @tag("browse")
    @task(2)
    def look_at_bundle(self) -> None:
        self._get("/bundles")
        bundle_id = random.choice(self.bundle_ids)
        self._get(f"/bundles/{bundle_id}", "/bundles/{id}")
        if random.random() < 0.3:
            self._get(f"/bundles/{bundle_id}/prices", "/bundles/{id}/prices")

    @tag("browse")
    @task(1)
    def list_categories(self) -> None:
        self._get("/categories")

    @tag("cart")
    @task(4)
    def fill_cart(self) -> None:
        self._add()
        items = self._get("/cart")["items"]
        if len(items) > FULL_CART:
            self.call("DELETE", "/cart", {204})
        elif items:
            item_id = random.choice(items)["id"]
            path, name = f"/cart/items/{item_id}", "/cart/items/{id}"
            if random.random() < 0.2:
                self.call("DELETE", path, {204}, name)
            else:
                self.call("PATCH", path, {200}, name, json={"quantity": random.randint(1, 3)})

    @tag("checkout")
    @task(3)
    def check_out(self) -> None:
        order = self._buy(random.choices([*CARDS], weights=[*CARDS.values()])[0])
        if order is not None:
            self._get(f"/orders/{order['id']}", "/orders/{id}")
            self._get("/purchases")

    @tag("invoice")
    @task(2)
    def read_invoice(self) -> None:
        invoices = self._get("/invoices")["items"]
        if not invoices:
            self._buy("pm_card_visa")
            invoices = self._get("/invoices")["items"]
        if invoices:
            invoice_id = random.choice(invoices)["id"]
            self._get(f"/invoices/{invoice_id}", "/invoices/{id}")
            self._get(f"/invoices/{invoice_id}.pdf", "/invoices/{id}.pdf")

    def _arrive(self) -> None:
        """Make an account, log in, and see what there is."""
        # Handles hold at most 32 characters.
        handle, password = f"load-{uuid.uuid4().hex[:24]}", "a crowd in the harbour"
        account = {"handle_name": handle, "display_name": "Load", "email": f"{handle}@example.com"}
        if self.call("POST", "/accounts", {201}, json=account | {"password": password}) is None:
            raise StopUser
        self._keep(self.call("POST", "/sessions", {201}, json={"login": handle, "password": password}))
        self.product_ids = self._ids("/products")
        self.bundle_ids = self._ids("/bundles")
        self.categories = [row["name"] for row in self._get("/categories")["items"]]

    def call(
        self, method: str, path: str, expected: Collection[int], name: str | None = None, **how: Any
    ) -> Any:
        """One request; its JSON, True where there is none, and None where the answer is not expected."""
        if self.headers and time.monotonic() > self.renew_at and path != "/sessions/refresh":
            body = {"refresh_token": self.refresh_token}
            self._keep(self.call("POST", "/sessions/refresh", {201}, json=body))
        # A redirect is no answer of the store's, and might lead to another machine.
        how |= {"catch_response": True, "allow_redirects": False}
        how["headers"] = self.headers | how.get("headers", {})
        with self.client.request(method, path, name=name or path, **how) as answer:
            if answer.status_code not in expected:
                said = f"{answer.status_code}: {answer.text}" if answer.status_code else str(answer.error)
                answer.failure(said[:300])
                return None
            answer.success()
            is_json = "json" in (answer.headers or {}).get("Content-Type", "")
            return answer.json() if is_json else True

    def _get(self, path: str, name: str | None = None) -> Any:
        """What is there; the task ends where it is not, since the failure is counted already."""
        found = self.call("GET", path, {200}, name)
        return {"items": [], "next": None} if found is None else found

    def _keep(self, pair: Any) -> None:
        if pair is None:
            self.headers = {}
            raise StopUser
        self.headers = {"Authorization": f"Bearer {pair['access_token']}"}
        self.refresh_token = pair["refresh_token"]
        self.renew_at = time.monotonic() + pair["expires_in"] / 2

    def _ids(self, path: str) -> list[int]:
        ids = [row["id"] for row in self._get(f"{path}?limit=100", path)["items"]]
        if not ids:
            raise StopUser
        return ids

    def _add(self) -> None:
        """A product or two, and now and then a bundle."""
        wanted = [{"product_id": one} for one in random.sample(self.product_ids, random.randint(1, 2))]
        if random.random() < 0.25:
            wanted.append({"bundle_id": random.choice(self.bundle_ids)})
        self.call("POST", "/cart/items", {201}, json={"items": wanted})

    def _buy(self, card: str) -> Any:
        """Buy the whole cart; the order, or None where the card was declined."""
        self._add()
        answer = self.call(
            "POST",
            "/checkout",
            {201, 202, 402, 409},
            json={"item_ids": "all", "payment_method": card},
            headers={"Idempotency-Key": str(uuid.uuid4())},
        )
        return answer if answer and "id" in answer else None


listen()
