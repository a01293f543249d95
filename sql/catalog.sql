-- name: get_product
-- Today's price is the highest version that has started; its unique index finds it.
select
    product.id,
    product.name,
    product.description,
    product.category,
    price.price,
    price.version as price_version,
    price.currency,
    product.created_at
from product
cross join lateral (
    select
        version,
        price,
        currency
    from product_price_version
    where product_price_version.product_id = product.id
        and product_price_version.starts_at <= now()
    order by version desc
    limit 1
) as price
where product.id = :product_id;

-- name: list_products_by_id
-- Five statements for five orders: each walks its own index from the cursor on, which a generic plan with the
-- order as a parameter could not.
select
    product.id,
    product.name,
    product.description,
    product.category,
    price.price,
    price.version as price_version,
    price.currency,
    product.created_at
from product
cross join lateral (
    select
        version,
        price,
        currency
    from product_price_version
    where product_price_version.product_id = product.id
        and product_price_version.starts_at <= now()
    order by version desc
    limit 1
) as price
where product.id > :after_id
    and (:category::text is null or product.category = :category)
    and (:min_price::numeric is null or price.price >= :min_price)
    and (:max_price::numeric is null or price.price <= :max_price)
order by product.id
limit :limit;

-- name: list_products_by_name
select
    product.id,
    product.name,
    product.description,
    product.category,
    price.price,
    price.version as price_version,
    price.currency,
    product.created_at
from product
cross join lateral (
    select
        version,
        price,
        currency
    from product_price_version
    where product_price_version.product_id = product.id
        and product_price_version.starts_at <= now()
    order by version desc
    limit 1
) as price
where (product.name, product.id) > (:after_name, :after_id::bigint)
    and (:category::text is null or product.category = :category)
    and (:min_price::numeric is null or price.price >= :min_price)
    and (:max_price::numeric is null or price.price <= :max_price)
order by
    product.name,
    product.id
limit :limit;

-- name: list_products_newest
select
    product.id,
    product.name,
    product.description,
    product.category,
    price.price,
    price.version as price_version,
    price.currency,
    product.created_at
from product
cross join lateral (
    select
        version,
        price,
        currency
    from product_price_version
    where product_price_version.product_id = product.id
        and product_price_version.starts_at <= now()
    order by version desc
    limit 1
) as price
where (product.created_at, product.id) < (:before, :before_id::bigint)
    and (:category::text is null or product.category = :category)
    and (:min_price::numeric is null or price.price >= :min_price)
    and (:max_price::numeric is null or price.price <= :max_price)
order by
    product.created_at desc,
    product.id desc
limit :limit;

-- name: list_products_by_price
-- Walks the index on (price, product_id); a version that another in force has followed is skipped.
select
    product.id,
    product.name,
    product.description,
    product.category,
    price.price,
    price.version as price_version,
    price.currency,
    product.created_at
from product_price_version as price
inner join product on product.id = price.product_id
where (price.price, price.product_id) > (:after_price::numeric, :after_id::bigint)
    and price.starts_at <= now()
    and not exists (
        select
        from product_price_version as later
        where later.product_id = price.product_id
            and later.version > price.version
            and later.starts_at <= now()
    )
    and (:category::text is null or product.category = :category)
    and (:min_price::numeric is null or price.price >= :min_price)
    and (:max_price::numeric is null or price.price <= :max_price)
order by
    price.price,
    price.product_id
limit :limit;

-- name: list_products_by_price_desc
select
    product.id,
    product.name,
    product.description,
    product.category,
    price.price,
    price.version as price_version,
    price.currency,
    product.created_at
from product_price_version as price
inner join product on product.id = price.product_id
where (price.price, price.product_id) < (:after_price::numeric, :after_id::bigint)
    and price.starts_at <= now()
    and not exists (
        select
        from product_price_version as later
        where later.product_id = price.product_id
            and later.version > price.version
            and later.starts_at <= now()
    )
    and (:category::text is null or product.category = :category)
    and (:min_price::numeric is null or price.price >= :min_price)
    and (:max_price::numeric is null or price.price <= :max_price)
