-- The first page of the day, and the first steps that it shows.
create schema today;

-- Who has seen enough of the first steps.
create table today.dismissal (
    member_id uuid primary key,
    at timestamptz not null
);

grant usage on schema today to tertulia_app;
grant select, insert on today.dismissal to tertulia_app;
