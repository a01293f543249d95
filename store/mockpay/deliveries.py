"""The statements of sql/mockpay_deliveries.sql, typed, and the delivery log's rows."""

import msgspec

from store.db import Queryable
from store.sql import Statements

sql = Statements("mockpay_deliveries")


class Attempt(msgspec.Struct):
    """One try; `at` is the machine's time, as in the signature."""

    number: int
    at: float
    status: int | None
    error: str | None
    duration_ms: int
    body: str


class Delivery(msgspec.Struct):
    """An event on its way to an endpoint; `due_at` is in mockpay's time."""

    event: str
    type: str
    webhook_endpoint: str
    url: str
    status: str
    due_at: float
    attempts: list[Attempt]


@sql
async def record_delivery(
    db: Queryable,
    *,
    event: str,
    webhook_endpoint: str,
    number: int,
    at: float,
    answered: int | None,
    error: str | None,
    duration_ms: int,
    body: str,
    status: str,
    due_at: float,
) -> None: ...


@sql
async def list_deliveries(
    db: Queryable,
    *,
    event_below: str,
    webhook_endpoint_below: str,
    event: str | None,
    webhook_endpoint: str | None,
    status: str | None,
    count: int,
) -> list[Delivery]: ...


@sql
async def count_pending(db: Queryable, *, event: str, others_than: list[str]) -> int: ...
