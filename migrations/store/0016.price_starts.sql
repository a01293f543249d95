-- depends: 0015.growth
-- The price in force is the one that started last. A price that was withdrawn before its start has none.
alter table product_price_version alter column starts_at drop not null;
alter table bundle_price_version alter column starts_at drop not null;

create index if not exists product_price_version_in_force_idx
on product_price_version (product_id, starts_at, version) include (price, currency);
create index if not exists bundle_price_version_in_force_idx
on bundle_price_version (bundle_id, starts_at, version) include (price, currency);

-- The least price depends on the currency (0.30 GBP, 3.00 SEK), and is the store's to check.
alter table product_price_version
drop constraint if exists product_price_version_price_check,
add constraint product_price_version_price_check check (price > 0);
alter table bundle_price_version
drop constraint if exists bundle_price_version_price_check,
add constraint bundle_price_version_price_check check (price > 0);
