-- depends: 0001.payments
-- Bank accounts, which are debited in days and not at once. What only cards have may be missing.
alter table mockpay.payment_method add column if not exists type text not null default 'card';
alter table mockpay.payment_method alter column brand drop not null;
alter table mockpay.payment_method alter column exp_month drop not null;
alter table mockpay.payment_method alter column exp_year drop not null;
alter table mockpay.payment_method alter column funding drop not null;
alter table mockpay.payment_method add column if not exists us_bank_account jsonb;
