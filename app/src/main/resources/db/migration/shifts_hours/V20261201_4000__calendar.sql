-- Business calendars: when a company is open.
create schema shifts_hours;

create table shifts_hours.calendar (
    id uuid primary key,
    number integer generated always as identity unique,
    name text not null check (length(name) between 1 and 100),
    -- The edition in force.
    edition integer not null,
    created_at timestamptz not null,
    removed_at timestamptz
);
create unique index calendar_name on shifts_hours.calendar (lower(name)) where removed_at is null;

-- A calendar as it was between two changes. It never changes itself: what was counted by it can be
-- counted again.
create table shifts_hours.edition (
    id uuid primary key,
    calendar_id uuid not null references shifts_hours.calendar,
    number integer not null check (number > 0),
    zone text not null,
    -- mon=09:00-14:00,16:00-19:00;tue=…
    week text not null check (length(week) <= 2000),
    -- Whose holidays are shipped: ES, ES-AN; null for none.
    region text,
    -- A line each: 2026-08-24 Fiestas
    holidays text not null default '' check (length(holidays) <= 250000),
    at timestamptz not null,
    unique (calendar_id, number)
);

grant usage on schema shifts_hours to tertulia_app;
grant select, insert on shifts_hours.calendar, shifts_hours.edition to tertulia_app;
grant update (name, edition, removed_at) on shifts_hours.calendar to tertulia_app;
