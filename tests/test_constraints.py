"""Each constraint of the money tables refuses what it is for, by its name, and nothing else would."""

import os
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from tests.conftest import named

Db = psycopg.Connection[Any]

TABLES = (
    *("cart", "checkout", "purchase", "idempotency_key", "payment", "refund"),
    *("invoice_series", "invoice_number", "invoice", "invoice_buyer", "credit_note"),
    *("ledger_account", "ledger_transfer", "dispute", "unmatched"),
)

# Two orders of an account that are paid, refunded and disputed: a product and a bundle, so that a second row
# can be made like the first.
ROWS = """
    insert into account (id, handle_name, display_name, password_hash, email)
    values (1, 'ada', 'Ada', '', 'ada@example.com');
    insert into product (id, name, description, category) values (1, 'Lamp', '', '');
    insert into product_price_version (product_id, version, price, currency) values (1, 1, 10, 'USD');
    insert into bundle (id, name, description) values (1, 'Night', '');
    insert into bundle_price_version (bundle_id, version, price, currency) values (1, 1, 10, 'USD');
    insert into cart (account_id, id, is_bundle, product_id, product_version, bundle_id, bundle_version,
        quantity, price_snapshot, currency)
    values (1, 1, false, 1, 1, null, null, 1, 10, 'USD'), (1, 2, true, null, null, 1, 1, 1, 10, 'USD');
    insert into checkout (account_id, id, group_id, status, total, currency)
    select 1, n, gen_random_uuid(), 'partially_refunded', 10, 'USD' from generate_series(1, 2) n;
    insert into purchase (account_id, id, order_id, is_bundle, product_id, product_version, bundle_id,
        bundle_version, name, quantity, unit_price, amount, refunded, currency, purchase_status)
    values (1, 1, 1, false, 1, 1, null, null, 'Lamp', 1, 10, 10, 4, 'USD', 'partially_refunded'),
        (1, 2, 2, true, null, null, 1, 1, 'Night', 1, 10, 10, 4, 'USD', 'partially_refunded');
    insert into idempotency_key (account_id, key, fingerprint, order_id)
    select 1, n::text, '', n from generate_series(1, 2) n;
    insert into payment (account_id, id, order_id, status, amount, captured, refunded, currency,
        payment_method)
    select 1, n, n, 'succeeded', 10, 10, 4, 'USD', 'pm_card_visa' from generate_series(1, 2) n;
    insert into refund (account_id, id, payment_id, purchase_id, order_id, provider_key, status, amount,
        currency)
    select 1, n, n, n, n, gen_random_uuid(), 'succeeded', 4, 'USD' from generate_series(1, 2) n;
    insert into invoice_series (series, last_number) values ('INV', 2), ('CN', 2);
    insert into invoice_number (series, number, account_id, order_id)
    select series, n, 1, n from invoice_series, generate_series(1, 2) n;
    insert into invoice (account_id, id, order_id, number, currency, net, tax_name, tax_rate, tax, total,
        seller_name, seller_address, seller_tax_id)
    select 1, n, n, 'INV-' || n, 'USD', 8, 'VAT', 0.25, 2, 10, '', '', '' from generate_series(1, 2) n;
    insert into invoice_buyer (account_id, invoice_id, display_name, handle_name, email)
    values (1, 1, '', '', ''), (1, 2, '', '', '');
    insert into credit_note (account_id, id, invoice_id, order_id, purchase_id, refund_id, position, number,
        currency, net, tax, total, remaining)
    select 1, n, n, n, n, n, n, 'CN-' || n, 'USD', 3, 1, 4, 6 from generate_series(1, 2) n;
    insert into ledger_transfer (account_id, id, debit_account, credit_account, amount, currency, kind,
        order_id, reference, reverses)
    values (1, 1, 'refunds', 'provider_cash', 3, 'USD', 'refund', 1, '1', null),
        (1, 2, 'refunds', 'provider_cash', 3, 'USD', 'refund', 2, '2', null),
        (1, 3, 'provider_cash', 'refunds', 3, 'USD', 'refund_reversed', 1, '1', 1),
        (1, 4, 'provider_cash', 'refunds', 3, 'USD', 'refund_reversed', 2, '2', 2);
    insert into dispute (account_id, id, order_id, provider_id, status, reason, amount, withdrawn, currency)
    select 1, n, n, 'dp_' || n, 'lost', '', 10, 10, 'USD' from generate_series(1, 2) n;
    insert into unmatched (id, kind, provider_id, reason, amount, currency, facts)
    select n, 'payment', 'pi_' || n, '', 10, 'USD', '{}' from generate_series(1, 2) n;
"""

