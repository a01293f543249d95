-- Made-up orders, a stretch of them at a time, as a store would have left them that did its work: the rows
-- are those that checkout, refunds, invoices and ledger write, and `store verify` holds them to it. What is
-- drawn follows from the seed and from the order's place alone.

-- name: make_drafts
-- Gone with the transaction.
create temporary table draft_buyer (
    place bigint primary key,
    account_id bigint,
    display_name text,
    handle_name text,
    email text
) on commit drop;

create temporary table draft_price (
    place bigint primary key,
    is_bundle boolean,
    item_id bigint,
    version integer,
    name text,
    price numeric(12, 2),
    starts_at timestamptz
) on commit drop;

create temporary table draft_line (
    place bigint,
    line integer,
    purchase_id bigint,
    is_bundle boolean,
    item_id bigint,
    version integer,
    name text,
    quantity integer,
    unit_price numeric(12, 2),
    amount numeric(14, 2),
    refund numeric(14, 2),
    refund_status text,
    starts_at timestamptz
) on commit drop;

create temporary table draft_order (
    place bigint,
    account_id bigint,
    order_id bigint,
    payment_id bigint,
    status text,
    total numeric(14, 2),
    refunded numeric(14, 2),
    net numeric(14, 2),
    fee numeric(14, 2),
    number bigint,
    ordered_at timestamptz
) on commit drop;

create temporary table draft_credit (
    place bigint,
    line integer,
    position bigint,
    number bigint,
    account_id bigint,
    order_id bigint,
    refund_id bigint,
    purchase_id bigint,
    amount numeric(14, 2),
    tax numeric(14, 2),
    remaining numeric(14, 2),
    credited_at timestamptz
) on commit drop;

-- name: find_buyers
insert into draft_buyer (place, account_id, display_name, handle_name, email)
select
    row_number() over (order by id) - 1,
    id,
    display_name,
    handle_name,
    email
from account
where deleted_at is null;

-- name: find_prices
-- In one currency, so that any of them can be bought together.
insert into draft_price (place, is_bundle, item_id, version, name, price, starts_at)
select
    row_number() over (order by is_bundle, item_id, version) - 1,
    is_bundle,
    item_id,
    version,
    name,
    price,
    starts_at
from (
    select
        false as is_bundle,
        product.id as item_id,
        product_price_version.version,
        product.name,
        product_price_version.price,
        product_price_version.currency,
        product_price_version.starts_at
    from product_price_version
    inner join product on product.id = product_price_version.product_id
    union all
    select
        true,
        bundle.id,
        bundle_price_version.version,
        bundle.name,
        bundle_price_version.price,
        bundle_price_version.currency,
        bundle_price_version.starts_at
    from bundle_price_version
    inner join bundle on bundle.id = bundle_price_version.bundle_id
) as offered
where currency = :currency
    and starts_at <= now();

-- name: count_choices
select
    (
        select count(place)
        from draft_buyer
    ) as buyers,
    (
        select count(place)
        from draft_price
    ) as prices;

-- name: empty_drafts
truncate draft_line, draft_order, draft_credit;

-- name: draw_lines
-- One to three lines an order, each once or twice. Of a hundred orders nine are declined; of three a refund
-- fails, of four everything comes back, of eight half of a line.
insert into draft_line (
    place,
    line,
    purchase_id,
    is_bundle,
    item_id,
    version,
    name,
    quantity,
    unit_price,
    amount,
    refund,
    refund_status,
    starts_at
)
select
    drawn.place,
    drawn.line,
    :purchase_id + 3 * drawn.place + drawn.line,
    draft_price.is_bundle,
    draft_price.item_id,
    draft_price.version,
    draft_price.name,
    drawn.quantity,
    draft_price.price,
    draft_price.price * drawn.quantity,
    case
        when drawn.fate between 9 and 11 and drawn.line = 0 then draft_price.price * drawn.quantity
        when drawn.fate between 12 and 15 then draft_price.price * drawn.quantity
        when drawn.fate between 16 and 23 and drawn.line = 0
            then greatest(trunc(draft_price.price * drawn.quantity / 2 / :unit) * :unit, :unit)
    end,
    case
        when drawn.fate < 9 then 'declined'
        when drawn.fate < 12 then 'failed'
        else 'succeeded'
    end,
    draft_price.starts_at
