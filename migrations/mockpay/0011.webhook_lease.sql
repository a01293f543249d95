-- depends: 0010.authorizations
-- Of several mockpays on a database the one that was started last says where the settings' events go, for as
-- long as it renews this lease. `holder` is a digest of its address and secret.
alter table mockpay.webhook_endpoint add column if not exists holder text not null default '';
alter table mockpay.webhook_endpoint
add column if not exists leased_until timestamptz not null default '-infinity';
