"""Money at the provider's border: decimal in the store, integer minor units at the provider."""

from decimal import Decimal

from store.currencies import exponent, smallest_unit


def is_payable(amount: Decimal, currency: str) -> bool:
    """Whether the amount has no decimal more than a charge in the currency may have."""
    return amount % smallest_unit(currency) == 0


def minor_units(amount: Decimal, currency: str) -> int:
    """19.99 USD is 1999, 500 JPY is 500, 5.25 KWD is 5250; ValueError for what is not payable."""
    if not is_payable(amount, currency):
        raise ValueError(f"{amount} {currency} has a fraction of the smallest unit")
    return int(amount.scaleb(exponent(currency)))


def major_units(amount: int, currency: str) -> Decimal:
    """1999 USD is 19.99, 500 JPY is 500, 5250 KWD is 5.250."""
    return Decimal(amount).scaleb(-exponent(currency))
