-- The days whose end was told: each once, whichever program does.
create table inbox.day_end (
    day date primary key,
    at timestamptz not null
);

grant select, insert on inbox.day_end to tertulia_app;
