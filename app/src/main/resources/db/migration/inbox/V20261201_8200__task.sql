-- What somebody else is to do for a conversation, by when.
create table inbox.task (
    id uuid primary key,
    -- What people call it.
    number integer generated always as identity unique,
    conversation_id uuid not null references inbox.conversation,
    brand_id uuid not null,
    -- Null once the person it is about was erased.
    what text check (length(what) between 1 and 500),
    asked_by uuid not null,
    asked_at timestamptz not null,
    -- Of one person, or of whoever takes from a queue.
    member_id uuid,
    queue_id uuid,
    until_at timestamptz not null check (until_at > asked_at),
    ended_at timestamptz,
    ended_by uuid,
    ending text check (ending in ('done', 'withdrawn')),
    check ((member_id is null) <> (queue_id is null)),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ending is null))
);
create index task_conversation on inbox.task (conversation_id, number);
create index task_open on inbox.task (until_at, number) where ended_at is null;
create index task_ended on inbox.task (ended_at desc) where ended_at is not null;

grant select, insert on inbox.task to tertulia_app;
grant update (ended_at, ended_by, ending) on inbox.task to tertulia_app;

-- Erasure of a person: what we are to do for them names them as notes do.
create or replace function inbox.erase_words(contact uuid) returns integer
    language sql security definer set search_path = pg_catalog as $$
    with notes as (
        update inbox.note set text = null
        where text is not null
          and conversation_id in (select id from inbox.conversation where contact_id = contact)
        returning 1),
    acts as (
        update inbox.act set words = null
        where words is not null
          and conversation_id in (select id from inbox.conversation where contact_id = contact)
        returning 1),
    tasks as (
        update inbox.task set what = null
        where what is not null
          and conversation_id in (select id from inbox.conversation where contact_id = contact)
        returning 1)
    select ((select count(*) from notes) + (select count(*) from acts) + (select count(*) from tasks))::integer $$;
