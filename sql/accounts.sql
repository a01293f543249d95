-- name: add_account
-- The unique indexes on lower(handle_name) and lower(email) refuse a second one.
insert into account (handle_name, display_name, email, password_hash)
values (:handle_name, :display_name, :email, :password_hash)
returning
    id,
    handle_name,
    display_name,
    email,
    role,
    created_at;

-- name: get_own_account
-- What authenticate looks at and what it is asked for, in one.
select
    account.id,
    account.handle_name,
    account.display_name,
    account.email,
    account.role,
    account.created_at
from session
inner join account on account.id = session.account_id
where session.account_id = :account_id
    and session.id = :session_id
    and session.ended_at is null
    and session.expires_at > now()
    and account.deleted_at is null;

-- name: get_credentials
-- A handle holds no @, so a login matches by one of the two indexes or not at all.
select
    id,
    handle_name,
    email,
    password_hash
from account
where (lower(handle_name) = lower(:login) or lower(email) = lower(:login))
    and deleted_at is null;

-- name: get_credentials_by_id
select
    id,
    handle_name,
    email,
    password_hash
from account
where id = :account_id
    and deleted_at is null;

-- name: set_account
update account
set
    handle_name = coalesce(:handle_name, handle_name),
    display_name = coalesce(:display_name, display_name),
    email = coalesce(:email, email)
where id = :account_id
    and deleted_at is null
returning
    id,
    handle_name,
    display_name,
    email,
    role,
    created_at;

-- name: set_password_hash
-- Hashing takes a while, in which another may have set a password, or the account may have been deleted: only
-- what was checked is replaced.
update account
set password_hash = :password_hash
where id = :account_id
    and password_hash = :old_hash
    and deleted_at is null
returning id;

-- name: lock_password_hash
-- A password that is being changed waits for the login that it let in, whose session it then ends.
select id
from account
where id = :account_id
    and password_hash = :password_hash
    and deleted_at is null
for share;

-- name: lock_role
-- What is told of the change is what it changed.
select
    id,
    role
from account
where lower(handle_name) = lower(:handle_name)
    and deleted_at is null
for update;

-- name: set_role
update account
set role = :role
where id = :account_id
returning
    id,
    role;

-- name: count_admins
select count(*)
from account
where role = 'admin'
    and deleted_at is null;

-- name: erase_account
-- The row stays for what refers to it, with nothing left in it that tells of a person; the name and the
-- address are free again. No handle may hold a colon, and no address end so: nobody can have taken these.
update account
set
    handle_name = 'deleted:' || id,
    display_name = 'Deleted account',
    email = 'deleted-' || id || '@invalid',
    password_hash = '',
    deleted_at = now()
where id = :account_id
    and deleted_at is null;

-- name: list_accounts
-- Every account, for admins, the newest first. What begins with a prefix sorts from it to below the prefix
-- followed by the last character of all. The orders are counted for the page alone.
with listed as (
    select
        id,
        handle_name,
        display_name,
        email,
        role,
        created_at,
        deleted_at
    from account
    where (created_at, id) < (:last_created_at, :last_id)
        and (:account_id::bigint is null or id = :account_id)
        and (:role::text is null or role = :role)
        and (:is_deleted::boolean is null or (deleted_at is not null) = :is_deleted)
        and (:created_after::timestamptz is null or created_at >= :created_after)
        and (:created_before::timestamptz is null or created_at < :created_before)
        and (
            :q::text is null
            or (lower(handle_name) ~>=~ lower(:q) and lower(handle_name) ~<~ (lower(:q) || chr(1114111)))
            or (lower(email) ~>=~ lower(:q) and lower(email) ~<~ (lower(:q) || chr(1114111)))
            or (lower(display_name) ~>=~ lower(:q) and lower(display_name) ~<~ (lower(:q) || chr(1114111)))
        )
    order by
        created_at desc,
        id desc
    limit :limit
),

counted as (
    select
        checkout.account_id,
        count(*) as orders
    from listed
    inner join checkout on checkout.account_id = listed.id
    group by checkout.account_id
)

select
    listed.id,
    listed.handle_name,
    listed.display_name,
    listed.email,
    listed.role,
    listed.created_at,
    listed.deleted_at,
    coalesce(counted.orders, 0) as order_count
from listed
left join counted on counted.account_id = listed.id
order by
    listed.created_at desc,
    listed.id desc;

-- name: add_session
insert into session (account_id, expires_at)
values (:account_id, :expires_at)
returning id;

-- name: add_refresh_token
insert into refresh_token (account_id, session_id, token_hash)
values (:account_id, :session_id, :token_hash);

-- name: use_refresh_token
-- Guarded: of two uses at once, one sees used_at null and gets the row.
update refresh_token
set used_at = now()
from session
where refresh_token.account_id = :account_id
    and refresh_token.session_id = :session_id
    and refresh_token.token_hash = :token_hash
    and refresh_token.used_at is null
    and session.account_id = refresh_token.account_id
    and session.id = refresh_token.session_id
    and session.ended_at is null
    and session.expires_at > now()
returning refresh_token.session_id;

-- name: end_session_of_used_token
-- Only a token that was really ours ends its family: guessed ids alone end nobody's session.
update session
set ended_at = now()
where account_id = :account_id
    and id = :session_id
    and ended_at is null
    and exists (
        select
        from refresh_token
        where refresh_token.account_id = session.account_id
            and refresh_token.session_id = session.id
            and refresh_token.token_hash = :token_hash
            and refresh_token.used_at is not null
    );

-- name: authenticate
-- One look for each request: the session lasts, its account was not deleted.
select
    session.account_id,
    session.id as session_id,
    account.role
from session
inner join account on account.id = session.account_id
where session.account_id = :account_id
    and session.id = :session_id
    and session.ended_at is null
    and session.expires_at > now()
    and account.deleted_at is null;

-- name: list_sessions
-- Those that last. Each use of one made its refresh token.
select
    id,
    created_at,
    (
        select max(refresh_token.created_at)
        from refresh_token
        where refresh_token.account_id = session.account_id
            and refresh_token.session_id = session.id
    ) as last_used_at,
    expires_at,
    id = :session_id as current
from session
where account_id = :account_id
    and id <= :last_id
    and ended_at is null
    and expires_at > now()
order by id desc
limit :limit;

-- name: end_session
update session
set ended_at = now()
where account_id = :account_id
    and id = :session_id
    and ended_at is null
    and expires_at > now()
returning id;

-- name: end_sessions
update session
set ended_at = now()
where account_id = :account_id
    and ended_at is null;

-- name: end_other_sessions
update session
set ended_at = now()
where account_id = :account_id
    and id <> :session_id
    and ended_at is null;

-- name: remove_sessions
-- Their refresh tokens go with them.
delete from session
where account_id = :account_id;

-- name: remove_past_sessions
-- With their refresh tokens, of which those that were used are known for it until none of the family could be
-- used. A few at a time, the oldest first: each may have thousands.
delete from session
where (account_id, id) in (
        select
            account_id,
            id
        from session
        where expires_at < now()
        order by expires_at
        limit :limit
    );
