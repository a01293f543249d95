-- name: get_unknown_migration
-- The last of those that are applied and that this code does not know.
select max(migration_id)
from _yoyo_migration
where migration_id <> all(:ids::text[]);

-- name: count_applied
-- How many of these migrations are applied; yoyo keeps the list.
select count(*)
from _yoyo_migration
where migration_id = any(:ids::text[]);

-- name: is_read_only
-- So on a standby, and on a server whose transactions are read-only by default.
select current_setting('transaction_read_only')::boolean;

-- name: may_change_ledger
-- As their owner may, who can change the tables as well; nobody before there is a ledger.
select coalesce(has_table_privilege(to_regclass('ledger_transfer'), 'update, delete, truncate'), false);
