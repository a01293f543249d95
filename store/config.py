"""Settings: read once from the environment, which a `.env` file in the current folder completes."""

import os
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal, TypeVar, get_type_hints

import msgspec
from dotenv import load_dotenv
from msgspec import Meta

from store.currencies import CURRENCIES
from store.steps import Step

S = TypeVar("S", bound=msgspec.Struct)

# As long as what HS256 makes of it (RFC 7518, 3.2).
_KEY_BYTES = 32
NEW_KEY = "`openssl rand -hex 32` makes one"
# Known to all who read this, and the pair of mockpay's default.
DEVELOPMENT_WEBHOOK_SECRET = "whsec_mock_store_development_only"  # noqa: S105
# OWASP's Password Storage Cheat Sheet, argon2id with p=1: MiB and rounds, each row as good as the others.
_OWASP_ARGON2 = ((46, 1), (19, 2), (12, 3), (9, 4), (7, 5))

_ELSEWHERE = ("DATABASE_URL", "PGHOST", "PGSERVICE", "PGDATABASE", "PGUSER")


class MendableProblem(Exception):
    """What the user can mend; the text, one line, says what is wrong and how. Shown without a traceback."""


class ConfigProblem(MendableProblem):
    """A setting that cannot be used."""


class NewerDatabase(MendableProblem):
    """A database with a migration that this version of the code does not have."""

    def __init__(self, migration: str) -> None:
        super().__init__(
            f"The database has {migration}, which this version does not know: "
            "use the newer version, or another database."
        )


class VerifySettings(msgspec.Struct, frozen=True, kw_only=True):
    """Of the store's settings, those that `store verify` needs."""

    # What waits for the provider for longer is named. More than abandon_seconds, after which orders end.
    verify_wait_seconds: Annotated[float, Meta(gt=0)] = 2 * 3600.0


class ShopSettings(VerifySettings, frozen=True, kw_only=True):
    """Of the store's settings, those by which a sale is priced and invoiced."""

    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")] = "USD"
    tax_name: str = "VAT"
    tax_rate: Decimal = Decimal("0.20")
    invoice_series: Annotated[str, Meta(pattern="^[A-Z0-9]{1,12}$")] = "INV"
    credit_note_series: Annotated[str, Meta(pattern="^[A-Z0-9]{1,12}$")] = "CN"
    seller_name: str = "Lanternfish Games"
    seller_address: str = "12 Harbour Steps\nPort Ember"
    seller_tax_id: str = "EX 123 456 789"

    def __post_init__(self) -> None:
        if self.currency not in CURRENCIES:
            raise ValueError(
                f"STORE_CURRENCY: {self.currency} is no currency that the payment provider charges"
                " (https://docs.stripe.com/currencies); the default is USD"
            )
        if not (self.tax_rate.is_finite() and 0 <= self.tax_rate < 1):
            raise ValueError("STORE_TAX_RATE is a fraction, from 0 to below 1")


