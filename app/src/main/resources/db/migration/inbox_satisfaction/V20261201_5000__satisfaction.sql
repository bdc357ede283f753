-- One question by link, when a matter has been answered: how was it? A link is known by the hash of its
-- token; the token itself is sealed, so that who has the table alone can vote for nobody.
create schema inbox_satisfaction;

-- Where we ask. A channel without a row does not ask.
create table inbox_satisfaction.asking (
    channel_id uuid primary key,
    brand_id uuid not null,
    -- For how long a link may be answered.
    days integer not null check (days between 1 and 60),
    since timestamptz not null,
    by_member uuid not null
);
create index asking_brand on inbox_satisfaction.asking (brand_id);

create table inbox_satisfaction.link (
    id uuid primary key,
    conversation_id uuid not null,
    brand_id uuid not null,
    -- Where the matter was, and who answered it last: figures count for them.
    channel_id uuid not null,
    member_id uuid not null,
    hash bytea not null unique check (length(hash) = 32),
    sealed bytea not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    -- When it went out in an answer of ours, or else was answered; null: as far as we know nobody got it.
    asked_at timestamptz
);
create index link_conversation on inbox_satisfaction.link (conversation_id, made_at);
create index link_asked on inbox_satisfaction.link (brand_id, asked_at) where asked_at is not null;

create table inbox_satisfaction.rating (
    link_id uuid primary key references inbox_satisfaction.link,
    score integer not null check (score between 1 and 5),
    at timestamptz not null
);
create index rating_at on inbox_satisfaction.rating (at desc, link_id desc);

-- What they added, and what was understood of it; all of it null once the person was erased.
create table inbox_satisfaction.remark (
    link_id uuid primary key references inbox_satisfaction.rating,
    at timestamptz not null,
    text text check (length(text) between 1 and 2000),
    language text,
    sentiment text check (sentiment in ('neg', 'neu', 'pos')),
    intent text,
    urgency text check (urgency in ('none', 'urgent', 'crisis')),
    check (text is not null or (language is null and sentiment is null and intent is null
        and urgency is null))
);

-- Erasure of a person: their words go and no link of theirs is open any more; that they rated stays.
create function inbox_satisfaction.erase_words(contact uuid, erased_at timestamptz) returns integer
    language sql security definer set search_path = pg_catalog as $$
    with theirs as (
        select l.id from inbox_satisfaction.link l
        join inbox.conversation c on c.id = l.conversation_id
        where c.contact_id = contact),
    ended as (
        update inbox_satisfaction.link set expires_at = erased_at
        where id in (select id from theirs) and expires_at > erased_at),
    words as (
        update inbox_satisfaction.remark
        set text = null, language = null, sentiment = null, intent = null, urgency = null
        where text is not null and link_id in (select id from theirs)
        returning 1)
    select count(*)::integer from words $$;
revoke execute on function inbox_satisfaction.erase_words(uuid, timestamptz) from public;

grant usage on schema inbox_satisfaction to tertulia_app;
grant select, insert, delete on inbox_satisfaction.asking to tertulia_app;
grant select, insert on inbox_satisfaction.link, inbox_satisfaction.rating, inbox_satisfaction.remark
    to tertulia_app;
grant update (channel_id, member_id, expires_at, asked_at) on inbox_satisfaction.link to tertulia_app;
grant execute on function inbox_satisfaction.erase_words(uuid, timestamptz) to tertulia_app;
