-- What mockpay's program may do: everything with the rows of its schema, whose reset empties it, and nothing
-- with the list of its migrations, with the schema itself, or with anybody else's.
grant usage on schema mockpay to mockpay_program;
grant usage on all sequences in schema mockpay to mockpay_program;
grant select, insert, update, delete, truncate on all tables in schema mockpay to mockpay_program;
revoke all
on
    mockpay._yoyo_log,
    mockpay._yoyo_migration,
    mockpay._yoyo_version,
    mockpay.yoyo_lock,
    mockpay.migration_checksum
from mockpay_program;
