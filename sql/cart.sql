-- name: list_items
-- Today's price comes from the product's or the bundle's versions, whichever the row names. With a session,
-- nothing where it has ended.
select
    cart.id,
    cart.is_bundle,
    cart.product_id,
    cart.product_version,
    cart.bundle_id,
    cart.bundle_version,
    coalesce(product.name, bundle.name) as name,
    cart.quantity,
    cart.price_snapshot,
    price.price as current_price,
    cart.quantity * price.price as line_total,
    cart.currency,
    cart.group_id,
    cart.created_at,
    cart.updated_at
from cart
left join product on product.id = cart.product_id
left join bundle on bundle.id = cart.bundle_id
cross join lateral (
    (
        select price
        from product_price_version
        where product_price_version.product_id = cart.product_id
            and starts_at <= now()
        order by
            starts_at desc,
            version desc
        limit 1
    )
    union all
    (
        select price
        from bundle_price_version
        where bundle_price_version.bundle_id = cart.bundle_id
            and starts_at <= now()
        order by
            starts_at desc,
            version desc
        limit 1
    )
) as price
where cart.account_id = :account_id
    and (
        :session_id::bigint is null
        or exists (
            select
            from session
            where session.account_id = cart.account_id
                and session.id = :session_id
                and session.ended_at is null
                and session.expires_at > now()
        )
    )
order by cart.id desc;

-- name: add_items
-- All or none, and the cart that it makes, at one go: no rows where something wanted is not for sale or the
-- session has ended. What is there already adds up, and takes today's price and version. In order of the
-- item, so that two adding at once lock in the same order. The arrays come by a select, behind which the
-- planner cannot count them: where it can it plans anew each time, which takes thrice as long as it runs.
with wanted as (
    select
        wanted.product_id,
        wanted.bundle_id,
        wanted.quantity,
        price.version,
        price.price,
        price.currency
    from unnest(
        (select :product_ids::bigint[]),
        (select :bundle_ids::bigint[]),
        (select :quantities::integer[])
    ) as wanted (product_id, bundle_id, quantity)
    cross join lateral (
        (
            select
                version,
                price,
                currency
            from product_price_version
            where product_price_version.product_id = wanted.product_id
                and starts_at <= now()
            order by
                starts_at desc,
                version desc
            limit 1
        )
        union all
        (
            select
                version,
                price,
                currency
            from bundle_price_version
            where bundle_price_version.bundle_id = wanted.bundle_id
                and starts_at <= now()
            order by
                starts_at desc,
                version desc
            limit 1
        )
    ) as price
),
added as (
    insert into cart (
        account_id,
        is_bundle,
        product_id,
        product_version,
        bundle_id,
        bundle_version,
        quantity,
        price_snapshot,
        currency,
        updated_at
    )
    select
        session.account_id,
        wanted.bundle_id is not null,
        wanted.product_id,
        case when wanted.bundle_id is null then wanted.version end,
        wanted.bundle_id,
        case when wanted.bundle_id is not null then wanted.version end,
        wanted.quantity,
        wanted.price,
        wanted.currency,
        now()
    from session
    cross join wanted
    where session.account_id = :account_id
        and session.id = :session_id
        and session.ended_at is null
        and session.expires_at > now()
        and (select count(*) from wanted) = cardinality(:quantities::integer[])
    order by
        wanted.bundle_id is not null,
        coalesce(wanted.product_id, wanted.bundle_id)
    on conflict (account_id, is_bundle, coalesce(product_id, bundle_id)) where group_id is null
    do update
    set
        quantity = cart.quantity + excluded.quantity,
        product_version = excluded.product_version,
        bundle_version = excluded.bundle_version,
        price_snapshot = excluded.price_snapshot,
        currency = excluded.currency,
        updated_at = excluded.updated_at
    returning
        id,
        is_bundle,
        product_id,
        product_version,
        bundle_id,
        bundle_version,
        quantity,
        price_snapshot,
        currency,
        group_id,
        created_at,
        updated_at
),
held as (
    select
        id,
        is_bundle,
        product_id,
        product_version,
        bundle_id,
        bundle_version,
        quantity,
        price_snapshot,
        currency,
        group_id,
        created_at,
        updated_at
    from added
    union all
    select
        id,
        is_bundle,
        product_id,
        product_version,
        bundle_id,
        bundle_version,
        quantity,
        price_snapshot,
        currency,
        group_id,
        created_at,
        updated_at
    from cart
    where account_id = :account_id
        and id not in (select id from added)
        and exists (select from added)
)
select
    held.id,
    held.is_bundle,
    held.product_id,
    held.product_version,
    held.bundle_id,
    held.bundle_version,
    coalesce(product.name, bundle.name) as name,
    held.quantity,
    held.price_snapshot,
    price.price as current_price,
    held.quantity * price.price as line_total,
    held.currency,
    held.group_id,
    held.created_at,
    held.updated_at