from (
    select
        place,
        line,
        (hashint8extended(place * 8, :seed) & 9223372036854775807) % 100 as fate,
        1 + (hashint8extended(place * 8 + 1 + line, :seed) & 1) as quantity,
        (hashint8extended(place * 8 + 4 + line, :seed) & 9223372036854775807) % :prices as choice
    from generate_series(:first_place::bigint, :last_place::bigint) as place
    cross join lateral generate_series(0, (hashint8extended(place, :seed) & 9223372036854775807) % 3) as line
) as drawn
inner join draft_price on draft_price.place = drawn.choice;

-- name: draw_orders
-- Invoices are numbered in the order of payment. The fee is what mockpay takes by default: 2.9 % and thirty
-- of the smallest unit.
insert into draft_order (
    place,
    account_id,
    order_id,
    payment_id,
    status,
    total,
    refunded,
    net,
    fee,
    number,
    ordered_at
)
select
    line.place,
    draft_buyer.account_id,
    :order_id + line.place,
    :transaction_id + 4 * line.place,
    line.status,
    line.total,
    line.refunded,
    round(line.total / (1 + :tax_rate) / :unit) * :unit,
    least(line.total, (round(line.total / :unit * 0.029) + 30) * :unit),
    row_number() over (partition by line.status = 'failed' order by line.place),
    greatest(line.starts_at, timestamptz '2025-01-01 00:00+00' + line.place * interval '300 days' / :orders)
from (
    select
        place,
        case
            when min(refund_status) = 'declined' then 'failed'
            when sum(refund) filter (where refund_status = 'succeeded') = sum(amount) then 'refunded'
            when sum(refund) filter (where refund_status = 'succeeded') > 0 then 'partially_refunded'
            else 'paid'
        end as status,
        sum(amount) as total,
        coalesce(sum(refund) filter (where refund_status = 'succeeded'), 0) as refunded,
        max(starts_at) as starts_at
    from draft_line
    group by place
) as line
inner join draft_buyer
    on draft_buyer.place = (hashint8extended(line.place, :seed + 1) & 9223372036854775807) % :buyers;

-- name: draw_credits
-- Of the refunds that succeeded, numbered in the order of their orders. The tax in one is what the tax on
-- what stays of the order falls by, as in store/invoices/credit.py.
insert into draft_credit (
    place,
    line,
    position,
    number,
    account_id,
    order_id,
    refund_id,
    purchase_id,
    amount,
    tax,
    remaining,
    credited_at
)
select
    place,
    line,
    position,
    row_number() over (order by place, line),
    account_id,
    order_id,
    payment_id + 1 + line,
    purchase_id,
    amount,
    (before - round(before / (1 + :tax_rate) / :unit) * :unit)
        - (remaining - round(remaining / (1 + :tax_rate) / :unit) * :unit),
    remaining,
    least(now(), ordered_at + (1 + line) * interval '3 days')
from (
    select
        draft_order.place,
        draft_order.account_id,
        draft_order.order_id,
        draft_order.payment_id,
        draft_order.ordered_at,
        draft_line.line,
        draft_line.purchase_id,
        draft_line.refund as amount,
        row_number() over lines as position,
        draft_order.total - sum(draft_line.refund) over lines + draft_line.refund as before,
        draft_order.total - sum(draft_line.refund) over lines as remaining
    from draft_line
    inner join draft_order on draft_order.place = draft_line.place
    where draft_line.refund_status = 'succeeded'
        and draft_line.refund is not null
    window lines as (partition by draft_line.place order by draft_line.line)
) as staying;

-- name: count_numbers
select
    (
        select count(place)
        from draft_order
        where status <> 'failed'
    ) as invoices,
    (
        select count(place)
        from draft_credit
    ) as credits;

