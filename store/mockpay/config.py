"""mockpay's settings, read from MOCKPAY_* variables."""

from typing import Annotated

import msgspec
from msgspec import Meta

# The id of the endpoint that webhook_url makes.
SETTINGS_ENDPOINT = "we_of_the_settings"

Seconds = Annotated[float, Meta(ge=0)]


class MockpaySettings(msgspec.Struct, frozen=True, kw_only=True):
    """Field `pool_size` is read from `MOCKPAY_POOL_SIZE`; times are in seconds, fees in minor units."""

    database_url: str | None = None
    secret_key: str = "sk_test_mockpay"  # noqa: S105 - the published default of a mock
    public_url: str = "http://127.0.0.1:8001"
    webhook_url: str | None = None
    webhook_secret: str = "whsec_mock_store_development_only"  # noqa: S105 - the pair of the store's default
    # Without a webhook_url: leave the one that another mockpay on this database was started with.
    keep_webhook_url: bool = False
    pool_size: Annotated[int, Meta(ge=1, le=1000)] = 8
    statement_cache: bool = True
    lock_seconds: Annotated[float, Meta(gt=0, le=600)] = 10.0
    max_body_bytes: Annotated[int, Meta(ge=1024)] = 256 * 1024
    fee_percent: Annotated[float, Meta(ge=0, le=100)] = 2.9
    fee_fixed: Annotated[int, Meta(ge=0)] = 30
    funds_available_seconds: Annotated[int, Meta(ge=0)] = 2 * 86400
    capture_async_seconds: Seconds = 1.0
    authorization_seconds: Annotated[int, Meta(ge=1)] = 7 * 86400
    debit_settle_seconds: Seconds = 5.0
    refund_settle_seconds: Seconds = 5.0
    dispute_fee: Annotated[int, Meta(ge=0)] = 1500
    dispute_respond_seconds: Annotated[int, Meta(ge=1)] = 7 * 86400
    dispute_decide_seconds: Seconds = 2.0
    poll_seconds: Annotated[float, Meta(gt=0)] = 1.0
    webhook_private_addresses: bool = False
    delivery_concurrency: Annotated[int, Meta(ge=1, le=500)] = 64
    delivery_endpoint_concurrency: Annotated[int, Meta(ge=1, le=500)] = 16
    delivery_timeout_seconds: Annotated[float, Meta(gt=0)] = 15.0
    delivery_retry_seconds: Annotated[float, Meta(gt=0)] = 2.0
    delivery_retry_max_seconds: Annotated[float, Meta(gt=0)] = 6 * 3600.0
    delivery_give_up_seconds: Annotated[float, Meta(gt=0)] = 3 * 86400.0
    request_log_size: Annotated[int, Meta(ge=0)] = 10_000
