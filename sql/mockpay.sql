-- name: save
-- The one statement that writes payments: the keys' claims with their answers, the rows, the events and their
-- deliveries, all or nothing. A key that is taken makes `claimed` empty, and with it everything after.
-- The count of deliveries comes back, or no row for a taken key.
-- Rows travel as JSON, named as the columns; who changes an intent or what hangs on it holds its row lock.
with claim as (
    insert into mockpay.idempotency_key (key, endpoint, fingerprint, request_id, status, body)
    select a.key, a.endpoint, a.fingerprint, a.request_id, a.status, a.body
    from unnest(
        :keys::text[], :endpoints::text[], :fingerprints::text[], :request_ids::text[], :statuses::integer[],
        :bodies::text[]
    ) a (key, endpoint, fingerprint, request_id, status, body)
    on conflict (key) do nothing
    returning key
),
claimed as (
    select true as ok
    where (select count(*) from claim) = cardinality(:keys)
),
customers as (
    insert into mockpay.customer (
        id, created, email, name, phone, description, default_payment_method, metadata, deleted, kept
    )
    select
        r.id, r.created, r.email, r.name, r.phone, r.description, r.default_payment_method, r.metadata,
        r.deleted, r.kept
    from claimed, json_populate_recordset(null::mockpay.customer, :customers::json) r
    on conflict (id) do update set
        email = excluded.email,
        name = excluded.name,
        phone = excluded.phone,
        description = excluded.description,
        default_payment_method = excluded.default_payment_method,
        metadata = excluded.metadata,
        deleted = excluded.deleted,
        kept = excluded.kept
),
payment_methods as (
    insert into mockpay.payment_method (
        id, created, type, test_card, brand, last4, exp_month, exp_year, fingerprint, funding, country,
        us_bank_account, customer, billing_details, metadata, allow_redisplay, detached
    )
    select
        r.id, r.created, r.type, r.test_card, r.brand, r.last4, r.exp_month, r.exp_year, r.fingerprint,
        r.funding, r.country, r.us_bank_account, r.customer, r.billing_details, r.metadata, r.allow_redisplay,
        r.detached
    from claimed, json_populate_recordset(null::mockpay.payment_method, :payment_methods::json) r
    on conflict (id) do update set
        customer = excluded.customer,
        billing_details = excluded.billing_details,
        metadata = excluded.metadata,
        allow_redisplay = excluded.allow_redisplay,
        exp_month = excluded.exp_month,
        exp_year = excluded.exp_year,
        detached = excluded.detached
),
payment_intents as (
    insert into mockpay.payment_intent (
        id, created, amount, amount_capturable, amount_received, currency, status, capture_method,
        confirmation_method, client_secret, payment_method, customer, description, receipt_email, metadata,
        return_url, next_action, last_payment_error, latest_charge, canceled_at, cancellation_reason,
        settles_as, settles_at, kept
    )
    select
        r.id, r.created, r.amount, r.amount_capturable, r.amount_received, r.currency, r.status,
        r.capture_method, r.confirmation_method, r.client_secret, r.payment_method, r.customer,
        r.description, r.receipt_email, r.metadata, r.return_url, r.next_action, r.last_payment_error,
        r.latest_charge, r.canceled_at, r.cancellation_reason, r.settles_as, r.settles_at, r.kept
    from claimed, json_populate_recordset(null::mockpay.payment_intent, :payment_intents::json) r
    on conflict (id) do update set
        amount = excluded.amount,
        amount_capturable = excluded.amount_capturable,
        amount_received = excluded.amount_received,
        currency = excluded.currency,
        status = excluded.status,
        capture_method = excluded.capture_method,
        payment_method = excluded.payment_method,
        customer = excluded.customer,
        description = excluded.description,
        receipt_email = excluded.receipt_email,
        metadata = excluded.metadata,
        return_url = excluded.return_url,
        next_action = excluded.next_action,
        last_payment_error = excluded.last_payment_error,
        latest_charge = excluded.latest_charge,
        canceled_at = excluded.canceled_at,
        cancellation_reason = excluded.cancellation_reason,
        settles_as = excluded.settles_as,
        settles_at = excluded.settles_at,
        kept = excluded.kept
),
charges as (
    insert into mockpay.charge (
        id, created, payment_intent, amount, amount_captured, amount_refunded, currency, status, captured,
        customer, description, receipt_email, metadata, payment_method, payment_method_details,
        billing_details, outcome, failure_code, failure_message, balance_transaction, books_at,
        test_card, disputed, kept
    )
    select
        r.id, r.created, r.payment_intent, r.amount, r.amount_captured, r.amount_refunded, r.currency,
        r.status, r.captured, r.customer, r.description, r.receipt_email, r.metadata, r.payment_method,
        r.payment_method_details, r.billing_details, r.outcome, r.failure_code, r.failure_message,
        r.balance_transaction, r.books_at, r.test_card, r.disputed, r.kept
    from claimed, json_populate_recordset(null::mockpay.charge, :charges::json) r
    on conflict (id) do update set
        amount_captured = excluded.amount_captured,
        amount_refunded = excluded.amount_refunded,
        status = excluded.status,
        captured = excluded.captured,
        outcome = excluded.outcome,
        failure_code = excluded.failure_code,
        failure_message = excluded.failure_message,
        customer = excluded.customer,
        description = excluded.description,
        receipt_email = excluded.receipt_email,
        metadata = excluded.metadata,
        balance_transaction = excluded.balance_transaction,
        books_at = excluded.books_at,
        disputed = excluded.disputed,
        kept = excluded.kept
),
refunds as (
    insert into mockpay.refund (
        id, created, charge, payment_intent, amount, currency, status, reason, metadata,
        balance_transaction, failure_balance_transaction, failure_reason, pending_reason, settles_as,
        settles_at
    )
    select
        r.id, r.created, r.charge, r.payment_intent, r.amount, r.currency, r.status, r.reason, r.metadata,
        r.balance_transaction, r.failure_balance_transaction, r.failure_reason, r.pending_reason,
        r.settles_as, r.settles_at
    from claimed, json_populate_recordset(null::mockpay.refund, :refunds::json) r
    on conflict (id) do update set
        status = excluded.status,
        metadata = excluded.metadata,
        balance_transaction = excluded.balance_transaction,
        failure_balance_transaction = excluded.failure_balance_transaction,
        failure_reason = excluded.failure_reason,
        pending_reason = excluded.pending_reason,
        settles_as = excluded.settles_as,
        settles_at = excluded.settles_at
),
disputes as (
    insert into mockpay.dispute (
        id, created, charge, payment_intent, amount, currency, status, reason, network_reason_code, metadata,
        payment_method_details, evidence, due_by, past_due, submission_count, intended_submission_method,
        settles_as, settles_at
    )
    select
        r.id, r.created, r.charge, r.payment_intent, r.amount, r.currency, r.status, r.reason,
        r.network_reason_code, r.metadata, r.payment_method_details, r.evidence, r.due_by, r.past_due,
        r.submission_count, r.intended_submission_method, r.settles_as, r.settles_at
    from claimed, json_populate_recordset(null::mockpay.dispute, :disputes::json) r
    on conflict (id) do update set
        amount = excluded.amount,
        status = excluded.status,
        metadata = excluded.metadata,
        payment_method_details = excluded.payment_method_details,
        evidence = excluded.evidence,
        due_by = excluded.due_by,
        past_due = excluded.past_due,
        submission_count = excluded.submission_count,
        intended_submission_method = excluded.intended_submission_method,
        settles_as = excluded.settles_as,
        settles_at = excluded.settles_at
),
balance_transactions as (
    insert into mockpay.balance_transaction (
        id, created, available_on, type, reporting_category, amount, fee, net, currency, source, description
    )
    select
        r.id, r.created, r.available_on, r.type, r.reporting_category, r.amount, r.fee, r.net, r.currency,
        r.source, r.description
    from claimed, json_populate_recordset(null::mockpay.balance_transaction, :balance_transactions::json) r
),
events as (
    -- Not as one JSON: what an event tells would be parsed three times.
    insert into mockpay.event (id, created, type, data, request_id, idempotency_key, api_version, fault)
    select
        r.id, r.created, r.type, r.data, r.request_id, r.idempotency_key, r.api_version, r.fault
    from claimed, unnest(
        :event_ids::text[], :event_created::bigint[], :event_types::text[], :event_data::json[],
        :event_request_ids::text[], :event_keys::text[], :event_api_versions::text[], :event_faults::text[]
    ) r (id, created, type, data, request_id, idempotency_key, api_version, fault)
    returning id, type
),
webhook_endpoints as (
    insert into mockpay.webhook_endpoint (
        id, created, url, secret, old_secrets, enabled_events, status, description, metadata, api_version
    )
    select
        r.id, r.created, r.url, r.secret, r.old_secrets, r.enabled_events, r.status, r.description,
        r.metadata, r.api_version
    from claimed, json_populate_recordset(null::mockpay.webhook_endpoint, :webhook_endpoints::json) r
    on conflict (id) do update set
        url = excluded.url,
        secret = excluded.secret,
        old_secrets = excluded.old_secrets,
        enabled_events = excluded.enabled_events,
        status = excluded.status,
        description = excluded.description,
        metadata = excluded.metadata
),
test_clocks as (
    insert into mockpay.test_clock (id, created, name, frozen_time, deletes_after, advanced_at)
    select
        r.id, r.created, r.name, r.frozen_time, r.deletes_after, r.advanced_at
    from claimed, json_populate_recordset(null::mockpay.test_clock, :test_clocks::json) r
    on conflict (id) do update set
        frozen_time = excluded.frozen_time,
        advanced_at = excluded.advanced_at
),
checkout_sessions as (
    insert into mockpay.checkout_session (
        id, created, status, payment_status, currency, amount, customer, customer_email, customer_details,
        payment_intent, metadata, success_url, cancel_url, url, expires_at, line_items, payment_intent_data,
        kept
    )
    select
        r.id, r.created, r.status, r.payment_status, r.currency, r.amount, r.customer, r.customer_email,
        r.customer_details, r.payment_intent, r.metadata, r.success_url, r.cancel_url, r.url, r.expires_at,
        r.line_items, r.payment_intent_data, r.kept
    from claimed, json_populate_recordset(null::mockpay.checkout_session, :checkout_sessions::json) r
    on conflict (id) do update set
        status = excluded.status,
        payment_status = excluded.payment_status,
        customer = excluded.customer,
        customer_details = excluded.customer_details,
        payment_intent = excluded.payment_intent,
        metadata = excluded.metadata
),
deliveries as (
    insert into mockpay.delivery (event, webhook_endpoint, due_at)
    select
        e.id,
        w.id,
        to_timestamp(:now::float8)
    from events e
    join mockpay.webhook_endpoint w
    on w.status = 'enabled'
    and (e.type = any(w.enabled_events) or '*' = any(w.enabled_events))
    -- An endpoint that is being deleted drops out, where the foreign key alone would fail the payment.
    for key share of w
    returning event
),
resends as (
    insert into mockpay.delivery as d (event, webhook_endpoint, due_at, begun_at)
    select
        r.event, r.webhook_endpoint, to_timestamp(:now), to_timestamp(:now)
    from claimed, json_populate_recordset(null::mockpay.delivery, :resends::json) r
    on conflict (event, webhook_endpoint) do update set
        status = 'pending',
        tried_before = d.attempts,
        due_at = excluded.due_at,
        begun_at = excluded.begun_at,
        leased_until = null
    returning event
)
select (select count(*) from deliveries) + (select count(*) from resends) as deliveries
from claimed;

