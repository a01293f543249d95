-- name: add_audit
insert into audit (account_id, via, what, row_id, before, after)
values (:account_id, :via, :what, :row_id, :before::text::jsonb, :after::text::jsonb);

-- name: list_audit
-- The newest first; each filter has an index in that order.
select
    id,
    account_id,
    via,
    what,
    row_id,
    before,
    after,
    created_at
from audit
where id <= :last_id
    and (:account_id::bigint is null or account_id = :account_id)
    and (:what::text is null or what = :what)
order by id desc
limit :limit;
