-- depends: 0001.payments
-- Faults on command. In the database, so that every worker strikes by the same counts and a restart keeps them.
create table if not exists mockpay.fault_rule (
    id text collate "C" not null,
    created bigint not null,
    match text not null,
    fault text not null,
    times bigint not null,
    seen bigint not null default 0,
    struck bigint not null default 0,
    probability double precision not null,
    -- A number, or {"min": ..., "max": ...} to draw from.
    seconds jsonb,
    seed bigint not null,
    constraint fault_rule_pkey primary key (id),
    constraint fault_rule_struck_check check (struck between 0 and least(seen, times)),
    constraint fault_rule_probability_check check (probability between 0 and 1)
);
