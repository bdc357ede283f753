-- Plaza, the practice network: what its customers and the brands' accounts say there. It stands for a
-- network outside, so nothing of ours joins these tables.
create schema networks_plaza;

create table networks_plaza.customer (
    id uuid primary key,
    handle text not null unique check (handle ~ '^[a-z0-9][a-z0-9_]{0,29}$'),
    name text not null check (length(name) between 1 and 80),
    joined_at timestamptz not null
);

create table networks_plaza.entry (
    id bigint generated always as identity primary key,
    -- The account whose square this is said on.
    channel_id uuid not null,
    -- Null: the brand's account says it.
    customer_id uuid references networks_plaza.customer,
    kind text not null check (kind in ('post', 'comment', 'direct')),
    parent_id bigint references networks_plaza.entry,
    -- The first entry of the thread; for direct messages the first with that customer.
    root_id bigint references networks_plaza.entry,
    -- With whom, for direct messages.
    with_id uuid references networks_plaza.customer,
    text text not null check (length(text) between 1 and 500),
    at timestamptz not null,
    edited_at timestamptz,
    deleted_at timestamptz,
    -- Recognised for ever: the journal of what the network accepted from us.
    idempotency_key text unique,
    check ((idempotency_key is not null) = (customer_id is null)),
    check ((with_id is not null) = (kind = 'direct'))
);
create index entry_square on networks_plaza.entry (channel_id, id);

-- What the brand's account is told, in order; writers take turns (advisory lock).
create table networks_plaza.event (
    seq bigint generated always as identity primary key,
    channel_id uuid not null,
    entry_id bigint not null references networks_plaza.entry,
    payload text not null
);
create index event_square on networks_plaza.event (channel_id, seq);

grant usage on schema networks_plaza to tertulia_app;
grant select, insert on networks_plaza.customer, networks_plaza.event to tertulia_app;
grant select, insert on networks_plaza.entry to tertulia_app;
grant update (text, edited_at, deleted_at) on networks_plaza.entry to tertulia_app;
