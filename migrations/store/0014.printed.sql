-- depends: 0013.scheduled_prices
-- Documents as they were printed: to print takes a hundred times as long as to send. `digest` is of all that is
-- printed, so that what has changed since is printed anew.
create table if not exists printed (
    account_id bigint not null,
    document text not null,
    document_id bigint not null,
    digest text not null,
    body bytea not null,
    printed_at timestamptz not null default now(),
    constraint printed_pkey primary key (account_id, document, document_id),
    constraint printed_account_id_fkey foreign key (account_id) references account (id),
    constraint printed_document_check check (document in ('invoice', 'credit_note'))
);

-- A PDF is compressed by itself.
alter table printed alter column body set storage external;
