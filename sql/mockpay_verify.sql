-- What must hold of mockpay by itself; as verify.sql does for the store.

-- name: one_charge_pays_an_intent
-- A PaymentIntent is paid once: of its charges at most one is not failed, and what the intent has received is
-- what that one captured (docs.stripe.com/payments/paymentintents/lifecycle).
select
    null::bigint as account_id,
    i.id as subject,
    format('%s charges, %s captured, %s received', coalesce(c.charges, 0), c.captured, i.amount_received)
        as detail,
    count(*) over () as found
from mockpay.payment_intent i
left join (
    select
        payment_intent,
        count(*) as charges,
        sum(amount_captured) as captured
    from mockpay.charge
    where status <> 'failed'
    group by payment_intent
) c
on c.payment_intent = i.id
where c.charges > 1
or i.amount_received <> coalesce(c.captured, 0)
limit 20;

-- name: one_key_charges_once
-- Every charge that succeeds tells of itself, under the key of the request that made it; a key that charged
-- twice was not kept. A key may be used anew when it is forgotten, after a day at the earliest.
select
    null::bigint as account_id,
    idempotency_key as subject,
    format('%s charges succeeded under this key', count(*)) as detail,
    count(*) over () as found
from mockpay.event
where type = 'charge.succeeded'
and idempotency_key is not null
group by idempotency_key
having count(*) > 1
and max(created) - min(created) < 86400
limit 20;

-- name: charges_give_back_no_more_than_they_took
-- 0 <= refunded <= captured <= amount, and refunded is the sum of the refunds that have not come to nothing.
select
    null::bigint as account_id,
    c.id as subject,
    format(
        '%s refunded of %s captured of %s, its refunds come to %s',
        c.amount_refunded,
        c.amount_captured,
        c.amount,
        coalesce(r.amount, 0)
    ) as detail,
    count(*) over () as found
from mockpay.charge c
left join (
    select
        charge,
        sum(amount) as amount
    from mockpay.refund
    where status not in ('failed', 'canceled')
    group by charge
) r
on r.charge = c.id
where c.amount_refunded <> coalesce(r.amount, 0)
or not (0 <= c.amount_refunded and c.amount_refunded <= c.amount_captured and c.amount_captured <= c.amount)
limit 20;

-- name: the_balance_is_what_happened
-- The balance transactions of a charge come to what it captured, those of a refund to what it gave back, or
-- to nothing when it failed, those of a dispute to what the bank holds; and there are no others. A charge
-- that is captured asynchronously is booked when its time comes.
select
    null::bigint as account_id,
    coalesce(h.source, b.source) as subject,
    format('%s happened, %s is booked', coalesce(h.amount, 0), coalesce(b.amount, 0)) as detail,
    count(*) over () as found
from (
    select
        id as source,
        amount_captured as amount
    from mockpay.charge
    where captured
    and books_at is null
    union all
    select
        id,
        case when status in ('failed', 'canceled') then 0 else -amount end
    from mockpay.refund
    union all
    select
        id,
        case when status in ('needs_response', 'under_review', 'lost') then -amount else 0 end
    from mockpay.dispute
) h
full join (
    select
        source,
        sum(amount) as amount
    from mockpay.balance_transaction
    group by source
) b
on b.source = h.source
where coalesce(h.amount, 0) <> coalesce(b.amount, 0)
limit 20;

-- name: every_event_is_on_its_way
-- What an endpoint listens for is handed to it: the event and its delivery are committed together. Judged
-- from the first event that an endpoint got, and from a minute after it was last changed by a request;
-- changes are known as far back as the request log goes, so older events are let be. Ids begin with the time
-- of their making, in microseconds.
select
    null::bigint as account_id,
    e.id as subject,
    format('%s has no delivery to %s', e.type, w.id) as detail,
    count(*) over () as found