-- name: get_answer
select
    endpoint,
    fingerprint,
    request_id,
    status,
    body
from mockpay.idempotency_key
where key = :key;

-- name: forget_answers
-- Stripe keeps answers for at least 24 hours.
delete from mockpay.idempotency_key
where created_at < now() - interval '48 hours';

-- name: lock_payment_intent
-- A statement of its own: what is read beside a row lock is as old as the wait for it.
select id
from mockpay.payment_intent
where id = :id
for update;

-- name: get_payment
select
    to_jsonb(i) as intent,
    to_jsonb(c) as charge,
    to_jsonb(m) as payment_method
from mockpay.payment_intent i
left join mockpay.charge c
on c.id = i.latest_charge
left join mockpay.payment_method m
on m.id = i.payment_method
where i.id = :id;

-- name: find_payment_of_charge
select payment_intent
from mockpay.charge
where id = :id;

-- name: get_payment_intents
select to_jsonb(i) as row
from mockpay.payment_intent i
where id = any(:ids::text[]);

-- name: get_charges
select to_jsonb(c) as row
from mockpay.charge c
where id = any(:ids::text[]);

-- name: get_refunds
select to_jsonb(r) as row
from mockpay.refund r
where id = any(:ids::text[]);

-- name: get_payment_methods
select to_jsonb(m) as row
from mockpay.payment_method m
where id = any(:ids::text[]);

