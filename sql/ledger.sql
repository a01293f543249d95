-- name: add_transfers
-- All of one event in one round trip. Posting the same again breaks ledger_transfer_once_key.
insert into ledger_transfer (
    account_id,
    order_id,
    reference,
    currency,
    kind,
    debit_account,
    credit_account,
    amount
)
select
    :account_id,
    :order_id,
    :reference,
    :currency,
    posting.kind,
    posting.debit_account,
    posting.credit_account,
    posting.amount
from unnest(
    :kinds::text[],
    :debit_accounts::text[],
    :credit_accounts::text[],
    :amounts::numeric[]
) as posting (kind, debit_account, credit_account, amount);

-- name: reverse_transfers
-- The same the other way round, for what was posted; where nothing was, nothing. Reversing the same again
-- breaks ledger_transfer_reverses_key.
insert into ledger_transfer (
    account_id,
    order_id,
    reference,
    currency,
    kind,
    debit_account,
    credit_account,
    amount,
    reverses
)
select
    account_id,
    order_id,
    reference,
    currency,
    kind || '_reversed',
    credit_account,
    debit_account,
    amount,
    id
from ledger_transfer
where account_id = :account_id
    and order_id = :order_id
    and reference = :reference
    and kind = any(:kinds::text[])
order by id;

-- name: list_transfers
-- The newest of everybody's, along ledger_transfer_id_idx. Accounts that few transfers touch have indexes of
-- their own, on this very condition.
select
    id,
    account_id,
    debit_account,
    credit_account,
    amount,
    currency,
    kind,
    order_id,
    reference,
    reverses,
    created_at
from ledger_transfer
where id <= :last_id
    and (:account::text is null or debit_account = :account or credit_account = :account)
order by id desc
limit :limit;

-- name: list_transfers_of_account
-- Along the primary key.
select
    id,
    account_id,
    debit_account,
    credit_account,
    amount,
    currency,
    kind,
    order_id,
    reference,
    reverses,
    created_at
from ledger_transfer
where account_id = :account_id
    and id <= :last_id
    and (:account::text is null or :account in (debit_account, credit_account))
order by id desc
limit :limit;

-- name: list_transfers_of_order
-- Along ledger_transfer_order_id_idx; an admin may know the order and not whose it is.
select
    id,
    account_id,
    debit_account,
    credit_account,
    amount,
    currency,
    kind,
    order_id,
    reference,
    reverses,
    created_at
from ledger_transfer
where order_id = :order_id
    and id <= :last_id
    and (:account_id::bigint is null or account_id = :account_id)
    and (:account::text is null or :account in (debit_account, credit_account))
order by id desc
limit :limit;

-- name: sum_accounts
-- One pass over the transfers leaves a few rows a currency, each of which counts for two accounts. One
-- statement sees one moment, in which every transfer is there with both of its sides.
with moved as (
    select
        debit_account,
        credit_account,
        currency,
        sum(amount) as amount
    from ledger_transfer
    group by
        debit_account,
        credit_account,
        currency
),

sides as (
    select
        debit_account as code,
        currency,
        amount as debits,
        0.00 as credits
    from moved
    union all
    select
        credit_account,
        currency,
        0.00,
        amount
    from moved
),

sums as (
    select
        code,
        currency,
        sum(debits) as debits,
        sum(credits) as credits
    from sides
    group by
        code,
        currency
)

select
    ledger_account.code,
    ledger_account.name,
    ledger_account.kind,
    sums.currency,
    coalesce(sums.debits, 0.00) as debits,
    coalesce(sums.credits, 0.00) as credits,
    case
        when ledger_account.kind in ('asset', 'expense')
            then coalesce(sums.debits - sums.credits, 0.00)
        else coalesce(sums.credits - sums.debits, 0.00)
    end as balance
from ledger_account
left join sums on sums.code = ledger_account.code
order by
    array_position(array['asset', 'liability', 'income', 'expense'], ledger_account.kind),
    ledger_account.code,
    sums.currency;
