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
returning claimed_at;

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
-- A key without an answer, for a request that goes on where the one before it stopped: when that one has been
-- silent for long, it has died; and when the provider has answered for its order or refund, it is not needed.
update idempotency_key
set claimed_at = now()
where idempotency_key.account_id = :account_id
    and idempotency_key.key = :key
    and idempotency_key.status is null
    and (
        idempotency_key.claimed_at < now() - make_interval(secs => :lease_seconds)
        or exists (
            select
            from payment
            inner join checkout
                on checkout.account_id = payment.account_id
                and checkout.id = payment.order_id
            where payment.account_id = :account_id
                and payment.order_id = idempotency_key.order_id
                and (checkout.status <> 'pending' or payment.provider_id is not null)
        )
        or exists (
            select
            from refund
            where refund.account_id = :account_id
                and refund.id = idempotency_key.refund_id
                and (refund.status <> 'pending' or refund.provider_id is not null)
        )
    )
returning idempotency_key.claimed_at;

-- name: is_order_running
-- Whether the request that made the order may still be asking the provider.
select exists (
    select
    from idempotency_key
    where account_id = :account_id
        and order_id = :order_id
        and status is null
        and claimed_at > now() - make_interval(secs => :lease_seconds)
);

-- name: release_key
-- The request that claimed it then has failed: the next one need not wait for the lease to end.
update idempotency_key
set claimed_at = 'epoch'
where account_id = :account_id
    and key = :key
    and status is null
    and claimed_at = :claimed_at;

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
-- An admin's key may have made a refund of another account's.
update idempotency_key
set
    refund_id = :refund_id,
    refund_account_id = nullif(:refund_account_id, :account_id)
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
