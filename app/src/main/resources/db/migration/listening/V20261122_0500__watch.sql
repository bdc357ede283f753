-- Watches, and the messages that they matched.
create schema listening;

create table listening.watch (
    id uuid primary key,
    number integer generated always as identity unique,
    brand_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    -- As it was typed; docs/queries.md describes the language.
    query text not null check (length(query) between 1 and 2000),
    -- Grows with each change of the query: what an earlier one matched is no mention of this one.
    edition integer not null default 1 check (edition > 0),
    state text not null check (state in ('active', 'paused', 'retired')),
    -- Of which change of all watches it is; see listening.revision.
    revision bigint not null,
    created_at timestamptz not null,
    created_by uuid not null
);
create unique index watch_name on listening.watch (brand_id, lower(name)) where state <> 'retired';
create index watch_revision on listening.watch (revision);

-- Counts the changes of watches. Its row is locked until the change commits, so whoever knows all
-- changes up to a number misses none.
create table listening.revision (
    single boolean primary key default true check (single),
    n bigint not null
);
insert into listening.revision (n) values (0);

-- A message that a watch matched: a fact, like the message.
create table listening.mention (
    watch_id uuid not null,
    edition integer not null,
    message_id uuid not null,
    -- The line of the stream that told of it.
    seq bigint not null,
    -- The time of the message.
    at timestamptz not null,
    channel_id uuid not null,
    brand_id uuid not null,
    primary key (watch_id, edition, message_id)
);
create index mention_watch_at on listening.mention (watch_id, edition, at desc, message_id desc);
create index mention_at on listening.mention (at desc, message_id desc);

-- How far a watch has looked through what was heard before it began.
create table listening.filling (
    watch_id uuid primary key references listening.watch,
    -- The lines before this one are still to be read; null before it begins.
    before_seq bigint,
    read integer not null default 0,
    found integer not null default 0,
    started_at timestamptz not null,
    ended_at timestamptz
);
create index filling_open on listening.filling (started_at) where ended_at is null;

grant usage on schema listening to tertulia_app;
grant select, insert, update on listening.watch, listening.filling to tertulia_app;
grant select, update on listening.revision to tertulia_app;
grant select, insert on listening.mention to tertulia_app;
