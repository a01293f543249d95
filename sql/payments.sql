-- name: set_provider_id
-- Known from the first answer on, even one that moves nothing, so that a payment still under way can be asked
-- about.
update payment
set provider_id = :provider_id
where account_id = :account_id
    and order_id = :order_id
    and provider_id is null;

-- name: get_open_charge
-- What is to be asked for, as it was committed; settled, there is nothing to ask.
select
    checkout.account_id,
    checkout.id as order_id,
    checkout.group_id,
    payment.amount,
    payment.currency,
    payment.payment_method,
    payment.return_url,
    payment.provider_id,
    checkout.created_at < now() - make_interval(secs => :forgotten_after_seconds) as is_forgotten
from checkout
inner join payment on payment.account_id = checkout.account_id and payment.order_id = checkout.id
where checkout.account_id = :account_id
    and checkout.id = :order_id
    and payment.status in ('pending', 'requires_action');

-- name: reserve_refund
-- Guarded: of many refunds at once none takes more than was captured. Reserved first, asked for after.
update payment
set
    refunded = refunded + :amount,
    updated_at = now()
where account_id = :account_id
    and order_id = :order_id
    and refunded + :amount <= captured
returning id;

-- name: release_refund
-- The provider did not refund it.
update payment
set
    refunded = refunded - :amount,
    updated_at = now()
where account_id = :account_id
    and order_id = :order_id;

-- name: add_refund
insert into refund (account_id, payment_id, purchase_id, order_id, provider_key, amount, currency, reason)
values (:account_id, :payment_id, :purchase_id, :order_id, :provider_key, :amount, :currency, :reason)
returning id;

-- name: get_open_refund
select
    refund.id,
    refund.provider_key,
    refund.provider_id,
    payment.provider_id as payment_provider_id,
    refund.amount,
    refund.currency,
    refund.created_at < now() - make_interval(secs => :forgotten_after_seconds) as is_forgotten
from refund
inner join payment on payment.account_id = refund.account_id and payment.id = refund.payment_id
where refund.account_id = :account_id
    and refund.id = :refund_id
    and refund.status = 'pending';

-- name: settle_refund
-- Once: a settled refund is not pending any more. A refund that succeeded may still fail later.
update refund
set
    status = :status,
    provider_id = coalesce(:provider_id, provider_id),
    failure_code = :failure_code,
    updated_at = now(),
    settled_at = case when :status <> 'pending' then now() end
where account_id = :account_id
    and id = :refund_id
    and (status = 'pending' or (status = 'succeeded' and :status = 'failed'))
returning
    id,
    order_id,
    purchase_id,
    status,
    amount,
    currency,
    reason,
    provider_id,
    failure_code,
    created_at,
    updated_at,
    settled_at;

-- name: get_refund
select
    id,
    order_id,
    purchase_id,
    status,
    amount,
    currency,
    reason,
    provider_id,
    failure_code,
    created_at,
    updated_at,
    settled_at
from refund
where account_id = :account_id
    and id = :refund_id;

-- name: find_refund_by_key
-- News of a refund whose answer was lost names it by our own key.
select
    account_id,
    id
from refund
where account_id = :account_id
    and provider_key = :provider_key;

-- name: capture_late
-- The money came for an order that is over: all of it is captured, and reserved to be given back.
update payment
set
    status = 'succeeded',
    provider_id = coalesce(provider_id, :provider_id),
    captured = amount,
    refunded = amount,
    method_brand = coalesce(:method_brand, method_brand),
    method_last4 = coalesce(:method_last4, method_last4),
    updated_at = now(),
    settled_at = now()
where account_id = :account_id
    and order_id = :order_id
    and status in ('failed', 'canceled')
returning
    id,
    amount,
    currency;

-- name: add_dispute
-- The first news of it; None for one that is known. The order's lock is held.
insert into dispute (account_id, order_id, provider_id, status, reason, amount, currency)
values (:account_id, :order_id, :provider_id, :status, :reason, :amount, :currency)
on conflict (account_id, provider_id) do nothing
returning id;

-- name: move_dispute
-- Along its edges: what was read of it may be older than what another has settled.
update dispute
set
    status = :status,
    amount = :amount,
    updated_at = now()
where account_id = :account_id
    and provider_id = :provider_id
    and status = any(:sources::text[]);

-- name: withdraw_dispute
-- Once: what a bank took is not taken again.
update dispute
set
    withdrawn = :withdrawn,
    fee = :fee,
    updated_at = now()
where account_id = :account_id
    and provider_id = :provider_id
    and withdrawn = 0
    and :withdrawn::numeric > 0
returning id;

-- name: reinstate_dispute
update dispute
set
    reinstated = :reinstated,
    updated_at = now()
where account_id = :account_id
    and provider_id = :provider_id
    and reinstated = 0
    and :reinstated::numeric > 0
returning id;

-- name: remove_reasons
-- Free text, which may tell of a person.
update refund
set reason = null
where account_id = :account_id
    and reason is not null;

-- name: remove_return_urls
-- Of what settled before settling removed them. One under way is still to be asked for word by word, since
-- the provider refuses the same key with other words, and loses it as it settles.
update payment
set return_url = null
where account_id = :account_id
    and status not in ('pending', 'requires_action')
    and return_url is not null;

-- name: take_unsettled_refunds
-- Taken as take_unsettled of checkout.sql takes.
update refund
set asked_at = now()
where (account_id, id) in (
        select
            account_id,
            id
        from refund
        where status = 'pending'
            and asked_at < now() - make_interval(secs => :older_than_seconds)
        order by asked_at
        limit :limit
    )
    and asked_at < now() - make_interval(secs => :older_than_seconds)
returning
    account_id,
    id;

-- name: list_transactions
-- Payments and refunds draw their ids from one sequence, so that one id orders both.
select
    id,
    kind,
    status,
    amount,
    currency,
    order_id,
    purchase_id,
    payment_method,
    method_brand,
    method_last4,
    provider_id,
    reason,
    failure_code,
    decline_code,
    failure_message,
    created_at,
    updated_at,
    settled_at
from (
    (
        select
            payment.id,
            'payment' as kind,
            payment.status,
            payment.amount,
            payment.currency,
            payment.order_id,
            null::bigint as purchase_id,
            payment.payment_method,
            payment.method_brand,
            payment.method_last4,
            payment.provider_id,
            null::text as reason,
            payment.failure_code,
            payment.decline_code,
            payment.failure_message,
            payment.created_at,
            payment.updated_at,
            payment.settled_at
        from payment
        where payment.account_id = :account_id
            and payment.id <= :last_id
        order by payment.id desc
        limit :limit
    )
    union all
    (
        select
            refund.id,
            'refund' as kind,
            refund.status,
            refund.amount,
            refund.currency,
            refund.order_id,
            refund.purchase_id,
            payment.payment_method,
            payment.method_brand,
            payment.method_last4,
            refund.provider_id,
            refund.reason,
            refund.failure_code,
            null as decline_code,
            null as failure_message,
            refund.created_at,
            refund.updated_at,
            refund.settled_at
        from refund
        inner join payment on payment.account_id = refund.account_id and payment.id = refund.payment_id
        where refund.account_id = :account_id
            and refund.id <= :last_id
        order by refund.id desc
        limit :limit
    )
) as transaction
order by id desc
limit :limit;
