-- name: add_order
-- The rows that lock_items has locked become an order, whose payment is known before the provider is asked,
-- and which the key can take up again: all of it at one go, and no row where not every item was to be had.
-- The lines are at the name, the price and the version of this moment.
with grouped as (
    update cart
    set
        group_id = :group_id,
        product_version = case when cart.is_bundle then null else priced.version end,
        bundle_version = case when cart.is_bundle then priced.version end,
        price_snapshot = priced.price,
        currency = :currency,
        updated_at = now()
    from unnest(:item_ids::bigint[], :versions::integer[], :prices::numeric[])
        as priced (item_id, version, price)
    where cart.account_id = :account_id
        and cart.id = priced.item_id
        and cart.group_id is null
    returning
        cart.account_id,
        cart.id,
        cart.is_bundle,
        cart.product_id,
        cart.product_version,
        cart.bundle_id,
        cart.bundle_version,
        cart.quantity,
        cart.price_snapshot,
        cart.currency
),
ordered as (
    insert into checkout (account_id, group_id, total, currency)
    select
        :account_id,
        :group_id,
        :total,
        :currency
    where (select count(*) from grouped) = cardinality(:item_ids::bigint[])
    returning
        account_id,
        id
),
lines as (
    insert into purchase (
        account_id,
        order_id,
        is_bundle,
        product_id,
        product_version,
        bundle_id,
        bundle_version,
        name,
        quantity,
        unit_price,
        amount,
        currency
    )
    select
        ordered.account_id,
        ordered.id,
        grouped.is_bundle,
        grouped.product_id,
        grouped.product_version,
        grouped.bundle_id,
        grouped.bundle_version,
        coalesce(product.name, bundle.name),
        grouped.quantity,
        grouped.price_snapshot,
        grouped.price_snapshot * grouped.quantity,
        grouped.currency
    from ordered
    cross join grouped
    left join product on product.id = grouped.product_id
    left join bundle on bundle.id = grouped.bundle_id
    order by grouped.id
),
asked as (
    insert into payment (account_id, order_id, amount, currency, payment_method, return_url)
    select
        account_id,
        id,
        :total,
        :currency,
        :payment_method,
        :return_url
    from ordered
),
keyed as (
    update idempotency_key
    set order_id = ordered.id
    from ordered
    where idempotency_key.account_id = :account_id
        and idempotency_key.key = :key
)
select id
from ordered;

-- name: settle_order
-- The one door to where a payment takes its order: the reply, the webhook and the reconciler all come through
-- here, in any order and any number of times, and only a published edge lets them pass. The rest hangs on the
-- row that moved: where it did not move, nothing does. What is captured is all of the payment: the caller
-- compared it with what was received, under the lock of lock_payment_record. Where the buyer was to return to
-- may tell of a person, and of a settled payment nobody asks again.
-- The buyer is locked against a deletion beside this, which would not see the invoice that is to come.
with moved as (
    update checkout
    set
        status = :status,
        next_action_url = :next_action_url,
        updated_at = now()
    where account_id = :account_id
        and id = :order_id
        and status = any(:sources::text[])
    returning
        account_id,
        id,
        group_id,
        total,
        currency
),
settled as (
    update payment
    set
        status = :payment_status,
        provider_id = coalesce(payment.provider_id, :provider_id),
        return_url = case when :status in ('paid', 'failed', 'canceled') then null else return_url end,
        captured = case when :status = 'paid' then amount else captured end,
        method_brand = coalesce(:method_brand, method_brand),
        method_last4 = coalesce(:method_last4, method_last4),
        failure_code = :failure_code,
        decline_code = :decline_code,
        failure_message = :failure_message,
        updated_at = now(),
        settled_at = case when :status in ('paid', 'failed', 'canceled') then now() end
    from moved
    where payment.account_id = :account_id
        and payment.order_id = moved.id
    returning
        payment.account_id,
        payment.id
),
lines as (
    update purchase
    set
        purchase_status = :status,
        updated_at = now()
    from moved
    where purchase.account_id = :account_id
        and purchase.order_id = moved.id
        and :status in ('paid', 'failed', 'canceled')
),
bought as (
    delete from cart
    using moved
    where cart.account_id = :account_id
        and cart.group_id = moved.group_id
        and :status = 'paid'
)
select
    settled.id as payment_id,
    moved.group_id,
    moved.total,
    moved.currency