from (
    select
        w.id,
        w.enabled_events,
        greatest(
            min(substr(d.event, 5, 14)),
            (
                select coalesce(min(substr(request_id, 5, 14)), 'never')
                from mockpay.request
            ),
            (
                select lpad(to_hex(((max(at) + 60) * 1000000)::bigint), 14, '0')
                from mockpay.request
                where method = 'POST'
                and path = '/v1/webhook_endpoints/' || w.id
            )
        ) as since
    from mockpay.webhook_endpoint w
    join mockpay.delivery d
    on d.webhook_endpoint = w.id
    where w.status = 'enabled'
    group by w.id
) w
join mockpay.event e
on substr(e.id, 5, 14) >= w.since
and (e.type = any(w.enabled_events) or '*' = any(w.enabled_events))
left join mockpay.delivery d
on d.event = e.id
and d.webhook_endpoint = w.id
where d.event is null
limit 20;

-- name: charges_are_as_their_newest_event_tells
-- Every change of a charge is told by an event, with all of the charge as it then is; so the newest event
-- about it is what it is. But for `disputed`, which follows without one.
select
    null::bigint as account_id,
    coalesce(c.id, told.id) as subject,
    case
        when c.id is null then format('%s tells of it, and it is gone', told.type)
        else format('it is not what %s tells', coalesce(told.type, 'no event'))
    end as detail,
    count(*) over () as found
from mockpay.charge c
full join (
    select distinct on (e.data -> 'object' ->> 'id')
        e.data -> 'object' ->> 'id' as id,
        e.type,
        (e.data -> 'object')::jsonb as object
    from mockpay.event e
    where e.type like 'charge.%'
    and e.type not like 'charge.dispute.%'
    order by
        e.data -> 'object' ->> 'id',
        e.id desc
) told
on told.id = c.id
where c.id is null
or told.object @> (to_jsonb(c) - '{kept,test_card,books_at,disputed}'::text[]) is not true
or c.metadata <> told.object -> 'metadata'
or c.outcome <> told.object -> 'outcome'
or c.payment_method_details <> told.object -> 'payment_method_details'
or c.billing_details <> told.object -> 'billing_details'
limit 20;

-- name: intents_are_as_their_newest_event_tells
-- The same of an intent, whose changes by its owner are told by no event: of one that is not paid yet they
-- may be of anything, of another one of what is only kept and shown.
select
    null::bigint as account_id,
    coalesce(i.id, told.id) as subject,
    case
        when i.id is null then format('%s tells of it, and it is gone', told.type)
        else format('it is %s, not what %s tells', i.status, coalesce(told.type, 'no event'))
    end as detail,
    count(*) over () as found
from mockpay.payment_intent i
full join (
    select distinct on (e.data -> 'object' ->> 'id')
        e.data -> 'object' ->> 'id' as id,
        e.type,
        (e.data -> 'object')::jsonb as object
    from mockpay.event e
    where e.type like 'payment_intent.%'
    order by
        e.data -> 'object' ->> 'id',
        e.id desc
) told
on told.id = i.id
where i.id is null
or told.object @> (
    to_jsonb(i)
    - '{kept,return_url,settles_as,settles_at,metadata,description,receipt_email,customer}'::text[]
    - case
        when i.status in ('requires_payment_method', 'requires_confirmation', 'requires_action')
        then '{amount,currency,payment_method,capture_method,confirmation_method}'::text[]
        else '{}'
    end
    - case
        when i.status in ('requires_payment_method', 'requires_confirmation')
        and told.object ->> 'status' in (
            'requires_payment_method', 'requires_confirmation', 'requires_action'
        )
        then '{status,next_action,last_payment_error}'::text[]
        else '{}'
    end
) is not true
limit 20;

-- name: refunds_are_as_their_newest_event_tells
-- The same of a refund.
select
    null::bigint as account_id,
    coalesce(r.id, told.id) as subject,
    case
        when r.id is null then format('%s tells of it, and it is gone', told.type)
        else format('it is %s, not what %s tells', r.status, coalesce(told.type, 'no event'))
    end as detail,
    count(*) over () as found
from mockpay.refund r
full join (
    select distinct on (e.data -> 'object' ->> 'id')
        e.data -> 'object' ->> 'id' as id,
        e.type,
        (e.data -> 'object')::jsonb as object
    from mockpay.event e
    where e.type like 'refund.%'
    order by
        e.data -> 'object' ->> 'id',
        e.id desc
) told
on told.id = r.id
where r.id is null
or told.object @> (to_jsonb(r) - '{settles_as,settles_at}'::text[]) is not true
or r.metadata <> told.object -> 'metadata'
limit 20;

