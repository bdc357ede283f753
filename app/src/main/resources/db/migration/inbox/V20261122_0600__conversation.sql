-- Conversations. What was said lies in the record (schema messages); here is only who holds what, and
-- by when an answer is due. Of a customer's words nothing is copied; a note is ours, and erasable.
create schema inbox;

create sequence inbox.conversation_number as bigint;

create table inbox.conversation (
    id uuid primary key,
    -- What people call it: #1042.
    number bigint not null unique,
    brand_id uuid not null,
    -- Null where nobody signed.
    contact_id uuid,
    -- Where the latest question was asked, and how.
    channel_id uuid not null,
    kind text not null check (kind in ('post', 'comment', 'direct', 'review')),
    opened_at timestamptz not null,
    state text not null check (state in ('waiting', 'claimed', 'answered', 'closed')),
    -- The open question: the network's time of the first one that no confirmed answer followed, when
    -- its answer is due, and how many there are.
    asked_at timestamptz,
    due_at timestamptz,
    questions integer check (questions > 0),
    holder_id uuid,
    held_at timestamptz,
    -- The latest confirmed answer, and whether it came by the time promised.
    answered_at timestamptz,
    kept boolean,
    closed_at timestamptz,
    -- Null where it turned out to be an echo of our own words.
    closed_by uuid,
    outcome text check (outcome in ('answered', 'no-answer-needed')),
    reason text check (reason in ('thanks', 'spam', 'duplicate', 'not-for-us', 'resolved-elsewhere', 'other')),
    -- The latest message, theirs or ours.
    last_message_id uuid not null,
    last_at timestamptz not null,
    -- What keeps our latest answers from being certain; null when nothing does.
    delivery text check (delivery in ('sending', 'unknown', 'needs-person', 'rejected')),

    check ((asked_at is null) = (due_at is null) and (asked_at is null) = (questions is null)),
    check ((holder_id is null) = (held_at is null)),
    check ((answered_at is null) = (kept is null)),
    check (state not in ('waiting', 'claimed') or asked_at is not null),
    check (state <> 'waiting' or holder_id is null),
    check (state <> 'claimed' or holder_id is not null),
    check (state <> 'answered' or (asked_at is null and answered_at is not null)),
    check ((state = 'closed') = (closed_at is not null)),
    check (state = 'closed' or closed_by is null),
    check ((state = 'closed') = (outcome is not null)),
    check (state <> 'closed' or holder_id is null),
    -- Closed as answered: nothing is open. Closed without an answer: what was left, and why.
    check (outcome is distinct from 'answered' or (asked_at is null and answered_at is not null)),
    check ((outcome is not distinct from 'no-answer-needed') = (reason is not null)),
    check (reason is null or asked_at is not null)
);
-- One matter at a time with each contact of a brand.
create unique index conversation_open on inbox.conversation (contact_id, brand_id) where state <> 'closed';
create index conversation_contact on inbox.conversation (contact_id, brand_id, closed_at desc);
create index conversation_due on inbox.conversation (due_at, id) where state in ('waiting', 'claimed');
create index conversation_state on inbox.conversation (state, last_at desc, id desc)
    where state in ('answered', 'closed');
create index conversation_last on inbox.conversation (last_at desc, id desc);
create index conversation_channel on inbox.conversation (channel_id, last_at desc, id desc);
create index conversation_holder on inbox.conversation (holder_id, last_at desc) where holder_id is not null;
create index conversation_uncertain on inbox.conversation (last_at desc, id desc)
    where delivery in ('unknown', 'needs-person', 'rejected');

-- Each message of a conversation, theirs or ours. No foreign key: it would lock and write the
-- conversation again for each message, and conversations are never deleted.
create table inbox.turn (
    message_id uuid primary key,
    conversation_id uuid not null,
    ours boolean not null,
    -- The network's time; and when it came in sight of those who answer.
    at timestamptz not null,
    added_at timestamptz not null
);
create index turn_conversation on inbox.turn (conversation_id, at, message_id);

