"""Lists in pages: a cursor holds the sort key of the last row seen, so rows added meanwhile shift nothing."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated, Any, Generic, TypeVar

import msgspec
from litestar.params import QueryParameter
from msgspec import Meta, Struct

from store.fields import BIGINT
from store.problems import Fault, Invalid

T = TypeVar("T")

Limit = Annotated[int, QueryParameter(ge=1, le=100, description="How many rows a page holds.")]
Cursor = Annotated[
    str | None,
    QueryParameter(max_length=1000, description="`next` of the page before; absent for the first."),
]


class Page(Struct, Generic[T]):
    """A page of a list; `next` is the cursor of the page that follows, null on the last."""

    items: list[T]
    next: Annotated[str | None, Meta(examples=["WzQyXQ"])]


def page(rows: list[T], limit: int, key: Callable[[T], tuple[Any, ...]]) -> Page[T]:
    """A page of `limit` of the rows, which were asked for with one more."""
    if len(rows) <= limit:
        return Page(rows, None)
    return Page(rows[:limit], encode_cursor(*key(rows[limit - 1])))


def encode_cursor(*key: Any) -> str:
    return urlsafe_b64encode(msgspec.json.encode(key)).rstrip(b"=").decode()


def decode_cursor(cursor: str, kind: Any) -> Any:
    """The sort key in a cursor of ours; Invalid for anything else."""
    try:
        raw = urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4))
        return msgspec.json.decode(raw, type=kind)
    except ValueError:  # base64, UTF-8 and msgspec errors alike
        raise Invalid(errors=[Fault(detail="Not a cursor of this list.", parameter="cursor")]) from None


CreatedAfter = Annotated[
    str | None,
    QueryParameter(
        max_length=64,
        description="Only what was created at this time or later (RFC 3339).",
        schema_extra={"format": "date-time"},
    ),
]
CreatedBefore = Annotated[
    str | None,
    QueryParameter(
        max_length=64,
        description="Only what was created before this time (RFC 3339).",
        schema_extra={"format": "date-time"},
    ),
]

_ZonedTime = Annotated[datetime, Meta(tz=True)]


def time_parameter(text: str | None, parameter: str) -> datetime | None:
    """A parameter's time in UTC, to which one without an offset belongs; Invalid for what is none."""
    if text is None:
        return None
    try:
        time = msgspec.convert(text, datetime)
        return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (msgspec.ValidationError, OverflowError):
        raise Invalid(errors=[Fault(detail="Not a time of RFC 3339.", parameter=parameter)]) from None


def before_newest(cursor: str | None) -> tuple[datetime, int]:
    """The time and the id below which a list goes on that is sorted by both, the newest first."""
    if cursor is None:
        return datetime.max.replace(tzinfo=UTC), BIGINT
    key: tuple[datetime, int] = decode_cursor(cursor, NewestKey)
    return key


NewestKey = tuple[_ZonedTime, Annotated[int, Meta(ge=1, le=BIGINT)]]
IdKey = tuple[Annotated[int, Meta(ge=1, le=BIGINT)]]


def after_id(cursor: str | None) -> int:
    """Where a list by id goes on."""
    return 0 if cursor is None else _id(cursor)


def last_id(cursor: str | None) -> int:
    """The highest id that a newest-first list goes on with."""
    return BIGINT if cursor is None else _id(cursor) - 1


def _id(cursor: str) -> int:
    key: tuple[int] = decode_cursor(cursor, IdKey)
    return key[0]
