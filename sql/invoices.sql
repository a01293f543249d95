-- name: take_number
-- The counter's row is locked from here until the settling transaction ends, so numbers come without gaps:
-- what rolls back gives its number back. The registry holds each number once.
with counter as (
    insert into invoice_series (series, last_number)
    values (:series, 1)
    on conflict (series) do update
    set last_number = invoice_series.last_number + 1
    returning
        series,
        last_number
)
insert into invoice_number (series, number, account_id, order_id)
select
    series,
    last_number,
    :account_id,
    :order_id
from counter
returning number;

-- name: add_invoice
-- With its buyer, whose lock is held; nobody, when the account was deleted while its payment ran. The digests
-- are for `verify`: neither changes any more.
with settled as (
    select
        checkout.account_id,
        checkout.id as order_id,
        checkout.group_id,
        payment.provider_id as payment_reference,
        concat_ws(' ', payment.method_brand, payment.method_last4) as payment_method
    from checkout
    inner join payment on payment.account_id = checkout.account_id and payment.order_id = checkout.id
    where checkout.account_id = :account_id
        and checkout.id = :order_id
),
issued as (
    insert into invoice (
        account_id,
        order_id,
        number,
        currency,
        net,
        tax_name,
        tax_rate,
        tax,
        total,
        seller_name,
        seller_address,
        seller_tax_id,
        issued_at,
        digest
    )
    select
        settled.account_id,
        settled.order_id,
        :number,
        :currency,
        :net::numeric,
        :tax_name,
        :tax_rate::numeric,
        :tax::numeric,
        :total::numeric,
        :seller_name,
        :seller_address,
        :seller_tax_id,
        now(),
        invoice_digest(
            settled.account_id,
            settled.order_id,
            settled.group_id,
            settled.payment_reference,
            settled.payment_method,
            :number,
            :currency,
            :net,
            :tax_name,
            :tax_rate,
            :tax,
            :total,
            :seller_name,
            :seller_address,
            :seller_tax_id,
            now()
        )
    from settled
    returning
        account_id,
        id
)
insert into invoice_buyer (account_id, invoice_id, display_name, handle_name, email, digest)
select
    issued.account_id,
    issued.id,
    account.display_name,
    account.handle_name,
    account.email,
    buyer_digest(issued.account_id, issued.id, account.display_name, account.handle_name, account.email)
from issued
inner join account on account.id = issued.account_id
where account.deleted_at is null;

-- name: remove_buyers
delete from invoice_buyer
where account_id = :account_id;

-- name: list_invoices
-- The lines are the order's purchases, which no later change of the catalog touches.
select
    invoice.id,
    invoice.number,
    invoice.order_id,
    invoice.currency,
    invoice.net,
    invoice.tax_name,
    invoice.tax_rate,
    invoice.tax,
    invoice.total,
    concat_ws(' ', payment.method_brand, '•••• ' || payment.method_last4) as payment_method,
    coalesce(payment.provider_id, '') as payment_reference,
    invoice.issued_at,
    coalesce(payment.settled_at, invoice.issued_at) as paid_at,
    jsonb_build_object(
        'name', invoice.seller_name,
        'address', invoice.seller_address,
        'tax_id', invoice.seller_tax_id
    ) as seller,
    case
        when invoice_buyer.invoice_id is not null
            then jsonb_build_object(
                'display_name', invoice_buyer.display_name,
                'handle_name', invoice_buyer.handle_name,
                'email', invoice_buyer.email
            )
    end as buyer,
    (
        select
            jsonb_agg(
                jsonb_build_object(
                    'position', line.position,
                    'name', line.name,
                    'is_bundle', line.is_bundle,
                    'quantity', line.quantity,
                    'unit_price', line.unit_price,
                    'amount', line.amount
                )
                order by line.position
            )
        from (
            select
                row_number() over (order by purchase.id) as position,
                purchase.name,
                purchase.is_bundle,
                purchase.quantity,
                purchase.unit_price,
                purchase.amount
            from purchase
            where purchase.account_id = invoice.account_id
                and purchase.order_id = invoice.order_id
        ) as line
    ) as lines,
    checkout.status,
    (
        select
            coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', credit_note.id,
                        'number', credit_note.number,
                        'purchase_id', credit_note.purchase_id,
                        'refund_id', credit_note.refund_id,
                        'net', credit_note.net,
                        'tax', credit_note.tax,
                        'total', credit_note.total,
                        'issued_at', credit_note.issued_at,
                        'voided_at', credit_note.voided_at
                    )
                    order by credit_note.position
                ),
                '[]'
            )
        from credit_note
        where credit_note.account_id = invoice.account_id
            and credit_note.invoice_id = invoice.id
    ) as credit_notes
