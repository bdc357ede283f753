-- The promise: within how long a question is answered, by whose hours, and what stops its clock.

-- What is promised where; the most specific wins: urgency, queue, channel, company.
create table inbox.promise (
    scope text not null check (scope in ('company', 'channel', 'queue', 'urgency')),
    -- Which channel or queue (an id), or how urgent; empty for the company.
    subject text not null check ((scope = 'company') = (subject = '')),
    minutes integer not null check (minutes between 5 and 525600),
    -- Null for round the clock.
    calendar_id uuid,
    -- At which part of it somebody is warned, in percent.
    warn integer not null check (warn between 10 and 95),
    primary key (scope, subject)
);

-- What a clock runs by. It never changes, so that each clock can be counted again.
create table inbox.terms (
    id uuid primary key,
    minutes integer not null,
    -- Of a calendar; null for round the clock.
    edition_id uuid,
    warn integer not null,
    -- For so long the network takes an answer; null where it says nothing of it.
    window_minutes integer
);

alter table inbox.conversation
    -- What the open question's clock runs by; null for 24 hours round the clock.
    add column terms_id uuid,
    -- Open time for which it stood still, in microseconds; without that of the pause that is written beside it.
    add column paused_micros bigint check (paused_micros > 0),
    add column pause_from timestamptz,
    add column pause_until timestamptz,
    -- How often somebody was told that it runs out, and when somebody is told next.
    add column told smallint check (told between 1 and 3),
    add column tell_at timestamptz,
    add check ((pause_from is null) = (pause_until is null) and pause_from <= pause_until),
    add check (asked_at is not null or (terms_id is null and paused_micros is null and pause_from is null
               and told is null and tell_at is null)),
    add check (state in ('waiting', 'claimed', 'snoozed') or tell_at is null);
create index conversation_tell on inbox.conversation (tell_at) where tell_at is not null;
grant update (terms_id, paused_micros, pause_from, pause_until, told, tell_at) on inbox.conversation to tertulia_app;

-- What the clock of a question runs by, where it opens one; null as above.
alter table inbox.turn add column terms_id uuid;

-- Those that were asked before there was anything to tell.
update inbox.conversation set tell_at = asked_at + interval '18 hours'
where state in ('waiting', 'claimed', 'snoozed') and due_at > now();

-- When a clock stood still, and why.
create table inbox.pause (
    id uuid primary key,
    conversation_id uuid not null references inbox.conversation,
    reason text not null
        check (reason in ('department', 'third-party', 'agreed', 'their-papers', 'fault-elsewhere')),
    member_id uuid not null,
    from_at timestamptz not null,
    -- At the latest.
    until_at timestamptz not null check (until_at > from_at),
    -- Before that, and by what: the contact wrote, a member went on.
    ended_at timestamptz check (ended_at between from_at and until_at),
    ended_by text check (ended_by in ('contact', 'member')),
    check ((ended_at is null) = (ended_by is null))
);
create index pause_conversation on inbox.pause (conversation_id, from_at);

-- A pause, too, has a time until which it lasts at the latest.
do $$
declare each text;
begin
    for each in select conname from pg_constraint
                where conrelid = 'inbox.act'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%until%'
    loop
        execute format('alter table inbox.act drop constraint %I', each);
    end loop;
end $$;
alter table inbox.act add check ((what in ('snoozed', 'paused')) = (until is not null));
alter table inbox.act drop constraint act_what_check;
alter table inbox.act add constraint act_what_check
    check (what in ('claimed', 'given', 'taken-over', 'handed-over', 'off-duty', 'released', 'closed', 'reopened',
                    'moved', 'snoozed', 'woken', 'paused', 'resumed', 'assigned'));

create or replace view inbox_read.conversation as
    select id, number, brand_id, contact_id, channel_id, state, asked_at, due_at, holder_id, last_message_id,
           last_at, delivery, stands_at, queue_id, urgency, snoozed_until, terms_id, pause_until
    from inbox.conversation;

grant select, insert, update, delete on inbox.promise to tertulia_app;
grant select, insert on inbox.terms, inbox.pause to tertulia_app;
grant update (ended_at, ended_by) on inbox.pause to tertulia_app;
