-- Rounds: the looks at each channel that are due through the day, and who made them.
create schema listening_rounds;

create table listening_rounds.plan (
    channel_id uuid primary key,
    brand_id uuid not null,
    every_minutes integer not null check (every_minutes between 15 and 1440),
    -- Attended hours: minutes of the day by the company's clock on the wall; 1440 is its end.
    begins integer not null check (begins >= 0),
    ends integer not null check (ends <= 1440),
    -- Days of the week, Monday is 1: 12345
    days text not null check (days ~ '^1?2?3?4?5?6?7?$' and days <> ''),
    due_member uuid,
    due_role text check (due_role in ('AGENT', 'SUPERVISOR')),
    -- The line of the stream up to which somebody has looked; at first, where it ended when the
    -- plan was made.
    seen_seq bigint not null,
    -- Until when its rounds are written down.
    written_until timestamptz not null,
    check (begins < ends),
    check ((due_member is null) <> (due_role is null))
);

-- One look that was due. Whether it is open, late or missed is a matter of the clock.
create table listening_rounds.round (
    -- In the order in which rounds were due.
    number integer generated always as identity primary key,
    channel_id uuid not null,
    brand_id uuid not null,
    due_at timestamptz not null,
    -- From here on it is late, from there on it is missed.
    late_at timestamptz not null,
    closes_at timestamptz not null,
    due_member uuid,
    due_role text check (due_role in ('AGENT', 'SUPERVISOR')),
    -- Nobody signed it off yet, nobody was told that it is late, and it still is to be made.
    pending boolean not null default true,
    -- It was not to be made after all: the channel was paused, or the plan is another.
    called_off_at timestamptz,
    unique (channel_id, due_at),
    check (due_at < late_at and late_at <= closes_at),
    check ((due_member is null) <> (due_role is null))
);
create index round_pending on listening_rounds.round (late_at) where pending;
create index round_channel on listening_rounds.round (channel_id, number desc);
create index round_closes on listening_rounds.round (closes_at);

-- Who made a round and what was seen: append-only.
create table listening_rounds.sign_off (
    round_number integer primary key references listening_rounds.round,
    by_member uuid not null,
    at timestamptz not null,
    -- What was new behind one line of the stream and up to another.
    after_seq bigint not null,
    seen_seq bigint not null check (seen_seq >= after_seq),
    messages integer not null,
    mentions integer not null,
    -- The last of them.
    last_message uuid,
    -- How the channel was: well, failing, …
    condition text not null,
    check ((messages = 0) = (last_message is null))
);

grant usage on schema listening_rounds to tertulia_app;
grant select, insert, update, delete on listening_rounds.plan to tertulia_app;
grant select, insert on listening_rounds.round, listening_rounds.sign_off to tertulia_app;
grant update (pending, called_off_at, due_member, due_role) on listening_rounds.round to tertulia_app;
