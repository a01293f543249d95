-- What the store's program may do, and no more: it changes no schema, knows nothing of the provider's, and
-- what is written once stays as it was written. Granted again after every migration.
grant usage on schema public to store_program;
grant usage on sequence transaction_id to store_program;
-- For `verify`, which holds the ids against them.
grant select on all sequences in schema public to store_program;

grant select
on
    _yoyo_migration,
    ledger_account
to store_program;

-- Written once. Of the ledger and of what admins did nothing is changed or taken away: what was wrong is
-- reversed.
grant select, insert
on
    bundle_item,
    audit,
    invoice,
    invoice_number,
    ledger_transfer
to store_program;

grant select, insert, update
on
    account,
    refresh_token,
    product,
    bundle,
    checkout,
    purchase,
    payment,
    refund,
    dispute,
    unmatched,
    invoice_series
to store_program;

-- A price is never edited; one that has not started may lose its start.
grant select, insert, update (starts_at)
on
    product_price_version,
    bundle_price_version
to store_program;

grant select, insert, update (voided_at)
on credit_note
to store_program;

grant select, insert, delete
on invoice_buyer
to store_program;

grant select, insert, update, delete
on
    session,
    cart,
    printed,
    reconciliation,
    reconciliation_difference,
    provider_item,
    reconciliation_result,
    idempotency_key,
    turn,
    verification
to store_program;
