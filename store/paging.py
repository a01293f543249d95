"""Lists in pages: a cursor holds the sort key of the last row seen, so rows added meanwhile shift nothing."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
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
