"""The currencies that can be charged: their decimals, the smallest and the largest charge.

As https://docs.stripe.com/currencies publishes them: presentment currencies of all countries, zero-decimal
and three-decimal currencies, special cases, minimum charge amounts. A code that is not among them is taken to
have two decimals, as most have.
"""

from decimal import Decimal

CURRENCIES = frozenset(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF
    CHF CLP CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL
    HTG HUF IDR ILS INR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA
    MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR
    RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS SRD STD SZL THB TJS TND TOP TRY TTD TWD TZS UAH UGX
    USD UYU UZS VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW
    """.split()  # noqa: SIM905
)

_ZERO_DECIMAL = frozenset("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split())  # noqa: SIM905
_THREE_DECIMAL = frozenset("BHD JOD KWD OMR TND".split())  # noqa: SIM905
# Sent with two decimals, which are always 00. UGX is on Stripe's list of zero-decimal currencies as well; its
# special case decides. HUF and TWD are special in payouts alone: charges have two decimals.
_WHOLE_OF_TWO_DECIMALS = frozenset(("ISK", "UGX"))

# In the minor unit: Stripe names 0.50 or 50 of most, and these of the others. Where it names none, the
# equivalent in the currency of the settlement counts, and 50 stands for that here.
_MINIMUM = 50
_MINIMUMS = {
    "AED": 200, "CZK": 1500, "DKK": 250, "GBP": 30, "HKD": 400, "HUF": 17500, "MXN": 1000, "MYR": 200,
    "NOK": 300, "PLN": 200, "RON": 200, "SEK": 300, "THB": 1000,
}  # fmt: skip
# In the minor unit: eight digits, which every payment method takes.
_MAXIMUM = 99_999_999


def exponent(currency: str) -> int:
    """How many decimals the provider counts in: 1 KWD is 1000 of its minor unit, so 3."""
    if currency in _ZERO_DECIMAL:
        return 0
    return 3 if currency in _THREE_DECIMAL else 2


def decimals(currency: str) -> int:
    """How many decimals a charge may have: no fractions of ISK, and the third decimal of KWD is always 0."""
    return 0 if currency in _WHOLE_OF_TWO_DECIMALS else min(exponent(currency), 2)


def smallest_unit(currency: str) -> Decimal:
    """What a charge is a multiple of: 0.01 USD, 0.01 KWD, 1 JPY, 1 ISK."""
    return Decimal(1).scaleb(-decimals(currency))


def minor_step(currency: str) -> int:
    """The same in the minor unit: 1 for USD, 10 for KWD, 1 for JPY, 100 for ISK."""
    return int(10 ** (exponent(currency) - decimals(currency)))


def smallest_charge(currency: str) -> int:
    """In the minor unit: 50 for USD, 17500 for HUF, 100 for ISK."""
    step = minor_step(currency)
    return -(-_MINIMUMS.get(currency, _MINIMUM) // step) * step


def largest_charge(currency: str) -> int:
    """In the minor unit: 99999999 for USD, 99999990 for KWD."""
    return _MAXIMUM - _MAXIMUM % minor_step(currency)


def why_not_chargeable(amount: Decimal, currency: str) -> str | None:
    """What is wrong with an amount that the provider would not charge, as a sentence."""
    unit, places = smallest_unit(currency), decimals(currency)
    smallest, largest = (
        (Decimal(bound(currency)).scaleb(-exponent(currency))).quantize(unit)
        for bound in (smallest_charge, largest_charge)
    )
    if not smallest <= amount <= largest:
        return f"The payment provider charges from {smallest} to {largest} {currency}."
    if amount != amount.quantize(unit):
        return f"An amount in {currency} has {f'at most {places}' if places else 'no'} decimals."
    return None