-- name: get_balance_transactions
select to_jsonb(t) as row
from mockpay.balance_transaction t
where id = any(:ids::text[]);

-- name: list_payment_intents
-- Of the two directions, each walking the primary key, the one that is not asked for costs nothing.
(
    select to_jsonb(i) as row
    from mockpay.payment_intent i
    where not :backward::boolean
    and id < :below
    and created between :since::bigint and :until::bigint
    and (:customer::text is null or customer = :customer)
    order by id desc
    limit :count
)
union all
(
    select to_jsonb(i)
    from mockpay.payment_intent i
    where :backward
    and id > :above
    and created between :since and :until
    and (:customer::text is null or customer = :customer)
    order by id
    limit :count
);

-- name: search_payment_intents
-- What is asked travels as JSON, so that one fixed statement answers every query. A word is compared
-- whatever its case; the null one finds what is absent.
select to_jsonb(i) as row
from mockpay.payment_intent i
where id < :below
and (
    select case when :every::boolean then bool_and(told.met) else bool_or(told.met) end
    from (
        select c.negated <> case
            when c.number is null then lower(shown.word) is not distinct from lower(c.word)
            when c.operator = '=' then shown.number = c.number
            when c.operator = '<' then shown.number < c.number
            when c.operator = '<=' then shown.number <= c.number
            when c.operator = '>' then shown.number > c.number
            when c.operator = '>=' then shown.number >= c.number
        end as met
        from json_to_recordset(:clauses::json) as c (
            field text, key text, operator text, word text, number bigint, negated boolean
        )
        cross join lateral (
            select
                case c.field
                    when 'amount' then i.amount
                    when 'created' then i.created
                end as number,
                case c.field
                    when 'currency' then i.currency
                    when 'customer' then i.customer
                    when 'metadata' then i.metadata ->> c.key
                    when 'status' then i.status
                end as word
        ) shown
    ) told
)
order by id desc
limit :count;

