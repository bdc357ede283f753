-- Answers that wait for somebody to agree, and the rules by which they need it.
create schema inbox_drafts;

-- What is empty asks for nothing; all that is asked must hold.
create table inbox_drafts.rule (
    id uuid primary key,
    number integer generated always as identity unique,
    brand_id uuid not null,
    name text not null check (length(name) between 1 and 80),
    -- Answers of whoever has at most this role.
    author text check (author in ('AGENT', 'SUPERVISOR')),
    -- Of who answers for less than so many days, or has given fewer answers; 0 asks for nothing.
    new_days integer not null check (new_days between 0 and 365),
    new_answers integer not null check (new_answers between 0 and 1000),
    departments uuid[] not null,
    intents text[] not null,
    urgency text check (urgency in ('urgent', 'crisis')),
    words text[] not null,
    queues uuid[] not null,
    channels uuid[] not null,
    -- Who agrees, one step after the other, as approvals.request has them.
    steps text[] not null check (cardinality(steps) between 1 and 10),
    active boolean not null,
    version integer not null default 1,
    removed_at timestamptz
);
create index rule_brand on inbox_drafts.rule (brand_id, number) where removed_at is null;

-- Its id is the key by which the answer is said once.
create table inbox_drafts.draft (
    id uuid primary key,
    conversation_id uuid not null,
    brand_id uuid not null,
    member_id uuid not null,
    -- What it answers, and what had come in sight last when it was written.
    question_id uuid not null,
    seen_id uuid not null,
    state text not null check (state in ('waiting', 'approved', 'returned', 'withdrawn', 'lapsed')),
    version integer not null check (version >= 1),
    -- Why it needs approval: the name of a rule or a protocol, and what of it fitted.
    grounds text[] not null,
    -- The number of the latest request for approval.
    approval integer not null,
    begun_at timestamptz not null,
    changed_at timestamptz not null
);
create unique index draft_waiting on inbox_drafts.draft (conversation_id) where state = 'waiting';
create index draft_conversation on inbox_drafts.draft (conversation_id, changed_at desc);

-- What it said, version by version: append-only. Null once the person it is for was erased.
create table inbox_drafts.wording (
    draft_id uuid not null references inbox_drafts.draft,
    version integer not null check (version >= 1),
    text text check (length(text) between 1 and 100000),
    member_id uuid not null,
    at timestamptz not null,
    primary key (draft_id, version)
);

-- Erasure of a person: what we were about to say to them goes, that we were stays.
create function inbox_drafts.erase_texts(contact uuid) returns integer
    language sql security definer set search_path = pg_catalog as $$
    with gone as (
        update inbox_drafts.wording set text = null
        where text is not null
          and draft_id in (select d.id from inbox_drafts.draft d
                           join inbox.conversation c on c.id = d.conversation_id
                           where c.contact_id = contact)
        returning 1)
    select count(*)::integer from gone $$;
revoke execute on function inbox_drafts.erase_texts(uuid) from public;

grant usage on schema inbox_drafts to tertulia_app;
grant select, insert, update on inbox_drafts.rule to tertulia_app;
grant select, insert on inbox_drafts.draft, inbox_drafts.wording to tertulia_app;
grant update (question_id, seen_id, state, version, grounds, approval, changed_at) on inbox_drafts.draft to tertulia_app;
grant execute on function inbox_drafts.erase_texts(uuid) to tertulia_app;

-- What the timeline tells besides: whatever else may be done with a conversation by now stays allowed.
do $$
declare known text;
begin
    select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into strict known
    from pg_constraint where conrelid = 'inbox.act'::regclass and conname = 'act_what_check';
    alter table inbox.act drop constraint act_what_check;
    execute format(
        'alter table inbox.act add constraint act_what_check check (what in (''approval-asked'', ''approved'', '
        '''approval-returned'', ''approval-withdrawn'', ''approval-lapsed'') or %s)',
        known);
end $$;