from moved
inner join settled on settled.account_id = moved.account_id
inner join account on account.id = moved.account_id
for share of account;

-- name: move_checkout
-- Where its refunds and its disputes take a paid order, along a published edge alone.
update checkout
set
    status = :status,
    next_action_url = null,
    updated_at = now()
where account_id = :account_id
    and id = :order_id
    and status = any(:sources::text[]);

-- name: find_checkout
-- The provider names the checkout by the account and the group id that it was given.
select
    checkout.account_id,
    checkout.id,
    checkout.status,
    payment.provider_id
from checkout
inner join payment on payment.account_id = checkout.account_id and payment.order_id = checkout.id
where checkout.account_id = :account_id
    and checkout.group_id = :group_id;

-- name: list_refundable_lines
-- What a refund that the provider made by itself can be given to. The order's lock is held.
select
    id,
    amount - refunded as remaining
from purchase
where account_id = :account_id
    and order_id = :order_id
    and purchase_status in ('paid', 'partially_refunded', 'disputed', 'charged_back')
    and refunded < amount
order by id;

-- name: reserve_line_part
update purchase
set
    refunded = refunded + :amount,
    updated_at = now()
where account_id = :account_id
    and id = :purchase_id;

-- name: take_unsettled
-- Taken by moving asked_at on: of several reconcilers the second waits for the row, finds it taken, and
-- goes on. No locking read, since one across accounts does not run distributed.
update checkout
set asked_at = now()
from payment
where (checkout.account_id, checkout.id) in (
        select
            account_id,
            id
        from checkout
        where status in ('pending', 'requires_action')
            and asked_at < now() - make_interval(secs => :older_than_seconds)
        order by asked_at
        limit :limit
    )
    and checkout.asked_at < now() - make_interval(secs => :older_than_seconds)
    and payment.account_id = checkout.account_id
    and payment.order_id = checkout.id
returning
    checkout.account_id,
    checkout.id,
    checkout.status,
    payment.provider_id,
    checkout.created_at < now() - make_interval(secs => :abandoned_after_seconds) as is_abandoned;

-- name: list_under_way
-- What of an account's is not settled at the provider, the oldest first.
select
    'order' as kind,
    id
from checkout
where account_id = :account_id
    and status in ('pending', 'requires_action')
union all
select
    'refund' as kind,
    id
from refund
where account_id = :account_id
    and status = 'pending'
order by
    kind,
    id
limit 100;

-- name: list_orders
-- One row an order, with its lines and its payment as JSON: one statement a page. With a session, nothing
-- where it has ended.
select
    checkout.id,
    checkout.status,
    checkout.total,
    checkout.currency,
    (
        select
            jsonb_agg(
                jsonb_build_object(
                    'id', purchase.id,
                    'order_id', purchase.order_id,
                    'is_bundle', purchase.is_bundle,
                    'product_id', purchase.product_id,
                    'product_version', purchase.product_version,
                    'bundle_id', purchase.bundle_id,
                    'bundle_version', purchase.bundle_version,
                    'name', purchase.name,
                    'quantity', purchase.quantity,
                    'unit_price', purchase.unit_price,
                    'amount', purchase.amount,
                    'refunded', purchase.refunded,
                    'currency', purchase.currency,
                    'purchase_status', purchase.purchase_status,
                    'created_at', purchase.created_at,
                    'updated_at', purchase.updated_at
                )
                order by purchase.id
            )
        from purchase
        where purchase.account_id = checkout.account_id
            and purchase.order_id = checkout.id
    ) as purchases,
    jsonb_build_object(
        'id', payment.id,
        'status', payment.status,
        'amount', payment.amount,
        'captured', payment.captured,
        'refunded', payment.refunded,
        'currency', payment.currency,
        'payment_method', payment.payment_method,
        'method_brand', payment.method_brand,
        'method_last4', payment.method_last4,
        'provider_id', payment.provider_id,
        'failure_code', payment.failure_code,
        'decline_code', payment.decline_code,
        'failure_message', payment.failure_message,
        'settled_at', payment.settled_at
    ) as payment,
    case
        when checkout.status = 'requires_action' and checkout.next_action_url is not null
            then jsonb_build_object('url', checkout.next_action_url)
    end as next_action,
    (
        select
            jsonb_build_object(
                'id', dispute.id,
                'status', dispute.status,
                'reason', dispute.reason,
                'amount', dispute.amount,
                'fee', dispute.fee,
                'currency', dispute.currency,
                'provider_id', dispute.provider_id,
                'created_at', dispute.created_at,
                'updated_at', dispute.updated_at
            )
        from dispute
        where dispute.account_id = checkout.account_id
            and dispute.order_id = checkout.id
        order by dispute.id desc
        limit 1
    ) as dispute,
    invoice.id as invoice_id,
    checkout.created_at,
    checkout.updated_at