-- name: list_charges
(
    select to_jsonb(c) as row
    from mockpay.charge c
    where not :backward::boolean
    and id < :below
    and created between :since::bigint and :until::bigint
    and (:customer::text is null or customer = :customer)
    and (:payment_intent::text is null or payment_intent = :payment_intent)
    order by id desc
    limit :count
)
union all
(
    select to_jsonb(c)
    from mockpay.charge c
    where :backward
    and id > :above
    and created between :since and :until
    and (:customer::text is null or customer = :customer)
    and (:payment_intent::text is null or payment_intent = :payment_intent)
    order by id
    limit :count
);

-- name: list_refunds
(
    select to_jsonb(r) as row
    from mockpay.refund r
    where not :backward::boolean
    and id < :below
    and created between :since::bigint and :until::bigint
    and (:charge::text is null or charge = :charge)
    and (:payment_intent::text is null or payment_intent = :payment_intent)
    order by id desc
    limit :count
)
union all
(
    select to_jsonb(r)
    from mockpay.refund r
    where :backward
    and id > :above
    and created between :since and :until
    and (:charge::text is null or charge = :charge)
    and (:payment_intent::text is null or payment_intent = :payment_intent)
    order by id
    limit :count
);

-- name: list_payment_methods
(
    select to_jsonb(m) as row
    from mockpay.payment_method m
    where not :backward::boolean
    and id < :below
    and (:allow_redisplay::text is null or allow_redisplay = :allow_redisplay)
    and (:type::text is null or type = :type)
    order by id desc
    limit :count
)
union all
(
    select to_jsonb(m)
    from mockpay.payment_method m
    where :backward
    and id > :above
    and (:allow_redisplay::text is null or allow_redisplay = :allow_redisplay)
    and (:type::text is null or type = :type)
    order by id
    limit :count
);

