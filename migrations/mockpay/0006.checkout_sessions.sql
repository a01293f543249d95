-- depends: 0004.clock
-- Checkout Sessions: what is bought, and which PaymentIntent pays for it once somebody does.
create table if not exists mockpay.checkout_session (
    id text collate "C" not null,
    created bigint not null,
    status text not null,
    payment_status text not null,
    currency text not null,
    amount bigint not null,
    customer text,
    customer_email text,
    customer_details jsonb,
    -- Null until a person pays; then it never changes.
    payment_intent text collate "C",
    metadata jsonb not null,
    success_url text not null,
    cancel_url text,
    url text not null,
    expires_at bigint not null,
    -- At most a hundred, which never change.
    line_items jsonb not null,
    payment_intent_data jsonb not null,
    -- What Stripe only keeps and shows again (locale, custom_text and such).
    kept jsonb not null,
    constraint checkout_session_pkey primary key (id),
    constraint checkout_session_payment_intent_key unique (payment_intent),
    constraint checkout_session_amount_check check (amount >= 0),
    constraint checkout_session_status_check check (status in ('open', 'complete', 'expired')),
    constraint checkout_session_payment_status_check check (payment_status in (
        'unpaid', 'paid', 'no_payment_required'
    ))
);

create index if not exists checkout_session_expires_at_idx on mockpay.checkout_session (expires_at)
where status = 'open';

-- Finds the item that a product was made of.
create index if not exists checkout_session_line_items_idx on mockpay.checkout_session
using gin (line_items jsonb_path_ops);
