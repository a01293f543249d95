"""Which of the programs serve on a database just now."""

import psycopg


def connected_programs(database_url: str | None) -> list[str]:
    """`mockpay` and `store`, as far as they are connected: those of `store up`, or started by themselves."""
    with psycopg.connect(database_url or "") as connection:
        found = connection.execute(
            "select distinct application_name from pg_stat_activity"
            " where datname = current_database() and application_name in ('mockpay', 'store') order by 1"
        )
        return [row[0] for row in found.fetchall()]