-- name: list_balance_transactions
(
    select to_jsonb(t) as row
    from mockpay.balance_transaction t
    where not :backward::boolean
    and id < :below
    and created between :since::bigint and :until::bigint
    and (:currency::text is null or currency = :currency)
    and (:source::text is null or source = :source)
    and (:type::text is null or type = :type)
    order by id desc
    limit :count
)
union all
(
    select to_jsonb(t)
    from mockpay.balance_transaction t
    where :backward
    and id > :above
    and created between :since and :until
    and (:currency::text is null or currency = :currency)
    and (:source::text is null or source = :source)
    and (:type::text is null or type = :type)
    order by id
    limit :count
);

-- name: list_events
(
    select
        to_jsonb(e) as row,
        (
            select count(*)
            from mockpay.delivery d
            where d.event = e.id
            and d.status = 'pending'
        ) as pending_webhooks
    from mockpay.event e
    where not :backward::boolean
    and id < :below
    and created between :since::bigint and :until::bigint
    and (:types::text[] is null or type like any(:types))
    and (:delivered::boolean is null or :delivered = not exists (
        select
        from mockpay.delivery d
        where d.event = e.id
        and d.status <> 'delivered'
    ))
    order by id desc
    limit :count
)
union all
(
    select
        to_jsonb(e),
        (
            select count(*)
            from mockpay.delivery d
            where d.event = e.id
            and d.status = 'pending'
        )
    from mockpay.event e
    where :backward
    and id > :above
    and created between :since and :until
    and (:types::text[] is null or type like any(:types))
    and (:delivered::boolean is null or :delivered = not exists (
        select
        from mockpay.delivery d
        where d.event = e.id
        and d.status <> 'delivered'
    ))
    order by id
    limit :count
);

-- name: get_event
select
    to_jsonb(e) as row,
    (
        select count(*)
        from mockpay.delivery d
        where d.event = e.id
        and d.status = 'pending'
    ) as pending_webhooks
from mockpay.event e
where id = :id;

-- name: sum_balance
select
    currency,
    coalesce(sum(net) filter (where available_on <= :now::bigint), 0)::bigint as available,
    coalesce(sum(net) filter (where available_on > :now), 0)::bigint as pending
from mockpay.balance_transaction
group by currency
order by currency;

-- name: list_due_refunds
select id
from mockpay.refund
where settles_at <= to_timestamp(:now::float8)
order by settles_at
limit 50;

-- name: list_due_payments
select id
from mockpay.payment_intent
where settles_at <= to_timestamp(:now::float8)
order by settles_at
limit 50;

-- name: lock_charges_to_book
-- The intents' rows, since who holds them may write the charges; those that another holds are left for later.
select c.id
from mockpay.charge c
join mockpay.payment_intent i
on i.id = c.payment_intent
where c.books_at <= to_timestamp(:now::float8)
order by c.books_at
limit :count
for update of i skip locked;

-- name: set_booked
-- Of what `lock_charges_to_book` has locked.
update mockpay.charge c
set
    balance_transaction = booked.balance_transaction,
    books_at = null
from unnest(:charges::text[], :balance_transactions::text[]) booked (id, balance_transaction)
where c.id = booked.id;

-- name: claim_deliveries
-- skip locked: any number of workers share the queue. The claim is a lease; what a killed worker held comes
-- due again when it ends. Each endpoint has a queue of its own, of which this worker holds `each` at most
-- (`busy` says how many it has), so one that hangs holds up no other.
update mockpay.delivery d
set
    leased_until = now() + make_interval(secs => :lease_seconds::float8),
    attempts = d.attempts + 1,
    last_tried_at = now()
from (
    select
        queue.event,
        queue.webhook_endpoint
    from mockpay.webhook_endpoint o
    cross join lateral (
        select
            q.event,
            q.webhook_endpoint,
            q.due_at
        from mockpay.delivery q
        where q.webhook_endpoint = o.id
        and q.status = 'pending'
        and q.due_at <= to_timestamp(:now::float8)
        and (q.leased_until is null or q.leased_until <= now())
        order by q.due_at
        limit greatest(:each::integer - coalesce((:busy::jsonb ->> o.id)::integer, 0), 0)
        for update of q skip locked
    ) queue
    order by queue.due_at
    limit :count
) due,
mockpay.event e,
mockpay.webhook_endpoint w
where d.event = due.event
and d.webhook_endpoint = due.webhook_endpoint
and e.id = d.event
and w.id = d.webhook_endpoint
returning
    d.webhook_endpoint,
    w.status = 'enabled' as enabled,
    w.url,
    w.secret,
    w.old_secrets,
    d.attempts,
    d.tried_before,
    :now::bigint - coalesce(extract(epoch from d.begun_at)::bigint, e.created) as age,
    to_jsonb(e) as event,
    (
        select count(*)
        from mockpay.delivery o
        where o.event = d.event
        and o.status = 'pending'
    ) as pending_webhooks;