-- name: take_numbers
-- How many were taken before. Held to the end of the load: who settles a payment waits.
insert into invoice_series (series, last_number)
values (:drawn_series, :drawn)
on conflict (series) do update
set last_number = invoice_series.last_number + excluded.last_number
returning last_number - :drawn::bigint;

-- name: add_checkouts
insert into checkout (account_id, id, group_id, status, total, currency, asked_at, created_at, updated_at)
select
    account_id,
    order_id,
    md5('checkout ' || order_id)::uuid,
    status,
    total,
    :currency,
    ordered_at,
    ordered_at,
    ordered_at
from draft_order;

-- name: add_purchases
insert into purchase (
    account_id,
    id,
    order_id,
    is_bundle,
    product_id,
    product_version,
    bundle_id,
    bundle_version,
    name,
    quantity,
    unit_price,
    amount,
    refunded,
    currency,
    purchase_status,
    created_at,
    updated_at
)
select
    draft_order.account_id,
    draft_line.purchase_id,
    draft_order.order_id,
    draft_line.is_bundle,
    case when not draft_line.is_bundle then draft_line.item_id end,
    case when not draft_line.is_bundle then draft_line.version end,
    case when draft_line.is_bundle then draft_line.item_id end,
    case when draft_line.is_bundle then draft_line.version end,
    draft_line.name,
    draft_line.quantity,
    draft_line.unit_price,
    draft_line.amount,
    case when draft_line.refund_status = 'succeeded' then coalesce(draft_line.refund, 0) else 0 end,
    :currency,
    case
        when draft_order.status = 'failed' then 'failed'
        when draft_line.refund is null or draft_line.refund_status = 'failed' then 'paid'
        when draft_line.refund = draft_line.amount then 'refunded'
        else 'partially_refunded'
    end,
    draft_order.ordered_at,
    draft_order.ordered_at
from draft_line
inner join draft_order on draft_order.place = draft_line.place;

-- name: add_payments
-- The provider never heard of them; the reconciliation knows their ids.
insert into payment (
    account_id,
    id,
    order_id,
    status,
    amount,
    captured,
    refunded,
    currency,
    payment_method,
    method_brand,
    method_last4,
    provider_id,
    failure_code,
    decline_code,
    failure_message,
    created_at,
    updated_at,
    settled_at
)
select
    account_id,
    payment_id,
    order_id,
    case when status = 'failed' then 'failed' else 'succeeded' end,
    total,
    case when status = 'failed' then 0 else total end,
    refunded,
    :currency,
    case when status = 'failed' then 'pm_card_visa_chargeDeclined' else 'pm_card_visa' end,
    'visa',
    case when status = 'failed' then '0002' else '4242' end,
    'generated_pi_' || payment_id,
    case when status = 'failed' then 'card_declined' end,
    case when status = 'failed' then 'generic_decline' end,
    case when status = 'failed' then 'Your card was declined.' end,
    ordered_at,
    ordered_at,
    ordered_at
from draft_order;

-- name: add_refunds
insert into refund (
    account_id,
    id,
    payment_id,
    purchase_id,
    order_id,
    provider_key,
    status,
    amount,
    currency,
    provider_id,
    failure_code,
    asked_at,
    created_at,
    updated_at,
    settled_at
)
select
    draft_order.account_id,
    draft_order.payment_id + 1 + draft_line.line,
    draft_order.payment_id,
    draft_line.purchase_id,
    draft_order.order_id,
    md5('refund ' || draft_line.purchase_id)::uuid,
    draft_line.refund_status,
    draft_line.refund,
    :currency,
    'generated_re_' || draft_order.payment_id + 1 + draft_line.line,
    case when draft_line.refund_status = 'failed' then 'expired_or_canceled_card' end,
    asked.at,
    asked.at,
    asked.at,
    asked.at
from draft_line
inner join draft_order on draft_order.place = draft_line.place
cross join lateral (
    values (least(now(), draft_order.ordered_at + (1 + draft_line.line) * interval '3 days'))
) as asked (at)
where draft_line.refund is not null;

-- name: add_numbers
insert into invoice_number (series, number, account_id, order_id)
select
    :series,
    :number + number,
    account_id,
    order_id
