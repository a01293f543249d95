-- name: take_turn
-- One more of what comes back a step at a time; no row where the window has no room for it. The clock is the
-- database's, and so is the case of letters: two spellings of a login are one. What was typed is not kept.
insert into turn as taken (key, free_at)
values (
    sha256(convert_to(:quota || ':' || lower(:subject), 'UTF8')),
    now() + make_interval(secs => :step_seconds)
)
on conflict (key) do update
set free_at = greatest(taken.free_at + make_interval(secs => :step_seconds), excluded.free_at)
where taken.free_at + make_interval(secs => :step_seconds)
    <= excluded.free_at + make_interval(secs => :window_seconds - :step_seconds)
returning key;

-- name: return_turn
update turn
set free_at = free_at - make_interval(secs => :step_seconds)
where key = :key;

-- name: remove_past_turns
-- A key that is free again is as one that was never taken.
delete from turn
where free_at < now();
