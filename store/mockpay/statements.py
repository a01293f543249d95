"""The statements of sql/mockpay.sql, typed."""

from store.db import Queryable
from store.mockpay.models import (
    Answer,
    BalanceTransactionRow,
    ChargeRow,
    CurrencyBalance,
    Due,
    EventRow,
    Payment,
    PaymentIntentRow,
    PaymentMethodRow,
    RefundRow,
    WebhookEndpointRow,
)
from store.sql import Statements

sql = Statements("mockpay")


@sql
async def save(
    db: Queryable,
    *,
    keys: list[str],
    endpoints: list[str],
    fingerprints: list[str],
    request_ids: list[str],
    statuses: list[int],
    bodies: list[str],
    customers: str,
    payment_methods: str,
    payment_intents: str,
    charges: str,
    refunds: str,
    disputes: str,
    balance_transactions: str,
    event_ids: list[str],
    event_created: list[int],
    event_types: list[str],
    event_data: list[str],
    event_request_ids: list[str | None],
    event_keys: list[str | None],
    event_api_versions: list[str],
    event_faults: list[str | None],
    webhook_endpoints: str,
    test_clocks: str,
    checkout_sessions: str,
    resends: str,
    now: float,
) -> int | None: ...


@sql
async def get_answer(db: Queryable, *, key: str) -> Answer | None: ...


@sql
async def forget_answers(db: Queryable) -> None: ...


@sql
async def lock_payment_intent(db: Queryable, *, id: str) -> str | None: ...


@sql
async def get_payment(db: Queryable, *, id: str) -> Payment | None: ...


@sql
async def find_payment_of_charge(db: Queryable, *, id: str) -> str | None: ...


@sql
async def get_payment_intents(db: Queryable, *, ids: list[str]) -> list[PaymentIntentRow]: ...


@sql
async def get_charges(db: Queryable, *, ids: list[str]) -> list[ChargeRow]: ...


@sql
async def get_refunds(db: Queryable, *, ids: list[str]) -> list[RefundRow]: ...


@sql
async def get_payment_methods(db: Queryable, *, ids: list[str]) -> list[PaymentMethodRow]: ...


@sql
async def get_balance_transactions(db: Queryable, *, ids: list[str]) -> list[BalanceTransactionRow]: ...


@sql
async def list_payment_intents(
    db: Queryable,
    *,
    backward: bool,
    below: str,
    above: str,
    since: int,
    until: int,
    count: int,
    customer: str | None,
) -> list[PaymentIntentRow]: ...


@sql
async def search_payment_intents(
    db: Queryable, *, below: str, every: bool, clauses: str, count: int
) -> list[PaymentIntentRow]: ...


@sql
async def list_charges(
    db: Queryable,
    *,
    backward: bool,
    below: str,
    above: str,
    since: int,
    until: int,
    count: int,
    customer: str | None,
    payment_intent: str | None,
) -> list[ChargeRow]: ...


@sql
async def list_refunds(
    db: Queryable,
    *,
    backward: bool,
    below: str,
    above: str,
    since: int,
    until: int,
    count: int,
    charge: str | None,
    payment_intent: str | None,
) -> list[RefundRow]: ...


@sql
async def list_payment_methods(
    db: Queryable,
    *,
    backward: bool,
    below: str,
    above: str,
    count: int,
    allow_redisplay: str | None,
    type: str | None,
) -> list[PaymentMethodRow]: ...


@sql
async def list_balance_transactions(
    db: Queryable,
    *,
    backward: bool,
    below: str,
    above: str,
    since: int,
    until: int,
    count: int,
    currency: str | None,
    source: str | None,
    type: str | None,
) -> list[BalanceTransactionRow]: ...


@sql
async def list_events(
    db: Queryable,
    *,
    backward: bool,
    below: str,
    above: str,
    since: int,
    until: int,
    count: int,
    types: list[str] | None,
    delivered: bool | None,
) -> list[EventRow]: ...


@sql
async def get_event(db: Queryable, *, id: str) -> EventRow | None: ...


@sql
async def sum_balance(db: Queryable, *, now: int) -> list[CurrencyBalance]: ...


@sql
async def list_due_refunds(db: Queryable, *, now: float) -> list[str]: ...


@sql
async def list_due_payments(db: Queryable, *, now: float) -> list[str]: ...


@sql
async def lock_charges_to_book(db: Queryable, *, now: float, count: int) -> list[str]: ...


@sql
async def set_booked(db: Queryable, *, charges: list[str], balance_transactions: list[str]) -> None: ...


@sql
async def claim_deliveries(
    db: Queryable, *, now: float, lease_seconds: float, each: int, busy: str, count: int
) -> list[Due]: ...


@sql
async def list_listeners(db: Queryable, *, type: str) -> list[str]: ...


@sql
async def set_webhook_endpoint(
    db: Queryable,
    *,
    id: str,
    created: int,
    url: str,
    secret: str,
    holder: str,
    lease_seconds: float,
) -> str | None: ...


@sql
async def renew_webhook_endpoint(db: Queryable, *, id: str, holder: str, lease_seconds: float) -> bool: ...


@sql
async def take_webhook_endpoint(
    db: Queryable,
    *,
    id: str,
    url: str,
    secret: str,
    holder: str,
    lease_seconds: float,
    now: float,
) -> bool: ...


@sql
async def release_webhook_endpoint(db: Queryable, *, id: str, holder: str) -> None: ...


@sql
async def disable_webhook_endpoint(db: Queryable, *, id: str) -> None: ...


@sql
async def reset(db: Queryable) -> None: ...


@sql
async def is_migrated(db: Queryable) -> bool: ...


@sql
async def is_read_only(db: Queryable) -> bool: ...


@sql
async def get_webhook_endpoint(db: Queryable, *, id: str) -> WebhookEndpointRow | None: ...


@sql
async def lock_webhook_endpoint(db: Queryable, *, id: str) -> WebhookEndpointRow | None: ...


@sql
async def list_webhook_endpoints(
    db: Queryable,
    *,
    backward: bool,
    below: str,
    above: str,
    count: int,
) -> list[WebhookEndpointRow]: ...


@sql
async def remove_webhook_endpoint(db: Queryable, *, id: str) -> str | None: ...
