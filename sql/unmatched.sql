-- name: add_unmatched
-- Nothing where the object is recorded already.
insert into unmatched (
    kind,
    provider_id,
    payment_provider_id,
    account_id,
    order_id,
    status,
    reason,
    amount,
    fee,
    currency,
    facts
)
values (
    :kind,
    :provider_id,
    :payment_provider_id,
    :account_id,
    :order_id,
    :status,
    :reason,
    :amount,
    :fee,
    :currency,
    :facts::text::jsonb
)
on conflict (kind, provider_id) do nothing
returning id;

-- name: lock_unmatched
-- Changes of one row happen one after another, and each posts to the ledger what it changes.
select
    id,
    kind,
    provider_id,
    payment_provider_id,
    account_id,
    order_id,
    status,
    reason,
    amount,
    fee,
    currency,
    facts,
    revision,
    created_at,
    updated_at,
    resolved_at
from unmatched
where kind = :kind
    and provider_id = :provider_id
for no key update;

-- name: set_unmatched_facts
-- What the provider says of it has changed: its money is posted anew, as another revision.
update unmatched
set
    payment_provider_id = :payment_provider_id,
    account_id = :account_id,
    order_id = :order_id,
    status = :status,
    reason = :reason,
    amount = :amount,
    fee = :fee,
    currency = :currency,
    facts = :facts::text::jsonb,
    revision = revision + 1,
    updated_at = now(),
    resolved_at = null
where kind = :kind
    and provider_id = :provider_id;

-- name: set_unmatched_status
-- A row that is resolved stays so.
update unmatched
set
    status = :status,
    updated_at = now(),
    resolved_at = case when :status = 'returning' then null else now() end
where id = :id
    and status in ('open', 'returning');

-- name: hold_unmatched
-- What cannot be sent back waits for an admin.
update unmatched
set
    status = 'open',
    reason = :reason,
    updated_at = now()
where id = :id
    and status = 'returning';

-- name: list_unmatched
-- The newest first.
select
    id,
    kind,
    provider_id,
    payment_provider_id,
    account_id,
    order_id,
    status,
    reason,
    amount,
    fee,
    currency,
    facts,
    revision,
    created_at,
    updated_at,
    resolved_at
from unmatched
where id <= :last_id
    and (:status::text is null or status = :status)
order by id desc
limit :limit;

-- name: take_unmatched
-- Taken by moving asked_at on: of several processes the second waits for the row and finds it taken.
update unmatched
set asked_at = now()
where id in (
        select id
        from unmatched
        where status in ('open', 'returning')
            and asked_at < now() - make_interval(secs => :older_than_seconds)
        order by asked_at
        limit :limit
    )
    and asked_at < now() - make_interval(secs => :older_than_seconds)
returning
    kind,
    provider_id,
    status;
