-- depends: 0011.webhook_lease
-- Lists of what was made in a range of time, which may be short and long ago: along the ids alone the last page
-- of such a list looked at all that is older.
create index if not exists charge_created_idx on mockpay.charge (created);
create index if not exists refund_created_idx on mockpay.refund (created);
create index if not exists dispute_created_idx on mockpay.dispute (created);
create index if not exists balance_transaction_created_idx on mockpay.balance_transaction (created);
