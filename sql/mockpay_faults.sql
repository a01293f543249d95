-- name: add_fault
insert into mockpay.fault_rule (id, created, match, fault, times, probability, seconds, seed)
values (:id, :created, :match, :fault, :times, :probability, :seconds, :seed);

-- name: list_faults
select
    id,
    created,
    match,
    fault,
    times,
    seen,
    struck,
    probability,
    seconds,
    seed
from mockpay.fault_rule
order by id;

-- name: list_live_faults
-- Read at most once a second by each process; the rules are few.
select
    id,
    match,
    fault,
    seconds,
    seed
from mockpay.fault_rule
where struck < times
order by id;

-- name: strike_fault
-- One guarded update: however many workers, no more than `times` are struck, and every matching request has
-- an ordinal of its own, which with the seed decides. md5, because it is the same in every PostgreSQL.
-- No row: the rule is used up, or gone.
update mockpay.fault_rule
set
    seen = seen + 1,
    struck = struck + (
        ('x' || left(md5(seed || ':' || (seen + 1)), 8))::bit(32)::bigint / 4294967296.0 < probability
    )::integer
where id = :id
and struck < times
returning
    seen as ordinal,
    ('x' || left(md5(seed || ':' || seen), 8))::bit(32)::bigint / 4294967296.0 < probability as strikes;

-- name: remove_faults
with removed as (
    delete from mockpay.fault_rule
    returning id
)
select count(*)
from removed;
