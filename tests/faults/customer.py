"""A customer: fills a cart, pays with all sorts of cards, takes money back, and leaves now and then."""

import asyncio
import random
import re
import uuid
from dataclasses import dataclass, field
from typing import Any

from store.checkout.rules import FAILED, PAID, PARTIALLY_REFUNDED
from tests.client import Client, Reply
from tests.faults.caller import Caller, GaveUp
from tests.faults.tally import (
    REFUND_EDGES,
    Tally,
    ToldOrder,
    ToldRefund,
    broken_promise,
    is_later,
    told_order,
)

CARDS = {
    "pm_card_visa": 40,
    "pm_card_mastercard": 10,
    "pm_card_pendingRefund": 8,
    "pm_card_refundFail": 8,
    "pm_card_threeDSecure2Required": 12,
    "pm_card_threeDSecureRequiredChargeDeclined": 3,
    "pm_card_visa_chargeDeclined": 6,
    "pm_card_visa_chargeDeclinedInsufficientFunds": 4,
    "pm_card_chargeCustomerFail": 2,
    "pm_card_createDispute": 4,
    "pm_card_createDisputeInquiry": 2,
    "pm_mockpay_drop_after_commit": 4,
    "pm_mockpay_webhook_drop": 3,
    "pm_mockpay_webhook_duplicate": 3,
    "pm_nonsense": 1,
}
# A slow answer is waited for beside what the customer does next.
IMPATIENCE_SECONDS = 3.0
# Of all that was answered, how many keys a customer sends once more at the end.
REPLAYS = 60


@dataclass(frozen=True)
class Shelf:
    """What is for sale in one currency, as the cart takes it."""

    currency: str
    items: tuple[tuple[str, int], ...]


@dataclass
class Identity:
    """One account of a customer, what it was told, and the answers that its keys got."""

    account_id: int
    call: Caller
    is_gone: bool = False
    orders: dict[int, ToldOrder] = field(default_factory=dict)
    refunds: dict[int, ToldRefund] = field(default_factory=dict)
    answers: list[tuple[str, str, dict[str, Any], Reply]] = field(default_factory=list)


