-- depends: 0021.admin_lists
-- A document that is damaged where it is stored is printed anew instead of sent: `checksum` is the SHA-256 of
-- `body`. What was printed before has none, and is printed anew once.
alter table printed add column if not exists checksum bytea;
