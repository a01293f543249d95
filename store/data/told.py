"""Tells the programs that run of what was changed under them."""

from typing import Any

import psycopg


def tell_of_catalog(connection: psycopg.Connection[Any]) -> None:
    """Invalidate what every store keeps of the catalog, once the transaction is committed."""
    connection.execute("select pg_notify('catalog', '')")
