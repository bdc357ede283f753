-- What people say of what was understood: append-only, the latest of a question counts. What the
-- program had said, and how sure it was, stands beside it: that is how its accuracy is known.
create table messages.judgement (
    seq bigint generated always as identity primary key,
    message_id uuid not null references messages.fact,
    n integer not null,
    brand_id uuid not null,
    question text not null check (question in ('sentiment', 'intent', 'urgency', 'language')),
    said text,
    said_percent smallint not null,
    label text not null,
    member_id uuid not null,
    at timestamptz not null
);
create index judgement_message on messages.judgement (message_id, seq);
create index judgement_at on messages.judgement (at);

-- How a form of a message is to be taken by these judgements: what readers of many messages join.
create table messages.judged (
    message_id uuid not null,
    n integer not null,
    sentiment text,
    intent text,
    urgency text,
    language text,
    primary key (message_id, n)
);

-- When the program learned from judgements: from how many, up to which, how many points it had on
-- the guard's texts before and after, and whether it has understood so since.
create table messages.learning (
    number integer generated always as identity primary key,
    at timestamptz not null,
    lessons integer not null,
    up_to bigint not null,
    -- Points by question: {"intent": 71.2, …}
    before jsonb not null,
    after jsonb not null,
    adopted boolean not null,
    -- Null where the program did it by itself.
    member_id uuid
);

-- What it understands by since; one row. Of another shipped model (its digest) it is void.
create table messages.own_model (
    one boolean primary key default true check (one),
    learning integer not null references messages.learning,
    shipped text not null,
    bytes bytea not null
);

create or replace view messages_read.message as
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
           coalesce(j.language, v.language) as language,
           v.n as version,
           coalesce(v.what = 'edit', false) as edited,
           d.at as deleted_at,
           (v.n is not null and b.message_id is null) as erased,
           case when j.language is null then v.language_percent else 100 end::smallint as language_percent,
           coalesce(j.sentiment, v.sentiment) as sentiment,
           case when j.sentiment is null then v.sentiment_percent else 100 end::smallint as sentiment_percent,
           coalesce(j.intent, v.intent) as intent,
           case when j.intent is null then v.intent_percent else 100 end::smallint as intent_percent,
           v.purchase, v.purchase_percent,
           coalesce(j.urgency, v.urgency) as urgency,
           case when j.urgency is null then v.urgency_percent else 100 end::smallint as urgency_percent,
           v.spam_percent
    from messages.fact f
    left join lateral (
        select n, what, language, language_percent, sentiment, sentiment_percent, intent, intent_percent,
               purchase, purchase_percent, urgency, urgency_percent, spam_percent
        from messages.version
        where message_id = f.id and what <> 'deletion'
        order by at desc, n desc limit 1) v on true
    left join messages.judged j on j.message_id = f.id and j.n = v.n
    left join messages.body b on b.message_id = f.id and b.n = v.n
    left join lateral (
        select at from messages.version
        where message_id = f.id and what = 'deletion'
        order by n limit 1) d on true
    where f.remote_key is null or not exists (
        select from messages.confirmation c
        where c.channel_id = f.channel_id and c.remote_key = f.remote_key);

grant select, insert on messages.judgement, messages.learning to tertulia_app;
grant select, insert, update on messages.judged, messages.own_model to tertulia_app;
