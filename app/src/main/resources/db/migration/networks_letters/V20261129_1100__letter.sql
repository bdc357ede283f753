-- Letters: what leaves for people and programs that look at no page of ours, by e-mail or by a call.
create schema networks_letters;

-- The mail server; one row, none until an owner names it.
create table networks_letters.server (
    single boolean primary key default true check (single),
    host text not null check (length(host) between 1 and 253),
    port integer not null check (port between 1 and 65535),
    security text not null check (security in ('starttls', 'tls', 'none')),
    login text check (length(login) between 1 and 200),
    -- Sealed with the key file outside the database; null where the server asks for none.
    password bytea,
    sender text not null check (length(sender) between 3 and 320),
    -- How this installation is reached from elsewhere, for links; null until somebody says it.
    home text check (home ~ '^https?://'),
    version integer not null default 1,
    check (login is not null or password is null)
);

create table networks_letters.webhook (
    id uuid primary key,
    number integer generated always as identity unique,
    name text not null check (length(name) between 1 and 100),
    url text not null check (length(url) between 8 and 2000),
    -- What calls are signed with, sealed.
    secret bytea not null,
    created_at timestamptz not null,
    removed_at timestamptz
);

-- One letter and how far it has come: kept, so that anybody sees what was sent and what was not.
create table networks_letters.letter (
    id uuid primary key,
    number integer generated always as identity unique,
    kind text not null check (kind in ('mail', 'call')),
    -- An address, or the webhook that is called.
    recipient text not null,
    webhook_id uuid references networks_letters.webhook,
    subject text not null,
    body text not null,
    -- What it is about: alert:12
    about text not null,
    state text not null check (state in ('waiting', 'sent', 'failed')),
    attempts integer not null default 0,
    written_at timestamptz not null,
    -- Due from then on; while it is being sent, when it counts as lost on the way.
    next_at timestamptz,
    settled_at timestamptz,
    -- What the last attempt ran into: the key of a sentence, and what the server said.
    trouble text,
    trouble_detail text,
    check ((kind = 'call') = (webhook_id is not null)),
    check ((state = 'waiting') = (next_at is not null)),
    check ((state = 'waiting') = (settled_at is null))
);
create index letter_next on networks_letters.letter (next_at) where state = 'waiting';
create index letter_about on networks_letters.letter (about, number);

grant usage on schema networks_letters to tertulia_app;
grant select, insert, update on networks_letters.server, networks_letters.webhook to tertulia_app;
grant delete on networks_letters.server to tertulia_app;
grant select, insert on networks_letters.letter to tertulia_app;
grant update (state, attempts, next_at, settled_at, trouble, trouble_detail)
    on networks_letters.letter to tertulia_app;
