-- depends: 0011.limits
-- For the removal of what is past, a few at a time.
create index if not exists session_expires_at_idx on session (expires_at);
