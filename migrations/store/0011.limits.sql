-- depends: 0010.audit
-- Whose turns at logging in and registering are used up, until when. Unlogged: a crash forgives them.
create unlogged table if not exists turn (
    key bytea not null,
    free_at timestamptz not null,
    constraint turn_pkey primary key (key)
);
