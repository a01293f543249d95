-- name: end_dead_runs
-- A run renews its lease while its process lives.
update reconciliation
set
    status = 'failed',
    ended_at = now(),
    failure = 'The process that ran it ended.'
where status = 'running'
    and lease_until < now();

-- name: add_run
-- None while another runs.
insert into reconciliation (is_periodic, adopt, since, lease_until)
values (false, :adopt, :since, now() + make_interval(secs => :lease_seconds))
on conflict do nothing
returning
    id,
    adopt,
    since,
    started_at;

-- name: add_periodic_run
-- Where one is due: it goes on where the last complete one began, less an overlap.
insert into reconciliation (is_periodic, adopt, since, lease_until)
select
    true,
    true,
    coalesce(
        (
            select started_at - make_interval(secs => :overlap_seconds)
            from reconciliation
            where is_periodic
                and status = 'complete'
            order by id desc
            limit 1
        ),
        now() - make_interval(secs => :first_seconds)
    ),
    now() + make_interval(secs => :lease_seconds)
where not exists (
        select
        from reconciliation
        where is_periodic
            and started_at > now() - make_interval(secs => :every_seconds)
    )
on conflict do nothing
returning
    id,
    adopt,
    since,
    started_at;

-- name: renew_run
-- None where the run was given up, or what was listed is gone.
update reconciliation
set lease_until = now() + make_interval(secs => :lease_seconds)
where id = :run_id
    and status = 'running'
    and exists (
        select
        from provider_item
        where run_id = :run_id
            and kind = 'run'
    )
returning id;

-- name: complete_run
update reconciliation
set
    status = 'complete',
    ended_at = now(),
    adopted = :adopted,
    counts = :counts::text::jsonb
where id = :run_id
    and status = 'running'
returning id;

-- name: fail_run
update reconciliation
set
    status = 'failed',
    ended_at = now(),
    failure = :failure
where id = :run_id
    and status = 'running';

-- name: get_run
select
    id,
    status,
    adopt,
    since,
    started_at,
    ended_at,
    failure,
    adopted,
    counts,
    (
        select coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'kind',
                    kind,
                    'result',
                    result,
                    'provider_id',
                    provider_id,
                    'account_id',
                    account_id,
                    'order_id',
                    order_id,
                    'detail',
                    detail
                )
                order by difference.id
            ),
            '[]'
        )
        from reconciliation_difference as difference
        where difference.run_id = reconciliation.id
    ) as differences
from reconciliation
where id = :run_id;

-- name: get_last_runs
-- The one that runs, and the one that ended last.
select
    (
        select id
        from reconciliation
        where status = 'running'
            and lease_until >= now()
    ) as running_id,
    (
        select id
        from reconciliation
        where status <> 'running'
        order by id desc
        limit 1
    ) as ended_id;

-- name: remove_old_runs
-- All but the last; the one that the next periodic run goes on from stays.
delete from reconciliation
where id < (
        select id
        from reconciliation
        order by id desc
        offset :keep
        limit 1
    )
    and id < (
        select id
        from reconciliation
        where is_periodic
            and status = 'complete'
        order by id desc
        limit 1
    )
    and status <> 'running';

-- name: remove_old_differences
delete from reconciliation_difference
where run_id not in (
        select id
        from reconciliation
    );

-- name: remove_items
-- Those of the run, and of runs that are over.
delete from provider_item
where run_id = :run_id
    or run_id not in (
        select id
        from reconciliation
        where status = 'running'
    );

-- name: remove_results
delete from reconciliation_result
where run_id = :run_id
    or run_id not in (
        select id
        from reconciliation
        where status = 'running'
    );

-- name: add_sentinel
insert into provider_item (
    run_id, kind, provider_id, status, amount, fee, currency, created_at
)
values (:run_id, 'run', '', '', 0, 0, '', now());

-- name: add_items
-- A page; how many of it are new. A balance transaction is of the payment of what it comes from.
with added as (
    insert into provider_item (
        run_id,
        kind,
        provider_id,
        payment_intent,
        account_id,
        group_id,
        refund_key,
        status,
        amount,
        fee,
        currency,
        source,
        created_at
    )
    select
        :run_id,
        :kind,
        listed.provider_id,
        coalesce(listed.payment_intent, origin.payment_intent),
        listed.account_id,
        listed.group_id,
        listed.refund_key,
        listed.status,
        listed.amount,
        listed.fee,
        listed.currency,
        listed.source,
        listed.created_at
    from unnest(
        :provider_ids::text[],
        :payment_intents::text[],
        :account_ids::bigint[],
        :group_ids::uuid[],
        :refund_keys::uuid[],
        :statuses::text[],
        :amounts::numeric[],
        :fees::numeric[],
        :currencies::text[],
        :sources::text[],
        :created_ats::timestamptz[]
    ) as listed (
        provider_id,
        payment_intent,
        account_id,
        group_id,
        refund_key,
        status,
        amount,
        fee,
        currency,
        source,
        created_at
    )
    left join provider_item as origin
        on origin.run_id = :run_id
        and origin.kind in ('charge', 'refund', 'dispute')
        and origin.provider_id = listed.source
    on conflict do nothing
    returning provider_id
)

