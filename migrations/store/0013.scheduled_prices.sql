-- depends: 0012.sessions
-- When does the next price start? Asked every two seconds by every worker.
create index if not exists product_price_version_starts_at_idx on product_price_version (starts_at);
create index if not exists bundle_price_version_starts_at_idx on bundle_price_version (starts_at);