-- name: set_webhook_endpoint
-- The endpoint of the settings: the settings' word is the last, at every start. Returns the address of
-- another mockpay that holds it.
with former as (
    select url
    from mockpay.webhook_endpoint
    where id = :id
    and holder <> :holder
    and leased_until > now()
),
endpoint as (
    insert into mockpay.webhook_endpoint (
        id, created, url, secret, enabled_events, description, holder, leased_until
    )
    values (
        :id, :created, :url, :secret, array['*'], 'From the settings', :holder,
        now() + make_interval(secs => :lease_seconds::float8)
    )
    on conflict (id) do update set
        url = excluded.url,
        secret = excluded.secret,
        status = 'enabled',
        holder = excluded.holder,
        leased_until = excluded.leased_until
)
select url
from former;

-- name: renew_webhook_endpoint
-- What the API has changed of it since stays.
with renewed as (
    update mockpay.webhook_endpoint
    set leased_until = now() + make_interval(secs => :lease_seconds::float8)
    where id = :id
    and holder = :holder
    returning id
)
select exists (select from renewed);

-- name: take_webhook_endpoint
-- From a mockpay that has ended. What it could not send is due at once.
with taken as (
    update mockpay.webhook_endpoint
    set
        url = :url,
        secret = :secret,
        status = 'enabled',
        holder = :holder,
        leased_until = now() + make_interval(secs => :lease_seconds::float8)
    where id = :id
    and leased_until < now()
    returning id
),
hastened as (
    update mockpay.delivery d
    set due_at = least(d.due_at, to_timestamp(:now::float8))
    from taken
    where d.webhook_endpoint = taken.id
    and d.status = 'pending'
)
select exists (select from taken);

-- name: release_webhook_endpoint
update mockpay.webhook_endpoint
set leased_until = '-infinity'
where id = :id
and holder = :holder;

-- name: get_webhook_endpoint
select to_jsonb(w) as row
from mockpay.webhook_endpoint w
where id = :id;

-- name: lock_webhook_endpoint
select to_jsonb(w) as row
from mockpay.webhook_endpoint w
where id = :id
for update;

-- name: list_webhook_endpoints
(
    select to_jsonb(w) as row
    from mockpay.webhook_endpoint w
    where not :backward::boolean
    and id < :below
    order by id desc
    limit :count
)
union all
(
    select to_jsonb(w)
    from mockpay.webhook_endpoint w
    where :backward
    and id > :above
    order by id
    limit :count
);

-- name: remove_webhook_endpoint
delete from mockpay.webhook_endpoint
where id = :id
returning id;

-- name: list_listeners
-- Who is told of an event of this type; locked, so that none is deleted before it is sent to.
select id
from mockpay.webhook_endpoint
where status = 'enabled'
and (:type = any(enabled_events) or '*' = any(enabled_events))
for key share;

-- name: disable_webhook_endpoint
update mockpay.webhook_endpoint
set status = 'disabled'
where id = :id;

-- name: reset
truncate
    mockpay.customer,
    mockpay.payment_method,
    mockpay.payment_intent,
    mockpay.charge,
    mockpay.refund,
    mockpay.dispute,
    mockpay.balance_transaction,
    mockpay.event,
    mockpay.delivery,
    mockpay.delivery_attempt,
    mockpay.test_clock,
    mockpay.checkout_session,
    mockpay.idempotency_key;

-- name: is_read_only
-- So on a standby, and on a server whose transactions are read-only by default.
select current_setting('transaction_read_only')::boolean;

-- name: is_migrated
-- The newest table of each migration.
select
    to_regclass('mockpay.delivery') is not null
    and to_regclass('mockpay.customer') is not null
    and to_regclass('mockpay.fault_rule') is not null
    and to_regclass('mockpay.test_clock') is not null
    and to_regclass('mockpay.dispute') is not null
    and to_regclass('mockpay.checkout_session') is not null
    and to_regclass('mockpay.delivery_attempt') is not null;
