-- Taking part: what was decided of messages that others said and that do not address us.
create schema inbox_outreach;

-- One decision for each message: of two who decide at once, one wins.
create table inbox_outreach.part (
    message_id uuid primary key,
    brand_id uuid not null,
    channel_id uuid not null,
    -- Whose message it is: SHA-256 of network and account, so that it can be kept when a person is erased.
    -- Null where nobody signed.
    account text check (account ~ '^[0-9a-f]{64}$'),
    decided_by uuid not null,
    decided_at timestamptz not null,
    -- The conversation that we began, and what for.
    conversation_id uuid unique,
    purpose text check (purpose in ('help', 'ask', 'thank', 'invite')),
    -- Or why it was not worth it.
    because text check (because in ('off-topic', 'theirs', 'too-late', 'spam')),
    check ((conversation_id is null) = (purpose is null)),
    check ((purpose is null) = (because is not null)),
    check (purpose is null or account is not null)
);
create index part_account on inbox_outreach.part (account, decided_at) where purpose is not null;
create index part_decided on inbox_outreach.part (decided_at desc) where purpose is not null;

-- What we said there before anybody answered us: these are no answers.
create table inbox_outreach.said (
    answer_id uuid primary key,
    message_id uuid not null references inbox_outreach.part,
    member_id uuid not null,
    said_at timestamptz not null
);
create index said_message on inbox_outreach.said (message_id);
create index said_at on inbox_outreach.said (said_at);

-- Accounts with which we begin nothing: kept for as long as nobody takes them back.
create table inbox_outreach.left_alone (
    account text primary key check (account ~ '^[0-9a-f]{64}$'),
    -- They asked us to, they declare it of themselves, or we decided so.
    because text not null check (because in ('asked', 'declared', 'ours')),
    -- By which it is told whose account it is, as long as that is not erased.
    message_id uuid not null,
    brand_id uuid not null,
    by_id uuid not null,
    at timestamptz not null
);

-- How often we begin something. Whoever begins holds the row, so that two together keep to it.
create table inbox_outreach.cap (
    single boolean primary key default true check (single),
    -- Days between two beginnings with one contact, and beginnings of a channel in 24 hours.
    contact_days integer not null check (contact_days between 1 and 365),
    channel_day integer not null check (channel_day between 1 and 1000)
);
insert into inbox_outreach.cap (contact_days, channel_day) values (30, 10);

grant usage on schema inbox_outreach to tertulia_app;
grant select, insert on inbox_outreach.part, inbox_outreach.said to tertulia_app;
grant select, insert, delete on inbox_outreach.left_alone to tertulia_app;
grant select, update on inbox_outreach.cap to tertulia_app;