select count(provider_id)
from added;

-- name: list_orphans
-- Balance transactions of what was made before the range.
select provider_id
from provider_item
where run_id = :run_id
    and kind = 'balance_transaction'
    and payment_intent is null
    and source is not null
    and status <> 'unreadable'
    and provider_id > :after
order by provider_id
limit :limit;

-- name: set_payment_intent
update provider_item
set payment_intent = :payment_intent
where run_id = :run_id
    and kind = 'balance_transaction'
    and provider_id = :provider_id;

-- name: list_partial
-- Payments of which something was listed, and not the charge.
select distinct item.payment_intent
from provider_item as item
where item.run_id = :run_id
    and item.payment_intent > :after
    and not exists (
        select
        from provider_item as charge
        where charge.run_id = item.run_id
            and charge.payment_intent = item.payment_intent
            and charge.kind = 'charge'
    )
order by item.payment_intent
limit :limit;

-- name: remove_items_of_payment
delete from provider_item
where run_id = :run_id
    and payment_intent = :payment_intent;

-- name: remove_results_of_payments
delete from reconciliation_result
where run_id = :run_id
    and payment_intent = any(:touched::text[]);

-- name: match_charges
-- By the payment's id, or else by the mark: what another payment with an order's mark took is not that
-- order's.
insert into reconciliation_result (
    run_id, kind, result, provider_id, payment_intent, account_id, order_id, detail
)
select
    item.run_id,
    'payment',
    judged.result,
    item.provider_id,
    item.payment_intent,
    coalesce(payment.account_id, item.account_id),
    payment.order_id,
    format(
        '%s %s %s there, %s',
        item.status,
        item.amount,
        item.currency,
        case
            when payment.id is null
                then 'no order here'
            when payment.provider_id is distinct from item.payment_intent
                then format(
                    'the order here is %s, its payment %s',
                    checkout.status,
                    coalesce(payment.provider_id, 'unknown')
                )
            else format('%s %s %s here', payment.status, payment.captured, payment.currency)
        end
    )
from provider_item as item
left join payment as known on known.provider_id = item.payment_intent
left join checkout as marked
    on known.id is null
    and marked.account_id = item.account_id
    and marked.group_id = item.group_id
left join payment
    on payment.account_id = coalesce(known.account_id, marked.account_id)
    and payment.order_id = coalesce(known.order_id, marked.id)
left join checkout on checkout.account_id = payment.account_id and checkout.id = payment.order_id
cross join lateral (
    select case
        when item.status = 'unreadable'
            then 'unreadable'
        when exists (
            select
            from unmatched
            where unmatched.kind = 'payment'
                and unmatched.provider_id = item.payment_intent
        )
            then 'unmatched'
        when payment.id is null and item.account_id is null
            then 'others'
        when item.created_at >= :cutoff::timestamptz
            then 'under_way'
        when payment.id is null
            then 'missing_here'
        when checkout.status in ('pending', 'requires_action') or payment.updated_at >= :cutoff
            then 'under_way'
        when item.status <> 'succeeded'
            then 'matched'
        when payment.provider_id is distinct from item.payment_intent
            then 'missing_here'
        when payment.captured = 0
            then 'status_differs'
        when payment.currency <> item.currency
            then 'currency_differs'
        when payment.captured <> item.amount
            then 'amount_differs'
        else 'matched'
    end as result
) as judged
where item.run_id = :run_id
    and item.kind = 'charge'
    and (:touched::text[] is null or item.payment_intent = any(:touched));

-- name: match_payments
-- The other way round: what was captured here and has no charge that succeeded.
insert into reconciliation_result (
    run_id, kind, result, provider_id, payment_intent, account_id, order_id, detail
)
select
    :run_id,
    'payment',
    case when charge.provider_id is null then 'missing_there' else 'status_differs' end,
    coalesce(payment.provider_id, ''),
    payment.provider_id,
    payment.account_id,
    payment.order_id,
    format(
        '%s %s %s here, %s there',
        payment.status,
        payment.captured,
        payment.currency,
        coalesce(charge.status, 'unknown')
    )
