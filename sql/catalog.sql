-- name: get_product
-- The price in force is the one that started last; of two at the same time, the higher version.
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
    order by
        starts_at desc,
        version desc
    limit 1
) as price
where product.id = :product_id;

-- name: walk_products_by_id
-- Five statements for five orders: each walks an index of its own from the cursor on, and looks at no more
-- than a window of it. A last row of nulls says that the walk ended there, with more ahead.
select
    offer.id,
    offer.name,
    offer.description,
    offer.category,
    offer.price,
    offer.price_version,
    offer.currency,
    offer.created_at
from (
    select
        id,
        name,
        description,
        category,
        created_at,
        search,
        row_number() over (order by id) as place
    from product
    where id > :after_id
        and (:category::text is null or category = :category)
    order by id
    limit :window + 1
) as walked
left join lateral (
    select
        walked.id,
        walked.name,
        walked.description,
        walked.category,
        price,
        version as price_version,
        currency,
        walked.created_at
    from (
        select
            version,
            price,
            currency
        from product_price_version
        where product_id = walked.id
            and starts_at <= now()
            and walked.place <= :window
            and (
                :q::text is null
                or walked.search @@ to_tsquery(
                    'simple',
                    replace(nullif(strip(to_tsvector('simple', :q))::text, ''), ''' ''', ''':* & ''') || ':*'
                )
            )
        order by
            starts_at desc,
            version desc
        limit 1
    ) as in_force
    where (:min_price::numeric is null or price >= :min_price)
        and (:max_price::numeric is null or price <= :max_price)
) as offer on true
where offer.id is not null
    or walked.place > :window
order by walked.id
limit :limit;

-- name: walk_products_by_name
select
    offer.id,
    offer.name,
    offer.description,
    offer.category,
    offer.price,
    offer.price_version,
    offer.currency,
    offer.created_at
from (
    select
        id,
        name,
        description,
        category,
        created_at,
        search,
        row_number() over (order by name, id) as place
    from product
    where (name, id) > (:after_name, :after_id::bigint)
        and (:category::text is null or category = :category)
    order by
        name,
        id
    limit :window + 1
) as walked
left join lateral (
    select
        walked.id,
        walked.name,
        walked.description,
        walked.category,
        price,
        version as price_version,
        currency,
        walked.created_at
    from (
        select
            version,
            price,
            currency
        from product_price_version
        where product_id = walked.id
            and starts_at <= now()
            and walked.place <= :window
            and (
                :q::text is null
                or walked.search @@ to_tsquery(
                    'simple',
                    replace(nullif(strip(to_tsvector('simple', :q))::text, ''), ''' ''', ''':* & ''') || ':*'
                )
            )
        order by
            starts_at desc,
            version desc
        limit 1
    ) as in_force
    where (:min_price::numeric is null or price >= :min_price)
        and (:max_price::numeric is null or price <= :max_price)
) as offer on true
where offer.id is not null
    or walked.place > :window
order by
    walked.name,
    walked.id
limit :limit;

-- name: walk_products_newest
select
    offer.id,
    offer.name,
    offer.description,
    offer.category,
    offer.price,
    offer.price_version,
    offer.currency,
    offer.created_at
from (
    select
        id,
        name,
        description,
        category,
        created_at,
        search,
        row_number() over (order by created_at desc, id desc) as place
    from product
    where (created_at, id) < (:after_created_at, :after_id::bigint)
        and (:category::text is null or category = :category)
    order by
        created_at desc,
        id desc
    limit :window + 1
) as walked
left join lateral (
    select
        walked.id,
        walked.name,
        walked.description,
        walked.category,
        price,
        version as price_version,
        currency,
        walked.created_at
    from (
        select
            version,
            price,
            currency
        from product_price_version
        where product_id = walked.id
            and starts_at <= now()
            and walked.place <= :window
            and (
                :q::text is null
                or walked.search @@ to_tsquery(
                    'simple',
                    replace(nullif(strip(to_tsvector('simple', :q))::text, ''), ''' ''', ''':* & ''') || ':*'
                )
            )
        order by
            starts_at desc,
            version desc
        limit 1
    ) as in_force
    where (:min_price::numeric is null or price >= :min_price)
        and (:max_price::numeric is null or price <= :max_price)
) as offer on true
where offer.id is not null
    or walked.place > :window
order by
    walked.created_at desc,
    walked.id desc
limit :limit;

-- name: walk_products_by_price
-- Along the prices; one that is not in force, or is no more, is passed over. An index is entered at the row
-- compared with, so the bound is put into that.
select
    offer.id,
    offer.name,
    offer.description,
    offer.category,
    offer.price,
    offer.price_version,
    offer.currency,
    offer.created_at
