-- The files that brands brought for what they say, by the key of the request: kept before it is said.
create table networks_plaza.file (
    channel_id uuid not null,
    key text not null,
    i integer not null,
    -- Where this house gives it out.
    path text not null,
    label text not null,
    picture boolean not null,
    primary key (channel_id, key, i)
);

grant select, insert on networks_plaza.file to tertulia_app;