-- name: disputes_are_as_their_newest_event_tells
-- The same of a dispute, with its deadline and what was booked of it. Evidence is shown among all that could
-- be given, so here only that there is some.
select
    null::bigint as account_id,
    coalesce(d.id, told.id) as subject,
    case
        when d.id is null then format('%s tells of it, and it is gone', told.type)
        else format('it is %s, not what %s tells', d.status, coalesce(told.type, 'no event'))
    end as detail,
    count(*) over () as found
from mockpay.dispute d
full join (
    select distinct on (e.data -> 'object' ->> 'id')
        e.data -> 'object' ->> 'id' as id,
        e.type,
        (e.data -> 'object')::jsonb as object
    from mockpay.event e
    where e.type like 'charge.dispute.%'
    order by
        e.data -> 'object' ->> 'id',
        e.id desc
) told
on told.id = d.id
left join (
    select
        source,
        jsonb_agg(to_jsonb(b)) as rows
    from mockpay.balance_transaction b
    where reporting_category like 'dispute%'
    group by source
) booked
on booked.source = d.id
where d.id is null
or told.object @> (
    to_jsonb(d) - '{due_by,past_due,submission_count,settles_as,settles_at,evidence}'::text[]
) is not true
or told.object -> 'balance_transactions' @> booked.rows is false
or jsonb_array_length(told.object -> 'balance_transactions') <> coalesce(jsonb_array_length(booked.rows), 0)
or (told.object -> 'evidence_details' ->> 'due_by')::bigint <> d.due_by
or (told.object -> 'evidence_details' ->> 'past_due')::boolean <> d.past_due
or (told.object -> 'evidence_details' ->> 'submission_count')::integer <> d.submission_count
or (told.object -> 'evidence_details' ->> 'has_evidence')::boolean <> (d.evidence <> '{}')
or told.object -> 'evidence' @> d.evidence is false
or told.object -> 'payment_method_details' -> 'card' <> coalesce(d.payment_method_details -> 'card', 'null')
limit 20;

-- name: customers_are_as_their_newest_event_tells
-- The same of a customer; of one that was deleted nothing but the id is left.
select
    null::bigint as account_id,
    coalesce(c.id, told.id) as subject,
    format('it is not what %s tells', coalesce(told.type, 'no event')) as detail,
    count(*) over () as found
from mockpay.customer c
full join (
    select distinct on (e.data -> 'object' ->> 'id')
        e.data -> 'object' ->> 'id' as id,
        e.type,
        (e.data -> 'object')::jsonb as object
    from mockpay.event e
    where e.type like 'customer.%'
    order by
        e.data -> 'object' ->> 'id',
        e.id desc
) told
on told.id = c.id
where c.id is null
or told.id is null
or c.deleted <> (told.type = 'customer.deleted')
or (c.deleted and concat(c.name, c.email, c.phone, c.description, c.default_payment_method) <> '')
or (
    not c.deleted
    and (
        told.object @> (to_jsonb(c) - '{default_payment_method,deleted,kept}'::text[]) is not true
        or told.object -> 'invoice_settings' ->> 'default_payment_method'
            is distinct from c.default_payment_method
        or c.metadata <> told.object -> 'metadata'
    )
)
limit 20;

-- name: checkout_sessions_end_as_they_tell
-- A session that is complete has a paid intent of its amount, in its currency, or nothing to pay; of one that
-- is open or expired nothing was paid. That it ended is told by an event.
select
    null::bigint as account_id,
    coalesce(s.id, told.id) as subject,
    format('%s, %s, its intent %s of %s', s.status, s.payment_status, i.status, s.amount) as detail,
    count(*) over () as found
