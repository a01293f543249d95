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


async def reverse_refund(db: Connection, *, account_id: int, order_id: int, refund_id: int) -> None:
    """A refund failed: what was posted of it is reversed, and nothing where it never succeeded."""
    await queries.reverse_transfers(
        db,
        account_id=account_id,
        order_id=order_id,
        reference=str(refund_id),
        kinds=["refund", "refund_tax"],
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


async def post_dispute_won(db: Connection, *, account_id: int, order_id: int, dispute_id: str) -> None:
    """The bank gave the amount back; the fee is kept (https://docs.stripe.com/disputes)."""
    await queries.reverse_transfers(
        db, account_id=account_id, order_id=order_id, reference=dispute_id, kinds=["dispute"]
    )


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
