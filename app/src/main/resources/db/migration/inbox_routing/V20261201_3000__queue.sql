-- Queues, owned by departments, and the rules by which conversations come into them.
create schema inbox_routing;

-- Grows with each change of a queue or a rule: whoever has them in memory sees by it that they changed.
create table inbox_routing.revision (
    single boolean primary key default true check (single),
    n bigint not null
);
insert into inbox_routing.revision (n) values (1);

create table inbox_routing.queue (
    id uuid primary key,
    number integer generated always as identity unique,
    brand_id uuid not null,
    name text not null check (length(name) between 1 and 80),
    -- Whose people take from it; null where everybody does who answers for the brand.
    department_id uuid,
    -- Takes what no rule takes; each brand has one, and it is never closed.
    main boolean not null,
    -- Whoever likes takes, or the program gives to whom has the fewest.
    sharing text not null check (sharing in ('hand', 'fewest')),
    -- So many open conversations of a person are enough; null where there is no limit.
    most integer check (most between 1 and 500),
    closed_at timestamptz,
    version integer not null default 1,
    check (not main or closed_at is null)
);
create unique index queue_main on inbox_routing.queue (brand_id) where main;
create unique index queue_name on inbox_routing.queue (brand_id, lower(name)) where closed_at is null;

insert into inbox_routing.queue (id, brand_id, name, main, sharing)
    select gen_random_uuid(), id, 'General', true, 'hand' from organization.brand;

-- In the order of their places the first that fits decides. What is empty asks for nothing.
create table inbox_routing.rule (
    id uuid primary key,
    number integer generated always as identity unique,
    brand_id uuid not null,
    name text not null check (length(name) between 1 and 80),
    place integer not null,
    channels uuid[] not null,
    networks text[] not null,
    kinds text[] not null,
    watches uuid[] not null,
    intents text[] not null,
    urgency text check (urgency in ('urgent', 'crisis')),
    sentiments text[] not null,
    languages text[] not null,
    handles text[] not null,
    contacts uuid[] not null,
    hashtags text[] not null,
    words text not null check (length(words) <= 2000),
    queue_id uuid not null references inbox_routing.queue,
    person_id uuid,
    raises text check (raises in ('urgent', 'crisis')),
    active boolean not null,
    version integer not null default 1,
    removed_at timestamptz
);
create index rule_place on inbox_routing.rule (brand_id, place) where removed_at is null;

-- How many conversations each rule caught, day by day (UTC).
create table inbox_routing.caught (
    rule_id uuid not null references inbox_routing.rule,
    day date not null,
    count integer not null check (count > 0),
    primary key (rule_id, day)
) with (fillfactor = 70);

grant usage on schema inbox_routing to tertulia_app;
grant select, update on inbox_routing.revision to tertulia_app;
grant select, insert, update on inbox_routing.queue, inbox_routing.rule, inbox_routing.caught to tertulia_app;
