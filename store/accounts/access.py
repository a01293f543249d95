"""Who a request acts as: found before the rest of it is read, given to handlers as `me` or `admin`."""

from typing import Any

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from store.accounts import queries
from store.accounts.models import Principal
from store.problems import Forbidden, Unauthenticated

AnyConnection = ASGIConnection[Any, Any, Any, Any]


async def let_in(connection: AnyConnection, handler: BaseRouteHandler) -> None:
    """A guard: a handler that takes `me` or `admin` is for those who are one, whatever else they send."""
    wanted = handler.parsed_fn_signature.parameters
    if "me" not in wanted and "admin" not in wanted:
        return
    principal = await _authenticate(connection)
    if "admin" in wanted and principal.role != "admin":
        raise Forbidden("`store account promote HANDLE` makes an admin.")
    connection.scope["state"]["principal"] = principal


async def me(request: Request[Any, Any, Any]) -> Principal:
    """Whom the guard has let in."""
    found: Principal = request.scope["state"]["principal"]
    return found


async def admin(request: Request[Any, Any, Any]) -> Principal:
    """The same: the guard has seen to the role."""
    return await me(request)


async def _authenticate(connection: AnyConnection) -> Principal:
    """The owner of the bearer token (RFC 6750), while the session lasts and the account exists."""
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated("Send `Authorization: Bearer <access_token>`.")
    state = connection.app.state
    account_id, session_id = state.access_tokens.read(token.strip())
    known = await queries.authenticate(state.pool, account_id=account_id, session_id=session_id)
    if known is None:
        raise Unauthenticated("The session has ended.")
    return known
