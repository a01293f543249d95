"""What the smallest amount of a currency is."""

from decimal import Decimal

# https://docs.stripe.com/currencies#zero-decimal
_WITHOUT_DECIMALS = frozenset(
    "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF".split()  # noqa: SIM905 - one line
)


def smallest_unit(currency: str) -> Decimal:
    """What an amount in the currency is a multiple of."""
    return Decimal(1) if currency in _WITHOUT_DECIMALS else Decimal("0.01")