class Settings(ShopSettings, frozen=True, kw_only=True):
    """The store's settings; field `pool_size` is read from `STORE_POOL_SIZE`."""

    database_url: str | None = None
    jwt_key: str
    # Keys whose tokens are still believed, with commas between: the last one, for as long as its tokens last.
    jwt_old_keys: str = ""
    access_token_seconds: Annotated[int, Meta(ge=1)] = 900
    refresh_token_seconds: Annotated[int, Meta(ge=1)] = 30 * 86400
    argon2_time_cost: Annotated[int, Meta(ge=1)] = 2
    argon2_memory_kib: Annotated[int, Meta(ge=8)] = 19 * 1024
    # How many may wait for their password to be hashed; who comes after is told to come again.
    argon2_queue: Annotated[int, Meta(ge=1)] = 64
    pool_size: Annotated[int, Meta(ge=1, le=1000)] = 8
    statement_cache: bool = True
    max_body_bytes: Annotated[int, Meta(ge=1024)] = 64 * 1024
    payments_url: str = "http://127.0.0.1:8001"
    payments_key: str = "sk_test_mockpay"
    payments_timeout_seconds: Annotated[float, Meta(gt=0)] = 10.0
    webhook_secret: str = DEVELOPMENT_WEBHOOK_SECRET
    # For so long the provider surely knows an idempotency key: Stripe promises 24 hours.
    payments_key_seconds: Annotated[float, Meta(gt=0)] = 23 * 3600.0
    reconcile_seconds: Annotated[float, Meta(gt=0)] = 15.0
    abandon_seconds: Annotated[float, Meta(gt=0)] = 3600.0
    # How often all that the provider has is matched with what is here; 0 is never.
    reconciliation_seconds: Annotated[float, Meta(ge=0)] = 300.0
    # How far a run goes back behind the last one.
    reconciliation_overlap_seconds: Annotated[float, Meta(ge=0)] = 3600.0
    # What has changed within so many seconds before a run is under way, and not judged.
    reconciliation_margin_seconds: Annotated[float, Meta(ge=0)] = 60.0
    # A key without an answer is free for its next request after so long. Longer than a payment can take, or
    # two requests with one key work at one order, which costs a question more and changes nothing.
    key_lease_seconds: Annotated[float, Meta(gt=0)] = 60.0
    cors_origins: str = ""
    # Of wrong logins by account and by address, of registrations by address, of requests by token or address:
    # so many within so many seconds.
    limits: bool = True
    limit_logins_per_account: Annotated[int, Meta(ge=1)] = 60
    limit_logins_per_address: Annotated[int, Meta(ge=1)] = 20
    limit_login_seconds: Annotated[int, Meta(ge=1)] = 900
    limit_registrations: Annotated[int, Meta(ge=1)] = 20
    limit_registration_seconds: Annotated[int, Meta(ge=1)] = 3600
    limit_requests: Annotated[int, Meta(ge=1)] = 3000
    limit_request_seconds: Annotated[int, Meta(ge=1)] = 60
    # A line for each request; warnings and errors are written whatever this says.
    log: Literal["json", "console", "off"] = "off"
    # For tests of what a kill leaves behind: the process ends itself at this step.
    crash_at: Step | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        for name, keys in (("STORE_JWT_KEY", [self.jwt_key]), ("STORE_JWT_OLD_KEYS", self.old_keys)):
            if any(len(key.encode()) < _KEY_BYTES for key in keys):
                raise ValueError(f"{name}: a key has {_KEY_BYTES} bytes or more; {NEW_KEY}")
        if self.limit_logins_per_address >= self.limit_logins_per_account:
            raise ValueError(
                "STORE_LIMIT_LOGINS_PER_ADDRESS is to be below STORE_LIMIT_LOGINS_PER_ACCOUNT,"
                " or one stranger can keep an account's owner out"
            )

    @property
    def hashes_cheaply(self) -> bool:
        """Whether passwords take less to guess than they should: fit for load tests, not for people's."""
        return not any(
            self.argon2_memory_kib >= mib * 1024 and self.argon2_time_cost >= rounds
            for mib, rounds in _OWASP_ARGON2
        )

    @property
    def old_keys(self) -> list[str]:
        return [key.strip() for key in self.jwt_old_keys.split(",") if key.strip()]


def load_environment() -> None:
    """Complete the environment from ./.env, and let libpq and asyncpg find ./.pgpass."""
    load_dotenv(".env")
    if Path(".pgpass").is_file():
        os.environ.setdefault("PGPASSFILE", str(Path(".pgpass").resolve()))


def database_is_elsewhere(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the environment names a PostgreSQL of the user's own."""
    return any(environ.get(name) for name in _ELSEWHERE)


def read_settings(kind: type[S], prefix: str, environ: Mapping[str, str] = os.environ) -> S:
    """Read `kind` from PREFIX_FIELD variables; DATABASE_URL is for those that have no database of their own.

    Raises ConfigProblem that names the variable.
    """
    values = {
        field: environ[name]
        for field in get_type_hints(kind)
        if environ.get(name := f"{prefix}_{field.upper()}")
        or (field == "database_url" and environ.get(name := "DATABASE_URL"))
    }
    for field, hint in get_type_hints(kind, include_extras=True).items():
        if field in values:
            try:
                msgspec.convert(values[field], hint, strict=False)
            except msgspec.ValidationError as error:
                raise ConfigProblem(f"{prefix}_{field.upper()}: {error}") from None
    try:
        return msgspec.convert(values, kind, strict=False)
    except msgspec.ValidationError as error:
        said = str(error)
        raise ConfigProblem(said if said.startswith(prefix) else f"Settings {prefix}_*: {said}") from None
