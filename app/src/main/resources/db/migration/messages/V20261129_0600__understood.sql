-- What was understood of what others wrote: the likeliest label of each question, and how likely it
-- is in hundredths, however little that is. Of our own words nothing but their language.
alter table messages.version
    add language_percent smallint,
    add sentiment text,
    add sentiment_percent smallint,
    add intent text,
    add intent_percent smallint,
    -- How far somebody has come who may buy.
    add purchase text,
    add purchase_percent smallint,
    add urgency text,
    add urgency_percent smallint,
    add spam_percent smallint;

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
           v.language,
           v.n as version,
           coalesce(v.what = 'edit', false) as edited,
           d.at as deleted_at,
           (v.n is not null and b.message_id is null) as erased,
           v.language_percent, v.sentiment, v.sentiment_percent, v.intent, v.intent_percent,
           v.purchase, v.purchase_percent, v.urgency, v.urgency_percent, v.spam_percent
    from messages.fact f
    left join lateral (
        select n, what, language, language_percent, sentiment, sentiment_percent, intent, intent_percent,
               purchase, purchase_percent, urgency, urgency_percent, spam_percent
        from messages.version
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
