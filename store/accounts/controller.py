"""Registering, logging in and out, and one's own account."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

from litestar import Request, delete, get, patch, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody, QueryParameter
from litestar.status_codes import HTTP_204_NO_CONTENT

from store.accounts import queries
from store.accounts.access import session_ended
from store.accounts.credentials import AccessTokens, Passwords, RefreshSecret
from store.accounts.models import (
    Account,
    AccountPatch,
    Bearer,
    Credentials,
    Login,
    NewAccount,
    NewPassword,
    Principal,
    Refresh,
    Session,
    TokenPair,
)
from store.accounts.weakness import weakness
from store.config import Settings
from store.db import Connection, Pool
from store.fields import given
from store.limits import Attempts
from store.paging import Cursor, Limit, Page, last_id, page
from store.paths import PathId
from store.problems import Fault, NotFound, Problem, Unauthenticated, Unavailable, documented, found
from store.room import Room


class HandleTaken(Problem, status=409, title="This handle is taken", constraint="account_handle_name_key"):
    """Somebody has this handle; upper and lower case do not make another."""


class EmailTaken(Problem, status=409, title="This e-mail address is taken", constraint="account_email_key"):
    """Somebody has this address; upper and lower case do not make another."""


class WrongPassword(Problem, status=403, title="The current password is another"):
    """The current password must be given to change it; wrong ones count as at logging in."""


class WeakPassword(Problem, status=422, title="This password is too easy to guess"):
    """It is among the commonest, or the account's own handle or e-mail address."""


KeepCurrent = Annotated[
    bool,
    QueryParameter(description="Whether the session that asks goes on; it ends too unless this is true."),
]


class AccountController(Room):
    """Registering, and one's own account."""

    tags = ["accounts"]

    pool: Pool
    attempts: Attempts
    passwords: Passwords

    @post("/accounts", responses=documented(HandleTaken, EmailTaken, WeakPassword))
    async def register(
        self,
        request: Request[Any, Any, Any],
        data: JSONBody[NewAccount],
    ) -> Account:
        """Create an account."""
        _refuse_weak(data.password, "/password", data.handle_name, data.email)
        await self.attempts.register(self.pool, request)
        return await queries.add_account(
            self.pool,
            handle_name=data.handle_name,
            display_name=data.display_name,
            email=data.email,
            password_hash=await self.passwords.hash(data.password),
        )

    @get("/me")
    async def get_me(self, bearer: NamedDependency[Bearer]) -> Account:
        """Your own account."""
        account = await queries.get_own_account(
            self.pool, account_id=bearer.account_id, session_id=bearer.session_id
        )
        if account is None:
            raise session_ended()
        return account

    @patch("/me", responses=documented(HandleTaken, EmailTaken))
    async def change_me(self, me: NamedDependency[Principal], data: JSONBody[AccountPatch]) -> Account:
        """Change your handle, display name or e-mail address."""
        return _still_there(
            await queries.set_account(
                self.pool,
                account_id=me.account_id,
                handle_name=given(data.handle_name),
                display_name=given(data.display_name),
                email=given(data.email),
            )
        )

    @put("/me/password", status_code=HTTP_204_NO_CONTENT, responses=documented(WrongPassword, WeakPassword))
    async def change_password(
        self,
        request: Request[Any, Any, Any],
        me: NamedDependency[Principal],
        data: JSONBody[NewPassword],
    ) -> None:
        """Change your password; your other sessions end."""
        turns = await self.attempts.try_password(self.pool, request, _whose(me.account_id))
        known = await queries.get_credentials_by_id(self.pool, account_id=me.account_id)
        if known is None or not await self.passwords.verify(known.password_hash, data.current_password):
            raise WrongPassword
        await self.attempts.forgive(self.pool, turns)
        _refuse_weak(data.new_password, "/new_password", known.handle_name, known.email)
        old_hash, password_hash = known.password_hash, await self.passwords.hash(data.new_password)

        async def change(db: Connection) -> None:
            changed = await queries.set_password_hash(
                db, account_id=me.account_id, old_hash=old_hash, password_hash=password_hash
            )
            if changed is None:
                raise WrongPassword("Somebody else has just changed it.")
            await queries.end_other_sessions(db, account_id=me.account_id, session_id=me.session_id)

        await self.pool.transact(change)


