-- depends: 0004.clock
-- Disputes, and what their withdrawals and reinstatements are called in the books.
create table if not exists mockpay.dispute (
    id text collate "C" not null,
    created bigint not null,
    charge text not null,
    payment_intent text not null,
    amount bigint not null,
    currency text not null,
    status text not null,
    reason text not null,
    network_reason_code text not null,
    metadata jsonb not null,
    payment_method_details jsonb not null,
    -- What was given, staged or submitted; what was not has no key.
    evidence jsonb not null,
    due_by bigint not null,
    past_due boolean not null,
    submission_count integer not null,
    intended_submission_method text,
    -- What becomes of it by itself, and when: it expires without a response, or the bank decides.
    settles_as text,
    settles_at timestamptz,
    constraint dispute_pkey primary key (id),
    constraint dispute_charge_fkey foreign key (charge) references mockpay.charge (id),
    constraint dispute_amount_check check (amount > 0),
    constraint dispute_status_check check (status in (
        'needs_response', 'under_review', 'won', 'lost',
        'warning_needs_response', 'warning_under_review', 'warning_closed'
    ))
);

create index if not exists dispute_charge_idx on mockpay.dispute (charge, id);
create index if not exists dispute_payment_intent_idx on mockpay.dispute (payment_intent, id);
create index if not exists dispute_settles_at_idx on mockpay.dispute (settles_at) where settles_at is not null;

-- Once disputed a charge stays so, however that ends.
alter table mockpay.charge add column if not exists disputed boolean not null default false;

-- The type by another name, but for adjustments.
alter table mockpay.balance_transaction add column if not exists reporting_category text;

update mockpay.balance_transaction
set reporting_category = type
where reporting_category is null;

alter table mockpay.balance_transaction alter column reporting_category set not null;

-- A dispute takes the funds once and gives them back once.
create unique index if not exists balance_transaction_dispute_idx
on mockpay.balance_transaction (source, reporting_category)
where reporting_category in ('dispute', 'dispute_reversal');
