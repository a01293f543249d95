-- depends: 0016.price_starts
-- 0007 made the ledger and 0008 the credit notes, and neither wrote down what had been paid and refunded
-- before. This does, as store/invoices/credit.py and store/ledger/posting.py would have done then: credit
-- notes and transfers have the time at which their payment or refund settled. Only what is missing is
-- added, so that the file can run again. The provider's fees are left out: what it kept of an old payment
-- stands in its own records alone.

-- Whoever settles a payment or a refund updates it first, and waits here until this has committed.
lock table payment, refund in share row exclusive mode;

-- A note's tax is what the invoice's falls by when what is left of it is taxed anew, at least nothing and
-- at most the refund: voided notes leave a cent of rounding behind. Bounding each note in turn is the same
-- as bounding the running sum, since the tax on what is left never grows as that shrinks. Refunds that the
-- ledger has already keep the tax that was posted, and come first. The series is that of the notes that
-- are there, or the default one.
with series as (
    select
        coalesce(
            (
                select split_part(number, '-', 1)
                from credit_note
                order by
                    issued_at desc,
                    id desc
                limit 1
            ),
            'CN'
        ) as name
),

standing as (
    select
        account_id,
        invoice_id,
        count(*) as notes,
        coalesce(sum(tax) filter (where voided_at is null), 0) as tax,
        coalesce(sum(total) filter (where voided_at is null), 0) as total
    from credit_note
    group by
        account_id,
        invoice_id
),

posted as (
    select
        account_id,
        order_id,
        reference,
        coalesce(sum(amount) filter (where kind = 'refund_tax'), 0) as tax
    from ledger_transfer
    where kind in ('refund', 'refund_tax')
    group by
        account_id,
        order_id,
        reference
),

missing as (
    select
        refund.account_id,
        refund.id as refund_id,
        refund.order_id,
        refund.purchase_id,
        refund.amount,
        coalesce(refund.settled_at, refund.updated_at) as settled_at,
        posted.tax as posted_tax,
        invoice.id as invoice_id,
        invoice.currency,
        invoice.tax_rate,
        invoice.tax as invoice_tax,
        invoice.total as invoice_total,
        case
            when invoice.currency = any(string_to_array(
                'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF', ' '
            ))
                then 0
            else 2
        end as decimals,
        coalesce(standing.notes, 0) as notes,
        coalesce(standing.tax, 0) + coalesce(sum(posted.tax) over invoiced, 0) as known_tax,
        coalesce(standing.total, 0) as standing_total,
        coalesce(sum(refund.amount) filter (where posted.tax is not null) over invoiced, 0) as posted_total,
        sum(refund.amount) over in_order as credited,
        coalesce(sum(refund.amount) filter (where posted.tax is null) over in_order, 0) as reckoned,
        row_number() over in_order as place
    from refund
    inner join invoice on invoice.account_id = refund.account_id and invoice.order_id = refund.order_id
    left join credit_note on credit_note.account_id = refund.account_id and credit_note.refund_id = refund.id
    left join standing on standing.account_id = invoice.account_id and standing.invoice_id = invoice.id
    left join posted
        on posted.account_id = refund.account_id
        and posted.order_id = refund.order_id
        and posted.reference = refund.id::text
    where refund.status = 'succeeded'
        and refund.purchase_id is not null
        and credit_note.id is null
    window
        invoiced as (partition by invoice.account_id, invoice.id),
        in_order as (
            partition by invoice.account_id, invoice.id
            order by
                posted.tax is null,
                coalesce(refund.settled_at, refund.updated_at),
                refund.id
        )
),

