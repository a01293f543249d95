"""Writes generated prices as amounts that their currency has and the provider charges."""

from decimal import Decimal
from functools import cache

from store.currencies import why_not_chargeable

# Below the cheapest generated price, and with a digit in the last place.
_LEAST = Decimal("0.51")


def price_text(cents: int, currency: str) -> str:
    """1999 is 19.99 USD, 199.90 SEK, 1999 JPY and 19990.00 HUF."""
    price = (Decimal(cents) * _scale(currency)).scaleb(-2)
    return f"{price.normalize():f}"


@cache
def _scale(currency: str) -> int:
    """The power of ten that makes every generated price an amount which the provider charges."""
    scale = 1
    while why_not_chargeable(_LEAST * scale, currency):
        scale *= 10
    return scale
