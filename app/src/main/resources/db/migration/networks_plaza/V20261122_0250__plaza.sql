-- Plaza, the practice network: what its customers and the brands' accounts say there. It stands for a
-- network outside, so nothing of ours joins these tables.
create schema networks_plaza;

create table networks_plaza.customer (
    id uuid primary key,
    handle text not null unique check (handle ~ '^[a-z0-9][a-z0-9_]{0,29}$'),
    name text not null check (length(name) between 1 and 80),
    joined_at timestamptz not null
);

create table networks_plaza.entry (
    id bigint generated always as identity primary key,
    -- The account whose square this is said on.
    channel_id uuid not null,
    -- Null: the brand's account says it.
    customer_id uuid references networks_plaza.customer,
    kind text not null check (kind in ('post', 'comment', 'direct')),
    parent_id bigint references networks_plaza.entry,
    -- The first entry of the thread; for direct messages the first with that customer.
    root_id bigint references networks_plaza.entry,
    -- With whom, for direct messages.
    with_id uuid references networks_plaza.customer,
    text text not null check (length(text) between 1 and 500),
    at timestamptz not null,
    edited_at timestamptz,
    deleted_at timestamptz,
    -- Of the request that put it here. Not unique: there is weather in which keys mean nothing.
    idempotency_key text,
    check ((idempotency_key is not null) = (customer_id is null)),
    check ((with_id is not null) = (kind = 'direct'))
);
create index entry_square on networks_plaza.entry (channel_id, id);
create index entry_key on networks_plaza.entry (idempotency_key) where idempotency_key is not null;

-- What the brand's account is told, in order; writers take turns (advisory lock).
create table networks_plaza.event (
    seq bigint generated always as identity primary key,
    channel_id uuid not null,
    entry_id bigint not null references networks_plaza.entry,
    payload text not null
);
create index event_square on networks_plaza.event (channel_id, seq);

-- What became of every request of a brand, as the network saw it; only 'accepted' put something on
-- the square. Append-only, and no code of ours but the network's own writes it.
create table networks_plaza.journal (
    seq bigint generated always as identity primary key,
    channel_id uuid not null,
    at timestamptz not null,
    key text not null,
    what text not null check (what in
        ('accepted', 'recognised', 'rejected', 'limited', 'expired', 'lost', 'late')),
    -- What the caller heard: a status, 'silence', or 'nobody' when it arrived too late to be heard.
    told text not null,
    entry_id bigint references networks_plaza.entry,
    -- Of the text sent.
    sha256 bytea not null check (length(sha256) = 32),
    check ((what in ('accepted', 'recognised')) = (entry_id is not null))
);
create index journal_square on networks_plaza.journal (channel_id, seq);
create index journal_key on networks_plaza.journal (key);

-- Requests that arrive after their callers gave up.
create table networks_plaza.underway (
    id bigint generated always as identity primary key,
    channel_id uuid not null,
    arrives_at timestamptz not null,
    key text not null,
    keys boolean not null,
    kind text not null,
    beneath bigint,
    text text not null
);
create index underway_due on networks_plaza.underway (arrives_at);

-- How far the story of each square has come; the story itself follows from the channel's seed.
create table networks_plaza.crowd (
    channel_id uuid primary key,
    step bigint not null default 0,
    -- Null: nobody is there.
    next_at timestamptz,
    -- The last wave that somebody started, and at which step.
    wave text check (wave in ('launch', 'outage', 'crisis')),
    wave_from bigint not null default 0
);
create index crowd_due on networks_plaza.crowd (next_at) where next_at is not null;

-- What the crowd said: who of them, why, and how often they spoke of it before.
create table networks_plaza.line (
    entry_id bigint primary key references networks_plaza.entry,
    channel_id uuid not null,
    -- Null where somebody reacts, which no story foresees.
    step bigint,
    -- What they first said of the matter.
    first_id bigint not null references networks_plaza.entry,
    persona integer not null,
    matter text not null,
    round integer not null
);
create unique index line_step on networks_plaza.line (channel_id, step) where step is not null;

-- What somebody of the crowd will do: about an answer, or when they have waited long enough.
create table networks_plaza.errand (
    id bigint generated always as identity primary key,
    channel_id uuid not null,
    due_at timestamptz not null,
    entry_id bigint not null references networks_plaza.entry,
    -- Null: there is no answer yet.
    answer_id bigint references networks_plaza.entry
);
create index errand_due on networks_plaza.errand (due_at);

-- What the crowd remember of a brand: below 0 badly, above 0 well.
create table networks_plaza.memory (
    channel_id uuid not null,
    persona integer not null,
    goodwill integer not null check (goodwill between -3 and 3),
    primary key (channel_id, persona)
);

grant usage on schema networks_plaza to tertulia_app;
grant select, insert on networks_plaza.customer, networks_plaza.event, networks_plaza.journal,
    networks_plaza.line to tertulia_app;
grant select, insert on networks_plaza.entry to tertulia_app;
grant update (text, edited_at, deleted_at) on networks_plaza.entry to tertulia_app;
grant select, insert, update, delete on networks_plaza.underway to tertulia_app;
grant select, insert, update on networks_plaza.crowd, networks_plaza.memory to tertulia_app;
grant select, insert, update, delete on networks_plaza.errand to tertulia_app;
