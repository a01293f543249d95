"""The store as a server starts it, from the environment alone; each worker process calls this."""

from litestar.types import ASGIApp

from store.app import create_app
from store.config import Settings, load_environment, read_settings
from store.logs import configure


def from_environment() -> ASGIApp:
    """The store on STORE_* and DATABASE_URL."""
    load_environment()
    settings = read_settings(Settings, "STORE")
    configure(settings.log)
    return create_app(settings)
