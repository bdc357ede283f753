-- Crisis rooms: where people come together over an alert, and what they said, decided and did.
create schema listening_crisis;

create table listening_crisis.room (
    id uuid primary key,
    number integer generated always as identity unique,
    brand_id uuid not null,
    -- The alert that it was opened from.
    alert_id uuid not null unique,
    title text not null check (length(title) between 1 and 200),
    opened_at timestamptz not null,
    opened_by uuid not null,
    closed_at timestamptz,
    closed_by uuid,
    conclusion text check (length(conclusion) between 1 and 4000),
    check ((closed_at is null) = (closed_by is null)),
    check ((closed_at is null) = (conclusion is null))
);

-- The log: append-only.
create table listening_crisis.entry (
    room_id uuid not null references listening_crisis.room,
    n integer not null check (n > 0),
    at timestamptz not null,
    by_member uuid not null,
    kind text not null check (kind in
        ('opened', 'note', 'decision', 'task', 'done', 'entered', 'left', 'closed')),
    text text not null check (length(text) <= 4000),
    -- What the browser calls it: the same sent twice is one entry.
    key uuid not null,
    primary key (room_id, n),
    unique (room_id, key)
);

create table listening_crisis.task (
    room_id uuid not null references listening_crisis.room,
    -- The entry that gave it.
    n integer not null,
    who uuid not null,
    due_at timestamptz not null,
    done_at timestamptz,
    done_by uuid,
    primary key (room_id, n),
    foreign key (room_id, n) references listening_crisis.entry,
    check ((done_at is null) = (done_by is null))
);

-- Who is in.
create table listening_crisis.presence (
    room_id uuid not null references listening_crisis.room,
    member_id uuid not null,
    since timestamptz not null,
    left_at timestamptz,
    primary key (room_id, member_id)
);

grant usage on schema listening_crisis to tertulia_app;
grant select, insert on listening_crisis.room, listening_crisis.entry, listening_crisis.task
    to tertulia_app;
grant update (closed_at, closed_by, conclusion) on listening_crisis.room to tertulia_app;
grant update (done_at, done_by) on listening_crisis.task to tertulia_app;
grant select, insert, update on listening_crisis.presence to tertulia_app;
