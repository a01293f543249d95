-- name: get_checkout_sessions
select to_jsonb(s) as row
from mockpay.checkout_session s
where id = any(:ids::text[]);

-- name: find_payment_of_session
-- Read before any lock: the intent's is taken before the session's.
select payment_intent
from mockpay.checkout_session
where id = :id;

-- name: lock_checkout_session
-- Locked first and read again: what is read beside a row lock is as old as the wait for it.
select id
from mockpay.checkout_session
where id = :id
for update;

-- name: list_checkout_sessions
(
    select to_jsonb(s) as row
    from mockpay.checkout_session s
    where not :backward::boolean
    and id < :below
    and created between :since::bigint and :until::bigint
    and (:customer::text is null or customer = :customer)
    and (:email::text is null or customer_details ->> 'email' = :email)
    and (:status::text is null or status = :status)
    order by id desc
    limit :count
)
union all
(
    select to_jsonb(s)
    from mockpay.checkout_session s
    where :backward
    and id > :above
    and created between :since and :until
    and (:customer::text is null or customer = :customer)
    and (:email::text is null or customer_details ->> 'email' = :email)
    and (:status::text is null or status = :status)
    order by id
    limit :count
);

-- name: list_checkout_sessions_of
-- One of its own, so that the index of the intents serves it; one row at most, whatever the direction.
select to_jsonb(s) as row
from mockpay.checkout_session s
where payment_intent = :payment_intent
and id < :below
and id > :above
and created between :since::bigint and :until::bigint
and (:customer::text is null or customer = :customer)
and (:email::text is null or customer_details ->> 'email' = :email)
and (:status::text is null or status = :status);

-- name: list_products
-- Products exist only as what an item was made of: `wanted` has a JSON array of one such item each.
select item.row
from unnest(:wanted::text[]) as wanted (product)
join mockpay.checkout_session s
on s.line_items @> wanted.product::jsonb
cross join lateral jsonb_array_elements(s.line_items) as item (row)
where item.row @> (wanted.product::jsonb -> 0);

-- name: list_due_sessions
select id
from mockpay.checkout_session
where status = 'open'
and expires_at <= :now::bigint
order by expires_at
limit 50;
