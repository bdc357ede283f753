-- One installation serves one company; a company has one or more brands.
create schema organization;

create table organization.company (
    single boolean primary key default true check (single),
    name text not null check (length(name) between 1 and 200),
    locale text not null check (locale in ('es', 'en')),
    zone text not null,
    created_at timestamptz not null
);

create table organization.brand (
    id uuid primary key,
    number integer generated always as identity unique,
    name text not null check (length(name) between 1 and 200),
    created_at timestamptz not null
);
create unique index brand_name on organization.brand (lower(name));

-- A member is an account with a role; the same id names both.
create table organization.member (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    -- How colleagues name this person in a note: @ana
    handle text not null check (handle ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    role text not null check (role in ('READER', 'AGENT', 'SUPERVISOR', 'OWNER')),
    -- Sees every brand, those of tomorrow too; otherwise only those of member_brand.
    all_brands boolean not null default true,
    joined_at timestamptz not null,
    left_at timestamptz
);
create unique index member_handle on organization.member (handle);

create table organization.member_brand (
    member_id uuid not null references organization.member,
    brand_id uuid not null references organization.brand,
    primary key (member_id, brand_id)
);

-- A link that lets one person in, once.
create table organization.invitation (
    id uuid primary key,
    -- SHA-256 of the token in the link, which is shown once and not kept.
    hash bytea not null unique check (length(hash) = 32),
    email text not null check (email = lower(email) and length(email) between 3 and 254),
    role text not null check (role in ('READER', 'AGENT', 'SUPERVISOR', 'OWNER')),
    all_brands boolean not null,
    -- The brands otherwise.
    brand_ids uuid[] not null,
    invited_by uuid not null references organization.member,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_by uuid references organization.member,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    check ((accepted_by is null) = (accepted_at is null)),
    check (accepted_at is null or withdrawn_at is null)
);
create index invitation_open on organization.invitation (expires_at)
    where accepted_at is null and withdrawn_at is null;

create schema organization_read;

create view organization_read.brand as select id, number, name from organization.brand;

create view organization_read.member as
    select id, name, handle, role, left_at from organization.member;

grant usage on schema organization, organization_read to tertulia_app;
grant select, insert, update on organization.company, organization.brand, organization.member to tertulia_app;
grant select, insert, delete on organization.member_brand to tertulia_app;
grant select, insert on organization.invitation to tertulia_app;
grant update (accepted_by, accepted_at, withdrawn_at) on organization.invitation to tertulia_app;
grant select on all tables in schema organization_read to tertulia_app;