class SessionController(Room):
    """Logging in, staying in, logging out."""

    path = "/sessions"
    tags = ["sessions"]

    pool: Pool
    attempts: Attempts
    settings: Settings
    passwords: Passwords
    access_tokens: AccessTokens

    @post("/", responses=documented(Unauthenticated))
    async def log_in(
        self,
        request: Request[Any, Any, Any],
        data: JSONBody[Login],
    ) -> TokenPair:
        """Log in with a handle or an e-mail address."""
        lasts = timedelta(seconds=self.settings.refresh_token_seconds)
        known = await queries.get_credentials(self.pool, login=data.login)
        subject = _whose(known.id) if known else f"login {data.login}"
        turns = await self.attempts.try_password(self.pool, request, subject)
        for _ in range(3):
            right = await self.passwords.verify(known.password_hash if known else None, data.password)
            if known is None or not right:
                raise Unauthenticated("No account has this login and this password.")
            secret = await _begin_session(self.pool, known, lasts)
            # None: the hash is another since it was read, so the password is checked once more.
            if secret is not None:
                await self.attempts.forgive(self.pool, turns)
                if self.passwords.is_dated(known.password_hash):
                    await _upgrade(self.pool, self.passwords, known, data.password)
                return _pair(secret, self.access_tokens)
            known = await queries.get_credentials(self.pool, login=data.login)
        raise Unavailable

    @post("/refresh", responses=documented(Unauthenticated))
    async def refresh(
        self,
        data: JSONBody[Refresh],
    ) -> TokenPair:
        """Trade a refresh token for a new pair. Using one twice ends its session (RFC 9700, 4.14.2)."""
        old = RefreshSecret.read(data.refresh_token)

        async def rotate(db: Connection) -> RefreshSecret | None:
            used = await queries.use_refresh_token(
                db, account_id=old.account_id, session_id=old.session_id, token_hash=old.token_hash
            )
            if used is None:
                await queries.end_session_of_used_token(
                    db, account_id=old.account_id, session_id=old.session_id, token_hash=old.token_hash
                )
                return None
            return await _new_refresh_token(db, old.account_id, old.session_id)

        fresh = await self.pool.transact(rotate)
        if fresh is None:
            raise Unauthenticated("The refresh token is not valid, or no longer.")
        return _pair(fresh, self.access_tokens)

    @get("/")
    async def list_sessions(
        self,
        me: NamedDependency[Principal],
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[Session]:
        """Where you are logged in, the newest first."""
        rows = await queries.list_sessions(
            self.pool,
            account_id=me.account_id,
            session_id=me.session_id,
            last_id=last_id(cursor),
            limit=limit + 1,
        )
        return page(rows, limit, lambda row: (row.id,))

    @delete("/")
    async def log_out_everywhere(
        self, me: NamedDependency[Principal], keep_current: KeepCurrent = False
    ) -> None:
        """Log out everywhere: all your sessions and their tokens end at once."""
        if keep_current:
            await queries.end_other_sessions(self.pool, account_id=me.account_id, session_id=me.session_id)
        else:
            await queries.end_sessions(self.pool, account_id=me.account_id)

    @delete("/current")
    async def log_out(self, me: NamedDependency[Principal]) -> None:
        """Log out: the session and its tokens end at once."""
        await queries.end_session(self.pool, account_id=me.account_id, session_id=me.session_id)

    @delete("/{session_id:int}", responses=documented(NotFound))
    async def end_session(self, me: NamedDependency[Principal], session_id: PathId) -> None:
        """End one of your sessions: its tokens end at once."""
        found(await queries.end_session(self.pool, account_id=me.account_id, session_id=session_id))


def _still_there(account: Account | None) -> Account:
    """The account of a request that was let in; another request may have deleted it since."""
    if account is None:
        raise Unauthenticated("The account was deleted.")
    return account


def _whose(account_id: int) -> str:
    """By which an account's wrong passwords are counted, whichever of its names and doors they come by."""
    return f"account {account_id}"


def _refuse_weak(password: str, pointer: str, handle_name: str, email: str) -> None:
    if reason := weakness(password, handle_name=handle_name, email=email):
        raise WeakPassword(errors=[Fault(detail=reason, pointer=pointer)])


async def _begin_session(pool: Pool, known: Credentials, lasts: timedelta) -> RefreshSecret | None:
    """A session of the account, unless its password is no longer what was checked."""

    async def begin(db: Connection) -> RefreshSecret | None:
        unchanged = await queries.lock_password_hash(
            db, account_id=known.id, password_hash=known.password_hash
        )
        if unchanged is None:
            return None
        session_id = await queries.add_session(db, account_id=known.id, expires_at=datetime.now(UTC) + lasts)
        return await _new_refresh_token(db, known.id, session_id)

    return await pool.transact(begin)


async def _upgrade(pool: Pool, passwords: Passwords, known: Credentials, password: str) -> None:
    """Hash anew with what hashing costs now; with no room for that, at another login."""
    with suppress(Unavailable):
        await queries.set_password_hash(
            pool,
            account_id=known.id,
            old_hash=known.password_hash,
            password_hash=await passwords.hash(password),
        )


async def _new_refresh_token(db: Connection, account_id: int, session_id: int) -> RefreshSecret:
    secret = RefreshSecret.new(account_id, session_id)
    await queries.add_refresh_token(
        db, account_id=account_id, session_id=session_id, token_hash=secret.token_hash
    )
    return secret


def _pair(secret: RefreshSecret, access_tokens: AccessTokens) -> TokenPair:
    return TokenPair(
        access_token=access_tokens.issue(secret.account_id, secret.session_id),
        refresh_token=secret.token,
        expires_in=access_tokens.seconds,
    )
