"""The bodies of accounts and sessions."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from store.fields import DisplayName, Email, Handle, Id, Password, Time

Token = Annotated[str, Meta(examples=["eyJhbGciOiJIUzI1NiIs..."])]
RefreshToken = Annotated[str, Meta(max_length=200, examples=["42.7.hVt0x3..."])]
Role = Annotated[Literal["customer", "admin"], Meta(examples=["customer"])]


class Account(Struct):
    """An account as its owner sees it."""

    id: Id
    handle_name: Handle
    display_name: DisplayName
    email: Email
    role: Role
    created_at: Time


class AdminAccount(Struct):
    """An account as an admin sees it; one that was deleted has no name and no address any more."""

    id: Id
    handle_name: Annotated[str, Meta(examples=["juno"])]
    display_name: DisplayName
    email: Annotated[str, Meta(examples=["juno@example.com"])]
    role: Role
    created_at: Time
    deleted_at: Annotated[Time | None, Meta(examples=[None])]
    order_count: Annotated[int, Meta(ge=0, examples=[3])]


class NewAccount(Struct, forbid_unknown_fields=True):
    """What it takes to register."""

    handle_name: Handle
    display_name: DisplayName
    email: Email
    password: Password


class AccountPatch(Struct, forbid_unknown_fields=True):
    """What is to change; what is left out stays."""

    handle_name: Handle | UnsetType = UNSET
    display_name: DisplayName | UnsetType = UNSET
    email: Email | UnsetType = UNSET


class NewPassword(Struct, forbid_unknown_fields=True):
    """The password that is, and the one that is to be."""

    current_password: Annotated[str, Meta(max_length=128, examples=["ada-demo-password"])]
    new_password: Annotated[str, Meta(min_length=8, max_length=128, examples=["lantern moss river seven"])]


class Login(Struct, forbid_unknown_fields=True):
    """A handle or an e-mail address, and the password."""

    login: Annotated[str, Meta(max_length=254, pattern=r"^[^\x00]*$", examples=["ada"])]
    password: Annotated[str, Meta(max_length=128, examples=["ada-demo-password"])]


class Refresh(Struct, forbid_unknown_fields=True):
    """The refresh token of the last pair."""

    refresh_token: RefreshToken


class TokenPair(Struct):
    """An access token for the `Authorization` header, and the refresh token that gets the next pair."""

    access_token: Token
    refresh_token: RefreshToken
    expires_in: Annotated[int, Meta(examples=[900])]
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - RFC 6750's name of the scheme


class Session(Struct):
    """A login that lasts; `last_used_at` is when it last got a pair of tokens."""

    id: Id
    created_at: Time
    last_used_at: Time
    expires_at: Time
    current: Annotated[bool, Meta(examples=[True])]


class Bearer(Struct, frozen=True):
    """Whom an access token names; whether the session lasts is for the database to say."""

    account_id: int
    session_id: int


class Principal(Struct):
    """Who a request acts as."""

    account_id: int
    session_id: int
    role: str


class Credentials(Struct):
    """What a login is checked against, and what its password may not be."""

    id: int
    handle_name: str
    email: str
    password_hash: str


class AccountRole(Struct):
    """An account and what it may do."""

    id: int
    role: str
