"""Writes made-up prices as amounts that their currency has."""

from store.currencies import smallest_unit


def price_text(cents: int, currency: str) -> str:
    """1999 is 19.99, or 1999 where the currency has no smaller unit."""
    return str(cents * smallest_unit(currency))
