"""The types of fields that several bodies share: their bounds, and the example that the docs show."""

import re
from datetime import datetime
from decimal import Decimal
from typing import Annotated, TypeVar
from uuid import UUID

from msgspec import UNSET, Meta, UnsetType

T = TypeVar("T")

# The end of a pattern: in Python `$` alone lets a newline follow.
END = r"$(?!\n)"

# How an amount is written: a JSON number without sign and exponent (RFC 8259, section 6).
PLAIN_DECIMAL = r"^(0|[1-9][0-9]*)(\.[0-9]+)?" + END
_PLAIN_DECIMAL = re.compile(PLAIN_DECIMAL)


class Amount(Decimal):
    """An amount of money in a request's body, as a JSON string or number in plain decimal notation.

    `Decimal` alone takes `1_000`, `1e1`, ` 5` and the digits of every script. What msgspec has no rule for it
    gives to the decoder's hook, so JsonBody reads every field of this type with `read_amount`.
    """


def read_amount(given: object) -> Amount:
    """From a JSON string, an integer, or any other number as it was written; ValueError for anything else."""
    text = str(given) if type(given) is int else given
    if not isinstance(text, str) or not _PLAIN_DECIMAL.match(text):
        raise ValueError("An amount is written as digits with a point before decimals, such as 19.99.")
    return Amount(text)


# Text that a person reads on one line: no control characters, not blank, in any script.
_LINE = r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f][^\x00-\x1f\x7f]*" + END

BIGINT = 2**63 - 1
# What a column of money has room for.
LARGEST_AMOUNT = Decimal("999999999999.99")

Id = Annotated[int, Meta(ge=1, le=BIGINT, examples=[42])]
Version = Annotated[int, Meta(ge=1, examples=[3])]
Quantity = Annotated[int, Meta(ge=1, le=99, examples=[2])]
Money = Annotated[Decimal, Meta(examples=["19.99"])]
Price = Annotated[Amount, Meta(examples=["19.99"])]
Currency = Annotated[str, Meta(examples=["USD"])]
Time = Annotated[datetime, Meta(examples=["2026-11-22T09:30:00Z"])]
Group = Annotated[UUID, Meta(examples=["0b9f7f0e-6a51-4a7e-9d0f-6a3f5b1d2c3e"])]

Handle = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_.-]{3,32}" + END, examples=["juno"])]
DisplayName = Annotated[str, Meta(min_length=1, max_length=64, pattern=_LINE, examples=["Juno Vale"])]
Email = Annotated[
    str,
    Meta(
        max_length=254,
        pattern=r"^[^@\s\x00-\x1f]+@[^@\s\x00-\x1f]+\.[^@\s\x00-\x1f]+" + END,
        examples=["juno@example.com"],
    ),
]
# Of any characters (NIST SP 800-63B): it is hashed and never stored.
Password = Annotated[str, Meta(min_length=8, max_length=128, examples=["correct horse battery"])]
Name = Annotated[str, Meta(min_length=1, max_length=200, pattern=_LINE, examples=["Moss & Lantern"])]
Description = Annotated[
    str, Meta(max_length=4000, pattern=r"^[^\x00]*$", examples=["A quiet game about keeping a light alive."])
]
Category = Annotated[str, Meta(min_length=1, max_length=64, pattern=_LINE, examples=["games"])]


def check_money(amount: Amount, smallest: Decimal, largest: Decimal) -> None:
    """ValueError, to which msgspec adds the path, for what is not an amount in whole cents within bounds."""
    if not smallest <= amount <= largest:
        raise ValueError(f"an amount from {smallest} to {largest} is needed")
    if amount != amount.quantize(Decimal("0.01")):
        raise ValueError("an amount has at most two decimals")


def given(value: T | UnsetType) -> T | None:
    """A patch's value, or None where it was left out."""
    return None if value is UNSET else value