-- What we said in a conversation: by whom, to which message, and how far it got.
create table inbox.answer (
    message_id uuid primary key references inbox.turn,
    conversation_id uuid not null references inbox.conversation,
    question_id uuid not null,
    member_id uuid not null,
    -- Made where the text is written, so that a double click or a second tab says it once.
    key uuid not null unique,
    said_at timestamptz not null,
    delivery text not null
        check (delivery in ('queued', 'unknown', 'needs-person', 'confirmed', 'rejected', 'given-up')),
    delivered_at timestamptz not null
);
create index answer_conversation on inbox.answer (conversation_id, said_at);
create index answer_confirmed on inbox.answer (delivered_at) where delivery = 'confirmed';
create index answer_member on inbox.answer (member_id, said_at);

create table inbox.note (
    id uuid primary key,
    conversation_id uuid not null references inbox.conversation,
    member_id uuid not null,
    at timestamptz not null,
    -- Null once the person it is about was erased.
    text text check (length(text) between 1 and 10000)
);
create index note_conversation on inbox.note (conversation_id, at);

-- Who a note calls by name.
create table inbox.note_mention (
    note_id uuid not null references inbox.note,
    member_id uuid not null,
    primary key (note_id, member_id)
);

-- What was done with a conversation, for its timeline.
create table inbox.act (
    id uuid primary key,
    conversation_id uuid not null references inbox.conversation,
    at timestamptz not null,
    -- Null where a message did it.
    member_id uuid,
    what text not null check (what in ('claimed', 'taken-over', 'released', 'closed', 'reopened')),
    -- From whom it was taken over.
    from_id uuid,
    outcome text check (outcome in ('answered', 'no-answer-needed')),
    reason text,
    -- Null once the person they are about was erased.
    words text check (length(words) between 1 and 2000)
);
create index act_conversation on inbox.act (conversation_id, at);
create index act_member on inbox.act (member_id, what, at) where member_id is not null;

-- A list that a member kept: the query of its address.
create table inbox.saved_view (
    id uuid primary key,
    member_id uuid not null,
    name text not null check (length(name) between 1 and 60),
    query text not null check (length(query) <= 2000),
    created_at timestamptz not null,
    unique (member_id, name)
);

-- Erasure of a person: what we wrote among ourselves goes, that we wrote it stays.
create function inbox.erase_words(contact uuid) returns integer
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
        returning 1)
    select ((select count(*) from notes) + (select count(*) from acts))::integer $$;
revoke execute on function inbox.erase_words(uuid) from public;

create schema inbox_read;

create view inbox_read.conversation as
    select id, number, brand_id, contact_id, channel_id, state, asked_at, due_at, holder_id, last_message_id,
           last_at, delivery
    from inbox.conversation;

create view inbox_read.answer as
    select a.message_id, a.conversation_id, c.brand_id, a.member_id, a.said_at, a.delivery, a.delivered_at
    from inbox.answer a
    join inbox.conversation c on c.id = a.conversation_id;

-- The first answer that reached each conversation, and since when its contact had waited for it.
create view inbox_read.first_answer as
    select a.conversation_id, c.brand_id, a.delivered_at as answered_at,
           (select min(t.at) from inbox.turn t
            where t.conversation_id = a.conversation_id and not t.ours) as asked_at
    from inbox.answer a
    join inbox.conversation c on c.id = a.conversation_id
    where a.delivery = 'confirmed' and not exists (
        select from inbox.answer earlier
        where earlier.conversation_id = a.conversation_id
          and earlier.delivery = 'confirmed' and earlier.said_at < a.said_at);

create view inbox_read.act as
    select conversation_id, at, member_id, what from inbox.act;

grant usage on schema inbox, inbox_read to tertulia_app;
grant usage on sequence inbox.conversation_number to tertulia_app;
grant select, insert on inbox.conversation, inbox.turn, inbox.answer, inbox.note, inbox.note_mention, inbox.act
    to tertulia_app;
grant update (channel_id, kind, state, asked_at, due_at, questions, holder_id, held_at, answered_at, kept,
              closed_at, closed_by, outcome, reason, last_message_id, last_at, delivery)
    on inbox.conversation to tertulia_app;
grant update (delivery, delivered_at) on inbox.answer to tertulia_app;
grant select, insert, delete on inbox.saved_view to tertulia_app;
grant execute on function inbox.erase_words(uuid) to tertulia_app;
grant select on all tables in schema inbox_read to tertulia_app;
