"""Who a request acts as: the dependencies `me` and `admin`."""

from typing import Any

from litestar import Request
from litestar.di import NamedDependency

from store.accounts import queries
from store.accounts.credentials import AccessTokens
from store.accounts.models import Principal
from store.db import Pool
from store.problems import Forbidden, Unauthenticated


async def me(
    request: Request[Any, Any, Any],
    pool: NamedDependency[Pool],
    access_tokens: NamedDependency[AccessTokens],
) -> Principal:
    """The owner of the bearer token (RFC 6750), while the session lasts and the account exists."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated("Send `Authorization: Bearer <access_token>`.")
    account_id, session_id = access_tokens.read(token.strip())
    principal = await queries.authenticate(pool, account_id=account_id, session_id=session_id)
    if principal is None:
        raise Unauthenticated("The session has ended.")
    return principal


async def admin(me: NamedDependency[Principal]) -> Principal:
    """The owner of the token, who must be an admin."""
    if me.role != "admin":
        raise Forbidden("`store account promote HANDLE` makes an admin.")
    return me
