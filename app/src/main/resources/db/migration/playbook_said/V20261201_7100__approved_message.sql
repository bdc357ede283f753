-- Approved messages: texts with fields that are said again and again, each edition approved before it is used.
create schema playbook_said;

create table playbook_said.text (
    number integer generated always as identity primary key,
    -- As protocols and files name it.
    handle text not null unique check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(handle) <= 60),
    -- Hears when it is about to expire.
    owner_id uuid not null,
    created_at timestamptz not null,
    retired_at timestamptz
);

create table playbook_said.edition (
    text_number integer not null references playbook_said.text,
    n integer not null check (n >= 1),
    stage text not null check (stage in ('waiting', 'returned', 'approved', 'dropped')),
    -- Of what it says and of its stage: who decides says which one they saw.
    revision integer not null check (revision >= 1),
    title text not null check (length(title) between 1 and 120),
    department_id uuid,
    tags text[] not null,
    intents text[] not null,
    -- The first day on which it is not offered any more.
    expires date,
    saved_by uuid not null,
    saved_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    words text check (length(words) between 1 and 2000),
    -- When its owner was told that it expires.
    told_at timestamptz,
    primary key (text_number, n),
    check ((decided_by is null) = (decided_at is null)),
    check (stage = 'waiting' or decided_by is not null)
);
-- Of one text at most one edition is being written.
create unique index edition_open on playbook_said.edition (text_number) where stage in ('waiting', 'returned');
create index edition_expires on playbook_said.edition (expires)
    where stage = 'approved' and expires is not null and told_at is null;

create table playbook_said.variant (
    text_number integer not null,
    n integer not null,
    -- Its place in its edition, from 0.
    i integer not null check (i >= 0),
    language text not null check (language ~ '^[a-z]{2}$'),
    size text not null check (size in ('short', 'long')),
    tone text not null check (tone in ('close', 'formal')),
    text text not null check (length(text) between 1 and 5000),
    primary key (text_number, n, i),
    unique (text_number, n, language, size, tone),
    foreign key (text_number, n) references playbook_said.edition
);

-- What was approved, and what was thrown away, says for ever what it said.
create function playbook_said.keep_edition() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if (new.title, new.department_id, new.tags, new.intents, new.expires, new.stage, new.revision)
            is distinct from
            (old.title, old.department_id, old.tags, old.intents, old.expires, old.stage, old.revision) then
        raise exception 'Edition % of text % is closed', old.n, old.text_number;
    end if;
    return new;
end $$;
create trigger keep_edition before update on playbook_said.edition
    for each row when (old.stage in ('approved', 'dropped'))
    execute function playbook_said.keep_edition();

create function playbook_said.keep_variant() returns trigger
    language plpgsql set search_path = pg_catalog as $$
declare
    mine record := case when tg_op = 'DELETE' then old else new end;
begin
    if exists (select from playbook_said.edition e where e.text_number = mine.text_number and e.n = mine.n
            and e.stage in ('approved', 'dropped')) then
        raise exception 'Edition % of text % is closed', mine.n, mine.text_number;
    end if;
    return mine;
end $$;
create trigger keep_variant before insert or update or delete on playbook_said.variant
    for each row execute function playbook_said.keep_variant();

-- An answer that began with a variant: append-only.
create table playbook_said.usage (
    message_id uuid not null,
    text_number integer not null,
    n integer not null,
    i integer not null,
    -- Whether more than its fields was changed before it was sent.
    changed boolean not null,
    channel_id uuid not null,
    brand_id uuid not null,
    conversation_id uuid not null,
    member_id uuid not null,
    at timestamptz not null,
    primary key (message_id, text_number),
    foreign key (text_number, n, i) references playbook_said.variant
);
create index usage_of_text on playbook_said.usage (text_number, at desc);

grant usage on schema playbook_said to tertulia_app;
grant select, insert on playbook_said.text, playbook_said.edition, playbook_said.usage to tertulia_app;
grant select, insert, delete on playbook_said.variant to tertulia_app;
grant update (owner_id, retired_at) on playbook_said.text to tertulia_app;
grant update (stage, revision, title, department_id, tags, intents, expires, saved_by, saved_at, decided_by,
    decided_at, words, told_at) on playbook_said.edition to tertulia_app;
