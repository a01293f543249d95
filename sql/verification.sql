-- name: give_up_silent_runs
-- Its process died: nobody renews it any more.
update verification
set
    ended_at = now(),
    failure = 'The process that ran it died.'
where ended_at is null
    and alive_at < now() - make_interval(secs => :silent_seconds);

-- name: start_run
-- One at a time: no row where another one runs (verification_running_key).
insert into verification (started_at, alive_at)
values (now(), now())
on conflict do nothing
returning id;

-- name: renew_run
update verification
set alive_at = now()
where id = :id
    and ended_at is null;

-- name: end_run
update verification
set
    ended_at = now(),
    failure = :failure,
    checks = :checks
where id = :id
    and ended_at is null;

-- name: remove_old_runs
-- What is shown is the last run with a result, and those after it.
delete from verification
where id < (
        select max(id)
        from verification
        where checks is not null
    );

-- name: list_runs
select
    id,
    started_at,
    ended_at,
    extract(epoch from now() - ended_at)::float8 as age_seconds,
    ended_at is null and alive_at >= now() - make_interval(secs => :silent_seconds) as is_running,
    failure,
    checks
from verification
order by id desc
limit 10;
