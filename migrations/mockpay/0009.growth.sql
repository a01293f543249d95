-- depends: 0008.bank_debits
-- What lists of a million rows are filtered by.

-- As the ids that it is compared with: an index in another collation does not serve.
alter table mockpay.balance_transaction alter column source type text collate "C";

-- Few have a customer where the store alone asks.
create index if not exists payment_intent_customer_idx on mockpay.payment_intent (customer, id)
where customer is not null;
create index if not exists charge_customer_idx on mockpay.charge (customer, id) where customer is not null;
create index if not exists checkout_session_customer_idx on mockpay.checkout_session (customer, id)
where customer is not null;
create index if not exists checkout_session_email_idx
on mockpay.checkout_session ((customer_details ->> 'email'), id) where customer_details is not null;
create index if not exists refund_payment_intent_idx on mockpay.refund (payment_intent, id);

-- What failed is rare, and looked for.
create index if not exists delivery_undelivered_idx on mockpay.delivery (event, webhook_endpoint)
where status <> 'delivered';
