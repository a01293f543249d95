-- depends: 0004.checkout
-- Payments and refunds share their ids: a transaction is either.
create sequence if not exists transaction_id;

create table if not exists payment (
    account_id bigint not null,
    id bigint not null default nextval('transaction_id'),
    order_id bigint not null,
    status text not null default 'pending',
    amount numeric(14, 2) not null,
    captured numeric(14, 2) not null default 0,
    refunded numeric(14, 2) not null default 0,
    currency text not null,
    payment_method text not null,
    return_url text,
    method_brand text,
    method_last4 text,
    provider_id text,
    failure_code text,
    decline_code text,
    failure_message text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    settled_at timestamptz,
    constraint payment_pkey primary key (account_id, id),
    constraint payment_order_id_key unique (account_id, order_id),
    constraint payment_order_id_fkey foreign key (account_id, order_id) references checkout (account_id, id),
    constraint payment_amount_check check (0 <= refunded and refunded <= captured and captured <= amount),
    constraint payment_status_check check (status in (
        'pending', 'requires_action', 'succeeded', 'failed', 'canceled'
    ))
);

create table if not exists refund (
    account_id bigint not null,
    id bigint not null default nextval('transaction_id'),
    payment_id bigint not null,
    purchase_id bigint not null,
    order_id bigint not null,
    provider_key uuid not null,
    status text not null default 'pending',
    amount numeric(14, 2) not null,
    currency text not null,
    reason text,
    provider_id text,
    failure_code text,
    asked_at timestamptz not null default now(),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    settled_at timestamptz,
    constraint refund_pkey primary key (account_id, id),
    constraint refund_provider_key_key unique (account_id, provider_key),
    constraint refund_payment_id_fkey foreign key (account_id, payment_id) references payment (account_id, id),
    constraint refund_purchase_id_fkey foreign key (account_id, purchase_id)
        references purchase (account_id, id),
    constraint refund_amount_check check (amount > 0),
    constraint refund_status_check check (status in ('pending', 'succeeded', 'failed', 'canceled'))
);

create index if not exists refund_purchase_id_idx on refund (account_id, purchase_id);
create index if not exists refund_unsettled_idx on refund (asked_at) where status = 'pending';