from invoice
inner join checkout on checkout.account_id = invoice.account_id and checkout.id = invoice.order_id
inner join payment on payment.account_id = invoice.account_id and payment.order_id = invoice.order_id
left join invoice_buyer
    on invoice_buyer.account_id = invoice.account_id
    and invoice_buyer.invoice_id = invoice.id
where invoice.account_id = :account_id
    and invoice.id <= :last_id
order by invoice.id desc
limit :limit;

-- name: get_invoice_credit
-- Read under the order's lock. Voided notes are counted, for the next one's position, and not summed.
select
    invoice.id,
    invoice.currency,
    invoice.tax_rate,
    invoice.tax,
    invoice.total,
    credited.notes,
    credited.tax as credited_tax,
    credited.total as credited
from invoice
cross join lateral (
    select
        count(*) as notes,
        coalesce(sum(credit_note.tax) filter (where credit_note.voided_at is null), 0) as tax,
        coalesce(sum(credit_note.total) filter (where credit_note.voided_at is null), 0) as total
    from credit_note
    where credit_note.account_id = invoice.account_id
        and credit_note.invoice_id = invoice.id
) as credited
where invoice.account_id = :account_id
    and invoice.order_id = :order_id;

-- name: add_credit_note
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
    remaining
)
values (
    :account_id,
    :invoice_id,
    :order_id,
    :purchase_id,
    :refund_id,
    :position,
    :number,
    :currency,
    :net,
    :tax,
    :total,
    :remaining
)
returning
    id,
    net,
    tax;

-- name: void_credit_note
-- Kept, since its number is used.
update credit_note
set voided_at = now()
where account_id = :account_id
    and refund_id = :refund_id
    and voided_at is null
returning
    id,
    net,
    tax;

-- name: list_credit_notes
-- Seller and buyer are the invoice's, the reason is the refund's: a deleted account leaves none of it here.
select
    credit_note.id,
    credit_note.number,
    credit_note.invoice_id,
    invoice.number as invoice_number,
    credit_note.order_id,
    credit_note.purchase_id,
    credit_note.refund_id,
    credit_note.currency,
    credit_note.net,
    invoice.tax_name,
    invoice.tax_rate,
    credit_note.tax,
    credit_note.total,
    concat_ws(' ', payment.method_brand, '•••• ' || payment.method_last4) as payment_method,
    coalesce(refund.provider_id, '') as refund_reference,
    refund.reason,
    invoice.issued_at as invoiced_at,
    credit_note.issued_at,
    credit_note.voided_at,
    jsonb_build_object(
        'name', invoice.seller_name,
        'address', invoice.seller_address,
        'tax_id', invoice.seller_tax_id
    ) as seller,
    case
        when invoice_buyer.invoice_id is not null
            then jsonb_build_object(
                'display_name', invoice_buyer.display_name,
                'handle_name', invoice_buyer.handle_name,
                'email', invoice_buyer.email
            )
    end as buyer,
    jsonb_build_object(
        'position', (
            select count(*)
            from purchase as line
            where line.account_id = purchase.account_id
                and line.order_id = purchase.order_id
                and line.id <= purchase.id
        ),
        'name', purchase.name,
        'is_bundle', purchase.is_bundle,
        'quantity', purchase.quantity,
        'unit_price', purchase.unit_price,
        'amount', purchase.amount
    ) as line
from credit_note
inner join invoice on invoice.account_id = credit_note.account_id and invoice.id = credit_note.invoice_id
inner join refund on refund.account_id = credit_note.account_id and refund.id = credit_note.refund_id
inner join payment on payment.account_id = refund.account_id and payment.id = refund.payment_id
inner join purchase on purchase.account_id = credit_note.account_id and purchase.id = credit_note.purchase_id
left join invoice_buyer
    on invoice_buyer.account_id = credit_note.account_id
    and invoice_buyer.invoice_id = credit_note.invoice_id
where credit_note.account_id = :account_id
    and credit_note.id <= :last_id
order by credit_note.id desc
limit :limit;

-- name: get_printed
-- No row where the body is not the one that was written.
select body
from printed
where account_id = :account_id
    and document = :document
    and document_id = :document_id
    and digest = :digest
    and checksum = sha256(body);

-- name: keep_printed
-- Nobody's, when the account was deleted while it was printed: a deletion that runs beside is waited for.
insert into printed (account_id, document, document_id, digest, body, checksum)
select
    owner.id,
    :document,
    :document_id,
    :digest,
    :body,
    :checksum
from (
    select id
    from account
    where id = :account_id
        and deleted_at is null
    for share
) as owner
on conflict (account_id, document, document_id) do update
set
    digest = excluded.digest,
    body = excluded.body,
    checksum = excluded.checksum,
    printed_at = excluded.printed_at;

-- name: remove_printed
delete from printed
where account_id = :account_id;
