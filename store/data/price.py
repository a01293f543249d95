"""Writes made-up prices as amounts that their currency has."""

from decimal import Decimal

# Stripe's list, https://docs.stripe.com/currencies#zero-decimal.
_WITHOUT_DECIMALS = frozenset(
    "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF".split()  # noqa: SIM905
)


def price_text(cents: int, currency: str) -> str:
    """1999 is 19.99, or 1999 where the currency has no smaller unit."""
    return str(cents) if currency in _WITHOUT_DECIMALS else f"{cents // 100}.{cents % 100:02}"


def smallest_unit(currency: str) -> Decimal:
    """What an amount in the currency is a multiple of."""
    return Decimal(1) if currency in _WITHOUT_DECIMALS else Decimal("0.01")
