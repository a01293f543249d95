-- name: get_test_clocks
-- One at most, which a unique index sees to.
select to_jsonb(c) as row
from mockpay.test_clock c;

-- name: lock_test_clocks
-- There is no row to lock before the first is made.
lock table mockpay.test_clock in share row exclusive mode;

-- name: remove_test_clock
delete from mockpay.test_clock
where id = :id
returning id;

-- name: count_due
-- What the worker has yet to do before the advanced time is reached everywhere.
select
    (select count(*) from mockpay.refund where settles_at <= to_timestamp(:now::float8))
    + (select count(*) from mockpay.payment_intent where settles_at <= to_timestamp(:now))
    + (select count(*) from mockpay.dispute where settles_at <= to_timestamp(:now))
    + (select count(*) from mockpay.charge where books_at <= to_timestamp(:now))
    + (
        select count(*)
        from mockpay.checkout_session
        where status = 'open'
        and expires_at <= floor(:now)::bigint
    );