from checkout
inner join payment on payment.account_id = checkout.account_id and payment.order_id = checkout.id
left join invoice on invoice.account_id = checkout.account_id and invoice.order_id = checkout.id
where checkout.account_id = :account_id
    and checkout.id <= :last_id
    and (
        :session_id::bigint is null
        or exists (
            select
            from session
            where session.account_id = checkout.account_id
                and session.id = :session_id
                and session.ended_at is null
                and session.expires_at > now()
        )
    )
order by checkout.id desc
limit :limit;

-- name: find_order_ids
-- What an order is called: its own id, the provider's id of its payment or of a refund, its invoice's number.
select id
from checkout
where id = :order_id
union
select order_id
from payment
where provider_id = :name
union
select order_id
from refund
where provider_id = :name
union
select order_id
from invoice
where number = :name
limit 100;

-- name: list_all_orders
-- Of all accounts, for admins, the newest first: what list_orders reads of an order, for a page of rows that
-- are found first and joined by their account.
with listed as (
    select
        account_id,
        id,
        status,
        total,
        currency,
        next_action_url,
        created_at,
        updated_at
    from checkout
    where (created_at, id) < (:last_created_at, :last_id)
        and (:order_ids::bigint[] is null or id = any(:order_ids::bigint[]))
        and (:account_id::bigint is null or account_id = :account_id)
        and (:status::text is null or status = :status)
        and (:created_after::timestamptz is null or created_at >= :created_after)
        and (:created_before::timestamptz is null or created_at < :created_before)
    order by
        created_at desc,
        id desc
    limit :limit
),

lines as (
    select
        purchase.account_id,
        purchase.order_id,
        jsonb_agg(
            jsonb_build_object(
                'id', purchase.id,
                'order_id', purchase.order_id,
                'is_bundle', purchase.is_bundle,
                'product_id', purchase.product_id,
                'product_version', purchase.product_version,
                'bundle_id', purchase.bundle_id,
                'bundle_version', purchase.bundle_version,
                'name', purchase.name,
                'quantity', purchase.quantity,
                'unit_price', purchase.unit_price,
                'amount', purchase.amount,
                'refunded', purchase.refunded,
                'currency', purchase.currency,
                'purchase_status', purchase.purchase_status,
                'created_at', purchase.created_at,
                'updated_at', purchase.updated_at
            )
            order by purchase.id
        ) as purchases
    from listed
    inner join purchase on purchase.account_id = listed.account_id and purchase.order_id = listed.id
    group by
        purchase.account_id,
        purchase.order_id
),

disputed as (
    select distinct on (dispute.account_id, dispute.order_id)
        dispute.account_id,
        dispute.order_id,
        jsonb_build_object(
            'id', dispute.id,
            'status', dispute.status,
            'reason', dispute.reason,
            'amount', dispute.amount,
            'fee', dispute.fee,
            'currency', dispute.currency,
            'provider_id', dispute.provider_id,
            'created_at', dispute.created_at,
            'updated_at', dispute.updated_at
        ) as dispute
    from listed
    inner join dispute on dispute.account_id = listed.account_id and dispute.order_id = listed.id
    order by
        dispute.account_id,
        dispute.order_id,
        dispute.id desc
)

select
    listed.id,
    listed.status,
    listed.total,
    listed.currency,
    lines.purchases,
    jsonb_build_object(
        'id', payment.id,
        'status', payment.status,
        'amount', payment.amount,
        'captured', payment.captured,
        'refunded', payment.refunded,
        'currency', payment.currency,
        'payment_method', payment.payment_method,
        'method_brand', payment.method_brand,
        'method_last4', payment.method_last4,
        'provider_id', payment.provider_id,
        'failure_code', payment.failure_code,
        'decline_code', payment.decline_code,
        'failure_message', payment.failure_message,
        'settled_at', payment.settled_at
    ) as payment,
    case
        when listed.status = 'requires_action' and listed.next_action_url is not null
            then jsonb_build_object('url', listed.next_action_url)
    end as next_action,
    disputed.dispute,
    invoice.id as invoice_id,
    listed.created_at,
    listed.updated_at,
    listed.account_id
