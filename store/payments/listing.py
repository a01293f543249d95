"""Lists what the provider has, page by page: charges, refunds, disputes and balance transactions.

Each item is read by itself, so that one which cannot be read does not hide the others.
"""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
import stripe
from msgspec import Meta, Struct

from store.fields import END
from store.payments.http_client import HttpClient
from store.payments.money import major_units
from store.payments.outcomes import Mark
from store.payments.reported import CurrencyCode, Identifier, Minor

Kind = Literal["charge", "refund", "dispute", "balance_transaction"]

PAGE = 100
UNREADABLE = "unreadable"

_PATHS: dict[Kind, str] = {
    "charge": "/v1/charges",
    "refund": "/v1/refunds",
    "dispute": "/v1/disputes",
    "balance_transaction": "/v1/balance_transactions",
}
# A refund that was made by hand does not carry the store's metadata, but its payment does.
_EXPAND: dict[Kind, list[str]] = {
    "charge": ["data.payment_intent"],
    "refund": ["data.payment_intent"],
    "dispute": ["data.payment_intent"],
    "balance_transaction": [],
}

_Word = Annotated[str, Meta(pattern=r"^[ -~]{1,64}" + END)]
_Unix = Annotated[int, Meta(ge=0, le=253_402_300_799)]
_NOTHING = msgspec.Raw(b"{}")


class ListingFailed(Exception):
    """The provider's list cannot be followed to its end."""


class Listed(Struct, frozen=True):
    """An item of the provider's; money in major units, `amount` of a balance transaction is its net.

    `account_id` and `group_id` are the store's mark, where the item or its payment carries it.
    """

    provider_id: str
    payment_intent: str | None = None
    account_id: int | None = None
    group_id: UUID | None = None
    refund_key: UUID | None = None
    status: str = UNREADABLE
    amount: Decimal = Decimal(0)
    fee: Decimal = Decimal(0)
    currency: str = ""
    source: str | None = None
    created_at: datetime = datetime.fromtimestamp(0, UTC)


class _RefundMark(Struct, frozen=True):
    refund_key: UUID


class _Intent(Struct, frozen=True):
    id: Identifier
    metadata: msgspec.Raw = _NOTHING


class _Item(Struct, frozen=True):
    """What charges, refunds and disputes have in common."""

    id: Identifier
    created: _Unix
    currency: CurrencyCode
    payment_intent: Identifier | _Intent | None = None
    metadata: msgspec.Raw = _NOTHING


class _Charge(_Item, frozen=True, kw_only=True):
    amount_captured: Minor
    captured: bool
    status: _Word


class _Refund(_Item, frozen=True, kw_only=True):
    amount: Minor
    status: _Word | None


class _Dispute(_Item, frozen=True, kw_only=True):
    amount: Minor
    status: _Word


class _Sourced(Struct, frozen=True):
    id: Identifier
    payment_intent: Identifier | None = None


class _BalanceTransaction(Struct, frozen=True):
    id: Identifier
    created: _Unix
    currency: CurrencyCode
    net: Minor
    fee: Minor
    type: _Word
    source: Identifier | _Sourced | None = None


class _Page(Struct, frozen=True):
    data: list[msgspec.Raw]
    has_more: bool


class _Named(Struct, frozen=True):
    id: Identifier


