-- People and their accounts on the networks.
create schema audience;

create table audience.contact (
    id uuid primary key,
    number bigint generated always as identity unique,
    -- Null once erased.
    name text check (length(name) between 1 and 500),
    created_at timestamptz not null,
    erased_at timestamptz,
    check ((name is null) = (erased_at is not null))
);

create table audience.profile (
    id uuid primary key,
    -- No foreign key, which would lock the contact: both are made at once, and never deleted.
    contact_id uuid not null,
    network text not null,
    -- SHA-256 of network and the author's key; random once erased.
    key bytea not null unique check (length(key) = 32),
    author_key text,
    handle text,
    name text,
    avatar text,
    -- The time of the newest message whose author this follows.
    seen_at timestamptz not null,
    created_at timestamptz not null,
    erased_at timestamptz,
    check ((author_key is null) = (erased_at is not null)),
    check (erased_at is null or (handle is null and name is null and avatar is null))
);
create index profile_contact on audience.profile (contact_id);

-- Erasure is an act of two people.
create table audience.erasure_request (
    id uuid primary key,
    contact_id uuid not null references audience.contact,
    asked_by uuid not null,
    asked_at timestamptz not null,
    reason text not null check (length(reason) between 1 and 2000),
    decided_by uuid check (decided_by <> asked_by),
    decided_at timestamptz,
    confirmed boolean,
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (confirmed is null))
);
create unique index erasure_request_open on audience.erasure_request (contact_id) where decided_at is null;

-- Who makes new profiles takes turns, so that a person met twice at once is one contact.
create function audience.take_turn() returns void
    language sql set search_path = pg_catalog as $$ select pg_advisory_xact_lock(7305794402) $$;

create schema audience_read;

create view audience_read.contact as select id, number, name, erased_at from audience.contact;

create view audience_read.profile as
    select id, contact_id, network, handle, name, avatar, erased_at from audience.profile;

grant usage on schema audience, audience_read to tertulia_app;
grant select, insert, update on audience.contact, audience.profile, audience.erasure_request to tertulia_app;
grant execute on function audience.take_turn() to tertulia_app;
grant select on all tables in schema audience_read to tertulia_app;