from held
left join product on product.id = held.product_id
left join bundle on bundle.id = held.bundle_id
cross join lateral (
    (
        select price
        from product_price_version
        where product_price_version.product_id = held.product_id
            and starts_at <= now()
        order by
            starts_at desc,
            version desc
        limit 1
    )
    union all
    (
        select price
        from bundle_price_version
        where bundle_price_version.bundle_id = held.bundle_id
            and starts_at <= now()
        order by
            starts_at desc,
            version desc
        limit 1
    )
) as price
order by held.id desc;

-- name: list_for_sale
-- Of the items wanted, those that have a price today.
select
    wanted.product_id,
    wanted.bundle_id
from unnest(:product_ids::bigint[], :bundle_ids::bigint[]) as wanted (product_id, bundle_id)
where exists (
        select
        from product_price_version
        where product_price_version.product_id = wanted.product_id
            and starts_at <= now()
    )
    or exists (
        select
        from bundle_price_version
        where bundle_price_version.bundle_id = wanted.bundle_id
            and starts_at <= now()
    );

-- name: set_quantity
-- A row whose payment is running is not the cart's to change.
update cart
set
    quantity = :quantity,
    updated_at = now()
where account_id = :account_id
    and id = :item_id
    and group_id is null
returning id;

-- name: remove_item
delete from cart
where account_id = :account_id
    and id = :item_id
    and group_id is null
returning id;

-- name: get_item_group
-- Tells a row in checkout from one that is not there.
select group_id
from cart
where account_id = :account_id
    and id = :item_id;

-- name: remove_items
delete from cart
where account_id = :account_id
    and group_id is null;

-- name: lock_items
-- The rows to be bought, locked in order of id. Of two checkouts of a row the second waits here, then finds
-- the row's group_id set, and gets it no more.
select
    cart.id,
    coalesce(product.name, bundle.name) as name,
    cart.quantity,
    cart.price_snapshot,
    price.version as current_version,
    price.price as current_price,
    price.currency
from cart
left join product on product.id = cart.product_id
left join bundle on bundle.id = cart.bundle_id
cross join lateral (
    (
        select
            version,
            price,
            currency
        from product_price_version
        where product_price_version.product_id = cart.product_id
            and starts_at <= now()
        order by
            starts_at desc,
            version desc
        limit 1
    )
    union all
    (
        select
            version,
            price,
            currency
        from bundle_price_version
        where bundle_price_version.bundle_id = cart.bundle_id
            and starts_at <= now()
        order by
            starts_at desc,
            version desc
        limit 1
    )
) as price
where cart.account_id = :account_id
    and cart.group_id is null
    and (:item_ids::bigint[] is null or cart.id = any(:item_ids))
order by cart.id
for update of cart;

-- name: return_group
-- Not paid: the rows are back in the cart as they were. Where the same item was added meanwhile, even by a
-- transaction that is still running, the open row takes the quantity, up to its limit.
with returned as (
    delete from cart
    where account_id = :account_id
        and group_id = :group_id
    returning
        account_id,
        id,
        is_bundle,
        product_id,
        product_version,
        bundle_id,
        bundle_version,
        quantity,
        price_snapshot,
        currency,
        created_at
)
insert into cart (
    account_id,
    id,
    is_bundle,
    product_id,
    product_version,
    bundle_id,
    bundle_version,
    quantity,
    price_snapshot,
    currency,
    created_at,
    updated_at
)
select
    account_id,
    id,
    is_bundle,
    product_id,
    product_version,
    bundle_id,
    bundle_version,
    quantity,
    price_snapshot,
    currency,
    created_at,
    now()
from returned
order by
    is_bundle,
    coalesce(product_id, bundle_id)
on conflict (account_id, is_bundle, coalesce(product_id, bundle_id)) where group_id is null
do update
set
    quantity = least(cart.quantity + excluded.quantity, 99),
    updated_at = excluded.updated_at;