note as (
    select
        missing.account_id,
        missing.invoice_id,
        missing.order_id,
        missing.purchase_id,
        missing.refund_id,
        missing.currency,
        missing.amount,
        missing.settled_at,
        coalesce(missing.posted_tax, bounded.tax_after - bounded.tax_before) as tax,
        missing.notes + missing.place as position,
        missing.invoice_total - missing.standing_total - missing.credited as remaining,
        row_number() over (order by missing.settled_at, missing.account_id, missing.refund_id) as place
    from missing
    cross join lateral (
        select
            missing.invoice_total - missing.standing_total - missing.posted_total - missing.reckoned as after,
            missing.known_tax + missing.reckoned as most
    ) as staying
    cross join lateral (
        select
            least(
                greatest(
                    missing.invoice_tax
                        - (staying.after - round(staying.after / (1 + missing.tax_rate), missing.decimals)),
                    missing.known_tax
                ),
                staying.most
            ) as tax_after,
            least(
                greatest(
                    missing.invoice_tax - (
                        staying.after + missing.amount
                        - round((staying.after + missing.amount) / (1 + missing.tax_rate), missing.decimals)
                    ),
                    missing.known_tax
                ),
                staying.most - missing.amount
            ) as tax_before
    ) as bounded
),

counter as (
    insert into invoice_series (series, last_number)
    select
        series.name,
        count(*)
    from series
    cross join note
    group by series.name
    on conflict (series) do update
    set last_number = invoice_series.last_number + excluded.last_number
    returning
        series,
        last_number
),

numbered as (
    select
        note.account_id,
        note.invoice_id,
        note.order_id,
        note.purchase_id,
        note.refund_id,
        note.position,
        note.currency,
        note.amount,
        note.tax,
        note.remaining,
        note.settled_at,
        counter.series,
        counter.last_number - count(*) over () + note.place as number
    from note
    cross join counter
),

registered as (
    insert into invoice_number (series, number, account_id, order_id)
    select
        series,
        number,
        account_id,
        order_id
    from numbered
)

insert into credit_note (
    account_id,
    invoice_id,
    order_id,
    purchase_id,
    refund_id,
    position,
    number,
    currency,
    net,
    tax,
    total,
    remaining,
    issued_at
)
select
    account_id,
    invoice_id,
    order_id,
    purchase_id,
    refund_id,
    position,
    format('%s-%s', series, lpad(number::text, greatest(6, length(number::text)), '0')),
    currency,
    amount - tax,
    tax,
    amount,
    remaining,
    settled_at
from numbered
order by number;

-- Payments and the sales that they settle, then refunds, each row on its own.
with event as (
    select
        payment.account_id,
        payment.order_id,
        payment.id::text as reference,
        payment.currency,
        coalesce(payment.settled_at, payment.updated_at) as settled_at,
        posting.place,
        posting.kind,
        posting.debit_account,
        posting.credit_account,
        posting.amount
    from payment
    left join invoice on invoice.account_id = payment.account_id and invoice.order_id = payment.order_id
    cross join lateral (
        values
            (1, 'sale', 'receivable', 'revenue', invoice.net),
            (2, 'sale_tax', 'receivable', 'tax', invoice.tax),
            (3, 'payment', 'provider_cash', 'receivable', payment.captured)
    ) as posting (place, kind, debit_account, credit_account, amount)
    union all
    select
        refund.account_id,
        refund.order_id,
        refund.id::text,
        refund.currency,
        coalesce(refund.settled_at, refund.updated_at),
        posting.place,
        posting.kind,
        posting.debit_account,
        posting.credit_account,
        posting.amount
    from refund
    left join credit_note on credit_note.account_id = refund.account_id and credit_note.refund_id = refund.id
    cross join lateral (
        values
            (4, 'refund', 'refunds', 'provider_cash', credit_note.net),
            (5, 'refund_tax', 'tax', 'provider_cash', credit_note.tax),
            (
                6,
                'late_refund',
                'receivable',
                'provider_cash',
                case when refund.purchase_id is null then refund.amount end
            )
    ) as posting (place, kind, debit_account, credit_account, amount)
    where refund.status = 'succeeded'
)

insert into ledger_transfer (
    account_id,
    order_id,
    reference,
    currency,
    kind,
    debit_account,
    credit_account,
    amount,
    created_at
)
select
    event.account_id,
    event.order_id,
    event.reference,
    event.currency,
    event.kind,
    event.debit_account,
    event.credit_account,
    event.amount,
    event.settled_at
from event
left join ledger_transfer as posted
    on posted.account_id = event.account_id
    and posted.order_id = event.order_id
    and posted.kind = event.kind
    and posted.reference = event.reference
where event.amount > 0
    and posted.id is null
order by
    event.settled_at,
    event.account_id,
    event.order_id,
    event.place;
