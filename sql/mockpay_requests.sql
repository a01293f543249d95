-- name: add_requests
-- Rows travel as JSON, named as the columns. A batch that was sent twice is written once.
insert into mockpay.request (
    request_id, at, method, path, idempotency_key, status, object_id, replayed, fault
)
select
    r.request_id, r.at, r.method, r.path, r.idempotency_key, r.status, r.object_id, r.replayed, r.fault
from json_populate_recordset(null::mockpay.request, :lines::json) r
on conflict (request_id) do nothing;

-- name: list_requests
select
    request_id,
    at,
    method,
    path,
    idempotency_key,
    status,
    object_id,
    replayed,
    fault
from mockpay.request
where request_id < :below
and (:idempotency_key::text is null or idempotency_key = :idempotency_key)
and (:path::text is null or path = :path)
order by request_id desc
limit :count;

-- name: forget_requests
-- All but the newest; the ids sort by time.
delete from mockpay.request
where request_id <= (
    select request_id
    from mockpay.request
    order by request_id desc
    offset :keep
    limit 1
);

-- name: remove_requests
truncate mockpay.request;
