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
insert into refund (
    account_id,
    payment_id,
    purchase_id,
    order_id,
    provider_key,
    provider_id,
    amount,
    currency,
    reason
)
values (
    :account_id,
    :payment_id,
    :purchase_id,
    :order_id,
    :provider_key,
    :provider_id,
    :amount,
    :currency,
    :reason
)
returning id;

-- name: get_open_refund
select
    refund.id,
    refund.order_id,
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
    provider_id = coalesce(provider_id, :provider_id),
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

-- name: list_refund_parts
-- The rows of one refund of the provider's: several where it was made there and given to several lines. The
-- order's lock is held.
select
    refund.id,
    refund.provider_id,
    refund.amount,
    refund.currency,
    payment.provider_id as payment_provider_id
from refund as asked
inner join refund
    on refund.account_id = asked.account_id
    and refund.order_id = asked.order_id
    and (refund.id = asked.id or refund.provider_id = asked.provider_id)
inner join payment on payment.account_id = refund.account_id and payment.id = refund.payment_id
where asked.account_id = :account_id
    and refund.account_id = :account_id
    and payment.account_id = :account_id
    and asked.id = :refund_id
order by refund.id;

-- name: find_refund
-- A refund of the provider's, by its id or, before that is known, by the key that it was asked for with. The
-- order's lock is held.
select min(id)
from refund
where account_id = :account_id
    and order_id = :order_id
    and (
        provider_id = :provider_id
        or (provider_id is null and provider_key::text = :refund_key)
    );

-- name: lock_payment_record
-- What is recorded of an order's payment, to compare with what the provider says of it. Whatever settles the
-- order waits for this lock first, so what was read here is so until this transaction ends.
select
    payment.id,
    checkout.status as order_status,
    checkout.group_id,
    payment.status,
    payment.provider_id,
    payment.amount,
    payment.currency,
    payment.captured - payment.refunded as refundable
from checkout
inner join payment on payment.account_id = checkout.account_id and payment.order_id = checkout.id
where checkout.account_id = :account_id
    and payment.account_id = :account_id
    and checkout.id = :order_id
for no key update of checkout, payment;

-- name: get_payment_record
-- The same where the order's lock is held already.
select
    payment.id,
    checkout.status as order_status,
    checkout.group_id,
    payment.status,
    payment.provider_id,
    payment.amount,
    payment.currency,
    payment.captured - payment.refunded as refundable
from checkout
inner join payment on payment.account_id = checkout.account_id and payment.order_id = checkout.id
where checkout.account_id = :account_id
    and payment.account_id = :account_id
    and checkout.id = :order_id;

-- name: find_payment_owner
-- Whose recorded payment is this?
select
    account_id,
    order_id
from payment
where provider_id = :provider_id
limit 1;

-- name: attach_payment
-- Another payment than the one that was asked for becomes the order's, which still waits.
update payment
set
    provider_id = :provider_id,
    updated_at = now()
where account_id = :account_id
    and order_id = :order_id
    and status in ('pending', 'requires_action');

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
    moved_currency = :currency,
    updated_at = now()
where account_id = :account_id
    and provider_id = :provider_id
    and withdrawn = 0
    and :withdrawn::numeric > 0
returning id;

-- name: reinstate_dispute
-- What a bank gave back only grows, to what it took. Answers with what it had given back before.
update dispute
set
    reinstated = :reinstated,
    updated_at = now()
from (
    select
        account_id,
        id,
        reinstated
    from dispute
    where account_id = :account_id
        and provider_id = :provider_id
    for no key update
) as before
where dispute.account_id = :account_id
    and dispute.id = before.id
    and before.reinstated < :reinstated
    and :reinstated <= dispute.withdrawn
    and dispute.moved_currency = :currency
returning before.reinstated;

-- name: take_open_disputes
-- Disputes that a bank has not decided. Taken as take_unsettled of checkout.sql takes.
update dispute
set asked_at = now()
where (account_id, id) in (
        select
            account_id,
            id
        from dispute
        where status in (
                'warning_needs_response', 'warning_under_review', 'needs_response', 'under_review'
            )
            and asked_at < now() - make_interval(secs => :older_than_seconds)
        order by asked_at
        limit :limit
    )
    and asked_at < now() - make_interval(secs => :older_than_seconds)
returning provider_id;

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
