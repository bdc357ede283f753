-- What passes from one shift to the next.
create schema inbox_handover;

create table inbox_handover.handover (
    number integer generated always as identity primary key,
    member_id uuid not null,
    at timestamptz not null,
    -- The shift that ended; null where somebody hands over without one.
    shift_number integer,
    -- How many conversations went to others, and how many back to all.
    handed integer not null check (handed >= 0),
    returned integer not null check (returned >= 0),
    -- To whom; null where all went back.
    to_member uuid,
    -- For who comes next; null where there is none, and a month later, since it may name people.
    note text check (length(note) between 1 and 2000)
);
create index handover_at on inbox_handover.handover (at desc);
create index handover_note on inbox_handover.handover (at) where note is not null;

-- The shifts after whose end was looked whether anything is still held.
create table inbox_handover.relief (
    shift_number integer primary key,
    at timestamptz not null
);

grant usage on schema inbox_handover to tertulia_app;
grant select, insert on inbox_handover.handover, inbox_handover.relief to tertulia_app;
grant update (note) on inbox_handover.handover to tertulia_app;

-- Who handed a conversation to whom, and whose shift ended with it: whatever else may be done with one
-- by now stays allowed.
do $$
declare known text;
begin
    select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into strict known
    from pg_constraint where conrelid = 'inbox.act'::regclass and conname = 'act_what_check';
    alter table inbox.act drop constraint act_what_check;
    execute format(
        'alter table inbox.act add constraint act_what_check check (what in (''handed-over'', ''off-duty'') or %s)',
        known);
end $$;
