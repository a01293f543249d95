-- What must hold of the whole store. Each statement returns the rows that break it: whose, what, how, and how
-- many there are. Their number is counted over the whole answer because a bare limit would be planned as if
-- broken rows came soon, and on a healthy store none comes.

-- name: lines_add_up_to_their_order
-- An order costs what its lines cost together: both are written in one transaction, and neither changes
-- after.
select
    checkout.account_id,
    format('order %s', checkout.id) as subject,
    format('the lines come to %s, the order to %s', coalesce(line.amount, 0), checkout.total) as detail,
    count(*) over () as found
from checkout
left join (
    select
        account_id,
        order_id,
        sum(amount) as amount
    from purchase
    group by
        account_id,
        order_id
) as line
    on line.account_id = checkout.account_id
    and line.order_id = checkout.id
where line.amount is distinct from checkout.total
limit 20;

-- name: lines_keep_the_price_they_were_bought_at
-- A line names the price version that it was bought at, and costs that price so often as it was bought, in
-- its order's currency: a price is never edited, so no later change of the catalog reaches what was bought.
select
    purchase.account_id,
    format('purchase %s', purchase.id) as subject,
    format(
        '%s x %s %s is %s, its version says %s',
        purchase.quantity,
        purchase.unit_price,
        purchase.currency,
        purchase.amount,
        coalesce(product_price_version.price, bundle_price_version.price)
    ) as detail,
    count(*) over () as found
from purchase
inner join checkout on checkout.account_id = purchase.account_id and checkout.id = purchase.order_id
left join product_price_version
    on product_price_version.product_id = purchase.product_id
    and product_price_version.version = purchase.product_version
left join bundle_price_version
    on bundle_price_version.bundle_id = purchase.bundle_id
    and bundle_price_version.version = purchase.bundle_version
where purchase.unit_price is distinct from coalesce(product_price_version.price, bundle_price_version.price)
    or purchase.currency
        is distinct from coalesce(product_price_version.currency, bundle_price_version.currency)
    or purchase.currency <> checkout.currency
    or purchase.amount <> purchase.unit_price * purchase.quantity
limit 20;

-- name: orders_have_one_payment_of_their_total
-- What is asked of the provider is the order's total, once; committed with the order, before the asking. That
-- there are not two is the key's to see to.
select
    checkout.account_id,
    format('order %s', checkout.id) as subject,
    format(
        '%s %s is to be paid with %s %s',
        checkout.total,
        checkout.currency,
        coalesce(payment.amount, 0),
        payment.currency
    ) as detail,
    count(*) over () as found
from checkout
left join payment on payment.account_id = checkout.account_id and payment.order_id = checkout.id
where payment.id is null
    or payment.amount <> checkout.total
    or payment.currency <> checkout.currency
limit 20;

-- name: payments_stand_where_their_orders_do
-- The order and its payment move in one transaction: paid, and what comes after, is one whose payment
-- succeeded, and then all of it was captured; else nothing was. A payment that came to an end says when, and
-- leads its buyer nowhere any more; only one that failed says why. The one that succeeded after its order was
-- over is to go back, which another statement sees to.
select
    payment.account_id,
    format('order %s', checkout.id) as subject,
    format(
        'the order is %s, its payment %s with %s of %s captured',
        checkout.status,
        payment.status,
        payment.captured,
        payment.amount
    ) as detail,
    count(*) over () as found
from checkout
inner join payment on payment.account_id = checkout.account_id and payment.order_id = checkout.id
where payment.status <> case
        when checkout.status in ('paid', 'partially_refunded', 'refunded', 'disputed', 'charged_back')
            then 'succeeded'
        when checkout.status in ('failed', 'canceled') and payment.status = 'succeeded' then 'succeeded'
        else checkout.status
    end
    or payment.captured <> case when payment.status = 'succeeded' then payment.amount else 0 end
    or (payment.settled_at is null) <> (payment.status in ('pending', 'requires_action'))
    or (payment.return_url is not null and payment.settled_at is not null)
    or (
        checkout.status not in ('failed', 'canceled')
        and concat(payment.failure_code, payment.decline_code, payment.failure_message) <> ''
    )
    or (checkout.next_action_url is not null and checkout.status <> 'requires_action')
limit 20;

-- name: lines_stand_where_their_order_does
-- The lines wait, fail and are paid with their order; once it is paid, the order is what its lines have come
-- to: refunded when all are, else disputed or charged back when one is, refunded in part when something of
-- one is.
select
    checkout.account_id,
    format('order %s', checkout.id) as subject,
    format('the order is %s, its lines make it %s', checkout.status, coalesce(line.status, 'nothing known'))
        as detail,
    count(*) over () as found
from checkout
inner join (
    select
        account_id,
        order_id,
        case
            when bool_and(purchase_status = 'paid') then 'paid'
            when bool_and(purchase_status = 'refunded') then 'refunded'
            when bool_and(purchase_status in ('paid', 'partially_refunded', 'refunded'))
                then 'partially_refunded'
            when bool_and(purchase_status in ('refunded', 'disputed')) then 'disputed'
            when bool_and(purchase_status in ('refunded', 'charged_back')) then 'charged_back'
            when bool_and(purchase_status = 'pending') then 'pending'
            when bool_and(purchase_status = 'failed') then 'failed'
            when bool_and(purchase_status = 'canceled') then 'canceled'
        end as status
    from purchase
    group by
        account_id,
        order_id
) as line
    on line.account_id = checkout.account_id
    and line.order_id = checkout.id
where line.status is distinct from case
        when checkout.status = 'requires_action' then 'pending'
        else checkout.status
    end
limit 20;

-- name: lines_say_what_has_come_back
-- A bought line's status goes by the refunds that succeeded, not by those that are still asked for, and by
-- what a bank disputes or has won of its order.
select
    purchase.account_id,
    format('purchase %s', purchase.id) as subject,
    format(
        '%s, when %s of %s came back',
        purchase.purchase_status,
        coalesce(settled.amount, 0),
        purchase.amount
    ) as detail,
    count(*) over () as found
from purchase
left join (
    select
        account_id,
        purchase_id,
        sum(amount) as amount
    from refund
    where status = 'succeeded'
    group by
        account_id,
        purchase_id
) as settled
    on settled.account_id = purchase.account_id
    and settled.purchase_id = purchase.id
left join (
    select
        account_id,
        order_id,
        case
            when bool_or(status in ('needs_response', 'under_review')) then 'disputed'
            when bool_or(status = 'lost') then 'charged_back'
        end as status
    from dispute
    group by
        account_id,
        order_id
) as disputed
    on disputed.account_id = purchase.account_id
    and disputed.order_id = purchase.order_id
where purchase.purchase_status in ('paid', 'partially_refunded', 'refunded', 'disputed', 'charged_back')
    and purchase.purchase_status <> case
        when settled.amount >= purchase.amount then 'refunded'
        when disputed.status is not null then disputed.status
        when settled.amount > 0 then 'partially_refunded'
        else 'paid'
    end
limit 20;

-- name: payments_give_back_no_more_than_they_took
-- 0 <= refunded <= captured <= amount, and refunded is the sum of the refunds that have not come to nothing:
-- one is taken from what is left before the provider is asked, and given back when the provider refuses.
select
    payment.account_id,
    format('payment %s', payment.id) as subject,
    format(
        '%s refunded of %s captured of %s, its refunds come to %s',
        payment.refunded,
        payment.captured,
        payment.amount,
        coalesce(standing.amount, 0)
    ) as detail,
    count(*) over () as found
from payment
left join (
    select
        account_id,
        payment_id,
        sum(amount) as amount
    from refund
    where status in ('pending', 'succeeded')
    group by
        account_id,
        payment_id
) as standing
    on standing.account_id = payment.account_id
    and standing.payment_id = payment.id
where payment.refunded <> coalesce(standing.amount, 0)
    or not (
        0 <= payment.refunded
        and payment.refunded <= payment.captured
        and payment.captured <= payment.amount
    )
limit 20;

-- name: lines_give_back_no_more_than_they_cost
-- The same of each line: what it says was refunded is the sum of its own refunds, and at most its amount.
select
    purchase.account_id,
    format('purchase %s', purchase.id) as subject,
    format(
        '%s refunded of %s, its refunds come to %s',
        purchase.refunded,
        purchase.amount,
        coalesce(standing.amount, 0)
    ) as detail,
    count(*) over () as found
from purchase
left join (
    select
        account_id,
        purchase_id,
        sum(amount) as amount
    from refund
    where status in ('pending', 'succeeded')
    group by
        account_id,
        purchase_id
) as standing
    on standing.account_id = purchase.account_id
    and standing.purchase_id = purchase.id
where purchase.refunded <> coalesce(standing.amount, 0)
    or purchase.refunded not between 0 and purchase.amount
limit 20;

-- name: refunds_are_of_their_own_order
-- A refund, its line and its payment are of one order and in one currency; of no line is what came for an
-- order that was over. One that came to an end says when, and only one that failed why.
select
    refund.account_id,
    format('refund %s', refund.id) as subject,
    format(
        'it is of order %s in %s, its line of %s, its payment of %s in %s',
        refund.order_id,
        refund.currency,
        purchase.order_id,
        payment.order_id,
        payment.currency
    ) as detail,
    count(*) over () as found
