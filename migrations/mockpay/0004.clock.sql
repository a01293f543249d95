-- depends: 0001.payments
-- A time of mockpay's own that stands still until it is advanced, and what comes due by it.
create table if not exists mockpay.test_clock (
    id text collate "C" not null,
    created bigint not null,
    name text,
    frozen_time bigint not null,
    deletes_after bigint not null,
    -- In the machine's time: the other workers have heard of it a moment later.
    advanced_at timestamptz not null,
    constraint test_clock_pkey primary key (id)
);

-- There is one time, so there is at most one clock.
create unique index if not exists test_clock_one_idx on mockpay.test_clock ((true));

-- due_at is mockpay's time, and stands still with it; a lease runs in the machine's, or the claim of a killed
-- worker would be held for as long as the clock is frozen.
alter table mockpay.delivery add column if not exists leased_until timestamptz;

-- What becomes of an intent by itself, and when: an authorization that nobody captures expires.
alter table mockpay.payment_intent add column if not exists settles_as text;
alter table mockpay.payment_intent add column if not exists settles_at timestamptz;

create index if not exists payment_intent_settles_at_idx on mockpay.payment_intent (settles_at)
where settles_at is not null;

-- When a charge that was captured with automatic_async gets its balance transaction.
alter table mockpay.charge add column if not exists books_at timestamptz;

create index if not exists charge_books_at_idx on mockpay.charge (books_at) where books_at is not null;
