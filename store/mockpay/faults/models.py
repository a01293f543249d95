"""What can be made to fail, and the rules that say when."""

from typing import Annotated, Any, Literal, get_args

import msgspec
from msgspec import Meta

RequestFault = Literal[
    "latency", "error_429", "error_500", "error_503", "timeout", "drop_before", "drop_after_commit"
]
WebhookFault = Literal[
    "webhook_duplicate", "webhook_delay", "webhook_reorder", "webhook_drop", "webhook_bad_signature"
]
REQUEST_FAULTS: frozenset[str] = frozenset(get_args(RequestFault))
WEBHOOK_FAULTS: frozenset[str] = frozenset(get_args(WebhookFault))
FAULTS = REQUEST_FAULTS | WEBHOOK_FAULTS

# The faults that take a time, and what it is when none is given; None where one must be.
SECONDS: dict[str, float | None] = {
    "latency": None,
    "error_429": 1.0,
    "error_503": 1.0,
    "timeout": 30.0,
    "webhook_delay": None,
    "webhook_reorder": 1.0,
}
LONGEST = 86400.0

# `pm_mockpay_latency` cannot say how long.
TOKEN_PREFIX = "pm_mockpay_"  # noqa: S105 - no secret
TOKEN_SECONDS: dict[str, float] = {
    fault: 2.0 if seconds is None else seconds for fault, seconds in SECONDS.items()
}

Time = Annotated[float, Meta(ge=0, le=LONGEST)]


class Span(msgspec.Struct, forbid_unknown_fields=True):
    """Seconds, each equally likely, drawn from the rule's seed."""

    min: Time
    max: Time


class NewFault(msgspec.Struct, forbid_unknown_fields=True):
    """The body of `POST /_mockpay/faults`."""

    match: Annotated[str, Meta(max_length=100)]
    fault: RequestFault | WebhookFault
    times: Annotated[int, Meta(ge=1, le=10**12)] = 1
    probability: Annotated[float, Meta(gt=0, le=1)] = 1.0
    seconds: Time | Span | None = None
    seed: Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)] | None = None


class FaultRule(msgspec.Struct):
    """A rule: how many matching requests it has `seen`, and how many of them it `struck`."""

    id: str
    created: int
    match: str
    fault: str
    times: int
    seen: int
    struck: int
    probability: float
    seconds: float | Span | None
    seed: int

    def render(self) -> dict[str, Any]:
        shown = {"object": "mockpay.fault", **{name: getattr(self, name) for name in self.__struct_fields__}}
        return {**shown, "seconds": msgspec.to_builtins(self.seconds)}


class LiveFault(msgspec.Struct):
    """What a process keeps of a rule that can still strike."""

    id: str
    match: str
    fault: str
    seconds: float | Span | None
    seed: int


class Turn(msgspec.Struct):
    """A matching request's place in its rule's count, and whether the rule strikes it."""

    ordinal: int
    strikes: bool


class Strike(msgspec.Struct, frozen=True):
    """A fault to carry out now."""

    fault: str
    seconds: float