from mockpay.checkout_session s
full join (
    select distinct on (e.data -> 'object' ->> 'id')
        e.data -> 'object' ->> 'id' as id,
        (e.data -> 'object')::jsonb as object
    from mockpay.event e
    where e.type like 'checkout.session.%'
    order by
        e.data -> 'object' ->> 'id',
        e.id desc
) told
on told.id = s.id
left join mockpay.payment_intent i
on i.id = s.payment_intent
where s.id is null
or (s.status <> 'open') <> (told.id is not null)
or (s.status = 'complete' and s.amount > 0 and i.id is null)
or (s.payment_intent is not null and i.id is null)
or i.amount <> s.amount
or i.currency <> s.currency
or (s.payment_status = 'paid') <> coalesce(i.status = 'succeeded', false)
or s.expires_at <= s.created
or position(s.id in s.url) = 0
or told.object @> (
    to_jsonb(s) - '{amount,kept,payment_intent_data,line_items,url,metadata}'::text[]
) is false
or s.amount <> (
    select sum((item ->> 'amount')::bigint)
    from jsonb_array_elements(s.line_items) item
)
limit 20;

-- name: what_happened_is_told
-- Each step has its event: who listens learns of all of them or knows nothing of the money. What an event
-- says first of a thing is as old as the thing.
select
    null::bigint as account_id,
    happened.id as subject,
    format('%s is told at %s', happened.type, to_timestamp(told.created)) as detail,
    count(*) over () as found
from (
    select
        id,
        'payment_intent.created' as type,
        created
    from mockpay.payment_intent
    union all
    select
        id,
        'payment_intent.' || status,
        null
    from mockpay.payment_intent
    where status in ('succeeded', 'canceled')
    union all
    select
        id,
        'charge.' || status,
        null
    from mockpay.charge
    union all
    select
        id,
        'refund.created',
        created
    from mockpay.refund
    union all
    select
        id,
        'refund.failed',
        null
    from mockpay.refund
    where status = 'failed'
    union all
    select
        charge,
        'charge.refunded',
        null
    from mockpay.refund
    union all
    select
        id,
        'charge.dispute.created',
        created
    from mockpay.dispute
    union all
    select
        id,
        'charge.dispute.closed',
        null
    from mockpay.dispute
    where status in ('won', 'lost', 'warning_closed')
    union all
    select
        id,
        'charge.dispute.funds_withdrawn',
        null
    from mockpay.dispute
    where status not like 'warning\_%'
    union all
    select
        id,
        'charge.dispute.funds_reinstated',
        null
    from mockpay.dispute
    where status = 'won'
) happened
left join (
    select
        data -> 'object' ->> 'id' as id,
        type,
        min(created) as created
    from mockpay.event
    group by
        data -> 'object' ->> 'id',
        type
) told
on told.id = happened.id
and told.type = happened.type
where told.id is null
or told.created <> happened.created
limit 20;

-- name: events_are_of_what_they_say
-- The type begins with what the object is. Under one key is what one request did, as far as its response is
-- stored; ids begin with the time of their making.
select
    null::bigint as account_id,
    e.id as subject,
    format('%s of a %s, by %s', e.type, told.kind, coalesce(e.idempotency_key, 'no key')) as detail,
    count(*) over () as found
from mockpay.event e
cross join lateral (values (e.data -> 'object' ->> 'object')) told (kind)
left join mockpay.idempotency_key k
on k.request_id = e.request_id
left join mockpay.idempotency_key used
on used.key = e.idempotency_key
and substr(e.id, 5, 14) >= lpad(
    to_hex(((extract(epoch from used.created_at) - 60) * 1000000)::bigint), 14, '0'
)
where told.kind is distinct from case
    when e.type like 'charge.dispute.%' then 'dispute'
    when e.type like 'checkout.session.%' then 'checkout.session'
    else split_part(e.type, '.', 1)
end
or k.key <> coalesce(e.idempotency_key, '')
or used.request_id <> coalesce(e.request_id, '')
or (e.idempotency_key is not null and e.request_id is null)
or e.type !~ '\.(created|updated|deleted|succeeded|failed|canceled|pending|processing|captured|refunded)$'
    and e.type !~ '\.(expired|completed|closed|attached|detached|requires_action|payment_failed)$'
    and e.type !~ '\.(amount_capturable_updated|funds_withdrawn|funds_reinstated|async_payment_.*)$'
limit 20;