# What breaks a constraint, and only it.
ATTEMPTS = {
    "unmatched_pkey": "update unmatched set id = 1",
    "unmatched_provider_id_key": "update unmatched set provider_id = 'pi_1'",
    "unmatched_kind_check": "update unmatched set kind = 'gift'",
    "unmatched_status_check": "update unmatched set status = 'lent', resolved_at = now()",
    "unmatched_resolved_check": "update unmatched set resolved_at = now()",
    "unmatched_order_check": "update unmatched set order_id = 1",
    "unmatched_amount_check": "update unmatched set amount = -1",
    "cart_pkey": "update cart set id = 1",
    "cart_account_id_fkey": "update cart set account_id = 2",
    "cart_product_fkey": "update cart set product_version = 2 where product_id = 1",
    "cart_bundle_fkey": "update cart set bundle_version = 2 where bundle_id = 1",
    "cart_item_check": "update cart set product_id = 1 where is_bundle",
    "cart_quantity_check": "update cart set quantity = 100",
    "cart_open_item_key": "insert into cart (account_id, id, is_bundle, product_id, product_version,"
    " quantity, price_snapshot, currency) values (1, 3, false, 1, 1, 1, 10, 'USD')",
    "checkout_pkey": "insert into checkout (account_id, id, group_id, total, currency)"
    " values (1, 1, gen_random_uuid(), 10, 'USD')",
    "checkout_group_id_key": "update checkout set group_id = ("
    "select max(group_id::text)::uuid from checkout)",
    "checkout_account_id_fkey": "insert into checkout (account_id, id, group_id, total, currency)"
    " values (2, 3, gen_random_uuid(), 10, 'USD')",
    "checkout_total_check": "update checkout set total = 0",
    "checkout_status_check": "update checkout set status = 'lent'",
    "purchase_pkey": "insert into purchase (account_id, id, order_id, is_bundle, product_id, product_version,"
    " name, quantity, unit_price, amount, currency) values (1, 1, 1, false, 1, 1, 'Lamp', 1, 10, 10, 'USD')",
    "purchase_order_id_fkey": "update purchase set order_id = 3",
    "purchase_product_fkey": "update purchase set product_version = 2 where product_id = 1",
    "purchase_bundle_fkey": "update purchase set bundle_version = 2 where bundle_id = 1",
    "purchase_item_check": "update purchase set product_id = 1 where is_bundle",
    "purchase_amount_check": "update purchase set quantity = 2",
    "purchase_refunded_check": "update purchase set refunded = 10.01",
    "purchase_status_check": "update purchase set purchase_status = 'lent'",
    "idempotency_key_pkey": "update idempotency_key set key = '1'",
    "idempotency_key_account_id_fkey": "update idempotency_key set account_id = 2",
    "idempotency_key_key_check": "update idempotency_key set key = '' where key = '1'",
    "payment_pkey": "insert into payment (account_id, id, order_id, amount, currency, payment_method)"
    " select 1, 1, id, 10, 'USD', '' from new_order",
    "payment_order_id_key": "update payment set order_id = 1",
    "payment_order_id_fkey": "update payment set order_id = 3 where id = 2",
    "payment_amount_check": "update payment set refunded = captured + 0.01",
    "payment_status_check": "update payment set status = 'lent'",
    "refund_pkey": "insert into refund (account_id, id, payment_id, order_id, provider_key, amount, currency)"
    " values (1, 1, 1, 1, gen_random_uuid(), 1, 'USD')",
    "refund_provider_key_key": "update refund set provider_key = ("
    "select max(provider_key::text)::uuid from refund)",
    "refund_payment_id_fkey": "update refund set payment_id = 3",
    "refund_purchase_id_fkey": "update refund set purchase_id = 3",
    "refund_amount_check": "update refund set amount = 0",
    "refund_status_check": "update refund set status = 'lent'",
    "invoice_series_pkey": "insert into invoice_series (series) values ('INV')",
    "invoice_number_pkey": "insert into invoice_number values ('INV', 1, 1, 2)",
    "invoice_pkey": "insert into invoice select account_id, 1, new_order.id, number, currency, net, tax_name,"
    " tax_rate, tax, total, '', '', '' from invoice, new_order where invoice.id = 2",
    "invoice_order_id_key": "update invoice set order_id = 1",
    "invoice_order_id_fkey": "update invoice set order_id = 3 where id = 2",
    "invoice_total_check": "update invoice set tax = 2.01",
    "invoice_buyer_pkey": "update invoice_buyer set invoice_id = 1",
    "invoice_buyer_invoice_id_fkey": "update invoice_buyer set invoice_id = 3 where invoice_id = 2",
    "credit_note_pkey": "update credit_note set id = 1",
    "credit_note_refund_id_key": "update credit_note set refund_id = 1",
    "credit_note_position_key": "update credit_note set invoice_id = 1, position = 1",
    "credit_note_invoice_id_fkey": "update credit_note set invoice_id = 3",
    "credit_note_order_id_fkey": "update credit_note set order_id = 3",
    "credit_note_purchase_id_fkey": "update credit_note set purchase_id = 3",
    "credit_note_refund_id_fkey": "update credit_note set refund_id = 3 where id = 2",
    "credit_note_total_check": "update credit_note set net = 3.01",
    "credit_note_remaining_check": "update credit_note set remaining = -0.01",
    "ledger_account_pkey": "insert into ledger_account values ('fees', 'Fees', 'expense')",
    "ledger_account_kind_check": "insert into ledger_account values ('pocket', 'Pocket', 'pocket')",
    "ledger_transfer_pkey": "update ledger_transfer set id = 4 where id = 3",
    "ledger_transfer_once_key": "update ledger_transfer set order_id = 1, reference = '1'",
    "ledger_transfer_reverses_key": "update ledger_transfer set reverses = 1 where id = 4",
    "ledger_transfer_order_id_fkey": "update ledger_transfer set order_id = 3 where id = 1",
    "ledger_transfer_reverses_fkey": "update ledger_transfer set reverses = 5 where id = 3",
    "ledger_transfer_debit_account_fkey": "update ledger_transfer set debit_account = 'pocket'",
    "ledger_transfer_credit_account_fkey": "update ledger_transfer set credit_account = 'pocket'",
    "ledger_transfer_amount_check": "update ledger_transfer set amount = 0",
    "ledger_transfer_accounts_check": "update ledger_transfer set debit_account = credit_account",
    "ledger_transfer_reverses_check": "update ledger_transfer set reverses = null where id = 3",
    "dispute_pkey": "update dispute set id = 1",
    "dispute_provider_id_key": "update dispute set provider_id = 'dp_1'",
    "dispute_order_id_fkey": "update dispute set order_id = 3",
    "dispute_amount_check": "update dispute set fee = -1",
    "dispute_reinstated_check": "update dispute set reinstated = 10.01",
    "dispute_status_check": "update dispute set status = 'lent'",
}

