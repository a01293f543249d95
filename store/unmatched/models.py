"""What fits nothing here, as admins see it."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from store.fields import Id, Time

Kind = Annotated[Literal["payment", "refund", "dispute"], Meta(examples=["payment"])]
StatusName = Literal["open", "returning", "sent_back", "attached", "written_off", "matched"]
Status = Annotated[
    StatusName,
    Meta(
        examples=["open"],
        description="`open` waits for an admin; `returning` is being refunded at the provider; `matched` fits"
        " by now.",
    ),
]
Resolution = Annotated[
    Literal["send_back", "attach", "write_off"],
    Meta(
        examples=["send_back"],
        description="`send_back` refunds a payment at the provider, `attach` gives it to its order where it"
        " fits by now, `write_off` leaves the money where it is.",
    ),
]


class Unmatched(Struct):
    """An object of the provider's that fits nothing here; `facts` is what the provider said of it."""

    id: Id
    kind: Kind
    provider_id: Annotated[str, Meta(examples=["pi_0002"])]
    payment_provider_id: Annotated[str | None, Meta(examples=["pi_0002"])]
    account_id: Id | None
    order_id: Id | None
    status: Status
    reason: Annotated[str, Meta(examples=["0.50 USD was received, 54.99 USD is due"])]
    amount: Annotated[Decimal, Meta(examples=["0.50"])]
    fee: Annotated[Decimal, Meta(examples=["0.31"])]
    currency: Annotated[str | None, Meta(examples=["USD"])]
    facts: Annotated[
        dict[str, Any], Meta(examples=[{"status": "succeeded", "received": "0.50", "currency": "USD"}])
    ]
    revision: Annotated[int, Meta(examples=[1])]
    created_at: Time
    updated_at: Time
    resolved_at: datetime | None

    @property
    def reference(self) -> str:
        """What its ledger entries refer to: facts that change are posted anew under another."""
        return self.provider_id if self.revision == 1 else f"{self.provider_id}#{self.revision}"


class NewResolution(Struct, forbid_unknown_fields=True):
    """How an admin resolves it."""

    resolution: Resolution


class Facts(Struct):
    """What is to be recorded: the object, whose it seems to be, why it does not fit, and its money.

    `amount` is what the provider received (or, of a refund, gave back) in `currency`, in major units, and
    `said` all that it said.
    """

    kind: Literal["payment", "refund", "dispute"]
    provider_id: str
    payment_provider_id: str | None
    account_id: int | None
    order_id: int | None
    reason: str
    amount: Decimal
    fee: Decimal
    currency: str | None
    said: Struct
    status: Literal["open", "returning"] = "open"


class Unresolved(Struct):
    """A row that is to be asked about at the provider."""

    kind: Literal["payment", "refund", "dispute"]
    provider_id: str
    status: Literal["open", "returning"]
