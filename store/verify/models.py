"""What a verification finds."""

from typing import Annotated

from msgspec import Meta, Struct

from store.fields import Id


class Broken(Struct, frozen=True):
    """Something that breaks an invariant."""

    account_id: Id | None
    subject: Annotated[str, Meta(examples=["order 42"])]
    detail: Annotated[str, Meta(examples=["the lines come to 19.99, the order to 20.00"])]


class BrokenRow(Struct, frozen=True):
    """A row of a check's statement; `found` is how many there are, of which the statement returns a few."""

    account_id: int | None
    subject: str
    detail: str
    found: int


class Judgement(Struct, frozen=True):
    """How an invariant stands; of what breaks it the first twenty are in `broken`, `found` is how many."""

    name: Annotated[str, Meta(examples=["Lines add up to their order"])]
    about: Annotated[str, Meta(examples=["An order costs what its lines cost together."])]
    ok: Annotated[bool, Meta(examples=[False])]
    found: Annotated[int, Meta(examples=[1])]
    broken: list[Broken]
    seconds: Annotated[float, Meta(examples=[0.012])]


class Verification(Struct, frozen=True):
    """Whether every invariant holds, and each of them."""

    ok: Annotated[bool, Meta(examples=[False])]
    checks: list[Judgement]
