-- name: get_customers
select to_jsonb(c) as row
from mockpay.customer c
where id = any(:ids::text[]);

-- name: lock_customer
-- Taken before its payment methods are locked, always in this order.
select to_jsonb(c) as row
from mockpay.customer c
where id = :id
for update;

-- name: lock_payment_method
select to_jsonb(m) as row
from mockpay.payment_method m
where id = :id
for update;

-- name: lock_payment_methods_of
-- In the order of their ids, so that two that lock the same ones cannot wait for each other.
select to_jsonb(m) as row
from mockpay.payment_method m
where customer = :customer
order by id
for update;

-- name: list_customers
(
    select to_jsonb(c) as row
    from mockpay.customer c
    where not :backward::boolean
    and not deleted
    and id < :below
    and created between :since::bigint and :until::bigint
    order by id desc
    limit :count
)
union all
(
    select to_jsonb(c)
    from mockpay.customer c
    where :backward
    and not deleted
    and id > :above
    and created between :since and :until
    order by id
    limit :count
);

-- name: list_customers_with
-- One of its own, so that the index of the addresses serves it. As with Stripe, case tells.
(
    select to_jsonb(c) as row
    from mockpay.customer c
    where not :backward::boolean
    and email = :email
    and not deleted
    and id < :below
    and created between :since::bigint and :until::bigint
    order by id desc
    limit :count
)
union all
(
    select to_jsonb(c)
    from mockpay.customer c
    where :backward
    and email = :email
    and not deleted
    and id > :above
    and created between :since and :until
    order by id
    limit :count
);

-- name: list_payment_methods_of
-- One of its own, so that the index of the customers serves it.
(
    select to_jsonb(m) as row
    from mockpay.payment_method m
    where not :backward::boolean
    and customer = :customer
    and id < :below
    and (:allow_redisplay::text is null or allow_redisplay = :allow_redisplay)
    and (:type::text is null or type = :type)
    order by id desc
    limit :count
)
union all
(
    select to_jsonb(m)
    from mockpay.payment_method m
    where :backward
    and customer = :customer
    and id > :above
    and (:allow_redisplay::text is null or allow_redisplay = :allow_redisplay)
    and (:type::text is null or type = :type)
    order by id
    limit :count
);
