-- What is not to go out before somebody else has agreed. Of what it says nothing is copied here:
-- each module that asks keeps its own texts, and tells their version.
create schema approvals;

create table approvals.request (
    id uuid primary key,
    number integer generated always as identity unique,
    -- Of what kind it is, and which one of them.
    kind text not null check (kind ~ '^[a-z-]{1,40}$'),
    subject_id uuid not null,
    brand_id uuid not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    -- By when it should have gone.
    due_at timestamptz,
    -- The version of its text that is to be decided on.
    text_version integer not null check (text_version >= 1),
    -- Who agrees, one step after the other: supervisor, department:…, members:…
    steps text[] not null check (cardinality(steps) between 1 and 10),
    -- Who has agreed, step by step.
    granted_by uuid[] not null default '{}' check (cardinality(granted_by) <= cardinality(steps)),
    state text not null check (state in ('waiting', 'approved', 'returned', 'withdrawn', 'lapsed')),
    ended_at timestamptz,
    -- Grows with each change: who decides says which one they saw.
    version integer not null check (version >= 1),
    check ((state = 'waiting') = (ended_at is null)),
    check ((state = 'approved') <= (cardinality(granted_by) = cardinality(steps)))
);
create unique index request_waiting on approvals.request (kind, subject_id) where state = 'waiting';
create index request_due on approvals.request (brand_id, due_at, number) where state = 'waiting';
create index request_ended on approvals.request (brand_id, ended_at desc) where state <> 'waiting';
create index request_subject on approvals.request (kind, subject_id, number desc);

-- What was done with it, in order: append-only.
create table approvals.act (
    request_id uuid not null references approvals.request,
    -- The version that it made.
    n integer not null check (n >= 1),
    at timestamptz not null,
    -- Null where the program did it.
    member_id uuid,
    what text not null check (what in
        ('asked', 'changed', 'renewed', 'granted', 'returned', 'withdrawn', 'lapsed')),
    text_version integer not null check (text_version >= 1),
    -- Why it was sent back; null once the person whom it concerns was erased.
    words text check (length(words) between 1 and 2000),
    primary key (request_id, n)
);

-- Erasure of a person: what was written of them among us goes, that it was written stays.
create function approvals.erase_words(kind text, subjects uuid[]) returns integer
    language sql security definer set search_path = pg_catalog as $$
    with gone as (
        update approvals.act set words = null
        where words is not null
          and request_id in (select id from approvals.request r
                             where r.kind = erase_words.kind and r.subject_id = any (subjects))
        returning 1)
    select count(*)::integer from gone $$;
revoke execute on function approvals.erase_words(text, uuid[]) from public;

grant usage on schema approvals to tertulia_app;
grant select, insert on approvals.request, approvals.act to tertulia_app;
grant update (due_at, text_version, steps, granted_by, state, ended_at, version) on approvals.request to tertulia_app;
grant execute on function approvals.erase_words(text, uuid[]) to tertulia_app;
