"""Schema and statements stay such that they run distributed by account, on Citus or the like, unchanged.

Tables with an account_id are distributed by it; accounts and the catalog are reference tables, which every
node has; counters and registries live on one shard, with no key that leads out.
"""

import re
from typing import Any

import psycopg
import pytest

from store.resources import resource_dir
from store.sql import read_statements
from tests.conftest import named

REFERENCE = {
    "account",
    "product",
    "product_price_version",
    "bundle",
    "bundle_item",
    "bundle_price_version",
    "ledger_account",
}
SINGLE_SHARD = {
    "invoice_series",
    "invoice_number",
    "audit",
    "turn",
    "unmatched",
    "verification",
    "reconciliation",
    "reconciliation_difference",
    "reconciliation_result",
    "provider_item",
}
# The checks read all accounts, on one snapshot, and change nothing.
ROOMS = [
    path.stem for path in resource_dir("sql").glob("*.sql") if not path.stem.startswith(("mockpay", "verify"))
]
# These look across accounts, without locking what they read, and change each row by its account.
ACROSS_ACCOUNTS = {
    "take_unsettled",
    "take_unsettled_refunds",
    "take_open_disputes",
    "find_payment_owner",
    "remove_old_keys",
    "remove_past_sessions",
    "list_accounts",
    "list_all_orders",
    "find_order_ids",
    "find_purchase_account",
    "list_transfers",
    "list_transfers_of_order",
    "sum_accounts",
    # The reconciliation's, which write its own tables alone.
    "match_charges",
    "match_payments",
    "match_refunds",
    "match_refunds_here",
    "match_disputes",
    "match_disputes_here",
    "match_balance",
    "match_balance_transactions",
}

Rows = list[Any]


@pytest.fixture(scope="module")
def catalog(server_url: str, template: str) -> Any:
    with psycopg.connect(named(server_url, template)) as connection:
        yield connection


@pytest.fixture(scope="module")
def distributed(catalog: psycopg.Connection[Any]) -> set[str]:
    rows = catalog.execute(
        "select table_name from information_schema.columns"
        " where table_schema = 'public' and column_name = 'account_id'"
    ).fetchall()
    return {row[0] for row in rows} - SINGLE_SHARD


def test_keys_hold_the_account(catalog: psycopg.Connection[Any], distributed: set[str]) -> None:
    rows: Rows = catalog.execute(
        """
        select c.relname, i.relname, x.indisprimary,
            (select array_agg(a.attname order by k.at)
             from unnest(x.indkey) with ordinality as k (number, at)
             left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number)
        from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and x.indisunique
        """
    ).fetchall()
    checked = 0
    for table, index, primary, columns in rows:
        if table in distributed:
            checked += 1
            assert "account_id" in columns, index
            assert not primary or columns[0] == "account_id", index
    assert checked > len(distributed)


def test_foreign_keys_stay_with_the_account(catalog: psycopg.Connection[Any], distributed: set[str]) -> None:
    rows: Rows = catalog.execute(
        """
        select c.conname, f.relname, t.relname, c.confdeltype, c.confupdtype, c.condeferrable,
            (select array_agg(attname) from pg_attribute where attrelid = f.oid and attnum = any(c.conkey))
        from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
        join pg_namespace n on n.oid = f.relnamespace
        where n.nspname = 'public' and c.contype = 'f'
        """
    ).fetchall()
    for name, table, target, on_delete, on_update, deferrable, columns in rows:
        assert target not in SINGLE_SHARD, name
        assert table not in SINGLE_SHARD, name
        assert on_delete in ("a", "c"), name
        assert on_update == "a", name
        assert not deferrable, name
        if target in distributed:
            assert table in distributed, name
            assert "account_id" in columns, name
        if table in REFERENCE:
            assert target in REFERENCE, name


def test_every_table_has_its_kind(catalog: psycopg.Connection[Any], distributed: set[str]) -> None:
    tables = {
        row[0]
        for row in catalog.execute("select tablename from pg_tables where schemaname = 'public'").fetchall()
    }
    bookkeeping = {name for name in tables if "yoyo" in name} | {"migration_checksum"}
    assert tables - bookkeeping == distributed | REFERENCE | SINGLE_SHARD


def test_ids_are_bigint_and_nothing_is_left_to_triggers(catalog: psycopg.Connection[Any]) -> None:
    narrow: Rows = catalog.execute(
        "select table_name, column_name from information_schema.columns where table_schema = 'public'"
        " and data_type <> 'bigint' and (column_name = 'id' or column_name like '%\\_id')"
        " and data_type not in ('uuid', 'text') and table_name not like '%yoyo%'"
    ).fetchall()
    assert narrow == []
    assert catalog.execute("select tgname from pg_trigger where not tgisinternal").fetchall() == []


@pytest.mark.parametrize("room", ROOMS)
def test_statements_name_the_account(room: str, distributed: set[str]) -> None:
    for name, text in read_statements(room).items():
        code = re.sub(r"--[^\n]*", "", text)
        tables = set(re.findall(r"\b(?:from|join|into|update|using)\s+([a-z_]+)", code))
        assert not re.search(r"\bmerge\b", code), name
        for change in re.findall(r"do update\s+set(.*?)(?:returning|$)", code, re.DOTALL):
            assert "now()" not in change, name
        written = set(re.findall(r"\b(?:insert into|update|delete from)\s+(?!set\b)([a-z_]+)", code))
        assert len({kind(table) for table in written}) <= 1, f"{name} writes tables of two kinds"
        if tables & distributed and name not in ACROSS_ACCOUNTS:
            assert ":account_id" in code, f"{name} does not name the account"
        if name in ACROSS_ACCOUNTS:
            assert "for update" not in code, name


def kind(table: str) -> str:
    return "reference" if table in REFERENCE else "single" if table in SINGLE_SHARD else "distributed"