class Customer:
    """Somebody who buys; all that is left to chance comes from one seed."""

    def __init__(self, url: str, name: str, shelf: Shelf, tally: Tally, seed: str) -> None:
        self.nobody, self.name, self.shelf, self.tally = Client(url), name, shelf, tally
        self.chance = random.Random(seed)
        self.me: Identity
        self.past: list[Identity] = []
        self.loose: set[asyncio.Task[None]] = set()

    @property
    def identities(self) -> list[Identity]:
        return [*self.past, self.me]

    async def live(self, over: asyncio.Event) -> None:
        """Do one thing after another until it is over, and then see every answer come in."""
        acts = {
            self.fill_cart: 30,
            self.buy: 40,
            self.refund: 18,
            self.edit_cart: 10,
            self.look_back: 12,
            self.leave: 1,
        }
        try:
            await self.join()
            while not over.is_set():
                [act] = self.chance.choices([*acts], [*acts.values()])
                task = asyncio.create_task(self._attempt(act()))
                self.loose.add(task)
                task.add_done_callback(self.loose.discard)
                await asyncio.wait([task], timeout=IMPATIENCE_SECONDS)
                await asyncio.sleep(self.chance.uniform(0, 0.4))
            while self.loose:
                await asyncio.wait([*self.loose])
        except GaveUp:
            return

    async def _attempt(self, act: Any) -> None:
        try:
            await act
        except GaveUp:
            return
        except Exception as error:
            self.tally.find(f"{self.name}: {type(error).__name__} {error}")

    async def join(self) -> None:
        """A new account, logged in; a 409 is that of a first try whose answer was lost."""
        handle = f"{self.name}-{self.chance.getrandbits(32):08x}"
        call = Caller(self.nobody, self.tally, self.chance)
        account = {"handle_name": handle, "display_name": "Run", "email": f"{handle}@example.com"}
        password = "a run on the bank"
        await call("POST", "/accounts", account | {"password": password}, expected={201, 409})
        login = {"login": handle, "password": password}
        session = await call("POST", "/sessions", login, expected={201})
        mine = Caller(self.nobody.with_token(session.json["access_token"]), self.tally, self.chance)
        self.me = Identity((await mine("GET", "/me", expected={200})).json["id"], mine)

    async def leave(self) -> None:
        """Delete the account and come back as somebody else, unless something under way cannot end."""
        me = self.me
        me.is_gone = True
        answer = await me.call("DELETE", "/me", expected={204, 401, 409})
        if answer.status == 409:
            me.is_gone = False
            return
        self.past.append(me)
        await self.join()

    async def fill_cart(self) -> None:
        chosen = self.chance.sample(self.shelf.items, self.chance.randint(1, min(3, len(self.shelf.items))))
        items = [{f"{kind}_id": at, "quantity": self.chance.randint(1, 3)} for kind, at in chosen]
        reply = await self._ask("POST", "/cart/items", {"items": items}, expected={201, 422})
        if reply.status == 422 and reply.json["code"] != "quantity_too_large":
            self.tally.find(f"POST /cart/items answered 422: {reply.body!r}")

    async def edit_cart(self) -> None:
        items = (await self._ask("GET", "/cart", expected={200})).json.get("items")
        if not items:
            return
        path = f"/cart/items/{self.chance.choice(items)['id']}"
        match self.chance.randrange(4):
            case 0:
                await self._ask("DELETE", "/cart", expected={204})
            case 1:
                await self._ask("DELETE", path, expected={204, 404, 409})
            case _:
                quantity = {"quantity": self.chance.randint(1, 4)}
                await self._ask("PATCH", path, quantity, expected={200, 404, 409})

    async def buy(self) -> None:
        """Pay all of the cart or some rows of it; a click may be a double one."""
        me = self.me
        [method] = self.chance.choices([*CARDS], [*CARDS.values()])
        wanted: Any = "all"
        if self.chance.random() < 0.3:
            items = (await self._ask("GET", "/cart", expected={200})).json.get("items") or []
            free = [item["id"] for item in items if item["group_id"] is None]
            wanted = self.chance.sample(free, self.chance.randint(1, len(free))) if free else "all"
        body: dict[str, Any] = {"item_ids": wanted, "payment_method": method}
        for _ in range(3):
            reply = await self._click(me, "/checkout", body)
            if reply.status != 409 or reply.json["code"] != "price_changed":
                break
            body["expected_total"] = reply.json["total"]
        await self._hear(me, reply, method)

    async def _hear(self, me: Identity, reply: Reply, method: str) -> None:
        if reply.status in (201, 202):
            told = told_order(reply.json)
            me.orders[told.id] = told
            if (action := reply.json["next_action"]) and self.chance.random() < 0.8:
                await self._authenticate(me, told, action["url"])
        elif reply.status == 402:
            order_id = reply.json["order_id"]
            # One with a challenge may have been given up before this answer came.
            if "threeDSecure" not in method:
                me.orders[order_id] = ToldOrder(order_id, FAILED)
        elif reply.status == 422 and method != "pm_nonsense":
            self.tally.find(f"checkout with {method} answered 422: {reply.body!r}")

    async def _authenticate(self, me: Identity, told: ToldOrder, url: str) -> None:
        """As a person would: open the page, think, press the button."""
        html = (await self._open_page(me, "GET", url)).body.decode()
        secret = re.search(r'name="client_secret" value="([^"]+)"', html)
        if secret is None:
            return
        await asyncio.sleep(self.chance.uniform(0, 3))
        outcome = "approve" if self.chance.random() < 0.75 else "fail"
        answer = {"client_secret": secret[1], "outcome": outcome}
        result = await self._open_page(me, "POST", url, data=answer)
        if b"Payment approved" in result.body:
            me.orders[told.id].ends_as = PAID

    async def _open_page(self, me: Identity, method: str, url: str, **how: Any) -> Reply:
        """The bank's page, which is not there where the provider has forgotten the payment."""
        reply = await me.call(method, url, expected={200, 404}, **how)
        if reply.status == 404 and me.account_id not in self.tally.forgotten:
            self.tally.find(f"there is no page {url} of account {me.account_id}")
        return reply

    async def refund(self) -> None:
        """Take back a line, or part of it."""
        me = self.me
        paid = [order for order in me.orders.values() if order.status in (PAID, PARTIALLY_REFUNDED)]
        if not paid:
            return
        order = self.chance.choice(paid)
        body: dict[str, Any] = {"reason": "A run on the bank"}
        if self.chance.random() < 0.6:
            body["amount"] = f"{self.chance.randint(1, 3)}" + ("" if self.shelf.currency == "JPY" else ".00")
        path = f"/purchases/{self.chance.choice(order.purchases)}/refund"
        reply = await self._click(me, path, body)
        if reply.status == 201:
            refund = reply.json
            me.refunds[refund["id"]] = ToldRefund(refund["id"], refund["status"], refund["amount"])

    async def _click(self, me: Identity, path: str, body: dict[str, Any]) -> Reply:
        """Send it with a key, sometimes twice at once; the answers to one key must be one."""
        key = str(uuid.UUID(int=self.chance.getrandbits(128), version=4))
        expected = {201, 202, 402, 409, 422} if path == "/checkout" else {201, 409}
        times = 2 if self.chance.random() < 0.15 else 1
        tries = [self._ask("POST", path, dict(body), key=key, me=me, expected=expected) for _ in range(times)]
        replies = await asyncio.gather(*tries)
        if me.is_gone:
            return replies[0]
        kept = [reply for reply in replies if reply.status in (201, 202, 402)]
        if len({(reply.status, reply.body) for reply in kept}) > 1:
            self.tally.find(f"key {key} got two answers: {[reply.body for reply in kept]}")
        for reply in kept[:1]:
            me.answers.append((path, key, dict(body), reply))
        return kept[0] if kept else replies[0]

    async def look_back(self) -> None:
        """What was told is still so."""
        me = self.me
        if me.orders:
            await self._look_at_order(me, self.chance.choice([*me.orders]))
        if me.refunds:
            await self._look_at_refund(me, self.chance.choice([*me.refunds]))

    async def _look_at_order(self, me: Identity, order_id: int) -> None:
        told = me.orders[order_id]
        reply = await self._ask("GET", f"/orders/{told.id}", me=me, expected={200})
        if reply.status != 200:
            return
        now = told_order(reply.json)
        if broken := broken_promise(self.tally, me.account_id, told, now):
            self.tally.find(f"{broken} (account {me.account_id})")
        now.ends_as = me.orders[order_id].ends_as
        me.orders[order_id] = now

    async def _look_at_refund(self, me: Identity, refund_id: int) -> None:
        told = me.refunds[refund_id]
        reply = await self._ask("GET", f"/transactions/{told.id}", me=me, expected={200})
        if reply.status != 200:
            return
        status, amount = reply.json["status"], reply.json["amount"]
        if not is_later(told.status, status, REFUND_EDGES) or amount != told.amount:
            self.tally.find(f"refund {told.id} was {told.status} {told.amount}, is {status} {amount}")
        told.status = status

    async def _ask(
        self,
        method: str,
        path: str,
        json: Any = None,
        *,
        expected: set[int],
        key: str | None = None,
        me: Identity | None = None,
    ) -> Reply:
        """The answer; 401 is one where the account was deleted meanwhile."""
        me = me or self.me
        reply = await me.call(method, path, json, expected=expected | {401}, key=key)
        if reply.status == 401 and not me.is_gone:
            self.tally.find(f"{method} {path} answered 401 to account {me.account_id}")
        return reply

    async def close(self) -> None:
        for task in self.loose:
            task.cancel()
        await asyncio.gather(*self.loose, return_exceptions=True)
        await self.nobody.session.close()

    async def check(self) -> None:
        """At the end: every promise, and the same answer to a key that comes again."""
        for me in self.identities:
            if me.is_gone:
                continue
            for order_id in [*me.orders]:
                await self._look_at_order(me, order_id)
            for refund_id in [*me.refunds]:
                await self._look_at_refund(me, refund_id)
            for path, key, body, first in self.chance.sample(me.answers, min(REPLAYS, len(me.answers))):
                again = await me.call("POST", path, body, key=key, expected={first.status})
                if (again.status, again.body) != (first.status, first.body):
                    self.tally.find(f"key {key} was answered {first.body!r} and now {again.body!r}")
