"""The programs that run on a database while its data are changed under them."""

from typing import Any

import psycopg


def connected_programs(connection: psycopg.Connection[Any]) -> list[str]:
    """`mockpay` and `store`, as far as they are connected: those of `store up`, or started by themselves."""
    found = connection.execute(
        "select distinct application_name from pg_stat_activity"
        " where datname = current_database() and application_name in ('mockpay', 'store') order by 1"
    )
    return [row[0] for row in found.fetchall()]


def tell_of_catalog(connection: psycopg.Connection[Any]) -> None:
    """Invalidate what every store keeps of the catalog, once the transaction is committed."""
    connection.execute("select pg_notify('catalog', '')")
