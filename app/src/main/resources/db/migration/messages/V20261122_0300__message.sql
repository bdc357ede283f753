-- The record: every message heard or said. The application may add and read, nothing else.
create schema messages;

-- That a message was there: kept for ever, without its text or its author.
create table messages.fact (
    id uuid primary key,
    channel_id uuid not null,
    brand_id uuid not null,
    direction text not null check (direction in ('in', 'out')),
    -- Unknown where an edit or a deletion arrived first: see messages.version.kind.
    kind text not null check (kind in ('post', 'comment', 'direct', 'review', 'reaction', 'unknown')),
    -- SHA-256 of the network's own id; null for what we say, see messages.confirmation.
    remote_key bytea check (length(remote_key) = 32),
    -- The network's own id; it may name its author, so it goes with an erasure.
    remote_id text,
    -- SHA-256 of the id of the message answered, and of the thread.
    parent_key bytea check (length(parent_key) = 32),
    thread_key bytea check (length(thread_key) = 32),
    -- The network's time; ours where it gives none.
    at timestamptz not null,
    heard_at timestamptz not null,
    history boolean not null default false,
    unique (channel_id, remote_key)
);
create index fact_channel_at on messages.fact (channel_id, at desc, id desc);
create index fact_answer on messages.fact (channel_id, parent_key)
    where direction = 'out' and parent_key is not null;

-- Each form it had: what the author wrote first, edits, and the deletion. No foreign keys: they
-- would lock and write the fact again for each row, and one writer writes all three tables.
create table messages.version (
    message_id uuid not null,
    n integer not null check (n > 0),
    what text not null check (what in ('original', 'edit', 'deletion')),
    -- Of the original: known even where the fact was written for an edit that came first.
    kind text check (kind in ('post', 'comment', 'direct', 'review', 'reaction')),
    at timestamptz not null,
    heard_at timestamptz not null,
    -- SHA-256 of salt, author, text and media; the salt lies with the body and goes with it.
    body_hash bytea check (length(body_hash) = 32),
    inbound_seq bigint,
    language text,
    primary key (message_id, n),
    check ((body_hash is null) = (what = 'deletion')),
    check ((kind is not null) = (what = 'original'))
);

-- Author and text: erasable by messages.erase_bodies alone.
create table messages.body (
    message_id uuid not null,
    n integer not null,
    -- The time of the fact, so that what a person said is read in order from an index.
    at timestamptz not null,
    -- The author as the network names it for ever, within its network.
    author_key text,
    author_handle text,
    author_name text,
    author_avatar text,
    text text not null,
    url text,
    -- [{"url": …, "alt": …, "kind": "IMAGE"}]
    media jsonb,
    -- What it answers, where the network told: {"author": …, "text": …}
    quoted jsonb,
    salt bytea not null check (length(salt) = 16),
    primary key (message_id, n)
);
create index body_author on messages.body (md5(author_key), at desc, message_id desc)
    where author_key is not null;

-- Our own message, once the network has it, and under which id.
create table messages.confirmation (
    message_id uuid primary key references messages.fact,
    channel_id uuid not null,
    remote_key bytea not null check (length(remote_key) = 32),
    remote_id text not null,
    at timestamptz not null,
    unique (channel_id, remote_key)
);

-- The stream of messages: a log with a cursor per consumer. Writers take turns (advisory lock), so
-- the order of seq is the order of commit and a reader never skips a row that commits late.
create table messages.stream (
    seq bigint generated always as identity primary key,
    message_id uuid not null,
    -- The version; 0 for an erasure and for an echo.
    n integer not null,
    what text not null check (what in ('original', 'edit', 'deletion', 'erasure', 'echo')),
    direction text not null check (direction in ('in', 'out')),
    channel_id uuid not null,
    brand_id uuid not null
);

create table messages.cursor (
    consumer text primary key,
    position bigint not null,
    moved_at timestamptz not null,
    -- Code of the error that stops it now (the log has it), and how often in a row.
    trouble text,
    failures integer not null default 0
);

-- Lines that a consumer cannot take, left aside so that it goes on; with the error's code.
create table messages.parked (
    consumer text not null,
    seq bigint not null,
    trouble text not null,
    at timestamptz not null,
    primary key (consumer, seq)
);

