-- name: claim_key
-- For a session that lasts, whose account from here on is not deleted before this transaction ends. Of two
-- requests with a key the second waits for the first one's transaction, and then gets no row.
with owner as (
    select account.id
    from session
    inner join account on account.id = session.account_id
    where session.account_id = :account_id
        and session.id = :session_id
        and session.ended_at is null
        and session.expires_at > now()
        and account.deleted_at is null
    for share of account
)
insert into idempotency_key (account_id, key, fingerprint)
select
    :account_id,
    :key,
    :fingerprint
from owner
on conflict (account_id, key) do nothing
returning key;

-- name: get_owner
-- Tells a session that has ended from a key that is known, for a claim that got no row.
select account.id
from session
inner join account on account.id = session.account_id
where session.account_id = :account_id
    and session.id = :session_id
    and session.ended_at is null
    and session.expires_at > now()
    and account.deleted_at is null;

-- name: reclaim_key
-- A key without an answer whose request has been silent for long: its process died, and this request goes on.
update idempotency_key
set claimed_at = now()
where account_id = :account_id
    and key = :key
    and status is null
    and claimed_at < now() - make_interval(secs => :lease_seconds)
returning key;

-- name: get_key
select
    fingerprint,
    order_id,
    refund_id,
    status,
    body
from idempotency_key
where account_id = :account_id
    and key = :key;

-- name: set_key_refund
-- What the key has made, so that the same key can take it up again; add_order of checkout.sql does it itself.
update idempotency_key
set refund_id = :refund_id
where account_id = :account_id
    and key = :key;

-- name: answer_key
-- Kept with the change that it tells of, in one transaction; the first answer stays, and is everybody's. Its
-- digest is for `verify`.
update idempotency_key
set
    status = coalesce(status, :status),
    body = case when status is null then :body else body end,
    digest = case when status is null then response_digest(key, fingerprint, :status, :body) else digest end
where account_id = :account_id
    and key = :key
returning
    status,
    body;

-- name: remove_keys
delete from idempotency_key
where account_id = :account_id;

-- name: remove_old_keys
delete from idempotency_key
where created_at < now() - interval '24 hours'
    and status is not null;
