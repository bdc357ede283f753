-- All shifts instead of those of who is there: who is away may have begun one before they went.
drop view shifts_read.duty;
create view shifts_read.shift as
    select s.number, s.member_id, s.begins_at, s.ends_at
    from shifts.shift s;

grant select on shifts_read.shift to tertulia_app;