from payment
left join lateral (
    select
        item.provider_id,
        item.status
    from provider_item as item
    where item.run_id = :run_id
        and item.kind = 'charge'
        and item.payment_intent = payment.provider_id
    order by item.status = 'succeeded' desc
    limit 1
) as charge on true
where payment.captured > 0
    and charge.status is distinct from 'succeeded'
    and payment.updated_at < :cutoff::timestamptz
    and coalesce(payment.provider_id, '') not like 'generated\_%'
    and case
        when :touched::text[] is null
            then payment.created_at >= :since::timestamptz
        else payment.provider_id = any(:touched)
    end;

-- name: match_refunds
-- A refund that was made at the provider may be several here, one a line: their sum counts.
insert into reconciliation_result (
    run_id, kind, result, provider_id, payment_intent, account_id, order_id, detail
)
select
    item.run_id,
    'refund',
    judged.result,
    item.provider_id,
    item.payment_intent,
    coalesce(payment.account_id, item.account_id),
    payment.order_id,
    format(
        '%s %s %s there, %s',
        item.status,
        item.amount,
        item.currency,
        case
            when payment.id is null
                then 'no order here'
            when here.refunds > 0
                then format('%s %s %s here', here.status, here.amount, here.currency)
            else format('%s here', coalesce(asked.status, 'unknown'))
        end
    )
from provider_item as item
left join payment as known on known.provider_id = item.payment_intent
left join checkout as marked
    on known.id is null
    and marked.account_id = item.account_id
    and marked.group_id = item.group_id
left join payment
    on payment.account_id = coalesce(known.account_id, marked.account_id)
    and payment.order_id = coalesce(known.order_id, marked.id)
left join checkout on checkout.account_id = payment.account_id and checkout.id = payment.order_id
left join refund as asked
    on asked.account_id = payment.account_id
    and asked.provider_key = item.refund_key
    and asked.provider_id is null
left join lateral (
    select
        count(refund.id) as refunds,
        sum(refund.amount) as amount,
        string_agg(distinct refund.currency, ', ') as currency,
        string_agg(distinct refund.status, ', ') as status,
        bool_or(refund.status = 'pending' or refund.updated_at >= :cutoff::timestamptz) as is_under_way
    from refund
    where refund.account_id = payment.account_id
        and refund.order_id = payment.order_id
        and refund.provider_id = item.provider_id
) as here on true
cross join lateral (
    select case
        when item.status = 'unreadable'
            then 'unreadable'
        when exists (
            select
            from unmatched
            where unmatched.kind = 'refund'
                and unmatched.provider_id = item.provider_id
        )
            then 'unmatched'
        when exists (
            select
            from unmatched
            where unmatched.kind = 'payment'
                and unmatched.provider_id = item.payment_intent
        )
            then 'unmatched'
        when payment.id is null and item.account_id is null
            then 'others'
        when item.created_at >= :cutoff or here.is_under_way
            then 'under_way'
        when here.refunds = 0 and item.status in ('failed', 'canceled')
            then 'matched'
        when payment.id is null
            then 'missing_here'
        when checkout.status in ('pending', 'requires_action') or asked.status = 'pending'
            then 'under_way'
        when asked.status is not null
            then 'status_differs'
        when here.refunds = 0
            then 'missing_here'
        when here.currency <> item.currency
            then 'currency_differs'
        when here.amount <> item.amount
            then 'amount_differs'
        when here.status <> item.status
            then 'status_differs'
        else 'matched'
    end as result
) as judged
where item.run_id = :run_id
    and item.kind = 'refund'
    and (:touched::text[] is null or item.payment_intent = any(:touched));

-- name: match_refunds_here
insert into reconciliation_result (
    run_id, kind, result, provider_id, payment_intent, account_id, order_id, detail
)
select
    :run_id,
    'refund',
    'missing_there',
    coalesce(refund.provider_id, ''),
    payment.provider_id,
    refund.account_id,
    refund.order_id,
    format('%s %s %s here, unknown there', refund.status, refund.amount, refund.currency)
from refund
inner join payment on payment.account_id = refund.account_id and payment.id = refund.payment_id
left join provider_item as item
    on item.run_id = :run_id
    and item.kind = 'refund'
    and item.provider_id = refund.provider_id
