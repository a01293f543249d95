"""What each event does to the books, posted in the transaction that settles the event.

Amounts are in major units, and one of zero posts nothing. Posting an event twice is refused by the database
(ledger_transfer_once_key): that it settles once is for the caller's guarded move to see to.
"""

from decimal import Decimal

from store.db import Connection
from store.ledger import queries

# Kind, debited account, credited account, amount.
Posting = tuple[str, str, str, Decimal]


async def post_payment(
    db: Connection,
    *,
    account_id: int,
    order_id: int,
    payment_id: int,
    currency: str,
    net: Decimal,
    tax: Decimal,
    fee: Decimal,
) -> None:
    """A payment was captured: the sale, the tax in it, the money at the provider, and what that costs."""
    await _post(
        db,
        account_id,
        order_id,
        str(payment_id),
        currency,
        ("sale", "receivable", "revenue", net),
        ("sale_tax", "receivable", "tax", tax),
        ("payment", "provider_cash", "receivable", net + tax),
        ("payment_fee", "fees", "provider_cash", fee),
    )


async def post_refund(
    db: Connection,
    *,
    account_id: int,
    order_id: int,
    refund_id: int,
    currency: str,
    net: Decimal,
    tax: Decimal,
) -> None:
    """A refund succeeded. The provider keeps the payment's fee (https://docs.stripe.com/refunds)."""
    await _post(
        db,
        account_id,
        order_id,
        str(refund_id),
        currency,
        ("refund", "refunds", "provider_cash", net),
        ("refund_tax", "tax", "provider_cash", tax),
    )


async def post_late_payment(
    db: Connection,
    *,
    account_id: int,
    order_id: int,
    payment_id: int,
    currency: str,
    amount: Decimal,
    fee: Decimal,
) -> None:
    """A payment was captured for an order that is over: nothing is sold, so its payer is owed the amount."""
    await _post(
        db,
        account_id,
        order_id,
        str(payment_id),
        currency,
        ("payment", "provider_cash", "receivable", amount),
        ("payment_fee", "fees", "provider_cash", fee),
    )


async def post_late_refund(
    db: Connection, *, account_id: int, order_id: int, refund_id: int, currency: str, amount: Decimal
) -> None:
    """What came for an order that is over went back."""
    await _post(
        db,
        account_id,
        order_id,
        str(refund_id),
        currency,
        ("late_refund", "receivable", "provider_cash", amount),
    )


async def reverse_refund(db: Connection, *, account_id: int, order_id: int, refund_id: int) -> None:
    """A refund failed: what was posted of it is reversed, and nothing where it never succeeded."""
    await queries.reverse_transfers(
        db,
        account_id=account_id,
        order_id=order_id,
        reference=str(refund_id),
        kinds=["refund", "refund_tax", "late_refund"],
    )


async def post_dispute_opened(
    db: Connection,
    *,
    account_id: int,
    order_id: int,
    dispute_id: str,
    currency: str,
    amount: Decimal,
    fee: Decimal,
) -> None:
    """The bank took the amount back, and the provider a fee for it (not so for an inquiry, until then)."""
    await _post(
        db,
        account_id,
        order_id,
        dispute_id,
        currency,
        ("dispute", "disputes", "provider_cash", amount),
        ("dispute_fee", "fees", "provider_cash", fee),
    )


async def post_dispute_reinstated(
    db: Connection,
    *,
    account_id: int,
    order_id: int,
    dispute_id: str,
    currency: str,
    amount: Decimal,
    before: Decimal,
) -> None:
    """The bank gave an amount back, after `before`; the fee is kept (https://docs.stripe.com/disputes)."""
    await _post(
        db,
        account_id,
        order_id,
        f"{dispute_id}#{before}" if before else dispute_id,
        currency,
        ("dispute_reinstated", "provider_cash", "disputes", amount),
    )


async def post_unmatched_payment(
    db: Connection,
    *,
    account_id: int,
    order_id: int,
    reference: str,
    currency: str,
    amount: Decimal,
    fee: Decimal,
) -> None:
    """Money came that is no order's payment: it is owed to whoever sent it."""
    await _post(
        db,
        account_id,
        order_id,
        reference,
        currency,
        ("unmatched_payment", "provider_cash", "unmatched", amount),
        ("unmatched_fee", "fees", "provider_cash", fee),
    )


async def post_unmatched_refund(
    db: Connection, *, account_id: int, order_id: int, reference: str, currency: str, amount: Decimal
) -> None:
    """The provider gave money back that no refund here accounts for."""
    await _post(
        db,
        account_id,
        order_id,
        reference,
        currency,
        ("unmatched_refund", "unmatched", "provider_cash", amount),
    )


async def reverse_unmatched(db: Connection, *, account_id: int, order_id: int, reference: str) -> None:
    """It fits by now, or the provider says something else of it."""
    await queries.reverse_transfers(
        db,
        account_id=account_id,
        order_id=order_id,
        reference=reference,
        kinds=["unmatched_payment", "unmatched_fee", "unmatched_refund"],
    )


async def post_unmatched_return(
    db: Connection,
    *,
    account_id: int,
    order_id: int,
    reference: str,
    currency: str,
    kind: str,
    amount: Decimal,
) -> None:
    """A payment that was no order's went back; the provider keeps its fee."""
    await _post(
        db,
        account_id,
        order_id,
        reference,
        currency,
        ("unmatched_return", "unmatched", "provider_cash", amount),
    )


async def post_write_off(
    db: Connection,
    *,
    account_id: int,
    order_id: int,
    reference: str,
    currency: str,
    kind: str,
    amount: Decimal,
) -> None:
    """What came, or went, stays where it is."""
    posting: Posting = (
        ("write_off_of_payment", "unmatched", "write_offs", amount)
        if kind == "payment"
        else ("write_off_of_refund", "write_offs", "unmatched", amount)
    )
    await _post(db, account_id, order_id, reference, currency, posting)


async def _post(
    db: Connection, account_id: int, order_id: int, reference: str, currency: str, *postings: Posting
) -> None:
    due = [posting for posting in postings if posting[3]]
    await queries.add_transfers(
        db,
        account_id=account_id,
        order_id=order_id,
        reference=reference,
        currency=currency,
        kinds=[kind for kind, *_ in due],
        debit_accounts=[debited for _, debited, *_ in due],
        credit_accounts=[credited for *_, credited, _ in due],
        amounts=[amount for *_, amount in due],
    )
