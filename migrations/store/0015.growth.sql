-- depends: 0014.printed
-- What lists of a million rows walk: each order within a category, and what is filtered by in the books.
create index if not exists product_category_name_idx on product (category, name, id);
create index if not exists product_category_created_at_idx on product (category, created_at desc, id desc);

-- With all that a walk along the prices asks of a version, so that it reads the index alone.
create index if not exists product_price_version_walk_idx on product_price_version (price, product_id)
include (version, currency, starts_at);
drop index if exists product_price_version_price_idx;

-- Few transfers touch these two accounts, and a walk along all of them would look long for a page. The others
-- are in every sale.
create index if not exists ledger_transfer_refunds_idx on ledger_transfer (id)
where debit_account = 'refunds' or credit_account = 'refunds';
create index if not exists ledger_transfer_disputes_idx on ledger_transfer (id)
where debit_account = 'disputes' or credit_account = 'disputes';

create index if not exists audit_account_id_idx on audit (account_id, id);
create index if not exists audit_what_idx on audit (what, id);
