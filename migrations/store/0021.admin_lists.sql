-- depends: 0020.verification
-- What admins look for across accounts: an order or a purchase by its id, orders by time and by status, and what
-- the provider or an invoice calls them.
create index if not exists checkout_id_idx on checkout (id);
create index if not exists checkout_created_at_idx on checkout (created_at, id);
create index if not exists checkout_status_idx on checkout (status, created_at, id);
create index if not exists purchase_id_idx on purchase (id);
create index if not exists payment_provider_id_idx on payment (provider_id);
create index if not exists refund_provider_id_idx on refund (provider_id);
create index if not exists invoice_number_idx on invoice (number);

-- Accounts by time, of a role or a status, and by the beginning of a name or an address.
create index if not exists account_created_at_idx on account (created_at, id);
create index if not exists account_role_idx on account (role, created_at, id);
create index if not exists account_deleted_idx on account (created_at, id) where deleted_at is not null;
create index if not exists account_handle_name_prefix_idx on account (lower(handle_name) text_pattern_ops);
create index if not exists account_email_prefix_idx on account (lower(email) text_pattern_ops);
create index if not exists account_display_name_prefix_idx on account (lower(display_name) text_pattern_ops);

-- An admin's key may name another account's refund. Null: the key's own account.
alter table idempotency_key add column if not exists refund_account_id bigint;
