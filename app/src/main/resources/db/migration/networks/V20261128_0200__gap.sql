-- A span of which a network may not have shown us all, noticed at a look: append-only.
create table networks.gap (
    number integer generated always as identity primary key,
    channel_id uuid not null references networks.channel,
    -- The last moment that is certain before it, and the first after it.
    from_at timestamptz not null,
    until_at timestamptz not null,
    -- Key of the sentence that says how it showed.
    why text not null,
    noticed_at timestamptz not null,
    check (from_at < until_at)
);
create index gap_channel on networks.gap (channel_id, number desc);

-- A person looked for it on the network itself.
create table networks.gap_closure (
    gap_number integer primary key references networks.gap,
    by_member uuid not null,
    at timestamptz not null
);

grant select, insert on networks.gap, networks.gap_closure to tertulia_app;
