"""What other hands do at the provider: refunds, cancellations, second charges, changed amounts, removals."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

import aiohttp
import psycopg

from tests.faults.house import House
from tests.faults.strikes import KEY
from tests.faults.tally import Tally

Object = dict[str, Any]
Act = Callable[[], Awaitable[bool]]

# Tells the charges that were made here from the store's own, whose metadata they carry.
DESCRIPTION = "made by other hands"
LONGEST_PAUSE = 1.5
# How many of the newest objects an act chooses from.
NEWEST = "40"
MOST_RESETS = 2
SPARED_SECONDS = 60.0
SECOND_CHARGES = {
    "pm_card_visa": 12,
    "pm_card_pendingRefund": 3,
    "pm_card_refundFail": 2,
    "pm_card_visa_chargeDeclined": 1,
    "pm_card_threeDSecure2Required": 1,
}
SMALLEST = {"usd": 50, "eur": 50, "jpy": 50}

# Everything of one account's payments, which its idempotency keys would otherwise tell of once more.
REMOVALS = """
    create temporary table gone on commit drop as
    with intent as (
        select id from mockpay.payment_intent where metadata ->> 'account_id' = %(account_id)s
    ), charge as (
        select charge.id from mockpay.charge inner join intent on intent.id = charge.payment_intent
    )
    select id from intent
    union all select id from charge
    union all select refund.id from mockpay.refund inner join charge on charge.id = refund.charge
    union all select dispute.id from mockpay.dispute inner join charge on charge.id = dispute.charge;
    create temporary table gone_event on commit drop as
    select id from mockpay.event
    where data #>> '{object,id}' in (select id from gone)
        or data #>> '{object,payment_intent}' in (select id from gone)
        or data #>> '{object,charge}' in (select id from gone);
    delete from mockpay.delivery_attempt where event in (select id from gone_event);
    delete from mockpay.delivery where event in (select id from gone_event);
    delete from mockpay.event where id in (select id from gone_event);
    delete from mockpay.idempotency_key as key
    where exists (select from gone where position(gone.id in key.body) > 0);
    delete from mockpay.request where object_id in (select id from gone);
    delete from mockpay.balance_transaction where source in (select id from gone);
    delete from mockpay.dispute where id in (select id from gone);
    delete from mockpay.refund where id in (select id from gone);
    delete from mockpay.charge where id in (select id from gone);
    delete from mockpay.payment_intent where id in (select id from gone);
