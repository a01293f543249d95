"""What amounts and currencies Stripe takes: https://docs.stripe.com/currencies."""

from store.currencies import CURRENCIES, largest_charge, minor_step, smallest_charge
from store.mockpay.errors import invalid


def read_currency(given: str) -> str:
    """Lower case; of the currencies that can be charged."""
    currency = given.lower()
    if not given.isascii() or currency.upper() not in CURRENCIES:
        supported = ", ".join(sorted(code.lower() for code in CURRENCIES))
        raise invalid(
            f"Invalid currency: {given[:20]}. Stripe currently supports these currencies: {supported}",
            "currency",
        )
    return currency


def check_amount(amount: int, currency: str) -> None:
    """Stripe's bounds of a charge."""
    code = currency.upper()
    if amount < 1:
        raise invalid("This value must be greater than or equal to 1.", "amount", "parameter_invalid_integer")
    if amount < smallest_charge(code):
        raise invalid(
            f"Amount must be at least {smallest_charge(code)} in the minor unit of {currency}.",
            "amount",
            "amount_too_small",
        )
    if amount > largest_charge(code):
        raise invalid(
            f"Amount must be no more than {largest_charge(code)} in the minor unit.",
            "amount",
            "amount_too_large",
        )
    check_step(amount, currency, "amount")


def check_step(amount: int, currency: str, param: str) -> None:
    """The last digit of three decimals is 0, and so are both decimals of ISK and UGX."""
    step = minor_step(currency.upper())
    if amount % step:
        raise invalid(
            f"Invalid integer: {amount}. In {currency} the amount must be evenly divisible by {step}.",
            param,
            "parameter_invalid_integer",
        )
