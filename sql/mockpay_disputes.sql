-- name: get_disputes
-- A dispute is always shown with its balance transactions, which are rows of their own.
select
    to_jsonb(d) || jsonb_build_object('balance_transactions', (
        select coalesce(jsonb_agg(t order by t.id), '[]')
        from mockpay.balance_transaction t
        where t.source = d.id
    )) as row
from mockpay.dispute d
where id = any(:ids::text[]);

-- name: get_disputes_of_charge
select
    to_jsonb(d) || jsonb_build_object('balance_transactions', (
        select coalesce(jsonb_agg(t order by t.id), '[]')
        from mockpay.balance_transaction t
        where t.source = d.id
    )) as row
from mockpay.dispute d
where charge = :charge
order by id;

-- name: list_disputes
(
    select
        to_jsonb(d) || jsonb_build_object('balance_transactions', (
            select coalesce(jsonb_agg(t order by t.id), '[]')
            from mockpay.balance_transaction t
            where t.source = d.id
        )) as row
    from mockpay.dispute d
    where not :backward::boolean
    and id < :below
    and created between :since::bigint and :until::bigint
    and (:charge::text is null or charge = :charge)
    and (:payment_intent::text is null or payment_intent = :payment_intent)
    order by id desc
    limit :count
)
union all
(
    select
        to_jsonb(d) || jsonb_build_object('balance_transactions', (
            select coalesce(jsonb_agg(t order by t.id), '[]')
            from mockpay.balance_transaction t
            where t.source = d.id
        ))
    from mockpay.dispute d
    where :backward
    and id > :above
    and created between :since and :until
    and (:charge::text is null or charge = :charge)
    and (:payment_intent::text is null or payment_intent = :payment_intent)
    order by id
    limit :count
);

-- name: list_due_disputes
select id
from mockpay.dispute
where settles_at <= to_timestamp(:now::float8)
order by settles_at
limit 50;