from (
    select
        price,
        product_id,
        version,
        currency,
        starts_at,
        row_number() over (order by price, product_id) as place
    from product_price_version
    where (price, product_id) > (
            greatest(:after_price::numeric, :min_price),
            case when :min_price > :after_price then 0 else :after_id::bigint end
        )
        and (:max_price::numeric is null or price <= :max_price)
    order by
        price,
        product_id
    limit :window + 1
) as walked
left join lateral (
    select
        id,
        name,
        description,
        category,
        walked.price,
        walked.version as price_version,
        walked.currency,
        created_at
    from product
    where id = walked.product_id
        and walked.starts_at <= now()
        and walked.place <= :window
        and (:category::text is null or category = :category)
        and (
            :q::text is null
            or product.search @@ to_tsquery(
                'simple',
                replace(nullif(strip(to_tsvector('simple', :q))::text, ''), ''' ''', ''':* & ''') || ':*'
            )
        )
        and not exists (
            select
            from product_price_version as later
            where later.product_id = walked.product_id
                and (later.starts_at, later.version) > (walked.starts_at, walked.version)
                and later.starts_at <= now()
        )
) as offer on true
where offer.id is not null
    or walked.place > :window
order by
    walked.price,
    walked.product_id
limit :limit;

-- name: walk_products_by_price_desc
select
    offer.id,
    offer.name,
    offer.description,
    offer.category,
    offer.price,
    offer.price_version,
    offer.currency,
    offer.created_at
from (
    select
        price,
        product_id,
        version,
        currency,
        starts_at,
        row_number() over (order by price desc, product_id desc) as place
    from product_price_version
    where (price, product_id) < (
            least(:after_price::numeric, :max_price),
            case when :max_price < :after_price then 9223372036854775807 else :after_id::bigint end
        )
        and (:min_price::numeric is null or price >= :min_price)
    order by
        price desc,
        product_id desc
    limit :window + 1
) as walked
left join lateral (
    select
        id,
        name,
        description,
        category,
        walked.price,
        walked.version as price_version,
        walked.currency,
        created_at
    from product
    where id = walked.product_id
        and walked.starts_at <= now()
        and walked.place <= :window
        and (:category::text is null or category = :category)
        and (
            :q::text is null
            or product.search @@ to_tsquery(
                'simple',
                replace(nullif(strip(to_tsvector('simple', :q))::text, ''), ''' ''', ''':* & ''') || ':*'
            )
        )
        and not exists (
            select
            from product_price_version as later
            where later.product_id = walked.product_id
                and (later.starts_at, later.version) > (walked.starts_at, walked.version)
                and later.starts_at <= now()
        )
) as offer on true
where offer.id is not null
    or walked.place > :window
order by
    walked.price desc,
    walked.product_id desc
limit :limit;

-- name: search_products
-- What a walk does not find soon is rare, or far ahead: all that matches, sorted whole. Materialized, or it
-- would be planned as the walk again.
with found as materialized (
    select
        id,
        name,
        description,
        category,
        created_at
    from product
    where search @@ (
            select
                to_tsquery(
                    'simple',
                    replace(nullif(strip(to_tsvector('simple', :q))::text, ''), ''' ''', ''':* & ''') || ':*'
                )
        )
        and (:category::text is null or category = :category)
)

select
    found.id,
    found.name,
    found.description,
    found.category,
    price.price,
    price.version as price_version,
    price.currency,
    found.created_at
from found
cross join lateral (
    select
        version,
        price,
        currency
    from product_price_version
    where product_price_version.product_id = found.id
        and product_price_version.starts_at <= now()
    order by
        starts_at desc,
        version desc
    limit 1
) as price
where case :sort::text
        when 'name' then (found.name, found.id) > (:after_name::text, :after_id::bigint)
        when 'price' then (price.price, found.id) > (:after_price::numeric, :after_id)
        when '-price' then (price.price, found.id) < (:after_price, :after_id)
        when 'newest' then (found.created_at, found.id) < (:after_created_at::timestamptz, :after_id)
        else found.id > :after_id
    end
    and (:min_price::numeric is null or price.price >= :min_price)
    and (:max_price::numeric is null or price.price <= :max_price)
order by
    case when :sort = 'name' then found.name end,
    case when :sort = 'price' then price.price end,
    case when :sort = '-price' then price.price end desc,
    case when :sort = 'newest' then found.created_at end desc,
    case when :sort in ('-price', 'newest') then - found.id else found.id end
limit :limit;

