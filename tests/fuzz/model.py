"""`just model`: customers walk a real store at random, and a model of it says what it must answer."""

import secrets
import sys
import time
import uuid
from collections import Counter
from decimal import Decimal
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import click
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec import Struct, field, json

from tests.fuzz.shop import open_shop

PASSWORD = "correct horse battery"
PAYING = ("pm_card_visa", "pm_card_mastercard")
DECLINED = ("pm_card_chargeDeclined", "pm_card_chargeDeclinedInsufficientFunds")
STEPS_A_WALK = 50

Thing = tuple[str, int]


class Answer(Struct):
    """A status and the JSON body, if any."""

    status: int
    json: Any


class Api:
    """Calls a program over one connection."""

    def __init__(self, url: str) -> None:
        self.connection = HTTPConnection(urlsplit(url).netloc, timeout=60)

    def __call__(self, method: str, path: str, token: str | None, body: Any = None, key: str = "") -> Answer:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        headers |= {"Content-Type": "application/json"} if body is not None else {}
        headers |= {"Idempotency-Key": key} if key else {}
        self.connection.request(method, path, json.encode(body) if body is not None else None, headers)
        with self.connection.getresponse() as answer:
            text = answer.read()
            return Answer(answer.status, json.decode(text) if text else None)


class Row(Struct):
    """A row of a cart."""

    id: int
    quantity: int
    seen: Decimal


class Line(Struct):
    """A bought line."""

    id: int
    thing: Thing
    amount: Decimal
    refunded: Decimal = Decimal(0)

    @property
    def status(self) -> str:
        return standing(self.refunded, self.amount)


class Order(Struct):
    """A paid order."""

    id: int
    lines: list[Line]

    @property
    def status(self) -> str:
        return standing(sum(line.refunded for line in self.lines), sum(line.amount for line in self.lines))


def standing(refunded: Decimal | int, amount: Decimal | int) -> str:
    """The status of what was paid."""
    if not refunded:
        return "paid"
    return "refunded" if refunded == amount else "partially_refunded"


class Account(Struct):
    """A customer as the model knows them."""

    handle: str
    token: str
    cart: dict[Thing, Row] = field(default_factory=dict)
    orders: list[Order] = field(default_factory=list)


class House(Struct):
    """What all walks share: the store, its admin and what is for sale."""

    url: str
    admin: str
    things: list[Thing]
    done: Counter[str] = field(default_factory=Counter)

    @classmethod
    def furnish(cls, url: str, admin: str) -> "House":
        """Three products and a bundle that nobody else changes."""
        api = Api(url)
        products = []
        for name in ("Lamp", "Moss", "Heron"):
            body = {"name": name, "description": "", "category": "model", "price": "10.00"}
            products.append(api("POST", "/admin/products", admin, body).json["id"])
        body = {"name": "Pack", "description": "", "product_ids": products[:2], "price": "15.00"}
        bundle = api("POST", "/admin/bundles", admin, body).json["id"]
        api.connection.close()
        return cls(url, admin, [*[("product", at) for at in products], ("bundle", bundle)])