-- Who asked for an erasure, who confirmed it and why, and what went.
create table messages.erasure (
    id uuid primary key,
    at timestamptz not null,
    asked_by uuid not null,
    confirmed_by uuid not null check (confirmed_by <> asked_by),
    reason text not null,
    messages integer not null,
    bodies integer not null
);

-- Every writer of the stream takes its turn here and keeps it until it commits.
create function messages.take_turn() returns void
    language sql set search_path = pg_catalog as $$ select pg_advisory_xact_lock(7305794401) $$;

-- The one door through which a body leaves. What others quoted of it goes too.
create function messages.erase_bodies(
    erasure_id uuid, erased_at timestamptz, message_ids uuid[], asker uuid, confirmer uuid, why text) returns integer
    language plpgsql security definer set search_path = pg_catalog as $$
declare gone integer;
begin
    perform messages.take_turn();
    update messages.body set quoted = null
    where quoted is not null and message_id in (
        select answer.id from messages.fact answer
        join messages.fact said
          on said.channel_id = answer.channel_id and said.remote_key = answer.parent_key
        where said.id = any (message_ids));
    delete from messages.body where message_id = any (message_ids);
    get diagnostics gone = row_count;
    update messages.fact set remote_id = null where id = any (message_ids);
    insert into messages.stream (message_id, n, what, direction, channel_id, brand_id)
    select id, 0, 'erasure', direction, channel_id, brand_id
    from messages.fact where id = any (message_ids) order by id;
    insert into messages.erasure (id, at, asked_by, confirmed_by, reason, messages, bodies)
    values (erasure_id, erased_at, asker, confirmer, why, cardinality(message_ids), gone);
    return gone;
end $$;
revoke execute on function messages.erase_bodies(uuid, timestamptz, uuid[], uuid, uuid, text) from public;

create schema messages_read;

-- A message as it stands: the latest form that the author left, marked when edited, deleted or
-- erased. What was heard of our own message before the network's answer told us its id is no second
-- message.
create view messages_read.message as
    select f.id, f.channel_id, f.brand_id, f.direction,
           case when f.kind <> 'unknown' then f.kind else coalesce(
               (select o.kind from messages.version o
                where o.message_id = f.id and o.what = 'original' order by o.n limit 1),
               'unknown') end as kind,
           f.at, f.heard_at,
           coalesce(f.remote_id,
               (select c.remote_id from messages.confirmation c
                where f.direction = 'out' and c.message_id = f.id)) as remote_id,
           f.remote_key, f.parent_key, f.thread_key,
           case when f.parent_key is not null then coalesce(
               (select c.message_id from messages.confirmation c
                where c.channel_id = f.channel_id and c.remote_key = f.parent_key),
               (select p.id from messages.fact p
                where p.channel_id = f.channel_id and p.remote_key = f.parent_key)) end as parent_id,
           f.history,
           b.author_key, b.author_handle, b.author_name, b.author_avatar, b.text, b.url, b.media, b.quoted,
           v.language,
           v.n as version,
           coalesce(v.what = 'edit', false) as edited,
           d.at as deleted_at,
           (v.n is not null and b.message_id is null) as erased
    from messages.fact f
    left join lateral (
        select n, what, language from messages.version
        where message_id = f.id and what <> 'deletion'
        order by at desc, n desc limit 1) v on true
    left join messages.body b on b.message_id = f.id and b.n = v.n
    left join lateral (
        select at from messages.version
        where message_id = f.id and what = 'deletion'
        order by n limit 1) d on true
    where f.remote_key is null or not exists (
        select from messages.confirmation c
        where c.channel_id = f.channel_id and c.remote_key = f.remote_key);

grant usage on schema messages, messages_read to tertulia_app;
grant select, insert on messages.fact, messages.version, messages.body, messages.confirmation, messages.stream
    to tertulia_app;
grant select on messages.erasure to tertulia_app;
grant select, insert, update on messages.cursor to tertulia_app;
grant select, insert, delete on messages.parked to tertulia_app;
grant execute on function messages.take_turn() to tertulia_app;
grant execute on function messages.erase_bodies(uuid, timestamptz, uuid[], uuid, uuid, text) to tertulia_app;
grant select on all tables in schema messages_read to tertulia_app;