-- name: sort_products
-- As search_products, of a category or at a price.
with found as materialized (
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
    inner join product_price_version as price on price.product_id = product.id
    where price.starts_at <= now()
        and not exists (
            select
            from product_price_version as later
            where later.product_id = price.product_id
                and (later.starts_at, later.version) > (price.starts_at, price.version)
                and later.starts_at <= now()
        )
        and (:category::text is null or product.category = :category)
        and (:min_price::numeric is null or price.price >= :min_price)
        and (:max_price::numeric is null or price.price <= :max_price)
)

select
    id,
    name,
    description,
    category,
    price,
    price_version,
    currency,
    created_at
from found
where case :sort::text
        when 'name' then (found.name, found.id) > (:after_name::text, :after_id::bigint)
        when 'price' then (found.price, found.id) > (:after_price::numeric, :after_id)
        when '-price' then (found.price, found.id) < (:after_price, :after_id)
        when 'newest' then (found.created_at, found.id) < (:after_created_at::timestamptz, :after_id)
        else found.id > :after_id
    end
order by
    case when :sort = 'name' then found.name end,
    case when :sort = 'price' then found.price end,
    case when :sort = '-price' then found.price end desc,
    case when :sort = 'newest' then found.created_at end desc,
    case when :sort in ('-price', 'newest') then - found.id else found.id end
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
    order by
        starts_at desc,
        version desc
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
        order by
            starts_at desc,
            version desc
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
    order by
        starts_at desc,
        version desc
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
        order by
            starts_at desc,
            version desc
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
            and (later.starts_at, later.version)
                > (product_price_version.starts_at, product_price_version.version)
            and later.starts_at <= now()
    ) as in_force
from product_price_version
where product_id = :product_id
    and version < :before_version
    and starts_at is not null
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
            and (later.starts_at, later.version)
                > (product_price_version.starts_at, product_price_version.version)
            and later.starts_at <= now()
    ) as in_force
from product_price_version
where product_id = :product_id
    and starts_at <= :at
order by
    starts_at desc,
    version desc
limit 1;

-- name: get_seconds_to_next_price
-- Until a price that was set for later comes into force; null when none was, or it was withdrawn.
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
-- From now on, after all that has started: also where the lock was waited for while another price was set.
insert into product_price_version (product_id, version, price, currency, starts_at)
select
    :product_id,
    coalesce(max(version), 0) + 1,
    :price,
    :currency,
    coalesce(:starts_at, greatest(now(), max(starts_at) filter (where starts_at <= statement_timestamp())))
from product_price_version
where product_id = :product_id
returning
    version,
    price,
    currency,
    starts_at,
    created_at,
    starts_at <= statement_timestamp() as in_force;

-- name: get_product_price
select
    version,
    price,
    currency,
    starts_at,
    created_at,
    starts_at <= statement_timestamp() as in_force
from product_price_version
where product_id = :product_id
    and version = :version::bigint
    and starts_at is not null;

-- name: withdraw_product_price
-- It never starts. The row stays, so that its number names no other price, and that a sale which read the
-- price at the moment of its start has the version that it refers to.
update product_price_version
set starts_at = null
where product_id = :product_id
    and version = :version::bigint
    and starts_at > statement_timestamp()
returning version;

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
            and (later.starts_at, later.version)
                > (bundle_price_version.starts_at, bundle_price_version.version)
            and later.starts_at <= now()
    ) as in_force
from bundle_price_version
where bundle_id = :bundle_id
    and version < :before_version
    and starts_at is not null
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
            and (later.starts_at, later.version)
                > (bundle_price_version.starts_at, bundle_price_version.version)
            and later.starts_at <= now()
    ) as in_force
from bundle_price_version
where bundle_id = :bundle_id
    and starts_at <= :at
order by
    starts_at desc,
    version desc
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
    coalesce(:starts_at, greatest(now(), max(starts_at) filter (where starts_at <= statement_timestamp())))
from bundle_price_version
where bundle_id = :bundle_id
returning
    version,
    price,
    currency,
    starts_at,
    created_at,
    starts_at <= statement_timestamp() as in_force;

-- name: get_bundle_price
select
    version,
    price,
    currency,
    starts_at,
    created_at,
    starts_at <= statement_timestamp() as in_force
from bundle_price_version
where bundle_id = :bundle_id
    and version = :version::bigint
    and starts_at is not null;

-- name: withdraw_bundle_price
update bundle_price_version
set starts_at = null
where bundle_id = :bundle_id
    and version = :version::bigint
    and starts_at > statement_timestamp()
returning version;

-- name: add_bundle_items
insert into bundle_item (bundle_id, product_id)
select
    :bundle_id,
    product_id
from unnest(:product_ids::bigint[]) as product_id;
