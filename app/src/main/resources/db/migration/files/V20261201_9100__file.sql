-- Files that the company sends along, each kept once, under what it holds: append-only.
create schema files;

create table files.file (
    sha256 bytea primary key check (length(sha256) = 32),
    -- What it is by its bytes, as org.tertulia.files.FileType names it.
    type text not null check (type ~ '^[a-z0-9]+$'),
    size integer not null check (size between 1 and 8388608),
    bytes bytea not null check (length(bytes) = size),
    kept_by uuid not null,
    kept_at timestamptz not null
);

grant usage on schema files to tertulia_app;
grant select, insert on files.file to tertulia_app;
