-- depends: 0001.payments
-- Customers, and the payment methods that belong to them.
create table if not exists mockpay.customer (
    id text collate "C" not null,
    created bigint not null,
    email text,
    name text,
    phone text,
    description text,
    -- Only a method of the customer's own; detaching it clears this.
    default_payment_method text,
    metadata jsonb not null,
    -- A deleted one is still answered for, with nothing but its id.
    deleted boolean not null,
    -- What Stripe only keeps and shows again (address, shipping, tax_exempt and such).
    kept jsonb not null,
    constraint customer_pkey primary key (id)
);

create index if not exists customer_email_idx on mockpay.customer (email, id) where email is not null;

-- A detached method may not be used again.
alter table mockpay.payment_method add column if not exists detached boolean not null default false;

create index if not exists payment_method_customer_idx on mockpay.payment_method (customer, id)
where customer is not null;