-- name: charges_are_of_their_intent_and_method
-- A charge is of its intent's amount and currency unless it failed, and of a payment method that has its
-- number; the intent's latest charge is its newest. A charge that has a dispute says so.
select
    null::bigint as account_id,
    c.id as subject,
    format(
        '%s %s with %s; its intent: %s %s, latest %s',
        c.amount,
        c.currency,
        c.payment_method,
        i.amount,
        i.currency,
        i.latest_charge
    ) as detail,
    count(*) over () as found
from mockpay.charge c
left join mockpay.payment_intent i
on i.id = c.payment_intent
left join mockpay.payment_method m
on m.id = c.payment_method
left join (
    select
        payment_intent,
        max(id) as id
    from mockpay.charge
    group by payment_intent
) newest
on newest.payment_intent = c.payment_intent
left join (
    select distinct charge
    from mockpay.dispute
) disputed
on disputed.charge = c.id
where (c.status <> 'failed' and (c.amount, c.currency) <> (i.amount, i.currency))
or i.latest_charge is distinct from newest.id
or m.id is null
or m.test_card <> c.test_card
or m.last4 <> (
    c.payment_method_details -> (c.payment_method_details ->> 'type') ->> 'last4'
)
or m.type <> c.payment_method_details ->> 'type'
or m.fingerprint <> (
    c.payment_method_details -> (c.payment_method_details ->> 'type') ->> 'fingerprint'
)
or m.brand <> c.payment_method_details -> 'card' ->> 'brand'
or m.funding <> c.payment_method_details -> 'card' ->> 'funding'
or m.country <> c.payment_method_details -> 'card' ->> 'country'
or c.disputed <> (disputed.charge is not null)
or (c.captured and c.status <> 'succeeded')
or (c.amount_captured > 0) <> c.captured
or (c.books_at is not null and c.balance_transaction is not null)
or c.captured <> (c.books_at is not null or c.balance_transaction is not null)
or (
    i.status = 'requires_capture'
    and floor(extract(epoch from i.settles_at))
        <> (c.payment_method_details -> 'card' ->> 'capture_before')::bigint
)
limit 20;

-- name: intents_and_their_charges_agree
-- An intent that has a charge names the newest; what may still be captured is all of an authorization.
select
    null::bigint as account_id,
    i.id as subject,
    format(
        '%s, %s of %s may be captured, latest is %s',
        i.status,
        i.amount_capturable,
        i.amount,
        i.latest_charge
    ) as detail,
    count(*) over () as found
from mockpay.payment_intent i
left join mockpay.charge c
on c.id = i.latest_charge
where (i.latest_charge is not null and c.payment_intent is distinct from i.id)
or i.amount_capturable <> case when i.status = 'requires_capture' then i.amount else 0 end
or (i.amount_received > 0) <> (i.status = 'succeeded')
or (i.canceled_at is not null) <> (i.status = 'canceled')
or (i.next_action is not null) <> (i.status = 'requires_action')
limit 20;

-- name: refunds_and_disputes_are_of_their_charge
-- In its currency and of its intent, and of no more than it captured.
select
    null::bigint as account_id,
    moved.id as subject,
    format(
        'in %s of %s and %s, which is of %s',
        moved.currency,
        moved.charge,
        moved.payment_intent,
        c.payment_intent
    ) as detail,
    count(*) over () as found
from (
    select
        id,
        charge,
        payment_intent,
        currency,
        amount
    from mockpay.refund
    union all
    select
        id,
        charge,
        payment_intent,
        currency,
        amount
    from mockpay.dispute
) moved
left join mockpay.charge c
on c.id = moved.charge
where moved.currency is distinct from c.currency
or moved.payment_intent is distinct from c.payment_intent
or moved.amount > c.amount_captured
limit 20;

-- name: the_balance_names_what_moved
-- A balance transaction is of one kind of thing, in its currency and in its direction, and made at the moment
-- of an event about it; fees are taken for charges and for disputes.
select
    null::bigint as account_id,
    b.id as subject,
    format(
        '%s (%s) of %s: %s %s, fee %s',
        b.type,
        b.reporting_category,
        b.source,
        b.amount,
        b.currency,
        b.fee
    ) as detail,
    count(*) over () as found