where refund.status = 'succeeded'
    and item.provider_id is null
    and refund.updated_at < :cutoff::timestamptz
    and coalesce(refund.provider_id, '') not like 'generated\_%'
    and case
        when :touched::text[] is null
            then refund.created_at >= :since::timestamptz
        else payment.provider_id = any(:touched)
    end;

-- name: match_disputes
insert into reconciliation_result (
    run_id, kind, result, provider_id, payment_intent, account_id, order_id, detail
)
select
    item.run_id,
    'dispute',
    judged.result,
    item.provider_id,
    item.payment_intent,
    coalesce(payment.account_id, item.account_id),
    payment.order_id,
    format(
        '%s %s %s there, %s',
        item.status,
        item.amount,
        item.currency,
        case
            when payment.id is null
                then 'no order here'
            when dispute.id is null
                then 'unknown here'
            else format('%s %s %s here', dispute.status, dispute.amount, dispute.currency)
        end
    )
from provider_item as item
left join payment as known on known.provider_id = item.payment_intent
left join checkout as marked
    on known.id is null
    and marked.account_id = item.account_id
    and marked.group_id = item.group_id
left join payment
    on payment.account_id = coalesce(known.account_id, marked.account_id)
    and payment.order_id = coalesce(known.order_id, marked.id)
left join checkout on checkout.account_id = payment.account_id and checkout.id = payment.order_id
left join dispute
    on dispute.account_id = payment.account_id
    and dispute.order_id = payment.order_id
    and dispute.provider_id = item.provider_id
cross join lateral (
    select case
        when item.status = 'unreadable'
            then 'unreadable'
        when exists (
            select
            from unmatched
            where unmatched.kind = 'dispute'
                and unmatched.provider_id = item.provider_id
        )
            then 'unmatched'
        when exists (
            select
            from unmatched
            where unmatched.kind = 'payment'
                and unmatched.provider_id = item.payment_intent
        )
            then 'unmatched'
        when payment.id is null and item.account_id is null
            then 'others'
        when item.created_at >= :cutoff::timestamptz or dispute.updated_at >= :cutoff
            then 'under_way'
        when payment.id is null
            then 'missing_here'
        when checkout.status in ('pending', 'requires_action')
            then 'under_way'
        when dispute.id is null
            then 'missing_here'
        when dispute.currency <> item.currency
            then 'currency_differs'
        when dispute.amount <> item.amount
            then 'amount_differs'
        when dispute.status <> item.status
            then 'status_differs'
        else 'matched'
    end as result
) as judged
where item.run_id = :run_id
    and item.kind = 'dispute'
    and (:touched::text[] is null or item.payment_intent = any(:touched));

-- name: match_disputes_here
insert into reconciliation_result (
    run_id, kind, result, provider_id, payment_intent, account_id, order_id, detail
)
select
    :run_id,
    'dispute',
    'missing_there',
    dispute.provider_id,
    payment.provider_id,
    dispute.account_id,
    dispute.order_id,
    format('%s %s %s here, unknown there', dispute.status, dispute.amount, dispute.currency)
from dispute
inner join payment on payment.account_id = dispute.account_id and payment.order_id = dispute.order_id
left join provider_item as item
    on item.run_id = :run_id
    and item.kind = 'dispute'
    and item.provider_id = dispute.provider_id
where item.provider_id is null
    and dispute.updated_at < :cutoff::timestamptz
    and case
        when :touched::text[] is null
            then dispute.created_at >= :since::timestamptz
        else payment.provider_id = any(:touched)
    end;

-- name: match_balance
-- Of a payment whose charge was listed all else was listed too: what the ledger has at the provider and in
-- fees is the sum of its balance transactions, in their currency. One pass, and no join of what was summed:
-- of what has just been staged the planner knows nothing.
insert into reconciliation_result (
    run_id, kind, result, provider_id, payment_intent, account_id, order_id, detail
)
with paid as (
    select
        payment.account_id,
        payment.order_id,
        payment.provider_id,
        payment.currency,
        checkout.status in ('pending', 'requires_action')
            or checkout.updated_at >= :cutoff::timestamptz
            or payment.updated_at >= :cutoff
            or (payment.account_id, payment.id) in (
                select
                    account_id,
                    payment_id
                from refund
                where status = 'pending'
            ) as is_under_way
    from payment
    inner join checkout on checkout.account_id = payment.account_id and checkout.id = payment.order_id
    where payment.provider_id in (
            select item.payment_intent
            from provider_item as item
            where item.run_id = :run_id
                and item.kind = 'charge'
                and item.status = 'succeeded'
                and (:touched::text[] is null or item.payment_intent = any(:touched))
        )
),