"""
LOCKED = (
    "payment_intent, mockpay.charge, mockpay.refund, mockpay.dispute, mockpay.balance_transaction,"
    " mockpay.event, mockpay.delivery, mockpay.delivery_attempt, mockpay.idempotency_key, mockpay.request"
)


class ProviderActs:
    """One act after another through the provider's API, chosen by a seed."""

    def __init__(self, house: House, tally: Tally, seed: str) -> None:
        self.house, self.tally = house, tally
        self.chance = random.Random(seed)
        self.resets = 0
        self.spared_until = 0.0
        self.kinds: dict[str, tuple[int, Act]] = {
            "refund at the provider": (10, self.refund),
            "cancellation at the provider": (3, self.cancel),
            "second charge at the provider": (7, self.charge_again),
            "changed amount at the provider": (6, self.change_amount),
            "reset of one account at the provider": (1, self.reset_account),
        }

    async def go_on(self, over: asyncio.Event) -> None:
        """Until it is over; each kind comes before chance decides, the reset last."""
        first = ["reset of one account at the provider"]
        first += self.chance.sample([name for name in self.kinds if name not in first], len(self.kinds) - 1)
        weights = [weight for weight, _ in self.kinds.values()]
        timeout = aiohttp.ClientTimeout(total=5)
        async with aiohttp.ClientSession(timeout=timeout, headers=KEY) as self.session:
            while not over.is_set():
                name = first[-1] if first else self.chance.choices([*self.kinds], weights)[0]
                struck = await self.kinds[name][1]()
                (self.tally.strikes if struck else self.tally.missed)[name] += 1
                if struck and name in first:
                    first.remove(name)
                with suppress(TimeoutError):
                    async with asyncio.timeout(self.chance.uniform(0.2, LONGEST_PAUSE)):
                        await over.wait()

    async def refund(self) -> bool:
        """Part or all of a charge that succeeded."""
        charges = [each for each in await self._list("charges") if each["status"] == "succeeded"]
        left = [each for each in charges if each["amount_refunded"] < each["amount_captured"]]
        if not left:
            return False
        charge = self.chance.choice(left)
        form = {"charge": charge["id"]}
        if self.chance.random() < 0.7:
            form["amount"] = str(
                self.chance.randint(1, charge["amount_captured"] - charge["amount_refunded"])
            )
        return await self._post("refunds", form)

    async def cancel(self) -> bool:
        intent = await self._any_open()
        return intent is not None and await self._post(f"payment_intents/{intent['id']}/cancel", {})

    async def charge_again(self) -> bool:
        """Another payment with the metadata of an order, of the same money or of other."""
        intents = [each for each in await self._list("payment_intents") if each["metadata"].get("group_id")]
        if not intents:
            return False
        # Orders that wait are few, and the most is to be seen of them.
        waiting = [each for each in intents if each["status"] == "requires_action"]
        intent = self.chance.choice(waiting if waiting and self.chance.random() < 0.4 else intents)
        currency: str = intent["currency"]
        if self.chance.random() < 0.25:
            currency = self.chance.choice([each for each in SMALLEST if each != currency])
        amount: int = intent["amount"]
        if self.chance.random() < 0.5:
            amount = self.chance.randint(SMALLEST[currency], max(2 * amount, 100))
        [method] = self.chance.choices([*SECOND_CHARGES], [*SECOND_CHARGES.values()])
        form = {
            "amount": str(amount),
            "currency": currency,
            "payment_method": method,
            "allowed_payment_method_types[]": "card",
            "confirm": "true",
            "description": DESCRIPTION,
        }
        form |= {f"metadata[{name}]": value for name, value in intent["metadata"].items()}
        return await self._post("payment_intents", form)

    async def change_amount(self) -> bool:
        """Of a payment that waits for its buyer."""
        intent = await self._any_open()
        if intent is None:
            return False
        amount = intent["amount"]
        other = self.chance.choice([amount + 1, 2 * amount, max(SMALLEST[intent["currency"]], amount // 2)])
        # Noted first: the answer may be lost.
        self.tally.edited.add(intent["id"])
        return await self._post(f"payment_intents/{intent['id']}", {"amount": str(other)})

    async def reset_account(self) -> bool:
        """The provider forgets all payments of one account, as Stripe does when test data is deleted."""
        now = time.monotonic()
        if self.resets == MOST_RESETS or now < self.spared_until:
            return False
        intents = [each for each in await self._list("payment_intents") if each["metadata"].get("account_id")]
        waiting = [each for each in intents if each["status"] == "requires_action"]
        if not intents:
            return False
        account_id = self.chance.choice(waiting or intents)["metadata"]["account_id"]
        self.tally.forgotten.add(int(account_id))
        removed = await asyncio.to_thread(self._remove, account_id)
        if not removed:
            return False
        self.resets += 1
        self.spared_until = now + SPARED_SECONDS
        self.tally.note(f"the provider has forgotten account {account_id}: {len(removed)} objects")
        return True

    def _remove(self, account_id: str) -> set[str]:
        """The ids of what was removed; nothing where there was no lock or no server to be had."""
        try:
            with self.house.connect() as connection, connection.transaction():
                connection.execute("set local lock_timeout = '2s'")
                connection.execute(f"lock table mockpay.{LOCKED} in share row exclusive mode")
                for statement in REMOVALS.replace("%(account_id)s", f"'{int(account_id)}'").split(";\n"):
                    connection.execute(statement)
                removed = {at for (at,) in connection.execute("select id from gone").fetchall()}
                # Noted first: the answer of the commit may be lost.
                self.tally.removed |= removed
                return removed
        except psycopg.Error as error:
            self.tally.note(f"nothing forgotten: {error}")
            return set()

    async def _any_open(self) -> Object | None:
        """A payment of an order's that its buyer has not completed."""
        intents = [
            each
            for each in await self._list("payment_intents")
            if each["status"] == "requires_action" and each["description"] != DESCRIPTION
        ]
        return self.chance.choice(intents) if intents else None

    async def _list(self, kind: str) -> Sequence[Object]:
        """The newest; none where the provider does not answer."""
        with suppress(aiohttp.ClientError, TimeoutError, ValueError):
            url = f"{self.house.mockpay_url}/v1/{kind}"
            async with self.session.get(url, params={"limit": NEWEST}) as answer:
                found: list[Object] = (await answer.json()).get("data", [])
                return found
        return []

    async def _post(self, path: str, form: dict[str, str]) -> bool:
        """Whether it was done, as far as the answer tells; a refusal is an answer too."""
        with suppress(aiohttp.ClientError, TimeoutError, ValueError):
            async with self.session.post(f"{self.house.mockpay_url}/v1/{path}", data=form) as answer:
                body = await answer.json()
                done = answer.status == 200
                self.tally.note(f"POST /v1/{path} {form} {answer.status} {body.get('id') or ''}")
                if answer.status == 400 and body["error"].get("code") == "parameter_unknown":
                    self.tally.find(f"an act was refused: {path} {form} {body}")
                return done
        return False
