"""What every change writes beside its rows: the events that tell of it, and the balance's entries."""

from datetime import UTC, datetime
from typing import Any

from store.currencies import minor_step
from store.mockpay.calls import Call
from store.mockpay.config import MockpaySettings
from store.mockpay.faults.models import WEBHOOK_FAULTS, Strike
from store.mockpay.ids import new_id
from store.mockpay.models import (
    BalanceTransaction,
    Change,
    Event,
)
from store.mockpay.objects import API_VERSION, Rendered
from store.mockpay.rules import fee


class Author:
    """On whose behalf rows are written, and when: a call's, the page's, or the clock's."""

    def __init__(
        self,
        settings: MockpaySettings,
        at: float,
        request_id: str | None = None,
        key: str | None = None,
        api_version: str = API_VERSION,
        fault: str | None = None,
    ) -> None:
        self.settings = settings
        self.at = at
        self.now = int(at)
        self.request_id = request_id
        self.key = key
        self.api_version = api_version
        self.fault = fault

    def later(self, seconds: float) -> datetime:
        """So long after now, in mockpay's time."""
        return datetime.fromtimestamp(self.at + seconds, UTC)

    def is_due(self, at: datetime | None) -> bool:
        """Whether this time was set and has come; asked under the lock, since another may have been first."""
        return at is not None and at <= self.later(0)


def author_of(call: Call, strike: Strike | None = None) -> Author:
    """The call's; a webhook fault that it asked for goes with its events."""
    fault = strike.fault if strike and strike.fault in WEBHOOK_FAULTS else None
    return Author(call.settings, call.at, call.request_id, call.key, fault=fault)


def tell(
    author: Author, change: Change, type_: str, rendered: Rendered, before: Rendered | None = None
) -> None:
    """Add an event; `before` is the object as it was, for `previous_attributes`."""
    data: dict[str, Any] = {"object": rendered}
    if before is not None:
        data["previous_attributes"] = {name: was for name, was in before.items() if rendered[name] != was}
    change.events.append(
        Event(
            id=new_id("evt"),
            created=author.now,
            type=type_,
            data=data,
            request_id=author.request_id,
            idempotency_key=author.key,
            api_version=author.api_version,
            fault=author.fault,
        )
    )


def book(
    author: Author,
    change: Change,
    type_: str,
    source: str,
    amount: int,
    currency: str,
    *,
    available: bool,
    description: str | None = None,
    category: str | None = None,
    cost: int | None = None,
) -> str:
    """Enter an amount; a charge costs its share unless `cost` says otherwise, the rest nothing."""
    if cost is None:
        settings, step = author.settings, minor_step(currency.upper())
        cost = fee(amount, settings.fee_percent, settings.fee_fixed, step) if type_ == "charge" else 0
    wait = 0 if available else author.settings.funds_available_seconds
    row = BalanceTransaction(
        id=new_id("txn"),
        created=author.now,
        available_on=author.now + wait,
        type=type_,
        reporting_category=category or type_,
        amount=amount,
        fee=cost,
        net=amount - cost,
        currency=currency,
        source=source,
        description=description,
    )
    change.balance_transactions.append(row)
    return row.id
