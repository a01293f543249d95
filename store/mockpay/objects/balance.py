"""The Balance and BalanceTransaction objects."""

from store.mockpay.models import BalanceTransaction, CurrencyBalance
from store.mockpay.objects import Rendered


def render_balance_transaction(row: BalanceTransaction, now: int) -> Rendered:
    fees = [
        {
            "amount": row.fee,
            "application": None,
            "currency": row.currency,
            "description": "Dispute fee" if row.reporting_category == "dispute" else "Stripe processing fees",
            "type": "stripe_fee",
        }
    ]
    return {
        "id": row.id,
        "object": "balance_transaction",
        "amount": row.amount,
        "available_on": row.available_on,
        "balance_type": "payments",
        "created": row.created,
        "currency": row.currency,
        "description": row.description,
        "exchange_rate": None,
        "fee": row.fee,
        "fee_details": fees if row.fee else [],
        "net": row.net,
        "reporting_category": row.reporting_category,
        "source": row.source,
        "status": "available" if row.available_on <= now else "pending",
        "type": row.type,
    }


def render_balance(rows: list[CurrencyBalance]) -> Rendered:
    def funds(amounts: list[tuple[str, int]]) -> list[Rendered]:
        return [
            {"amount": amount, "currency": currency, "source_types": {"card": amount}}
            for currency, amount in amounts
        ]

    return {
        "object": "balance",
        "available": funds([(row.currency, row.available) for row in rows]),
        "connect_reserved": None,
        "instant_available": None,
        "issuing": None,
        "livemode": False,
        "pending": funds([(row.currency, row.pending) for row in rows]),
        "refund_and_dispute_prefunding": None,
    }