from listed
inner join payment on payment.account_id = listed.account_id and payment.order_id = listed.id
inner join lines on lines.account_id = listed.account_id and lines.order_id = listed.id
left join disputed on disputed.account_id = listed.account_id and disputed.order_id = listed.id
left join invoice on invoice.account_id = listed.account_id and invoice.order_id = listed.id
order by
    listed.created_at desc,
    listed.id desc;

-- name: find_purchase_account
-- Whose a purchase is, for admins.
select account_id
from purchase
where id = :purchase_id;

-- name: list_purchases
select
    id,
    order_id,
    is_bundle,
    product_id,
    product_version,
    bundle_id,
    bundle_version,
    name,
    quantity,
    unit_price,
    amount,
    refunded,
    currency,
    purchase_status,
    created_at,
    updated_at
from purchase
where account_id = :account_id
    and id <= :last_id
order by id desc
limit :limit;

-- name: get_purchase
select
    id,
    order_id,
    is_bundle,
    product_id,
    product_version,
    bundle_id,
    bundle_version,
    name,
    quantity,
    unit_price,
    amount,
    refunded,
    currency,
    purchase_status,
    created_at,
    updated_at
from purchase
where account_id = :account_id
    and id = :purchase_id;

-- name: reserve_line_refund
-- Guarded: all that is left when no amount is said, and never more than that. The old row's refunded is read
-- under the lock that the update takes, so the difference is what this refund reserved.
update purchase
set
    refunded = purchase.refunded + coalesce(:amount::numeric, locked.amount - locked.refunded),
    updated_at = now()
from (
    select
        account_id,
        id,
        amount,
        refunded
    from purchase
    where account_id = :account_id
        and id = :purchase_id
    for update
) as locked
where purchase.account_id = locked.account_id
    and purchase.id = locked.id
    and purchase.purchase_status in ('paid', 'partially_refunded')
    and locked.refunded < locked.amount
    and locked.refunded + coalesce(:amount::numeric, 0) <= locked.amount
returning
    purchase.order_id,
    purchase.currency,
    purchase.refunded - locked.refunded as amount;

-- name: release_line_refund
update purchase
set
    refunded = refunded - :amount,
    updated_at = now()
where account_id = :account_id
    and id = :purchase_id;

-- name: lock_order
-- What becomes of a paid order settles one after another: what it comes to is read after the lock, so the
-- last one sees it all.
select id
from checkout
where account_id = :account_id
    and id = :order_id
for no key update;

-- name: set_standing
-- A line says what succeeded, not what is reserved; what a bank has taken back is not refundable.
with settled as (
    select
        purchase_id,
        sum(amount) as amount
    from refund
    where account_id = :account_id
        and order_id = :order_id
        and status = 'succeeded'
    group by purchase_id
),

disputed as (
    select
        case
            when bool_or(status in ('needs_response', 'under_review')) then 'disputed'
            when bool_or(status = 'lost') then 'charged_back'
        end as status
    from dispute
    where account_id = :account_id
        and order_id = :order_id
)

update purchase
set
    purchase_status = case
        when settled.amount >= purchase.amount then 'refunded'
        when disputed.status is not null then disputed.status
        when settled.amount > 0 then 'partially_refunded'
        else 'paid'
    end,
    updated_at = now()
from purchase as line
cross join disputed
left join settled on settled.purchase_id = line.id
where line.account_id = :account_id
    and line.order_id = :order_id
    and purchase.account_id = line.account_id
    and purchase.id = line.id
    and purchase.purchase_status in ('paid', 'partially_refunded', 'refunded', 'disputed', 'charged_back');

-- name: get_standing
-- What the order's lines come to together.
select
    case
        when bool_and(purchase_status = 'refunded') then 'refunded'
        when bool_or(purchase_status = 'disputed') then 'disputed'
        when bool_or(purchase_status = 'charged_back') then 'charged_back'
        when bool_or(purchase_status in ('refunded', 'partially_refunded')) then 'partially_refunded'
        else 'paid'
    end as status
from purchase
where account_id = :account_id
    and order_id = :order_id;