# An order for which nothing else is there yet.
NEW_ORDER = """
    create temporary view new_order as select 4 as id;
    insert into checkout (account_id, id, group_id, total, currency)
    values (1, 4, gen_random_uuid(), 10, 'USD');
"""


@pytest.fixture(scope="module")
def books(server_url: str, template: str) -> Iterator[Db]:
    """The owner's connection to a database in which a row of each kind is twice."""
    name = f"store_constraints_{os.getpid()}"
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f"create database {name} template {template} strategy file_copy")
        try:
            with psycopg.connect(named(server_url, name), autocommit=True) as connection:
                connection.execute(ROWS)
                yield connection
        finally:
            server.execute(f"drop database {name} with (force)")


@pytest.fixture(scope="module")
def constraints(books: Db) -> dict[str, str]:
    """What drops each, by its name; a unique index that is no constraint has a name as well."""
    found = books.execute(
        """
        select conname, format('alter table %%s drop constraint %%I cascade', conrelid::regclass, conname)
        from pg_constraint
        where conrelid = any(%(tables)s::regclass[]) and contype <> 'n'
        union all
        select relname, format('drop index %%I', relname)
        from pg_index join pg_class on pg_class.oid = indexrelid
        where indrelid = any(%(tables)s::regclass[]) and indisunique
            and not exists (select from pg_constraint where conindid = indexrelid and contype in ('u', 'p'))
        """,
        {"tables": [*TABLES]},
    ).fetchall()
    return dict(found)


def test_every_constraint_is_attempted(constraints: dict[str, str]) -> None:
    assert sorted(constraints) == sorted(ATTEMPTS)


@pytest.mark.parametrize("constraint", ATTEMPTS)
def test_it_is_refused(books: Db, constraints: dict[str, str], constraint: str) -> None:
    attempt = ATTEMPTS[constraint].encode()
    with books.transaction(force_rollback=True):
        books.execute(NEW_ORDER)
        with pytest.raises(psycopg.errors.IntegrityError) as refused, books.transaction():
            books.execute(attempt)
        assert refused.value.diag.constraint_name == constraint
        # Not for anything else: without the constraint it goes through.
        books.execute(constraints[constraint].encode())
        books.execute(attempt)