from mockpay.balance_transaction b
left join (
    select
        id,
        currency,
        'charge' as type,
        id as charge
    from mockpay.charge
    union all
    select
        id,
        currency,
        'refund',
        charge
    from mockpay.refund
    union all
    select
        id,
        currency,
        'dispute',
        charge
    from mockpay.dispute
) moved
on moved.id = b.source
left join (
    select distinct
        data -> 'object' ->> 'id' as id,
        created
    from mockpay.event
) told
on told.id = b.source
and told.created = b.created
where moved.currency is distinct from b.currency
or told.id is null
or split_part(b.reporting_category, '_', 1) is distinct from moved.type
or b.type <> case when moved.type = 'dispute' then 'adjustment' else b.reporting_category end
or (b.amount < 0) <> (b.reporting_category in ('refund', 'dispute'))
or (b.fee <> 0 and b.reporting_category not in ('charge', 'dispute'))
or b.fee < 0
or b.available_on < b.created
or (moved.type = 'refund' and b.available_on <> b.created)
or (moved.type = 'dispute' and b.description not like '%' || moved.charge)
limit 20;

-- name: charges_and_refunds_name_their_balance_transactions
-- What was booked is named by what it is of, and names it.
select
    null::bigint as account_id,
    moved.id as subject,
    format('it names %s, booked is %s', moved.balance_transaction, booked.id) as detail,
    count(*) over () as found
from (
    select
        id,
        balance_transaction,
        'charge' as category
    from mockpay.charge
    union all
    select
        id,
        balance_transaction,
        'refund'
    from mockpay.refund
    union all
    select
        id,
        failure_balance_transaction,
        'refund_failure'
    from mockpay.refund
) moved
full join (
    select
        id,
        source,
        reporting_category as category
    from mockpay.balance_transaction
    where reporting_category in ('charge', 'refund', 'refund_failure')
) booked
on booked.source = moved.id
and booked.category = moved.category
where moved.balance_transaction is distinct from booked.id
limit 20;

-- name: what_is_to_come_has_its_time
-- What becomes of a thing by itself has a time, and what has come to an end has neither. A dispute expires
-- when the time to respond is over.
select
    null::bigint as account_id,
    coming.id as subject,
    format('%s becomes %s at %s', coming.status, coming.settles_as, coming.settles_at) as detail,
    count(*) over () as found
from (
    select
        id,
        status,
        settles_as,
        settles_at,
        settles_as is null or settles_as in ('succeeded', 'failed', 'canceled') as is_known
    from mockpay.refund
    union all
    select
        id,
        status,
        settles_as,
        settles_at,
        settles_as is null
        or (settles_as, status) in (('canceled', 'requires_capture'), ('debited', 'processing'))
    from mockpay.payment_intent
    union all
    select
        id,
        status,
        settles_as,
        case when settles_as = 'expired' and settles_at <> to_timestamp(due_by) then null else settles_at end,
        settles_as is not distinct from case
            when status like '%needs_response' then 'expired'
            when settles_as in ('won', 'lost', 'escalated') and status like '%under_review' then settles_as
        end
    from mockpay.dispute
) coming
where (coming.settles_as is null) <> (coming.settles_at is null)
or not coming.is_known
or (
    coming.settles_as is not null
    and coming.status in ('failed', 'canceled', 'won', 'lost', 'warning_closed')
)
or (coming.status = 'requires_capture' and coming.settles_as is null)
limit 20;

-- name: deliveries_stand_as_their_last_attempt_went
-- Every try is logged: what a delivery says of its last one is what the log says, and it is delivered when
-- that was answered with success (2xx). One that has begun anew is pending again; a try that is under way is
-- counted already, and leased.
select
    null::bigint as account_id,
    d.event as subject,
    format(
        '%s after %s tries, the last answered %s; logged is %s: %s',
        d.status,
        d.attempts,
        d.last_status,
        a.number,
        a.status
    ) as detail,
    count(*) over () as found
