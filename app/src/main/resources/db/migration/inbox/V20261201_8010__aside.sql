-- A conversation that goes on in private for a while: since when, where, with whose consent, and how
-- what came of it was told in public.
create table inbox.aside (
    id uuid primary key,
    conversation_id uuid not null references inbox.conversation,
    -- What was said to all, from which it went aside.
    question_id uuid not null,
    channel_id uuid not null,
    -- Written to first, elsewhere: to whom, as the network names them, and about what. Both null where it
    -- went on directly on the same network, or once the person was erased.
    elsewhere boolean not null,
    recipient text check (length(recipient) <= 2000),
    subject text check (length(subject) between 1 and 300),
    consent text check (consent in ('here', 'phone', 'in-person', 'on-file')),
    -- Null once the person was erased.
    words text check (length(words) between 1 and 500),
    opened_at timestamptz not null,
    opened_by uuid not null,
    -- Back in public.
    ended_at timestamptz,
    ended_by uuid,
    -- The conversation was closed: told in public, or why not.
    settled_at timestamptz,
    untold text check (untold in ('asked-not-to', 'gone', 'of-no-use', 'legal')),
    check ((ended_at is null) = (ended_by is null)),
    check (elsewhere = (consent is not null)),
    check (elsewhere or (recipient is null and subject is null)),
    check (settled_at is null or ended_at is not null),
    check (untold is null or settled_at is not null)
);
-- One at a time.
create unique index aside_open on inbox.aside (conversation_id) where ended_at is null;
create index aside_conversation on inbox.aside (conversation_id, opened_at);

-- What was heard in a conversation and is no question of its contact's: what programs sent, what came
-- back, and answers to it that came from somebody else.
create table inbox.overheard (
    message_id uuid not null,
    conversation_id uuid not null,
    what text not null check (what in ('notice', 'returned', 'stray')),
    at timestamptz not null,
    primary key (message_id, conversation_id)
);
create index overheard_conversation on inbox.overheard (conversation_id, at);

-- Erasure of a person: that it went aside stays; whereto, and what was said of it, goes.
create function inbox.erase_asides(contact uuid) returns integer
    language sql security definer set search_path = pg_catalog as $$
    with erased as (
        update inbox.aside set recipient = null, subject = null, words = null
        where conversation_id in (select id from inbox.conversation where contact_id = contact)
        returning 1)
    select count(*)::integer from erased $$;
revoke execute on function inbox.erase_asides(uuid) from public;

grant select, insert on inbox.aside, inbox.overheard to tertulia_app;
grant update (ended_at, ended_by, settled_at, untold) on inbox.aside to tertulia_app;
grant execute on function inbox.erase_asides(uuid) to tertulia_app;