from refund
left join purchase on purchase.account_id = refund.account_id and purchase.id = refund.purchase_id
left join payment on payment.account_id = refund.account_id and payment.id = refund.payment_id
left join checkout on checkout.account_id = refund.account_id and checkout.id = refund.order_id
where (purchase.order_id is distinct from refund.order_id and refund.purchase_id is not null)
    or (refund.purchase_id is null) <> (checkout.status in ('failed', 'canceled'))
    or payment.order_id is distinct from refund.order_id
    or payment.currency is distinct from refund.currency
    or (refund.settled_at is null) <> (refund.status = 'pending')
    or (refund.failure_code is not null and refund.status <> 'failed')
    or (refund.provider_id is null and refund.status = 'succeeded')
limit 20;

-- name: captured_money_has_its_paid_order
-- Who pays gets the goods or the money: what is captured is of an order that is paid, or it all goes back.
select
    payment.account_id,
    format('payment %s', payment.id) as subject,
    format('%s captured and %s refunded, and no order is paid', payment.captured, payment.refunded) as detail,
    count(*) over () as found
from payment
left join checkout
    on checkout.account_id = payment.account_id
    and checkout.id = payment.order_id
    and checkout.status in ('paid', 'partially_refunded', 'refunded', 'disputed', 'charged_back')
where payment.refunded < payment.captured
    and checkout.id is null
limit 20;

-- name: cart_rows_in_checkout_have_an_open_order
-- A row of the cart carries a group while its order waits for the provider, and no longer: paid rows are
-- gone, those of an order that failed are the cart's again. So no row is bought twice.
select
    cart.account_id,
    format('cart row %s', cart.id) as subject,
    format('its group %s has no order that waits', cart.group_id) as detail,
    count(*) over () as found
from cart
left join checkout
    on checkout.account_id = cart.account_id
    and checkout.group_id = cart.group_id
    and checkout.status in ('pending', 'requires_action')
where cart.group_id is not null
    and checkout.id is null
limit 20;

-- name: open_orders_hold_their_cart_rows
-- While an order waits, the rows that it would buy are held in the cart and come to its total, so that they
-- can be given back as they were.
select
    checkout.account_id,
    format('order %s', checkout.id) as subject,
    format('its rows in the cart come to %s of %s', coalesce(held.amount, 0), checkout.total) as detail,
    count(*) over () as found
from checkout
left join (
    select
        account_id,
        group_id,
        sum(price_snapshot * quantity) as amount
    from cart
    where group_id is not null
    group by
        account_id,
        group_id
) as held
    on held.account_id = checkout.account_id
    and held.group_id = checkout.group_id
where checkout.status in ('pending', 'requires_action')
    and held.amount is distinct from checkout.total
limit 20;

-- name: provider_ids_are_of_one_payment_or_refund
-- What the provider did once is written down once: two rows of one id would be one payment counted twice. A
-- refund that was made there may be given to several lines of its order, each once.
select
    min(account_id) as account_id,
    provider_id as subject,
    format('%s rows have this id, the first is %s', count(*), min(id)) as detail,
    count(*) over () as found
from (
    select
        account_id,
        id,
        order_id,
        null::bigint as purchase_id,
        provider_id
    from payment
    union all
    select
        account_id,
        id,
        order_id,
        purchase_id,
        provider_id
    from refund
) as transaction
where provider_id is not null
group by provider_id
having count(*) > 1
    and (count(purchase_id) < count(*) or count(distinct (account_id, order_id)) > 1
        or count(distinct purchase_id) < count(*))
limit 20;

-- name: answers_name_what_is_there
-- A key's answer is committed with what it tells of, so what a replayed answer names can be looked up.
select
    idempotency_key.account_id,
    format('key %s', idempotency_key.key) as subject,
    format(
        'answered %s, order %s, refund %s',
        idempotency_key.status,
        idempotency_key.order_id,
        idempotency_key.refund_id
    ) as detail,
    count(*) over () as found
from idempotency_key
left join checkout
    on checkout.account_id = idempotency_key.account_id
    and checkout.id = idempotency_key.order_id
left join refund
    on refund.account_id = coalesce(idempotency_key.refund_account_id, idempotency_key.account_id)
    and refund.id = idempotency_key.refund_id
where (checkout.id is null and refund.id is null)
    or (checkout.id is null and idempotency_key.order_id is not null)
    or (refund.id is null and idempotency_key.refund_id is not null)
    or (idempotency_key.status is null) <> (idempotency_key.body is null)
limit 20;

-- name: deleted_accounts_have_nothing_under_way
-- What was open is canceled before its account is deleted, or the deletion is refused. An admin may refund a
-- purchase of a deleted account.
select
    account.id as account_id,
    format('%s %s', under_way.kind, under_way.id) as subject,
    format('%s, the account was deleted at %s', under_way.status, account.deleted_at) as detail,
    count(*) over () as found
from account
inner join (
    select
        'order' as kind,
        account_id,
        id,
        status,
        created_at
    from checkout
    where status in ('pending', 'requires_action')
    union all
    select
        'refund' as kind,
        account_id,
        id,
        status,
        created_at
    from refund
    where status = 'pending'
) as under_way on under_way.account_id = account.id
where account.deleted_at >= under_way.created_at
limit 20;

-- name: invoice_numbers_have_no_gaps
-- The numbers of a series are 1, 2, 3 to where its counter stands: a number is drawn under the counter's lock
-- in the transaction that settles, so what rolls back gives it back.
select
    null::bigint as account_id,
    format('series %s', series) as subject,
    format(
        '%s numbers from %s to %s, the counter stands at %s',
        coalesce(drawn.numbers, 0),
        drawn.first_number,
        drawn.last_number,
        invoice_series.last_number
    ) as detail,
    count(*) over () as found
from invoice_series
full join (
    select
        series,
        count(distinct number) as numbers,
        min(number) as first_number,
        max(number) as last_number
    from invoice_number
    group by series
) as drawn
    using (series)
where coalesce(drawn.first_number, 1) <> 1
    or coalesce(drawn.last_number, 0) <> coalesce(drawn.numbers, 0)
    or coalesce(drawn.last_number, 0) is distinct from invoice_series.last_number
limit 20;

-- name: every_number_is_one_document
-- The registry, which knows no account's shard, and the invoices and credit notes tell the same: who was
-- given which number.
select
    coalesce(document.account_id, registered.account_id) as account_id,
    coalesce(document.number, registered.number) as subject,
    case
        when document.number is null then format('drawn for order %s, and on no paper', registered.order_id)
        else format('on paper of order %s, and not drawn for it', document.order_id)
    end as detail,
    count(*) over () as found
from (
    select
        account_id,
        order_id,
        number
    from invoice
    union all
    select
        account_id,
        order_id,
        number
    from credit_note
) as document
full join (
    select
        account_id,
        order_id,
        format('%s-%s', series, lpad(number::text, greatest(6, length(number::text)), '0')) as number
    from invoice_number
) as registered
    on registered.account_id = document.account_id
    and registered.order_id = document.order_id
    and registered.number = document.number
where document.number is null
    or registered.number is null
limit 20;

-- name: every_paid_order_has_one_invoice
-- Issued in the transaction that settles the payment, for the order's total, and for no order that is not
-- paid. That there are not two is the key's to see to.
select
    checkout.account_id,
    format('order %s', checkout.id) as subject,
    format(
        'the order is %s with %s %s; %s invoices %s + %s = %s %s',
        checkout.status,
        checkout.total,
        checkout.currency,
        coalesce(invoice.number, 'nothing'),
        invoice.net,
        invoice.tax,
        invoice.total,
        invoice.currency
    ) as detail,
    count(*) over () as found
from checkout
left join invoice on invoice.account_id = checkout.account_id and invoice.order_id = checkout.id
where (invoice.id is null) = (
        checkout.status in ('paid', 'partially_refunded', 'refunded', 'disputed', 'charged_back')
    )
    or invoice.total <> checkout.total
    or invoice.net + invoice.tax <> invoice.total
    or invoice.currency <> checkout.currency
limit 20;

-- name: the_ledger_nets_to_zero
-- A transfer is one row with both its sides, so in each currency debits equal credits by construction: over
-- all accounts that there are, the balances come to nothing.
select
    null::bigint as account_id,
    format('currency %s', side.currency) as subject,
    format('debits and credits differ by %s', sum(side.amount)) as detail,
    count(*) over () as found
from (
    select
        debit_account as code,
        currency,
        sum(amount) as amount
    from ledger_transfer
    group by
        debit_account,
        currency
    union all
    select
        credit_account,
        currency,
        -sum(amount)
    from ledger_transfer
    group by
        credit_account,
        currency
) as side
inner join ledger_account on ledger_account.code = side.code
group by side.currency
having sum(side.amount) <> 0
limit 20;

-- name: transfers_are_between_the_accounts_of_their_kind
-- What happened says which account is debited and which is credited, and the amount is above zero; a reversal
-- is the same the other way round.
select
    ledger_transfer.account_id,
    format('transfer %s', ledger_transfer.id) as subject,
    format(
        '%s of %s debits %s and credits %s',
        ledger_transfer.kind,
        ledger_transfer.amount,
        ledger_transfer.debit_account,
        ledger_transfer.credit_account
    ) as detail,
    count(*) over () as found