class ProviderLists:
    """The provider's lists. Raises stripe.StripeError where it cannot be asked, or ListingFailed."""

    def __init__(self, *, url: str, key: str, timeout_seconds: float) -> None:
        self._http = HttpClient(timeout=timeout_seconds)
        self._client = stripe.StripeClient(
            key, base_addresses={"api": url}, http_client=self._http, max_network_retries=4
        )

    async def reach(self) -> None:
        """Ask for the least there is, once."""
        await self._client.raw_request_async("get", "/v1/balance", max_network_retries=0)

    async def pages(
        self,
        kind: Kind,
        *,
        since: datetime | None = None,
        payment_intent: str | None = None,
        source: str | None = None,
    ) -> AsyncIterator[list[Listed]]:
        """Every item, the newest first, a hundred at a time."""
        params: dict[str, Any] = {"limit": PAGE, "expand": _EXPAND[kind]}
        if since is not None:
            params["created"] = {"gte": int(since.timestamp())}
        if payment_intent is not None:
            params["payment_intent"] = payment_intent
        if source is not None:
            params["source"] = source
        last: str | None = None
        while True:
            found = await self._page(kind, params)
            items = [read_item(kind, raw, f"(no id, after {last or 'the start'})") for raw in found.data]
            yield items
            if not found.has_more:
                return
            before, last = last, _id_of(found.data[-1]) if found.data else None
            if last is None or last == before:
                raise ListingFailed(f"The list of {_PATHS[kind]} does not go on after {before}.")
            params["starting_after"] = last

    async def _page(self, kind: Kind, params: dict[str, Any]) -> _Page:
        try:
            answer = await self._client.raw_request_async("get", _PATHS[kind], **params)
            return msgspec.json.decode(answer.body, type=_Page)
        except stripe.InvalidRequestError as error:
            # Of a payment that the provider does not know there is nothing to list.
            if error.code == "resource_missing" and "starting_after" not in params:
                return _Page([], has_more=False)
            raise
        except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
            raise ListingFailed(f"{_PATHS[kind]} did not return a list: {error}") from None

    async def payment_of_balance_transaction(self, provider_id: str) -> str | None:
        """The payment whose charge, refund or dispute a balance transaction is of; None for others."""
        path = f"{_PATHS['balance_transaction']}/{provider_id}"
        try:
            answer = await self._client.raw_request_async("get", path, expand=["source"])
            found = msgspec.json.decode(answer.body, type=_BalanceTransaction)
        except stripe.InvalidRequestError:
            return None
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return None
        return found.source.payment_intent if isinstance(found.source, _Sourced) else None

    async def close(self) -> None:
        await self._http.close_async()  # type: ignore[no-untyped-call]


def read_item(kind: Kind, raw: msgspec.Raw, otherwise: str) -> Listed:
    """The item; one that cannot be read has its id, or `otherwise`, and the status `unreadable`."""
    try:
        match kind:
            case "charge":
                charge = msgspec.json.decode(raw, type=_Charge)
                moved = charge.status if charge.captured or charge.status != "succeeded" else "uncaptured"
                return _listed(charge, charge.amount_captured, moved)
            case "refund":
                refund = msgspec.json.decode(raw, type=_Refund)
                settled = refund.status in ("succeeded", "failed", "canceled")
                return _listed(refund, refund.amount, refund.status or "" if settled else "pending")
            case "dispute":
                dispute = msgspec.json.decode(raw, type=_Dispute)
                return _listed(dispute, dispute.amount, dispute.status)
            case "balance_transaction":
                return _booked(msgspec.json.decode(raw, type=_BalanceTransaction))
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return Listed(_id_of(raw) or otherwise)


def _listed(item: _Item, amount: int, status: str) -> Listed:
    intent = item.payment_intent
    mark = None
    if isinstance(intent, _Intent):
        mark = _mark(intent.metadata, Mark)
    mark = mark or _mark(item.metadata, Mark)
    own = _mark(item.metadata, _RefundMark)
    return Listed(
        provider_id=item.id,
        payment_intent=intent.id if isinstance(intent, _Intent) else intent,
        account_id=mark and mark.account_id,
        group_id=mark and mark.group_id,
        refund_key=own and own.refund_key,
        status=status,
        amount=major_units(amount, item.currency.upper()),
        currency=item.currency.upper(),
        created_at=datetime.fromtimestamp(item.created, UTC),
    )


def _booked(entry: _BalanceTransaction) -> Listed:
    currency = entry.currency.upper()
    return Listed(
        provider_id=entry.id,
        payment_intent=entry.source.payment_intent if isinstance(entry.source, _Sourced) else None,
        status=entry.type,
        amount=major_units(entry.net, currency),
        fee=major_units(entry.fee, currency),
        currency=currency,
        source=entry.source.id if isinstance(entry.source, _Sourced) else entry.source,
        created_at=datetime.fromtimestamp(entry.created, UTC),
    )


def _mark(metadata: msgspec.Raw, kind: type[Any]) -> Any:
    """Others may have written anything there."""
    try:
        return msgspec.json.decode(metadata, type=kind, strict=False)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None


def _id_of(raw: msgspec.Raw) -> str | None:
    try:
        return msgspec.json.decode(raw, type=_Named).id
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
