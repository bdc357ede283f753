-- The record of every domain event: append-only and chained by hashes.
create schema audit;

create table audit.entry (
    n bigint primary key check (n > 0),
    id uuid not null unique,
    at timestamptz not null,
    actor text not null,
    type text not null,
    subject text not null,
    -- The event's ids and plain values, as canonical JSON text.
    detail text not null,
    previous bytea not null check (length(previous) = 32),
    hash bytea not null check (length(hash) = 32)
);
create index entry_subject on audit.entry (subject, n desc);
create index entry_actor on audit.entry (actor, n desc);
create index entry_type on audit.entry (type, n desc);

-- The end of the chain. Its row lock makes appenders take turns: no fork, no gap.
create table audit.head (
    single boolean primary key default true check (single),
    n bigint not null,
    hash bytea not null check (length(hash) = 32)
);
insert into audit.head (n, hash) values (0, decode(repeat('00', 32), 'hex'));

grant usage on schema audit to tertulia_app;
grant select, insert on audit.entry to tertulia_app;
grant select, update on audit.head to tertulia_app;
