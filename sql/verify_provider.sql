-- The one place where both programs' tables are named: that they tell the same is a statement about both,
-- and only who owns the database can ask. The programs go on knowing each other over HTTP alone.
--
-- Judged is what has settled on both sides. An order or a refund that waits in the store is unknown there,
-- and may be anything at the provider; and where the provider still has news to deliver, the store need not
-- know it yet. News that the provider has given up delivering leaves a difference, and is reported. Generated
-- orders (store db load --orders) never were at the provider: their ids begin with `generated_`.
--
-- Amounts meet in the currency's minor unit, as in store/payments/money.py.

-- name: captured_payments_are_charges
-- What the store holds as captured is a payment of the same amount that succeeded at the provider.
select
    payment.account_id,
    format('payment %s', payment.id) as subject,
    format(
        '%s %s captured; at the provider %s is %s with %s received',
        payment.captured,
        payment.currency,
        coalesce(payment.provider_id, 'no payment'),
        coalesce(i.status, 'unknown'),
        coalesce(i.amount_received, 0)
    ) as detail,
    count(*) over () as found
from payment
left join mockpay.payment_intent i on i.id = payment.provider_id
where payment.captured > 0
    and coalesce(payment.provider_id, '') not like 'generated\_%'
    and (
        i.status is distinct from 'succeeded'
        or i.currency <> lower(payment.currency)
        or i.amount_received <> payment.captured * case
            when payment.currency = any(string_to_array(
                'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF', ' '
            ))
                then 1
            else 100
        end
    )
limit 20;

-- name: charges_of_the_store_are_captured_payments
-- And the other way round: a charge that succeeded and names an order of this store is that order's captured
-- payment, unless the order still waits.
select
    checkout.account_id,
    format('order %s', checkout.id) as subject,
    format(
        '%s of %s succeeded at the provider; the order is %s, its payment %s',
        c.id,
        c.payment_intent,
        checkout.status,
        coalesce(payment.provider_id, 'without an id')
    ) as detail,
    count(*) over () as found
from mockpay.charge c
inner join checkout
    on checkout.account_id::text = c.metadata ->> 'account_id'
    and checkout.group_id::text = c.metadata ->> 'group_id'
inner join payment on payment.account_id = checkout.account_id and payment.order_id = checkout.id
where c.status = 'succeeded'
    and c.captured
    and checkout.status not in ('pending', 'requires_action')
    and (payment.captured = 0 or payment.provider_id is distinct from c.payment_intent)
limit 20;

-- name: refunds_are_as_the_provider_has_them
-- What the store holds as refunded, the provider refunds in the same amount; what it holds as failed, the
-- provider does not. One of which the provider's news are under way may have changed there alone.
select
    refund.account_id,
    format('refund %s', refund.id) as subject,
    format(
        '%s %s %s; at the provider %s is %s with %s',
        refund.status,
        refund.amount,
        refund.currency,
        coalesce(r.id, 'no refund'),
        coalesce(r.status, 'unknown'),
        coalesce(r.amount, 0)
    ) as detail,
    count(*) over () as found
from refund
left join mockpay.refund r
    on r.metadata ->> 'refund_key' = refund.provider_key::text
left join (
    select distinct e.data -> 'object' ->> 'id' as id
    from mockpay.delivery d
    inner join mockpay.event e on e.id = d.event
    where d.status = 'pending'
        and e.type like 'refund.%'
) as under_way
    on under_way.id = r.id
where refund.status <> 'pending'
    and under_way.id is null
    and coalesce(refund.provider_id, '') not like 'generated\_%'
    and case
        when refund.status = 'succeeded'
            then r.status is distinct from 'succeeded'
                or r.id is distinct from refund.provider_id
                or r.currency <> lower(refund.currency)
                or r.amount <> refund.amount * case
                    when refund.currency = any(string_to_array(
                        'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF', ' '
                    ))
                        then 1
                    else 100
                end
        else r.status in ('pending', 'requires_action', 'succeeded')
    end
limit 20;

-- name: disputes_are_as_the_provider_has_them
-- Every dispute of a charge that names an order of this store is known here, and stands as it does there,
-- unless news of it are under way.
select
    checkout.account_id,
    format('dispute %s', d.id) as subject,
    format(
        '%s with %s in the minor unit at the provider; here it is %s with %s',
        d.status,
        d.amount,
        coalesce(dispute.status, 'unknown'),
        dispute.amount
    ) as detail,
    count(*) over () as found
from mockpay.dispute d
inner join mockpay.charge c on c.id = d.charge
inner join checkout
    on checkout.account_id::text = c.metadata ->> 'account_id'
    and checkout.group_id::text = c.metadata ->> 'group_id'
left join dispute on dispute.account_id = checkout.account_id and dispute.provider_id = d.id
left join (
    select distinct e.data -> 'object' ->> 'id' as id
    from mockpay.delivery q
    inner join mockpay.event e on e.id = q.event
    where q.status = 'pending'
        and e.type like 'charge.dispute.%'
) as under_way
    on under_way.id = d.id
where under_way.id is null
    and (
        dispute.status is distinct from d.status
        or dispute.order_id <> checkout.id
        or dispute.amount * case
            when dispute.currency = any(string_to_array(
                'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF', ' '
            ))
                then 1
            else 100
        end <> d.amount
    )
limit 20;

-- name: provider_cash_is_the_balance_there
-- What the ledger holds at the provider is what the provider's balance has of the same payments, its fees
-- taken: the books tie out as a whole because they do order by order.
select
    payment.account_id,
    format('order %s', payment.order_id) as subject,
    format(
        '%s %s in provider_cash, %s in the minor unit at the provider',
        coalesce(held.amount, 0),
        payment.currency,
        coalesce(booked.net, 0)
    ) as detail,
    count(*) over () as found
from payment
left join (
    select
        account_id,
        order_id,
        sum(case when debit_account = 'provider_cash' then amount else -amount end) as amount
    from ledger_transfer
    where 'provider_cash' in (debit_account, credit_account)
    group by
        account_id,
        order_id
) as held
    on held.account_id = payment.account_id
    and held.order_id = payment.order_id
left join (
    select
        source.payment_intent,
        sum(b.net) as net
    from (
        select
            id,
            payment_intent
        from mockpay.charge
        union all
        select
            id,
            payment_intent
        from mockpay.refund
        union all
        select
            id,
            payment_intent
        from mockpay.dispute
    ) as source
    inner join mockpay.balance_transaction b on b.source = source.id
    group by source.payment_intent
) as booked
    on booked.payment_intent = payment.provider_id
left join (
    select
        account_id,
        order_id
    from refund
    where status = 'pending'
    group by
        account_id,
        order_id
) as waiting
    on waiting.account_id = payment.account_id
    and waiting.order_id = payment.order_id
left join (
    select distinct e.data -> 'object' ->> 'payment_intent' as payment_intent
    from mockpay.delivery d
    inner join mockpay.event e on e.id = d.event
    where d.status = 'pending'
) as under_way
    on under_way.payment_intent = payment.provider_id
where payment.status not in ('pending', 'requires_action')
    and coalesce(payment.provider_id, '') not like 'generated\_%'
    and waiting.order_id is null
    and under_way.payment_intent is null
    and coalesce(booked.net, 0) <> coalesce(held.amount, 0) * case
        when payment.currency = any(string_to_array(
            'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF', ' '
        ))
            then 1
        else 100
    end
limit 20;
