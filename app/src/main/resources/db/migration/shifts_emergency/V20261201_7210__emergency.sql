-- Where only who is on duty answers, and the hour that somebody else takes in an emergency.
create schema shifts_emergency;

-- The brands in which only who is on duty answers; the others leave it open.
create table shifts_emergency.rule (
    brand_id uuid primary key,
    since timestamptz not null
);

-- Kept for ever: who took it, why, and until when.
create table shifts_emergency.hour (
    number integer generated always as identity primary key,
    member_id uuid not null,
    reason text not null check (length(reason) between 3 and 500),
    begins_at timestamptz not null,
    -- Sooner than an hour later where it was given back.
    ends_at timestamptz not null,
    check (begins_at <= ends_at)
);
create index hour_member on shifts_emergency.hour (member_id, ends_at);
create index hour_ends on shifts_emergency.hour (ends_at);

grant usage on schema shifts_emergency to tertulia_app;
grant select, insert, delete on shifts_emergency.rule to tertulia_app;
grant select, insert on shifts_emergency.hour to tertulia_app;
grant update (ends_at) on shifts_emergency.hour to tertulia_app;