from ledger_transfer
left join (
    values
        ('sale', 'receivable', 'revenue'),
        ('sale_tax', 'receivable', 'tax'),
        ('payment', 'provider_cash', 'receivable'),
        ('payment_fee', 'fees', 'provider_cash'),
        ('refund', 'refunds', 'provider_cash'),
        ('refund_reversed', 'provider_cash', 'refunds'),
        ('refund_tax', 'tax', 'provider_cash'),
        ('refund_tax_reversed', 'provider_cash', 'tax'),
        ('late_refund', 'receivable', 'provider_cash'),
        ('late_refund_reversed', 'provider_cash', 'receivable'),
        ('dispute', 'disputes', 'provider_cash'),
        ('dispute_reversed', 'provider_cash', 'disputes'),
        ('dispute_reinstated', 'provider_cash', 'disputes'),
        ('dispute_fee', 'fees', 'provider_cash'),
        ('unmatched_payment', 'provider_cash', 'unmatched'),
        ('unmatched_payment_reversed', 'unmatched', 'provider_cash'),
        ('unmatched_fee', 'fees', 'provider_cash'),
        ('unmatched_fee_reversed', 'provider_cash', 'fees'),
        ('unmatched_refund', 'unmatched', 'provider_cash'),
        ('unmatched_refund_reversed', 'provider_cash', 'unmatched'),
        ('unmatched_return', 'unmatched', 'provider_cash'),
        ('write_off_of_payment', 'unmatched', 'write_offs'),
        ('write_off_of_refund', 'write_offs', 'unmatched')
) as known (kind, debit_account, credit_account)
    using (kind, debit_account, credit_account)
where known.kind is null
    or ledger_transfer.amount <= 0
limit 20;

-- name: reversals_undo_what_they_name
-- A transfer is never changed: what was wrong is reversed, once, in full, and in the same order's name.
select
    reversal.account_id,
    format('transfer %s', reversal.id) as subject,
    format(
        '%s of %s %s reverses %s, %s of %s %s',
        reversal.kind,
        reversal.amount,
        reversal.currency,
        coalesce(reversal.reverses::text, 'nothing'),
        coalesce(reversed.kind, 'unknown'),
        reversed.amount,
        reversed.currency
    ) as detail,
    count(*) over () as found
from ledger_transfer as reversal
left join ledger_transfer as reversed
    on reversed.account_id = reversal.account_id
    and reversed.id = reversal.reverses
where (reversal.reverses is not null or reversal.kind like '%\_reversed')
    and (
        reversal.kind is distinct from reversed.kind || '_reversed'
        or (reversal.amount, reversal.currency) <> (reversed.amount, reversed.currency)
        or (reversal.order_id, reversal.reference) <> (reversed.order_id, reversed.reference)
    )
limit 20;

-- name: orders_are_posted_as_they_were_paid
-- A paid order is posted in the transaction that settles it, in its currency: the sale and the tax in it as
-- invoiced, the money as captured, so that its customer owes nothing. Of an order that is not paid nothing is
-- posted but money that came for it all the same, and goes back. All of it names the payment, and is as old
-- as its settling.
select
    coalesce(settled.account_id, posted.account_id) as account_id,
    format('order %s', coalesce(settled.order_id, posted.order_id)) as subject,
    format(
        'posted at %s are sale %s, tax %s, payment %s; settled at %s, invoiced are %s and %s, captured is %s',
        posted.first_at,
        coalesce(posted.sale, 0),
        coalesce(posted.tax, 0),
        coalesce(posted.payment, 0),
        settled.settled_at,
        settled.net,
        settled.tax,
        settled.captured
    ) as detail,
    count(*) over () as found
from (
    select
        payment.account_id,
        payment.order_id,
        payment.id::text as reference,
        payment.settled_at,
        payment.currency,
        payment.captured,
        coalesce(invoice.net, 0) as net,
        coalesce(invoice.tax, 0) as tax
    from payment
    inner join checkout on checkout.account_id = payment.account_id and checkout.id = payment.order_id
    left join invoice on invoice.account_id = payment.account_id and invoice.order_id = payment.order_id
) as settled
full join (
    select
        account_id,
        order_id,
        currency,
        sum(amount) filter (where kind = 'sale') as sale,
        sum(amount) filter (where kind = 'sale_tax') as tax,
        sum(amount) filter (where kind = 'payment') as payment,
        min(reference) filter (where is_payment) as first_reference,
        max(reference) filter (where is_payment) as last_reference,
        min(created_at) filter (where is_payment) as first_at,
        max(created_at) filter (where is_payment) as last_at
    from ledger_transfer
    cross join lateral (
        values (kind in ('sale', 'sale_tax', 'payment', 'payment_fee'))
    ) as told (is_payment)
    where kind !~ '^(unmatched|write_off|dispute)'
    group by
        account_id,
        order_id,
        currency
) as posted
    on posted.account_id = settled.account_id
    and posted.order_id = settled.order_id
    and posted.currency = settled.currency
where coalesce(posted.sale, 0) is distinct from settled.net
    or coalesce(posted.tax, 0) is distinct from settled.tax
    or coalesce(posted.payment, 0) is distinct from settled.captured
    or (posted.sale is not null and posted.sale + coalesce(posted.tax, 0) <> posted.payment)
    or (posted.order_id is not null and settled.captured = 0)
    or posted.first_reference <> settled.reference
    or posted.last_reference <> settled.reference
    or posted.first_at < settled.settled_at - interval '1 minute'
    or posted.last_at > settled.settled_at + interval '1 minute'
limit 20;

-- name: refunds_are_posted_when_they_succeed
-- A refund that succeeded is posted, net and tax together its amount; of one that waits or came to nothing
-- what was posted is reversed. Either is as old as the refund's settling.
select
    coalesce(refund.account_id, posted.account_id) as account_id,
    format('refund %s', coalesce(refund.id::text, posted.reference)) as subject,
    format(
        'it is %s with %s, posted is %s',
        coalesce(refund.status, 'unknown'),
        refund.amount,
        coalesce(posted.amount, 0)
    ) as detail,
    count(*) over () as found
from refund
full join (
    select
        account_id,
        order_id,
        reference,
        sum(case when reverses is null then amount else -amount end) as amount,
        sum(amount) filter (where reverses is null) as posted,
        min(created_at) as first_at,
        max(created_at) as last_at,
        min(created_at) filter (where reverses is not null) as reversed_at
    from ledger_transfer
    where kind in (
            'refund', 'refund_tax', 'late_refund', 'refund_reversed', 'refund_tax_reversed',
            'late_refund_reversed'
        )
    group by
        account_id,
        order_id,
        reference
) as posted
    on posted.account_id = refund.account_id
    and posted.order_id = refund.order_id
    and posted.reference = refund.id::text
where coalesce(posted.amount, 0) <> case when refund.status = 'succeeded' then refund.amount else 0 end
    or posted.posted <> refund.amount
    or posted.first_at < case
        when refund.status = 'succeeded' then refund.settled_at
        else refund.created_at
    end - interval '1 minute'
    or posted.last_at > refund.settled_at + interval '1 minute'
    or posted.reversed_at < refund.settled_at - interval '1 minute'
limit 20;

-- name: refunds_are_credited_when_they_succeed
-- What came back of an invoiced order is credited on paper, for the amount and the tax that the ledger has;
-- of a refund that came to nothing no note stands.
select
    coalesce(refund.account_id, note.account_id) as account_id,
    format('refund %s', coalesce(refund.id, note.refund_id)) as subject,
    format(
        '%s %s; %s credits %s with %s tax, posted is %s tax',
        coalesce(refund.status, 'unknown'),
        refund.amount,
        coalesce(note.number, 'nothing'),
        note.total,
        note.tax,
        coalesce(posted.tax, 0)
    ) as detail,
    count(*) over () as found
from (
    select
        account_id,
        id,
        order_id,
        status,
        amount
    from refund
    where status = 'succeeded'
        and purchase_id is not null
) as refund
full join (
    select
        account_id,
        refund_id,
        number,
        tax,
        total
    from credit_note
    where voided_at is null
) as note
    on note.account_id = refund.account_id
    and note.refund_id = refund.id
left join (
    select
        account_id,
        order_id,
        reference,
        sum(amount) as tax
    from ledger_transfer
    where kind = 'refund_tax'
    group by
        account_id,
        order_id,
        reference
) as posted
    on posted.account_id = refund.account_id
    and posted.order_id = refund.order_id
    and posted.reference = refund.id::text
where note.total is distinct from refund.amount
    or note.tax <> coalesce(posted.tax, 0)
limit 20;

-- name: credit_notes_stay_within_their_invoice
-- Together the notes that stand credit of an invoice's net, tax and total at most what it says; each was
-- reckoned after the one before it.
select
    note.account_id,
    format('invoice %s', invoice.number) as subject,
    format(
        'its notes credit %s + %s of %s + %s %s',
        note.net,
        note.tax,
        invoice.net,
        invoice.tax,
        invoice.currency
    ) as detail,
    count(*) over () as found
