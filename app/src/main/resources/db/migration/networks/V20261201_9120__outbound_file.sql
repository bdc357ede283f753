-- The files that go along with what is said, as they are kept in files.file: append-only.
create table networks.outbound_file (
    outbound_id uuid not null references networks.outbound,
    -- Its place among them, from 0.
    i integer not null check (i >= 0),
    sha256 bytea not null check (length(sha256) = 32),
    name text not null,
    type text not null,
    size integer not null,
    alt text not null,
    primary key (outbound_id, i)
);

grant select, insert on networks.outbound_file to tertulia_app;
