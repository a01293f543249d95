-- name: record_delivery
-- The try and what it means for the delivery, together. Of a round that was begun anew since, and of a try
-- whose lease another worker has taken over, only a success counts, and only for its own round.
with delivery as materialized (
    select
        event,
        webhook_endpoint
    from mockpay.delivery
    where event = :event
    and webhook_endpoint = :webhook_endpoint
    -- An endpoint that is being deleted drops out, where the foreign key alone would fail.
    for key share
),
attempt as (
    insert into mockpay.delivery_attempt (
        event, webhook_endpoint, number, at, status, error, duration_ms, body
    )
    select
        event, webhook_endpoint, :number::integer, :at::float8, :answered::integer, :error::text,
        :duration_ms::integer, :body::text
    from delivery
    on conflict (event, webhook_endpoint, number) do nothing
)
-- From what was locked: a row that this statement has updated already cannot be locked any more.
update mockpay.delivery d
set
    status = :status,
    due_at = to_timestamp(:due_at::float8),
    leased_until = null,
    last_status = :answered,
    last_error = :error
from delivery
where d.event = delivery.event
and d.webhook_endpoint = delivery.webhook_endpoint
and d.status = 'pending'
and d.tried_before < :number
and (d.attempts = :number or :status = 'delivered');

-- name: list_deliveries
-- Walks the primary key: the newest event first, and its endpoints.
select
    d.event,
    e.type,
    d.webhook_endpoint,
    w.url,
    d.status,
    extract(epoch from d.due_at)::float8 as due_at,
    (
        select coalesce(
            jsonb_agg(to_jsonb(a) - 'event' - 'webhook_endpoint' order by a.number),
            '[]'
        )
        from mockpay.delivery_attempt a
        where a.event = d.event
        and a.webhook_endpoint = d.webhook_endpoint
    ) as attempts
from mockpay.delivery d
join mockpay.event e
on e.id = d.event
join mockpay.webhook_endpoint w
on w.id = d.webhook_endpoint
where (d.event, d.webhook_endpoint) < (:event_below::text, :webhook_endpoint_below::text)
and (:event::text is null or d.event = :event)
and (:webhook_endpoint::text is null or d.webhook_endpoint = :webhook_endpoint)
and (:status::text is null or d.status = :status)
order by
    d.event desc,
    d.webhook_endpoint desc
limit :count;

-- name: count_pending
select count(*)
from mockpay.delivery
where event = :event
and status = 'pending'
and webhook_endpoint <> all(:others_than::text[]);
