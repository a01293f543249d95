-- name: count_applied
-- How many of these migrations are applied; yoyo keeps the list.
select count(*)
from _yoyo_migration
where migration_id = any(:ids::text[]);