class StoreWalk(RuleBasedStateMachine):
    """One walk; `house` is set on a subclass."""

    house: House

    def __init__(self) -> None:
        super().__init__()
        self.api = Api(self.house.url)
        self.prices: dict[Thing, Decimal] = {}
        self.accounts: list[Account] = []
        self.gone: list[Account] = []
        self.touched: Account | None = None

    def teardown(self) -> None:
        for account in self.accounts:
            self.compare(account)
        self.api.connection.close()

    def call(self, account: Account, method: str, path: str, body: Any = None, key: str = "") -> Answer:
        self.touched = account
        return self.api(method, path, account.token, body, key)

    def pick(self, data: st.DataObject) -> Account:
        return data.draw(st.sampled_from(self.accounts), "who")

    def did(self, what: str) -> None:
        self.house.done[what] += 1

    @initialize()
    def open(self) -> None:
        for thing in self.house.things:
            self.give_price(thing, Decimal("10.00"))
        self.join()
        [account] = self.accounts
        for quantity, thing in enumerate(self.house.things, start=1):
            self.put(account, thing, quantity)
        self.buy(account, self.house.things[1:], PAYING[0], agrees=False)
        self.give_back(account, account.orders[0].lines[0], 50)

    @rule()
    @precondition(lambda self: len(self.accounts) < 3)
    def join(self) -> None:
        """Register and log in."""
        handle = f"m{uuid.uuid4().hex[:12]}"
        new = {"handle_name": handle, "display_name": handle, "email": f"{handle}@example.com"}
        assert self.api("POST", "/accounts", None, new | {"password": PASSWORD}).status == 201
        assert self.api("POST", "/accounts", None, new | {"password": PASSWORD}).status == 409
        self.accounts.append(Account(handle, self.log_in(handle, 201)))
        self.did("register")

    def log_in(self, handle: str, status: int, password: str = PASSWORD) -> str:
        answer = self.api("POST", "/sessions", None, {"login": handle, "password": password})
        assert answer.status == status, answer
        return str(answer.json.get("access_token"))

    @rule(data=st.data())
    @precondition(lambda self: self.accounts)
    def come_again(self, data: st.DataObject) -> None:
        """Log out and in: the old token is over, a wrong password helps nobody."""
        account = self.pick(data)
        assert self.call(account, "DELETE", "/sessions/current").status == 204
        assert self.call(account, "GET", "/cart").status == 401
        self.log_in(account.handle, 401, "wrong wrong wrong")
        account.token = self.log_in(account.handle, 201)
        self.did("log in")

    @rule(data=st.data(), quantity=st.integers(1, 60))
    @precondition(lambda self: self.accounts)
    def add(self, data: st.DataObject, quantity: int) -> None:
        self.put(self.pick(data), data.draw(st.sampled_from(self.house.things), "what"), quantity)

    def put(self, account: Account, thing: Thing, quantity: int) -> None:
        body = {"items": [{f"{thing[0]}_id": thing[1], "quantity": quantity}]}
        answer = self.call(account, "POST", "/cart/items", body)
        row = account.cart.get(thing)
        together = quantity + (row.quantity if row else 0)
        if together > 99:
            assert (answer.status, answer.json["code"]) == (422, "quantity_too_large")
        else:
            assert answer.status == 201, answer
            [item] = [each for each in answer.json["items"] if thing_of(each) == thing]
            assert row is None or row.id == item["id"]
            account.cart[thing] = Row(item["id"], together, self.prices[thing])
        self.did("add")

    @rule(data=st.data(), quantity=st.integers(0, 100))
    @precondition(lambda self: any(each.cart for each in self.accounts))
    def change(self, data: st.DataObject, quantity: int) -> None:
        account, thing = self.pick_row(data)
        row = account.cart[thing]
        answer = self.call(account, "PATCH", f"/cart/items/{row.id}", {"quantity": quantity})
        assert answer.status == (200 if 1 <= quantity <= 99 else 422)
        if answer.status == 200:
            row.quantity = quantity
        self.did("change")

    @rule(data=st.data())
    @precondition(lambda self: any(each.cart for each in self.accounts))
    def remove(self, data: st.DataObject) -> None:
        account, thing = self.pick_row(data)
        row = account.cart.pop(thing)
        assert self.call(account, "DELETE", f"/cart/items/{row.id}").status == 204
        assert self.call(account, "DELETE", f"/cart/items/{row.id}").status == 404
        self.did("remove")

    def pick_row(self, data: st.DataObject) -> tuple[Account, Thing]:
        account = data.draw(st.sampled_from([each for each in self.accounts if each.cart]), "who")
        return account, data.draw(st.sampled_from(sorted(account.cart)), "what")

    @rule(data=st.data(), cents=st.integers(100, 5000))
    def set_price(self, data: st.DataObject, cents: int) -> None:
        self.give_price(data.draw(st.sampled_from(self.house.things), "what"), Decimal(cents) / 100)
        self.did("price")

    def give_price(self, thing: Thing, price: Decimal) -> None:
        path = f"/admin/{thing[0]}s/{thing[1]}/prices"
        answer = self.api("POST", path, self.house.admin, {"price": str(price)})
        assert answer.status == 201, answer
        self.prices[thing] = price

    @rule(
        data=st.data(),
        card=st.sampled_from(DECLINED + PAYING),
        agrees=st.sampled_from((True, True, False)),
    )
    @precondition(lambda self: any(each.cart for each in self.accounts))
    def check_out(self, data: st.DataObject, card: str, agrees: bool) -> None:
        """Some of the cart; at the prices that were seen, unless the buyer agrees to the new total."""
        account, first = self.pick_row(data)
        more = data.draw(st.lists(st.sampled_from(sorted(account.cart)), unique=True), "with")
        self.buy(account, [first, *[thing for thing in more if thing != first]], card, agrees=agrees)

    @rule(data=st.data())
    @precondition(lambda self: any(not each.cart for each in self.accounts))
    def check_out_nothing(self, data: st.DataObject) -> None:
        account = data.draw(st.sampled_from([each for each in self.accounts if not each.cart]), "who")
        self.buy(account, [], PAYING[0], agrees=False)

    def buy(self, account: Account, things: list[Thing], card: str, *, agrees: bool) -> None:
        rows = {thing: account.cart[thing] for thing in things}
        total = sum((row.quantity * self.prices[thing] for thing, row in rows.items()), Decimal("0.00"))
        whole = len(rows) == len(account.cart)
        ids = "all" if whole else [row.id for row in rows.values()]
        body = {"item_ids": ids, "payment_method": card}
        if agrees:
            body["expected_total"] = str(total)
        key = uuid.uuid4().hex
        answer = self.call(account, "POST", "/checkout", body, key)
        changed = [thing for thing, row in rows.items() if row.seen != self.prices[thing]]
        if not rows:
            assert (answer.status, answer.json["code"]) == (409, "cart_empty")
        elif changed and not agrees:
            assert (answer.status, answer.json["code"]) == (409, "price_changed")
            assert len(answer.json["changes"]) == len(changed)
            assert Decimal(answer.json["total"]) == total
        elif card in DECLINED:
            assert (answer.status, answer.json["code"]) == (402, "payment_declined"), answer
            self.put_back(account, rows)
        else:
            self.bring_home(account, rows, total, answer)
        if rows and not (changed and not agrees):
            assert self.call(account, "POST", "/checkout", body, key) == answer
            assert self.call(account, "POST", "/checkout", body | {"item_ids": [1]}, key).status == 422
        self.did(f"check out: {answer.status}")

    def put_back(self, account: Account, rows: dict[Thing, Row]) -> None:
        """A declined payment gives the rows back, at the price that the buyer has agreed to."""
        for thing, row in rows.items():
            row.seen = self.prices[thing]

    def bring_home(self, account: Account, rows: dict[Thing, Row], total: Decimal, answer: Answer) -> None:
        assert (answer.status, answer.json["status"]) == (201, "paid"), answer
        assert Decimal(answer.json["total"]) == total
        lines = [
            Line(line["id"], thing_of(line), Decimal(line["amount"])) for line in answer.json["purchases"]
        ]
        assert {line.thing: line.amount for line in lines} == {
            thing: row.quantity * self.prices[thing] for thing, row in rows.items()
        }
        for thing in rows:
            del account.cart[thing]
        account.orders.append(Order(answer.json["id"], lines))

    @rule(data=st.data(), share=st.sampled_from((0, 1, 30, 50, 100, 101)))
    @precondition(lambda self: any(each.orders for each in self.accounts))
    def refund(self, data: st.DataObject, share: int) -> None:
        """A hundredth part of what is left, more, all of it, or more than that; 0 says no amount."""
        account = data.draw(st.sampled_from([each for each in self.accounts if each.orders]), "who")
        order = data.draw(st.sampled_from(account.orders), "order")
        self.give_back(account, data.draw(st.sampled_from(order.lines), "line"), share)

    def give_back(self, account: Account, line: Line, share: int) -> None:
        left = line.amount - line.refunded
        amount = left if share in (0, 100) else max(left * share / 100, Decimal("0.01"))
        amount = amount.quantize(Decimal("0.01")) if share <= 100 else left + Decimal("0.01")
        body = {"amount": str(max(amount, Decimal("0.01")))} if share else {}
        key = uuid.uuid4().hex
        answer = self.call(account, "POST", f"/purchases/{line.id}/refund", body, key)
        if left == 0 or amount > left:
            assert (answer.status, answer.json["code"]) == (409, "not_refundable"), answer
            assert Decimal(answer.json["left"]) == left
        else:
            assert (answer.status, answer.json["status"]) == (201, "succeeded"), answer
            assert Decimal(answer.json["amount"]) == amount
            line.refunded += amount
            assert self.call(account, "POST", f"/purchases/{line.id}/refund", body, key) == answer
        self.did(f"refund: {answer.status}")

    @rule(data=st.data())
    @precondition(lambda self: len(self.accounts) > 1)
    def leave(self, data: st.DataObject) -> None:
        """Delete the account: its token and its password are nobody's."""
        account = self.pick(data)
        self.accounts.remove(account)
        assert self.call(account, "DELETE", "/me").status == 204
        assert self.call(account, "GET", "/orders").status == 401
        self.log_in(account.handle, 401)
        self.touched = None
        self.did("delete account")

    @rule(data=st.data())
    @precondition(lambda self: len(self.accounts) > 1 and any(each.orders for each in self.accounts))
    def pry(self, data: st.DataObject) -> None:
        """Another's order is not there, and cannot be refunded."""
        owner = data.draw(st.sampled_from([each for each in self.accounts if each.orders]), "owner")
        other = data.draw(st.sampled_from([each for each in self.accounts if each is not owner]), "other")
        order = data.draw(st.sampled_from(owner.orders), "order")
        assert self.call(other, "GET", f"/orders/{order.id}").status == 404
        stolen = self.call(other, "POST", f"/purchases/{order.lines[0].id}/refund", {}, uuid.uuid4().hex)
        assert stolen.status == 404
        self.compare(owner)
        self.did("pry")

    @invariant()
    def the_store_is_as_the_model(self) -> None:
        if self.touched in self.accounts:
            self.compare(self.touched)
        self.touched = None

    def compare(self, account: Account) -> None:
        """The account's cart, orders and invoices against the model's."""
        cart = self.api("GET", "/cart", account.token).json
        assert {
            thing_of(item): (item["id"], item["quantity"], Decimal(item["price_snapshot"]))
            for item in cart["items"]
        } == {thing: (row.id, row.quantity, row.seen) for thing, row in account.cart.items()}
        total = sum((row.quantity * self.prices[thing] for thing, row in account.cart.items()), Decimal(0))
        assert Decimal(cart["total"]) == total
        orders = self.api("GET", "/orders?limit=100", account.token).json["items"]
        paid = [order for order in orders if order["status"] != "failed"]
        assert [(order["id"], order["status"]) for order in paid] == [
            (order.id, order.status) for order in reversed(account.orders)
        ]
        lines = {line["id"]: line for order in paid for line in order["purchases"]}
        known = [line for order in account.orders for line in order.lines]
        assert len(lines) == len(known)
        for line in known:
            there = lines[line.id]
            assert (thing_of(there), Decimal(there["amount"]), Decimal(there["refunded"])) == (
                line.thing,
                line.amount,
                line.refunded,
            )
            assert there["purchase_status"] == line.status
        invoices = self.api("GET", "/invoices?limit=100", account.token).json["items"]
        assert len(invoices) == len(account.orders)