from (
    select
        account_id,
        invoice_id,
        coalesce(sum(net) filter (where voided_at is null), 0) as net,
        coalesce(sum(tax) filter (where voided_at is null), 0) as tax,
        min(remaining) as remaining,
        count(*) as notes,
        min(position) as first_position,
        max(position) as last_position,
        min(currency) as currency
    from credit_note
    group by
        account_id,
        invoice_id
) as note
inner join invoice on invoice.account_id = note.account_id and invoice.id = note.invoice_id
where note.net > invoice.net
    or note.tax > invoice.tax
    or note.remaining < 0
    or note.notes <> note.last_position
    or note.first_position <> 1
    or note.currency <> invoice.currency
limit 20;

-- name: disputes_are_posted_as_the_money_moved
-- What a bank took and gave back of a payment, and the provider's fee for it, are in the ledger once each, in
-- the currency that they came in. Given back is no more than was taken, and nothing of one that is lost.
select
    coalesce(dispute.account_id, posted.account_id) as account_id,
    format('dispute %s', coalesce(dispute.provider_id, posted.reference)) as subject,
    format(
        '%s: %s taken, %s given back, fee %s in %s; posted are %s, %s and %s in %s',
        coalesce(dispute.status, 'unknown'),
        dispute.withdrawn,
        dispute.reinstated,
        dispute.fee,
        dispute.moved_currency,
        coalesce(posted.withdrawn, 0),
        coalesce(posted.reinstated, 0),
        coalesce(posted.fee, 0),
        posted.currency
    ) as detail,
    count(*) over () as found
from dispute
full join (
    select
        account_id,
        order_id,
        split_part(reference, '#', 1) as reference,
        min(currency) as currency,
        count(distinct currency) as currencies,
        sum(amount) filter (where kind = 'dispute') as withdrawn,
        sum(amount) filter (where kind in ('dispute_reversed', 'dispute_reinstated')) as reinstated,
        sum(amount) filter (where kind = 'dispute_fee') as fee,
        min(created_at) as first_at,
        max(created_at) as last_at
    from ledger_transfer
    where kind in ('dispute', 'dispute_reversed', 'dispute_reinstated', 'dispute_fee')
    group by
        account_id,
        order_id,
        split_part(reference, '#', 1)
) as posted
    on posted.account_id = dispute.account_id
    and posted.order_id = dispute.order_id
    and posted.reference = dispute.provider_id
where dispute.withdrawn is distinct from coalesce(posted.withdrawn, 0)
    or dispute.reinstated is distinct from coalesce(posted.reinstated, 0)
    or dispute.fee is distinct from coalesce(posted.fee, 0)
    or dispute.moved_currency is distinct from posted.currency
    or posted.currencies > 1
    or (dispute.reinstated > 0 and dispute.status = 'lost')
    or (dispute.withdrawn = 0) <> (dispute.status like 'warning\_%')
    or posted.first_at < dispute.created_at - interval '1 minute'
    or posted.last_at > dispute.updated_at + interval '1 minute'
limit 20;

-- name: lines_keep_the_name_they_were_bought_at
-- A line's name is one that its product or bundle has or had: each renaming is in the audit with both names.
-- Judged are the lines bought since there is an audit.
select
    purchase.account_id,
    format('purchase %s', purchase.id) as subject,
    format('it is called %L, its item never was', purchase.name) as detail,
    count(*) over () as found
from purchase
inner join _yoyo_migration as begun
    on begun.migration_id = '0010.audit'
    and purchase.created_at >= begun.applied_at_utc at time zone 'utc'
left join product on product.id = purchase.product_id
left join bundle on bundle.id = purchase.bundle_id
left join (
    select
        audit.what like 'bundle.%' as is_bundle,
        audit.row_id,
        told.snapshot ->> 'name' as name
    from audit
    cross join lateral (values (audit.before), (audit.after)) as told (snapshot)
    where audit.what like any(array['product.%', 'bundle.%'])
        and told.snapshot ? 'name'
    group by
        audit.what like 'bundle.%',
        audit.row_id,
        told.snapshot ->> 'name'
) as known
    on known.is_bundle = purchase.is_bundle
    and known.row_id = coalesce(purchase.product_id, purchase.bundle_id)
    and known.name = purchase.name
where purchase.name <> coalesce(product.name, bundle.name)
    and known.row_id is null
limit 20;

-- name: cart_rows_have_the_price_of_their_version
-- A row of the cart was seen at a price version's price and in its currency.
select
    cart.account_id,
    format('cart row %s', cart.id) as subject,
    format(
        '%s %s, its version says %s',
        cart.price_snapshot,
        cart.currency,
        coalesce(product_price_version.price, bundle_price_version.price)
    ) as detail,
    count(*) over () as found
from cart
left join product_price_version
    on product_price_version.product_id = cart.product_id
    and product_price_version.version = cart.product_version
left join bundle_price_version
    on bundle_price_version.bundle_id = cart.bundle_id
    and bundle_price_version.version = cart.bundle_version
where cart.price_snapshot is distinct from coalesce(product_price_version.price, bundle_price_version.price)
    or cart.currency is distinct from coalesce(product_price_version.currency, bundle_price_version.currency)
limit 20;

-- name: held_cart_rows_are_the_lines_of_their_order
-- The rows that an open order holds in the cart are its lines: item, version, quantity and price.
select
    checkout.account_id,
    format('order %s', checkout.id) as subject,
    format('the cart holds %s, its lines are %s', held.items, line.items) as detail,
    count(*) over () as found
from checkout
left join (
    select
        account_id,
        group_id,
        array_agg(
            concat_ws(
                ' ',
                is_bundle,
                coalesce(product_id, bundle_id),
                coalesce(product_version, bundle_version),
                quantity,
                price_snapshot
            )
            order by
                is_bundle,
                coalesce(product_id, bundle_id)
        ) as items
    from cart
    where group_id is not null
    group by
        account_id,
        group_id
) as held
    on held.account_id = checkout.account_id
    and held.group_id = checkout.group_id
left join (
    select
        account_id,
        order_id,
        array_agg(
            concat_ws(
                ' ',
                is_bundle,
                coalesce(product_id, bundle_id),
                coalesce(product_version, bundle_version),
                quantity,
                unit_price
            )
            order by
                is_bundle,
                coalesce(product_id, bundle_id)
        ) as items
    from purchase
    where purchase_status = 'pending'
    group by
        account_id,
        order_id
) as line
    on line.account_id = checkout.account_id
    and line.order_id = checkout.id
where checkout.status in ('pending', 'requires_action')
    and held.items is distinct from line.items
limit 20;

-- name: stored_responses_are_as_they_were_sent
-- What an idempotency key repeats is what was sent first, for the request that it was sent for: their digest
-- is taken as the response is stored.
select
    account_id,
    format('key %s', key) as subject,
    format('its response %s is not the one that was sent', status) as detail,
    count(*) over () as found
from idempotency_key
where digest is distinct from response_digest(key, fingerprint, status, body)
limit 20;

-- name: stored_responses_tell_what_was_done
-- What a stored response says of an order or a refund is still so, of all that does not change: amounts,
-- currency, provider's id, and who is charged. It is read only as far as its digest holds, since what is no
-- JSON cannot be.
select
    told.account_id,
    format('key %s', told.key) as subject,
    format(
        'answered %s with %s; there are order %s and refund %s',
        told.status,
        left(told.body::text, 200),
        told.order_id,
        told.refund_id
    ) as detail,
    count(*) over () as found
from (
    select
        account_id,
        key,
        order_id,
        refund_id,
        coalesce(refund_account_id, account_id) as refund_account_id,
        status,
        created_at,
        case
            when digest = response_digest(key, fingerprint, status, body)
                then convert_from(body, 'UTF8')::jsonb
        end as body
    from idempotency_key
) as told
left join checkout on checkout.account_id = told.account_id and checkout.id = told.order_id
left join payment on payment.account_id = told.account_id and payment.order_id = told.order_id
left join refund on refund.account_id = told.refund_account_id and refund.id = told.refund_id
where (
        told.status in (201, 202)
        and told.order_id is not null
        and (
            (told.body ->> 'id')::bigint is distinct from told.order_id
            or (told.body ->> 'total')::numeric <> checkout.total
            or told.body ->> 'currency' <> checkout.currency
            or (told.body -> 'payment' ->> 'id')::bigint <> payment.id
            or told.body -> 'payment' ->> 'payment_method' <> payment.payment_method
            or (
                told.body -> 'payment' ->> 'provider_id' <> coalesce(payment.provider_id, '')
                -- An admin may give the order another payment.
                and not exists (
                    select
                    from unmatched
                    where unmatched.account_id = payment.account_id
                        and unmatched.kind = 'payment'
                        and unmatched.provider_id = payment.provider_id
                        and unmatched.status = 'attached'
                )
            )
            or (
                checkout.status = 'requires_action'
                and told.body ->> 'status' = 'requires_action'
                and told.body -> 'next_action' ->> 'url' is distinct from checkout.next_action_url
            )
        )
    )
    or (
        told.status in (402, 422)
        and (
            (told.body ->> 'order_id')::bigint is distinct from told.order_id
            or told.body ->> 'failure_code' is distinct from payment.failure_code
            or told.body ->> 'decline_code' is distinct from payment.decline_code
            or coalesce(told.body ->> 'detail', '') <> coalesce(payment.failure_message, '')
        )
    )
    or (
        told.status = 409
        and told.refund_id is not null
        and (
            (told.body ->> 'refund_id')::bigint is distinct from told.refund_id
            or told.body ->> 'failure_code' is distinct from refund.failure_code
            or refund.status is null
            or refund.status not in ('failed', 'canceled')
        )
    )
    or (
        told.status = 201
        and told.refund_id is not null
        and (
            (told.body ->> 'id')::bigint is distinct from told.refund_id
            or (told.body ->> 'amount')::numeric <> refund.amount
            or told.body ->> 'currency' <> refund.currency
            or (told.body ->> 'purchase_id')::bigint is distinct from refund.purchase_id
            or told.body ->> 'provider_id' <> coalesce(refund.provider_id, '')
            or told.body ->> 'reason' is distinct from refund.reason
            or refund.created_at not between told.created_at - interval '1 minute'
                and told.created_at + interval '1 minute'
            or (told.body ->> 'status' in ('failed', 'canceled') and told.body ->> 'status' <> refund.status)
        )
    )