order by
    price.price desc,
    price.product_id desc
limit :limit;

-- name: search_products
-- Every word must begin a word of the name or the description, so that typing finds while it goes on. The
-- matches are few and sorted whole; one statement takes every order.
select
    product.id,
    product.name,
    product.description,
    product.category,
    price.price,
    price.version as price_version,
    price.currency,
    product.created_at
from product
cross join lateral (
    select
        version,
        price,
        currency
    from product_price_version
    where product_price_version.product_id = product.id
        and product_price_version.starts_at <= now()
    order by version desc
    limit 1
) as price
cross join lateral (
    select
        case :sort::text
            when 'price' then price.price
            when '-price' then - price.price
            when 'newest' then - extract(epoch from product.created_at)
            else 0
        end as number,
        case :sort::text when 'name' then product.name else '' end as text
) as key
where product.search @@ (
        select to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))
        from unnest(tsvector_to_array(to_tsvector('simple', :q::text))) as word
    )
    and (
        :after_id::bigint is null
        or (key.number, key.text, product.id) > (:after_number::numeric, :after_text::text, :after_id)
    )
    and (:category::text is null or product.category = :category)
    and (:min_price::numeric is null or price.price >= :min_price)
    and (:max_price::numeric is null or price.price <= :max_price)
order by
    key.number,
    key.text,
    product.id
limit :limit;

-- name: count_categories
select
    category as name,
    count(*) as count
from product
group by category
order by category;

-- name: get_bundle
select
    bundle.id,
    bundle.name,
    bundle.description,
    contents.items,
    contents.items_total,
    contents.items_total - price.price as saving,
    price.price,
    price.version as price_version,
    price.currency,
    bundle.created_at
from bundle
cross join lateral (
    select
        version,
        price,
        currency
    from bundle_price_version
    where bundle_price_version.bundle_id = bundle.id
        and bundle_price_version.starts_at <= now()
    order by version desc
    limit 1
) as price
cross join lateral (
    select
        sum(single.price) as items_total,
        jsonb_agg(
            jsonb_build_object(
                'product_id', product.id,
                'name', product.name,
                'category', product.category,
                'price', single.price
            )
            order by product.id
        ) as items
    from bundle_item
    inner join product on product.id = bundle_item.product_id
    cross join lateral (
        select price
        from product_price_version
        where product_price_version.product_id = product.id
            and product_price_version.starts_at <= now()
        order by version desc
        limit 1
    ) as single
    where bundle_item.bundle_id = bundle.id
    having count(*) > 0
) as contents
where bundle.id = :bundle_id;

-- name: list_bundles
select
    bundle.id,
    bundle.name,
    bundle.description,
    contents.items,
    contents.items_total,
    contents.items_total - price.price as saving,
    price.price,
    price.version as price_version,
    price.currency,
    bundle.created_at
from bundle
cross join lateral (
    select
        version,
        price,
        currency
    from bundle_price_version
    where bundle_price_version.bundle_id = bundle.id
        and bundle_price_version.starts_at <= now()
    order by version desc
    limit 1
) as price
cross join lateral (
    select
        sum(single.price) as items_total,
        jsonb_agg(
            jsonb_build_object(
                'product_id', product.id,
                'name', product.name,
                'category', product.category,
                'price', single.price
            )
            order by product.id
        ) as items
    from bundle_item
    inner join product on product.id = bundle_item.product_id
    cross join lateral (
        select price
        from product_price_version
        where product_price_version.product_id = product.id
            and product_price_version.starts_at <= now()
        order by version desc
        limit 1
    ) as single
    where bundle_item.bundle_id = bundle.id
    having count(*) > 0
) as contents
where bundle.id > :after_id
order by bundle.id
limit :limit;

-- name: list_product_prices
select
    version,
    price,
    currency,
    starts_at,
    created_at,
    starts_at <= now()
    and not exists (
        select
        from product_price_version as later
        where later.product_id = product_price_version.product_id
            and later.version > product_price_version.version
            and later.starts_at <= now()
    ) as in_force
