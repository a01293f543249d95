"""What a verification finds."""

from datetime import datetime
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


class Run(Struct, frozen=True):
    """A run of the checks; without `checks` it runs, or came to nothing because of `failure`."""

    id: int
    started_at: datetime
    ended_at: datetime | None
    age_seconds: float | None
    is_running: bool
    failure: str | None
    checks: list[Judgement] | None


class Verification(Struct, frozen=True):
    """How the last run that came to an end found the invariants, and whether another one runs.

    `ok` and the times are null where there has been none; `failure` says why the newest one came to nothing.
    """

    running_since: Annotated[datetime | None, Meta(examples=[None])]
    ok: Annotated[bool | None, Meta(examples=[False])]
    started_at: Annotated[datetime | None, Meta(examples=["2026-11-22T09:30:00Z"])]
    ended_at: Annotated[datetime | None, Meta(examples=["2026-11-22T09:30:21Z"])]
    age_seconds: Annotated[float | None, Meta(examples=[42.5])]
    failure: Annotated[str | None, Meta(examples=[None])]
    checks: list[Judgement]