limit 20;

-- name: recent_orders_have_their_key
-- An order is made by a request with an idempotency key, both in one transaction, and keys are kept for a
-- day, but for those of an account that was deleted.
select
    checkout.account_id,
    format('order %s', checkout.id) as subject,
    case
        when idempotency_key.key is null then 'no idempotency key names it'
        else format('made at %s, its key at %s', checkout.created_at, idempotency_key.created_at)
    end as detail,
    count(*) over () as found
from checkout
inner join account on account.id = checkout.account_id and account.deleted_at is null
inner join payment on payment.account_id = checkout.account_id and payment.order_id = checkout.id
left join idempotency_key
    on idempotency_key.account_id = checkout.account_id
    and idempotency_key.order_id = checkout.id
where checkout.created_at between now() - interval '23 hours' and now()
    and coalesce(payment.provider_id, '') not like 'generated\_%'
    and (
        idempotency_key.key is null
        or idempotency_key.created_at not between checkout.created_at - interval '1 minute'
            and checkout.created_at + interval '1 minute'
    )
limit 20;

-- name: invoices_say_what_they_said
-- A finalized invoice never changes, nor does whose it is and which payment it names: a digest of all that is
-- taken as it is issued.
select
    invoice.account_id,
    format('invoice %s', invoice.number) as subject,
    'it is not what was issued' as detail,
    count(*) over () as found
from invoice
left join checkout on checkout.account_id = invoice.account_id and checkout.id = invoice.order_id
left join payment on payment.account_id = invoice.account_id and payment.order_id = invoice.order_id
where invoice.digest is distinct from invoice_digest(
        invoice.account_id,
        invoice.order_id,
        checkout.group_id,
        payment.provider_id,
        concat_ws(' ', payment.method_brand, payment.method_last4),
        invoice.number,
        invoice.currency,
        invoice.net,
        invoice.tax_name,
        invoice.tax_rate,
        invoice.tax,
        invoice.total,
        invoice.seller_name,
        invoice.seller_address,
        invoice.seller_tax_id,
        invoice.issued_at
    )
limit 20;

-- name: tax_is_the_share_that_its_rate_says
-- Prices include tax: net is the total without its rate's share, rounded half up to the currency's smallest
-- unit, and tax the rest. Versions before this check rounded to two decimals in every currency.
select
    invoice.account_id,
    format('invoice %s', invoice.number) as subject,
    format(
        '%s net and %s tax of %s %s, taxed at %s',
        invoice.net,
        invoice.tax,
        invoice.total,
        invoice.currency,
        invoice.tax_rate
    ) as detail,
    count(*) over () as found
from invoice
left join _yoyo_migration as begun
    on begun.migration_id = '0020.verification'
    and invoice.issued_at < begun.applied_at_utc at time zone 'utc'
where invoice.net <> round(invoice.total / (1 + invoice.tax_rate), currency_decimals(invoice.currency))
    and (
        begun.migration_id is null
        or invoice.net <> round(invoice.total / (1 + invoice.tax_rate), 2)
    )
limit 20;

-- name: buyers_are_named_while_their_account_is
-- An invoice keeps its buyer's name apart, as it was when the invoice was issued, until the account is
-- deleted.
select
    invoice.account_id,
    format('invoice %s', invoice.number) as subject,
    case
        when invoice_buyer.invoice_id is null then 'it names no buyer'
        when account.deleted_at is null then 'it names another buyer than it did'
        else 'it names a buyer whose account was deleted'
    end as detail,
    count(*) over () as found
from invoice
inner join account on account.id = invoice.account_id
left join invoice_buyer
    on invoice_buyer.account_id = invoice.account_id
    and invoice_buyer.invoice_id = invoice.id
where (account.deleted_at is null) <> (invoice_buyer.invoice_id is not null)
    or (
        invoice_buyer.invoice_id is not null
        and invoice_buyer.digest is distinct from buyer_digest(
            invoice_buyer.account_id,
            invoice_buyer.invoice_id,
            invoice_buyer.display_name,
            invoice_buyer.handle_name,
            invoice_buyer.email
        )
    )
limit 20;

-- name: deleted_accounts_tell_of_nobody
-- Deleting an account takes its names, its sessions, its keys, its printed documents and what it gave as
-- reasons, in one transaction.
select
    account.id as account_id,
    format('account %s', account.id) as subject,
    format('%s has %s', account.handle_name, coalesce(left_over.what, 'a name of its own')) as detail,
    count(*) over () as found
from account
left join (
    select
        account_id,
        'a session' as what
    from session
    union all
    select
        account_id,
        'an idempotency key'
    from idempotency_key
    where status is not null
    union all
    select
        account_id,
        'a printed document'
    from printed
    union all
    select
        refund.account_id,
        'a reason for a refund'
    from refund
    inner join account as buyer on buyer.id = refund.account_id
    where refund.reason is not null
        -- The store's own words tell of nobody.
        and refund.reason <> 'Refunded at the payment provider'
        and refund.purchase_id is not null
        and refund.created_at < buyer.deleted_at
) as left_over
    on left_over.account_id = account.id
where (
        account.deleted_at is not null
        and (
            left_over.account_id is not null
            or account.password_hash <> ''
            or account.email is distinct from format('deleted-%s@invalid', account.id)
        )
    )
    or (account.deleted_at is not null) <> (account.handle_name = format('deleted:%s', account.id))
limit 20;

-- name: credit_notes_are_of_their_refund
-- A note is of its refund's line and order and of that order's invoice, and void when its refund came to
-- nothing.
select
    credit_note.account_id,
    format('credit note %s', credit_note.number) as subject,
    format(
        'order %s, line %s; its refund %s: order %s, line %s, %s; its invoice: order %s',
        credit_note.order_id,
        credit_note.purchase_id,
        credit_note.refund_id,
        refund.order_id,
        refund.purchase_id,
        refund.status,
        invoice.order_id
    ) as detail,
    count(*) over () as found
from credit_note
left join refund on refund.account_id = credit_note.account_id and refund.id = credit_note.refund_id
left join invoice on invoice.account_id = credit_note.account_id and invoice.id = credit_note.invoice_id
where refund.purchase_id is distinct from credit_note.purchase_id
    or refund.order_id is distinct from credit_note.order_id
    or refund.amount is distinct from credit_note.total
    or refund.currency is distinct from credit_note.currency
    or invoice.order_id is distinct from credit_note.order_id
    or (credit_note.voided_at is null) <> (refund.status = 'succeeded')
    or credit_note.voided_at not between refund.settled_at - interval '1 minute'
        and refund.settled_at + interval '1 minute'
    or (
        credit_note.voided_at is null
        and credit_note.issued_at not between refund.settled_at - interval '1 minute'
            and refund.settled_at + interval '1 minute'
    )
    or credit_note.issued_at < refund.created_at - interval '1 minute'
    or credit_note.issued_at > refund.settled_at + interval '1 minute'
limit 20;

-- name: credit_notes_are_reckoned_one_after_another
-- What a note leaves of its invoice is the total without it and those before it; its tax is what the tax
-- falls by when what is left is taxed anew. A note that was voided counted for those that were issued before
-- that: within a minute of it either is right, since times are those of when transactions began. Judged are
-- the notes issued since there is this check.
select
    account_id,
    format('credit note %s', number) as subject,
    format('%s left of %s, %s tax of %s', remaining, invoiced, tax, total) as detail,
    count(*) over () as found
