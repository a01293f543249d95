-- What must hold of mockpay by itself; as verify.sql does for the store.

-- name: one_charge_pays_an_intent
-- A PaymentIntent is paid once: of its charges at most one is not failed, and what the intent has received is
-- what that one captured (docs.stripe.com/payments/paymentintents/lifecycle).
select
    null::bigint as account_id,
    i.id as subject,
    format('%s charges, %s captured, %s received', coalesce(c.charges, 0), c.captured, i.amount_received)
        as detail,
    count(*) over () as found
from mockpay.payment_intent i
left join (
    select
        payment_intent,
        count(*) as charges,
        sum(amount_captured) as captured
    from mockpay.charge
    where status <> 'failed'
    group by payment_intent
) c
on c.payment_intent = i.id
where c.charges > 1
or i.amount_received <> coalesce(c.captured, 0)
limit 20;

-- name: one_key_charges_once
-- Every charge that succeeds tells of itself, under the key of the request that made it; a key that charged
-- twice was not kept. A key may be used anew when it is forgotten, after a day at the earliest.
select
    null::bigint as account_id,
    idempotency_key as subject,
    format('%s charges succeeded under this key', count(*)) as detail,
    count(*) over () as found
from mockpay.event
where type = 'charge.succeeded'
and idempotency_key is not null
group by idempotency_key
having count(*) > 1
and max(created) - min(created) < 86400
limit 20;

-- name: charges_give_back_no_more_than_they_took
-- 0 <= refunded <= captured <= amount, and refunded is the sum of the refunds that have not come to nothing.
select
    null::bigint as account_id,
    c.id as subject,
    format(
        '%s refunded of %s captured of %s, its refunds come to %s',
        c.amount_refunded,
        c.amount_captured,
        c.amount,
        coalesce(r.amount, 0)
    ) as detail,
    count(*) over () as found
from mockpay.charge c
left join (
    select
        charge,
        sum(amount) as amount
    from mockpay.refund
    where status not in ('failed', 'canceled')
    group by charge
) r
on r.charge = c.id
where c.amount_refunded <> coalesce(r.amount, 0)
or not (0 <= c.amount_refunded and c.amount_refunded <= c.amount_captured and c.amount_captured <= c.amount)
limit 20;

-- name: the_balance_is_what_happened
-- The balance transactions of a charge come to what it captured, those of a refund to what it gave back, or
-- to nothing when it failed, those of a dispute to what the bank holds; and there are no others. A charge
-- that is captured asynchronously is booked when its time comes.
select
    null::bigint as account_id,
    coalesce(h.source, b.source) as subject,
    format('%s happened, %s is booked', coalesce(h.amount, 0), coalesce(b.amount, 0)) as detail,
    count(*) over () as found
from (
    select
        id as source,
        amount_captured as amount
    from mockpay.charge
    where captured
    and books_at is null
    union all
    select
        id,
        case when status in ('failed', 'canceled') then 0 else -amount end
    from mockpay.refund
    union all
    select
        id,
        case when status in ('needs_response', 'under_review', 'lost') then -amount else 0 end
    from mockpay.dispute
) h
full join (
    select
        source,
        sum(amount) as amount
    from mockpay.balance_transaction
    group by source
) b
on b.source = h.source
where coalesce(h.amount, 0) <> coalesce(b.amount, 0)
limit 20;

-- name: every_event_is_on_its_way
-- What an endpoint listens for is handed to it: the event and its delivery are committed together. Judged
-- from the first event that an endpoint got, and from a minute after it was last changed by a request;
-- changes are known as far back as the request log goes, so older events are let be. Ids begin with the time
-- of their making, in microseconds.
select
    null::bigint as account_id,
    e.id as subject,
    format('%s has no delivery to %s', e.type, w.id) as detail,
    count(*) over () as found
from (
    select
        w.id,
        w.enabled_events,
        greatest(
            min(substr(d.event, 5, 14)),
            (
                select coalesce(min(substr(request_id, 5, 14)), 'never')
                from mockpay.request
            ),
            (
                select lpad(to_hex(((max(at) + 60) * 1000000)::bigint), 14, '0')
                from mockpay.request
                where method = 'POST'
                and path = '/v1/webhook_endpoints/' || w.id
            )
        ) as since
    from mockpay.webhook_endpoint w
    join mockpay.delivery d
    on d.webhook_endpoint = w.id
    where w.status = 'enabled'
    group by w.id
) w
join mockpay.event e
on substr(e.id, 5, 14) >= w.since
and (e.type = any(w.enabled_events) or '*' = any(w.enabled_events))
left join mockpay.delivery d
on d.event = e.id
and d.webhook_endpoint = w.id
where d.event is null
limit 20;
