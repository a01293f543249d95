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
    seller_tax_id
)
values (
    :account_id,
    :order_id,
    :number,
    :currency,
    :net,
    :tax_name,
    :tax_rate,
    :tax,
    :total,
    :seller_name,
    :seller_address,
    :seller_tax_id
)
returning id;

-- name: lock_buyer
-- Against a deletion that runs beside: it would not see the buyer's row, which is not committed yet.
select id
from account
where id = :account_id
for share;

-- name: add_buyer
-- Nobody's, when the account was deleted while its payment ran.
insert into invoice_buyer (account_id, invoice_id, display_name, handle_name, email)
select
    id,
    :invoice_id,
    display_name,
    handle_name,
    email
from account
where id = :account_id
    and deleted_at is null;

-- name: remove_buyers
delete from invoice_buyer
where account_id = :account_id;

-- name: list_invoices
-- The lines are the order's purchases, which no later change of the catalog touches.
select
    invoice.id,
    invoice.number,
    invoice.order_id,
    checkout.status,
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
    ) as lines
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