from (
    select
        note.account_id,
        note.number,
        note.total,
        note.tax,
        note.remaining,
        invoice.total as invoiced,
        invoice.tax - (
            note.remaining
            - round(note.remaining / (1 + invoice.tax_rate), currency_decimals(invoice.currency))
        ) as tax_so_far,
        coalesce(sum(former.total) filter (where former.voided_at is null), 0) as least_before,
        coalesce(sum(former.total) filter (where former.is_before), 0) as most_before,
        coalesce(sum(former.tax) filter (where former.voided_at is null), 0) as least_tax_before,
        coalesce(sum(former.tax) filter (where former.is_before), 0) as most_tax_before
    from credit_note as note
    inner join invoice on invoice.account_id = note.account_id and invoice.id = note.invoice_id
    inner join _yoyo_migration as begun
        on begun.migration_id = '0020.verification'
        and note.issued_at >= begun.applied_at_utc at time zone 'utc'
    left join lateral (
        select
            earlier.total,
            earlier.tax,
            case
                when earlier.voided_at > note.issued_at + interval '1 minute' then null
                else earlier.voided_at
            end as voided_at,
            coalesce(earlier.voided_at > note.issued_at - interval '1 minute', true) as is_before
        from credit_note as earlier
        where earlier.account_id = note.account_id
            and earlier.invoice_id = note.invoice_id
            and earlier.position < note.position
    ) as former
        on true
    group by
        note.account_id,
        note.id,
        invoice.account_id,
        invoice.id
) as reckoned
where remaining not between invoiced - most_before - total and invoiced - least_before - total
    or tax < least(greatest(tax_so_far - most_tax_before, 0), total)
    or tax > least(greatest(tax_so_far - least_tax_before, 0), total)
limit 20;

-- name: disputes_are_of_a_captured_payment
-- A dispute is of a captured payment, in its currency, and takes at most the amount that is disputed.
select
    dispute.account_id,
    format('dispute %s', dispute.provider_id) as subject,
    format(
        '%s %s, of which %s taken; the payment is %s %s captured',
        dispute.amount,
        dispute.currency,
        dispute.withdrawn,
        payment.captured,
        payment.currency
    ) as detail,
    count(*) over () as found
from dispute
left join payment on payment.account_id = dispute.account_id and payment.order_id = dispute.order_id
where dispute.currency is distinct from payment.currency
    or coalesce(payment.captured, 0) < dispute.amount
    or (dispute.withdrawn > dispute.amount and dispute.moved_currency = dispute.currency)
    or (dispute.moved_currency is null) <> (dispute.withdrawn = 0 and dispute.fee = 0)
    or dispute.created_at < payment.settled_at - interval '1 minute'
limit 20;

-- name: transfers_are_in_the_currency_of_their_order
-- An order is paid and refunded in one currency. What a bank moves of a dispute may be in another, and so may
-- what is not the order's payment.
select
    ledger_transfer.account_id,
    format('transfer %s', ledger_transfer.id) as subject,
    format(
        '%s %s of order %s, which is in %s',
        ledger_transfer.amount,
        ledger_transfer.currency,
        ledger_transfer.order_id,
        checkout.currency
    ) as detail,
    count(*) over () as found
from ledger_transfer
left join checkout
    on checkout.account_id = ledger_transfer.account_id
    and checkout.id = ledger_transfer.order_id
where ledger_transfer.currency is distinct from checkout.currency
    and ledger_transfer.kind !~ '^(unmatched|write_off|dispute)'
limit 20;

-- name: the_ledger_has_its_accounts
-- Every transfer is between two of these, and the side on which each grows makes its balance's sign.
select
    null::bigint as account_id,
    format('ledger account %s', coalesce(known.code, ledger_account.code)) as subject,
    format('it is %s, not %s', coalesce(ledger_account.kind, 'missing'), known.kind) as detail,
    count(*) over () as found
from ledger_account
full join (
    values
        ('receivable', 'asset'),
        ('provider_cash', 'asset'),
        ('tax', 'liability'),
        ('revenue', 'income'),
        ('refunds', 'expense'),
        ('fees', 'expense'),
        ('disputes', 'expense'),
        ('unmatched', 'liability'),
        ('write_offs', 'expense')
) as known (code, kind)
    on known.code = ledger_account.code
where ledger_account.kind is distinct from known.kind
limit 20;

-- name: amounts_exist_in_their_currency
-- No amount is of less than its currency's smallest unit (ISO 4217); of three decimals the last is 0. What
-- was invoiced before there was this check, and what is posted of it, was rounded to two decimals.
select
    account_id,
    subject,
    format('%s %s does not exist', amount, currency) as detail,
    count(*) over () as found
from (
    select
        account_id,
        format('payment %s', id) as subject,
        amount,
        currency
    from payment
    union all
    select
        account_id,
        format('purchase %s', id),
        unit_price,
        currency
    from purchase
    union all
    select
        account_id,
        format('refund %s', id),
        amount,
        currency
    from refund
    union all
    select
        ledger_transfer.account_id,
        format('transfer %s', ledger_transfer.id),
        ledger_transfer.amount,
        ledger_transfer.currency
    from ledger_transfer
    left join invoice
        on invoice.account_id = ledger_transfer.account_id
        and invoice.order_id = ledger_transfer.order_id
    inner join _yoyo_migration as begun
        on begun.migration_id = '0020.verification'
        and coalesce(invoice.issued_at, ledger_transfer.created_at)
            >= begun.applied_at_utc at time zone 'utc'
    union all
    select
        invoice.account_id,
        format('invoice %s', invoice.number),
        invoice.net,
        invoice.currency
    from invoice
    inner join _yoyo_migration as begun
        on begun.migration_id = '0020.verification'
        and invoice.issued_at >= begun.applied_at_utc at time zone 'utc'
    union all
    select
        account_id,
        format('dispute %s', provider_id),
        amount,
        currency
    from dispute
    union all
    select
        null,
        format('price %s of product %s', version, product_id),
        price,
        currency
    from product_price_version
    union all
    select
        null,
        format('price %s of bundle %s', version, bundle_id),
        price,
        currency
    from bundle_price_version
) as held
where amount <> round(amount, currency_decimals(currency))
limit 20;

-- name: orders_were_made_at_one_moment
-- An order, its lines and its payment are written in one transaction.
select
    checkout.account_id,
    format('order %s', checkout.id) as subject,
    format(
        'made at %s, its payment at %s, its line %s at %s',
        checkout.created_at,
        payment.created_at,
        line.id,
        line.created_at
    ) as detail,
    count(*) over () as found
from checkout
inner join payment on payment.account_id = checkout.account_id and payment.order_id = checkout.id
inner join purchase as line on line.account_id = checkout.account_id and line.order_id = checkout.id
where payment.created_at not between checkout.created_at - interval '1 minute'
        and checkout.created_at + interval '1 minute'
    or line.created_at not between checkout.created_at - interval '1 minute'
        and checkout.created_at + interval '1 minute'
limit 20;

-- name: times_follow_one_another
-- Nothing changed before it was made, and nothing happened that is yet to come. Clocks of two machines may
-- differ, and transactions that began after this one may be seen: by less than a minute.
select
    told.account_id,
    told.subject,
    format('made at %s, then %s, at the latest %s', told.made_at, told.earliest, told.latest) as detail,
    count(*) over () as found
from (
    select
        account_id,
        format('order %s', id) as subject,
        created_at as made_at,
        least(updated_at, asked_at) as earliest,
        greatest(updated_at, asked_at) as latest
    from checkout
    union all
    select
        account_id,
        format('purchase %s', id),
        created_at,
        updated_at,
        updated_at
    from purchase
    union all
    select
        account_id,
        format('payment %s', id),
        created_at,
        least(updated_at, settled_at),
        greatest(updated_at, settled_at)
    from payment
    union all
    select
        account_id,
        format('refund %s', id),
        created_at,
        least(updated_at, settled_at, asked_at),
        greatest(updated_at, settled_at, asked_at)
    from refund
    union all
    select
        account_id,
        format('dispute %s', provider_id),
        created_at,
        least(updated_at, asked_at),
        greatest(updated_at, asked_at)
    from dispute
    union all
    select
        account_id,
        format('unmatched %s', provider_id),
        created_at,
        least(updated_at, resolved_at),
        greatest(updated_at, resolved_at, asked_at)
    from unmatched
    union all
    select
        account_id,
        format('cart row %s', id),
        created_at,
        updated_at,
        updated_at
    from cart
    union all
    select
        account_id,
        format('key %s', key),
        created_at,
        -- A claim that was given up is of no time.
        nullif(claimed_at, 'epoch'),
        nullif(claimed_at, 'epoch')
    from idempotency_key
    union all
    select
        account_id,
        format('session %s', id),
        created_at,
        least(expires_at, ended_at),
        coalesce(ended_at, created_at)
    from session
    union all
    select
        account_id,
        format('token of session %s', session_id),
        created_at,
        coalesce(used_at, created_at),
        coalesce(used_at, created_at)
    from refresh_token
    union all
    select
        account_id,
        format('printed %s %s', document, document_id),
        printed_at,
        printed_at,
        printed_at
    from printed
    union all
    select
        id,
        format('account %s', id),
        created_at,
        coalesce(deleted_at, created_at),
        coalesce(deleted_at, created_at)
    from account
) as told
where told.earliest < told.made_at - interval '1 minute'
    or greatest(told.made_at, told.latest) > now() + interval '1 minute'
limit 20;