moved as (
    select
        account_id,
        order_id,
        provider_id,
        currency,
        0 as cash,
        0 as fees,
        is_under_way
    from paid
    union all
    select
        paid.account_id,
        paid.order_id,
        paid.provider_id,
        transfer.currency,
        case
            when transfer.debit_account = 'provider_cash'
                then transfer.amount
            when transfer.credit_account = 'provider_cash'
                then -transfer.amount
            else 0
        end,
        case
            when transfer.debit_account = 'fees'
                then transfer.amount
            when transfer.credit_account = 'fees'
                then -transfer.amount
            else 0
        end,
        transfer.created_at >= :cutoff
    from paid
    inner join ledger_transfer as transfer
        on transfer.account_id = paid.account_id
        and transfer.order_id = paid.order_id
        -- Money of other payments that name the order.
        and transfer.kind !~ '^unmatched_(payment|fee|return)'
    union all
    select
        paid.account_id,
        paid.order_id,
        paid.provider_id,
        item.currency,
        -item.amount,
        -item.fee,
        item.created_at >= :cutoff
    from paid
    inner join provider_item as item
        on item.run_id = :run_id
        and item.kind = 'balance_transaction'
        and item.payment_intent = paid.provider_id
        and item.status <> 'unreadable'
),

by_currency as (
    select
        account_id,
        order_id,
        provider_id,
        currency,
        sum(cash) as cash,
        sum(fees) as fees,
        bool_or(is_under_way) as is_under_way
    from moved
    group by
        account_id,
        order_id,
        provider_id,
        currency
),

compared as (
    select
        account_id,
        order_id,
        provider_id,
        bool_or(cash <> 0) as cash_differs,
        bool_or(fees <> 0) as fees_differ,
        bool_or(is_under_way) as is_under_way,
        string_agg(
            format('%s %s in provider_cash and %s in fees more here than there', cash, currency, fees),
            '; '
            order by currency
        ) filter (where cash <> 0 or fees <> 0) as detail
    from by_currency
    group by
        account_id,
        order_id,
        provider_id
)

select
    :run_id,
    'balance',
    case
        when is_under_way
            then 'under_way'
        when not cash_differs and not fees_differ
            then 'matched'
        when exists (
            select
            from unmatched
            where unmatched.kind = 'payment'
                and unmatched.provider_id = compared.provider_id
        )
            then 'unmatched'
        when exists (
            select
            from unmatched
            where unmatched.payment_provider_id = compared.provider_id
        )
            then 'unmatched'
        when fees_differ
            then 'fee_differs'
        else 'amount_differs'
    end,
    provider_id,
    provider_id,
    account_id,
    order_id,
    coalesce(detail, '')
from compared;

-- name: match_balance_transactions
-- Of others, or not to be read; those of the store's payments are in their sums.
insert into reconciliation_result (
    run_id, kind, result, provider_id, payment_intent, account_id, order_id, detail
)
select
    item.run_id,
    'balance',
    case when item.status = 'unreadable' then 'unreadable' else 'others' end,
    item.provider_id,
    item.payment_intent,
    null,
    null,
    case when item.status = 'unreadable' then 'a balance transaction that cannot be read' else '' end
from provider_item as item
where item.run_id = :run_id
    and item.kind = 'balance_transaction'
    and (:touched::text[] is null or item.payment_intent = any(:touched))
    and not exists (
        select
        from payment
        where payment.provider_id = item.payment_intent
    );

-- name: count_results
select
    kind,
    result,
    count(run_id) as items
from reconciliation_result
where run_id = :run_id
group by
    kind,
    result
order by
    kind,
    result;

-- name: list_differing
-- What is to be looked at again, a payment and all of it at once.
with chosen as (
    select distinct payment_intent
    from reconciliation_result
    where run_id = :run_id
        and result = any(:results::text[])
        and payment_intent is not null
    order by payment_intent
    limit :limit
)

select
    result.kind,
    result.provider_id,
    result.payment_intent
from reconciliation_result as result
inner join chosen on chosen.payment_intent = result.payment_intent
where result.run_id = :run_id
    and result.result = any(:results)
order by
    result.payment_intent,
    result.kind,
    result.provider_id;

-- name: add_differences
insert into reconciliation_difference (
    run_id, kind, result, provider_id, account_id, order_id, detail
)
select
    run_id,
    kind,
    result,
    provider_id,
    account_id,
    order_id,
    detail
from reconciliation_result
where run_id = :run_id
    and result = any(:results::text[])
order by
    array_position(array['payment', 'refund', 'dispute', 'balance'], kind),
    result,
    provider_id
limit :limit;