def thing_of(row: Any) -> Thing:
    """What a row of a cart or of an order is of."""
    return ("bundle", row["bundle_id"]) if row["is_bundle"] else ("product", row["product_id"])


def walk(house: House, *, walks: int, steps: int, seed_: int) -> None:
    """So many walks of so many steps; raises with the shortest walk that goes wrong."""
    machine = type("Walk", (StoreWalk,), {"house": house})
    run_state_machine_as_test(
        seed(seed_)(machine),
        settings=settings(
            max_examples=walks,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@click.command(context_settings={"show_default": True})
@click.option("--steps", type=click.IntRange(1, 10_000_000), default=2000, help="At least so many.")
@click.option("--seed", "given", type=int, help="Makes the same walks again.  [default: a new one]")
def main(steps: int, given: int | None) -> None:
    """Walk a store of its own beside a model of it; a traceback with the steps where they differ."""
    chosen = secrets.randbelow(10**6) if given is None else given
    print(f"Seed {chosen}. Again: just model --steps {steps} --seed {chosen}")
    with open_shop() as shop:
        house = House.furnish(shop.url, shop.token("admin"))
        rounds = 0
        while house.done.total() < steps:
            left = steps - house.done.total()
            walk(house, walks=max(2, left // STEPS_A_WALK), steps=STEPS_A_WALK, seed_=chosen + rounds)
            rounds += 1
        api = Api(shop.url)
        api("POST", "/admin/verify", house.admin)
        while (verdict := api("GET", "/admin/verify", house.admin).json)["running_since"]:
            time.sleep(0.1)
        api.connection.close()
        print(f"{house.done.total()} steps: {dict(sorted(house.done.items()))}")
        broken = [check for check in verdict["checks"] if not check["ok"]] + shop.is_well()
    print("\n".join(map(str, broken)) or "The store is as the model has it, and its books add up.")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
