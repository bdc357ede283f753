-- Formal complaints: a mark on a conversation, with a reference and a date by which it is resolved.
create table inbox.complaint (
    id uuid primary key,
    -- What people call it: R-2026-0042, counted anew each year, without a gap.
    year integer not null,
    number integer not null check (number > 0),
    conversation_id uuid not null unique references inbox.conversation,
    brand_id uuid not null,
    filed_at timestamptz not null,
    filed_by uuid not null,
    -- In so many working days, by this edition of a calendar (null: Monday to Friday).
    days integer not null,
    edition_id uuid,
    due_on date not null,
    -- The end of that day.
    due_at timestamptz not null,
    resolved_at timestamptz,
    resolved_by uuid,
    outcome text check (outcome in ('upheld', 'partly', 'rejected', 'withdrawn')),
    unique (year, number),
    check ((resolved_at is null) = (resolved_by is null) and (resolved_at is null) = (outcome is null))
);
create index complaint_open on inbox.complaint (due_at) where resolved_at is null;
create index complaint_resolved on inbox.complaint (resolved_at desc) where resolved_at is not null;

-- The last number of each year.
create table inbox.complaint_year (
    year integer primary key,
    last integer not null
);

-- Within how many working days, by which calendar; none: ten, Monday to Friday.
create table inbox.complaint_rule (
    single boolean primary key default true check (single),
    days integer not null check (days between 1 and 250),
    calendar_id uuid
);

grant select, insert on inbox.complaint to tertulia_app;
grant update (resolved_at, resolved_by, outcome) on inbox.complaint to tertulia_app;
grant select, insert, update on inbox.complaint_year, inbox.complaint_rule to tertulia_app;