from product_price_version
where product_id = :product_id
    and version < :before_version
order by version desc
limit :limit;

-- name: get_product_price_at
select
    version,
    price,
    currency,
    starts_at,
    created_at,
    starts_at <= now()
    and not exists (
        select
        from product_price_version as later
        where later.product_id = product_price_version.product_id
            and later.version > product_price_version.version
            and later.starts_at <= now()
    ) as in_force
from product_price_version
where product_id = :product_id
    and starts_at <= :at
order by version desc
limit 1;

-- name: get_seconds_to_next_price
-- Until a price that was set for later comes into force; null when none was.
select extract(epoch from min(starts_at) - clock_timestamp())::double precision
from (
    (
        select starts_at
        from product_price_version
        where starts_at > now()
        order by starts_at
        limit 1
    )
    union all
    (
        select starts_at
        from bundle_price_version
        where starts_at > now()
        order by starts_at
        limit 1
    )
) as scheduled;

-- name: tell_of_change
-- Heard by every worker once the change is committed.
select pg_notify('catalog', '');

-- name: add_product
insert into product (name, description, category)
values (:name, :description, :category)
returning id;

-- name: set_product
update product
set
    name = coalesce(:name, name),
    description = coalesce(:description, description),
    category = coalesce(:category, category)
where id = :product_id
returning
    id,
    name,
    description,
    category;

-- name: lock_product
-- Two prices set at once must not take the same version, nor two changes be told as one.
select
    id,
    name,
    description,
    category
from product
where id = :product_id
for update;

-- name: add_product_price
insert into product_price_version (product_id, version, price, currency, starts_at)
select
    :product_id,
    coalesce(max(version), 0) + 1,
    :price,
    :currency,
    coalesce(:starts_at, now())
from product_price_version
where product_id = :product_id
returning
    version,
    price,
    currency,
    starts_at,
    created_at,
    starts_at <= now() as in_force;

-- name: list_bundle_prices
select
    version,
    price,
    currency,
    starts_at,
    created_at,
    starts_at <= now()
    and not exists (
        select
        from bundle_price_version as later
        where later.bundle_id = bundle_price_version.bundle_id
            and later.version > bundle_price_version.version
            and later.starts_at <= now()
    ) as in_force
from bundle_price_version
where bundle_id = :bundle_id
    and version < :before_version
order by version desc
limit :limit;

-- name: get_bundle_price_at
select
    version,
    price,
    currency,
    starts_at,
    created_at,
    starts_at <= now()
    and not exists (
        select
        from bundle_price_version as later
        where later.bundle_id = bundle_price_version.bundle_id
            and later.version > bundle_price_version.version
            and later.starts_at <= now()
    ) as in_force
from bundle_price_version
where bundle_id = :bundle_id
    and starts_at <= :at
order by version desc
limit 1;

-- name: add_bundle
insert into bundle (name, description)
values (:name, :description)
returning id;

-- name: set_bundle
update bundle
set
    name = coalesce(:name, name),
    description = coalesce(:description, description)
where id = :bundle_id
returning
    id,
    name,
    description;

-- name: lock_bundle
-- Two prices set at once must not take the same version, nor two changes be told as one.
select
    id,
    name,
    description
from bundle
where id = :bundle_id
for update;

-- name: add_bundle_price
insert into bundle_price_version (bundle_id, version, price, currency, starts_at)
select
    :bundle_id,
    coalesce(max(version), 0) + 1,
    :price,
    :currency,
    coalesce(:starts_at, now())
from bundle_price_version
where bundle_id = :bundle_id
returning
    version,
    price,
    currency,
    starts_at,
    created_at,
    starts_at <= now() as in_force;

-- name: add_bundle_items
insert into bundle_item (bundle_id, product_id)
select
    :bundle_id,
    product_id
from unnest(:product_ids::bigint[]) as product_id;
