-- The playbook: protocols, and their versions, which stay for ever.
create schema playbook;

create table playbook.protocol (
    number integer generated always as identity primary key,
    -- As its text names it.
    handle text not null unique check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(handle) <= 60),
    created_by uuid not null,
    created_at timestamptz not null
);

create table playbook.version (
    protocol_number integer not null references playbook.protocol,
    n integer not null check (n >= 1),
    -- A retirement says nothing: from its day on the protocol is followed no more.
    state text not null check (state in ('draft', 'proposed', 'approved', 'retirement', 'dropped')),
    text text not null check (length(text) <= 200000),
    -- Of the text and its state: who changes them says which one they saw.
    revision integer not null check (revision >= 1),
    saved_by uuid not null,
    saved_at timestamptz not null,
    proposed_by uuid,
    why text check (length(why) between 1 and 2000),
    in_force_from date,
    primary key (protocol_number, n),
    check ((state in ('approved', 'retirement')) = (in_force_from is not null)),
    check ((state = 'retirement') = (text = '') or state in ('draft', 'dropped'))
);
-- Of one protocol at most one version is being written.
create unique index version_open on playbook.version (protocol_number)
    where state in ('draft', 'proposed');

-- What was in force, and what was thrown away, nobody changes afterwards.
create function playbook.keep_version() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    raise exception 'Version % of protocol % is closed', old.n, old.protocol_number;
end $$;
create trigger keep_version before update or delete on playbook.version
    for each row when (old.state in ('approved', 'retirement', 'dropped'))
    execute function playbook.keep_version();

-- What was done with a version, by whom and why: append-only.
create table playbook.act (
    protocol_number integer not null,
    n integer not null,
    i integer generated always as identity,
    what text not null check (what in
        ('begun', 'saved', 'proposed', 'returned', 'approved', 'dropped', 'retired')),
    words text check (length(words) between 1 and 2000),
    by_member uuid not null,
    at timestamptz not null,
    primary key (protocol_number, n, i),
    foreign key (protocol_number, n) references playbook.version
);

-- Who says to have read a version.
create table playbook.acknowledgement (
    protocol_number integer not null,
    n integer not null,
    member_id uuid not null,
    at timestamptz not null,
    primary key (protocol_number, n, member_id),
    foreign key (protocol_number, n) references playbook.version
);

grant usage on schema playbook to tertulia_app;
grant select, insert on playbook.protocol, playbook.version, playbook.act, playbook.acknowledgement
    to tertulia_app;
grant update (state, text, revision, saved_by, saved_at, proposed_by, why, in_force_from)
    on playbook.version to tertulia_app;
