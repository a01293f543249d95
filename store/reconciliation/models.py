"""A run of the reconciliation, and what it found."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from store.fields import Id, Time

Subject = Annotated[Literal["payment", "refund", "dispute", "balance"], Meta(examples=["refund"])]
Result = Annotated[
    Literal[
        "matched",
        "missing_here",
        "missing_there",
        "amount_differs",
        "currency_differs",
        "fee_differs",
        "status_differs",
        "unreadable",
        "unmatched",
        "under_way",
        "others",
    ],
    Meta(
        examples=["missing_here"],
        description="`unmatched` is recorded as such; `under_way` is too young to be judged; `others` are not"
        " the store's.",
    ),
]
# The results that are differences.
DIFFERENCES = [
    "missing_here",
    "missing_there",
    "amount_differs",
    "currency_differs",
    "fee_differs",
    "status_differs",
    "unreadable",
]


class ResultCount(Struct, frozen=True):
    """How many items came to a result; an item of `balance` is a payment with all that moved for it."""

    kind: Subject
    result: Result
    items: Annotated[int, Meta(examples=[1])]


class Difference(Struct, frozen=True):
    """An item that is not the same on both sides; the ids are null or empty where they are not known."""

    kind: Subject
    result: Result
    provider_id: Annotated[str, Meta(examples=["re_0001"])]
    account_id: Id | None
    order_id: Id | None
    detail: Annotated[str, Meta(examples=["succeeded 5.00 USD there, unknown here"])]


class Reconciliation(Struct, frozen=True):
    """A run over what the provider made since `since`; of the differences the first thousand are shown."""

    id: Id
    status: Annotated[Literal["running", "complete", "failed"], Meta(examples=["complete"])]
    adopt: bool
    since: Time
    started_at: Time
    ended_at: Time | None
    failure: Annotated[str | None, Meta(examples=[None])]
    adopted: Annotated[
        int, Meta(examples=[0], description="How many differences were there before adopting.")
    ]
    counts: list[ResultCount]
    differences: list[Difference]

    @property
    def differing(self) -> int:
        """How many differences there are, shown or not."""
        return sum(count.items for count in self.counts if count.result in DIFFERENCES)


class LastReconciliation(Struct, frozen=True):
    """The run that ended last, and the id of the one that runs now."""

    running_id: Id | None
    last: Reconciliation | None


class NewReconciliation(Struct, frozen=True, forbid_unknown_fields=True):
    """From when on, 30 days if nothing is said; and whether what differs is asked for and settled."""

    since: Time | None = None
    adopt: bool = False


class Run(Struct, frozen=True):
    """A run that has begun."""

    id: int
    adopt: bool
    since: datetime
    started_at: datetime


class LastRuns(Struct, frozen=True):
    """The ids of the run that runs and of the one that ended last."""

    running_id: int | None
    ended_id: int | None


class Differing(Struct, frozen=True):
    """An item to be looked at again."""

    kind: str
    provider_id: str
    payment_intent: str
