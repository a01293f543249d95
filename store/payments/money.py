"""Money at the provider's border: decimal in the store, integer minor units at the provider."""

from decimal import Decimal

# https://docs.stripe.com/currencies#zero-decimal
_ZERO_DECIMAL = frozenset(
    "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF".split()  # noqa: SIM905 - one line
)


def is_payable(amount: Decimal, currency: str) -> bool:
    """Whether the amount is whole in the currency's smallest unit."""
    scaled = _scaled(amount, currency)
    return scaled == scaled.to_integral_value()


def minor_units(amount: Decimal, currency: str) -> int:
    """19.99 USD is 1999, 500 JPY is 500; ValueError for what is not payable."""
    if not is_payable(amount, currency):
        raise ValueError(f"{amount} {currency} has a fraction of the smallest unit")
    return int(_scaled(amount, currency))


def major_units(amount: int, currency: str) -> Decimal:
    """1999 USD is 19.99, 500 JPY is 500."""
    return Decimal(amount) if currency in _ZERO_DECIMAL else Decimal(amount).scaleb(-2)


def _scaled(amount: Decimal, currency: str) -> Decimal:
    return amount if currency in _ZERO_DECIMAL else amount * 100
