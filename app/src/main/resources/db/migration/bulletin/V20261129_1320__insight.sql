-- Insights: what people say, made into an idea for the company, and followed to its end. Of what
-- they said nothing is copied here: messages are named, and read in the record.
create schema bulletin;

create table bulletin.insight (
    number integer generated always as identity primary key,
    -- Null where it goes by what its first message says.
    title text check (length(title) between 1 and 200),
    idea text check (length(idea) between 1 and 10000),
    state text not null check (state in
        ('proposed', 'taken-up', 'under-way', 'done', 'effective', 'ineffective', 'declined')),
    department_id uuid,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    -- Of the form that proposed it: sent twice, it is still one.
    key uuid not null unique,
    -- When it was taken up or declined.
    decided_at timestamptz,
    -- When it was done or declined.
    ended_at timestamptz,
    -- The number of its last step: who changes it says which one they saw.
    version integer not null check (version >= 1),
    check ((state = 'proposed') = (decided_at is null)),
    check ((state in ('proposed', 'taken-up', 'under-way')) = (ended_at is null))
);
create index insight_state on bulletin.insight (state, number desc);
create index insight_department on bulletin.insight (department_id, number desc);

-- The messages behind it.
create table bulletin.source (
    insight_number integer not null references bulletin.insight,
    message_id uuid not null,
    brand_id uuid not null,
    -- In the order in which they were added.
    n integer generated always as identity,
    primary key (insight_number, message_id)
);
create index source_message on bulletin.source (message_id);

-- What was done with it, in order: append-only.
create table bulletin.step (
    insight_number integer not null references bulletin.insight,
    n integer not null,
    at timestamptz not null,
    by_member uuid not null,
    what text not null check (what in ('proposed', 'sent', 'added', 'moved')),
    -- Where it moved to, and why.
    state text,
    reason text,
    words text check (length(words) between 1 and 10000),
    -- Whom it was sent to.
    department_id uuid,
    -- How many messages came with it.
    messages integer,
    -- What the effect is measured by: a watch, so many days before and after.
    watch_number integer,
    days integer check (days between 1 and 365),
    primary key (insight_number, n),
    check ((what = 'moved') = (state is not null)),
    check ((watch_number is null) = (days is null))
);

grant usage on schema bulletin to tertulia_app;
grant select, insert on bulletin.insight, bulletin.source, bulletin.step to tertulia_app;
grant update (title, idea, state, department_id, decided_at, ended_at, version) on bulletin.insight to tertulia_app;
