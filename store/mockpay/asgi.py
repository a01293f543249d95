"""mockpay as a server starts it, from the environment alone; each worker process calls this."""

from litestar.types import ASGIApp

from store.config import load_environment, read_settings
from store.hangups import Hangups
from store.mockpay.app import create_app
from store.mockpay.config import MockpaySettings


def from_environment() -> ASGIApp:
    """mockpay on MOCKPAY_* and DATABASE_URL."""
    load_environment()
    return Hangups(create_app(read_settings(MockpaySettings, "MOCKPAY")))
