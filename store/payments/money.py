"""Money at the provider's border: decimal in the store, integer minor units at the provider."""

from decimal import Decimal

# https://docs.stripe.com/currencies#zero-decimal
_ZERO_DECIMAL = frozenset(
    "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF".split()  # noqa: SIM905 - one line
)


def minor_units(amount: Decimal, currency: str) -> int:
    """19.99 USD is 1999; ValueError where the currency has no unit small enough."""
    scaled = amount if currency in _ZERO_DECIMAL else amount * 100
    if scaled != scaled.to_integral_value():
        raise ValueError(f"{amount} {currency} has a fraction of the smallest unit")
    return int(scaled)