from mockpay.delivery d
left join (
    select distinct on (event, webhook_endpoint)
        event,
        webhook_endpoint,
        number,
        at,
        status,
        error
    from mockpay.delivery_attempt
    order by
        event,
        webhook_endpoint,
        number desc
) a
on a.event = d.event
and a.webhook_endpoint = d.webhook_endpoint
where d.attempts < coalesce(a.number, 0)
or (d.leased_until is null and d.attempts <> coalesce(a.number, 0))
or d.tried_before not between 0 and d.attempts
or (d.tried_before > 0 and d.begun_at is null)
or d.last_status is distinct from a.status
or d.last_error is distinct from a.error
or (
    d.leased_until is null
    and (
        abs(extract(epoch from d.last_tried_at) - a.at) > 3600
        or (d.last_tried_at is null) <> (a.number is null)
    )
)
or (d.status = 'delivered' and a.status between 200 and 299 is not true)
or (d.status <> 'delivered' and a.status between 200 and 299 and d.begun_at is null)
limit 20;

-- name: payment_methods_are_whole
-- A method that is a card or an account has what such a thing has; detached, which an event tells, it has no
-- customer.
select
    null::bigint as account_id,
    m.id as subject,
    format('%s of %s, expires %s/%s', m.type, m.brand, m.exp_month, m.exp_year) as detail,
    count(*) over () as found
from mockpay.payment_method m
left join mockpay.customer c
on c.id = m.customer
left join (
    select distinct on (e.data -> 'object' ->> 'id')
        e.data -> 'object' ->> 'id' as id,
        e.type
    from mockpay.event e
    where e.type like 'payment_method.%'
    order by
        e.data -> 'object' ->> 'id',
        e.id desc
) told
on told.id = m.id
where m.detached <> coalesce(told.type = 'payment_method.detached', false)
or (m.type = 'card') <> (m.brand is not null)
or (m.type = 'card') <> (m.exp_month is not null and m.exp_year is not null)
or (m.type = 'card') <> (m.funding is not null)
or (m.type = 'us_bank_account') <> (m.us_bank_account is not null)
or m.exp_month not between 1 and 12
or m.exp_year < extract(year from to_timestamp(m.created))
or (m.customer is not null and (c.id is null or m.detached))
limit 20;

-- name: stored_responses_are_whole
-- What is repeated for a key is an object or an error as it was sent, and was made by a request whose events
-- are of what it shows. The request log, as far as it goes back, has the same of that request.
select
    null::bigint as account_id,
    k.key as subject,
    format('%s, %s: %s', k.endpoint, k.status, left(k.body, 100)) as detail,
    count(*) over () as found
from mockpay.idempotency_key k
left join (
    select
        e.request_id,
        string_agg(e.data -> 'object' ->> 'id', ' ') as ids
    from mockpay.event e
    where e.request_id is not null
    group by e.request_id
) told
on told.request_id = k.request_id
left join mockpay.request q
on q.request_id = k.request_id
where k.body not like '{%}'
or (k.status >= 400) <> (k.body like '{"error":%')
or (k.status < 400 and position(substring(k.body from '"id":"([^"]+)"') in told.ids) = 0)
or k.status not in (200, 400, 402, 404, 409, 429, 500)
or q.path <> k.endpoint
or q.status <> k.status
or q.idempotency_key <> k.key
limit 20;

-- name: what_is_due_is_carried_out
-- What is due by mockpay's time (the test clock's, where there is one) is carried out, and an event reaches
-- its endpoint, or is given up, in time. STORE_VERIFY_WAIT_SECONDS says how long that is.
select
    null::bigint as account_id,
    waiting.subject,
    format('it has waited since %s', waiting.since) as detail,
    count(*) over () as found
from (
    select
        format('%s to %s', d.event, d.webhook_endpoint) as subject,
        coalesce(d.begun_at, to_timestamp(e.created)) as since
    from mockpay.delivery d
    inner join mockpay.event e
    on e.id = d.event
    where d.status = 'pending'
    union all
    select
        id,
        settles_at
    from mockpay.refund
    where settles_at is not null
    union all
    select
        id,
        settles_at
    from mockpay.payment_intent
    where settles_at is not null
    union all
    select
        id,
        settles_at
    from mockpay.dispute
    where settles_at is not null
    union all
    select
        id,
        books_at
    from mockpay.charge
    where books_at is not null
    and balance_transaction is null
) waiting
cross join (
    select coalesce(max(to_timestamp(frozen_time)), now()) as time
    from mockpay.test_clock
) clock
where waiting.since < clock.time - make_interval(secs => :wait_seconds)
limit 20;
