-- Who may come in: accounts, API tokens, and what limits guessing.
create schema identity;

-- The id is the member's id too; what the person is here for, organization.member says.
create table identity.account (
    id uuid primary key,
    email text not null check (email = lower(email) and length(email) between 3 and 254),
    -- {argon2}$argon2id$…
    password text not null,
    locale text not null check (locale in ('es', 'en')),
    zone text not null,
    created_at timestamptz not null,
    disabled_at timestamptz
);
create unique index account_email on identity.account (email);

create table identity.token (
    id uuid primary key,
    account_id uuid not null references identity.account,
    name text not null check (length(name) between 1 and 100),
    -- Its first characters, by which its owner knows it again.
    prefix text not null check (length(prefix) between 4 and 12),
    -- SHA-256; at least 32 characters that nobody chose need no slower one.
    hash bytea not null unique check (length(hash) = 32),
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index token_account on identity.token (account_id);

-- Failed attempts to sign in, by account and by network address.
create table identity.failure (
    -- SHA-256 of what was typed or of the address: neither is kept.
    subject bytea primary key check (length(subject) = 32),
    failures integer not null check (failures >= 0),
    last_at timestamptz not null
);
create index failure_last_at on identity.failure (last_at);

-- The first answer to each Idempotency-Key, kept for a day.
create table identity.answered_request (
    member_id uuid not null,
    -- SHA-256 of the key as sent.
    key bytea not null check (length(key) = 32),
    -- SHA-256 of method, path, type and body.
    request bytea not null check (length(request) = 32),
    begun_at timestamptz not null,
    -- Null while it is being answered, and for ever when the program died meanwhile.
    answered_at timestamptz,
    status integer,
    type text,
    location text,
    body bytea,
    primary key (member_id, key),
    check ((answered_at is null) = (status is null) and (answered_at is null) = (body is null))
);
create index answered_request_begun_at on identity.answered_request (begun_at);

grant usage on schema identity to tertulia_app;
grant select, insert on identity.account, identity.token to tertulia_app;
grant update (email, password, locale, zone, disabled_at) on identity.account to tertulia_app;
grant update (last_used_at, revoked_at) on identity.token to tertulia_app;
grant select, insert, update, delete on identity.failure, identity.answered_request to tertulia_app;
