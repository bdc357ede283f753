-- Channels, what was heard on them as raw bytes, and what is said on them.
create schema networks;

create table networks.channel (
    id uuid primary key,
    number integer generated always as identity unique,
    brand_id uuid not null,
    network text not null,
    name text not null check (length(name) between 1 and 200),
    role text not null check (role in ('managed', 'watched')),
    state text not null check (state in ('active', 'paused', 'gone', 'closed')),
    -- What the network's adapter needs to know, without secrets: {"url": …}
    settings jsonb not null,
    -- SHA-256 of what the network knows it by (a feed's address); null where nothing does.
    address_key bytea check (length(address_key) = 32),
    created_at timestamptz not null
);
-- Connected once per brand.
create unique index channel_address on networks.channel (brand_id, network, address_key)
    where state <> 'closed';

-- Sealed with the key file outside the database; aad = channel | name | version.
create table networks.secret (
    channel_id uuid not null references networks.channel,
    name text not null,
    version integer not null,
    sealed bytea not null,
    primary key (channel_id, name)
);

-- A person's way into a network, half gone: what was given and what lets us in, sealed.
create table networks.authorization (
    -- Known to the network as the state.
    id uuid primary key,
    network text not null,
    -- The channel that is signed in again; null for a new one.
    channel_id uuid references networks.channel,
    -- Who began it, in which session (SHA-256).
    member_id uuid not null,
    session_key bytea not null check (length(session_key) = 32),
    sealed bytea not null,
    expires_at timestamptz not null
);

-- When each channel is looked at, and how the last look went.
create table networks.look (
    channel_id uuid primary key references networks.channel,
    -- Whom it asks: a slow host holds up its own channels only.
    host text not null default '',
    -- Where to go on: moves only in the transaction that stored what was heard.
    cursor text,
    next_at timestamptz,
    leased_until timestamptz,
    last_at timestamptz,
    last_heard_at timestamptz,
    failures integer not null default 0,
    -- Key of the sentence that says what is wrong, and its detail; null when all is well.
    trouble text,
    trouble_detail text
);
create index look_due on networks.look (next_at) where next_at is not null;

-- Raw bytes first: what arrived is durable before anybody tries to understand it.
create table networks.inbound (
    -- Writers take turns (advisory lock), so this order is the order of commit.
    seq bigint generated always as identity primary key,
    channel_id uuid not null,
    -- SHA-256 of remote id and version: fixed length, since a long text breaks an index.
    key bytea not null check (length(key) = 32),
    -- Empty once its author was erased: it may name the author.
    remote_id text not null,
    sha256 bytea not null check (length(sha256) = 32),
    -- Null once its author was erased.
    payload bytea,
    -- Imported history opens no conversation.
    history boolean not null default false,
    received_at timestamptz not null,
    unique (channel_id, key)
);

create table networks.reading_cursor (
    single boolean primary key default true check (single),
    position bigint not null
);
insert into networks.reading_cursor (position) values (0);

-- What could not be read, with the reason; never dropped, retried by hand.
create table networks.quarantine (
    id uuid primary key,
    number integer generated always as identity unique,
    channel_id uuid not null,
    inbound_seq bigint not null references networks.inbound,
    -- Key of the sentence (networks.quarantine.NulCharacter) and its detail.
    reason text not null,
    detail text,
    at timestamptz not null,
    retries integer not null default 0,
    retried_at timestamptz,
    resolved_at timestamptz
);
create unique index quarantine_inbound on networks.quarantine (inbound_seq);
create index quarantine_open on networks.quarantine (number desc) where resolved_at is null;

-- A file of messages given by hand: read through once to check it, then once more to take it.
create table networks.upload (
    id uuid primary key,
    number integer generated always as identity unique,
    channel_id uuid not null references networks.channel,
    file_name text not null check (length(file_name) between 1 and 255),
    format text not null check (format in ('ndjson', 'csv')),
    state text not null check (state in ('checking', 'checked', 'taking', 'done', 'failed', 'cancelled')),
    history boolean not null default false,
    by_member uuid not null,
    bytes bigint not null,
    -- How far it is.
    bytes_read bigint not null default 0,
    rows bigint not null default 0,
    accepted bigint not null default 0,
    duplicates bigint not null default 0,
    quarantined bigint not null default 0,
    created_at timestamptz not null,
    -- A sign of life: an upload that works and gives none was interrupted.
    moved_at timestamptz not null,
    -- Key of the sentence that says why it failed.
    trouble text,
    trouble_detail text
);
create index upload_channel on networks.upload (channel_id, number desc);

-- The rows of it that could not be read, as of its last reading; without what they say.
create table networks.upload_fault (
    upload_id uuid not null references networks.upload,
    row bigint not null,
    reason text not null,
    detail text,
    primary key (upload_id, row)
);

-- A list of subscriptions (OPML) given by hand: its feeds are connected one after the other.
create table networks.subscription_list (
    id uuid primary key,
    number integer generated always as identity unique,
    brand_id uuid not null,
    by_member uuid not null,
    -- Outlines that repeat a feed, or name none; cut: there were more than are read.
    duplicates integer not null,
    skipped integer not null,
    cut boolean not null,
    created_at timestamptz not null,
    -- A sign of life: a list that is not over and gives none was interrupted.
    moved_at timestamptz not null,
    ended_at timestamptz
);

create table networks.subscription_line (
    list_id uuid not null references networks.subscription_list,
    n integer not null,
    title text not null,
    url text not null,
    -- Null while it waits; the channel is the new one, or the one that was there.
    outcome text check (outcome in ('connected', 'already', 'unfit')),
    channel_number integer,
    primary key (list_id, n),
    check ((channel_number is not null) = (coalesce(outcome, '') in ('connected', 'already')))
);

-- What we say: one row per message and channel, with the idempotency key fixed before any attempt.
create table networks.outbound (
    id uuid primary key,
    seq bigint generated always as identity unique,
    channel_id uuid not null references networks.channel,
    message_id uuid not null unique,
    idempotency_key uuid not null unique,
    -- What is said in one thread goes out one after the other, in the order of seq.
    thread uuid not null,
    kind text not null check (kind in ('comment', 'direct', 'post')),
    -- The message answered, as the network names it.
    in_reply_to text,
    -- Null once the person it answers was erased.
    text text,
    sha256 bytea not null check (length(sha256) = 32),
    state text not null
        check (state in ('queued', 'armed', 'unknown', 'confirmed', 'rejected', 'needs-person', 'given-up')),
    created_at timestamptz not null,
    -- When a worker may next touch it (send while queued, look while unknown).
    next_at timestamptz,
    -- Fencing: only the holder of the current lease may write.
    lease integer not null default 0,
    leased_until timestamptz,
    remote_id text,
    remote_url text,
    trouble text,
    trouble_detail text,
    -- Look-ups in a row that proved it absent.
    absences integer not null default 0,
    -- Set while a request of it may have arrived: until then the same key may be sent again, after
    -- it only a proof or a person ends the doubt.
    key_until timestamptz,
    settled_at timestamptz,
    check ((state = 'confirmed') = (remote_id is not null)),
    check ((settled_at is not null) = (state in ('confirmed', 'rejected', 'given-up')))
);
create index outbound_due on networks.outbound (next_at) where next_at is not null;
create index outbound_thread on networks.outbound (thread, seq) where settled_at is null;
create index outbound_channel on networks.outbound (channel_id, seq);
create index outbound_remote on networks.outbound (channel_id, remote_id) where remote_id is not null;

-- One row per act on the way out, written before the act: append-only.
create table networks.attempt (
    outbound_id uuid not null references networks.outbound,
    n integer not null,
    what text not null check (what in ('armed', 'looked', 'decided')),
    at timestamptz not null,
    outcome text,
    detail text,
    primary key (outbound_id, n)
);

-- The data folders that this database has been used with. One that it does not know shows that the
-- database is a copy, from which nothing is sent until an owner says so.
create table networks.instance (
    -- As in the file "instance" of the data folder, which is in no backup.
    id uuid primary key,
    since timestamptz not null,
    paused_at timestamptz,
    -- The database met a folder that it does not know, or it forgot what it had recorded.
    pause text check (pause in ('copied', 'set-back')),
    check ((paused_at is null) = (pause is null))
);

create schema networks_read;

create view networks_read.channel as
    select id, number, brand_id, network, name, role, state from networks.channel;

create view networks_read.delivery as
    select message_id, channel_id, state, trouble, trouble_detail, remote_url, created_at, settled_at,
        -- Until what was said before it in its thread has come to its end.
        state = 'queued' and exists (
            select from networks.outbound before
            where before.thread = outbound.thread and before.seq < outbound.seq
                and before.settled_at is null) as waits
    from networks.outbound;

-- Erasure of a person: the bytes go, the fact that something arrived stays.
create function networks.erase_payloads(inbound_seqs bigint[]) returns integer
    language sql security definer set search_path = pg_catalog as $$
    with erased as (
        update networks.inbound set payload = null, remote_id = ''
        where seq = any (inbound_seqs) and payload is not null returning 1),
    details as (
        update networks.quarantine set detail = null where inbound_seq = any (inbound_seqs))
    select count(*)::integer from erased $$;

create function networks.erase_outbound(message_ids uuid[]) returns integer
    language sql security definer set search_path = pg_catalog as $$
    with erased as (
        update networks.outbound
        set text = null, in_reply_to = null, remote_url = null, trouble_detail = null
        where message_id = any (message_ids) and text is not null returning id),
    details as (
        update networks.attempt set detail = null
        where outbound_id in (select id from erased))
    select count(*)::integer from erased $$;
revoke execute on function networks.erase_payloads(bigint[]), networks.erase_outbound(uuid[]) from public;

grant usage on schema networks, networks_read to tertulia_app;
grant select, insert, update on networks.channel, networks.look, networks.secret to tertulia_app;
grant delete on networks.secret to tertulia_app;
grant select, insert, delete on networks.authorization to tertulia_app;
grant select, insert on networks.inbound, networks.attempt to tertulia_app;
grant select, insert, update on networks.instance to tertulia_app;
grant select, update on networks.reading_cursor to tertulia_app;
grant select, insert on networks.quarantine to tertulia_app;
grant update (reason, detail, retries, retried_at, resolved_at) on networks.quarantine to tertulia_app;
grant select, insert, update on networks.upload to tertulia_app;
grant select, insert, update on networks.subscription_list, networks.subscription_line to tertulia_app;
grant select, insert, delete on networks.upload_fault to tertulia_app;
grant select, insert on networks.outbound to tertulia_app;
grant update (state, next_at, lease, leased_until, remote_id, remote_url, trouble, trouble_detail, absences, key_until, settled_at)
    on networks.outbound to tertulia_app;
grant execute on function networks.erase_payloads(bigint[]), networks.erase_outbound(uuid[]) to tertulia_app;
grant select on all tables in schema networks_read to tertulia_app;
