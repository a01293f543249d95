-- depends: 0004.clock
-- Secrets that overlap while they are rotated, a log of every try to deliver, events sent again, and the
-- requests that were received.

-- [{"secret": ..., "expires_at": ...}]: those before the present one, in unix seconds of mockpay's time.
alter table mockpay.webhook_endpoint add column if not exists old_secrets jsonb not null default '[]';

-- Sending again is a new round on the same row: what was tried before it counts neither for the wait nor for
-- the giving up.
alter table mockpay.delivery add column if not exists tried_before integer not null default 0;
alter table mockpay.delivery add column if not exists begun_at timestamptz;

-- Each endpoint's own queue, so that one that hangs is not waited for by the others.
create index if not exists delivery_webhook_endpoint_idx on mockpay.delivery (webhook_endpoint, due_at)
where status = 'pending';
drop index if exists mockpay.delivery_due_at_idx;

-- The fault by which the request that made it strikes its deliveries.
alter table mockpay.event add column if not exists fault text;

-- Times are the machine's, as in the signature.
create table if not exists mockpay.delivery_attempt (
    event text collate "C" not null,
    webhook_endpoint text collate "C" not null,
    number integer not null,
    at double precision not null,
    status integer,
    error text,
    duration_ms integer not null,
    -- The beginning of what the endpoint answered.
    body text not null,
    constraint delivery_attempt_pkey primary key (event, webhook_endpoint, number),
    constraint delivery_attempt_delivery_fkey foreign key (event, webhook_endpoint)
        references mockpay.delivery (event, webhook_endpoint) on delete cascade
);

create table if not exists mockpay.request (
    request_id text collate "C" not null,
    at double precision not null,
    method text not null,
    path text not null,
    idempotency_key text,
    status integer,
    object_id text,
    replayed boolean not null,
    fault text,
    constraint request_pkey primary key (request_id)
);

create index if not exists request_idempotency_key_idx on mockpay.request (idempotency_key, request_id)
where idempotency_key is not null;
