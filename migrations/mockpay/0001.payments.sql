-- Everything of mockpay. Amounts are integers in the currency's minor unit, `created` and its like are unix
-- seconds: both as Stripe has them. Ids sort by time, so the primary key serves the lists, newest first.
create table if not exists mockpay.payment_method (
    id text collate "C" not null,
    created bigint not null,
    -- The row of the table of test cards that it behaves as. A number is kept nowhere.
    test_card text not null,
    brand text not null,
    last4 text not null,
    exp_month integer not null,
    exp_year integer not null,
    fingerprint text not null,
    funding text not null,
    country text not null,
    customer text,
    billing_details jsonb not null,
    metadata jsonb not null,
    allow_redisplay text not null,
    constraint payment_method_pkey primary key (id),
    constraint payment_method_last4_check check (last4 ~ '^[0-9]{4}$')
);

create table if not exists mockpay.payment_intent (
    id text collate "C" not null,
    created bigint not null,
    amount bigint not null,
    amount_capturable bigint not null,
    amount_received bigint not null,
    currency text not null,
    status text not null,
    capture_method text not null,
    confirmation_method text not null,
    client_secret text not null,
    payment_method text,
    customer text,
    description text,
    receipt_email text,
    metadata jsonb not null,
    return_url text,
    next_action jsonb,
    last_payment_error jsonb,
    latest_charge text,
    canceled_at bigint,
    cancellation_reason text,
    -- What Stripe only keeps and shows again (shipping, statement_descriptor and such).
    kept jsonb not null,
    constraint payment_intent_pkey primary key (id),
    constraint payment_intent_amount_check check (
        amount > 0 and amount_capturable between 0 and amount and amount_received between 0 and amount
    ),
    constraint payment_intent_status_check check (status in (
        'requires_payment_method', 'requires_confirmation', 'requires_action', 'processing',
        'requires_capture', 'succeeded', 'canceled'
    ))
);

create table if not exists mockpay.charge (
    id text collate "C" not null,
    created bigint not null,
    payment_intent text not null,
    amount bigint not null,
    amount_captured bigint not null,
    amount_refunded bigint not null,
    currency text not null,
    status text not null,
    captured boolean not null,
    customer text,
    description text,
    receipt_email text,
    metadata jsonb not null,
    payment_method text not null,
    payment_method_details jsonb not null,
    billing_details jsonb not null,
    outcome jsonb not null,
    failure_code text,
    failure_message text,
    balance_transaction text,
    test_card text not null,
    kept jsonb not null,
    constraint charge_pkey primary key (id),
    constraint charge_payment_intent_fkey foreign key (payment_intent) references mockpay.payment_intent (id),
    constraint charge_amount_check check (
        0 <= amount_refunded and amount_refunded <= amount_captured and amount_captured <= amount
    ),
    constraint charge_status_check check (status in ('succeeded', 'pending', 'failed'))
);

create index if not exists charge_payment_intent_idx on mockpay.charge (payment_intent, id);

create table if not exists mockpay.refund (
    id text collate "C" not null,
    created bigint not null,
    charge text not null,
    payment_intent text not null,
    amount bigint not null,
    currency text not null,
    status text not null,
    reason text,
    metadata jsonb not null,
    balance_transaction text,
    failure_balance_transaction text,
    failure_reason text,
    pending_reason text,
    -- What becomes of it by itself, and when (the cards whose refunds take time or fail).
    settles_as text,
    settles_at timestamptz,
    constraint refund_pkey primary key (id),
    constraint refund_charge_fkey foreign key (charge) references mockpay.charge (id),
    constraint refund_amount_check check (amount > 0),
    constraint refund_status_check check (status in (
        'pending', 'requires_action', 'succeeded', 'failed', 'canceled'
    ))
);

create index if not exists refund_charge_idx on mockpay.refund (charge, id);
create index if not exists refund_settles_at_idx on mockpay.refund (settles_at) where settles_at is not null;

create table if not exists mockpay.balance_transaction (
    id text collate "C" not null,
    created bigint not null,
    available_on bigint not null,
    type text not null,
    amount bigint not null,
    fee bigint not null,
    net bigint not null,
    currency text not null,
    source text not null,
    description text,
    constraint balance_transaction_pkey primary key (id),
    constraint balance_transaction_net_check check (net = amount - fee)
);

create index if not exists balance_transaction_source_idx on mockpay.balance_transaction (source);

create table if not exists mockpay.event (
    id text collate "C" not null,
    created bigint not null,
    type text not null,
    -- json, not jsonb: what is sent stays in the order that it was written.
    data json not null,
    request_id text,
    idempotency_key text,
    api_version text not null,
    constraint event_pkey primary key (id)
);

create table if not exists mockpay.webhook_endpoint (
    id text collate "C" not null,
    created bigint not null,
    url text not null,
    secret text not null,
    enabled_events text[] not null,
    status text not null default 'enabled',
    description text,
    metadata jsonb not null default '{}',
    api_version text,
    constraint webhook_endpoint_pkey primary key (id),
    constraint webhook_endpoint_status_check check (status in ('enabled', 'disabled'))
);

-- due_at is schedule and lease in one: to claim a delivery is to move it past the lease, so the claim of a
-- killed worker comes due again by itself.
create table if not exists mockpay.delivery (
    event text collate "C" not null,
    webhook_endpoint text collate "C" not null,
    status text not null default 'pending',
    attempts integer not null default 0,
    due_at timestamptz not null default now(),
    last_status integer,
    last_error text,
    last_tried_at timestamptz,
    constraint delivery_pkey primary key (event, webhook_endpoint),
    constraint delivery_event_fkey foreign key (event) references mockpay.event (id) on delete cascade,
    constraint delivery_webhook_endpoint_fkey foreign key (webhook_endpoint)
        references mockpay.webhook_endpoint (id) on delete cascade,
    constraint delivery_status_check check (status in ('pending', 'delivered', 'failed'))
);

create index if not exists delivery_due_at_idx on mockpay.delivery (due_at) where status = 'pending';

create table if not exists mockpay.idempotency_key (
    key text collate "C" not null,
    created_at timestamptz not null default now(),
    endpoint text not null,
    fingerprint text not null,
    request_id text not null,
    status integer not null,
    body text not null,
    constraint idempotency_key_pkey primary key (key),
    constraint idempotency_key_length_check check (length(key) between 1 and 255)
);

create index if not exists idempotency_key_created_at_idx on mockpay.idempotency_key (created_at);
