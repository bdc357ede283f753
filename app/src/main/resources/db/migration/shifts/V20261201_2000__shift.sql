-- The roster: who attends which channels, and when.
create schema shifts;

-- A shift that comes back. Its shifts are written down some months ahead, so that each of them can be
-- changed alone.
create table shifts.pattern (
    number integer generated always as identity primary key,
    member_id uuid not null,
    -- Days of the week, Monday is 1: 12345
    days text not null check (days ~ '^1?2?3?4?5?6?7?$' and days <> ''),
    -- Minutes of the day by the zone's clock on the wall; from 1440 on it is the day after.
    begins integer not null check (begins between 0 and 1439),
    ends integer not null,
    zone text not null,
    cover text not null check (cover in ('everything', 'brand', 'channels')),
    brand_ids uuid[] not null,
    channel_ids uuid[] not null,
    every_weeks integer not null check (every_weeks between 1 and 12),
    from_date date not null,
    -- The last date; null goes on.
    until_date date,
    -- Its shifts are written up to this date.
    written_until date not null,
    check (ends > begins and ends <= begins + 1440),
    check ((cover = 'everything') = (cardinality(brand_ids) = 0)),
    check ((cover = 'channels') = (cardinality(channel_ids) > 0))
);

create table shifts.shift (
    number integer generated always as identity primary key,
    member_id uuid not null,
    -- Whose it would be, where somebody stands in.
    stands_in_for uuid,
    date date not null,
    begins integer not null check (begins between 0 and 1439),
    ends integer not null,
    zone text not null,
    -- What the local times come to.
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    cover text not null check (cover in ('everything', 'brand', 'channels')),
    -- The brands whose channels they are; none where it is everything.
    brand_ids uuid[] not null,
    channel_ids uuid[] not null,
    pattern_number integer references shifts.pattern,
    -- Who changes it says which one they saw.
    version integer not null default 1 check (version >= 1),
    -- Who changed it last; null where it is as its pattern wrote it.
    changed_by uuid,
    check (ends > begins and ends <= begins + 1440),
    check (begins_at < ends_at),
    check ((cover = 'everything') = (cardinality(brand_ids) = 0)),
    check ((cover = 'channels') = (cardinality(channel_ids) > 0))
);
create index shift_member on shifts.shift (member_id, ends_at);
create index shift_ends on shifts.shift (ends_at);
create index shift_date on shifts.shift (date);
create index shift_pattern on shifts.shift (pattern_number, date) where pattern_number is not null;

-- Dates on which a member is on no duty; why is nobody's business.
create table shifts.absence (
    number integer generated always as identity primary key,
    member_id uuid not null,
    from_date date not null,
    until_date date not null,
    by_member uuid not null,
    at timestamptz not null,
    check (from_date <= until_date)
);
create index absence_member on shifts.absence (member_id, until_date);

-- A shift given to somebody, or for one of theirs.
create table shifts.swap (
    number integer generated always as identity primary key,
    from_member uuid not null,
    shift_number integer not null,
    -- As it was when it was asked: another one was not agreed upon.
    shift_version integer not null,
    to_member uuid not null,
    return_number integer,
    return_version integer,
    state text not null check (state in
        ('asked', 'accepted', 'declined', 'withdrawn', 'approved', 'refused', 'lapsed')),
    asked_at timestamptz not null,
    answered_at timestamptz,
    decided_at timestamptz,
    decided_by uuid,
    check ((return_number is null) = (return_version is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state in ('approved', 'refused')) = (decided_by is not null))
);
create index swap_open on shifts.swap (number) where state in ('asked', 'accepted');
create index swap_from on shifts.swap (from_member, number desc);
create index swap_to on shifts.swap (to_member, number desc);

-- The secret address under which a calendar fetches somebody's shifts.
create table shifts.feed (
    member_id uuid primary key,
    -- SHA-256 of the token in the address, which is shown once and not kept.
    hash bytea not null unique check (length(hash) = 32),
    made_at timestamptz not null
);

create schema shifts_read;

-- The shifts of those who are there.
create view shifts_read.duty as
    select s.number, s.member_id, s.begins_at, s.ends_at, s.cover, s.brand_ids, s.channel_ids
    from shifts.shift s
    where not exists (
        select from shifts.absence a
        where a.member_id = s.member_id and s.date between a.from_date and a.until_date);

grant usage on schema shifts, shifts_read to tertulia_app;
grant select, insert, delete on shifts.shift, shifts.absence, shifts.feed to tertulia_app;
grant update (member_id, stands_in_for, date, begins, ends, zone, begins_at, ends_at, cover, brand_ids,
              channel_ids, version, changed_by)
    on shifts.shift to tertulia_app;
grant select, insert on shifts.pattern, shifts.swap to tertulia_app;
grant update (until_date, written_until) on shifts.pattern to tertulia_app;
grant update (state, answered_at, decided_at, decided_by) on shifts.swap to tertulia_app;
grant select on all tables in schema shifts_read to tertulia_app;
