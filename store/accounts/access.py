"""Who a request acts as: found before the rest of it is read, given to handlers as `me` or `admin`."""

from typing import Any

from litestar import Request
from litestar.types import Scope

from store.accounts import queries
from store.accounts.credentials import AccessTokens
from store.accounts.models import Bearer, Principal
from store.db import Pool, Queryable
from store.limits import UNLIMITED, RequestLimit, address_of
from store.paths import need_plain_ids, need_plain_query
from store.problems import Forbidden, Unauthenticated

AnyRequest = Request[Any, Any, Any]


class Admission:
    """What every request passes before its body is read.

    A handler that takes `me` or `admin` is for those who are one, whatever else they send. One that takes
    `bearer` has a token that is ours, and sees in its own statement whether the session lasts.
    """

    def __init__(self, pool: Pool, access_tokens: AccessTokens, limit: RequestLimit) -> None:
        self._pool, self._access_tokens, self._limit = pool, access_tokens, limit

    async def __call__(self, request: AnyRequest) -> None:
        scope, handler = request.scope, request.route_handler
        if not handler.opt.get(UNLIMITED):
            self.count(scope)
        need_plain_ids(scope)
        wanted = handler.parsed_fn_signature.parameters
        if "me" in wanted or "admin" in wanted:
            bearer = self._bearer(scope)
            principal = await queries.authenticate(
                self._pool, account_id=bearer.account_id, session_id=bearer.session_id
            )
            if principal is None:
                raise session_ended()
            if "admin" in wanted and principal.role != "admin":
                raise Forbidden("`store account promote HANDLE` makes an admin.")
            scope["state"]["principal"] = principal
        elif "bearer" in wanted:
            scope["state"]["principal"] = self._bearer(scope)
        need_plain_query(request)

    def count(self, scope: Scope) -> None:
        """Count the request against its account, or its address: made-up tokens are not somebody new each."""
        if not self._limit.is_on:
            return
        try:
            who = f"account {self._bearer(scope).account_id}"
        except Unauthenticated:
            who = address_of(scope)
        scope["state"]["headers"] = self._limit.count(who)

    def _bearer(self, scope: Scope) -> Bearer:
        """The bearer token's (RFC 6750)."""
        for name, value in scope["headers"]:
            if name == b"authorization":
                scheme, _, token = value.decode("latin-1").partition(" ")
                if scheme.lower() == "bearer" and token:
                    return self._access_tokens.read(token.strip())
        raise Unauthenticated("Send `Authorization: Bearer <access_token>`.")


def session_ended() -> Unauthenticated:
    return Unauthenticated("The session has ended.")


async def me(request: AnyRequest) -> Principal:
    """Whom the admission has let in."""
    found: Principal = request.scope["state"]["principal"]
    return found


async def admin(request: AnyRequest) -> Principal:
    """The same: the admission has seen to the role."""
    return await me(request)


async def bearer(request: AnyRequest) -> Bearer:
    """Whose token it is."""
    found: Bearer = request.scope["state"]["principal"]
    return found


async def need_session(db: Queryable, bearer: Bearer) -> None:
    """Raise Unauthenticated where the session has ended: for what a statement did not find."""
    if await queries.authenticate(db, account_id=bearer.account_id, session_id=bearer.session_id) is None:
        raise session_ended()
