"""Stripe's lists: newest first, paged by the id of a neighbour, filtered by the time of making."""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
from litestar import Response

from store.mockpay.calls import Call
from store.mockpay.errors import StripeError, invalid
from store.mockpay.expand import expand
from store.mockpay.forms import Params
from store.mockpay.objects import Rendered

T = TypeVar("T")

_EVER = 2**62
LAST = "~"  # sorts after every id


class Span(msgspec.Struct, frozen=True):
    """`created[gte]=...`: unix seconds."""

    gt: int | None = None
    gte: int | None = None
    lt: int | None = None
    lte: int | None = None


class ListParams(Params, frozen=True, kw_only=True):
    limit: int | None = None
    starting_after: str | None = None
    ending_before: str | None = None


class CreatedListParams(ListParams, frozen=True, kw_only=True):
    created: Span | int | None = None


def page_of(params: ListParams) -> dict[str, Any]:
    """The bounds that every list statement takes; one row more tells whether there are more."""
    limit = limit_of(params.limit)
    if params.starting_after is not None and params.ending_before is not None:
        raise StripeError(400, "You cannot use both starting_after and ending_before.")
    return {
        "backward": params.ending_before is not None,
        "below": params.starting_after or LAST,
        "above": params.ending_before or "",
        "count": limit + 1,
    }


def span_of(params: CreatedListParams) -> dict[str, Any]:
    """First and last second that `created` allows."""
    span = params.created
    if span is None:
        return {"since": 0, "until": _EVER}
    if isinstance(span, int):
        return {"since": span, "until": span}
    since = [
        0,
        *([span.gte] if span.gte is not None else []),
        *([span.gt + 1] if span.gt is not None else []),
    ]
    until = [
        _EVER,
        *([span.lte] if span.lte is not None else []),
        *([span.lt - 1] if span.lt is not None else []),
    ]
    return {"since": max(since), "until": min(until)}


def limit_of(given: int | None, most: int = 100) -> int:
    """How many a page has: ten where nothing is said; raises StripeError outside 1 to `most`."""
    limit = 10 if given is None else given
    if limit < 1:
        raise invalid("This value must be greater than or equal to 1.", "limit", "parameter_invalid_integer")
    if limit > most:
        raise invalid(
            f"This value must be less than or equal to {most}.", "limit", "parameter_invalid_integer"
        )
    return limit


async def answer_list(
    call: Call, params: ListParams, rows: list[T], render: Callable[[T], Rendered]
) -> Response[bytes]:
    """The page of `rows`, which came newest first, or oldest first for `ending_before`."""
    limit = limit_of(params.limit)
    page = [render(row) for row in rows[:limit]]
    if params.ending_before is not None:
        page.reverse()
    await expand_data(call, page, params.expand)
    return call.answer({"object": "list", "data": page, "has_more": len(rows) > limit, "url": call.path})


async def expand_data(call: Call, page: list[Rendered], paths: list[str] | None) -> None:
    """Expand what a page lists: its paths begin with `data.`."""
    for path in paths or []:
        if not path.startswith("data."):
            raise StripeError(400, f"This property cannot be expanded ({path}). You may want 'data.{path}'.")
    await expand(call.pool, call.now, page, [path.removeprefix("data.") for path in paths or []])
