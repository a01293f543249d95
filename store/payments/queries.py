"""The statements of sql/payments.sql."""

from decimal import Decimal
from uuid import UUID

from store.db import Queryable
from store.payments.client import Charge
from store.payments.models import (
    OpenRefund,
    Payment,
    Refund,
    RefundSubject,
    Transaction,
)
from store.sql import Statements

sql = Statements("payments")


@sql
async def add_payment(
    db: Queryable,
    *,
    account_id: int,
    order_id: int,
    amount: Decimal,
    currency: str,
    payment_method: str,
    return_url: str | None,
) -> None: ...
@sql
async def get_payment(db: Queryable, *, account_id: int, order_id: int) -> Payment: ...
@sql
async def settle_payment(
    db: Queryable,
    *,
    account_id: int,
    order_id: int,
    status: str,
    method_brand: str | None,
    method_last4: str | None,
    failure_code: str | None,
    decline_code: str | None,
    failure_message: str | None,
) -> int: ...
@sql
async def set_provider_id(db: Queryable, *, account_id: int, order_id: int, provider_id: str) -> None: ...
@sql
async def get_charge(db: Queryable, *, account_id: int, order_id: int) -> Charge: ...
@sql
async def reserve_refund(db: Queryable, *, account_id: int, order_id: int, amount: Decimal) -> int | None: ...
@sql
async def release_refund(db: Queryable, *, account_id: int, order_id: int, amount: Decimal) -> None: ...
@sql
async def add_refund(
    db: Queryable,
    *,
    account_id: int,
    payment_id: int,
    purchase_id: int,
    order_id: int,
    provider_key: UUID,
    amount: Decimal,
    currency: str,
    reason: str | None,
) -> int: ...
@sql
async def get_open_refund(db: Queryable, *, account_id: int, refund_id: int) -> OpenRefund | None: ...
@sql
async def settle_refund(
    db: Queryable,
    *,
    account_id: int,
    refund_id: int,
    status: str,
    provider_id: str | None,
    failure_code: str | None,
) -> Refund | None: ...
@sql
async def get_refund(db: Queryable, *, account_id: int, refund_id: int) -> Refund: ...
@sql
async def find_refund_by_key(
    db: Queryable, *, account_id: int, provider_key: UUID
) -> RefundSubject | None: ...
@sql
async def remove_reasons(db: Queryable, *, account_id: int) -> None: ...
@sql
async def remove_return_urls(db: Queryable, *, account_id: int) -> None: ...
@sql
async def take_unsettled_refunds(
    db: Queryable, *, older_than_seconds: float, limit: int
) -> list[RefundSubject]: ...
@sql
async def list_transactions(
    db: Queryable, *, account_id: int, last_id: int, limit: int
) -> list[Transaction]: ...