from draft_order
where status <> 'failed'
union all
select
    :credit_series,
    :credit_number + number,
    account_id,
    order_id
from draft_credit;

-- name: add_invoices
insert into invoice (
    account_id,
    id,
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
    account_id,
    :invoice_id + place,
    order_id,
    numbered.number,
    :currency,
    net,
    :tax_name,
    :tax_rate,
    total - net,
    total,
    :seller_name,
    :seller_address,
    :seller_tax_id,
    ordered_at,
    invoice_digest(
        account_id,
        order_id,
        md5('checkout ' || order_id)::uuid,
        'generated_pi_' || payment_id,
        'visa 4242',
        numbered.number,
        :currency,
        net,
        :tax_name,
        :tax_rate,
        total - net,
        total,
        :seller_name,
        :seller_address,
        :seller_tax_id,
        ordered_at
    )
from draft_order
cross join lateral (
    values (
        :series || '-'
            || lpad((:number + draft_order.number)::text, greatest(6, length((:number + draft_order.number)::text)), '0')
    )
) as numbered (number)
where status <> 'failed';

-- name: add_buyers
insert into invoice_buyer (account_id, invoice_id, display_name, handle_name, email, digest)
select
    draft_order.account_id,
    :invoice_id + draft_order.place,
    draft_buyer.display_name,
    draft_buyer.handle_name,
    draft_buyer.email,
    buyer_digest(
        draft_order.account_id,
        :invoice_id + draft_order.place,
        draft_buyer.display_name,
        draft_buyer.handle_name,
        draft_buyer.email
    )
from draft_order
inner join draft_buyer
    on draft_buyer.place = (hashint8extended(draft_order.place, :seed + 1) & 9223372036854775807) % :buyers
where draft_order.status <> 'failed';

-- name: post_payments
insert into ledger_transfer (
    account_id,
    id,
    debit_account,
    credit_account,
    amount,
    currency,
    kind,
    order_id,
    reference,
    created_at
)
select
    draft_order.account_id,
    :transfer_id + 10 * draft_order.place + posting.step,
    posting.debit_account,
    posting.credit_account,
    posting.amount,
    :currency,
    posting.kind,
    draft_order.order_id,
    draft_order.payment_id::text,
    draft_order.ordered_at
from draft_order
cross join lateral (
    values
        (0, 'sale', 'receivable', 'revenue', draft_order.net),
        (1, 'sale_tax', 'receivable', 'tax', draft_order.total - draft_order.net),
        (2, 'payment', 'provider_cash', 'receivable', draft_order.total),
        (3, 'payment_fee', 'fees', 'provider_cash', draft_order.fee)
) as posting (step, kind, debit_account, credit_account, amount)
where draft_order.status <> 'failed'
    and posting.amount > 0;

-- name: add_credits
insert into credit_note (
    account_id,
    id,
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
    :credit_id + 3 * place + line,
    :invoice_id + place,
    order_id,
    purchase_id,
    refund_id,
    position,
    :credit_series || '-'
        || lpad((:credit_number + number)::text, greatest(6, length((:credit_number + number)::text)), '0'),
    :currency,
    amount - tax,
    tax,
    amount,
    remaining,
    credited_at
from draft_credit;

-- name: post_refunds
insert into ledger_transfer (
    account_id,
    id,
    debit_account,
    credit_account,
    amount,
    currency,
    kind,
    order_id,
    reference,
    created_at
)
select
    draft_credit.account_id,
    :transfer_id + 10 * draft_credit.place + posting.step,
    posting.debit_account,
    'provider_cash',
    posting.amount,
    :currency,
    posting.kind,
    draft_credit.order_id,
    draft_credit.refund_id::text,
    draft_credit.credited_at
from draft_credit
cross join lateral (
    values
        (4 + 2 * draft_credit.line, 'refund', 'refunds', draft_credit.amount - draft_credit.tax),
        (5 + 2 * draft_credit.line, 'refund_tax', 'tax', draft_credit.tax)
) as posting (step, kind, debit_account, amount)
where posting.amount > 0;