-- name: printed_documents_are_of_their_account
-- A printed document is one of the account's own, printed after it was issued.
select
    printed.account_id,
    format('printed %s %s', printed.document, printed.document_id) as subject,
    case
        when invoice.id is null and credit_note.id is null then 'there is no such document'
        else format('printed at %s, before it was issued', printed.printed_at)
    end as detail,
    count(*) over () as found
from printed
left join invoice
    on printed.document = 'invoice'
    and invoice.account_id = printed.account_id
    and invoice.id = printed.document_id
left join credit_note
    on printed.document = 'credit_note'
    and credit_note.account_id = printed.account_id
    and credit_note.id = printed.document_id
where (invoice.id is null and credit_note.id is null)
    or printed.printed_at < coalesce(invoice.issued_at, credit_note.issued_at) - interval '1 minute'
limit 20;

-- name: sessions_have_their_refresh_tokens
-- A session that lasts has one refresh token that is unused, made as the last one was used or as it began;
-- tokens are made while it lasts.
select
    session.account_id,
    format('session %s', session.id) as subject,
    format(
        '%s tokens, of which %s unused',
        count(token.token_hash),
        count(token.token_hash) filter (where token.used_at is null)
    ) as detail,
    count(*) over () as found
from session
left join refresh_token as token
    on token.account_id = session.account_id
    and token.session_id = session.id
group by
    session.account_id,
    session.id
having count(token.token_hash) = 0
    or (session.ended_at is null and count(token.token_hash) filter (where token.used_at is null) <> 1)
    or min(token.created_at) not between session.created_at - interval '1 minute'
        and session.created_at + interval '1 minute'
    or max(token.created_at) > coalesce(session.ended_at, session.expires_at) + interval '1 minute'
limit 20;

-- name: prices_are_those_that_were_set
-- A price version that an admin has set is as the audit has it; of what the demo or a load brought no act
-- tells.
select
    null::bigint as account_id,
    format('price %s of %s %s', told.version, told.item, told.item_id) as subject,
    format(
        'set to %s %s from %s, it is %s %s from %s',
        told.price,
        told.currency,
        told.starts_at,
        held.price,
        held.currency,
        held.starts_at
    ) as detail,
    count(*) over () as found
from (
    select
        split_part(audit.what, '.', 1) as item,
        audit.row_id as item_id,
        coalesce(audit.after ->> 'version', audit.after ->> 'price_version')::integer as version,
        (audit.after ->> 'price')::numeric as price,
        audit.after ->> 'currency' as currency,
        coalesce((audit.after ->> 'starts_at')::timestamptz, audit.created_at) as starts_at,
        audit.created_at
    from audit
    left join audit as taken_back
        on taken_back.after is null
        and taken_back.row_id = audit.row_id
        and split_part(taken_back.what, '.', 1) = split_part(audit.what, '.', 1)
        and taken_back.before ->> 'version' = audit.after ->> 'version'
    where audit.after ? 'price'
        and taken_back.id is null
) as told
left join (
    select
        'product' as item,
        product_id as item_id,
        version,
        price,
        currency,
        starts_at,
        created_at
    from product_price_version
    union all
    select
        'bundle',
        bundle_id,
        version,
        price,
        currency,
        starts_at,
        created_at
    from bundle_price_version
) as held
    using (item, item_id, version)
where (held.price, held.currency) is distinct from (told.price, told.currency)
    or held.starts_at is null
    or held.starts_at not between told.starts_at - interval '1 minute'
        and told.starts_at + interval '1 minute'
    or held.created_at not between told.created_at - interval '1 minute'
        and told.created_at + interval '1 minute'
limit 20;

-- name: prices_are_numbered_one_after_another
-- The versions of an item start at 1, and each was set after the one before it. A scheduled price that was
-- taken back leaves its number unused.
select
    null::bigint as account_id,
    format('price %s of %s %s', version, item, item_id) as subject,
    format('set at %s, the one before it at %s', created_at, former_at) as detail,
    count(*) over () as found
from (
    select
        item,
        item_id,
        version,
        created_at,
        lag(created_at) over versions as former_at,
        first_value(version) over versions as first_version
    from (
        select
            'product' as item,
            product_id as item_id,
            version,
            created_at
        from product_price_version
        union all
        select
            'bundle',
            bundle_id,
            version,
            created_at
        from bundle_price_version
    ) as held
    window versions as (partition by item, item_id order by version)
) as numbered
where first_version <> 1
    or created_at < former_at - interval '1 minute'
    or created_at > now() + interval '1 minute'
limit 20;

-- name: the_catalog_is_what_admins_made_it
-- A product, a bundle and an account are as the last act of an admin about them left them: a name and what is
-- said of it, what a bundle holds, and who is an admin.
select
    null::bigint as account_id,
    told.what as subject,
    format('the audit has %s, it is %s', told.after, held.snapshot) as detail,
    count(*) over () as found
from (
    select distinct on (split_part(what, '.', 1), row_id)
        split_part(what, '.', 1) as item,
        row_id as item_id,
        format('%s %s', split_part(what, '.', 1), row_id) as what,
        case
            when what like 'account.%' then jsonb_build_object('role', after -> 'role')
            else jsonb_build_object(
                'name', after -> 'name',
                'description', after -> 'description',
                'category', after -> 'category'
            )
        end as after
    from audit
    where after ? 'name'
        or after ? 'role'
    order by
        split_part(what, '.', 1),
        row_id,
        id desc
) as told
left join (
    select
        'product' as item,
        id as item_id,
        jsonb_build_object('name', name, 'description', description, 'category', category) as snapshot
    from product
    union all
    select
        'bundle',
        id,
        jsonb_build_object('name', name, 'description', description, 'category', null)
    from bundle
    union all
    select
        'account',
        id,
        jsonb_build_object('role', role)
    from account
) as held
    using (item, item_id)
where held.snapshot is distinct from told.after
limit 20;

-- name: bundles_hold_what_was_put_in_them
-- What a bundle holds is what it was made with.
select
    null::bigint as account_id,
    format('bundle %s', told.bundle_id) as subject,
    format('made of products %s, it holds %s', told.products, held.products) as detail,
    count(*) over () as found
from (
    select
        audit.row_id as bundle_id,
        array_agg((item ->> 'product_id')::bigint order by (item ->> 'product_id')::bigint) as products,
        min(audit.created_at) as created_at
    from audit
    cross join lateral jsonb_array_elements(audit.after -> 'items') as item
    where audit.what = 'bundle.add'
    group by audit.row_id
) as told
left join bundle on bundle.id = told.bundle_id
left join (
    select
        bundle_id,
        array_agg(product_id order by product_id) as products
    from bundle_item
    group by bundle_id
) as held
    on held.bundle_id = told.bundle_id
where held.products is distinct from told.products
    or bundle.created_at not between told.created_at - interval '1 minute'
        and told.created_at + interval '1 minute'
limit 20;

-- name: acts_follow_one_another
-- An act is of a row that is there and of an account that there is, as old as the row or younger; and what it
-- found is what the act before it left. What is added was not there before.
select
    act.account_id,
    format('act %s', act.id) as subject,
    format(
        '%s of %s found %s; the act before it left %s',
        act.what,
        act.row_id,
        act.before,
        former.after
    ) as detail,
    count(*) over () as found
from audit as act
left join (
    select
        'product' as item,
        id,
        created_at
    from product
    union all
    select
        'bundle',
        id,
        created_at
    from bundle
    union all
    select
        'account',
        id,
        created_at
    from account
    union all
    select
        'refund',
        id,
        created_at
    from refund
    union all
    select
        'unmatched',
        id,
        created_at
    from unmatched
    union all
    select
        'reconciliation',
        id,
        started_at
    from reconciliation
) as subject
    on subject.item = split_part(act.what, '.', 1)
    and subject.id = act.row_id
left join account on account.id = act.account_id
left join lateral (
    select
        earlier.after,
        earlier.created_at
    from audit as earlier
    where earlier.what in (act.what, act.what || '.withdraw', split_part(act.what, '.', 1) || '.add')
        and earlier.row_id = act.row_id
        and earlier.id < act.id
    order by earlier.id desc
    limit 1
) as former
    on true
where (subject.id is null and act.what <> 'reconciliation.start')
    or (act.account_id is not null and account.id is null)
    or act.created_at < subject.created_at - interval '1 minute'
    or act.created_at > now() + interval '1 minute'
    or (act.what similar to '%.(add|start)') <> (act.before is null)
    or (act.what = 'unmatched.resolve' and act.before ->> 'status' not in ('open', 'returning'))
    or (act.after ? 'version') <> (act.what like '%.price')
    or act.created_at < former.created_at - interval '1 minute'
    or (
        act.what like '%.add'
        and act.created_at > subject.created_at + interval '1 minute'
    )
    or (
        act.what like '%.price'
        and act.before ->> 'price' <> former.after ->> 'price'
    )
    or (act.what like '%.price' and not act.before ? 'version')
    or (
        act.what like '%.change'
        and act.before ->> 'name' <> former.after ->> 'name'
    )
    or (act.what like '%.change' and not act.before ? 'name')
    or (act.what similar to 'account.(promote|demote)' and not act.before ? 'role')
    or (
        act.what similar to '%.(add|start|change|promote|demote|resolve)'
        and not coalesce(act.after ? 'id', false)
    )
    or (act.what like '%.price' and act.after is null)
    or (act.after ->> 'id')::bigint <> act.row_id
    or (act.before ->> 'id')::bigint <> act.row_id
