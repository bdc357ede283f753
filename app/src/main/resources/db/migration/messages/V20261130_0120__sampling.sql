-- How many messages a day people are asked to judge: none, unless somebody says so; one row.
create table messages.sampling (
    one boolean primary key default true check (one),
    per_day integer not null check (per_day between 0 and 50),
    -- The company's day for which messages were drawn last.
    drawn_on date
);
insert into messages.sampling (per_day) values (0);

-- The messages that people are asked to judge, each once.
create table messages.sample (
    message_id uuid primary key references messages.fact,
    brand_id uuid not null,
    day date not null,
    -- Drawn by lot, or because the program is least sure of it.
    by_lot boolean not null,
    outcome text check (outcome in ('judged', 'set-aside')),
    done_at timestamptz,
    done_by uuid,
    check ((outcome is null) = (done_at is null)),
    check ((outcome is null) = (done_by is null))
);
create index sample_waiting on messages.sample (day) where outcome is null;

grant select, update on messages.sampling to tertulia_app;
grant select, insert, update on messages.sample to tertulia_app;
