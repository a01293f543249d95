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
-- succeeded, and then all of it was captured; else nothing was. A payment that came to an end says when. The
-- one that succeeded after its order was over is to go back, which another statement sees to.
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
-- order that was over.
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
-- posted but money that came for it all the same, and goes back.
select
    coalesce(settled.account_id, posted.account_id) as account_id,
    format('order %s', coalesce(settled.order_id, posted.order_id)) as subject,
    format(
        'posted are sale %s, tax %s, payment %s; invoiced are %s and %s, captured is %s',
        coalesce(posted.sale, 0),
        coalesce(posted.tax, 0),
        coalesce(posted.payment, 0),
        settled.net,
        settled.tax,
        settled.captured
    ) as detail,
    count(*) over () as found
from (
    select
        payment.account_id,
        payment.order_id,
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
        sum(amount) filter (where kind = 'payment') as payment
    from ledger_transfer
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
limit 20;

-- name: refunds_are_posted_when_they_succeed
-- A refund that succeeded is posted, net and tax together its amount; of one that waits or came to nothing
-- what was posted is reversed.
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
        sum(case when reverses is null then amount else -amount end) as amount
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
    or note.currency <> invoice.currency
limit 20;

-- name: disputes_are_posted_as_the_money_moved
-- What a bank took and gave back of a payment, and the provider's fee for it, are in the ledger once each, in
-- the currency that they came in. Given back is no more than was taken, and nothing of a dispute that is lost.
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
        sum(amount) filter (where kind = 'dispute_fee') as fee
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

-- name: unmatched_money_is_posted
-- While it waits, what came or went of it stands in the ledger's account of that name, under the revision of
-- its facts; once it is resolved nothing stands there.
select
    coalesce(held.account_id, posted.account_id) as account_id,
    format('%s', coalesce(held.provider_id, posted.reference)) as subject,
    format(
        'it is %s with %s %s, %s stands in the ledger',
        coalesce(held.status, 'unknown'),
        held.amount,
        held.currency,
        coalesce(posted.amount, 0)
    ) as detail,
    count(*) over () as found
from (
    select
        account_id,
        order_id,
        provider_id,
        status,
        currency,
        case
            when status not in ('open', 'returning') or kind = 'dispute' then 0
            when kind = 'refund' then -amount
            else amount
        end as amount
    from unmatched
    where order_id is not null
) as held
full join (
    select
        account_id,
        order_id,
        split_part(reference, '#', 1) as reference,
        sum(case when credit_account = 'unmatched' then amount else -amount end) as amount
    from ledger_transfer
    where 'unmatched' in (debit_account, credit_account)
    group by
        account_id,
        order_id,
        split_part(reference, '#', 1)
) as posted
    on posted.account_id = held.account_id
    and posted.order_id = held.order_id
    and posted.reference = held.provider_id
where coalesce(held.amount, 0) <> coalesce(posted.amount, 0)
limit 20;