limit 20;

-- name: no_id_is_ahead_of_its_sequence
-- An id is drawn from its table's sequence: one beyond what was drawn will be drawn again, and then refused.
select
    null::bigint as account_id,
    held.name as subject,
    format('the highest id is %s, drawn were %s', held.highest, drawn.last_value) as detail,
    count(*) over () as found
from (
    select
        'account' as name,
        max(id) as highest
    from account
    union all
    select
        'session',
        max(id)
    from session
    union all
    select
        'product',
        max(id)
    from product
    union all
    select
        'product_price_version',
        max(id)
    from product_price_version
    union all
    select
        'bundle',
        max(id)
    from bundle
    union all
    select
        'bundle_price_version',
        max(id)
    from bundle_price_version
    union all
    select
        'cart',
        max(id)
    from cart
    union all
    select
        'checkout',
        max(id)
    from checkout
    union all
    select
        'purchase',
        max(id)
    from purchase
    union all
    select
        'payment',
        max(id)
    from payment
    union all
    select
        'refund',
        max(id)
    from refund
    union all
    select
        'invoice',
        max(id)
    from invoice
    union all
    select
        'credit_note',
        max(id)
    from credit_note
    union all
    select
        'ledger_transfer',
        max(id)
    from ledger_transfer
    union all
    select
        'dispute',
        max(id)
    from dispute
    union all
    select
        'audit',
        max(id)
    from audit
) as held
cross join lateral (
    select
        coalesce(
            pg_sequence_last_value(
                case
                    when held.name in ('payment', 'refund') then 'transaction_id'
                    else pg_get_serial_sequence(held.name, 'id')
                end::regclass
            ),
            0
        ) as last_value
) as drawn
where held.highest > drawn.last_value
limit 20;

-- name: no_id_is_drawn_twice
-- An id is drawn once for all accounts; payments and refunds draw from one sequence.
select
    null::bigint as account_id,
    format('%s %s', name, id) as subject,
    format('%s rows have this id', rows) as detail,
    count(*) over () as found
from (
    select
        'checkout' as name,
        id,
        count(*) as rows
    from checkout
    group by id
    having count(*) > 1
    union all
    select
        'purchase',
        id,
        count(*)
    from purchase
    group by id
    having count(*) > 1
    union all
    select
        'invoice',
        id,
        count(*)
    from invoice
    group by id
    having count(*) > 1
    union all
    select
        'credit_note',
        id,
        count(*)
    from credit_note
    group by id
    having count(*) > 1
    union all
    select
        'ledger_transfer',
        id,
        count(*)
    from ledger_transfer
    group by id
    having count(*) > 1
    union all
    select
        'dispute',
        id,
        count(*)
    from dispute
    group by id
    having count(*) > 1
    union all
    select
        'cart',
        id,
        count(*)
    from cart
    group by id
    having count(*) > 1
    union all
    select
        'transaction',
        id,
        count(*)
    from (
        select id
        from payment
        union all
        select id
        from refund
    ) as transaction
    group by id
    having count(*) > 1
) as held
limit 20;

-- name: nothing_waits_for_ever
-- What waits for the provider's word is asked about and ended in time: an order, a refund, and the request
-- that holds an idempotency key. STORE_VERIFY_WAIT_SECONDS says how long that is.
select
    account_id,
    subject,
    format('it has waited since %s', since) as detail,
    count(*) over () as found
from (
    select
        account_id,
        format('order %s, %s', id, status) as subject,
        created_at as since
    from checkout
    where status in ('pending', 'requires_action')
    union all
    select
        account_id,
        format('refund %s', id),
        created_at
    from refund
    where status = 'pending'
    union all
    select
        account_id,
        format('key %s', key),
        claimed_at
    from idempotency_key
    where status is null
) as waiting
where since < now() - make_interval(secs => :wait_seconds)
limit 20;

-- name: nothing_is_unmatched
-- Money that the provider reports and that fits no payment, refund or dispute waits for an admin, or is on
-- its way back to whoever sent it.
select
    account_id,
    format('%s %s', kind, provider_id) as subject,
    format('it is %s: %s', status, reason) as detail,
    count(*) over () as found
from unmatched
where status in ('open', 'returning')
limit 20;

-- name: what_is_unmatched_is_as_it_was_reported
-- A row keeps what the provider said, and its own columns say the same: which object, what was received or
-- given back, in which currency, with which fee; the order is the one that the payment's metadata names.
select
    held.account_id,
    format('%s %s', held.kind, held.provider_id) as subject,
    format('%s %s with a fee of %s; reported was %s', held.amount, held.currency, held.fee, held.facts)
        as detail,
    count(*) over () as found
from unmatched as held
left join checkout on checkout.account_id = held.account_id and checkout.id = held.order_id
where held.provider_id is distinct from held.facts ->> 'provider_id'
    or held.currency is distinct from held.facts ->> 'currency'
    or held.amount not in (
        0,
        (held.facts ->> case when held.kind = 'refund' then 'amount' else 'received' end)::numeric
    )
    or held.fee not in (0, coalesce((held.facts ->> 'fee')::numeric, 0))
    or (held.kind = 'payment' and held.payment_provider_id is distinct from held.provider_id)
    or (held.kind = 'payment') <> (held.facts ? 'received')
    or (held.kind = 'refund') <> (held.facts ? 'refund_key')
    or (held.kind = 'dispute') <> (held.facts ? 'withdrawn')
    or (
        held.account_id is not null
        and held.facts -> 'mark' <> 'null'
        and (held.facts #>> '{mark,group_id}')::uuid is distinct from checkout.group_id
    )
    or held.updated_at < held.created_at
    or held.resolved_at not between held.created_at and now()
    or held.resolved_at is distinct from case
        when held.status not in ('open', 'returning') then held.updated_at
    end
limit 20;

-- name: unmatched_money_is_posted
-- What came or went of it is posted under the revision of its facts, in its currency, and stands in the
-- ledger's account of that name while it waits; how it was resolved is posted once, in full. Of facts that
-- the provider has corrected nothing stands.
select
    coalesce(held.account_id, posted.account_id) as account_id,
    coalesce(held.reference, posted.reference) as subject,
    format(
        'it is %s with %s %s and a fee of %s; posted are %s and %s, returned %s, written off %s, reversed %s',
        coalesce(held.status, 'over'),
        held.amount,
        held.currency,
        held.fee,
        coalesce(posted.opened, 0),
        coalesce(posted.fee, 0),
        coalesce(posted.returned, 0),
        coalesce(posted.written_off, 0),
        coalesce(posted.reversed, 0)
    ) as detail,
    count(*) over () as found
from (
    select
        account_id,
        order_id,
        case when revision = 1 then provider_id else format('%s#%s', provider_id, revision) end as reference,
        status,
        currency,
        fee,
        amount,
        revision,
        created_at,
        updated_at
    from unmatched
    where order_id is not null
        and kind <> 'dispute'
) as held
full join (
    select
        account_id,
        order_id,
        reference,
        min(currency) as currency,
        max(currency) as last_currency,
        min(created_at) as first_at,
        max(created_at) as last_at,
        sum(amount) filter (where kind in ('unmatched_payment', 'unmatched_refund')) as opened,
        sum(amount) filter (where kind = 'unmatched_fee') as fee,
        sum(amount) filter (where kind = 'unmatched_return') as returned,
        sum(amount) filter (where kind like 'write\_off\_of\_%') as written_off,
        sum(amount) filter (
            where kind in ('unmatched_payment_reversed', 'unmatched_refund_reversed')
        ) as reversed
    from ledger_transfer
    where kind like 'unmatched\_%'
        or kind like 'write\_off\_of\_%'
    group by
        account_id,
        order_id,
        reference
) as posted
    on posted.account_id = held.account_id
    and posted.order_id = held.order_id
    and posted.reference = held.reference
where coalesce(posted.currency, held.currency) is distinct from coalesce(held.currency, posted.currency)
    or posted.currency <> posted.last_currency
    or posted.first_at < held.created_at - interval '1 minute'
    or (posted.first_at > held.created_at + interval '1 minute' and held.revision = 1)
    or posted.last_at > coalesce(held.updated_at, now()) + interval '1 minute'
    or coalesce(posted.opened, 0) <> coalesce(held.amount, posted.opened, 0)
    or coalesce(posted.fee, 0) <> coalesce(held.fee, posted.fee, 0)
    or coalesce(posted.returned, 0) <> case
        when held.status is null then posted.opened - coalesce(posted.reversed, 0)
        when held.status = 'sent_back' then held.amount
        when held.status = 'written_off' then held.amount - coalesce(posted.written_off, 0)
        else 0
    end
    or (coalesce(posted.written_off, 0) > 0 and coalesce(held.status, '') <> 'written_off')
    or coalesce(posted.reversed, 0) <> case
        when held.status in ('attached', 'matched') then held.amount
        when held.status is null then posted.opened - coalesce(posted.returned, 0)
        else 0
    end
limit 20;
