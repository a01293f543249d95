"""The statements of sql/payments.sql."""

from decimal import Decimal
from uuid import UUID

from store.db import Queryable
from store.payments.client import Charge
from store.payments.models import (
    LatePayment,
    OpenRefund,
    PaymentOwner,
    PaymentRecord,
    Refund,
    RefundPart,
    RefundSubject,
    Transaction,
)
from store.sql import Statements

sql = Statements("payments")


@sql
async def set_provider_id(db: Queryable, *, account_id: int, order_id: int, provider_id: str) -> None: ...
@sql
async def get_open_charge(
    db: Queryable, *, account_id: int, order_id: int, forgotten_after_seconds: float
) -> Charge | None: ...
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
    purchase_id: int | None,
    order_id: int,
    provider_key: UUID,
    amount: Decimal,
    currency: str,
    reason: str | None,
    provider_id: str | None,
) -> int: ...
@sql
async def get_open_refund(
    db: Queryable, *, account_id: int, refund_id: int, forgotten_after_seconds: float
) -> OpenRefund | None: ...
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
async def get_refund(db: Queryable, *, account_id: int, refund_id: int) -> Refund | None: ...
@sql
async def list_refund_parts(db: Queryable, *, account_id: int, refund_id: int) -> list[RefundPart]: ...
@sql
async def find_refund(
    db: Queryable, *, account_id: int, order_id: int, provider_id: str, refund_key: str | None
) -> int | None: ...
@sql
async def lock_payment_record(db: Queryable, *, account_id: int, order_id: int) -> PaymentRecord | None: ...
@sql
async def get_payment_record(db: Queryable, *, account_id: int, order_id: int) -> PaymentRecord: ...
@sql
async def find_payment_owner(db: Queryable, *, provider_id: str) -> PaymentOwner | None: ...
@sql
async def attach_payment(db: Queryable, *, account_id: int, order_id: int, provider_id: str) -> None: ...
@sql
async def capture_late(
    db: Queryable,
    *,
    account_id: int,
    order_id: int,
    provider_id: str | None,
    method_brand: str | None,
    method_last4: str | None,
) -> LatePayment | None: ...
@sql
async def add_dispute(
    db: Queryable,
    *,
    account_id: int,
    order_id: int,
    provider_id: str,
    status: str,
    reason: str,
    amount: Decimal,
    currency: str,
) -> int | None: ...
@sql
async def move_dispute(
    db: Queryable, *, account_id: int, provider_id: str, status: str, amount: Decimal, sources: list[str]
) -> None: ...
@sql
async def withdraw_dispute(
    db: Queryable, *, account_id: int, provider_id: str, withdrawn: Decimal, fee: Decimal, currency: str
) -> int | None: ...
@sql
async def reinstate_dispute(
    db: Queryable, *, account_id: int, provider_id: str, reinstated: Decimal, currency: str
) -> Decimal | None: ...
@sql
async def take_open_disputes(db: Queryable, *, older_than_seconds: float, limit: int) -> list[str]: ...
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
